#pragma once

#include <hdf5.h>

#include <string>
#include <vector>

/// Small HDF5 files that the library itself makes, for fuzzing and for the tests of damaged files.
namespace fusiform::test {

struct Hdf5Sample {
    const char* name;
    bool latest;              ///< in the latest format rather than the oldest
    const char* magic;        ///< before the file's own beginning: that of MATLAB 7.3, or nothing
    void (*write)(hid_t file);
};

/// Texts, packed and plain numbers, groups and links, what is refused, and a MATLAB file.
[[nodiscard]] const std::vector<Hdf5Sample>& hdf5Samples();
/// The bytes of a sample.
[[nodiscard]] std::string hdf5BytesOf(const Hdf5Sample& sample);

void writeHdf5Dataset(
    hid_t file, const char* name, hid_t type, const std::vector<hsize_t>& shape, const void* data,
    hid_t creation = H5P_DEFAULT);

/// 0, 1, 2, …
[[nodiscard]] std::vector<double> countedNumbers(std::size_t count);

} // namespace fusiform::test

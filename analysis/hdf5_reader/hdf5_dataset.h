#pragma once

#include "analysis/hdf5_reader/hdf5_handle.h"
#include "analysis/io/arrays/array_file.h"
#include "analysis/io/arrays/number_type.h"

#include <string>
#include <vector>

/// What a dataset of an HDF5 file holds.
namespace fusiform {

/// How a dataset is read.
struct Hdf5Dataset {
    std::vector<std::int64_t> shape; ///< as in the file
    NumberType type = NumberType::Float32; ///< of numbers
    bool text = false;        ///< HDF5 strings
    bool matlabText = false;  ///< MATLAB's char array: UTF-16 units as numbers
    bool reversed = false;    ///< given in MATLAB's order of axes
};

/// Looks at an open dataset. `entry` gets shape, dtype and, when it cannot be read, why; `fileSize` bounds what chunks
/// and arrays may claim.
[[nodiscard]] Hdf5Dataset examinedDataset(hid_t dataset, bool matlab, std::uint64_t fileSize, ArrayEntry& entry);

/// What a chunk takes in memory; 0 where a dataset has none.
[[nodiscard]] double chunkBytes(hid_t dataset);

/// Access to datasets and groups that never leads into another file.
[[nodiscard]] Hdf5Handle accessWithinFile(hid_t propertyClass);

/// The library's innermost words about what failed, such as "file read failed".
[[nodiscard]] std::string hdf5Problem();

} // namespace fusiform

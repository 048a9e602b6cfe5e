#pragma once

#include "analysis/io/array_file.h"
#include "analysis/io/hdf5_handle.h"
#include "analysis/io/number_type.h"

#include <optional>
#include <string>

/// One dataset of an HDF5 file: what it holds, and reading blocks of it. All under a Hdf5Lock.
namespace fusiform {

/// How a dataset is read.
struct Hdf5Dataset {
    std::string path;
    std::vector<std::int64_t> shape; ///< as in the file
    NumberType type = NumberType::Float32; ///< of numbers
    bool text = false;        ///< HDF5 strings
    bool matlabText = false;  ///< MATLAB's char array: UTF-16 units as numbers
    bool matlabEmpty = false; ///< MATLAB stores the shape of an empty array as its data
    bool reversed = false;    ///< given in MATLAB's order of axes
};

/// Looks at an open dataset. `entry` gets shape, dtype and, when it cannot be read, why; `fileSize` bounds what chunks
/// and arrays may claim.
[[nodiscard]] Hdf5Dataset
examinedDataset(hid_t dataset, const std::string& path, bool matlab, std::uint64_t fileSize, ArrayEntry& entry);

/// The block of the dataset `path` of `file` in presented order. Throws Error, Cancelled.
[[nodiscard]] NumpyArray readDataset(
    hid_t file, const Hdf5Dataset& dataset, const ArrayBlock& block, const std::string& reference, Progress& progress);

/// Access to datasets and groups that never leads into another file.
[[nodiscard]] Hdf5Handle accessWithinFile(hid_t propertyClass);

/// The library's innermost words about what failed, such as "file read failed".
[[nodiscard]] std::string hdf5Problem();

} // namespace fusiform

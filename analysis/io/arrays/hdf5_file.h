#pragma once

#include "analysis/io/arrays/array_file.h"
#include "analysis/io/bytes/bytes.h"

#include <filesystem>

namespace fusiform {

/// The catalogue of an HDF5 file (also netCDF-4 and MATLAB 7.3): every dataset by its path, "/group/name". Groups are
/// followed by hard and soft links, each once, so that cycles end; links to other files are not followed.
///
/// Integers, floats and truths (h5py's enum) are read with any width and byte order, texts of fixed and variable
/// length. Refused with the reason: references, compounds (complex numbers), other classes, filters that are not
/// installed, data kept in other files, and sizes that the stored bytes cannot fill.
///
/// In MATLAB 7.3 files the axes lie in reverse; shapes and values are given in MATLAB's order, and a note says so.
/// The library runs in a process of its own for every file (hdf5_process.h), since it crashes or hangs on some damaged
/// files: then this or a read throws Error. Throws Error, Cancelled.
[[nodiscard]] ArrayFile openHdf5(const std::filesystem::path& file, Progress& progress);

/// Whether a file has HDF5's signature at 0, 512, 1024 or 2048 bytes.
[[nodiscard]] bool looksLikeHdf5(const Bytes& start);

} // namespace fusiform

#pragma once

#include "analysis/io/file_format.h"

namespace fusiform {

/// The formats of meshes and of lists of vertices, for the list of all formats. To be asked before FreeSurfer's curv
/// files, whose magic is the start of a patch too, and before numbers as text.
[[nodiscard]] std::vector<FileFormat> meshFormats();

/// The length of a file's content, which for a gzip file is found by inflating it; zero when it cannot be read.
[[nodiscard]] std::uintmax_t contentLength(const std::filesystem::path& file);

} // namespace fusiform

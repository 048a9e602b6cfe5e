#pragma once

#include "analysis/io/cifti/cifti_axis.h"

#include <array>
#include <filesystem>
#include <memory>
#include <string_view>

namespace fusiform {

/// What both sides of the matrix stand for, from the XML of a CIFTI-2 file. `shape` gives the lengths of matrix
/// dimensions 0 (along a row, fastest) and 1; each axis has exactly that length, brain models cover it without gaps,
/// and vertices and voxels lie inside their meshes and grid.
///
/// Read with expat and not with CiftiLib: that one allocates by the vertex count that the XML states (a file of 1 kB
/// can ask for gigabytes), and throws exceptions of the XML library it was built with.
///
/// Throws Error, for CIFTI-1 with the command that converts it.
[[nodiscard]] std::array<std::shared_ptr<const CiftiAxis>, 2>
readCiftiXml(std::string_view xml, const std::array<std::int64_t, 2>& shape, const std::filesystem::path& file);

} // namespace fusiform

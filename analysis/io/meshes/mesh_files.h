#pragma once

#include "analysis/data/surface.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/gifti/gifti.h"

#include <filesystem>
#include <string_view>

/// Triangle meshes of other programs. Every reader keeps the order of the file's vertices, cuts polygons into fans of
/// triangles, notes which space was assumed, and throws Error.
///
/// ITK's mesh readers are not used: tried on truncated and altered copies of small files, those for OBJ, OFF and
/// FreeSurfer returned meshes whose triangles name points that are not there, or accepted half a file in silence, and
/// those for VTK and BYU did not come back from a truncated one. ITK has none for PLY, STL and MZ3.
namespace fusiform {

[[nodiscard]] Surface readObj(const std::filesystem::path& file); ///< Wavefront: v and f lines
[[nodiscard]] Surface readOff(const std::filesystem::path& file); ///< Object File Format, with its C, N, ST variants
[[nodiscard]] Surface readPly(const std::filesystem::path& file); ///< ascii and binary of both byte orders
/// Ascii and binary. The format repeats each triangle's corners: equal points become one vertex, in order of first
/// appearance.
[[nodiscard]] Surface readStl(const std::filesystem::path& file);
/// Legacy polydata, ascii and binary, polygons (both layouts) and strips. "SPACE=LPS" in the title turns x and y.
[[nodiscard]] Surface readVtkMesh(const std::filesystem::path& file);
[[nodiscard]] Surface readByu(const std::filesystem::path& file); ///< Brigham Young University, also FreeSurfer's .geo
[[nodiscard]] Surface readTri(const std::filesystem::path& file); ///< counted rows of points, then of corners from 1
/// Surf Ice's and NiiVue's format: a mesh, values per vertex, or both.
[[nodiscard]] Gifti readMz3(const std::filesystem::path& file);

/// Whether a file that starts so is one, by content; `file` for the ending where a format has no signature.
[[nodiscard]] bool looksLikeObj(const std::filesystem::path& file, std::string_view start);
[[nodiscard]] bool looksLikeOff(const std::filesystem::path& file, std::string_view start);
[[nodiscard]] bool looksLikeStl(const std::filesystem::path& file, std::string_view start);
[[nodiscard]] bool looksLikeByu(const std::filesystem::path& file, std::string_view start);
[[nodiscard]] bool looksLikeTri(const std::filesystem::path& file, std::string_view start);

} // namespace fusiform

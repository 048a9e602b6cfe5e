#pragma once

#include "analysis/io/save/map_format.h"

/// One function a format of mapFormats(); each writes one file. All throw Error.
namespace fusiform {

void writeMapAsNifti(const MapContent& content, const std::filesystem::path& file);
void writeMapAsGifti(const MapContent& content, const std::filesystem::path& file);
void writeMapAsGiftiLabels(const MapContent& content, const std::filesystem::path& file);
void writeMapAsMghVolume(const MapContent& content, const std::filesystem::path& file);
void writeMapAsMghVertices(const MapContent& content, const std::filesystem::path& file);
void writeMapAsCurv(const MapContent& content, const std::filesystem::path& file);
/// Per vertex or voxel: (n), or (n, maps) for several.
void writeMapAsNpy(const MapContent& content, const std::filesystem::path& file);
/// (i, j, k), or (i, j, k, maps) for several.
void writeMapAsNpyVolume(const MapContent& content, const std::filesystem::path& file);
/// A row a vertex, voxel of the set, or voxel of the grid where any map has a value. Columns that nothing is known
/// of are left out: hemisphere, vertex, voxel, x, y, z (RAS mm), i, j, k, region, one a parcellation, one a map.
/// Commas, or tabs when the name ends in .tsv; missing is empty; numbers read back to the same float32.
void writeMapAsVertexTable(const MapContent& content, const std::filesystem::path& file);
void writeMapAsVoxelTable(const MapContent& content, const std::filesystem::path& file);
void writeMapAsGridTable(const MapContent& content, const std::filesystem::path& file);

} // namespace fusiform

#pragma once

#include "analysis/io/save/map_format.h"

namespace fusiform {

/// One file that saving will write.
struct MapFile {
    std::filesystem::path file;
    std::vector<Hemisphere> hemispheres; ///< whose vertices it holds; empty for volumes and voxels
};

/// The files that `writeMaps` would write. Formats of one hemisphere a file: a name that says a hemisphere (lh, rh,
/// left, right, hemi-L, .L.) gets that one; else a map of both becomes two files, "lh." and "rh." before the name.
/// Throws Error when the wanted hemisphere has no values.
[[nodiscard]] std::vector<MapFile> filesToWrite(
    const Dataset& dataset, const MapList& maps, const std::filesystem::path& file, const SaveOptions& options);

/// The files of a format that holds one hemisphere, by the same rule. `available`: the hemispheres there is something of.
[[nodiscard]] std::vector<MapFile> filesOfHemispheres(
    const std::vector<Hemisphere>& available, const std::filesystem::path& file, const SaveOptions& options);

/// Saves maps and returns the files, which are replaced when they exist; each appears whole or not at all.
///
/// Numbers are float32 as they are, NaN where missing. Categories become int32 in NIfTI (-1 where missing, names in
/// a comment extension) and a label table in GIFTI. Throws Error, and Cancelled.
std::vector<std::filesystem::path> writeMaps(
    const Dataset& dataset, const MapList& maps, const std::filesystem::path& file, const SaveOptions& options,
    Progress& progress);

/// One map of a dataset by its name; an empty name means the only one there is. Throws Error, which lists the maps
/// there are and the one that is called nearly so.
[[nodiscard]] std::shared_ptr<const Map> mapNamed(const Dataset& dataset, const std::string& name);

/// A file name made from a map's name: letters, digits, points and dashes; others become '_'.
[[nodiscard]] std::string fileNameFrom(const std::string& text);

/// Writes the labels per vertex of a parcellation as GIFTI (.label.gii), one file a hemisphere as above.
std::vector<std::filesystem::path> writeParcellation(
    const Parcellation& parcellation, const std::filesystem::path& file, const SaveOptions& options,
    Progress& progress);

} // namespace fusiform

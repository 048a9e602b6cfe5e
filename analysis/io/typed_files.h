#pragma once

#include "analysis/core/progress.h"
#include "analysis/io/file_format.h"

#include <filesystem>

/// Files of which one knows what they must hold, in whatever format they do. All throw Error naming what the file
/// holds instead.
namespace fusiform {

[[nodiscard]] Volume readVolumeFile(const std::filesystem::path& file, Progress& progress);
/// A patch takes its triangles from `whole`, or without it from the mesh that lies beside the file (lh.white, …).
[[nodiscard]] Surface readSurfaceFile(
    const std::filesystem::path& file, Progress& progress, const Surface* whole = nullptr);
/// The mesh that a patch was cut out of: lh.white, lh.inflated, … in the patch's folder. Throws Error when there is
/// none that fits.
[[nodiscard]] Surface readMeshOfPatch(const std::filesystem::path& patch, Progress& progress);
/// A list of vertices (a .label file) needs `vertexCount`, that of the mesh. Else annotation, GIFTI labels, or whole numbers per vertex (then named by their number, 0 being background).
[[nodiscard]] LabelMap readLabelFile(
    const std::filesystem::path& file, Progress& progress, std::int64_t vertexCount = 0);
/// Values per vertex (curv, GIFTI, mgh, text) or a vector (npy, "archive.npz:array"); the first map of several.
[[nodiscard]] VectorF readValuesFile(const std::string& reference, Progress& progress);

/// The same of a file that has been read.
[[nodiscard]] VectorF valuesIn(FileContent content, const std::filesystem::path& file);
/// Whether a name is that of an array: "a.npy", "b.npz:name" and so on with every file of arrays.
[[nodiscard]] bool isArrayReference(const std::string& reference);

/// What a file holds, in words: "a volume of 53 x 63 x 46".
[[nodiscard]] Message describe(const FileContent& content);

} // namespace fusiform

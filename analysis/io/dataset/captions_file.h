#pragma once

#include "analysis/data/dataset.h"

#include <filesystem>

namespace fusiform {

/// Captions of voxels: json (a list, or {"indexSpace": …, "method": …, "captions": […]}), jsonl (one object a line)
/// or tsv with a header. Every entry has `index` and `caption`, and may have `score`, `repeat` and `keywords` (a
/// list, or a text parted by commas). What speaks for each keyword may follow in `keywordZ` (of its log-odds),
/// `keywordCount` (of texts that have it) and `keywordResponse` (predicted, in SDs), each a list as long as the keywords
/// or numbers parted by commas, null or nothing where it is not known.
///
/// indexSpace says what `index` counts: "voxel-set" (rows of the voxel set; when nothing is said), "volume-C" or
/// "volume-F" (position in the voxel set's whole volume, last or first axis fastest). An index outside is an Error.
[[nodiscard]] CaptionSet readCaptions(const std::filesystem::path& file, const VoxelSet& voxels);

void writeCaptions(const CaptionSet& captions, const std::filesystem::path& file);

} // namespace fusiform

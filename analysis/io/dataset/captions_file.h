#pragma once

#include "analysis/data/dataset.h"

#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

namespace fusiform {

/// What the index of a caption counts: rows of the voxel set, or positions in its whole volume with the last (C) or the
/// first axis (F) fastest.
enum class CaptionOrder { VoxelSet, VolumeC, VolumeF };
/// As in files: "voxel-set", "volume-C", "volume-F".
[[nodiscard]] std::string_view nameOf(CaptionOrder order);
[[nodiscard]] std::optional<CaptionOrder> captionOrderNamed(std::string_view name);

/// Captions of voxels: json (a list, or {"indexSpace": …, "method": …, "captions": […]}), jsonl (one object a line)
/// or tsv with a header. Every entry has `index` and `caption`, and may have `score`, `repeat` and `keywords` (a
/// list, or a text parted by commas). What speaks for each keyword may follow in `keywordZ` (of its log-odds),
/// `keywordCount` (of texts that have it) and `keywordResponse` (predicted, in SDs), each a list as long as the keywords
/// or numbers parted by commas, null or nothing where it is not known.
///
/// indexSpace says what `index` counts: "voxel-set" (rows of the voxel set; when nothing is said), "volume-C" or
/// "volume-F" (position in the voxel set's whole volume, last or first axis fastest). An index outside is an Error.
[[nodiscard]] CaptionSet readCaptions(const std::filesystem::path& file, const VoxelSet& voxels);

/// The same where a person has said what `index` counts, as the file does not. Captions outside the voxel set are left
/// out and counted.
struct CaptionsInOrder {
    CaptionSet set;
    std::int64_t outside = 0;
};
[[nodiscard]] CaptionsInOrder
readCaptionsAs(const std::filesystem::path& file, const VoxelSet& voxels, CaptionOrder order);

/// One way to read the indices of a file that does not say what they count.
struct CaptionReading {
    CaptionOrder order = CaptionOrder::VoxelSet;
    std::int64_t inside = 0;           ///< captions whose index is that of a voxel of the set
    std::int64_t all = 0;              ///< captions of the file
    std::vector<VoxelCaption> sample;  ///< of at most `captionSamples` voxels, from all over the set
};
inline constexpr std::size_t captionSamples = 200;

/// The ways in which the indices can be read. Those that put every caption on the same voxel as one before are left out;
/// empty when the file says what it counts or the voxel set is not in a volume, so that there is nothing to ask. Throws
/// Error.
[[nodiscard]] std::vector<CaptionReading>
captionReadings(const std::filesystem::path& file, const VoxelSet& voxels);

void writeCaptions(const CaptionSet& captions, const std::filesystem::path& file);

} // namespace fusiform

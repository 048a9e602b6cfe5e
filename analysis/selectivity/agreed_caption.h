#pragma once

#include "analysis/data/dataset.h"

#include <span>
#include <string>
#include <vector>

namespace fusiform {

/// What the captions of many voxels say together.
struct AgreedCaption {
    std::string caption;               ///< one of the voxels' own captions; empty when none has one
    std::vector<std::string> keywords; ///< at most three; empty when the captions come without keywords
    double share = 0;                  ///< of the votes that are for exactly this caption
};

/// For each group of rows of the voxel set, the caption that agrees best with all of the group.
///
/// The first caption of each repeat of a voxel is a vote. Captions of many voxels are hardly ever equal word
/// by word, so each is judged by its words too: the part of the group's votes that contain a word, less the
/// part of all votes that do, summed over the caption's different words and divided by the square root of
/// their number; to that comes the share of votes for exactly this caption. So words that every caption has
/// ("a", "of") count for nothing, and what makes the group different counts most. Ties go to more votes, then
/// to the caption met first. Keywords are ranked likewise by how much more often the group has them.
///
/// At most `mostVoxels` rows of a group are looked at, evenly spaced, and as many votes of the whole set
/// times forty.
[[nodiscard]] std::vector<AgreedCaption>
agreedCaptions(const CaptionSet& set, std::span<const std::vector<std::int64_t>> groups);

inline constexpr std::size_t mostVoxels = 400; ///< of a group; more change no word's share by 5 per cent

} // namespace fusiform

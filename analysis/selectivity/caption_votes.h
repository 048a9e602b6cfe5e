#pragma once

#include "analysis/data/dataset.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <string_view>
#include <vector>

/// How captions of a voxel are counted: every repeat has one vote.
namespace fusiform {

/// The votes among a voxel's captions (CaptionSet::of): the first, which is the best, of each repeat.
[[nodiscard]] inline std::vector<const VoxelCaption*> votesOf(std::span<const VoxelCaption> captions) {
    std::vector<const VoxelCaption*> votes;
    std::set<int> repeats;
    for (const VoxelCaption& caption : captions)
        if (repeats.insert(caption.repeat).second)
            votes.push_back(&caption);
    return votes;
}

/// The share of the votes that are for the most frequent caption; 0 without votes.
[[nodiscard]] inline double agreementOf(const std::vector<const VoxelCaption*>& votes) {
    std::map<std::string_view, int> count;
    int most = 0;
    for (const VoxelCaption* vote : votes)
        most = std::max(most, ++count[vote->caption]);
    return votes.empty() ? 0 : double(most) / double(votes.size());
}

} // namespace fusiform

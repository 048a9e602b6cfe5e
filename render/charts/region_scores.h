#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/dataset.h"
#include "analysis/data/selection.h"
#include "analysis/layers/region_table.h"

#include <string>
#include <vector>

namespace fusiform {

/// Mean scores of several layers in the regions of a parcellation, with intervals.
struct RegionScores {
    std::string parcellation;
    std::string metric;
    std::vector<std::string> layers;  ///< as they are called
    std::vector<std::string> maps;    ///< of the layers
    std::vector<std::string> regions; ///< in the order of the parcellation
    std::vector<RegionScore> table;   ///< (regions, layers)
    bool ofVoxels = false;            ///< what is averaged; else vertices
    bool selectionFirst = false;      ///< the first region is none of the parcellation but what is selected

    [[nodiscard]] const RegionScore& at(std::size_t region, std::size_t layer) const {
        return table[region * layers.size() + layer];
    }
    /// The layer with the highest mean in a region; nothing when none has a mean.
    [[nodiscard]] std::optional<std::size_t> bestLayer(std::size_t region) const;
};

/// Regions of the same name in both hemispheres are one. Vertices are averaged where the parcellation is one of vertices
/// and the maps have values there, else voxels of the set by the region that encloses them. Intervals are of 95 %, by
/// bootstrap. No regions when neither is possible. A selection that is no parcel comes first, under its own name. Throws
/// Cancelled.
[[nodiscard]] RegionScores regionScoresOf(
    const Dataset& dataset, const Parcellation& parcellation, const std::vector<std::shared_ptr<const Map>>& maps,
    const std::optional<Selection>& selection, Progress& progress);

} // namespace fusiform

#pragma once

#include "analysis/data/dataset.h"

#include <string>
#include <vector>

/// Maps that lie on the same places, as rows of one matrix.
namespace fusiform {

/// Score maps of one metric, one a layer; by model in order of appearance, then by depth.
using MapSeries = std::vector<std::shared_ptr<const Map>>;

/// Maps of the metric that belong to a layer, of one model or (empty) of all. A layer that was computed twice
/// counts once, with its latest map.
[[nodiscard]] MapSeries
seriesOfLayers(const Dataset& dataset, const std::string& metric, const std::string& model);

/// A series with the values of each of its maps, all of the same places.
struct MapStack {
    MapSeries maps;
    std::vector<VectorF> rows;
    bool ofVoxels = true;             ///< places are rows of the voxel set, else vertices
    Bilateral<std::int64_t> vertices; ///< of each hemisphere, when places are vertices: left ones first
};

/// Whichever places more of the maps have in common; the voxels when it is the same. Maps of other places are
/// left out.
[[nodiscard]] MapStack stackOfMaps(const MapSeries& series, const Dataset& dataset);

/// (maps, places)
[[nodiscard]] MatrixF valuesOf(const MapStack& stack);

/// A map of one number a place of the stack; of the stack's model, when it is one.
[[nodiscard]] std::shared_ptr<Map> mapOnStack(
    const MapStack& stack, const std::string& name, const char* metric, const VectorF& values,
    const std::string& provenance);

[[nodiscard]] bool severalModels(const MapSeries& maps);
/// Layers of the maps, with their models when there are several.
[[nodiscard]] std::vector<std::string> layerNames(const MapSeries& maps);

} // namespace fusiform

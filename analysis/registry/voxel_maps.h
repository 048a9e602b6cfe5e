#pragma once

#include "analysis/data/dataset.h"

#include <string>
#include <string_view>
#include <vector>

/// Maps of one number a voxel, as analyses make them: not yet placed (withFindings does that).
namespace fusiform {

/// `values`: one a row of the voxel set, NaN where there is none.
[[nodiscard]] std::shared_ptr<Map> voxelMap(
    std::string name, std::string metric, std::string unit, std::string method, VectorF values);

/// Says that the map is of this model and layer; an embedding tells its depth too.
void setModel(Map& map, const EncodingModel& of);
void setModel(Map& map, const Embedding& of);

/// A map of that model, called "<model>: <title>".
[[nodiscard]] std::shared_ptr<Map> modelMap(
    const EncodingModel& model, const std::string& title, std::string metric, std::string unit,
    std::string method, VectorF values);

/// Of the maps of that metric the one whose median over the voxels that have a value is highest, the first of
/// equals; null when none has a value.
[[nodiscard]] std::shared_ptr<const Map>
mapOfHighestMedian(const std::vector<std::shared_ptr<const Map>>& maps, std::string_view metric);

} // namespace fusiform

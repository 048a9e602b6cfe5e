#pragma once

#include "analysis/io/arrays/array_file.h"

#include <nlohmann/json.hpp>

namespace fusiform {

/// What `fusiform info` says of a file of arrays: under "arrays" name, shape, dtype and, of numbers, min, max, mean and
/// nan, or why one is refused. Every number is looked at, block by block, so memory stays small.
void describeArrays(nlohmann::ordered_json& json, const ArrayFile& arrays, Progress& progress);

} // namespace fusiform

#pragma once

#include "analysis/io/cifti/cifti.h"

#include <nlohmann/json.hpp>

namespace fusiform {

/// What `fusiform info` says of a CIFTI file: kind, shape as nibabel gives it, dtype, min, max, mean and nan of all
/// numbers, names of maps (of labels, the names in their tables), structures with their counts, the series.
void describeCifti(nlohmann::ordered_json& json, const Cifti& cifti, Progress& progress);

} // namespace fusiform

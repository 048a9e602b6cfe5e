#pragma once

#include "analysis/data/dataset.h"

namespace fusiform::demo {

/// A cortex of any size for measuring speed: the outline of the synthetic brain with waves for folds, white, pial and
/// inflated, curvature, and maps named "first", "second" and "third" with values between about -2 and 2.
/// 10 * 4^subdivisions + 2 vertices a hemisphere: 7 subdivisions are those of fsaverage (163,842).
[[nodiscard]] Dataset smoothCortex(int subdivisions);

} // namespace fusiform::demo

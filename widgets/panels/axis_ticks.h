#pragma once

#include <vector>

namespace fusiform {

/// Round numbers along an axis: the multiples of 1, 2 or 5 x 10^n from the last at or below `low` to the first at
/// or above `high`, in steps as small as `most` of them allow (more than `most` only where the ends need it).
/// Ascending; 0 is among them when the range has it. `low` < `high`, `most` >= 2.
[[nodiscard]] std::vector<double> axisTicks(double low, double high, int most);

} // namespace fusiform

#pragma once

#include <vector>

namespace fusiform {

/// Multiples of 1, 2 or 5 times a power of ten within [low, high] (either order), at most `most` of them and as many as
/// that allows; at least one where there is any. In ascending order. Empty for what is not finite.
[[nodiscard]] std::vector<double> roundTicks(double low, double high, int most);

/// The multiples of 1, 2 or 5 times a power of ten from the last at or below `low` to the first at or above `high`, in
/// steps as small as `most` of them allow (more than `most` only where the ends need it). In ascending order; 0 is
/// among them when the range has it. `low` < `high`, `most` >= 2.
[[nodiscard]] std::vector<double> roundTicksAround(double low, double high, int most);

/// The largest 1, 2 or 5 times a power of ten that is not above `value`; 0 when that is not positive.
[[nodiscard]] double roundLength(double value);

} // namespace fusiform

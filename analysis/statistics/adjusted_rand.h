#pragma once

#include <cstdint>
#include <vector>

namespace fusiform {

/// How far two divisions of the same things agree, whatever the groups are called: 1 when they are the same,
/// 0 on average by chance, below 0 for less than that. Things with a negative label in either take no part. 1
/// when both divide alike trivially (one group, or every thing its own); NaN for fewer than two things.
/// Source: Hubert & Arabie 1985, Journal of Classification 2, 193–218. Throws Error when the lengths differ.
[[nodiscard]] double
adjustedRandIndex(const std::vector<std::int32_t>& first, const std::vector<std::int32_t>& second);

} // namespace fusiform

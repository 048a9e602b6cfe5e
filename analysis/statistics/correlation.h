#pragma once

#include "analysis/core/matrix.h"

#include <string_view>

/// Correlation of two lists of numbers, some of which may be missing.
namespace fusiform {

enum class CorrelationKind { Pearson, Spearman };
[[nodiscard]] std::string_view nameOf(CorrelationKind kind); ///< "pearson", "spearman"

struct Correlation {
    double value = std::numeric_limits<double>::quiet_NaN();
    std::int64_t count = 0; ///< pairs of which neither is missing
};

/// Over the pairs of which neither is NaN. NaN for fewer than three pairs, or when either side is constant.
/// Spearman is the Pearson correlation of ranks, equal numbers having the mean of their ranks. Both must have
/// the same length.
[[nodiscard]] Correlation correlation(const VectorD& x, const VectorD& y, CorrelationKind kind);

/// Ranks from 1, equal numbers having the mean of theirs. No NaN.
[[nodiscard]] VectorD averageRanks(const VectorD& values);

} // namespace fusiform

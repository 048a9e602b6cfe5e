#include "analysis/selectivity/weight_product.h"

#include <tbb/parallel_for.h>

#include <algorithm>

namespace fusiform {
namespace {

/// Rows of about 2 MB: less than a millisecond.
Eigen::Index rowsOfPiece(Eigen::Index features) {
    return std::max<Eigen::Index>(1, (1 << 19) / std::max<Eigen::Index>(1, features));
}

/// Four sums side by side, so that the processor need not wait for one addition after another. Plain loops,
/// not BLAS: a query may run beside an analysis that has told BLAS how many threads to use.
float product(const float* row, const float* direction, Eigen::Index size) {
    constexpr Eigen::Index lanes = 16;
    float sums[lanes] = {};
    Eigen::Index at = 0;
    for (; at + lanes <= size; at += lanes)
        for (Eigen::Index lane = 0; lane < lanes; ++lane)
            sums[lane] += row[at + lane] * direction[at + lane];
    float total = 0;
    for (; at < size; ++at)
        total += row[at] * direction[at];
    for (const float sum : sums)
        total += sum;
    return total;
}

} // namespace

VectorF weightsTimes(const MatrixView& weights, const VectorF& direction, const Progress& progress) {
    VectorF result(weights.rows());
    const Eigen::Index piece = rowsOfPiece(weights.cols());
    const Eigen::Index pieces = (weights.rows() + piece - 1) / piece;
    tbb::parallel_for(Eigen::Index(0), pieces, [&](Eigen::Index number) {
        progress.stopIfRequested();
        const Eigen::Index end = std::min((number + 1) * piece, weights.rows());
        for (Eigen::Index row = number * piece; row < end; ++row)
            result[row] = product(weights.data() + row * weights.cols(), direction.data(), weights.cols());
    });
    return result;
}

} // namespace fusiform

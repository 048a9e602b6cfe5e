#include "analysis/selectivity/weight_pca.h"

#include "analysis/core/blas_threads.h"
#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/encoding/symmetric_eigen.h"
#include "analysis/statistics/bootstrap.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace fusiform {
namespace {

constexpr Eigen::Index pcaBlockWidth = 64; ///< columns of a product that one thread makes in one go

[[noreturn]] void refuseWeights(Message expected, Message found) {
    throw Error(
        {.doing = translatable("analysis", "finding the components of weights"),
         .file = {},
         .expected = std::move(expected),
         .found = std::move(found),
         .hint = {}});
}

/// Rows that are taken as float64 at once.
Eigen::Index pcaTileHeight(const MatrixF& rows) {
    return std::clamp<Eigen::Index>((1 << 21) / std::max<Eigen::Index>(1, rows.cols()), 64, 4096);
}

/// Lower triangle of Σ xᵀx of the centred rows, (features, features).
Eigen::MatrixXd covarianceSum(const MatrixF& rows, const Eigen::RowVectorXd& mean, Progress progress) {
    const Eigen::Index features = rows.cols();
    Eigen::MatrixXd sum = Eigen::MatrixXd::Zero(features, features);
    const Eigen::Index tile = pcaTileHeight(rows);
    for (Eigen::Index first = 0; first < rows.rows(); first += tile) {
        progress.report(double(first) / double(rows.rows()));
        const MatrixD centred =
            rows.middleRows(first, std::min(tile, rows.rows() - first)).cast<double>().rowwise() - mean;
        tbb::parallel_for(Eigen::Index(0), (features + pcaBlockWidth - 1) / pcaBlockWidth, [&](Eigen::Index block) {
            progress.stopIfRequested();
            const Eigen::Index from = block * pcaBlockWidth;
            const Eigen::Index width = std::min(pcaBlockWidth, features - from);
            sum.block(from, from, features - from, width).noalias() +=
                centred.rightCols(features - from).transpose() * centred.middleCols(from, width);
        });
    }
    return sum;
}

/// Lower triangle of x xᵀ of the centred rows, (rows, rows).
Eigen::MatrixXd kernelOf(const MatrixD& centred, Progress progress) {
    Eigen::MatrixXd kernel = Eigen::MatrixXd::Zero(centred.rows(), centred.rows());
    tbb::parallel_for(
        Eigen::Index(0), (centred.rows() + pcaBlockWidth - 1) / pcaBlockWidth, [&](Eigen::Index block) {
            progress.stopIfRequested();
            const Eigen::Index from = block * pcaBlockWidth;
            const Eigen::Index width = std::min(pcaBlockWidth, centred.rows() - from);
            kernel.block(from, from, centred.rows() - from, width).noalias() =
                centred.bottomRows(centred.rows() - from) * centred.middleRows(from, width).transpose();
        });
    return kernel;
}

/// Components in rows, largest first, and the sums of squares along them.
struct Axes {
    MatrixD components;
    VectorD squares;
};

Axes largestAxes(const SymmetricEigen& eigen, Eigen::Index wanted) {
    const Eigen::Index count = std::min(wanted, eigen.values.size());
    return {
        eigen.vectors.rightCols(count).rowwise().reverse().transpose(), eigen.values.tail(count).reverse()};
}

Axes axesByFeatures(
    const MatrixF& rows, const Eigen::RowVectorXd& mean, Eigen::Index wanted, Progress& progress) {
    Eigen::MatrixXd sum = covarianceSum(rows, mean, progress.part(0, 0.6));
    return largestAxes(numericalRange(symmetricEigen(std::move(sum), progress)), wanted);
}

Axes axesByRows(
    const MatrixF& rows, const Eigen::RowVectorXd& mean, Eigen::Index wanted, Progress& progress) {
    const MatrixD centred = rows.cast<double>().rowwise() - mean;
    Eigen::MatrixXd kernel = kernelOf(centred, progress.part(0, 0.6));
    Axes axes = largestAxes(numericalRange(symmetricEigen(std::move(kernel), progress)), wanted);
    axes.components = (axes.components * centred).eval();
    axes.components.rowwise().normalize();
    return axes;
}

void fixSigns(MatrixD& components) {
    for (auto component : components.rowwise()) {
        Eigen::Index largest = 0;
        component.cwiseAbs().maxCoeff(&largest);
        if (component[largest] < 0)
            component = -component;
    }
}

MatrixF scoresOn(const MatrixF& rows, const WeightPca& pca, Progress progress) {
    MatrixF scores(rows.rows(), pca.components.rows());
    const Eigen::Index tile = pcaTileHeight(rows);
    tbb::parallel_for(Eigen::Index(0), (rows.rows() + tile - 1) / tile, [&](Eigen::Index number) {
        progress.stopIfRequested();
        const Eigen::Index first = number * tile;
        const Eigen::Index count = std::min(tile, rows.rows() - first);
        const MatrixD centred = rows.middleRows(first, count).cast<double>().rowwise() - pca.mean;
        scores.middleRows(first, count) = (centred * pca.components.transpose()).cast<float>();
    });
    return scores;
}

} // namespace

WeightPca weightPca(const MatrixF& rows, Eigen::Index components, Progress& progress) {
    if (rows.rows() < 2)
        refuseWeights(message("analysis", "the weights of two voxels or more"), rows.rows());
    if (components < 1)
        refuseWeights(message("analysis", "at least one component"), components);
    progress.report(0, translatable("analysis", "finding the components of weights"));
    const SingleThreadedBlas blas;
    WeightPca pca;
    pca.mean = Eigen::RowVectorXd::Zero(rows.cols());
    for (const auto& row : rows.rowwise())
        pca.mean += row.cast<double>();
    pca.mean /= double(rows.rows());
    double total = 0;
    double size = 0;
    for (const auto& row : rows.rowwise()) {
        total += (row.cast<double>() - pca.mean).squaredNorm();
        size += row.cast<double>().squaredNorm();
    }
    progress.stopIfRequested();
    // Rows that are all alike keep the rounding noise of their mean.
    if (!(total > 1e-14 * size))
        refuseWeights(
            message("analysis", "weights that differ between voxels"), message("analysis", "none that do"));
    Axes axes = rows.cols() <= rows.rows() ? axesByFeatures(rows, pca.mean, components, progress)
                                           : axesByRows(rows, pca.mean, components, progress);
    fixSigns(axes.components);
    pca.components = std::move(axes.components);
    pca.variance = axes.squares / double(rows.rows() - 1);
    pca.fraction = axes.squares / total;
    pca.scores = scoresOn(rows, pca, progress.part(0.9, 1));
    progress.report(1);
    return pca;
}

DisplayRange robustRange(const VectorF& values) {
    std::vector<double> defined;
    for (const float value : values)
        if (std::isfinite(value))
            defined.push_back(double(value));
    if (defined.empty())
        return {};
    std::ranges::sort(defined);
    DisplayRange range{quantileOf(defined, 0.02), quantileOf(defined, 0.98)};
    if (!(range.high > range.low))
        range.high = range.low + 1;
    return range;
}

} // namespace fusiform

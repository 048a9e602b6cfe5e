#include "analysis/encoding/ridge.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace fusiform {
namespace {

/// Voxels that are worked on together: enough for the matrix products to be efficient, few enough that one tile
/// takes well under the 100 ms between two looks at the stop request.
constexpr Eigen::Index tileSize = 512;

using RowVectorD = Eigen::RowVectorXd;

struct Scaler {
    RowVectorD mean;
    RowVectorD scale; ///< divisor of every feature

    Scaler(const MatrixD& features, bool zscore) : mean(features.colwise().mean()) {
        scale = RowVectorD::Ones(features.cols());
        if (!zscore)
            return;
        const RowVectorD deviation =
            ((features.rowwise() - mean).colwise().squaredNorm() / double(features.rows())).cwiseSqrt();
        for (Eigen::Index feature = 0; feature < scale.size(); ++feature)
            if (deviation[feature] > 0) // a constant feature stays, as zero
                scale[feature] = deviation[feature];
    }
    [[nodiscard]] MatrixD apply(const MatrixD& features) const {
        return (features.rowwise() - mean).array().rowwise() / scale.array();
    }
};

/// The eigenbasis in which every penalty is a diagonal scaling. For fitted rows X (centred) and any rows Z:
/// prediction = scores(Z) * diag(1 / (values + alpha)) * projected(Y).
class RidgeBasis {
public:
    explicit RidgeBasis(MatrixD fitted) : m_fitted(std::move(fitted)), m_primal(m_fitted.cols() <= m_fitted.rows()) {
        const MatrixD square = m_primal ? MatrixD(m_fitted.transpose() * m_fitted) //
                                        : MatrixD(m_fitted * m_fitted.transpose());
        const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(square);
        m_values = solver.eigenvalues().cwiseMax(0.0);
        m_vectors = solver.eigenvectors();
    }

    [[nodiscard]] const VectorD& values() const { return m_values; }
    /// (components, voxels) for centred responses (rows, voxels).
    [[nodiscard]] Eigen::MatrixXd projected(const Eigen::MatrixXd& responses) const {
        if (m_primal)
            return m_vectors.transpose() * (m_fitted.transpose() * responses);
        return m_vectors.transpose() * responses;
    }
    /// (rows, components) for other rows in the same centred units.
    [[nodiscard]] Eigen::MatrixXd scores(const MatrixD& rows) const {
        if (m_primal)
            return rows * m_vectors;
        return rows * m_fitted.transpose() * m_vectors;
    }
    /// (features, voxels) from scaled components (components, voxels).
    [[nodiscard]] Eigen::MatrixXd weights(const Eigen::MatrixXd& components) const {
        if (m_primal)
            return m_vectors * components;
        return m_fitted.transpose() * (m_vectors * components);
    }

private:
    MatrixD m_fitted;
    bool m_primal;
    VectorD m_values;
    Eigen::MatrixXd m_vectors;
};

std::vector<Eigen::Index> rowsWhere(const std::vector<int>& folds, int fold, bool equal) {
    std::vector<Eigen::Index> rows;
    for (std::size_t row = 0; row < folds.size(); ++row)
        if ((folds[row] == fold) == equal)
            rows.push_back(Eigen::Index(row));
    return rows;
}

/// Pearson r and R² of one voxel on held-out rows; NaN where undefined.
std::pair<double, double> scoresOf(const Eigen::Ref<const VectorD>& predicted, const Eigen::Ref<const VectorD>& measured) {
    const VectorD p = predicted.array() - predicted.mean();
    const VectorD m = measured.array() - measured.mean();
    const double total = m.squaredNorm();
    // A constant column keeps rounding noise of its mean; it counts as constant.
    const double noise = 1e-24 * double(measured.size()) * std::max(measured.squaredNorm(), 1e-300);
    if (!(total > noise))
        return {std::nan(""), std::nan("")};
    const double r2 = 1 - (measured - predicted).squaredNorm() / total;
    const double spread = p.squaredNorm();
    const double r = spread > 0 ? p.dot(m) / std::sqrt(spread * total) : std::nan("");
    return {r, r2};
}

/// Sums over folds of the defined scores, and how many there were: (alphas, voxels).
struct ScoreSums {
    MatrixD r, r2;
    MatrixD rCount, r2Count;
    ScoreSums(Eigen::Index alphas, Eigen::Index voxels)
        : r(MatrixD::Zero(alphas, voxels)), r2(r), rCount(r), r2Count(r) {}
    void add(Eigen::Index alpha, Eigen::Index voxel, const std::pair<double, double>& scores) {
        if (std::isfinite(scores.first)) {
            r(alpha, voxel) += scores.first;
            rCount(alpha, voxel) += 1;
        }
        if (std::isfinite(scores.second)) {
            r2(alpha, voxel) += scores.second;
            r2Count(alpha, voxel) += 1;
        }
    }
};

void scoreFold(const MatrixD& features, const Eigen::Ref<const MatrixF>& responses, const std::vector<int>& folds, int fold,
               const RidgeOptions& options, const std::vector<double>& alphas, ScoreSums& sums, Progress progress) {
    const auto fitRows = rowsWhere(folds, fold, false);
    const auto testRows = rowsWhere(folds, fold, true);
    const MatrixD fitFeatures = features(fitRows, Eigen::all);
    const Scaler scaler(fitFeatures, options.scaling == FeatureScaling::TrainingRows);
    const RidgeBasis basis(scaler.apply(fitFeatures));
    const Eigen::MatrixXd testScores = basis.scores(scaler.apply(features(testRows, Eigen::all)));
    const Eigen::Index voxels = responses.cols();
    for (Eigen::Index first = 0; first < voxels; first += tileSize) {
        const Eigen::Index count = std::min(tileSize, voxels - first);
        const Eigen::MatrixXd tile = responses.middleCols(first, count).cast<double>();
        const Eigen::MatrixXd fit = tile(fitRows, Eigen::all);
        const Eigen::MatrixXd test = tile(testRows, Eigen::all);
        const RowVectorD mean = fit.colwise().mean();
        const Eigen::MatrixXd projected = basis.projected(fit.rowwise() - mean);
        for (std::size_t alpha = 0; alpha < alphas.size(); ++alpha) {
            progress.stopIfRequested();
            const VectorD shrink = (basis.values().array() + alphas[alpha]).inverse();
            Eigen::MatrixXd predicted = testScores * (shrink.asDiagonal() * projected);
            predicted.rowwise() += mean;
            for (Eigen::Index voxel = 0; voxel < count; ++voxel)
                sums.add(Eigen::Index(alpha), first + voxel, scoresOf(predicted.col(voxel), test.col(voxel)));
        }
        progress.report(double(first + count) / double(voxels), translatable("analysis", "cross-validating"));
    }
}

MatrixD means(const MatrixD& sums, const MatrixD& counts) {
    // 0 / 0 is NaN: no fold had a defined score.
    return sums.array() / counts.array();
}

/// `scores` (alphas, voxels) in double: as floats two penalties may tie that do not.
void choosePenalties(RidgeResult& result, const MatrixD& scores) {
    const Eigen::Index voxels = scores.cols();
    result.alpha.resize(voxels);
    result.r.resize(voxels);
    result.r2.resize(voxels);
    for (Eigen::Index voxel = 0; voxel < voxels; ++voxel) {
        Eigen::Index best = -1;
        for (Eigen::Index alpha = 0; alpha < scores.rows(); ++alpha)
            if (std::isfinite(scores(alpha, voxel)) && (best < 0 || scores(alpha, voxel) > scores(best, voxel)))
                best = alpha;
        result.alpha[voxel] = float(best < 0 ? *std::ranges::max_element(result.alphas)
                                             : result.alphas[std::size_t(best)]);
        result.r[voxel] = best < 0 ? missingValue : result.rByAlpha(best, voxel);
        result.r2[voxel] = best < 0 ? missingValue : result.r2ByAlpha(best, voxel);
    }
}

void refit(const MatrixD& features, const Eigen::Ref<const MatrixF>& responses, const RidgeOptions& options, RidgeResult& result,
           Progress progress) {
    const Scaler scaler(features, options.scaling == FeatureScaling::TrainingRows);
    const RidgeBasis basis(scaler.apply(features));
    const Eigen::Index voxels = responses.cols();
    result.weights.resize(voxels, features.cols());
    result.intercept.resize(voxels);
    for (Eigen::Index first = 0; first < voxels; first += tileSize) {
        const Eigen::Index count = std::min(tileSize, voxels - first);
        const Eigen::MatrixXd tile = responses.middleCols(first, count).cast<double>();
        const RowVectorD mean = tile.colwise().mean();
        Eigen::MatrixXd components = basis.projected(tile.rowwise() - mean);
        for (Eigen::Index voxel = 0; voxel < count; ++voxel)
            components.col(voxel).array() /= basis.values().array() + double(result.alpha[first + voxel]);
        Eigen::MatrixXd weights = basis.weights(components); // (features, voxels)
        weights.array().colwise() /= scaler.scale.transpose().array();
        result.weights.middleRows(first, count) = weights.transpose().cast<float>();
        result.intercept.segment(first, count) = (mean - scaler.mean * weights).transpose().cast<float>();
        progress.report(double(first + count) / double(voxels), translatable("analysis", "fitting weights"));
    }
}

void requireGood(const Eigen::Ref<const MatrixF>& features, const Eigen::Ref<const MatrixF>& responses, const std::vector<std::string>& ids) {
    const auto refuse = [](Message expected, Message found, Message hint) {
        throw Error(
            {.doing = translatable("analysis", "fitting an encoding model"),
             .file = {},
             .expected = std::move(expected),
             .found = std::move(found),
             .hint = std::move(hint)});
    };
    if (features.rows() != responses.rows())
        refuse(
            message("analysis", "as many rows of responses as of the embedding (%1)").with(features.rows()),
            responses.rows(), message("analysis", "both are stimuli x columns; is one of them transposed?"));
    if (!ids.empty() && std::int64_t(ids.size()) != features.rows())
        refuse(message("analysis", "one id a row (%1)").with(features.rows()), ids.size(), {});
    if (features.size() == 0 || responses.size() == 0)
        refuse(message("analysis", "features and responses"), message("analysis", "an empty matrix"), {});
    if (!features.allFinite())
        refuse(
            message("analysis", "finite features"), message("analysis", "NaN or infinity in the embedding"),
            message("analysis", "leave those stimuli out"));
}

} // namespace

RidgeResult fitRidge(const Eigen::Ref<const MatrixF>& stimuliByFeatures, const Eigen::Ref<const MatrixF>& stimuliByVoxels,
                     const std::vector<std::string>& ids, const RidgeOptions& options, Progress& progress) {
    requireGood(stimuliByFeatures, stimuliByVoxels, ids);
    const std::vector<int> folds =
        foldOfRows(stimuliByFeatures.rows(), ids, options.folds, options.shuffle, options.seed);
    MatrixD features = stimuliByFeatures.cast<double>();
    std::optional<Scaler> whole;
    if (options.scaling == FeatureScaling::AllRows) {
        whole.emplace(features, true);
        features = whole->apply(features);
    }
    RidgeResult result;
    result.alphas = options.alphas.empty() ? parseAlphas("0.1:1e5:10") : options.alphas;
    ScoreSums sums(Eigen::Index(result.alphas.size()), stimuliByVoxels.cols());
    const double share = 1.0 / (options.folds + 1);
    for (int fold = 0; fold < options.folds; ++fold)
        scoreFold(features, stimuliByVoxels, folds, fold, options, result.alphas, sums,
                  progress.part(fold * share, (fold + 1) * share));
    const MatrixD r = means(sums.r, sums.rCount);
    const MatrixD r2 = means(sums.r2, sums.r2Count);
    result.rByAlpha = r.cast<float>();
    result.r2ByAlpha = r2.cast<float>();
    choosePenalties(result, options.selection == AlphaSelection::PearsonR ? r : r2);
    refit(features, stimuliByVoxels, options, result, progress.part(1 - share, 1));
    if (whole) {
        // Weights for features as given: w / s, and the mean moves into the intercept.
        MatrixD weights = result.weights.cast<double>();
        weights.array().rowwise() /= whole->scale.array();
        result.intercept -= (weights * whole->mean.transpose()).cast<float>();
        result.weights = weights.cast<float>();
    }
    return result;
}

} // namespace fusiform

#include "analysis/encoding/ridge_layer.h"

#include "analysis/core/blas_threads.h"
#include "analysis/core/translatable.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <mutex>

namespace fusiform {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

/// Decompositions smaller than this are made several at a time, a thread each; larger ones one after another, each with
/// all threads and memory to itself.
constexpr Eigen::Index largeDecomposition = 1500;

std::vector<bool> allFolds(int folds) {
    return std::vector<bool>(static_cast<std::size_t>(folds), true);
}

} // namespace

AlphaScores meanOf(const std::vector<AlphaScores>& folds) {
    const auto mean = [&folds](MatrixD AlphaScores::* member) {
        MatrixD sum = MatrixD::Zero((folds.front().*member).rows(), (folds.front().*member).cols());
        MatrixD count = sum;
        for (const AlphaScores& scores : folds) {
            const auto& values = (scores.*member).array();
            const auto defined = values == values;
            sum.array() += defined.select(values, 0.0);
            count.array() += defined.template cast<double>();
        }
        return MatrixD(sum.array() / count.array()); // 0 / 0 is NaN: no fold had a defined score
    };
    return {mean(&AlphaScores::r), mean(&AlphaScores::r2)};
}

std::vector<Eigen::Index> bestChoices(const MatrixD& scores) {
    std::vector<Eigen::Index> best(std::size_t(scores.cols()), -1);
    for (Eigen::Index voxel = 0; voxel < scores.cols(); ++voxel)
        for (Eigen::Index choice = 0; choice < scores.rows(); ++choice) {
            const Eigen::Index so = best[std::size_t(voxel)];
            if (std::isfinite(scores(choice, voxel)) && (so < 0 || scores(choice, voxel) > scores(so, voxel)))
                best[std::size_t(voxel)] = choice;
        }
    return best;
}

template <class Real>
RidgeLayer<Real>::RidgeLayer(
    const RidgeFeatures& features, const FoldedRows& rows, const RidgeOptions& options, const WantedOfRidge& wanted,
    Progress& progress)
    : m_rows(rows), m_options(options), m_wanted(wanted), m_alphas(penaltiesOf(options)), m_scales(features.scales) {
    if (m_scales.empty())
        m_scales.emplace_back();
    FoldedFeatures<Real> folded(features.stimuliByFeatures, rows, options.scaling);
    const bool perFit = options.scaling == FeatureScaling::TrainingRows;
    const bool few = folded.features() <= folded.count();
    m_space = few ? covarianceSpace(std::move(folded), perFit) : kernelSpace(std::move(folded), perFit);

    m_splits = plannedSplits();
    m_whole.resize(m_scales.size());
    const std::size_t jobs = m_splits.size() + m_whole.size();
    std::atomic<std::size_t> done = 0;
    std::mutex reporting;
    const auto job = [&](std::size_t at) {
        if (at < m_splits.size())
            prepare(m_splits[at], progress);
        else
            m_whole[at - m_splits.size()] =
                m_space->basis(allFolds(m_rows.folds()), m_scales[at - m_splits.size()], progress);
        const std::lock_guard guard(reporting);
        progress.report(
            double(++done) / double(jobs),
            message("analysis", "decomposition %1 of %2").with(std::size_t(done), jobs));
    };
    if (std::min(m_space->features().features(), m_space->features().count()) < largeDecomposition) {
        const SingleThreadedBlas blas;
        tbb::parallel_for(std::size_t(0), jobs, job);
    } else {
        for (std::size_t at = 0; at < jobs; ++at)
            job(at);
    }
    for (RidgeBasis& basis : m_whole) {
        basis.kernel.reset();
        if (options.leaveOneOut)
            m_fitted.push_back(m_space->fittedRows(basis));
    }
}

template <class Real>
std::vector<typename RidgeLayer<Real>::Split> RidgeLayer<Real>::plannedSplits() const {
    std::vector<Split> splits;
    if (m_options.leaveOneOut)
        return splits;
    for (std::size_t scale = 0; scale < m_scales.size(); ++scale)
        for (int fold = 0; fold < m_rows.folds(); ++fold) {
            splits.push_back({scale, {fold}, {}, {}});
            for (int other = fold + 1; m_options.nested && other < m_rows.folds(); ++other)
                splits.push_back({scale, {fold, other}, {}, {}});
        }
    return splits;
}

template <class Real>
void RidgeLayer<Real>::prepare(Split& split, const Progress& progress) const {
    std::vector<bool> fitted = allFolds(m_rows.folds());
    for (const int fold : split.heldOut)
        fitted[std::size_t(fold)] = false;
    split.basis = m_space->basis(fitted, m_scales[split.scale], progress);
    const double leastAlpha = *std::ranges::min_element(m_alphas);
    for (const int fold : split.heldOut)
        split.rows.push_back(m_space->heldOut(split.basis, fold, leastAlpha));
    split.basis.kernel.reset();
}

template <class Real>
Eigen::Index RidgeLayer<Real>::choices() const {
    return Eigen::Index(m_scales.size() * m_alphas.size());
}

template <class Real>
Measured RidgeLayer<Real>::measuredOn(
    int fold, const RidgeBasis& basis, const FoldedResponses<Real>& responses) const {
    return {
        responses.squares.row(fold).transpose(),
        (responses.foldMeans.row(fold) - responses.meanOf(basis.fitted, m_rows)).transpose()};
}

template <class Real>
TileScores RidgeLayer<Real>::scores(
    const FoldedResponses<Real>& responses, const TileSums<Real>& sums, const Progress& progress) const {
    const MatrixD none = MatrixD::Constant(choices(), responses.voxels(), undefined);
    TileScores scores;
    scores.byFold.assign(std::size_t(m_options.leaveOneOut ? 1 : m_rows.folds()), {none, none});
    if (m_options.leaveOneOut) {
        scoreLeftOut(responses, sums, scores.byFold.front(), progress);
        return scores;
    }
    const auto alphas = Eigen::Index(m_alphas.size());
    std::vector<std::vector<AlphaScores>> inner(std::size_t(m_rows.folds()));
    for (auto& folds : inner)
        folds.assign(m_options.nested ? std::size_t(m_rows.folds()) : 0, {none, none});
    for (const Split& split : m_splits) {
        const MatrixD components = m_space->components(split.basis, responses, sums);
        for (std::size_t at = 0; at < split.heldOut.size(); ++at) {
            progress.stopIfRequested();
            const int fold = split.heldOut[at];
            const HeldOutRows& rows = split.rows[at];
            AlphaScores made = scoresByAlpha(
                rows, split.basis.values, m_alphas, components,
                m_space->covariances(split.basis, rows, fold, responses, sums),
                measuredOn(fold, split.basis, responses));
            const bool isInner = split.heldOut.size() == 2;
            AlphaScores& to = isInner ? inner[std::size_t(split.heldOut[1 - at])][std::size_t(fold)]
                                      : scores.byFold[std::size_t(fold)];
            to.r.middleRows(Eigen::Index(split.scale) * alphas, alphas) = made.r;
            to.r2.middleRows(Eigen::Index(split.scale) * alphas, alphas) = made.r2;
        }
    }
    for (std::size_t fold = 0; m_options.nested && fold < inner.size(); ++fold)
        scores.inner.push_back(meanOf(inner[fold]));
    return scores;
}

/// Residuals of leave-one-out are those of the fit over one less the leverage, of which 1 / n is the intercept's.
template <class Real>
void RidgeLayer<Real>::scoreLeftOut(
    const FoldedResponses<Real>& responses, const TileSums<Real>& sums, AlphaScores& scores,
    const Progress& progress) const {
    const MatrixD measured = responses.values.template cast<double>();
    const Eigen::RowVectorXd mean = measured.colwise().mean();
    const double count = double(measured.rows());
    for (std::size_t scale = 0; scale < m_scales.size(); ++scale) {
        const RidgeBasis& basis = m_whole[scale];
        const MatrixD components = m_space->components(basis, responses, sums);
        for (std::size_t alpha = 0; alpha < m_alphas.size(); ++alpha) {
            progress.stopIfRequested();
            const VectorD shrink = (basis.values.array() + m_alphas[alpha]).inverse();
            const VectorD leverage = m_fitted[scale].leverage * shrink;
            MatrixD left = measured - m_fitted[scale].inBasis * (shrink.asDiagonal() * components);
            left.rowwise() -= mean;
            left.array().colwise() /= 1 - 1 / count - leverage.array();
            const auto choice = Eigen::Index(scale * m_alphas.size() + alpha);
            for (Eigen::Index voxel = 0; voxel < measured.cols(); ++voxel) {
                if (responses.constantIn(basis.fitted, voxel))
                    continue;
                const VectorD about = measured.col(voxel).array() - mean[voxel];
                VectorD predicted = about - left.col(voxel);
                scores.r2(choice, voxel) = 1 - left.col(voxel).squaredNorm() / about.squaredNorm();
                predicted.array() -= predicted.mean();
                scores.r(choice, voxel) = predicted.dot(about) / std::sqrt(predicted.squaredNorm() * about.squaredNorm());
            }
        }
    }
}

template <class Real>
TileChoice RidgeLayer<Real>::choice(const TileScores& scores) const {
    const auto best = [this](const AlphaScores& of) {
        return bestChoices(m_options.selection == AlphaSelection::R2 ? of.r2 : of.r);
    };
    TileChoice choice;
    choice.final = best(meanOf(scores.byFold));
    for (std::size_t fold = 0; fold < scores.byFold.size(); ++fold)
        choice.byFold.push_back(scores.inner.empty() ? choice.final : best(scores.inner[fold]));
    return choice;
}

template <class Real>
RidgeTile RidgeLayer<Real>::finished(
    const FoldedResponses<Real>& responses, const TileSums<Real>& sums, const TileScores& scores,
    const TileChoice& choice, const Progress& progress) const {
    const Eigen::Index voxels = responses.voxels();
    const double largestAlpha = *std::ranges::max_element(m_alphas);
    RidgeTile tile;
    tile.alpha.resize(voxels);
    tile.scale.assign(std::size_t(voxels), 0);
    std::vector<AlphaScores> chosen(scores.byFold.size(), {MatrixD(1, voxels), MatrixD(1, voxels)});
    for (Eigen::Index voxel = 0; voxel < voxels; ++voxel) {
        const Eigen::Index final = choice.final[std::size_t(voxel)];
        tile.alpha[voxel] = final < 0 ? largestAlpha : m_alphas[std::size_t(final) % m_alphas.size()];
        tile.scale[std::size_t(voxel)] = final < 0 ? 0 : int(std::size_t(final) / m_alphas.size());
        for (std::size_t fold = 0; fold < chosen.size(); ++fold) {
            const Eigen::Index at = choice.byFold[fold][std::size_t(voxel)];
            chosen[fold].r(0, voxel) = at < 0 ? undefined : scores.byFold[fold].r(at, voxel);
            chosen[fold].r2(0, voxel) = at < 0 ? undefined : scores.byFold[fold].r2(at, voxel);
        }
    }
    const AlphaScores mean = meanOf(chosen);
    tile.r = mean.r.row(0).transpose();
    tile.r2 = mean.r2.row(0).transpose();
    if (m_wanted.byAlpha) {
        AlphaScores all = meanOf(scores.byFold);
        tile.rByAlpha = std::move(all.r);
        tile.r2ByAlpha = std::move(all.r2);
    }
    if (m_wanted.weights)
        addWeights(responses, sums, choice, tile, progress);
    if (m_wanted.heldOut)
        predictHeldOut(responses, sums, choice, tile, progress);
    return tile;
}

template <class Real>
MatrixD RidgeLayer<Real>::shrunken(
    const RidgeBasis& basis, std::size_t scale, MatrixD components, const std::vector<Eigen::Index>& choice) const {
    const auto alphas = m_alphas.size();
    Eigen::RowVectorXd penalty(components.cols());
    for (Eigen::Index voxel = 0; voxel < components.cols(); ++voxel) {
        const Eigen::Index at = choice[std::size_t(voxel)];
        const std::size_t ofScale = at < 0 ? 0 : std::size_t(at) / alphas;
        penalty[voxel] = ofScale != scale ? std::numeric_limits<double>::infinity()
                         : at < 0         ? *std::ranges::max_element(m_alphas)
                                          : m_alphas[std::size_t(at) % alphas];
    }
    for (Eigen::Index row = 0; row < components.rows(); ++row)
        components.row(row).array() /= penalty.array() + basis.values[row];
    return components;
}

template <class Real>
void RidgeLayer<Real>::addWeights(
    const FoldedResponses<Real>& responses, const TileSums<Real>& sums, const TileChoice& choice, RidgeTile& tile,
    const Progress& progress) const {
    const FoldedFeatures<Real>& features = m_space->features();
    MatrixD weights = MatrixD::Zero(features.features(), responses.voxels());
    Eigen::RowVectorXd atMean = Eigen::RowVectorXd::Zero(responses.voxels());
    for (std::size_t scale = 0; scale < m_scales.size(); ++scale) {
        if (std::ranges::find(tile.scale, int(scale)) == tile.scale.end())
            continue;
        progress.stopIfRequested();
        const RidgeBasis& basis = m_whole[scale];
        const MatrixD part = m_space->weights(
            basis, shrunken(basis, scale, m_space->components(basis, responses, sums), choice.final));
        atMean += basis.mean * part;
        weights += part;
    }
    weights.array().colwise() /= features.divisor.transpose().array();
    tile.intercept = (responses.mean + responses.meanOf(allFolds(m_rows.folds()), m_rows) - atMean -
                      features.shift * weights)
                         .transpose();
    tile.weights = weights.transpose();
}

template <class Real>
void RidgeLayer<Real>::predictHeldOut(
    const FoldedResponses<Real>& responses, const TileSums<Real>& sums, const TileChoice& choice, RidgeTile& tile,
    const Progress& progress) const {
    tile.heldOut = MatrixF::Zero(Eigen::Index(m_rows.rows.size()), responses.voxels());
    for (std::size_t scale = 0; scale < m_fitted.size(); ++scale)
        predictLeftOut(responses, sums, choice.final, scale, tile);
    for (const Split& split : m_splits) {
        if (split.heldOut.size() != 1)
            continue;
        progress.stopIfRequested();
        const int fold = split.heldOut.front();
        const MatrixD coefficients = shrunken(
            split.basis, split.scale, m_space->components(split.basis, responses, sums),
            choice.byFold[std::size_t(fold)]);
        MatrixD predicted = m_space->predictions(split.basis, split.rows.front(), fold, coefficients);
        if (split.scale == 0)
            predicted.rowwise() += responses.mean + responses.meanOf(split.basis.fitted, m_rows);
        tile.heldOut.middleRows(m_rows.begin[std::size_t(fold)], m_rows.size(fold)) += predicted.cast<float>();
    }
}

template <class Real>
void RidgeLayer<Real>::predictLeftOut(
    const FoldedResponses<Real>& responses, const TileSums<Real>& sums, const std::vector<Eigen::Index>& choice,
    std::size_t scale, RidgeTile& tile) const {
    const RidgeBasis& basis = m_whole[scale];
    const MatrixD fitted =
        m_fitted[scale].inBasis * shrunken(basis, scale, m_space->components(basis, responses, sums), choice);
    for (Eigen::Index voxel = 0; voxel < fitted.cols(); ++voxel) {
        if (tile.scale[std::size_t(voxel)] != int(scale))
            continue;
        const VectorD leverage =
            m_fitted[scale].leverage * (basis.values.array() + tile.alpha[voxel]).inverse().matrix();
        const VectorD measured = responses.values.col(voxel).template cast<double>();
        const VectorD left = (measured - fitted.col(voxel)).array() - measured.mean();
        const VectorD residual = left.array() / (1 - 1 / double(left.size()) - leverage.array());
        tile.heldOut.col(voxel) = ((measured - residual).array() + responses.mean[voxel]).template cast<float>();
    }
}

template class RidgeLayer<float>;
template class RidgeLayer<double>;

} // namespace fusiform

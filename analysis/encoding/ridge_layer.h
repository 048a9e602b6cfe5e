#pragma once

#include "analysis/encoding/ridge_space.h"
#include "analysis/encoding/ridge_tiles.h"

#include <memory>
#include <vector>

namespace fusiform {

/// Held-out scores of a tile. A choice is a scale and a penalty: number scale * alphas + alpha.
struct TileScores {
    std::vector<AlphaScores> byFold; ///< (choices, voxels) of every fold
    /// Of nested cross-validation, for every outer fold: means of the folds held out within the others.
    std::vector<AlphaScores> inner;
};

/// What is chosen for every voxel of a tile.
struct TileChoice {
    std::vector<Eigen::Index> final; ///< (voxels) for the model of all rows; -1 where no score is defined
    std::vector<std::vector<Eigen::Index>> byFold; ///< (folds) (voxels) for scoring the fold
};

/// Everything about one layer that does not depend on the voxel: decompositions for every fold. Tiles of voxels may be
/// worked on by several threads at once.
template <class Real>
class RidgeLayer {
public:
    /// `rows` are those of the features that are fitted. Throws Cancelled.
    RidgeLayer(
        const RidgeFeatures& features, const FoldedRows& rows, const RidgeOptions& options, const WantedOfRidge& wanted,
        Progress& progress);

    [[nodiscard]] TileScores
    scores(const FoldedResponses<Real>& responses, const TileSums<Real>& sums, const Progress& progress) const;
    [[nodiscard]] TileChoice choice(const TileScores& scores) const;
    /// The models of `choice`, with scores, as wanted. Rows of `heldOut` are those of `rows`, by fold.
    [[nodiscard]] RidgeTile finished(
        const FoldedResponses<Real>& responses, const TileSums<Real>& sums, const TileScores& scores,
        const TileChoice& choice, const Progress& progress) const;

    [[nodiscard]] TileSums<Real> sums(const FoldedResponses<Real>& responses, const Progress& progress) const {
        return m_space->sums(responses, progress);
    }
    [[nodiscard]] Eigen::Index choices() const;

private:
    /// A basis and the folds that are scored in it.
    struct Split {
        std::size_t scale = 0;
        std::vector<int> heldOut; ///< one fold; two of nested cross-validation, each in turn within the other
        RidgeBasis basis;
        std::vector<HeldOutRows> rows;
    };

    [[nodiscard]] std::vector<Split> plannedSplits() const;
    void prepare(Split& split, const Progress& progress) const;
    [[nodiscard]] Measured
    measuredOn(int fold, const RidgeBasis& basis, const FoldedResponses<Real>& responses) const;
    void scoreLeftOut(const FoldedResponses<Real>&, const TileSums<Real>&, AlphaScores& scores, const Progress&) const;
    void predictHeldOut(
        const FoldedResponses<Real>&, const TileSums<Real>&, const TileChoice&, RidgeTile& tile, const Progress&) const;
    void predictLeftOut(
        const FoldedResponses<Real>&, const TileSums<Real>&, const std::vector<Eigen::Index>& choice, std::size_t scale,
        RidgeTile& tile) const;
    void addWeights(
        const FoldedResponses<Real>&, const TileSums<Real>&, const TileChoice&, RidgeTile& tile, const Progress&) const;
    /// Coefficients in a basis at every voxel's own penalty; 0 for voxels of another scale.
    [[nodiscard]] MatrixD
    shrunken(const RidgeBasis& basis, std::size_t scale, MatrixD components, const std::vector<Eigen::Index>& choice) const;

    const FoldedRows m_rows;
    const RidgeOptions m_options;
    const WantedOfRidge m_wanted;
    const std::vector<double> m_alphas;
    std::vector<Eigen::RowVectorXd> m_scales;
    std::unique_ptr<RidgeSpace<Real>> m_space;
    std::vector<Split> m_splits;      ///< folds held out
    std::vector<RidgeBasis> m_whole;  ///< of all rows, for every scale
    std::vector<typename RidgeSpace<Real>::FittedRows> m_fitted; ///< of leave-one-out
};

/// Best mean score over folds of each voxel; of equal ones the first. -1 where none is defined.
[[nodiscard]] std::vector<Eigen::Index> bestChoices(const MatrixD& scores);

/// Mean over folds of the defined scores: (choices, voxels).
[[nodiscard]] AlphaScores meanOf(const std::vector<AlphaScores>& folds);

extern template class RidgeLayer<float>;
extern template class RidgeLayer<double>;

} // namespace fusiform

#pragma once

#include "analysis/core/matrix.h"
#include "analysis/core/progress.h"
#include "analysis/statistics/bootstrap.h"
#include "analysis/statistics/stimulus_groups.h"

/// Does model A predict a voxel better than model B? (METHODS "Nested comparison of two models".)
namespace fusiform {

struct PairedOptions {
    Eigen::Index resamples = 1000;
    Eigen::Index permutations = 1000;
    double coverage = 0.95;
    unsigned seed = 0;
};

/// All (voxels). NaN where a model or the responses are constant, or fewer than three rows are defined.
struct PairedResult {
    VectorF difference; ///< r of A minus r of B
    VectorF low, high;  ///< bootstrap interval of the difference over stimuli
    VectorF p;          ///< two-sided, by sign flips; not corrected for the number of voxels
};

/// Compares held-out predictions of two models, a tile of voxels at a time; what does not depend on the
/// voxels is made once, so that one object serves all tiles and all pairs of models.
///
/// r is Pearson's over all rows, each predicted by the model that did not see it. Predictions of several
/// folds have several intercepts, which run against the held-out means; whoever compares cross-validated
/// models centres responses and predictions within folds first, as compareModels does.
///
/// Bootstrap: stimuli (groups of rows) are drawn with replacement, both models on the same draw; weighted
/// sums of products give r, so that all resamples of a tile are a few matrix products.
///
/// Sign flips: under the hypothesis that A and B are exchangeable each stimulus' contribution to r_A − r_B
/// may have either sign. The contribution is z_y (z_A − z_B) − r (z_A² − z_B²) / 2 with r the mean of r_A and
/// r_B, summed over the rows of a stimulus. The second term sums to zero, so the statistic is the difference
/// of r itself, but without it the test would be far too careful where r is high: it is what scaling the
/// predictions leaves when r is linearised (the influence function of r). z-scores are those of the data and
/// are not made anew for a flip. p = (1 + flips that are at least as far from 0) / (1 + flips).
///
/// Sources: Efron & Tibshirani 1993, chapter 13; Devlin, Gnanadesikan & Kettenring 1975, Biometrika 62,
/// 531–545 (influence function); Nichols & Holmes 2002, Human Brain Mapping 15, 1–25; Phipson & Smyth 2010,
/// Stat. Appl. Genet. Mol. Biol. 9, 39 (the added 1).
class PairedDifference {
public:
    /// Takes (resamples + permutations) x groups bytes. Throws Error (no rows, no resamples).
    PairedDifference(StimulusGroups groups, const PairedOptions& options);

    /// All three (rows, voxels of the tile). A row where any of the three is NaN is left out of that voxel.
    /// Looks at the stop request after every tenth of a second's work. Throws Error (sizes that disagree) and
    /// Cancelled.
    [[nodiscard]] PairedResult compare(
        const MatrixF& measured, const MatrixF& predictedA, const MatrixF& predictedB,
        Progress& progress) const;

private:
    StimulusGroups m_groups;
    PairedOptions m_options;
    ResampleCounts m_counts; ///< (resamples, groups)
    Eigen::Matrix<std::int8_t, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>
        m_signs; ///< (permutations, groups)
};

} // namespace fusiform

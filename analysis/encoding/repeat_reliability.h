#pragma once

#include "analysis/core/matrix.h"
#include "analysis/core/progress.h"
#include "analysis/data/repeated_rows.h"
#include "analysis/data/stored_matrix.h"

#include <functional>

/// Signal and noise of every voxel from responses to repeated stimuli (METHODS "Encoding models").
///
/// Stimulus i has m_i trials, and not all need as many. Its trials are signal_i plus noise of one variance N:
/// - N is the mean over stimuli with at least two trials of the variance across their trials (n - 1).
/// - The variance (n - 1) of the means of all stimuli is expected to be S + N q, q being the mean of 1/m_i, whatever the
///   m_i; so S = max(0, that variance - N q), and ncsnr = √(S / N).
/// - Split-half: the trials of a stimulus are dealt at random into two halves of h_i = floor(m_i / 2), an odd one being
///   left out; r is the correlation of the halves' means over stimuli, averaged over several deals. Spearman-Brown then
///   gives the reliability k r / (1 + (k - 1) r) of means of all trials, k being mean(1/h_i) / q, and of single trials
///   likewise with q = 1. An r below 0 counts as 0. In expectation both are the noise ceiling of these means.
///
/// Missing (NaN, infinite) trials are left out, voxel by voxel. A voxel without a stimulus of two trials, with fewer than two
/// stimuli, or constant is missing everywhere; one whose trials of a stimulus never differ has an infinite ncsnr.
namespace fusiform {

struct ReliabilityOptions {
    int splits = 10; ///< random deals into halves; 0: no split-half reliability
    unsigned seed = 0;
};

/// One number a voxel each.
struct RepeatReliability {
    VectorF noiseVariance;
    VectorF signalVariance;
    VectorF ncsnr;
    VectorF noiseLeft;      ///< q: the share of the noise variance in means over all trials of a stimulus
    VectorF splitHalf;      ///< reliability of these means; missing with 0 splits
    VectorF splitHalfTrial; ///< reliability of single trials
};

/// Told the voxels done so far, in order, on the caller's thread, after every tile.
using VoxelsDone = std::function<void(const RepeatReliability& soFar, Eigen::Index done)>;

/// `trials` are the rows of every stimulus. Responses (trials x voxels) are read once, a tile of voxels at a time; memory
/// does not grow with the voxels. Throws Error (no stimulus repeated, rows that are not there, responses that change
/// meanwhile) and Cancelled.
[[nodiscard]] RepeatReliability repeatReliability(
    const StoredMatrix& responses, const RepeatedRows& trials, const ReliabilityOptions& options, Progress& progress,
    const VoxelsDone& done = {});

} // namespace fusiform

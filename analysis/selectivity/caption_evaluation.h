#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/dataset.h"
#include "analysis/layers/region_table.h"
#include "analysis/selectivity/text_table.h"

#include <string>
#include <vector>

/// How good captions of voxels are (METHODS "Evaluating captions").
namespace fusiform {

/// Embeddings of the captions of a set, in the space of the weights.
struct CaptionEmbeddings {
    MatrixF directions; ///< (different captions, features), of unit length; NaN where there is none
    std::vector<std::int64_t> ofCaption; ///< row of each caption of the set
    std::int64_t ofTexts = 0;            ///< different captions that are a text of the table
    std::int64_t ofWords = 0;            ///< different captions by their keywords or words
    std::int64_t missing = 0;            ///< different captions without an embedding
};

/// That of the table's text that is the caption; else, for a caption with keywords, the sum of what each
/// keyword stands for; else what its words stand for (see PreparedTable). Throws Cancelled.
[[nodiscard]] CaptionEmbeddings
embeddingsOf(const CaptionSet& captions, const PreparedTable& table, Progress& progress);

/// One number a voxel, of its first caption (the best of the first repeat); NaN without caption or embedding.
struct CaptionScores {
    VectorF predicted; ///< response predicted for the caption, in SDs of that voxel's responses to the
                       ///< table's texts
    VectorF rank;      ///< of the voxel among all by the response predicted for its caption; 1 is the highest
    VectorF percentile; ///< share of the other voxels that respond less
    VectorF
        accuracy; ///< r over stimuli of their embeddings' cosine to the caption and the measured responses
    VectorF agreement; ///< share of repeats that give the most frequent caption; NaN for a single one
    VectorF likeness;  ///< mean cosine between the captions of different repeats; NaN for a single one
    std::int64_t rankedVoxels = 0; ///< that have weights
};

/// What is measured: of the stimuli, in the space of the weights; either may be null, then there is no
/// accuracy.
struct MeasuredStimuli {
    const Responses* responses = nullptr;
    const Embedding* embedding = nullptr;
};

/// `table` is that of `embeddings`. Throws Error (numbers that disagree) and Cancelled.
[[nodiscard]] CaptionScores evaluateCaptions(
    const CaptionSet& captions, const CaptionEmbeddings& embeddings, const StoredMatrix& weights,
    const PreparedTable& table, const MeasuredStimuli& measured, Progress& progress);

/// How much the captions of a set of voxels differ.
struct CaptionDiversity {
    std::int64_t voxels = 0;   ///< with captions
    std::int64_t captions = 0; ///< all, of all repeats
    std::int64_t differentCaptions = 0;
    std::int64_t words = 0;          ///< all, without stop words
    std::int64_t differentWords = 0; ///< stems
    /// Mean cosine between first captions of different voxels; 1 is all alike, NaN for fewer than two.
    double meanCosine = std::numeric_limits<double>::quiet_NaN();

    [[nodiscard]] bool few() const { return voxels < fewVoxels; }
};

[[nodiscard]] CaptionDiversity diversityOf(
    const CaptionSet& captions, const CaptionEmbeddings& embeddings, const std::vector<Eigen::Index>& voxels);

} // namespace fusiform

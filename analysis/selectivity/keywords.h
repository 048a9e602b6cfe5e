#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/dataset.h"
#include "analysis/selectivity/log_odds.h"

namespace fusiform {

struct KeywordOptions {
    int top = 50;             ///< texts of highest predicted response
    int keywords = 5;         ///< at most so many a voxel
    double prior = priorUses; ///< pseudo-uses that the Dirichlet prior is worth
};

/// Captions composed of what a voxel's preferred texts have in common (METHODS "Keyword composition").
///
/// Of each voxel the `top` bank texts by predicted response w·e; the nouns and noun phrases (concepts.h) in
/// them that are used more there than in the rest of the bank, by log-odds with informative Dirichlet prior
/// (the use in the whole bank); each checked by its own embedding, that of the bank text that is the word,
/// else the mean of the texts with it: a keyword whose predicted response is not above the mean over the bank
/// is dropped. The caption lists the keywords
/// ("Pizza, salad and wooden table"); its score is the mean of their responses in standard deviations over
/// the bank. `keywords` and `evidence` of a caption are in the order of z. No sentence is invented, and
/// nothing is random.
///
/// Voxels without weights, or without a keyword that passes, get no caption. Source of the idea: Matsuyama et
/// al. 2025, "LaVCa: LLM-assisted Visual Cortex Captioning", where a language model composes the sentence.
/// Throws Error (numbers that disagree, a file that has changed) and Cancelled.
[[nodiscard]] CaptionSet keywordCaptions(
    const StoredMatrix& weights, const CaptionBank& bank, const KeywordOptions& options, Progress& progress);

} // namespace fusiform

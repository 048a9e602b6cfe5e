#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/dataset.h"
#include "analysis/layers/region_table.h"
#include "analysis/selectivity/log_odds.h"
#include "analysis/statistics/bootstrap.h"

#include <string>
#include <vector>

/// Which words the captions of a region's voxels have more often than those of the rest of cortex (METHODS
/// "Words by region").
namespace fusiform {

struct RegionWord {
    std::string word;        ///< its most frequent form
    double count = 0;        ///< sum over voxels of the share of their captions that have the word
    std::int64_t voxels = 0; ///< whose captions have it
    LogOdds odds;            ///< against the rest of cortex
    Interval interval;       ///< of the difference of log-odds, bootstrap over voxels
};

struct RegionWords {
    std::string parcellation, name;
    std::int64_t voxels = 0;       ///< with captions
    std::vector<RegionWord> words; ///< by descending z, of those used more than elsewhere

    /// An interval over fewer voxels than 30 says little.
    [[nodiscard]] bool few() const { return voxels < fewVoxels; }
};

struct WordsByRegionOptions {
    int words = 10; ///< at most so many a region
    Eigen::Index resamples = 1000;
    double coverage = 0.95;
    double prior = priorUses; ///< pseudo-uses that the Dirichlet prior is worth
    unsigned seed = 0;
};

/// One entry a region, in their order; regions may be any sets of voxels. "The rest" is every captioned voxel
/// outside of the region. Forms of a word count as one (stems), stop words do not count, and every voxel
/// weighs the same, however many captions it has. In each resample the region's voxels are drawn anew, and so
/// are all others; neighbouring voxels are not independent, so intervals are narrower than over subjects.
/// Regions without captioned voxels have no words. Throws Error (a row that is no voxel) and Cancelled.
[[nodiscard]] std::vector<RegionWords> wordsByRegion(
    const CaptionSet& captions, std::int64_t voxels, const std::vector<Region>& regions,
    const WordsByRegionOptions& options, Progress& progress);

} // namespace fusiform

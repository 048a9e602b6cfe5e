#include "analysis/encoding/folds.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/statistics/stimulus_groups.h"

#include <random>

namespace fusiform {

std::vector<int> foldOfRows(std::int64_t rows, const std::vector<std::string>& ids, int folds, bool shuffle,
                            unsigned seed) {
    const StimulusGroups grouped = stimulusGroups(rows, ids);
    const std::int64_t groups = grouped.count;
    if (folds < 2 || groups < folds)
        throw Error(
            {.doing = translatable("analysis", "splitting stimuli into folds"),
             .file = {},
             .expected = message("analysis", "at least 2 folds and as many different stimuli"),
             .found = message("analysis", "%1 folds for %2 stimuli").with(folds, groups),
             .hint = message("analysis", "choose fewer folds")});
    std::vector<std::int64_t> position(static_cast<std::size_t>(groups));
    for (std::size_t group = 0; group < position.size(); ++group)
        position[group] = std::int64_t(group);
    if (shuffle) {
        // Written out, because std::shuffle may differ between standard libraries.
        std::mt19937_64 random(seed);
        for (std::size_t last = position.size() - 1; last > 0; --last)
            std::swap(position[last], position[random() % (last + 1)]);
    }
    // As numpy.array_split: the first (groups mod folds) folds have one group more.
    std::vector<int> foldOfPosition;
    for (int fold = 0; fold < folds; ++fold)
        foldOfPosition.insert(foldOfPosition.end(), std::size_t(groups / folds + (fold < groups % folds ? 1 : 0)),
                              fold);
    std::vector<int> fold;
    for (const Eigen::Index group : grouped.ofRow)
        fold.push_back(foldOfPosition[std::size_t(position[std::size_t(group)])]);
    return fold;
}

FoldedRows foldedRows(const std::vector<int>& foldOfRow, int folds) {
    FoldedRows folded;
    for (int fold = 0; fold < folds; ++fold) {
        folded.begin.push_back(std::ssize(folded.rows));
        for (std::size_t row = 0; row < foldOfRow.size(); ++row)
            if (foldOfRow[row] == fold)
                folded.rows.push_back(std::int64_t(row));
    }
    folded.begin.push_back(std::ssize(folded.rows));
    return folded;
}

} // namespace fusiform

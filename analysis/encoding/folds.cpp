#include "analysis/encoding/folds.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"

#include <random>
#include <unordered_map>

namespace fusiform {

std::vector<int> foldOfRows(std::int64_t rows, const std::vector<std::string>& ids, int folds, bool shuffle,
                            unsigned seed) {
    std::vector<std::int64_t> groupOfRow(static_cast<std::size_t>(rows));
    std::int64_t groups = 0;
    std::unordered_map<std::string, std::int64_t> groupOfId;
    for (std::size_t row = 0; row < groupOfRow.size(); ++row) {
        if (ids.empty()) {
            groupOfRow[row] = groups++;
            continue;
        }
        const auto [entry, isNew] = groupOfId.emplace(ids[row], groups);
        groups += isNew;
        groupOfRow[row] = entry->second;
    }
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
    std::vector<int> fold(groupOfRow.size());
    for (std::size_t row = 0; row < fold.size(); ++row)
        fold[row] = foldOfPosition[std::size_t(position[std::size_t(groupOfRow[row])])];
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

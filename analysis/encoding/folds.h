#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace fusiform {

/// The fold of every row: groups of equal id stay together (`ids` empty: all differ), groups are dealt out in contiguous
/// runs whose sizes differ by at most one group, in order of first appearance or shuffled. Throws Error with fewer
/// groups than folds.
[[nodiscard]] std::vector<int>
foldOfRows(std::int64_t rows, const std::vector<std::string>& ids, int folds, bool shuffle, unsigned seed);

/// Rows in the order of their folds, so that a fold is a run of rows.
struct FoldedRows {
    std::vector<std::int64_t> rows;  ///< the row at each place
    std::vector<std::int64_t> begin; ///< first place of every fold, and the end

    [[nodiscard]] int folds() const { return int(begin.size()) - 1; }
    [[nodiscard]] std::int64_t size(int fold) const { return begin[std::size_t(fold) + 1] - begin[std::size_t(fold)]; }
};

/// `foldOfRow` holds a fold number a row, or -1 where the row takes no part.
[[nodiscard]] FoldedRows foldedRows(const std::vector<int>& foldOfRow, int folds);

} // namespace fusiform

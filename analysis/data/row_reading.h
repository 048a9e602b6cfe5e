#pragma once

#include "analysis/data/stored_matrix.h"

#include <algorithm>
#include <vector>

namespace fusiform {

/// A row that is wanted, and what it is wanted for.
struct WantedRow {
    Eigen::Index row = 0;
    Eigen::Index target = 0;
};

/// Calls `take(target, values)` for every wanted row, of which columns `col` … `col + cols - 1` are read. `wanted` is
/// sorted by row, so that a file is read once from front to back, a few megabytes at a time; neighbours are read together,
/// and a row that is wanted several times only once.
template <class Take>
void readWantedRows(
    const StoredMatrix& matrix, const std::vector<WantedRow>& wanted, Eigen::Index col, Eigen::Index cols, const Take& take) {
    constexpr Eigen::Index mostElements = 1 << 21;
    constexpr Eigen::Index mostGap = 8; // rows; to skip fewer takes longer than to read them
    std::size_t at = 0;
    while (at < wanted.size()) {
        const Eigen::Index first = wanted[at].row;
        const Eigen::Index most = std::max<Eigen::Index>(1, mostElements / std::max<Eigen::Index>(1, cols));
        std::size_t end = at + 1;
        while (end < wanted.size() && wanted[end].row - first < most && wanted[end].row - wanted[end - 1].row <= mostGap)
            ++end;
        const MatrixF piece = matrix.block(first, col, wanted[end - 1].row - first + 1, cols);
        for (; at < end; ++at)
            take(wanted[at].target, piece.row(wanted[at].row - first));
    }
}

} // namespace fusiform

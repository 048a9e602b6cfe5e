#pragma once

#include "analysis/core/matrix.h"

#include <string>
#include <vector>

namespace fusiform {

/// Rows that belong together because they are of the same stimulus: they are resampled and flipped together.
struct StimulusGroups {
    std::vector<Eigen::Index> ofRow; ///< per row, its group, numbered in order of first appearance
    Eigen::Index count = 0;          ///< number of groups

    [[nodiscard]] Eigen::Index rows() const { return Eigen::Index(ofRow.size()); }
};

/// Rows with the same id are one group; without ids (empty) every row is its own. Throws Error when the
/// number of ids is not that of the rows.
[[nodiscard]] StimulusGroups stimulusGroups(Eigen::Index rows, const std::vector<std::string>& ids);

/// Sums of the rows of each group: (groups, columns) from (rows, columns).
[[nodiscard]] MatrixF sumsOfGroups(const MatrixF& rows, const StimulusGroups& groups);

} // namespace fusiform

#pragma once

#include "analysis/core/matrix.h"

#include <string>
#include <vector>

namespace fusiform {

/// Rows that have the same id, such as the trials of a stimulus. Groups are in order of first appearance.
struct RepeatedRows {
    std::vector<std::string> ids; ///< of the groups, all different
    std::vector<std::vector<Eigen::Index>> rows; ///< of every group, ascending

    [[nodiscard]] bool haveRepeats() const;
    /// How many groups have one row, two rows, three rows, …
    [[nodiscard]] std::vector<std::int64_t> countBySize() const;
};

[[nodiscard]] RepeatedRows rowsOfEqualId(const std::vector<std::string>& ids);

} // namespace fusiform

#include "analysis/statistics/stimulus_groups.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"

#include <unordered_map>

namespace fusiform {

StimulusGroups stimulusGroups(Eigen::Index rows, const std::vector<std::string>& ids) {
    if (!ids.empty() && std::ssize(ids) != rows)
        throw Error(
            {.doing = translatable("analysis", "grouping rows by stimulus"),
             .file = {},
             .expected = message("analysis", "one id a row (%1)").with(rows),
             .found = ids.size(),
             .hint = {}});
    StimulusGroups groups;
    std::unordered_map<std::string, Eigen::Index> known;
    for (Eigen::Index row = 0; row < rows; ++row) {
        if (ids.empty()) {
            groups.ofRow.push_back(groups.count++);
            continue;
        }
        const auto [entry, isNew] = known.emplace(ids[std::size_t(row)], groups.count);
        groups.count += isNew ? 1 : 0;
        groups.ofRow.push_back(entry->second);
    }
    return groups;
}

MatrixF sumsOfGroups(const MatrixF& rows, const StimulusGroups& groups) {
    if (groups.count == rows.rows()) // every row its own group, in order
        return rows;
    MatrixF sums = MatrixF::Zero(groups.count, rows.cols());
    for (Eigen::Index row = 0; row < rows.rows(); ++row)
        sums.row(groups.ofRow[std::size_t(row)]) += rows.row(row);
    return sums;
}

} // namespace fusiform

#include "analysis/data/row_groups.h"

#include <algorithm>
#include <unordered_map>

namespace fusiform {

bool RowGroups::haveRepeats() const {
    return std::ranges::any_of(rows, [](const auto& group) { return group.size() > 1; });
}

std::vector<std::int64_t> RowGroups::countBySize() const {
    std::vector<std::int64_t> counts;
    for (const auto& group : rows) {
        counts.resize(std::max(counts.size(), group.size()));
        ++counts[group.size() - 1];
    }
    return counts;
}

RowGroups rowsOfEqualId(const std::vector<std::string>& ids) {
    RowGroups groups;
    std::unordered_map<std::string, std::size_t> groupOfId;
    for (std::size_t row = 0; row < ids.size(); ++row) {
        const auto [entry, isNew] = groupOfId.emplace(ids[row], groups.ids.size());
        if (isNew) {
            groups.ids.push_back(ids[row]);
            groups.rows.emplace_back();
        }
        groups.rows[entry->second].push_back(Eigen::Index(row));
    }
    return groups;
}

} // namespace fusiform

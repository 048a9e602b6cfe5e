#include "analysis/data/repeated_rows.h"

#include <algorithm>
#include <unordered_map>

namespace fusiform {

bool RepeatedRows::haveRepeats() const {
    return std::ranges::any_of(rows, [](const auto& group) { return group.size() > 1; });
}

std::vector<std::int64_t> RepeatedRows::countBySize() const {
    std::vector<std::int64_t> counts;
    for (const auto& group : rows) {
        counts.resize(std::max(counts.size(), group.size()));
        ++counts[group.size() - 1];
    }
    return counts;
}

RepeatedRows rowsOfEqualId(const std::vector<std::string>& ids) {
    RepeatedRows groups;
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

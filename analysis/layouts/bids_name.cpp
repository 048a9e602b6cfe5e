#include "analysis/layouts/bids_name.h"

#include "analysis/core/text.h"

namespace fusiform {

std::string BidsName::entity(const std::string& key) const {
    const auto found = entities.find(key);
    return found == entities.end() ? std::string() : found->second;
}

std::optional<BidsName> bidsNameOf(const std::filesystem::path& file) {
    const std::string name = file.filename().string();
    if (!name.starts_with("sub-"))
        return {};
    // The ending starts at the first point after the last underscore: a density such as 0.5mm has a point too.
    const auto underscore = name.rfind('_');
    const auto point = name.find('.', underscore == std::string::npos ? 0 : underscore);
    if (underscore == std::string::npos || point == std::string::npos)
        return {};
    BidsName result;
    result.ending = name.substr(point);
    result.suffix = name.substr(underscore + 1, point - underscore - 1);
    for (const std::string& part : split(name.substr(0, underscore), '_')) {
        const auto dash = part.find('-');
        if (dash == std::string::npos || dash == 0)
            return {};
        result.entities[part.substr(0, dash)] = part.substr(dash + 1);
    }
    return result;
}

} // namespace fusiform

#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace fusiform {

/// A BIDS file name taken apart: "sub-01_hemi-L_space-fsLR_den-32k_white.surf.gii" has the entities sub, hemi, space
/// and den, the suffix "white" and the ending ".surf.gii".
struct BidsName {
    std::map<std::string, std::string> entities;
    std::string suffix;
    std::string ending;

    [[nodiscard]] std::string entity(const std::string& key) const; ///< empty when absent
};

/// Nothing when the name is not of that form.
[[nodiscard]] std::optional<BidsName> bidsNameOf(const std::filesystem::path& file);

} // namespace fusiform

#pragma once

#include "analysis/data/label_map.h"

#include <filesystem>
#include <map>

namespace fusiform {

/// A table that names the numbers of a parcellation: FreeSurfer's colour table ("1 V1v 200 40 40 0", colours may be
/// absent) or BIDS' tab-separated one with the columns index and name, and color (#rrggbb) where there is one.
/// 0 and names such as "Unknown" are background. Throws Error.
[[nodiscard]] std::map<std::int32_t, Label> readLabelNames(const std::filesystem::path& file);

/// Puts names, and colours where the table has them, to the numbers of `labels`. A number that the table does not
/// have keeps its own; negative ones become background.
void nameLabels(LabelMap& labels, const std::map<std::int32_t, Label>& names);

} // namespace fusiform

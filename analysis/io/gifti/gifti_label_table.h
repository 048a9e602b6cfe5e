#pragma once

#include "analysis/data/label_map.h"
#include "analysis/io/bytes/bytes.h"

#include <string_view>

namespace fusiform {

/// Keys, names and colours of a GIFTI file's <LabelTable>, read by us: giftiio keeps too few colours when some labels
/// have none. A label without a key (or, in old files, an Index) is left out; one that is fully transparent, or whose
/// name says so, is background. `xml` is well-formed.
[[nodiscard]] std::map<std::int32_t, Label> giftiLabelTable(std::string_view xml);

/// Overwrites the table with spaces, so that the library does not meet it.
void hideGiftiLabelTable(Bytes& xml);

} // namespace fusiform

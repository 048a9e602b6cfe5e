#pragma once

#include "analysis/data/label_map.h"

#include <filesystem>
#include <optional>

namespace fusiform {

/// Writes one label per vertex as GIFTI: an int32 array of intent LABEL, gzipped base64, little-endian, with the
/// table of keys, names and colours (background is transparent). Throws Error.
void writeGiftiLabels(
    const LabelMap& labels, std::optional<Hemisphere> hemisphere, const std::filesystem::path& file);

} // namespace fusiform

#pragma once

#include "analysis/data/dataset.h"

#include <filesystem>
#include <vector>

namespace fusiform {

/// A stimulus table: tab- or comma-separated with a header, one row a stimulus in the order of the responses' rows.
/// Columns: id (or stimulus, name), caption (several of that name, or one with captions parted by " | "), image (a
/// path below `images`), category, split; others are ignored. Fields may be quoted. A row without id gets its image's
/// name or its number. Throws Error naming the line.
[[nodiscard]] std::vector<Stimulus>
readStimulusTable(const std::filesystem::path& file, const std::filesystem::path& images);

} // namespace fusiform

#pragma once

#include "analysis/registry/analysis_registry.h"

#include <filesystem>
#include <string>

namespace fusiform {

/// Which engine took part, for provenance: what it is, its name, its file and the file's hash. Throws Error,
/// Cancelled.
[[nodiscard]] Json engineRecord(
    const std::string& kind, const std::string& name, const std::filesystem::path& file, Progress& progress);

} // namespace fusiform

#pragma once

#include "analysis/core/progress.h"

#include <filesystem>

namespace fusiform {

/// Writes the synthetic demonstration dataset into `folder` (created when missing) and returns its dataset
/// file, folder/"demo.fusiform.json". When a whole demonstration of this version is there already, nothing is
/// written. The same bytes on every run; no external data. Another `subject` (from 1) has another cortex and other
/// noise, and saw the same stimuli. Throws Error when something cannot be written, and Cancelled.
std::filesystem::path
writeDemoDataset(const std::filesystem::path& folder, Progress& progress, int subject = 1);

} // namespace fusiform

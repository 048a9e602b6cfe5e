#pragma once

#include "analysis/core/progress.h"

#include <filesystem>
#include <string>

/// MP4 files, which the program ffmpeg makes where there is one.
namespace fusiform::commands {

/// The program and its version, such as "ffmpeg 5.1.9"; empty where the search path has none that runs.
[[nodiscard]] std::string movieProgram();

/// Packs the pictures 00000.png, 00001.png, … of `folder` into the MP4 `file`, which is renamed from `folder` when it
/// is whole: H.264 as every player knows it (yuv420p, so both sides must be even numbers of pixels), with colours that
/// are stated to be sRGB. `progress` is only asked whether to stop, which ends ffmpeg at once. Throws Error with what
/// ffmpeg said, Cancelled, and std::filesystem::filesystem_error where it cannot be renamed.
void writeMovieFile(
    const std::filesystem::path& folder, double picturesPerSecond, const std::filesystem::path& file,
    const Progress& progress);

} // namespace fusiform::commands

#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/dataset.h"
#include "analysis/io/file_format.h"

#include <filesystem>
#include <string>
#include <vector>

/// Series on vertices: the volumes of a run or the trials of a session, one number per vertex each.
namespace fusiform {

struct VertexFrames {
    MatrixF values;                 ///< (frames, vertices of one hemisphere)
    std::vector<std::string> names; ///< one a frame, or empty
};

/// All frames of a file of values per vertex (GIFTI of several arrays, mgh of several frames), of a vector, or of a
/// matrix, frames x vertices. Throws Error.
[[nodiscard]] VertexFrames readVertexFrames(const std::string& reference, Progress& progress);
/// The same of a file that has been read.
[[nodiscard]] VertexFrames vertexFramesIn(FileContent content, const std::filesystem::path& file);
/// Whether the maps of a GIFTI file are the frames of one series and not maps of different things.
[[nodiscard]] bool isTimeSeries(const Gifti& gifti);

/// Gives a map its values on one hemisphere: a series when there are several frames. Throws Error, naming `file`, when
/// the other hemisphere has another number of frames.
void setFrames(Map& map, Hemisphere hemisphere, VertexFrames frames, const std::string& file);

} // namespace fusiform

#pragma once

#include "analysis/core/message.h"
#include "analysis/core/progress.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace fusiform {

/// What one file of responses says of all that go with it, without reading its numbers.
struct ResponsePeek {
    std::string array;         ///< to be named in every file, or empty
    std::int64_t rows = 0;     ///< trials or volumes
    std::int64_t vertices = 0; ///< of responses on vertices
    std::vector<std::array<std::int64_t, 3>> grids; ///< of those on a grid: all that it may be
    bool wholeNumbers = false; ///< stored as integers, without a scale
    Message refused;           ///< why it cannot be taken; empty when it can
};

/// A series of volumes (NIfTI, MGH) or of values per vertex (MGH, GIFTI), or an array: the one called betas, else the
/// only one with as many axes as are needed. Throws no Error, but Cancelled.
[[nodiscard]] ResponsePeek peekAtResponses(const std::filesystem::path& file, bool onVertices, Progress& progress);

} // namespace fusiform

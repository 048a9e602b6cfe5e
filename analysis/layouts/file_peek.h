#pragma once

#include "analysis/core/message.h"
#include "analysis/data/hemisphere.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace fusiform {

/// What the first bytes of a file say, without reading the rest.
struct FilePeek {
    enum class Content { Unknown, Mesh, VertexValues, VertexLabels, Volume, Cifti, Array };
    Content content = Content::Unknown;
    std::int64_t vertices = 0; ///< of meshes, values and labels; 0 when the beginning does not say
    std::int64_t frames = 1;   ///< of volumes and of values on vertices
    std::array<std::int64_t, 3> grid{0, 0, 0}; ///< voxels of volumes
    bool wholeNumbers = false; ///< stored as integers, without a scale
    std::optional<Hemisphere> hemisphere; ///< as the file says
    bool moved = false; ///< a GIFTI mesh with a c_ras that is not 0: reading it moves its vertices
    std::string cifti;                    ///< of CIFTI: "dscalar", "dtseries", …
    Bilateral<std::int64_t> cortex;       ///< of CIFTI: vertices of the whole meshes; 0 where it has none
    Message what;              ///< for people; when Unknown, why it is
};

/// Throws no Error: a file that cannot be read is Unknown, and `what` says why.
[[nodiscard]] FilePeek peekAt(const std::filesystem::path& file);

} // namespace fusiform

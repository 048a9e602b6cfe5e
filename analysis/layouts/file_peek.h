#pragma once

#include "analysis/core/message.h"
#include "analysis/data/hemisphere.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace fusiform {

/// What the first bytes of a file say, without reading the rest.
struct FilePeek {
    enum class Content { Unknown, Mesh, VertexValues, VertexLabels, Volume, Array };
    Content content = Content::Unknown;
    std::int64_t vertices = 0; ///< of meshes, values and labels; 0 when the beginning does not say
    std::int64_t frames = 1;   ///< of volumes
    bool wholeNumbers = false; ///< stored as integers
    std::optional<Hemisphere> hemisphere; ///< as the file says
    Message what;              ///< for people; when Unknown, why it is
};

/// Throws no Error: a file that cannot be read is Unknown, and `what` says why.
[[nodiscard]] FilePeek peekAt(const std::filesystem::path& file);

} // namespace fusiform

#pragma once

#include "analysis/core/error.h"
#include "analysis/data/standard_meshes.h"

#include <cstdint>
#include <string>

namespace fusiform {

/// The Error of two lengths that must agree and do not: both numbers and the likely cause.
inline Error lengthsDisagree(
    const char* doing, const std::string& file, std::int64_t expected, const Message& what, std::int64_t found,
    const Message& hint = {}) {
    return Error({doing, file, message("analysis", "%1 %2").with(expected, what), found, hint});
}

/// The likely cause of two numbers of vertices that disagree.
inline Message meshCause(std::int64_t found, std::int64_t expected) {
    const Message hint = meshHint(found, expected);
    return hint.empty() ? message("analysis", "is it of another mesh, or of the other hemisphere?") : hint;
}

} // namespace fusiform

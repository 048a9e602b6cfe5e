#pragma once

#include "analysis/core/error.h"

#include <cstdint>
#include <string>

namespace fusiform {

/// The Error of two lengths that must agree and do not: both numbers and the likely cause.
inline Error lengthsDisagree(
    const char* doing, const std::string& file, std::int64_t expected, const Message& what, std::int64_t found,
    const Message& hint = {}) {
    return Error({doing, file, message("analysis", "%1 %2").with(expected, what), found, hint});
}

} // namespace fusiform

#pragma once

#include "analysis/core/error.h"

#include <cstdint>
#include <string>

namespace fusiform {

/// The Error of two lengths that must agree and do not: both numbers and the likely cause.
inline Error lengthsDisagree(
    const char* doing, const std::string& file, std::int64_t expected, const std::string& what, std::int64_t found,
    const char* hint = "") {
    return Error({doing, file, std::to_string(expected) + " " + what, std::to_string(found), hint});
}

} // namespace fusiform

#pragma once

#include "analysis/core/error.h"

#include <exception>

namespace fusiform {

/// What to tell about any exception but Cancelled: an Error's own details, else `doing` with what was thrown.
[[nodiscard]] ErrorDetails failureDetails(const std::exception_ptr& thrown, const std::string& doing);

} // namespace fusiform

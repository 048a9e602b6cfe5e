#pragma once

#include <string>

namespace fusiform {

/// "0.1.0", as results state it.
[[nodiscard]] std::string programVersion();

} // namespace fusiform

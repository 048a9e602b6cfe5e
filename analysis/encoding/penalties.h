#pragma once

#include <string_view>
#include <vector>

namespace fusiform {

/// "0.1:1e5:13" is 13 values, log-spaced, both ends included; "1,10,100" a list. Throws Error.
[[nodiscard]] std::vector<double> parseAlphas(std::string_view text);

} // namespace fusiform

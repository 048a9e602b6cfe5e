#pragma once

#include <nlohmann/json.hpp>

namespace fusiform {

/// JSON whose objects keep the order of their keys, as people wrote them.
using Json = nlohmann::ordered_json;

} // namespace fusiform

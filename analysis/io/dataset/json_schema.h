#pragma once

#include "analysis/core/message.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace fusiform {

/// One thing in a JSON value that its schema does not allow.
struct SchemaProblem {
    std::string path; ///< JSON pointer: "/voxels/order"; "/" is the whole
    Message expected; ///< "one of \"C\", \"F\""
    Message found;    ///< "\"D\""
    Message hint;     ///< "did you mean \"order\"?", or empty
};

/// Checks a value against a JSON Schema (draft 2020-12): type, const, enum, minimum, exclusiveMinimum, minLength,
/// minItems, maxItems, items, properties, required, additionalProperties (false), anyOf, and $ref into "#/$defs".
/// Where several alternatives are allowed, the problems of the one that fits best are told.
[[nodiscard]] std::vector<SchemaProblem>
schemaProblems(const nlohmann::ordered_json& schema, const nlohmann::ordered_json& value);

} // namespace fusiform

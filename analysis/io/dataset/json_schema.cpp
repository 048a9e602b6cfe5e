#include "analysis/io/dataset/json_schema.h"

#include "analysis/core/json.h"
#include "analysis/core/text.h"
#include "analysis/io/dataset/json_file.h"

#include <algorithm>
#include <optional>

namespace fusiform {
namespace {

using Problems = std::vector<SchemaProblem>;

bool hasType(const Json& value, const std::string& type) {
    if (type == "object")
        return value.is_object();
    if (type == "array")
        return value.is_array();
    if (type == "string")
        return value.is_string();
    if (type == "number")
        return value.is_number();
    if (type == "integer")
        return value.is_number_integer();
    if (type == "boolean")
        return value.is_boolean();
    return type == "null" && value.is_null();
}

std::string escaped(const std::string& key) {
    std::string text;
    for (const char c : key)
        text += c == '~' ? std::string("~0") : c == '/' ? std::string("~1") : std::string(1, c);
    return text;
}

std::string listInQuotes(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "\"" : ", \"") + name + "\"";
    return text;
}

/// What a schema asks for, in words.
Message expectation(const Json& schema) {
    if (schema.contains("const"))
        return schema["const"].dump();
    if (schema.contains("enum")) {
        std::string choices;
        for (std::size_t at = 0; at < schema["enum"].size(); ++at)
            choices += (at ? ", " : "") + schema["enum"][at].dump();
        return message("analysis", "one of %1").with(choices);
    }
    const std::string type = schema.value("type", "");
    if (type == "object")
        return message("analysis", "an object {…}");
    if (type == "array")
        return message("analysis", "a list […]");
    if (type == "string")
        return message("analysis", "a text");
    if (type == "integer")
        return message("analysis", "a whole number");
    if (type == "boolean")
        return message("analysis", "true or false");
    return type == "number" ? message("analysis", "a number") : message("analysis", "another value");
}

class Checker {
public:
    explicit Checker(const Json& root) : m_root(root) {}

    void check(const Json& given, const Json& value, const std::string& path, Problems& problems) const {
        const Json& schema = resolved(given);
        if (!fitsSimply(schema, value)) {
            problems.push_back({path.empty() ? "/" : path, expectation(schema), shortened(value), {}});
            return;
        }
        checkLimits(schema, value, path, problems);
        if (schema.contains("anyOf"))
            checkAlternatives(schema["anyOf"], value, path, problems);
        if (value.is_object())
            checkObject(schema, value, path, problems);
        if (value.is_array() && schema.contains("items"))
            for (std::size_t at = 0; at < value.size(); ++at)
                check(schema["items"], value[at], path + "/" + std::to_string(at), problems);
    }

private:
    [[nodiscard]] const Json& resolved(const Json& schema) const {
        if (!schema.contains("$ref"))
            return schema;
        return m_root.at(Json::json_pointer(schema["$ref"].get<std::string>().substr(1)));
    }

    static bool fitsSimply(const Json& schema, const Json& value) {
        if (schema.contains("type") && !hasType(value, schema["type"]))
            return false;
        if (schema.contains("const") && schema["const"] != value)
            return false;
        return !schema.contains("enum") || std::ranges::find(schema["enum"], value) != schema["enum"].end();
    }

    static void checkLimits(const Json& schema, const Json& value, const std::string& path, Problems& problems) {
        const auto wrong = [&](const Message& expected) {
            problems.push_back({path, expected, shortened(value), {}});
        };
        if (value.is_number()) {
            const auto number = value.get<double>();
            if (schema.contains("minimum") && number < schema["minimum"].get<double>())
                wrong(message("analysis", "at least %1").with(schema["minimum"].dump()));
            if (schema.contains("exclusiveMinimum") && number <= schema["exclusiveMinimum"].get<double>())
                wrong(message("analysis", "more than %1").with(schema["exclusiveMinimum"].dump()));
        }
        if (value.is_string() && value.get_ref<const std::string&>().size() < schema.value("minLength", 0U))
            wrong(message("analysis", "a text that is not empty"));
        if (value.is_array() && value.size() < schema.value("minItems", 0U))
            wrong(message("analysis", "at least %1 entries").with(schema["minItems"].dump()));
        if (value.is_array() && schema.contains("maxItems") && value.size() > schema["maxItems"].get<std::size_t>())
            wrong(message("analysis", "at most %1 entries").with(schema["maxItems"].dump()));
    }

    void checkObject(const Json& schema, const Json& value, const std::string& path, Problems& problems) const {
        const Json none = Json::object();
        const Json& properties = schema.contains("properties") ? schema["properties"] : none;
        std::vector<std::string> known;
        for (const auto& [key, unused] : properties.items())
            known.push_back(key);
        for (const auto& [key, child] : value.items()) {
            if (properties.contains(key)) {
                check(properties[key], child, path + "/" + escaped(key), problems);
            } else if (schema.contains("additionalProperties") && schema["additionalProperties"] == false) {
                const std::string nearest = nearestName(key, known);
                problems.push_back(
                    {path + "/" + escaped(key), message("analysis", "one of the keys %1").with(listInQuotes(known)),
                     message("analysis", "the unknown key \"%1\"").with(key),
                     nearest.empty() ? Message()
                                     : message("analysis", "did you mean \"%1\"?").with(nearest)});
            }
        }
        if (schema.contains("required"))
            for (const auto& key : schema["required"])
                if (!value.contains(key.get<std::string>()))
                    problems.push_back(
                        {path.empty() ? "/" : path,
                         message("analysis", "the key %1").with(key.dump()),
                         message("analysis", "no such key"),
                         {}});
    }

    /// How well an alternative was meant: keys it knows count for it, keys it misses against it.
    static int likeness(const Json& schema, const Json& value) {
        if (!fitsSimply(schema, value))
            return -100;
        int score = 0;
        if (value.is_object() && schema.contains("properties"))
            for (const auto& [key, unused] : value.items())
                score += schema["properties"].contains(key) ? 2 : -1;
        if (value.is_object() && schema.contains("required"))
            for (const auto& key : schema["required"])
                score -= !value.contains(key.get<std::string>());
        return score;
    }

    void
    checkAlternatives(const Json& alternatives, const Json& value, const std::string& path, Problems& problems) const {
        Problems best;
        int bestScore = -1000;
        for (const auto& alternative : alternatives) {
            Problems found;
            check(alternative, value, path, found);
            if (found.empty())
                return;
            const int score = likeness(resolved(alternative), value);
            if (score > bestScore) {
                bestScore = score;
                best = std::move(found);
            }
        }
        problems.insert(problems.end(), best.begin(), best.end());
    }

    const Json& m_root;
};

} // namespace

std::vector<SchemaProblem> schemaProblems(const Json& schema, const Json& value) {
    Problems problems;
    Checker(schema).check(schema, value, "", problems);
    return problems;
}

} // namespace fusiform

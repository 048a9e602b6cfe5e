#pragma once

#include "analysis/core/error.h"
#include "analysis/data/surface.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <string>

namespace fusiform {

/// A part of a JSON file and where it is, so that every message can name the path. Keys that are missing or null leave
/// a value as it is; those of another type throw Error.
struct JsonNode {
    const nlohmann::ordered_json& json;
    std::string path;
    const char* doing; ///< what an error says was being done

    [[noreturn]] void fail(const std::string& at, const Message& expected, const nlohmann::ordered_json& found) const {
        throw Error(
            {.doing = doing,
             .file = {},
             .expected = message("analysis", "%1 at %2").with(expected, at),
             .found = found.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace).substr(0, 80),
             .hint = {}});
    }
    [[noreturn]] void failAt(const char* key, const Message& expected) const {
        fail(path + "/" + key, expected, json.contains(key) ? json[key] : json);
    }
    [[nodiscard]] bool has(const char* key) const { return json.contains(key) && !json[key].is_null(); }
    [[nodiscard]] JsonNode at(const char* key) const { return {json[key], path + "/" + key, doing}; }
    [[nodiscard]] JsonNode at(std::size_t index) const {
        return {json[index], path + "/" + std::to_string(index), doing};
    }
    const JsonNode& object() const {
        if (!json.is_object())
            fail(path.empty() ? "/" : path, message("analysis", "an object"), json);
        return *this;
    }
    const JsonNode& list() const {
        if (!json.is_array())
            fail(path, message("analysis", "a list"), json);
        return *this;
    }
    void read(const char* key, bool& to) const {
        if (!has(key))
            return;
        if (!json[key].is_boolean())
            failAt(key, message("analysis", "true or false"));
        to = json[key].get<bool>();
    }
    void read(const char* key, double& to) const {
        if (!has(key))
            return;
        if (!json[key].is_number() || !std::isfinite(json[key].get<double>()))
            failAt(key, message("analysis", "a number"));
        to = json[key].get<double>();
    }
    void read(const char* key, std::string& to) const {
        if (!has(key))
            return;
        if (!json[key].is_string())
            failAt(key, message("analysis", "a text"));
        to = json[key].get<std::string>();
    }
    void read(const char* key, Point& to) const {
        if (!has(key))
            return;
        const auto& numbers = json[key];
        if (!numbers.is_array() || numbers.size() != 3 ||
            !std::ranges::all_of(numbers, [](const auto& number) { return number.is_number(); }))
            failAt(key, message("analysis", "three numbers"));
        to = Point(numbers[0].get<double>(), numbers[1].get<double>(), numbers[2].get<double>());
    }
    /// A value that a function finds by its name.
    template <class Named, class Value>
    void readNamed(const char* key, const Named& named, Value& to, const Message& expected) const {
        std::string name;
        read(key, name);
        if (name.empty())
            return;
        const auto value = named(name);
        if (!value)
            failAt(key, expected);
        to = *value;
    }
    template <class Named, class Value>
    void readNamed(const char* key, const Named& named, Value& to) const {
        readNamed(key, named, to, message("analysis", "a known name"));
    }
};

} // namespace fusiform

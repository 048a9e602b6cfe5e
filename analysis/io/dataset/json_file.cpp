#include "analysis/io/dataset/json_file.h"

#include "analysis/core/error.h"
#include "analysis/core/json.h"
#include "analysis/core/translatable.h"
#include "analysis/io/bytes/bytes.h"

#include <array>
#include <functional>

namespace fusiform {
namespace {

/// Watches a text being parsed; what goes beyond the limits is left out and remembered.
class Limits {
public:
    bool operator()(int depth, Json::parse_event_t event, const Json&) {
        m_deep |= depth > deepest;
        if (m_deep)
            return false;
        if (event == Json::parse_event_t::object_start)
            m_keys[std::size_t(depth) + 1] = 0;
        else if (event == Json::parse_event_t::key)
            m_many |= ++m_keys[std::size_t(depth)] > mostKeys;
        return !m_many;
    }
    [[nodiscard]] Message broken() const {
        if (m_deep)
            return message("analysis", "JSON nested deeper than %1 levels").with(deepest);
        return m_many ? message("analysis", "an object of more than %1 keys").with(mostKeys) : Message();
    }

private:
    static constexpr int deepest = 64;
    static constexpr int mostKeys = 10'000;

    std::array<int, deepest + 2> m_keys{}; ///< so far, of the object open at that depth
    bool m_deep = false;
    bool m_many = false;
};

} // namespace

nlohmann::ordered_json
parsedJson(std::string_view text, const std::filesystem::path& file, std::string_view doing) {
    Limits limits;
    Json json;
    std::string problem;
    try {
        json = Json::parse(text.begin(), text.end(), std::ref(limits));
    } catch (const nlohmann::json::exception& exception) {
        // nlohmann's text starts with "[json.exception.parse_error.101] parse error at line 3, column 7: ".
        problem = exception.what();
        if (const auto start = problem.find("] "); start != std::string::npos)
            problem.erase(0, start + 2);
    }
    const Message broken = limits.broken();
    if (!problem.empty() || !broken.empty())
        throw Error(
            {std::string(doing), file.string(), "JSON", broken.empty() ? Message(problem) : broken,
             translatable("analysis", "correct the file at this place")});
    return json;
}

nlohmann::ordered_json readJsonFile(const std::filesystem::path& file, std::string_view doing) {
    const Bytes bytes = readWholeFile(file, doing);
    return parsedJson({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, file, doing);
}

std::string shortened(const nlohmann::ordered_json& value) {
    constexpr std::size_t longest = 60;
    std::string text = value.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    if (text.size() <= longest)
        return text;
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end; // not in the middle of a UTF-8 character
    return text.substr(0, end) + "…";
}

} // namespace fusiform

#include "analysis/io/dataset/json_file.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/io/bytes/bytes.h"

namespace fusiform {

nlohmann::ordered_json readJsonFile(const std::filesystem::path& file, std::string_view doing) {
    const Bytes bytes = readWholeFile(file, doing);
    const auto* text = reinterpret_cast<const char*>(bytes.data());
    try {
        return nlohmann::ordered_json::parse(text, text + bytes.size());
    } catch (const nlohmann::json::exception& problem) {
        // nlohmann's text starts with "[json.exception.parse_error.101] parse error at line 3, column 7: ".
        std::string found = problem.what();
        if (const auto start = found.find("] "); start != std::string::npos)
            found.erase(0, start + 2);
        throw Error(
            {std::string(doing), file.string(), "JSON", found,
             translatable("analysis", "correct the file at this place")});
    }
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

#include "analysis/io/arrays/number_text.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/bytes/bytes.h"

#include <algorithm>
#include <string_view>

namespace fusiform {
namespace {

/// Takes the first line off a text; its comment is left out.
std::string_view takeLine(std::string_view& text) {
    const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    return line.substr(0, line.find_first_of("#%"));
}

/// Takes the first word off a line; empty when there is none.
std::string_view takeWord(std::string_view& line) {
    line = trimmed(line);
    const std::string_view word = line.substr(0, line.find_first_of(" \t"));
    line.remove_prefix(word.size());
    return word;
}

} // namespace

NumberText readNumberText(const std::filesystem::path& file) {
    constexpr const char* doing = translatable("analysis", "reading numbers");
    const Bytes bytes = readWholeFile(file, doing);
    NumberText result;
    std::size_t rows = 0;
    std::size_t columns = 0;
    bool even = true;
    for (std::string_view text = textOf(bytes); !text.empty();) {
        std::string_view line = takeLine(text);
        const std::size_t before = result.numbers.size();
        for (std::string_view word = takeWord(line); !word.empty(); word = takeWord(line)) {
            const auto number = parseNumber(word);
            if (!number)
                throw Error(
                    {.doing = doing,
                     .file = file.string(),
                     .expected = message("analysis", "numbers separated by spaces or lines, with a decimal point"),
                     .found = "'" + std::string(word.substr(0, 30)) + "'",
                     .hint = {}});
            result.numbers.push_back(*number);
        }
        const std::size_t count = result.numbers.size() - before;
        if (count == 0)
            continue;
        even = even && (rows == 0 || count == columns);
        columns = count;
        ++rows;
    }
    result.columns = even && rows > 1 ? std::int64_t(columns) : 1;
    return result;
}

bool looksLikeNumberText(const Bytes& start, std::size_t startSize) {
    std::string_view text = textOf(start);
    if (text.size() == startSize) // the last word may be cut
        text = text.substr(0, text.find_last_of(" \t\r\n") + 1);
    std::size_t numbers = 0;
    while (!text.empty()) {
        std::string_view line = takeLine(text);
        for (std::string_view word = takeWord(line); !word.empty(); word = takeWord(line), ++numbers)
            if (!parseNumber(word))
                return false;
    }
    return numbers > 1;
}

} // namespace fusiform

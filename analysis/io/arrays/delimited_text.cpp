#include "analysis/io/arrays/delimited_text.h"

#include "analysis/core/text.h"

#include <algorithm>

namespace fusiform {
namespace {

/// Where the row that starts at `from` ends: its line feed, or the end of the text.
std::size_t endOfRow(std::string_view text, std::size_t from, char separator) {
    bool quoted = false;
    bool fieldStarts = true;
    for (std::size_t at = from; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '"' && (quoted || fieldStarts))
            quoted = !quoted;
        else if (c == '\n' && !quoted)
            return at;
        // After a closing quote, a quote at once is one inside the field and opens it again.
        fieldStarts = c == separator || (c == '"' && !quoted);
    }
    // A quote that is never closed would swallow the rest of the file: then the line is the row.
    return quoted ? std::min(text.find('\n', from), text.size()) : text.size();
}

} // namespace

char separatorOf(std::string_view text) {
    for (const char separator : {'\t', ',', ';'})
        if (tableFields(text.substr(0, endOfRow(text, 0, separator)), separator).size() > 1)
            return separator;
    return ',';
}

std::vector<std::string> tableFields(std::string_view line, char separator) {
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char c = line[at];
        if (c == '"' && (quoted || fields.back().empty())) {
            if (quoted && at + 1 < line.size() && line[at + 1] == '"')
                fields.back() += line[++at];
            else
                quoted = !quoted;
        } else if (c == separator && !quoted) {
            fields.emplace_back();
        } else {
            fields.back() += c;
        }
    }
    return fields;
}

void forEachRow(
    std::string_view text, char separator,
    const std::function<void(std::size_t line, const std::vector<std::string>& fields)>& each) {
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    std::size_t line = 1;
    std::size_t openQuotes = 0;
    for (std::size_t from = 0; from < text.size();) {
        // Looking for the end of an unclosed quote at every line would take a time of its square.
        const std::size_t end = openQuotes < 100 ? endOfRow(text, from, separator)
                                                 : std::min(text.find('\n', from), text.size());
        std::string_view row = text.substr(from, end - from);
        if (row.ends_with('\r'))
            row.remove_suffix(1);
        const auto quotes = std::ranges::count(row, '"');
        openQuotes += quotes % 2 == 1 ? 1 : 0;
        if (!trimmed(row).empty())
            each(line, tableFields(row, separator));
        line += std::size_t(std::ranges::count(row, '\n')) + 1;
        from = end + 1;
    }
}

} // namespace fusiform

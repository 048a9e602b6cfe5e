#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// Text tables: a line a row, fields parted by a tab, comma or semicolon, quoted where they hold one (RFC 4180; inside
/// quotes "" is one quote, and a line may break).
namespace fusiform {

/// The separator of a table by its first line: a tab if there is one outside quotes, else a comma, else a semicolon;
/// a comma when there is none.
[[nodiscard]] char separatorOf(std::string_view text);

/// The fields of one line, quotes taken off.
[[nodiscard]] std::vector<std::string> tableFields(std::string_view line, char separator);

/// Calls `each(line, fields)` for every row that is not blank; `line` counts from 1 and is the line the row starts in.
/// Lines end with \n, \r\n or the text. A byte order mark is skipped.
void forEachRow(
    std::string_view text, char separator,
    const std::function<void(std::size_t line, const std::vector<std::string>& fields)>& each);

} // namespace fusiform

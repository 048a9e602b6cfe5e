#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fusiform {

/// A part of a query, added or taken away.
struct QueryPhrase {
    std::string text;
    int sign = 1; ///< or -1
    bool operator==(const QueryPhrase&) const = default;
};

/// "food - animals", "food minus animals", "food + a table - \"a - b\"": phrases parted by +, -, "plus" or
/// "minus" with blanks around; a sign may come first. Quotes keep a phrase together. Empty phrases are
/// dropped; typographic minus signs and dashes count as -.
[[nodiscard]] std::vector<QueryPhrase> phrasesOf(std::string_view query);

} // namespace fusiform

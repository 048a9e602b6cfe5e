#include "analysis/selectivity/query_phrases.h"

#include "analysis/core/text.h"

namespace fusiform {
namespace {

/// The query's parts between blanks; what is between quotes is one part, and no sign.
struct QueryPart {
    std::string text;
    bool quoted = false;
};

std::vector<QueryPart> partsOfQuery(std::string_view query) {
    std::vector<QueryPart> parts;
    QueryPart part;
    bool inQuotes = false;
    const auto end = [&] {
        if (!part.text.empty())
            parts.push_back(part);
        part = {};
    };
    for (const char c : query) {
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (c == '"') {
            end();
            inQuotes = !inQuotes;
        } else if (blank && !inQuotes) {
            end();
        } else {
            part.text += c;
            part.quoted = inQuotes;
        }
    }
    end();
    return parts;
}

/// 1 or -1, or 0 when the part is no sign.
int signOf(const QueryPart& part) {
    if (part.quoted)
        return 0;
    const std::string word = lowerCase(part.text);
    if (word == "+" || word == "plus")
        return 1;
    const bool minus =
        word == "-" || word == "minus" || word == "\u2212" || word == "\u2013" || word == "\u2014";
    return minus ? -1 : 0;
}

} // namespace

std::vector<QueryPhrase> phrasesOf(std::string_view query) {
    std::vector<QueryPhrase> phrases;
    QueryPhrase phrase;
    const auto end = [&](int sign) {
        if (!trimmed(phrase.text).empty())
            phrases.push_back({std::string(trimmed(phrase.text)), phrase.sign});
        phrase = {{}, sign};
    };
    for (const QueryPart& part : partsOfQuery(query))
        if (const int sign = signOf(part); sign != 0)
            end(sign);
        else
            phrase.text += (phrase.text.empty() ? "" : " ") + part.text;
    end(1);
    return phrases;
}

} // namespace fusiform

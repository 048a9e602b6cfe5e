#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fusiform {

/// A noun or noun phrase of a text: "table", "wooden table".
struct Concept {
    std::string key;  ///< stems with blanks between, by which forms are the same
    std::string text; ///< as it is in the text, in lower case
    bool operator==(const Concept&) const = default;
};

/// Nouns and noun phrases by a simple rule, as no tagger of parts of speech is at hand:
///
/// A text is cut at punctuation, stop words, adverbs in -ly, participles in -ing and -ed (but for some nouns
/// that end so) and verbs that are usual in captions ("stands", "looks"). The last word of each run between
/// cuts is taken as a noun, and the last two as a noun phrase: "a small dog sitting on a wooden table" gives
/// dog, small dog, table and wooden table. Runs that end in a number, a colour or a usual adjective ("is
/// red", "two") give nothing. The rule takes a rare verb for a noun now and then, and misses nouns before
/// nouns of runs ("tennis" of "tennis ball") except in the phrase. Each concept once, in order of first
/// appearance.
[[nodiscard]] std::vector<Concept> conceptsOf(std::string_view text);

} // namespace fusiform

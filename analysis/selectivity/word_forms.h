#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Words of captions and queries: how a text is cut into words, and which words count as the same.
namespace fusiform {

/// Lower-case words in their order. A word is a run of letters and digits, with apostrophes inside it;
/// hyphens and underscores part words ("coffee_table" is two). Latin, Greek and Cyrillic capitals become
/// small; a Chinese or Japanese character is a word of its own, as those scripts do not part words. Bytes
/// that are no UTF-8 part words.
[[nodiscard]] std::vector<std::string> wordsOf(std::string_view text);

/// The words with a blank between: equal for texts that differ only in case, punctuation and blanks.
[[nodiscard]] std::string normalisedText(std::string_view text);

/// The stem by which forms of an English word are the same: "tables" and "table" are "tabl" (Snowball's
/// English stemmer, Porter 2). Words with letters beyond ASCII stay as they are. `word` is in lower case; any
/// thread may ask.
[[nodiscard]] std::string stemOf(const std::string& word);

/// Articles, pronouns, prepositions, conjunctions, auxiliary verbs and such: words that say nothing of what
/// is seen.
[[nodiscard]] bool isStopWord(std::string_view word);

/// Stems of the words that are no stop words, in their order, repeated as they occur.
[[nodiscard]] std::vector<std::string> contentStems(std::string_view text);

} // namespace fusiform

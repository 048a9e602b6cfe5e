#include "analysis/selectivity/word_forms.h"

#include "analysis/core/text.h"

#include <algorithm>
#include <libstemmer.h>
#include <memory>
#include <optional>
#include <unordered_set>

namespace fusiform {
namespace {

/// A character of UTF-8 and how many bytes it takes; nothing where the bytes are none. Overlong forms and
/// surrogates are taken as they come: they only ever are parts of words that nobody looks for.
struct FormCharacter {
    std::uint32_t code = 0;
    std::size_t bytes = 1;
};

std::optional<FormCharacter> characterAt(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t index) {
        return std::uint32_t(static_cast<unsigned char>(text[index]));
    };
    const std::uint32_t first = byte(at);
    if (first < 0x80)
        return FormCharacter{first, 1};
    const std::size_t bytes = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || at + bytes > text.size())
        return std::nullopt;
    std::uint32_t code = first & (0x7FU >> bytes);
    for (std::size_t next = 1; next < bytes; ++next) {
        if ((byte(at + next) & 0xC0U) != 0x80)
            return std::nullopt;
        code = code << 6U | (byte(at + next) & 0x3FU);
    }
    return FormCharacter{code, bytes};
}

bool within(std::uint32_t code, std::uint32_t low, std::uint32_t high) {
    return code >= low && code <= high;
}

bool isApostrophe(std::uint32_t code) {
    return code == '\'' || code == 0x2019;
}

bool isLetterOrDigit(std::uint32_t code) {
    if (code < 0x80)
        return within(code, '0', '9') || within(code, 'a', 'z') || within(code, 'A', 'Z');
    if (code < 0xC0) // Latin-1 punctuation, except the letters among it
        return code == 0xAA || code == 0xB5 || code == 0xBA;
    return code != 0xD7 && code != 0xF7 &&
           !within(code, 0x2000, 0x2BFF) && // general punctuation … arrows, symbols
           !within(code, 0x3000, 0x303F) && !within(code, 0xFE30, 0xFE6F) && // of Chinese and Japanese
           !within(code, 0xFF00, 0xFF0F) && !within(code, 0xFF1A, 0xFF20) && !within(code, 0xE000, 0xF8FF) &&
           code != 0xFEFF && code != 0xFFFD && !within(code, 0x1F000, 0x1FAFF); // pictures
}

/// Scripts without blanks between words.
bool standsAlone(std::uint32_t code) {
    return within(code, 0x3040, 0x30FF) || within(code, 0x3400, 0x4DBF) || within(code, 0x4E00, 0x9FFF) ||
           within(code, 0xF900, 0xFAFF) || within(code, 0x20000, 0x2FFFF);
}

std::uint32_t smallLetter(std::uint32_t code) {
    if (within(code, 'A', 'Z') || (within(code, 0xC0, 0xDE) && code != 0xD7) || within(code, 0x391, 0x3A9) ||
        within(code, 0x410, 0x42F))
        return code + 32;
    if (within(code, 0x400, 0x40F))
        return code + 80;
    const bool evenCapitals = within(code, 0x100, 0x137) || within(code, 0x14A, 0x177);
    const bool oddCapitals = within(code, 0x139, 0x148) || within(code, 0x179, 0x17E);
    return (evenCapitals && code % 2 == 0) || (oddCapitals && code % 2 == 1) ? code + 1 : code;
}

const std::unordered_set<std::string_view>& stopWords() {
    static const std::unordered_set<std::string_view> words{
        // articles, determiners, quantities
        "a", "an", "the", "this", "that", "these", "those", "some", "any", "no", "each", "every", "all",
        "both", "either", "neither", "such", "same", "other", "others", "another", "many", "much", "more",
        "most", "several", "few", "less", "least", "lot", "lots", "own", "various",
        // pronouns
        "i", "me", "my", "mine", "myself", "you", "your", "yours", "yourself", "he", "him", "his", "himself",
        "she", "her", "hers", "herself", "it", "its", "it's", "itself", "we", "us", "our", "ours",
        "ourselves", "they", "them", "their", "theirs", "themselves", "one", "ones", "who", "whom", "whose",
        "which", "what", "something", "someone", "anything", "anyone", "nothing", "everything", "everyone",
        "there", "there's", "here", "that's",
        // prepositions and particles
        "of", "in", "on", "at", "by", "for", "from", "to", "into", "onto", "out", "off", "up", "down", "over",
        "under", "above", "below", "between", "among", "through", "across", "along", "around", "about",
        "against", "beside", "besides", "behind", "beneath", "near", "next", "within", "without", "with",
        "upon", "inside", "outside", "toward", "towards", "after", "before", "during", "until", "via", "per",
        "away", "back", "together", "atop", "front", "top", "side",
        // conjunctions and adverbs
        "and", "or", "but", "nor", "so", "yet", "if", "then", "than", "as", "while", "when", "where", "why",
        "how", "because", "though", "although", "not", "only", "just", "also", "too", "very", "quite",
        "rather", "almost", "again", "once", "now", "still", "even", "ever", "never", "often",
        // auxiliary verbs
        "is", "are", "was", "were", "be", "been", "being", "am", "isn't", "aren't", "has", "have", "had",
        "having", "do", "does", "did", "doing", "don't", "doesn't", "can", "could", "can't", "cannot", "will",
        "would", "shall", "should", "may", "might", "must", "get", "gets", "getting", "got"};
    return words;
}

struct StemmerEnd {
    void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

} // namespace

std::vector<std::string> wordsOf(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    const auto end = [&] {
        while (word.ends_with('\''))
            word.pop_back();
        if (!word.empty())
            words.push_back(std::move(word));
        word.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
        const auto character = characterAt(text, at);
        at += character ? character->bytes : 1;
        if (character && isApostrophe(character->code)) {
            if (!word.empty())
                word += '\'';
        } else if (!character || !isLetterOrDigit(character->code)) {
            end();
        } else if (standsAlone(character->code)) {
            end();
            appendUtf8(word, character->code);
            end();
        } else {
            appendUtf8(word, smallLetter(character->code));
        }
    }
    end();
    return words;
}

std::string normalisedText(std::string_view text) {
    return joinedText(wordsOf(text), " ");
}

std::string stemOf(const std::string& word) {
    // One a thread: a stemmer keeps the word that it works on.
    thread_local const std::unique_ptr<sb_stemmer, StemmerEnd> stemmer(sb_stemmer_new("english", "UTF_8"));
    const bool english =
        std::ranges::all_of(word, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (!stemmer || !english || word.size() > 255) // no English word is longer
        return word;
    const auto* stem =
        sb_stemmer_stem(stemmer.get(), reinterpret_cast<const sb_symbol*>(word.data()), int(word.size()));
    if (!stem)
        return word;
    return {reinterpret_cast<const char*>(stem), std::size_t(sb_stemmer_length(stemmer.get()))};
}

bool isStopWord(std::string_view word) {
    return stopWords().contains(word);
}

std::vector<std::string> contentStems(std::string_view text) {
    std::vector<std::string> stems;
    for (const std::string& word : wordsOf(text))
        if (!isStopWord(word))
            stems.push_back(stemOf(word));
    return stems;
}

} // namespace fusiform

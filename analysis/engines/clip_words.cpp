#include "analysis/engines/clip_words.h"

#include "analysis/core/text.h"
#include "analysis/core/utf8.h"

#include <array>
#include <charconv>
#include <clocale>
#include <cwctype>
#include <optional>
#include <string_view>
#include <utility>

namespace fusiform {
namespace {

using namespace std::string_view_literals;

/// What Unicode says of characters, whatever the language of the user.
locale_t unicode() {
    static const locale_t table = ::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
    return table;
}

struct WordCharacter {
    std::uint32_t code = 0;
    std::string bytes;
};

bool isUnicodeBlank(std::uint32_t code) {
    return code == 0xA0 || code == 0x2007 || code == 0x202F || ::iswspace_l(wint_t(code), unicode()) != 0;
}

bool isUnicodeDigit(std::uint32_t code) {
    return (code >= '0' && code <= '9') || code == 0xB2 || code == 0xB3 || code == 0xB9 ||
           (code >= 0xBC && code <= 0xBE);
}

bool isLetter(std::uint32_t code) {
    return !isUnicodeDigit(code) && ::iswalpha_l(wint_t(code), unicode()) != 0;
}

/// The entity that `text` starts with: its character and its length.
std::optional<std::pair<std::uint32_t, std::size_t>> entityAt(std::string_view text) {
    constexpr std::size_t longest = 10;
    const auto end = text.substr(0, longest).find(';');
    if (!text.starts_with('&') || end == std::string_view::npos)
        return std::nullopt;
    const std::string_view name = text.substr(1, end - 1);
    constexpr std::array named{
        std::pair{"amp"sv, '&'}, std::pair{"lt"sv, '<'}, std::pair{"gt"sv, '>'}, std::pair{"quot"sv, '"'},
        std::pair{"apos"sv, '\''}, std::pair{"nbsp"sv, ' '}};
    for (const auto& [known, character] : named)
        if (name == known)
            return std::pair(std::uint32_t(static_cast<unsigned char>(character)), end + 1);
    if (!name.starts_with('#'))
        return std::nullopt;
    const bool hexadecimal = name.starts_with("#x") || name.starts_with("#X");
    const std::string_view digits = name.substr(hexadecimal ? 2 : 1);
    std::uint32_t code = 0;
    const auto [last, failure] =
        std::from_chars(digits.data(), digits.data() + digits.size(), code, hexadecimal ? 16 : 10);
    if (failure != std::errc() || last != digits.data() + digits.size() || code == 0)
        return std::nullopt;
    return std::pair(code, end + 1);
}

std::string withoutEntities(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        if (const auto entity = entityAt(text)) {
            appendUtf8(plain, entity->first);
            text.remove_prefix(entity->second);
        } else {
            plain += text.front();
            text.remove_prefix(1);
        }
    }
    return plain;
}

std::vector<WordCharacter> lowerCharacters(std::string_view text) {
    std::vector<WordCharacter> characters;
    while (!text.empty()) {
        WordCharacter character;
        character.code = std::uint32_t(::towlower_l(wint_t(takeUtf8(text)), unicode()));
        appendUtf8(character.bytes, character.code);
        characters.push_back(std::move(character));
    }
    return characters;
}

} // namespace

std::vector<std::string> clipWords(const std::string& text) {
    // Entities twice: texts of the web hold "&amp;lt;".
    const std::vector<WordCharacter> all = lowerCharacters(withoutEntities(withoutEntities(text)));
    std::string joined;
    std::vector<std::size_t> starts; ///< of the characters in `joined`
    for (const WordCharacter& character : all) {
        starts.push_back(joined.size());
        joined += character.bytes;
    }
    std::vector<std::string> found;
    std::size_t at = 0;
    const auto takeWhile = [&](const auto& belongs) {
        std::string word;
        while (at < all.size() && belongs(all[at].code))
            word += all[at++].bytes;
        found.push_back(std::move(word));
    };
    while (at < all.size()) {
        const std::string_view rest = std::string_view(joined).substr(starts[at]);
        bool special = false;
        for (const std::string_view whole :
             {"<|startoftext|>"sv, "<|endoftext|>"sv, "'s"sv, "'t"sv, "'re"sv, "'ve"sv, "'m"sv, "'ll"sv, "'d"sv})
            if (!special && rest.starts_with(whole)) {
                found.emplace_back(whole);
                at += whole.size(); // all of them ASCII
                special = true;
            }
        const std::uint32_t code = special ? 0 : all[at].code;
        if (special)
            continue;
        if (isUnicodeBlank(code))
            ++at;
        else if (isLetter(code))
            takeWhile(isLetter);
        else if (isUnicodeDigit(code))
            found.push_back(all[at++].bytes);
        else
            takeWhile(
                [](std::uint32_t sign) { return !isUnicodeBlank(sign) && !isLetter(sign) && !isUnicodeDigit(sign); });
    }
    return found;
}

} // namespace fusiform

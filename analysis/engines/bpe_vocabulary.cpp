#include "analysis/engines/bpe_vocabulary.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/core/utf8.h"
#include "analysis/engines/clip_words.h"
#include "analysis/io/bytes/bytes.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <limits>

namespace fusiform {
namespace {

constexpr const char* readingVocabulary = translatable("analysis", "reading a vocabulary");
constexpr const char* startPiece = "<|startoftext|>";
constexpr const char* endPiece = "<|endoftext|>";
constexpr const char* wordEnd = "</w>";
constexpr std::uint64_t mostBytes = std::uint64_t(64) << 20;
constexpr std::int64_t mostPieces = 1 << 20;
constexpr std::size_t mostClipMerges = 48'894; ///< its own file holds more, which CLIP does not use

[[noreturn]] void
refuseVocabulary(const std::filesystem::path& file, Message expected, Message found, Message hint = {}) {
    throw Error(
        {.doing = readingVocabulary,
         .file = file.string(),
         .expected = std::move(expected),
         .found = std::move(found),
         .hint = std::move(hint)});
}

/// Bytes by the characters that stand for them: printable ones for themselves, the others one after another from
/// U+0100. In the order in which CLIP numbers them.
struct ByteCharacters {
    std::array<std::string, 256> of; ///< by byte
    std::vector<std::string> ordered;
    std::unordered_map<std::uint32_t, unsigned char> bytes;

    ByteCharacters() {
        const auto printable = [](int byte) {
            return (byte >= '!' && byte <= '~') || (byte >= 0xA1 && byte <= 0xAC) || byte >= 0xAE;
        };
        std::uint32_t next = 256;
        std::vector<std::string> others;
        for (int byte = 0; byte < 256; ++byte) {
            const std::uint32_t code = printable(byte) ? std::uint32_t(byte) : next++;
            std::string& text = of[std::size_t(byte)];
            appendUtf8(text, code);
            bytes[code] = static_cast<unsigned char>(byte);
            (printable(byte) ? ordered : others).push_back(text);
        }
        ordered.insert(ordered.end(), others.begin(), others.end());
    }
};

const ByteCharacters& byteCharacters() {
    static const ByteCharacters characters;
    return characters;
}

std::string textOfFile(const std::filesystem::path& file) {
    const Bytes bytes = readWholeFile(file, readingVocabulary, mostBytes);
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

bool isJson(const std::string& text) {
    return trimmed(text).starts_with('{');
}

/// Takes the pairs of a flat JSON object of whole numbers, of which vocabularies have more than parsedJson allows.
struct PieceReader : nlohmann::json::json_sax_t {
    std::vector<std::pair<std::string, std::int64_t>> pairs;
    std::string piece;
    int depth = 0;

    bool null() override { return false; }
    bool boolean(bool /*value*/) override { return false; }
    bool number_integer(number_integer_t /*value*/) override { return false; }
    bool number_unsigned(number_unsigned_t value) override {
        if (depth != 1 || value >= number_unsigned_t(mostPieces))
            return false;
        pairs.emplace_back(piece, std::int64_t(value));
        return std::ssize(pairs) <= mostPieces;
    }
    bool number_float(number_float_t /*value*/, const string_t& /*text*/) override { return false; }
    bool string(string_t& /*value*/) override { return false; }
    bool binary(binary_t& /*value*/) override { return false; }
    bool start_object(std::size_t /*size*/) override { return ++depth == 1; }
    bool key(string_t& name) override {
        piece = name;
        return true;
    }
    bool end_object() override { return true; }
    bool start_array(std::size_t /*size*/) override { return false; }
    bool end_array() override { return false; }
    bool parse_error(std::size_t /*at*/, const std::string& /*token*/, const nlohmann::json::exception& /*what*/)
        override {
        return false;
    }
};

/// Bytes that are no UTF-8 become replacement characters; runs of blanks become one.
std::string tidied(const std::string& bytes) {
    std::string text;
    std::string_view rest = bytes;
    while (!rest.empty()) {
        const std::uint32_t code = takeUtf8(rest);
        const bool blank = code <= ' ';
        if (!blank)
            appendUtf8(text, code);
        else if (!text.empty() && text.back() != ' ')
            text += ' ';
    }
    return std::string(trimmed(text));
}

} // namespace

BpeVocabulary BpeVocabulary::read(const std::filesystem::path& vocabulary, const std::filesystem::path& merges) {
    BpeVocabulary result;
    result.m_file = vocabulary;
    const std::string text = textOfFile(vocabulary);
    if (isJson(text)) {
        result.readNumbers(vocabulary);
        if (!merges.empty())
            result.addMerges(textOfFile(merges), merges, false);
    } else {
        for (const char* ending : {"", wordEnd})
            for (const std::string& character : byteCharacters().ordered)
                result.addPiece(character + ending, result.size());
        result.addMerges(text, vocabulary, true);
        for (const char* piece : {startPiece, endPiece})
            result.addPiece(piece, result.size());
    }
    const auto numberOf = [&result](const char* piece) {
        const auto found = result.m_numbers.find(piece);
        return found == result.m_numbers.end() ? std::int64_t(-1) : found->second;
    };
    result.m_start = numberOf(startPiece);
    result.m_end = numberOf(endPiece);
    return result;
}

void BpeVocabulary::addPiece(const std::string& piece, std::int64_t number) {
    if (number >= size())
        m_pieces.resize(std::size_t(number) + 1);
    m_pieces[std::size_t(number)] = piece;
    m_numbers.try_emplace(piece, number);
}

void BpeVocabulary::readNumbers(const std::filesystem::path& file) {
    PieceReader reader;
    const std::string text = textOfFile(file);
    if (!nlohmann::json::sax_parse(text, &reader) || reader.pairs.empty())
        refuseVocabulary(
            file, message("analysis", "JSON of pieces and their numbers"), message("analysis", "something else"));
    for (const auto& [piece, number] : reader.pairs)
        addPiece(piece, number);
}

void BpeVocabulary::addMerges(const std::string& text, const std::filesystem::path& file, bool number) {
    const std::vector<std::string> lines = splitLines(text);
    for (std::size_t at = 0; at < lines.size() && m_ranks.size() < mostClipMerges; ++at) {
        if ((at == 0 && lines[at].find("#version") != std::string::npos) || trimmed(lines[at]).empty())
            continue;
        const std::vector<std::string> pair = split(trimmed(lines[at]), ' ');
        if (pair.size() != 2 || pair[0].empty() || pair[1].empty())
            refuseVocabulary(
                file, message("analysis", "two pieces a line, parted by a blank"),
                message("analysis", "something else in line %1").with(at + 1),
                message(
                    "analysis", "CLIP's is called bpe_simple_vocab_16e6.txt.gz, or vocab.json with merges.txt"));
        m_ranks.try_emplace(pair[0] + " " + pair[1], m_ranks.size());
        if (number)
            addPiece(pair[0] + pair[1], size());
    }
    if (m_ranks.empty())
        refuseVocabulary(file, message("analysis", "a list of merges"), message("analysis", "none"));
}

std::vector<std::string> BpeVocabulary::piecesOf(const std::string& word) const {
    std::vector<std::string> pieces;
    for (const char byte : word)
        pieces.push_back(byteCharacters().of[static_cast<unsigned char>(byte)]);
    pieces.back() += wordEnd;
    while (pieces.size() > 1) {
        std::size_t best = std::numeric_limits<std::size_t>::max();
        for (std::size_t at = 0; at + 1 < pieces.size(); ++at)
            if (const auto rank = m_ranks.find(pieces[at] + " " + pieces[at + 1]); rank != m_ranks.end())
                best = std::min(best, rank->second);
        if (best == std::numeric_limits<std::size_t>::max())
            break;
        std::vector<std::string> joined;
        for (std::size_t at = 0; at < pieces.size(); ++at) {
            const auto rank = at + 1 < pieces.size() ? m_ranks.find(pieces[at] + " " + pieces[at + 1]) : m_ranks.end();
            if (rank != m_ranks.end() && rank->second == best) {
                joined.push_back(pieces[at] + pieces[at + 1]);
                ++at;
            } else {
                joined.push_back(pieces[at]);
            }
        }
        pieces = std::move(joined);
    }
    return pieces;
}

std::vector<std::int64_t> BpeVocabulary::encoded(const std::string& text) const {
    if (m_ranks.empty())
        refuseVocabulary(
            m_file, message("analysis", "a list of merges beside the numbers of the pieces"),
            message("analysis", "none"), message("analysis", "name merges.txt too"));
    constexpr std::size_t longestWord = 1000; // joining takes the square of it
    std::vector<std::int64_t> numbers;
    for (const std::string& word : clipWords(text)) {
        if (word == startPiece || word == endPiece) {
            numbers.push_back(word == startPiece ? m_start : m_end);
            continue;
        }
        for (const std::string& piece : piecesOf(word.substr(0, longestWord))) {
            const auto number = m_numbers.find(piece);
            numbers.push_back(number == m_numbers.end() ? m_end : number->second);
        }
    }
    return numbers;
}

std::vector<std::int64_t> BpeVocabulary::context(const std::string& text, std::size_t length) const {
    if (m_start < 0 || m_end < 0)
        refuseVocabulary(
            m_file, message("analysis", "the pieces %1 and %2").with(startPiece, endPiece),
            message("analysis", "a vocabulary without"),
            message("analysis", "a text encoder of CLIP needs CLIP's own vocabulary"));
    std::vector<std::int64_t> numbers{m_start};
    const std::vector<std::int64_t> pieces = encoded(text);
    numbers.insert(numbers.end(), pieces.begin(), pieces.begin() + std::min<std::ptrdiff_t>(std::ssize(pieces), std::ptrdiff_t(length) - 2));
    numbers.push_back(m_end);
    numbers.resize(length, 0);
    return numbers;
}

std::string BpeVocabulary::decoded(std::span<const std::int64_t> numbers) const {
    std::string bytes;
    for (const std::int64_t number : numbers) {
        if (number == m_end)
            break;
        if (number < 0 || number >= size() || number == m_start)
            continue;
        std::string_view piece = m_pieces[std::size_t(number)];
        const bool endsWord = piece.ends_with(wordEnd);
        if (endsWord)
            piece.remove_suffix(std::string_view(wordEnd).size());
        while (!piece.empty())
            if (const auto byte = byteCharacters().bytes.find(takeUtf8(piece)); byte != byteCharacters().bytes.end())
                bytes += char(byte->second);
        if (endsWord)
            bytes += ' ';
    }
    return tidied(bytes);
}

} // namespace fusiform

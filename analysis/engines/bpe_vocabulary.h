#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace fusiform {

/// The vocabulary of CLIP's text encoder: byte-pair encoding of the bytes of lower-case text, in which the last
/// piece of a word ends with `</w>`.
///
/// A text is cleaned (HTML entities, runs of blanks, lower case), cut into words, contractions ('s, 't, 're, …),
/// single digits and runs of other signs; each byte of a word becomes a printable character; then the pair of
/// neighbouring pieces that comes first in the list of merges is joined, again and again until no pair is in it.
/// Sources: Sennrich et al. 2016 (byte-pair encoding); Radford et al. 2019 and 2021 (bytes as characters, CLIP).
/// Repair of wrongly decoded text, as CLIP's own tokenizer does it with ftfy, is left out. Which characters are
/// letters follows the C library's Unicode table, where digits beyond ASCII count as letters.
///
/// Never changes; any thread may ask.
class BpeVocabulary {
public:
    /// `vocabulary` is CLIP's list of merges, as text or gzip (bpe_simple_vocab_16e6.txt.gz): pieces are then numbered as
    /// CLIP does, the characters of bytes first, the same with `</w>`, the merges, start and end. Or it is JSON of
    /// piece and number (vocab.json) and `merges` the list (merges.txt), which may be empty where texts are only
    /// decoded. Throws Error.
    static BpeVocabulary read(const std::filesystem::path& vocabulary, const std::filesystem::path& merges = {});

    [[nodiscard]] std::int64_t size() const { return std::int64_t(m_pieces.size()); }
    /// The pieces of a text by number, without start and end. Throws Error where there are no merges.
    [[nodiscard]] std::vector<std::int64_t> encoded(const std::string& text) const;
    /// What CLIP's text encoder takes: start, the text, end, then zeros up to `length`; a longer text is cut off
    /// before the end. Throws Error where the vocabulary has no start and end.
    [[nodiscard]] std::vector<std::int64_t> context(const std::string& text, std::size_t length = 77) const;
    /// The text of pieces up to the first end; start and unknown numbers are left out. Valid UTF-8.
    [[nodiscard]] std::string decoded(std::span<const std::int64_t> numbers) const;

private:
    void addMerges(const std::string& text, const std::filesystem::path& file, bool number);
    void addPiece(const std::string& piece, std::int64_t number);
    void readNumbers(const std::filesystem::path& file);
    [[nodiscard]] std::vector<std::string> piecesOf(const std::string& word) const;

    std::filesystem::path m_file;
    std::vector<std::string> m_pieces; ///< by number
    std::unordered_map<std::string, std::int64_t> m_numbers;
    std::unordered_map<std::string, std::size_t> m_ranks; ///< of "left right"
    std::int64_t m_start = -1, m_end = -1;
};

} // namespace fusiform

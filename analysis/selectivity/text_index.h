#pragma once

#include "analysis/core/progress.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace fusiform {

/// A text that has words of a query.
struct TextMatch {
    std::int64_t text = 0; ///< number in the list that was indexed
    double score = 0;      ///< BM25, above 0
};

/// Which of many texts have the words of a query, best first, by stems (word_forms.h) and BM25.
///
/// score = Σ over stems of idf · f (k1 + 1) / (f + k1 (1 - b + b · words / mean words)), idf = ln(1 + (n - m
/// + ½) / (m + ½)), with f the stem's occurrences in the text, m of n texts having it, k1 = 1.2, b = 0.75;
/// stop words are not counted. Source: Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework:
/// BM25 and Beyond". Built once; any thread may ask. The texts must outlive it.
class TextIndex {
public:
    TextIndex() = default;
    /// Throws Error for more than 2^32 texts, and Cancelled.
    TextIndex(std::span<const std::string> texts, Progress& progress);

    /// Best first, ties by number. Repeated stems count once.
    [[nodiscard]] std::vector<TextMatch> matches(const std::vector<std::string>& stems) const;
    /// In how many texts the stem occurs.
    [[nodiscard]] std::int64_t textsWith(const std::string& stem) const;
    /// The first text that is `text` but for case, punctuation and blanks.
    [[nodiscard]] std::optional<std::int64_t> equalTo(std::string_view text) const;
    [[nodiscard]] std::int64_t size() const { return std::ssize(m_texts); }

private:
    struct Posting {
        std::uint32_t text;
        std::uint32_t occurrences;
    };
    [[nodiscard]] const std::vector<Posting>* postingsOf(const std::string& stem) const;

    std::span<const std::string> m_texts;
    std::unordered_map<std::string, std::uint32_t> m_numberOfStem;
    std::vector<std::vector<Posting>> m_postings; ///< by number of the stem, ascending texts
    std::vector<std::uint32_t> m_words;           ///< of every text, without stop words
    double m_meanWords = 0;
    std::vector<std::pair<std::uint64_t, std::uint32_t>> m_hashes; ///< of normalised texts, sorted
};

} // namespace fusiform

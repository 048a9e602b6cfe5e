#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/dataset.h"
#include "analysis/selectivity/text_index.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

/// Texts that have an embedding each, prepared for finding the embedding of a phrase.
namespace fusiform {

struct TextTable {
    std::string name;               ///< "caption bank", "stimuli"
    std::vector<std::string> texts; ///< one a row of the embeddings
    StoredMatrix embeddings;        ///< (texts, features)
    bool ofTexts = true; ///< embeddings are of the texts themselves, not of the pictures they describe
};

/// The caption bank, then the captions and categories of the stimuli with the embedding of `model`: those of
/// as many features as its weights have.
[[nodiscard]] std::vector<TextTable> textTablesOf(const Dataset& dataset, const EncodingModel& model);

/// The embedding that words of a table stand for, and by what.
struct TableMatch {
    VectorD embedding;        ///< (features), of unit length
    bool exact = false;       ///< of the text itself; else a mean over matching texts, less the table's mean
    std::int64_t matches = 0; ///< texts that match
    std::int64_t used = 0;    ///< of these, the best, which the mean is over
    std::vector<std::string> examples; ///< the best few
    std::vector<std::string> missing;  ///< words that no text of the table has
};

/// Never changes; any thread may ask.
class PreparedTable {
public:
    /// Reads the embeddings once, for their mean. Throws Error, Cancelled.
    PreparedTable(TextTable table, Progress& progress);

    [[nodiscard]] const TextTable& table() const { return *m_table; }
    [[nodiscard]] const TextIndex& index() const { return m_index; }
    /// (features) of the rows without missing numbers.
    [[nodiscard]] const VectorD& mean() const { return m_mean; }

    /// How many different words (no stop words) of a phrase some text has.
    [[nodiscard]] std::int64_t wordsKnown(const std::string& phrase) const;
    /// The embedding of the text that is the phrase, but for case and punctuation; nothing when there is
    /// none.
    [[nodiscard]] std::optional<TableMatch> textEqualTo(const std::string& phrase) const;
    /// Mean embedding of the texts that match the words, weighted by BM25 and less the mean of all: at most
    /// `mostTexts`, the best. Nothing when none does. Throws Cancelled.
    [[nodiscard]] std::optional<TableMatch>
    textsWithWords(const std::string& phrase, const Progress& progress) const;

    static constexpr std::int64_t mostTexts = 2000;
    static constexpr std::size_t examplesShown = 5;

private:
    std::shared_ptr<const TextTable> m_table;
    TextIndex m_index; ///< of the texts of m_table
    VectorD m_mean;
};

} // namespace fusiform

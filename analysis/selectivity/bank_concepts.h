#pragma once

#include "analysis/core/matrix.h"
#include "analysis/core/progress.h"
#include "analysis/data/dataset.h"

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace fusiform {

/// The nouns and noun phrases (concepts.h) of many texts, as numbers. A concept counts once a text.
class BankConcepts {
public:
    /// Throws Cancelled.
    BankConcepts(std::span<const std::string> texts, Progress& progress);

    [[nodiscard]] std::span<const std::uint32_t> of(std::int64_t text) const {
        const auto at = std::size_t(text);
        return std::span(m_concepts).subspan(m_first[at], m_first[at + 1] - m_first[at]);
    }
    [[nodiscard]] std::int64_t size() const { return std::ssize(m_uses); }
    [[nodiscard]] std::int64_t uses(std::uint32_t number) const { return m_uses[number]; } ///< texts with it
    [[nodiscard]] std::int64_t allUses() const { return std::ssize(m_concepts); }
    [[nodiscard]] const std::string& key(std::uint32_t number) const { return m_keys[number]; } ///< stems
    /// As it is in the first text that has it.
    [[nodiscard]] const std::string& text(std::uint32_t number) const { return m_texts[number]; }
    /// The text that is nothing but the concept, or -1.
    [[nodiscard]] std::int64_t ownText(std::uint32_t number) const { return m_ownText[number]; }

private:
    std::vector<std::size_t> m_first; ///< of each text in m_concepts, and the end
    std::vector<std::uint32_t> m_concepts;
    std::vector<std::int64_t> m_uses;
    std::vector<std::string> m_keys, m_texts;
    std::vector<std::int64_t> m_ownText;
    std::unordered_map<std::string, std::uint32_t> m_numbers;
};

/// Embeddings of some concepts in the bank's own units, one a row in the order of `wanted` (each once): of
/// the text that is the concept, else the mean over the texts with it. NaN where all of those are missing.
/// One look at the bank. Throws Cancelled.
[[nodiscard]] MatrixF conceptEmbeddings(
    const BankConcepts& concepts, const StoredMatrix& embeddings, const std::vector<std::uint32_t>& wanted,
    Progress& progress);

} // namespace fusiform

#include "analysis/selectivity/bank_concepts.h"

#include "analysis/selectivity/concepts.h"
#include "analysis/selectivity/word_forms.h"

#include <algorithm>

namespace fusiform {
namespace {

constexpr std::int64_t rowsBetweenLooks = 1024;

/// Stems of all words of the text with blanks between, stop words at its beginning ("a dog") apart.
std::string keyOfWhole(const std::string& text) {
    std::string key;
    for (const std::string& word : wordsOf(text))
        if (!key.empty() || !isStopWord(word))
            key += (key.empty() ? "" : " ") + stemOf(word);
    return key;
}

} // namespace

BankConcepts::BankConcepts(std::span<const std::string> texts, Progress& progress) {
    m_first.reserve(texts.size() + 1);
    for (std::size_t text = 0; text < texts.size(); ++text) {
        if (text % rowsBetweenLooks == 0)
            progress.report(double(text) / double(texts.size()), message("analysis", "looking for nouns"));
        m_first.push_back(m_concepts.size());
        const std::vector<Concept> found = conceptsOf(texts[text]);
        const std::string whole = found.empty() || found.size() > 2 ? std::string() : keyOfWhole(texts[text]);
        for (const Concept& one : found) {
            const auto [number, isNew] = m_numbers.try_emplace(one.key, std::uint32_t(m_uses.size()));
            if (isNew) {
                m_uses.push_back(0);
                m_keys.push_back(one.key);
                m_texts.push_back(one.text);
                m_ownText.push_back(-1);
            }
            ++m_uses[number->second];
            m_concepts.push_back(number->second);
            if (one.key == whole && m_ownText[number->second] < 0)
                m_ownText[number->second] = std::int64_t(text);
        }
    }
    m_first.push_back(m_concepts.size());
}

MatrixF conceptEmbeddings(
    const BankConcepts& concepts, const StoredMatrix& embeddings, const std::vector<std::uint32_t>& wanted,
    Progress& progress) {
    std::vector<Eigen::Index> rowOf(std::size_t(concepts.size()), -1);
    for (std::size_t at = 0; at < wanted.size(); ++at)
        rowOf[wanted[at]] = Eigen::Index(at);
    MatrixD sums = MatrixD::Zero(std::ssize(wanted), embeddings.cols());
    VectorD counts = VectorD::Zero(std::ssize(wanted));
    const Eigen::Index most =
        std::max<Eigen::Index>(1, (1 << 20) / std::max<Eigen::Index>(1, embeddings.cols()));
    for (Eigen::Index first = 0; first < embeddings.rows(); first += most) {
        progress.report(
            double(first) / double(embeddings.rows()), message("analysis", "averaging embeddings of words"));
        const MatrixF block =
            embeddings.block(first, 0, std::min(most, embeddings.rows() - first), embeddings.cols());
        for (Eigen::Index at = 0; at < block.rows(); ++at) {
            if (!block.row(at).allFinite())
                continue;
            for (const std::uint32_t number : concepts.of(first + at)) {
                const Eigen::Index row = rowOf[number];
                const std::int64_t own = concepts.ownText(number);
                if (row < 0 || (own >= 0 && own != first + at))
                    continue;
                sums.row(row) += block.row(at).cast<double>();
                ++counts[row];
            }
        }
    }
    MatrixF means(sums.rows(), sums.cols());
    for (Eigen::Index row = 0; row < means.rows(); ++row)
        if (counts[row] > 0)
            means.row(row) = (sums.row(row) / counts[row]).cast<float>();
        else
            means.row(row).setConstant(missingValue);
    return means;
}

} // namespace fusiform

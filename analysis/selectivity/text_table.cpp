#include "analysis/selectivity/text_table.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/data/row_reading.h"
#include "analysis/selectivity/preferred.h"
#include "analysis/selectivity/word_forms.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace fusiform {
namespace {

VectorD meanEmbedding(const StoredMatrix& embeddings, Progress& progress) {
    const Eigen::Index most =
        std::max<Eigen::Index>(1, (1 << 20) / std::max<Eigen::Index>(1, embeddings.cols()));
    VectorD sum = VectorD::Zero(embeddings.cols());
    std::int64_t rows = 0;
    for (Eigen::Index first = 0; first < embeddings.rows(); first += most) {
        progress.report(
            double(first) / double(embeddings.rows()), message("analysis", "averaging embeddings"));
        const MatrixF block =
            embeddings.block(first, 0, std::min(most, embeddings.rows() - first), embeddings.cols());
        for (Eigen::Index row = 0; row < block.rows(); ++row)
            if (block.row(row).allFinite()) {
                sum += block.row(row).transpose().cast<double>();
                ++rows;
            }
    }
    return sum / double(std::max<std::int64_t>(rows, 1));
}

/// Of unit length; nothing when it has no direction.
std::optional<VectorD> directionOf(const VectorD& vector) {
    const double length = vector.norm();
    if (!(length > 0) || !std::isfinite(length))
        return std::nullopt;
    return vector / length;
}

/// Different words that are no stop words, with their stems.
std::vector<std::pair<std::string, std::string>> wordsAndStems(const std::string& phrase) {
    std::vector<std::pair<std::string, std::string>> words;
    std::set<std::string> known;
    for (const std::string& word : wordsOf(phrase))
        if (!isStopWord(word) && known.insert(stemOf(word)).second)
            words.emplace_back(word, stemOf(word));
    return words;
}

} // namespace

std::vector<TextTable> textTablesOf(const Dataset& dataset, const EncodingModel& model) {
    std::vector<TextTable> tables;
    const Eigen::Index features = model.weights.cols();
    if (dataset.bank && dataset.bank->embeddings.cols() == features &&
        std::ssize(dataset.bank->texts) == dataset.bank->embeddings.rows())
        tables.push_back({"caption bank", dataset.bank->texts, dataset.bank->embeddings, true});
    const Embedding* embedding = embeddingOf(dataset, model);
    if (!dataset.stimuli || !embedding || embedding->stimuliByFeatures.rows() != std::ssize(*dataset.stimuli))
        return tables;
    TextTable stimuli{"stimuli", {}, embedding->stimuliByFeatures, false};
    bool described = false;
    for (const Stimulus& stimulus : *dataset.stimuli) {
        std::string text;
        for (const std::string& caption : stimulus.captions)
            text += (text.empty() ? "" : " ") + caption;
        if (!stimulus.category.empty())
            text += (text.empty() ? "" : " ") + stimulus.category;
        described = described || !text.empty();
        stimuli.texts.push_back(std::move(text));
    }
    if (described)
        tables.push_back(std::move(stimuli));
    return tables;
}

PreparedTable::PreparedTable(TextTable table, Progress& progress)
    : m_table(std::make_shared<const TextTable>(std::move(table))) {
    if (std::ssize(m_table->texts) != m_table->embeddings.rows())
        throw Error(
            {.doing = translatable("analysis", "preparing texts for queries"),
             .file = {},
             .expected = message("analysis", "%1 texts, one a row of the embeddings")
                             .with(m_table->embeddings.rows()),
             .found = m_table->texts.size(),
             .hint = {}});
    Progress indexing = progress.part(0, 0.5);
    m_index = TextIndex(m_table->texts, indexing);
    Progress averaging = progress.part(0.5, 1);
    m_mean = meanEmbedding(m_table->embeddings, averaging);
}

std::int64_t PreparedTable::wordsKnown(const std::string& phrase) const {
    return std::ranges::count_if(
        wordsAndStems(phrase), [this](const auto& word) { return m_index.textsWith(word.second) > 0; });
}

std::optional<TableMatch> PreparedTable::textEqualTo(const std::string& phrase) const {
    const auto text = m_table->ofTexts ? m_index.equalTo(phrase) : std::nullopt;
    if (!text)
        return std::nullopt;
    const auto direction = directionOf(m_table->embeddings.row(*text).cast<double>());
    if (!direction)
        return std::nullopt;
    return TableMatch{*direction, true, 1, 1, {m_table->texts[std::size_t(*text)]}, {}};
}

std::optional<TableMatch>
PreparedTable::textsWithWords(const std::string& phrase, const Progress& progress) const {
    TableMatch match;
    std::vector<std::string> stems;
    for (const auto& [word, stem] : wordsAndStems(phrase))
        if (m_index.textsWith(stem) > 0)
            stems.push_back(stem);
        else
            match.missing.push_back(word);
    std::vector<TextMatch> found = m_index.matches(stems);
    progress.stopIfRequested();
    if (found.empty())
        return std::nullopt;
    match.matches = std::ssize(found);
    for (std::size_t at = 0; at < std::min(found.size(), examplesShown); ++at)
        match.examples.push_back(m_table->texts[std::size_t(found[at].text)]);
    found.resize(std::min(found.size(), std::size_t(mostTexts)));
    std::ranges::sort(found, {}, &TextMatch::text);
    std::vector<WantedRow> wanted;
    for (std::size_t at = 0; at < found.size(); ++at)
        wanted.push_back({found[at].text, Eigen::Index(at)});
    VectorD sum = VectorD::Zero(m_mean.size());
    double weight = 0;
    readWantedRows(
        m_table->embeddings, wanted, 0, m_table->embeddings.cols(), [&](Eigen::Index at, const auto& row) {
            progress.stopIfRequested();
            if (!row.allFinite())
                return;
            const double score = found[std::size_t(at)].score;
            sum += score * row.transpose().template cast<double>();
            weight += score;
            ++match.used;
        });
    if (match.used == 0)
        return std::nullopt;
    const auto direction = directionOf(sum / weight - m_mean);
    if (!direction) // all texts match alike
        return std::nullopt;
    match.embedding = *direction;
    return match;
}

} // namespace fusiform

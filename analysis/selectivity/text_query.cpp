#include "analysis/selectivity/text_query.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/layers/dataset_regions.h"
#include "analysis/selectivity/query_phrases.h"
#include "analysis/selectivity/weight_product.h"
#include "analysis/selectivity/word_forms.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <unordered_map>

namespace fusiform {
namespace {

constexpr const char* lookingForText = translatable("analysis", "looking for a text on the cortex");

[[noreturn]] void refuseQuery(Message expected, Message found, Message hint = {}) {
    throw Error(
        {.doing = lookingForText,
         .file = {},
         .expected = std::move(expected),
         .found = std::move(found),
         .hint = std::move(hint)});
}

std::vector<bool> voxelsWithWeights(const MatrixView& weights, const Progress& progress) {
    std::vector<char> good(std::size_t(weights.rows()));
    constexpr Eigen::Index piece = 1024;
    const Eigen::Index pieces = (weights.rows() + piece - 1) / piece;
    tbb::parallel_for(Eigen::Index(0), pieces, [&](Eigen::Index number) {
        progress.stopIfRequested();
        const Eigen::Index end = std::min((number + 1) * piece, weights.rows());
        for (Eigen::Index voxel = number * piece; voxel < end; ++voxel) {
            const float sum = weights.row(voxel).squaredNorm();
            good[std::size_t(voxel)] = char(sum > 0 && std::isfinite(sum));
        }
    });
    return {good.begin(), good.end()};
}

/// A caption with its keywords, which the search finds too.
std::string searchedText(const VoxelCaption& caption) {
    std::string text = caption.caption;
    for (const std::string& keyword : caption.keywords)
        text += " " + keyword;
    return text;
}

/// "'food' as a text of the caption bank", for a sentence.
Message saidOf(const PhraseFound& found) {
    const std::string phrase = "'" + found.phrase + "'";
    const std::string matches = std::to_string(found.matches);
    switch (found.method) {
    case QueryMethod::Encoder:
        return message("analysis", "%1 by the text encoder %2").with(phrase, found.source);
    case QueryMethod::Text:
        return message("analysis", "%1 as a text of the %2").with(phrase, found.source);
    case QueryMethod::Words:
        return found.used < found.matches
                   ? message("analysis", "%1 by the best %2 of %3 matching texts of the %4")
                         .with(phrase, std::to_string(found.used), matches, found.source)
                   : message("analysis", "%1 by %2 matching texts of the %3")
                         .with(phrase, matches, found.source);
    case QueryMethod::Captions:
        return message("analysis", "%1 in the captions '%2' of %3 voxels")
            .with(phrase, found.source, matches);
    }
    return {};
}

Message queryMethodText(const TextQueryResult& result) {
    Message list = saidOf(result.phrases.front());
    for (std::size_t at = 1; at < result.phrases.size(); ++at)
        list = (result.phrases[at].sign > 0 ? message("analysis", "%1, plus %2")
                                            : message("analysis", "%1, minus %2"))
                   .with(list, saidOf(result.phrases[at]));
    if (result.ofCaptions())
        return message("analysis", "Keyword search: BM25 of %1").with(list);
    return message("analysis", "Predicted response, without intercept, to embeddings of unit length: %1")
        .with(list);
}

} // namespace

const char* nameOf(QueryMethod method) {
    switch (method) {
    case QueryMethod::Encoder:
        return "encoder";
    case QueryMethod::Text:
        return "text";
    case QueryMethod::Words:
        return "words";
    case QueryMethod::Captions:
        return "captions";
    }
    return "";
}

bool TextQueryResult::ofCaptions() const {
    return !phrases.empty() && phrases.front().method == QueryMethod::Captions;
}

struct TextSearch::Embedded {
    VectorD direction;
    PhraseFound found;
};

TextSearch::TextSearch(TextQuerySources sources, Progress& progress) : m_sources(std::move(sources)) {
    const bool embeddings = m_sources.model && (!m_sources.tables.empty() || m_sources.encoder);
    if (!embeddings && (!m_sources.captions || m_sources.captions->captions.empty()))
        refuseQuery(
            message("analysis", "an encoding model with texts and their embeddings, or captions of voxels"),
            message("analysis", "neither"),
            message("analysis", "add a caption bank of the model, or caption voxels first"));
    if (m_sources.model && m_sources.model->weights.rows() != m_sources.voxels)
        refuseQuery(
            message("analysis", "weights of %1 voxels").with(m_sources.voxels),
            m_sources.model->weights.rows());
    if (embeddings) {
        progress.report(0, message("analysis", "reading weights"));
        m_weights.emplace(m_sources.model->weights.whole());
        m_hasWeights = voxelsWithWeights(*m_weights, progress);
        for (std::size_t at = 0; at < m_sources.tables.size(); ++at) {
            const TextTable& table = m_sources.tables[at];
            if (table.embeddings.cols() != m_weights->cols())
                refuseQuery(
                    message("analysis", "texts of %1 features, as the weights have").with(m_weights->cols()),
                    table.embeddings.cols(),
                    message(
                        "analysis",
                        "the texts must be embedded by the model that the weights were fitted on"));
            const double share = 0.8 / double(m_sources.tables.size());
            Progress part = progress.part(0.1 + share * double(at), 0.1 + share * double(at + 1));
            m_tables.emplace_back(table, part);
        }
        m_sources.tables.clear(); // the prepared ones hold them
        if (const auto& encoder = m_sources.encoder; encoder && encoder->features != 0 &&
                                                     encoder->features != std::int64_t(m_weights->cols()))
            m_encoderLeftOut =
                message("analysis", "the text encoder %1 is left out: it gives %2 features, the weights have %3")
                    .with(encoder->name, encoder->features, std::int64_t(m_weights->cols()));
    }
    if (m_sources.captions) {
        std::unordered_map<std::string, std::uint32_t> numbers;
        auto texts = std::make_shared<std::vector<std::string>>();
        for (const VoxelCaption& caption : m_sources.captions->captions) {
            if (caption.index < 0 || caption.index >= m_sources.voxels)
                refuseQuery(
                    message("analysis", "captions of voxels below %1").with(m_sources.voxels), caption.index);
            const auto [number, isNew] =
                numbers.try_emplace(searchedText(caption), std::uint32_t(texts->size()));
            if (isNew)
                texts->push_back(number->first);
            m_textOfCaption.push_back(number->second);
        }
        m_captionTexts = std::move(texts);
        Progress part = progress.part(0.9, 1);
        m_captionIndex = TextIndex(*m_captionTexts, part);
    }
    progress.report(1);
}

std::optional<TextSearch::Embedded>
TextSearch::embedded(const std::string& phrase, std::optional<QueryMethod> method, Progress& progress) const {
    const auto allowed = [method](QueryMethod which) { return !method || *method == which; };
    if (method == QueryMethod::Encoder && !m_encoderLeftOut.empty())
        refuseQuery(
            message("analysis", "a text encoder of %1 features, as the weights have").with(m_weights->cols()),
            m_sources.encoder->features,
            message("analysis", "the weights must be of the model that the encoder is of"));
    if (allowed(QueryMethod::Encoder) && m_sources.encoder && m_encoderLeftOut.empty()) {
        const VectorD embedding = m_sources.encoder->embed(phrase, progress).cast<double>();
        if (embedding.size() != m_weights->cols())
            refuseQuery(
                message("analysis", "a text encoder of %1 features, as the weights have")
                    .with(m_weights->cols()),
                embedding.size());
        const double length = embedding.norm();
        if (length > 0 && std::isfinite(length))
            return Embedded{
                embedding / length, {phrase, 1, QueryMethod::Encoder, m_sources.encoder->name, 0, 0, {}, {}}};
    }
    const auto from = [&](const PreparedTable& table, const TableMatch& match) {
        return Embedded{
            match.embedding,
            {phrase, 1, match.exact ? QueryMethod::Text : QueryMethod::Words, table.table().name,
             match.matches, match.used, match.examples, match.missing}};
    };
    if (allowed(QueryMethod::Text))
        for (const PreparedTable& table : m_tables)
            if (const auto match = table.textEqualTo(phrase))
                return from(table, *match);
    if (!allowed(QueryMethod::Words) || m_tables.empty())
        return std::nullopt;
    const auto most = std::ranges::max_element(
        m_tables, {}, [&](const PreparedTable& table) { return table.wordsKnown(phrase); });
    const auto match = most->textsWithWords(phrase, progress);
    return match ? std::optional(from(*most, *match)) : std::nullopt;
}

std::optional<TextQueryResult>
TextSearch::predicted(const std::string& query, std::optional<QueryMethod> method, Progress& progress) const {
    if (!m_weights)
        return std::nullopt;
    std::vector<QueryPhrase> phrases = phrasesOf(query);
    // A text of the table may itself hold a minus.
    for (const PreparedTable& table : m_tables)
        if (phrases.size() > 1 && table.textEqualTo(query))
            phrases = {{query, 1}};
    TextQueryResult result;
    VectorD direction = VectorD::Zero(m_weights->cols());
    for (const QueryPhrase& phrase : phrases) {
        auto found = embedded(phrase.text, method, progress);
        if (!found)
            return std::nullopt;
        direction += phrase.sign * found->direction;
        found->found.sign = phrase.sign;
        result.phrases.push_back(std::move(found->found));
    }
    if (result.phrases.empty())
        return std::nullopt;
    result.perVoxel = weightsTimes(*m_weights, VectorF(direction.cast<float>()), progress);
    for (std::size_t voxel = 0; voxel < m_hasWeights.size(); ++voxel)
        if (!m_hasWeights[voxel])
            result.perVoxel[Eigen::Index(voxel)] = missingValue;
    result.unit = translatable("analysis", "predicted response");
    return result;
}

std::optional<TextQueryResult>
TextSearch::inCaptions(const std::string& query, const Progress& progress) const {
    if (!m_sources.captions)
        return std::nullopt;
    TextQueryResult result;
    VectorD total = VectorD::Zero(m_sources.voxels);
    VectorD captions = VectorD::Zero(m_sources.voxels);
    const auto& all = m_sources.captions->captions;
    for (const VoxelCaption& caption : all)
        ++captions[caption.index];
    bool any = false;
    for (const QueryPhrase& phrase : phrasesOf(query)) {
        PhraseFound found{phrase.text, phrase.sign, QueryMethod::Captions, m_sources.captions->name, 0, 0,
                          {},          {}};
        std::set<std::string> told;
        for (const std::string& word : wordsOf(phrase.text))
            if (!isStopWord(word) && m_captionIndex.textsWith(stemOf(word)) == 0 && told.insert(word).second)
                found.missing.push_back(word);
        const std::vector<TextMatch> matches = m_captionIndex.matches(contentStems(phrase.text));
        std::vector<double> scores(m_captionTexts->size(), 0);
        for (const TextMatch& match : matches) {
            scores[std::size_t(match.text)] = match.score;
            if (found.examples.size() < PreparedTable::examplesShown)
                found.examples.push_back((*m_captionTexts)[std::size_t(match.text)]);
        }
        std::vector<bool> matching(std::size_t(m_sources.voxels), false);
        for (std::size_t at = 0; at < all.size(); ++at) {
            if (at % 65536 == 0)
                progress.stopIfRequested();
            const double score = scores[m_textOfCaption[at]];
            total[all[at].index] += phrase.sign * score;
            if (score > 0)
                matching[std::size_t(all[at].index)] = true;
        }
        found.matches = found.used = std::ranges::count(matching, true);
        any = any || found.matches > 0;
        result.phrases.push_back(std::move(found));
    }
    if (!any)
        return std::nullopt;
    // Mean over a voxel's captions, so that those which agree weigh more; a division by 0 gives NaN: no
    // captions.
    result.perVoxel = (total.array() / captions.array()).cast<float>();
    result.unit = "BM25";
    return result;
}

TextQueryResult
TextSearch::find(const std::string& query, const TextQueryOptions& options, Progress& progress) const {
    progress.stopIfRequested();
    if (phrasesOf(query).empty())
        refuseQuery(message("analysis", "words to look for"), message("analysis", "none"));
    std::optional<TextQueryResult> result;
    if (options.method != QueryMethod::Captions)
        result = predicted(query, options.method, progress);
    if (!result && (!options.method || *options.method == QueryMethod::Captions))
        result = inCaptions(query, progress);
    if (!result) {
        const Message known =
            !options.method ? message("analysis", "words that occur in the texts or captions")
            : *options.method == QueryMethod::Encoder ? message("analysis", "a text encoder")
            : *options.method == QueryMethod::Text
                ? message("analysis", "phrases that are texts with an embedding")
            : *options.method == QueryMethod::Words
                ? message("analysis", "words that occur in texts with embeddings")
                : message("analysis", "words that occur in captions of voxels");
        refuseQuery(
            known, "'" + query + "'", message("analysis", "try another word, or a caption bank that has it"));
    }
    result->regions = rankedRegions(result->perVoxel, m_sources.regions);
    result->method = queryMethodText(*result);
    if (!m_encoderLeftOut.empty())
        result->method = message("analysis", "%1; %2").with(result->method, m_encoderLeftOut);
    return std::move(*result);
}

TextQuerySources querySourcesOf(
    const Dataset& dataset, std::shared_ptr<const EncodingModel> model,
    std::shared_ptr<const CaptionSet> captions, Progress& progress) {
    TextQuerySources sources;
    if (model)
        sources.tables = textTablesOf(dataset, *model);
    sources.voxels = model ? model->weights.rows() : dataset.voxels ? dataset.voxels->size() : 0;
    sources.model = std::move(model);
    sources.captions = std::move(captions);
    sources.regions = regionsOf(dataset, progress);
    return sources;
}

} // namespace fusiform

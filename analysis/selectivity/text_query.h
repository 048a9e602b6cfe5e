#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/dataset.h"
#include "analysis/selectivity/region_ranking.h"
#include "analysis/selectivity/text_table.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

/// From words to a map of the cortex: which voxels respond to "food on a table" (METHODS "Text query → map").
namespace fusiform {

/// A model of texts that gives embeddings in the space of the weights, such as CLIP's text encoder. `embed`
/// is called on the thread of the query, so by several at once where several ask; it throws Error, or
/// Cancelled when the query is superseded.
struct TextEncoder {
    std::string name; ///< shown with every result
    std::function<VectorF(const std::string& text, const Progress& progress)> embed;
    /// Of its embeddings; 0 while unknown. One that does not fit the weights is left out, and the answer says so.
    std::int64_t features = 0;
    std::string file = {};
};

/// How a query was answered.
enum class QueryMethod {
    Encoder, ///< response predicted for the embedding that a text encoder gave
    Text,    ///< response predicted for the embedding of a text of the table that is the query
    Words,   ///< response predicted for the mean embedding of texts that have the words, less the mean of all
    Captions, ///< BM25 of the words in the captions of each voxel
};
[[nodiscard]] const char* nameOf(QueryMethod method); ///< "encoder", "text", "words", "captions"

struct TextQueryOptions {
    /// Nothing: the first of the four that can, in their order, for each phrase; captions only for all
    /// phrases.
    std::optional<QueryMethod> method = {};
};

/// What one phrase of a query stands for.
struct PhraseFound {
    std::string phrase;
    int sign = 1;
    QueryMethod method = QueryMethod::Text;
    std::string source;                ///< table, encoder or caption set
    std::int64_t matches = 0;          ///< texts that match, or voxels whose captions do
    std::int64_t used = 0;             ///< of these, the best, which the mean is over
    std::vector<std::string> examples; ///< texts that match, best first
    std::vector<std::string> missing;  ///< words that were not found
};

struct TextQueryResult {
    VectorF perVoxel; ///< (voxels) predicted response, or BM25 (0 where no caption matches); NaN without
                      ///< weights or captions
    std::string unit; ///< "predicted response" or "BM25"
    std::vector<PhraseFound> phrases;
    std::vector<RankedRegion> regions;
    Message method; ///< a sentence: which method ran, and on what

    /// Whether it is of captions: voxels above 0 are then the mask.
    [[nodiscard]] bool ofCaptions() const;
};

/// What queries are asked of. Any of the parts may be absent, but not all of them.
struct TextQuerySources {
    std::shared_ptr<const EncodingModel> model;
    std::vector<TextTable> tables; ///< in order of preference; embeddings of the model's features
    std::shared_ptr<const CaptionSet> captions;
    std::int64_t voxels = 0; ///< rows of the map
    std::vector<Region> regions;
    std::optional<TextEncoder> encoder;
};

/// Everything that queries need again and again, prepared once (some seconds for a bank of a million). Never
/// changes; any thread may ask.
///
/// A phrase's embedding has unit length, so that of "food - animals" both weigh alike, and the map is the
/// response predicted for their sum, without intercept: t · w. Tables that know more of a phrase's words come
/// first.
class TextSearch {
public:
    /// Throws Error when there is nothing to ask, or lengths disagree; Cancelled.
    TextSearch(TextQuerySources sources, Progress& progress);

    /// Throws Error when no word is found, and Cancelled within a few ms of a stop request. 300,000 voxels of
    /// 512 features take as long as reading their weights from memory.
    [[nodiscard]] TextQueryResult
    find(const std::string& query, const TextQueryOptions& options, Progress& progress) const;

private:
    struct Embedded;
    [[nodiscard]] std::optional<Embedded>
    embedded(const std::string& phrase, std::optional<QueryMethod> method, Progress& progress) const;
    [[nodiscard]] std::optional<TextQueryResult>
    predicted(const std::string& query, std::optional<QueryMethod> method, Progress& progress) const;
    [[nodiscard]] std::optional<TextQueryResult>
    inCaptions(const std::string& query, const Progress& progress) const;

    TextQuerySources m_sources;
    std::optional<MatrixView> m_weights;
    std::vector<bool> m_hasWeights; ///< (voxels)
    Message m_encoderLeftOut;       ///< why; empty when it is not, or there is none
    std::vector<PreparedTable> m_tables;
    // Of the captions: their different texts with keywords, and which of them each voxel has.
    std::shared_ptr<const std::vector<std::string>> m_captionTexts;
    TextIndex m_captionIndex;
    std::vector<std::uint32_t> m_textOfCaption;
};

/// The sources that a dataset offers for the encoding model (null: only captions) and caption set (null:
/// none).
[[nodiscard]] TextQuerySources querySourcesOf(
    const Dataset& dataset, std::shared_ptr<const EncodingModel> model,
    std::shared_ptr<const CaptionSet> captions, Progress& progress);

} // namespace fusiform

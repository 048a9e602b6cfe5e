// "query": where on cortex the words of a person are.

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/engines/engines.h"
#include "analysis/registry/analyses.h"
#include "analysis/registry/engine_record.h"
#include "analysis/registry/options.h"
#include "analysis/registry/suggestions.h"
#include "analysis/registry/voxel_maps.h"
#include "analysis/registry/word_inputs.h"
#include "analysis/selectivity/text_query.h"

#include <algorithm>

namespace fusiform {
namespace {

std::optional<QueryMethod> queryMethodOf(const std::string& name) {
    for (const QueryMethod method :
         {QueryMethod::Encoder, QueryMethod::Text, QueryMethod::Words, QueryMethod::Captions})
        if (name == nameOf(method))
            return method;
    return std::nullopt; // "automatic"
}

/// Throws Error where the method asks for a text encoder that is not there.
void requireEncoder(const std::string& method) {
    if (method == nameOf(QueryMethod::Encoder) && !enginesInUse()->textEncoder)
        throw Error(
            {.doing = translatable("analysis", "looking for a text on the cortex"),
             .file = {},
             .expected = message("analysis", "a text encoder for the method 'encoder'"),
             .found = message("analysis", "none that is set up"),
             .hint = hintToEngines()});
}

RunPlan planOfQuery(const Dataset& /*dataset*/, const Json& options) {
    const std::string method = options["method"].get<std::string>();
    requireEncoder(method);
    const auto encoder = enginesInUse()->textEncoder;
    const bool encodes = encoder && (method == nameOf(QueryMethod::Encoder) || !queryMethodOf(method));
    RunPlan plan;
    plan.lines = {
        encodes ? message("analysis", "the words are embedded by %1").with(encoder->name)
                : message("analysis", "the words are looked for in the texts of the bank, the stimuli and the captions")};
    return plan;
}

/// Regions of the parcellation that are told in the summary sentence.
constexpr std::size_t regionsTold = 3;

Message querySummary(const TextQueryResult& result) {
    std::string regions;
    for (std::size_t at = 0; at < std::min(regionsTold, result.regions.size()); ++at)
        if (result.regions[at].parcellation == result.regions.front().parcellation)
            regions += (regions.empty() ? "" : ", ") + result.regions[at].name + " " +
                       formatNumber(result.regions[at].mean, 3);
    return regions.empty() ? result.method
                           : message("analysis", "%1; highest mean: %2").with(result.method, regions);
}

Json phrasesJson(const TextQueryResult& result) {
    Json phrases = Json::array();
    for (const PhraseFound& phrase : result.phrases)
        phrases.push_back(
            {{"phrase", phrase.phrase},
             {"sign", phrase.sign},
             {"method", nameOf(phrase.method)},
             {"source", phrase.source},
             {"matches", phrase.matches},
             {"used", phrase.used},
             {"examples", phrase.examples},
             {"wordsNotFound", phrase.missing}});
    return phrases;
}

Findings
runQuery(const Dataset& dataset, const Json& options, Progress& progress, const PartialFindings& /*partial*/) {
    const std::string text = options["text"].get<std::string>();
    const std::string method = options["method"].get<std::string>();
    const std::string wanted = options["captions"].get<std::string>();
    requireEncoder(method);
    const auto engines = enginesInUse();
    const bool predicts = method != nameOf(QueryMethod::Captions);
    const auto model = predicts && !dataset.encodingModels.empty()
                           ? modelForTexts(
                                 dataset, options["encodingModel"].get<std::string>(), engines->textFeatures())
                           : nullptr;
    const auto captions =
        dataset.captions.empty() && wanted.empty() ? nullptr : captionsNamed(dataset, wanted);
    Progress preparing = progress.part(0, 0.9);
    TextQuerySources sources = querySourcesOf(dataset, model, captions, preparing);
    if (model)
        sources.encoder = engines->textEncoder;
    const TextSearch search(std::move(sources), preparing);
    Progress finding = progress.part(0.9, 1);
    const TextQueryResult result = search.find(text, {queryMethodOf(method)}, finding);
    Findings findings;
    auto map =
        voxelMap("Query: " + text, "query", result.unit, result.method.english(), result.perVoxel);
    if (!result.ofCaptions())
        setModel(*map, *model);
    findings.maps = {std::move(map)};
    findings.provenance = provenanceOf("query", options);
    Json& inputs = findings.provenance["inputs"];
    if (result.ofCaptions())
        inputs["captions"] = captions->name;
    else
        inputs["encodingModel"] = inputOf("name", model->name, model->weights);
    if (result.phrases.front().method == QueryMethod::Encoder)
        findings.provenance["engine"] = engineRecord(
            "TorchScript text encoder", engines->textEncoder->name, engines->textEncoder->file, finding);
    findings.provenance["method"] = nameOf(result.phrases.front().method);
    findings.provenance["explanation"] = result.method.english();
    findings.provenance["unit"] = result.unit;
    findings.provenance["phrases"] = phrasesJson(result);
    findings.provenance["regions"] = Json::array();
    for (const RankedRegion& region : result.regions)
        findings.provenance["regions"].push_back(
            {{"parcellation", region.parcellation},
             {"region", region.name},
             {"mean", region.mean},
             {"voxels", region.voxels},
             {"few", region.few()}});
    findings.summary = querySummary(result);
    progress.report(1);
    return findings;
}

std::optional<std::string> obstacleToQuery(const Dataset& dataset) {
    if (!hasTextsForModel(dataset, enginesInUse()->textFeatures()) && dataset.captions.empty())
        return translatable(
            "analysis", "the dataset has neither an encoding model with texts of its embedding nor captions");
    return std::nullopt;
}

std::vector<Option> optionsOfQuery() {
    return {
        textOption(
            "text", translatable("analysis", "Text"), "",
            translatable(
                "analysis", "Words to look for; phrases can be added and taken away: food - animals.")),
        choiceOption(
            "method", translatable("analysis", "Method"),
            {translatable("analysis", "automatic"), translatable("analysis", "encoder"),
             translatable("analysis", "text"), translatable("analysis", "words"),
             translatable("analysis", "captions")},
            translatable(
                "analysis",
                "encoder: response predicted for what a text encoder (Edit, Engines…) makes of it; text: for a text of "
                "the bank; words: for the mean of the texts with these words; captions: keyword search; automatic: "
                "the first that finds something.")),
        offering(
            encodingModels,
            textOption(
                "encodingModel", translatable("analysis", "Encoding model"), "",
                translatable("analysis", "Name of the model; empty for the first that has texts."))),
        offering(
            captionSets,
            textOption(
                "captions", translatable("analysis", "Captions"), "",
                translatable("analysis", "Name of the captions of voxels; empty for the latest."))),
    };
}

} // namespace

Analysis queryAnalysis() {
    return {
        "query",
        translatable("analysis", "Find a text on the cortex…"),
        translatable("analysis", "Maps how voxels respond to words, and ranks regions by it."),
        optionsOfQuery(),
        obstacleToQuery,
        runQuery,
        planOfQuery};
}

} // namespace fusiform

// "caption": the bank texts nearest to each voxel's weights, projected onto the bank; or what an engine writes.

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/registry/analyses.h"
#include "analysis/registry/caption_engines.h"
#include "analysis/registry/chosen_model.h"
#include "analysis/registry/options.h"
#include "analysis/registry/suggestions.h"
#include "analysis/registry/voxel_maps.h"
#include "analysis/selectivity/caption_votes.h"
#include "analysis/selectivity/captioning.h"
#include "analysis/selectivity/keywords.h"
#include "analysis/statistics/defined_values.h"

#include <algorithm>
#include <set>

namespace fusiform {
namespace {

bool fitsBank(const EncodingModel& model, const CaptionBank& bank) {
    return model.weights.cols() == bank.embeddings.cols();
}

CaptionOptions captionOptionsOf(const Json& options) {
    return {
        .temperature = options["temperature"].get<double>(),
        .repeats = options["repeats"].get<int>(),
        .seed = options["seed"].get<unsigned>()};
}

/// How far the captions of one voxel agree, and how near they are to its projected weight.
struct Agreement {
    VectorF share; ///< (voxels) of the repeats that give the most frequent caption
    VectorF score; ///< (voxels) mean cosine over the repeats
};

Agreement agreementOfVoxels(const CaptionSet& set, std::int64_t voxels) {
    Agreement agreement{VectorF::Constant(voxels, missingValue), VectorF::Constant(voxels, missingValue)};
    for (std::int64_t voxel = 0; voxel < voxels; ++voxel) {
        const auto votes = votesOf(set.of(voxel));
        if (votes.empty())
            continue;
        double sum = 0;
        for (const VoxelCaption* vote : votes)
            sum += vote->score;
        agreement.share[voxel] = float(agreementOf(votes));
        agreement.score[voxel] = float(sum / double(votes.size()));
    }
    return agreement;
}

Message captionSummary(const CaptionSet& set, const Agreement& agreement, int repeats) {
    const std::int64_t captioned = agreement.share.array().isFinite().count();
    if (captioned == 0)
        return message("analysis", "no voxel has weights to caption");
    std::set<std::string_view> different;
    for (const VoxelCaption& caption : set.captions)
        different.insert(caption.caption);
    const std::string texts = counted(std::ssize(different));
    if (repeats == 1)
        return message("analysis", "%1 voxels captioned with %2 different texts")
            .with(counted(captioned), texts);
    return message("analysis", "%1 voxels captioned with %2 different texts, mean agreement of repeats %3")
        .with(counted(captioned), texts, formatNumber(definedMean(agreement.share), 2));
}

Findings
runCaption(const Dataset& dataset, const Json& given, Progress& progress, const PartialFindings& /*partial*/) {
    const std::string method = given["method"].get<std::string>();
    if (method == "keywords")
        return captionsByKeywords(dataset, given, progress);
    if (method == "decoder")
        return captionsByDecoder(dataset, given, progress);
    if (method == "chat")
        return captionsByChat(dataset, given, progress);
    const CaptionOptions options = captionOptionsOf(given);
    const auto model = modelForBank(dataset, given["encodingModel"].get<std::string>());
    CaptionResult result = captionVoxels(model->weights, *dataset.bank, options, progress);
    auto set = std::make_shared<CaptionSet>(std::move(result.captions));
    set->name = model->name + ": projection onto bank";
    set->method += "; temperature " + formatNumber(options.temperature, 4) + ", " +
                   counted(options.repeats, "repeat") + ", weights of " + model->name;
    const Agreement agreement = agreementOfVoxels(*set, model->weights.rows());
    Findings findings;
    // A single pass agrees with itself; a map of ones would say nothing.
    if (options.repeats > 1)
        findings.maps.push_back(
            modelMap(*model, "caption agreement", "agreement", "agreement", set->method, agreement.share));
    findings.maps.push_back(
        modelMap(*model, "caption score", "captionScore", "cosine", set->method, agreement.score));
    findings.provenance = captionRecord(dataset, *model, given);
    findings.summary = captionSummary(*set, agreement, options.repeats);
    findings.captions.push_back(std::move(set));
    return findings;
}

std::optional<std::string> obstacleToCaption(const Dataset& dataset) {
    if (dataset.encodingModels.empty())
        return translatable("analysis", "the dataset has no encoding model; fit one first");
    if (!dataset.bank || dataset.bank->embeddings.empty())
        return translatable("analysis", "the dataset has no caption bank");
    if (std::ranges::none_of(dataset.encodingModels, [&dataset](const auto& model) {
            return fitsBank(*model, *dataset.bank);
        }))
        return translatable(
            "analysis", "no encoding model has weights with as many features as the caption bank");
    return std::nullopt;
}

std::vector<Option> optionsOfCaption() {
    Option temperature{
        "temperature",
        translatable("analysis", "Temperature"),
        OptionType::Number,
        1.0 / 150,
        1e-6,
        {},
        {},
        {},
        translatable("analysis", "Of the softmax over the bank; lower keeps to the nearest entries.")};
    return {
        choiceOption(
            "method", translatable("analysis", "Method"),
            {translatable("analysis", "projection"), translatable("analysis", "keywords"),
             translatable("analysis", "decoder"), translatable("analysis", "chat")},
            translatable(
                "analysis", "projection: the bank text nearest to the projected weights; keywords: what the preferred "
                            "texts have in common; decoder: what a caption decoder writes for the projected weights; "
                            "chat: sentences that a chat endpoint makes of keywords and preferred texts (both are set "
                            "up under Edit, Engines…).")),
        offering(
            encodingModels,
            textOption(
                "encodingModel", translatable("analysis", "Encoding model"), "",
                translatable(
                    "analysis", "Name of the model to caption; empty for the first that fits the bank."))),
        std::move(temperature),
        integerOption(
            "repeats", translatable("analysis", "Repeats"), 5, 1, 100,
            translatable("analysis", "Random halves of the bank, to see agreement; 1 uses the whole bank.")),
        integerOption(
            "top", translatable("analysis", "Preferred texts"), 50, 1, 10000,
            translatable("analysis", "For keywords: texts of highest predicted response that they are taken from.")),
        integerOption(
            "keywords", translatable("analysis", "Keywords"), 5, 1, 100,
            translatable("analysis", "For keywords: at most so many a voxel.")),
        textOption(
            "voxels", translatable("analysis", "Voxels"), "",
            translatable(
                "analysis", "For decoder and chat: voxels by their rows, such as 12, 40-49; empty for all (decoder) or "
                            "those of the best keywords (chat).")),
        integerOption(
            "most", translatable("analysis", "Most voxels"), 20, 1, 1000,
            translatable("analysis", "For chat: at most so many voxels are asked about.")),
        seedOption(),
    };
}

RunPlan planOfCaptioning(const Dataset& dataset, const Json& given) {
    RunPlan plan;
    plan.lines = planOfCaptionEngine(dataset, given);
    if (plan.lines.empty())
        plan.lines = {
            message("analysis", "voxels of '%1' are captioned by the %2 texts of the bank")
                .with(
                    modelForBank(dataset, given["encodingModel"].get<std::string>())->name,
                    counted(std::ssize(dataset.bank->texts)))};
    return plan;
}

} // namespace

Json captionRecord(const Dataset& dataset, const EncodingModel& model, const Json& given) {
    Json record = provenanceOf("caption", given);
    record["inputs"]["encodingModel"] = inputOf("name", model.name, model.weights);
    record["inputs"]["bank"] = inputOf("model", dataset.bank->model, dataset.bank->embeddings);
    return record;
}

Findings captionsByKeywords(const Dataset& dataset, const Json& given, Progress& progress) {
    const auto model = modelForBank(dataset, given["encodingModel"].get<std::string>());
    auto set = std::make_shared<CaptionSet>(keywordCaptions(
        model->weights, *dataset.bank,
        {.top = given["top"].get<int>(), .keywords = given["keywords"].get<int>()}, progress));
    set->name = model->name + ": keywords";
    set->method += "; weights of " + model->name;
    VectorF score = VectorF::Constant(model->weights.rows(), missingValue);
    std::set<std::string_view> words;
    for (const VoxelCaption& caption : set->captions) {
        score[caption.index] = float(caption.score);
        words.insert(caption.keywords.begin(), caption.keywords.end());
    }
    Findings findings;
    findings.maps = {modelMap(*model, "keyword score", "keywordScore", "SD over texts", set->method, score)};
    findings.provenance = captionRecord(dataset, *model, given);
    findings.summary = set->captions.empty()
                           ? message("analysis", "no voxel has keywords")
                           : message("analysis", "%1 voxels captioned with %2 different keywords, mean score %3")
                                 .with(
                                     counted(std::ssize(set->captions)), counted(std::ssize(words)),
                                     formatNumber(definedMean(score), 2));
    findings.captions.push_back(std::move(set));
    return findings;
}

std::shared_ptr<const EncodingModel> modelForBank(const Dataset& dataset, const std::string& name) {
    constexpr const char* doing = translatable("analysis", "captioning voxels");
    auto model = chosenModel(
        dataset, name, [&dataset](const EncodingModel& other) { return fitsBank(other, *dataset.bank); },
        doing);
    if (!model)
        throw Error(
            {.doing = doing,
             .file = {},
             .expected = message("analysis", "an encoding model of %1 features, as the caption bank has")
                             .with(dataset.bank->embeddings.cols()),
             .found = message("analysis", "none"),
             .hint = message("analysis", "fit one on the embedding that the bank was made with")});
    return model;
}

Analysis captionAnalysis() {
    return {
        "caption",
        translatable("analysis", "Caption voxels…"),
        translatable(
            "analysis", "Names what each voxel prefers by the bank texts nearest to its projected "
                        "weights."),
        optionsOfCaption(),
        obstacleToCaption,
        runCaption,
        planOfCaptioning};
}

} // namespace fusiform

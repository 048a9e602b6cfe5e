#include "analysis/registry/caption_engines.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/engines/engines.h"
#include "analysis/registry/analyses.h"
#include "analysis/registry/engine_record.h"
#include "analysis/registry/options.h"
#include "analysis/registry/weights_inputs.h"
#include "analysis/selectivity/captioning.h"
#include "analysis/selectivity/projection.h"
#include "analysis/selectivity/top_texts.h"

#include <algorithm>
#include <numeric>

namespace fusiform {
namespace {

constexpr int sentTexts = 12; ///< preferred sentences a voxel

[[noreturn]] void refuseMissing(Message expected) {
    throw Error(
        {.doing = captioningVoxels,
         .file = {},
         .expected = std::move(expected),
         .found = message("analysis", "none that is set up"),
         .hint = hintToEngines()});
}

CaptionDecoder decoderInUse() {
    const auto decoder = enginesInUse()->captionDecoder;
    if (!decoder)
        refuseMissing(message("analysis", "a caption decoder for the method 'decoder'"));
    return *decoder;
}

CaptionComposer composerInUse() {
    const auto composer = enginesInUse()->composer;
    if (!composer)
        refuseMissing(message("analysis", "a chat endpoint for the method 'chat'"));
    return *composer;
}

/// The voxels that the options name; none where they name none.
std::vector<Eigen::Index> namedVoxels(const EncodingModel& model, const Json& options) {
    const std::string text = options["voxels"].get<std::string>();
    if (trimmed(text).empty())
        return {};
    auto rows = rowsNamed(text, model.weights.rows(), message("analysis", "voxels"), captioningVoxels);
    std::ranges::sort(rows);
    rows.erase(std::ranges::unique(rows).begin(), rows.end());
    return rows;
}

std::vector<Eigen::Index> decodedVoxels(const EncodingModel& model, const Json& options) {
    std::vector<Eigen::Index> voxels = namedVoxels(model, options);
    if (voxels.empty()) {
        voxels.resize(std::size_t(model.weights.rows()));
        std::iota(voxels.begin(), voxels.end(), Eigen::Index(0));
    }
    return voxels;
}

MatrixF weightsOf(const EncodingModel& model, const std::vector<Eigen::Index>& voxels) {
    MatrixF weights(std::ssize(voxels), model.weights.cols());
    for (std::size_t at = 0; at < voxels.size(); ++at)
        weights.row(Eigen::Index(at)) = model.weights.block(voxels[at], 0, 1, model.weights.cols());
    return weights;
}

/// Those named, else those of highest score, best first.
std::vector<const VoxelCaption*>
voxelsToAsk(const CaptionSet& set, const EncodingModel& model, const Json& options) {
    const std::vector<Eigen::Index> named = namedVoxels(model, options);
    std::vector<const VoxelCaption*> chosen;
    for (const VoxelCaption& caption : set.captions)
        if (named.empty() || std::ranges::binary_search(named, Eigen::Index(caption.index)))
            chosen.push_back(&caption);
    std::ranges::stable_sort(
        chosen, std::ranges::greater(), [](const VoxelCaption* caption) { return caption->score; });
    chosen.resize(std::min(chosen.size(), options["most"].get<std::size_t>()));
    return chosen;
}

std::vector<CaptionEvidence> evidenceOf(
    const std::vector<const VoxelCaption*>& captions, const EncodingModel& model, const CaptionBank& bank,
    Progress& progress) {
    std::vector<Eigen::Index> voxels;
    for (const VoxelCaption* caption : captions)
        voxels.push_back(Eigen::Index(caption->index));
    const std::vector<TopRows> top = topRows(weightsOf(model, voxels), bank.embeddings, sentTexts, progress);
    std::vector<CaptionEvidence> evidence;
    for (std::size_t at = 0; at < captions.size(); ++at) {
        CaptionEvidence one{captions[at]->index, {}, captions[at]->keywords, captions[at]->caption};
        for (const Eigen::Index row : top[at].rows)
            one.texts.push_back(bank.texts[std::size_t(row)]);
        evidence.push_back(std::move(one));
    }
    return evidence;
}

Json composedJson(const std::vector<ComposedCaption>& captions, const std::string& engine) {
    Json list = Json::array();
    for (const ComposedCaption& caption : captions) {
        Json entry{
            {"voxel", caption.voxel},
            {"engine", caption.builtIn ? "built-in" : engine},
            {"caption", caption.text}};
        if (!caption.request.empty())
            entry["sent"] = caption.request;
        if (!caption.note.empty())
            entry["note"] = caption.note.english();
        list.push_back(std::move(entry));
    }
    return list;
}

/// What the composer wrote; null where it wrote nothing.
std::shared_ptr<const CaptionSet> composedSet(
    const std::vector<ComposedCaption>& captions, const CaptionSet& builtIn, const std::string& engine,
    const EncodingModel& model) {
    auto set = std::make_shared<CaptionSet>();
    set->name = model.name + ": composed by " + engine;
    set->method = "Composed by " + engine + " from the keywords and the " + std::to_string(sentTexts) +
                  " bank texts of highest predicted response; weights of " + model.name;
    for (const ComposedCaption& caption : captions) {
        if (caption.builtIn)
            continue;
        VoxelCaption written = builtIn.of(caption.voxel).front(); // keywords and evidence stay
        written.caption = caption.text;
        set->captions.push_back(std::move(written));
    }
    std::ranges::stable_sort(set->captions, {}, &VoxelCaption::index);
    return set->captions.empty() ? nullptr : set;
}

Message chatSummary(const std::vector<ComposedCaption>& captions, const std::string& engine) {
    const auto written = std::ranges::count(captions, false, &ComposedCaption::builtIn);
    if (written == std::ssize(captions))
        return message("analysis", "%1 captions composed by %2").with(counted(written), engine);
    const auto reason = std::ranges::find(captions, true, &ComposedCaption::builtIn)->note;
    return message("analysis", "%1 captions composed by %2; %3 by the built-in composition: %4")
        .with(counted(written), engine, counted(std::ssize(captions) - written), reason);
}

} // namespace

Findings captionsByDecoder(const Dataset& dataset, const Json& options, Progress& progress) {
    const CaptionDecoder decoder = decoderInUse();
    const auto model = modelForBank(dataset, options["encodingModel"].get<std::string>());
    const std::vector<Eigen::Index> voxels = decodedVoxels(*model, options);
    const double temperature = options["temperature"].get<double>();
    Progress projecting = progress.part(0, 0.2);
    const MatrixF projected =
        projectOntoBank(weightsOf(*model, voxels), dataset.bank->embeddings, temperature, projecting);
    auto set = std::make_shared<CaptionSet>();
    set->name = model->name + ": decoded";
    set->method = "Written by " + decoder.name + " for the weights projected onto the bank; temperature " +
                  formatNumber(temperature, 4) + ", weights of " + model->name;
    Progress decoding = progress.part(0.2, 1);
    for (std::size_t at = 0; at < voxels.size(); ++at) {
        decoding.report(
            double(at) / double(voxels.size()),
            message("analysis", "caption %1 of %2").with(at + 1, voxels.size()));
        const VectorF embedding = projected.row(Eigen::Index(at)).transpose();
        if (!embedding.allFinite())
            continue;
        VoxelCaption caption;
        caption.index = voxels[at];
        caption.caption = decoder.caption(embedding, decoding);
        caption.score = std::numeric_limits<double>::quiet_NaN();
        if (!caption.caption.empty())
            set->captions.push_back(std::move(caption));
    }
    Findings findings;
    findings.provenance = captionRecord(dataset, *model, options);
    findings.provenance["engine"] =
        engineRecord("TorchScript caption decoder", decoder.name, decoder.file, progress);
    findings.summary = message("analysis", "%1 voxels captioned by %2")
                           .with(counted(std::ssize(set->captions)), decoder.name);
    findings.captions.push_back(std::move(set));
    progress.report(1);
    return findings;
}

Findings captionsByChat(const Dataset& dataset, const Json& options, Progress& progress) {
    const CaptionComposer composer = composerInUse();
    const auto model = modelForBank(dataset, options["encodingModel"].get<std::string>());
    Progress building = progress.part(0, 0.5);
    Findings findings = captionsByKeywords(dataset, options, building);
    const CaptionSet& builtIn = *findings.captions.front();
    const auto asked = voxelsToAsk(builtIn, *model, options);
    if (asked.empty())
        return findings; // and says that no voxel has keywords
    Progress gathering = progress.part(0.5, 0.55);
    const std::vector<CaptionEvidence> evidence = evidenceOf(asked, *model, *dataset.bank, gathering);
    Progress composing = progress.part(0.55, 1);
    const std::vector<ComposedCaption> captions = composedCaptions(evidence, composer, composing);
    findings.provenance["engine"] = Json{{"kind", "chat endpoint"}, {"name", composer.name}};
    findings.provenance["composed"] = composedJson(captions, composer.name);
    findings.summary = chatSummary(captions, composer.name);
    if (auto set = composedSet(captions, builtIn, composer.name, *model))
        findings.captions.push_back(std::move(set));
    return findings;
}

std::vector<Message> planOfCaptionEngine(const Dataset& dataset, const Json& options) {
    const std::string method = options["method"].get<std::string>();
    if (method != "decoder" && method != "chat")
        return {};
    const auto model = modelForBank(dataset, options["encodingModel"].get<std::string>());
    if (method == "decoder")
        return {message("analysis", "%1 voxels are captioned by %2")
                    .with(counted(std::ssize(decodedVoxels(*model, options))), decoderInUse().name)};
    const CaptionComposer composer = composerInUse();
    std::int64_t most = options["most"].get<std::int64_t>();
    if (const auto named = namedVoxels(*model, options); !named.empty())
        most = std::min(most, std::int64_t(named.size()));
    return {
        message("analysis", "all voxels are captioned by their keywords"),
        message("analysis", "evidence of at most %1 voxels is sent to %2, once you have seen it")
            .with(counted(most), composer.name)};
}

} // namespace fusiform

// "embed-stimuli": the pictures of the stimuli as a model's image encoder sees them.

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/engines/engines.h"
#include "analysis/registry/analyses.h"
#include "analysis/registry/engine_record.h"
#include "analysis/registry/options.h"

#include <map>

namespace fusiform {
namespace {

constexpr const char* embeddingPictures = translatable("analysis", "embedding the pictures of the stimuli");

ImageEncoder encoderInUse() {
    const auto encoder = enginesInUse()->imageEncoder;
    if (!encoder)
        throw Error(
            {.doing = embeddingPictures,
             .file = {},
             .expected = message("analysis", "an image encoder"),
             .found = message("analysis", "none that is set up"),
             .hint = hintToEngines()});
    return *encoder;
}

std::int64_t picturesOf(const std::vector<Stimulus>& stimuli) {
    return std::ranges::count_if(stimuli, [](const Stimulus& stimulus) { return !stimulus.image.empty(); });
}

/// (stimuli, features), and how many pictures could not be read. Rows without a picture are NaN.
struct Embedded {
    MatrixF rows;
    std::int64_t unreadable = 0;
    std::string firstProblem;
};

Embedded embedded(const std::vector<Stimulus>& stimuli, const ImageEncoder& encoder, Progress& progress) {
    Embedded result{MatrixF::Constant(std::ssize(stimuli), encoder.features, missingValue), 0, {}};
    std::map<std::filesystem::path, Eigen::Index> known; // several stimuli may share a picture
    for (std::size_t at = 0; at < stimuli.size(); ++at) {
        progress.report(
            double(at) / double(stimuli.size()),
            message("analysis", "picture %1 of %2").with(at + 1, stimuli.size()));
        const auto& file = stimuli[at].image;
        if (file.empty())
            continue;
        const auto row = Eigen::Index(at);
        if (const auto same = known.find(file); same != known.end()) {
            result.rows.row(row) = result.rows.row(same->second);
            continue;
        }
        Picture picture;
        try {
            picture = readPicture(file);
        } catch (const Error& error) {
            if (result.unreadable++ == 0)
                result.firstProblem = error.what();
            continue;
        }
        const VectorF embedding = encoder.embed(picture, progress);
        if (std::int64_t(embedding.size()) != encoder.features)
            throw Error(
                {.doing = embeddingPictures,
                 .file = encoder.file.string(),
                 .expected = message("analysis", "%1 features, as for other pictures").with(encoder.features),
                 .found = std::int64_t(embedding.size()),
                 .hint = {}});
        result.rows.row(row) = embedding.transpose();
        known.emplace(file, row);
    }
    if (known.empty())
        throw Error(
            {.doing = embeddingPictures,
             .file = {},
             .expected = message("analysis", "pictures that can be read"),
             .found = result.firstProblem,
             .hint = {}});
    return result;
}

Findings
runEmbedStimuli(const Dataset& dataset, const Json& options, Progress& progress, const PartialFindings& /*partial*/) {
    const ImageEncoder encoder = encoderInUse();
    const std::vector<Stimulus>& stimuli = *dataset.stimuli;
    Progress embedding = progress.part(0, 0.95);
    Embedded found = embedded(stimuli, encoder, embedding);
    auto layer = std::make_shared<Embedding>();
    layer->model = options["model"].get<std::string>();
    if (layer->model.empty())
        layer->model = encoder.model;
    layer->layer = options["layer"].get<std::string>();
    layer->stimuliByFeatures = std::move(found.rows);
    Findings findings;
    findings.provenance = provenanceOf("embed-stimuli", options);
    Progress hashing = progress.part(0.95, 1);
    findings.provenance["engine"] =
        engineRecord("TorchScript image encoder", encoder.name, encoder.file, hashing);
    findings.provenance["inputs"]["stimuli"] = stimuli.size();
    const std::int64_t pictures = picturesOf(stimuli);
    findings.provenance["pictures"] = pictures;
    findings.provenance["unreadable"] = found.unreadable;
    if (found.unreadable > 0)
        findings.provenance["firstProblem"] = found.firstProblem;
    const Message done = message("analysis", "%1 pictures embedded by %2, %3 features")
                             .with(counted(pictures - found.unreadable), encoder.name, encoder.features);
    findings.summary = found.unreadable == 0
                           ? done
                           : message("analysis", "%1; %2 could not be read, the first: %3")
                                 .with(done, counted(found.unreadable), found.firstProblem);
    findings.embeddings.push_back(std::move(layer));
    progress.report(1);
    return findings;
}

std::optional<std::string> obstacleToEmbedStimuli(const Dataset& dataset) {
    if (!dataset.stimuli || picturesOf(*dataset.stimuli) == 0)
        return translatable("analysis", "the dataset has no pictures of its stimuli");
    if (!enginesInUse()->imageEncoder)
        return translatable("analysis", "no image encoder is set up; see Edit, Engines…");
    return std::nullopt;
}

RunPlan planOfEmbedding(const Dataset& dataset, const Json& /*options*/) {
    const ImageEncoder encoder = encoderInUse();
    const std::size_t stimuli = dataset.stimuli->size();
    RunPlan plan;
    plan.lines = {message("analysis", "%1 pictures of %2 stimuli are embedded by %3, %4 features each")
                      .with(
                          counted(picturesOf(*dataset.stimuli)), counted(std::int64_t(stimuli)), encoder.name,
                          encoder.features)};
    plan.bytes = double(stimuli) * double(encoder.features) * sizeof(float);
    return plan;
}

} // namespace

Analysis embedStimuliAnalysis() {
    return {
        "embed-stimuli",
        translatable("analysis", "Embed the stimuli…"),
        translatable("analysis", "Adds an embedding of the stimuli's pictures by an image encoder."),
        {textOption(
             "model", translatable("analysis", "Model"), "",
             translatable("analysis", "Name of the model that the embedding is of; empty for the encoder's.")),
         textOption(
             "layer", translatable("analysis", "Layer"), "image embedding",
             translatable("analysis", "Name of the layer that the embedding is of."))},
        obstacleToEmbedStimuli,
        runEmbedStimuli,
        planOfEmbedding};
}

} // namespace fusiform

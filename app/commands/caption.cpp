#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/io/arrays/array_matrix.h"
#include "analysis/io/arrays/npy.h"
#include "analysis/io/dataset/captions_file.h"
#include "analysis/io/dataset/dataset_file.h"
#include "analysis/registry/analyses.h"
#include "analysis/registry/findings_files.h"
#include "analysis/selectivity/captioning.h"
#include "analysis/selectivity/keywords.h"
#include "app/commands/commands.h"
#include "app/commands/engine_options.h"

#include <iostream>

namespace fusiform::commands {
namespace {

constexpr const char* captioningVoxels = "captioning voxels";

struct CaptionArguments {
    std::string dataset, weights, bankEmbeddings, bankTexts, out;
};

std::shared_ptr<const CaptionBank> bankFrom(const CaptionArguments& a, Progress& progress) {
    auto bank = std::make_shared<CaptionBank>();
    bank->embeddings = readMatrix(a.bankEmbeddings, "bank embeddings", progress);
    bank->texts = readLines(a.bankTexts, "reading the texts of a caption bank");
    if (std::ssize(bank->texts) != bank->embeddings.rows())
        throw Error(
            {.doing = "reading the texts of a caption bank",
             .file = a.bankTexts,
             .expected = std::to_string(bank->embeddings.rows()) + " lines, one a row of " + a.bankEmbeddings,
             .found = std::to_string(bank->texts.size()),
             .hint = "one text a line, in the order of the embeddings"});
    return bank;
}

/// The dataset of the command line: a dataset file, in which weights and bank given as files take the place
/// of its own.
Dataset datasetFrom(const CaptionArguments& a, Progress& progress) {
    Dataset dataset;
    if (!a.dataset.empty())
        dataset = readDataset(a.dataset, progress);
    if (!a.weights.empty()) {
        auto model = std::make_shared<EncodingModel>();
        model->name = a.weights;
        model->weights = readMatrix(a.weights, "weights", progress);
        dataset.encodingModels = {model};
    }
    if (!a.bankEmbeddings.empty())
        dataset.bank = bankFrom(a, progress);
    return dataset;
}

void requireBoth(const Dataset& dataset, const CaptionArguments& a) {
    if (!dataset.encodingModels.empty() && dataset.bank && !dataset.bank->embeddings.empty())
        return;
    const bool noModel = dataset.encodingModels.empty();
    throw Error(
        {.doing = captioningVoxels,
         .file = a.dataset,
         .expected = "an encoding model and a caption bank",
         .found = noModel ? "a dataset without encoding model" : "a dataset without caption bank",
         .hint = noModel ? "name the weights with --weights"
                         : "name a bank with --bank-embeddings and --bank-texts"});
}

std::int64_t captionedVoxels(const CaptionSet& set) {
    std::int64_t count = 0;
    std::int64_t last = -1;
    for (const VoxelCaption& caption : set.captions) { // sorted by voxel
        count += caption.index != last;
        last = caption.index;
    }
    return count;
}

/// "decoder" and "chat": `captions.json`, with the captions of all voxels, `composed.json` with those that the chat
/// endpoint wrote, if any, and `summary.json`.
void runEngine(
    const Dataset& dataset, const std::filesystem::path& out, const Json& options, Progress& progress) {
    const Findings findings = analysisNamed("caption").run(dataset, options, progress, {});
    writeCaptions(*findings.captions.front(), out / "captions.json");
    if (findings.captions.size() > 1)
        writeCaptions(*findings.captions.back(), out / "composed.json");
    writeJson(summaryJson(findings), out / "summary.json");
    std::cout << out.string() << ": " << findings.summary.english() << '\n';
}

void runCaption(const CaptionArguments& a, EngineOptions& engines, const Json& given, Progress& progress) {
    const Json options = completeOptions(analysisNamed("caption"), given);
    Progress loading = progress.part(0, 0.1);
    engines.use(loading);
    const Dataset dataset = datasetFrom(a, loading);
    requireBoth(dataset, a);
    const std::string name = options["encodingModel"].get<std::string>();
    // A single model is taken as it is: if it does not fit, the projection says both numbers of features.
    const auto model = name.empty() && dataset.encodingModels.size() == 1 ? dataset.encodingModels.front()
                                                                          : modelForBank(dataset, name);
    Progress captioning = progress.part(0.1, 1);
    const std::filesystem::path out = a.out;
    if (options["method"] == "decoder" || options["method"] == "chat") {
        runEngine(dataset, out, options, captioning);
        return;
    }
    if (options["method"] == "keywords") {
        const int top = options["top"].get<int>();
        const CaptionSet captions = keywordCaptions(
            model->weights, *dataset.bank, {.top = top, .keywords = options["keywords"].get<int>()},
            captioning);
        writeCaptions(captions, out / "captions.json");
        std::cout << out.string() << ": " << captionedVoxels(captions) << " of " << model->weights.rows()
                  << " voxels captioned with keywords of the " << top << " preferred of "
                  << dataset.bank->texts.size() << " texts\n";
        return;
    }
    const CaptionResult result = captionVoxels(
        model->weights, *dataset.bank,
        {.temperature = options["temperature"].get<double>(),
         .repeats = options["repeats"].get<int>(),
         .seed = options["seed"].get<unsigned>()},
        captioning);
    writeNpy(result.projected.whole(), out / "projected.npy");
    writeCaptions(result.captions, out / "captions.json");
    std::cout << out.string() << ": " << captionedVoxels(result.captions) << " of " << model->weights.rows()
              << " voxels captioned from " << dataset.bank->texts.size() << " texts, temperature "
              << formatNumber(options["temperature"].get<double>(), 4) << ", repeats "
              << options["repeats"].get<int>() << '\n';
}

} // namespace

void addCaption(CLI::App& app, Context& context) {
    const Analysis& analysis = analysisNamed("caption");
    auto* command = app.add_subcommand("caption", analysis.summary);
    auto a = std::make_shared<CaptionArguments>();
    command->add_option("--dataset", a->dataset, "Dataset file with encoding model and caption bank");
    command->add_option("--weights", a->weights, "Matrix, voxels x features: W.npy or archive.npz:array");
    auto* embeddings = command->add_option(
        "--bank-embeddings", a->bankEmbeddings, "Matrix, texts x features: E.npy or archive.npz:array");
    auto* texts = command->add_option("--bank-texts", a->bankTexts, "Text file, one bank text a line");
    embeddings->needs(texts);
    texts->needs(embeddings);
    command->add_option("--out", a->out, "Folder to write to")->required();
    auto options = std::make_shared<AnalysisOptions>(*command, analysis);
    auto engines = std::make_shared<EngineOptions>(*command, EngineKinds{.decoder = true, .chat = true});
    command->callback([a, options, engines, &context] {
        if (a->dataset.empty() && (a->weights.empty() || a->bankEmbeddings.empty()))
            throw CLI::RequiredError("--dataset, or --weights, --bank-embeddings and --bank-texts");
        runCaption(*a, *engines, options->given(), context.progress);
    });
}

} // namespace fusiform::commands

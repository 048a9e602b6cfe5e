#include "analysis/io/arrays/npy.h"
#include "analysis/io/dataset/dataset_file.h"
#include "analysis/registry/findings_files.h"
#include "app/commands/commands.h"
#include "app/commands/engine_options.h"

#include <iostream>

namespace fusiform::commands {
namespace {

struct EmbedStimuliArguments {
    std::string dataset, out;
    bool json = false;
};

void runEmbedStimuli(const EmbedStimuliArguments& a, EngineOptions& engines, const Json& given, Progress& progress) {
    const Analysis& analysis = analysisNamed("embed-stimuli");
    Progress loading = progress.part(0, 0.1);
    const Dataset dataset = readDataset(a.dataset, loading);
    Progress preparing = progress.part(0.1, 0.2);
    engines.use(preparing);
    requireRunnable(analysis, dataset, a.dataset);
    Progress embedding = progress.part(0.2, 1);
    const Findings findings = analysis.run(dataset, completeOptions(analysis, given), embedding, {});
    writeNpy(findings.embeddings.front()->stimuliByFeatures.whole(), a.out);
    Json summary = summaryJson(findings);
    summary["files"].push_back(a.out);
    if (a.json)
        std::cout << summary.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
    else
        std::cout << findings.summary.english() << '\n' << "wrote " << a.out << '\n';
}

} // namespace

void addEmbedStimuli(CLI::App& app, Context& context) {
    const Analysis& analysis = analysisNamed("embed-stimuli");
    auto* command = app.add_subcommand("embed-stimuli", analysis.summary);
    auto a = std::make_shared<EmbedStimuliArguments>();
    command->add_option("--dataset", a->dataset, "Dataset file with stimuli and their pictures")->required();
    command->add_option("--out", a->out, "Matrix to write, stimuli x features: E.npy")->required();
    command->add_flag("--json", a->json, "Print what was done as JSON");
    auto engines = std::make_shared<EngineOptions>(*command, EngineKinds{.image = true});
    command->get_option("--image-encoder")->required();
    auto options = std::make_shared<AnalysisOptions>(*command, analysis);
    command->callback(
        [a, engines, options, &context] { runEmbedStimuli(*a, *engines, options->given(), context.progress); });
}

} // namespace fusiform::commands

#include "analysis/io/save/model_files.h"
#include "analysis/registry/findings_files.h"
#include "app/commands/commands.h"

#include <iostream>

namespace fusiform::commands {
namespace {

struct FitArguments {
    std::string dataset, out;
    MatrixInputs matrices;
};

void runFit(const FitArguments& a, const Json& given, Progress& progress) {
    const Analysis& analysis = analysisNamed("fit");
    Progress loading = progress.part(0, 0.1);
    const Dataset dataset = loadedDataset(a.dataset, a.matrices, loading);
    requireRunnable(analysis, dataset, a.dataset);
    Progress fitting = progress.part(0.1, 0.95);
    const Findings findings = analysis.run(dataset, completeOptions(analysis, given), fitting, {});
    const std::filesystem::path out = a.out;
    Progress saving = progress.part(0.95, 1);
    writeEncodingModels(dataset, findings.encodingModels, findings.maps, summaryJson(findings), out, saving);
    std::cout << findings.summary.english() << '\n' << "wrote " << out.string() << '\n';
}

} // namespace

void addFit(CLI::App& app, Context& context) {
    const Analysis& analysis = analysisNamed("fit");
    auto* command = app.add_subcommand("fit", analysis.summary);
    auto a = std::make_shared<FitArguments>();
    auto* dataset = command->add_option("--dataset", a->dataset, "Dataset file with responses and embeddings");
    addResponseOptions(*command, a->matrices, dataset);
    addEmbeddingOptions(*command, a->matrices, dataset);
    command->add_option("--out", a->out, "Folder to write to")->required();
    auto options = std::make_shared<AnalysisOptions>(*command, analysis);
    command->callback([a, options, &context] {
        if (a->dataset.empty() && (a->matrices.responses.empty() || a->matrices.embeddings.empty()))
            throw CLI::RequiredError("--dataset, or --responses and --embedding");
        runFit(*a, options->given(), context.progress);
    });
}

} // namespace fusiform::commands

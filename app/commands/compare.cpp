#include "analysis/registry/comparison.h"
#include "analysis/registry/findings_files.h"
#include "app/commands/commands.h"

#include <iostream>

namespace fusiform::commands {
namespace {

struct CompareArguments {
    std::string dataset, out;
    MatrixInputs matrices;
    bool json = false;
};

void runCompare(const CompareArguments& a, const Json& given, Progress& progress) {
    const Analysis& analysis = analysisNamed("compare");
    const Json options = completeOptions(analysis, given);
    Progress loading = progress.part(0, 0.1);
    const Dataset dataset = loadedDataset(a.dataset, a.matrices, loading);
    requireRunnable(analysis, dataset, a.dataset);
    Progress comparing = progress.part(0.1, 0.95);
    const Comparison comparison = compareLayers(dataset, options, comparing, {});
    Progress saving = progress.part(0.95, 1);
    const auto files = writeComparison(dataset, comparison, a.out, saving);
    if (a.json) {
        Json summary = summaryJson(comparison.findings);
        for (const auto& file : files)
            summary["files"].push_back(file.string());
        std::cout << summary.dump(2) << '\n';
        return;
    }
    std::cout << tableOf(comparison) << comparison.findings.summary.english() << '\n'
              << "wrote " << files.size() << " files to " << a.out << '\n';
}

} // namespace

void addCompare(CLI::App& app, Context& context) {
    const Analysis& analysis = analysisNamed("compare");
    auto* command = app.add_subcommand("compare", analysis.summary);
    auto a = std::make_shared<CompareArguments>();
    auto* dataset =
        command->add_option("--dataset", a->dataset, "Dataset file with responses and embeddings");
    addResponseOptions(*command, a->matrices, dataset);
    addEmbeddingOptions(*command, a->matrices, dataset);
    command->add_option("--out", a->out, "Folder to write to")->required();
    command->add_flag("--json", a->json, "Print what was found as JSON");
    auto options = std::make_shared<AnalysisOptions>(*command, analysis);
    command->callback([a, options, &context] {
        if (a->dataset.empty() && (a->matrices.responses.empty() || a->matrices.embeddings.empty()))
            throw CLI::RequiredError("--dataset, or --responses and --embedding");
        runCompare(*a, options->given(), context.progress);
    });
}

} // namespace fusiform::commands

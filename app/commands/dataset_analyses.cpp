// Analyses of a dataset that give maps: each is a command with --dataset and --out.

#include "analysis/io/dataset/dataset_file.h"
#include "analysis/io/save/model_record.h"
#include "analysis/registry/findings_files.h"
#include "app/commands/commands.h"

#include <iostream>

namespace fusiform::commands {
namespace {

struct DatasetAnalysisArguments {
    std::string dataset, out;
    std::vector<std::string> files;
    bool json = false;
};

void runDatasetAnalysis(
    const Analysis& analysis, const DatasetAnalysisArguments& a, const Json& given, Progress& progress) {
    Progress loading = progress.part(0, 0.1);
    const Dataset dataset =
        withFiles(readDataset(a.dataset, loading), {a.files.begin(), a.files.end()}, loading);
    requireRunnable(analysis, dataset, a.dataset);
    Progress running = progress.part(0.1, 0.95);
    const Findings findings = analysis.run(dataset, completeOptions(analysis, given), running, {});
    Progress saving = progress.part(0.95, 1);
    const std::filesystem::path out = a.out;
    auto files = writeMapsOf(dataset, findings, out, saving);
    writeJson(recordOf(dataset, summaryJson(findings), out, saving), out / "summary.json");
    files.push_back(out / "summary.json");
    if (a.json) {
        Json summary = summaryJson(findings);
        for (const auto& file : files)
            summary["files"].push_back(file.string());
        std::cout << summary.dump(2) << '\n';
    } else {
        std::cout << findings.summary.english() << '\n'
                  << "wrote " << files.size() << " files to " << a.out << '\n';
    }
}

} // namespace

void addDatasetAnalyses(CLI::App& app, Context& context) {
    for (const char* id : datasetAnalyses) {
        const Analysis& analysis = analysisNamed(id);
        auto* command = app.add_subcommand(id, analysis.summary);
        auto a = std::make_shared<DatasetAnalysisArguments>();
        command->add_option("--dataset", a->dataset, "Dataset file")->required();
        command->add_option("--file", a->files, "Another map to load; may be repeated")
            ->allow_extra_args(false);
        command->add_option("--out", a->out, "Folder to write to")->required();
        command->add_flag("--json", a->json, "Print what was found as JSON");
        auto options = std::make_shared<AnalysisOptions>(*command, analysis);
        command->callback(
            [&analysis, a, options, &context] {
                runDatasetAnalysis(analysis, *a, options->given(), context.progress);
            });
    }
}

} // namespace fusiform::commands

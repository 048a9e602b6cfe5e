#include "analysis/io/arrays/array_matrix.h"
#include "analysis/io/arrays/npy.h"
#include "analysis/io/save/model_record.h"
#include "analysis/registry/cluster_run.h"
#include "analysis/registry/findings_files.h"
#include "analysis/registry/weights_inputs.h"
#include "app/commands/commands.h"

#include <cstdio>
#include <iostream>

namespace fusiform::commands {
namespace {

struct Arguments {
    std::string dataset, out;
    std::vector<std::string> weights;
    bool json = false;
};

using Models = std::vector<std::shared_ptr<const EncodingModel>>;

Models modelsOf(const Arguments& a, const Dataset& dataset, const Json& options, Progress& progress) {
    if (a.weights.empty())
        return {modelCalled(dataset, options["encodingModel"].get<std::string>(), "grouping voxels")};
    Models models;
    for (const std::string& file : a.weights) {
        auto model = std::make_shared<EncodingModel>();
        model->name = file;
        model->weights = readMatrix(file, "weights", progress);
        models.push_back(std::move(model));
    }
    return models;
}

/// "labels.npy", or "labels_2.npy" of the second of several subjects.
std::string numbered(const std::string& stem, std::size_t at, std::size_t all) {
    return stem + (all == 1 ? "" : "_" + std::to_string(at + 1)) + ".npy";
}

std::vector<std::filesystem::path>
writeRun(const Arguments& a, const Dataset& dataset, const ClusterRun& run, Progress& progress) {
    const std::filesystem::path out = a.out;
    std::vector<std::filesystem::path> files;
    const auto to = [&](const std::string& name) { return files.emplace_back(out / name); };
    const std::size_t subjects = run.labels.size();
    for (std::size_t at = 0; at < subjects; ++at) {
        writeNpy(run.labels[at], {std::ssize(run.labels[at])}, to(numbered("labels", at, subjects)));
        writeNpy(run.silhouette[at], to(numbered("silhouette", at, subjects)));
    }
    writeNpy(run.clusters.centres, to("centres.npy"));
    if (!a.dataset.empty())
        for (auto& file : writeMapsOf(dataset, run.findings, out, progress))
            files.push_back(std::move(file));
    Json summary = summaryJson(run.findings);
    for (std::size_t at = 0; at < a.weights.size(); ++at) // so that the files are recorded
        summary["inputs"]["encodingModels"][at]["file"] = a.weights[at];
    writeJson(recordOf(dataset, summary, out, progress), to("summary.json"));
    return files;
}

void printTable(const ClusterRun& run) {
    if (run.counts.size() > 1) {
        std::cout << "  k  silhouette  stability\n";
        for (const ClusterCount& count : run.counts) {
            char line[80];
            std::snprintf(
                line, sizeof line, "%3d  %10.3f  %9.3f%s\n", count.clusters, count.silhouette,
                count.stability, count.clusters == run.suggested ? "  suggested" : "");
            std::cout << line;
        }
    }
    for (const std::string& name : run.names)
        std::cout << name << '\n';
}

void execute(const Arguments& a, const Json& given, Progress& progress) {
    const Analysis& analysis = analysisNamed("cluster");
    const Json options = completeOptions(analysis, given);
    Progress loading = progress.part(0, 0.1);
    const Dataset dataset = a.dataset.empty() ? Dataset() : loadedDataset(a.dataset, {}, loading);
    if (a.weights.empty())
        requireRunnable(analysis, dataset, a.dataset);
    const Models models = modelsOf(a, dataset, options, loading);
    Progress grouping = progress.part(0.1, 0.95);
    const ClusterRun run = clusterModels(dataset, models, options, grouping);
    Progress saving = progress.part(0.95, 1);
    const auto files = writeRun(a, dataset, run, saving);
    progress.report(1);
    if (a.json) {
        Json summary = summaryJson(run.findings);
        for (const auto& file : files)
            summary["files"].push_back(file.string());
        std::cout << summary.dump(2) << '\n';
        return;
    }
    printTable(run);
    std::cout << run.findings.summary.english() << '\n'
              << "wrote " << files.size() << " files to " << a.out << '\n';
}

} // namespace

void addCluster(CLI::App& app, Context& context) {
    const Analysis& analysis = analysisNamed("cluster");
    auto* command = app.add_subcommand("cluster", analysis.summary);
    auto a = std::make_shared<Arguments>();
    auto* dataset = command->add_option("--dataset", a->dataset, "Dataset file with an encoding model");
    command
        ->add_option(
            "--weights", a->weights,
            "Matrix, voxels x features: W.npy or archive.npz:array; repeated for more subjects, which share "
            "clusters")
        ->allow_extra_args(false)
        ->excludes(dataset);
    command->add_option("--out", a->out, "Folder to write to")->required();
    command->add_flag("--json", a->json, "Print what was found as JSON");
    auto options = std::make_shared<AnalysisOptions>(*command, analysis);
    command->callback([a, options, &context] {
        if (a->dataset.empty() && a->weights.empty())
            throw CLI::RequiredError("--dataset or --weights");
        execute(*a, options->given(), context.progress);
    });
}

} // namespace fusiform::commands

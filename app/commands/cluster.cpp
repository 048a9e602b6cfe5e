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

struct ClusterArguments {
    std::string out;
    std::vector<std::string> datasets, weights;
    bool json = false;
};

using Subjects = std::vector<ClusterSubject>;

Subjects subjectsOfWeights(const ClusterArguments& a, Progress& progress) {
    const auto nothing = std::make_shared<const Dataset>();
    Subjects subjects;
    for (const std::string& file : a.weights) {
        auto model = std::make_shared<EncodingModel>();
        model->name = file;
        model->weights = readMatrix(file, "weights", progress);
        subjects.push_back({nothing, std::move(model)});
    }
    return subjects;
}

Subjects subjectsOfDatasets(const ClusterArguments& a, const Json& options, Progress& progress) {
    std::vector<std::shared_ptr<const Dataset>> datasets;
    for (std::size_t at = 0; at < a.datasets.size(); ++at) {
        Progress part = progress.part(
            double(at) / double(a.datasets.size()), double(at + 1) / double(a.datasets.size()));
        datasets.push_back(std::make_shared<const Dataset>(loadedDataset(a.datasets[at], {}, part)));
        requireRunnable(analysisNamed("cluster"), *datasets.back(), a.datasets[at]);
    }
    return subjectsOf(datasets, options["encodingModel"].get<std::string>());
}

/// "labels.npy", or "labels_2.npy" of the second of several subjects.
std::string numberedFile(const std::string& stem, std::size_t at, std::size_t all) {
    return stem + (all == 1 ? "" : "_" + std::to_string(at + 1)) + ".npy";
}

/// Maps of each of several subjects in a folder of its own, with its record.
std::vector<std::filesystem::path>
writeSubjects(const ClusterArguments& a, const Subjects& subjects, const ClusterRun& run, Progress& progress) {
    std::vector<std::filesystem::path> files;
    for (std::size_t at = 0; at < subjects.size(); ++at) {
        const Dataset& dataset = *subjects[at].dataset;
        const Findings& findings = run.ofSubjects[at];
        const bool several = subjects.size() > 1;
        const auto folder =
            several ? std::filesystem::path(a.out) / ("subject_" + std::to_string(at + 1)) : std::filesystem::path(a.out);
        for (auto& file : writeMapsOf(dataset, findings, folder, progress))
            files.push_back(std::move(file));
        if (several)
            writeJson(
                recordOf(dataset, summaryJson(findings), folder, progress), files.emplace_back(folder / "summary.json"));
    }
    return files;
}

std::vector<std::filesystem::path>
writeRun(const ClusterArguments& a, const Subjects& of, const ClusterRun& run, Progress& progress) {
    const std::filesystem::path out = a.out;
    std::vector<std::filesystem::path> files;
    const auto to = [&](const std::string& name) { return files.emplace_back(out / name); };
    const std::size_t subjects = run.labels.size();
    for (std::size_t at = 0; at < subjects; ++at) {
        writeNpy(run.labels[at], {std::ssize(run.labels[at])}, to(numberedFile("labels", at, subjects)));
        writeNpy(run.silhouette[at], to(numberedFile("silhouette", at, subjects)));
    }
    writeNpy(run.clusters.centres, to("centres.npy"));
    if (!a.datasets.empty())
        for (auto& file : writeSubjects(a, of, run, progress))
            files.push_back(std::move(file));
    Json summary = summaryJson(run.findings);
    for (std::size_t at = 0; at < a.weights.size(); ++at) // so that the files are recorded
        summary["inputs"]["encodingModels"][at]["file"] = a.weights[at];
    for (std::size_t at = 0; at < a.datasets.size() && a.datasets.size() > 1; ++at)
        summary["inputs"]["encodingModels"][at]["file"] = a.datasets[at];
    writeJson(recordOf(*of.front().dataset, summary, out, progress), to("summary.json"));
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

void runCluster(const ClusterArguments& a, const Json& given, Progress& progress) {
    const Analysis& analysis = analysisNamed("cluster");
    const Json options = completeOptions(analysis, given);
    Progress loading = progress.part(0, 0.1);
    const Subjects subjects =
        a.weights.empty() ? subjectsOfDatasets(a, options, loading) : subjectsOfWeights(a, loading);
    Progress grouping = progress.part(0.1, 0.95);
    const ClusterRun run = clusterSubjects(subjects, options, grouping);
    Progress saving = progress.part(0.95, 1);
    const auto files = writeRun(a, subjects, run, saving);
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
    auto a = std::make_shared<ClusterArguments>();
    auto* dataset =
        command
            ->add_option(
                "--dataset", a->datasets,
                "Dataset file with an encoding model; repeated for more subjects, whose models of the same "
                "model and layer share clusters")
            ->allow_extra_args(false);
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
        if (a->datasets.empty() && a->weights.empty())
            throw CLI::RequiredError("--dataset or --weights");
        runCluster(*a, options->given(), context.progress);
    });
}

} // namespace fusiform::commands

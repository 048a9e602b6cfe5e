#include "analysis/io/arrays/array_matrix.h"
#include "analysis/io/dataset/dataset_file.h"
#include "analysis/registry/comparison.h"
#include "analysis/registry/findings_files.h"
#include "app/commands/commands.h"

#include <iostream>

namespace fusiform::commands {
namespace {

constexpr const char* doing = "comparing layers";

struct Arguments {
    std::string dataset, responses, ids, out;
    std::vector<std::string> embeddings;
    bool json = false;
};

/// "a/layer4.npy" is called layer4, "a/models.npz:clip" is called clip.
std::string nameOf(const std::string& reference) {
    const auto colon = reference.rfind(':');
    return colon == std::string::npos
               ? std::filesystem::path(reference).stem().string()
               : std::filesystem::path(reference.substr(colon + 1)).filename().string();
}

/// The matrices of the command line as a dataset: every embedding is a model of one layer, its depth the
/// place in the order they were named in.
Dataset datasetFrom(const Arguments& a, Progress& progress) {
    Dataset dataset;
    dataset.name = "command line";
    auto responses = std::make_shared<Responses>();
    responses->stimuliByVoxels = readMatrix(a.responses, "responses", progress);
    responses->file = a.responses;
    const auto rows = responses->stimuliByVoxels.rows();
    for (const std::string& file : a.embeddings) {
        auto embedding = std::make_shared<Embedding>();
        embedding->model = nameOf(file);
        for (const auto& other : dataset.embeddings) // files of one name in several folders
            if (other->model == embedding->model)
                embedding->model = file;
        embedding->depth = double(dataset.embeddings.size() + 1);
        embedding->stimuliByFeatures = readMatrix(file, "embedding", progress);
        embedding->file = file;
        if (embedding->stimuliByFeatures.rows() != rows)
            throw Error(
                {.doing = doing,
                 .file = file,
                 .expected = std::to_string(rows) + " rows, one a stimulus of " + a.responses,
                 .found = std::to_string(embedding->stimuliByFeatures.rows()),
                 .hint = "both matrices are stimuli x columns; is one of them transposed?"});
        dataset.embeddings.push_back(std::move(embedding));
    }
    auto voxels = std::make_shared<VoxelSet>();
    voxels->unplaced = responses->stimuliByVoxels.cols();
    dataset.voxels = voxels;
    if (!a.ids.empty()) {
        auto stimuli = std::make_shared<std::vector<Stimulus>>();
        for (const std::string& id : readLines(a.ids, "reading stimulus ids"))
            stimuli->push_back({.id = id, .captions = {}, .image = {}, .category = {}, .split = {}});
        if (std::int64_t(stimuli->size()) != rows)
            throw Error(
                {.doing = "reading stimulus ids",
                 .file = a.ids,
                 .expected = std::to_string(rows) + " lines, one a row of the responses",
                 .found = std::to_string(stimuli->size()),
                 .hint = {}});
        dataset.stimuli = stimuli;
    }
    dataset.responses = responses;
    return dataset;
}

void run(const Arguments& a, const Json& given, Progress& progress) {
    const Analysis& analysis = analysisNamed("compare");
    const Json options = completeOptions(analysis, given);
    Progress loading = progress.part(0, 0.1);
    const Dataset dataset = a.dataset.empty() ? datasetFrom(a, loading) : readDataset(a.dataset, loading);
    if (const auto obstacle = analysis.obstacle(dataset))
        throw Error(
            {.doing = doing,
             .file = a.dataset,
             .expected = "responses and embeddings",
             .found = *obstacle,
             .hint = {}});
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
    auto a = std::make_shared<Arguments>();
    auto* dataset =
        command->add_option("--dataset", a->dataset, "Dataset file with responses and embeddings");
    command->add_option("--responses", a->responses, "Matrix, stimuli x voxels: R.npy or archive.npz:array")
        ->excludes(dataset);
    command
        ->add_option(
            "--embedding", a->embeddings,
            "Matrix, stimuli x features: E.npy or archive.npz:array; once for each")
        ->excludes(dataset)
        ->allow_extra_args(false);
    command->add_option("--ids", a->ids, "Text file, one stimulus id a row; equal ids stay together")
        ->excludes(dataset);
    command->add_option("--out", a->out, "Folder to write to")->required();
    command->add_flag("--json", a->json, "Print what was found as JSON");
    auto options = std::make_shared<AnalysisOptions>(*command, analysis);
    command->callback([a, options, &context] {
        if (a->dataset.empty() && (a->responses.empty() || a->embeddings.empty()))
            throw CLI::RequiredError("--dataset, or --responses and --embedding");
        run(*a, options->given(), context.progress);
    });
}

} // namespace fusiform::commands

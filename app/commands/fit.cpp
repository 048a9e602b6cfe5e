#include "analysis/core/text.h"
#include "analysis/io/dataset/dataset_file.h"
#include "analysis/io/save/model_files.h"
#include "analysis/io/arrays/array_matrix.h"
#include "app/commands/commands.h"

#include <iostream>

namespace fusiform::commands {
namespace {

struct Arguments {
    std::string dataset, responses, embedding, ids, out;
};

/// The matrices of the command line as a dataset, so that one analysis serves both ways of calling.
Dataset datasetFrom(const Arguments& a, Progress& progress) {
    Dataset dataset;
    dataset.name = "command line";
    auto responses = std::make_shared<Responses>();
    responses->stimuliByVoxels = readMatrix(a.responses, "responses", progress);
    responses->file = a.responses;
    auto embedding = std::make_shared<Embedding>();
    embedding->model = std::filesystem::path(a.embedding).stem().string();
    embedding->stimuliByFeatures = readMatrix(a.embedding, "embedding", progress);
    embedding->file = a.embedding;
    const auto rows = responses->stimuliByVoxels.rows();
    if (embedding->stimuliByFeatures.rows() != rows)
        throw Error({.doing = "fitting an encoding model",
                     .file = a.embedding,
                     .expected = std::to_string(rows) + " rows, one a stimulus of " + a.responses,
                     .found = std::to_string(embedding->stimuliByFeatures.rows()),
                     .hint = "both matrices are stimuli x columns; is one of them transposed?"});
    auto voxels = std::make_shared<VoxelSet>();
    voxels->unplaced = responses->stimuliByVoxels.cols();
    dataset.voxels = voxels;
    if (!a.ids.empty()) {
        auto stimuli = std::make_shared<std::vector<Stimulus>>();
        for (const std::string& id : readLines(a.ids, "reading stimulus ids"))
            stimuli->push_back({.id = id, .captions = {}, .image = {}, .category = {}, .split = {}});
        if (std::int64_t(stimuli->size()) != rows)
            throw Error({.doing = "reading stimulus ids",
                         .file = a.ids,
                         .expected = std::to_string(rows) + " lines, one a row of the responses",
                         .found = std::to_string(stimuli->size()),
                         .hint = {}});
        dataset.stimuli = stimuli;
    }
    dataset.responses = responses;
    dataset.embeddings = {embedding};
    return dataset;
}

void run(const Arguments& a, const Json& given, Progress& progress) {
    const Analysis& analysis = analysisNamed("fit");
    Progress loading = progress.part(0, 0.1);
    const Dataset dataset = a.dataset.empty() ? datasetFrom(a, loading) : readDataset(a.dataset, loading);
    if (const auto obstacle = analysis.obstacle(dataset))
        throw Error({.doing = "fitting an encoding model",
                     .file = a.dataset,
                     .expected = "responses and an embedding",
                     .found = *obstacle,
                     .hint = {}});
    Progress fitting = progress.part(0.1, 0.95);
    const Findings findings = analysis.run(dataset, completeOptions(analysis, given), fitting, {});
    const std::filesystem::path out = a.out;
    Json summary = findings.provenance;
    summary["summary"] = findings.summary.english();
    Progress saving = progress.part(0.95, 1);
    writeEncodingModels(dataset, findings.encodingModels, findings.maps, summary, out, saving);
    std::cout << findings.summary.english() << '\n' << "wrote " << out.string() << '\n';
}

} // namespace

void addFit(CLI::App& app, Context& context) {
    const Analysis& analysis = analysisNamed("fit");
    auto* command = app.add_subcommand("fit", analysis.summary);
    auto a = std::make_shared<Arguments>();
    auto* dataset = command->add_option("--dataset", a->dataset, "Dataset file with responses and embeddings");
    command->add_option("--responses", a->responses, "Matrix, stimuli x voxels: R.npy or archive.npz:array")
        ->excludes(dataset);
    command->add_option("--embedding", a->embedding, "Matrix, stimuli x features: E.npy or archive.npz:array")
        ->excludes(dataset);
    command->add_option("--ids", a->ids, "Text file, one stimulus id a row; equal ids stay in one fold")
        ->excludes(dataset);
    command->add_option("--out", a->out, "Folder to write to")->required();
    auto options = std::make_shared<AnalysisOptions>(*command, analysis);
    command->callback([a, options, &context] {
        if (a->dataset.empty() && (a->responses.empty() || a->embedding.empty()))
            throw CLI::RequiredError("--dataset, or --responses and --embedding");
        run(*a, options->given(), context.progress);
    });
}

} // namespace fusiform::commands

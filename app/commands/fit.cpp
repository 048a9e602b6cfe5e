#include "analysis/core/error.h"
#include "analysis/io/dataset/dataset_file.h"
#include "analysis/io/dataset/matrix_inputs.h"
#include "analysis/io/save/model_files.h"
#include "app/commands/commands.h"

#include <iostream>

namespace fusiform::commands {
namespace {

struct Arguments {
    std::string dataset, out;
    MatrixInputs matrices;
};

void run(const Arguments& a, const Json& given, Progress& progress) {
    const Analysis& analysis = analysisNamed("fit");
    Progress loading = progress.part(0, 0.1);
    const Dataset dataset = a.dataset.empty() ? datasetOf(a.matrices, loading) : readDataset(a.dataset, loading);
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
    const auto add = [&](const char* name, std::vector<std::string>& values, const char* help) {
        command->add_option(name, values, help)->allow_extra_args(false)->excludes(dataset);
    };
    add("--responses", a->matrices.responses,
        "Matrix, stimuli x voxels: R.npy or archive.npz:array; repeated for more runs, whose rows are appended");
    add("--ids", a->matrices.ids,
        "Stimulus of every row: a text file, or a column trials.tsv:stimulus; one for each of the responses or one for "
        "all; equal ids stay in one fold");
    add("--embedding", a->matrices.embeddings,
        "Matrix, stimuli x features: E.npy or archive.npz:array; repeated for more layers");
    add("--embedding-ids", a->matrices.embeddingIds,
        "Stimulus of every row of the embedding, by which rows are joined to the responses; one for each or one for all");
    command
        ->add_flag("--average-repeats", a->matrices.averageRepeats, "Fit the mean of the rows of equal id instead of each")
        ->excludes(dataset);
    command
        ->add_option(
            "--noise-ceiling", a->matrices.noiseCeiling,
            "Fraction of variance per voxel, which scores are divided by; as noise-ceiling writes it: "
            "noise_ceiling_trials.npy, or noise_ceiling.npy with --average-repeats")
        ->excludes(dataset);
    command->add_option("--out", a->out, "Folder to write to")->required();
    auto options = std::make_shared<AnalysisOptions>(*command, analysis);
    command->callback([a, options, &context] {
        if (a->dataset.empty() && (a->matrices.responses.empty() || a->matrices.embeddings.empty()))
            throw CLI::RequiredError("--dataset, or --responses and --embedding");
        run(*a, options->given(), context.progress);
    });
}

} // namespace fusiform::commands

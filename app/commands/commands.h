#pragma once

#include "analysis/core/progress.h"
#include "analysis/io/dataset/matrix_inputs.h"
#include "analysis/registry/analysis_registry.h"

#include <CLI/CLI.hpp>

#include <array>
#include <filesystem>
#include <memory>
#include <string>

/// One function a subcommand: declares its options on `app` and what happens when it is called.
namespace fusiform::commands {

/// What every command gets.
struct Context {
    Progress& progress;
    std::string commandLine = {}; ///< as one types it in a shell
};

void addDemo(CLI::App& app, Context& context);
void addInfo(CLI::App& app, Context& context);
void addValidate(CLI::App& app, Context& context);
void addProject(CLI::App& app, Context& context);
void addFit(CLI::App& app, Context& context);
void addNoiseCeiling(CLI::App& app, Context& context);
void addCompare(CLI::App& app, Context& context);
void addTemporalScore(CLI::App& app, Context& context);
/// One command an analysis, called as it is.
inline constexpr std::array datasetAnalyses{
    "best-layer",      "variance-partition", "spatial-score", "half-time",      "property-correlation",
    "words-by-region", "caption-evaluation", "weight-pca",    "similar-voxels", "contrast",
    "difference"};
void addDatasetAnalyses(CLI::App& app, Context& context);
void addCaption(CLI::App& app, Context& context);
void addQuery(CLI::App& app, Context& context);
void addEmbedStimuli(CLI::App& app, Context& context);
void addPreferred(CLI::App& app, Context& context);
void addCluster(CLI::App& app, Context& context);
void addStats(CLI::App& app, Context& context);
void addFigure(CLI::App& app, Context& context);
void addBench(CLI::App& app, Context& context);
void addSubject(CLI::App& app, Context& context);
void addSave(CLI::App& app, Context& context);

/// The options of an analysis as command-line options, collected into JSON that completeOptions accepts.
class AnalysisOptions {
public:
    AnalysisOptions(CLI::App& command, const Analysis& analysis);
    [[nodiscard]] Json given() const;

private:
    struct Slot {
        const Option* option;
        CLI::Option* flag;
        std::shared_ptr<std::string> text;
    };
    std::vector<Slot> m_slots;
};

/// --responses and --ids, and --embedding, --embedding-ids, --average-repeats and --noise-ceiling: matrices
/// in the place of `dataset`, the option that names a dataset file.
void addResponseOptions(CLI::App& command, MatrixInputs& matrices, CLI::Option* dataset);
void addEmbeddingOptions(CLI::App& command, MatrixInputs& matrices, CLI::Option* dataset);

/// The dataset of a file, or of `matrices` where none is named. Throws Error.
[[nodiscard]] Dataset
loadedDataset(const std::string& file, const MatrixInputs& matrices, Progress& progress);

/// Throws Error where the analysis says that it cannot run.
void requireRunnable(const Analysis& analysis, const Dataset& dataset, const std::string& file);

/// A text file with one entry a line. Throws Error.
[[nodiscard]] std::vector<std::string> readLines(const std::string& file, const std::string& doing);

void writeJson(const Json& json, const std::filesystem::path& file);

} // namespace fusiform::commands

#include "analysis/core/text.h"
#include "analysis/core/error.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/dataset/dataset_file.h"
#include "app/commands/commands.h"

namespace fusiform::commands {
namespace {

Json valueFrom(const Option& option, const std::string& text) {
    switch (option.type) {
    case OptionType::Number:
    case OptionType::Integer: {
        const auto number = parseNumber(text);
        if (!number)
            throw CLI::ValidationError("--" + option.name, "expected a number, found '" + text + "'");
        return option.type == OptionType::Integer && *number == double(std::int64_t(*number))
                   ? Json(std::int64_t(*number))
                   : Json(*number);
    }
    case OptionType::Flag: return true;
    case OptionType::Choice:
    case OptionType::Text: return text;
    }
    return text;
}

} // namespace

AnalysisOptions::AnalysisOptions(CLI::App& command, const Analysis& analysis) {
    for (const Option& option : analysis.options) {
        Slot slot{&option, nullptr, std::make_shared<std::string>()};
        const std::string help = option.help + (option.unit.empty() ? "" : " [" + option.unit + "]");
        if (option.type == OptionType::Flag) {
            slot.flag = command.add_flag("--" + option.name, help);
        } else {
            slot.flag = command.add_option("--" + option.name, *slot.text, help);
            const std::string standard = option.defaultValue.is_string()
                                             ? option.defaultValue.get<std::string>()
                                             : option.defaultValue.dump();
            slot.flag->default_str(standard);
            if (!option.choices.empty())
                slot.flag->check(CLI::IsMember(option.choices));
        }
        m_slots.push_back(slot);
    }
}

Json AnalysisOptions::given() const {
    Json options = Json::object();
    for (const Slot& slot : m_slots)
        if (slot.flag->count() > 0)
            options[slot.option->name] = valueFrom(*slot.option, *slot.text);
    return options;
}

void addResponseOptions(CLI::App& command, MatrixInputs& matrices, CLI::Option* dataset) {
    command
        .add_option(
            "--responses", matrices.responses,
            "Matrix, stimuli or trials x voxels: R.npy or archive.npz:array; repeated for more runs, whose rows are "
            "appended")
        ->allow_extra_args(false)
        ->excludes(dataset);
    command
        .add_option(
            "--ids", matrices.ids,
            "Stimulus of every row: a text file, or a column trials.tsv:stimulus; one for each of the responses or one "
            "for all; equal ids are one stimulus")
        ->allow_extra_args(false)
        ->excludes(dataset);
}

void addEmbeddingOptions(CLI::App& command, MatrixInputs& matrices, CLI::Option* dataset) {
    const auto add = [&](const char* name, std::vector<std::string>& values, const char* help) {
        command.add_option(name, values, help)->allow_extra_args(false)->excludes(dataset);
    };
    add("--embedding", matrices.embeddings,
        "Matrix, stimuli x features: E.npy or archive.npz:array; repeated for more layers");
    add("--embedding-ids", matrices.embeddingIds,
        "Stimulus of every row of the embedding, by which rows are joined to the responses; one for each or one for all");
    command
        .add_flag("--average-repeats", matrices.averageRepeats, "Fit the mean of the rows of equal id instead of each")
        ->excludes(dataset);
    command
        .add_option(
            "--noise-ceiling", matrices.noiseCeiling,
            "Fraction of variance per voxel, which scores are divided by; as noise-ceiling writes it: "
            "noise_ceiling_trials.npy, or noise_ceiling.npy with --average-repeats")
        ->excludes(dataset);
}

Dataset loadedDataset(const std::string& file, const MatrixInputs& matrices, Progress& progress) {
    return file.empty() ? datasetOf(matrices, progress) : readDataset(file, progress);
}

void requireRunnable(const Analysis& analysis, const Dataset& dataset, const std::string& file) {
    if (const auto obstacle = analysis.obstacle(dataset))
        throw Error(
            {.doing = "running " + analysis.id,
             .file = file,
             .expected = "data that it can run on",
             .found = *obstacle,
             .hint = {}});
}

std::vector<std::string> readLines(const std::string& file, const std::string& doing) {
    const Bytes bytes = readWholeFile(file, doing);
    return splitLines({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

void writeJson(const Json& json, const std::filesystem::path& file) {
    writeAtomically(file, json.dump(2) + "\n");
}

} // namespace fusiform::commands

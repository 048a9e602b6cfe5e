#include "analysis/registry/options.h"
#include "analysis/selectivity/preferred.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/io/arrays/array_matrix.h"
#include "analysis/io/arrays/npy.h"
#include "analysis/io/dataset/dataset_file.h"
#include "analysis/io/dataset/row_ids.h"
#include "analysis/registry/word_inputs.h"
#include "analysis/selectivity/voxel_group.h"
#include "app/commands/commands.h"

#include <algorithm>
#include <cmath>
#include <iostream>

namespace fusiform::commands {
namespace {

constexpr const char* rankingStimuli = "ranking stimuli";

struct PreferredArguments {
    std::string dataset, weights, intercept, embedding, responses, ids, voxels, region, model;
    int top = 10;
    bool json = false;
};

/// What is ranked: stimuli of an embedding, for the mean of some voxels.
struct Ranking {
    VectorF predicted;
    VectorF measured; ///< empty without responses to these stimuli
    std::vector<std::string> names;
    std::int64_t voxels = 0;
};

std::vector<std::int64_t> voxelsIn(const std::string& file) {
    std::vector<std::int64_t> voxels;
    for (const std::string& line : readLines(file, "reading numbers of voxels")) {
        if (trimmed(line).empty())
            continue;
        const auto number = parseNumber(line);
        if (!number || *number < 0 || *number != std::floor(*number) || *number > 9e15)
            throw Error(
                {.doing = "reading numbers of voxels",
                 .file = file,
                 .expected = "a row of the weights in each line, counted from 0",
                 .found = "'" + line + "'",
                 .hint = {}});
        voxels.push_back(std::int64_t(*number));
    }
    if (voxels.empty())
        throw Error(
            {.doing = "reading numbers of voxels",
             .file = file,
             .expected = "at least one",
             .found = "none",
             .hint = {}});
    return voxels;
}

std::shared_ptr<EncodingModel> modelFrom(const PreferredArguments& a, Progress& progress) {
    auto model = std::make_shared<EncodingModel>();
    model->name = a.weights;
    model->weights = readMatrix(a.weights, "weights", progress);
    if (!a.intercept.empty()) {
        auto intercept =
            std::make_shared<VectorF>(toVector(readArray(a.intercept), "intercept", a.intercept));
        if (intercept->size() != model->weights.rows())
            throw Error(
                {.doing = rankingStimuli,
                 .file = a.intercept,
                 .expected =
                     message("analysis", "%1 values, one a voxel of the weights").with(model->weights.rows()),
                 .found = intercept->size(),
                 .hint = {}});
        model->intercept = std::move(intercept);
    }
    return model;
}

std::shared_ptr<Embedding> embeddingFrom(const PreferredArguments& a, Progress& progress) {
    auto embedding = std::make_shared<Embedding>();
    embedding->file = a.embedding;
    embedding->stimuliByFeatures = readMatrix(a.embedding, "embedding", progress);
    return embedding;
}

Ranking ranked(const PreferredArguments& a, Progress& progress) {
    Dataset dataset;
    if (!a.dataset.empty())
        dataset = readDataset(a.dataset, progress);
    const std::shared_ptr<const EncodingModel> model =
        a.weights.empty() ? modelForTexts(dataset, a.model) : modelFrom(a, progress);
    const std::shared_ptr<const Embedding> external =
        a.embedding.empty() ? nullptr : embeddingFrom(a, progress);
    const Embedding* embedding = external ? external.get() : embeddingOf(dataset, *model);
    if (!embedding)
        throw Error(
            {.doing = rankingStimuli,
             .file = a.dataset,
             .expected = "an embedding of " + std::to_string(model->weights.cols()) +
                         " features, as the weights of " + model->name + " have",
             .found = "none in the dataset",
             .hint = "name one with --embedding"});
    std::vector<std::int64_t> voxels;
    if (!a.voxels.empty())
        voxels = voxelsIn(a.voxels);
    else if (!a.region.empty())
        voxels = rowsOfRegion(dataset, a.region, rankingStimuli, progress);
    Ranking ranking;
    ranking.voxels = voxels.empty() ? model->weights.rows() : std::ssize(voxels);
    Progress predicting = progress.part(0.3, 0.7);
    ranking.predicted = meanPredictedResponse(*model, *embedding, voxels, predicting);
    // Measured responses are to the stimuli of the dataset, or of the responses that were named beside the
    // embedding.
    std::shared_ptr<const Responses> responses = external ? nullptr : dataset.responses;
    if (!a.responses.empty()) {
        auto given = std::make_shared<Responses>();
        given->stimuliByVoxels = readMatrix(a.responses, "responses", progress);
        given->file = a.responses;
        responses = std::move(given);
    }
    if (responses) {
        const StoredMatrix& matrix = responses->stimuliByVoxels;
        if (matrix.rows() != ranking.predicted.size() || matrix.cols() != model->weights.rows())
            throw Error(
                {.doing = rankingStimuli,
                 .file = responses->file,
                 .expected = message("analysis", "responses to %1 stimuli of %2 voxels")
                                 .with(ranking.predicted.size(), model->weights.rows()),
                 .found = message("analysis", "%1 stimuli, %2 voxels").with(matrix.rows(), matrix.cols()),
                 .hint = {}});
        Progress averaging = progress.part(0.7, 1);
        ranking.measured = meanMeasuredResponse(*responses, voxels, averaging);
    }
    if (!a.ids.empty()) {
        ranking.names = readRowIds(a.ids, progress);
        requireOneIdARow(ranking.names, a.ids, ranking.predicted.size(), embedding->file);
    } else if (!external && dataset.stimuli) {
        for (const Stimulus& stimulus : *dataset.stimuli)
            ranking.names.push_back(stimulus.id);
    }
    progress.report(1);
    return ranking;
}

Json entryOf(const Ranking& ranking, std::int64_t stimulus) {
    Json entry{{"stimulus", stimulus}};
    if (stimulus < std::ssize(ranking.names) && !ranking.names[std::size_t(stimulus)].empty())
        entry["id"] = ranking.names[std::size_t(stimulus)];
    entry["predicted"] = orNull(double(ranking.predicted[stimulus]));
    if (ranking.measured.size() > 0)
        entry["measured"] = orNull(double(ranking.measured[stimulus]));
    return entry;
}

/// The first and the last of a ranking, the most extreme first; stimuli without a value are in neither.
Json listsOf(const Ranking& ranking, const VectorF& by, int top) {
    std::vector<std::int64_t> order = rankedStimuli(by);
    std::erase_if(order, [&](std::int64_t stimulus) { return !std::isfinite(by[stimulus]); });
    Json lists{{"most", Json::array()}, {"least", Json::array()}};
    for (std::size_t at = 0; at < std::min(order.size(), std::size_t(top)); ++at) {
        lists["most"].push_back(entryOf(ranking, order[at]));
        lists["least"].push_back(entryOf(ranking, order[order.size() - 1 - at]));
    }
    return lists;
}

void printRanking(const Json& lists, const char* title) {
    for (const char* end : {"most", "least"}) {
        std::cout << end << " preferred by " << title << " response\n";
        for (const Json& entry : lists[end]) {
            std::cout << "  "
                      << (entry.contains("id") ? entry["id"].get<std::string>() : entry["stimulus"].dump());
            for (const char* kind : {"predicted", "measured"})
                if (entry.contains(kind) && entry[kind].is_number())
                    std::cout << "  " << kind << ' ' << formatNumber(entry[kind].get<double>(), 4);
            std::cout << '\n';
        }
    }
}

void runPreferred(const PreferredArguments& a, Progress& progress) {
    const Ranking ranking = ranked(a, progress);
    Json result{{"voxels", ranking.voxels}, {"stimuli", ranking.predicted.size()}};
    result["predicted"] = listsOf(ranking, ranking.predicted, a.top);
    if (ranking.measured.size() > 0)
        result["measured"] = listsOf(ranking, ranking.measured, a.top);
    if (a.json) {
        std::cout << result.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
        return;
    }
    std::cout << "mean of " << ranking.voxels << " voxels, " << ranking.predicted.size() << " stimuli\n";
    printRanking(result["predicted"], "predicted");
    if (result.contains("measured"))
        printRanking(result["measured"], "measured");
}

} // namespace

void addPreferred(CLI::App& app, Context& context) {
    auto* command = app.add_subcommand(
        "preferred",
        "Ranks stimuli by the response of a voxel, a region or any set of voxels, predicted and measured.");
    auto a = std::make_shared<PreferredArguments>();
    auto* dataset = command->add_option("--dataset", a->dataset, "Dataset file with an encoding model");
    command->add_option("--model", a->model, "Name of the dataset's encoding model; without it the first")
        ->needs(dataset);
    auto* weights =
        command->add_option("--weights", a->weights, "Matrix, voxels x features: W.npy or archive.npz:array");
    command->add_option("--intercept", a->intercept, "One value a voxel, added to its predicted responses")
        ->needs(weights);
    command->add_option(
        "--embedding", a->embedding,
        "Matrix, stimuli x features, in the space of the weights; with a dataset in the "
        "place of its own stimuli");
    command->add_option(
        "--responses", a->responses, "Matrix, stimuli x voxels: measured responses to these stimuli");
    command->add_option("--ids", a->ids, "Name of every stimulus: a text file, or a column table.tsv:id");
    auto* voxels = command->add_option(
        "--voxels", a->voxels, "Text file with a row of the weights in each line, from 0");
    command->add_option("--region", a->region, "Name of a region of the dataset's parcellations")
        ->needs(dataset)
        ->excludes(voxels);
    command->add_option("--top", a->top, "Stimuli in each list")
        ->check(CLI::Range(1, 1000000))
        ->capture_default_str();
    command->add_flag("--json", a->json, "Print the lists as JSON");
    command->callback([a, &context] {
        if (a->dataset.empty() && (a->weights.empty() || a->embedding.empty()))
            throw CLI::RequiredError("--dataset, or --weights and --embedding");
        runPreferred(*a, context.progress);
    });
}

} // namespace fusiform::commands

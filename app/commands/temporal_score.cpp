// "temporal-score": do deeper layers predict later responses of M/EEG or other time-resolved recordings?

#include "analysis/layers/temporal_score.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/arrays/npy.h"
#include "analysis/io/dataset/row_ids.h"
#include "analysis/io/save/model_record.h"
#include "analysis/registry/encoding_inputs.h"
#include "analysis/registry/options.h"
#include "app/commands/commands.h"

#include <cmath>
#include <iostream>
#include <numeric>

namespace fusiform::commands {
namespace {

struct TemporalScoreArguments {
    std::string responses, times, ids, depths, out;
    std::vector<std::string> embeddings;
    bool json = false;
};

constexpr const char* scoringOverTime = translatable("analysis", "scoring layers over time");

/// The options of the fits, said as those of other analyses are. It needs matrices of its own, so it is not
/// among the analyses of a dataset.
const Analysis& description() {
    static const Analysis analysis{
        "temporal-score",
        "Score layers over time",
        "Scores each layer at each channel and time, and correlates depth with the time of the peak.",
        optionsOfRidge(),
        {},
        {}};
    return analysis;
}

TimedResponses timedResponses(const TemporalScoreArguments& a) {
    NumpyArray array = readArray(a.responses);
    if (array.shape.size() != 3 || array.isText())
        throw Error(
            {.doing = scoringOverTime,
             .file = a.responses,
             .expected = "an array of stimuli x channels x times",
             .found = describe(array),
             .hint = "put the axes in this order; a single channel is an axis of length 1"});
    TimedResponses responses;
    responses.channels = array.shape[1];
    const std::int64_t times = array.shape[2];
    array.shape = {array.shape[0], responses.channels * times};
    responses.stimuliByChannelTimes = toMatrix(array, "responses", a.responses);
    responses.times.resize(std::size_t(times));
    std::iota(responses.times.begin(), responses.times.end(), 0.0);
    if (a.times.empty())
        return responses;
    const NumpyArray stated = readArray(a.times);
    if (stated.isText() || stated.size() != times)
        throw Error(
            {.doing = scoringOverTime,
             .file = a.times,
             .expected = message("analysis", "%1 times, one a sample of the responses").with(times),
             .found = describe(stated),
             .hint = {}});
    for (std::int64_t at = 0; at < times; ++at)
        responses.times[std::size_t(at)] = stated.number(at);
    return responses;
}

std::vector<double> depthsOf(const TemporalScoreArguments& a) {
    std::vector<double> depths(a.embeddings.size());
    std::iota(depths.begin(), depths.end(), 1.0);
    if (a.depths.empty())
        return depths;
    const auto parts = split(a.depths, ',');
    if (parts.size() != depths.size())
        throw CLI::ValidationError(
            "--depths", "expected one depth for each --embedding, found '" + a.depths + "'");
    for (std::size_t at = 0; at < parts.size(); ++at) {
        const auto depth = parseNumber(parts[at]);
        if (!depth)
            throw CLI::ValidationError(
                "--depths", "expected numbers with commas between, found '" + a.depths + "'");
        depths[at] = *depth;
    }
    return depths;
}

/// (layers, channels, times) scores and (layers, channels) times of peaks.
void writeArrays(const TemporalScore& score, const std::filesystem::path& out) {
    const MatrixF& first = score.layers.front().score;
    std::vector<float> scores, peaks;
    for (const LayerTimes& layer : score.layers) {
        scores.insert(scores.end(), layer.score.data(), layer.score.data() + layer.score.size());
        peaks.insert(peaks.end(), layer.peakTime.begin(), layer.peakTime.end());
    }
    const auto layers = std::ssize(score.layers);
    writeNpy(scores, {layers, first.rows(), first.cols()}, out / "scores.npy");
    writeNpy(peaks, {layers, first.rows()}, out / "peak_times.npy");
    writeNpy(score.pearson, out / "pearson.npy");
    writeNpy(score.spearman, out / "spearman.npy");
}

Json summaryOf(
    const TemporalScoreArguments& a, const TemporalScore& score, const TimedResponses& responses,
    const std::vector<double>& depths, const Json& options) {
    Json summary{{"analysis", "temporal-score"}, {"options", options}};
    Json& inputs = summary["inputs"];
    inputs["responses"] = Json{
        {"file", a.responses},
        {"shape", {responses.stimuliByChannelTimes.rows(), responses.channels, std::ssize(responses.times)}}};
    if (!a.times.empty())
        inputs["times"] = Json{{"file", a.times}};
    if (!a.ids.empty())
        inputs["ids"] = Json{{"file", a.ids}};
    for (std::size_t at = 0; at < a.embeddings.size(); ++at) {
        const LayerTimes& layer = score.layers[at];
        inputs["embeddings"].push_back(Json{{"file", a.embeddings[at]}, {"depth", depths[at]}});
        summary["layers"].push_back(Json{
            {"embedding", a.embeddings[at]},
            {"depth", depths[at]},
            {"meanPeakTime", orNull(layer.meanPeakTime)},
            {"bestScore", orNull(double(layer.peakScore.maxCoeff<Eigen::PropagateNumbers>()))}});
    }
    summary["timesAre"] = a.times.empty() ? "numbers of samples" : "as given";
    summary["pearson"] = orNull(score.meanPearson);
    summary["spearman"] = orNull(score.meanSpearman);
    return summary;
}

void printScoring(const Json& summary) {
    const auto text = [](const Json& value) {
        return value.is_null() ? std::string("none") : formatNumber(value.get<double>(), 4);
    };
    for (const Json& layer : summary["layers"])
        std::cout << layer["embedding"].get<std::string>() << ": peak of the mean over channels at "
                  << text(layer["meanPeakTime"]) << ", best r " << text(layer["bestScore"]) << '\n';
    std::cout << "correlation of depth with the time of the peak: Pearson " << text(summary["pearson"])
              << ", Spearman " << text(summary["spearman"]) << '\n';
}

void runTemporalScore(const TemporalScoreArguments& a, const Json& options, Progress& progress) {
    const TimedResponses responses = timedResponses(a);
    const std::vector<double> depths = depthsOf(a);
    std::vector<std::string> ids;
    if (!a.ids.empty()) {
        ids = readRowIds(a.ids, progress);
        requireOneIdARow(ids, a.ids, responses.stimuliByChannelTimes.rows(), a.responses);
    }
    std::vector<MatrixF> layers;
    for (const std::string& embedding : a.embeddings)
        layers.push_back(toMatrix(readArray(embedding), "embedding", embedding));
    Progress computing = progress.part(0, 0.95);
    const TemporalScore result =
        temporalScore(layers, depths, responses, ids, ridgeOptionsOf(options), computing);
    const std::filesystem::path out = a.out;
    writeArrays(result, out);
    Progress saving = progress.part(0.95, 1);
    const Json summary = recordOf({}, summaryOf(a, result, responses, depths, options), out, saving);
    writeJson(summary, out / "summary.json");
    progress.report(1);
    if (a.json)
        std::cout << summary.dump(2) << '\n';
    else {
        printScoring(summary);
        std::cout << "wrote " << out.string() << '\n';
    }
}

} // namespace

void addTemporalScore(CLI::App& app, Context& context) {
    auto* command = app.add_subcommand("temporal-score", description().summary);
    auto a = std::make_shared<TemporalScoreArguments>();
    command->add_option("--responses", a->responses, "Array of stimuli x channels x times: M/EEG, sEEG")
        ->required();
    command
        ->add_option(
            "--embedding", a->embeddings,
            "Matrix, stimuli x features; repeated, in order of depth, for more layers")
        ->allow_extra_args(false)
        ->required();
    command->add_option("--depths", a->depths, "Depth of each embedding, with commas between")
        ->default_str("1,2,3,…");
    command->add_option("--times", a->times, "Time of each sample; numbers of samples without");
    command->add_option("--ids", a->ids, "Stimulus of every row; rows of one stimulus are held out together");
    command->add_option("--out", a->out, "Folder to write to")->required();
    command->add_flag("--json", a->json, "Print the result as JSON");
    auto options = std::make_shared<AnalysisOptions>(*command, description());
    command->callback([a, options, &context] {
        runTemporalScore(*a, completeOptions(description(), options->given()), context.progress);
    });
}

} // namespace fusiform::commands

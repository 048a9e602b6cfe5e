// "noise-ceiling": how much of every voxel's variance a model could explain, from stimuli shown several
// times.

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/encoding/noise_ceiling.h"
#include "analysis/encoding/repeat_reliability.h"
#include "analysis/registry/analyses.h"
#include "analysis/registry/encoding_inputs.h"
#include "analysis/registry/options.h"
#include "analysis/registry/voxel_maps.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <string_view>
#include <unordered_set>

namespace fusiform {
namespace {

/// What is shown and kept of the reliability, by the method that was chosen.
struct Ceilings {
    VectorF trials; ///< of single trials
    VectorF means;  ///< of means over all trials of a stimulus
    VectorF ncsnr;
    VectorF splitHalf;
};

Ceilings ceilingsOf(const RepeatReliability& found, bool splitHalf) {
    Ceilings ceilings{{}, {}, found.ncsnr, found.splitHalf};
    if (splitHalf) // √(S / N) of voxels whose single trials have the reliability S / (S + N)
        ceilings.ncsnr = found.splitHalfTrial.unaryExpr([](float r) {
            return r < 1 || std::isnan(r) ? std::sqrt(r / (1 - r)) : std::numeric_limits<float>::infinity();
        });
    ceilings.trials = noiseCeilingFromSnr(ceilings.ncsnr, 1);
    ceilings.means = noiseCeilingFromSnr(ceilings.ncsnr, found.noiseLeft);
    return ceilings;
}

Findings findingsOf(const Ceilings& ceilings, const std::string& method) {
    Findings findings;
    findings.maps = {
        voxelMap(
            "Noise ceiling, means over repeats", "noiseCeiling", "fraction of variance", method,
            ceilings.means),
        voxelMap(
            "Noise ceiling, single trials", "noiseCeilingTrials", "fraction of variance", method,
            ceilings.trials),
        voxelMap("Noise-ceiling SNR", "ncsnr", "ncsnr", method, ceilings.ncsnr)};
    if (!ceilings.splitHalf.array().isNaN().all())
        findings.maps.push_back(voxelMap(
            "Split-half reliability", "splitHalf", "r", method + "; Spearman-Brown corrected to all repeats", ceilings.splitHalf));
    return findings;
}

bool hasRepeats(const std::vector<Stimulus>& stimuli) {
    std::unordered_set<std::string_view> seen;
    return std::ranges::any_of(stimuli, [&seen](const Stimulus& stimulus) {
        return !stimulus.id.empty() && !seen.insert(stimulus.id).second;
    });
}

std::optional<std::string> obstacleToNoiseCeiling(const Dataset& dataset) {
    if (!dataset.responses || dataset.responses->stimuliByVoxels.empty())
        return translatable("analysis", "the dataset has no responses");
    if (!dataset.stimuli || !hasRepeats(*dataset.stimuli))
        return translatable("analysis", "no stimulus has several rows of responses");
    return std::nullopt;
}

/// "1 to 3": of how few and how many trials stimuli have.
std::string rangeOfRepeats(const RepeatedRows& trials) {
    const auto [fewest, most] =
        std::ranges::minmax(trials.rows, {}, [](const auto& rows) { return rows.size(); });
    return fewest.size() == most.size()
               ? std::to_string(most.size())
               : std::to_string(fewest.size()) + " to " + std::to_string(most.size());
}

std::string ceilingMethodText(const RepeatedRows& trials, const Json& options) {
    const std::string repeats =
        rangeOfRepeats(trials) + " repeats of " + counted(std::ssize(trials.ids)) + " stimuli";
    const std::string splits = std::to_string(options["splits"].get<int>()) + " random splits, seed " +
                               std::to_string(options["seed"].get<unsigned>());
    return options["method"] == "split-half" ? "Split halves of " + repeats + ", " + splits
                                             : "Variance within and between " + repeats;
}

double medianCeiling(const VectorF& values) {
    std::vector<float> defined;
    std::ranges::copy_if(values, std::back_inserter(defined), [](float value) { return !std::isnan(value); });
    if (defined.empty())
        return std::nan("");
    std::ranges::sort(defined);
    const std::size_t half = defined.size() / 2;
    return defined.size() % 2 == 1 ? double(defined[half])
                                   : (double(defined[half - 1]) + double(defined[half])) / 2;
}

Message noiseCeilingSummary(const Ceilings& ceilings, const RepeatedRows& trials) {
    const std::int64_t all = ceilings.means.size();
    const std::int64_t missing = ceilings.means.array().isNaN().count();
    if (missing == all)
        return message(
                   "analysis", "no voxel of %1 has a noise ceiling; their responses are constant or missing")
            .with(counted(all));
    const Message text =
        message("analysis", "median noise ceiling %1 for means over %2 repeats, %3 for single trials")
            .with(
                formatNumber(medianCeiling(ceilings.means), 2), rangeOfRepeats(trials),
                formatNumber(medianCeiling(ceilings.trials), 2));
    return missing == 0 ? message("analysis", "%1, over %2 voxels").with(text, counted(all))
                        : message("analysis", "%1, over %2 voxels (%3 without one)")
                              .with(text, counted(all - missing), counted(missing));
}

Json ceilingRecord(
    const Dataset& dataset, const RepeatedRows& trials, const Json& options, const Ceilings& ceilings) {
    Json provenance = provenanceOf("noise-ceiling", options);
    Json& inputs = provenance["inputs"];
    inputs["responses"] = inputOf("file", dataset.responses->file, dataset.responses->stimuliByVoxels);
    inputs["stimuli"] = trials.ids.size();
    inputs["stimuliByRepeats"] = trials.countBySize();
    provenance["medianCeilingOfMeans"] = orNull(medianCeiling(ceilings.means));
    provenance["medianCeilingOfTrials"] = orNull(medianCeiling(ceilings.trials));
    provenance["medianNcsnr"] = orNull(medianCeiling(ceilings.ncsnr));
    provenance["medianSplitHalf"] = orNull(medianCeiling(ceilings.splitHalf));
    provenance["voxels"] = ceilings.means.size();
    provenance["voxelsWithoutCeiling"] = ceilings.means.array().isNaN().count();
    return provenance;
}

Findings
runNoiseCeiling(const Dataset& dataset, const Json& options, Progress& progress, const PartialFindings& partial) {
    const bool splitHalf = options["method"] == "split-half";
    const ReliabilityOptions wanted{options["splits"].get<int>(), options["seed"].get<unsigned>()};
    if (splitHalf && wanted.splits == 0)
        throw Error(
            {.doing = computingNoiseCeiling,
             .file = {},
             .expected = message("analysis", "at least one split for the method 'split-half'"),
             .found = wanted.splits,
             .hint = {}});
    const RepeatedRows trials = rowsOfEqualId(stimulusIds(dataset));
    const std::string method = ceilingMethodText(trials, options);
    auto told = std::chrono::steady_clock::now();
    const auto tell = [&](const RepeatReliability& soFar, Eigen::Index done) {
        const auto now = std::chrono::steady_clock::now();
        if (!partial || done == soFar.ncsnr.size() || now - told < std::chrono::milliseconds(500))
            return;
        told = now;
        partial(findingsOf(ceilingsOf(soFar, splitHalf), method));
    };
    const RepeatReliability found =
        repeatReliability(dataset.responses->stimuliByVoxels, trials, wanted, progress, tell);
    const Ceilings ceilings = ceilingsOf(found, splitHalf);
    Findings findings = findingsOf(ceilings, method);
    const bool ofMeans = options["ceiling-of"] == "means";
    auto ceiling = std::make_shared<NoiseCeiling>();
    ceiling->perVoxel = std::make_shared<const VectorF>(ofMeans ? ceilings.means : ceilings.trials);
    ceiling->file = method + (ofMeans ? ", of means over repeats" : ", of single trials");
    findings.noiseCeiling = std::move(ceiling);
    findings.provenance = ceilingRecord(dataset, trials, options, ceilings);
    findings.summary = noiseCeilingSummary(ceilings, trials);
    return findings;
}

RunPlan planOfNoiseCeiling(const Dataset& dataset, const Json& /*options*/) {
    const RepeatedRows trials = rowsOfEqualId(stimulusIds(dataset));
    const auto repeated =
        std::ranges::count_if(trials.rows, [](const auto& rows) { return rows.size() > 1; });
    const StoredMatrix& responses = dataset.responses->stimuliByVoxels;
    RunPlan plan;
    plan.lines.push_back(message("analysis", "%1 trials of %2 stimuli, of which %3 have repeats; %4 voxels")
                             .with(
                                 counted(responses.rows()), counted(std::ssize(trials.ids)),
                                 counted(repeated), counted(responses.cols())));
    plan.bytes = 4.0 * std::min(double(responses.size()), 4.0e7);
    return plan;
}

std::vector<Option> optionsOfNoiseCeiling() {
    return {
        choiceOption(
            "method", translatable("analysis", "Method"),
            {translatable("analysis", "variance"), translatable("analysis", "split-half")},
            translatable(
                "analysis", "variance: within against between stimuli; split-half: correlation of halves of "
                            "the repeats.")),
        choiceOption(
            "ceiling-of", translatable("analysis", "Use the ceiling of"),
            {translatable("analysis", "trials"), translatable("analysis", "means")},
            translatable(
                "analysis",
                "What later fits are divided by: trials when they predict single trials, means when they "
                "predict means over all repeats.")),
        integerOption(
            "splits", translatable("analysis", "Splits"), 10, 0, 10000,
            translatable(
                "analysis", "Random splits of the repeats into halves; their correlations are averaged.")),
        seedOption(),
    };
}

} // namespace

Analysis noiseCeilingAnalysis() {
    return {
        "noise-ceiling",
        translatable("analysis", "Estimate noise ceiling…"),
        translatable(
            "analysis",
            "Estimates from repeated stimuli how much of each voxel's variance a model could explain."),
        optionsOfNoiseCeiling(),
        obstacleToNoiseCeiling,
        runNoiseCeiling,
        planOfNoiseCeiling};
}

} // namespace fusiform

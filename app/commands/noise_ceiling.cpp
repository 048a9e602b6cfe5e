#include "analysis/encoding/noise_ceiling.h"

#include "analysis/core/text.h"
#include "analysis/io/arrays/npy.h"
#include "analysis/io/save/map_file.h"
#include "analysis/io/save/model_record.h"
#include "analysis/registry/findings_files.h"
#include "app/commands/commands.h"

#include <iostream>

namespace fusiform::commands {
namespace {

struct NoiseCeilingArguments {
    std::string dataset, ncsnr, shown, out;
    MatrixInputs matrices;
    int repeats = 0;
};

/// "100,200,300": as many stimuli were shown once, twice, three times.
std::vector<std::int64_t> stimuliByRepeats(const std::string& text) {
    std::vector<std::int64_t> stimuli;
    for (const std::string& part : split(text, ',')) {
        const auto number = parseNumber(part);
        if (!number || *number < 0 || *number != double(std::int64_t(*number)))
            throw CLI::ValidationError("--shown", "expected whole numbers with commas between, found '" + text + "'");
        stimuli.push_back(std::int64_t(*number));
    }
    return stimuli;
}

void writeSummary(const Dataset& dataset, const Json& said, const std::filesystem::path& folder, Progress& progress) {
    writeJson(recordOf(dataset, said, folder, progress), folder / "summary.json");
    progress.report(1);
}

void fromSnr(const NoiseCeilingArguments& a, Progress& progress) {
    const VectorF ncsnr = toVector(readArray(a.ncsnr), "ncsnr", a.ncsnr);
    const VectorF ceiling =
        a.shown.empty() ? noiseCeilingFromSnr(ncsnr, a.repeats) : noiseCeilingFromSnr(ncsnr, stimuliByRepeats(a.shown));
    const std::filesystem::path out = a.out;
    writeNpy(ceiling, out / "noise_ceiling.npy");
    Json summary{{"analysis", "noise-ceiling"}, {"inputs", {{"ncsnr", {{"file", a.ncsnr}, {"shape", {ncsnr.size()}}}}}}};
    if (a.shown.empty())
        summary["inputs"]["repeats"] = a.repeats;
    else
        summary["inputs"]["stimuliByRepeats"] = stimuliByRepeats(a.shown);
    writeSummary({}, summary, out, progress);
    std::cout << "noise ceiling of " << ncsnr.size() << " voxels\nwrote " << out.string() << '\n';
}

/// "noise_ceiling" for "noiseCeiling".
std::string fileNameOf(const std::string& metric) {
    std::string name;
    for (const char c : metric)
        name += c >= 'A' && c <= 'Z' ? std::string("_") + char(c - 'A' + 'a') : std::string(1, c);
    return name;
}

void fromRepeats(const NoiseCeilingArguments& a, const Json& given, Progress& progress) {
    const Analysis& analysis = analysisNamed("noise-ceiling");
    Progress loading = progress.part(0, 0.1);
    const Dataset dataset = loadedDataset(a.dataset, a.matrices, loading);
    requireRunnable(analysis, dataset, a.dataset.empty() ? a.matrices.ids.front() : a.dataset);
    Progress computing = progress.part(0.1, 0.95);
    const Findings findings = analysis.run(dataset, completeOptions(analysis, given), computing, {});
    const std::filesystem::path out = a.out;
    for (const auto& map : findings.maps) {
        const std::string name = fileNameOf(map->metric);
        writeNpy(*map->perVoxel, out / (name + ".npy"));
        if (!dataset.voxels->inVolume())
            continue;
        SaveOptions options;
        options.format = "nifti";
        Progress unheard;
        writeMaps(dataset, {map}, out / (name + ".nii.gz"), options, unheard);
    }
    Progress saving = progress.part(0.95, 1);
    writeSummary(dataset, summaryJson(findings), out, saving);
    std::cout << findings.summary.english() << '\n' << "wrote " << out.string() << '\n';
}

} // namespace

void addNoiseCeiling(CLI::App& app, Context& context) {
    const Analysis& analysis = analysisNamed("noise-ceiling");
    auto* command = app.add_subcommand("noise-ceiling", analysis.summary);
    auto a = std::make_shared<NoiseCeilingArguments>();
    auto* dataset = command->add_option("--dataset", a->dataset, "Dataset file with responses and stimuli");
    addResponseOptions(*command, a->matrices, dataset);
    auto* ncsnr = command->add_option("--ncsnr", a->ncsnr, "Noise-ceiling SNR per voxel, in the place of responses")
                      ->excludes(dataset)
                      ->excludes("--responses");
    auto* repeats = command->add_option("--repeats", a->repeats, "With --ncsnr: trials averaged")->needs(ncsnr);
    command->add_option("--shown", a->shown, "With --ncsnr: how many stimuli were shown once, twice, …: 100,200,300")
        ->needs(ncsnr)
        ->excludes(repeats);
    command->add_option("--out", a->out, "Folder to write to")->required();
    auto options = std::make_shared<AnalysisOptions>(*command, analysis);
    command->callback([a, options, &context] {
        if (!a->ncsnr.empty()) {
            if (a->repeats == 0 && a->shown.empty())
                throw CLI::RequiredError("--repeats or --shown");
            fromSnr(*a, context.progress);
            return;
        }
        if (a->dataset.empty() && (a->matrices.responses.empty() || a->matrices.ids.empty()))
            throw CLI::RequiredError("--dataset, or --responses and --ids, or --ncsnr");
        fromRepeats(*a, options->given(), context.progress);
    });
}

} // namespace fusiform::commands

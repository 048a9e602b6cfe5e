// What "compare" found, as files and as text.

#include "analysis/core/text.h"
#include "analysis/io/arrays/npy.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/save/map_file.h"
#include "analysis/io/save/model_record.h"
#include "analysis/registry/comparison.h"
#include "analysis/registry/findings_files.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

using Files = std::vector<std::filesystem::path>;

/// A field of a comma-separated table.
std::string field(const std::string& text) {
    if (text.find_first_of(",\"\n") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char letter : text)
        quoted += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return quoted + "\"";
}

/// Empty where missing, so that spreadsheets and pandas read it as missing.
std::string field(double number) {
    return std::isfinite(number) ? formatNumber(number, 6) : "";
}

std::string csvRowOf(const Comparison& comparison, const RegionScore& entry, const std::string& what) {
    const Region& region = comparison.regions[entry.region];
    const std::string side = region.hemisphere ? std::string(nameOf(*region.hemisphere)) : "";
    return field(region.name) + "," + side + "," + what + "," + field(entry.mean) + "," + field(entry.low) +
           "," + field(entry.high) + "," + std::to_string(entry.voxels) + "," + field(entry.median) + "," +
           (entry.few() ? "few" : "") + "," + field(region.parcellation) + "\n";
}

std::string regionsTable(const Comparison& comparison) {
    std::string table =
        "region,hemisphere,model,layer,depth,mean,low,high,voxels,median,warning,parcellation\n";
    for (const RegionScore& entry : comparison.result.regions) {
        const ComparedLayer& layer = comparison.layers[std::size_t(entry.layer)];
        table += csvRowOf(
            comparison, entry, field(layer.model) + "," + field(layer.layer) + "," + field(layer.depth));
    }
    return table;
}

std::string differencesTable(const Comparison& comparison) {
    std::string table = "region,hemisphere,first,second,mean,low,high,voxels,median,warning,parcellation\n";
    for (const RegionScore& entry : comparison.result.differencesByRegion) {
        const ModelDifference& difference = comparison.result.differences[std::size_t(entry.layer)];
        table += csvRowOf(comparison, entry, field(difference.first) + "," + field(difference.second));
    }
    return table;
}

void write(const VectorF& values, const std::filesystem::path& file, Files& written) {
    writeNpy(values, file);
    written.push_back(file);
}

void write(const std::string& text, const std::filesystem::path& file, Files& written) {
    writeAtomically(file, std::string_view(text));
    written.push_back(file);
}

void writeDifferences(const Comparison& comparison, const std::filesystem::path& folder, Files& written) {
    for (const ModelDifference& difference : comparison.result.differences) {
        const auto own = folder / fileNameFrom(difference.first + "_minus_" + difference.second);
        write(difference.result.difference, own / "r_difference.npy", written);
        write(difference.result.low, own / "low.npy", written);
        write(difference.result.high, own / "high.npy", written);
        write(difference.result.p, own / "p.npy", written);
        write(difference.q, own / "q.npy", written);
    }
    if (!comparison.result.differences.empty())
        write(differencesTable(comparison), folder / "regions.csv", written);
}

/// Length for people, not in bytes.
std::size_t lettersOf(const std::string& text) {
    return std::size_t(std::ranges::count_if(text, [](char byte) { return (byte & 0xC0) != 0x80; }));
}

std::string padded(const std::string& text, std::size_t width) {
    const std::size_t letters = lettersOf(text);
    return text + std::string(width > letters ? width - letters : 0, ' ');
}

} // namespace

std::vector<std::filesystem::path> writeComparison(
    const Dataset& dataset, const Comparison& comparison, const std::filesystem::path& folder,
    Progress& progress) {
    Files written;
    writeNpy(comparison.result.r, folder / "scores.npy");
    written.push_back(folder / "scores.npy");
    if (comparison.layers.size() > 1) {
        write(comparison.best.layer, folder / "best_layer.npy", written);
        write(comparison.best.margin, folder / "margin.npy", written);
        write(comparison.best.depth, folder / "depth.npy", written);
    }
    write(regionsTable(comparison), folder / "regions.csv", written);
    writeDifferences(comparison, folder / "differences", written);
    if (dataset.voxels && (dataset.voxels->inVolume() || dataset.voxels->onSurface())) {
        Progress placing = progress.part(0.1, 1);
        for (auto& file : writeMapsOf(dataset, comparison.findings, folder / "maps", placing))
            written.push_back(std::move(file));
    }
    const Json record = recordOf(dataset, summaryJson(comparison.findings), folder, progress);
    write(record.dump(2) + "\n", folder / "summary.json", written);
    progress.report(1);
    return written;
}

std::string tableOf(const Comparison& comparison) {
    std::size_t width = 6;
    for (const ComparedLayer& layer : comparison.layers)
        width = std::max(width, lettersOf(titleOf(layer)));
    std::string text;
    const std::string& parcellation = comparison.regions.size() > 1 ? comparison.regions[1].parcellation
                                                                    : comparison.regions[0].parcellation;
    for (std::size_t at = 0; at < comparison.result.regions.size(); at += comparison.layers.size()) {
        const Region& region = comparison.regions[comparison.result.regions[at].region];
        if (at > 0 && region.parcellation != parcellation)
            break;
        const auto entries = std::span(comparison.result.regions).subspan(at, comparison.layers.size());
        const auto best = std::ranges::max_element(entries, {}, [](const RegionScore& entry) {
            return std::isfinite(entry.mean) ? entry.mean : -2;
        });
        text +=
            padded(
                region.name + (region.hemisphere ? ", " + std::string(nameOf(*region.hemisphere)) : ""), 22) +
            " " + padded(titleOf(comparison.layers[std::size_t(best->layer)]), width) + "  r ";
        text += std::isfinite(best->mean)
                    ? padded(formatNumber(best->mean, 2), 5) + " [" + formatNumber(best->low, 2) + ", " +
                          formatNumber(best->high, 2) + "]"
                    : "none";
        text += "  " + std::to_string(best->voxels) + " voxels" + (best->few() ? " (few)" : "") + "\n";
    }
    return text;
}

} // namespace fusiform

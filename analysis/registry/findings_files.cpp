#include "analysis/registry/findings_files.h"

#include "analysis/io/arrays/npy.h"
#include "analysis/io/save/map_file.h"
#include "analysis/surface/map_placement.h"

namespace fusiform {

std::vector<std::filesystem::path> writeMapsOf(
    const Dataset& dataset, const Findings& findings, const std::filesystem::path& folder,
    Progress& progress) {
    std::vector<std::filesystem::path> written;
    for (std::size_t at = 0; at < findings.maps.size(); ++at) {
        progress.report(double(at) / double(findings.maps.size()), findings.maps[at]->name);
        Progress unheard;
        const auto map = std::make_shared<const Map>(placed(*findings.maps[at], dataset, unheard));
        const auto file = folder / fileNameFrom(map->name);
        if (!map->volume && !map->onSurface()) {
            writeNpy(*map->perVoxel, file.string() + ".npy");
            written.emplace_back(file.string() + ".npy");
            continue;
        }
        SaveOptions options;
        options.format = map->volume ? "nifti" : "gifti";
        const std::string name = file.string() + (map->volume ? ".nii.gz" : ".func.gii");
        for (auto& saved : writeMaps(dataset, {map}, name, options, unheard))
            written.push_back(std::move(saved));
    }
    return written;
}

Json summaryJson(const Findings& findings) {
    Json summary = findings.provenance;
    summary["summary"] = findings.summary.english();
    return summary;
}

} // namespace fusiform

#include "analysis/io/save/map_file.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/file_name.h"
#include "analysis/io/gifti/gifti.h"
#include "analysis/io/save/map_content.h"

#include <algorithm>
#include <cctype>

namespace fusiform {
namespace {

std::filesystem::path withPrefix(const std::filesystem::path& file, Hemisphere hemisphere) {
    const char* prefix = hemisphere == Hemisphere::Left ? "lh." : "rh.";
    return file.parent_path() / (prefix + file.filename().string());
}

/// Those of `available` that are wanted, by the options and by what the name says.
std::vector<Hemisphere> wantedOf(
    const std::vector<Hemisphere>& available, const std::filesystem::path& file, const SaveOptions& options) {
    const auto named = hemisphereOfName(file);
    std::vector<Hemisphere> wanted;
    for (const Hemisphere hemisphere : available)
        if (options.hemispheres[hemisphere] && (!named || *named == hemisphere))
            wanted.push_back(hemisphere);
    if (!wanted.empty())
        return wanted;
    const Hemisphere asked = named ? *named : options.hemispheres.left ? Hemisphere::Left : Hemisphere::Right;
    const bool contradiction = named && !options.hemispheres[*named];
    throw Error(
        {.doing = savingMap,
         .file = file.string(),
         .expected = message("analysis", "values on the %1 hemisphere").with(sideOf(asked)),
         .found = contradiction ? message("analysis", "a name of the one hemisphere and a wish for the other")
                                : message("analysis", "a map without them"),
         .hint = named ? message("analysis", "the hemisphere was taken from the name; choose another name")
                       : message("analysis", "choose the other hemisphere")});
}

std::vector<MapFile> filesOf(
    const std::vector<Hemisphere>& wanted, bool together, const std::filesystem::path& file) {
    if (together || wanted.size() == 1)
        return {{file, wanted}};
    std::vector<MapFile> files;
    for (const Hemisphere hemisphere : wanted)
        files.push_back({withPrefix(file, hemisphere), {hemisphere}});
    return files;
}

std::vector<MapFile> filesFor(
    const MapFormat& format, const Dataset& dataset, const MapList& maps, const std::filesystem::path& file,
    const SaveOptions& options) {
    if (format.place != MapPlace::OnVertices)
        return {{file, {}}};
    return filesOf(wantedOf(hemispheresOf(dataset, maps), file, options), format.bothHemispheres, file);
}

} // namespace

std::vector<MapFile> filesToWrite(
    const Dataset& dataset, const MapList& maps, const std::filesystem::path& file, const SaveOptions& options) {
    return filesFor(mapFormatFor(dataset, maps, file, options), dataset, maps, file, options);
}

std::vector<MapFile> filesOfHemispheres(
    const std::vector<Hemisphere>& available, const std::filesystem::path& file, const SaveOptions& options) {
    return filesOf(wantedOf(available, file, options), false, file);
}

std::vector<std::filesystem::path> writeMaps(
    const Dataset& dataset, const MapList& maps, const std::filesystem::path& file, const SaveOptions& options,
    Progress& progress) {
    const MapFormat& format = mapFormatFor(dataset, maps, file, options);
    const auto files = filesFor(format, dataset, maps, file, options);
    std::vector<std::filesystem::path> written;
    for (const MapFile& one : files) {
        progress.report(double(written.size()) / double(files.size()), one.file.filename().string());
        format.write(contentAt(format.place, dataset, maps, one.hemispheres, options, progress), one.file);
        written.push_back(one.file);
    }
    progress.report(1);
    return written;
}

std::shared_ptr<const Map> mapNamed(const Dataset& dataset, const std::string& name) {
    if (name.empty() && dataset.maps.size() == 1)
        return dataset.maps.front();
    if (auto map = dataset.findMap(name); map && !name.empty())
        return map;
    std::vector<std::string> names;
    for (const auto& map : dataset.maps)
        names.push_back(map->name);
    const std::string nearest = nearestName(name, names);
    throw Error(
        {.doing = savingMap,
         .file = dataset.file.string(),
         .expected = names.empty()
                         ? message("analysis", "a dataset with maps")
                         : message("analysis", "the name of one of the maps %1").with(joinedText(names, ", ")),
         .found = names.empty()  ? message("analysis", "none")
                  : name.empty() ? message("analysis", "no name")
                                 : message("analysis", "'%1'").with(name),
         .hint =
             nearest.empty() || name.empty() ? Message() : message("analysis", "did you mean '%1'?").with(nearest)});
}

std::string fileNameFrom(const std::string& text) {
    std::string name;
    for (const char c : text)
        name += std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '.' || c == '-' ? c : '_';
    return name;
}

std::vector<std::filesystem::path> writeParcellation(
    const Parcellation& parcellation, const std::filesystem::path& file, const SaveOptions& options,
    Progress& progress) {
    std::vector<Hemisphere> available;
    for (const Hemisphere hemisphere : hemispheres)
        if (parcellation.hemispheres[hemisphere])
            available.push_back(hemisphere);
    std::vector<std::filesystem::path> written;
    for (const MapFile& one : filesOfHemispheres(available, file, options)) {
        progress.stopIfRequested();
        const Hemisphere hemisphere = one.hemispheres.front();
        LabelMap labels = *parcellation.hemispheres[hemisphere];
        labels.name = parcellation.name;
        writeGiftiLabels({labels}, hemisphere, one.file);
        written.push_back(one.file);
    }
    return written;
}

} // namespace fusiform

#include "analysis/io/save/map_format.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/file_name.h"
#include "analysis/io/save/map_content.h"
#include "analysis/io/save/map_writers.h"

#include <algorithm>

namespace fusiform {
namespace {

std::vector<std::string> endingsOf(const MapFormat& format) {
    std::vector<std::string> endings;
    for (const std::string& pattern : split(format.endings, ' '))
        endings.push_back(pattern.substr(1)); // without the star
    return endings;
}

std::vector<MapFormat> allFormats() {
    using enum MapPlace;
    // Designated initialisers keep a line a format.
    return {
        {.id = "nifti", .title = translatable("analysis", "NIfTI volume"), .endings = "*.nii.gz *.nii",
         .place = InVolume, .severalMaps = true, .write = writeMapAsNifti},
        {.id = "gifti-labels", .title = translatable("analysis", "GIFTI labels"),
         .endings = "*.label.gii *.label.gii.gz", .place = OnVertices, .onlyCategories = true,
         .write = writeMapAsGiftiLabels},
        {.id = "gifti", .title = translatable("analysis", "GIFTI map"),
         .endings = "*.func.gii *.shape.gii *.gii *.gii.gz", .place = OnVertices, .severalMaps = true,
         .write = writeMapAsGifti},
        {.id = "mgh-volume", .title = translatable("analysis", "FreeSurfer volume"), .endings = "*.mgz *.mgh",
         .place = InVolume, .severalMaps = true, .write = writeMapAsMghVolume},
        {.id = "mgh-vertices", .title = translatable("analysis", "FreeSurfer overlay, one number a vertex"),
         .endings = "*.mgz *.mgh", .place = OnVertices, .severalMaps = true, .write = writeMapAsMghVertices},
        {.id = "curv", .title = translatable("analysis", "FreeSurfer curv file"), .endings = "*.curv",
         .place = OnVertices, .write = writeMapAsCurv},
        {.id = "npy-voxels", .title = translatable("analysis", "numpy array, one number a voxel"),
         .endings = "*.npy", .place = PerVoxel, .severalMaps = true, .write = writeMapAsNpy},
        {.id = "npy-volume", .title = translatable("analysis", "numpy array of the volume (i, j, k)"),
         .endings = "*.npy", .place = InVolume, .severalMaps = true, .write = writeMapAsNpyVolume},
        {.id = "npy-vertices", .title = translatable("analysis", "numpy array, one number a vertex, left then right"),
         .endings = "*.npy", .place = OnVertices, .severalMaps = true, .bothHemispheres = true,
         .write = writeMapAsNpy},
        {.id = "table-voxels", .title = translatable("analysis", "Table, one row a voxel"),
         .endings = "*.csv *.tsv", .place = PerVoxel, .severalMaps = true, .write = writeMapAsVoxelTable},
        {.id = "table-volume", .title = translatable("analysis", "Table, one row a voxel of the volume with a value"),
         .endings = "*.csv *.tsv", .place = InVolume, .severalMaps = true, .write = writeMapAsGridTable},
        {.id = "table-vertices", .title = translatable("analysis", "Table, one row a vertex"),
         .endings = "*.csv *.tsv", .place = OnVertices, .severalMaps = true, .bothHemispheres = true,
         .write = writeMapAsVertexTable},
    };
}

/// A FreeSurfer overlay by habit: "lh.thing", or a name without any ending.
bool isCurvName(const std::filesystem::path& file) {
    const std::string name = file.filename().string();
    if (std::ranges::any_of(mapFormats(), [&](const MapFormat& format) { return format.fitsName(file); }))
        return false;
    const std::string lower = lowerCase(name);
    return name.find('.') == std::string::npos || lower.starts_with("lh.") || lower.starts_with("rh.");
}

std::string allEndings() {
    std::vector<std::string> endings;
    for (const MapFormat& format : mapFormats())
        for (const std::string& ending : endingsOf(format))
            if (std::ranges::find(endings, ending) == endings.end())
                endings.push_back(ending);
    return joinedText(endings, ", ");
}

} // namespace

bool MapFormat::fitsName(const std::filesystem::path& file) const {
    const std::string name = file.filename().string();
    return std::ranges::any_of(
        endingsOf(*this), [&](const std::string& ending) { return endsWithIgnoringCase(name, ending); });
}

std::string MapFormat::usualEnding() const { return endingsOf(*this).front(); }

const std::vector<MapFormat>& mapFormats() {
    static const std::vector<MapFormat> formats = allFormats();
    return formats;
}

std::optional<Message> obstacleToSaving(const Dataset& dataset, const MapList& maps, const MapFormat& format) {
    if (maps.empty())
        return message("analysis", "there is no map");
    if (maps.size() > 1 && !format.severalMaps)
        return message("analysis", "the format holds one map, not %1").with(maps.size());
    for (const auto& map : maps) {
        if (format.onlyCategories && !map->categorical)
            return message("analysis", "'%1' holds numbers, not categories").with(map->name);
        if (format.place == MapPlace::InVolume) {
            const Grid* grid = gridOf(dataset, *map);
            if (!grid)
                return message("analysis", "'%1' is in no volume").with(map->name);
            if (!grid->sameAs(*gridOf(dataset, *maps.front())))
                return message("analysis", "'%1' is on another grid than '%2'")
                    .with(map->name, maps.front()->name);
        }
        if (format.place == MapPlace::PerVoxel && !hasVoxelValues(dataset, *map))
            return message("analysis", "'%1' has no values on a voxel set").with(map->name);
        if (format.place == MapPlace::OnVertices && hemispheresOf(dataset, {map}).empty())
            return message("analysis", "'%1' is on no surface").with(map->name);
    }
    if (format.place == MapPlace::OnVertices && hemispheresOf(dataset, maps).empty())
        return message("analysis", "no hemisphere has all of these maps");
    return {};
}

const MapFormat& mapFormatNamed(const std::string& id) {
    std::vector<std::string> ids;
    for (const MapFormat& format : mapFormats()) {
        if (format.id == id)
            return format;
        ids.push_back(format.id);
    }
    throw Error(
        {.doing = savingMap,
         .file = {},
         .expected = message("analysis", "one of the formats %1").with(joinedText(ids, ", ")),
         .found = message("analysis", "'%1'").with(id),
         .hint = {}});
}

const MapFormat& mapFormatFor(
    const Dataset& dataset, const MapList& maps, const std::filesystem::path& file, const SaveOptions& options) {
    std::vector<const MapFormat*> fitting;
    if (!options.format.empty()) {
        fitting.push_back(&mapFormatNamed(options.format));
    } else if (isCurvName(file)) {
        fitting.push_back(&mapFormatNamed("curv"));
    } else {
        for (const MapFormat& format : mapFormats())
            if (format.fitsName(file))
                fitting.push_back(&format);
        const bool oneSide = !options.hemispheres.left || !options.hemispheres.right || hemisphereOfName(file);
        if (oneSide)
            std::ranges::stable_partition(
                fitting, [](const MapFormat* format) { return format->place == MapPlace::OnVertices; });
    }
    if (fitting.empty())
        throw Error(
            {.doing = savingMap,
             .file = file.string(),
             .expected = message("analysis", "a name that ends in one of %1").with(allEndings()),
             .found = message("analysis", "another ending"),
             .hint = message("analysis", "the ending says in which format to save")});
    std::optional<Message> obstacle;
    for (const MapFormat* format : fitting) {
        const auto reason = obstacleToSaving(dataset, maps, *format);
        if (!reason)
            return *format;
        obstacle = obstacle ? obstacle : reason;
    }
    std::vector<std::string> possible;
    for (const MapFormat& format : mapFormats())
        if (!obstacleToSaving(dataset, maps, format))
            possible.push_back(format.usualEnding());
    throw Error(
        {.doing = savingMap,
         .file = file.string(),
         .expected = message("analysis", "a map that this format can hold (%1)").with(fitting.front()->title),
         .found = *obstacle,
         .hint = possible.empty()
                     ? Message()
                     : message("analysis", "these endings are possible: %1").with(joinedText(possible, ", "))});
}

} // namespace fusiform

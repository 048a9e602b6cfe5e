#include "analysis/io/save/map_writers.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/io/freesurfer/freesurfer.h"
#include "analysis/io/gifti/gifti.h"
#include "analysis/io/gifti/gifti.h"
#include "analysis/io/save/map_content.h"
#include "analysis/io/nifti/nifti_map.h"
#include "analysis/io/arrays/npy.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

std::optional<Hemisphere> onlyHemisphere(const MapContent& content) {
    return content.hemispheres.size() == 1 ? std::optional(content.hemispheres[0]) : std::nullopt;
}

std::vector<std::string> namesOfMaps(const MapContent& content) {
    std::vector<std::string> names;
    for (const auto& map : content.maps)
        names.push_back(map->name);
    return names;
}

bool isWhole(const VectorF& values) {
    return std::ranges::all_of(values, [](float value) { return std::isnan(value) || value == std::floor(value); });
}

/// What a reader of the file may want to know of every map: its name, unit, how it came about, its categories.
std::string commentOf(const MapContent& content) {
    std::string text;
    for (std::size_t at = 0; at < content.maps.size(); ++at) {
        const Map& map = *content.maps[at];
        text += (content.maps.size() > 1 ? "map " + std::to_string(at + 1) + ": " : "map: ") + map.name + '\n';
        if (!map.unit.empty())
            text += "unit: " + map.unit + '\n';
        if (!map.provenance.empty())
            text += "from: " + map.provenance + '\n';
        if (map.categorical)
            text += "-1: no value\n";
        for (std::size_t category = 0; category < map.categories.size(); ++category)
            text += std::to_string(category) + ": " + map.categories[category] + '\n';
    }
    return text;
}

int spaceCodeOf(const std::string& space) {
    const std::string name = lowerCase(space);
    if (name.find("mni") != std::string::npos)
        return 4;
    return name.find("talairach") != std::string::npos ? 3 : 1;
}

/// Hues a golden angle apart, so that neighbours differ.
std::array<std::uint8_t, 3> spreadHue(std::int64_t category) {
    const double hue = std::fmod(double(category) * 0.61803398875, 1.0) * 6;
    const auto channel = [hue](double offset) {
        const double at = std::fmod(hue + offset, 6.0);
        const double value = std::clamp(std::min(at, 4 - at), 0.0, 1.0);
        return std::uint8_t(std::lround(60 + 170 * value));
    };
    return {channel(2), channel(0), channel(4)};
}

} // namespace

void writeMapAsNifti(const MapContent& content, const std::filesystem::path& file) {
    const Map& first = *content.maps.front();
    NiftiTexts texts;
    texts.description = "Fusiform: " + first.name;
    if (content.maps.size() > 1)
        texts.description = "Fusiform: " + std::to_string(content.maps.size()) + " maps";
    texts.comment = commentOf(content);
    texts.spaceCode = spaceCodeOf(content.dataset->space);
    texts.integers = true;
    for (std::size_t at = 0; at < content.maps.size(); ++at)
        texts.integers = texts.integers && content.maps[at]->categorical && isWhole(content.values[at]);
    texts.intentName = texts.integers ? "label" : content.maps.size() == 1 ? first.metric : std::string();
    if (texts.integers)
        texts.intentCode = 1002;
    else if (std::ranges::all_of(content.maps, [](const auto& map) { return map->unit == "z"; }))
        texts.intentCode = 5;
    writeNiftiMaps(volumeOf(content), texts, file);
}

void writeMapAsGifti(const MapContent& content, const std::filesystem::path& file) {
    GiftiMapNotes notes;
    notes.shape = file.filename().string().find(".shape.") != std::string::npos;
    for (const auto& map : content.maps) {
        auto& ofMap = notes.ofMaps.emplace_back();
        if (!map->unit.empty())
            ofMap["Unit"] = map->unit;
        if (!map->provenance.empty())
            ofMap["Provenance"] = map->provenance;
    }
    writeGiftiMaps(content.values, namesOfMaps(content), onlyHemisphere(content), file, notes);
}

void writeMapAsGiftiLabels(const MapContent& content, const std::filesystem::path& file) {
    constexpr std::int32_t missing = -1;
    const Map& map = *content.maps.front();
    LabelMap labels;
    labels.name = map.name;
    for (const float value : content.values.front()) {
        if (!std::isnan(value) && !(std::abs(value) < 2147483648.f && value == std::floor(value)))
            throw Error(
                {.doing = savingMap,
                 .file = file.string(),
                 .expected = message("analysis", "whole category numbers"),
                 .found = formatNumber(double(value)),
                 .hint = message("analysis", "save it in a format of numbers, such as .func.gii")});
        labels.keys.push_back(std::isnan(value) ? missing : std::int32_t(value));
    }
    const auto colourOf = content.options.categoryColour;
    for (const std::int32_t key : labels.keys) {
        const auto [entry, added] = labels.labels.try_emplace(key);
        if (!added)
            continue;
        Label& label = entry->second;
        if (key == missing) {
            label = {.name = "???", .colour = {0, 0, 0}, .background = true};
            continue;
        }
        label.name = key >= 0 && key < std::ssize(map.categories) ? map.categories[std::size_t(key)]
                                                                   : std::to_string(key);
        label.colour = colourOf ? colourOf(key) : spreadHue(key);
    }
    writeGiftiLabels({labels}, onlyHemisphere(content), file);
}

void writeMapAsMghVolume(const MapContent& content, const std::filesystem::path& file) {
    const Eigen::Matrix3d directions =
        content.grid.voxelToWorld.topLeftCorner<3, 3>() * content.grid.spacing().cwiseInverse().asDiagonal();
    if (!(directions.transpose() * directions).isIdentity(1e-5))
        throw Error(
            {.doing = savingMap,
             .file = file.string(),
             .expected = message("analysis", "axes at right angles, which is all MGH can hold"),
             .found = message("analysis", "a sheared voxel-to-world transform"),
             .hint = message("analysis", "save it as NIfTI")});
    writeMgh(volumeOf(content), file);
}

void writeMapAsMghVertices(const MapContent& content, const std::filesystem::path& file) {
    MapContent line = content;
    line.grid = Grid();
    line.grid.shape = {content.values.front().size(), 1, 1};
    writeMgh(volumeOf(line), file);
}

void writeMapAsCurv(const MapContent& content, const std::filesystem::path& file) {
    std::int64_t triangles = 0;
    if (const auto hemisphere = onlyHemisphere(content))
        for (const auto& [kind, surface] : content.dataset->cortex[*hemisphere].surfaces)
            triangles = std::max<std::int64_t>(triangles, surface->triangles.rows());
    writeCurv(content.values.front(), triangles, file);
}

void writeMapAsNpy(const MapContent& content, const std::filesystem::path& file) {
    if (content.values.size() == 1)
        return writeNpy(content.values.front(), file);
    MatrixF columns(content.values.front().size(), Eigen::Index(content.values.size()));
    for (std::size_t map = 0; map < content.values.size(); ++map)
        columns.col(Eigen::Index(map)) = content.values[map];
    writeNpy(columns, file);
}

void writeMapAsNpyVolume(const MapContent& content, const std::filesystem::path& file) {
    const auto& shape = content.grid.shape;
    const std::int64_t maps = std::ssize(content.values);
    std::vector<float> values(std::size_t(content.grid.size() * maps));
    auto next = values.begin();
    for (std::int64_t i = 0; i < shape[0]; ++i)
        for (std::int64_t j = 0; j < shape[1]; ++j)
            for (std::int64_t k = 0; k < shape[2]; ++k)
                for (const VectorF& map : content.values)
                    *next++ = map[content.grid.offset(i, j, k)];
    std::vector<std::int64_t> lengths(shape.begin(), shape.end());
    if (maps > 1)
        lengths.push_back(maps);
    writeNpy(values, lengths, file);
}

} // namespace fusiform

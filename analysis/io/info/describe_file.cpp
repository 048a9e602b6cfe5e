#include "analysis/core/error.h"
#include "analysis/core/json.h"
#include "analysis/io/info/describe_arrays.h"
#include "analysis/io/info/describe_cifti.h"
#include "analysis/io/dataset/saved_models.h"
#include "analysis/io/file_format.h"
#include "analysis/io/file_name.h"
#include "analysis/io/freesurfer/freesurfer.h"
#include "analysis/io/nifti/nifti.h"
#include "analysis/io/nifti/nifti_header.h"
#include "analysis/io/info/value_statistics.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace fusiform {
namespace {

std::vector<std::string> inEnglish(const std::vector<Message>& notes) {
    std::vector<std::string> texts;
    for (const Message& note : notes)
        texts.push_back(note.english());
    return texts;
}

template <class ValueAt>
void addStatistics(Json& json, std::int64_t count, const ValueAt& valueAt) {
    ValueStatistics statistics;
    for (std::int64_t i = 0; i < count; ++i)
        statistics.take(valueAt(i));
    statistics.addTo(json);
}

void addStatistics(Json& json, const VectorF& values) {
    addStatistics(json, values.size(), [&values](std::int64_t i) { return double(values[i]); });
}

Json affineAsJson(const Affine& affine) {
    Json rows = Json::array();
    for (int row = 0; row < 4; ++row)
        rows.push_back({affine(row, 0), affine(row, 1), affine(row, 2), affine(row, 3)});
    return rows;
}

/// The same as addStatistics over all frames, one frame in memory at a time.
void addStatistics(Json& json, const Volume& volume, Progress& progress) {
    ValueStatistics statistics;
    for (std::int64_t index = 0; index < volume.frames; ++index) {
        progress.report(double(index) / double(volume.frames));
        for (const float value : volume.frame(index))
            statistics.take(double(value));
    }
    if (volume.source)
        volume.source->requireUnchanged();
    statistics.addTo(json);
}

void describeContent(Json& json, const Volume& volume, Progress& progress) {
    json["kind"] = "volume";
    json["shape"] = volume.fileShape;
    json["dtype"] = volume.dtype;
    json["affine"] = affineAsJson(volume.grid.voxelToWorld);
    json["affineSource"] = nameOf(volume.affineSource);
    json["orientation"] = volume.grid.orientation();
    json["units"] = volume.units;
    if (!volume.intent.empty())
        json["intent"] = volume.intent;
    if (!volume.frameNames.empty())
        json["names"] = volume.frameNames;
    addStatistics(json, volume, progress);
    if (!volume.notes.empty())
        json["notes"] = inEnglish(volume.notes);
}

/// What only a NIfTI header says.
void describeContent(Json& json, const NiftiHeader& header) {
    if (header.version == 0) {
        json["format"] = "analyze";
        return;
    }
    json["version"] = header.version;
    json["sformCode"] = header.sformCode;
    json["qformCode"] = header.qformCode;
    json["bigEndian"] = header.swapped == (std::endian::native == std::endian::little);
    for (const NiftiExtension& extension : header.extensions)
        json["extensions"].push_back({{"code", extension.code}, {"bytes", extension.bytes}});
}

void describeContent(Json& json, const Surface& surface) {
    json["kind"] = "surface";
    json["shape"] = {surface.vertices.rows(), 3};
    json["vertices"] = surface.vertices.rows();
    json["faces"] = surface.triangles.rows();
    if (surface.hemisphere)
        json["hemisphere"] = nameOf(*surface.hemisphere);
    if (surface.kind)
        json["surfaceKind"] = nameOf(*surface.kind);
    if (!surface.space.empty())
        json["space"] = surface.space;
    json["units"] = "mm";
    if (surface.vertices.rows() > 0) {
        const Eigen::RowVector3d low = surface.vertices.colwise().minCoeff().cast<double>();
        const Eigen::RowVector3d high = surface.vertices.colwise().maxCoeff().cast<double>();
        json["bounds"] = {{low[0], low[1], low[2]}, {high[0], high[1], high[2]}};
    }
    if (!surface.notes.empty())
        json["notes"] = inEnglish(surface.notes);
}

void describeContent(Json& json, const LabelMap& map) {
    json["kind"] = "labels";
    json["shape"] = {map.keys.size()};
    json["dtype"] = "int32";
    addStatistics(json, std::int64_t(map.keys.size()),
                  [&map](std::int64_t i) { return double(map.keys[std::size_t(i)]); });
    Json names = Json::array();
    for (const auto& [key, label] : map.labels)
        names.push_back(label.name);
    json["names"] = names;
}

void describeContent(Json& json, const VertexValues& values) {
    json["kind"] = "map";
    if (values.maps.size() == 1) {
        json["shape"] = {values.maps[0].size()};
        json["dtype"] = "float32";
        addStatistics(json, values.maps[0]);
        return;
    }
    for (std::size_t i = 0; i < values.maps.size(); ++i) {
        Json array = {{"name", values.names[i]}, {"shape", {values.maps[i].size()}}, {"dtype", "float32"}};
        addStatistics(array, values.maps[i]);
        json["arrays"].push_back(array);
    }
}

/// The numbers of one array of the file, in all its columns.
void addStatistics(Json& json, const Gifti& gifti, const GiftiArray& array) {
    using Part = GiftiArray::Part;
    if (array.part == Part::PointSet)
        addStatistics(json, gifti.surface->vertices.size(),
                      [&](std::int64_t i) { return double(gifti.surface->vertices.data()[i]); });
    else if (array.part == Part::Corners)
        addStatistics(json, gifti.surface->triangles.size(),
                      [&](std::int64_t i) { return double(gifti.surface->triangles.data()[i]); });
    else {
        const std::int64_t rows = array.shape.at(0);
        addStatistics(json, rows * std::int64_t(array.count), [&](std::int64_t i) {
            const std::size_t column = array.first + std::size_t(i / rows);
            return array.part == Part::Labels ? double(gifti.labels[column].keys[std::size_t(i % rows)])
                                              : double(gifti.maps[column][i % rows]);
        });
    }
}

Json describedGiftiArray(const Gifti& gifti, const GiftiArray& array) {
    Json json = Json::object();
    switch (array.part) {
    case GiftiArray::Part::PointSet: describeContent(json, *gifti.surface); break;
    case GiftiArray::Part::Corners: json["kind"] = "triangles"; break;
    case GiftiArray::Part::Maps: json["kind"] = "map"; break;
    case GiftiArray::Part::Labels: describeContent(json, gifti.labels[array.first]); break;
    }
    if (!array.intent.empty())
        json["intent"] = array.intent;
    if (!array.name.empty())
        json["name"] = array.name;
    json["shape"] = array.shape;
    json["dtype"] = array.dtype;
    std::int64_t count = 1;
    for (const std::int64_t length : array.shape)
        count *= length;
    json["count"] = count;
    addStatistics(json, gifti, array);
    return json;
}

void describeContent(Json& json, const Gifti& gifti) {
    json["kind"] = gifti.surface ? "surface" : !gifti.labels.empty() ? "labels" : "map";
    if (gifti.hemisphere)
        json["hemisphere"] = nameOf(*gifti.hemisphere);
    json["arrays"] = Json::array();
    for (const GiftiArray& array : gifti.arrays)
        json["arrays"].push_back(describedGiftiArray(gifti, array));
    // A file of one array is described as that array.
    if (json["arrays"].size() == 1) {
        const Json only = json["arrays"][0];
        json.erase("arrays");
        json.update(only);
    }
}

void describeContent(Json& json, const VertexSelection& selection) {
    json["kind"] = selection.isMap ? "map" : "label";
    json["shape"] = {selection.vertices.size()};
    json["vertices"] = selection.vertices.size();
    if (!selection.vertices.empty())
        json["vertexRange"] = {*std::ranges::min_element(selection.vertices), selection.largestVertex()};
    if (!selection.space.empty())
        json["space"] = selection.space;
    json["dtype"] = "float32";
    addStatistics(json, selection.values);
    if (!selection.isMap)
        json["names"] = {nameOfMap(selection.name)};
}

void describeContent(Json& json, const SurfacePatch& patch) {
    json["kind"] = "patch";
    json["shape"] = {patch.vertices.size(), 3};
    json["vertices"] = patch.vertices.size();
    if (!patch.vertices.empty())
        json["vertexRange"] = {*std::ranges::min_element(patch.vertices), patch.largestVertex()};
    json["border"] = std::ranges::count(patch.atBorder, true);
    json["flat"] = patch.isFlat();
    json["units"] = "mm";
    addStatistics(json, patch.positions.size(),
                  [&patch](std::int64_t i) { return double(patch.positions.data()[i]); });
}

void describeContent(Json& json, const Npz& npz) {
    json["kind"] = "arrays";
    json["arrays"] = Json::array();
    for (const auto& [name, array] : npz.arrays) {
        Json part = {{"name", name}};
        part["kind"] = "array";
        part["shape"] = array.shape;
        part["dtype"] = array.dtype;
        if (!array.isText())
            addStatistics(part, array.size(), [&array](std::int64_t i) { return array.number(i); });
        json["arrays"].push_back(part);
    }
    for (const auto& [name, found] : npz.refused)
        json["arrays"].push_back({{"name", name}, {"kind", "array"}, {"refused", found.english()}});
}

void describeContent(Json& json, const Cifti& cifti, Progress& progress) { describeCifti(json, cifti, progress); }
void describeContent(Json& json, const ArrayFile& arrays, Progress& progress) {
    describeArrays(json, arrays, progress);
}

/// What is small enough to be looked at in a moment.
template <class Content>
void describeContent(Json& json, const Content& content, Progress&) {
    describeContent(json, content);
}

} // namespace

nlohmann::ordered_json describeFile(const std::filesystem::path& file, Progress& progress) {
    if (looksLikeSavedModels(file))
        return describeSavedModels(file);
    const FileFormat& format = recogniseFormat(file);
    Progress reading = progress.part(0, 0.5);
    const FileContent content = format.read(file, reading);
    Progress looking = progress.part(0.5, 1);
    Json json = {{"file", file.string()}, {"format", format.id}};
    const auto* perVertex = std::get_if<VertexValues>(&content);
    if (perVertex && (format.id == "mgh" || format.id == "nifti")) {
        // Values per vertex in an image format: described as that format stores them.
        describeContent(json, format.id == "mgh" ? readMgh(file) : readNifti(file), looking);
        json["vertices"] = perVertex->maps[0].size();
    } else {
        std::visit([&](const auto& part) { describeContent(json, part, looking); }, content);
    }
    if (format.id == "nifti")
        describeContent(json, readNiftiHeader(file));
    return json;
}

nlohmann::ordered_json describeFile(const std::filesystem::path& file) {
    Progress progress;
    return describeFile(file, progress);
}

} // namespace fusiform

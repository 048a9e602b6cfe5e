#include "analysis/core/error.h"
#include "analysis/io/describe_arrays.h"
#include "analysis/io/file_format.h"
#include "analysis/io/freesurfer.h"
#include "analysis/io/nifti_header.h"

#include <algorithm>
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


using Json = nlohmann::ordered_json;

/// Range and mean of the finite values, in float64, and the count of NaN.
template <class ValueAt>
void addStatistics(Json& json, std::int64_t count, const ValueAt& valueAt) {
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    double sum = 0;
    std::int64_t finite = 0;
    std::int64_t missing = 0;
    for (std::int64_t i = 0; i < count; ++i) {
        const double value = valueAt(i);
        missing += std::isnan(value);
        if (!std::isfinite(value))
            continue;
        low = std::min(low, value);
        high = std::max(high, value);
        sum += value;
        ++finite;
    }
    if (finite > 0) {
        json["min"] = low;
        json["max"] = high;
        json["mean"] = sum / double(finite);
    }
    json["nan"] = missing;
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

std::string mghTypeName(const Bytes& start) {
    switch (start.size() > 23 ? int(start[23]) : -1) {
    case 0: return "uint8";
    case 1: return "int32";
    case 3: return "float32";
    case 4: return "int16";
    case 10: return "uint16";
    default: return "unknown";
    }
}

void describe(Json& json, const Volume& volume) {
    json["kind"] = "volume";
    json["shape"] = volume.grid.shape;
    if (volume.frames > 1)
        json["shape"].push_back(volume.frames);
    const Bytes start = readStart(json["file"].get<std::string>(), 1024, "reading a volume");
    json["dtype"] = volume.affineSource == AffineSource::Mgh
                        ? mghTypeName(start)
                        : (looksLikeNifti(start) ? parseNiftiHeader(start, json["file"].get<std::string>()).dtypeName()
                                                 : "unknown");
    json["affine"] = affineAsJson(volume.grid.voxelToWorld);
    json["affineSource"] = nameOf(volume.affineSource);
    json["orientation"] = volume.grid.orientation();
    json["units"] = volume.units;
    if (!volume.intent.empty())
        json["intent"] = volume.intent;
    addStatistics(json, std::int64_t(volume.values.size()),
                  [&volume](std::int64_t i) { return double(volume.values[std::size_t(i)]); });
    if (!volume.notes.empty())
        json["notes"] = inEnglish(volume.notes);
}

void describe(Json& json, const Surface& surface) {
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

void describe(Json& json, const LabelMap& map) {
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

void describe(Json& json, const VertexValues& values) {
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

void describe(Json& json, const Gifti& gifti) {
    json["kind"] = gifti.surface ? "surface" : gifti.labels ? "labels" : "map";
    if (gifti.hemisphere)
        json["hemisphere"] = nameOf(*gifti.hemisphere);
    json["arrays"] = Json::array();
    if (gifti.surface) {
        Json surface = Json::object();
        describe(surface, *gifti.surface);
        addStatistics(surface, gifti.surface->vertices.size(), [&gifti](std::int64_t i) {
            return double(gifti.surface->vertices.data()[i]);
        });
        json["arrays"].push_back(surface);
        Json triangles = {{"kind", "triangles"}, {"shape", {gifti.surface->triangles.rows(), 3}}, {"dtype", "int32"}};
        addStatistics(triangles, gifti.surface->triangles.size(), [&gifti](std::int64_t i) {
            return double(gifti.surface->triangles.data()[i]);
        });
        json["arrays"].push_back(triangles);
    }
    for (std::size_t i = 0; i < gifti.maps.size(); ++i) {
        Json map = {{"kind", "map"}, {"name", gifti.mapNames[i]}, {"shape", {gifti.maps[i].size()}}};
        addStatistics(map, gifti.maps[i]);
        json["arrays"].push_back(map);
    }
    if (gifti.labels) {
        Json labels = Json::object();
        describe(labels, *gifti.labels);
        json["arrays"].push_back(labels);
    }
    // A file of one array is described as that array.
    if (json["arrays"].size() == 1) {
        const Json only = json["arrays"][0];
        json.erase("arrays");
        json.update(only);
    }
}

void describe(Json& json, const NumpyArray& array) {
    json["kind"] = "array";
    json["shape"] = array.shape;
    json["dtype"] = array.dtype;
    if (!array.isText())
        addStatistics(json, array.size(), [&array](std::int64_t i) { return array.number(i); });
}

void describe(Json& json, const Npz& npz) {
    json["kind"] = "arrays";
    json["arrays"] = Json::array();
    for (const auto& [name, array] : npz.arrays) {
        Json part = {{"name", name}};
        describe(part, array);
        json["arrays"].push_back(part);
    }
    if (!npz.refused.empty())
        json["notes"] = {"arrays of Python objects are not opened: " + nlohmann::json(npz.refused).dump()};
}

void describe(Json& json, const ArrayFile& arrays) { describeArrays(json, arrays); }

} // namespace

nlohmann::ordered_json describeFile(const std::filesystem::path& file) {
    const FileFormat& format = recogniseFormat(file);
    Progress progress;
    const FileContent content = format.read(file, progress);
    Json json = {{"file", file.string()}, {"format", format.id}};
    if (format.id == "mgh" && std::holds_alternative<VertexValues>(content))
        describe(json, readMgh(file));
    else
        std::visit([&json](const auto& part) { describe(json, part); }, content);
    return json;
}

} // namespace fusiform

#include "widgets/session/kept_results.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/io/arrays/npy.h"
#include "analysis/io/nifti/nifti.h"
#include "analysis/surface/map_placement.h"
#include "render/json_node.h"

#include <utility>

namespace fusiform {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* restoring = translatable("analysis", "restoring a result");

/// What the other forms of a map are made of: its values per voxel, else those on vertices, else its volume.
enum class MapForm { None, Voxels, Vertices, Volume };

MapForm formOf(const Map& map) {
    if (map.isSeries())
        return MapForm::None;
    if (map.perVoxel && !map.verticesGiven)
        return MapForm::Voxels;
    if (map.onSurface() && (!map.volume || !map.verticesGiven))
        return MapForm::Vertices;
    return map.volume && !map.verticesGiven && map.frameCount() == 1 ? MapForm::Volume : MapForm::None;
}

std::shared_ptr<const void> dataOf(const Map& map) {
    switch (formOf(map)) {
    case MapForm::Voxels:
        return map.perVoxel;
    case MapForm::Vertices:
        return map.vertices.left ? map.vertices.left : map.vertices.right;
    case MapForm::Volume:
        return map.volume;
    case MapForm::None:
        break;
    }
    return nullptr;
}

std::uint64_t bytesOf(const Map& map) {
    const auto of = [](const auto& values) { return values ? std::uint64_t(values->size()) * sizeof(float) : 0; };
    switch (formOf(map)) {
    case MapForm::Voxels:
        return of(map.perVoxel);
    case MapForm::Vertices:
        return of(map.vertices.left) + of(map.vertices.right);
    case MapForm::Volume:
        return std::uint64_t(map.volume->grid.size()) * sizeof(float);
    case MapForm::None:
        break;
    }
    return 0;
}

void writeData(const Map& map, const std::filesystem::path& stem) {
    const auto named = [&stem](const char* ending) { return std::filesystem::path(stem.string() + ending); };
    switch (formOf(map)) {
    case MapForm::Voxels:
        return writeNpy(*map.perVoxel, named(".npy"));
    case MapForm::Vertices:
        if (map.vertices.left)
            writeNpy(*map.vertices.left, named("-left.npy"));
        if (map.vertices.right)
            writeNpy(*map.vertices.right, named("-right.npy"));
        return;
    case MapForm::Volume:
        return writeNifti(*map.volume, named(".nii"));
    case MapForm::None:
        return;
    }
}

Json describeMap(const Map& map, const std::string& stem) {
    Json json{{"name", map.name}};
    const MapForm form = formOf(map);
    const auto file = [&](const char* key, bool there, const char* ending) {
        if (there)
            json[key] = stem + ending;
    };
    file("voxels", form == MapForm::Voxels, ".npy");
    file("left", form == MapForm::Vertices && map.vertices.left, "-left.npy");
    file("right", form == MapForm::Vertices && map.vertices.right, "-right.npy");
    file("volume", form == MapForm::Volume, ".nii");
    for (const auto& [key, text] :
         {std::pair("unit", &map.unit), std::pair("metric", &map.metric), std::pair("model", &map.model),
          std::pair("layer", &map.layer), std::pair("provenance", &map.provenance)})
        if (!text->empty())
            json[key] = *text;
    json["depth"] = map.depth;
    json["categorical"] = map.categorical;
    if (!map.categories.empty())
        json["categories"] = map.categories;
    return json;
}

Json describeModel(const EncodingModel& model, const std::string& stem) {
    Json json{{"name", model.name},   {"model", model.model},           {"layer", model.layer},
              {"record", model.record}, {"provenance", model.provenance}, {"weights", stem + ".npy"}};
    if (model.intercept)
        json["intercept"] = stem + "-intercept.npy";
    if (model.score)
        json["score"] = stem + "-score.npy";
    return json;
}

void writeData(const EncodingModel& model, const std::filesystem::path& stem) {
    writeNpy(model.weights.whole(), stem.string() + ".npy");
    model.weights.requireUnchanged(); // of the file that they came from
    if (model.intercept)
        writeNpy(*model.intercept, stem.string() + "-intercept.npy");
    if (model.score)
        writeNpy(*model.score, stem.string() + "-score.npy");
}

/// The file that a key names, which lies in the folder itself; nothing without the key.
std::optional<std::filesystem::path>
fileAt(const JsonNode& node, const char* key, const std::filesystem::path& folder) {
    std::string name;
    node.read(key, name);
    if (name.empty())
        return {};
    return folder / std::filesystem::path(name).filename();
}

std::shared_ptr<const VectorF>
vectorAt(const JsonNode& node, const char* key, const std::filesystem::path& folder) {
    const auto file = fileAt(node, key, folder);
    if (!file)
        return nullptr;
    return std::make_shared<const VectorF>(
        toVector(readNpy(*file), translatable("analysis", "values"), file->string()));
}

void requireLength(const std::string& name, Eigen::Index found, std::int64_t expected, const Message& what) {
    if (found != expected)
        throw Error(
            {restoring, name, message("analysis", "%1 values, %2").with(expected, what),
             message("analysis", "%1 values").with(found),
             translatable("analysis", "the result was made on other files")});
}

Map mapFrom(const JsonNode& node, const Dataset& dataset, const std::filesystem::path& folder, Progress& progress) {
    Map map;
    node.object().read("name", map.name);
    node.read("unit", map.unit);
    node.read("metric", map.metric);
    node.read("model", map.model);
    node.read("layer", map.layer);
    node.read("provenance", map.provenance);
    node.read("depth", map.depth);
    node.read("categorical", map.categorical);
    if (node.has("categories")) {
        const JsonNode categories = node.at("categories");
        categories.list();
        for (std::size_t at = 0; at < categories.json.size(); ++at) {
            if (!categories.json[at].is_string())
                categories.fail(categories.path, message("analysis", "a list of texts"), categories.json[at]);
            map.categories.push_back(categories.json[at].get<std::string>());
        }
    }
    map.perVoxel = vectorAt(node, "voxels", folder);
    map.vertices = {vectorAt(node, "left", folder), vectorAt(node, "right", folder)};
    for (const Hemisphere hemisphere : hemispheres)
        if (map.vertices[hemisphere])
            requireLength(
                map.name, map.vertices[hemisphere]->size(), dataset.cortex[hemisphere].vertexCount(),
                message("analysis", "one a vertex"));
    if (const auto file = fileAt(node, "volume", folder))
        map.volume = std::make_shared<const Volume>(readNifti(*file, progress));
    map.name = dataset.freeMapName(map.name);
    return placed(map, dataset, progress);
}

EncodingModel modelFrom(const JsonNode& node, const Dataset& dataset, const std::filesystem::path& folder) {
    EncodingModel model;
    node.object().read("name", model.name);
    node.read("model", model.model);
    node.read("layer", model.layer);
    node.read("record", model.record);
    node.read("provenance", model.provenance);
    const auto file = fileAt(node, "weights", folder);
    if (!file)
        node.failAt("weights", message("analysis", "a file"));
    // In memory: the files go once the session is autosaved anew.
    model.weights = toMatrix(readNpy(*file), translatable("analysis", "weights"), file->string());
    model.intercept = vectorAt(node, "intercept", folder);
    model.score = vectorAt(node, "score", folder);
    if (dataset.voxels)
        requireLength(
            model.name, model.weights.rows(), dataset.voxels->size(), message("analysis", "one a voxel"));
    return model;
}

} // namespace

ResultStore::ResultStore(std::filesystem::path folder, std::uint64_t most)
    : m_folder(std::move(folder)), m_most(most) {}

/// The stem of its files; empty when it cannot be kept.
template <class Write>
std::string ResultStore::keep(const std::shared_ptr<const void>& data, std::uint64_t bytes, Write write) {
    if (!data || m_bytes + bytes > m_most)
        return {};
    std::string stem;
    if (const auto known = m_stems.find(data); known != m_stems.end()) {
        stem = known->second;
    } else {
        stem = "result" + std::to_string(++m_count);
        try {
            write(m_folder / stem);
        } catch (const Error&) {
            return {};
        }
        m_stems[data] = stem;
    }
    if (m_wanted.insert(stem).second)
        m_bytes += bytes;
    return stem;
}

Json ResultStore::write(const KeptResults& results, Progress& progress) {
    Json json{{"maps", Json::array()}, {"models", Json::array()}, {"lost", results.lost}};
    for (const auto& map : results.maps) {
        progress.stopIfRequested();
        const std::string stem =
            keep(dataOf(*map), bytesOf(*map), [&map](const auto& path) { writeData(*map, path); });
        if (stem.empty())
            json["lost"].push_back(map->name);
        else
            json["maps"].push_back(describeMap(*map, stem));
    }
    for (const auto& model : results.models) {
        progress.stopIfRequested();
        const auto bytes = std::uint64_t(model->weights.size()) * sizeof(float);
        const std::string stem = keep(model, bytes, [&model](const auto& path) { writeData(*model, path); });
        if (stem.empty())
            json["lost"].push_back(model->name);
        else
            json["models"].push_back(describeModel(*model, stem));
    }
    return json;
}

void ResultStore::removeOthers() {
    std::error_code failure;
    for (const auto& entry : std::filesystem::directory_iterator(m_folder, failure)) {
        const std::string name = entry.path().filename().string();
        if (!m_wanted.contains(name.substr(0, name.find_first_of("-."))))
            std::filesystem::remove(entry.path(), failure);
    }
    std::erase_if(m_stems, [this](const auto& known) { return !m_wanted.contains(known.second); });
    m_wanted.clear();
    m_bytes = 0;
}

Dataset withKeptResults(
    const Dataset& dataset, const Json& kept, const std::filesystem::path& folder, Progress& progress) {
    Dataset result = dataset;
    const JsonNode node{kept, {}, restoring};
    if (node.object().has("maps")) {
        const JsonNode maps = node.at("maps");
        maps.list();
        for (std::size_t at = 0; at < maps.json.size(); ++at)
            result.maps.push_back(std::make_shared<const Map>(mapFrom(maps.at(at), result, folder, progress)));
    }
    if (node.has("models")) {
        const JsonNode models = node.at("models");
        models.list();
        for (std::size_t at = 0; at < models.json.size(); ++at) {
            progress.stopIfRequested();
            result.encodingModels.push_back(
                std::make_shared<const EncodingModel>(modelFrom(models.at(at), result, folder)));
        }
    }
    return result;
}

std::vector<std::string> namesOfKept(const Json& kept, const char* which) {
    std::vector<std::string> names;
    const JsonNode node{kept, {}, restoring};
    if (!node.object().has(which))
        return names;
    const JsonNode list = node.at(which);
    list.list();
    for (const Json& entry : list.json) {
        const Json& name = entry.is_object() && entry.contains("name") ? entry["name"] : entry;
        if (!name.is_string())
            list.fail(list.path, message("analysis", "names"), name);
        names.push_back(name.get<std::string>());
    }
    return names;
}

} // namespace fusiform

#include "widgets/session/kept_files.h"

#include "analysis/core/error.h"
#include "analysis/io/arrays/npy.h"
#include "analysis/io/dataset/captions_file.h"
#include "analysis/io/nifti/nifti.h"
#include "analysis/surface/map_placement.h"

#include <limits>
#include <utility>

namespace fusiform {
namespace {

using Json = nlohmann::ordered_json;

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

template <class Numbers>
std::uint64_t bytesOf(const Numbers& numbers) {
    return std::uint64_t(numbers.size()) * sizeof(float);
}

template <class Numbers>
std::uint64_t bytesOf(const std::shared_ptr<const Numbers>& numbers) {
    return numbers ? bytesOf(*numbers) : 0;
}

/// The file that a key names, which lies in the folder itself; nothing without the key.
std::optional<std::filesystem::path> fileAt(const KeptSource& source, const char* key) {
    std::string name;
    source.entry.read(key, name);
    if (name.empty())
        return {};
    return source.folder / std::filesystem::path(name).filename();
}

std::filesystem::path neededFileAt(const KeptSource& source, const char* key) {
    const auto file = fileAt(source, key);
    if (!file)
        source.entry.failAt(key, message("analysis", "a file"));
    return *file;
}

std::shared_ptr<const VectorF> vectorIn(const std::filesystem::path& file) {
    return std::make_shared<const VectorF>(
        toVector(readNpy(file), translatable("analysis", "values"), file.string()));
}

std::shared_ptr<const VectorF> vectorAt(const KeptSource& source, const char* key) {
    const auto file = fileAt(source, key);
    return file ? vectorIn(*file) : nullptr;
}

/// In memory: the files go once the session is autosaved anew.
MatrixF matrixAt(const KeptSource& source, const char* key, const char* what) {
    const auto file = neededFileAt(source, key);
    return toMatrix(readNpy(file), what, file.string());
}

void requireLength(const std::string& name, Eigen::Index found, std::int64_t expected, const Message& what) {
    if (found != expected)
        throw Error(
            {restoringResult, name, message("analysis", "%1 values, %2").with(expected, what),
             message("analysis", "%1 values").with(found),
             translatable("analysis", "the result was made on other files")});
}

void requireOneAVoxel(const std::string& name, Eigen::Index found, const Dataset& dataset) {
    if (dataset.voxels)
        requireLength(name, found, dataset.voxels->size(), message("analysis", "one a voxel"));
}

std::vector<std::string> categoriesAt(const JsonNode& categories) {
    std::vector<std::string> names;
    for (const Json& name : categories.list().json) {
        if (!name.is_string())
            categories.fail(categories.path, message("analysis", "a list of texts"), name);
        names.push_back(name.get<std::string>());
    }
    return names;
}

} // namespace

// Maps

KeptData keptData(const std::shared_ptr<const Map>& map) {
    switch (formOf(*map)) {
    case MapForm::Voxels:
        return {map->perVoxel};
    case MapForm::Vertices:
        return {map->vertices.left, map->vertices.right};
    case MapForm::Volume:
        return {map->volume};
    case MapForm::None:
        break;
    }
    return {};
}

std::uint64_t keptBytes(const Map& map) {
    switch (formOf(map)) {
    case MapForm::Voxels:
        return bytesOf(map.perVoxel);
    case MapForm::Vertices:
        return bytesOf(map.vertices.left) + bytesOf(map.vertices.right);
    case MapForm::Volume:
        return bytesOf(map.volume->grid);
    case MapForm::None:
        break;
    }
    return 0;
}

void writeKept(const Map& map, const std::filesystem::path& stem) {
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

Json keptEntry(const Map& map, const std::string& stem) {
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

void readKept(const KeptSource& source, Map& map) {
    const JsonNode& entry = source.entry;
    entry.read("name", map.name);
    entry.read("unit", map.unit);
    entry.read("metric", map.metric);
    entry.read("model", map.model);
    entry.read("layer", map.layer);
    entry.read("provenance", map.provenance);
    entry.read("depth", map.depth);
    entry.read("categorical", map.categorical);
    if (entry.has("categories"))
        map.categories = categoriesAt(entry.at("categories"));
    map.perVoxel = vectorAt(source, "voxels");
    if (map.perVoxel)
        requireOneAVoxel(map.name, map.perVoxel->size(), source.dataset);
    map.vertices = {vectorAt(source, "left"), vectorAt(source, "right")};
    for (const Hemisphere hemisphere : hemispheres)
        if (map.vertices[hemisphere])
            requireLength(
                map.name, map.vertices[hemisphere]->size(), source.dataset.cortex[hemisphere].vertexCount(),
                message("analysis", "one a vertex"));
    if (const auto file = fileAt(source, "volume"))
        map.volume = std::make_shared<const Volume>(readNifti(*file, source.progress));
    map.name = source.dataset.freeMapName(map.name);
    map = placed(map, source.dataset, source.progress);
}

// Encoding models

std::uint64_t keptBytes(const EncodingModel& model) {
    return bytesOf(model.weights);
}

void writeKept(const EncodingModel& model, const std::filesystem::path& stem) {
    writeNpy(model.weights.whole(), stem.string() + ".npy");
    model.weights.requireUnchanged(); // of the file that they came from
    if (model.intercept)
        writeNpy(*model.intercept, stem.string() + "-intercept.npy");
    if (model.score)
        writeNpy(*model.score, stem.string() + "-score.npy");
}

Json keptEntry(const EncodingModel& model, const std::string& stem) {
    Json json{{"name", model.name},   {"model", model.model},           {"layer", model.layer},
              {"record", model.record}, {"provenance", model.provenance}, {"weights", stem + ".npy"}};
    if (model.intercept)
        json["intercept"] = stem + "-intercept.npy";
    if (model.score)
        json["score"] = stem + "-score.npy";
    return json;
}

void readKept(const KeptSource& source, EncodingModel& model) {
    const JsonNode& entry = source.entry;
    entry.read("name", model.name);
    entry.read("model", model.model);
    entry.read("layer", model.layer);
    entry.read("record", model.record);
    entry.read("provenance", model.provenance);
    model.weights = matrixAt(source, "weights", translatable("analysis", "weights"));
    model.intercept = vectorAt(source, "intercept");
    model.score = vectorAt(source, "score");
    requireOneAVoxel(model.name, model.weights.rows(), source.dataset);
}

// Captions

std::uint64_t keptBytes(const CaptionSet& captions) {
    constexpr std::uint64_t keysOfEntry = 120;
    constexpr std::uint64_t numbersOfKeyword = 60;
    std::uint64_t bytes = captions.method.size();
    for (const VoxelCaption& caption : captions.captions) {
        bytes += keysOfEntry + caption.caption.size() + numbersOfKeyword * caption.evidence.size();
        for (const std::string& keyword : caption.keywords)
            bytes += keyword.size();
    }
    return bytes;
}

void writeKept(const CaptionSet& captions, const std::filesystem::path& stem) {
    writeCaptions(captions, stem.string() + ".json");
}

Json keptEntry(const CaptionSet& captions, const std::string& stem) {
    return {{"name", captions.name}, {"captions", stem + ".json"}}; // which holds the method too
}

void readKept(const KeptSource& source, CaptionSet& captions) {
    VoxelSet any; // of a model without a voxel set
    any.unplaced = std::numeric_limits<std::int64_t>::max();
    captions = readCaptions(neededFileAt(source, "captions"), source.dataset.voxels ? *source.dataset.voxels : any);
    captions.name.clear(); // that of the file
    source.entry.read("name", captions.name);
}

// Embeddings

std::uint64_t keptBytes(const Embedding& embedding) {
    return bytesOf(embedding.stimuliByFeatures);
}

void writeKept(const Embedding& embedding, const std::filesystem::path& stem) {
    writeNpy(embedding.stimuliByFeatures.whole(), stem.string() + ".npy");
    embedding.stimuliByFeatures.requireUnchanged();
}

Json keptEntry(const Embedding& embedding, const std::string& stem) {
    return {{"name", nameOf(embedding)},     {"model", embedding.model}, {"layer", embedding.layer},
            {"depth", embedding.depth},      {"file", embedding.file},   {"idsFile", embedding.idsFile},
            {"features", stem + ".npy"}};
}

void readKept(const KeptSource& source, Embedding& embedding) {
    const JsonNode& entry = source.entry;
    entry.read("model", embedding.model);
    entry.read("layer", embedding.layer);
    entry.read("depth", embedding.depth);
    entry.read("file", embedding.file);
    entry.read("idsFile", embedding.idsFile);
    embedding.stimuliByFeatures = matrixAt(source, "features", translatable("analysis", "embedding"));
    if (source.dataset.stimuli)
        requireLength(
            nameOf(embedding), embedding.stimuliByFeatures.rows(), std::ssize(*source.dataset.stimuli),
            message("analysis", "one a stimulus"));
}

// Noise ceilings

std::uint64_t keptBytes(const NoiseCeiling& ceiling) {
    return bytesOf(ceiling.perVoxel);
}

void writeKept(const NoiseCeiling& ceiling, const std::filesystem::path& stem) {
    writeNpy(*ceiling.perVoxel, stem.string() + ".npy");
}

Json keptEntry(const NoiseCeiling& ceiling, const std::string& stem) {
    return {{"name", nameOf(ceiling)}, {"file", ceiling.file}, {"voxels", stem + ".npy"}};
}

void readKept(const KeptSource& source, NoiseCeiling& ceiling) {
    source.entry.read("file", ceiling.file);
    ceiling.perVoxel = vectorIn(neededFileAt(source, "voxels"));
    requireOneAVoxel(nameOf(ceiling), ceiling.perVoxel->size(), source.dataset);
}

} // namespace fusiform

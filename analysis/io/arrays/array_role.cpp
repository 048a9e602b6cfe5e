#include "analysis/io/arrays/array_role.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/io/file_name.h"
#include "analysis/io/arrays/array_matrix.h"
#include "analysis/io/arrays/positions_file.h"
#include "analysis/io/arrays/responses_file.h"
#include "analysis/surface/map_placement.h"

#include <algorithm>

namespace fusiform {
namespace {

constexpr const char* openingArray = translatable("analysis", "opening an array");

bool isVector(const ArrayEntry& entry) {
    return std::ranges::count_if(entry.shape, [](std::int64_t length) { return length != 1; }) <= 1;
}

Message disagreement(std::int64_t expected, const Message& what, std::int64_t found) {
    return message("analysis", "%1 %2 are needed; it has %3").with(expected, what, found);
}

Message whyNotVertices(const Dataset& dataset, const ArrayEntry& entry, ArrayRole role) {
    const auto left = dataset.cortex.left.vertexCount();
    const auto right = dataset.cortex.right.vertexCount();
    const bool needsLeft = role != ArrayRole::VerticesRight;
    const bool needsRight = role != ArrayRole::VerticesLeft;
    if ((needsLeft && left == 0) || (needsRight && right == 0))
        return message("analysis", "the surface is not loaded");
    if (!isVector(entry))
        return message("analysis", "one number a vertex is needed; its shape is %1").with(shapeText(entry.shape));
    const auto count = (needsLeft ? left : 0) + (needsRight ? right : 0);
    return entry.size() == count ? Message()
                                 : disagreement(count, message("analysis", "values, one a vertex,"), entry.size());
}

Message whyNotPerVoxel(const Dataset& dataset, const ArrayEntry& entry) {
    if (!dataset.voxels)
        return message("analysis", "no voxel set is loaded");
    if (!isVector(entry))
        return message("analysis", "one number a voxel is needed; its shape is %1").with(shapeText(entry.shape));
    return entry.size() == dataset.voxels->size()
               ? Message()
               : disagreement(dataset.voxels->size(), message("analysis", "values, one a voxel,"), entry.size());
}

std::int64_t stimulusCount(const Dataset& dataset) {
    if (dataset.stimuli)
        return std::int64_t(dataset.stimuli->size());
    return dataset.responses ? dataset.responses->stimuliByVoxels.rows() : -1;
}

Message whyNotRows(const Dataset& dataset, std::int64_t rows) {
    const auto count = stimulusCount(dataset);
    return count < 0 || count == rows ? Message()
                                      : disagreement(count, message("analysis", "rows, one a stimulus,"), rows);
}

Message whyNotResponses(const Dataset& dataset, const ArrayEntry& entry) {
    if (entry.shape.size() == 4) {
        if (!dataset.voxels || !dataset.voxels->inVolume())
            return message("analysis", "a voxel set with a grid is needed for volumes of trials");
        try {
            const auto axes = volumeAxesOf(entry.shape, dataset.voxels->grid, {}, entry.name);
            return whyNotRows(dataset, entry.shape[axes == VolumeAxes::TrialsFirst ? 0 : 3]);
        } catch (const Error& error) {
            return message("analysis", "%1 is needed; it has %2").with(error.details().expected, error.details().found);
        }
    }
    if (entry.shape.size() != 2)
        return message("analysis", "a matrix is needed; its shape is %1").with(shapeText(entry.shape));
    if (dataset.voxels && dataset.voxels->size() != entry.shape[1])
        return disagreement(dataset.voxels->size(), message("analysis", "columns, one a voxel,"), entry.shape[1]);
    return whyNotRows(dataset, entry.shape[0]);
}

Message whyNotWeights(const Dataset& dataset, const ArrayEntry& entry) {
    if (entry.shape.size() != 2)
        return message("analysis", "a matrix is needed; its shape is %1").with(shapeText(entry.shape));
    return !dataset.voxels || dataset.voxels->size() == entry.shape[0]
               ? Message()
               : disagreement(dataset.voxels->size(), message("analysis", "rows, one a voxel,"), entry.shape[0]);
}

Message whyNotPositions(const Dataset& dataset, const ArrayEntry& entry, Positions::Of of) {
    if (entry.shape.size() != 2 || (entry.shape[1] != 2 && entry.shape[1] != 3))
        return message("analysis", "two or three columns are needed; its shape is %1").with(shapeText(entry.shape));
    const bool voxels = of == Positions::Of::Voxels;
    const auto count = countOf(dataset, of);
    if (count < 0)
        return voxels ? message("analysis", "no voxel set is loaded") : message("analysis", "no stimuli are loaded");
    return count == entry.shape[0]
               ? Message()
               : disagreement(
                     count,
                     voxels ? message("analysis", "rows, one a voxel,") : message("analysis", "rows, one a stimulus,"),
                     entry.shape[0]);
}

/// The part of a name that says what the array is: "score" of "/results/score".
std::string lastPart(const std::string& name) {
    const auto slash = name.rfind('/');
    return slash == std::string::npos || slash + 1 == name.size() ? name : name.substr(slash + 1);
}

class Placing {
public:
    Placing(Dataset dataset, const ArrayFile& arrays, ArrayUse use, Progress& progress)
        : m_dataset(std::move(dataset)), m_arrays(arrays), m_use(std::move(use)), m_entry(arrays.named(m_use.array)),
          m_reference(arrays.reference(m_entry)), m_progress(progress) {}

    [[nodiscard]] Dataset place() {
        switch (m_use.role) {
        case ArrayRole::VerticesLeft:
            return withVertexValues(std::move(m_dataset), Hemisphere::Left, vertexName(), vector(), m_reference);
        case ArrayRole::VerticesRight:
            return withVertexValues(std::move(m_dataset), Hemisphere::Right, vertexName(), vector(), m_reference);
        case ArrayRole::VerticesBoth: addBoth(); break;
        case ArrayRole::PerVoxel: addPerVoxel(); break;
        case ArrayRole::Responses: addResponses(); break;
        case ArrayRole::Embedding: addEmbedding(); break;
        case ArrayRole::Weights: addWeights(); break;
        case ArrayRole::VoxelPositions: addPositions(Positions::Of::Voxels); break;
        case ArrayRole::StimulusPositions: addPositions(Positions::Of::Stimuli); break;
        }
        return std::move(m_dataset);
    }

private:
    [[nodiscard]] std::string vertexName() const { return nameOfMap(lastPart(m_entry.name)); }
    [[nodiscard]] VectorF vector() {
        return toVector(m_arrays.read(m_entry, m_progress), translatable("analysis", "values"), m_reference);
    }
    [[nodiscard]] StoredMatrix matrix(const char* what) { return matrixOf(m_arrays, m_entry, what, m_progress); }
    void note(const Message& text) {
        m_dataset.notes.push_back(message("analysis", "%1: %2").with(m_arrays.file.filename().string(), text));
    }
    [[nodiscard]] std::string model() const { return m_use.model.empty() ? m_arrays.file.stem().string() : m_use.model; }
    [[nodiscard]] std::string layer() const { return m_use.layer.empty() ? lastPart(m_entry.name) : m_use.layer; }

    void addMap(Map map) {
        map.name = m_dataset.freeMapName(map.name);
        map.provenance = m_reference;
        m_dataset.maps.push_back(std::make_shared<const Map>(std::move(map)));
    }

    void addBoth() {
        const VectorF values = vector();
        const auto left = m_dataset.cortex.left.vertexCount();
        Map map;
        map.name = lastPart(m_entry.name);
        map.vertices.left = std::make_shared<const VectorF>(values.head(left));
        map.vertices.right = std::make_shared<const VectorF>(values.tail(values.size() - left));
        note(message("analysis", "taken as values of both hemispheres, left first"));
        addMap(std::move(map));
    }

    void addPerVoxel() {
        Map map;
        map.name = lastPart(m_entry.name);
        map.perVoxel = std::make_shared<const VectorF>(vector());
        addMap(placed(map, m_dataset, m_progress));
    }

    void addPlaceless(std::int64_t count) {
        if (m_dataset.voxels)
            return;
        auto voxels = std::make_shared<VoxelSet>();
        voxels->unplaced = count;
        voxels->description = message("analysis", "voxels of %1, without a place").with(m_arrays.file.filename().string());
        m_dataset.voxels = std::move(voxels);
    }

    void addResponses() {
        std::vector<Message> notes;
        auto responses = std::make_shared<Responses>();
        responses->file = m_reference;
        responses->stimuliByVoxels =
            readResponses({{m_arrays, m_entry.name, {}}}, m_dataset.voxels.get(), {}, notes, m_progress);
        for (const Message& text : notes)
            note(text);
        addPlaceless(responses->stimuliByVoxels.cols());
        m_dataset.responses = std::move(responses);
    }

    void addEmbedding() {
        auto embedding = std::make_shared<Embedding>();
        embedding->model = model();
        embedding->layer = layer();
        embedding->depth = 1;
        for (const auto& other : m_dataset.embeddings)
            if (other->model == embedding->model)
                embedding->depth = std::max(embedding->depth, other->depth + 1);
        embedding->file = m_reference;
        embedding->stimuliByFeatures = matrix(translatable("analysis", "embedding"));
        m_dataset.embeddings.push_back(std::move(embedding));
    }

    void addWeights() {
        auto weights = std::make_shared<EncodingModel>();
        weights->model = model();
        weights->layer = m_use.layer;
        weights->name = weights->layer.empty() ? weights->model : weights->model + ", " + weights->layer;
        weights->provenance = m_reference;
        weights->weights = matrix(translatable("analysis", "weights"));
        weights->intercept = std::make_shared<const VectorF>(VectorF::Zero(weights->weights.rows()));
        note(message("analysis", "the weights are without intercept, which was taken as 0"));
        addPlaceless(weights->weights.rows());
        m_dataset.encodingModels.push_back(std::move(weights));
    }

    void addPositions(Positions::Of of) {
        // All columns of a table together have no name of their own.
        const bool named = !m_arrays.hasOneUnnamed && m_entry.name != "all columns";
        const std::string name = named ? lastPart(m_entry.name) : m_arrays.file.stem().string();
        const StoredMatrix points = matrix(translatable("analysis", "positions"));
        m_dataset.positions.push_back(
            std::make_shared<const Positions>(Positions{name, of, points.whole(), m_reference}));
    }

    Dataset m_dataset;
    const ArrayFile& m_arrays;
    ArrayUse m_use;
    const ArrayEntry& m_entry;
    std::string m_reference;
    Progress& m_progress;
};

} // namespace

const char* titleOf(ArrayRole role) {
    switch (role) {
    case ArrayRole::VerticesLeft: return translatable("analysis", "Values per vertex, left hemisphere");
    case ArrayRole::VerticesRight: return translatable("analysis", "Values per vertex, right hemisphere");
    case ArrayRole::VerticesBoth: return translatable("analysis", "Values per vertex, both hemispheres, left first");
    case ArrayRole::PerVoxel: return translatable("analysis", "Values per voxel");
    case ArrayRole::Responses: return translatable("analysis", "Responses");
    case ArrayRole::Embedding: return translatable("analysis", "Embedding");
    case ArrayRole::Weights: return translatable("analysis", "Weights of an encoding model");
    case ArrayRole::VoxelPositions: return translatable("analysis", "Positions of voxels (UMAP, …)");
    case ArrayRole::StimulusPositions: return translatable("analysis", "Positions of stimuli (UMAP, …)");
    }
    return "";
}

std::string_view nameOf(ArrayRole role) {
    switch (role) {
    case ArrayRole::VerticesLeft: return "verticesLeft";
    case ArrayRole::VerticesRight: return "verticesRight";
    case ArrayRole::VerticesBoth: return "verticesBoth";
    case ArrayRole::PerVoxel: return "perVoxel";
    case ArrayRole::Responses: return "responses";
    case ArrayRole::Embedding: return "embedding";
    case ArrayRole::Weights: return "weights";
    case ArrayRole::VoxelPositions: return "voxelPositions";
    case ArrayRole::StimulusPositions: return "stimulusPositions";
    }
    return "";
}

std::optional<ArrayRole> arrayRoleNamed(std::string_view name) {
    const auto found = std::ranges::find(arrayRoles, name, [](ArrayRole role) { return nameOf(role); });
    return found == arrayRoles.end() ? std::nullopt : std::optional(*found);
}

Message whyNot(const Dataset& dataset, const ArrayEntry& entry, ArrayRole role) {
    if (!entry.readable())
        return entry.refused;
    if (entry.text)
        return message("analysis", "it holds texts, not numbers");
    switch (role) {
    case ArrayRole::VerticesLeft:
    case ArrayRole::VerticesRight:
    case ArrayRole::VerticesBoth: return whyNotVertices(dataset, entry, role);
    case ArrayRole::PerVoxel: return whyNotPerVoxel(dataset, entry);
    case ArrayRole::Responses: return whyNotResponses(dataset, entry);
    case ArrayRole::Embedding:
        return entry.shape.size() == 2
                   ? whyNotRows(dataset, entry.shape[0])
                   : message("analysis", "a matrix is needed; its shape is %1").with(shapeText(entry.shape));
    case ArrayRole::Weights: return whyNotWeights(dataset, entry);
    case ArrayRole::VoxelPositions: return whyNotPositions(dataset, entry, Positions::Of::Voxels);
    case ArrayRole::StimulusPositions: return whyNotPositions(dataset, entry, Positions::Of::Stimuli);
    }
    return {};
}

Dataset withArray(const Dataset& dataset, const ArrayFile& arrays, const ArrayUse& use, Progress& progress) {
    const ArrayEntry& entry = arrays.named(use.array);
    if (const Message reason = whyNot(dataset, entry, use.role); !reason.empty())
        throw Error({openingArray, arrays.reference(entry), titleOf(use.role), reason, {}});
    return Placing(dataset, arrays, use, progress).place();
}

Dataset withVertexValues(
    Dataset dataset, Hemisphere hemisphere, const std::string& name, VectorF values, const std::string& provenance) {
    const auto half = std::ranges::find_if(dataset.maps, [&](const auto& map) {
        return map->name == name && map->onSurface() && !map->volume && !map->perVoxel && !map->vertices[hemisphere];
    });
    Map map = half == dataset.maps.end() ? Map() : **half;
    map.vertices[hemisphere] = std::make_shared<const VectorF>(std::move(values));
    map.provenance += (map.provenance.empty() ? "" : "\n") + provenance;
    if (half != dataset.maps.end()) {
        *half = std::make_shared<const Map>(std::move(map));
        return dataset;
    }
    map.name = dataset.freeMapName(name);
    dataset.maps.push_back(std::make_shared<const Map>(std::move(map)));
    return dataset;
}

} // namespace fusiform

#pragma once

#include "analysis/data/dataset.h"

/// A small dataset made by hand: two hemispheres of a few vertices, a voxel set on the vertices of the left
/// one, responses, an embedding with an encoding model, captions.
namespace fusiform::test {

inline std::shared_ptr<const VectorF> numbers(std::initializer_list<float> list) {
    VectorF values(Eigen::Index(list.size()));
    Eigen::Index at = 0;
    for (const float value : list)
        values[at++] = value;
    return std::make_shared<const VectorF>(values);
}

/// An octahedron of 40 mm radius about (x, 0, 0). Vertices: +x -x +y -y +z -z.
inline std::shared_ptr<const Surface> octahedron(float x) {
    Surface surface;
    surface.vertices.resize(6, 3);
    surface.vertices << x + 40, 0, 0, x - 40, 0, 0, x, 40, 0, x, -40, 0, x, 0, 40, x, 0, -40;
    surface.triangles.resize(8, 3);
    surface.triangles << 0, 2, 4, 2, 1, 4, 1, 3, 4, 3, 0, 4, 2, 0, 5, 1, 2, 5, 3, 1, 5, 0, 3, 5;
    return std::make_shared<const Surface>(std::move(surface));
}

inline std::shared_ptr<const Map>
scoreMap(const std::string& layer, double depth, std::initializer_list<float> values) {
    Map map;
    map.name = "CLIP, " + layer;
    map.model = "CLIP";
    map.layer = layer;
    map.depth = depth;
    map.metric = "r";
    map.unit = "r";
    map.perVoxel = numbers(values);
    map.vertices.left = map.perVoxel;
    return std::make_shared<const Map>(std::move(map));
}

inline Stimulus stimulus(const std::string& id, const std::string& category) {
    Stimulus result;
    result.id = id;
    result.category = category;
    result.captions = {"a picture of " + category};
    return result;
}

inline void addCaptions(Dataset& dataset) {
    CaptionSet set;
    set.name = "BrainSCUBA";
    set.method = "nearest bank text";
    // The odd one out has the highest score: agreement counts for more.
    set.captions = {
        {2, "a plate of food", 0.41, 0, {"food"}},
        {2, "a plate of food", 0.43, 1, {"food", "plate"}},
        {2, "two people talking", 0.50, 2, {"people"}}};
    dataset.captions = {std::make_shared<const CaptionSet>(std::move(set))};
}

inline void addResponses(Dataset& dataset) {
    auto stimuli = std::make_shared<std::vector<Stimulus>>();
    for (int at = 0; at < 12; ++at)
        stimuli->push_back(stimulus("s" + std::to_string(at), at % 2 ? "food" : "faces"));
    dataset.stimuli = stimuli;
    MatrixF measured(12, 6), features(12, 3);
    for (int row = 0; row < 12; ++row) {
        for (int column = 0; column < 6; ++column)
            measured(row, column) = float((row * 5 + column * 3) % 12);
        features.row(row) << float(row % 4), float((row * 7) % 5), float((row * 3) % 11);
    }
    dataset.responses =
        std::make_shared<const Responses>(Responses{measured, "betas.npy"});
    dataset.embeddings = {std::make_shared<const Embedding>(
        Embedding{"CLIP", "late", 9, features, "late.npy"})};
    MatrixF weights(6, 3);
    weights << 1, 0, 0, 0, 1, 0, 1, -2, 0.5F, 0, 0, 1, 1, 1, 1, -1, 0, 0;
    EncodingModel model;
    model.name = "CLIP late";
    model.model = "CLIP";
    model.layer = "late";
    model.weights = weights;
    model.intercept = numbers({0, 0, 0.25F, 0, 0, 0});
    model.score = numbers({0.1F, 0.2F, 0.37F, 0.4F, 0.5F, 0.6F});
    dataset.encodingModels = {std::make_shared<const EncodingModel>(std::move(model))};
}

inline std::shared_ptr<const Parcellation> areas() {
    LabelMap labels;
    labels.name = "areas";
    labels.keys = {1, 1, 2, 2, 2, 1};
    labels.labels[1] = {"V1", {200, 40, 40}, false};
    labels.labels[2] = {"hV4", {40, 200, 40}, false};
    Parcellation parcellation;
    parcellation.name = "areas";
    parcellation.hemispheres.left = std::make_shared<const LabelMap>(std::move(labels));
    return std::make_shared<const Parcellation>(std::move(parcellation));
}

inline std::shared_ptr<const Dataset> smallDataset() {
    auto dataset = std::make_shared<Dataset>();
    dataset->name = "by hand";
    dataset->subject = "sub-01";
    dataset->cortex.left.surfaces[SurfaceKind::Pial] = octahedron(-45);
    dataset->cortex.left.surfaces[SurfaceKind::Inflated] = octahedron(-45);
    dataset->cortex.right.surfaces[SurfaceKind::Pial] = octahedron(45);
    dataset->parcellations = {areas()};
    VoxelSet voxels;
    voxels.vertices.left = {0, 1, 2, 3, 4, 5};
    voxels.description = "vertices of the left hemisphere";
    dataset->voxels = std::make_shared<const VoxelSet>(std::move(voxels));
    dataset->maps = {
        scoreMap("late", 9, {0.1F, 0.2F, 0.42F, 0.4F, 0.5F, 0.6F}),
        scoreMap("early", 2, {0.3F, 0.3F, 0.21F, 0.1F, 0.1F, 0.1F})};
    dataset->noiseCeiling = std::make_shared<const NoiseCeiling>(
        NoiseCeiling{numbers({0.5F, 0.5F, 0.64F, 0.5F, 0.5F, 0.5F}), "nc.npy"});
    dataset->notes = {"the space of the surfaces is not stated"};
    addResponses(*dataset);
    addCaptions(*dataset);
    return dataset;
}

} // namespace fusiform::test

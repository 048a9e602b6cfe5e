#pragma once

#include "analysis/random_matrix.h"
#include "analysis/refusal.h"

#include "analysis/core/error.h"
#include "analysis/registry/analyses.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

/// A dataset small enough to know its results beforehand, and short ways to run an analysis on it.
namespace fusiform::test {

constexpr std::int64_t stimuli = 40;

/// Voxels of 2 mm; a block of 4 x 4 x 3 in the middle is the voxel set.
inline std::shared_ptr<VoxelSet> blockOfVoxels() {
    auto set = std::make_shared<VoxelSet>();
    set->grid.shape = {8, 8, 6};
    set->grid.voxelToWorld.topLeftCorner<3, 3>() *= 2;
    for (std::int32_t k = 2; k < 5; ++k)
        for (std::int32_t j = 2; j < 6; ++j)
            for (std::int32_t i = 2; i < 6; ++i)
                set->ijk.emplace_back(i, j, k);
    return set;
}

/// A vertex at every voxel of the block; white and pial lie as far below and above.
inline HemisphereSurfaces sheetsAround(const VoxelSet& set) {
    HemisphereSurfaces surfaces;
    for (const auto& [kind, shift] :
         {std::pair(SurfaceKind::White, -0.5F), std::pair(SurfaceKind::Pial, 0.5F)}) {
        Surface surface;
        surface.name = nameOf(kind);
        surface.kind = kind;
        surface.vertices.resize(set.size(), 3);
        for (std::int64_t row = 0; row < set.size(); ++row)
            surface.vertices.row(row) = set.worldOf(row).cast<float>().transpose();
        surface.vertices.col(2).array() += shift;
        surface.triangles = (Triangles(1, 3) << 0, 1, 2).finished();
        surfaces.surfaces[kind] = std::make_shared<const Surface>(std::move(surface));
    }
    return surfaces;
}

inline std::shared_ptr<Embedding> embeddingOfLayer(const char* layer, double depth, MatrixF features) {
    auto embedding = std::make_shared<Embedding>();
    embedding->model = "net";
    embedding->layer = layer;
    embedding->depth = depth;
    embedding->stimuliByFeatures = std::move(features);
    embedding->file = std::string(layer) + ".npy";
    return embedding;
}

/// Even voxels follow the first layer, odd ones the second; voxel 5 is constant.
inline Dataset tinyDataset() {
    Dataset dataset;
    dataset.name = "tiny";
    const auto voxels = blockOfVoxels();
    const MatrixF first = randomMatrix(stimuli, 4, 1);
    const MatrixF second = randomMatrix(stimuli, 5, 2);
    MatrixF measured = 0.3F * randomMatrix(stimuli, voxels->size(), 3);
    const MatrixF firstWeights = randomMatrix(4, voxels->size(), 4);
    const MatrixF secondWeights = randomMatrix(5, voxels->size(), 5);
    for (std::int64_t voxel = 0; voxel < voxels->size(); ++voxel)
        if (voxel % 2 == 0)
            measured.col(voxel) += first * firstWeights.col(voxel);
        else
            measured.col(voxel) += second * secondWeights.col(voxel);
    measured.col(5).setConstant(2);
    auto responses = std::make_shared<Responses>();
    responses->stimuliByVoxels = std::move(measured);
    responses->file = "responses.npy";
    dataset.responses = responses;
    dataset.embeddings = {embeddingOfLayer("conv1", 1, first), embeddingOfLayer("conv2", 2, second)};
    dataset.voxels = voxels;
    dataset.cortex.left = sheetsAround(*voxels);
    return dataset;
}

inline std::shared_ptr<const CaptionBank> bankOfFeatures(Eigen::Index features) {
    auto bank = std::make_shared<CaptionBank>();
    bank->embeddings = randomMatrix(30, features, 6);
    for (int text = 0; text < 30; ++text)
        bank->texts.push_back("text " + std::to_string(text));
    return bank;
}

inline Findings foundBy(const std::string& id, const Dataset& dataset, const Json& given = Json::object()) {
    const Analysis& analysis = analysisNamed(id);
    Progress progress;
    return analysis.run(dataset, completeOptions(analysis, given), progress, {});
}

inline Dataset after(const std::string& id, const Dataset& dataset, const Json& given = Json::object()) {
    return withFindings(dataset, foundBy(id, dataset, given));
}

inline std::shared_ptr<const Map>
mapOf(const std::vector<std::shared_ptr<const Map>>& maps, std::string_view layer, std::string_view metric) {
    const auto found = std::ranges::find_if(
        maps, [&](const auto& map) { return map->layer == layer && map->metric == metric; });
    return found == maps.end() ? nullptr : *found;
}

/// Only what is needed to ask for a place: a map on the left vertices.
inline std::shared_ptr<Map> scoreMap(const char* layer, double depth, const VectorF& left) {
    auto map = std::make_shared<Map>();
    map->name = std::string("r of ") + layer;
    map->metric = "r";
    map->model = "net";
    map->layer = layer;
    map->depth = depth;
    map->vertices.left = std::make_shared<const VectorF>(left);
    return map;
}

inline std::shared_ptr<Map> mapCalled(const char* name) {
    auto map = std::make_shared<Map>();
    map->name = name;
    return map;
}

inline bool says(const std::string& text, const std::vector<std::string>& parts) {
    return std::ranges::all_of(
        parts, [&text](const std::string& part) { return text.find(part) != text.npos; });
}

} // namespace fusiform::test

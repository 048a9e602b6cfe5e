#pragma once

#include "analysis/core/progress.h"
#include "analysis/surface/sampling_matrix.h"

#include <algorithm>
#include <tbb/parallel_for.h>

namespace fusiform {

/// A voxel that counts at a vertex, and how much.
struct VoxelWeight {
    std::int64_t voxel = 0;
    float weight = 0;
};

/// One entry for every voxel, in the order of the volume, their weights divided by their sum.
void settle(std::vector<VoxelWeight>& row);

/// A matrix whose rows are made by `fill(vertex, scratch, row)` on several threads; `scratch` is a Scratch of the thread.
/// Throws Cancelled.
template <class Scratch, class Fill>
SamplingMatrix samplingMatrix(std::int64_t vertices, const Progress& progress, const Fill& fill) {
    constexpr std::int64_t height = 1024;
    struct Block {
        std::vector<std::int64_t> lengths;
        std::vector<VoxelWeight> entries;
    };
    std::vector<Block> blocks(std::size_t((vertices + height - 1) / height));
    tbb::parallel_for(std::size_t(0), blocks.size(), [&](std::size_t number) {
        progress.stopIfRequested();
        Block& block = blocks[number];
        Scratch scratch;
        std::vector<VoxelWeight> row;
        const std::int64_t begin = std::int64_t(number) * height;
        for (std::int64_t vertex = begin; vertex < std::min(begin + height, vertices); ++vertex) {
            row.clear();
            fill(vertex, scratch, row);
            settle(row);
            block.lengths.push_back(std::ssize(row));
            block.entries.insert(block.entries.end(), row.begin(), row.end());
        }
    });
    SamplingMatrix matrix;
    matrix.first.reserve(std::size_t(vertices) + 1);
    for (const Block& block : blocks)
        for (const std::int64_t length : block.lengths)
            matrix.first.push_back(matrix.first.back() + length);
    matrix.voxels.resize(std::size_t(matrix.first.back()));
    matrix.weights.resize(matrix.voxels.size());
    tbb::parallel_for(std::size_t(0), blocks.size(), [&](std::size_t number) {
        const auto& entries = blocks[number].entries;
        const std::int64_t to = matrix.first[number * std::size_t(height)];
        std::ranges::transform(entries, matrix.voxels.begin() + to, &VoxelWeight::voxel);
        std::ranges::transform(entries, matrix.weights.begin() + to, &VoxelWeight::weight);
    });
    return matrix;
}

} // namespace fusiform

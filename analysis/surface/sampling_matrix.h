#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace fusiform {

/// Weights of voxels at every vertex, in compressed rows: those of vertex v are at first[v] … first[v + 1] - 1. The weights
/// of a row sum to 1, or there are none.
struct SamplingMatrix {
    std::vector<std::int64_t> first{0};
    std::vector<std::int64_t> voxels;
    std::vector<float> weights;

    [[nodiscard]] std::int64_t rows() const { return std::ssize(first) - 1; }
    [[nodiscard]] std::size_t bytes() const {
        return (first.size() + voxels.size()) * sizeof(std::int64_t) + weights.size() * sizeof(float);
    }
};

} // namespace fusiform

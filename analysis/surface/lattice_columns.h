#pragma once

#include "analysis/data/volume.h"
#include "analysis/surface/sampling_rows.h"

#include <array>
#include <cstdint>
#include <vector>

namespace fusiform {

/// A range of voxels, both ends included.
struct VoxelBox {
    std::array<std::int64_t, 3> low{0, 0, 0};
    std::array<std::int64_t, 3> high{0, 0, 0};
};

/// Which points of a lattice lie within a closed shape of triangles, by the even-odd rule. Columns of points run along
/// the third index of the volume and are kept as bits. Two shapes that have most of their triangles in common (cuts) are
/// followed at once.
class LatticeColumns {
public:
    static constexpr unsigned firstCut = 1;
    static constexpr unsigned secondCut = 2;
    static constexpr unsigned bothCuts = 3;

    /// What the points of a box take, in words of 64 bits.
    [[nodiscard]] static double wordsOf(const VoxelBox& box, int points);
    /// All points of the box outside; `points` of them along each edge of a voxel.
    void begin(const VoxelBox& box, int points);
    /// A triangle of the shape, in voxel coordinates: flips what lies below it, in the direction of the third index.
    void flipBelow(const Point& a, const Point& b, const Point& c, unsigned cuts);
    /// Adds the voxels with points inside, the two shapes counted half each. Returns how many points are inside (of both
    /// shapes, halved).
    std::int64_t collect(const Grid& grid, std::vector<VoxelWeight>& row) const;

private:
    void flip(std::int64_t i, std::int64_t j, double height, unsigned cuts);
    [[nodiscard]] int countIn(const std::uint64_t* column, std::int64_t from) const;

    VoxelBox m_box;
    int m_points = 1;
    std::array<std::int64_t, 3> m_size{0, 0, 0}; ///< points along each axis
    std::int64_t m_words = 0;                    ///< of a column
    std::vector<std::uint64_t> m_bits;           ///< of the first shape, column after column, then of the second
};

} // namespace fusiform

#include "analysis/surface/lattice_columns.h"

#include <bit>
#include <cmath>

namespace fusiform {
namespace {

/// An edge of a triangle where a line of the lattice crosses it.
struct Crossing {
    double across; ///< along the second index
    double height; ///< along the third
};

/// Two triangles that share an edge must find the same place on it, or points between them would be lost: so the ends
/// are always taken in the same order.
Crossing edgeCrossing(const Point* a, const Point* b, double line) {
    if (b->x() < a->x())
        std::swap(a, b);
    const double part = (line - a->x()) / (b->x() - a->x());
    return {a->y() + part * (b->y() - a->y()), a->z() + part * (b->z() - a->z())};
}

} // namespace

double LatticeColumns::wordsOf(const VoxelBox& box, int points) {
    const auto along = [&](std::size_t axis) { return double(box.high[axis] - box.low[axis] + 1) * points; };
    return 2 * along(0) * along(1) * std::ceil(along(2) / 64);
}

void LatticeColumns::begin(const VoxelBox& box, int points) {
    m_box = box;
    m_points = points;
    for (std::size_t axis = 0; axis < 3; ++axis)
        m_size[axis] = (box.high[axis] - box.low[axis] + 1) * points;
    m_words = (m_size[2] + 63) / 64;
    m_bits.assign(std::size_t(2 * m_size[0] * m_size[1] * m_words), 0);
}

void LatticeColumns::flipBelow(const Point& a, const Point& b, const Point& c, unsigned cuts) {
    // Points of the lattice are at whole numbers.
    const auto onLattice = [this](const Point& voxel) -> Point {
        const Point low{double(m_box.low[0]), double(m_box.low[1]), double(m_box.low[2])};
        return ((voxel - low).array() + 0.5) * m_points - 0.5;
    };
    const Point corners[3] = {onLattice(a), onLattice(b), onLattice(c)};
    const double lowest = std::min({corners[0].x(), corners[1].x(), corners[2].x()});
    const double highest = std::max({corners[0].x(), corners[1].x(), corners[2].x()});
    const auto first = std::int64_t(std::ceil(std::max(lowest, 0.0)));
    const auto last = std::int64_t(std::floor(std::min(highest, double(m_size[0] - 1))));
    for (std::int64_t i = first; i <= last; ++i) {
        // A line between corners crosses two edges, or none when it only touches.
        Crossing at[2];
        int found = 0;
        for (int from = 2, to = 0; to < 3; from = to++)
            if ((corners[to].x() < double(i)) != (corners[from].x() < double(i)))
                at[found++ & 1] = edgeCrossing(&corners[from], &corners[to], double(i));
        if (found != 2)
            continue;
        if (at[1].across < at[0].across)
            std::swap(at[0], at[1]);
        const double length = at[1].across - at[0].across;
        const auto begin = std::int64_t(std::ceil(std::max(at[0].across, 0.0)));
        for (std::int64_t j = begin; double(j) < at[1].across && j < m_size[1]; ++j)
            flip(i, j, at[0].height + (double(j) - at[0].across) / length * (at[1].height - at[0].height), cuts);
    }
}

void LatticeColumns::flip(std::int64_t i, std::int64_t j, double height, unsigned cuts) {
    const auto below = std::int64_t(std::ceil(std::clamp(height, 0.0, double(m_size[2]))));
    const std::int64_t cut = m_size[0] * m_size[1] * m_words;
    for (unsigned shape = 0; shape < 2; ++shape) {
        if (!(cuts >> shape & 1U))
            continue;
        std::uint64_t* column = m_bits.data() + std::int64_t(shape) * cut + (i * m_size[1] + j) * m_words;
        for (std::int64_t word = 0; word < below / 64; ++word)
            column[word] = ~column[word];
        if (below % 64)
            column[below / 64] ^= (std::uint64_t(1) << below % 64) - 1;
    }
}

int LatticeColumns::countIn(const std::uint64_t* column, std::int64_t from) const {
    const std::int64_t word = from / 64;
    const std::int64_t shift = from % 64;
    std::uint64_t bits = column[word] >> shift;
    if (shift + m_points > 64)
        bits |= column[word + 1] << (64 - shift);
    return std::popcount(bits & ((std::uint64_t(1) << m_points) - 1));
}

std::int64_t LatticeColumns::collect(const Grid& grid, std::vector<VoxelWeight>& row) const {
    const std::int64_t cut = m_size[0] * m_size[1] * m_words;
    std::int64_t all = 0;
    for (std::int64_t k = 0; k < m_size[2] / m_points; ++k)
        for (std::int64_t j = 0; j < m_size[1] / m_points; ++j)
            for (std::int64_t i = 0; i < m_size[0] / m_points; ++i) {
                int inside = 0;
                for (std::int64_t b = i * m_points; b < (i + 1) * m_points; ++b)
                    for (std::int64_t a = j * m_points; a < (j + 1) * m_points; ++a) {
                        const std::uint64_t* column = m_bits.data() + (b * m_size[1] + a) * m_words;
                        inside += countIn(column, k * m_points) + countIn(column + cut, k * m_points);
                    }
                if (inside == 0)
                    continue;
                all += inside;
                row.push_back({grid.offset(m_box.low[0] + i, m_box.low[1] + j, m_box.low[2] + k), float(inside)});
            }
    return all / 2;
}

} // namespace fusiform

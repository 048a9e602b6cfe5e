#include "analysis/surface/ribbon_samples.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/surface/lattice_columns.h"

#include <Eigen/LU>

#include <cmath>
#include <optional>
#include <span>
#include <string>

namespace fusiform {
namespace {

constexpr int coarsest = 3; ///< points of the lattice along a voxel's edge
constexpr int finest = 24;
constexpr int enoughPoints = 8;
constexpr double mostWords = 1 << 23; ///< 64 MiB a thread

/// The triangles round every vertex in compressed rows.
struct Fans {
    std::vector<std::int64_t> first;
    std::vector<std::int32_t> triangles;

    Fans(const Triangles& all, std::int64_t vertices) : first(std::size_t(vertices) + 1) {
        for (Eigen::Index i = 0; i < all.size(); ++i)
            ++first[std::size_t(all.data()[i]) + 1];
        for (std::size_t vertex = 0; vertex < std::size_t(vertices); ++vertex)
            first[vertex + 1] += first[vertex];
        triangles.resize(std::size_t(first.back()));
        std::vector<std::int64_t> next(first.begin(), first.end() - 1);
        for (Eigen::Index i = 0; i < all.size(); ++i)
            triangles[std::size_t(next[std::size_t(all.data()[i])]++)] = std::int32_t(i / 3);
    }
    [[nodiscard]] std::span<const std::int32_t> round(std::int64_t vertex) const {
        return {triangles.data() + first[std::size_t(vertex)], triangles.data() + first[std::size_t(vertex) + 1]};
    }
};

MatrixD inVoxels(const Grid& grid, const Surface& surface) {
    const Affine worldToVoxel = grid.voxelToWorld.inverse();
    MatrixD places = surface.vertices.cast<double>() * worldToVoxel.topLeftCorner<3, 3>().transpose();
    places.rowwise() += worldToVoxel.topRightCorner<3, 1>().transpose();
    return places;
}

class Ribbon {
public:
    Ribbon(const Grid& grid, const Surface& white, const Surface& pial)
        : m_grid(grid), m_inner(inVoxels(grid, white)), m_outer(inVoxels(grid, pial)), m_triangles(white.triangles),
          m_fans(white.triangles, white.vertexCount()), m_name(pial.name) {}

    void fill(std::int64_t vertex, LatticeColumns& columns, std::vector<VoxelWeight>& row) const {
        const auto box = boxOf(vertex);
        if (!box)
            return;
        for (int points = coarsest; points <= finest; points *= 2) {
            if (LatticeColumns::wordsOf(*box, points) > mostWords) {
                if (points == coarsest)
                    refuse(vertex, *box);
                return;
            }
            columns.begin(*box, points);
            drawPolyhedron(vertex, columns);
            row.clear();
            if (columns.collect(m_grid, row) >= enoughPoints)
                return;
        }
    }

private:
    [[noreturn]] void refuse(std::int64_t vertex, const VoxelBox& box) const {
        std::string size;
        for (std::size_t axis = 0; axis < 3; ++axis)
            size += (axis ? " x " : "") + std::to_string(box.high[axis] - box.low[axis] + 1);
        throw Error(
            {.doing = translatable("analysis", "projecting a volume onto a surface"),
             .file = m_name,
             .expected = message("analysis", "triangles of a few millimetres"),
             .found = message("analysis", "triangles round vertex %1 that span %2 voxels").with(vertex, size),
             .hint = message("analysis", "white and pial must be of the same subject, mesh and hemisphere")});
    }

    /// The voxels that the polyhedron may touch; nothing where it lies outside of the grid.
    [[nodiscard]] std::optional<VoxelBox> boxOf(std::int64_t vertex) const {
        Eigen::RowVector3d low = m_inner.row(vertex).cwiseMin(m_outer.row(vertex));
        Eigen::RowVector3d high = m_inner.row(vertex).cwiseMax(m_outer.row(vertex));
        for (const std::int32_t triangle : m_fans.round(vertex))
            for (int corner = 0; corner < 3; ++corner)
                for (const MatrixD* places : {&m_inner, &m_outer}) {
                    const auto place = places->row(m_triangles(triangle, corner));
                    if (!place.allFinite())
                        return std::nullopt;
                    low = low.cwiseMin(place);
                    high = high.cwiseMax(place);
                }
        VoxelBox box;
        for (std::size_t axis = 0; axis < 3; ++axis) {
            const double last = double(m_grid.shape[axis] - 1);
            const double from = std::max(0.0, std::floor(low[Eigen::Index(axis)] + 0.5));
            const double to = std::min(last, std::floor(high[Eigen::Index(axis)] + 0.5));
            if (!(from <= to))
                return std::nullopt;
            box.low[axis] = std::int64_t(from);
            box.high[axis] = std::int64_t(to);
        }
        return box;
    }

    void drawPolyhedron(std::int64_t vertex, LatticeColumns& columns) const {
        for (const std::int32_t triangle : m_fans.round(vertex)) {
            const auto corners = m_triangles.row(triangle);
            const int at = corners[0] == vertex ? 0 : corners[1] == vertex ? 1 : 2;
            const std::int32_t next = corners[(at + 1) % 3];
            const std::int32_t last = corners[(at + 2) % 3];
            for (const MatrixD* places : {&m_inner, &m_outer})
                columns.flipBelow(
                    places->row(vertex), places->row(next), places->row(last), LatticeColumns::bothCuts);
            drawSide(next, last, columns);
            // Sides at the vertex are shared with the next triangles and cancel, but for those at the border of a mesh.
            for (const std::int32_t other : {next, last})
                if (isBorder(vertex, other))
                    drawSide(std::int32_t(vertex), other, columns);
        }
    }

    /// The quadrangle between an edge on the white surface and the same on the pial.
    void drawSide(std::int32_t from, std::int32_t to, LatticeColumns& columns) const {
        const Point a = m_inner.row(from);
        const Point b = m_inner.row(to);
        const Point c = m_outer.row(to);
        const Point d = m_outer.row(from);
        columns.flipBelow(a, b, c, LatticeColumns::firstCut);
        columns.flipBelow(a, c, d, LatticeColumns::firstCut);
        columns.flipBelow(a, b, d, LatticeColumns::secondCut);
        columns.flipBelow(b, c, d, LatticeColumns::secondCut);
    }

    [[nodiscard]] bool isBorder(std::int64_t vertex, std::int32_t other) const {
        return std::ranges::count_if(m_fans.round(vertex), [&](std::int32_t triangle) {
                   return (m_triangles.row(triangle).array() == other).any();
               }) == 1;
    }

    Grid m_grid;
    MatrixD m_inner; ///< voxel coordinates
    MatrixD m_outer;
    const Triangles& m_triangles;
    Fans m_fans;
    std::string m_name;
};

} // namespace

SamplingMatrix
ribbonSamples(const Grid& grid, const Surface& white, const Surface& pial, const Progress& progress) {
    const Ribbon ribbon(grid, white, pial);
    return samplingMatrix<LatticeColumns>(
        white.vertexCount(), progress,
        [&ribbon](std::int64_t vertex, LatticeColumns& columns, std::vector<VoxelWeight>& row) {
            ribbon.fill(vertex, columns, row);
        });
}

} // namespace fusiform

#include "analysis/surface/volume_to_surface.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/data/dataset.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <memory>
#include <mutex>

namespace fusiform {
namespace {

constexpr const char* doing = translatable("analysis", "projecting a volume onto a surface");

/// Float32 vertices are this far, in voxels, from where they were put.
constexpr double rounding = 1e-4;

void requireAnatomical(const Surface& surface) {
    if (surface.kind && !isAnatomical(*surface.kind))
        throw Error(
            {.doing = doing,
             .file = surface.name,
             .expected = message("analysis", "a white, midthickness or pial surface"),
             .found = message("analysis", "a surface of kind %1").with(nameOf(*surface.kind)),
             .hint = message(
                 "analysis",
                 "its positions are not those of the tissue; name the surface it was made from")});
}

struct Sample {
    std::int64_t voxel;
    float weight;
};

/// The voxels that make up the value at a place: one, or up to eight; none outside the grid.
std::vector<Sample> samplesAt(const Grid& grid, const Point& world, SamplingMethod method) {
    if (method == SamplingMethod::Nearest) {
        const auto voxel = grid.enclosingVoxel(world);
        if (!voxel)
            return {};
        return {{grid.offset((*voxel)[0], (*voxel)[1], (*voxel)[2]), 1.F}};
    }
    const Point at = grid.voxelOf(world);
    std::array<std::int64_t, 3> base{};
    std::array<double, 3> fraction{};
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const double last = double(grid.shape[axis] - 1);
        const double given = at[Eigen::Index(axis)];
        // Workbench samples between the outermost voxel centres only; so do we, but for the rounding of
        // vertices.
        if (!(given >= -rounding) || given > last + rounding)
            return {};
        const double x = std::clamp(given, 0.0, last);
        base[axis] = std::min(std::int64_t(x), std::max<std::int64_t>(grid.shape[axis] - 2, 0));
        fraction[axis] = x - double(base[axis]);
    }
    std::vector<Sample> samples;
    for (int corner = 0; corner < 8; ++corner) {
        double weight = 1;
        std::array<std::int64_t, 3> voxel = base;
        for (std::size_t axis = 0; axis < 3; ++axis) {
            const bool upper = (corner >> axis & 1) != 0;
            voxel[axis] += upper;
            weight *= upper ? fraction[axis] : 1 - fraction[axis];
        }
        if (weight > 0)
            samples.push_back({grid.offset(voxel[0], voxel[1], voxel[2]), float(weight)});
    }
    return samples;
}

using Weights = Eigen::SparseMatrix<float, Eigen::RowMajor, std::int64_t>;

/// Rows of weights from the positions of every vertex at every depth; counts vertices without any sample.
template <class PositionOf>
Weights weightsOf(
    const Grid& grid, std::int64_t vertices, std::size_t depths, SamplingMethod method, std::int64_t& outside,
    const PositionOf& positionOf) {
    std::vector<Eigen::Triplet<float, std::int64_t>> entries;
    entries.reserve(std::size_t(vertices) * depths * (method == SamplingMethod::Nearest ? 1 : 8));
    for (std::int64_t vertex = 0; vertex < vertices; ++vertex) {
        const std::size_t before = entries.size();
        for (std::size_t depth = 0; depth < depths; ++depth)
            for (const Sample& sample : samplesAt(grid, positionOf(vertex, depth), method))
                entries.emplace_back(vertex, sample.voxel, sample.weight);
        outside += entries.size() == before;
    }
    Weights weights(vertices, grid.size());
    weights.setFromTriplets(entries.begin(), entries.end());
    return weights;
}

Point vertexPosition(const Surface& surface, std::int64_t vertex) {
    return surface.vertices.row(vertex).transpose().cast<double>();
}

} // namespace

std::string_view nameOf(SamplingMethod method) {
    return method == SamplingMethod::Nearest ? "nearest" : "trilinear";
}

VolumeToSurface::VolumeToSurface(
    const Grid& grid, const Surface& white, const Surface& pial, SamplingMethod method,
    std::span<const double> depths) {
    requireAnatomical(white);
    requireAnatomical(pial);
    if (white.vertexCount() != pial.vertexCount())
        throw Error(
            {.doing = doing,
             .file = pial.name,
             .expected =
                 message("analysis", "%1 vertices, as many as %2").with(white.vertexCount(), white.name),
             .found = pial.vertexCount(),
             .hint = message("analysis", "white and pial must be of the same subject, mesh and hemisphere")});
    m_weights = weightsOf(
        grid, white.vertexCount(), depths.size(), method, m_outside,
        [&](std::int64_t vertex, std::size_t depth) -> Point {
            const Point from = vertexPosition(white, vertex);
            return from + depths[depth] * (vertexPosition(pial, vertex) - from);
        });
}

VolumeToSurface::VolumeToSurface(const Grid& grid, const Surface& surface, SamplingMethod method) {
    requireAnatomical(surface);
    m_weights =
        weightsOf(grid, surface.vertexCount(), 1, method, m_outside, [&](std::int64_t vertex, std::size_t) {
            return vertexPosition(surface, vertex);
        });
}

VectorF VolumeToSurface::apply(std::span<const float> volume) const {
    if (std::int64_t(volume.size()) != m_weights.cols())
        throw Error(
            {.doing = doing,
             .file = {},
             .expected = message("analysis", "%1 voxels").with(m_weights.cols()),
             .found = volume.size(),
             .hint = message("analysis", "the volume is of another grid")});
    VectorF values(m_weights.rows());
    for (Eigen::Index vertex = 0; vertex < m_weights.rows(); ++vertex) {
        double sum = 0;
        double weight = 0;
        for (Weights::InnerIterator entry(m_weights, vertex); entry; ++entry) {
            const float value = volume[std::size_t(entry.col())];
            if (std::isnan(value))
                continue;
            sum += double(entry.value()) * value;
            weight += entry.value();
        }
        values[vertex] = weight > 0 ? float(sum / weight) : missingValue;
    }
    return values;
}

namespace {

/// Sampling matrices made lately. Maps of one subject mostly share grid and surfaces, and making the matrix
/// takes many times as long as applying it. Matrices of surfaces that are gone are dropped.
class Samplings {
public:
    /// At the middle between the two surfaces, or on the first when there is no second.
    std::shared_ptr<const VolumeToSurface>
    of(const Grid& grid, const std::shared_ptr<const Surface>& first,
       const std::shared_ptr<const Surface>& second, SamplingMethod method) {
        {
            const std::lock_guard lock(m_mutex);
            std::erase_if(m_kept, [](const Kept& kept) { return kept.first.expired(); });
            for (const Kept& kept : m_kept)
                if (kept.first.lock() == first && kept.second.lock() == second &&
                    kept.paired == (second != nullptr) && kept.method == method &&
                    kept.grid.shape == grid.shape && kept.grid.voxelToWorld == grid.voxelToWorld)
                    return kept.sampling;
        }
        const double middle[] = {0.5};
        auto sampling = second
                            ? std::make_shared<const VolumeToSurface>(grid, *first, *second, method, middle)
                            : std::make_shared<const VolumeToSurface>(grid, *first, method);
        const std::lock_guard lock(m_mutex);
        m_kept.push_front({grid, first, second, second != nullptr, method, sampling});
        constexpr std::size_t most = 8; // two hemispheres, two methods, two grids
        if (m_kept.size() > most)
            m_kept.pop_back();
        return sampling;
    }

private:
    struct Kept {
        Grid grid;
        std::weak_ptr<const Surface> first, second;
        bool paired; ///< a second one that is gone is not the same as none
        SamplingMethod method;
        std::shared_ptr<const VolumeToSurface> sampling;
    };
    std::mutex m_mutex;
    std::deque<Kept> m_kept;
};

Samplings& samplings() {
    static Samplings kept;
    return kept;
}

} // namespace

Map projected(const Map& map, const Cortex& cortex, SamplingMethod method, Progress& progress) {
    Map result = map;
    bool any = false;
    for (const Hemisphere hemisphere : hemispheres) {
        progress.report(hemisphere == Hemisphere::Left ? 0 : 0.5, translatable("analysis", "projecting"));
        const HemisphereSurfaces& surfaces = cortex[hemisphere];
        const auto white = surfaces.find(SurfaceKind::White);
        const auto pial = surfaces.find(SurfaceKind::Pial);
        auto single = surfaces.find(SurfaceKind::Midthickness);
        if (!single)
            single = white ? white : pial;
        if (!single)
            continue;
        const auto sampling = white && pial ? samplings().of(map.volume->grid, white, pial, method)
                                            : samplings().of(map.volume->grid, single, nullptr, method);
        const FrameValues frame = map.volume->frame(map.frame);
        result.vertices[hemisphere] = std::make_shared<const VectorF>(sampling->apply(frame));
        any = true;
    }
    if (!any)
        throw Error(
            {.doing = doing,
             .file = map.name,
             .expected = message("analysis", "a white, midthickness or pial surface"),
             .found = message("analysis", "none loaded"),
             .hint =
                 message("analysis", "open one; inflated and flat surfaces have no place in the volume")});
    return result;
}

} // namespace fusiform

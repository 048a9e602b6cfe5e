#include "analysis/surface/volume_to_surface.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/surface/point_samples.h"
#include "analysis/surface/ribbon_samples.h"
#include "analysis/surface/sampling_cache.h"
#include "analysis/surface/sampling_rows.h"

#include <cmath>
#include <tbb/blocked_range.h>

namespace fusiform {
namespace {

constexpr const char* projectingVolume = translatable("analysis", "projecting a volume onto a surface");

/// Of cubic weights, the positive ones sum to no more than this where none of the eight voxels about the place is left.
constexpr double weightOfFarVoxels = 0.06;

void requireAnatomical(const Surface& surface) {
    if (surface.kind && !isAnatomical(*surface.kind))
        throw Error(
            {.doing = projectingVolume,
             .file = surface.name,
             .expected = message("analysis", "a white, midthickness or pial surface"),
             .found = message("analysis", "a surface of kind %1").with(nameOf(*surface.kind)),
             .hint = message(
                 "analysis",
                 "its positions are not those of the tissue; name the surface it was made from")});
}

void requireSameMesh(const Surface& white, const Surface& pial) {
    if (white.vertexCount() != pial.vertexCount())
        throw Error(
            {.doing = projectingVolume,
             .file = pial.name,
             .expected =
                 message("analysis", "%1 vertices, as many as %2").with(white.vertexCount(), white.name),
             .found = pial.vertexCount(),
             .hint = message("analysis", "white and pial must be of the same subject, mesh and hemisphere")});
}

[[noreturn]] void refuseRibbonOf(const Surface& surface) {
    throw Error(
        {.doing = projectingVolume,
         .file = surface.name,
         .expected = message("analysis", "a white and a pial surface"),
         .found = message("analysis", "one surface"),
         .hint = message("analysis", "the ribbon lies between the two; choose another method or open both")});
}

Point vertexPosition(const Surface& surface, std::int64_t vertex) {
    return surface.vertices.row(vertex).transpose().cast<double>();
}

} // namespace

VolumeToSurface::VolumeToSurface(
    const Grid& grid, const Surface& white, const Surface& pial, SamplingMethod method,
    std::span<const double> depths, const Progress& progress)
    : m_method(method), m_voxels(grid.size()) {
    requireAnatomical(white);
    requireAnatomical(pial);
    requireSameMesh(white, pial);
    if (method == SamplingMethod::Ribbon) {
        m_matrix = ribbonSamples(grid, white, pial, progress);
        return;
    }
    const PointSamples samples(grid, method);
    struct None {};
    m_matrix = samplingMatrix<None>(white.vertexCount(), progress, [&](std::int64_t vertex, None&, auto& row) {
        const Point from = vertexPosition(white, vertex);
        const Point way = vertexPosition(pial, vertex) - from;
        for (const double depth : depths)
            samples.append(from + depth * way, row);
    });
}

VolumeToSurface::VolumeToSurface(
    const Grid& grid, const Surface& surface, SamplingMethod method, const Progress& progress)
    : m_method(method), m_voxels(grid.size()) {
    requireAnatomical(surface);
    if (method == SamplingMethod::Ribbon)
        refuseRibbonOf(surface);
    const PointSamples samples(grid, method);
    struct None {};
    m_matrix = samplingMatrix<None>(surface.vertexCount(), progress, [&](std::int64_t vertex, None&, auto& row) {
        samples.append(vertexPosition(surface, vertex), row);
    });
}

std::int64_t VolumeToSurface::outsideCount() const {
    std::int64_t count = 0;
    for (std::size_t vertex = 0; vertex + 1 < m_matrix.first.size(); ++vertex)
        count += m_matrix.first[vertex] == m_matrix.first[vertex + 1];
    return count;
}

float VolumeToSurface::valueAt(std::int64_t vertex, std::span<const float> volume) const {
    double sum = 0;
    double weight = 0;
    double positiveSum = 0;
    double positiveWeight = 0;
    bool missing = false;
    const auto end = std::size_t(m_matrix.first[std::size_t(vertex) + 1]);
    for (auto at = std::size_t(m_matrix.first[std::size_t(vertex)]); at < end; ++at) {
        const float value = volume[std::size_t(m_matrix.voxels[at])];
        const double much = m_matrix.weights[at];
        if (std::isnan(value)) {
            missing = true;
            continue;
        }
        sum += much * value;
        weight += much;
        if (much > 0) {
            positiveSum += much * value;
            positiveWeight += much;
        }
    }
    if (m_method == SamplingMethod::Cubic && missing)
        return positiveWeight > weightOfFarVoxels ? float(positiveSum / positiveWeight) : missingValue;
    return weight > 0 ? float(sum / weight) : missingValue;
}

VectorF VolumeToSurface::apply(std::span<const float> volume) const {
    if (std::int64_t(volume.size()) != m_voxels)
        throw Error(
            {.doing = projectingVolume,
             .file = {},
             .expected = message("analysis", "%1 voxels").with(m_voxels),
             .found = volume.size(),
             .hint = message("analysis", "the volume is of another grid")});
    VectorF values(vertexCount());
    tbb::parallel_for(
        tbb::blocked_range<std::int64_t>(0, vertexCount(), 4096), [&](const tbb::blocked_range<std::int64_t>& range) {
            for (std::int64_t vertex = range.begin(); vertex < range.end(); ++vertex)
                values[vertex] = valueAt(vertex, volume);
        });
    return values;
}

VolumeSampling samplingFor(const Map& map, const VolumeSampling& wanted) {
    if (!map.categorical)
        return wanted;
    return {.method = SamplingMethod::Nearest, .depth = wanted.depth};
}

Map projected(const Map& map, const Cortex& cortex, const VolumeSampling& wanted, Progress& progress) {
    Map result = map;
    result.sampling = wanted;
    const VolumeSampling sampling = samplingFor(map, wanted);
    bool any = false;
    std::shared_ptr<const Surface> alone; // of a hemisphere that lacks the other one
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
        const bool between = white && pial;
        if (sampling.method == SamplingMethod::Ribbon && !between) {
            alone = single;
            continue;
        }
        const auto matrix = samplingCache().of(
            map.volume->grid, between ? white : single, between ? pial : nullptr, sampling, progress);
        const FrameValues frame = map.volume->frame(map.frame);
        result.vertices[hemisphere] = std::make_shared<const VectorF>(matrix->apply(frame));
        any = true;
    }
    if (!any && alone)
        refuseRibbonOf(*alone);
    if (!any)
        throw Error(
            {.doing = projectingVolume,
             .file = map.name,
             .expected = message("analysis", "a white, midthickness or pial surface"),
             .found = message("analysis", "none loaded"),
             .hint =
                 message("analysis", "open one; inflated and flat surfaces have no place in the volume")});
    return result;
}

} // namespace fusiform

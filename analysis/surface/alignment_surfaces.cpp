// Warnings about the surfaces themselves: sides, triangles, meshes.
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/data/standard_meshes.h"
#include "analysis/data/stated_mesh.h"
#include "analysis/surface/alignment_parts.h"

#include <Eigen/Geometry>

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

std::string fileOfSurface(const Surface& surface, Hemisphere hemisphere, SurfaceKind kind) {
    return surface.name.empty() ? std::string(nameOf(hemisphere)) + " " + std::string(nameOf(kind)) : surface.name;
}

/// x of the vertices, sorted, of the first anatomical surface; empty without one.
std::vector<float> sortedX(const HemisphereSurfaces& surfaces, std::string& file, Hemisphere hemisphere) {
    for (const auto& [kind, surface] : surfaces.surfaces)
        if (isAnatomical(kind) && surface->vertexCount() > 0) {
            file = fileOfSurface(*surface, hemisphere, kind);
            const auto x = surface->vertices.col(0);
            std::vector<float> sorted(x.begin(), x.end());
            std::ranges::sort(sorted);
            return sorted;
        }
    return {};
}

float quantile(const std::vector<float>& sorted, double fraction) {
    return sorted[std::size_t(std::lround(fraction * double(sorted.size() - 1)))];
}

/// Per cent of vertices on the side that the label does not say.
double percentOnOtherSide(const std::vector<float>& x, Hemisphere hemisphere) {
    const auto count = hemisphere == Hemisphere::Left ? x.end() - std::ranges::upper_bound(x, 0.0F)
                                                      : std::ranges::lower_bound(x, 0.0F) - x.begin();
    return 100 * double(count) / double(x.size());
}

void addSides(const Dataset& dataset, std::vector<AlignmentWarning>& warnings) {
    Bilateral<std::string> file;
    Bilateral<std::vector<float>> x;
    Bilateral<bool> onOtherSide;
    constexpr double most = 80; // a hemisphere's medial wall may pass the midline; its bulk may not
    for (const Hemisphere hemisphere : hemispheres) {
        x[hemisphere] = sortedX(dataset.cortex[hemisphere], file[hemisphere], hemisphere);
        onOtherSide[hemisphere] =
            !x[hemisphere].empty() && percentOnOtherSide(x[hemisphere], hemisphere) > most;
    }
    if (onOtherSide.left && onOtherSide.right) {
        warnings.push_back(
            {message("analysis", "left and right are exchanged: %1 (left) lies at x > 0, %2 (right) at x < 0")
                 .with(file.left, file.right),
             message("analysis", "check the hemispheres in the files' names, and whether x grows to the right")});
        return;
    }
    for (const Hemisphere hemisphere : hemispheres)
        if (onOtherSide[hemisphere])
            warnings.push_back(
                {(hemisphere == Hemisphere::Left
                      ? message("analysis", "%1 is called left, but %2 % of its vertices lie at x > 0, on the right")
                      : message("analysis", "%1 is called right, but %2 % of its vertices lie at x < 0, on the left"))
                     .with(file[hemisphere], percentText(percentOnOtherSide(x[hemisphere], hemisphere))),
                 message("analysis", "check the hemisphere, and whether x grows to the right")});
    if (x.left.empty() || x.right.empty())
        return;
    // The middle 90 per cent, so that a few vertices across the midline do not count.
    const double from = std::max(quantile(x.left, 0.05), quantile(x.right, 0.05));
    const double to = std::min(quantile(x.left, 0.95), quantile(x.right, 0.95));
    const double narrower = std::min(quantile(x.left, 0.95) - quantile(x.left, 0.05),
                                     quantile(x.right, 0.95) - quantile(x.right, 0.05));
    if (to - from > 0.5 * narrower)
        warnings.push_back(
            {message("analysis", "the left and the right hemisphere lie in the same place: %1 and %2 overlap by %3 mm")
                 .with(file.left, file.right, formatNumber(to - from, 3)),
             message("analysis", "check that they are not twice the same hemisphere, nor each centred at 0")});
}

/// Signed volume over that of the bounding box: positive when triangles are counter-clockwise seen from outside.
double signedFill(const Surface& surface) {
    if (surface.vertexCount() == 0)
        return 0;
    const auto at = [&](std::int32_t vertex) -> Point {
        return surface.vertices.row(vertex).transpose().cast<double>();
    };
    const Point middle = surface.vertices.cast<double>().colwise().mean().transpose();
    double volume = 0;
    for (std::int64_t row = 0; row < surface.triangles.rows(); ++row) {
        const auto corners = surface.triangles.row(row);
        volume += (at(corners[0]) - middle).dot((at(corners[1]) - middle).cross(at(corners[2]) - middle)) / 6;
    }
    const Point size =
        (surface.vertices.colwise().maxCoeff() - surface.vertices.colwise().minCoeff()).transpose().cast<double>();
    return size.prod() > 0 ? volume / size.prod() : 0;
}

void addInsideOut(const Dataset& dataset, std::vector<AlignmentWarning>& warnings) {
    for (const Hemisphere hemisphere : hemispheres)
        for (const auto& [kind, surface] : dataset.cortex[hemisphere].surfaces)
            // A flat map encloses nothing; of a patch or a few stray triangles the sign says little.
            if (kind != SurfaceKind::Flat && signedFill(*surface) < -0.02)
                warnings.push_back(
                    {message("analysis", "the triangles of %1 are inside out")
                         .with(fileOfSurface(*surface, hemisphere, kind)),
                     message(
                         "analysis", "its coordinates may have been mirrored, or left and right mixed up; lighting "
                                     "and distances inwards are wrong on it")});
}

void addMeshes(const Dataset& dataset, std::vector<AlignmentWarning>& warnings) {
    for (const Hemisphere hemisphere : hemispheres) {
        const std::string mesh = statedMesh(dataset, hemisphere);
        const auto count = dataset.cortex[hemisphere].vertexCount();
        if (mesh.empty() || count == 0)
            continue;
        const auto meshes = meshesOf(count);
        if (std::ranges::none_of(meshes, [&](const StandardMesh& one) { return one.family == mesh; }))
            warnings.push_back(
                {message("analysis", "the %1 surfaces are said to be %2, but no such mesh has %3 vertices")
                     .with(sideOf(hemisphere), mesh, count),
                 meshes.empty() ? message("analysis", "check which mesh it is")
                                : message("analysis", "%1 would fit").with(meshesInWords(count))});
        const auto contradicts = [&](const std::string& file) {
            const auto family = meshFamilyOfFile(file);
            if (family && *family != mesh && meshesOf(count).size() > 1)
                warnings.push_back(
                    {message("analysis", "%1 says %2, the %3 surfaces say %4; %5 vertices fit both")
                         .with(std::filesystem::path(file).filename().string(), *family, sideOf(hemisphere), mesh, count),
                     message("analysis", "values of one mesh mean nothing on the other: resample them")});
        };
        for (const auto& [kind, surface] : dataset.cortex[hemisphere].surfaces)
            if (!surface->mesh.empty() && surface->mesh != mesh)
                contradicts(surface->name);
        for (const auto& map : dataset.maps)
            if (map->vertices[hemisphere] && !map->volume && !map->perVoxel)
                for (const std::string& file : split(map->provenance, '\n'))
                    contradicts(file);
    }
}

} // namespace

std::vector<AlignmentWarning> surfaceWarnings(const Dataset& dataset) {
    std::vector<AlignmentWarning> warnings;
    addSides(dataset, warnings);
    addInsideOut(dataset, warnings);
    addMeshes(dataset, warnings);
    return warnings;
}

} // namespace fusiform

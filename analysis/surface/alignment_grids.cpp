// Warnings about volumes: what they miss of the cortex, and which mistake would explain it.
#include "analysis/core/translatable.h"
#include "analysis/surface/alignment_parts.h"
#include "analysis/surface/voxel_order.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

constexpr double enough = 95;       ///< per cent of a hemisphere's vertices that a volume should enclose
constexpr double enoughTissue = 80; ///< likewise in tissue: a pial surface runs along its edge
constexpr double fitToBeNamed = 90;         ///< what a mistake must explain to be named
constexpr double muchBetter = 20;   ///< by how many points it must be better
constexpr std::int64_t sampled = 5000;

/// A mistake that would explain a misfit, as the motion of the vertices that undoes it.
struct Mistake {
    Message text;
    Affine motion;
};

Affine mirroredX(double about) {
    Affine motion = Affine::Identity();
    motion(0, 0) = -1;
    motion(0, 3) = 2 * about;
    return motion;
}

Affine shifted(const Point& offset) {
    Affine motion = Affine::Identity();
    motion.topRightCorner<3, 1>() = offset;
    return motion;
}

std::vector<Mistake> mistakesOf(const Grid& grid) {
    // c_ras of a FreeSurfer volume is the position of voxel shape / 2.
    const Point centre = grid.worldOf(
        Point(double(grid.shape[0]) / 2, double(grid.shape[1]) / 2, double(grid.shape[2]) / 2));
    Affine lps = Affine::Identity();
    lps(0, 0) = lps(1, 1) = -1;
    std::vector<Mistake> mistakes{
        {message("analysis", "left and right of the volume are exchanged (x mirrored)"), mirroredX(0)},
        {message("analysis", "the sign of the volume's x axis is wrong"), mirroredX(grid.voxelToWorld(0, 3))},
        {message("analysis", "one of the two is in LPS instead of RAS (x and y mirrored)"), lps}};
    if (centre.norm() > 1) {
        const auto c = [&](int axis) { return std::round(centre[axis] * 100) / 100; };
        mistakes.push_back(
            {message("analysis", "the vertices are in tkRAS, and c_ras (%1, %2, %3) mm was not added")
                 .with(c(0), c(1), c(2)),
             shifted(centre)});
        mistakes.push_back(
            {message("analysis", "c_ras (%1, %2, %3) mm was added to vertices that were in scanner RAS already")
                 .with(c(0), c(1), c(2)),
             shifted(-centre)});
    }
    return mistakes;
}

/// One anatomical surface of each hemisphere.
std::vector<const Surface*> anatomicalSurfaces(const Cortex& cortex) {
    std::vector<const Surface*> surfaces;
    for (const Hemisphere hemisphere : hemispheres)
        for (const auto& [kind, surface] : cortex[hemisphere].surfaces)
            if (isAnatomical(kind) && surface->vertexCount() > 0) {
                surfaces.push_back(surface.get());
                break;
            }
    return surfaces;
}

double fitOf(const PlacedGrid& placed, const std::vector<const Surface*>& surfaces, const Affine& motion) {
    double sum = 0;
    for (const Surface* surface : surfaces)
        sum += percentInside(*placed.grid, placed.tissue, surface->vertices, motion, sampled);
    return surfaces.empty() ? 0 : sum / double(surfaces.size());
}

/// What the user should look at: mistakes that explain the misfit, else where it may come from.
Message adviceFor(const PlacedGrid& placed, const std::vector<const Surface*>& surfaces, const Message& otherwise) {
    const double stated = fitOf(placed, surfaces, Affine::Identity());
    Message advice;
    for (const Mistake& mistake : mistakesOf(*placed.grid)) {
        const double fit = fitOf(placed, surfaces, mistake.motion);
        if (fit < fitToBeNamed || fit < stated + muchBetter)
            continue;
        const Message one =
            message("analysis", "%1 % would lie inside if %2").with(percentText(fit), mistake.text);
        advice = advice.empty() ? one : message("analysis", "%1; or %2").with(advice, one);
    }
    return advice.empty() ? otherwise : advice;
}

Message gridTitle(const AlignmentRow& row) {
    return row.kind == AlignmentRow::Kind::VoxelSet ? message("analysis", "the grid of the voxel set") : Message(row.name);
}

/// The lowest of a hemisphere's anatomical surfaces; nothing when there is none.
template <class Value>
std::optional<double> lowest(const AlignmentRow& row, Hemisphere hemisphere, const Value& value) {
    std::optional<double> result;
    for (const Enclosed& enclosed : row.enclosed)
        if (const std::optional<double> one = value(enclosed); one && enclosed.hemisphere == hemisphere)
            result = std::min(*one, result.value_or(100));
    return result;
}

Message sidesText(const std::optional<double>& left, const std::optional<double>& right) {
    if (left && right)
        return message("analysis", "%1 % of the left and %2 % of the right hemisphere's vertices")
            .with(percentText(*left), percentText(*right));
    return message("analysis", "%1 % of the %2 hemisphere's vertices")
        .with(percentText(left ? *left : *right), sideOf(left ? Hemisphere::Left : Hemisphere::Right));
}

class GridWarnings {
public:
    GridWarnings(const Dataset& dataset, const std::vector<AlignmentRow>& rows)
        : m_rows(rows), m_surfaces(anatomicalSurfaces(dataset.cortex)) {}

    void add(const PlacedGrid& placed) {
        if (addIfBelow(
                placed, enough, [](const Enclosed& one) -> std::optional<double> { return one.inGrid; },
                message("analysis", "%1 encloses only %2"),
                message(
                    "analysis", "if it is not a part of the brain on purpose: is it of another subject or space, or "
                                "was its transform lost?")))
            return;
        if (placed.tissue)
            addIfBelow(
                placed, enoughTissue, [](const Enclosed& one) { return one.inTissue; },
                message("analysis", "only %2 lie in voxels of %1 that are above 0"),
                message("analysis", "is it shifted, or of another subject or space?"));
    }

    void addDisjoint(const PlacedGrid& a, const PlacedGrid& b) {
        const AlignmentRow& first = m_rows[a.row];
        const AlignmentRow& second = m_rows[b.row];
        if ((first.low.array() < second.high.array()).all() && (second.low.array() < first.high.array()).all())
            return;
        warnings.push_back(
            {message("analysis", "%1 and %2 do not overlap anywhere").with(gridTitle(first), gridTitle(second)),
             message("analysis", "check that both are of one subject and one space")});
    }

    std::vector<AlignmentWarning> warnings;

private:
    template <class Value>
    bool addIfBelow(
        const PlacedGrid& placed, double least, const Value& value, const Message& text, const Message& otherwise) {
        const AlignmentRow& row = m_rows[placed.row];
        const auto left = lowest(row, Hemisphere::Left, value);
        const auto right = lowest(row, Hemisphere::Right, value);
        if (std::min(left.value_or(100), right.value_or(100)) >= least)
            return false;
        warnings.push_back(
            {text.with(gridTitle(row), sidesText(left, right)), adviceFor(placed, m_surfaces, otherwise)});
        return true;
    }

    const std::vector<AlignmentRow>& m_rows;
    std::vector<const Surface*> m_surfaces;
};

} // namespace

std::vector<AlignmentWarning> gridWarnings(
    const Dataset& dataset, const std::vector<PlacedGrid>& grids, const std::vector<AlignmentRow>& rows) {
    GridWarnings result(dataset, rows);
    for (std::size_t at = 0; at < grids.size(); ++at) {
        const auto sameGrid = [&](const PlacedGrid& other) { return other.grid->sameAs(*grids[at].grid); };
        if (std::any_of(grids.begin(), grids.begin() + std::ptrdiff_t(at), sameGrid))
            continue; // one warning a grid
        result.add(grids[at]);
        for (std::size_t before = 0; before < at; ++before)
            result.addDisjoint(grids[before], grids[at]);
    }
    return std::move(result.warnings);
}

std::vector<AlignmentWarning> orderWarnings(const Dataset& dataset, Progress& progress) {
    std::vector<AlignmentWarning> warnings;
    if (!dataset.voxels || !dataset.voxels->inVolume())
        return warnings;
    const VoxelOrder order(*dataset.voxels);
    if (!order.testable())
        return warnings;
    const auto round = [](double value) { return std::round(value * 100) / 100; };
    const auto look = [&](const std::string& name, const std::optional<OrderEvidence>& evidence) {
        if (evidence && evidence->otherFitsBetter())
            warnings.push_back(
                {message(
                     "analysis", "%1 is far smoother in space when its voxels are taken in %2 order: neighbours differ "
                                 "by %3 of chance, in %4 order by %5")
                     .with(name, order.isC() ? "Fortran" : "C", round(evidence->other), order.isC() ? "C" : "Fortran",
                           round(evidence->stated)),
                 message("analysis", "the dataset file says %1: change the order of the voxels, or make the file anew")
                     .with(dataset.voxels->description)});
        progress.stopIfRequested();
    };
    if (dataset.noiseCeiling)
        look(dataset.noiseCeiling->file, order.test(*dataset.noiseCeiling->perVoxel));
    if (dataset.responses)
        look(dataset.responses->file, order.testRows(dataset.responses->stimuliByVoxels));
    constexpr std::size_t mostMaps = 16;
    for (std::size_t at = 0; at < std::min(mostMaps, dataset.maps.size()); ++at)
        if (const auto& map = dataset.maps[at]; map->perVoxel && !map->categorical)
            look(map->name, order.test(*map->perVoxel));
    return warnings;
}

} // namespace fusiform

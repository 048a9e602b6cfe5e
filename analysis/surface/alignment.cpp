#include "analysis/surface/alignment.h"

#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/surface/alignment_parts.h"

#include <Eigen/LU>

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

Message transformText(const Surface& surface) {
    if (surface.notes.empty())
        return message("analysis", "as stored in the file");
    Message text = surface.notes.front();
    for (std::size_t at = 1; at < surface.notes.size(); ++at)
        text = message("analysis", "%1; %2").with(text, surface.notes[at]);
    return text;
}

AlignmentRow alignmentRowOf(const Surface& surface, Hemisphere hemisphere, SurfaceKind kind) {
    AlignmentRow row;
    row.kind = AlignmentRow::Kind::Surface;
    row.name = surface.name.empty() ? std::string(nameOf(hemisphere)) + " " + std::string(nameOf(kind)) : surface.name;
    row.hemisphere = hemisphere;
    row.surface = kind;
    row.anatomical = isAnatomical(kind);
    row.transform = transformText(surface);
    row.units = "mm";
    row.space = surface.space;
    if (surface.vertexCount() > 0) {
        row.low = surface.vertices.colwise().minCoeff().transpose().cast<double>();
        row.high = surface.vertices.colwise().maxCoeff().transpose().cast<double>();
    }
    return row;
}

AlignmentRow alignmentRowOf(const Grid& grid, AlignmentRow::Kind kind, const std::string& name) {
    AlignmentRow row;
    row.kind = kind;
    row.name = name;
    row.units = "mm";
    row.shape = grid.shape;
    row.spacing = grid.spacing();
    row.orientation = grid.orientation();
    row.low.setConstant(std::numeric_limits<double>::infinity());
    row.high = -row.low;
    for (int corner = 0; corner < 8; ++corner) {
        Point voxel;
        for (int axis = 0; axis < 3; ++axis)
            voxel[axis] = (corner >> axis) & 1 ? double(grid.shape[std::size_t(axis)]) - 0.5 : -0.5;
        const Point world = grid.worldOf(voxel);
        row.low = row.low.cwiseMin(world);
        row.high = row.high.cwiseMax(world);
    }
    return row;
}

/// An anatomy without background (a whole head with noise in the air) does not tell where tissue is.
bool showsTissue(const Volume& volume) {
    const auto values = volume.frame(0);
    const auto empty = std::ranges::count_if(values, [](float value) { return !(value > 0); });
    return double(empty) >= 0.2 * double(values.size()) && empty < std::int64_t(values.size());
}

class Report {
public:
    Report(const Dataset& dataset, Progress& progress) : m_dataset(dataset), m_progress(progress) {}

    AlignmentReport make() {
        addSurfaces();
        addVolumes();
        addEnclosed();
        append(surfaceWarnings(m_dataset));
        append(gridWarnings(m_dataset, m_grids, m_report.rows));
        m_progress.report(0.8);
        append(orderWarnings(m_dataset, m_progress));
        m_progress.report(1);
        return std::move(m_report);
    }

private:
    void addSurfaces() {
        for (const Hemisphere hemisphere : hemispheres)
            for (const auto& [kind, surface] : m_dataset.cortex[hemisphere].surfaces)
                m_report.rows.push_back(alignmentRowOf(*surface, hemisphere, kind));
    }

    void addVolumes() {
        if (m_dataset.anatomy) {
            addVolume(*m_dataset.anatomy, AlignmentRow::Kind::Anatomy, m_dataset.anatomy->name);
            if (showsTissue(*m_dataset.anatomy))
                m_grids.back().tissue = m_dataset.anatomy.get();
        }
        for (const auto& map : m_dataset.maps)
            // A map made from values per voxel has no transform of its own: the voxel set's row stands for it.
            if (map->volume && !(map->volume->affineSource == AffineSource::Dataset && m_dataset.voxels &&
                                 m_dataset.voxels->inVolume() && map->volume->grid.sameAs(m_dataset.voxels->grid)))
                addVolume(*map->volume, AlignmentRow::Kind::Map, map->name);
        for (const auto& parcellation : m_dataset.parcellations)
            if (parcellation->volume)
                addVolume(*parcellation->volume, AlignmentRow::Kind::Parcellation, parcellation->name);
        if (m_dataset.voxels && m_dataset.voxels->inVolume()) {
            addGrid(m_dataset.voxels->grid, AlignmentRow::Kind::VoxelSet, {});
            m_report.rows.back().transform = m_dataset.voxels->description;
        }
    }

    void addVolume(const Volume& volume, AlignmentRow::Kind kind, const std::string& name) {
        for (const PlacedGrid& known : m_grids)
            if (AlignmentRow& row = m_report.rows[known.row]; row.kind == kind && known.grid->sameAs(volume.grid) &&
                                                              row.transform == Message(nameOf(volume.affineSource))) {
                ++row.more;
                return;
            }
        addGrid(volume.grid, kind, name.empty() ? volume.name : name);
        m_report.rows.back().transform = nameOf(volume.affineSource);
        m_report.rows.back().units = volume.units;
    }

    void addGrid(const Grid& grid, AlignmentRow::Kind kind, const std::string& name) {
        m_grids.push_back({m_report.rows.size(), &grid, nullptr});
        m_report.rows.push_back(alignmentRowOf(grid, kind, name));
    }

    void addEnclosed() {
        for (std::size_t at = 0; at < m_grids.size(); ++at) {
            m_progress.report(0.8 * double(at) / double(m_grids.size()));
            const PlacedGrid& placed = m_grids[at];
            for (const Hemisphere hemisphere : hemispheres)
                for (const auto& [kind, surface] : m_dataset.cortex[hemisphere].surfaces) {
                    if (!isAnatomical(kind) || surface->vertexCount() == 0)
                        continue;
                    m_progress.stopIfRequested();
                    Enclosed enclosed{hemisphere, kind, percentInside(*placed.grid, nullptr, surface->vertices), {}};
                    if (placed.tissue)
                        enclosed.inTissue = percentInside(*placed.grid, placed.tissue, surface->vertices);
                    m_report.rows[placed.row].enclosed.push_back(enclosed);
                }
        }
    }

    void append(std::vector<AlignmentWarning> warnings) {
        std::ranges::move(warnings, std::back_inserter(m_report.warnings));
    }

    const Dataset& m_dataset;
    Progress& m_progress;
    AlignmentReport m_report;
    std::vector<PlacedGrid> m_grids;
};

} // namespace

double percentInside(
    const Grid& grid, const Volume* tissue, const Vertices& vertices, const Affine& motion, std::int64_t most) {
    const Affine toVoxel = grid.voxelToWorld.inverse() * motion;
    const std::int64_t step = std::max<std::int64_t>(1, vertices.rows() / std::max<std::int64_t>(1, most));
    const FrameValues values = tissue ? tissue->frame(0) : FrameValues({});
    std::int64_t inside = 0;
    std::int64_t seen = 0;
    for (std::int64_t vertex = 0; vertex < vertices.rows(); vertex += step) {
        ++seen;
        const Point world = vertices.row(vertex).transpose().cast<double>();
        const Point at = toVoxel.topLeftCorner<3, 3>() * world + toVoxel.topRightCorner<3, 1>();
        bool within = at.allFinite();
        for (int axis = 0; axis < 3 && within; ++axis)
            within = at[axis] >= -0.5 && at[axis] < double(grid.shape[std::size_t(axis)]) - 0.5;
        if (within && tissue) {
            const Eigen::Matrix<std::int64_t, 3, 1> voxel = (at.array() + 0.5).floor().cast<std::int64_t>();
            within = values[std::size_t(grid.offset(voxel[0], voxel[1], voxel[2]))] > 0;
        }
        inside += within ? 1 : 0;
    }
    return seen == 0 ? 0 : 100 * double(inside) / double(seen);
}

AlignmentReport alignmentOf(const Dataset& dataset, Progress& progress) {
    return Report(dataset, progress).make();
}

Message nameOf(AlignmentRow::Kind kind) {
    switch (kind) {
    case AlignmentRow::Kind::Surface: return message("analysis", "surface");
    case AlignmentRow::Kind::Anatomy: return message("analysis", "anatomy");
    case AlignmentRow::Kind::Map: return message("analysis", "map");
    case AlignmentRow::Kind::Parcellation: return message("analysis", "parcellation");
    case AlignmentRow::Kind::VoxelSet: return message("analysis", "voxel set");
    }
    return {};
}

std::string percentText(double percent) {
    return formatNumber(std::floor(percent * 10 + 1e-9) / 10);
}

} // namespace fusiform

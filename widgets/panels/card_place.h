#pragma once

#include "render/view_state.h"

#include <QString>

#include <optional>
#include <utility>
#include <vector>

/// Where a place is, in every space that is known, and in which regions: the part of the card that says
/// "where".
namespace fusiform {

/// Positions are mm, RAS+; indices count from zero.
struct CardPlace {
    bool voxelSet = false;             ///< whether there is a voxel set that a voxel could be of
    std::optional<std::int64_t> voxel; ///< row of the voxel set
    std::optional<Ijk> voxelIjk;       ///< of that voxel in the grid of the voxel set
    std::optional<Ijk> anatomyIjk;     ///< the anatomy's voxel that encloses the place
    std::optional<Point> world;        ///< nothing where only drawings of the cortex are loaded
    QString space;              ///< what `world` is in, as the dataset states it; empty when it does not
    std::optional<Point> tkRas; ///< FreeSurfer's surface RAS of the anatomy's volume
    std::optional<Hemisphere> hemisphere;
    std::int64_t vertex = -1;
    QString mesh; ///< the standard mesh that the vertex is of ("fsaverage5"); empty for a subject's own
    std::vector<std::pair<QString, QString>>
        regions; ///< parcellation, region; no parcellation for the set's own names
    bool operator==(const CardPlace&) const = default;

    [[nodiscard]] QString name() const; ///< "left, vertex 1234, V4": short, for a heading
    /// "areas: V4; Wang 2015: hV4"
    [[nodiscard]] QString regionText() const;
    /// Everything as label and value, in the order in which a person asks.
    [[nodiscard]] std::vector<std::pair<QString, QString>> lines() const;
};

[[nodiscard]] CardPlace
cardPlace(const Dataset& dataset, const Cursor& cursor, std::optional<std::int64_t> voxel);

/// FreeSurfer's tkRAS of a world position: what its surface files and tools call "surface RAS". It depends on
/// the shape and the voxel sizes of the grid alone: the centre of the volume is the origin, and the axes are
/// those of a coronal volume (first index to the left, second down, third to the front). Source: FreeSurfer's
/// CoordinateSystems wiki page (Torig).
[[nodiscard]] Point tkRasOf(const Grid& grid, const Point& world);

} // namespace fusiform

#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/dataset.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

/// Whether everything that is loaded lies in the same space, in numbers.
namespace fusiform {

/// How much of one anatomical surface a volume encloses. Percentages of vertices, 0 … 100.
struct Enclosed {
    Hemisphere hemisphere = Hemisphere::Left;
    SurfaceKind kind = SurfaceKind::Pial;
    double inGrid = 0;              ///< inside the outermost voxel edges
    std::optional<double> inTissue; ///< in voxels above 0; for an anatomy that has a background of 0
};

/// One thing with a place in space. Maps on the same grid share a row.
struct AlignmentRow {
    enum class Kind { Surface, Anatomy, Map, Parcellation, VoxelSet };
    Kind kind = Kind::Surface;
    std::string name;                     ///< of the file, or of the map
    std::size_t more = 0;                 ///< other maps on the same grid, which share this row
    std::optional<Hemisphere> hemisphere; ///< of a surface
    std::optional<SurfaceKind> surface;
    bool anatomical = true;               ///< false for inflated, spheres and flat maps: drawings without a place
    Point low = Point::Zero();            ///< RAS mm; of vertices, or of the outermost voxel edges
    Point high = Point::Zero();
    Message transform;                    ///< where the coordinates come from: "sform", "c_ras … was added"
    std::string units;                    ///< as the file gives them; coordinates here are mm
    std::string space;                    ///< of a surface, as the file says
    std::array<std::int64_t, 3> shape{};  ///< voxels; zeros for a surface
    Eigen::Vector3d spacing = Eigen::Vector3d::Zero(); ///< mm
    std::string orientation;              ///< "LAS"; empty for a surface
    std::vector<Enclosed> enclosed;       ///< for a volume: one an anatomical surface
};

/// Something that is likely wrong.
struct AlignmentWarning {
    Message text;   ///< what was found, with the files' names and the numbers
    Message advice; ///< what to do
};

struct AlignmentReport {
    std::vector<AlignmentRow> rows;
    std::vector<AlignmentWarning> warnings;
};

[[nodiscard]] AlignmentReport alignmentOf(const Dataset& dataset, Progress& progress);

/// For people: "surface", "anatomy", …
[[nodiscard]] Message nameOf(AlignmentRow::Kind kind);

/// "12.3" of a percentage, rounded down, so that 100 means all of them.
[[nodiscard]] std::string percentText(double percent);

} // namespace fusiform

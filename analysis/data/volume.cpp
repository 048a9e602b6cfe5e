#include "analysis/data/volume.h"

#include <Eigen/LU>

#include <cmath>

namespace fusiform {

std::string_view nameOf(AffineSource source) {
    switch (source) {
    case AffineSource::Sform: return "sform";
    case AffineSource::Qform: return "qform";
    case AffineSource::PixelSizes: return "pixel sizes";
    case AffineSource::Analyze: return "Analyze header, left assumed";
    case AffineSource::Mgh: return "MGH header";
    case AffineSource::Dataset: return "dataset";
    }
    return "unknown";
}

Point Grid::worldOf(const Point& voxel) const {
    return voxelToWorld.topLeftCorner<3, 3>() * voxel + voxelToWorld.topRightCorner<3, 1>();
}

Point Grid::voxelOf(const Point& world) const {
    const Eigen::Matrix3d inverse = voxelToWorld.topLeftCorner<3, 3>().inverse();
    return inverse * (world - voxelToWorld.topRightCorner<3, 1>());
}

std::optional<Ijk> Grid::enclosingVoxel(const Point& world) const {
    const Point at = voxelOf(world);
    if (!at.allFinite() || (at.array().abs() > 1e9).any())
        return std::nullopt;
    const Ijk voxel = (at.array() + 0.5).floor().cast<std::int32_t>();
    if (!contains(voxel[0], voxel[1], voxel[2]))
        return std::nullopt;
    return voxel;
}

Eigen::Vector3d Grid::spacing() const {
    return voxelToWorld.topLeftCorner<3, 3>().colwise().norm();
}

std::string Grid::orientation() const {
    // Each index axis is named after the world axis it is closest to; no world axis is used twice, the strongest
    // pairing is taken first.
    Eigen::Matrix3d strength = voxelToWorld.topLeftCorner<3, 3>();
    for (int axis = 0; axis < 3; ++axis)
        if (const double length = strength.col(axis).norm(); length > 0)
            strength.col(axis) /= length;
    std::string letters = "???";
    Eigen::Matrix3d left = strength.cwiseAbs();
    for (int step = 0; step < 3; ++step) {
        Eigen::Index world = 0;
        Eigen::Index axis = 0;
        if (!(left.maxCoeff(&world, &axis) > 0))
            break;
        letters[std::size_t(axis)] = strength(world, axis) > 0 ? "RAS"[world] : "LPI"[world];
        left.row(world).setConstant(-1);
        left.col(axis).setConstant(-1);
    }
    return letters;
}

bool Grid::sameAs(const Grid& other, double tolerance) const {
    if (shape != other.shape)
        return false;
    for (int corner = 0; corner < 8; ++corner) {
        const Point voxel((corner & 1) ? double(shape[0] - 1) : 0, (corner & 2) ? double(shape[1] - 1) : 0,
                          (corner & 4) ? double(shape[2] - 1) : 0);
        if (!((worldOf(voxel) - other.worldOf(voxel)).norm() <= tolerance))
            return false;
    }
    return true;
}

} // namespace fusiform

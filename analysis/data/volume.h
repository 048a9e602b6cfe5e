#pragma once

#include "analysis/core/matrix.h"
#include "analysis/core/message.h"
#include "analysis/data/frames.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace fusiform {

/// Which header field the voxel-to-world transform came from. Shown to the user, never hidden.
enum class AffineSource { Sform, Qform, PixelSizes, Analyze, Mgh, Dataset };
[[nodiscard]] std::string_view nameOf(AffineSource source);

/// A regular grid of voxels in world space.
struct Grid {
    std::array<std::int64_t, 3> shape{0, 0, 0}; ///< ni, nj, nk
    Affine voxelToWorld = Affine::Identity();   ///< (i, j, k, 1) at the voxel's centre -> RAS mm

    [[nodiscard]] std::int64_t size() const { return shape[0] * shape[1] * shape[2]; }
    /// Position of a voxel in a volume's values: i fastest (as NIfTI stores them).
    [[nodiscard]] std::int64_t offset(std::int64_t i, std::int64_t j, std::int64_t k) const {
        return i + shape[0] * (j + shape[1] * k);
    }
    [[nodiscard]] bool contains(std::int64_t i, std::int64_t j, std::int64_t k) const {
        return i >= 0 && j >= 0 && k >= 0 && i < shape[0] && j < shape[1] && k < shape[2];
    }
    [[nodiscard]] Point worldOf(const Point& voxel) const;
    /// Fractional voxel coordinates of a world position; voxel centres are at integers.
    [[nodiscard]] Point voxelOf(const Point& world) const;
    /// The voxel that encloses a world position, or nothing outside the grid.
    [[nodiscard]] std::optional<Ijk> enclosingVoxel(const Point& world) const;
    /// Lengths of the three voxel edges in mm.
    [[nodiscard]] Eigen::Vector3d spacing() const;
    /// Anatomical direction of the i, j and k axes, such as "LAS" (the direction towards which each index grows).
    [[nodiscard]] std::string orientation() const;
    /// Same shape, and transforms that agree within `tolerance` mm at the corners.
    [[nodiscard]] bool sameAs(const Grid& other, double tolerance = 1e-3) const;
};

/// A volume image: 3-D, or 4-D with `frames` volumes one after another. NIfTI and MGH files become this.
struct Volume {
    std::string name;
    Grid grid;
    std::int64_t frames = 1;
    /// Where the frames come from when they were read; null when the values were made and lie in `values`.
    std::shared_ptr<const FrameSource> source;
    /// Scaled values; index = offset(i, j, k) + frame * grid.size(). Empty when there is a `source`: read `frame`.
    std::vector<float> values;
    /// Names of the frames, such as "magnitude" and "phase"; empty when they have none.
    std::vector<std::string> frameNames;
    std::string dtype; ///< numpy's name of the type the file stores; empty when the volume was made
    /// Axis lengths as the file gives them, trailing axes of length 1 included; empty when the volume was made.
    std::vector<std::int64_t> fileShape;
    AffineSource affineSource = AffineSource::Dataset;
    std::string units;  ///< spatial units as the header gives them; values are in mm after loading
    std::string intent; ///< what the numbers are, such as "z" or "label", empty when the file does not say
    std::vector<Message> notes; ///< facts assumed or applied on loading, for the user to see

    /// grid.size() values. The volume must outlive it when it has no source.
    [[nodiscard]] FrameValues frame(std::int64_t index) const {
        if (source)
            return source->frame(index);
        return FrameValues({values.data() + index * grid.size(), static_cast<std::size_t>(grid.size())});
    }
};

} // namespace fusiform

#pragma once

#include "analysis/data/surface.h"

#include <memory>
#include <optional>

namespace fusiform {

/// Finds the nearest of many points (a k-d tree, nanoflann). Const queries may run on any thread.
class PointIndex {
public:
    /// `points` (number of points, 3). Rows that are not finite are never found.
    explicit PointIndex(const Vertices& points);
    ~PointIndex();
    PointIndex(PointIndex&&) noexcept;
    PointIndex& operator=(PointIndex&&) noexcept;

    struct Found {
        std::int32_t point = 0; ///< row
        float distance = 0;
    };
    /// Nothing only when there are no points or `place` is not finite. Of several at the same distance any
    /// one.
    [[nodiscard]] std::optional<Found> nearest(const Eigen::Vector3f& place) const;

private:
    struct Tree;
    std::unique_ptr<Tree> m_tree;
};

} // namespace fusiform

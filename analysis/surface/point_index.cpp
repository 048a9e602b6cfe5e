#include "analysis/surface/point_index.h"

#include <cmath>
#include <nanoflann.hpp>
#include <vector>

namespace fusiform {

struct PointIndex::Tree {
    /// The points in the form that nanoflann asks for.
    struct Cloud {
        Vertices points;
        std::vector<std::int32_t> rows; ///< those that are finite

        explicit Cloud(const Vertices& all) : points(all) {
            for (Eigen::Index row = 0; row < points.rows(); ++row)
                if (points.row(row).allFinite())
                    rows.push_back(std::int32_t(row));
        }
        [[nodiscard]] std::size_t kdtree_get_point_count() const { return rows.size(); }
        [[nodiscard]] float kdtree_get_pt(std::size_t index, std::size_t axis) const {
            return points(rows[index], Eigen::Index(axis));
        }
        template <class Box>
        bool kdtree_get_bbox(Box& /*box*/) const {
            return false;
        }
    };

    Cloud cloud;
    nanoflann::KDTreeSingleIndexAdaptor<nanoflann::L2_Simple_Adaptor<float, Cloud>, Cloud, 3> tree;

    explicit Tree(const Vertices& points) : cloud(points), tree(3, cloud) {}
};

PointIndex::PointIndex(const Vertices& points) : m_tree(std::make_unique<Tree>(points)) {}
PointIndex::~PointIndex() = default;
PointIndex::PointIndex(PointIndex&&) noexcept = default;
PointIndex& PointIndex::operator=(PointIndex&&) noexcept = default;

std::optional<PointIndex::Found> PointIndex::nearest(const Eigen::Vector3f& place) const {
    std::size_t index = 0;
    float squared = 0;
    nanoflann::KNNResultSet<float> found(1);
    found.init(&index, &squared);
    if (m_tree->cloud.rows.empty() || !place.allFinite())
        return std::nullopt;
    m_tree->tree.findNeighbors(found, place.data(), nanoflann::SearchParams());
    return Found{m_tree->cloud.rows[index], std::sqrt(squared)};
}

} // namespace fusiform

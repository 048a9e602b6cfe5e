#pragma once

#include "analysis/core/matrix.h"
#include "analysis/data/stored_matrix.h"
#include "analysis/data/voxel_set.h"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace fusiform {

/// How rough values are in space: the mean squared difference of voxels that share a face, divided by twice the
/// variance. 1 for values without any order in space, towards 0 for smooth ones.
struct OrderEvidence {
    double stated = 0; ///< in the order of the voxel set
    double other = 0;  ///< when the same values are taken in the other order
    double noise = 0;  ///< a difference between the two that chance alone makes most unlikely: 5 / sqrt(pairs)

    /// The other order is right, not the stated one. In the wrong order neighbours along one axis of three remain, so
    /// values keep at least a third of their smoothness (1 - roughness); it must grow by half in the other order, and
    /// by more than chance. Masks that look the same with axes exchanged (a ball) cannot be told by this.
    [[nodiscard]] bool otherFitsBetter() const {
        return 1 - other >= 1.5 * (1 - stated) && stated - other >= noise;
    }
};

/// Tests whether numbers per voxel of a mask were listed in C order (last index fastest) or Fortran order (first index
/// fastest), by their smoothness in space. Made once a voxel set; looks at no more than some 20,000 voxels.
class VoxelOrder {
public:
    explicit VoxelOrder(const VoxelSet& set);

    /// Whether the rows lie in one of the two orders and the other one differs; if not there is nothing to test.
    [[nodiscard]] bool testable() const { return !m_pairs.empty(); }
    [[nodiscard]] bool isC() const { return m_isC; }

    /// `perRow` has one value a row. Nothing when too few neighbours have values.
    [[nodiscard]] std::optional<OrderEvidence> test(const Eigen::Ref<const VectorF>& perRow) const;
    /// The mean over some rows of a matrix, one column a voxel (responses); at most 8 rows are read.
    [[nodiscard]] std::optional<OrderEvidence> testRows(const StoredMatrix& stimuliByVoxels) const;

private:
    bool m_isC = false;
    std::int64_t m_rows = 0;
    std::vector<std::pair<std::int64_t, std::int64_t>> m_pairs; ///< rows of neighbouring voxels
    std::vector<std::int64_t> m_rank; ///< of each row's voxel in the other order
};

} // namespace fusiform

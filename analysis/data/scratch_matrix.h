#pragma once

#include "analysis/data/stored_matrix.h"

namespace fusiform {

/// A matrix that is computed some rows at a time: in memory when it is small, else in a temporary file that is gone with
/// its last user, so that a result may be larger than memory.
class ScratchMatrix {
public:
    /// Throws Error when the folder for temporary files has no room.
    ScratchMatrix(Eigen::Index rows, Eigen::Index cols);
    ScratchMatrix(const ScratchMatrix&) = delete;
    ScratchMatrix& operator=(const ScratchMatrix&) = delete;
    ~ScratchMatrix();

    void put(Eigen::Index firstRow, const MatrixF& rows);
    /// All of it, when all rows were put; this is empty then.
    [[nodiscard]] StoredMatrix finished();

private:
    Eigen::Index m_rows;
    Eigen::Index m_cols;
    MatrixF m_values;
    int m_file = -1;
};

} // namespace fusiform

#pragma once

#include "analysis/core/matrix.h"

#include <memory>
#include <optional>

namespace fusiform {

/// The numbers of a matrix and what keeps them in memory. Cheap to copy.
class MatrixView : public Eigen::Map<const MatrixF> {
public:
    MatrixView(const float* data, Eigen::Index rows, Eigen::Index cols, std::shared_ptr<const void> owner)
        : Eigen::Map<const MatrixF>(data, rows, cols), m_owner(std::move(owner)) {}

private:
    std::shared_ptr<const void> m_owner;
};

/// Where the numbers of a matrix lie. Any thread may ask.
class MatrixSource {
public:
    MatrixSource() = default;
    MatrixSource(const MatrixSource&) = delete;
    MatrixSource& operator=(const MatrixSource&) = delete;
    virtual ~MatrixSource() = default;

    /// A part as floats, rows `row` … `row + rows - 1`, columns likewise. Throws Error when the file has changed since it
    /// was opened, whether that touches this part or not.
    [[nodiscard]] virtual MatrixF
    block(Eigen::Index row, Eigen::Index col, Eigen::Index rows, Eigen::Index cols) const = 0;
    /// The same as doubles, of as many digits as there are.
    [[nodiscard]] virtual MatrixD
    blockD(Eigen::Index row, Eigen::Index col, Eigen::Index rows, Eigen::Index cols) const {
        return block(row, col, rows, cols).cast<double>();
    }
    /// All of it without a copy, where it lies as row-major floats. Whoever has looked at it asks requireUnchanged().
    [[nodiscard]] virtual std::optional<MatrixView> inPlace() const { return std::nullopt; }
    /// Throws Error when the file has changed since it was opened.
    virtual void requireUnchanged() const {}
};

/// A row-major matrix of floats that never changes: in memory, in a mapped file as it is, or in a file of another
/// number type or order, whose numbers are converted when they are asked for. So opening takes no time whatever the
/// size. Cheap to copy; any thread may use it.
class StoredMatrix {
public:
    StoredMatrix() = default; ///< 0 x 0
    StoredMatrix(MatrixF values); // NOLINT: meant to be implicit
    StoredMatrix(Eigen::Index rows, Eigen::Index cols, std::shared_ptr<const MatrixSource> source);
    /// Of numbers that are wanted in full by blockD().
    [[nodiscard]] static StoredMatrix ofDoubles(MatrixD values);

    [[nodiscard]] Eigen::Index rows() const;
    [[nodiscard]] Eigen::Index cols() const;
    [[nodiscard]] Eigen::Index size() const { return rows() * cols(); }
    [[nodiscard]] bool empty() const { return size() == 0; }
    /// Whether taking a part means to read a file.
    [[nodiscard]] bool inFile() const;

    // Each throws Error when the file has changed since it was opened, so that nothing is computed from what another
    // program has written meanwhile; on the GUI thread it must be caught.

    /// All of it. What has to be converted is converted by the first who asks, and then kept. What lies in the file as it
    /// is may still change while the view is in use: requireUnchanged() at the end of a computation tells.
    [[nodiscard]] MatrixView whole() const;
    [[nodiscard]] MatrixF block(Eigen::Index row, Eigen::Index col, Eigen::Index rows, Eigen::Index cols) const;
    [[nodiscard]] MatrixD blockD(Eigen::Index row, Eigen::Index col, Eigen::Index rows, Eigen::Index cols) const;
    [[nodiscard]] VectorF row(Eigen::Index row) const { return block(row, 0, 1, cols()).transpose(); }
    [[nodiscard]] VectorF col(Eigen::Index col) const { return block(0, col, rows(), 1); }

    /// Every number times `factor`.
    [[nodiscard]] StoredMatrix scaled(float factor) const;
    /// Throws Error when the file has changed since it was opened: what was computed from it is then worth nothing.
    void requireUnchanged() const;

private:
    struct Stored;
    std::shared_ptr<Stored> m_stored; ///< null: 0 x 0
};

} // namespace fusiform

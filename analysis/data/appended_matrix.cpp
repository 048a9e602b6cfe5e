#include "analysis/data/appended_matrix.h"

#include <algorithm>

namespace fusiform {
namespace {

class AppendedMatrix : public MatrixSource {
public:
    explicit AppendedMatrix(std::vector<StoredMatrix> parts) : m_parts(std::move(parts)) {}

    [[nodiscard]] MatrixF
    block(Eigen::Index row, Eigen::Index col, Eigen::Index rows, Eigen::Index cols) const override {
        MatrixF all(rows, cols);
        Eigen::Index first = 0; // row of the whole that a part begins with
        for (const StoredMatrix& part : m_parts) {
            const Eigen::Index from = std::max(row, first);
            const Eigen::Index to = std::min(row + rows, first + part.rows());
            if (from < to)
                all.middleRows(from - row, to - from) = part.block(from - first, col, to - from, cols);
            first += part.rows();
        }
        return all;
    }
    void requireUnchanged() const override {
        for (const StoredMatrix& part : m_parts)
            part.requireUnchanged();
    }

private:
    std::vector<StoredMatrix> m_parts;
};

} // namespace

StoredMatrix appendedRows(std::vector<StoredMatrix> parts) {
    if (parts.empty())
        return {};
    if (parts.size() == 1)
        return std::move(parts.front());
    Eigen::Index rows = 0;
    for (const StoredMatrix& part : parts)
        rows += part.rows();
    const Eigen::Index cols = parts.front().cols();
    return {rows, cols, std::make_shared<const AppendedMatrix>(std::move(parts))};
}

} // namespace fusiform

#include "analysis/data/picked_rows.h"

#include "analysis/data/row_reading.h"

namespace fusiform {
namespace {

class PickedRows : public MatrixSource {
public:
    PickedRows(StoredMatrix matrix, std::vector<Eigen::Index> rows)
        : m_matrix(std::move(matrix)), m_rows(std::move(rows)) {}

    [[nodiscard]] MatrixF
    block(Eigen::Index row, Eigen::Index col, Eigen::Index rows, Eigen::Index cols) const override {
        std::vector<WantedRow> wanted;
        wanted.reserve(std::size_t(rows));
        for (Eigen::Index target = 0; target < rows; ++target)
            wanted.push_back({m_rows[std::size_t(row + target)], target});
        std::ranges::sort(wanted, {}, &WantedRow::row);
        MatrixF picked(rows, cols);
        readWantedRows(m_matrix, wanted, col, cols, [&picked](Eigen::Index target, const auto& values) {
            picked.row(target) = values;
        });
        return picked;
    }
    void requireUnchanged() const override { m_matrix.requireUnchanged(); }

private:
    StoredMatrix m_matrix;
    std::vector<Eigen::Index> m_rows;
};

} // namespace

StoredMatrix pickedRows(StoredMatrix matrix, std::vector<Eigen::Index> rows) {
    const auto count = Eigen::Index(rows.size());
    const Eigen::Index cols = matrix.cols();
    return {count, cols, std::make_shared<const PickedRows>(std::move(matrix), std::move(rows))};
}

} // namespace fusiform

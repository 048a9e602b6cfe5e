#include "analysis/data/averaged_rows.h"

#include "analysis/data/row_reading.h"

#include <cmath>

namespace fusiform {
namespace {

constexpr Eigen::Index mostSums = 1 << 23;

class AveragedRows : public MatrixSource {
public:
    AveragedRows(StoredMatrix matrix, std::vector<std::vector<Eigen::Index>> groups)
        : m_matrix(std::move(matrix)), m_groups(std::move(groups)) {}

    [[nodiscard]] MatrixF
    block(Eigen::Index row, Eigen::Index col, Eigen::Index rows, Eigen::Index cols) const override {
        std::vector<WantedRow> wanted;
        for (Eigen::Index target = 0; target < rows; ++target)
            for (const Eigen::Index member : m_groups[std::size_t(row + target)])
                wanted.push_back({member, target});
        std::ranges::sort(wanted, {}, &WantedRow::row);
        MatrixF means(rows, cols);
        const Eigen::Index most = std::max<Eigen::Index>(1, mostSums / std::max<Eigen::Index>(1, rows));
        for (Eigen::Index from = 0; from < cols; from += most) {
            const Eigen::Index count = std::min(most, cols - from);
            average(wanted, col + from, means.middleCols(from, count));
        }
        return means;
    }
    void requireUnchanged() const override { m_matrix.requireUnchanged(); }

private:
    void average(const std::vector<WantedRow>& wanted, Eigen::Index col, Eigen::Ref<MatrixF> means) const {
        using Counts = Eigen::Array<std::int32_t, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
        MatrixD sums = MatrixD::Zero(means.rows(), means.cols());
        Counts counts = Counts::Zero(means.rows(), means.cols());
        readWantedRows(m_matrix, wanted, col, means.cols(), [&](Eigen::Index target, const auto& values) {
            for (Eigen::Index column = 0; column < values.cols(); ++column) {
                const float value = values[column];
                const bool present = !std::isnan(value);
                sums(target, column) += present ? double(value) : 0.0;
                counts(target, column) += present;
            }
        });
        for (Eigen::Index at = 0; at < means.rows(); ++at) // 0 / 0 is missing
            means.row(at) = (sums.row(at).array() / counts.row(at).cast<double>()).cast<float>();
    }

    StoredMatrix m_matrix;
    std::vector<std::vector<Eigen::Index>> m_groups;
};

} // namespace

StoredMatrix averagedRows(StoredMatrix matrix, std::vector<std::vector<Eigen::Index>> groups) {
    const auto rows = Eigen::Index(groups.size());
    const Eigen::Index cols = matrix.cols();
    return {rows, cols, std::make_shared<const AveragedRows>(std::move(matrix), std::move(groups))};
}

} // namespace fusiform

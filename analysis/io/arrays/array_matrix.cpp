#include "analysis/io/arrays/array_matrix.h"

#include <algorithm>

namespace fusiform {
namespace {

/// Parts of a matrix are parts of an array.
class ArrayMatrix : public MatrixSource {
public:
    ArrayMatrix(const ArrayFile& arrays, const ArrayEntry& entry)
        : m_arrays(arrays), m_index(std::size_t(&entry - arrays.entries.data())) {}

    [[nodiscard]] MatrixF
    block(Eigen::Index row, Eigen::Index col, Eigen::Index rows, Eigen::Index cols) const override {
        ArrayBlock part{{row}, {rows}};
        if (entry().shape.size() == 2)
            part = {{row, col}, {rows, cols}};
        Progress progress;
        MatrixF matrix(rows, cols);
        if (matrix.size() == 0)
            return matrix;
        const NumpyArray numbers = m_arrays.read(entry(), part, progress);
        if (numbers.numbers64.empty())
            std::ranges::copy(numbers.numbers32, matrix.data());
        else
            std::ranges::transform(numbers.numbers64, matrix.data(), [](double number) { return float(number); });
        return matrix;
    }
    [[nodiscard]] std::optional<MatrixView> inPlace() const override {
        const float* numbers = m_arrays.source->floatsInPlace(m_index);
        if (!numbers)
            return std::nullopt;
        const auto& shape = entry().shape;
        return MatrixView(numbers, shape[0], shape.size() == 2 ? shape[1] : 1, m_arrays.source);
    }
    void requireUnchanged() const override { m_arrays.source->requireUnchanged(); }

private:
    [[nodiscard]] const ArrayEntry& entry() const { return m_arrays.entries[m_index]; }

    ArrayFile m_arrays;
    std::size_t m_index;
};

} // namespace

StoredMatrix matrixOf(const ArrayFile& arrays, const ArrayEntry& entry, std::string_view what, Progress& progress) {
    const bool isMatrix = !entry.text && (entry.shape.size() == 1 || entry.shape.size() == 2);
    if (!isMatrix || !arrays.source->isRandomAccess())
        return toMatrix(arrays.read(entry, progress), what, arrays.reference(entry));
    return {entry.shape[0], entry.shape.size() == 2 ? entry.shape[1] : 1,
            std::make_shared<const ArrayMatrix>(arrays, entry)};
}

StoredMatrix readMatrix(const std::string& reference, std::string_view what, Progress& progress) {
    const ArrayReference parsed = parsedReference(reference);
    const ArrayFile arrays = openArrayFile(parsed.file, progress);
    return matrixOf(arrays, arrays.named(parsed.name), what, progress);
}

} // namespace fusiform

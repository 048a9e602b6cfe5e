#include "analysis/data/stored_matrix.h"

#include <mutex>

namespace fusiform {
namespace {

class MatrixInMemory : public MatrixSource {
public:
    explicit MatrixInMemory(MatrixF values) : m_values(std::make_shared<const MatrixF>(std::move(values))) {}

    [[nodiscard]] MatrixF
    block(Eigen::Index row, Eigen::Index col, Eigen::Index rows, Eigen::Index cols) const override {
        return m_values->block(row, col, rows, cols);
    }
    [[nodiscard]] std::optional<MatrixView> inPlace() const override {
        return MatrixView(m_values->data(), m_values->rows(), m_values->cols(), m_values);
    }

private:
    std::shared_ptr<const MatrixF> m_values;
};

class DoublesInMemory : public MatrixSource {
public:
    explicit DoublesInMemory(MatrixD values) : m_values(std::move(values)) {}

    [[nodiscard]] MatrixF
    block(Eigen::Index row, Eigen::Index col, Eigen::Index rows, Eigen::Index cols) const override {
        return m_values.block(row, col, rows, cols).cast<float>();
    }
    [[nodiscard]] MatrixD
    blockD(Eigen::Index row, Eigen::Index col, Eigen::Index rows, Eigen::Index cols) const override {
        return m_values.block(row, col, rows, cols);
    }

private:
    MatrixD m_values;
};

class ScaledMatrix : public MatrixSource {
public:
    ScaledMatrix(StoredMatrix matrix, float factor) : m_matrix(std::move(matrix)), m_factor(factor) {}

    [[nodiscard]] MatrixF
    block(Eigen::Index row, Eigen::Index col, Eigen::Index rows, Eigen::Index cols) const override {
        return m_matrix.block(row, col, rows, cols) * m_factor;
    }
    [[nodiscard]] MatrixD
    blockD(Eigen::Index row, Eigen::Index col, Eigen::Index rows, Eigen::Index cols) const override {
        return m_matrix.blockD(row, col, rows, cols) * double(m_factor);
    }
    void requireUnchanged() const override { m_matrix.requireUnchanged(); }

private:
    StoredMatrix m_matrix;
    float m_factor;
};

} // namespace

struct StoredMatrix::Stored {
    Eigen::Index rows = 0;
    Eigen::Index cols = 0;
    std::shared_ptr<const MatrixSource> source;
    bool inFile = false;
    std::mutex lock;
    std::optional<MatrixView> converted; ///< guarded by `lock`
};

StoredMatrix::StoredMatrix(MatrixF values) : m_stored(std::make_shared<Stored>()) {
    m_stored->rows = values.rows();
    m_stored->cols = values.cols();
    m_stored->source = std::make_shared<const MatrixInMemory>(std::move(values));
}

StoredMatrix::StoredMatrix(Eigen::Index rows, Eigen::Index cols, std::shared_ptr<const MatrixSource> source)
    : m_stored(std::make_shared<Stored>()) {
    m_stored->rows = rows;
    m_stored->cols = cols;
    m_stored->inFile = true;
    m_stored->source = std::move(source);
}

StoredMatrix StoredMatrix::ofDoubles(MatrixD values) {
    const Eigen::Index rows = values.rows();
    const Eigen::Index cols = values.cols();
    StoredMatrix matrix(rows, cols, std::make_shared<const DoublesInMemory>(std::move(values)));
    matrix.m_stored->inFile = false;
    return matrix;
}

Eigen::Index StoredMatrix::rows() const { return m_stored ? m_stored->rows : 0; }
Eigen::Index StoredMatrix::cols() const { return m_stored ? m_stored->cols : 0; }
bool StoredMatrix::inFile() const { return m_stored && m_stored->inFile; }

MatrixView StoredMatrix::whole() const {
    if (!m_stored)
        return {nullptr, 0, 0, nullptr};
    if (const auto view = m_stored->source->inPlace()) {
        requireUnchanged();
        return *view;
    }
    const std::lock_guard guard(m_stored->lock);
    if (!m_stored->converted) {
        const auto values = std::make_shared<const MatrixF>(m_stored->source->block(0, 0, rows(), cols()));
        m_stored->converted.emplace(values->data(), rows(), cols(), values);
    }
    return *m_stored->converted;
}

MatrixF StoredMatrix::block(Eigen::Index row, Eigen::Index col, Eigen::Index rows, Eigen::Index cols) const {
    if (!m_stored)
        return {};
    // Without waiting for another thread that converts all of it.
    if (const std::unique_lock guard(m_stored->lock, std::try_to_lock); guard && m_stored->converted)
        return m_stored->converted->block(row, col, rows, cols);
    return m_stored->source->block(row, col, rows, cols);
}

MatrixD StoredMatrix::blockD(Eigen::Index row, Eigen::Index col, Eigen::Index rows, Eigen::Index cols) const {
    return m_stored ? m_stored->source->blockD(row, col, rows, cols) : MatrixD();
}

StoredMatrix StoredMatrix::scaled(float factor) const {
    if (factor == 1.0F || !m_stored)
        return *this;
    if (!inFile())
        return MatrixF(whole() * factor);
    return {rows(), cols(), std::make_shared<const ScaledMatrix>(*this, factor)};
}

void StoredMatrix::requireUnchanged() const {
    if (m_stored)
        m_stored->source->requireUnchanged();
}

} // namespace fusiform

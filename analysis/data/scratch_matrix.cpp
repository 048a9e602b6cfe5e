#include "analysis/data/scratch_matrix.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/mman.h>
#include <unistd.h>

namespace fusiform {
namespace {

constexpr double mostInMemory = 256e6; ///< bytes

[[noreturn]] void fail(const std::string& folder, double bytes, int problem) {
    throw Error(
        {.doing = translatable("analysis", "keeping a large result in a temporary file"),
         .file = folder,
         .expected = message("analysis", "room for %1 MB").with(std::int64_t(bytes / 1e6)),
         .found = std::string(std::strerror(problem)),
         .hint = message("analysis", "free some space, or name another folder in the environment variable TMPDIR")});
}

std::string temporaryFolder() {
    std::error_code unknown;
    const auto folder = std::filesystem::temp_directory_path(unknown);
    return unknown ? "/tmp" : folder.string();
}

/// A mapped file.
class MappedMatrix : public MatrixSource {
public:
    MappedMatrix(std::shared_ptr<const float> values, Eigen::Index rows, Eigen::Index cols)
        : m_values(std::move(values)), m_rows(rows), m_cols(cols) {}

    [[nodiscard]] MatrixF
    block(Eigen::Index row, Eigen::Index col, Eigen::Index rows, Eigen::Index cols) const override {
        return inPlace()->block(row, col, rows, cols);
    }
    [[nodiscard]] std::optional<MatrixView> inPlace() const override {
        return MatrixView(m_values.get(), m_rows, m_cols, m_values);
    }

private:
    std::shared_ptr<const float> m_values;
    Eigen::Index m_rows;
    Eigen::Index m_cols;
};

} // namespace

ScratchMatrix::ScratchMatrix(Eigen::Index rows, Eigen::Index cols) : m_rows(rows), m_cols(cols) {
    const double bytes = double(rows) * double(cols) * sizeof(float);
    if (bytes <= mostInMemory) {
        m_values = MatrixF::Constant(rows, cols, missingValue);
        return;
    }
    const std::string folder = temporaryFolder();
    std::string name = folder + "/fusiform-XXXXXX";
    m_file = ::mkstemp(name.data());
    if (m_file < 0)
        fail(folder, bytes, errno);
    ::unlink(name.c_str()); // the space is free again when nobody has it open
    if (const int problem = ::posix_fallocate(m_file, 0, off_t(bytes)); problem != 0) {
        ::close(m_file);
        m_file = -1;
        fail(folder, bytes, problem);
    }
}

ScratchMatrix::~ScratchMatrix() {
    if (m_file >= 0)
        ::close(m_file);
}

void ScratchMatrix::put(Eigen::Index firstRow, const MatrixF& rows) {
    if (m_file < 0) {
        m_values.middleRows(firstRow, rows.rows()) = rows;
        return;
    }
    const auto* from = reinterpret_cast<const char*>(rows.data());
    std::size_t left = std::size_t(rows.size()) * sizeof(float);
    auto to = off_t(firstRow) * off_t(m_cols) * off_t(sizeof(float));
    while (left > 0) {
        const ssize_t written = ::pwrite(m_file, from, left, to);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            fail(temporaryFolder(), double(left), errno);
        from += written;
        to += written;
        left -= std::size_t(written);
    }
}

StoredMatrix ScratchMatrix::finished() {
    if (m_file < 0)
        return std::move(m_values);
    const std::size_t bytes = std::size_t(m_rows) * std::size_t(m_cols) * sizeof(float);
    void* mapped = ::mmap(nullptr, bytes, PROT_READ, MAP_SHARED, m_file, 0);
    if (mapped == MAP_FAILED)
        fail(temporaryFolder(), double(bytes), errno);
    const std::shared_ptr<const float> values(
        static_cast<const float*>(mapped), [bytes](const float* at) { ::munmap(const_cast<float*>(at), bytes); });
    return {m_rows, m_cols, std::make_shared<const MappedMatrix>(values, m_rows, m_cols)};
}

} // namespace fusiform

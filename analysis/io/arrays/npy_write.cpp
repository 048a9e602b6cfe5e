#include "analysis/io/arrays/npy.h"
#include "analysis/io/bytes/bytes.h"

#include <ostream>

namespace fusiform {
namespace {

void writeArray(const std::filesystem::path& file, const char* descr, const std::vector<std::int64_t>& shape,
                const void* data, std::size_t bytes) {
    std::string lengths;
    for (const std::int64_t length : shape)
        lengths += std::to_string(length) + (shape.size() == 1 || &length != &shape.back() ? ", " : "");
    std::string header = std::string("{'descr': '") + descr + "', 'fortran_order': False, 'shape': (" + lengths + "), }";
    // The format asks for data at a multiple of 64 bytes: 10 bytes of preamble, the header, a newline.
    header.append(63 - (10 + header.size()) % 64, ' ');
    header += '\n';
    writeAtomically(file, [&](std::ostream& stream) {
        stream.write("\x93NUMPY\x01\x00", 8);
        const auto length = std::uint16_t(header.size());
        stream.put(char(length & 0xFF));
        stream.put(char(length >> 8));
        stream << header;
        stream.write(static_cast<const char*>(data), std::streamsize(bytes));
    });
}

} // namespace

void writeNpy(const MatrixF& matrix, const std::filesystem::path& file) {
    writeArray(file, "<f4", {matrix.rows(), matrix.cols()}, matrix.data(), std::size_t(matrix.size()) * 4);
}

void writeNpy(const MatrixView& matrix, const std::filesystem::path& file) {
    writeArray(file, "<f4", {matrix.rows(), matrix.cols()}, matrix.data(), std::size_t(matrix.size()) * 4);
}

void writeNpy(const VectorF& vector, const std::filesystem::path& file) {
    writeArray(file, "<f4", {vector.size()}, vector.data(), std::size_t(vector.size()) * 4);
}

void writeNpy(const std::vector<float>& values, const std::vector<std::int64_t>& shape,
              const std::filesystem::path& file) {
    writeArray(file, "<f4", shape, values.data(), values.size() * 4);
}

void writeNpy(const std::vector<double>& values, const std::vector<std::int64_t>& shape,
              const std::filesystem::path& file) {
    writeArray(file, "<f8", shape, values.data(), values.size() * 8);
}

void writeNpy(const std::vector<std::int32_t>& values, const std::vector<std::int64_t>& shape,
              const std::filesystem::path& file) {
    writeArray(file, "<i4", shape, values.data(), values.size() * 4);
}

} // namespace fusiform

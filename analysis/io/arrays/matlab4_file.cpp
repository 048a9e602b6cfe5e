// MATLAB level 4: a header of five integers, a name and the numbers, for every matrix.
#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/arrays/matlab_element.h"
#include "analysis/io/arrays/matlab_file.h"
#include "analysis/io/arrays/number_type.h"
#include "analysis/io/bytes/random_access_file.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace fusiform {
namespace {

struct Header4 {
    NumberType type = NumberType::Float64;
    bool bigEndian = false;
    bool text = false;
    bool sparse = false;
    bool complex = false;
    std::int64_t rows = 0;
    std::int64_t columns = 0;
    std::size_t nameLength = 0;
};

/// The header at the start of bytes; nothing when it is none.
std::optional<Header4> matlab4Header(std::span<const std::byte> bytes) {
    if (bytes.size() < 20)
        return std::nullopt;
    for (const bool bigEndian : {false, true}) {
        std::array<double, 5> words{};
        decodeNumbers(NumberType::Int32, bigEndian, bytes.first(20), std::span<double>(words));
        const auto kind = int(std::clamp(words[0], -1.0, 10000.0));
        constexpr std::array types{NumberType::Float64, NumberType::Float32, NumberType::Int32,
                                   NumberType::Int16,   NumberType::UInt16,  NumberType::UInt8};
        const int order = kind / 1000;
        const int type = kind / 10 % 10;
        const int matrix = kind % 10;
        if (kind < 0 || order != (bigEndian ? 1 : 0) || kind / 100 % 10 != 0 || type >= int(types.size()) || matrix > 2 ||
            words[1] < 0 || words[2] < 0 || (words[3] != 0 && words[3] != 1) || words[4] < 2 || words[4] > 256)
            continue;
        return Header4{types[std::size_t(type)], bigEndian, matrix == 1, matrix == 2, words[3] == 1,
                       std::int64_t(words[1]), std::int64_t(words[2]), std::size_t(words[4])};
    }
    return std::nullopt;
}

/// A variable's name, which ends with a zero; empty when it is none.
std::string nameIn(std::span<const std::byte> bytes) {
    std::string name;
    for (const std::byte byte : bytes) {
        const char c = char(byte);
        if (c == '\0')
            return name;
        if (std::isalnum(static_cast<unsigned char>(c)) == 0 && c != '_')
            return {};
        name += c;
    }
    return {};
}

struct Matrix4 {
    Header4 header;
    std::uint64_t offset = 0;
};

class Matlab4Source : public ArraySource {
public:
    explicit Matlab4Source(const std::filesystem::path& file) : m_file(file, readingMatlab) {}

    [[nodiscard]] NumpyArray
    read(std::size_t entry, const ArrayBlock& block, Progress& progress) const override {
        progress.stopIfRequested();
        const Matrix4& matrix = matrices[entry];
        const std::vector<std::int64_t> shape{matrix.header.rows, matrix.header.columns};
        const std::int64_t count = wholeOf(shape).size();
        Bytes bytes(std::size_t(count) * sizeOf(matrix.header.type));
        m_file.read(matrix.offset, bytes);
        NumpyArray array;
        array.shape = shape;
        resizeNumbers(array, matrix.header.type, count);
        fillNumbers(array, matrix.header.type, matrix.header.bigEndian, bytes, 0);
        array.numbers64 = inCOrder(array.numbers64, shape);
        array.numbers32 = inCOrder(array.numbers32, shape);
        if (matrix.header.text)
            array = asTexts(array);
        return partOf(array, block);
    }

    [[nodiscard]] const RandomAccessFile& file() const { return m_file; }

    std::vector<Matrix4> matrices;

private:
    static NumpyArray asTexts(const NumpyArray& letters) {
        NumpyArray array;
        array.shape = {letters.shape[0]};
        array.dtype = "U";
        for (std::int64_t row = 0; row < letters.shape[0]; ++row) {
            std::vector<double> units;
            for (std::int64_t at = 0; at < letters.shape[1]; ++at)
                units.push_back(letters.number(row * letters.shape[1] + at));
            array.texts.push_back(matlabText(units));
        }
        return array;
    }

    RandomAccessFile m_file;
};

} // namespace

bool looksLikeMatlab4(const Bytes& start) {
    const auto header = matlab4Header(start);
    return header && start.size() >= 20 + header->nameLength &&
           !nameIn(std::span(start).subspan(20, header->nameLength)).empty();
}

ArrayFile openMatlab4(const std::filesystem::path& file) {
    auto source = std::make_shared<Matlab4Source>(file);
    const std::uint64_t size = source->file().size();
    const auto refuse = [&](const Message& expected, const Message& found) {
        throw Error(
            {readingMatlab, file.string(), expected, found,
             translatable("analysis", "the file is truncated or damaged; copy it again")});
    };
    ArrayFile arrays;
    arrays.file = file;
    for (std::uint64_t at = 0; at < size;) {
        Bytes start(std::min<std::uint64_t>(20, size - at));
        source->file().read(at, start);
        const auto header = matlab4Header(start);
        if (!header || header->nameLength > size - at - 20 || arrays.entries.size() >= mostMatlabEntries)
            refuse(message("analysis", "a matrix at %1").with(at), message("analysis", "other data"));
        Bytes name(header->nameLength);
        source->file().read(at + 20, name);
        const std::uint64_t offset = at + 20 + name.size();
        const double bytes = double(header->rows) * double(header->columns) * double(sizeOf(header->type)) *
                             (header->complex ? 2 : 1);
        if (bytes > double(size - offset))
            refuse(message("analysis", "a matrix of %1 bytes").with(bytes), message("analysis", "%1 bytes").with(size - offset));
        source->matrices.push_back({*header, offset});
        ArrayEntry entry{nameIn(name), {header->rows, header->columns}, nameOf(header->type), {}, header->text};
        if (header->text) {
            if (header->columns == 0) // nothing in the file tells how many empty texts there are
                source->matrices.back().header.rows = 0;
            entry.shape = {source->matrices.back().header.rows};
            entry.dtype = "str";
        }
        if (header->complex)
            entry.refused = message("analysis", "complex numbers; save real and imaginary parts apart");
        if (header->sparse)
            entry.refused = message("analysis", "a sparse matrix; save it with full()");
        arrays.entries.push_back(std::move(entry));
        at = offset + std::uint64_t(bytes);
    }
    arrays.source = std::move(source);
    return arrays;
}

} // namespace fusiform

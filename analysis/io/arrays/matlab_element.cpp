#include "analysis/io/arrays/matlab_element.h"

#include "analysis/core/text.h"
#include "analysis/io/arrays/array_block.h"
#include "analysis/io/arrays/number_type.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

namespace fusiform {
namespace {

constexpr int deepestMatlabCell = 64;

std::optional<NumberType> matlabNumberType(MatlabType type) {
    switch (type) {
    case MatlabType::Int8: return NumberType::Int8;
    case MatlabType::UInt8:
    case MatlabType::Utf8: return NumberType::UInt8;
    case MatlabType::Int16: return NumberType::Int16;
    case MatlabType::UInt16:
    case MatlabType::Utf16: return NumberType::UInt16;
    case MatlabType::Int32: return NumberType::Int32;
    case MatlabType::UInt32:
    case MatlabType::Utf32: return NumberType::UInt32;
    case MatlabType::Single: return NumberType::Float32;
    case MatlabType::Double: return NumberType::Float64;
    case MatlabType::Int64: return NumberType::Int64;
    case MatlabType::UInt64: return NumberType::UInt64;
    default: return std::nullopt;
    }
}

NumberType matlabNumberType(const MatlabHeader& header) {
    if (header.logical)
        return NumberType::Bool;
    constexpr std::array types{NumberType::Float64, NumberType::Float32, NumberType::Int8,   NumberType::UInt8,
                               NumberType::Int16,   NumberType::UInt16,  NumberType::Int32,  NumberType::UInt32,
                               NumberType::Int64,   NumberType::UInt64};
    return types[std::size_t(header.kind) - std::size_t(MatlabClass::Double)];
}

std::string matlabTextOf(std::span<const std::byte> data) {
    const auto* from = reinterpret_cast<const char*>(data.data());
    return {from, std::find(from, from + data.size(), '\0')};
}

/// The stored numbers of an element, which may be of a smaller type than the array.
template <class Value>
std::vector<Value> matlabValues(const MatlabElement& element, bool bigEndian, std::int64_t count) {
    const auto type = matlabNumberType(element.type);
    if (!type || double(count) * double(sizeOf(*type)) > double(element.data.size()))
        throw MatlabDamage{
            message("analysis", "%1 bytes for %2 values").with(element.data.size(), count)};
    std::vector<Value> values(std::size_t(count), Value(0));
    decodeNumbers(*type, bigEndian, element.data, std::span(values));
    return values;
}

/// A char array has a text in every row; UTF-8 data count bytes, not letters, and are one text.
std::vector<std::string> matlabTextsOf(const MatlabElement& element, const MatlabHeader& header, bool bigEndian) {
    if (element.type == MatlabType::Utf8)
        return {matlabTextOf(element.data)};
    const std::int64_t count = wholeOf(header.shape).size();
    const std::vector<double> units = inCOrder(matlabValues<double>(element, bigEndian, count), header.shape);
    std::vector<std::string> texts;
    const std::int64_t rows = header.shape[0];
    if (count == 0)
        return {""};
    const std::int64_t length = count / rows;
    for (std::int64_t row = 0; row < rows; ++row)
        texts.push_back(matlabText(std::span(units).subspan(std::size_t(row * length), std::size_t(length))));
    return texts;
}

bool isTextCell(std::span<const std::byte> matrix, bool bigEndian) {
    MatlabReader reader(matrix, bigEndian);
    const MatlabHeader header = readMatlabHeader(reader);
    const std::int64_t count = wholeOf(header.shape).size();
    if (header.kind != MatlabClass::Cell || count == 0)
        return false;
    for (std::int64_t at = 0; at < count; ++at) {
        const MatlabElement element = reader.next();
        if (element.type != MatlabType::Matrix || element.data.empty())
            return false;
        MatlabReader inner(element.data, bigEndian);
        const MatlabHeader cell = readMatlabHeader(inner);
        if (cell.kind != MatlabClass::Char || (cell.shape[0] > 1 && wholeOf(cell.shape).size() > 0))
            return false;
    }
    return true;
}

class Walk {
public:
    Walk(bool bigEndian, const MatlabLeaf& leaf) : m_bigEndian(bigEndian), m_leaf(leaf) {}

    void visit(std::span<const std::byte> matrix, const std::string& name, int depth) {
        if (depth > deepestMatlabCell)
            throw MatlabDamage{message("analysis", "structures nested more than %1 deep").with(deepestMatlabCell)};
        if (matrix.empty())
            return; // an empty cell or field
        MatlabReader reader(matrix, m_bigEndian);
        const MatlabHeader header = readMatlabHeader(reader);
        if (header.kind == MatlabClass::Struct)
            visitStruct(reader, header, name, depth);
        else if (header.kind == MatlabClass::Cell && !isTextCell(matrix, m_bigEndian))
            visitCells(reader, header, name, depth);
        else
            m_leaf(name, header, matrix);
    }

private:
    void visitCells(MatlabReader& reader, const MatlabHeader& header, const std::string& name, int depth) {
        const std::int64_t count = wholeOf(header.shape).size();
        for (std::int64_t at = 1; at <= count; ++at)
            visit(matrixIn(reader), name + "{" + std::to_string(at) + "}", depth + 1);
    }

    void visitStruct(MatlabReader& reader, const MatlabHeader& header, const std::string& name, int depth) {
        const auto lengths = matlabValues<double>(reader.next(), m_bigEndian, 1);
        const MatlabElement names = reader.next();
        if (!(lengths[0] >= 1 && lengths[0] <= double(names.data.size())))
            return; // no fields
        const auto length = std::size_t(lengths[0]);
        std::vector<std::string> fields;
        for (std::size_t at = 0; at + length <= names.data.size(); at += length)
            fields.push_back(matlabTextOf(names.data.subspan(at, length)));
        const std::int64_t count = wholeOf(header.shape).size();
        for (std::int64_t at = 1; at <= count; ++at) {
            const std::string one = count == 1 ? name : name + "(" + std::to_string(at) + ")";
            for (const std::string& field : fields)
                visit(matrixIn(reader), one + "." + field, depth + 1);
        }
    }

    static std::span<const std::byte> matrixIn(MatlabReader& reader) {
        const MatlabElement element = reader.next();
        if (element.type != MatlabType::Matrix)
            throw MatlabDamage{
                message("analysis", "an element of type %1 for a matrix").with(std::uint32_t(element.type))};
        return element.data;
    }

    bool m_bigEndian;
    const MatlabLeaf& m_leaf;
};

} // namespace

std::string matlabText(std::span<const double> units) {
    constexpr std::uint16_t noLetter = 0xFFFD;
    std::vector<std::uint16_t> letters;
    for (const double unit : units)
        letters.push_back(unit >= 0 && unit <= 65535 ? std::uint16_t(unit) : noLetter);
    return utf8Of(letters);
}

std::uint32_t MatlabReader::word(std::size_t at) const {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value |= std::uint32_t(m_bytes[at + i]) << (8 * (m_bigEndian ? 3 - i : i));
    return value;
}

MatlabElement MatlabReader::nextMaybeCut(std::uint64_t& whole) {
    if (m_bytes.size() - std::min(m_at, m_bytes.size()) < 8)
        throw MatlabDamage{message("analysis", "%1 bytes for the tag of an element").with(m_bytes.size() - std::min(m_at, m_bytes.size()))};
    const std::uint32_t first = word(m_at);
    if (first >> 16 != 0) { // a small element: type and length in one word, data in the next
        whole = first >> 16;
        if (whole > 4)
            throw MatlabDamage{message("analysis", "a small element of %1 bytes").with(whole)};
        const MatlabElement element{MatlabType(first & 0xFFFF), m_bytes.subspan(m_at + 4, whole)};
        m_at += 8;
        return element;
    }
    whole = word(m_at + 4);
    const std::size_t there = std::min<std::size_t>(whole, m_bytes.size() - m_at - 8);
    const MatlabElement element{MatlabType(first), m_bytes.subspan(m_at + 8, there)};
    // All but compressed elements are padded to eight bytes.
    m_at += 8 + (element.type == MatlabType::Compressed ? whole : (whole + 7) / 8 * 8);
    return element;
}

MatlabElement MatlabReader::next() {
    std::uint64_t whole = 0;
    const MatlabElement element = nextMaybeCut(whole);
    if (whole != element.data.size())
        throw MatlabDamage{message("analysis", "%1 of %2 bytes of an element").with(element.data.size(), whole)};
    return element;
}

std::string MatlabHeader::dtype() const {
    static constexpr std::array words{"", "cell", "struct", "object", "str", "sparse"};
    if (isNumeric())
        return complex ? "complex" : nameOf(matlabNumberType(*this));
    if (std::size_t(kind) < words.size())
        return kind == MatlabClass::Cell ? "str" : words[std::size_t(kind)];
    return kind == MatlabClass::Function ? "function" : "object";
}

Message MatlabHeader::refused() const {
    if (isNumeric())
        return complex ? message("analysis", "complex numbers; save real and imaginary parts apart") : Message();
    switch (kind) {
    case MatlabClass::Char:
    case MatlabClass::Cell:
    case MatlabClass::Struct: return {};
    case MatlabClass::Sparse: return message("analysis", "a sparse matrix; save it with full()");
    case MatlabClass::Function: return message("analysis", "a function, not values");
    default: return message("analysis", "an object of MATLAB; save its values as plain arrays");
    }
}

MatlabHeader readMatlabHeader(MatlabReader& reader) {
    MatlabHeader header;
    const MatlabElement flags = reader.next();
    if (flags.data.size() < 4)
        throw MatlabDamage{message("analysis", "a matrix without flags")};
    const std::size_t low = reader.bigEndian() ? 3 : 0; // the byte of the class
    const std::size_t next = reader.bigEndian() ? 2 : 1;
    header.kind = MatlabClass(flags.data[low]);
    header.complex = (flags.data[next] & std::byte{0x08}) != std::byte{0};
    header.logical = (flags.data[next] & std::byte{0x02}) != std::byte{0};
    if (header.kind < MatlabClass::Cell || header.kind > MatlabClass::Opaque)
        throw MatlabDamage{message("analysis", "a matrix of class %1").with(int(header.kind))};
    if (header.kind == MatlabClass::Opaque)
        return header; // laid out otherwise
    const MatlabElement lengths = reader.next();
    if (lengths.data.size() % 4 != 0 || lengths.data.size() < 8)
        throw MatlabDamage{message("analysis", "a matrix of %1 bytes of axis lengths").with(lengths.data.size())};
    const auto values = matlabValues<double>(lengths, reader.bigEndian(), std::int64_t(lengths.data.size() / 4));
    for (const double value : values) // of a float too, which need not be a number
        header.shape.push_back(value >= 0 && value <= 9e15 ? std::int64_t(value) : -1);
    if (!isPlausible(header.shape))
        throw MatlabDamage{message("analysis", "a matrix whose axis lengths no file can hold")};
    header.name = matlabTextOf(reader.next().data);
    return header;
}

void forEachMatlabLeaf(
    std::span<const std::byte> matrix, bool bigEndian, const std::string& name, const MatlabLeaf& leaf) {
    Walk(bigEndian, leaf).visit(matrix, name, 0);
}

NumpyArray readMatlabLeaf(std::span<const std::byte> matrix, bool bigEndian) {
    MatlabReader reader(matrix, bigEndian);
    const MatlabHeader header = readMatlabHeader(reader);
    NumpyArray array;
    array.shape = header.shape;
    const std::int64_t count = wholeOf(header.shape).size();
    if (header.kind == MatlabClass::Cell) {
        for (std::int64_t at = 0; at < count; ++at) {
            MatlabReader inner(reader.next().data, bigEndian);
            const MatlabHeader cell = readMatlabHeader(inner);
            array.texts.push_back(matlabTextsOf(inner.next(), cell, bigEndian).front());
        }
        array.texts = inCOrder(array.texts, header.shape);
        array.dtype = "U";
    } else if (header.kind == MatlabClass::Char) {
        array.texts = matlabTextsOf(reader.next(), header, bigEndian);
        array.shape = {std::int64_t(array.texts.size())};
        array.dtype = "U";
    } else {
        const NumberType type = matlabNumberType(header);
        array.dtype = nameOf(type);
        const MatlabElement element = count > 0 ? reader.next() : MatlabElement{MatlabType::Double, {}};
        if (needsDouble(type))
            array.numbers64 = inCOrder(matlabValues<double>(element, bigEndian, count), header.shape);
        else
            array.numbers32 = inCOrder(matlabValues<float>(element, bigEndian, count), header.shape);
        if (type == NumberType::Bool)
            for (float& value : array.numbers32)
                value = value != 0 ? 1 : 0;
    }
    return array;
}

} // namespace fusiform

#include "analysis/io/arrays/npy.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/arrays/array_file.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/bytes/mapped_file.h"
#include "analysis/io/arrays/npy_parse.h"

#include <algorithm>
#include <cstring>
#include <ostream>

namespace fusiform {
namespace {
constexpr const char* damaged = translatable("analysis", "the file is damaged");

[[noreturn]] void refuse(const std::string& file, Message expected, Message found, Message hint = {}) {
    throw Error(
        {.doing = translatable("analysis", "reading a numpy array"),
         .file = file,
         .expected = std::move(expected),
         .found = std::move(found),
         .hint = std::move(hint)});
}

struct Header {
    std::string descr;
    bool fortran = false;
    std::vector<std::int64_t> shape;
};

/// The value behind 'key': in the header's Python dictionary, up to the comma or bracket that ends it.
std::string_view valueOf(std::string_view dictionary, std::string_view key, const std::string& file) {
    const auto at = dictionary.find("'" + std::string(key) + "'");
    const auto colon = at == std::string_view::npos ? at : dictionary.find(':', at + key.size() + 2);
    if (colon == std::string_view::npos)
        refuse(
            file, message("analysis", "a header with '%1'").with(key), message("analysis", "none"), damaged);
    return trimmed(dictionary.substr(colon + 1));
}

Header parsedHeader(std::string_view dictionary, const std::string& file) {
    Header header;
    const std::string_view descr = valueOf(dictionary, "descr", file);
    if (descr.starts_with('['))
        refuse(
            file, message("analysis", "an array of plain numbers or texts"),
            message("analysis", "a structured type %1").with(descr.substr(0, 40)),
            message("analysis", "save its fields as arrays of their own"));
    if (descr.size() < 3 || (descr[0] != '\'' && descr[0] != '"') ||
        descr.find(descr[0], 1) == std::string_view::npos)
        refuse(
            file, message("analysis", "a type description"), "'" + std::string(descr.substr(0, 20)) + "'",
            damaged);
    header.descr = descr.substr(1, descr.find(descr[0], 1) - 1);
    header.fortran = valueOf(dictionary, "fortran_order", file).starts_with("True");
    std::string_view shape = valueOf(dictionary, "shape", file);
    const auto end = shape.find(')');
    if (!shape.starts_with('(') || end == std::string_view::npos)
        refuse(file, message("analysis", "a shape"), "'" + std::string(shape.substr(0, 20)) + "'", damaged);
    for (const std::string& length : split(shape.substr(1, end - 1), ',')) {
        if (trimmed(length).empty())
            continue;
        const auto number = parseNumber(length);
        if (!number || *number < 0 || *number > 9e15 || *number != double(std::int64_t(*number)))
            refuse(file, message("analysis", "axis lengths"), "'" + length + "'", damaged);
        header.shape.push_back(std::int64_t(*number));
    }
    return header;
}

template <class T>
T valueAt(const std::byte* at, bool swap) {
    std::byte raw[sizeof(T)];
    std::memcpy(raw, at, sizeof(T));
    if (swap)
        std::reverse(raw, raw + sizeof(T));
    T value;
    std::memcpy(&value, raw, sizeof(T));
    return value;
}

float halfToFloat(std::uint16_t half) {
    return float(Eigen::numext::bit_cast<Eigen::half>(half));
}

/// Calls `each(target, source)` for every element: C-order target index, index as stored.
template <class Each>
void inCOrder(const Header& header, std::int64_t count, const Each& each) {
    const std::size_t axes = header.shape.size();
    if (!header.fortran || axes < 2) {
        for (std::int64_t i = 0; i < count; ++i)
            each(i, i);
        return;
    }
    std::vector<std::int64_t> index(axes, 0);
    std::vector<std::int64_t> stride(axes, 1);
    for (std::size_t axis = 1; axis < axes; ++axis)
        stride[axis] = stride[axis - 1] * header.shape[axis - 1];
    std::int64_t source = 0;
    for (std::int64_t target = 0; target < count; ++target) {
        each(target, source);
        for (std::size_t axis = axes; axis-- > 0;) {
            source += stride[axis];
            if (++index[axis] < header.shape[axis])
                break;
            source -= stride[axis] * header.shape[axis];
            index[axis] = 0;
        }
    }
}

template <class Stored, class Target>
void fill(std::vector<Target>& target, const Header& header, const std::byte* data, std::int64_t count, bool swap) {
    if constexpr (std::is_same_v<Stored, Target>)
        if (!swap && (!header.fortran || header.shape.size() < 2)) { // the bytes are the values
            target.resize(std::size_t(count));
            if (count > 0)
                std::memcpy(target.data(), data, std::size_t(count) * sizeof(Target));
            return;
        }
    target.resize(std::size_t(count));
    inCOrder(header, count, [&](std::int64_t to, std::int64_t from) {
        target[std::size_t(to)] = Target(valueAt<Stored>(data + from * std::int64_t(sizeof(Stored)), swap));
    });
}

std::string textAt(const std::byte* at, std::size_t bytes, bool unicode, bool swap) {
    std::string text;
    const std::size_t step = unicode ? 4 : 1;
    for (std::size_t i = 0; i + step <= bytes; i += step) {
        const std::uint32_t code = unicode ? valueAt<std::uint32_t>(at + i, swap) : std::uint32_t(at[i]);
        if (code == 0)
            break;
        if (unicode)
            appendUtf8(text, code);
        else
            text += char(code);
    }
    return text;
}

struct NumberType {
    const char* code;
    const char* name;
    std::size_t size;
};

constexpr NumberType numberTypes[] = {
    {"b1", "bool", 1},    {"i1", "int8", 1},    {"u1", "uint8", 1},   {"i2", "int16", 2},
    {"u2", "uint16", 2},  {"i4", "int32", 4},   {"u4", "uint32", 4},  {"i8", "int64", 8},
    {"u8", "uint64", 8},  {"f2", "float16", 2}, {"f4", "float32", 4}, {"f8", "float64", 8},
};

void fillNumbers(NumpyArray& array, const std::string& code, const Header& header, const std::byte* data,
                 std::int64_t count, bool swap) {
    if (code == "b1" || code == "u1")
        fill<std::uint8_t>(array.numbers32, header, data, count, false);
    else if (code == "i1")
        fill<std::int8_t>(array.numbers32, header, data, count, false);
    else if (code == "i2")
        fill<std::int16_t>(array.numbers32, header, data, count, swap);
    else if (code == "u2")
        fill<std::uint16_t>(array.numbers32, header, data, count, swap);
    else if (code == "f4")
        fill<float>(array.numbers32, header, data, count, swap);
    else if (code == "i4")
        fill<std::int32_t>(array.numbers64, header, data, count, swap);
    else if (code == "u4")
        fill<std::uint32_t>(array.numbers64, header, data, count, swap);
    else if (code == "i8")
        fill<std::int64_t>(array.numbers64, header, data, count, swap);
    else if (code == "u8")
        fill<std::uint64_t>(array.numbers64, header, data, count, swap);
    else if (code == "f8")
        fill<double>(array.numbers64, header, data, count, swap);
    else if (code == "f2") {
        array.numbers32.resize(std::size_t(count));
        inCOrder(header, count, [&](std::int64_t to, std::int64_t from) {
            array.numbers32[std::size_t(to)] = halfToFloat(valueAt<std::uint16_t>(data + from * 2, swap));
        });
    }
}

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

std::int64_t NumpyArray::size() const {
    std::int64_t count = 1;
    for (const std::int64_t length : shape)
        count *= length;
    return count;
}

double NumpyArray::number(std::int64_t index) const {
    return numbers64.empty() ? double(numbers32[std::size_t(index)]) : numbers64[std::size_t(index)];
}

NumpyArray parseNpy(std::span<const std::byte> bytes, const std::string& file) {
    static constexpr char magic[] = "\x93NUMPY";
    if (bytes.size() < 10 || std::memcmp(bytes.data(), magic, 6) != 0)
        refuse(
            file, message("analysis", "an .npy array (starting with \\x93NUMPY)"),
            bytes.empty() ? message("analysis", "an empty file") : message("analysis", "other data"),
            message("analysis", "save it with numpy.save"));
    const int version = int(bytes[6]);
    if (version < 1 || version > 3)
        refuse(file, message("analysis", "format version 1, 2 or 3"), version);
    const std::size_t lengthBytes = version == 1 ? 2 : 4;
    std::size_t length = 0;
    for (std::size_t i = 0; i < lengthBytes && 8 + i < bytes.size(); ++i)
        length |= std::size_t(bytes[8 + i]) << (8 * i);
    const std::size_t start = 8 + lengthBytes;
    if (bytes.size() < start || length > bytes.size() - start)
        refuse(
            file, message("analysis", "a header of %1 bytes").with(length),
            message("analysis", "%1 bytes in all").with(bytes.size()),
            message("analysis", "the file is truncated"));
    const Header header =
        parsedHeader({reinterpret_cast<const char*>(bytes.data()) + start, length}, file);
    const std::span<const std::byte> data = bytes.subspan(start + length);

    const char order = header.descr[0];
    const bool swap = order == '>';
    const std::string code = std::string_view("<>|=").find(order) == std::string_view::npos ? header.descr
                                                                                            : header.descr.substr(1);
    if (code.starts_with('O'))
        refuse(
            file, message("analysis", "an array of numbers or texts"),
            message("analysis", "Python objects (a pickle)"),
            message("analysis", "pickles can run code and are not opened; save plain arrays"));
    const auto* type = std::ranges::find(numberTypes, code, &NumberType::code);
    const bool text = type == std::end(numberTypes) && (code.starts_with('U') || code.starts_with('S'));
    const auto letters = text ? parseNumber(std::string_view(code).substr(1)) : std::nullopt;
    if (type == std::end(numberTypes) && !(letters && *letters >= 0 && *letters < 1e6))
        refuse(
            file, message("analysis", "booleans, integers, floats or texts"),
            message("analysis", "type '%1'").with(header.descr));
    const std::size_t itemSize = text ? std::size_t(*letters) * (code[0] == 'U' ? 4 : 1) : type->size;

    double items = 1; // in double, so that absurd shapes cannot overflow
    double largest = 1; // of an array without elements too, whose other lengths are multiplied elsewhere
    for (const std::int64_t axis : header.shape) {
        items *= double(axis);
        largest *= double(std::max<std::int64_t>(axis, 1));
    }
    if (largest > 9e15 || items * double(itemSize) > double(data.size()) || items > 9e15 || (itemSize == 0 && items > 1e6))
        refuse(
            file, message("analysis", "data for shape %1 of %2").with(shapeText(header.shape), header.descr),
            message("analysis", "%1 bytes").with(data.size()),
            message("analysis", "the file is truncated or damaged"));

    NumpyArray array;
    array.shape = header.shape;
    const auto count = std::int64_t(items);
    if (text) {
        array.dtype = header.descr;
        array.texts.resize(std::size_t(count));
        inCOrder(header, count, [&](std::int64_t to, std::int64_t from) {
            array.texts[std::size_t(to)] =
                textAt(data.data() + std::size_t(from) * itemSize, itemSize, code[0] == 'U', swap);
        });
    } else {
        array.dtype = type->name;
        fillNumbers(array, code, header, data.data(), count, swap);
    }
    return array;
}

NumpyArray readNpy(const std::filesystem::path& file) {
    const char* doing = translatable("analysis", "reading a numpy array");
    const auto mapped = MappedFile::open(file, doing);
    const auto bytes = mapped->bytes();
    if (bytes.size() > 1 && bytes[0] == std::byte{0x1f} && bytes[1] == std::byte{0x8b})
        return parseNpy(readWholeFile(file, doing), file.string());
    NumpyArray array = parseNpy(bytes, file.string());
    mapped->file().requireUnchanged();
    return array;
}

NumpyArray readArray(const std::string& reference) {
    const ArrayReference parsed = parsedReference(reference);
    if (parsed.name.empty() && endsWithIgnoringCase(reference, ".npy"))
        return readNpy(reference);
    if (!parsed.name.empty() && endsWithIgnoringCase(parsed.file, ".npz"))
        return readNpz(parsed.file, parsed.name);
    Progress progress;
    const ArrayFile arrays = openArrayFile(parsed.file, progress);
    return arrays.read(arrays.named(parsed.name), progress);
}

MatrixF toMatrix(const NumpyArray& array, std::string_view what, const std::string& reference) {
    if (array.isText() || array.shape.empty() || array.shape.size() > 2)
        throw Error(
            {.doing = message("analysis", "reading %1").with(what),
             .file = reference,
             .expected = message("analysis", "a matrix of numbers"),
             .found = message("analysis", "shape %1 of %2").with(shapeText(array.shape), array.dtype),
             .hint = message("analysis", "name another array")});
    const std::int64_t columns = array.shape.size() == 2 ? array.shape[1] : 1;
    MatrixF matrix(array.shape[0], columns);
    if (array.numbers64.empty())
        std::ranges::copy(array.numbers32, matrix.data());
    else
        std::ranges::transform(array.numbers64, matrix.data(), [](double number) { return float(number); });
    return matrix;
}

VectorF toVector(const NumpyArray& array, std::string_view what, const std::string& reference) {
    const auto longAxes = std::ranges::count_if(array.shape, [](std::int64_t length) { return length != 1; });
    if (array.isText() || longAxes > 1)
        throw Error(
            {.doing = message("analysis", "reading %1").with(what),
             .file = reference,
             .expected = message("analysis", "a vector of numbers"),
             .found = message("analysis", "shape %1 of %2").with(shapeText(array.shape), array.dtype),
             .hint = message("analysis", "name another array")});
    VectorF vector(array.size());
    for (std::int64_t i = 0; i < array.size(); ++i)
        vector[i] = float(array.number(i));
    return vector;
}

void writeNpy(const MatrixF& matrix, const std::filesystem::path& file) {
    writeArray(file, "<f4", {matrix.rows(), matrix.cols()}, matrix.data(), std::size_t(matrix.size()) * 4);
}

void writeNpy(const VectorF& vector, const std::filesystem::path& file) {
    writeArray(file, "<f4", {vector.size()}, vector.data(), std::size_t(vector.size()) * 4);
}

void writeNpy(const std::vector<float>& values, const std::vector<std::int64_t>& shape,
              const std::filesystem::path& file) {
    writeArray(file, "<f4", shape, values.data(), values.size() * 4);
}

void writeNpy(const std::vector<std::int32_t>& values, const std::vector<std::int64_t>& shape,
              const std::filesystem::path& file) {
    writeArray(file, "<i4", shape, values.data(), values.size() * 4);
}

} // namespace fusiform

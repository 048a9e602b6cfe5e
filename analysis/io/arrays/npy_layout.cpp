#include "analysis/io/arrays/npy_layout.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"

#include <algorithm>
#include <cstring>

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
    std::string descr; ///< of a plain array
    std::string_view records; ///< the list of fields, from its bracket on; empty of a plain array
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
        header.records = descr;
    else if (descr.size() < 3 || (descr[0] != '\'' && descr[0] != '"') ||
        descr.find(descr[0], 1) == std::string_view::npos)
        refuse(
            file, message("analysis", "a type description"), "'" + std::string(descr.substr(0, 20)) + "'",
            damaged);
    else
        header.descr = descr.substr(1, descr.find(descr[0], 1) - 1);
    header.fortran = valueOf(dictionary, "fortran_order", file).starts_with("True");
    std::string_view shape = valueOf(dictionary, "shape", file);
    const auto end = shape.find(')');
    if (!shape.starts_with('(') || end == std::string_view::npos)
        refuse(file, message("analysis", "a shape"), "'" + std::string(shape.substr(0, 20)) + "'", damaged);
    for (const std::string& length : split(shape.substr(1, end - 1), ',')) {
        if (trimmed(length).empty())
            continue;
        // Python 2 wrote long integers with an L.
        std::string_view digits = trimmed(length);
        if (digits.ends_with('L'))
            digits.remove_suffix(1);
        const auto number = parseNumber(digits);
        if (!number || *number < 0 || *number > 9e15 || *number != double(std::int64_t(*number)))
            refuse(file, message("analysis", "axis lengths"), "'" + length + "'", damaged);
        header.shape.push_back(std::int64_t(*number));
    }
    return header;
}

/// The Python dictionary behind magic, version and length.
std::string_view dictionaryOf(std::span<const std::byte> bytes, std::uint64_t size, const std::string& file) {
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
            message("analysis", "%1 bytes in all").with(size),
            message("analysis", "the file is truncated"));
    return {reinterpret_cast<const char*>(bytes.data()) + start, length};
}

std::optional<NumberType> numberTypeOf(std::string_view code) {
    static constexpr std::pair<std::string_view, NumberType> types[] = {
        {"b1", NumberType::Bool},    {"i1", NumberType::Int8},    {"u1", NumberType::UInt8},
        {"i2", NumberType::Int16},   {"u2", NumberType::UInt16},  {"i4", NumberType::Int32},
        {"u4", NumberType::UInt32},  {"i8", NumberType::Int64},   {"u8", NumberType::UInt64},
        {"f2", NumberType::Float16}, {"f4", NumberType::Float32}, {"f8", NumberType::Float64},
        {"f16", NumberType::LongDouble}, {"c8", NumberType::Complex64}, {"c16", NumberType::Complex128},
    };
    const auto* found = std::ranges::find(types, code, &std::pair<std::string_view, NumberType>::first);
    return found == std::end(types) ? std::nullopt : std::optional(found->second);
}

void takeType(NpyLayout& layout, const std::string& descr, const std::string& file) {
    layout.bigEndian = descr[0] == '>';
    const bool ordered = std::string_view("<>|=").find(descr[0]) != std::string_view::npos;
    const std::string code = ordered ? descr.substr(1) : descr;
    if (code.starts_with('O'))
        refuse(
            file, message("analysis", "an array of numbers or texts"),
            message("analysis", "Python objects (a pickle)"),
            message("analysis", "pickles can run code and are not opened; save plain arrays"));
    if (const auto type = numberTypeOf(code)) {
        layout.type = *type;
        layout.itemSize = sizeOf(*type);
        layout.dtype = nameOf(*type);
        return;
    }
    layout.text = code.starts_with('U') || code.starts_with('S');
    layout.unicode = code.starts_with('U');
    layout.dtype = descr;
    const auto letters = layout.text ? parseNumber(std::string_view(code).substr(1)) : std::nullopt;
    if (!letters || !(*letters >= 0 && *letters < 1e6))
        refuse(
            file, message("analysis", "booleans, integers, floats or texts"),
            message("analysis", "type '%1'").with(descr));
    layout.itemSize = std::size_t(*letters) * (layout.unicode ? 4 : 1);
}

/// The text in quotes that a list of fields goes on with, taken off it; nothing when it goes on otherwise.
std::optional<std::string> takeQuoted(std::string_view& text) {
    text = trimmed(text);
    if (text.empty() || (text[0] != '\'' && text[0] != '"'))
        return std::nullopt;
    const auto end = text.find(text[0], 1);
    if (end == std::string_view::npos)
        return std::nullopt;
    std::string quoted(text.substr(1, end - 1));
    text = trimmed(text.substr(end + 1));
    return quoted;
}

bool take(std::string_view& text, char sign) {
    text = trimmed(text);
    if (!text.starts_with(sign))
        return false;
    text.remove_prefix(1);
    return true;
}

/// The fields of "[('x', '<f4'), ('name', '<U8'), …]"; what numpy fills up records with ('', '|V4') is passed over.
std::vector<NpyField> fieldsOf(std::string_view list, const NpyLayout& array, const std::string& file) {
    const std::string_view whole = list.substr(0, 40);
    std::vector<NpyField> fields;
    std::size_t record = 0;
    (void)take(list, '[');
    while (!take(list, ']')) {
        const bool begins = take(list, '(');
        const auto name = takeQuoted(list);
        const bool parted = take(list, ',');
        const auto type = takeQuoted(list);
        if (!begins || !name || !parted || !type || type->empty() || !take(list, ')'))
            refuse(
                file, message("analysis", "records of plain numbers and texts"),
                message("analysis", "a structured type %1").with(whole),
                message("analysis", "save its fields as arrays of their own"));
        (void)take(list, ',');
        NpyField field{*name, array};
        field.layout.inRecord = record;
        if (type->find('V') <= 1) { // bytes that mean nothing
            const auto bytes = parseNumber(std::string_view(*type).substr(type->find('V') + 1));
            if (!bytes || !(*bytes >= 0 && *bytes < 1e6))
                refuse(file, message("analysis", "a type description"), "'" + type->substr(0, 20) + "'", damaged);
            record += std::size_t(*bytes);
            continue;
        }
        takeType(field.layout, *type, file);
        record += field.layout.itemSize;
        fields.push_back(std::move(field));
        if (fields.size() > 10'000 || record > 100'000'000)
            refuse(file, message("analysis", "records of fewer fields"), fields.size(), damaged);
    }
    if (fields.empty())
        refuse(file, message("analysis", "records of plain numbers and texts"), message("analysis", "none"), damaged);
    for (NpyField& field : fields)
        field.layout.stride = record;
    return fields;
}

std::string textAt(std::span<const std::byte> item, const NpyLayout& layout) {
    std::string text;
    const std::size_t step = layout.unicode ? 4 : 1;
    for (std::size_t at = 0; at + step <= item.size(); at += step) {
        std::uint32_t code = 0;
        for (std::size_t byte = 0; byte < step; ++byte)
            code |= std::uint32_t(item[at + byte]) << (8 * (layout.bigEndian ? step - 1 - byte : byte));
        if (code == 0)
            break;
        if (layout.unicode)
            appendUtf8(text, code);
        else
            text += char(code);
    }
    return text;
}

} // namespace

NpyLayout npyLayoutOf(std::span<const std::byte> start, std::uint64_t size, const std::string& file) {
    std::vector<NpyField> fields = npyFieldsOf(start, size, file);
    if (fields.size() != 1 || !fields[0].name.empty())
        refuse(
            file, message("analysis", "an array of plain numbers or texts"),
            message("analysis", "records of %1 fields").with(fields.size()),
            message("analysis", "save its fields as arrays of their own"));
    return std::move(fields[0].layout);
}

std::vector<NpyField>
npyFieldsOf(std::span<const std::byte> start, std::uint64_t size, const std::string& file) {
    const std::string_view dictionary = dictionaryOf(start, size, file);
    const Header header = parsedHeader(dictionary, file);
    NpyLayout layout;
    layout.shape = header.shape;
    layout.columnMajor = header.fortran && header.shape.size() > 1;
    layout.start =
        std::size_t(reinterpret_cast<const std::byte*>(dictionary.data()) - start.data()) + dictionary.size();
    std::vector<NpyField> fields;
    if (header.records.empty()) {
        takeType(layout, header.descr, file);
        layout.stride = layout.itemSize;
        fields.push_back({{}, layout});
    } else {
        fields = fieldsOf(header.records, layout, file);
    }
    const std::uint64_t there = size - layout.start;
    const std::size_t record = fields.front().layout.stride;
    double items = 1; // in double, so that absurd shapes cannot overflow
    for (const std::int64_t axis : layout.shape)
        items *= double(axis);
    if (!isPlausible(layout.shape) || items * double(record) > double(there) || (record == 0 && items > 1e6))
        refuse(
            file,
            message("analysis", "data for shape %1 of %2")
                .with(shapeText(header.shape), header.records.empty() ? header.descr : fields.front().layout.dtype),
            message("analysis", "%1 bytes").with(there),
            message("analysis", "the file is truncated or damaged"));
    return fields;
}

NumpyArray
npyBlock(const NpyLayout& layout, const ReadBytes& read, const ArrayBlock& block, Progress& progress) {
    // With its axes turned round, an array in Fortran order is one in C order.
    std::vector<std::int64_t> shape = layout.shape;
    ArrayBlock stored = block;
    if (layout.columnMajor)
        for (std::vector<std::int64_t>* axes : {&shape, &stored.start, &stored.count})
            std::ranges::reverse(*axes);
    std::vector<std::byte> gathered;
    const auto bytesOf = [&](std::int64_t first, std::int64_t count) -> std::span<const std::byte> {
        const auto records =
            read(layout.start + std::uint64_t(first) * layout.stride, std::size_t(count) * layout.stride);
        if (layout.stride == layout.itemSize)
            return records;
        gathered.resize(std::size_t(count) * layout.itemSize);
        for (std::size_t at = 0; at < std::size_t(count); ++at)
            std::ranges::copy(
                records.subspan(at * layout.stride + layout.inRecord, layout.itemSize),
                gathered.begin() + std::ptrdiff_t(at * layout.itemSize));
        return std::span<const std::byte>(gathered);
    };
    NumpyArray array;
    if (layout.text) {
        array.dtype = layout.dtype;
        array.texts.resize(std::size_t(block.size()));
        forEachRun(shape, stored, [&](std::int64_t source, std::int64_t target, std::int64_t length) {
            for (std::int64_t at = 0; at < length; ++at)
                array.texts[std::size_t(target + at)] = textAt(bytesOf(source + at, 1), layout);
        });
    } else {
        array = decodedBlock(shape, stored, layout.type, layout.bigEndian, bytesOf, progress);
    }
    array.shape = block.count;
    if (layout.columnMajor) {
        array.numbers32 = inCOrder(array.numbers32, block.count);
        array.numbers64 = inCOrder(array.numbers64, block.count);
        array.texts = inCOrder(array.texts, block.count);
    }
    return array;
}

NumpyArray parseNpy(std::span<const std::byte> bytes, const std::string& file) {
    const NpyLayout layout = npyLayoutOf(bytes, bytes.size(), file);
    const auto read = [bytes](std::uint64_t offset, std::size_t count) { return bytes.subspan(std::size_t(offset), count); };
    Progress progress;
    return npyBlock(layout, read, wholeOf(layout.shape), progress);
}

} // namespace fusiform

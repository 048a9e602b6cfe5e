#include "analysis/io/arrays/npy_layout.h"

#include "analysis/core/text.h"
#include "analysis/io/arrays/npy_header.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <optional>

namespace fusiform {
namespace {

/// How much is read at a time of records, of which a field may be a small part.
constexpr std::uint64_t mostBytesAtOnce = std::uint64_t(1) << 24;
/// numpy's own limit of a record's bytes.
constexpr double mostOfRecord = 2147483647;

std::optional<NumberType> npyNumberType(std::string_view code) {
    static constexpr std::pair<std::string_view, NumberType> types[] = {
        {"b1", NumberType::Bool},    {"i1", NumberType::Int8},    {"u1", NumberType::UInt8},
        {"i2", NumberType::Int16},   {"u2", NumberType::UInt16},  {"i4", NumberType::Int32},
        {"u4", NumberType::UInt32},  {"i8", NumberType::Int64},   {"u8", NumberType::UInt64},
        {"f2", NumberType::Float16}, {"f4", NumberType::Float32}, {"f8", NumberType::Float64},
        {"f16", NumberType::LongDouble}, {"c8", NumberType::Complex64}, {"c16", NumberType::Complex128},
        {"c32", NumberType::ComplexLongDouble},
    };
    const auto* found = std::ranges::find(types, code, &std::pair<std::string_view, NumberType>::first);
    return found == std::end(types) ? std::nullopt : std::optional(found->second);
}

/// The unit of "M8[ms]" or "m8[25us]" with its brackets, nothing of "M8"; no value when the code is another.
std::optional<std::string_view> unitOfTime(std::string_view code) {
    if (!code.starts_with("M8") && !code.starts_with("m8"))
        return std::nullopt;
    const std::string_view unit = code.substr(2);
    const bool inBrackets = unit.size() > 2 && unit.size() < 20 && unit.starts_with('[') && unit.find(']') == unit.size() - 1;
    return unit.empty() || inBrackets ? std::optional(unit) : std::nullopt;
}

/// Takes type, size and byte order of a code such as "<f4"; returns why it cannot be read, nothing when it can.
/// The size is known of all but pickles, which are an Error.
Message takeCode(NpyLayout& layout, const std::string& descr, const std::string& file) {
    layout.bigEndian = descr[0] == '>';
    const bool ordered = std::string_view("<>|=").find(descr[0]) != std::string_view::npos;
    const std::string code = ordered ? descr.substr(1) : descr;
    layout.dtype = descr;
    if (code.starts_with('O'))
        refuseNpy(
            file, message("analysis", "an array of numbers or texts"),
            message("analysis", "Python objects (a pickle)"),
            message("analysis", "pickles can run code and are not opened; save plain arrays"));
    if (const auto type = npyNumberType(code)) {
        layout.type = *type;
        layout.itemSize = sizeOf(*type);
        layout.dtype = nameOf(*type);
        return {};
    }
    if (const auto unit = unitOfTime(code)) {
        layout.type = NumberType::Time64;
        layout.itemSize = sizeOf(layout.type);
        layout.dtype = std::string(code[0] == 'M' ? "datetime64" : "timedelta64").append(*unit);
        return {};
    }
    layout.text = code.starts_with('U') || code.starts_with('S');
    layout.unicode = code.starts_with('U');
    const auto size = parseNumber(std::string_view(code).substr(std::min<std::size_t>(1, code.size())));
    if (!size || !(*size >= 0 && *size <= mostOfRecord / 4) || *size != std::int64_t(*size))
        refuseNpy(
            file, message("analysis", "booleans, integers, floats, times or texts"),
            message("analysis", "type '%1'").with(descr));
    layout.itemSize = std::size_t(*size) * (layout.unicode ? 4 : 1);
    if (layout.text)
        return {};
    return code.starts_with('V') ? message("analysis", "bytes that no type says the meaning of ('%1')").with(descr)
                                 : message("analysis", "type '%1'").with(descr);
}

/// Makes a field of every part of a record that has a name, records within it included.
class RecordFields {
public:
    RecordFields(const NpyHeader& header, const std::string& file) : m_file(file) {
        m_array.shape = header.shape;
        m_array.columnMajor = header.fortran && header.shape.size() > 1;
        m_array.start = header.end;
        const std::size_t record = addMembers(header.type, {}, m_array);
        for (NpyField& field : fields)
            field.layout.record = record;
    }

    std::vector<NpyField> fields;

private:
    /// Adds the members of a record of which `outer` says where it lies; returns its bytes.
    std::size_t addMembers(const NpyType& record, const std::string& prefix, const NpyLayout& outer) {
        double size = 0;
        std::size_t number = 0;
        for (const NpyMember& member : record.members) {
            NpyLayout layout = outer;
            layout.inRecord += std::size_t(size);
            const std::size_t axesBefore = layout.strides.size();
            layout.shape.insert(layout.shape.end(), member.shape.begin(), member.shape.end());
            if (layout.shape.size() > mostNpyAxes)
                refuseNpy(m_file, message("analysis", "at most %1 axes").with(mostNpyAxes), layout.shape.size());
            layout.strides.resize(axesBefore + member.shape.size(), 0);
            const std::size_t first = fields.size();
            const std::size_t item = addMember(member, prefix, number, layout);
            // Only now is it known how far apart the items of a sub-array lie.
            std::vector<std::size_t> strides(member.shape.size());
            double all = double(item);
            for (std::size_t axis = member.shape.size(); axis-- > 0;) {
                strides[axis] = std::size_t(all);
                all *= double(member.shape[axis]);
                if (all > mostOfRecord)
                    break;
            }
            size += all;
            if (size > mostOfRecord)
                refuseNpy(
                    m_file, message("analysis", "records of at most %1 bytes").with(std::int64_t(mostOfRecord)),
                    message("analysis", "more than that"), message("analysis", "the file is damaged"));
            for (std::size_t at = first; at < fields.size(); ++at)
                std::ranges::copy(strides, fields[at].layout.strides.begin() + std::ptrdiff_t(axesBefore));
            ++number;
        }
        return std::size_t(size);
    }

    /// Adds what one item of a member holds; returns its bytes.
    std::size_t addMember(const NpyMember& member, const std::string& prefix, std::size_t number, NpyLayout layout) {
        const bool filling = member.name.empty() && member.type.code.find('V') <= 1;
        // numpy names what has no name by its place.
        const std::string name = prefix + (member.name.empty() ? "f" + std::to_string(number) : member.name);
        if (member.type.isRecord())
            return addMembers(member.type, name + ".", layout);
        Message refused = takeCode(layout, member.type.code, m_file);
        const std::size_t size = layout.itemSize;
        if (!filling)
            fields.push_back({name, std::move(layout), std::move(refused)});
        return size;
    }

    NpyLayout m_array;
    const std::string& m_file;
};

/// Puts the values of a block into C order, which counts the records' axes with the first fastest: `inner` values of a
/// record stay together.
template <class Value>
void orderRecords(std::vector<Value>& values, const std::vector<std::int64_t>& axes, std::size_t inner) {
    if (values.empty())
        return;
    if (inner == 1) {
        values = inCOrder(values, axes);
        return;
    }
    std::vector<std::size_t> records(values.size() / inner);
    std::iota(records.begin(), records.end(), std::size_t(0));
    std::vector<Value> ordered;
    ordered.reserve(values.size());
    for (const std::size_t record : inCOrder(records, axes))
        std::move(values.begin() + std::ptrdiff_t(record * inner), values.begin() + std::ptrdiff_t((record + 1) * inner),
                  std::back_inserter(ordered));
    values = std::move(ordered);
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

std::uint64_t NpyLayout::offsetOf(std::int64_t item) const {
    std::uint64_t offset = start + inRecord;
    for (std::size_t axis = strides.size(); axis-- > 0;) {
        const std::int64_t length = shape[shape.size() - strides.size() + axis];
        offset += std::uint64_t(item % length) * strides[axis];
        item /= length;
    }
    return offset + std::uint64_t(item) * record;
}

bool NpyLayout::isContiguous() const {
    std::uint64_t next = itemSize;
    for (std::size_t axis = strides.size(); axis-- > 0;) {
        if (strides[axis] != next)
            return false;
        next *= std::uint64_t(shape[shape.size() - strides.size() + axis]);
    }
    return inRecord == 0 && record == next;
}

NpyLayout npyLayoutOf(std::span<const std::byte> start, std::uint64_t size, const std::string& file) {
    std::vector<NpyField> fields = npyFieldsOf(start, size, file);
    if (fields.size() != 1 || !fields[0].name.empty())
        refuseNpy(
            file, message("analysis", "an array of plain numbers or texts"),
            message("analysis", "records of %1 fields").with(fields.size()),
            message("analysis", "save its fields as arrays of their own"));
    return std::move(fields[0].layout);
}

std::vector<NpyField>
npyFieldsOf(std::span<const std::byte> start, std::uint64_t size, const std::string& file) {
    const NpyHeader header = npyHeaderOf(start, size, file);
    std::vector<NpyField> fields;
    if (header.type.isRecord()) {
        fields = RecordFields(header, file).fields;
        if (fields.empty())
            refuseNpy(file, message("analysis", "records that hold something"), message("analysis", "none"));
    } else {
        NpyLayout layout;
        layout.shape = header.shape;
        layout.columnMajor = header.fortran && header.shape.size() > 1;
        layout.start = header.end;
        if (const Message refused = takeCode(layout, header.type.code, file); !refused.empty())
            refuseNpy(
                file, message("analysis", "booleans, integers, floats, times or texts"), refused,
                message("analysis", "say what the bytes are with array.view before saving"));
        layout.record = layout.itemSize;
        fields.push_back({{}, std::move(layout), {}});
    }
    const std::uint64_t there = size - header.end;
    double records = 1; // in double, so that absurd shapes cannot overflow
    for (const std::int64_t axis : header.shape)
        records *= double(axis);
    double withoutBytes = 0; // items such as texts of no letters, which cost memory nevertheless
    const auto absurd = [&withoutBytes](const NpyField& field) {
        if (!isPlausible(field.layout.shape))
            return true;
        withoutBytes += field.layout.itemSize == 0 ? double(field.layout.count()) : 0;
        return withoutBytes > 1e6;
    };
    const NpyLayout& first = fields.front().layout;
    if (!isPlausible(header.shape) || records * double(first.record) > double(there) || std::ranges::any_of(fields, absurd))
        refuseNpy(
            file, message("analysis", "data for shape %1 of %2").with(shapeText(header.shape), first.dtype),
            message("analysis", "%1 bytes").with(there),
            message("analysis", "the file is truncated or damaged"));
    return fields;
}

NumpyArray
npyBlock(const NpyLayout& layout, const ReadBytes& read, const ArrayBlock& block, Progress& progress) {
    // With its axes turned round, an array in Fortran order is one in C order; the axes within a record are always so.
    std::vector<std::int64_t> shape = layout.shape;
    ArrayBlock stored = block;
    const auto ownAxes = std::ptrdiff_t(layout.strides.size());
    if (layout.columnMajor)
        for (std::vector<std::int64_t>* axes : {&shape, &stored.start, &stored.count})
            std::reverse(axes->begin(), axes->end() - ownAxes);
    const bool contiguous = layout.isContiguous();
    std::vector<std::byte> gathered;
    const auto bytesOf = [&](std::int64_t first, std::int64_t count) -> std::span<const std::byte> {
        if (contiguous)
            return read(layout.start + std::uint64_t(first) * layout.itemSize, std::size_t(count) * layout.itemSize);
        gathered.resize(std::size_t(count) * layout.itemSize);
        for (std::int64_t done = 0; done < count;) {
            const std::uint64_t from = layout.offsetOf(first + done);
            const auto end = [&](std::int64_t items) { return layout.offsetOf(first + done + items - 1) + layout.itemSize; };
            std::int64_t items = count - done;
            while (items > 1 && end(items) - from > mostBytesAtOnce)
                items = (items + 1) / 2;
            const auto bytes = read(from, std::size_t(end(items) - from));
            for (std::int64_t at = 0; at < items; ++at)
                std::ranges::copy(
                    bytes.subspan(std::size_t(layout.offsetOf(first + done + at) - from), layout.itemSize),
                    gathered.begin() + (done + at) * std::ptrdiff_t(layout.itemSize));
            done += items;
        }
        return std::span<const std::byte>(gathered);
    };
    NumpyArray array;
    if (layout.text) {
        array.texts.resize(std::size_t(block.size()));
        forEachRun(shape, stored, [&](std::int64_t source, std::int64_t target, std::int64_t length) {
            for (std::int64_t at = 0; at < length; ++at)
                array.texts[std::size_t(target + at)] = textAt(bytesOf(source + at, 1), layout);
        });
    } else {
        array = decodedBlock(shape, stored, layout.type, layout.bigEndian, bytesOf, progress);
    }
    array.dtype = layout.dtype;
    array.shape = block.count;
    if (layout.columnMajor) {
        const std::vector<std::int64_t> axes(block.count.begin(), block.count.end() - ownAxes);
        const auto inner = std::size_t(wholeOf({block.count.end() - ownAxes, block.count.end()}).size());
        orderRecords(array.numbers32, axes, inner);
        orderRecords(array.numbers64, axes, inner);
        orderRecords(array.texts, axes, inner);
    }
    return array;
}

std::vector<NpyMemberArray> parseNpy(std::span<const std::byte> bytes, const std::string& file) {
    const auto read = [bytes](std::uint64_t offset, std::size_t count) {
        return bytes.subspan(std::size_t(offset), count);
    };
    Progress progress;
    std::vector<NpyMemberArray> arrays;
    for (const auto& [name, layout, refused] : npyFieldsOf(bytes, bytes.size(), file))
        arrays.push_back({name, refused.empty() ? npyBlock(layout, read, wholeOf(layout.shape), progress) : NumpyArray(), refused});
    return arrays;
}

} // namespace fusiform

#include "analysis/io/arrays/safetensors.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/arrays/number_type.h"
#include "analysis/io/bytes/random_access_file.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace fusiform {
namespace {

using UnorderedJson = nlohmann::json; // that in the header's order looks through all keys for each new one
constexpr const char* readingSafetensors = translatable("analysis", "reading a safetensors file");
constexpr const char* safetensorsDamaged = translatable("analysis", "the file is damaged or truncated");
constexpr std::uint64_t longestHeader = 100'000'000; // the format's own limit
constexpr int deepestHeader = 8;

std::uint64_t headerLength(std::span<const std::byte> start) {
    std::uint64_t length = 0;
    for (std::size_t at = 0; at < 8 && at < start.size(); ++at)
        length |= std::uint64_t(start[at]) << (8 * at);
    return length;
}

std::optional<NumberType> safetensorsType(const std::string& dtype) {
    static const std::map<std::string, NumberType> types{
        {"BOOL", NumberType::Bool},   {"I8", NumberType::Int8},      {"U8", NumberType::UInt8},
        {"I16", NumberType::Int16},   {"U16", NumberType::UInt16},   {"I32", NumberType::Int32},
        {"U32", NumberType::UInt32},  {"I64", NumberType::Int64},    {"U64", NumberType::UInt64},
        {"F16", NumberType::Float16}, {"BF16", NumberType::BFloat16}, {"F32", NumberType::Float32},
        {"F64", NumberType::Float64}};
    const auto found = types.find(dtype);
    return found == types.end() ? std::nullopt : std::optional(found->second);
}

struct StoredTensor {
    NumberType type = NumberType::Float32;
    std::uint64_t offset = 0; ///< in the file
    std::vector<std::int64_t> shape;
};

class Tensors : public ArraySource {
public:
    explicit Tensors(const std::filesystem::path& file) : m_file(file, readingSafetensors) {}

    [[nodiscard]] NumpyArray
    read(std::size_t entry, const ArrayBlock& block, Progress& progress) const override {
        const StoredTensor& tensor = tensors[entry];
        const std::size_t size = sizeOf(tensor.type);
        Bytes bytes;
        const auto bytesOf = [&](std::int64_t first, std::int64_t count) {
            bytes.resize(std::size_t(count) * size);
            m_file.read(tensor.offset + std::uint64_t(first) * size, bytes);
            return std::span<const std::byte>(bytes);
        };
        return decodedBlock(tensor.shape, block, tensor.type, false, bytesOf, progress);
    }
    [[nodiscard]] bool isRandomAccess() const override { return true; }
    void requireUnchanged() const override { m_file.requireUnchanged(); }

    std::vector<StoredTensor> tensors;

    [[nodiscard]] const RandomAccessFile& file() const { return m_file; }

private:
    RandomAccessFile m_file;
};

[[noreturn]] void refuseSafetensors(const std::filesystem::path& file, Message expected, Message found) {
    throw Error({readingSafetensors, file.string(), std::move(expected), std::move(found), safetensorsDamaged});
}

UnorderedJson safetensorsHeader(const RandomAccessFile& file) {
    Bytes start(8);
    if (file.size() < 8)
        refuseSafetensors(
            file.path(), message("analysis", "eight bytes of header length"),
            message("analysis", "%1 bytes").with(file.size()));
    file.read(0, start);
    const std::uint64_t length = headerLength(start);
    if (length > longestHeader || length > file.size() - 8)
        refuseSafetensors(
            file.path(), message("analysis", "a header of %1 bytes").with(length),
            message("analysis", "%1 bytes in all").with(file.size()));
    Bytes text(length);
    file.read(8, text);
    // A tensor is three levels deep; what nests deeper is dropped.
    const auto shallow = [](int depth, UnorderedJson::parse_event_t, UnorderedJson&) { return depth <= deepestHeader; };
    const auto* from = reinterpret_cast<const char*>(text.data());
    UnorderedJson header = UnorderedJson::parse(from, from + text.size(), shallow, false);
    if (!header.is_object())
        refuseSafetensors(file.path(), message("analysis", "a header in JSON"), message("analysis", "other data"));
    return header;
}

/// A number that JSON gives as a non-negative integer, within int64.
std::optional<std::int64_t> wholeNumberOf(const UnorderedJson& value) {
    if (!value.is_number_unsigned() || value.get<std::uint64_t>() > 9'000'000'000'000'000ULL)
        return std::nullopt;
    return value.get<std::int64_t>();
}

} // namespace

ArrayFile openSafetensors(const std::filesystem::path& file) {
    auto source = std::make_shared<Tensors>(file);
    const UnorderedJson header = safetensorsHeader(source->file());
    Bytes start(8);
    source->file().read(0, start);
    const std::uint64_t dataStart = 8 + headerLength(start);
    const std::uint64_t dataSize = source->file().size() - dataStart;
    ArrayFile arrays;
    arrays.file = file;
    std::vector<std::pair<StoredTensor, ArrayEntry>> tensors;
    for (const auto& [name, tensor] : header.items()) {
        if (name == "__metadata__")
            continue;
        const auto wrong = [&](const Message& found) {
            refuseSafetensors(
                file, message("analysis", "a tensor '%1' with dtype, shape and data_offsets").with(name), found);
        };
        if (!tensor.is_object() || !tensor.contains("dtype") || !tensor["dtype"].is_string() ||
            !tensor.contains("shape") || !tensor["shape"].is_array() || !tensor.contains("data_offsets") ||
            !tensor["data_offsets"].is_array() || tensor["data_offsets"].size() != 2)
            wrong(message("analysis", "other keys"));
        ArrayEntry entry{name, {}, tensor["dtype"].get<std::string>(), {}};
        double items = 1;
        for (const UnorderedJson& value : tensor["shape"]) {
            const auto length = wholeNumberOf(value);
            if (!length)
                wrong(message("analysis", "the axis length %1")
                          .with(value.dump(-1, ' ', true, UnorderedJson::error_handler_t::replace)));
            entry.shape.push_back(*length);
            items *= double(*length);
        }
        const auto from = wholeNumberOf(tensor["data_offsets"][0]);
        const auto to = wholeNumberOf(tensor["data_offsets"][1]);
        if (!from || !to || *from > *to || std::uint64_t(*to) > dataSize)
            wrong(message("analysis", "offsets outside the %1 bytes of data").with(dataSize));
        StoredTensor stored{NumberType::Float32, dataStart + std::uint64_t(*from), entry.shape};
        if (const auto type = safetensorsType(entry.dtype)) {
            if (!isPlausible(entry.shape) || items * double(sizeOf(*type)) != double(*to - *from))
                wrong(message("analysis", "%1 bytes for shape %2 of %3")
                          .with(*to - *from, shapeText(entry.shape), entry.dtype));
            stored.type = *type;
            entry.dtype = nameOf(*type);
        } else {
            entry.refused = message("analysis", "numbers of type %1 are not read; save them as float32").with(entry.dtype);
        }
        tensors.emplace_back(std::move(stored), std::move(entry));
    }
    // As their data lie, which is the order that programs save them in.
    std::ranges::stable_sort(tensors, {}, [](const auto& tensor) { return tensor.first.offset; });
    for (auto& [stored, entry] : tensors) {
        source->tensors.push_back(std::move(stored));
        arrays.entries.push_back(std::move(entry));
    }
    arrays.source = std::move(source);
    return arrays;
}

bool looksLikeSafetensors(const std::filesystem::path& file, const Bytes& start) {
    if (start.size() < 10 || start[8] != std::byte{'{'})
        return false;
    std::error_code failure;
    const auto size = std::filesystem::file_size(file, failure);
    const std::uint64_t length = headerLength(start);
    const std::string_view text(reinterpret_cast<const char*>(start.data()) + 8, start.size() - 8);
    // A truncated file is still told apart by its first keys.
    return !failure && length <= longestHeader &&
           (length + 8 <= size || text.find("\"dtype\"") != std::string_view::npos ||
            text.find("\"__metadata__\"") != std::string_view::npos);
}

} // namespace fusiform

#include "analysis/io/cifti/cifti_header.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <nifti2.h>
#include <optional>

namespace fusiform {
namespace {

constexpr const char* doing = translatable("analysis", "reading a CIFTI file");
constexpr const char* damaged = translatable("analysis", "the header is damaged");
constexpr const char* truncated = translatable("analysis", "the file is truncated; copy or download it again");
constexpr int ciftiExtension = 32;
constexpr std::int64_t headerSize = sizeof(nifti_2_header);
constexpr std::int64_t firstExtension = headerSize + 4;

[[noreturn]] void
refuse(const RandomAccessFile& file, Message expected, Message found, Message hint = {}) {
    throw Error(
        {.doing = doing,
         .file = file.path().string(),
         .expected = std::move(expected),
         .found = std::move(found),
         .hint = std::move(hint)});
}

template <class T>
T reversed(T value) {
    auto* raw = reinterpret_cast<unsigned char*>(&value);
    std::reverse(raw, raw + sizeof(T));
    return value;
}

template <class T>
T fixed(T value, bool swap) {
    return swap ? reversed(value) : value;
}

template <class T>
T numberAt(const std::byte* bytes, bool swap) {
    T value;
    std::memcpy(&value, bytes, sizeof value);
    return fixed(value, swap);
}

struct DataType {
    int code;
    const char* name;
    std::int64_t bytes;
};

constexpr DataType dataTypes[] = {
    {2, "uint8", 1},    {4, "int16", 2},    {8, "int32", 4},    {16, "float32", 4},  {64, "float64", 8},
    {256, "int8", 1},   {512, "uint16", 2}, {768, "uint32", 4}, {1024, "int64", 8}, {1280, "uint64", 8},
};

const DataType* dataTypeOf(int code) {
    const auto* found = std::ranges::find(dataTypes, code, &DataType::code);
    return found == std::end(dataTypes) ? nullptr : found;
}

/// Whether it is a NIfTI-2 header, and then whether its byte order is the other one.
std::optional<bool> swappedNifti2(const std::byte* start) {
    const auto size = numberAt<std::int32_t>(start, false);
    if (std::memcmp(start + 4, "n+2", 4) != 0 || (size != headerSize && reversed(size) != headerSize))
        return std::nullopt;
    return size != headerSize;
}

bool isConnectivity(int intentCode) { return intentCode >= 3000 && intentCode <= 3099; }

nifti_2_header rawHeader(const std::byte* start) {
    nifti_2_header raw;
    std::memcpy(&raw, start, sizeof raw);
    return raw;
}

void takeShape(CiftiHeader& header, const nifti_2_header& raw, const RandomAccessFile& file) {
    const auto axes = fixed(raw.dim[0], header.swapped);
    if (axes < 5 || axes > 7)
        refuse(file, message("analysis", "six axes, the last two being the matrix"), axes, damaged);
    std::array<std::int64_t, 7> lengths{1, 1, 1, 1, 1, 1, 1};
    for (std::size_t axis = 0; axis < std::size_t(axes); ++axis) {
        lengths[axis] = fixed(raw.dim[axis + 1], header.swapped);
        if (lengths[axis] < 1 || (axis < 4 && lengths[axis] != 1))
            refuse(
                file, message("analysis", "four axes of length 1, then the matrix"),
                message("analysis", "length %1 of axis %2").with(lengths[axis], axis + 1), damaged);
    }
    if (lengths[6] > 1)
        refuse(
            file, message("analysis", "a matrix of two dimensions"),
            message("analysis", "a third dimension of %1").with(lengths[6]),
            message("analysis", "split it into matrices"));
    header.shape = {lengths[4], lengths[5]};
}

/// The XML of the CIFTI extension, wherever it is among the extensions.
std::string readXml(const CiftiHeader& header, const RandomAccessFile& file) {
    std::byte entry[8];
    for (std::int64_t at = firstExtension; at + 8 <= header.dataOffset;) {
        file.read(std::uint64_t(at), entry);
        const auto bytes = numberAt<std::int32_t>(entry, header.swapped);
        const auto code = numberAt<std::int32_t>(entry + 4, header.swapped);
        if (bytes < 8 || bytes > header.dataOffset - at)
            refuse(
                file,
                message("analysis", "an extension of 8 to %1 bytes").with(header.dataOffset - at), bytes, damaged);
        if (code == ciftiExtension) {
            std::string xml(std::size_t(bytes - 8), '\0');
            file.read(std::uint64_t(at + 8), std::as_writable_bytes(std::span(xml)));
            return xml;
        }
        at += bytes;
    }
    refuse(
        file, message("analysis", "an extension of code 32 with the XML of CIFTI"), message("analysis", "none"),
        message("analysis", "it was lost when a program that knows NIfTI only wrote the file: use the original"));
}

template <class Stored>
void decodeAs(const CiftiHeader& header, const std::byte* stored, std::int64_t count, double* to) {
    for (std::int64_t i = 0; i < count; ++i) {
        const auto value = double(numberAt<Stored>(stored + i * std::int64_t(sizeof(Stored)), header.swapped));
        to[i] = header.scaled ? value * header.slope + header.intercept : value;
    }
}

} // namespace

std::string CiftiHeader::dtypeName() const {
    const DataType* type = dataTypeOf(datatype);
    return type ? type->name : "code " + std::to_string(datatype);
}

bool looksLikeCifti(const Bytes& start) {
    if (std::int64_t(start.size()) < headerSize)
        return false;
    const auto swapped = swappedNifti2(start.data());
    if (!swapped)
        return false;
    if (isConnectivity(fixed(rawHeader(start.data()).intent_code, *swapped)))
        return true;
    return std::int64_t(start.size()) >= firstExtension + 8 && start[std::size_t(headerSize)] != std::byte{0} &&
           numberAt<std::int32_t>(start.data() + firstExtension + 4, *swapped) == ciftiExtension;
}

CiftiHeader readCiftiHeader(const RandomAccessFile& file) {
    if (std::int64_t(file.size()) < firstExtension)
        refuse(
            file, message("analysis", "a header of %1 bytes").with(firstExtension),
            message("analysis", "%1 bytes").with(std::int64_t(file.size())), truncated);
    Bytes start(static_cast<std::size_t>(firstExtension));
    file.read(0, std::span(start).first(std::size_t(firstExtension)));
    const auto swapped = swappedNifti2(start.data());
    if (!swapped)
        refuse(
            file, message("analysis", "a NIfTI-2 header"), message("analysis", "other bytes in its place"), damaged);
    const nifti_2_header raw = rawHeader(start.data());
    CiftiHeader header;
    header.swapped = *swapped;
    header.intentCode = fixed(raw.intent_code, *swapped);
    takeShape(header, raw, file);

    header.datatype = fixed(raw.datatype, *swapped);
    const DataType* type = dataTypeOf(header.datatype);
    if (!type)
        refuse(
            file, message("analysis", "a real integer or float type"),
            message("analysis", "data type code %1").with(header.datatype), damaged);
    header.bytesPerNumber = type->bytes;
    header.slope = fixed(raw.scl_slope, *swapped);
    header.intercept = fixed(raw.scl_inter, *swapped);
    if (!std::isfinite(header.intercept))
        header.intercept = 0;
    header.scaled =
        std::isfinite(header.slope) && header.slope != 0 && (header.slope != 1 || header.intercept != 0);

    header.dataOffset = fixed(raw.vox_offset, *swapped);
    if (header.dataOffset < firstExtension || header.dataOffset > std::int64_t(file.size()))
        refuse(
            file, message("analysis", "a data offset of %1 to %2").with(firstExtension, std::int64_t(file.size())),
            header.dataOffset, truncated);
    const std::int64_t numbers = (std::int64_t(file.size()) - header.dataOffset) / header.bytesPerNumber;
    if (header.shape[1] > numbers / header.shape[0])
        refuse(
            file,
            message("analysis", "%1 x %2 numbers of %3 bytes")
                .with(header.shape[0], header.shape[1], header.bytesPerNumber),
            message("analysis", "%1 bytes").with(std::int64_t(file.size()) - header.dataOffset), truncated);
    header.xml = readXml(header, file);
    return header;
}

void decode(const CiftiHeader& header, const std::byte* stored, std::int64_t count, double* to) {
    switch (header.datatype) {
    case 2: return decodeAs<std::uint8_t>(header, stored, count, to);
    case 4: return decodeAs<std::int16_t>(header, stored, count, to);
    case 8: return decodeAs<std::int32_t>(header, stored, count, to);
    case 16: return decodeAs<float>(header, stored, count, to);
    case 64: return decodeAs<double>(header, stored, count, to);
    case 256: return decodeAs<std::int8_t>(header, stored, count, to);
    case 512: return decodeAs<std::uint16_t>(header, stored, count, to);
    case 768: return decodeAs<std::uint32_t>(header, stored, count, to);
    case 1024: return decodeAs<std::int64_t>(header, stored, count, to);
    default: return decodeAs<std::uint64_t>(header, stored, count, to);
    }
}

} // namespace fusiform

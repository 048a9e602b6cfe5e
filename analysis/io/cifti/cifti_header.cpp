#include "analysis/io/cifti/cifti_header.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/io/bytes/byte_order.h"

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <nifti2.h>
#include <optional>

namespace fusiform {
namespace {

constexpr const char* readingCifti = translatable("analysis", "reading a CIFTI file");
constexpr const char* ciftiHeaderDamaged = translatable("analysis", "the header is damaged");
constexpr const char* ciftiTruncated = translatable("analysis", "the file is truncated; copy or download it again");
constexpr int ciftiExtension = 32;
constexpr std::int64_t ciftiHeaderSize = sizeof(nifti_2_header);
constexpr std::int64_t firstExtension = ciftiHeaderSize + 4;

[[noreturn]] void
refuseCiftiHeader(const RandomAccessFile& file, Message expected, Message found, Message hint = {}) {
    throw Error(
        {.doing = readingCifti,
         .file = file.path().string(),
         .expected = std::move(expected),
         .found = std::move(found),
         .hint = std::move(hint)});
}

template <class T>
T numberAt(const std::byte* bytes, bool swap) {
    T value;
    std::memcpy(&value, bytes, sizeof value);
    return inOwnOrder(value, swap);
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
    if (std::memcmp(start + 4, "n+2", 4) != 0 || (size != ciftiHeaderSize && inOtherOrder(size) != ciftiHeaderSize))
        return std::nullopt;
    return size != ciftiHeaderSize;
}

bool isConnectivity(int intentCode) { return intentCode >= 3000 && intentCode <= 3099; }

nifti_2_header rawHeader(const std::byte* start) {
    nifti_2_header raw;
    std::memcpy(&raw, start, sizeof raw);
    return raw;
}

void takeCiftiShape(CiftiHeader& header, const nifti_2_header& raw, const RandomAccessFile& file) {
    const auto axes = inOwnOrder(raw.dim[0], header.swapped);
    if (axes < 5 || axes > 7)
        refuseCiftiHeader(
            file, message("analysis", "six axes, the last two being the matrix"), axes, ciftiHeaderDamaged);
    std::array<std::int64_t, 7> lengths{1, 1, 1, 1, 1, 1, 1};
    for (std::size_t axis = 0; axis < std::size_t(axes); ++axis) {
        lengths[axis] = inOwnOrder(raw.dim[axis + 1], header.swapped);
        if (lengths[axis] < 1 || (axis < 4 && lengths[axis] != 1))
            refuseCiftiHeader(
                file, message("analysis", "four axes of length 1, then the matrix"),
                message("analysis", "length %1 of axis %2").with(lengths[axis], axis + 1), ciftiHeaderDamaged);
    }
    if (lengths[6] > 1)
        refuseCiftiHeader(
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
            refuseCiftiHeader(
                file, message("analysis", "an extension of 8 to %1 bytes").with(header.dataOffset - at), bytes,
                ciftiHeaderDamaged);
        if (code == ciftiExtension) {
            std::string xml(std::size_t(bytes - 8), '\0');
            file.read(std::uint64_t(at + 8), std::as_writable_bytes(std::span(xml)));
            return xml;
        }
        at += bytes;
    }
    refuseCiftiHeader(
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
    if (std::int64_t(start.size()) < ciftiHeaderSize)
        return false;
    const auto swapped = swappedNifti2(start.data());
    if (!swapped)
        return false;
    if (isConnectivity(inOwnOrder(rawHeader(start.data()).intent_code, *swapped)))
        return true;
    return std::int64_t(start.size()) >= firstExtension + 8 && start[std::size_t(ciftiHeaderSize)] != std::byte{0} &&
           numberAt<std::int32_t>(start.data() + firstExtension + 4, *swapped) == ciftiExtension;
}

CiftiHeader readCiftiHeader(const RandomAccessFile& file) {
    if (std::int64_t(file.size()) < firstExtension)
        refuseCiftiHeader(
            file, message("analysis", "a header of %1 bytes").with(firstExtension),
            message("analysis", "%1 bytes").with(std::int64_t(file.size())), ciftiTruncated);
    Bytes start(static_cast<std::size_t>(firstExtension));
    file.read(0, std::span(start).first(std::size_t(firstExtension)));
    const auto swapped = swappedNifti2(start.data());
    if (!swapped)
        refuseCiftiHeader(
            file, message("analysis", "a NIfTI-2 header"), message("analysis", "other bytes in its place"),
            ciftiHeaderDamaged);
    const nifti_2_header raw = rawHeader(start.data());
    CiftiHeader header;
    header.swapped = *swapped;
    header.intentCode = inOwnOrder(raw.intent_code, *swapped);
    takeCiftiShape(header, raw, file);

    header.datatype = inOwnOrder(raw.datatype, *swapped);
    const DataType* type = dataTypeOf(header.datatype);
    if (!type)
        refuseCiftiHeader(
            file, message("analysis", "a real integer or float type"),
            message("analysis", "data type code %1").with(header.datatype), ciftiHeaderDamaged);
    header.bytesPerNumber = type->bytes;
    header.slope = inOwnOrder(raw.scl_slope, *swapped);
    header.intercept = inOwnOrder(raw.scl_inter, *swapped);
    if (!std::isfinite(header.intercept))
        header.intercept = 0;
    header.scaled =
        std::isfinite(header.slope) && header.slope != 0 && (header.slope != 1 || header.intercept != 0);

    header.dataOffset = inOwnOrder(raw.vox_offset, *swapped);
    if (header.dataOffset < firstExtension || header.dataOffset > std::int64_t(file.size()))
        refuseCiftiHeader(
            file, message("analysis", "a data offset of %1 to %2").with(firstExtension, std::int64_t(file.size())),
            header.dataOffset, ciftiTruncated);
    const std::int64_t numbers = (std::int64_t(file.size()) - header.dataOffset) / header.bytesPerNumber;
    if (header.shape[1] > numbers / header.shape[0])
        refuseCiftiHeader(
            file,
            message("analysis", "%1 x %2 numbers of %3 bytes")
                .with(header.shape[0], header.shape[1], header.bytesPerNumber),
            message("analysis", "%1 bytes").with(std::int64_t(file.size()) - header.dataOffset), ciftiTruncated);
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

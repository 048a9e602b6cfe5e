#include "analysis/io/nifti_header.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"

#include <Eigen/LU>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <nifti1.h>
#include <nifti2.h>
#include <nifti2_io.h>
#include <type_traits>

namespace fusiform {
namespace {
constexpr const char* damaged = translatable("analysis", "the header is damaged");

[[noreturn]] void
refuse(const std::filesystem::path& file, Message expected, Message found, Message hint = {}) {
    throw Error(
        {.doing = translatable("analysis", "reading a NIfTI volume"),
         .file = file.string(),
         .expected = std::move(expected),
         .found = std::move(found),
         .hint = std::move(hint)});
}

struct DataType {
    int code;
    const char* name;
    std::int64_t bytes;
};

constexpr DataType dataTypes[] = {
    {2, "uint8", 1},      {4, "int16", 2},     {8, "int32", 4},      {16, "float32", 4},
    {32, "complex64", 8}, {64, "float64", 8},  {128, "rgb24", 3},    {256, "int8", 1},
    {512, "uint16", 2},   {768, "uint32", 4},  {1024, "int64", 8},   {1280, "uint64", 8},
    {1536, "float128", 16}, {1792, "complex128", 16}, {2304, "rgba32", 4},
};

const DataType* dataTypeOf(int code) {
    const auto* found = std::ranges::find(dataTypes, code, &DataType::code);
    return found == std::end(dataTypes) ? nullptr : found;
}

/// A field of the header struct in this machine's byte order.
template <class T>
T fixed(T value, bool swap) {
    if (!swap)
        return value;
    auto* raw = reinterpret_cast<unsigned char*>(&value);
    std::reverse(raw, raw + sizeof(T));
    return value;
}

std::int32_t firstInt(const Bytes& bytes) {
    std::int32_t value = 0;
    if (bytes.size() >= 4)
        std::memcpy(&value, bytes.data(), 4);
    return value;
}

template <class Raw>
void takeShape(NiftiHeader& header, const Raw& raw, const std::filesystem::path& file) {
    const bool swap = header.swapped;
    const auto axes = std::int64_t(fixed(raw.dim[0], swap));
    if (axes < 1 || axes > 7)
        refuse(file, message("analysis", "1 to 7 axes"), axes, damaged);
    std::int64_t lengths[7] = {1, 1, 1, 1, 1, 1, 1};
    for (std::int64_t axis = 0; axis < axes; ++axis) {
        lengths[axis] = std::int64_t(fixed(raw.dim[axis + 1], swap));
        if (lengths[axis] < 1)
            refuse(
                file, message("analysis", "axes of at least one voxel"),
                message("analysis", "length %1").with(lengths[axis]), damaged);
    }
    for (int axis = 4; axis < 7; ++axis)
        if (lengths[axis] > 1)
            refuse(
                file, message("analysis", "at most four axes"),
                message("analysis", "a fifth or later axis of %1").with(lengths[axis]),
                message("analysis", "split it into 4-D files"));
    std::copy(lengths, lengths + 4, header.shape.begin());
    header.dimensions = lengths[3] > 1 ? 4 : 3;
}

double millimetresPerUnit(NiftiHeader& header, int xyztUnits) {
    switch (xyztUnits & 7) {
    case 1: header.units = "m"; break;
    case 2: header.units = "mm"; break;
    case 3: header.units = "um"; break;
    default: header.units = "unknown"; break;
    }
    const double scale = header.units == "m" ? 1000 : header.units == "um" ? 0.001 : 1;
    if (scale != 1)
        header.notes.push_back(message("analysis", "coordinates converted from %1 to mm").with(header.units));
    return scale;
}

template <class Raw>
void takeAffine(NiftiHeader& header, const Raw& raw) {
    const bool swap = header.swapped;
    const double scale = millimetresPerUnit(header, int(fixed(raw.xyzt_units, swap)));
    const auto at = [swap](auto value) { return double(fixed(value, swap)); };
    double size[4] = {at(raw.pixdim[0]), at(raw.pixdim[1]), at(raw.pixdim[2]), at(raw.pixdim[3])};
    for (int axis = 1; axis < 4; ++axis)
        if (!(std::abs(size[axis]) > 0) || !std::isfinite(size[axis]))
            size[axis] = 1;
    Affine affine = Affine::Identity();
    if (fixed(raw.sform_code, swap) > 0) {
        for (int column = 0; column < 4; ++column) {
            affine(0, column) = at(raw.srow_x[column]);
            affine(1, column) = at(raw.srow_y[column]);
            affine(2, column) = at(raw.srow_z[column]);
        }
        header.affineSource = AffineSource::Sform;
    } else if (fixed(raw.qform_code, swap) > 0) {
        const double handed = size[0] < 0 ? -1 : 1;
        const nifti_dmat44 matrix = nifti_quatern_to_dmat44(
            at(raw.quatern_b), at(raw.quatern_c), at(raw.quatern_d), at(raw.qoffset_x), at(raw.qoffset_y),
            at(raw.qoffset_z), std::abs(size[1]), std::abs(size[2]), std::abs(size[3]), handed);
        for (int row = 0; row < 4; ++row)
            for (int column = 0; column < 4; ++column)
                affine(row, column) = matrix.m[row][column];
        header.affineSource = AffineSource::Qform;
    } else {
        // Without a transform the centre of the volume is put at the origin, as other readers do.
        for (int axis = 0; axis < 3; ++axis) {
            affine(axis, axis) = std::abs(size[axis + 1]);
            affine(axis, 3) = -std::abs(size[axis + 1]) * double(header.shape[std::size_t(axis)] - 1) / 2;
        }
        header.affineSource = AffineSource::PixelSizes;
        header.notes.push_back(
            message("analysis", "no orientation in the header: axes assumed to be left-to-right RAS, centred"));
    }
    affine.topRows<3>() *= scale;
    if (!affine.allFinite() || std::abs(affine.topLeftCorner<3, 3>().determinant()) < 1e-12) {
        header.notes.push_back(
            message("analysis", "the header's transform cannot be inverted: pixel sizes are used instead"));
        affine = Affine::Identity();
        for (int axis = 0; axis < 3; ++axis)
            affine(axis, axis) = std::abs(size[axis + 1]) * scale;
        header.affineSource = AffineSource::PixelSizes;
    }
    header.voxelToWorld = affine;
}

std::string intentName(int code) {
    switch (code) {
    case 2: return "correlation";
    case 3: return "t";
    case 4: return "F";
    case 5: return "z";
    case 6: return "chi-squared";
    case 22: return "p";
    case 1002: return "label";
    default: return {};
    }
}

template <class Raw>
NiftiHeader taken(const Bytes& bytes, const std::filesystem::path& file, bool swapped, bool pair, int version) {
    Raw raw;
    std::memcpy(&raw, bytes.data(), sizeof raw);
    NiftiHeader header;
    header.version = version;
    header.swapped = swapped;
    header.pair = pair;
    takeShape(header, raw, file);
    header.datatype = int(fixed(raw.datatype, swapped));
    const DataType* type = dataTypeOf(header.datatype);
    if (!type)
        refuse(
            file, message("analysis", "a NIfTI data type"),
            message("analysis", "code %1").with(header.datatype), damaged);
    header.bytesPerVoxel = type->bytes;
    const auto offset = double(fixed(raw.vox_offset, swapped));
    const double least = pair ? 0 : double(sizeof(Raw));
    if (!(offset >= 0) || offset > 1e15)
        refuse(file, message("analysis", "a data offset"), formatNumber(offset), damaged);
    header.dataOffset = std::int64_t(std::max(offset, least));
    header.slope = double(fixed(raw.scl_slope, swapped));
    header.intercept = double(fixed(raw.scl_inter, swapped));
    if (!std::isfinite(header.intercept))
        header.intercept = 0;
    header.scaled = std::isfinite(header.slope) && header.slope != 0 && (header.slope != 1 || header.intercept != 0);
    header.intent = intentName(int(fixed(raw.intent_code, swapped)));
    takeAffine(header, raw);
    return header;
}

bool isSwappedSize(std::int32_t value, std::int32_t expected) { return fixed(value, true) == expected; }

} // namespace

std::string NiftiHeader::dtypeName() const {
    const DataType* type = dataTypeOf(datatype);
    return type ? type->name : "code " + std::to_string(datatype);
}

std::string NiftiHeader::shapeText() const {
    std::string text;
    for (int axis = 0; axis < dimensions; ++axis)
        text += (axis ? " x " : "") + std::to_string(shape[std::size_t(axis)]);
    return text;
}

bool looksLikeNifti(const Bytes& start) {
    const std::int32_t first = firstInt(start);
    if (start.size() < 348)
        return false;
    return first == 348 || isSwappedSize(first, 348) || first == 540 || isSwappedSize(first, 540);
}

NiftiHeader parseNiftiHeader(const Bytes& bytes, const std::filesystem::path& file) {
    const std::int32_t first = firstInt(bytes);
    const bool one = first == 348 || isSwappedSize(first, 348);
    const bool two = first == 540 || isSwappedSize(first, 540);
    if (!one && !two)
        refuse(
            file, message("analysis", "a NIfTI header (its first number is 348 or 540)"),
            bytes.empty() ? message("analysis", "an empty file")
                          : message("analysis", "first number %1").with(first),
            message("analysis", "is this a NIfTI file? fusiform info says what a file is"));
    const std::size_t size = one ? sizeof(nifti_1_header) : sizeof(nifti_2_header);
    if (bytes.size() < size)
        refuse(
            file, message("analysis", "a header of %1 bytes").with(size),
            message("analysis", "%1 bytes").with(bytes.size()),
            message("analysis", "the file is truncated; copy or download it again"));
    const auto magicAt = [&bytes](std::size_t offset) {
        return std::string(reinterpret_cast<const char*>(bytes.data()) + offset, 3);
    };
    if (one) {
        const std::string magic = magicAt(344);
        if (magic != "n+1" && magic != "ni1")
            refuse(
                file, message("analysis", "NIfTI (magic n+1 or ni1)"),
                message("analysis", "an Analyze 7.5 header, which has no orientation"),
                message("analysis", "convert it to NIfTI with its left and right checked"));
        return taken<nifti_1_header>(bytes, file, first != 348, magic == "ni1", 1);
    }
    const std::string magic = magicAt(4);
    if (magic != "n+2" && magic != "ni2")
        refuse(
            file, message("analysis", "NIfTI-2 (magic n+2 or ni2)"),
            message("analysis", "other text in its place"), damaged);
    return taken<nifti_2_header>(bytes, file, first != 540, magic == "ni2", 2);
}

namespace {

template <class Raw>
Bytes headerBytes(const Volume& volume, const char* magic) {
    Raw raw;
    std::memset(&raw, 0, sizeof raw);
    raw.sizeof_hdr = sizeof raw;
    raw.dim[0] = volume.frames > 1 ? 4 : 3;
    for (int axis = 1; axis < 8; ++axis)
        raw.dim[axis] = 1;
    for (int axis = 0; axis < 3; ++axis)
        raw.dim[axis + 1] = static_cast<std::decay_t<decltype(raw.dim[0])>>(volume.grid.shape[std::size_t(axis)]);
    raw.dim[4] = static_cast<std::decay_t<decltype(raw.dim[0])>>(volume.frames);
    raw.datatype = 16;
    raw.bitpix = 32;
    raw.pixdim[0] = 1;
    const Eigen::Vector3d spacing = volume.grid.spacing();
    for (int axis = 0; axis < 3; ++axis)
        raw.pixdim[axis + 1] = static_cast<std::decay_t<decltype(raw.pixdim[0])>>(spacing[axis]);
    raw.pixdim[4] = 1;
    raw.vox_offset = sizeof raw + 4;
    raw.scl_slope = 1;
    raw.xyzt_units = 2;
    raw.sform_code = 1;
    for (int column = 0; column < 4; ++column) {
        using Number = std::decay_t<decltype(raw.srow_x[0])>;
        raw.srow_x[column] = static_cast<Number>(volume.grid.voxelToWorld(0, column));
        raw.srow_y[column] = static_cast<Number>(volume.grid.voxelToWorld(1, column));
        raw.srow_z[column] = static_cast<Number>(volume.grid.voxelToWorld(2, column));
    }
    std::strncpy(raw.descrip, "Fusiform", sizeof raw.descrip - 1);
    std::memcpy(raw.magic, magic, sizeof raw.magic);
    Bytes bytes(sizeof raw + 4, std::byte{0}); // four bytes say that no extension follows
    std::memcpy(bytes.data(), &raw, sizeof raw);
    return bytes;
}

} // namespace

Bytes niftiHeaderOf(const Volume& volume) {
    const auto& shape = volume.grid.shape;
    if (std::max({shape[0], shape[1], shape[2], volume.frames}) > 32767)
        return headerBytes<nifti_2_header>(volume, "n+2\0\r\n\032\n");
    return headerBytes<nifti_1_header>(volume, "n+1\0");
}

} // namespace fusiform

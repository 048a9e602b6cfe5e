#include "analysis/io/nifti/nifti_header.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/bytes/byte_order.h"
#include "analysis/io/nifti/analyze_header.h"

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
constexpr const char* niftiHeaderDamaged = translatable("analysis", "the header is damaged");

[[noreturn]] void
refuseNiftiHeader(const std::filesystem::path& file, Message expected, Message found, Message hint = {}) {
    throw Error(
        {.doing = translatable("analysis", "reading a NIfTI volume"),
         .file = file.string(),
         .expected = std::move(expected),
         .found = std::move(found),
         .hint = std::move(hint)});
}

std::optional<StoredType> niftiType(int code) {
    switch (code) {
    case 2: return StoredType::UInt8;
    case 4: return StoredType::Int16;
    case 8: return StoredType::Int32;
    case 16: return StoredType::Float32;
    case 32: return StoredType::Complex64;
    case 64: return StoredType::Float64;
    case 128: return StoredType::Rgb24;
    case 256: return StoredType::Int8;
    case 512: return StoredType::UInt16;
    case 768: return StoredType::UInt32;
    case 1024: return StoredType::Int64;
    case 1280: return StoredType::UInt64;
    case 1536: return StoredType::Float128;
    case 1792: return StoredType::Complex128;
    case 2048: return StoredType::Complex256;
    case 2304: return StoredType::Rgba32;
    default: return std::nullopt;
    }
}

std::int32_t firstInt(const Bytes& bytes) {
    std::int32_t value = 0;
    if (bytes.size() >= 4)
        std::memcpy(&value, bytes.data(), 4);
    return value;
}

template <class Raw>
void takeNiftiShape(NiftiHeader& header, const Raw& raw, const std::filesystem::path& file) {
    const bool swap = header.swapped;
    const auto axes = std::int64_t(inOwnOrder(raw.dim[0], swap));
    if (axes < 1 || axes > 7)
        refuseNiftiHeader(file, message("analysis", "1 to 7 axes"), axes, niftiHeaderDamaged);
    double count = 1;
    for (std::int64_t axis = 0; axis < axes; ++axis) {
        const auto length = std::int64_t(inOwnOrder(raw.dim[axis + 1], swap));
        if (length < 1)
            refuseNiftiHeader(
                file, message("analysis", "axes of at least one voxel"),
                message("analysis", "length %1").with(length), niftiHeaderDamaged);
        header.fileShape.push_back(length);
        count *= double(length);
        if (axis < 3)
            header.shape[std::size_t(axis)] = length;
        else if (count < 1e15)
            header.frames *= length;
    }
    if (count > 1e15) // more than any disk holds; and products of lengths stay within 64 bits
        refuseNiftiHeader(file, message("analysis", "fewer than 1e15 voxels"), formatNumber(count), niftiHeaderDamaged);
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

/// Of a coordinate or a voxel's size, in any unit: what is larger is no image, and its products need not be finite.
constexpr double largestLength = 1e12;

template <class Raw>
Eigen::Vector3d voxelSizes(const Raw& raw, bool swap) {
    Eigen::Vector3d sizes;
    for (int axis = 0; axis < 3; ++axis) {
        sizes[axis] = std::abs(double(inOwnOrder(raw.pixdim[axis + 1], swap)));
        if (!(sizes[axis] > 0 && sizes[axis] <= largestLength))
            sizes[axis] = 1;
    }
    return sizes;
}

template <class Raw>
Affine sformOf(const Raw& raw, bool swap) {
    Affine affine = Affine::Identity();
    for (int column = 0; column < 4; ++column) {
        affine(0, column) = double(inOwnOrder(raw.srow_x[column], swap));
        affine(1, column) = double(inOwnOrder(raw.srow_y[column], swap));
        affine(2, column) = double(inOwnOrder(raw.srow_z[column], swap));
    }
    return affine;
}

template <class Raw>
Affine qformOf(const Raw& raw, bool swap, const Eigen::Vector3d& sizes) {
    const auto at = [swap](auto value) { return double(inOwnOrder(value, swap)); };
    const nifti_dmat44 matrix = nifti_quatern_to_dmat44(
        at(raw.quatern_b), at(raw.quatern_c), at(raw.quatern_d), at(raw.qoffset_x), at(raw.qoffset_y),
        at(raw.qoffset_z), sizes[0], sizes[1], sizes[2], at(raw.pixdim[0]) < 0 ? -1 : 1);
    Affine affine;
    for (int row = 0; row < 4; ++row)
        for (int column = 0; column < 4; ++column)
            affine(row, column) = matrix.m[row][column];
    return affine;
}

bool isInvertible(const Affine& affine) {
    return affine.allFinite() && affine.cwiseAbs().maxCoeff() <= largestLength &&
           std::abs(affine.topLeftCorner<3, 3>().determinant()) > 1e-12;
}

/// The farthest that two transforms put a voxel apart: at one of the corners.
double farthestApart(const Affine& one, const Affine& other, const std::array<std::int64_t, 3>& shape) {
    double farthest = 0;
    for (unsigned corner = 0; corner < 8; ++corner) {
        Eigen::Vector4d voxel(0, 0, 0, 1);
        for (unsigned axis = 0; axis < 3; ++axis)
            if (corner >> axis & 1U)
                voxel[axis] = double(shape[axis] - 1);
        farthest = std::max(farthest, ((one - other) * voxel).norm());
    }
    return farthest;
}

/// Without a transform the centre of the volume is put at the origin, as other readers do.
Affine centredAffine(const Eigen::Vector3d& sizes, const std::array<std::int64_t, 3>& shape) {
    Affine affine = Affine::Identity();
    for (int axis = 0; axis < 3; ++axis) {
        affine(axis, axis) = sizes[axis];
        affine(axis, 3) = -sizes[axis] * double(shape[std::size_t(axis)] - 1) / 2;
    }
    return affine;
}

template <class Raw>
void takeAffine(NiftiHeader& header, const Raw& raw) {
    const bool swap = header.swapped;
    const double scale = millimetresPerUnit(header, int(inOwnOrder(raw.xyzt_units, swap)));
    const Eigen::Vector3d sizes = voxelSizes(raw, swap);
    header.sformCode = int(inOwnOrder(raw.sform_code, swap));
    header.qformCode = int(inOwnOrder(raw.qform_code, swap));
    const bool hasSform = header.sformCode > 0;
    const bool hasQform = header.qformCode > 0;
    const Affine sform = sformOf(raw, swap);
    const Affine qform = qformOf(raw, swap, sizes);
    const bool sformGood = hasSform && isInvertible(sform);
    const bool qformGood = hasQform && isInvertible(qform);
    if (hasSform && !sformGood)
        header.notes.push_back(message("analysis", "the header's sform cannot be inverted and is not used"));
    if (hasQform && !qformGood && !sformGood)
        header.notes.push_back(message("analysis", "the header's qform cannot be inverted and is not used"));
    if (sformGood) {
        header.voxelToWorld = sform;
        header.affineSource = AffineSource::Sform;
        const double apart = qformGood ? scale * farthestApart(sform, qform, header.shape) : 0;
        if (apart > 0.05)
            header.notes.push_back(
                message(
                    "analysis", "sform and qform disagree by up to %1 mm; the sform (code %2) is used, not the "
                                "qform (code %3)")
                    .with(formatNumber(apart, 3), header.sformCode, header.qformCode));
    } else if (qformGood) {
        header.voxelToWorld = qform;
        header.affineSource = AffineSource::Qform;
    } else {
        header.voxelToWorld = centredAffine(sizes, header.shape);
        header.affineSource = AffineSource::PixelSizes;
        header.notes.push_back(
            message("analysis", "no orientation in the header: axes assumed to be left-to-right RAS, centred"));
    }
    header.voxelToWorld.topRows<3>() *= scale;
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
    takeNiftiShape(header, raw, file);
    const int code = int(inOwnOrder(raw.datatype, swapped));
    const auto type = niftiType(code);
    if (!type)
        refuseNiftiHeader(
            file, message("analysis", "a NIfTI data type"), message("analysis", "code %1").with(code),
            code == 1 ? message("analysis", "bits are not opened; store the mask as uint8")
                      : Message(niftiHeaderDamaged));
    header.numbers.type = *type;
    header.numbers.swapped = swapped;
    const auto offset = double(inOwnOrder(raw.vox_offset, swapped));
    const double least = pair ? 0 : double(sizeof(Raw));
    if (!(offset >= 0) || offset > 1e15)
        refuseNiftiHeader(file, message("analysis", "a data offset"), formatNumber(offset), niftiHeaderDamaged);
    header.dataOffset = std::int64_t(std::max(offset, least));
    const double slope = double(inOwnOrder(raw.scl_slope, swapped));
    const double intercept = double(inOwnOrder(raw.scl_inter, swapped));
    const bool scaled = std::isfinite(slope) && slope != 0;
    header.numbers.slope = scaled ? slope : 1;
    header.numbers.intercept = scaled && std::isfinite(intercept) ? intercept : 0;
    header.intentCode = int(inOwnOrder(raw.intent_code, swapped));
    header.intent = intentName(header.intentCode);
    takeAffine(header, raw);
    return header;
}

NiftiHeader fromAnalyze(const Bytes& bytes, const std::filesystem::path& file, bool swapped) {
    const Bytes nifti = niftiFromAnalyze(bytes);
    auto header = taken<nifti_1_header>(nifti, file, swapped, true, 1);
    nifti_1_header raw;
    std::memcpy(&raw, nifti.data(), sizeof raw);
    header.version = 0;
    header.voxelToWorld = analyzeAffine(bytes, swapped, voxelSizes(raw, swapped), header.shape);
    header.affineSource = AffineSource::Analyze;
    header.notes = {message(
        "analysis", "Analyze 7.5 does not say which side is left: taken as radiological, the first axis growing to "
                    "the left, as SPM does. Check it by a landmark, then save it as NIfTI")};
    return header;
}

bool isSwappedSize(std::int32_t value, std::int32_t expected) { return inOtherOrder(value) == expected; }

} // namespace

std::string NiftiHeader::shapeText() const {
    std::string text;
    for (const std::int64_t length : fileShape)
        text += (text.empty() ? "" : " x ") + std::to_string(length);
    return text;
}

std::vector<NiftiExtension> niftiExtensions(const Bytes& bytes, bool swapped) {
    std::vector<NiftiExtension> extensions;
    if (bytes.size() < 4 || bytes[0] == std::byte{0})
        return extensions;
    for (std::size_t at = 4; at + 8 <= bytes.size();) {
        std::int32_t fields[2];
        std::memcpy(fields, bytes.data() + at, sizeof fields);
        const std::int64_t size = inOwnOrder(fields[0], swapped);
        if (size < 8 || std::uint64_t(size) > bytes.size() - at)
            break;
        extensions.push_back({inOwnOrder(fields[1], swapped), size});
        at += std::size_t(size);
    }
    return extensions;
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
        refuseNiftiHeader(
            file, message("analysis", "a NIfTI header (its first number is 348 or 540)"),
            bytes.empty() ? message("analysis", "an empty file")
                          : message("analysis", "first number %1").with(first),
            message("analysis", "is this a NIfTI file? fusiform info says what a file is"));
    const std::size_t size = one ? sizeof(nifti_1_header) : sizeof(nifti_2_header);
    if (bytes.size() < size)
        refuseNiftiHeader(
            file, message("analysis", "a header of %1 bytes").with(size),
            message("analysis", "%1 bytes").with(bytes.size()),
            message("analysis", "the file is truncated; copy or download it again"));
    const auto magicAt = [&bytes](std::size_t offset) {
        return std::string(reinterpret_cast<const char*>(bytes.data()) + offset, 3);
    };
    if (one) {
        const std::string magic = magicAt(344);
        if (magic != "n+1" && magic != "ni1")
            return fromAnalyze(bytes, file, first != 348);
        return taken<nifti_1_header>(bytes, file, first != 348, magic == "ni1", 1);
    }
    const std::string magic = magicAt(4);
    if (magic != "n+2" && magic != "ni2")
        refuseNiftiHeader(
            file, message("analysis", "NIfTI-2 (magic n+2 or ni2)"),
            message("analysis", "other text in its place"), niftiHeaderDamaged);
    return taken<nifti_2_header>(bytes, file, first != 540, magic == "ni2", 2);
}

namespace {

template <class Raw>
Bytes bytesOfHeader(const Volume& volume, const char* magic) {
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
        return bytesOfHeader<nifti_2_header>(volume, "n+2\0\r\n\032\n");
    return bytesOfHeader<nifti_1_header>(volume, "n+1\0");
}

} // namespace fusiform

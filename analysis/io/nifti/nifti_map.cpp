#include "analysis/io/nifti/nifti_map.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/nifti/nifti_header.h"

#include <nifti1.h>
#include <nifti2.h>

#include <Eigen/Geometry>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace fusiform {
namespace {

/// Rotation of the qform that is the affine, or nothing when the affine is sheared.
std::optional<Eigen::Quaterniond> rotationOf(const Grid& grid, double& handedness) {
    const Eigen::Vector3d spacing = grid.spacing();
    if (!(spacing.minCoeff() > 0))
        return {};
    Eigen::Matrix3d directions =
        grid.voxelToWorld.topLeftCorner<3, 3>() * spacing.cwiseInverse().asDiagonal();
    if (!(directions.transpose() * directions).isIdentity(1e-5))
        return {};
    handedness = directions.determinant() < 0 ? -1 : 1;
    directions.col(2) *= handedness;
    Eigen::Quaterniond rotation(directions);
    rotation.normalize();
    if (rotation.w() < 0) // the standard stores the half with w >= 0
        rotation.coeffs() *= -1;
    return rotation;
}

/// The four bytes after the header and the extension they announce, padded to a multiple of 16 as the standard asks.
Bytes extensionOf(const std::string& comment) {
    const auto size = std::int32_t(comment.empty() ? 0 : (8 + comment.size() + 15) / 16 * 16);
    Bytes bytes(4 + std::size_t(size), std::byte{0});
    if (comment.empty())
        return bytes;
    const std::int32_t code = 6;
    bytes[0] = std::byte{1};
    std::memcpy(bytes.data() + 4, &size, 4);
    std::memcpy(bytes.data() + 8, &code, 4);
    std::memcpy(bytes.data() + 12, comment.data(), comment.size());
    return bytes;
}

template <class Raw>
Bytes completed(const Bytes& header, const Volume& volume, const NiftiTexts& texts) {
    Raw raw;
    std::memcpy(&raw, header.data(), sizeof raw);
    using Real = std::decay_t<decltype(raw.quatern_b)>;
    using Offset = std::decay_t<decltype(raw.vox_offset)>;
    const auto space = static_cast<std::decay_t<decltype(raw.sform_code)>>(texts.spaceCode);
    raw.sform_code = space;
    double handedness = 1;
    if (const auto rotation = rotationOf(volume.grid, handedness)) {
        raw.qform_code = space;
        raw.pixdim[0] = static_cast<Real>(handedness);
        raw.quatern_b = static_cast<Real>(rotation->x());
        raw.quatern_c = static_cast<Real>(rotation->y());
        raw.quatern_d = static_cast<Real>(rotation->z());
        raw.qoffset_x = static_cast<Real>(volume.grid.voxelToWorld(0, 3));
        raw.qoffset_y = static_cast<Real>(volume.grid.voxelToWorld(1, 3));
        raw.qoffset_z = static_cast<Real>(volume.grid.voxelToWorld(2, 3));
    }
    raw.datatype = texts.integers ? 8 : 16;
    raw.intent_code = static_cast<std::decay_t<decltype(raw.intent_code)>>(texts.intentCode);
    const auto put = [](auto& field, const std::string& text) {
        std::memset(field, 0, sizeof field);
        std::memcpy(field, text.data(), std::min(text.size(), sizeof field - 1));
    };
    put(raw.intent_name, texts.intentName);
    put(raw.descrip, texts.description);
    const Bytes extension = extensionOf(texts.comment);
    raw.vox_offset = static_cast<Offset>(sizeof raw + extension.size());
    Bytes bytes(sizeof raw + extension.size());
    std::memcpy(bytes.data(), &raw, sizeof raw);
    std::memcpy(bytes.data() + sizeof raw, extension.data(), extension.size());
    return bytes;
}

std::int32_t wholeNumber(float value, const NiftiTexts& texts, const std::filesystem::path& file) {
    if (std::isnan(value))
        return texts.missingInteger;
    if (!(std::abs(value) < 2147483648.f))
        throw Error(
            {.doing = message("analysis", "saving a map"),
             .file = file.string(),
             .expected = message("analysis", "category numbers that fit into 32 bits"),
             .found = formatNumber(double(value)),
             .hint = {}});
    return std::int32_t(std::lround(value));
}

} // namespace

void writeNiftiMaps(const Volume& volume, const NiftiTexts& texts, const std::filesystem::path& file) {
    const Bytes plain = niftiHeaderOf(volume);
    Bytes bytes = plain.size() >= sizeof(nifti_2_header) ? completed<nifti_2_header>(plain, volume, texts)
                                                         : completed<nifti_1_header>(plain, volume, texts);
    const std::size_t headerSize = bytes.size();
    const auto frameSize = std::size_t(volume.grid.size()) * 4;
    bytes.resize(headerSize + std::size_t(volume.frames) * frameSize);
    for (std::int64_t index = 0; index < volume.frames; ++index) {
        const auto frame = volume.frame(index);
        std::byte* at = bytes.data() + headerSize + std::size_t(index) * frameSize;
        if (!texts.integers) {
            std::memcpy(at, frame.data(), frameSize);
            continue;
        }
        for (std::size_t voxel = 0; voxel < frame.size(); ++voxel, at += 4) {
            const std::int32_t number = wholeNumber(frame[voxel], texts, file);
            std::memcpy(at, &number, 4);
        }
    }
    writeAtomically(file, endsWithIgnoringCase(file.string(), ".gz") ? gzipped(bytes) : bytes);
}

} // namespace fusiform

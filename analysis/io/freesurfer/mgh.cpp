#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/bytes/big_endian.h"
#include "analysis/io/freesurfer/freesurfer.h"
#include "analysis/io/bytes/stored_frames.h"

#include <Eigen/LU>

#include <bit>

namespace fusiform {
namespace {

constexpr const char* readingMgh = translatable("analysis", "reading an MGH volume");
constexpr std::size_t mghHeaderSize = 284;

Affine mghAffine(BigEndianReader& reader, const std::array<std::int64_t, 3>& shape, std::vector<Message>& notes) {
    const bool valid = reader.next<std::int16_t>() > 0;
    Eigen::Vector3d delta(1, 1, 1);
    Eigen::Matrix3d directions;
    directions << -1, 0, 0, 0, 0, 1, 0, -1, 0;
    Eigen::Vector3d centre(0, 0, 0);
    if (valid) {
        for (double& length : delta)
            length = reader.next<float>();
        for (int axis = 0; axis < 3; ++axis)
            for (int world = 0; world < 3; ++world)
                directions(world, axis) = reader.next<float>();
        for (double& coordinate : centre)
            coordinate = reader.next<float>();
    } else {
        notes.push_back(message("analysis", "no direction cosines in the header: FreeSurfer's default orientation assumed"));
    }
    Affine affine = Affine::Identity();
    affine.topLeftCorner<3, 3>() = directions * delta.asDiagonal();
    if (!affine.allFinite() || !centre.allFinite() || std::abs(affine.topLeftCorner<3, 3>().determinant()) < 1e-12) {
        // Maps per vertex often carry no usable geometry; nothing may depend on it then.
        notes.push_back(message("analysis", "the header's orientation cannot be inverted: FreeSurfer's default is used"));
        affine = Affine::Identity();
        affine.topLeftCorner<3, 3>() << -1, 0, 0, 0, 0, 1, 0, -1, 0;
        centre.setZero();
    }
    // c_ras is the position of the voxel at shape / 2.
    const Eigen::Vector3d middle = Eigen::Map<const Eigen::Matrix<std::int64_t, 3, 1>>(shape.data()).cast<double>() / 2;
    affine.topRightCorner<3, 1>() = centre - affine.topLeftCorner<3, 3>() * middle;
    return affine;
}

std::optional<StoredType> mghType(std::int32_t code) {
    switch (code) {
    case 0: return StoredType::UInt8;
    case 1: return StoredType::Int32;
    case 3: return StoredType::Float32;
    case 4: return StoredType::Int16;
    case 10: return StoredType::UInt16;
    default: return std::nullopt;
    }
}

} // namespace

Volume readMgh(const std::filesystem::path& file, Progress& progress) {
    ByteStream stream(file, readingMgh);
    Bytes bytes(mghHeaderSize);
    bytes.resize(stream.read(bytes));
    BigEndianReader reader(bytes, readingMgh, file.string());
    if (const auto version = reader.next<std::int32_t>(); version != 1)
        reader.refuse(
            message("analysis", "MGH version 1"), version,
            message("analysis", "is this an .mgh or .mgz file?"));
    std::int32_t lengths[4];
    double count = 1;
    for (std::int32_t& length : lengths) {
        length = reader.next<std::int32_t>();
        if (length < 1)
            reader.refuse(
                message("analysis", "axes of at least one voxel"), length,
                message("analysis", "the header is damaged"));
        count *= length;
    }
    const auto code = reader.next<std::int32_t>();
    const auto type = mghType(code);
    if (!type)
        reader.refuse(
            message("analysis", "data type uint8, int16, uint16, int32 or float32"),
            message("analysis", "type %1").with(code), message("analysis", "convert it with mri_convert"));
    StoredFrames layout;
    layout.numbers = {.type = *type, .swapped = std::endian::native == std::endian::little};
    if (count * double(layout.numbers.bytes()) > stream.mostBytes())
        reader.refuse(
            message("analysis", "%1 values of %2 bytes").with(formatNumber(count, 17), layout.numbers.bytes()),
            byteCount(stream.file().size()), message("analysis", "the file is truncated; copy it again"));
    layout.voxels = std::int64_t(lengths[0]) * lengths[1] * lengths[2];
    layout.count = lengths[3];
    (void)reader.next<std::int32_t>(); // degrees of freedom

    Volume volume;
    volume.name = file.filename().string();
    volume.grid.shape = {lengths[0], lengths[1], lengths[2]};
    volume.frames = lengths[3];
    volume.fileShape.assign(lengths, lengths + (lengths[3] > 1 ? 4 : 3));
    volume.dtype = layout.numbers.name();
    volume.affineSource = AffineSource::Mgh;
    volume.units = "mm";
    volume.grid.voxelToWorld = mghAffine(reader, volume.grid.shape, volume.notes);
    volume.source = stream.isGzip() ? streamedFrames(stream, layout, progress)
                                    : mappedFrames(MappedFile::open(file, readingMgh), mghHeaderSize, layout);
    return volume;
}

Volume readMgh(const std::filesystem::path& file) {
    Progress progress;
    return readMgh(file, progress);
}

void writeMgh(const Volume& volume, const std::filesystem::path& file) {
    BigEndianWriter writer;
    writer.put(std::int32_t(1));
    for (const std::int64_t length : volume.grid.shape)
        writer.put(std::int32_t(length));
    writer.put(std::int32_t(volume.frames));
    writer.put(std::int32_t(3));
    writer.put(std::int32_t(0));
    writer.put(std::int16_t(1));
    const Eigen::Vector3d spacing = volume.grid.spacing();
    for (const double length : spacing)
        writer.put(float(length));
    const auto& affine = volume.grid.voxelToWorld;
    for (int axis = 0; axis < 3; ++axis)
        for (int world = 0; world < 3; ++world)
            writer.put(float(affine(world, axis) / spacing[axis]));
    const auto& shape = volume.grid.shape;
    const Point centre =
        volume.grid.worldOf(Point(double(shape[0]) / 2, double(shape[1]) / 2, double(shape[2]) / 2));
    for (const double coordinate : centre)
        writer.put(float(coordinate));
    while (writer.bytes().size() < mghHeaderSize)
        writer.put(std::uint8_t(0));
    for (std::int64_t frame = 0; frame < volume.frames; ++frame)
        for (const float value : volume.frame(frame))
            writer.put(value);
    writeAtomically(file, endsWithIgnoringCase(file.string(), "z") ? gzipped(writer.bytes()) : writer.bytes());
}

} // namespace fusiform

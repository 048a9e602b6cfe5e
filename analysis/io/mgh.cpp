#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/big_endian.h"
#include "analysis/io/freesurfer.h"

#include <Eigen/LU>

namespace fusiform {
namespace {

constexpr const char* doing = translatable("analysis", "reading an MGH volume");
constexpr std::size_t headerSize = 284;

Affine affineFrom(BigEndianReader& reader, const std::array<std::int64_t, 3>& shape, std::vector<Message>& notes) {
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
    if (!affine.allFinite() || std::abs(affine.topLeftCorner<3, 3>().determinant()) < 1e-12) {
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

template <class Stored>
void fill(BigEndianReader& reader, std::vector<float>& values, double count) {
    if (count > double(reader.left() / sizeof(Stored)))
        reader.refuse(
            message("analysis", "%1 values of %2 bytes").with(formatNumber(count, 17), sizeof(Stored)),
            message("analysis", "%1 bytes").with(reader.left()),
            message("analysis", "the file is truncated; copy it again"));
    values.resize(std::size_t(count));
    for (float& value : values)
        value = float(reader.next<Stored>());
}

} // namespace

Volume readMgh(const std::filesystem::path& file) {
    const Bytes bytes = readWholeFile(file, doing);
    BigEndianReader reader(bytes, doing, file.string());
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
    const auto type = reader.next<std::int32_t>();
    (void)reader.next<std::int32_t>(); // degrees of freedom
    Volume volume;
    volume.name = file.filename().string();
    volume.grid.shape = {lengths[0], lengths[1], lengths[2]};
    volume.frames = lengths[3];
    volume.affineSource = AffineSource::Mgh;
    volume.units = "mm";
    const std::size_t before = reader.left();
    volume.grid.voxelToWorld = affineFrom(reader, volume.grid.shape, volume.notes);
    reader.skip(headerSize - 28 - (before - reader.left()));
    switch (type) {
    case 0: fill<std::uint8_t>(reader, volume.values, count); break;
    case 1: fill<std::int32_t>(reader, volume.values, count); break;
    case 3: fill<float>(reader, volume.values, count); break;
    case 4: fill<std::int16_t>(reader, volume.values, count); break;
    case 10: fill<std::uint16_t>(reader, volume.values, count); break;
    default:
        reader.refuse(
            message("analysis", "data type uint8, int16, uint16, int32 or float32"),
            message("analysis", "type %1").with(type), message("analysis", "convert it with mri_convert"));
    }
    return volume;
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
    while (writer.bytes().size() < headerSize)
        writer.put(std::uint8_t(0));
    for (const float value : volume.values)
        writer.put(value);
    writeAtomically(file, endsWithIgnoringCase(file.string(), "z") ? gzipped(writer.bytes()) : writer.bytes());
}

} // namespace fusiform

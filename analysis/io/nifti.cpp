#include "analysis/io/nifti.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/bytes.h"
#include "analysis/io/nifti_header.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <ostream>

namespace fusiform {
namespace {

constexpr const char* doing = translatable("analysis", "reading a NIfTI volume");

[[noreturn]] void refuse(const std::filesystem::path& file, Message expected, Message found, Message hint) {
    throw Error({.doing = doing,
                 .file = file.string(),
                 .expected = std::move(expected),
                 .found = std::move(found),
                 .hint = std::move(hint)});
}

/// Converts `count` stored values to scaled floats, checking for a stop between blocks.
template <class Stored>
void convert(const std::byte* data, std::vector<float>& values, const NiftiHeader& header, Progress& progress) {
    constexpr std::size_t block = std::size_t(1) << 22;
    for (std::size_t from = 0; from < values.size(); from += block) {
        const std::size_t to = std::min(values.size(), from + block);
        for (std::size_t i = from; i < to; ++i) {
            std::byte raw[sizeof(Stored)];
            std::memcpy(raw, data + i * sizeof(Stored), sizeof(Stored));
            if (header.swapped)
                std::reverse(raw, raw + sizeof(Stored));
            Stored stored;
            std::memcpy(&stored, raw, sizeof(Stored));
            values[i] = header.scaled ? float(double(stored) * header.slope + header.intercept) : float(stored);
        }
        progress.report(double(to) / double(values.size()), translatable("analysis", "reading"));
    }
}

void convertAll(const std::byte* data, std::vector<float>& values, const NiftiHeader& header, Progress& progress,
                const std::filesystem::path& file) {
    switch (header.datatype) {
    case 2: return convert<std::uint8_t>(data, values, header, progress);
    case 4: return convert<std::int16_t>(data, values, header, progress);
    case 8: return convert<std::int32_t>(data, values, header, progress);
    case 16: return convert<float>(data, values, header, progress);
    case 64: return convert<double>(data, values, header, progress);
    case 256: return convert<std::int8_t>(data, values, header, progress);
    case 512: return convert<std::uint16_t>(data, values, header, progress);
    case 768: return convert<std::uint32_t>(data, values, header, progress);
    case 1024: return convert<std::int64_t>(data, values, header, progress);
    case 1280: return convert<std::uint64_t>(data, values, header, progress);
    default:
        refuse(
            file, message("analysis", "a real integer or float type"),
            message("analysis", "data type %1").with(header.dtypeName()),
            message(
                "analysis", "convert it to float32 (complex, colour and 128-bit types are not volumes of one "
                            "number a voxel)"));
    }
}

/// The data file of a pair, next to its header: .hdr -> .img, .hdr.gz -> .img.gz.
std::filesystem::path dataFileOf(const std::filesystem::path& header) {
    std::string name = header.string();
    const bool packed = endsWithIgnoringCase(name, ".gz");
    const std::string ending = packed ? ".gz" : "";
    const std::string stem = name.substr(0, name.size() - ending.size() - 4);
    for (const std::string& candidate : {stem + ".img" + ending, stem + ".img", stem + ".img.gz"})
        if (std::filesystem::exists(candidate))
            return candidate;
    return stem + ".img" + ending;
}

std::filesystem::path headerFileOf(const std::filesystem::path& file) {
    const std::string name = file.string();
    for (const std::string ending : {".img", ".img.gz"})
        if (endsWithIgnoringCase(name, ending)) {
            const std::string stem = name.substr(0, name.size() - ending.size());
            for (const std::string& candidate : {stem + ".hdr", stem + ".hdr.gz"})
                if (std::filesystem::exists(candidate))
                    return candidate;
            return stem + ".hdr";
        }
    return file;
}

} // namespace

Volume readNifti(const std::filesystem::path& named, Progress& progress) {
    const std::filesystem::path file = headerFileOf(named);
    Bytes bytes = readWholeFile(file, doing);
    progress.stopIfRequested();
    const NiftiHeader header = parseNiftiHeader(bytes, file);
    std::size_t start = std::size_t(header.dataOffset);
    std::filesystem::path dataFile = file;
    if (header.pair) {
        dataFile = dataFileOf(file);
        bytes = readWholeFile(dataFile, doing);
    }

    double count = 1;
    for (const std::int64_t length : header.shape)
        count *= double(length);
    const double needed = count * double(header.bytesPerVoxel);
    if (start > bytes.size() || needed > double(bytes.size() - start))
        refuse(
            dataFile,
            message("analysis", "%1 bytes of data for shape %2")
                .with(formatNumber(needed, 17), header.shapeText()),
            message("analysis", "%1 bytes").with(bytes.size() - std::min(start, bytes.size())),
            message("analysis", "the file is truncated; copy or download it again"));

    Volume volume;
    volume.name = file.filename().string();
    volume.grid.shape = {header.shape[0], header.shape[1], header.shape[2]};
    volume.frames = header.shape[3];
    volume.grid.voxelToWorld = header.voxelToWorld;
    volume.affineSource = header.affineSource;
    volume.units = header.units;
    volume.intent = header.intent;
    volume.notes = header.notes;
    volume.values.resize(std::size_t(count));
    convertAll(bytes.data() + start, volume.values, header, progress, file);
    return volume;
}

Volume readNifti(const std::filesystem::path& file) {
    Progress progress;
    return readNifti(file, progress);
}

void writeNifti(const Volume& volume, const std::filesystem::path& file) {
    const Bytes header = niftiHeaderOf(volume);
    const auto write = [&](std::ostream& stream) {
        stream.write(reinterpret_cast<const char*>(header.data()), std::streamsize(header.size()));
        stream.write(reinterpret_cast<const char*>(volume.values.data()),
                     std::streamsize(volume.values.size() * sizeof(float)));
    };
    if (!endsWithIgnoringCase(file.string(), ".gz"))
        return writeAtomically(file, write);
    Bytes all(header.size() + volume.values.size() * sizeof(float));
    std::ranges::copy(header, all.begin());
    std::memcpy(all.data() + header.size(), volume.values.data(), volume.values.size() * sizeof(float));
    writeAtomically(file, gzipped(all));
}

} // namespace fusiform

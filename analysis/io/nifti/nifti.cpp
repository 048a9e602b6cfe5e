#include "analysis/io/nifti/nifti.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/nifti/nifti_header.h"
#include "analysis/io/bytes/stored_frames.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <ostream>

namespace fusiform {
namespace {

constexpr const char* readingNifti = translatable("analysis", "reading a NIfTI volume");

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

/// Header, extensions and what else lies before the data of a single file.
NiftiHeader readHeader(ByteStream& stream, const std::filesystem::path& file) {
    Bytes start(540);
    start.resize(stream.read(start));
    NiftiHeader header = parseNiftiHeader(start, file);
    const std::uint64_t extensions = header.version == 1 ? 348 : 540;
    Bytes rest(start.begin() + std::ptrdiff_t(std::min<std::uint64_t>(extensions, start.size())), start.end());
    // Extensions are listed as far as they can be of use; the data may begin anywhere after them.
    constexpr std::uint64_t most = std::uint64_t(64) << 20;
    const auto end = std::uint64_t(header.dataOffset);
    if (!header.pair && end > start.size() && end - start.size() < most) {
        const std::size_t have = rest.size();
        rest.resize(have + std::size_t(std::min(double(end - start.size()), stream.mostBytes())));
        rest.resize(have + stream.read(std::span(rest).subspan(have)));
    } else if (!header.pair && end < start.size()) {
        rest.resize(std::size_t(end - extensions));
    }
    header.extensions = niftiExtensions(rest, header.swapped);
    return header;
}

Volume volumeFromHeader(const NiftiHeader& header, const std::filesystem::path& file) {
    Volume volume;
    volume.name = file.filename().string();
    volume.grid.shape = header.shape;
    volume.grid.voxelToWorld = header.voxelToWorld;
    volume.frames = header.frames * header.numbers.partCount();
    volume.fileShape = header.fileShape;
    volume.dtype = header.numbers.name();
    volume.affineSource = header.affineSource;
    volume.units = header.units;
    volume.intent = header.intent;
    volume.notes = header.notes;
    const auto parts = header.numbers.parts();
    constexpr std::int64_t mostNames = 100'000; // a gzip file of a kilobyte can hold a million frames
    if (parts.size() > 1 && volume.frames <= mostNames)
        for (std::int64_t frame = 0; frame < volume.frames; ++frame)
            volume.frameNames.push_back(
                (header.frames > 1 ? std::to_string(frame / std::int64_t(parts.size()) + 1) + " " : "") +
                std::string(parts[std::size_t(frame) % parts.size()]));
    else if (header.frames == 3 && (header.intentCode == 1006 || header.intentCode == 1007)) // displacement, vector
        volume.frameNames = {"x", "y", "z"};
    if (header.fileShape.size() > 4 && header.frames > header.fileShape[3])
        volume.notes.push_back(
            message("analysis", "the axes after the third (shape %1) follow one another as %2 frames")
                .with(header.shapeText(), header.frames));
    return volume;
}

/// x86's 80-bit numbers leave the upper six bytes of sixteen empty; an IEEE number has its exponent there.
bool looksLikeExtended80(std::span<const std::byte> start, bool swapped) {
    bool empty = start.size() >= 16;
    for (std::size_t at = 0; at + 16 <= start.size(); at += 16)
        for (std::size_t byte = 10; byte < 16; ++byte)
            empty = empty && start[at + (swapped ? 15 - byte : byte)] == std::byte{0};
    return empty;
}

void settleWideNumbers(
    NiftiHeader& header, Volume& volume, const std::filesystem::path& dataFile, std::uint64_t offset) {
    if (header.numbers.type != StoredType::Float128 && header.numbers.type != StoredType::Complex256)
        return;
    ByteStream stream(dataFile, readingNifti);
    stream.skip(offset);
    Bytes start(4096);
    start.resize(stream.read(start));
    header.numbers.extended80 = looksLikeExtended80(start, header.swapped);
    volume.notes.push_back(
        header.numbers.extended80
            ? message("analysis", "128-bit numbers taken as x86's 80 bits: their upper bytes are empty")
            : message("analysis", "128-bit numbers taken as IEEE quadruple precision"));
}

/// A header, and a stream that stands at its first number; `layout` may be cut to fewer frames before reading.
struct OpenNifti {
    NiftiHeader header;
    Volume volume;
    StoredFrames layout;
    std::filesystem::path dataFile;
    std::unique_ptr<ByteStream> stream;
    std::uint64_t offset = 0;
};

OpenNifti openedNifti(const std::filesystem::path& named) {
    const std::filesystem::path file = headerFileOf(named);
    OpenNifti nifti;
    nifti.stream = std::make_unique<ByteStream>(file, readingNifti);
    nifti.header = readHeader(*nifti.stream, file);
    nifti.dataFile = nifti.header.pair ? dataFileOf(file) : file;
    nifti.offset = std::uint64_t(nifti.header.dataOffset);
    const auto& shape = nifti.header.shape;
    nifti.layout = {nifti.header.numbers, shape[0] * shape[1] * shape[2], nifti.header.frames};
    // From the start again: the header may be shorter than the bytes that were taken for it.
    nifti.stream = std::make_unique<ByteStream>(nifti.dataFile, readingNifti);
    if (nifti.layout.bytes() + double(nifti.offset) > nifti.stream->mostBytes())
        nifti.stream->file().refuse(
            message("analysis", "%1 of data for shape %2")
                .with(byteCount(std::uint64_t(nifti.layout.bytes())), nifti.header.shapeText()),
            nifti.stream->isGzip()
                ? message("analysis", "%1 of gzip data, which cannot hold as much")
                      .with(byteCount(nifti.stream->file().size()))
                : Message(byteCount(nifti.stream->file().size())),
            message("analysis", "the file is truncated; copy or download it again"));
    nifti.volume = volumeFromHeader(nifti.header, file); // names every frame, so only now that there is room for them
    settleWideNumbers(nifti.header, nifti.volume, nifti.dataFile, nifti.offset);
    nifti.layout.numbers = nifti.header.numbers;
    return nifti;
}

} // namespace

Volume readNifti(const std::filesystem::path& file, Progress& progress) {
    OpenNifti nifti = openedNifti(file);
    if (nifti.stream->isGzip()) {
        nifti.stream->skip(nifti.offset);
        nifti.volume.source = streamedFrames(*nifti.stream, nifti.layout, progress);
    } else {
        nifti.volume.source = mappedFrames(MappedFile::open(nifti.dataFile, readingNifti), nifti.offset, nifti.layout);
    }
    return std::move(nifti.volume);
}

Volume readNifti(const std::filesystem::path& file) {
    Progress progress;
    return readNifti(file, progress);
}

std::optional<Volume> readFirstFrame(const std::filesystem::path& file, Progress& progress) {
    OpenNifti nifti = openedNifti(file);
    if (!nifti.stream->isGzip() || nifti.layout.count < 2)
        return std::nullopt;
    nifti.stream->skip(nifti.offset);
    nifti.layout.count = 1;
    nifti.volume.frames = nifti.header.numbers.partCount();
    nifti.volume.source = streamedFrames(*nifti.stream, nifti.layout, progress);
    return std::move(nifti.volume);
}

NiftiHeader readNiftiHeader(const std::filesystem::path& file) {
    const std::filesystem::path header = headerFileOf(file);
    ByteStream stream(header, readingNifti);
    return readHeader(stream, header);
}

void writeNifti(const Volume& volume, const std::filesystem::path& file) {
    const Bytes header = niftiHeaderOf(volume);
    const auto write = [&](std::ostream& stream) {
        stream.write(reinterpret_cast<const char*>(header.data()), std::streamsize(header.size()));
        for (std::int64_t index = 0; index < volume.frames; ++index) {
            const FrameValues frame = volume.frame(index);
            stream.write(
                reinterpret_cast<const char*>(frame.data()), std::streamsize(frame.size() * sizeof(float)));
        }
    };
    if (!endsWithIgnoringCase(file.string(), ".gz"))
        return writeAtomically(file, write);
    const std::size_t frameBytes = std::size_t(volume.grid.size()) * sizeof(float);
    Bytes all(header.size() + std::size_t(volume.frames) * frameBytes);
    std::ranges::copy(header, all.begin());
    for (std::int64_t index = 0; index < volume.frames; ++index) {
        const FrameValues frame = volume.frame(index);
        std::memcpy(all.data() + header.size() + std::size_t(index) * frameBytes, frame.data(), frameBytes);
    }
    writeAtomically(file, gzipped(all));
}

} // namespace fusiform

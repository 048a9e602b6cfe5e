#include "analysis/io/file_format.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/freesurfer.h"
#include "analysis/io/hdf5_file.h"
#include "analysis/io/matlab_file.h"
#include "analysis/io/nifti.h"
#include "analysis/io/nifti_header.h"
#include "analysis/io/pickle.h"
#include "analysis/io/safetensors.h"
#include "analysis/io/table_file.h"

#include <algorithm>
#include <cctype>
#include <cstring>

namespace fusiform {
namespace {

constexpr std::size_t startSize = 4096;

bool startsWith(const Bytes& start, std::string_view magic) {
    return start.size() >= magic.size() && std::memcmp(start.data(), magic.data(), magic.size()) == 0;
}

std::string_view textOf(const Bytes& start) {
    return {reinterpret_cast<const char*>(start.data()), start.size()};
}

std::int32_t bigEndianInt(const Bytes& start, std::size_t at) {
    std::int32_t value = 0;
    for (std::size_t i = at; i < at + 4 && i < start.size(); ++i)
        value = (value << 8) | std::int32_t(start[i]);
    return value;
}

/// An .mgh starts with version 1, four axis lengths and a data type; other files that start with 1 do not go on so.
bool looksLikeMgh(const Bytes& start) {
    if (start.size() < 284 || bigEndianInt(start, 0) != 1)
        return false;
    for (const std::size_t at : {4U, 8U, 12U, 16U})
        if (bigEndianInt(start, at) < 1)
            return false;
    const std::int32_t type = bigEndianInt(start, 20);
    return type >= 0 && type <= 10;
}

/// An annotation has no magic: it starts with its vertex count and pairs (0, colour), (1, colour), …
bool looksLikeAnnot(const std::filesystem::path& file, const Bytes& start) {
    const std::int32_t vertices = bigEndianInt(start, 0);
    if (start.size() < 28 || vertices < 3)
        return false;
    const bool counted = bigEndianInt(start, 4) == 0 && bigEndianInt(start, 12) == 1 && bigEndianInt(start, 20) == 2;
    return counted || file.filename().string().find(".annot") != std::string::npos;
}

/// The old curv format has no magic either: three bytes of count, and the length must fit.
bool looksLikeOldCurv(const std::filesystem::path& file, const Bytes& start) {
    if (start.size() < 6)
        return false;
    const std::int64_t count = (std::int64_t(start[0]) << 16) | (std::int64_t(start[1]) << 8) | std::int64_t(start[2]);
    std::error_code failure;
    const auto size = std::filesystem::file_size(file, failure);
    return !failure && count > 0 && std::int64_t(size) == 6 + 2 * count;
}

bool looksLikeNumbers(const Bytes& start) {
    std::string_view text = textOf(start);
    if (text.size() == startSize) // the last word may be cut
        text = text.substr(0, text.find_last_of(" \t\r\n") + 1);
    std::size_t numbers = 0;
    while (!(text = trimmed(text)).empty()) {
        const auto end = text.find_first_of(" \t\r\n");
        if (!parseNumber(text.substr(0, end)))
            return false;
        ++numbers;
        text = end == std::string_view::npos ? std::string_view() : text.substr(end);
    }
    return numbers > 1;
}

/// Numbers with no separator but line feeds or spaces: a map per vertex rather than a table.
bool hasOneColumn(const Bytes& start) {
    return textOf(start).find_first_of(",;\t") == std::string_view::npos;
}

VertexValues readNumbers(const std::filesystem::path& file) {
    const Bytes bytes = readWholeFile(file, translatable("analysis", "reading numbers"));
    std::vector<float> numbers;
    std::string_view text = textOf(bytes);
    while (!(text = trimmed(text)).empty()) {
        const auto end = text.find_first_of(" \t\r\n");
        const auto number = parseNumber(text.substr(0, end));
        if (!number)
            throw Error(
                {.doing = translatable("analysis", "reading numbers"),
                 .file = file.string(),
                 .expected =
                     message("analysis", "numbers separated by spaces or lines, with a decimal point"),
                 .found = "'" + std::string(text.substr(0, std::min<std::size_t>(end, 30))) + "'",
                 .hint = {}});
        numbers.push_back(float(*number));
        text = end == std::string_view::npos ? std::string_view() : text.substr(end);
    }
    return {{""}, {Eigen::Map<const VectorF>(numbers.data(), std::int64_t(numbers.size()))}};
}

/// An .mgh of one row of voxels is a map per vertex, one frame a map.
FileContent mghContent(const std::filesystem::path& file) {
    Volume volume = readMgh(file);
    const auto& shape = volume.grid.shape;
    const auto longest = *std::ranges::max_element(shape);
    if (longest != volume.grid.size() || longest < 3)
        return volume;
    VertexValues values;
    for (std::int64_t frame = 0; frame < volume.frames; ++frame) {
        values.names.push_back(volume.frames == 1 ? "" : std::to_string(frame + 1));
        values.maps.emplace_back(Eigen::Map<const VectorF>(volume.frame(frame).data(), longest));
    }
    return values;
}

std::vector<FileFormat> makeFormats() {
    std::vector<FileFormat> formats;
    formats.push_back(
        {"gifti", translatable("analysis", "GIFTI surface, map or labels"), "*.gii *.gii.gz",
         [](const auto&, const Bytes& start) {
             return textOf(start).find("<GIFTI") != std::string_view::npos;
         },
         [](const auto& file, Progress&) -> FileContent { return readGifti(file); }});
    formats.push_back(
        {"npy", translatable("analysis", "NumPy array"), "*.npy",
         [](const auto&, const Bytes& start) { return startsWith(start, "\x93NUMPY"); },
         [](const auto& file, Progress&) -> FileContent { return readNpy(file); }});
    formats.push_back(
        {"npz", translatable("analysis", "NumPy archive"), "*.npz",
         [](const auto&, const Bytes& start) { return startsWith(start, "PK\x03\x04"); },
         [](const auto& file, Progress&) -> FileContent { return readNpz(file); }});
    formats.push_back(
        {"matlab", translatable("analysis", "MATLAB file"), "*.mat",
         [](const auto&, const Bytes& start) { return looksLikeMatlab(start) || looksLikeMatlab73(start); },
         [](const auto& file, Progress& progress) -> FileContent { return openMatlab(file, progress); }});
    formats.push_back(
        {"hdf5", translatable("analysis", "HDF5 or netCDF file"), "*.h5 *.hdf5 *.nc",
         [](const auto&, const Bytes& start) { return looksLikeHdf5(start); },
         [](const auto& file, Progress& progress) -> FileContent { return openHdf5(file, progress); }});
    formats.push_back(
        {"safetensors", translatable("analysis", "Safetensors file"), "*.safetensors",
         [](const auto& file, const Bytes& start) { return looksLikeSafetensors(file, start); },
         [](const auto& file, Progress&) -> FileContent { return openSafetensors(file); }});
    formats.push_back(
        {"freesurfer-surface", translatable("analysis", "FreeSurfer surface"),
         "*.white *.pial *.inflated *.sphere *.orig *.surf",
         [](const auto&, const Bytes& start) { return startsWith(start, "\xff\xff\xfe"); },
         [](const auto& file, Progress&) -> FileContent { return readFreeSurferSurface(file); }});
    formats.push_back(
        {"freesurfer-curv", translatable("analysis", "FreeSurfer curv map"),
         "*.curv *.sulc *.thickness *.area",
         [](const auto& file, const Bytes& start) {
             return startsWith(start, "\xff\xff\xff") || looksLikeOldCurv(file, start);
         },
         [](const auto& file, Progress&) -> FileContent {
             return VertexValues{{""}, {readCurv(file)}};
         }});
    formats.push_back(
        {"nifti", translatable("analysis", "NIfTI volume"), "*.nii *.nii.gz *.hdr *.img",
         [](const auto& file, const Bytes& start) {
             return looksLikeNifti(start) || endsWithIgnoringCase(file.string(), ".img") ||
                    endsWithIgnoringCase(file.string(), ".img.gz");
         },
         [](const auto& file, Progress& progress) -> FileContent { return readNifti(file, progress); }});
    formats.push_back(
        {"mgh", translatable("analysis", "MGH volume or map"), "*.mgh *.mgz",
         [](const auto&, const Bytes& start) { return looksLikeMgh(start); },
         [](const auto& file, Progress&) -> FileContent { return mghContent(file); }});
    formats.push_back(
        {"freesurfer-annot", translatable("analysis", "FreeSurfer annotation"), "*.annot",
         [](const auto& file, const Bytes& start) { return looksLikeAnnot(file, start); },
         [](const auto& file, Progress&) -> FileContent { return readAnnot(file); }});
    formats.push_back(
        {"matlab", translatable("analysis", "MATLAB file, level 4"), "*.mat",
         [](const auto&, const Bytes& start) { return looksLikeMatlab4(start); },
         [](const auto& file, Progress&) -> FileContent { return openMatlab4(file); }});
    formats.push_back(
        {"table", translatable("analysis", "Table"), "*.csv *.tsv",
         [](const auto& file, const Bytes& start) {
             return looksLikeTable(file, start) && !(looksLikeNumbers(start) && hasOneColumn(start));
         },
         [](const auto& file, Progress& progress) -> FileContent { return readTable(file, progress); }});
    formats.push_back(
        {"text", translatable("analysis", "Numbers as text"), "*.txt *.dat",
         [](const auto&, const Bytes& start) { return looksLikeNumbers(start); },
         [](const auto& file, Progress&) -> FileContent { return readNumbers(file); }});
    return formats;
}

Message startAsText(const Bytes& start) {
    if (start.empty())
        return message("analysis", "an empty file");
    std::string text;
    for (std::size_t i = 0; i < std::min<std::size_t>(start.size(), 12); ++i) {
        const auto c = static_cast<unsigned char>(start[i]);
        text += std::isprint(c) != 0 ? char(c) : '.';
    }
    return message("analysis", "a file starting with '%1'").with(text);
}

} // namespace

const std::vector<FileFormat>& fileFormats() {
    static const std::vector<FileFormat> formats = makeFormats();
    return formats;
}

const FileFormat& recogniseFormat(const std::filesystem::path& file) {
    const Bytes start = readStart(file, startSize, translatable("analysis", "opening a file"));
    if (looksLikePickle(file, start))
        refusePickle(file, start);
    for (const FileFormat& format : fileFormats())
        if (format.recognises(file, start))
            return format;
    Message titles;
    for (const FileFormat& format : fileFormats())
        titles = titles.empty() ? Message(format.title) : Message("%1, %2").with(titles, format.title);
    throw Error(
        {.doing = translatable("analysis", "opening a file"),
         .file = file.string(),
         .expected = message("analysis", "one of: %1").with(titles),
         .found = startAsText(start),
         .hint = message("analysis", "convert it to one of these formats")});
}

} // namespace fusiform

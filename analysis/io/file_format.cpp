#include "analysis/io/file_format.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/cifti/cifti_header.h"
#include "analysis/io/freesurfer/freesurfer.h"
#include "analysis/io/foreign_format.h"
#include "analysis/io/meshes/mesh_formats.h"
#include "analysis/io/arrays/hdf5_file.h"
#include "analysis/io/arrays/matlab_file.h"
#include "analysis/io/nifti/nifti.h"
#include "analysis/io/nifti/nifti_header.h"
#include "analysis/io/arrays/number_text.h"
#include "analysis/io/arrays/pickle.h"
#include "analysis/io/file_name.h"
#include "analysis/io/arrays/safetensors.h"
#include "analysis/io/arrays/table_file.h"

#include <algorithm>
#include <cctype>
#include <cstring>
#include <iterator>

namespace fusiform {
namespace {

constexpr std::size_t recognisedStart = 4096;

bool startsWith(const Bytes& start, std::string_view magic) {
    return start.size() >= magic.size() && std::memcmp(start.data(), magic.data(), magic.size()) == 0;
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

/// Numbers with no separator but line feeds or spaces: a map per vertex rather than a table.
bool hasOneColumn(const Bytes& start) {
    return textOf(start).find_first_of(",;\t") == std::string_view::npos;
}

/// A map per vertex, or a matrix where every line has several numbers.
FileContent numbersContent(const std::filesystem::path& file) {
    NumberText text = readNumberText(file);
    if (text.columns == 1)
        return VertexValues{
            {""}, {Eigen::Map<const VectorD>(text.numbers.data(), std::int64_t(text.numbers.size())).cast<float>()}};
    NumpyArray matrix;
    matrix.shape = {std::int64_t(text.numbers.size()) / text.columns, text.columns};
    matrix.dtype = "float64";
    matrix.numbers64 = std::move(text.numbers);
    Npz archive;
    archive.arrays.emplace(nameOfMap(file), std::move(matrix));
    ArrayFile arrays = arrayFileOf(std::move(archive), file);
    arrays.hasOneUnnamed = true;
    return arrays;
}

/// Whether a grid is a row of vertices: one long row, or a row that was folded because NIfTI-1 cannot count further
/// than 32,767 along one axis (163,842 vertices are stored as 27,307 x 1 x 6). No scanner's matrix is that long.
bool isRowOfVertices(const std::array<std::int64_t, 3>& shape, std::int64_t longestMatrix) {
    const std::int64_t longest = *std::ranges::max_element(shape);
    const std::int64_t all = shape[0] * shape[1] * shape[2];
    if (longest == all)
        return all > longestMatrix;
    return shape[1] == 1 && shape[0] > std::max<std::int64_t>(longestMatrix, 1024);
}

/// Each frame becomes a map of its own; a small gzip file can hold a million frames, which stay a volume.
constexpr std::int64_t mostCurvMaps = 10'000;

/// One map a frame of a volume that is a row of vertices.
VertexValues valuesOfVertices(const Volume& volume) {
    VertexValues values;
    for (std::int64_t index = 0; index < volume.frames; ++index) {
        const FrameValues frame = volume.frame(index);
        values.names.push_back(volume.frameNames.empty() ? "" : volume.frameNames[std::size_t(index)]);
        values.maps.emplace_back(Eigen::Map<const VectorF>(frame.data(), Eigen::Index(frame.size())));
    }
    return values;
}

FileContent mghContent(const std::filesystem::path& file, Progress& progress) {
    Volume volume = readMgh(file, progress);
    if (volume.frames <= mostCurvMaps && isRowOfVertices(volume.grid.shape, 2))
        return valuesOfVertices(volume);
    return volume;
}

FileContent niftiContent(const std::filesystem::path& file, Progress& progress) {
    Volume volume = readNifti(file, progress);
    constexpr std::int64_t longestMatrix = 600; // a line of voxels may be a volume; 642 vertices are the least mesh
    if (volume.frames <= mostCurvMaps && isRowOfVertices(volume.grid.shape, longestMatrix))
        return valuesOfVertices(volume);
    return volume;
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
         [](const auto& file, Progress&) -> FileContent { return openNpy(file); }});
    formats.push_back(
        {"npz", translatable("analysis", "NumPy archive"), "*.npz",
         [](const auto&, const Bytes& start) { return startsWith(start, "PK\x03\x04"); },
         [](const auto& file, Progress&) -> FileContent { return readNpz(file); }});
    std::ranges::move(meshFormats(), std::back_inserter(formats));
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
         "*.white *.pial *.inflated *.sphere *.orig *.smoothwm *.surf",
         [](const auto& file, const Bytes& start) {
             return startsWith(start, "\xff\xff\xfe") || startsWith(start, "\xff\xff\xfd") ||
                    (startsWith(start, "\xff\xff\xff") && isQuadSurface(start, contentLength(file)));
         },
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
        {"cifti", translatable("analysis", "CIFTI-2 maps, labels or connectivity"),
         "*.dscalar.nii *.dlabel.nii *.dtseries.nii *.pscalar.nii *.plabel.nii *.ptseries.nii *.dconn.nii "
         "*.pconn.nii *.dpconn.nii *.pdconn.nii",
         [](const auto&, const Bytes& start) { return looksLikeCifti(start); },
         [](const auto& file, Progress&) -> FileContent { return Cifti(file); }});
    formats.push_back(
        {"nifti", translatable("analysis", "NIfTI or Analyze volume"), "*.nii *.nii.gz *.hdr *.img",
         [](const auto& file, const Bytes& start) {
             return looksLikeNifti(start) || endsWithIgnoringCase(file.string(), ".img") ||
                    endsWithIgnoringCase(file.string(), ".img.gz");
         },
         [](const auto& file, Progress& progress) -> FileContent { return niftiContent(file, progress); }});
    formats.push_back(
        {"mgh", translatable("analysis", "MGH volume or map"), "*.mgh *.mgz",
         [](const auto&, const Bytes& start) { return looksLikeMgh(start); },
         [](const auto& file, Progress& progress) -> FileContent { return mghContent(file, progress); }});
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
             return looksLikeTable(file, start) &&
                    !(looksLikeNumberText(start, recognisedStart) && hasOneColumn(start));
         },
         [](const auto& file, Progress& progress) -> FileContent { return readTable(file, progress); }});
    formats.push_back(
        {"text", translatable("analysis", "Numbers as text"), "*.txt *.dat *.1D",
         [](const auto&, const Bytes& start) { return looksLikeNumberText(start, recognisedStart); },
         [](const auto& file, Progress&) -> FileContent { return numbersContent(file); }});
    return formats;
}

[[noreturn]] void refuseForeign(const std::filesystem::path& file, const ForeignFormat& format) {
    throw Error(
        {.doing = openingFile,
         .file = file.string(),
         .expected = message("analysis", "a file that Fusiform reads"),
         .found = format.title,
         .hint = format.hint});
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
    const Bytes start = readStart(file, recognisedStart, openingFile);
    if (looksLikePickle(file, start))
        refusePickle(file, start);
    // The first 128 bytes of a DICOM file may be anything, also the start of a header of another format.
    if (isDicom(start))
        refuseForeign(file, *foreignFormat(file, start));
    for (const FileFormat& format : fileFormats())
        if (format.recognises(file, start))
            return format;
    if (const auto foreign = foreignFormat(file, start))
        refuseForeign(file, *foreign);
    static const Message titles = [] {
        Message all;
        for (const FileFormat& format : fileFormats())
            all = all.empty() ? Message(format.title) : Message("%1, %2").with(all, format.title);
        return all;
    }();
    throw Error(
        {.doing = openingFile,
         .file = file.string(),
         .expected = message("analysis", "one of: %1").with(titles),
         .found = startAsText(start),
         .hint = message("analysis", "convert it to one of these formats")});
}

} // namespace fusiform

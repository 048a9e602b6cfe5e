#include "analysis/io/meshes/mesh_formats.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/file_name.h"
#include "analysis/io/freesurfer/freesurfer.h"
#include "analysis/io/meshes/mesh_files.h"

#include <fstream>

namespace fusiform {
namespace {

/// No signature: a 16-bit latency, a count in three bytes, and the length must fit.
bool looksLikePaint(const std::filesystem::path& file, const Bytes& start) {
    if (!isCalled(file, {".w"}) || start.size() < 5)
        return false;
    const std::uintmax_t pairs = (std::uintmax_t(start[2]) << 16) | (std::uintmax_t(start[3]) << 8) | std::uintmax_t(start[4]);
    return contentLength(file) == 5 + 7 * pairs;
}

bool looksLikeMz3(const Bytes& start) {
    return start.size() >= 16 && textOf(start).starts_with("MZ") && start[2] < std::byte{64} && start[3] == std::byte{0};
}

template <class Read>
FileFormat formatOf(const char* id, const char* title, const char* endings,
                    std::function<bool(const std::filesystem::path&, const Bytes&)> recognises, Read read) {
    return {id, title, endings, std::move(recognises),
            [read](const auto& file, Progress&) -> FileContent { return read(file); }};
}

} // namespace

std::uintmax_t contentLength(const std::filesystem::path& file) {
    std::error_code failure;
    const auto size = std::filesystem::file_size(file, failure);
    std::ifstream stream(file, std::ios::binary);
    if (failure || stream.get() != 0x1f || stream.get() != 0x8b)
        return failure ? 0 : size;
    try {
        return readWholeFile(file, openingFile).size();
    } catch (const Error&) {
        return 0; // the reader will say what is wrong
    }
}

std::vector<FileFormat> meshFormats() {
    std::vector<FileFormat> formats;
    formats.push_back(formatOf(
        "freesurfer-label", translatable("analysis", "FreeSurfer label"), "*.label",
        [](const auto& file, const Bytes& start) {
            return textOf(start).starts_with("#!ascii label") ||
                   (isCalled(file, {".label"}) && textOf(start).starts_with('#'));
        },
        readFreeSurferLabel));
    formats.push_back(formatOf(
        "freesurfer-ascii", translatable("analysis", "FreeSurfer surface as text"), "*.asc",
        [](const auto&, const Bytes& start) { return textOf(start).starts_with("#!ascii"); }, readFreeSurferAscii));
    formats.push_back(formatOf(
        "freesurfer-patch", translatable("analysis", "FreeSurfer patch"), "*.patch.flat *.patch.3d *.patch",
        [](const auto&, const Bytes& start) { return textOf(start).starts_with("\xff\xff\xff\xff"); }, readPatch));
    formats.push_back(formatOf(
        "freesurfer-paint", translatable("analysis", "FreeSurfer paint file"), "*.w", looksLikePaint, readPaint));
    formats.push_back(formatOf(
        "ply", translatable("analysis", "PLY mesh"), "*.ply",
        [](const auto&, const Bytes& start) {
            return textOf(start).starts_with("ply\n") || textOf(start).starts_with("ply\r");
        },
        readPly));
    formats.push_back(formatOf(
        "vtk", translatable("analysis", "VTK mesh"), "*.vtk",
        [](const auto&, const Bytes& start) { return textOf(start).starts_with("# vtk DataFile"); }, readVtkMesh));
    formats.push_back(formatOf(
        "mz3", translatable("analysis", "MZ3 mesh"), "*.mz3",
        [](const auto&, const Bytes& start) { return looksLikeMz3(start); }, readMz3));
    formats.push_back(formatOf(
        "off", translatable("analysis", "OFF mesh"), "*.off",
        [](const auto& file, const Bytes& start) { return looksLikeOff(file, textOf(start)); }, readOff));
    formats.push_back(formatOf(
        "obj", translatable("analysis", "OBJ mesh"), "*.obj *.wobj",
        [](const auto& file, const Bytes& start) { return looksLikeObj(file, textOf(start)); }, readObj));
    formats.push_back(formatOf(
        "byu", translatable("analysis", "BYU mesh"), "*.byu *.geo *.g",
        [](const auto& file, const Bytes& start) { return looksLikeByu(file, textOf(start)); }, readByu));
    formats.push_back(formatOf(
        "tri", translatable("analysis", "TRI mesh"), "*.tri",
        [](const auto& file, const Bytes& start) { return looksLikeTri(file, textOf(start)); }, readTri));
    formats.push_back(formatOf(
        "stl", translatable("analysis", "STL mesh"), "*.stl",
        [](const auto& file, const Bytes& start) { return looksLikeStl(file, textOf(start)); }, readStl));
    return formats;
}

} // namespace fusiform

#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/bytes/big_endian.h"
#include "analysis/io/freesurfer/freesurfer.h"

#include <array>
#include <cmath>
#include <map>

namespace fusiform {
namespace {

constexpr std::int32_t triangleMagic = 0xFFFFFE;
constexpr std::int32_t quadMagic = 0xFFFFFF; // of curv files too
constexpr std::int32_t floatQuadMagic = 0xFFFFFD;
constexpr std::int32_t footerGeometryTag = 20; // old files store 2 then 0, 20
constexpr const char* surfaceDamaged = translatable("analysis", "the file is damaged");

/// The key before the sign; the first one follows the footer's binary tags without a line break.
std::string keyOf(std::string_view text) {
    std::size_t start = text.size();
    while (start > 0 && static_cast<unsigned char>(text[start - 1]) >= ' ')
        --start;
    return std::string(trimmed(text.substr(start)));
}

/// The footer's "key = value" lines.
std::map<std::string, std::string> footerOf(BigEndianReader& reader) {
    std::map<std::string, std::string> footer;
    while (reader.left() > 0) {
        const std::string line = reader.line();
        const auto sign = line.find('=');
        if (sign != std::string::npos && footer.size() < 64)
            footer[keyOf(std::string_view(line).substr(0, sign))] = trimmed(std::string_view(line).substr(sign + 1));
    }
    return footer;
}

std::optional<Eigen::Vector3f> cRasOf(const std::map<std::string, std::string>& footer) {
    const auto valid = footer.find("valid");
    const auto centre = footer.find("cras");
    if (valid == footer.end() || centre == footer.end() || !valid->second.starts_with('1'))
        return std::nullopt;
    Eigen::Vector3f offset;
    int axis = 0;
    for (const std::string& part : split(centre->second, ' ')) {
        if (trimmed(part).empty())
            continue;
        const auto number = parseNumber(part);
        if (!number || !(std::abs(*number) < 1e9) || axis == 3)
            return std::nullopt;
        offset[axis++] = float(*number);
    }
    return axis == 3 ? std::optional(offset) : std::nullopt;
}

void moveToScanner(Surface& surface, const std::map<std::string, std::string>& footer) {
    if (const auto offset = cRasOf(footer)) {
        surface.vertices.rowwise() += offset->transpose();
        surface.space = "scanner";
        if (offset->isZero())
            return; // the two spaces are one
        surface.notes.push_back(message("analysis", "c_ras (%1, %2, %3) mm was added: tkRAS to scanner RAS")
                                    .with((*offset)[0], (*offset)[1], (*offset)[2]));
    } else {
        surface.space = "tkRAS";
        surface.notes.push_back(
            message("analysis", "no volume geometry in the footer: vertices are tkRAS, c_ras unknown"));
    }
}

void takeTriangle(BigEndianReader& reader, Surface& surface, std::int64_t row, std::array<std::int32_t, 3> corners) {
    for (std::size_t corner = 0; corner < 3; ++corner) {
        if (corners[corner] < 0 || corners[corner] >= surface.vertices.rows())
            reader.refuse(
                message("analysis", "vertex indices below %1").with(surface.vertices.rows()), corners[corner],
                surfaceDamaged);
        surface.triangles(row, std::int64_t(corner)) = corners[corner];
    }
}

void readTriangles(BigEndianReader& reader, Surface& surface) {
    (void)reader.line();
    (void)reader.line(); // "created by …" ends with two line feeds
    const auto vertices = reader.next<std::int32_t>();
    const auto triangles = reader.next<std::int32_t>();
    if (vertices < 0 || triangles < 0)
        reader.refuse(
            message("analysis", "counts of vertices and triangles"),
            message("analysis", "%1 and %2").with(vertices, triangles), surfaceDamaged);
    reader.require(12, std::int64_t(vertices) + triangles);
    surface.vertices.resize(vertices, 3);
    for (std::int64_t i = 0; i < surface.vertices.size(); ++i)
        surface.vertices.data()[i] = reader.next<float>();
    surface.triangles.resize(triangles, 3);
    for (std::int64_t row = 0; row < triangles; ++row) {
        std::array<std::int32_t, 3> corners{};
        for (std::int32_t& corner : corners)
            corner = reader.next<std::int32_t>();
        takeTriangle(reader, surface, row, corners);
    }
}

/// FreeSurfer cuts a quadrangle along one or the other diagonal by a rule made of its first two corners.
void readQuads(BigEndianReader& reader, Surface& surface, bool floats) {
    const std::int32_t vertices = reader.int24();
    const std::int32_t quads = reader.int24();
    reader.require(floats ? 12 : 6, vertices);
    surface.vertices.resize(vertices, 3);
    for (std::int64_t i = 0; i < surface.vertices.size(); ++i)
        surface.vertices.data()[i] = floats ? reader.next<float>() : float(reader.next<std::int16_t>()) / 100;
    reader.require(12, quads);
    surface.triangles.resize(2 * std::int64_t(quads), 3);
    for (std::int64_t quad = 0; quad < quads; ++quad) {
        std::int32_t v[4];
        for (std::int32_t& corner : v)
            corner = reader.int24();
        const bool even = std::lround(std::sqrt(1.9 * v[0]) + std::sqrt(3.5 * v[1])) % 2 == 0;
        takeTriangle(reader, surface, 2 * quad, {v[0], v[1], even ? v[3] : v[2]});
        takeTriangle(reader, surface, 2 * quad + 1, even ? std::array{v[2], v[3], v[1]} : std::array{v[0], v[2], v[3]});
    }
    surface.notes.push_back(message("analysis", "%1 quadrangles were cut into triangles as FreeSurfer does").with(quads));
}

} // namespace

bool isQuadSurface(std::span<const std::byte> start, std::uintmax_t size) {
    if (start.size() < 15 || start[0] != std::byte{0xFF} || start[1] != std::byte{0xFF})
        return false;
    BigEndianReader reader(start, "", "");
    if (const std::int32_t magic = reader.int24(); magic != quadMagic)
        return magic == floatQuadMagic;
    BigEndianReader curv = reader;
    const double values = curv.next<std::int32_t>();
    (void)curv.next<std::int32_t>();
    if (double(size) == 15 + 4 * values * curv.next<std::int32_t>())
        return false;
    const std::int64_t vertices = reader.int24();
    const std::int64_t quads = reader.int24();
    // A text may follow the quadrangles; a curv file of the same counts would have another length.
    return vertices >= 3 && quads >= 1 && std::int64_t(size) >= 9 + 6 * vertices + 12 * quads;
}

Surface readFreeSurferSurface(const std::filesystem::path& file) {
    constexpr const char* doing = translatable("analysis", "reading a FreeSurfer surface");
    const Bytes bytes = readWholeFile(file, doing);
    BigEndianReader reader(bytes, doing, file.string());
    Surface surface;
    const std::int32_t magic = reader.int24();
    if (magic == triangleMagic)
        readTriangles(reader, surface);
    else if (magic == floatQuadMagic || (magic == quadMagic && isQuadSurface(bytes, bytes.size())))
        readQuads(reader, surface, magic == floatQuadMagic);
    else
        reader.refuse(
            message("analysis", "a surface file (magic ff ff fe, ff ff fd or ff ff ff)"),
            magic == quadMagic ? message("analysis", "a curv file") : message("analysis", "other data"),
            message("analysis", "name a surface such as lh.white"));
    surface.name = file.filename().string();
    moveToScanner(surface, footerOf(reader));
    if (!surface.vertices.allFinite())
        reader.refuse(
            message("analysis", "finite coordinates"), message("analysis", "NaN or infinity"), surfaceDamaged);
    return surface;
}

void writeFreeSurferSurface(const Surface& surface, const std::filesystem::path& file) {
    BigEndianWriter writer;
    writer.int24(triangleMagic);
    writer.text("created by Fusiform\n\n");
    writer.put(std::int32_t(surface.vertices.rows()));
    writer.put(std::int32_t(surface.triangles.rows()));
    for (std::int64_t i = 0; i < surface.vertices.size(); ++i)
        writer.put(surface.vertices.data()[i]);
    for (std::int64_t i = 0; i < surface.triangles.size(); ++i)
        writer.put(surface.triangles.data()[i]);
    writer.put(std::int32_t(2));
    writer.put(std::int32_t(0));
    writer.put(footerGeometryTag);
    writer.text("valid = 1  # volume info valid\nfilename = none\nvolume = 256 256 256\n"
                "voxelsize = 1 1 1\nxras   = -1 0 0\nyras   = 0 0 -1\nzras   = 0 1 0\ncras   = 0 0 0\n");
    writeAtomically(file, writer.bytes());
}

} // namespace fusiform

#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/big_endian.h"
#include "analysis/io/freesurfer.h"

#include <map>

namespace fusiform {
namespace {

constexpr std::int32_t triangleMagic = 0xFFFFFE;
constexpr std::int32_t curvMagic = 0xFFFFFF;
constexpr std::int32_t footerGeometryTag = 20; // old files store 2 then 0, 20
constexpr const char* damaged = translatable("analysis", "the file is damaged");

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
        if (!number || axis == 3)
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

} // namespace

Surface readFreeSurferSurface(const std::filesystem::path& file) {
    constexpr const char* doing = translatable("analysis", "reading a FreeSurfer surface");
    const Bytes bytes = readWholeFile(file, doing);
    BigEndianReader reader(bytes, doing, file.string());
    if (const std::int32_t magic = reader.int24(); magic != triangleMagic)
        reader.refuse(
            message("analysis", "a triangle file (magic ff ff fe)"),
            magic == curvMagic ? message("analysis", "a curv file") : message("analysis", "other data"),
            message("analysis", "name a surface such as lh.white"));
    (void)reader.line();
    (void)reader.line(); // "created by …" ends with two line feeds
    const auto vertices = reader.next<std::int32_t>();
    const auto triangles = reader.next<std::int32_t>();
    if (vertices < 0 || triangles < 0)
        reader.refuse(
            message("analysis", "counts of vertices and triangles"),
            message("analysis", "%1 and %2").with(vertices, triangles), damaged);
    reader.require(12, std::int64_t(vertices) + triangles);
    Surface surface;
    surface.name = file.filename().string();
    surface.vertices.resize(vertices, 3);
    for (std::int64_t i = 0; i < surface.vertices.size(); ++i)
        surface.vertices.data()[i] = reader.next<float>();
    surface.triangles.resize(triangles, 3);
    for (std::int64_t i = 0; i < surface.triangles.size(); ++i) {
        const auto vertex = reader.next<std::int32_t>();
        if (vertex < 0 || vertex >= vertices)
            reader.refuse(message("analysis", "vertex indices below %1").with(vertices), vertex, damaged);
        surface.triangles.data()[i] = vertex;
    }
    if (!surface.vertices.allFinite())
        reader.refuse(
            message("analysis", "finite coordinates"), message("analysis", "NaN or infinity"), damaged);
    moveToScanner(surface, footerOf(reader));
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

VectorF readCurv(const std::filesystem::path& file) {
    constexpr const char* doing = translatable("analysis", "reading a FreeSurfer curv file");
    const Bytes bytes = readWholeFile(file, doing);
    BigEndianReader reader(bytes, doing, file.string());
    const std::int32_t first = reader.int24();
    VectorF values;
    if (first == curvMagic) {
        const auto vertices = reader.next<std::int32_t>();
        (void)reader.next<std::int32_t>(); // triangles
        if (const auto perVertex = reader.next<std::int32_t>(); perVertex != 1)
            reader.refuse(message("analysis", "one value a vertex"), perVertex);
        reader.require(4, vertices);
        values.resize(vertices);
        for (float& value : values)
            value = reader.next<float>();
        return values;
    }
    // The old format: counts in three bytes, values as hundredths in two.
    (void)reader.int24();
    if (reader.left() != std::size_t(first) * 2 || first == 0)
        reader.refuse(
            message("analysis", "a curv file (magic ff ff ff, or the old format)"),
            message("analysis", "other data"), message("analysis", "name a file such as lh.curv"));
    values.resize(first);
    for (float& value : values)
        value = float(reader.next<std::int16_t>()) / 100;
    return values;
}

void writeCurv(const VectorF& values, std::int64_t triangleCount, const std::filesystem::path& file) {
    BigEndianWriter writer;
    writer.int24(curvMagic);
    writer.put(std::int32_t(values.size()));
    writer.put(std::int32_t(triangleCount));
    writer.put(std::int32_t(1));
    for (const float value : values)
        writer.put(value);
    writeAtomically(file, writer.bytes());
}

} // namespace fusiform

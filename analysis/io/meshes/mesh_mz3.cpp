// Layout: "MZ", uint16 of what is there, uint32 triangles, vertices and bytes to skip; then int32 corners, float32
// points, four bytes of colour a vertex, and values per vertex, all little-endian.
#include "analysis/core/translatable.h"
#include "analysis/io/bytes/byte_order.h"
#include "analysis/io/meshes/mesh_builder.h"
#include "analysis/io/meshes/mesh_files.h"

namespace fusiform {
namespace {

void summarise(Gifti& content) {
    using Part = GiftiArray::Part;
    if (content.surface) {
        content.arrays.push_back({"", "", "float32", {content.surface->vertices.rows(), 3}, Part::PointSet, 0, 1});
        content.arrays.push_back({"", "", "int32", {content.surface->triangles.rows(), 3}, Part::Corners, 0, 1});
    }
    for (std::size_t at = 0; at < content.maps.size(); ++at)
        content.arrays.push_back({"", content.mapNames[at], "float32", {content.maps[at].size()}, Part::Maps, at, 1});
}

} // namespace

Gifti readMz3(const std::filesystem::path& file) {
    constexpr const char* doing = translatable("analysis", "reading an MZ3 mesh");
    constexpr unsigned hasFaces = 1;
    constexpr unsigned hasVertices = 2;
    constexpr unsigned hasColours = 4;
    constexpr unsigned hasScalars = 8;
    constexpr unsigned hasDoubles = 16;
    const Bytes bytes = readWholeFile(file, doing);
    ByteOrderReader reader(bytes, false, doing, file.string());
    if (reader.next<std::uint16_t>() != 0x5A4D)
        reader.refuse(message("analysis", "an MZ3 file (magic MZ)"), message("analysis", "other data"));
    const unsigned parts = reader.next<std::uint16_t>();
    const std::int64_t faces = reader.next<std::uint32_t>();
    const std::int64_t vertices = reader.next<std::uint32_t>();
    reader.skip(reader.next<std::uint32_t>());
    if ((parts & ~31U) != 0)
        reader.refuse(
            message("analysis", "faces, points, colours or values"),
            message("analysis", "an unknown kind of content (%1)").with(parts),
            message("analysis", "save it without it"));
    Gifti content;
    MeshBuilder mesh;
    if ((parts & hasFaces) != 0) {
        reader.require(12, faces);
        for (std::int64_t face = 0; face < faces; ++face) {
            std::int64_t corners[3];
            for (std::int64_t& corner : corners)
                corner = reader.next<std::int32_t>();
            mesh.addPolygon(corners);
        }
    }
    if ((parts & hasVertices) != 0) {
        reader.require(12, vertices);
        for (std::int64_t vertex = 0; vertex < vertices; ++vertex) {
            const double x = double(reader.next<float>());
            const double y = double(reader.next<float>());
            mesh.addPoint(x, y, double(reader.next<float>()));
        }
    }
    if ((parts & (hasFaces | hasVertices)) != 0) {
        content.surface = mesh.surface(doing, file);
        noteUnknownSpace(*content.surface);
        if ((parts & hasColours) != 0)
            content.surface->notes.push_back(message("analysis", "the colours of its vertices are not read"));
    }
    if ((parts & hasColours) != 0) {
        reader.require(4, vertices);
        reader.skip(std::size_t(vertices) * 4);
    }
    const std::size_t size = (parts & hasScalars) != 0 ? 4 : (parts & hasDoubles) != 0 ? 8 : 0;
    if (size > 0) {
        // Several maps follow one another; how many is known by the length only.
        reader.require(size, vertices);
        const std::size_t maps = vertices > 0 ? reader.left() / (size * std::size_t(vertices)) : 0;
        for (std::size_t at = 0; at < maps; ++at) {
            VectorF map(vertices);
            for (float& value : map)
                value = size == 4 ? reader.next<float>() : float(reader.next<double>());
            content.maps.push_back(std::move(map));
            content.mapNames.push_back(maps == 1 ? "" : std::to_string(at + 1));
        }
    }
    if (!content.surface && content.maps.empty())
        reader.refuse(message("analysis", "a mesh or values per vertex"), message("analysis", "neither"));
    summarise(content);
    return content;
}

} // namespace fusiform

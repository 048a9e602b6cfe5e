#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/bytes/byte_order.h"
#include "analysis/io/file_name.h"
#include "analysis/io/meshes/mesh_builder.h"
#include "analysis/io/meshes/mesh_files.h"
#include "analysis/io/meshes/mesh_text.h"

#include <bit>
#include <unordered_map>

namespace fusiform {
namespace {

constexpr const char* readingStl = translatable("analysis", "reading an STL mesh");
constexpr std::size_t stlHeaderSize = 84;
constexpr std::size_t facetSize = 50;

/// Makes one vertex of equal points.
class SharedPoints {
public:
    std::int64_t add(MeshBuilder& mesh, std::array<float, 3> point) {
        Key key{};
        for (std::size_t axis = 0; axis < 3; ++axis) {
            point[axis] += 0.F; // -0 equals 0
            key[axis] = std::bit_cast<std::uint32_t>(point[axis]);
        }
        const auto [found, isNew] = m_vertexOf.try_emplace(key, mesh.pointCount());
        if (isNew)
            mesh.addPoint(double(point[0]), double(point[1]), double(point[2]));
        return found->second;
    }

private:
    using Key = std::array<std::uint32_t, 3>;
    struct Hash {
        std::size_t operator()(const Key& key) const {
            std::uint64_t mixed = 0;
            for (const std::uint32_t part : key)
                mixed = (mixed ^ part) * 0x9E3779B97F4A7C15U + (mixed >> 29);
            return std::size_t(mixed);
        }
    };
    std::unordered_map<Key, std::int64_t, Hash> m_vertexOf;
};

std::int64_t readBinary(const Bytes& bytes, const std::filesystem::path& file, MeshBuilder& mesh) {
    ByteOrderReader reader(bytes, false, readingStl, file.string());
    reader.skip(stlHeaderSize - 4);
    const auto facets = reader.next<std::uint32_t>();
    SharedPoints points;
    for (std::uint32_t facet = 0; facet < facets; ++facet) {
        reader.skip(12); // the normal follows from the corners
        std::int64_t corners[3];
        for (std::int64_t& corner : corners) {
            std::array<float, 3> point{};
            for (float& coordinate : point)
                coordinate = reader.next<float>();
            corner = points.add(mesh, point);
        }
        reader.skip(2);
        mesh.addPolygon(corners);
    }
    return std::int64_t(facets) * 3;
}

std::int64_t readText(MeshText& text, MeshBuilder& mesh) {
    SharedPoints points;
    std::vector<std::int64_t> corners;
    std::int64_t read = 0;
    bool ended = false;
    (void)text.line(); // "solid" and a name
    while (!ended) {
        const std::string_view word = text.word();
        if (word == "vertex") {
            std::array<float, 3> point{};
            for (float& coordinate : point)
                coordinate = float(coordinateOf(text.number()));
            corners.push_back(points.add(mesh, point));
            ++read;
        } else if (word == "endloop") {
            if (corners.size() != 3)
                text.refuse(message("analysis", "three corners a facet"), std::int64_t(corners.size()));
            mesh.addPolygon(corners);
            corners.clear();
        } else if (word == "endsolid") {
            (void)text.line();
            ended = text.atEnd();
            if (!ended)
                (void)text.line(); // another "solid"
        } else if (word.empty()) {
            text.refuse(message("analysis", "endsolid"), message("analysis", "the end of the file"));
        }
    }
    return read;
}

bool isBinary(std::uintmax_t size, std::string_view start) {
    if (start.size() < stlHeaderSize)
        return false;
    std::uint32_t facets = 0;
    for (std::size_t at = 0; at < 4; ++at)
        facets |= std::uint32_t(static_cast<unsigned char>(start[80 + at])) << (8 * at);
    return facets > 0 && size == stlHeaderSize + facetSize * std::uintmax_t(facets);
}

} // namespace

Surface readStl(const std::filesystem::path& file) {
    const Bytes bytes = readWholeFile(file, readingStl);
    const std::string_view all(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    MeshText text(bytes, readingStl, file);
    MeshBuilder mesh;
    std::int64_t corners = 0;
    if (isBinary(bytes.size(), all))
        corners = readBinary(bytes, file, mesh);
    else if (trimmed(all.substr(0, 512)).starts_with("solid"))
        corners = readText(text, mesh);
    else
        throw Error(
            {.doing = readingStl,
             .file = file.string(),
             .expected = message("analysis", "an STL file: 'solid', or a count of triangles that fits its length"),
             .found = message("analysis", "%1 bytes that are neither").with(bytes.size()),
             .hint = message("analysis", "the file is truncated or damaged; copy it again")});
    Surface surface = mesh.surface(readingStl, file);
    surface.notes.push_back(
        message("analysis", "STL repeats the corners of each triangle: %1 equal points became %2 vertices, "
                            "in order of first appearance")
            .with(corners, surface.vertexCount()));
    noteUnknownSpace(surface);
    return surface;
}

bool looksLikeStl(const std::filesystem::path& file, std::string_view start) {
    if (trimmed(start).starts_with("solid") && start.find("facet") != std::string_view::npos)
        return true;
    std::error_code failure;
    const auto size = std::filesystem::file_size(file, failure);
    return (!failure && isBinary(size, start)) || (start.size() >= stlHeaderSize && isCalled(file, {".stl"}));
}

} // namespace fusiform

#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/bytes/byte_order.h"
#include "analysis/io/meshes/mesh_builder.h"
#include "analysis/io/meshes/mesh_files.h"
#include "analysis/io/meshes/mesh_text.h"

#include <algorithm>
#include <array>

namespace fusiform {
namespace {

constexpr const char* readingVtk = translatable("analysis", "reading a VTK mesh");

/// Numbers of a named VTK type, as text or as big-endian bytes.
class VtkReader {
public:
    VtkReader(const Bytes& bytes, const std::filesystem::path& file)
        : text(bytes, readingVtk, file), m_bytes(bytes), m_file(file.string()) {}

    bool binary = false;
    MeshText text;

    [[nodiscard]] std::vector<double> numbers(std::int64_t count, const std::string& type) {
        std::vector<double> values;
        if (!binary) {
            text.requireRoom(count, 2);
            values.reserve(std::size_t(count));
            while (std::int64_t(values.size()) < count)
                values.push_back(text.number());
            return values;
        }
        ByteOrderReader reader(std::span<const std::byte>(m_bytes).subspan(text.at()), true, readingVtk, m_file);
        const std::size_t before = reader.left();
        reader.require(1, count);
        if (type == "float")
            read<float>(reader, count, values);
        else if (type == "double")
            read<double>(reader, count, values);
        else if (type == "int" || type == "vtktypeint32")
            read<std::int32_t>(reader, count, values);
        else if (type == "unsigned_int")
            read<std::uint32_t>(reader, count, values);
        else if (type == "vtktypeint64" || type == "long" || type == "vtkidtype")
            read<std::int64_t>(reader, count, values);
        else if (type == "short")
            read<std::int16_t>(reader, count, values);
        else if (type == "unsigned_char")
            read<std::uint8_t>(reader, count, values);
        else
            text.refuse(message("analysis", "numbers of type float, double or int"), "'" + type.substr(0, 30) + "'");
        text.moveTo(text.at() + before - reader.left());
        return values;
    }

    [[nodiscard]] std::vector<std::int64_t> indices(std::int64_t count, const std::string& type) {
        std::vector<std::int64_t> whole;
        for (const double value : numbers(count, type)) {
            if (!(std::abs(value) < 4e9))
                text.refuse(message("analysis", "an index"), formatNumber(value));
            whole.push_back(std::int64_t(value));
        }
        return whole;
    }

private:
    template <class Stored>
    static void read(ByteOrderReader& reader, std::int64_t count, std::vector<double>& values) {
        reader.require(sizeof(Stored), count);
        values.reserve(std::size_t(count));
        for (std::int64_t at = 0; at < count; ++at)
            values.push_back(double(reader.next<Stored>()));
    }

    const Bytes& m_bytes;
    std::string m_file;
};

/// Polygons of one section: until version 4 each as its length and its corners, since 5 as offsets and corners.
std::vector<std::vector<std::int64_t>> readCells(VtkReader& reader, bool offsets) {
    std::vector<std::vector<std::int64_t>> cells;
    const std::int64_t first = reader.text.count(1);
    const std::int64_t second = reader.text.count(1);
    (void)reader.text.line();
    if (!offsets) {
        const auto all = reader.indices(second, "int");
        for (std::size_t at = 0; at < all.size();) {
            const std::int64_t length = all[at];
            if (length < 0 || std::size_t(length) > all.size() - at - 1)
                reader.text.refuse(message("analysis", "the length of a polygon"), length);
            cells.emplace_back(all.begin() + std::ptrdiff_t(at + 1), all.begin() + std::ptrdiff_t(at + 1) + length);
            at += std::size_t(length) + 1;
        }
        if (std::int64_t(cells.size()) != first)
            reader.text.refuse(message("analysis", "%1 polygons").with(first), std::int64_t(cells.size()));
        return cells;
    }
    const auto part = [&reader](std::string_view name, std::int64_t count) {
        if (lowerCase(reader.text.word()) != name)
            reader.text.refuse(Message(std::string(name)), message("analysis", "something else"));
        const std::string type = lowerCase(reader.text.word());
        (void)reader.text.line();
        return reader.indices(count, type);
    };
    const auto ends = part("offsets", first);
    const auto all = part("connectivity", second);
    for (std::size_t cell = 0; cell + 1 < ends.size(); ++cell) {
        if (ends[cell] < 0 || ends[cell + 1] < ends[cell] || ends[cell + 1] > std::int64_t(all.size()))
            reader.text.refuse(message("analysis", "rising offsets"), ends[cell + 1]);
        cells.emplace_back(all.begin() + ends[cell], all.begin() + ends[cell + 1]);
    }
    return cells;
}

void addStrip(MeshBuilder& mesh, const std::vector<std::int64_t>& strip) {
    for (std::size_t at = 2; at < strip.size(); ++at) {
        // Every second triangle of a strip runs the other way round.
        const std::int64_t first = strip[at % 2 == 0 ? at - 2 : at - 1];
        const std::int64_t second = strip[at % 2 == 0 ? at - 1 : at - 2];
        mesh.addPolygon(std::array{first, second, strip[at]});
    }
}

/// Blocks of metadata end with an empty line.
void skipMetadata(MeshText& text) {
    (void)text.line();
    while (text.left() > 0 && !text.line().empty()) {
    }
}

struct VtkTitle {
    bool lps = false;
    bool ras = false;
};

VtkTitle vtkTitle(std::string_view line) {
    const std::string lower = lowerCase(line);
    return {lower.find("space=lps") != std::string::npos, lower.find("space=ras") != std::string::npos};
}

} // namespace

Surface readVtkMesh(const std::filesystem::path& file) {
    const Bytes bytes = readWholeFile(file, readingVtk);
    VtkReader reader(bytes, file);
    MeshText& text = reader.text;
    const std::string version(text.line());
    const VtkTitle title = vtkTitle(text.line());
    const std::string encoding = lowerCase(text.line());
    reader.binary = encoding == "binary";
    if (!reader.binary && encoding != "ascii")
        text.refuse(message("analysis", "ASCII or BINARY"), "'" + encoding.substr(0, 30) + "'");
    const auto number = version.find("Version");
    const bool offsets = number != std::string::npos && trimmed(std::string_view(version).substr(number + 7)) >= "5";
    MeshBuilder mesh;
    bool attributes = false;
    bool polydata = false;
    while (!attributes && !text.atEnd()) {
        const std::string keyword = lowerCase(text.word());
        if (keyword == "dataset") {
            const std::string kind = lowerCase(text.word());
            polydata = kind == "polydata";
            if (!polydata)
                text.refuse(
                    message("analysis", "a surface (DATASET POLYDATA)"), "'" + kind.substr(0, 30) + "'",
                    message("analysis", "extract its surface first"));
        } else if (keyword == "points") {
            const std::int64_t count = text.count(1);
            const std::string type = lowerCase(text.word());
            (void)text.line();
            const auto values = reader.numbers(3 * count, type);
            for (std::size_t at = 0; at + 2 < values.size(); at += 3)
                mesh.addPoint(values[at], values[at + 1], values[at + 2]);
        } else if (keyword == "polygons") {
            for (const auto& polygon : readCells(reader, offsets))
                mesh.addPolygon(polygon);
        } else if (keyword == "triangle_strips") {
            for (const auto& strip : readCells(reader, offsets))
                addStrip(mesh, strip);
        } else if (keyword == "vertices" || keyword == "lines") {
            (void)readCells(reader, offsets); // nothing of a surface
        } else if (keyword == "metadata") {
            skipMetadata(text);
        } else if (keyword == "point_data" || keyword == "cell_data" || keyword == "field") {
            attributes = true; // what follows belongs to the mesh and is no part of it
        } else {
            text.refuse(
                message("analysis", "POINTS, POLYGONS or another section"), "'" + keyword.substr(0, 30) + "'");
        }
    }
    Surface surface = mesh.surface(readingVtk, file);
    if (attributes)
        surface.notes.push_back(message("analysis", "values that come with the mesh are not read"));
    if (title.lps) {
        surface.vertices.leftCols<2>() *= -1;
        surface.notes.push_back(message("analysis", "x and y turned: the file says that it is LPS"));
    } else if (!title.ras) {
        noteUnknownSpace(surface);
    }
    return surface;
}

} // namespace fusiform

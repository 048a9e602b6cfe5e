#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/bytes/byte_order.h"
#include "analysis/io/meshes/mesh_builder.h"
#include "analysis/io/meshes/mesh_files.h"
#include "analysis/io/meshes/mesh_text.h"

#include <optional>

namespace fusiform {
namespace {

constexpr const char* readingPly = translatable("analysis", "reading a PLY mesh");

enum class Type { Int8, UInt8, Int16, UInt16, Int32, UInt32, Float32, Float64 };

struct PlyProperty {
    std::string name;
    Type type = Type::Float32;
    std::optional<Type> lengthType; ///< of a list
};
struct PlyElement {
    std::string name;
    std::int64_t count = 0;
    std::vector<PlyProperty> properties;
};

enum class Layout { Text, LittleEndian, BigEndian };
struct PlyHeader {
    Layout layout = Layout::Text;
    std::vector<PlyElement> elements;
};

Type typeNamed(const std::string& name, const MeshText& text) {
    static constexpr std::pair<std::string_view, Type> types[] = {
        {"char", Type::Int8},     {"int8", Type::Int8},       {"uchar", Type::UInt8},   {"uint8", Type::UInt8},
        {"short", Type::Int16},   {"int16", Type::Int16},     {"ushort", Type::UInt16}, {"uint16", Type::UInt16},
        {"int", Type::Int32},     {"int32", Type::Int32},     {"uint", Type::UInt32},   {"uint32", Type::UInt32},
        {"float", Type::Float32}, {"float32", Type::Float32}, {"double", Type::Float64}, {"float64", Type::Float64}};
    for (const auto& [known, type] : types)
        if (known == name)
            return type;
    text.refuse(message("analysis", "a type such as float or int"), "'" + name.substr(0, 30) + "'");
}

PlyHeader plyHeader(MeshText& text) {
    PlyHeader header;
    bool formatted = false;
    (void)text.line(); // "ply"
    while (true) {
        if (text.left() == 0)
            text.refuse(message("analysis", "end_header"), message("analysis", "the end of the file"));
        std::vector<std::string> words;
        for (const std::string& word : split(text.line(), ' '))
            if (!trimmed(word).empty())
                words.emplace_back(trimmed(word));
        if (words.empty() || words[0] == "comment" || words[0] == "obj_info")
            continue;
        if (words[0] == "end_header")
            break;
        if (words[0] == "format" && words.size() >= 2) {
            formatted = true;
            header.layout = words[1] == "binary_little_endian" ? Layout::LittleEndian
                            : words[1] == "binary_big_endian"  ? Layout::BigEndian
                                                               : Layout::Text;
            if (header.layout == Layout::Text && words[1] != "ascii")
                text.refuse(message("analysis", "ascii or binary PLY"), "'" + words[1].substr(0, 30) + "'");
        } else if (words[0] == "element" && words.size() == 3) {
            const auto count = parseNumber(words[2]);
            if (!count || !(*count >= 0 && *count < 4e9) || *count != std::floor(*count))
                text.refuse(message("analysis", "a count"), "'" + words[2].substr(0, 30) + "'");
            header.elements.push_back({words[1], std::int64_t(*count), {}});
        } else if (words[0] == "property" && words.size() == 3 && !header.elements.empty()) {
            header.elements.back().properties.push_back({words[2], typeNamed(words[1], text), {}});
        } else if (words[0] == "property" && words.size() == 5 && words[1] == "list" && !header.elements.empty()) {
            header.elements.back().properties.push_back(
                {words[4], typeNamed(words[3], text), typeNamed(words[2], text)});
        } else {
            text.refuse(
                message("analysis", "a line of a PLY header"), "'" + words[0].substr(0, 30) + "'");
        }
    }
    if (!formatted)
        text.refuse(message("analysis", "a format line"), message("analysis", "none"));
    return header;
}

class TextValues {
public:
    explicit TextValues(MeshText& text) : m_text(text) {}
    double next(Type) { return m_text.number(); }
    void require(std::int64_t items) const { m_text.requireRoom(items, 2); }
    [[noreturn]] void refuse(Message expected, Message found) const { m_text.refuse(std::move(expected), std::move(found)); }

private:
    MeshText& m_text;
};

class BinaryValues {
public:
    explicit BinaryValues(ByteOrderReader& reader) : m_reader(reader) {}
    double next(Type type) {
        switch (type) {
        case Type::Int8: return m_reader.next<std::int8_t>();
        case Type::UInt8: return m_reader.next<std::uint8_t>();
        case Type::Int16: return m_reader.next<std::int16_t>();
        case Type::UInt16: return m_reader.next<std::uint16_t>();
        case Type::Int32: return m_reader.next<std::int32_t>();
        case Type::UInt32: return m_reader.next<std::uint32_t>();
        case Type::Float32: return double(m_reader.next<float>());
        case Type::Float64: return m_reader.next<double>();
        }
        return 0;
    }
    void require(std::int64_t items) const { m_reader.require(1, items); }
    [[noreturn]] void refuse(Message expected, Message found) const { m_reader.refuse(std::move(expected), std::move(found)); }

private:
    ByteOrderReader& m_reader;
};

template <class Values>
void readElement(const PlyElement& element, Values& values, MeshBuilder& mesh) {
    const bool isVertex = element.name == "vertex";
    const bool isFace = element.name == "face";
    std::vector<std::int64_t> corners;
    if (!element.properties.empty())
        values.require(element.count);
    const std::int64_t rows = element.properties.empty() ? 0 : element.count;
    for (std::int64_t row = 0; row < rows; ++row) {
        double point[3] = {NAN, NAN, NAN};
        for (const PlyProperty& property : element.properties) {
            if (!property.lengthType) {
                const double value = values.next(property.type);
                if (isVertex && property.name.size() == 1 && property.name[0] >= 'x' && property.name[0] <= 'z')
                    point[property.name[0] - 'x'] = value;
                continue;
            }
            const double length = values.next(*property.lengthType);
            if (!(length >= 0 && length < 4e9) || length != std::floor(length))
                values.refuse(message("analysis", "the length of a list"), formatNumber(length));
            values.require(std::int64_t(length));
            const bool isCorners = isFace && (property.name == "vertex_indices" || property.name == "vertex_index");
            corners.clear();
            for (std::int64_t item = 0; item < std::int64_t(length); ++item) {
                const double value = values.next(property.type);
                if (!isCorners)
                    continue;
                if (!(value >= 0 && value < 4e9))
                    values.refuse(message("analysis", "a vertex index"), formatNumber(value));
                corners.push_back(std::int64_t(value));
            }
            if (isCorners)
                mesh.addPolygon(corners);
        }
        if (isVertex)
            mesh.addPoint(point[0], point[1], point[2]);
    }
}

} // namespace

Surface readPly(const std::filesystem::path& file) {
    const Bytes bytes = readWholeFile(file, readingPly);
    MeshText text(bytes, readingPly, file);
    const PlyHeader header = plyHeader(text);
    MeshBuilder mesh;
    if (header.layout == Layout::Text) {
        TextValues values(text);
        for (const PlyElement& element : header.elements)
            readElement(element, values, mesh);
    } else {
        ByteOrderReader reader(
            std::span<const std::byte>(bytes).subspan(text.at()), header.layout == Layout::BigEndian, readingPly,
            file.string());
        BinaryValues values(reader);
        for (const PlyElement& element : header.elements)
            readElement(element, values, mesh);
    }
    Surface surface = mesh.surface(readingPly, file);
    noteUnknownSpace(surface);
    return surface;
}

} // namespace fusiform

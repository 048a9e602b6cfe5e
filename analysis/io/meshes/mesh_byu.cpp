#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/file_name.h"
#include "analysis/io/meshes/mesh_builder.h"
#include "analysis/io/meshes/mesh_files.h"
#include "analysis/io/meshes/mesh_text.h"

namespace fusiform {
namespace {

std::vector<double> byuNumbers(std::string_view line) {
    std::vector<double> numbers;
    for (const std::string& word : split(line, ' '))
        if (!trimmed(word).empty()) {
            const auto number = parseNumber(word);
            if (!number)
                return {};
            numbers.push_back(*number);
        }
    return numbers;
}

} // namespace

// Parts, points, polygons and edges are counted in the first line, each part's first and last polygon after it. A
// negative corner ends its polygon. Columns are fixed in width, so numbers may touch.
Surface readByu(const std::filesystem::path& file) {
    constexpr const char* doing = translatable("analysis", "reading a BYU mesh");
    const Bytes bytes = readWholeFile(file, doing);
    MeshText text(bytes, doing, file);
    const std::int64_t parts = text.count(2);
    const std::int64_t points = text.count(6);
    const std::int64_t polygons = text.count(4);
    const std::int64_t edges = text.count(2);
    (void)text.line(); // a fifth number in some files
    text.requireRoom(parts, 4);
    for (std::int64_t bound = 0; bound < 2 * parts; ++bound)
        (void)text.integer();
    MeshBuilder mesh;
    for (std::int64_t at = 0; at < points; ++at) {
        const double x = text.number();
        const double y = text.number();
        mesh.addPoint(x, y, text.number());
    }
    std::vector<std::int64_t> corners;
    std::int64_t made = 0;
    for (std::int64_t at = 0; at < edges && made < polygons; ++at) {
        const std::int64_t corner = text.integer();
        corners.push_back(std::abs(corner) - 1);
        if (corner < 0) {
            mesh.addPolygon(corners);
            corners.clear();
            ++made;
        }
    }
    if (made != polygons)
        text.refuse(message("analysis", "%1 polygons").with(polygons), made);
    Surface surface = mesh.surface(doing, file);
    noteUnknownSpace(surface);
    return surface;
}

Surface readTri(const std::filesystem::path& file) {
    constexpr const char* doing = translatable("analysis", "reading a TRI mesh");
    const Bytes bytes = readWholeFile(file, doing);
    MeshText text(bytes, doing, file);
    const std::int64_t points = text.count(6);
    (void)text.line();
    MeshBuilder mesh;
    for (std::int64_t at = 0; at < points; ++at) {
        const auto row = byuNumbers(text.line());
        // A row is x y z or also a normal, with or without a running number before it.
        const bool numbered = row.size() == 4 || row.size() == 7;
        if (!numbered && row.size() != 3 && row.size() != 6)
            text.refuse(
                message("analysis", "a running number and three coordinates"),
                message("analysis", "%1 numbers").with(row.size()));
        const std::size_t x = numbered ? 1 : 0;
        mesh.addPoint(row[x], row[x + 1], row[x + 2]);
    }
    const std::int64_t triangles = text.count(6);
    (void)text.line();
    for (std::int64_t at = 0; at < triangles; ++at) {
        const auto row = byuNumbers(text.line());
        if (row.size() != 3 && row.size() != 4)
            text.refuse(
                message("analysis", "a running number and three corners"),
                message("analysis", "%1 numbers").with(row.size()));
        std::int64_t corners[3];
        for (std::size_t corner = 0; corner < 3; ++corner) {
            const double number = row[row.size() - 3 + corner];
            if (!(number >= 1 && number < 4e9) || number != std::floor(number))
                text.refuse(message("analysis", "corners counted from 1"), formatNumber(number));
            corners[corner] = std::int64_t(number) - 1;
        }
        mesh.addPolygon(corners);
    }
    Surface surface = mesh.surface(doing, file);
    noteUnknownSpace(surface);
    return surface;
}

// A file cut short must not pass as a list of numbers, so the ending decides wherever numbers come first.
bool looksLikeByu(const std::filesystem::path& file, std::string_view start) {
    start = trimmed(start);
    return isCalled(file, {".byu", ".geo", ".g"}) && !byuNumbers(trimmed(start.substr(0, start.find('\n')))).empty();
}

bool looksLikeTri(const std::filesystem::path& file, std::string_view start) {
    start = trimmed(start);
    return isCalled(file, {".tri"}) && !byuNumbers(trimmed(start.substr(0, start.find('\n')))).empty();
}

} // namespace fusiform

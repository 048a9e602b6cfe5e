#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/file_name.h"
#include "analysis/io/meshes/mesh_builder.h"
#include "analysis/io/meshes/mesh_files.h"
#include "analysis/io/meshes/mesh_text.h"

namespace fusiform {
namespace {

constexpr const char* readingOff = translatable("analysis", "reading an OFF mesh");

/// The words of one line as numbers; reading stops at what is none, such as a colour's name.
std::vector<double> offNumbers(std::string_view line) {
    std::vector<double> numbers;
    while (!(line = trimmed(line)).empty()) {
        const auto end = std::min(line.find_first_of(" \t"), line.size());
        const auto number = parseNumber(line.substr(0, end));
        if (!number)
            break;
        numbers.push_back(*number);
        line.remove_prefix(end);
    }
    return numbers;
}

/// [ST][C][N]OFF at the start of a line; the four-dimensional variants are refused by their number of columns.
bool isKeyword(std::string_view word) {
    if (!word.ends_with("OFF"))
        return false;
    for (const std::string_view option : {"ST", "C", "N"})
        if (word.starts_with(option))
            word.remove_prefix(option.size());
    return word == "OFF";
}

std::int64_t offWhole(double number, const MeshText& text) {
    if (!(std::abs(number) < 4e9) || number != std::floor(number))
        text.refuse(message("analysis", "a whole number"), formatNumber(number));
    return std::int64_t(number);
}

} // namespace

Surface readOff(const std::filesystem::path& file) {
    const Bytes bytes = readWholeFile(file, readingOff);
    MeshText text(bytes, readingOff, file);
    std::string_view line = text.meaningfulLine();
    const std::string_view first = line.substr(0, std::min(line.find_first_of(" \t"), line.size()));
    if (isKeyword(first)) {
        line = trimmed(line.substr(first.size()));
        if (line.starts_with("BINARY"))
            text.refuse(
                message("analysis", "OFF as text"), message("analysis", "binary OFF"),
                message("analysis", "save it as text or as PLY"));
        if (line.empty())
            line = text.meaningfulLine();
    }
    const std::vector<double> counts = offNumbers(line);
    if (counts.size() < 2)
        text.refuse(message("analysis", "numbers of points and faces"), "'" + std::string(line.substr(0, 30)) + "'");
    const std::int64_t points = offWhole(counts[0], text);
    const std::int64_t faces = offWhole(counts[1], text);
    text.requireRoom(points, 6);
    text.requireRoom(faces, 6);
    MeshBuilder mesh;
    for (std::int64_t at = 0; at < points; ++at) {
        const auto point = offNumbers(text.meaningfulLine());
        if (point.size() < 3)
            text.refuse(
                message("analysis", "three coordinates"), message("analysis", "%1 numbers").with(point.size()));
        mesh.addPoint(point[0], point[1], point[2]);
    }
    std::vector<std::int64_t> corners;
    for (std::int64_t at = 0; at < faces; ++at) {
        const auto row = offNumbers(text.meaningfulLine());
        const std::int64_t size = row.empty() ? -1 : offWhole(row[0], text);
        if (size < 1 || std::size_t(size) >= row.size())
            text.refuse(
                message("analysis", "a number of corners and as many corners"),
                message("analysis", "%1 numbers").with(row.size()));
        corners.clear();
        for (std::size_t corner = 1; corner <= std::size_t(size); ++corner)
            corners.push_back(offWhole(row[corner], text));
        mesh.addPolygon(corners);
    }
    Surface surface = mesh.surface(readingOff, file);
    noteUnknownSpace(surface);
    return surface;
}

bool looksLikeOff(const std::filesystem::path& file, std::string_view start) {
    while (start.starts_with('#')) // some programs leave the keyword in a comment
        start = trimmed(start.substr(std::min(start.find('\n'), start.size())));
    const std::string_view line = trimmed(start.substr(0, start.find('\n')));
    if (isKeyword(line.substr(0, std::min(line.find_first_of(" \t\r"), line.size()))))
        return true;
    return isCalled(file, {".off"}) && offNumbers(line).size() == 3;
}

} // namespace fusiform

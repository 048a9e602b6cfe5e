#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/meshes/mesh_builder.h"
#include "analysis/io/meshes/mesh_files.h"
#include "analysis/io/meshes/mesh_text.h"

#include <algorithm>
#include <array>

namespace fusiform {
namespace {

constexpr const char* readingObj = translatable("analysis", "reading an OBJ mesh");

/// The point in "7", "7/1", "7//3": counted from 1, or back from the last one when negative.
std::int64_t cornerOf(std::string_view word, std::int64_t points, const MeshText& text) {
    const auto number = parseNumber(word.substr(0, word.find('/')));
    if (!number || std::abs(*number) > 4e9 || *number != std::floor(*number) || *number == 0)
        text.refuse(
            message("analysis", "corners such as 7 or 7/1/3"), "'" + std::string(word.substr(0, 30)) + "'");
    return *number > 0 ? std::int64_t(*number) - 1 : points + std::int64_t(*number);
}

std::vector<std::string_view> wordsOfObjLine(std::string_view line) {
    std::vector<std::string_view> words;
    while (!(line = trimmed(line)).empty()) {
        const auto end = std::min(line.find_first_of(" \t"), line.size());
        words.push_back(line.substr(0, end));
        line.remove_prefix(end);
    }
    return words;
}

} // namespace

Surface readObj(const std::filesystem::path& file) {
    const Bytes bytes = readWholeFile(file, readingObj);
    MeshText text(bytes, readingObj, file);
    MeshBuilder mesh;
    std::vector<std::int64_t> corners;
    while (text.left() > 0) {
        const auto words = wordsOfObjLine(text.meaningfulLine());
        if (words.empty())
            continue;
        if (words[0] == "v") {
            std::array<double, 3> point{};
            for (std::size_t axis = 0; axis < 3; ++axis) {
                const auto number = axis + 1 < words.size() ? parseNumber(words[axis + 1]) : std::nullopt;
                if (!number)
                    text.refuse(
                        message("analysis", "three coordinates after v"),
                        message("analysis", "%1 words").with(words.size() - 1));
                point[axis] = *number;
            }
            mesh.addPoint(point[0], point[1], point[2]);
        } else if (words[0] == "f") {
            corners.clear();
            for (std::size_t at = 1; at < words.size(); ++at)
                corners.push_back(cornerOf(words[at], mesh.pointCount(), text));
            mesh.addPolygon(corners);
        }
    }
    Surface surface = mesh.surface(readingObj, file);
    noteUnknownSpace(surface);
    return surface;
}

bool looksLikeObj(const std::filesystem::path& file, std::string_view start) {
    static constexpr std::array<std::string_view, 14> known{"v", "vt", "vn", "vp", "f", "g", "o",
                                                            "s", "l",  "p",  "mtllib", "usemtl", "usemap", "cstype"};
    std::string ending = lowerCase(file.extension().string());
    if (ending == ".gz")
        ending = lowerCase(file.stem().extension().string());
    const bool named = ending == ".obj" || ending == ".wobj";
    std::vector<std::string> lines = splitLines(start);
    if (lines.size() > 1)
        lines.pop_back(); // may be cut
    bool points = false;
    for (const std::string& line : lines) {
        const auto words = wordsOfObjLine(std::string_view(line).substr(0, line.find('#')));
        if (words.empty())
            continue;
        if (std::ranges::find(known, words[0]) == known.end())
            return false;
        points |= words[0] == "v" && words.size() >= 4 && parseNumber(words[1]);
    }
    return points || (named && start.starts_with('#'));
}

} // namespace fusiform

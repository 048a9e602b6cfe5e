#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/bytes/big_endian.h"
#include "analysis/io/freesurfer/freesurfer.h"
#include "analysis/io/meshes/mesh_builder.h"
#include "analysis/io/meshes/mesh_text.h"

#include <limits>
#include <sstream>

namespace fusiform {
namespace {

/// What follows `key` in the first line up to the next blank or comma.
std::string wordAfter(std::string_view line, std::string_view key) {
    const auto at = line.find(key);
    if (at == std::string_view::npos)
        return {};
    const std::string_view rest = trimmed(line.substr(at + key.size()));
    return std::string(rest.substr(0, rest.find_first_of(" ,\t")));
}

float finiteOrMissing(double value) {
    const double coordinate = coordinateOf(value);
    return std::isfinite(coordinate) ? float(coordinate) : missingValue;
}

} // namespace

VertexSelection readFreeSurferLabel(const std::filesystem::path& file) {
    constexpr const char* doing = translatable("analysis", "reading a FreeSurfer label");
    const Bytes bytes = readWholeFile(file, doing);
    MeshText text(bytes, doing, file);
    VertexSelection label;
    label.name = file.filename().string();
    const std::string first(text.line());
    if (!first.starts_with('#'))
        text.refuse(message("analysis", "a first line starting with #"), message("analysis", "another one"));
    label.space = wordAfter(first, "vox2ras=");
    const std::int64_t count = text.count(10);
    label.vertices.reserve(std::size_t(count));
    label.positions.resize(count, 3);
    label.values.resize(count);
    for (std::int64_t at = 0; at < count; ++at) {
        const std::int64_t vertex = text.integer();
        if (vertex < 0 || vertex > std::numeric_limits<std::int32_t>::max())
            text.refuse(
                message("analysis", "vertex numbers"), vertex,
                message("analysis", "a label of voxels has no place on the cortex"));
        label.vertices.push_back(std::int32_t(vertex));
        for (int axis = 0; axis < 3; ++axis)
            label.positions(at, axis) = finiteOrMissing(text.number());
        label.values[at] = finiteOrMissing(text.number());
    }
    return label;
}

void writeFreeSurferLabel(const VertexSelection& selection, const std::filesystem::path& file) {
    std::ostringstream text;
    text << "#!ascii label " << selection.name << " , from subject  vox2ras="
         << (selection.space.empty() ? "TkReg" : selection.space) << '\n'
         << selection.vertices.size() << '\n';
    const auto put = [&text](float value) { text << ' ' << formatNumber(std::isfinite(value) ? double(value) : 0, 9); };
    for (std::size_t at = 0; at < selection.vertices.size(); ++at) {
        const auto row = std::int64_t(at);
        text << selection.vertices[at];
        for (int axis = 0; axis < 3; ++axis)
            put(row < selection.positions.rows() ? selection.positions(row, axis) : 0);
        put(row < selection.values.size() ? selection.values[row] : 0);
        text << '\n';
    }
    writeAtomically(file, text.str());
}

VertexSelection readPaint(const std::filesystem::path& file) {
    constexpr const char* doing = translatable("analysis", "reading a FreeSurfer paint file");
    const Bytes bytes = readWholeFile(file, doing);
    BigEndianReader reader(bytes, doing, file.string());
    (void)reader.next<std::int16_t>(); // a latency, once
    const std::int32_t count = reader.int24();
    reader.require(7, count);
    if (reader.left() != std::size_t(count) * 7)
        reader.refuse(
            message("analysis", "%1 pairs of vertex and value").with(count),
            message("analysis", "%1 bytes").with(reader.left()));
    VertexSelection paint;
    paint.isMap = true;
    paint.name = file.filename().string();
    paint.values.resize(count);
    for (float& value : paint.values) {
        paint.vertices.push_back(reader.int24());
        value = reader.next<float>();
    }
    return paint;
}

// int32 -1, int32 count; then each vertex as its number from 1, negative at the border, and three float32.
SurfacePatch readPatch(const std::filesystem::path& file) {
    constexpr const char* doing = translatable("analysis", "reading a FreeSurfer patch");
    const Bytes bytes = readWholeFile(file, doing);
    BigEndianReader reader(bytes, doing, file.string());
    if (const auto magic = reader.next<std::int32_t>(); magic != -1)
        reader.refuse(message("analysis", "a patch file (first number -1)"), magic);
    const auto count = reader.next<std::int32_t>();
    reader.require(16, count);
    SurfacePatch patch;
    patch.name = file.filename().string();
    patch.positions.resize(count, 3);
    for (std::int32_t row = 0; row < count; ++row) {
        const auto number = reader.next<std::int32_t>();
        if (number == 0 || number == std::numeric_limits<std::int32_t>::min())
            reader.refuse(
                message("analysis", "vertices counted from 1"), number, message("analysis", "the file is damaged"));
        patch.atBorder.push_back(number < 0);
        patch.vertices.push_back(std::abs(number) - 1);
        for (int axis = 0; axis < 3; ++axis)
            patch.positions(row, axis) = reader.next<float>();
    }
    if (count == 0 || !patch.positions.allFinite())
        reader.refuse(
            message("analysis", "finite coordinates"),
            count == 0 ? message("analysis", "no vertices") : message("analysis", "NaN or infinity"));
    return patch;
}

} // namespace fusiform

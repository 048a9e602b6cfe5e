#include "analysis/core/translatable.h"
#include "analysis/io/bytes/big_endian.h"
#include "analysis/io/freesurfer/freesurfer.h"

namespace fusiform {
namespace {

constexpr std::int32_t curvMagic = 0xFFFFFF;

} // namespace

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
            reader.refuse(
                message("analysis", "one value a vertex"), message("analysis", "%1 values a vertex").with(perVertex),
                message("analysis", "write each of them as a file of its own"));
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

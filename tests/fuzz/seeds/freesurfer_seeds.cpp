// Surfaces, maps, annotations and lists of vertices as FreeSurfer writes them.

#include "byte_writer.h"
#include "seeds.h"

namespace fusiform::test {
namespace {

std::vector<Seed> surfaces() {
    ByteWriter triangles(true);
    triangles.int24(0xFFFFFE).text("created by a test\n\n").all<std::int32_t>({4, 4});
    triangles.all({0.F, 0.F, 0.F, 4.F, 0.F, 0.F, 0.F, 4.F, 0.F, 0.F, 0.F, 4.F});
    triangles.all<std::int32_t>({0, 2, 1, 0, 1, 3, 1, 2, 3, 0, 3, 2});
    ByteWriter placed = triangles;
    placed.all<std::int32_t>({2, 0, 20}).text(
        "valid = 1  # volume info valid\nvolume = 256 256 256\nxras   = -1 0 0\ncras   = 1.5 -2 30\n");
    ByteWriter quads(true);
    quads.int24(0xFFFFFF).int24(4).int24(2);
    for (const std::int16_t hundredths : {0, 0, 0, 400, 0, 0, 0, 400, 0, 0, 0, 400})
        quads.put(hundredths);
    ByteWriter floatQuads(true);
    floatQuads.int24(0xFFFFFD).int24(4).int24(2);
    floatQuads.all({0.F, 0.F, 0.F, 4.F, 0.F, 0.F, 0.F, 4.F, 0.F, 0.F, 0.F, 4.F});
    for (ByteWriter* writer : {&quads, &floatQuads})
        for (const int corner : {0, 1, 2, 3, 1, 2, 3, 0})
            writer->int24(corner);
    return {{"triangles", triangles.bytes()},
            {"triangles-placed", placed.bytes()},
            {"quads", quads.bytes()},
            {"quads-of-floats", floatQuads.bytes()}};
}

std::vector<Seed> maps() {
    ByteWriter now(true);
    now.int24(0xFFFFFF).all<std::int32_t>({4, 4, 1}).all({-1.F, 0.F, 0.25F, 3.F});
    ByteWriter before(true);
    before.int24(4).int24(4).all<std::int16_t>({-150, 0, 25, 300});
    return {{"new", now.bytes()}, {"old", before.bytes()}};
}

std::vector<Seed> annotations() {
    const auto vertices = [](std::initializer_list<std::int32_t> colours) {
        ByteWriter writer(true);
        writer.put(std::int32_t(colours.size()));
        std::int32_t vertex = 0;
        for (const std::int32_t colour : colours)
            writer.put(vertex++).put(colour);
        return writer;
    };
    ByteWriter bare = vertices({0x8c1e14, 0, 0x8c1e14, 1});
    ByteWriter first = vertices({0x030201, 0x060504, 0x030201, 0x060504});
    ByteWriter second = first;
    first.all<std::int32_t>({1, 2, 6}).text("table").put('\0');
    second.all<std::int32_t>({1, -2, 3, 6}).text("table").put('\0').put(std::int32_t(2));
    for (const std::int32_t key : {1, 2}) {
        second.put(key);
        for (ByteWriter* writer : {&first, &second})
            writer->put(std::int32_t(3)).text(key == 1 ? "V1" : "V2").put('\0').all<std::int32_t>(
                {3 * key - 2, 3 * key - 1, 3 * key, 0});
    }
    return {{"bare", bare.bytes()}, {"first-version", first.bytes()}, {"second-version", second.bytes()}};
}

std::vector<Seed> lists() {
    ByteWriter paint(true);
    paint.put(std::int16_t(0)).int24(2).int24(3).put(3.5F).int24(1).put(1.5F);
    ByteWriter patch(true);
    patch.all<std::int32_t>({-1, 3});
    for (const int number : {2, -3, 4})
        patch.put(std::int32_t(number)).all({float(number), float(2 * number), 0.F});
    return {{"paint", paint.bytes()}, {"patch", patch.bytes()}};
}

} // namespace

std::vector<Seed> freesurferSeeds(std::string_view target) {
    if (target == "freesurfer-surface")
        return surfaces();
    if (target == "freesurfer-curv")
        return maps();
    if (target == "freesurfer-annot")
        return annotations();
    if (target == "freesurfer-lists")
        return lists();
    if (target == "freesurfer-label")
        return {{"label", "#!ascii label V1 , from subject tim vox2ras=TkReg\n2\n3  -16.5 -22.25 17 0.5\n1  1 2 3 0.75\n"}};
    if (target == "freesurfer-ascii")
        return {{"tetrahedron", "#!ascii version of lh.white\n4 4\n0 0 0 0\n4 0 0 0\n0 4 0 0\n0 0 4.5e0 0\n"
                                "0 2 1 0\n0 1 3 0\n1 2 3 0\n0 3 2 0\n"}};
    return {};
}

} // namespace fusiform::test

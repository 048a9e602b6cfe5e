// A tetrahedron in every format of other programs, and what their variants have besides.

#include "byte_writer.h"
#include "seeds.h"

#include <array>

namespace fusiform::test {
namespace {

constexpr std::array<std::array<float, 3>, 4> points{{{0, 0, 0}, {4, 0, 0}, {0, 4, 0}, {0, 0, 4}}};
constexpr std::array<std::array<int, 3>, 4> corners{{{0, 2, 1}, {0, 1, 3}, {1, 2, 3}, {0, 3, 2}}};

const std::string pointText = "0 0 0\n4 0 0\n0 4 0\n0 0 4\n";

void putPoints(ByteWriter& writer) {
    for (const auto& point : points)
        for (const float coordinate : point)
            writer.put(coordinate);
}

std::string plyHeader(const char* format) {
    return std::string("ply\nformat ") + format +
           " 1.0\ncomment by hand\nelement vertex 4\nproperty float x\nproperty float y\nproperty float z\n"
           "property uchar red\nelement face 4\nproperty list uchar int vertex_indices\nend_header\n";
}

std::string binaryPly(bool bigEndian) {
    ByteWriter writer(bigEndian);
    writer.text(plyHeader(bigEndian ? "binary_big_endian" : "binary_little_endian"));
    for (const auto& point : points) {
        for (const float coordinate : point)
            writer.put(coordinate);
        writer.put(std::uint8_t(200));
    }
    for (const auto& triangle : corners) {
        writer.put(std::uint8_t(3));
        for (const int corner : triangle)
            writer.put(std::int32_t(corner));
    }
    return writer.bytes();
}

std::vector<Seed> ply() {
    return {{"ascii", plyHeader("ascii") + "0 0 0 1\n4 0 0 1\n0 4 0 1\n0 0 4 1\n3 0 2 1\n3 0 1 3\n3 1 2 3\n3 0 3 2\n"},
            {"binary", binaryPly(false)},
            {"binary-big-endian", binaryPly(true)}};
}

std::vector<Seed> stl() {
    std::string text = "solid tetrahedron\n";
    ByteWriter binary;
    binary.text("a test").upTo(80).put(std::uint32_t(corners.size()));
    for (const auto& triangle : corners) {
        text += "facet normal 0 0 1\n outer loop\n";
        binary.all({0.F, 0.F, 1.F});
        for (const int corner : triangle) {
            text += "  vertex";
            for (const float coordinate : points[std::size_t(corner)]) {
                text += ' ' + std::to_string(int(coordinate));
                binary.put(coordinate);
            }
            text += '\n';
        }
        text += " endloop\nendfacet\n";
        binary.put(std::uint16_t(0));
    }
    return {{"ascii", text + "endsolid tetrahedron\n"}, {"binary", binary.bytes()}};
}

std::vector<Seed> vtk() {
    const std::string text = "# vtk DataFile Version 3.0\nt SPACE=LPS\nASCII\nDATASET POLYDATA\nPOINTS 4 float\n" + pointText;
    ByteWriter binary(true);
    binary.text("# vtk DataFile Version 3.0\nt\nBINARY\nDATASET POLYDATA\nPOINTS 4 float\n");
    putPoints(binary);
    binary.text("\nPOLYGONS 4 16\n");
    for (const auto& triangle : corners) {
        binary.put(std::int32_t(3));
        for (const int corner : triangle)
            binary.put(std::int32_t(corner));
    }
    return {{"polygons", text + "POLYGONS 2 9\n3 0 2 1\n4 0 1 2 3\nPOINT_DATA 4\n"},
            {"strips", text + "VERTICES 1 2\n1 0\nTRIANGLE_STRIPS 1 5\n4 0 1 2 3\n"},
            {"fifth-version", "# vtk DataFile Version 5.1\nt\nASCII\nDATASET POLYDATA\nPOINTS 4 double\n" + pointText +
                                  "METADATA\nINFORMATION 0\n\nPOLYGONS 3 6\nOFFSETS vtktypeint64\n0 3 6\n"
                                  "CONNECTIVITY vtktypeint64\n0 2 1 0 1 3\n"},
            {"binary", binary.bytes()}};
}

std::vector<Seed> mz3() {
    ByteWriter mesh;
    mesh.text("MZ").put(std::uint16_t(1 | 2)).all<std::uint32_t>({4, 4, 0});
    for (const auto& triangle : corners)
        for (const int corner : triangle)
            mesh.put(std::int32_t(corner));
    putPoints(mesh);
    ByteWriter values;
    values.text("MZ").put(std::uint16_t(8)).all<std::uint32_t>({0, 4, 2}).text("xx").all({1.F, 2.F, 3.F, 4.F});
    ByteWriter doubles;
    doubles.text("MZ").put(std::uint16_t(16 | 4)).all<std::uint32_t>({0, 4, 0}).upTo(32, 'c').all({1., 2., 3., 4.});
    return {{"mesh", mesh.bytes()}, {"values", values.bytes()}, {"doubles", doubles.bytes()}};
}

} // namespace

std::vector<Seed> meshSeeds(std::string_view target) {
    if (target == "ply")
        return ply();
    if (target == "stl")
        return stl();
    if (target == "vtk")
        return vtk();
    if (target == "mz3")
        return mz3();
    if (target == "obj")
        return {{"tetrahedron", "# by hand\no t\nv 0 0 0\nv 4 0 0 0.5 0.5 0.5\nv 0 4 0\nv 0 0 4\nvn 0 0 1\nvt 0 1\n"
                                "f 1//1 3//1 2//1\nf 1/1/1 2/1/1 4/1/1\nf -3 -2 -1\nf 1 2 3 4\n"}};
    if (target == "off")
        return {{"tetrahedron", "OFF\n# by hand\n4 4 6\n" + pointText + "3 0 2 1\n3 0 1 3\n3 1 2 3\n3 0 3 2 255 0 0\n"},
                {"colours", "COFF 4 1 0\n0 0 0 1 1 1 1\n4 0 0 1 1 1 1\n0 4 0 1 1 1 1\n0 0 4 1 1 1 1\n4 0 1 2 3\n"}};
    if (target == "byu")
        return {{"tetrahedron", "1 4 4 12\n1 4\n0 0 0 4 0 0\n0 4 0-1.5e1 0 4\n1 3 -2\n1 2 -4\n2 3 -4\n1 4 -3\n"}};
    if (target == "tri")
        return {{"numbered", "4\n1 0 0 0\n2 4 0 0\n3 0 4 0\n4 0 0 4\n2\n1 1 3 2\n2 1 2 4\n"},
                {"normals", "4\n0 0 0 0 0 1\n4 0 0 0 0 1\n0 4 0 0 0 1\n0 0 4 0 0 1\n1\n1 3 2\n"}};
    return {};
}

} // namespace fusiform::test

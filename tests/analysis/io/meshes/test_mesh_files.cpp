// Meshes of other programs, read from the cube that freesurferformats writes in every format, and from files written
// here byte by byte.

#include "test_data.h"

#include "analysis/core/error.h"
#include "analysis/io/dataset/dataset_file.h"
#include "analysis/io/file_format.h"
#include "analysis/io/typed_files.h"

#include <QTemporaryDir>
#include <QTest>

#include <cstring>
#include <fstream>

using namespace fusiform;

namespace {

/// The eight corners in the order of the files: x slowest, from 1 to -1.
Vertices cubeCorners() {
    Vertices corners(8, 3);
    for (int at = 0; at < 8; ++at)
        corners.row(at) << (at & 4 ? -1.F : 1.F), (at & 2 ? -1.F : 1.F), (at & 1 ? -1.F : 1.F);
    return corners;
}

Surface read(const std::filesystem::path& file) {
    Progress progress;
    return readSurfaceFile(file, progress);
}

template <class T>
std::string bytesOf(T value, bool big) {
    std::string raw(sizeof value, '\0');
    std::memcpy(raw.data(), &value, sizeof value);
    if (big)
        std::reverse(raw.begin(), raw.end());
    return raw;
}

bool noted(const Surface& surface, const char* text) {
    return std::ranges::any_of(surface.notes, [text](const Message& note) {
        return note.english().find(text) != std::string::npos;
    });
}

const std::string offSquare = "OFF\n4 1 0\n0 0 0\n1 0 0\n1 1 0\n0 1 0\n4 0 1 2 3\n";

} // namespace

class TestMeshFiles : public QObject {
    Q_OBJECT

private slots:
    void theCubeIsTheSameInEveryFormat_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("format");
        for (const auto& [file, format] : {std::pair{"cube.off", "off"}, {"cube.ply", "ply"}, {"cube.vtk", "vtk"},
                                           {"cube.wobj", "obj"}, {"cube.geo", "byu"}, {"cube_quads.byu", "byu"},
                                           {"cube.mz3", "mz3"}, {"cube.tri", "tri"}})
            QTest::newRow(file) << file << format;
    }

    void theCubeIsTheSameInEveryFormat() {
        if (!test::haveData())
            QSKIP(test::noData);
        QFETCH(QString, file);
        QFETCH(QString, format);
        const auto path = test::dataFile("formats/tiny/" + file.toStdString());
        QCOMPARE(QString::fromStdString(recogniseFormat(path).id), format);
        const Surface cube = read(path);
        QCOMPARE(cube.vertices, cubeCorners());
        QCOMPARE(cube.triangles.rows(), Eigen::Index(12));
        const auto first = cube.triangles.row(0);
        if (file != "cube_quads.byu" && file != "cube.mz3" && file != "cube.geo" && file != "cube.tri")
            QVERIFY(first[0] == 0 && first[1] == 2 && first[2] == 3);
    }

    void stlPointsAreMergedInOrderOfAppearance() {
        if (!test::haveData())
            QSKIP(test::noData);
        for (const char* name : {"cube.stl", "cube_bin.stl"}) {
            const Surface cube = read(test::dataFile(std::string("formats/tiny/") + name));
            QCOMPARE(cube.vertexCount(), std::int64_t(8));
            QCOMPARE(cube.triangles.rows(), Eigen::Index(12));
            QVERIFY(cube.triangles(0, 0) == 0 && cube.triangles(0, 1) == 1 && cube.triangles(0, 2) == 2);
            QVERIFY((cube.vertices.cwiseAbs().array() - 1).abs().maxCoeff() < 1e-6F); // the binary file is rounded
            QVERIFY(noted(cube, "36 equal points became 8 vertices"));
        }
        // The first facet of the text file: (1 1 1), (1 -1 1), then (1 -1 -1).
        const Surface cube = read(test::dataFile("formats/tiny/cube.stl"));
        QVERIFY(cube.vertices.row(0) == Eigen::RowVector3f(1, 1, 1));
        QVERIFY(cube.vertices.row(1) == Eigen::RowVector3f(1, -1, 1));
    }

    void polygonsBecomeFans() {
        write("square.off", offSquare);
        const Surface square = read(path("square.off"));
        Triangles expected(2, 3);
        expected << 0, 1, 2, 0, 2, 3;
        QCOMPARE(square.triangles, expected);
        QVERIFY(noted(square, "1 polygons") && noted(square, "taken as RAS mm"));
    }

    void objCountsFromOneOrBackFromTheEnd() {
        write("a.obj", "# made by hand\nv 0 0 0\nv 1 0 0 0.5 0.5 0.5\nvn 0 0 1\nv 0 1 0\n"
                       "f 1//1 2//1 3//1\nf -1 -2 -3\n");
        const Surface surface = read(path("a.obj"));
        Triangles expected(2, 3);
        expected << 0, 1, 2, 2, 1, 0;
        QCOMPARE(surface.triangles, expected);
        QCOMPARE(surface.vertices(1, 0), 1.F);
    }

    void binaryPlyOfBothByteOrdersWithOtherProperties() {
        for (const bool big : {false, true}) {
            std::string text = std::string("ply\nformat binary_") + (big ? "big" : "little") +
                               "_endian 1.0\nelement vertex 3\nproperty double x\nproperty float y\n"
                               "property float z\nproperty uchar red\nelement face 1\nproperty uchar flag\n"
                               "property list uchar ushort vertex_index\nend_header\n";
            for (int at = 0; at < 3; ++at)
                text += bytesOf(double(at) + 0.5, big) + bytesOf(float(10 * at), big) + bytesOf(-1.F, big) + 'r';
            text += std::string("\x07\x03", 2);
            for (const std::uint16_t corner : {2, 0, 1})
                text += bytesOf(corner, big);
            write("a.ply", text);
            const Surface surface = read(path("a.ply"));
            QCOMPARE(surface.vertices(2, 0), 2.5F);
            QCOMPARE(surface.vertices(2, 1), 20.F);
            QVERIFY(surface.triangles.row(0) == Eigen::RowVector3i(2, 0, 1));
        }
    }

    void vtkOfEveryLayoutAndSpace() {
        const std::string points = "DATASET POLYDATA\nPOINTS 4 float\n1 2 3 4 5 6 7 8 9 0 0 1\n";
        write("a.vtk", "# vtk DataFile Version 4.2\n3D Slicer output. SPACE=LPS\nASCII\n" + points +
                           "POLYGONS 1 5\n4 0 1 2 3\nPOINT_DATA 4\n");
        const Surface lps = read(path("a.vtk"));
        QVERIFY(lps.vertices.row(0) == Eigen::RowVector3f(-1, -2, 3));
        QCOMPARE(lps.triangles.rows(), Eigen::Index(2));
        QVERIFY(noted(lps, "LPS") && noted(lps, "not read"));
        write("b.vtk", "# vtk DataFile Version 5.1\nt SPACE=RAS\nASCII\n" + points +
                           "METADATA\nINFORMATION 0\n\nPOLYGONS 3 6\nOFFSETS vtktypeint64\n0 3 6\n"
                           "CONNECTIVITY vtktypeint64\n0 1 2 1 2 3\n");
        const Surface ras = read(path("b.vtk"));
        QCOMPARE(ras.triangles.rows(), Eigen::Index(2));
        QVERIFY(ras.vertices(0, 0) == 1 && ras.notes.empty());
        write("c.vtk", "# vtk DataFile Version 3.0\nt\nASCII\n" + points + "TRIANGLE_STRIPS 1 5\n4 0 1 2 3\n");
        QVERIFY(read(path("c.vtk")).triangles.row(1) == Eigen::RowVector3i(2, 1, 3));
        write("d.vtk", binaryVtk());
        QVERIFY(read(path("d.vtk")).vertices.row(1) == Eigen::RowVector3f(2, 3, 4));
    }

    void mz3MayHoldValuesOnly() {
        std::string text = "MZ" + bytesOf(std::uint16_t(8), false);
        for (const std::uint32_t number : {0U, 3U, 2U})
            text += bytesOf(number, false);
        text += "xx";
        for (const float value : {1.5F, 2.5F, 3.5F, 10.F, 20.F, 30.F})
            text += bytesOf(value, false);
        write("v.mz3", text);
        Progress progress;
        const Gifti content = std::get<Gifti>(recogniseFormat(path("v.mz3")).read(path("v.mz3"), progress));
        QVERIFY(!content.surface);
        QCOMPARE(content.maps.size(), std::size_t(2));
        QCOMPARE(content.maps[1][2], 30.F);
        QCOMPARE(describeFile(path("v.mz3"))["arrays"][0]["max"].get<double>(), 3.5);
    }

    void aMeshOpensInTheWindowsDataset() {
        write("lh.pial.off", offSquare);
        Progress progress;
        const Dataset dataset = withFile({}, path("lh.pial.off"), progress);
        QVERIFY(dataset.cortex.left.find(SurfaceKind::Pial));
    }

    void cornersThatAreNotThereAreRefused() {
        write("bad.off", "OFF\n3 1 0\n0 0 0\n1 0 0\n0 1 0\n3 0 1 3\n");
        QVERIFY_EXCEPTION_THROWN(read(path("bad.off")), Error);
        write("bad.obj", "v 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 4\n");
        QVERIFY_EXCEPTION_THROWN(read(path("bad.obj")), Error);
        write("huge.off", "OFF\n2000000000 1 0\n0 0 0\n");
        QVERIFY_EXCEPTION_THROWN(read(path("huge.off")), Error);
    }

    void cutAndAlteredFilesNeverCrash() {
        std::vector<std::pair<std::string, std::string>> files{
            {"s.off", offSquare},
            {"s.obj", "v 0 0 0\nv 1 0 0\nv 0 1 0\nf 1/1 2 3\nf -1 -2 -3\n"},
            {"s.vtk", binaryVtk()},
            {"t.vtk", "# vtk DataFile Version 5.1\nt\nASCII\nDATASET POLYDATA\nPOINTS 3 float\n1 2 3 4 5 6 7 8 9\n"
                      "POLYGONS 2 3\nOFFSETS vtktypeint64\n0 3\nCONNECTIVITY vtktypeint64\n0 1 2\n"},
            {"s.byu", "1 3 1 3\n1 1\n0 0 0 1 0 0 0 1 0\n1 2 -3\n"},
            {"s.tri", "3\n1 0 0 0\n2 1 0 0\n3 0 1 0\n1\n1 1 2 3\n"},
            {"s.ply", "ply\nformat ascii 1.0\nelement vertex 3\nproperty float x\nproperty float y\nproperty float z\n"
                      "element face 1\nproperty list uchar int vertex_indices\nend_header\n0 0 0\n1 0 0\n0 1 0\n3 0 1 2\n"},
            {"s.stl", "solid a\nfacet normal 0 0 1\nouter loop\nvertex 0 0 0\nvertex 1 0 0\nvertex 0 1 0\nendloop\n"
                      "endfacet\nendsolid a\n"},
            {"b.stl", std::string(80, ' ') + bytesOf(1U, false) + std::string(50, '\x3F')}};
        if (test::haveData()) {
            std::ifstream stream(test::dataFile("formats/tiny/cube.mz3"), std::ios::binary);
            files.emplace_back("s.mz3", std::string((std::istreambuf_iterator<char>(stream)), {}));
        }
        files[8].second[84 + 12 + 12] = '\x40'; // three different points
        for (const auto& [name, whole] : files) {
            write(name, whole);
            QVERIFY2(accepted(name), name.c_str());
            for (std::size_t length = 0; length < whole.size(); ++length) {
                write(name, whole.substr(0, length));
                // What matters is that it ends; a text without its last line feed is still whole.
                QVERIFY2(!accepted(name) || length + 25 > whole.size(), qPrintable(QString("%1 of %2").arg(length).arg(name.c_str())));
            }
            for (std::size_t at = 0; at < whole.size(); ++at)
                for (const char damage : {'\xFF', '\x10', '\x01'}) {
                    std::string altered = whole;
                    altered[at] = char(altered[at] ^ damage);
                    write(name, altered);
                    (void)accepted(name);
                }
        }
    }

private:
    static std::string binaryVtk() {
        std::string text = "# vtk DataFile Version 3.0\nt\nBINARY\nDATASET POLYDATA\nPOINTS 3 float\n";
        for (int at = 0; at < 9; ++at)
            text += bytesOf(float(at % 3 + at / 3 + 1), true);
        text += "\nPOLYGONS 1 4\n";
        for (const std::int32_t number : {3, 0, 1, 2})
            text += bytesOf(number, true);
        return text + "\n";
    }
    [[nodiscard]] std::filesystem::path path(const std::string& name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    void write(const std::string& name, const std::string& text) const {
        std::ofstream(path(name), std::ios::binary) << text;
    }
    /// Whether it can be described; only Error may say no.
    [[nodiscard]] bool accepted(const std::string& name) const {
        try {
            (void)describeFile(path(name));
            return true;
        } catch (const Error&) {
            return false;
        }
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestMeshFiles)
#include "test_mesh_files.moc"

// FreeSurfer's rarer files, written here byte by byte as FreeSurfer does, and real ones.

#include "test_data.h"

#include "analysis/core/error.h"
#include "analysis/io/bytes/big_endian.h"
#include "analysis/io/dataset/dataset_file.h"
#include "analysis/io/file_format.h"
#include "analysis/io/file_place.h"
#include "analysis/io/freesurfer/freesurfer.h"
#include "analysis/io/typed_files.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <fstream>

using namespace fusiform;

namespace {

/// A square pyramid: four corners and a tip, two quadrangles (one folded onto the tip's edge).
Bytes quadFile(bool floats) {
    BigEndianWriter writer;
    writer.int24(floats ? 0xFFFFFD : 0xFFFFFF);
    writer.int24(5);
    writer.int24(2);
    for (const int hundredths : {0, 0, 0, 100, 0, 0, 100, 100, 0, 0, 100, 0, 50, 50, -125})
        if (floats)
            writer.put(float(hundredths) / 100);
        else
            writer.put(std::int16_t(hundredths));
    for (const int corner : {0, 1, 2, 3, 1, 2, 4, 0})
        writer.int24(corner);
    return writer.bytes();
}

/// Vertices 1, 2 (at the border) and 3 of a mesh, flat.
Bytes patchFile() {
    BigEndianWriter writer;
    writer.put(std::int32_t(-1));
    writer.put(std::int32_t(3));
    for (const int number : {2, -3, 4}) {
        writer.put(std::int32_t(number));
        writer.put(float(number));
        writer.put(float(2 * number));
        writer.put(0.F);
    }
    return writer.bytes();
}

Bytes paintFile() {
    BigEndianWriter writer;
    writer.put(std::int16_t(0));
    writer.int24(2);
    for (const int vertex : {3, 1}) {
        writer.int24(vertex);
        writer.put(float(vertex) + 0.5F);
    }
    return writer.bytes();
}

const std::string labelText = "#!ascii label V1 , from subject tim vox2ras=TkReg\n2\n"
                              "3  -16.5 -22.25 17 0.5\n1  1 2 3 0.75\n";

Surface tetrahedron(float x) {
    Surface surface;
    surface.vertices.resize(4, 3);
    surface.vertices << x, 0, 0, x + 4, 0, 0, x, 4, 0, x, 0, 4;
    surface.triangles.resize(4, 3);
    surface.triangles << 0, 2, 1, 0, 1, 3, 1, 2, 3, 0, 3, 2;
    return surface;
}

} // namespace

class TestFreeSurferFiles : public QObject {
    Q_OBJECT

private slots:
    void quadranglesAreCutByFreeSurfersRule() {
        for (const bool floats : {false, true}) {
            writeAtomically(path("lh.quad"), quadFile(floats));
            QCOMPARE(recogniseFormat(path("lh.quad")).id, "freesurfer-surface");
            const Surface surface = readFreeSurferSurface(path("lh.quad"));
            QCOMPARE(surface.vertices(4, 2), -1.25F);
            // sqrt(1.9 * 0) + sqrt(3.5 * 1) = 1.87, so 2, even; sqrt(1.9 * 1) + sqrt(3.5 * 2) = 4.02, even too.
            Triangles expected(4, 3);
            expected << 0, 1, 3, 2, 3, 1, 1, 2, 0, 4, 0, 2;
            QCOMPARE(surface.triangles, expected);
        }
        writeAtomically(path("lh.quad.gz"), gzipped(quadFile(false)));
        QCOMPARE(recogniseFormat(path("lh.quad.gz")).id, "freesurfer-surface");
    }

    void aCentreThatIsNoNumberMovesNothing() {
        for (const char* centre : {"nan 0 0", "0 inf 0", "1e300 0 0"}) {
            writeFreeSurferSurface(tetrahedron(0), path("lh.bad"));
            std::ifstream stream(path("lh.bad"), std::ios::binary);
            std::string bytes((std::istreambuf_iterator<char>(stream)), {});
            bytes.replace(bytes.find("cras   = 0 0 0") + 9, 5, centre);
            write("lh.bad", bytes);
            try {
                const Surface surface = readFreeSurferSurface(path("lh.bad"));
                QVERIFY(surface.vertices == tetrahedron(0).vertices);
                QCOMPARE(surface.space, std::string("tkRAS"));
            } catch (const Error& error) { // of a number that is too large
                QVERIFY(std::string(error.what()).find("infinity") != std::string::npos);
            }
        }
    }

    void aCurvFileIsNoQuadSurface() {
        for (const std::int64_t count : {3, 10, 300, 70000}) {
            writeCurv(VectorF::LinSpaced(count, -1, 1), 2 * count, path("lh.thickness"));
            QCOMPARE(recogniseFormat(path("lh.thickness")).id, "freesurfer-curv");
        }
    }

    void severalValuesAVertexAreRefused() {
        BigEndianWriter writer;
        writer.int24(0xFFFFFF);
        for (const int number : {2, 2, 2})
            writer.put(std::int32_t(number));
        for (int at = 0; at < 4; ++at)
            writer.put(1.F);
        writeAtomically(path("lh.two"), writer.bytes());
        try {
            (void)readCurv(path("lh.two"));
            QFAIL("accepted");
        } catch (const Error& error) {
            QVERIFY(std::string(error.what()).find("2 values a vertex") != std::string::npos);
        }
    }

    void oldCurvFilesHoldHundredths() {
        BigEndianWriter writer;
        writer.int24(3);
        writer.int24(2);
        for (const int value : {-150, 0, 25})
            writer.put(std::int16_t(value));
        writeAtomically(path("lh.old"), writer.bytes());
        QCOMPARE(recogniseFormat(path("lh.old")).id, "freesurfer-curv");
        QCOMPARE(readCurv(path("lh.old")), VectorF(Eigen::Vector3f(-1.5F, 0, 0.25F)));
    }

    void aTextSurfaceIsThatOfTheBinaryFile() {
        if (!test::haveData())
            QSKIP(test::noData);
        Progress progress;
        const Surface text = readSurfaceFile(test::dataFile("formats/tiny/lh.tinysurface.asc"), progress);
        const Surface binary = readSurfaceFile(test::dataFile("formats/tiny/lh.tinysurface"), progress);
        QCOMPARE(text.triangles, binary.triangles);
        QCOMPARE(text.vertexCount(), std::int64_t(5));
        QCOMPARE(text.vertices(2, 0), 0.301996F);
    }

    void aGzippedAnnotationIsRead() {
        if (!test::haveData())
            QSKIP(test::noData);
        const LabelMap map = readAnnot(test::dataFile("formats/tiny/lh.aparc.annot.gz"));
        QCOMPARE(map.keys.size(), std::size_t(149244)); // the first four bytes, 00 02 46 fc
        QCOMPARE(map.labelAt(0)->name, std::string("lateraloccipital")); // its colour is 0x8c1e14: 20, 30, 140
        QVERIFY((map.labelAt(0)->colour == std::array<std::uint8_t, 3>{20, 30, 140}));
    }

    void anAnnotationWithoutATableNamesLabelsByColour() {
        BigEndianWriter writer;
        writer.put(std::int32_t(4));
        int vertex = 0;
        for (const int colour : {0x8c1e14, 0, 0x8c1e14, 0x000001}) {
            writer.put(std::int32_t(vertex++));
            writer.put(std::int32_t(colour));
        }
        writeAtomically(path("lh.bare.annot"), writer.bytes());
        const LabelMap map = readAnnot(path("lh.bare.annot"));
        QCOMPARE(map.keys, (std::vector<std::int32_t>{1, 0, 1, 2}));
        QCOMPARE(map.labelAt(0)->name, std::string("#141e8c"));
        QVERIFY(!map.labelAt(1));
    }

    void firstVersionTablesAreRead() {
        BigEndianWriter writer;
        for (const int number : {2, 0, 0x030201, 1, 0x060504, 1, 2, 5})
            writer.put(std::int32_t(number));
        writer.text("table");
        for (const int base : {1, 4}) {
            writer.put(std::int32_t(3));
            writer.text(base == 1 ? "V1\0" : "V2\0");
            writer.put(std::uint8_t(0));
            for (const int channel : {base, base + 1, base + 2, 0})
                writer.put(std::int32_t(channel));
        }
        writeAtomically(path("lh.first.annot"), writer.bytes());
        const LabelMap map = readAnnot(path("lh.first.annot"));
        QCOMPARE(map.keys, (std::vector<std::int32_t>{0, 1}));
        QCOMPARE(map.labelAt(1)->name, std::string("V2"));
    }

    void labelsOfOneColourStayApart() {
        LabelMap map;
        map.keys = {0, 1, 2, 3, 9};
        map.labels[0] = {"unknown", {0, 0, 0}, true};
        for (const std::int32_t key : {1, 2, 3})
            map.labels[key] = {"area " + std::to_string(key), {255, 255, 255}, false};
        writeAnnot(map, path("lh.same.annot"));
        const LabelMap back = readAnnot(path("lh.same.annot"));
        for (std::int64_t vertex = 1; vertex < 4; ++vertex)
            QCOMPARE(back.labelAt(vertex)->name, map.labelAt(vertex)->name);
        QVERIFY(!back.labelAt(4));
    }

    void aLabelFileListsVertices() {
        write("lh.V1.label", labelText);
        const VertexSelection label = readFreeSurferLabel(path("lh.V1.label"));
        QCOMPARE(label.vertices, (std::vector<std::int32_t>{3, 1}));
        QCOMPARE(label.positions(0, 1), -22.25F);
        QCOMPARE(label.values[1], 0.75F);
        QCOMPARE(label.space, std::string("TkReg"));
        const auto json = describeFile(path("lh.V1.label"));
        QCOMPARE(json["vertices"].get<int>(), 2);
        QCOMPARE(json["vertexRange"][1].get<int>(), 3);
        writeFreeSurferLabel(label, path("lh.again.label"));
        const VertexSelection again = readFreeSurferLabel(path("lh.again.label"));
        QCOMPARE(again.vertices, label.vertices);
        QCOMPARE(again.positions, label.positions);
        QCOMPARE(again.values, label.values);
    }

    void aRealLabelHasItsVertices() {
        if (!test::haveData())
            QSKIP(test::noData);
        const VertexSelection label = readFreeSurferLabel(test::dataFile("formats/tiny/lh.entorhinal_exvivo.label"));
        QCOMPARE(label.vertices.size(), std::size_t(1085));
        QCOMPARE(label.vertices[0], 88791);
        QCOMPARE(label.positions(0, 0), -16.312F);
        QCOMPARE(label.values[1], 0.6666666865F);
    }

    void aLabelBecomesARegionOfItsHemisphere() {
        write("lh.V1.label", labelText);
        const Dataset dataset = with(loaded(), "lh.V1.label");
        const auto& map = dataset.parcellations.at(0)->hemispheres.left;
        QCOMPARE(map->keys, (std::vector<std::int32_t>{0, 1, 0, 1}));
        QCOMPARE(dataset.parcellations[0]->regionAt(Hemisphere::Left, 3), std::string("V1"));
        write("lh.V2.label", "#!ascii label\n1\n4 0 0 0 0\n");
        QVERIFY(refusal(loaded(), "lh.V2.label").find("vertices below 4") != std::string::npos);
        QVERIFY(refusal({}, "lh.V1.label").find("open the surface first") != std::string::npos);
    }

    void filesMayBeNamedInAnyOrder() {
        std::filesystem::create_directory(path("order"));
        write("order/lh.V1.label", labelText);
        writeAtomically(path("order/task-rh.w"), paintFile());
        writeFreeSurferSurface(tetrahedron(0), path("order/lh.pial"));
        writeFreeSurferSurface(tetrahedron(50), path("order/rh.pial"));
        Progress progress;
        // The values of the right hemisphere come when only the left one is there.
        const Dataset dataset =
            withFiles({}, {path("order/lh.V1.label"), path("order/lh.pial"), path("order/task-rh.w"), path("order/rh.pial")}, progress);
        QCOMPARE(dataset.parcellations.size(), std::size_t(1));
        QCOMPARE(dataset.maps.size(), std::size_t(1));
        QVERIFY(dataset.maps.front()->vertices.right);
        try {
            (void)withFiles({}, {path("order/lh.V1.label"), path("order/task-rh.w"), path("order/lh.pial")}, progress);
            QFAIL("there is no right hemisphere");
        } catch (const SurfaceMissing& missing) {
            const std::string text = missing.what();
            QVERIFY2(text.find("task-rh.w") != std::string::npos, text.c_str());
            QVERIFY2(text.find("no such surface is loaded") != std::string::npos, text.c_str());
            QVERIFY2(text.find("open the surface first") != std::string::npos, text.c_str());
        }
    }

    void aPaintFileBecomesAMap() {
        writeAtomically(path("task-lh.w"), paintFile());
        const Dataset dataset = with(loaded(), "task-lh.w");
        const VectorF& values = *dataset.maps.at(0)->vertices.left;
        QVERIFY(values[1] == 1.5F && values[3] == 3.5F && std::isnan(values[0]) && std::isnan(values[2]));
    }

    void aPatchTakesTheTrianglesOfTheLoadedSurface() {
        writeAtomically(path("lh.cortex.patch.flat"), patchFile());
        const Dataset dataset = with(loaded(), "lh.cortex.patch.flat");
        const auto flat = dataset.cortex.left.find(SurfaceKind::Flat);
        QVERIFY(flat);
        QCOMPARE(flat->vertexCount(), std::int64_t(4));
        QCOMPARE(flat->triangles.rows(), Eigen::Index(1)); // 1, 2, 3 is the only triangle without vertex 0
        QVERIFY(flat->triangles.row(0) == Eigen::RowVector3i(1, 2, 3));
        QVERIFY(flat->vertices.row(2) == Eigen::RowVector3f(-3, -6, 0));
        QVERIFY(refusal({}, "lh.cortex.patch.flat").find("white or inflated surface first") != std::string::npos);
    }

    void aPatchFindsTheMeshBesideIt() {
        std::filesystem::create_directory(path("surf"));
        writeAtomically(path("surf/lh.full.patch.flat"), patchFile());
        writeFreeSurferSurface(tetrahedron(-9), path("surf/lh.inflated"));
        Progress progress;
        const Surface flat = readSurfaceFile(path("surf/lh.full.patch.flat"), progress);
        QCOMPARE(flat.triangles.rows(), Eigen::Index(1));
        QVERIFY(flat.notes.back().english().find("lh.inflated") != std::string::npos);
        QVERIFY(with({}, "surf/lh.full.patch.flat").cortex.left.find(SurfaceKind::Flat));
        QCOMPARE(describeFile(path("surf/lh.full.patch.flat"))["border"].get<int>(), 1);
    }

    void cutAndAlteredFilesNeverCrash() {
        write("lh.s.label", labelText);
        write("lh.s.asc", "#!ascii version\n3 1\n0 0 0 0\n1 0 0 0\n0 1 0 0\n0 1 2 0\n");
        writeAtomically(path("lh.s.patch.flat"), patchFile());
        writeAtomically(path("lh.s.w"), paintFile());
        writeAtomically(path("lh.s.quad"), quadFile(false));
        writeAtomically(path("lh.t.quad"), quadFile(true));
        for (const std::string name :
             {"lh.s.label", "lh.s.asc", "lh.s.patch.flat", "lh.s.w", "lh.s.quad", "lh.t.quad"}) {
            std::ifstream stream(path(name), std::ios::binary);
            const std::string whole((std::istreambuf_iterator<char>(stream)), {});
            QVERIFY2(accepted(name), name.c_str());
            for (std::size_t length = 0; length + 6 < whole.size(); ++length) {
                write(name, whole.substr(0, length));
                QVERIFY2(!accepted(name), qPrintable(QString("%1 bytes of %2").arg(length).arg(name.c_str())));
            }
            for (std::size_t at = 0; at < whole.size(); ++at)
                for (const char damage : {'\xFF', '\x80', '\x01'}) {
                    std::string altered = whole;
                    altered[at] = char(altered[at] ^ damage);
                    write(name, altered);
                    (void)accepted(name);
                }
        }
    }

private:
    [[nodiscard]] std::filesystem::path path(const std::string& name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    void write(const std::string& name, const std::string& text) const {
        std::ofstream(path(name), std::ios::binary) << text;
    }
    [[nodiscard]] bool accepted(const std::string& name) const {
        try {
            (void)describeFile(path(name));
            return true;
        } catch (const Error&) {
            return false;
        }
    }
    [[nodiscard]] Dataset with(const Dataset& dataset, const std::string& name) const {
        Progress progress;
        return withFile(dataset, path(name), progress);
    }
    [[nodiscard]] std::string refusal(const Dataset& dataset, const std::string& name) const {
        try {
            (void)with(dataset, name);
        } catch (const Error& error) {
            return error.what();
        }
        return {};
    }
    /// A left hemisphere of four vertices.
    [[nodiscard]] Dataset loaded() const {
        std::filesystem::create_directory(path("mesh"));
        writeFreeSurferSurface(tetrahedron(-20), path("mesh/lh.white"));
        return with({}, "mesh/lh.white");
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestFreeSurferFiles)
#include "test_freesurfer_files.moc"

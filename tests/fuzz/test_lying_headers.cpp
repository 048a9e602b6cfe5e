// Headers that promise what the file does not hold, transforms of NaN and infinity, and small files that inflate to
// large ones: refused with what is wrong, before anything is allocated for their words.

#include "fuzz_input.h"
#include "seeds/byte_writer.h"
#include "seeds/seeds.h"
#include "seeds/zip_archive.h"

#include "analysis/core/error.h"
#include "analysis/io/arrays/npy.h"
#include "analysis/io/file_format.h"
#include "analysis/io/freesurfer/freesurfer.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <limits>

using namespace fusiform;
using namespace fusiform::test;

namespace {

constexpr float notANumber = std::numeric_limits<float>::quiet_NaN();
constexpr float infinite = std::numeric_limits<float>::infinity();

std::string seed(std::string_view target, std::string_view name) {
    for (const Seed& each : seedsOf(target))
        if (each.name == name)
            return each.bytes;
    return {};
}

template <class T>
std::string little(T value) {
    return ByteWriter(false).put(value).bytes();
}
template <class T>
std::string big(T value) {
    return ByteWriter(true).put(value).bytes();
}
std::string big24(int value) { return ByteWriter(true).int24(value).bytes(); }

bool contains(const Message& message, const char* part) { return message.english().find(part) != std::string::npos; }

} // namespace

class TestLyingHeaders : public QObject {
    Q_OBJECT

private slots:
    void whatAHeaderClaimsIsCheckedAgainstTheFile_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("file");
        m_file = "a.nii", m_seed = seed("nifti", "type-4");
        lie("nifti: no axes", 40, little(std::int16_t(0)));
        lie("nifti: eight axes", 40, little(std::int16_t(8)));
        lie("nifti: an axis of nothing", 42, little(std::int16_t(0)));
        lie("nifti: a negative axis", 44, little(std::int16_t(-2)));
        lie("nifti: an axis that is too long", 46, little(std::int16_t(32767)));
        lie("nifti: an unknown type", 70, little(std::int16_t(7)));
        lie("nifti: a wider type", 70, little(std::int16_t(2048)));
        lie("nifti: data before the file", 108, little(-352.F));
        lie("nifti: data behind the file", 108, little(1e9F));
        lie("nifti: data nowhere", 108, little(notANumber));
        lie("nifti: data at infinity", 108, little(infinite));
        m_seed = seed("nifti", "second-version");
        lie("nifti-2: an axis of 2^63 - 1", 24, little(std::numeric_limits<std::int64_t>::max()));
        lie("nifti-2: an axis of -2^63", 32, little(std::numeric_limits<std::int64_t>::min()));
        lie("nifti-2: data before the file", 168, little(std::numeric_limits<std::int64_t>::min()));
        lie("nifti-2: data at 2^63 - 1", 168, little(std::numeric_limits<std::int64_t>::max()));
        m_seed = seed("nifti", "complex-frames").replace(40, 2, big(std::int16_t(7)));
        lie("nifti: frames without end, each with a name", 48, ByteWriter(true).all<std::int16_t>({32767, 32767, 1000, 1}).bytes());
        m_file = "a.mgh", m_seed = seed("mgh", "type-3");
        lie("mgh: an axis of nothing", 4, big(std::int32_t(0)));
        lie("mgh: a negative axis", 8, big(std::int32_t(-1)));
        lie("mgh: endless frames", 16, big(std::numeric_limits<std::int32_t>::max()));
        lie("mgh: an unknown type", 20, big(std::int32_t(9)));
        m_file = "lh.white", m_seed = seed("freesurfer-surface", "triangles");
        lie("surface: negative vertices", 22, big(std::int32_t(-4)));
        lie("surface: endless vertices", 22, big(std::numeric_limits<std::int32_t>::max()));
        lie("surface: endless triangles", 26, big(std::numeric_limits<std::int32_t>::max()));
        lie("surface: a vertex at infinity", 30, big(infinite));
        lie("surface: a corner that is no vertex", 78, big(std::int32_t(4)));
        lie("surface: a negative corner", 78, big(std::int32_t(-1)));
        m_seed = seed("freesurfer-surface", "quads-of-floats");
        lie("quads: endless vertices", 3, big24(0xFFFFFF));
        lie("quads: endless quadrangles", 6, big24(0xFFFFFF));
        m_file = "lh.curv", m_seed = seed("freesurfer-curv", "new");
        lie("curv: negative vertices", 3, big(std::int32_t(-4)));
        lie("curv: endless vertices", 3, big(std::numeric_limits<std::int32_t>::max()));
        lie("curv: several values a vertex", 11, big(std::int32_t(3)));
        m_file = "lh.a.annot", m_seed = seed("freesurfer-annot", "second-version");
        lie("annot: endless vertices", 0, big(std::numeric_limits<std::int32_t>::max()));
        lie("annot: a vertex that is none", 4, big(std::int32_t(4)));
        lie("annot: a table of another version", 40, big(std::int32_t(-3)));
        lie("annot: a name of negative length", 48, big(std::int32_t(-1)));
        lie("annot: a name without end", 48, big(std::numeric_limits<std::int32_t>::max()));
        lie("annot: endless rows", 58, big(std::numeric_limits<std::int32_t>::max()));
        m_file = "lh.a.w", m_seed = seed("freesurfer-lists", "paint");
        lie("paint: endless pairs", 2, big24(0xFFFFFF));
        m_file = "lh.a.patch.flat", m_seed = seed("freesurfer-lists", "patch");
        lie("patch: negative vertices", 4, big(std::int32_t(-3)));
        lie("patch: endless vertices", 4, big(std::numeric_limits<std::int32_t>::max()));
        lie("patch: a vertex nowhere", 12, big(notANumber));
        m_file = "lh.a.label", m_seed = seed("freesurfer-label", "label");
        put("label: endless vertices", "\n2\n", "\n2000000000\n");
        put("label: negative vertices", "\n2\n", "\n-2\n");
        m_file = "lh.a.asc", m_seed = seed("freesurfer-ascii", "tetrahedron");
        put("ascii: endless vertices", "\n4 4\n", "\n2000000000 4\n");
        put("ascii: endless triangles", "\n4 4\n", "\n4 2000000000\n");
        m_file = "a.ply", m_seed = seed("ply", "binary");
        put("ply: endless vertices", "vertex 4", "vertex 3999999999");
        put("ply: half a vertex", "vertex 4", "vertex 4.5");
        put("ply: endless faces", "face 4", "face 3999999999");
        m_file = "a.stl", m_seed = seed("stl", "binary");
        lie("stl: endless facets", 80, little(std::numeric_limits<std::uint32_t>::max()));
        lie("stl: a corner nowhere", 96, little(notANumber));
        m_file = "a.off", m_seed = seed("off", "tetrahedron");
        put("off: endless points", "\n4 4 6", "\n3999999999 4 6");
        put("off: endless faces", "\n4 4 6", "\n4 3999999999 6");
        m_file = "a.vtk", m_seed = seed("vtk", "binary");
        put("vtk: endless points", "POINTS 4", "POINTS 3999999999");
        put("vtk: endless polygons", "POLYGONS 4 16", "POLYGONS 4 3999999999");
        put("vtk: other numbers of polygons", "POLYGONS 4 16", "POLYGONS 5 16");
        m_seed = seed("vtk", "fifth-version");
        put("vtk: offsets past the end", "0 3 6", "0 3 7");
        put("vtk: offsets that fall", "0 3 6", "3 0 6");
        m_file = "a.byu", m_seed = seed("byu", "tetrahedron");
        put("byu: endless parts", "1 4 4 12", "2000000000 4 4 12");
        put("byu: endless points", "1 4 4 12", "1 2000000000 4 12");
        put("byu: more polygons than corners", "1 4 4 12", "1 4 9 12");
        m_file = "a.mz3", m_seed = seed("mz3", "mesh");
        lie("mz3: endless triangles", 4, little(std::numeric_limits<std::uint32_t>::max()));
        lie("mz3: endless vertices", 8, little(std::numeric_limits<std::uint32_t>::max()));
        lie("mz3: a start behind the file", 12, little(std::numeric_limits<std::uint32_t>::max()));
        m_file = "a.tri", m_seed = seed("tri", "numbered");
        put("tri: endless points", "4\n1", "2000000000\n1");
        m_file = "a.npy", m_seed = seed("npy", "matrix");
        lie("npy: a header behind the file", 8, little(std::uint16_t(65535)));
        put("npy: more numbers", "(2, 2)", "(2, 3)");
        put("npy: a shape that wraps", "(2, 2)", "(4294967296, 4294967296)");
        m_file = "a.gii", m_seed = seed("gifti", "labels");
        put("gifti: endless values", "Dim0=\"4\"", "Dim0=\"2000000000\"");
        put("gifti: endless values in disguise", "Dim0=\"4\"", "Dim0=\"&#50;000000000\"");
        put("gifti: endless values by default", "<GIFTI ",
            "<!DOCTYPE GIFTI [<!ATTLIST DataArray Dim1 CDATA \"2000000000\">]><GIFTI ");
        put("gifti: a length in words", "Dim0=\"4\"", "Dim0=\"four\"");
    }
    void whatAHeaderClaimsIsCheckedAgainstTheFile() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, file);
        const ErrorDetails details = refusal(file.toStdString(), bytes.toStdString());
        QVERIFY(!details.expected.empty());
        QVERIFY(!details.found.empty());
        QVERIFY(details.file.find(file.toStdString()) != std::string::npos);
    }

    void aTransformOfNanOrInfinityMovesNothing() {
        for (const float bad : {notANumber, infinite}) {
            std::string mgh = seed("mgh", "type-3");
            for (const std::size_t place : {30U, 42U, 78U, 86U}) { // a size, a direction, the centre
                std::string damaged = mgh;
                damaged.replace(place, 4, big(bad));
                const Volume volume = readMgh(written("bad.mgh", damaged));
                QVERIFY(volume.grid.voxelToWorld.allFinite());
                QVERIFY(!volume.notes.empty());
            }
        }
        const Gifti moved = readGifti(written("good.surf.gii", seed("gifti", "surface")));
        QCOMPARE(moved.surface->vertices(0, 0), 10.F);
        for (const char* bad : {"nan", "inf", "-inf", "1e999"}) {
            std::string gifti = seed("gifti", "surface");
            gifti.replace(gifti.find("-1 0 0 10"), 2, bad);
            const Gifti left = readGifti(written("bad.surf.gii", gifti));
            QVERIFY(left.surface->vertices.allFinite());
            QCOMPARE(left.surface->vertices(1, 0), 4.F);
        }
    }

    void gzipBombsAreStoppedAtTheMemoryBudget_data() {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QString>("file");
        const auto row = [](const char* target, const char* name, const char* file) {
            QTest::newRow(target) << QByteArray::fromStdString(seed(target, name)) << QString(file);
        };
        row("cifti", "3006", "a.dscalar.nii.gz");
        row("gifti", "surface", "a.surf.gii.gz");
        row("freesurfer-surface", "triangles", "lh.white.gz");
        row("freesurfer-curv", "new", "lh.curv.gz");
        row("freesurfer-annot", "second-version", "lh.a.annot.gz");
        row("freesurfer-label", "label", "lh.a.label.gz");
        row("freesurfer-ascii", "tetrahedron", "lh.a.asc.gz");
        row("freesurfer-lists", "patch", "lh.a.patch.flat.gz");
        row("obj", "tetrahedron", "a.obj.gz");
        row("ply", "binary", "a.ply.gz");
        row("stl", "ascii", "a.stl.gz");
        row("off", "tetrahedron", "a.off.gz");
        row("vtk", "binary", "a.vtk.gz");
        row("byu", "tetrahedron", "a.byu.gz");
        row("mz3", "mesh", "a.mz3.gz");
        row("tri", "numbered", "a.tri.gz");
        row("npy", "matrix", "a.npy.gz");
        row("safetensors", "several", "a.safetensors.gz");
        row("matlab", "numbers", "a.mat.gz");
        row("text", "values", "a.txt.gz");
        row("table", "index", "a.tsv.gz");
    }
    void gzipBombsAreStoppedAtTheMemoryBudget() {
        QFETCH(QByteArray, start);
        QFETCH(QString, file);
        std::string bomb = start.toStdString();
        bomb.resize(std::size_t(8) << 20, ' ');
        const ErrorDetails details =
            withBudget("1M", [&] { return refusal(file.toStdString(), stringOf(gzipped(Bytes(bytesOf(bomb).begin(), bytesOf(bomb).end())))); });
        QVERIFY2(contains(details.expected, "a file of at most 1 MB, inflated"), details.expected.english().c_str());
        QVERIFY(contains(details.found, "more than that"));
        QVERIFY(contains(details.hint, "made to fill the memory"));
    }

    void anArchiveMayNotInflateToMoreThanTheBudgetEither() {
        std::string array = seed("npy", "matrix");
        array.resize(600'000, '\0');
        const std::string archive = zipArchive({{"a.npy", array}, {"b.npy", array}}, true);
        QVERIFY(archive.size() < 4000);
        QVERIFY(refusal("bomb.npz", archive).expected.empty()); // what follows the numbers of an array is ignored
        const ErrorDetails details = withBudget("1M", [&] { return refusal("bomb.npz", archive); });
        QVERIFY(contains(details.expected, "arrays of at most 1 MB, inflated"));
        QVERIFY(contains(details.found, "'b'"));
    }

    void aPackedVariableMayNotInflateToMoreThanTheBudgetEither() {
        std::string variable = seed("matlab-packed", "numbers");
        variable.replace(4, 4, little(std::uint32_t(8'000'000)));
        variable.resize(8'000'008);
        const auto file = path("bomb.mat");
        writeMatlabVariable(file, bytesOf(variable));
        const ErrorDetails details = withBudget("1M", [&] { return refusalOf([&] { (void)readArray(file.string()); }); });
        QVERIFY2(contains(details.expected, "arrays of at most 1 MB, inflated"), details.expected.english().c_str());
    }

private:
    [[nodiscard]] std::filesystem::path path(const std::string& name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    [[nodiscard]] std::filesystem::path written(const std::string& name, const std::string& bytes) const {
        writePlain(path(name), bytesOf(bytes));
        return path(name);
    }
    /// A row of the seed with other bytes at `place`.
    void lie(const char* name, std::size_t place, const std::string& bytes) const {
        std::string changed = m_seed;
        changed.replace(place, bytes.size(), bytes);
        QTest::newRow(name) << QByteArray::fromStdString(changed) << QString(m_file);
    }
    /// A row of the seed with another text.
    void put(const char* name, const std::string& from, const std::string& to) const {
        std::string changed = m_seed;
        const auto at = changed.find(from);
        QVERIFY2(at != std::string::npos, name);
        changed.replace(at, from.size(), to);
        QTest::newRow(name) << QByteArray::fromStdString(changed) << QString(m_file);
    }
    template <class Work>
    static ErrorDetails withBudget(const char* budget, const Work& work) {
        qputenv("FUSIFORM_MEMORY", budget);
        ErrorDetails result = work();
        qunsetenv("FUSIFORM_MEMORY");
        return result;
    }
    /// Empty details when it was accepted.
    template <class Work>
    static ErrorDetails refusalOf(const Work& work) {
        try {
            work();
        } catch (const Error& error) {
            return error.details();
        }
        return {};
    }
    [[nodiscard]] ErrorDetails refusal(const std::string& name, const std::string& bytes) const {
        return refusalOf([&] { (void)describeFile(written(name, bytes)); });
    }

    QTemporaryDir m_folder;
    const char* m_file = "";
    std::string m_seed;
};

QTEST_GUILESS_MAIN(TestLyingHeaders)
#include "test_lying_headers.moc"

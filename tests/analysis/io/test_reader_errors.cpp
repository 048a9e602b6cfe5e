// Round trips of the writers, and files that are cut, damaged or of another kind: always an Error that names the
// file, never a crash.

#include "analysis/core/error.h"
#include "analysis/io/file_format.h"
#include "analysis/io/freesurfer/freesurfer.h"
#include "analysis/io/nifti/nifti.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <cstring>
#include <fstream>

using namespace fusiform;

namespace {

Volume sheared() {
    Volume volume;
    volume.grid.shape = {4, 3, 2};
    volume.grid.voxelToWorld << -2, 0.5, 0, 10, 0, 2, 0, -20, 0, 0.25, 3, 5, 0, 0, 0, 1;
    volume.frames = 2;
    for (int i = 0; i < 48; ++i)
        volume.values.push_back(float(i) - 10.5F);
    volume.values[7] = missingValue;
    return volume;
}

Surface tetrahedron() {
    Surface surface;
    surface.vertices.resize(4, 3);
    surface.vertices << 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1.5;
    surface.triangles.resize(4, 3);
    surface.triangles << 0, 2, 1, 0, 1, 3, 0, 3, 2, 1, 2, 3;
    surface.hemisphere = Hemisphere::Right;
    return surface;
}

LabelMap twoRegions() {
    LabelMap map;
    map.keys = {0, 1, 2, 1};
    map.labels[0] = {"unknown", {10, 10, 10}, true};
    map.labels[1] = {"V1", {200, 20, 30}, false};
    map.labels[2] = {"FFA", {20, 30, 200}, false};
    return map;
}

/// The values of all frames.
std::vector<float> valuesOf(const Volume& volume) {
    std::vector<float> values;
    for (std::int64_t index = 0; index < volume.frames; ++index)
        for (const float value : volume.frame(index))
            values.push_back(value);
    return values;
}

bool sameValues(const std::vector<float>& a, const std::vector<float>& b) {
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(float)) == 0;
}

} // namespace

class TestReaderErrors : public QObject {
    Q_OBJECT

private slots:
    void init() { QVERIFY(m_folder.isValid()); }

    void niftiComesBackWithItsShearAndMissingValues() {
        for (const char* name : {"a.nii", "b.nii.gz"}) {
            writeNifti(sheared(), path(name));
            const Volume volume = readNifti(path(name));
            QVERIFY(volume.grid.sameAs(sheared().grid, 1e-5));
            QCOMPARE(volume.frames, 2);
            QVERIFY(sameValues(valuesOf(volume), sheared().values));
            QVERIFY(volume.affineSource == AffineSource::Sform);
        }
    }

    void theNamedFileIsReadAndNotItsSibling() {
        Volume other = sheared();
        other.values[0] = 1000;
        writeNifti(other, path("same.nii"));
        writeNifti(sheared(), path("same.nii.gz"));
        QCOMPARE(readNifti(path("same.nii.gz")).frame(0)[0], -10.5F);
        QCOMPARE(readNifti(path("same.nii")).frame(0)[0], 1000.F);
    }

    void aBigEndianScaledVolumeIsReadInItsOwnOrder() {
        // A minimal NIfTI-1 header written byte by byte, independent of our writer.
        std::vector<char> bytes(352 + 4, 0);
        const auto put16 = [&bytes](std::size_t at, int value) {
            bytes[at] = char(value >> 8);
            bytes[at + 1] = char(value & 0xFF);
        };
        const auto putFloat = [&bytes](std::size_t at, float value) {
            std::uint32_t raw;
            std::memcpy(&raw, &value, 4);
            for (std::size_t i = 0; i < 4; ++i)
                bytes[at + i] = char(raw >> (24 - 8 * i));
        };
        put16(2, 348);
        put16(40, 3);
        put16(42, 2);
        put16(44, 1);
        put16(46, 1);
        put16(70, 4); // int16
        for (const std::size_t axis : {80U, 84U, 88U})
            putFloat(axis, 2);
        putFloat(108, 352);
        putFloat(112, 0.5F);
        putFloat(116, 10);
        std::memcpy(&bytes[344], "n+1", 3);
        put16(352, -6);
        put16(354, 300);
        std::ofstream(path("big.nii"), std::ios::binary).write(bytes.data(), std::streamsize(bytes.size()));
        const Volume volume = readNifti(path("big.nii"));
        QCOMPARE(valuesOf(volume), (std::vector<float>{7, 160}));
        QVERIFY(volume.affineSource == AffineSource::PixelSizes);
        QVERIFY(!volume.notes.empty());
    }

    void theCentreOfAFooterIsAdded() {
        writeFreeSurferSurface(tetrahedron(), path("lh.moved"));
        std::ifstream in(path("lh.moved"), std::ios::binary);
        std::string bytes((std::istreambuf_iterator<char>(in)), {});
        const auto at = bytes.find("cras   = 0 0 0");
        QVERIFY(at != std::string::npos);
        bytes.replace(at, 14, "cras   = 1.5 -2 30");
        std::ofstream(path("lh.moved"), std::ios::binary) << bytes;
        const Surface moved = readFreeSurferSurface(path("lh.moved"));
        const Vertices shift = moved.vertices - tetrahedron().vertices;
        QVERIFY(shift.rowwise().minCoeff().isApprox(VectorF::Constant(shift.rows(), -2)));
        QCOMPARE(moved.space, std::string("scanner"));
        QVERIFY(moved.notes.at(0).english().find("30") != std::string::npos);
        // Without a valid geometry nothing is moved, and that is said.
        bytes.replace(bytes.find("valid = 1"), 9, "valid = 0");
        std::ofstream(path("lh.moved"), std::ios::binary) << bytes;
        const Surface unmoved = readFreeSurferSurface(path("lh.moved"));
        QCOMPARE(unmoved.vertices, tetrahedron().vertices);
        QCOMPARE(unmoved.space, std::string("tkRAS"));
        QCOMPARE(unmoved.notes.size(), std::size_t(1));
    }

    void surfacesComeBack() {
        writeFreeSurferSurface(tetrahedron(), path("rh.white"));
        writeGiftiSurface(tetrahedron(), path("a.surf.gii.gz"));
        const Surface free = readFreeSurferSurface(path("rh.white"));
        const Gifti gifti = readGifti(path("a.surf.gii.gz"));
        for (const Surface& surface : {free, gifti.surface.value()}) {
            QCOMPARE(surface.vertices, tetrahedron().vertices);
            QCOMPARE(surface.triangles, tetrahedron().triangles);
        }
        QVERIFY(gifti.hemisphere == Hemisphere::Right);
    }

    void mapsAndLabelsComeBack() {
        const VectorF map = VectorF::LinSpaced(5, -1, 1);
        writeCurv(map, 6, path("lh.curv"));
        QCOMPARE(readCurv(path("lh.curv")), map);
        writeGiftiMaps({map, 2 * map}, {"one", "two"}, Hemisphere::Left, path("two.func.gii"));
        const Gifti gifti = readGifti(path("two.func.gii"));
        QCOMPARE(gifti.maps.size(), 2U);
        QCOMPARE(gifti.maps[1], VectorF(2 * map));
        QCOMPARE(gifti.mapNames[1], "two");
        writeNpy(map, path("map.npy"));
        QCOMPARE(toVector(readNpy(path("map.npy")), "map", "map.npy"), map);
        writeAnnot(twoRegions(), path("lh.areas.annot"));
        const LabelMap labels = readAnnot(path("lh.areas.annot"));
        QCOMPARE(labels.keys, twoRegions().keys);
        QCOMPARE(labels.labelAt(2)->name, "FFA");
        QVERIFY(labels.labelAt(0) == nullptr);
        writeMgh(sheared(), path("v.mgz"));
        QVERIFY(readMgh(path("v.mgz")).grid.sameAs(sheared().grid, 1e-4));
        QVERIFY(sameValues(valuesOf(readMgh(path("v.mgz"))), sheared().values));
    }

    void everyTruncationIsRefusedByName_data() {
        QTest::addColumn<QString>("file");
        writeNifti(sheared(), path("t.nii"));
        writeNifti(sheared(), path("t.nii.gz"));
        writeFreeSurferSurface(tetrahedron(), path("lh.pial"));
        writeCurv(VectorF::LinSpaced(50, -1, 1), 90, path("lh.sulc"));
        writeAnnot(twoRegions(), path("lh.t.annot"));
        writeMgh(sheared(), path("t.mgh"));
        writeMgh(sheared(), path("t.mgz"));
        writeNpy(VectorF(VectorF::LinSpaced(50, -1, 1)), path("t.npy"));
        writeGiftiSurface(tetrahedron(), path("t.surf.gii"));
        for (const char* name :
             {"t.nii", "t.nii.gz", "lh.pial", "lh.sulc", "lh.t.annot", "t.mgh", "t.mgz", "t.npy", "t.surf.gii"})
            QTest::newRow(name) << name;
    }

    void everyTruncationIsRefusedByName() {
        QFETCH(QString, file);
        const std::string name = file.toStdString();
        const Bytes whole = readRaw(path(name));
        // A FreeSurfer surface is complete before its text footer, XML before its last line feed.
        const std::size_t end = whole.size() - (name == "lh.pial" ? 200 : name == "t.surf.gii" ? 2 : 1);
        const std::string cut = name.starts_with("lh.") ? "lh.cut" + name.substr(2) : "cut-" + name;
        const FileFormat& format = recogniseFormat(path(name));
        for (std::size_t length = 0; length <= end; ++length) {
            writeRaw(path(cut), {whole.begin(), whole.begin() + std::ptrdiff_t(length)});
            Progress progress;
            try {
                (void)format.read(path(cut), progress);
                if (name == "lh.pial" && length > 100)
                    continue; // inside the footer
                if (name == "lh.t.annot" && length == 4 + 8 * twoRegions().keys.size())
                    continue; // an annotation without a colour table
                QFAIL(qPrintable(QString("%1 bytes were accepted").arg(length)));
            } catch (const Error& error) {
                QVERIFY2(std::string(error.what()).find(cut) != std::string::npos, error.what());
                QVERIFY2(!error.details().found.empty(), error.what());
            }
        }
    }

    void flippedBytesNeverCrash() {
        everyTruncationIsRefusedByName_data();
        for (const char* name : {"t.nii", "lh.pial", "lh.sulc", "lh.t.annot", "t.mgh", "t.npy", "t.surf.gii"}) {
            const Bytes whole = readRaw(path(name));
            int refused = 0;
            for (std::size_t at = 0; at < std::min<std::size_t>(whole.size(), 700); ++at) {
                Bytes damaged = whole;
                damaged[at] ^= std::byte{0xFF};
                const std::string file = std::string("lh.flipped.") + name;
                writeRaw(path(file), damaged);
                try {
                    (void)describeFile(path(file));
                } catch (const Error&) {
                    ++refused;
                }
            }
            QVERIFY2(refused > 0, name); // a damaged magic at least is noticed
        }
    }

    void picklesAreRefusedWithTheReason() {
        const std::string header = "{'descr': '|O', 'fortran_order': False, 'shape': (1,), }          \n";
        std::ofstream stream(path("pickle.npy"), std::ios::binary);
        stream.write("\x93NUMPY\x01\x00", 8);
        stream.put(char(header.size())).put(0);
        stream << header << "somebody's code";
        stream.close();
        try {
            (void)readNpy(path("pickle.npy"));
            QFAIL("accepted");
        } catch (const Error& error) {
            QVERIFY(error.details().found.english().find("pickle") != std::string::npos);
        }
    }

    void fortranOrderIsTurnedIntoCOrder() {
        const std::string header = "{'descr': '<i2', 'fortran_order': True, 'shape': (2, 3), }            \n";
        std::ofstream stream(path("fortran.npy"), std::ios::binary);
        stream.write("\x93NUMPY\x01\x00", 8);
        stream.put(char(header.size())).put(0);
        stream << header;
        for (const int value : {1, 4, 2, 5, 3, 6})
            stream.put(char(value)).put(0);
        stream.close();
        MatrixF expected(2, 3);
        expected << 1, 2, 3, 4, 5, 6;
        QCOMPARE(toMatrix(readNpy(path("fortran.npy")), "matrix", "fortran.npy"), expected);
    }

    void aFolderAndAMissingFileAreToldApart() {
        try {
            (void)readNifti(m_folder.path().toStdString());
            QFAIL("accepted");
        } catch (const Error& error) {
            QCOMPARE(error.details().found, "a folder");
        }
        try {
            (void)readNifti(path("nowhere.nii"));
            QFAIL("accepted");
        } catch (const Error& error) {
            QCOMPARE(error.details().found, "no such file");
        }
    }

    void aWriteThatFailsLeavesNothing() {
        QVERIFY_EXCEPTION_THROWN(writeNpy(VectorF(VectorF::Ones(3)), "/proc/nowhere/map.npy"), Error);
    }

private:
    [[nodiscard]] std::filesystem::path path(const std::string& name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    static Bytes readRaw(const std::filesystem::path& file) {
        std::ifstream stream(file, std::ios::binary);
        const std::string text((std::istreambuf_iterator<char>(stream)), {});
        Bytes bytes(text.size());
        std::memcpy(bytes.data(), text.data(), text.size());
        return bytes;
    }
    static void writeRaw(const std::filesystem::path& file, const Bytes& bytes) {
        std::ofstream(file, std::ios::binary)
            .write(reinterpret_cast<const char*>(bytes.data()), std::streamsize(bytes.size()));
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestReaderErrors)
#include "test_reader_errors.moc"

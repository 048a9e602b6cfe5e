// What a file is follows from its content, and headers that promise too much are refused before anything is allocated.

#include "analysis/core/error.h"
#include "analysis/io/file_format.h"
#include "analysis/io/freesurfer/freesurfer.h"
#include "analysis/io/nifti/nifti.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <fstream>

using namespace fusiform;

class TestFormatRecognition : public QObject {
    Q_OBJECT

private slots:
    void contentDecidesAndNotTheName() {
        Volume volume;
        volume.grid.shape = {2, 2, 2};
        volume.values.assign(8, 3.5F);
        writeNifti(volume, path("volume.nii.gz"));
        std::filesystem::rename(path("volume.nii.gz"), path("curv.txt"));
        QCOMPARE(recogniseFormat(path("curv.txt")).id, "nifti");
    }

    void numbersAsTextAreAMapPerVertex() {
        write("map.txt", "1.5\n-2\r\nnan 4e2\n");
        QCOMPARE(recogniseFormat(path("map.txt")).id, "text");
        Progress progress;
        const FileContent content = recogniseFormat(path("map.txt")).read(path("map.txt"), progress);
        const VectorF& map = std::get<VertexValues>(content).maps.at(0);
        QCOMPARE(map.size(), 4);
        QCOMPARE(map[0], 1.5F);
        QVERIFY(std::isnan(map[2]));
        QCOMPARE(map[3], 400.F);
    }

    void linesOfSeveralNumbersAreAMatrix() {
        write("matrix.txt", "# written by numpy.savetxt\n1 2 3\n  4\t5 6e0 % six\r\n\n");
        const nlohmann::ordered_json info = describeFile(path("matrix.txt"));
        QVERIFY(info["shape"] == nlohmann::ordered_json({2, 3}));
        QCOMPARE(info["mean"].get<double>(), 3.5);
        write("wrapped.txt", "1 2 3\n4 5 6\n7\n"); // one map, folded into lines
        QVERIFY(describeFile(path("wrapped.txt"))["shape"] == nlohmann::ordered_json({7}));
    }

    void aWordAmongNumbersIsNamed() {
        std::string text;
        for (int i = 0; i < 5000; ++i)
            text += "0.5\n";
        write("bad.txt", text + "1,5\n");
        const ErrorDetails details = refusal("bad.txt");
        QVERIFY(details.found.english().find("1,5") != std::string::npos);
        QVERIFY(details.file.find("bad.txt") != std::string::npos);
    }

    void strangersAreRefusedWithWhatTheyStartWith() {
        write("letter.doc", "Dear colleague, please find attached");
        QVERIFY(refusal("letter.doc").found.english().find("Dear") != std::string::npos);
        QVERIFY(refusal("letter.doc").expected.english().find("NIfTI") != std::string::npos);
        write("empty.nii", "");
        QVERIFY(refusal("empty.nii").found.english().find("empty") != std::string::npos);
    }

    void whatLabsHaveBesideIsNamedWithTheWayToConvertIt_data() {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("hint");
        QTest::newRow("DICOM") << QByteArray("\x5c\x01\0\0", 4) + QByteArray(124, '\0') + "DICM" + QByteArray(300, '\1') << "DICOM" << "dcm2niix";
        QTest::newRow("NRRD") << QByteArray("NRRD0004\ntype: short\n") << "NRRD" << "NIfTI";
        QTest::newRow("MINC") << QByteArray("CDF\x01....") << "MINC" << "mnc2nii";
        QTest::newRow("AFNI") << QByteArray("\ntype  = string-attribute\nname  = TYPESTRING\n") << "AFNI"
                              << "3dAFNItoNIFTI";
        QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1a\n") << "PNG" << "stimulus table";
        QTest::newRow("bzip2") << QByteArray("BZh91AY&SY") << "bzip2" << "unpack";
    }
    void whatLabsHaveBesideIsNamedWithTheWayToConvertIt() {
        QFETCH(QByteArray, start);
        write("stranger", start.toStdString());
        const ErrorDetails details = refusal("stranger");
        QFETCH(QString, found);
        QVERIFY(QString::fromStdString(details.found.english()).contains(found));
        QFETCH(QString, hint);
        QVERIFY(QString::fromStdString(details.hint.english()).contains(hint));
    }

    /// Each header claims terabytes in a file of some hundred bytes.
    void absurdLengthsAreRefusedBeforeAllocation() {
        Volume volume;
        volume.grid.shape = {2, 2, 2};
        volume.values.assign(8, 1);
        writeNifti(volume, path("big.nii"));
        patch("big.nii", 42, std::string("\xff\x7f\xff\x7f\xff\x7f", 6)); // 32767 along each axis
        QVERIFY(!refusal("big.nii").expected.empty());

        writeMgh(volume, path("big.mgh"));
        patch("big.mgh", 4, std::string("\x7f\xff\xff\xff\x00\x00\x7f\xff\x00\x00\x7f\xff", 12));
        QVERIFY(!refusal("big.mgh").expected.empty());

        writeCurv(VectorF::Ones(10), 16, path("lh.big"));
        patch("lh.big", 3, "\x7f\xff\xff\xff");
        QVERIFY(!refusal("lh.big").expected.empty());

        const std::string header = "{'descr': '<f8', 'fortran_order': False, 'shape': (4000000000, 4000000000), }\n";
        write("big.npy", std::string("\x93NUMPY\x01\x00", 8) + char(header.size()) + '\0' + header);
        QVERIFY(!refusal("big.npy").expected.empty());

        write("big.gii", "<?xml version=\"1.0\"?><GIFTI Version=\"1.0\" NumberOfDataArrays=\"1\"><DataArray "
                         "Intent=\"NIFTI_INTENT_SHAPE\" DataType=\"NIFTI_TYPE_FLOAT32\" Dimensionality=\"1\" "
                         "Dim0=\"2000000000\" Encoding=\"ASCII\"><Data>1</Data></DataArray></GIFTI>");
        QVERIFY(!refusal("big.gii").expected.empty());
    }

private:
    [[nodiscard]] std::filesystem::path path(const std::string& name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    void write(const std::string& name, const std::string& text) const {
        std::ofstream(path(name), std::ios::binary) << text;
    }
    void patch(const std::string& name, std::streamoff at, const std::string& bytes) const {
        std::fstream stream(path(name), std::ios::binary | std::ios::in | std::ios::out);
        stream.seekp(at);
        stream << bytes;
    }
    /// What describing the file is refused with; empty details when it was accepted.
    [[nodiscard]] ErrorDetails refusal(const std::string& name) const {
        try {
            (void)describeFile(path(name));
        } catch (const Error& error) {
            return error.details();
        }
        return {};
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestFormatRecognition)
#include "test_format_recognition.moc"

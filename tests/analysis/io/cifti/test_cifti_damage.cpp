// CIFTI files that were cut, changed or made to lie are refused by name, and nothing is allocated for their words.

#include "cifti_samples.h"

#include "analysis/io/cifti/cifti.h"
#include "analysis/io/dataset/dataset_file.h"
#include "analysis/io/file_format.h"
#include "analysis/io/freesurfer/freesurfer.h"

#include <QTemporaryDir>
#include <QTest>

using namespace fusiform;
using test::CiftiFile;
using test::dconn;
using test::errorOf;
using test::twoScalars;

class TestCiftiDamage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        writeFreeSurferSurface(test::tetrahedron(-20), path("lh.white"));
        writeFreeSurferSurface(test::tetrahedron(10), path("rh.white"));
        Progress progress;
        m_both = withFile(withFile({}, path("lh.white"), progress), path("rh.white"), progress);
    }

    void cifti1IsRefusedWithWhatToDo() {
        CiftiFile file = twoScalars();
        file.version = "1.0";
        file.write(path("old.dscalar.nii"));
        QCOMPARE(recogniseFormat(path("old.dscalar.nii")).id, std::string("cifti"));
        const std::string text = errorOf([&] { (void)describeFile(path("old.dscalar.nii")); });
        QVERIFY2(text.find("CIFTI-1") != std::string::npos, text.c_str());
        QVERIFY2(text.find("wb_command -file-convert -cifti-version-convert old.dscalar.nii 2") != std::string::npos,
                 text.c_str());
    }

    void everyTruncationIsRefusedByName() {
        for (const CiftiFile& file : {twoScalars(), dconn()}) {
            const std::string whole = file.bytes();
            for (std::size_t length = 0; length < whole.size(); ++length) {
                std::ofstream(path("cut.nii"), std::ios::binary).write(whole.data(), std::streamsize(length));
                const std::string text = errorOf([&] { (void)Cifti(path("cut.nii")); });
                QVERIFY2(text.find("cut.nii") != std::string::npos, qPrintable(QString("%1 bytes").arg(length)));
            }
        }
    }

    void flippedBytesNeverCrash() {
        const std::string whole = twoScalars().bytes();
        int refused = 0;
        for (std::size_t at = 0; at < whole.size(); ++at)
            for (const unsigned char mask : {0x01, 0xFF}) {
                std::string damaged = whole;
                damaged[at] = char(static_cast<unsigned char>(damaged[at]) ^ mask);
                std::ofstream(path("flipped.nii"), std::ios::binary)
                    .write(damaged.data(), std::streamsize(damaged.size()));
                refused += !errorOf([&] {
                                Progress progress;
                                (void)describeFile(path("flipped.nii"));
                                (void)withFile(m_both, path("flipped.nii"), progress);
                            }).empty();
            }
        QVERIFY(refused > int(whole.size()));
    }

    void whatTheXmlCannotMeanIsRefused_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        const auto row = [](const char* name, const char* from, const char* to) { QTest::newRow(name) << from << to; };
        row("a mesh that asks for gigabytes", "SurfaceNumberOfVertices=\"4\"", "SurfaceNumberOfVertices=\"4000000000\"");
        row("a mesh of more than 64 bits", "SurfaceNumberOfVertices=\"4\"", "SurfaceNumberOfVertices=\"99999999999999999999\"");
        row("a vertex outside the mesh", "0 2 3", "0 2 4");
        row("a negative vertex", "0 2 3", "0 2 -3");
        row("a vertex too few", "0 2 3", "0 2");
        row("text among the vertices", "0 2 3", "0 2 3x");
        row("a gap between models", "IndexOffset=\"3\"", "IndexOffset=\"4\"");
        row("models that overlap", "IndexOffset=\"4\"", "IndexOffset=\"3\"");
        row("a count that lies", "IndexCount=\"3\"", "IndexCount=\"2000000000\"");
        row("a voxel outside the volume", "2 3 4", "3 3 4");
        row("half a voxel", "2 3 4", "2 3");
        row("a huge volume", "3,4,5", "300000,400000,500000");
        row("a flat volume", "3,4", "3,4,0");
        row("no volume", "VolumeDimensions", "Dimensions");
        row("a plane for a transform", "-0.002 0 0 0.09", "0 0 0 0.09");
        row("a short transform", "0 0 0 1", "0 0");
        row("an exponent that lies", "MeterExponent=\"0\"", "MeterExponent=\"4000\"");
        row("a map too few", "<NamedMap><MapName>two</MapName></NamedMap>", "");
        row("an unknown axis", "INDEX_TYPE_SCALARS", "INDEX_TYPE_DREAMS");
        row("a third dimension", "Dimension=\"1\"", "Dimension=\"2\"");
        row("one dimension twice", "Dimension=\"1\"", "Dimension=\"0\"");
        row("an unknown model", "MODEL_TYPE_VOXELS", "MODEL_TYPE_STARS");
        row("an element that never ends", "</BrainModel>", "");
        row("a version of the future", "CIFTI Version=\"2\"", "CIFTI Version=\"3\"");
        row("entities", "<CIFTI", "<!DOCTYPE CIFTI [<!ENTITY a \"b\">]><CIFTI");
        row("another root", "CIFTI", "GIFTI");
        row("the same hemisphere twice", "CORTEX_RIGHT", "CORTEX_LEFT");
    }

    void whatTheXmlCannotMeanIsRefused() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        const auto replaced = [&](const std::string& text) {
            return QString::fromStdString(text).replace(from, to).toStdString();
        };
        CiftiFile file = twoScalars();
        std::string xml = file.xml();
        QVERIFY(QString::fromStdString(xml).contains(from));
        // The whole document is put where the axes stand; the header and footer it brings are cut off again.
        std::string whole = file.bytes();
        const std::string damaged = replaced(xml);
        const std::size_t room = whole.find("<?xml");
        const auto data = std::string(whole.end() - std::ptrdiff_t(file.numbers.size() * 4), whole.end());
        std::string padded = damaged;
        padded.resize((damaged.size() + 8 + 15) / 16 * 16 - 8, '\0');
        std::string bytes = whole.substr(0, room) + padded + data;
        const auto size = std::int32_t(padded.size() + 8);
        const auto offset = std::int64_t(544 + size);
        std::memcpy(bytes.data() + 544, &size, 4);
        std::memcpy(bytes.data() + 168, &offset, 8);
        std::ofstream(path("lying.nii"), std::ios::binary).write(bytes.data(), std::streamsize(bytes.size()));
        const std::string text = errorOf([&] { (void)Cifti(path("lying.nii")); });
        QVERIFY2(text.find("lying.nii") != std::string::npos, text.c_str());
    }

    void headersThatLieAreRefused() {
        const auto refused = [this](const auto& change) {
            CiftiFile file = twoScalars();
            change(file);
            file.write(path("header.nii"));
            return errorOf([&] { (void)Cifti(path("header.nii")); });
        };
        QVERIFY(!refused([](CiftiFile& file) { file.shape = {2, std::int64_t(1) << 60}; }).empty());
        QVERIFY(!refused([](CiftiFile& file) { file.shape = {std::int64_t(1) << 62, 6}; }).empty());
        QVERIFY(!refused([](CiftiFile& file) { file.shape = {2, -6}; }).empty());
        QVERIFY(!refused([](CiftiFile& file) { file.offsetError = 1'000'000; }).empty());
        QVERIFY(!refused([](CiftiFile& file) { file.offsetError = -500; }).empty());
        QVERIFY(!refused([](CiftiFile& file) { file.datatype = 1792; }).empty());
        QVERIFY(refused([](CiftiFile& file) { file.extensionCode = 6; }).find("code 32") != std::string::npos);
    }

private:
    [[nodiscard]] std::filesystem::path path(const std::string& name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }

    QTemporaryDir m_folder;
    Dataset m_both;
};

QTEST_GUILESS_MAIN(TestCiftiDamage)
#include "test_cifti_damage.moc"

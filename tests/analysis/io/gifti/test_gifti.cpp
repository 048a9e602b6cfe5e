// GIFTI of every encoding, order and space, written here as text.

#include "analysis/core/error.h"
#include "analysis/io/dataset/dataset_file.h"
#include "analysis/io/file_format.h"
#include "analysis/io/freesurfer/freesurfer.h"

#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <functional>
#include <unistd.h>

using namespace fusiform;

namespace {

struct ArrayText {
    std::string intent = "SHAPE";
    std::string type = "FLOAT32";
    std::string dims = "Dim0=\"3\"";
    std::string rank = "1";
    std::string data = {};
    std::string order = "RowMajorOrder";
    std::string encoding = "ASCII";
    std::string endian = "LittleEndian";
    std::string file = {};
    std::string offset = {};
    std::string inside = {};
};

std::string text(const ArrayText& array) {
    return "<DataArray Intent=\"NIFTI_INTENT_" + array.intent + "\" DataType=\"NIFTI_TYPE_" + array.type +
           "\" ArrayIndexingOrder=\"" + array.order + "\" Dimensionality=\"" + array.rank + "\" " + array.dims +
           " Encoding=\"" + array.encoding + "\" Endian=\"" + array.endian + "\" ExternalFileName=\"" + array.file +
           "\" ExternalFileOffset=\"" + array.offset + "\">" + array.inside + "<Data>" + array.data +
           "</Data></DataArray>\n";
}

std::string named(const std::string& name, const std::string& value) {
    return "<MetaData><MD><Name>" + name + "</Name><Value>" + value + "</Value></MD></MetaData>";
}

std::string system(const std::string& from, const std::string& to, const std::string& matrix) {
    return "<CoordinateSystemTransformMatrix><DataSpace>NIFTI_XFORM_" + from + "</DataSpace><TransformedSpace>NIFTI_XFORM_" +
           to + "</TransformedSpace><MatrixData>" + matrix + "</MatrixData></CoordinateSystemTransformMatrix>";
}

std::string gifti(const std::vector<std::string>& arrays, const std::string& before = {}) {
    std::string whole = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<GIFTI Version=\"1.0\" NumberOfDataArrays=\"" +
                        std::to_string(arrays.size()) + "\">" + before;
    for (const std::string& array : arrays)
        whole += array;
    return whole + "</GIFTI>\n";
}

const std::string table = "<LabelTable><Label Key=\"0\" Red=\"0\" Green=\"0\" Blue=\"0\" Alpha=\"0\">none of these</Label>"
                          "<Label Key=\"7\" Red=\"1\" Green=\"0.5\" Blue=\"0\" Alpha=\"1\">V1</Label></LabelTable>";

const ArrayText points{.intent = "POINTSET", .dims = "Dim0=\"3\" Dim1=\"3\"", .rank = "2", .data = "1 2 3 4 5 6 7 8 10"};
const ArrayText triangle{.intent = "TRIANGLE", .type = "INT32", .dims = "Dim0=\"1\" Dim1=\"3\"", .rank = "2", .data = "0 1 2"};

bool noted(const Surface& surface, const char* wanted) {
    return std::ranges::any_of(surface.notes, [wanted](const Message& note) {
        return note.english().find(wanted) != std::string::npos;
    });
}

} // namespace

class TestGifti : public QObject {
    Q_OBJECT

private slots:
    void arraysMayComeInAnyOrder() {
        const std::string labels = text({.intent = "LABEL", .type = "INT32", .data = "7 0 5", .inside = named("Name", "visual")});
        const std::string more = text({.intent = "LABEL", .type = "INT32", .data = "0 7 7", .inside = named("Name", "other")});
        const Gifti content = read(gifti({labels, text(triangle), text({.data = "1 2 3"}), text(points), more}, table));
        QVERIFY(content.surface && content.surface->vertices(2, 2) == 10);
        QCOMPARE(content.labels.size(), std::size_t(2));
        QCOMPARE(content.labels[0].name, std::string("visual"));
        QCOMPARE(content.labels[1].name, std::string("other"));
        QCOMPARE(content.labels[1].labelAt(1)->name, std::string("V1"));
        QVERIFY((content.labels[1].labelAt(1)->colour == std::array<std::uint8_t, 3>{255, 128, 0}));
        QVERIFY(!content.labels[0].labelAt(1)); // transparent
        QVERIFY(!content.labels[0].labelAt(2)); // not in the table
        const auto json = describeFile(path("a.gii"));
        QCOMPARE(json["arrays"].size(), std::size_t(5));
        QCOMPARE(json["arrays"][0]["intent"].get<std::string>(), std::string("NIFTI_INTENT_LABEL"));
        QCOMPARE(json["arrays"][3]["max"].get<double>(), 10.0);
        QCOMPARE(json["arrays"][2]["mean"].get<double>(), 2.0);
    }

    void bothIndexOrdersAndSeveralColumns() {
        ArrayText array{.dims = "Dim0=\"3\" Dim1=\"2\"", .rank = "2", .data = "1 2 3 4 5 6", .inside = named("Name", "t")};
        const Gifti rows = read(gifti({text(array)}));
        QVERIFY(rows.maps.size() == 2 && rows.maps[1] == Eigen::Vector3f(2, 4, 6));
        QCOMPARE(rows.mapNames[1], std::string("t 2"));
        array.order = "ColumnMajorOrder";
        const Gifti columns = read(gifti({text(array)}));
        QVERIFY(columns.maps.size() == 2 && columns.maps[1] == Eigen::Vector3f(4, 5, 6));
    }

    /// FreeSurfer writes values as N x 1, of which the library complains on the terminal.
    void aLastAxisOfOneIsReadWithoutAWord() {
        const auto printed = [this](const std::function<void()>& read) {
            const std::string file = m_folder.filePath("printed").toStdString();
            std::fflush(stderr);
            const int terminal = ::dup(2);
            const int caught = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
            ::dup2(caught, 2);
            read();
            std::fflush(stderr);
            ::dup2(terminal, 2);
            ::close(caught);
            ::close(terminal);
            std::ifstream stream(file);
            return std::string(std::istreambuf_iterator<char>(stream), {});
        };
        for (const char* dims : {"Dim0=\"3\" Dim1=\"1\"", "Dim1=\"1\" Dim0='3'", "Dim0=\"3\" Dim1=\"1\" Dim2=\"1\""}) {
            const std::string rank = std::string(dims).find("Dim2") == std::string::npos ? "2" : "3";
            Gifti content;
            const std::string said = printed([&] { content = read(gifti({text({.dims = dims, .rank = rank, .data = "1 2 3"})})); });
            QVERIFY2(said.empty(), said.c_str());
            QCOMPARE(content.maps.size(), std::size_t(1));
            QVERIFY(content.maps[0] == Eigen::Vector3f(1, 2, 3));
        }
    }

    void everyNumberTypeIsRead() { // giftiio reads UINT32 in base64 only
        for (const char* type : {"UINT8", "INT8", "INT16", "UINT16", "INT32", "FLOAT32", "FLOAT64"}) {
            const Gifti content = read(gifti({text({.type = type, .data = "1 2 100"})}));
            QVERIFY2(content.maps.at(0) == Eigen::Vector3f(1, 2, 100), type);
        }
    }

    void base64OfBothByteOrders() {
        // struct.pack('<3f', 1, 2, -3) and '>3f', in base64.
        const Gifti little = read(gifti({text({.data = "AACAPwAAAEAAAEDA", .encoding = "Base64Binary"})}));
        QVERIFY(little.maps.at(0) == Eigen::Vector3f(1, 2, -3));
        const Gifti big = read(gifti({text(
            {.data = "P4AAAEAAAADAQAAA", .encoding = "Base64Binary", .endian = "BigEndian"})}));
        QVERIFY(big.maps.at(0) == Eigen::Vector3f(1, 2, -3));
    }

    void constantsOfTheLibraryAreReadAsTheWordsOfTheStandard() {
        const Gifti big = read(gifti({text(
            {.data = "P4AAAEAAAADAQAAA", .encoding = "GIFTI_ENCODING_B64BIN", .endian = "GIFTI_ENDIAN_BIG"})}));
        QVERIFY(big.maps.at(0) == Eigen::Vector3f(1, 2, -3));
        const Gifti plain = read(gifti({text({.data = "4 5 6", .encoding = "GIFTI_ENCODING_ASCII"})}));
        QVERIFY(plain.maps.at(0) == Eigen::Vector3f(4, 5, 6));
    }

    void externalArraysComeFromTheFileBeside() {
        std::filesystem::create_directory(path("sub"));
        std::string bytes = "skip";
        for (const float value : {1.F, 2.F, -3.F}) {
            std::string raw(4, '\0');
            std::memcpy(raw.data(), &value, 4);
            bytes += std::string(raw.rbegin(), raw.rend());
        }
        write("sub/data.bin", bytes);
        ArrayText array{.encoding = "ExternalFileBinary", .endian = "BigEndian", .file = "sub/data.bin", .offset = "4"};
        QVERIFY(read(gifti({text({.data = "9 9 9"}), text(array)})).maps.at(1) == Eigen::Vector3f(1, 2, -3));
        array.offset = "5";
        QVERIFY(refusal(gifti({text(array)})).find("12 bytes from byte 5") != std::string::npos);
        for (const char* name : {"../data.bin", "/etc/hostname", "", "sub/none.bin", "sub"}) {
            array.file = name;
            array.offset = "0";
            QVERIFY2(refusal(gifti({text(array)})).find("beside it or below") != std::string::npos, name);
        }
        write("outside.bin", bytes);
        std::filesystem::create_directory(path("inner"));
        std::filesystem::create_symlink(path("outside.bin"), path("inner/link.bin"));
        array.file = "link.bin";
        write("inner/a.gii", gifti({text(array)}));
        QVERIFY_EXCEPTION_THROWN(readGifti(path("inner/a.gii")), Error);
    }

    void transformsAreAppliedAsTheStandardMeansThem() {
        const std::string shift = "1 0 0 10 0 1 0 20 0 0 1 30 0 0 0 1";
        const std::string scale = "2 0 0 0 0 2 0 0 0 0 2 0 0 0 0 1";
        const auto moved = [&](const std::string& inside) {
            ArrayText array = points;
            array.inside = inside;
            return read(gifti({text(array), text(triangle)})).surface.value();
        };
        const Surface tal = moved(system("UNKNOWN", "TALAIRACH", scale));
        QVERIFY(tal.vertices.row(0) == Eigen::RowVector3f(2, 4, 6) && noted(tal, "TALAIRACH"));
        const Surface scanner = moved(system("UNKNOWN", "TALAIRACH", scale) + system("UNKNOWN", "SCANNER_ANAT", shift));
        QVERIFY(scanner.vertices.row(0) == Eigen::RowVector3f(11, 22, 33));
        QVERIFY(noted(scanner, "moved from NIFTI_XFORM_UNKNOWN to NIFTI_XFORM_SCANNER_ANAT"));
        QVERIFY(noted(scanner, "to NIFTI_XFORM_TALAIRACH was not applied"));
        const Surface already = moved(system("SCANNER_ANAT", "TALAIRACH", scale));
        QVERIFY(already.vertices.row(0) == Eigen::RowVector3f(1, 2, 3) && noted(already, "not applied"));
        // FreeSurfer's c_ras leads to the scanner; a matrix to a template is not applied on top.
        const std::string cRas = "<MetaData><MD><Name>VolGeomC_R</Name><Value>100</Value></MD><MD><Name>VolGeomC_A</Name>"
                                 "<Value>0</Value></MD><MD><Name>VolGeomC_S</Name><Value>0</Value></MD></MetaData>";
        const Surface freesurfer = moved(cRas + system("UNKNOWN", "TALAIRACH", scale));
        QVERIFY(freesurfer.vertices.row(0) == Eigen::RowVector3f(101, 2, 3) && noted(freesurfer, "c_ras"));
        const Surface once = moved(cRas + system("UNKNOWN", "SCANNER_ANAT", shift));
        QVERIFY(once.vertices.row(0) == Eigen::RowVector3f(11, 22, 33) && !noted(once, "c_ras"));
        // A mirror turns triangles round, or their outside would be inside.
        const Surface mirrored = moved(system("UNKNOWN", "SCANNER_ANAT", "-1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 1"));
        QVERIFY(mirrored.triangles.row(0) == Eigen::RowVector3i(0, 2, 1));
        QVERIFY(moved(system("UNKNOWN", "SCANNER_ANAT", "0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1")).vertices(0, 0) == 1);
    }

    void labelsComeBackInSeveralMaps() {
        LabelMap first{"one", {1, 0, -1}, {{0, {"unknown", {0, 0, 0}, true}}, {1, {"V1", {10, 20, 30}, false}}}};
        LabelMap second{"two", {4, 1, 0}, {{4, {"FFA & <co>", {255, 0, 9}, false}}}};
        for (const char* name : {"both.label.gii", "both.label.gii.gz"}) {
            writeGiftiLabels({first, second}, Hemisphere::Right, path(name));
            const Gifti content = readGifti(path(name));
            QCOMPARE(content.labels.size(), std::size_t(2));
            QCOMPARE(content.labels[0].keys, first.keys);
            QCOMPARE(content.labels[1].keys, second.keys);
            QCOMPARE(content.labels[1].name, std::string("two"));
            QCOMPARE(content.labels[1].labelAt(0)->name, std::string("FFA & <co>"));
            QVERIFY((content.labels[0].labelAt(0)->colour == std::array<std::uint8_t, 3>{10, 20, 30}));
            QVERIFY(!content.labels[0].labelAt(1) && content.hemisphere == Hemisphere::Right);
        }
        second.labels[1] = {"V9", {1, 1, 1}, false};
        QVERIFY_EXCEPTION_THROWN(writeGiftiLabels({first, second}, {}, path("no.label.gii")), Error);
    }

    void everyLabelMapBecomesAParcellation() {
        Surface surface;
        surface.vertices = Vertices::Random(3, 3);
        surface.triangles.resize(1, 3);
        surface.triangles << 0, 1, 2;
        writeFreeSurferSurface(surface, path("lh.white"));
        writeGiftiLabels({{"a", {1, 0, 0}, {{1, {"V1", {}, false}}}}, {"b", {0, 1, 1}, {}}}, {}, path("lh.areas.label.gii"));
        Progress progress;
        const Dataset dataset = withFile(withFile({}, path("lh.white"), progress), path("lh.areas.label.gii"), progress);
        QCOMPARE(dataset.parcellations.size(), std::size_t(2));
        QCOMPARE(dataset.parcellations[1]->name, std::string("areas b"));
        QCOMPARE(dataset.parcellations[1]->regionAt(Hemisphere::Left, 2), std::string("V1"));
    }

    void labelsThatAreNoNumbersAreRefused() {
        for (const char* data : {"nan 1 2", "1e30 1 2"})
            QVERIFY(!refusal(gifti({text({.intent = "LABEL", .data = data})}, table)).empty());
    }

    void cutAndAlteredFilesNeverCrash() {
        write("ext.bin", std::string(64, '\x3F'));
        const std::string whole = gifti(
            {text(points), text(triangle), text({.data = "AACAPwAAAEAAAEDA", .encoding = "Base64Binary"}),
             text({.encoding = "ExternalFileBinary", .file = "ext.bin", .offset = "4"}),
             text({.intent = "LABEL", .type = "INT32", .data = "7 0 5"})},
            table);
        QVERIFY(refusal(whole).empty());
        for (std::size_t length = 0; length + 2 < whole.size(); ++length)
            QVERIFY2(!refusal(whole.substr(0, length)).empty(), qPrintable(QString::number(length)));
        for (std::size_t at = 0; at < whole.size(); ++at)
            for (const char damage : {'\x01', '\x10', '\xFF'}) {
                std::string altered = whole;
                altered[at] = char(altered[at] ^ damage);
                (void)refusal(altered);
            }
    }

private:
    [[nodiscard]] std::filesystem::path path(const std::string& name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    void write(const std::string& name, const std::string& content) const {
        std::ofstream(path(name), std::ios::binary) << content;
    }
    [[nodiscard]] Gifti read(const std::string& content) const {
        write("a.gii", content);
        return readGifti(path("a.gii"));
    }
    /// Empty when it was read.
    [[nodiscard]] std::string refusal(const std::string& content) const {
        try {
            (void)read(content);
        } catch (const Error& error) {
            return error.what();
        }
        return {};
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestGifti)
#include "test_gifti.moc"

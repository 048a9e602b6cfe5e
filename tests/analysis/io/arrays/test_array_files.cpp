// HDF5 and safetensors: what is listed, what is read, what is refused and why.

#include "array_file_data.h"
#include "test_data.h"

#include "analysis/io/file_format.h"
#include "analysis/io/arrays/safetensors.h"

#include <hdf5.h>

#include <cmath>
#include <map>

using namespace fusiform;
using namespace fusiform::test;

namespace {

std::filesystem::path brainscore(const std::string& name) { return dataFile("embeddings/brainscore/" + name); }

void writeDataset(
    hid_t group, const char* name, hid_t stored, hid_t memory, const std::vector<hsize_t>& shape, const void* data,
    hid_t creation = H5P_DEFAULT) {
    const hid_t space = shape.empty() ? H5Screate(H5S_SCALAR) : H5Screate_simple(int(shape.size()), shape.data(), nullptr);
    const hid_t dataset = H5Dcreate2(group, name, stored, space, H5P_DEFAULT, creation, H5P_DEFAULT);
    if (data)
        H5Dwrite(dataset, memory, H5S_ALL, H5S_ALL, H5P_DEFAULT, data);
    H5Dclose(dataset);
    H5Sclose(space);
}

hid_t truthType() {
    const hid_t type = H5Tenum_create(H5T_NATIVE_INT8);
    std::int8_t value = 0;
    H5Tenum_insert(type, "FALSE", &value);
    value = 1;
    H5Tenum_insert(type, "TRUE", &value);
    return type;
}

/// One of everything in a small file.
void writeHdf5(const std::filesystem::path& path) {
    const hid_t file = H5Fcreate(path.c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT);
    const std::vector<double> numbers{0, 1, 2, 3, 4, 5.5};
    writeDataset(file, "doubles", H5T_IEEE_F64LE, H5T_NATIVE_DOUBLE, {2, 3}, numbers.data());
    writeDataset(file, "big", H5T_STD_I16BE, H5T_NATIVE_DOUBLE, {3, 2}, numbers.data());
    const hid_t packed = H5Pcreate(H5P_DATASET_CREATE);
    const hsize_t chunk[] = {2, 2};
    H5Pset_chunk(packed, 2, chunk);
    H5Pset_deflate(packed, 4);
    writeDataset(file, "packed", H5T_IEEE_F32LE, H5T_NATIVE_DOUBLE, {3, 2}, numbers.data(), packed);
    H5Pclose(packed);
    const hid_t half = H5Tcopy(H5T_IEEE_F32LE);
    H5Tset_fields(half, 15, 10, 5, 0, 10);
    H5Tset_size(half, 2);
    H5Tset_ebias(half, 15);
    writeDataset(file, "half", half, H5T_NATIVE_DOUBLE, {6}, numbers.data());
    H5Tclose(half);
    const std::vector<std::int8_t> truths{1, 0, 1};
    const hid_t truth = truthType();
    writeDataset(file, "truths", truth, truth, {3}, truths.data());
    H5Tclose(truth);
    const hid_t fixed = H5Tcopy(H5T_C_S1);
    H5Tset_size(fixed, 4);
    writeDataset(file, "fixed", fixed, fixed, {2}, "V1\0\0hV4");
    H5Tclose(fixed);
    const hid_t variable = H5Tcopy(H5T_C_S1);
    H5Tset_size(variable, H5T_VARIABLE);
    const char* texts[] = {"a face", "food on a table"};
    writeDataset(file, "variable", variable, variable, {2}, texts);
    H5Tclose(variable);
    const double scalar = 0.25;
    writeDataset(file, "scalar", H5T_IEEE_F64LE, H5T_NATIVE_DOUBLE, {}, &scalar);
    const hid_t complex = H5Tcreate(H5T_COMPOUND, 16);
    H5Tinsert(complex, "r", 0, H5T_NATIVE_DOUBLE);
    H5Tinsert(complex, "i", 8, H5T_NATIVE_DOUBLE);
    writeDataset(file, "complex", complex, complex, {3}, numbers.data());
    H5Tclose(complex);
    writeDataset(file, "reference", H5T_STD_REF_OBJ, H5T_STD_REF_OBJ, {1}, nullptr);
    const hid_t group = H5Gcreate2(file, "results", H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT);
    writeDataset(group, "score", H5T_STD_I64LE, H5T_NATIVE_DOUBLE, {6}, numbers.data());
    H5Lcreate_hard(file, "/", group, "up", H5P_DEFAULT, H5P_DEFAULT); // a cycle
    H5Lcreate_soft("/results/loop", group, "loop", H5P_DEFAULT, H5P_DEFAULT);
    H5Lcreate_external("elsewhere.h5", "/x", group, "outside", H5P_DEFAULT, H5P_DEFAULT);
    H5Gclose(group);
    H5Fclose(file);
}

std::string safetensors(const std::string& header, std::size_t dataBytes = 0) {
    std::string bytes;
    append(bytes, std::uint64_t(header.size()));
    bytes += header;
    for (std::size_t at = 0; at < dataBytes; ++at)
        bytes += char(at);
    return bytes;
}

/// (2, 2) float32 1 2 3 4, bfloat16 1 -2, int8 and text metadata.
std::string goodSafetensors() {
    std::string bytes = safetensors(
        R"({"__metadata__":{"format":"pt"},"visual.proj":{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]},)"
        R"("brain":{"dtype":"BF16","shape":[2],"data_offsets":[16,20]},"one":{"dtype":"I8","shape":[],"data_offsets":[20,21]},)"
        R"("eight":{"dtype":"F8_E4M3","shape":[1],"data_offsets":[21,22]}})");
    for (const float value : {1.F, 2.F, 3.F, 4.F})
        append(bytes, value);
    append(bytes, std::uint16_t(0x3F80));
    append(bytes, std::uint16_t(0xC000));
    append(bytes, std::int8_t(-7));
    return bytes + "\x01";
}

} // namespace

class TestArrayFiles : public QObject {
    Q_OBJECT

private slots:
    void everyKindOfHdf5DatasetIsReadOrRefusedWithTheReason() {
        writeHdf5(path("all.h5"));
        Progress progress;
        const ArrayFile arrays = openArrayFile(path("all.h5"), progress);
        const std::vector<double> plain{0, 1, 2, 3, 4, 5.5};
        const auto numbers = [&](const char* name, const char* dtype) {
            const NumpyArray array = arrays.read(arrays.named(name), progress);
            std::vector<double> values;
            for (std::int64_t at = 0; at < array.size(); ++at)
                values.push_back(array.number(at));
            if (array.dtype != dtype)
                values.push_back(-999);
            return values;
        };
        QCOMPARE(numbers("doubles", "float64"), plain);
        QCOMPARE(numbers("/packed", "float32"), plain);
        QCOMPARE(numbers("half", "float16"), plain);
        QCOMPARE(numbers("big", "int16"), (std::vector<double>{0, 1, 2, 3, 4, 5}));
        QCOMPARE(numbers("truths", "bool"), (std::vector<double>{1, 0, 1}));
        QCOMPARE(numbers("scalar", "float64"), (std::vector<double>{0.25}));
        QCOMPARE(numbers("/results/score", "int64"), (std::vector<double>{0, 1, 2, 3, 4, 5}));
        QCOMPARE(arrays.find("packed")->shape, (std::vector<std::int64_t>{3, 2}));
        QCOMPARE(readOne(path("all.h5"), "fixed").texts, (std::vector<std::string>{"V1", "hV4"}));
        QCOMPARE(readOne(path("all.h5"), "variable").texts, (std::vector<std::string>{"a face", "food on a table"}));
        QVERIFY(contains(arrays.find("complex")->refused, "complex numbers"));
        QVERIFY(contains(arrays.find("reference")->refused, "references"));
        QVERIFY(contains(arrays.find("results/outside")->refused, "another file"));
        QVERIFY(!arrays.find("results/loop")->readable());
        QCOMPARE(arrays.entries.size(), std::size_t(13)); // the cycle adds nothing
    }

    void rowsOfAnHdf5DatasetAreReadWithoutTheRest() {
        writeHdf5(path("rows.h5"));
        Progress progress;
        const ArrayFile arrays = openArrayFile(path("rows.h5"), progress);
        MatrixF expected(2, 2);
        expected << 2, 3, 4, 5.5;
        QCOMPARE(arrays.readRows(arrays.named("packed"), 1, 2, progress), expected);
        QVERIFY(!refusal([&] { (void)arrays.readRows(arrays.named("packed"), 2, 2, progress); }).expected.empty());
    }

    void aMatlab73FileIsGivenInMatlabsOrder() {
        // MATLAB's header lies in a user block of 512 bytes; a 2 x 3 matrix is stored as (3, 2).
        const hid_t creation = H5Pcreate(H5P_FILE_CREATE);
        H5Pset_userblock(creation, 512);
        const std::string name = path("v73.mat").string();
        const hid_t file = H5Fcreate(name.c_str(), H5F_ACC_TRUNC, creation, H5P_DEFAULT);
        const std::vector<double> columns{1, 4, 2, 5, 3, 6};
        writeDataset(file, "m", H5T_IEEE_F64LE, H5T_NATIVE_DOUBLE, {3, 2}, columns.data());
        const std::vector<double> letters{'h', 'V', '4'};
        writeDataset(file, "roi", H5T_STD_U16LE, H5T_NATIVE_DOUBLE, {3, 1}, letters.data());
        const hid_t dataset = H5Dopen2(file, "roi", H5P_DEFAULT);
        const hid_t type = H5Tcopy(H5T_C_S1);
        H5Tset_size(type, 4);
        const hid_t space = H5Screate(H5S_SCALAR);
        const hid_t attribute = H5Acreate2(dataset, "MATLAB_class", type, space, H5P_DEFAULT, H5P_DEFAULT);
        H5Awrite(attribute, type, "char");
        H5Aclose(attribute);
        H5Sclose(space);
        H5Tclose(type);
        H5Dclose(dataset);
        H5Fclose(file);
        H5Pclose(creation);
        std::fstream(name, std::ios::in | std::ios::out | std::ios::binary) << "MATLAB 7.3 MAT-file";
        QCOMPARE(recogniseFormat(name).id, std::string("matlab"));
        const NumpyArray matrix = readOne(name, "m");
        QCOMPARE(matrix.shape, (std::vector<std::int64_t>{2, 3}));
        QCOMPARE(matrix.numbers64, (std::vector<double>{1, 2, 3, 4, 5, 6}));
        QCOMPARE(readOne(name, "roi").texts, (std::vector<std::string>{"hV4"}));
        Progress progress;
        const ArrayFile arrays = openArrayFile(name, progress);
        MatrixF row(1, 3);
        row << 4, 5, 6;
        QCOMPARE(arrays.readRows(arrays.named("m"), 1, 1, progress), row);
        QVERIFY(contains(arrays.notes.at(0), "MATLAB's order"));
    }

    /// Values of h5py 3.7.
    void realNetcdfFilesAgreeWithH5py() {
        if (!haveData())
            QSKIP(noData);
        const auto json = describeFile(brainscore("alexnet-rgb-1000.nc"));
        QCOMPARE(json["format"].get<std::string>(), std::string("hdf5"));
        std::map<std::string, nlohmann::ordered_json> arrays;
        for (const auto& array : json["arrays"])
            arrays[array["name"]] = array;
        const auto& data = arrays.at("/__xarray_dataarray_variable__");
        QCOMPARE(data["shape"].dump(), std::string("[1,2000]"));
        QCOMPARE(data["min"].get<double>(), -34.12308120727539);
        QCOMPARE(data["max"].get<double>(), 41.21672058105469);
        QVERIFY(std::abs(data["mean"].get<double>() - 0.026995454020798205) < 1e-12);
        QCOMPARE(arrays.at("/neuroid_id")["mean"].get<double>(), 999.5);
        const NumpyArray layer = readArray(brainscore("alexnet-rgb-None.nc").string() + ":layer");
        QCOMPARE(layer.size(), 13312);
        QCOMPARE(layer.texts[9215], std::string("features.12"));
        QCOMPARE(layer.texts[9216], std::string("classifier.5"));
    }

    void safetensorsAreReadByOffset() {
        write(path("good.safetensors"), goodSafetensors());
        const std::string file = path("good.safetensors").string();
        QCOMPARE(recogniseFormat(file).id, std::string("safetensors"));
        QCOMPARE(readArray(file + ":visual.proj").numbers32, (std::vector<float>{1, 2, 3, 4}));
        QCOMPARE(readArray(file + ":brain").numbers32, (std::vector<float>{1, -2}));
        QCOMPARE(readArray(file + ":one").number(0), -7.0);
        const ErrorDetails eight = refusal([&] { (void)readArray(file + ":eight"); });
        QVERIFY(contains(eight.found, "F8_E4M3"));
        Progress progress;
        const ArrayFile arrays = openArrayFile(file, progress);
        MatrixF row(1, 2);
        row << 3, 4;
        QCOMPARE(arrays.readRows(arrays.named("visual.proj"), 1, 1, progress), row);
    }

    void liesInASafetensorsHeaderAreRefused_data() {
        QTest::addColumn<QString>("header");
        const auto row = [](const char* name, const char* shape, const char* offsets) {
            QTest::newRow(name) << QString(R"({"a":{"dtype":"F32","shape":%1,"data_offsets":%2}})").arg(shape, offsets);
        };
        row("past the end", "[2,2]", "[8,24]");
        row("backwards", "[2]", "[16,8]");
        row("too few bytes", "[4]", "[0,8]");
        row("negative", "[-2]", "[0,8]");
        row("absurd", "[4000000000,4000000000]", "[0,16]");
        row("absurd but empty", "[0,9000000000000000,9000000000000000]", "[0,0]");
        row("fraction", "[1.5]", "[0,6]");
        row("offsets that wrap", "[2]", "[18446744073709551608,0]");
        QTest::newRow("no shape") << R"({"a":{"dtype":"F32","data_offsets":[0,8]}})";
        QTest::newRow("not an object") << R"({"a":7})";
        QTest::newRow("broken") << R"({"a":{"dtype")";
        QTest::newRow("deep") << "{\"a\":" + QString("[").repeated(200000);
        QTest::newRow("deep and closed") << "{\"a\":" + QString("[").repeated(100000) + QString("]").repeated(100000) + "}";
    }

    void liesInASafetensorsHeaderAreRefused() {
        QFETCH(QString, header);
        write(path("lie.safetensors"), safetensors(header.toStdString(), 16));
        const ErrorDetails details = refusal([&] { (void)openSafetensors(path("lie.safetensors")); });
        QVERIFY(!details.expected.empty());
        QVERIFY(details.file.find("lie.safetensors") != std::string::npos);
    }

    void everyTruncationOfASafetensorsFileIsRefused() {
        const std::string whole = goodSafetensors();
        for (std::size_t length = 0; length < whole.size(); ++length) {
            write(path("cut.safetensors"), whole.substr(0, length));
            QVERIFY2(
                !refusal([&] { (void)openSafetensors(path("cut.safetensors")); }).expected.empty(),
                qPrintable(QString::number(length)));
        }
        for (std::size_t at = 0; at < whole.size(); ++at)
            for (const int bits : {0xFF, 0x01, 0x80}) {
                std::string flipped = whole;
                flipped[at] = char(flipped[at] ^ bits);
                write(path("flip.safetensors"), flipped);
                (void)readsAll(path("flip.safetensors"));
            }
    }

    void everyTruncationOfAnHdf5FileIsRefused() {
        writeHdf5(path("whole.h5"));
        const std::string whole = contentOf(path("whole.h5"));
        for (std::size_t length = 0; length < whole.size(); length += whole.size() / 300 + 1) {
            write(path("cut.h5"), whole.substr(0, length));
            QVERIFY2(!readsAll(path("cut.h5")), qPrintable(QString::number(length)));
        }
    }

    void aShapeThatNoBytesFillIsRefused() {
        const hid_t file = H5Fcreate(path("sparse.h5").c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT);
        const hid_t creation = H5Pcreate(H5P_DATASET_CREATE);
        const hsize_t chunk[] = {1000, 1000};
        H5Pset_chunk(creation, 2, chunk);
        writeDataset(file, "claims", H5T_IEEE_F64LE, H5T_NATIVE_DOUBLE, {10000000, 10000000}, nullptr, creation);
        H5Pclose(creation);
        H5Fclose(file);
        const ErrorDetails details = refusal([&] { (void)readArray(path("sparse.h5").string()); });
        QVERIFY2(contains(details.found, "bytes"), details.found.english().c_str());
    }

    void deepNestingEnds() {
        hid_t group = H5Fcreate(path("deep.h5").c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT);
        const hid_t file = group;
        for (int depth = 0; depth < 300; ++depth) {
            const hid_t inner = H5Gcreate2(group, "g", H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT);
            if (group != file)
                H5Gclose(group);
            group = inner;
        }
        H5Gclose(group);
        H5Fclose(file);
        Progress progress;
        const ArrayFile arrays = openArrayFile(path("deep.h5"), progress);
        QCOMPARE(arrays.entries.size(), std::size_t(1));
        QVERIFY(contains(arrays.entries[0].refused, "nested"));
    }

    void aMissingNameIsAnsweredWithTheNearest() {
        writeHdf5(path("names.h5"));
        const ErrorDetails typo = refusal([&] { (void)readArray(path("names.h5").string() + ":/results/scor"); });
        QVERIFY(contains(typo.hint, "/results/score"));
        QVERIFY(contains(typo.found, "packed"));
        const ErrorDetails none = refusal([&] { (void)readArray(path("names.h5").string()); });
        QVERIFY(contains(none.hint, "packed"));
    }

    void picklesAreRefusedByTheirContent() {
        write(path("data.bin"), std::string("\x80\x04\x95\x0b\0\0\0\0\0\0\0]", 12));
        const ErrorDetails details = refusal([&] { (void)recogniseFormat(path("data.bin")); });
        QVERIFY(contains(details.hint, "can run code"));
        QVERIFY(contains(details.hint, "numpy.save"));
        // A stored zip member called archive/data.pkl, as torch.save writes.
        std::string name = "archive/data.pkl";
        std::string local("PK\3\4\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 26);
        append(local, std::uint16_t(name.size()));
        append(local, std::uint16_t(0));
        local += name;
        std::string central("PK\1\2\x14\0\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 28);
        append(central, std::uint16_t(name.size()));
        central += std::string(16, '\0') + name;
        std::string end("PK\5\6\0\0\0\0\1\0\1\0", 12);
        append(end, std::uint32_t(central.size()));
        append(end, std::uint32_t(local.size()));
        write(path("model.pt"), local + central + end + std::string(2, '\0'));
        const ErrorDetails torch = refusal([&] { (void)recogniseFormat(path("model.pt")); });
        QVERIFY2(contains(torch.hint, "safetensors.torch.save_file"), torch.found.english().c_str());
    }

private:
    [[nodiscard]] std::filesystem::path path(const std::string& name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestArrayFiles)
#include "test_array_files.moc"

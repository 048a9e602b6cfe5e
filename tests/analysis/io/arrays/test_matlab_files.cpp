// MATLAB files of levels 5 and 4, built byte by byte and real ones.

#include "array_file_data.h"
#include "test_data.h"

#include "analysis/io/file_format.h"
#include "analysis/io/arrays/matlab_file.h"

#include <cmath>

using namespace fusiform;
using namespace fusiform::test;

namespace {

enum Type : std::uint32_t { Int8 = 1, UInt8 = 2, Int16 = 3, UInt16 = 4, Int32 = 5, UInt32 = 6, Double = 9, Matrix = 14 };

std::string element(std::uint32_t type, const std::string& data) {
    std::string bytes;
    append(bytes, type);
    append(bytes, std::uint32_t(data.size()));
    bytes += data;
    bytes.append((8 - data.size() % 8) % 8, '\0');
    return bytes;
}

template <class Number>
std::string numbers(std::initializer_list<Number> values) {
    std::string bytes;
    for (const Number value : values)
        append(bytes, value);
    return bytes;
}

/// Flags, lengths and name of a matrix.
std::string header(int kind, std::initializer_list<std::int32_t> shape, const std::string& name, int flags = 0) {
    return element(UInt32, numbers<std::uint32_t>({std::uint32_t(kind | flags << 8), 0})) + element(Int32, numbers(shape)) +
           element(Int8, name);
}

std::string doubles(const std::string& name, std::initializer_list<std::int32_t> shape, std::initializer_list<double> values) {
    return element(Matrix, header(6, shape, name) + element(Double, numbers(values)));
}

std::string chars(const std::string& name, const std::string& text) {
    std::string units;
    for (const char letter : text)
        append(units, std::uint16_t(letter));
    return element(Matrix, header(4, {1, std::int32_t(text.size())}, name) + element(UInt16, units));
}

std::string file(const std::string& variables) {
    std::string bytes = "MATLAB 5.0 MAT-file, Platform: GLNXA64";
    bytes.resize(124, ' ');
    return bytes + std::string("\x00\x01IM", 4) + variables;
}

/// One of everything: a matrix stored as small integers, a logical, a struct array, cells, texts, what is refused.
std::string everything() {
    std::string fields = "RDM";
    fields.resize(8, '\0');
    fields += "name";
    fields.resize(16, '\0');
    const std::string models =
        header(2, {1, 2}, "Models") + std::string("\x05\x00\x04\x00\x08\x00\x00\x00", 8) + element(Int8, fields) +
        doubles("", {2, 2}, {0, 1, 2, 0}) + chars("", "animacy") + doubles("", {1, 1}, {7}) + chars("", "RADON");
    return doubles("m", {2, 3}, {1, 4, 2, 5, 3, 6}) +
           element(Matrix, header(6, {2, 2}, "small") + element(UInt8, numbers<std::uint8_t>({1, 2, 3, 255}))) +
           element(Matrix, header(9, {1, 3}, "truths", 2) + element(UInt8, numbers<std::uint8_t>({1, 0, 1}))) +
           element(Matrix, models) +
           element(Matrix, header(1, {1, 2}, "names") + chars("", "V1") + chars("", "hV4")) +
           element(Matrix, header(1, {1, 2}, "mixed") + doubles("", {1, 1}, {3}) + chars("", "x")) +
           element(Matrix, header(6, {1, 1}, "wave", 8) + element(Double, numbers({1.0})) + element(Double, numbers({2.0}))) +
           element(Matrix, header(5, {2, 2}, "sparse") + element(Int32, "") + element(Int32, "") + element(Double, ""));
}

/// Level 4: a 2 x 3 matrix of doubles called "old".
std::string level4(bool withText = true) {
    std::string bytes = numbers<std::int32_t>({0, 2, 3, 0, 4}) + std::string("old\0", 4) + numbers<double>({1, 4, 2, 5, 3, 6});
    if (withText)
        bytes += numbers<std::int32_t>({1, 1, 2, 0, 2}) + std::string("t\0", 2) + numbers<double>({'V', '1'});
    return bytes;
}

} // namespace

class TestMatlabFiles : public QObject {
    Q_OBJECT

private slots:
    void matricesAreGivenInCOrder() {
        write(path("all.mat"), file(everything()));
        QCOMPARE(recogniseFormat(path("all.mat")).id, std::string("matlab"));
        const NumpyArray matrix = readOne(path("all.mat"), "m");
        QCOMPARE(matrix.shape, (std::vector<std::int64_t>{2, 3}));
        QCOMPARE(matrix.numbers64, (std::vector<double>{1, 2, 3, 4, 5, 6}));
        QCOMPARE(matrix.dtype, std::string("float64"));
        QCOMPARE(readOne(path("all.mat"), "small").numbers64, (std::vector<double>{1, 3, 2, 255}));
        QCOMPARE(readOne(path("all.mat"), "truths").dtype, std::string("bool"));
    }

    void structsAndCellsAreFlattened() {
        write(path("all.mat"), file(everything()));
        const std::string name = path("all.mat").string();
        QCOMPARE(readArray(name + ":Models(1).RDM").numbers64, (std::vector<double>{0, 2, 1, 0}));
        QCOMPARE(readArray(name + ":Models(2).RDM").numbers64, (std::vector<double>{7}));
        QCOMPARE(readArray(name + ":Models(2).name").texts, (std::vector<std::string>{"RADON"}));
        QCOMPARE(readArray(name + ":names").texts, (std::vector<std::string>{"V1", "hV4"}));
        QCOMPARE(readArray(name + ":mixed{1}").numbers64, (std::vector<double>{3}));
        QCOMPARE(readArray(name + ":mixed{2}").texts, (std::vector<std::string>{"x"}));
    }

    void complexAndSparseAreRefusedWithTheReason() {
        write(path("all.mat"), file(everything()));
        const std::string name = path("all.mat").string();
        QVERIFY(contains(refusal([&] { (void)readArray(name + ":wave"); }).found, "complex"));
        QVERIFY(contains(refusal([&] { (void)readArray(name + ":sparse"); }).found, "full()"));
    }

    void level4IsRead() {
        write(path("old.mat"), level4());
        QCOMPARE(recogniseFormat(path("old.mat")).id, std::string("matlab"));
        QCOMPARE(readOne(path("old.mat"), "old").numbers64, (std::vector<double>{1, 2, 3, 4, 5, 6}));
        QCOMPARE(readOne(path("old.mat"), "t").texts, (std::vector<std::string>{"V1"}));
    }

    /// Values of scipy.io.loadmat, scipy 1.10.
    void realStructsOfRdmsAgreeWithScipy() {
        if (!haveData())
            QSKIP(noData);
        struct Expected {
            const char* reference;
            double max, mean, at01, at317;
        };
        const Expected rows[] = {
            {"92_brainRDMs.mat:RDMs(1).RDM", 1.3907356, 0.87314075, 0.82878304, 0.7838123},
            {"92_brainRDMs.mat:RDMs(2).RDM", 1.5373905, 0.8389917, 1.038587, 0.71454954},
            {"92_brainRDMs.mat:RDMs(8).RDM", 1.377004, 0.7807023, 0.9842925, 1.0182861},
            {"92_modelRDMs.mat:Models(1).RDM", 1, 0.499054820415879, 0, 0},
            {"92_modelRDMs.mat:Models(3).RDM", 1.221265730010034, 0.9848280274649593, 0.9669127246041016, 1.0662892513628108},
            {"92_modelRDMs.mat:Models(8).RDM", 0.2815132659719689, 0.0512081094885293, 0.045464720413950666, 0.04467931201575448}};
        for (const Expected& row : rows) {
            const NumpyArray rdm = readArray(dataFile("rdms/rsatoolbox/").string() + row.reference);
            QCOMPARE(rdm.shape, (std::vector<std::int64_t>{92, 92}));
            double sum = 0;
            double max = 0;
            for (std::int64_t at = 0; at < rdm.size(); ++at) {
                sum += rdm.number(at);
                max = std::max(max, rdm.number(at));
            }
            // The expected numbers were printed with eight digits where the file has float32.
            QVERIFY2(std::abs(max - row.max) < 1e-6 && std::abs(sum / 8464 - row.mean) < 1e-6, row.reference);
            QVERIFY(std::abs(rdm.number(1) - row.at01) < 1e-6 && std::abs(rdm.number(3 * 92 + 17) - row.at317) < 1e-6);
        }
        QCOMPARE(readArray(dataFile("rdms/rsatoolbox/92_brainRDMs.mat").string() + ":RDMs(8).name").texts.at(0),
                 std::string("hIT | TI | Session: 2"));
        const auto json = describeFile(dataFile("rdms/rsatoolbox/92_modelRDMs.mat"));
        QCOMPARE(json["arrays"].size(), std::size_t(24));
    }

    void everyTruncationIsRefused() {
        for (const auto& [name, whole] : {std::pair("cut5.mat", file(everything())), std::pair("cut4.mat", level4(false))})
            for (std::size_t length = 0; length < whole.size(); ++length) {
                write(path(name), whole.substr(0, length));
                // Between two variables the file is whole.
                if (readsAll(path(name)))
                    QVERIFY2(length >= 128 && name == std::string("cut5.mat"), qPrintable(QString::number(length)));
            }
    }

    void flippedBytesNeverCrash() {
        for (const auto& [name, whole] : {std::pair("flip5.mat", file(everything())), std::pair("flip4.mat", level4())})
            for (std::size_t at = 0; at < whole.size(); ++at)
                for (const int bits : {0xFF, 0x01, 0x08, 0x80}) {
                    std::string flipped = whole;
                    flipped[at] = char(flipped[at] ^ bits);
                    write(path(name), flipped);
                    (void)readsAll(path(name));
                }
    }

    void damagedCompressedVariablesAreRefused() {
        if (!haveData())
            QSKIP(noData);
        const std::string whole = contentOf(dataFile("rdms/rsatoolbox/92_brainRDMs.mat"));
        for (std::size_t at = 128; at < whole.size(); at += 2503) {
            std::string flipped = whole;
            flipped[at] = char(flipped[at] ^ 0x55);
            write(path("flip.mat"), flipped);
            (void)readsAll(path("flip.mat"));
            write(path("cut.mat"), whole.substr(0, at + 1));
            QVERIFY2(!readsAll(path("cut.mat")), qPrintable(QString::number(at)));
        }
    }

    void deepNestingEnds() {
        std::string inner = doubles("", {1, 1}, {1});
        for (int depth = 0; depth < 200; ++depth)
            inner = element(Matrix, header(1, {1, 1}, "") + inner);
        write(path("deep.mat"), file(inner));
        QVERIFY(contains(refusal([&] { (void)readOne(path("deep.mat"), ""); }).found, "nested"));
    }

    void countsThatNoBytesFillAreRefused() {
        write(path("lie.mat"), file(element(Matrix, header(6, {2000000000, 2000000}, "m") + element(Double, numbers({1.0})))));
        QVERIFY(!refusal([&] { (void)readOne(path("lie.mat"), "m"); }).found.empty());
        write(path("cells.mat"), file(element(Matrix, header(1, {2000000000, 2000000}, "c") + doubles("", {1, 1}, {1}))));
        QVERIFY(!refusal([&] { (void)readOne(path("cells.mat"), "c"); }).found.empty());
        write(path("flat.mat"), file(element(Matrix, header(6, {0, 2000000000, 2000000000, 2000000000}, "m"))));
        QVERIFY(!refusal([&] { (void)readOne(path("flat.mat"), "m"); }).found.empty());
    }

    void lettersAndLengthsThatAreNoNumbersAreNoneOfThem() {
        const double nan = std::nan("");
        write(path("t.mat"), numbers<std::int32_t>({1, 1, 3, 0, 2}) + std::string("t\0", 2) + numbers<double>({'V', nan, -1.0}));
        QCOMPARE(readOne(path("t.mat"), "t").texts, (std::vector<std::string>{"V\uFFFD\uFFFD"}));
        write(path("t5.mat"), file(element(Matrix, header(4, {1, 2}, "t") + element(Double, numbers({nan, double('x')})))));
        QCOMPARE(readOne(path("t5.mat"), "t").texts, (std::vector<std::string>{"\uFFFDx"}));
        constexpr std::uint32_t single = 7;
        const std::string lengths = element(single, numbers<float>({std::nanf(""), 2.F}));
        write(path("n.mat"), file(element(Matrix, element(UInt32, numbers<std::uint32_t>({6, 0})) + lengths + element(Int8, "m") +
                                                      element(Double, numbers({1.0})))));
        QVERIFY(!refusal([&] { (void)readOne(path("n.mat"), "m"); }).found.empty());
    }

    void billionsOfEmptyTextsAreNone() {
        write(path("empty.mat"), numbers<std::int32_t>({1, 2'000'000'000, 0, 0, 2}) + std::string("t\0", 2));
        QVERIFY(readOne(path("empty.mat"), "t").texts.empty());
    }

private:
    [[nodiscard]] std::filesystem::path path(const std::string& name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestMatlabFiles)
#include "test_matlab_files.moc"

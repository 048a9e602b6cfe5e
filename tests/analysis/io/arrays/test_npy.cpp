// Every number type, byte order and axis order of .npy files, written here byte by byte after numpy's format; matrices
// that stay in the file.
#include "array_file_data.h"
#include "seeds/zip_archive.h"

#include "analysis/io/arrays/array_matrix.h"
#include "analysis/io/file_format.h"

#include <bit>
#include <chrono>
#include <complex>
#include <nlohmann/json.hpp>

using namespace fusiform;
using namespace fusiform::test;

namespace {

/// `descr` as it stands in the header: "'<f4'" or "[('x', '<f4')]".
std::string npyOf(
    const std::string& descr, bool fortran, const std::string& shape, const std::string& data, char version = 1) {
    std::string header = "{'descr': " + descr + ", 'fortran_order': " + (fortran ? "True" : "False") +
                         ", 'shape': " + shape + ", }";
    header.append(63 - (10 + header.size()) % 64, ' ');
    header += '\n';
    std::string bytes = std::string("\x93NUMPY") + version + '\0';
    if (version == 1)
        append(bytes, std::uint16_t(header.size()));
    else
        append(bytes, std::uint32_t(header.size()));
    return bytes + header + data;
}

std::string npy(const std::string& code, bool fortran, const std::string& shape, const std::string& data) {
    return npyOf("'" + code + "'", fortran, shape, data);
}

/// The numbers in the wanted byte order; of complex ones each part is turned round.
template <class Number>
std::string stored(std::initializer_list<Number> numbers, bool bigEndian, std::size_t part = sizeof(Number)) {
    std::string bytes;
    for (const Number number : numbers)
        append(bytes, number);
    if (bigEndian)
        for (std::size_t at = 0; at < bytes.size(); at += part)
            std::reverse(bytes.begin() + std::ptrdiff_t(at), bytes.begin() + std::ptrdiff_t(at + part));
    return bytes;
}

struct Sample {
    const char* code;
    const char* dtype;
    std::string little, big; ///< the numbers 1, 0, 2, 3, 4, 5 (1, 0, 1, 1, 1, 1 of booleans)
};

template <class Number>
Sample sample(const char* code, const char* dtype) {
    const auto make = [](bool big) {
        return stored({Number(1), Number(0), Number(2), Number(3), Number(4), Number(5)}, big);
    };
    return {code, dtype, make(false), make(true)};
}

/// x86's extended numbers, put together bit by bit: significand with its leading one, then exponent and sign.
std::string extended(std::initializer_list<int> numbers, bool big) {
    std::string bytes;
    for (const int number : numbers) {
        const int width = number == 0 ? 0 : std::bit_width(unsigned(number));
        std::string one;
        append(one, number == 0 ? std::uint64_t(0) : std::uint64_t(number) << (64 - width));
        append(one, std::uint16_t(number == 0 ? 0 : 16383 + width - 1));
        one.resize(16, '\x5a'); // the padding holds anything
        if (big)
            std::ranges::reverse(one);
        bytes += one;
    }
    return bytes;
}

/// Numbers of magnitude 1, 0, 2, 3, 4, 5 of two extended parts each.
std::string wideComplex(bool big) { return extended({1, 0, 0, 0, 0, 2, 3, 0, 0, 4, 3, 4}, big); }

std::vector<Sample> samples() {
    using Half = std::uint16_t;
    const auto half = [](bool big) {
        return stored<Half>({0x3C00, 0x0000, 0x4000, 0x4200, 0x4400, 0x4500}, big);
    };
    const auto complexOf = [](auto zero, bool big) {
        using Part = decltype(zero);
        using Number = std::complex<Part>;
        // magnitudes 1, 0, 2, 3, 4, 5
        return stored<Number>(
            {{1, 0}, {0, 0}, {0, 2}, {-3, 0}, {0, -4}, {3, 4}}, big, sizeof(Part));
    };
    return {
        sample<std::uint8_t>("b1", "bool"),     sample<std::int8_t>("i1", "int8"),
        sample<std::uint8_t>("u1", "uint8"),    sample<std::int16_t>("i2", "int16"),
        sample<std::uint16_t>("u2", "uint16"),  sample<std::int32_t>("i4", "int32"),
        sample<std::uint32_t>("u4", "uint32"),  sample<std::int64_t>("i8", "int64"),
        sample<std::uint64_t>("u8", "uint64"),  sample<float>("f4", "float32"),
        sample<double>("f8", "float64"),        {"f2", "float16", half(false), half(true)},
        {"f16", "float128", extended({1, 0, 2, 3, 4, 5}, false), extended({1, 0, 2, 3, 4, 5}, true)},
        {"c8", "complex64", complexOf(0.F, false), complexOf(0.F, true)},
        {"c16", "complex128", complexOf(0., false), complexOf(0., true)},
        {"c32", "complex256", wideComplex(false), wideComplex(true)},
        sample<std::int64_t>("M8[ms]", "datetime64[ms]"), sample<std::int64_t>("m8[25us]", "timedelta64[25us]"),
        sample<std::int64_t>("M8", "datetime64"),
    };
}

} // namespace

class TestNpy : public QObject {
    Q_OBJECT

private slots:
    void everyTypeInBothOrdersOfBytesAndAxes() {
        for (const Sample& sample : samples())
            for (const bool big : {false, true})
                for (const bool fortran : {false, true}) {
                    const auto file = path(
                        std::string(sample.code) + (big ? "_big" : "_little") + (fortran ? "_f" : "_c") + ".npy");
                    write(file, npy((big ? ">" : "<") + std::string(sample.code), fortran, "(2, 3)",
                                    big ? sample.big : sample.little));
                    MatrixF expected(2, 3);
                    if (fortran)
                        expected << 1, 2, 4, 0, 3, 5;
                    else
                        expected << 1, 0, 2, 3, 4, 5;
                    if (std::string(sample.code) == "b1")
                        expected = expected.array().min(1.F);
                    QVERIFY2(toMatrix(readNpy(file), "m", "") == expected, file.c_str());
                    Progress progress;
                    const StoredMatrix matrix = readMatrix(file.string(), "a matrix", progress);
                    QVERIFY(matrix.inFile());
                    QVERIFY2(matrix.whole() == expected, file.c_str());
                    QVERIFY2(matrix.block(0, 1, 2, 2) == expected.block(0, 1, 2, 2), file.c_str());
                    QVERIFY(matrix.col(2) == VectorF(expected.col(2)));
                    QVERIFY(matrix.row(1) == VectorF(expected.row(1)));
                    QVERIFY(matrix.scaled(2).whole() == MatrixF(2 * expected));
                    const nlohmann::ordered_json info = describeFile(file);
                    QCOMPARE(info["kind"].get<std::string>(), std::string("array"));
                    QCOMPARE(info["dtype"].get<std::string>(), std::string(sample.dtype));
                    QVERIFY(info["shape"] == nlohmann::ordered_json({2, 3}));
                    QCOMPARE(info["max"].get<double>(), double(expected.maxCoeff()));
                    QCOMPARE(info["mean"].get<double>(), double(expected.cast<double>().mean()));
                }
    }

    void infinityAndNanOfWideNumbers() {
        std::string data;
        append(data, std::uint64_t(1) << 63);
        append(data, std::uint16_t(0xFFFF)); // minus infinity
        data.resize(16);
        append(data, std::uint64_t(3) << 62);
        append(data, std::uint16_t(0x7FFF)); // not a number
        data.resize(32);
        write(path("wide.npy"), npy("<f16", false, "(2,)", data));
        const NumpyArray array = readNpy(path("wide.npy"));
        QVERIFY(std::isinf(array.number(0)) && array.number(0) < 0);
        QVERIFY(std::isnan(array.number(1)));
    }

    void floatsInCOrderAreNotCopied() {
        const auto file = path("plain.npy");
        write(file, npy("<f4", false, "(2, 3)", stored<float>({1, 2, 3, 4, 5, 6}, false)));
        Progress progress;
        const StoredMatrix matrix = readMatrix(file.string(), "a matrix", progress);
        QCOMPARE(matrix.whole().data(), matrix.whole().data());
        QCOMPARE(StoredMatrix(matrix).whole().data(), matrix.whole().data());
        write(path("half.npy"), npy("<f2", false, "(1, 1)", stored<std::uint16_t>({0x3C00}, false)));
        const StoredMatrix half = readMatrix(path("half.npy").string(), "a matrix", progress);
        QCOMPARE(half.whole().data(), half.whole().data()); // converted once
    }

    /// 40 GB that no disk holds: the file is sparse. Nothing but what is asked for may be read.
    void aFileOfAnySizeIsOpenedWithoutReadingIt() {
        const auto file = path("huge.npy");
        const std::string header = npy("<f4", false, "(10000, 1000000)", "");
        write(file, header);
        std::filesystem::resize_file(file, header.size() + 40'000'000'000ULL);
        {
            std::fstream stream(file, std::ios::binary | std::ios::in | std::ios::out);
            stream.seekp(std::streamoff(header.size() + 4ULL * (9999ULL * 1000000 + 7)));
            const float value = 2.5F;
            stream.write(reinterpret_cast<const char*>(&value), sizeof value);
        }
        Progress progress;
        const StoredMatrix matrix = readMatrix(file.string(), "responses", progress);
        QCOMPARE(matrix.rows(), 10000);
        QCOMPARE(matrix.whole()(9999, 7), 2.5F);
        QCOMPARE(matrix.col(7)[9999], 2.5F);
        QCOMPARE(matrix.col(8).sum(), 0.F);
    }

    /// Cut short, or written anew with as many and with more bytes: no part of it is given any longer.
    void aFileThatChangesAfterOpeningIsAnErrorForEveryType() {
        for (const Sample& sample : samples())
            for (const bool big : {false, true})
                for (const bool fortran : {false, true})
                    for (const char* change : {"shorter", "the same length", "longer"}) {
                        const auto file = path("changing.npy");
                        const std::string bytes =
                            npy((big ? ">" : "<") + std::string(sample.code), fortran, "(2, 3)", big ? sample.big : sample.little);
                        write(file, bytes);
                        const auto openedAt = std::filesystem::file_time_type::clock::now() - std::chrono::seconds(10);
                        std::filesystem::last_write_time(file, openedAt);
                        Progress progress;
                        const StoredMatrix matrix = readMatrix(file.string(), "a matrix", progress);
                        const StoredMatrix scaled = matrix.scaled(2);
                        (void)matrix.row(0);
                        if (change == std::string("shorter"))
                            std::filesystem::resize_file(file, bytes.size() - 1);
                        else
                            write(file, bytes + (change == std::string("longer") ? "more" : ""));
                        const auto expectRefusal = [&](const std::function<void()>& read) {
                            const ErrorDetails details = refusal(read);
                            QVERIFY2(contains(details.found, "since it was opened"), sample.code);
                            QVERIFY(contains(details.hint, "open it again"));
                            QCOMPARE(details.file, file.string());
                        };
                        expectRefusal([&] { (void)matrix.whole(); });
                        expectRefusal([&] { (void)matrix.block(0, 1, 1, 1); }); // of which the bytes are still there
                        expectRefusal([&] { (void)matrix.row(1); });
                        expectRefusal([&] { (void)matrix.col(2); });
                        expectRefusal([&] { (void)scaled.row(1); });
                        expectRefusal([&] { (void)scaled.whole(); });
                        expectRefusal([&] { matrix.requireUnchanged(); });
                    }
    }

    /// What another program writes after all has been converted does no harm to that.
    void whatIsConvertedAlreadyStays() {
        const auto file = path("converted.npy");
        write(file, npy("<f2", false, "(2, 1)", stored<std::uint16_t>({0x3C00, 0x4000}, false)));
        Progress progress;
        const StoredMatrix matrix = readMatrix(file.string(), "a matrix", progress);
        QCOMPARE(matrix.whole()(1, 0), 2.F);
        std::filesystem::resize_file(file, 10);
        QCOMPARE(matrix.whole()(1, 0), 2.F);
        QCOMPARE(matrix.row(1)[0], 2.F);
    }

    void textsAreReadInBothOrders() {
        const auto wide = [](const std::u32string& text, bool big) {
            std::string bytes;
            for (std::size_t at = 0; at < 3; ++at)
                bytes += stored<char32_t>({at < text.size() ? text[at] : U'\0'}, big);
            return bytes;
        };
        for (const bool big : {false, true}) {
            write(path("names.npy"), npy(big ? ">U3" : "<U3", false, "(2,)", wide(U"V1", big) + wide(U"Ä", big)));
            QCOMPARE(readNpy(path("names.npy")).texts, (std::vector<std::string>{"V1", "Ä"}));
        }
        write(path("grid.npy"), npy("|S2", true, "(2, 2)", "a b c d "));
        QCOMPARE(readNpy(path("grid.npy")).texts, (std::vector<std::string>{"a ", "c ", "b ", "d "}));
    }

    void whatIsNoPlainArrayIsRefusedWithTheReason() {
        write(path("pickle.npy"), npy("|O", false, "(1,)", "xxxxxxxx"));
        QVERIFY(contains(refusal([&] { (void)readNpy(path("pickle.npy")); }).found, "pickle"));
        write(path("dates.npy"), npy("<M8[s", false, "(1,)", "xxxxxxxx"));
        QVERIFY(contains(refusal([&] { (void)readNpy(path("dates.npy")); }).found, "M8[s"));
        write(path("void.npy"), npy("|V8", false, "(1,)", "xxxxxxxx"));
        QVERIFY(contains(refusal([&] { (void)readNpy(path("void.npy")); }).found, "V8"));
        QVERIFY(contains(refusal([&] { (void)readNpy(path("void.npy")); }).hint, "view"));
        write(path("table.npy"), npyOf("[('a', '<f4'), ('b', '<f4')]", false, "(1,)", "xxxxxxxx"));
        QVERIFY(contains(refusal([&] { (void)readNpy(path("table.npy")); }).found, "records of 2"));
        write(path("cube.npy"), npy("|u1", false, "(1, 1, 1)", "x"));
        Progress progress;
        const ErrorDetails cube = refusal([&] { (void)readMatrix(path("cube.npy").string(), "weights", progress); });
        QVERIFY(contains(cube.found, "1 x 1 x 1"));
    }

    /// numpy.array([(1.5, 'V1', -2), (2.5, 'hV4', 7)], dtype=[('r', '<f4'), ('roi', '<U3'), ('n', '>i2')], align=True)
    void recordsAreAnArrayAField() {
        std::string data;
        const auto add = [&data](float r, const std::u32string& roi, const std::string& n) {
            append(data, r);
            for (std::size_t at = 0; at < 3; ++at)
                append(data, at < roi.size() ? roi[at] : U'\0');
            data += n + "??";
        };
        add(1.5F, U"V1", "\xff\xfe");
        add(2.5F, U"hV4", std::string("\0\7", 2));
        const std::string bytes =
            npyOf("[('r', '<f4'), ('roi', '<U3'), ('n', '>i2'), ('', '|V2')]", false, "(2,)", data);
        write(path("records.npy"), bytes);
        const std::string file = path("records.npy").string();
        QCOMPARE(readArray(file + ":r").numbers32, (std::vector<float>{1.5F, 2.5F}));
        QCOMPARE(readArray(file + ":roi").texts, (std::vector<std::string>{"V1", "hV4"}));
        QCOMPARE(readArray(file + ":n").numbers32, (std::vector<float>{-2, 7}));
        const nlohmann::ordered_json info = describeFile(path("records.npy"));
        QCOMPARE(info["arrays"].size(), std::size_t(3));
        QCOMPARE(info["arrays"][2]["min"].get<double>(), -2.0);
        write(path("short.npy"), bytes.substr(0, bytes.size() - 1));
        QVERIFY(contains(refusal([&] { (void)openNpy(path("short.npy")); }).found, "bytes"));
    }

    /// Two records of ('pos', '<f4', (2, 2)), ('id', '|u1'): what numpy.save writes in either order of axes.
    void fieldsThatAreArraysHaveTheirAxesBehindThoseOfTheRecords() {
        std::string data;
        for (const int record : {0, 1, 2, 3, 4, 5}) {
            for (const int at : {0, 1, 2, 3})
                append(data, float(10 * record + at));
            data += char(record);
        }
        const std::string descr = "[('pos', '<f4', (2, 2)), ('id', '|u1')]";
        write(path("c.npy"), npyOf(descr, false, "(2, 3)", data));
        write(path("f.npy"), npyOf(descr, true, "(2, 3)", data));
        for (const bool fortran : {false, true}) {
            const std::string file = path(fortran ? "f.npy" : "c.npy").string();
            const NumpyArray positions = readArray(file + ":pos");
            const NumpyArray ids = readArray(file + ":id");
            QCOMPARE(positions.shape, (std::vector<std::int64_t>{2, 3, 2, 2}));
            QCOMPARE(ids.shape, (std::vector<std::int64_t>{2, 3}));
            for (int row = 0; row < 2; ++row)
                for (int col = 0; col < 3; ++col) {
                    const int record = fortran ? row + 2 * col : 3 * row + col;
                    QCOMPARE(ids.number(3 * row + col), double(record));
                    for (int at = 0; at < 4; ++at)
                        QCOMPARE(positions.number(4 * (3 * row + col) + at), double(10 * record + at));
                }
            Progress progress;
            const ArrayFile arrays = openArrayFile(file, progress);
            const NumpyArray part = arrays.read(arrays.named("pos"), {{1, 1, 0, 1}, {1, 2, 2, 1}}, progress);
            const std::vector<float> expected = fortran ? std::vector<float>{31, 33, 51, 53} : std::vector<float>{41, 43, 51, 53};
            QCOMPARE(part.numbers32, expected);
            QCOMPARE(arrays.readRows(arrays.named("pos"), 1, 1, progress)(0, 0), fortran ? 10.F : 30.F);
        }
        write(path("one.npy"), npyOf("[('pos', '<f4', 3)]", false, "(2,)", stored<float>({1, 2, 3, 4, 5, 6}, false)));
        Progress progress;
        const StoredMatrix matrix = readMatrix(path("one.npy").string() + ":pos", "positions", progress);
        QCOMPARE(matrix.whole()(1, 2), 6.F);
        QCOMPARE(matrix.whole().data(), matrix.whole().data()); // as it lies in the file
    }

    /// numpy.zeros(2, [('a', [('x', '<i2'), ('in', [('y', '|u1'), ('z', '|u1', 2)], (2,))]), ('t', '|u1')])
    void recordsWithinRecordsAreFieldsOfBothNames() {
        std::string data;
        for (const char record : {0, 1}) {
            append(data, std::int16_t(-1 - record));
            for (const char inner : {0, 1}) {
                data += char(10 * record + inner);
                data += char(100 + 10 * record + 2 * inner);
                data += char(101 + 10 * record + 2 * inner);
            }
            data += char(50 + record);
        }
        const auto file = path("nested.npy");
        write(file, npyOf("[('a', [('x', '<i2'), ('in', [('y', '|u1'), ('z', '|u1', 2)], (2,))]), ('t', '|u1')]", false,
                          "(2,)", data));
        Progress progress;
        const ArrayFile arrays = openNpy(file);
        std::vector<std::string> names;
        for (const ArrayEntry& entry : arrays.entries)
            names.push_back(entry.name);
        QCOMPARE(names, (std::vector<std::string>{"a.x", "a.in.y", "a.in.z", "t"}));
        QCOMPARE(readArray(file.string() + ":a.x").numbers32, (std::vector<float>{-1, -2}));
        QCOMPARE(readArray(file.string() + ":a.in.y").numbers32, (std::vector<float>{0, 1, 10, 11}));
        const NumpyArray z = readArray(file.string() + ":a.in.z");
        QCOMPARE(z.shape, (std::vector<std::int64_t>{2, 2, 2}));
        QCOMPARE(z.numbers32, (std::vector<float>{100, 101, 102, 103, 110, 111, 112, 113}));
        QCOMPARE(readArray(file.string() + ":t").numbers32, (std::vector<float>{50, 51}));
    }

    void recordsInArchivesAreAnArrayAFieldToo() {
        const std::string table = npyOf("[('r', '|u1'), ('roi', '|S2')]", false, "(2,)", "\1V1\2V2");
        write(path("records.npz"), zipArchive({{"table.npy", table}, {"plain.npy", npy("|u1", false, "(1,)", "\7")}}, false));
        const std::string file = path("records.npz").string();
        QCOMPARE(readArray(file + ":table.r").numbers32, (std::vector<float>{1, 2}));
        QCOMPARE(readArray(file + ":table.roi").texts, (std::vector<std::string>{"V1", "V2"}));
        QCOMPARE(readNpz(file).arrays.size(), std::size_t(3));
        QVERIFY(contains(refusal([&] { (void)readArray(file + ":table"); }).found, "table.r, table.roi"));
    }

    /// Titles, names that need escaping, either coding of letters, and the place of what has no name.
    void fieldsAreCalledByTheirNames() {
        const auto namesOf = [this](const std::string& descr, char version) {
            write(path("names.npy"), npyOf(descr, false, "(1,)", std::string(16, '\1'), version));
            std::vector<std::string> names;
            for (const ArrayEntry& entry : openNpy(path("names.npy")).entries)
                names.push_back(entry.name);
            return names;
        };
        QCOMPARE(namesOf("[(('a title', 'name'), '|u1'), (('of an array', 'pos'), '|u1', (3,))]", 1),
                 (std::vector<std::string>{"name", "pos"}));
        const std::string quotes = "[(\"it's\", '|u1'), ('a\"b', '|u1'), ('x\\'\"', '|u1'), ('tab\\t', '|u1'), ('\\x7f', '|u1')]";
        QCOMPARE(namesOf(quotes, 1), (std::vector<std::string>{"it's", "a\"b", "x'\"", "tab\t", "\x7f"}));
        QCOMPARE(namesOf("[('\xe4', '|u1')]", 1), std::vector<std::string>{"ä"}); // Latin 1
        QCOMPARE(namesOf("[('ä', '|u1')]", 3), std::vector<std::string>{"ä"});
        QCOMPARE(namesOf("[('', '<f4'), ('', '|V4'), ('b', '|u1')]", 1), (std::vector<std::string>{"f0", "b"}));
    }

    void ofRecordsWhatHasNoTypeIsRefusedAndTheRestIsRead() {
        const auto file = path("raw.npy");
        write(file, npyOf("[('raw', '|V3'), ('n', '|u1')]", false, "(2,)", "abc\1def\2"));
        QCOMPARE(readArray(file.string() + ":n").numbers32, (std::vector<float>{1, 2}));
        QVERIFY(contains(refusal([&] { (void)readArray(file.string() + ":raw"); }).found, "V3"));
        write(file, npyOf("[('n', '|u1'), ('what', '|O')]", false, "(1,)", "xxxxxxxxx"));
        QVERIFY(contains(refusal([&] { (void)openNpy(file); }).found, "pickle"));
    }

    void timesAreWholeNumbersInTheirUnit() {
        const auto file = path("times.npy");
        write(file, npy("<M8[D]", false, "(3,)", stored<std::int64_t>({19000, std::numeric_limits<std::int64_t>::min(), -1}, false)));
        const NumpyArray days = readNpy(file);
        QCOMPARE(days.dtype, std::string("datetime64[D]"));
        QCOMPARE(days.number(0), 19000.0);
        QVERIFY(std::isnan(days.number(1))); // NaT
        QCOMPARE(days.number(2), -1.0);
        const nlohmann::ordered_json info = describeFile(file);
        QCOMPARE(info["dtype"].get<std::string>(), std::string("datetime64[D]"));
        QVERIFY(info["notes"][0].get<std::string>().find("1970") != std::string::npos);
    }

    /// What numpy never writes; none of it may cost much or be believed.
    void headersThatMakeNoSenseAreRefused() {
        for (const std::string& descr :
             {std::string("[]"), std::string("[('a', '<f4'"), std::string("[('a')]"), std::string("[('a', '<f4', (-1,))]"),
              std::string("[('a', '<f4', (2000000000, 2000000000))]"), std::string("[('a', '<f4', (1e9,))]"),
              std::string("[('a', '<U0', (1000000, 1000000))]"), std::string("[('a', '<f4', (2,)), ('b', '|S2000000000')]"),
              "[('a', " + std::string(1000, '[') + "]", "[('a', '|u1', (" + std::string(300, '1').insert(150, ",") + "))]",
              std::string("{'names': ['a'], 'formats': ['<f4'], 'offsets': [0], 'itemsize': 4}")}) {
            write(path("odd.npy"), npyOf(descr, false, "(1,)", "xxxxxxxx"));
            QVERIFY2(!refusal([&] { (void)openNpy(path("odd.npy")); }).found.empty(), descr.c_str());
        }
        std::string axes;
        for (int axis = 0; axis < 65; ++axis)
            axes += "1, ";
        write(path("odd.npy"), npy("|u1", false, "(" + axes + ")", "x"));
        QVERIFY(!refusal([&] { (void)openNpy(path("odd.npy")); }).found.empty());
        for (const char* header : {"{'descr': '<f4', 'shape': (1,)}", "{'descr': '<f4', 'fortran_order': 0, 'shape': (1,)}", "",
                                   "{'descr': '<f4', 'fortran_order': False, 'shape': (1,), 'more': 1}"}) {
            std::string bytes("\x93NUMPY\x01\x00", 8);
            append(bytes, std::uint16_t(std::strlen(header)));
            write(path("odd.npy"), bytes + header + "xxxx");
            QVERIFY2(!refusal([&] { (void)openNpy(path("odd.npy")); }).found.empty(), header);
        }
    }

    /// As other programs write them: Python 2 with long integers, no comma at the end, other quotes and order.
    void headersOfOtherProgramsAreRead() {
        for (const char* header : {"{'descr': '<f4', 'fortran_order': False, 'shape': (2L, 1L), }",
                                   "{\"shape\":(2,1),\"fortran_order\":False,\"descr\":\"<f4\"}",
                                   " { 'descr' : u'<f4' , 'fortran_order' : True , 'shape' : ( 2 , 1 ) } \n"}) {
            std::string bytes("\x93NUMPY\x01\x00", 8);
            append(bytes, std::uint16_t(std::strlen(header)));
            write(path("other.npy"), bytes + header + stored<float>({1, 2}, false));
            QCOMPARE(readNpy(path("other.npy")).numbers32, (std::vector<float>{1, 2}));
        }
    }

    void anEmptyArrayIsAMatrixWithoutNumbers() {
        write(path("none.npy"), npy("<f8", false, "(0, 5)", ""));
        Progress progress;
        const StoredMatrix matrix = readMatrix(path("none.npy").string(), "weights", progress);
        QCOMPARE(matrix.rows(), 0);
        QCOMPARE(matrix.cols(), 5);
        QCOMPARE(matrix.whole().size(), 0);
    }

private:
    [[nodiscard]] std::filesystem::path path(const std::string& name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestNpy)
#include "test_npy.moc"

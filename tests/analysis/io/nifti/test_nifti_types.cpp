// Every number type, both byte orders, one to seven axes, pairs, extensions and transforms, in files written here byte
// by byte after the NIfTI-1 and NIfTI-2 standards.
#include "analysis/core/error.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/file_format.h"
#include "analysis/io/nifti/nifti.h"
#include "analysis/io/nifti/nifti_header.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <nlohmann/json.hpp>

using namespace fusiform;

namespace {

/// A NIfTI file put together field by field; numbers are stored in the wanted byte order.
class Nifti {
public:
    explicit Nifti(int version = 1, bool swapped = false, bool pair = false)
        : m_version(version), m_swapped(swapped), m_bytes(version == 1 ? 352 : 544, std::byte{0}) {
        if (version == 1) {
            put<std::int32_t>(0, 348);
            text(344, pair ? "ni1" : "n+1");
            put<float>(108, pair ? 0 : 352);
        } else {
            put<std::int32_t>(0, 540);
            text(4, pair ? "ni2" : "n+2");
            put<std::int64_t>(168, pair ? 0 : 544);
        }
        sizes({1, 1, 1});
    }

    template <class T>
    void put(std::size_t at, T value) {
        if (m_bytes.size() < at + sizeof(T))
            m_bytes.resize(at + sizeof(T));
        std::memcpy(m_bytes.data() + at, &value, sizeof(T));
        if (m_swapped)
            std::reverse(m_bytes.begin() + std::ptrdiff_t(at), m_bytes.begin() + std::ptrdiff_t(at + sizeof(T)));
    }
    template <class T>
    void append(T value) { put<T>(m_bytes.size(), value); }
    void text(std::size_t at, const char* text) { std::memcpy(m_bytes.data() + at, text, std::strlen(text)); }

    void shape(const std::vector<int>& lengths) {
        dim(0, int(lengths.size()));
        for (std::size_t axis = 0; axis < lengths.size(); ++axis)
            dim(int(axis) + 1, lengths[axis]);
    }
    void dim(int index, int value) {
        if (m_version == 1)
            put<std::int16_t>(40 + 2 * std::size_t(index), std::int16_t(value));
        else
            put<std::int64_t>(16 + 8 * std::size_t(index), value);
    }
    void type(int code) { put<std::int16_t>(m_version == 1 ? 70 : 12, std::int16_t(code)); }
    void intent(int code) { m_version == 1 ? put<std::int16_t>(68, std::int16_t(code)) : put<std::int32_t>(504, code); }
    void sizes(const std::vector<float>& lengths) {
        for (std::size_t axis = 0; axis < lengths.size(); ++axis)
            if (m_version == 1)
                put<float>(80 + 4 * axis, lengths[axis]);
            else
                put<double>(112 + 8 * axis, double(lengths[axis]));
    }
    void scale(double slope, double intercept) {
        if (m_version == 1) {
            put<float>(112, float(slope));
            put<float>(116, float(intercept));
        } else {
            put<double>(176, slope);
            put<double>(184, intercept);
        }
    }
    void offset(std::int64_t bytes) { m_version == 1 ? put<float>(108, float(bytes)) : put<std::int64_t>(168, bytes); }
    void sform(int code, const std::vector<float>& rows) {
        m_version == 1 ? put<std::int16_t>(254, std::int16_t(code)) : put<std::int32_t>(348, code);
        for (std::size_t at = 0; at < 12; ++at)
            if (m_version == 1)
                put<float>(280 + 4 * at, rows[at]);
            else
                put<double>(400 + 8 * at, double(rows[at]));
    }
    /// No rotation, moved by `offset`.
    void qform(int code, const std::vector<float>& moved) {
        m_version == 1 ? put<std::int16_t>(252, std::int16_t(code)) : put<std::int32_t>(344, code);
        for (std::size_t at = 0; at < 3; ++at)
            if (m_version == 1)
                put<float>(268 + 4 * at, moved[at]);
            else
                put<double>(376 + 8 * at, double(moved[at]));
    }

    [[nodiscard]] Bytes& bytes() { return m_bytes; }

private:
    int m_version;
    bool m_swapped;
    Bytes m_bytes;
};

std::vector<float> allValues(const Volume& volume) {
    std::vector<float> values;
    for (std::int64_t index = 0; index < volume.frames; ++index)
        for (const float value : volume.frame(index))
            values.push_back(value);
    return values;
}

template <class Stored>
void fillWith(Nifti& file, const std::vector<double>& values) {
    for (const double value : values)
        file.append(static_cast<Stored>(value));
}

void fillCode(Nifti& file, int code, const std::vector<double>& values) {
    switch (code) {
    case 2: return fillWith<std::uint8_t>(file, values);
    case 4: return fillWith<std::int16_t>(file, values);
    case 8: return fillWith<std::int32_t>(file, values);
    case 16: return fillWith<float>(file, values);
    case 64: return fillWith<double>(file, values);
    case 256: return fillWith<std::int8_t>(file, values);
    case 512: return fillWith<std::uint16_t>(file, values);
    case 768: return fillWith<std::uint32_t>(file, values);
    case 1024: return fillWith<std::int64_t>(file, values);
    default: return fillWith<std::uint64_t>(file, values);
    }
}

} // namespace

class TestNiftiTypes : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    [[nodiscard]] std::filesystem::path path(const std::string& name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    std::filesystem::path written(Nifti& file, const std::string& name) const {
        const bool packed = name.ends_with(".gz");
        writeAtomically(path(name), packed ? gzipped(file.bytes()) : file.bytes());
        return path(name);
    }

private slots:
    void readsEveryNumberTypeInBothOrdersAndVersions() {
        const std::pair<int, const char*> types[] = {
            {2, "uint8"},    {4, "int16"},  {8, "int32"},    {16, "float32"}, {64, "float64"},
            {256, "int8"},   {512, "uint16"}, {768, "uint32"}, {1024, "int64"}, {1280, "uint64"}};
        for (const int version : {1, 2})
            for (const bool swapped : {false, true})
                for (const auto& [code, name] : types)
                    for (const char* ending : {".nii", ".nii.gz"}) {
                        Nifti file(version, swapped);
                        file.shape({2, 1, 1, 2});
                        file.type(code);
                        file.scale(2, 1);
                        fillCode(file, code, {3, 100, 0, 7});
                        const Volume volume = readNifti(written(file, std::string("types") + ending));
                        QCOMPARE(volume.dtype, std::string(name));
                        QCOMPARE(volume.frames, 2);
                        QCOMPARE(allValues(volume), (std::vector<float>{7, 201, 1, 15}));
                    }
    }

    void aSlopeOfZeroOrNanMeansNoScaling() {
        for (const double slope : {0.0, std::numeric_limits<double>::quiet_NaN()}) {
            Nifti file;
            file.shape({2, 1, 1});
            file.type(4);
            file.scale(slope, 5);
            fillWith<std::int16_t>(file, {-3, 4});
            QCOMPARE(allValues(readNifti(written(file, "slope.nii"))), (std::vector<float>{-3, 4}));
        }
    }

    void complexNumbersBecomeMagnitudeAndPhase() {
        for (const bool swapped : {false, true})
            for (const char* name : {"complex.nii", "complex.nii.gz"}) {
                Nifti file(1, swapped);
                file.shape({2, 1, 1, 2});
                file.type(32);
                for (const float part : {3.F, 4.F, 0.F, 2.F, -1.F, 0.F, 1.F, 0.F})
                    file.append(part);
                const Volume volume = readNifti(written(file, name));
                QCOMPARE(volume.frames, 4);
                QCOMPARE(volume.frameNames, (std::vector<std::string>{"1 magnitude", "1 phase", "2 magnitude", "2 phase"}));
                const auto values = allValues(volume);
                QCOMPARE(values[0], 5.F);
                QCOMPARE(values[1], 2.F);
                QVERIFY(std::abs(values[2] - std::atan2(4.F, 3.F)) < 1e-6F);
                QVERIFY(std::abs(values[3] - float(M_PI) / 2) < 1e-6F);
                QCOMPARE(values[4], 1.F);
                QVERIFY(std::abs(values[6] - float(M_PI)) < 1e-6F);
            }
    }

    void coloursBecomeOneFrameAChannel() {
        Nifti file;
        file.shape({2, 1, 1});
        file.type(2304);
        for (const int byte : {10, 20, 30, 255, 40, 50, 60, 0})
            file.append(std::uint8_t(byte));
        const Volume volume = readNifti(written(file, "rgba.nii.gz"));
        QCOMPARE(volume.frameNames, (std::vector<std::string>{"red", "green", "blue", "opacity"}));
        QCOMPARE(allValues(volume), (std::vector<float>{10, 40, 20, 50, 30, 60, 255, 0}));
    }

    void numbersOf128BitsAreReadInBothOfTheirForms() {
        Nifti ieee; // 1.5 and -0.25 as binary128: sign, 15 bits of exponent (bias 16383), 112 bits of fraction
        ieee.shape({2, 1, 1});
        ieee.type(1536);
        ieee.append<std::uint64_t>(0);
        ieee.append<std::uint64_t>(0x3FFF800000000000ULL);
        ieee.append<std::uint64_t>(0);
        ieee.append<std::uint64_t>(0xBFFD000000000000ULL);
        QCOMPARE(allValues(readNifti(written(ieee, "ieee.nii"))), (std::vector<float>{1.5F, -0.25F}));

        Nifti extended; // 1.5 and -0.25 in 80 bits: 64 bits of fraction with the leading one, 16 of sign and exponent
        extended.shape({2, 1, 1});
        extended.type(1536);
        extended.append<std::uint64_t>(0xC000000000000000ULL);
        extended.append<std::uint64_t>(0x3FFF);
        extended.append<std::uint64_t>(0x8000000000000000ULL);
        extended.append<std::uint64_t>(0xBFFD);
        const Volume volume = readNifti(written(extended, "extended.nii"));
        QCOMPARE(allValues(volume), (std::vector<float>{1.5F, -0.25F}));
        QVERIFY(!volume.notes.empty());
    }

    void fiveToSevenAxesFollowOneAnotherAsFrames() {
        for (const auto& shape : {std::vector<int>{2, 1, 1, 2, 3}, {2, 1, 1, 1, 3, 2}, {2, 1, 1, 1, 1, 3, 2}}) {
            Nifti file;
            file.shape(shape);
            file.type(2);
            for (int at = 0; at < 12; ++at)
                file.append(std::uint8_t(at));
            const Volume volume = readNifti(written(file, "axes.nii"));
            QCOMPARE(volume.frames, 6);
            QCOMPARE(volume.fileShape, std::vector<std::int64_t>(shape.begin(), shape.end()));
            QCOMPARE(volume.frame(5)[1], 11.F);
        }
    }

    void aDisplacementFieldNamesItsAxes() {
        Nifti file;
        file.shape({2, 1, 1, 1, 3});
        file.type(2);
        file.intent(1006);
        for (int at = 0; at < 6; ++at)
            file.append(std::uint8_t(at));
        QCOMPARE(readNifti(written(file, "warp.nii")).frameNames, (std::vector<std::string>{"x", "y", "z"}));
    }

    void aDisagreementOfSformAndQformIsSaid() {
        Nifti file;
        file.shape({3, 1, 1});
        file.type(2);
        file.sform(2, {2, 0, 0, 10, 0, 2, 0, 0, 0, 0, 2, 0});
        file.qform(1, {0, 0, 0});
        file.sizes({2, 2, 2});
        fillWith<std::uint8_t>(file, {1, 2, 3});
        const Volume volume = readNifti(written(file, "conflict.nii"));
        QCOMPARE(volume.affineSource, AffineSource::Sform);
        QCOMPARE(volume.grid.worldOf({0, 0, 0}), Point(10, 0, 0));
        QVERIFY(volume.notes.size() == 1 && volume.notes[0].english().find("10 mm") != std::string::npos);
    }

    void aTransformOfNanOrInfinityIsNotUsed() {
        for (const float bad : {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()}) {
            Nifti file;
            file.shape({3, 1, 1});
            file.type(2);
            file.sform(1, {bad, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0});
            fillWith<std::uint8_t>(file, {1, 2, 3});
            const Volume volume = readNifti(written(file, "nan.nii"));
            QCOMPARE(volume.affineSource, AffineSource::PixelSizes);
            QVERIFY(volume.grid.voxelToWorld.allFinite());
            QVERIFY(!volume.notes.empty());
        }
    }

    void pairsAreReadWhicheverPartIsGzipped() {
        for (const auto& [header, data] :
             {std::pair{"p1.hdr", "p1.img"}, {"p2.hdr.gz", "p2.img.gz"}, {"p3.hdr", "p3.img.gz"}, {"p4.hdr.gz", "p4.img"}}) {
            Nifti file(1, true, true);
            file.shape({2, 1, 1});
            file.type(4);
            (void)written(file, header);
            Nifti numbers(1, true);
            numbers.bytes().clear();
            fillWith<std::int16_t>(numbers, {300, -2});
            (void)written(numbers, data);
            for (const char* named : {header, data})
                QCOMPARE(allValues(readNifti(path(named))), (std::vector<float>{300, -2}));
        }
    }

    /// The expected transforms follow from SPM's rules: x to the left, origin one-based or the centre.
    void analyzeIsReadWithItsAssumptionSaid() {
        for (const bool swapped : {false, true}) {
            Nifti header(1, swapped, true);
            header.put<std::uint32_t>(344, 0);
            header.shape({4, 3, 2});
            header.type(4);
            header.sizes({2, 3, 4});
            header.put<float>(112, 0.5F);                                     // SPM's scale factor
            for (const auto& [axis, at] : {std::pair{0, 2}, {1, 3}, {2, 1}}) // SPM's origin
                header.put<std::int16_t>(253 + 2 * std::size_t(axis), std::int16_t(at));
            Nifti data(1, swapped, true);
            data.bytes().clear();
            for (int value = 0; value < 24; ++value)
                data.append<std::int16_t>(std::int16_t(value));
            header.bytes().resize(348);
            (void)written(header, "old.hdr");
            (void)written(data, "old.img");
            for (const char* name : {"old.hdr", "old.img"}) {
                const Volume volume = readNifti(path(name));
                Affine expected = Affine::Identity();
                expected.diagonal() = Eigen::Vector4d(-2, 3, 4, 1);
                expected.topRightCorner(3, 1) = Point(2, -6, 0);
                QVERIFY(volume.grid.voxelToWorld.isApprox(expected, 1e-12));
                QCOMPARE(volume.affineSource, AffineSource::Analyze);
                QCOMPARE(volume.grid.orientation(), std::string("LAS"));
                QCOMPARE(volume.frame(0)[23], 11.5F);
                QCOMPARE(volume.notes.size(), std::size_t(1));
            }
            QCOMPARE(describeFile(path("old.img"))["format"].get<std::string>(), std::string("analyze"));
            for (std::size_t axis = 0; axis < 3; ++axis)
                header.put<std::int16_t>(253 + 2 * axis, 0);
            (void)written(header, "old.hdr");
            const Point centred = readNifti(path("old.hdr")).grid.voxelToWorld.topRightCorner(3, 1);
            QVERIFY(centred.isApprox(Point(3, -3, -2)));
        }
    }

    void extensionsAreListedAndSkipped() {
        Nifti file;
        file.shape({1, 1, 1});
        file.type(2);
        file.put<std::uint8_t>(348, 1);
        file.put<std::int32_t>(352, 16);
        file.put<std::int32_t>(356, 6);
        file.put<std::int32_t>(368, 32);
        file.put<std::int32_t>(372, 4);
        file.bytes().resize(400);
        file.offset(400);
        file.append(std::uint8_t(42));
        const auto json = describeFile(written(file, "extended.nii.gz"));
        QCOMPARE(json["extensions"].size(), std::size_t(2));
        QCOMPARE(json["extensions"][0]["code"].get<int>(), 6);
        QCOMPARE(json["extensions"][1]["bytes"].get<int>(), 32);
        QCOMPARE(json["max"].get<double>(), 42.0);
    }

    void aRowOfVerticesFoldedIntoAVolumeIsRecognised() {
        Nifti file;
        file.shape({27307, 1, 6});
        file.type(2);
        for (int vertex = 0; vertex < 163842; ++vertex)
            file.append(std::uint8_t(vertex % 251));
        const auto name = written(file, "overlay.nii.gz");
        Progress progress;
        const FileContent content = recogniseFormat(name).read(name, progress);
        const auto* values = std::get_if<VertexValues>(&content);
        QVERIFY(values);
        QCOMPARE(values->maps[0].size(), 163842);
        QCOMPARE(values->maps[0][163841], float(163841 % 251));
        QCOMPARE(describeFile(name)["vertices"].get<int>(), 163842);
    }

    void theGzipFileIsReadThoughAnUncompressedNeighbourExists() {
        Nifti packed;
        packed.shape({1, 1, 1});
        packed.type(2);
        packed.append(std::uint8_t(1));
        Nifti plain = packed;
        plain.bytes().back() = std::byte{2};
        (void)written(packed, "twin.nii.gz");
        (void)written(plain, "twin.nii");
        QCOMPARE(readNifti(path("twin.nii.gz")).frame(0)[0], 1.F);
        QCOMPARE(readNifti(path("twin.nii")).frame(0)[0], 2.F);
    }

    void theFirstFrameComesAlone() {
        Nifti file;
        file.shape({2, 1, 1, 3});
        file.type(4);
        fillWith<std::int16_t>(file, {1, 2, 3, 4, 5, 6});
        Progress progress;
        const auto first = readFirstFrame(written(file, "first.nii.gz"), progress);
        QVERIFY(first);
        QCOMPARE(allValues(*first), (std::vector<float>{1, 2}));
        QVERIFY(!readFirstFrame(written(file, "first.nii"), progress));
    }

    void whatExceedsTheMemoryBudgetIsExploredFromTheDisk() {
        Nifti file;
        file.shape({10, 10, 10, 4});
        file.type(4);
        for (int at = 0; at < 4000; ++at)
            file.append(std::int16_t(at));
        qputenv("XDG_CACHE_HOME", m_folder.path().toUtf8());
        qputenv("FUSIFORM_MEMORY", "1000");
        const Volume volume = readNifti(written(file, "large.nii.gz"));
        qunsetenv("FUSIFORM_MEMORY");
        QCOMPARE(volume.frame(3)[999], 3999.F);
        QCOMPARE(volume.frame(0)[7], 7.F);
    }

    void aHeaderThatPromisesMoreThanTheFileHoldsIsRefusedBeforeAnythingIsAllocated() {
        for (const int version : {1, 2})
            for (const char* name : {"liar.nii", "liar.nii.gz"}) {
                Nifti file(version);
                file.shape({32767, 32767, 32767, 32767});
                file.type(64);
                file.append(1.0);
                QVERIFY_EXCEPTION_THROWN((void)readNifti(written(file, name)), Error);
            }
        Nifti wraps(2); // lengths whose product is beyond 64 bits
        wraps.dim(0, 3);
        for (int axis = 1; axis <= 3; ++axis)
            wraps.put<std::int64_t>(16 + 8 * std::size_t(axis), std::int64_t(1) << 40);
        wraps.type(2);
        QVERIFY_EXCEPTION_THROWN((void)readNifti(written(wraps, "wraps.nii")), Error);
    }
};

QTEST_GUILESS_MAIN(TestNiftiTypes)
#include "test_nifti_types.moc"

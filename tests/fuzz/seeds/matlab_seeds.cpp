// MATLAB files of level 5, plain and packed, and of level 4.

#include "../fuzz_input.h"
#include "byte_writer.h"
#include "seeds.h"

namespace fusiform::test {
namespace {

constexpr std::uint32_t int8 = 1, uint8 = 2, uint16 = 4, int32 = 5, uint32 = 6, float64 = 9, matrix = 14, packedType = 15;

/// Elements of level 5 in one byte order.
class Elements {
public:
    explicit Elements(bool bigEndian) : m_bigEndian(bigEndian) {}

    [[nodiscard]] std::string element(std::uint32_t type, const std::string& data) const {
        ByteWriter writer(m_bigEndian);
        writer.put(type).put(std::uint32_t(data.size())).text(data);
        return writer.upTo((writer.bytes().size() + 7) / 8 * 8).bytes();
    }
    template <class T>
    [[nodiscard]] std::string numbers(std::initializer_list<T> values) const {
        return ByteWriter(m_bigEndian).all(values).bytes();
    }
    [[nodiscard]] std::string header(std::uint32_t kind, std::initializer_list<std::int32_t> shape, const std::string& name) const {
        return element(uint32, numbers({kind, 0U})) + element(int32, numbers(shape)) + element(int8, name);
    }
    [[nodiscard]] std::string doubles(const std::string& name, std::initializer_list<double> values) const {
        return element(matrix, header(6, {1, std::int32_t(values.size())}, name) + element(float64, numbers(values)));
    }
    [[nodiscard]] std::string chars(const std::string& name, const std::string& text) const {
        ByteWriter units(m_bigEndian);
        for (const char letter : text)
            units.put(std::uint16_t(letter));
        return element(matrix, header(4, {1, std::int32_t(text.size())}, name) + element(uint16, units.bytes()));
    }
    [[nodiscard]] std::string structs() const {
        std::string fields = "RDM";
        fields.resize(8, '\0');
        fields += "name";
        fields.resize(16, '\0');
        const std::string fieldLength = ByteWriter(m_bigEndian).put(std::uint32_t(0x00040005)).put(std::int32_t(8)).bytes();
        return element(matrix, header(2, {1, 2}, "Models") + fieldLength + element(int8, fields) + doubles("", {0, 1}) +
                                   chars("", "animacy") + doubles("", {7}) + chars("", "RADON"));
    }
    [[nodiscard]] std::string cells() const {
        return element(matrix, header(1, {1, 2}, "names") + chars("", "V1") + chars("", "hV4")) +
               element(matrix, header(1, {1, 2}, "mixed") + doubles("", {3}) + chars("", "x"));
    }
    [[nodiscard]] std::string others() const {
        return element(matrix, header(6U | 8U << 8, {1, 1}, "wave") + element(float64, numbers({1.})) + element(float64, numbers({2.}))) +
               element(matrix, header(9U | 2U << 8, {1, 3}, "truths") + element(uint8, std::string("\1\0\1", 3))) +
               element(matrix, header(5, {2, 2}, "sparse") + element(int32, "") + element(int32, "") + element(float64, ""));
    }
    [[nodiscard]] std::string file(const std::string& variables) const {
        ByteWriter writer(m_bigEndian);
        writer.text("MATLAB 5.0 MAT-file, Platform: GLNXA64").upTo(124, ' ').put(std::uint16_t(0x0100));
        return writer.put(std::uint16_t('M' << 8 | 'I')).text(variables).bytes();
    }
    [[nodiscard]] std::string packed(const std::string& variable) const {
        const std::string data = stringOf(zlibPacked(bytesOf(variable)));
        return ByteWriter(m_bigEndian).put(packedType).put(std::uint32_t(data.size())).text(data).bytes();
    }

private:
    bool m_bigEndian;
};

std::string level4() {
    return ByteWriter()
        .all<std::int32_t>({0, 2, 3, 0, 4}).text(std::string_view("old", 4)).all({1., 4., 2., 5., 3., 6.})
        .all<std::int32_t>({1, 1, 2, 0, 2}).text(std::string_view("t", 2)).all({86., 49.})
        .all<std::int32_t>({50, 2, 1, 0, 2}).text(std::string_view("b", 2)).text("\1\2").bytes();
}

} // namespace

std::vector<Seed> matlabSeeds(std::string_view target) {
    const Elements little(false);
    const Elements big(true);
    if (target == "matlab-packed")
        return {{"numbers", little.doubles("m", {1, 2, 3})}, {"structs", little.structs()}, {"cells", little.cells()}};
    if (target != "matlab")
        return {};
    return {{"numbers", little.file(little.doubles("m", {1, 2, 3}))},
            {"structs", little.file(little.structs())},
            {"cells", little.file(little.cells())},
            {"others", little.file(little.others())},
            {"big-endian", big.file(big.doubles("m", {1, 2}) + big.structs() + big.cells())},
            {"packed", little.file(little.packed(little.structs()) + little.packed(little.doubles("m", {1, 2})))},
            {"level-4", level4()}};
}

} // namespace fusiform::test

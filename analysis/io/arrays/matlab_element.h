#pragma once

#include "analysis/core/message.h"
#include "analysis/core/translatable.h"
#include "analysis/io/arrays/npy.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

/// The elements that MATLAB level 5 MAT-files are made of: a tag (type, bytes) and data, matrices holding further
/// elements. Everything is checked against the bytes that are there. Source: MAT-File Format, The MathWorks.
namespace fusiform {

inline constexpr const char* readingMatlab = translatable("analysis", "reading a MATLAB file");
inline constexpr std::size_t mostMatlabEntries = 100'000; ///< arrays of one file

/// Thrown while reading elements; who knows the file makes an Error of it.
struct MatlabDamage {
    Message found;
};

enum class MatlabType : std::uint32_t {
    Int8 = 1, UInt8, Int16, UInt16, Int32, UInt32, Single, Double = 9, Int64 = 12, UInt64, Matrix, Compressed,
    Utf8, Utf16, Utf32
};

struct MatlabElement {
    MatlabType type{};
    std::span<const std::byte> data;
};

/// Takes elements one after another from bytes.
class MatlabReader {
public:
    MatlabReader(std::span<const std::byte> bytes, bool bigEndian) : m_bytes(bytes), m_bigEndian(bigEndian) {}

    [[nodiscard]] bool atEnd() const { return m_at >= m_bytes.size(); }
    [[nodiscard]] std::size_t position() const { return m_at; }
    [[nodiscard]] bool bigEndian() const { return m_bigEndian; }
    [[nodiscard]] MatlabElement next();
    /// The next element's tag and as much of its data as there is: `whole` bytes are claimed.
    [[nodiscard]] MatlabElement nextMaybeCut(std::uint64_t& whole);

private:
    [[nodiscard]] std::uint32_t word(std::size_t at) const;

    std::span<const std::byte> m_bytes;
    std::size_t m_at = 0;
    bool m_bigEndian;
};

enum class MatlabClass : std::uint8_t {
    Cell = 1, Struct, Object, Char, Sparse, Double, Single, Int8, UInt8, Int16, UInt16, Int32, UInt32, Int64, UInt64,
    Function, Opaque
};

/// What a matrix says before its values.
struct MatlabHeader {
    MatlabClass kind{};
    bool complex = false;
    bool logical = false;
    std::vector<std::int64_t> shape;
    std::string name;

    [[nodiscard]] bool isNumeric() const { return kind >= MatlabClass::Double && kind <= MatlabClass::UInt64; }
    [[nodiscard]] std::string dtype() const; ///< numpy's name, "str", or MATLAB's word for the class
    [[nodiscard]] Message refused() const;   ///< why it cannot be read, or empty
};

/// The header in the data of a matrix; `reader` then stands before the values.
[[nodiscard]] MatlabHeader readMatlabHeader(MatlabReader& reader);

/// Calls `leaf(name, header, matrix)` for a matrix, or for every one inside its cells and structs: "RDMs(2).RDM",
/// "names{3}". An array of cells that are all texts is one leaf. `matrix` is the data of the leaf's element.
using MatlabLeaf =
    std::function<void(const std::string& name, const MatlabHeader& header, std::span<const std::byte> matrix)>;
void forEachMatlabLeaf(std::span<const std::byte> matrix, bool bigEndian, const std::string& name, const MatlabLeaf& leaf);

/// The values of a leaf in C order: numbers, the rows of a char array, or the texts of a cell array of texts.
[[nodiscard]] NumpyArray readMatlabLeaf(std::span<const std::byte> matrix, bool bigEndian);

/// Units of UTF-16, which a file may hold as numbers of any type; what is none becomes U+FFFD.
[[nodiscard]] std::string matlabText(std::span<const double> units);

} // namespace fusiform

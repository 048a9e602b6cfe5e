#pragma once

#include "analysis/core/progress.h"
#include "analysis/io/arrays/array_block.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string_view>

/// The number types that array files store, and how their bytes become floats or doubles.
namespace fusiform {

enum class NumberType {
    Bool, Int8, UInt8, Int16, UInt16, Int32, UInt32, Int64, UInt64, Float16, BFloat16, Float32, Float64,
    LongDouble,            ///< x86's 80-bit number padded to 16 bytes, numpy's longdouble there
    Complex64, Complex128, ComplexLongDouble, ///< read as their magnitude
    Time64, ///< numpy's datetime64 and timedelta64: whole numbers of a unit kept elsewhere; NaT is missing
};

[[nodiscard]] const char* nameOf(NumberType type); ///< numpy's name: "float32"
[[nodiscard]] std::size_t sizeOf(NumberType type); ///< bytes of one number
/// Whether a float could lose digits, so that NumpyArray keeps it in `numbers64`: integers of 32 bits and more, float64.
[[nodiscard]] bool needsDouble(NumberType type);
[[nodiscard]] bool isComplex(NumberType type);
/// An integer type of this many bytes, if there is one.
[[nodiscard]] std::optional<NumberType> integerType(std::size_t bytes, bool isSigned);

/// Turns `to.size()` stored numbers into floats or doubles. `bytes` holds at least as many and need not be aligned;
/// `bigEndian` is the order in the file.
void decodeNumbers(NumberType type, bool bigEndian, std::span<const std::byte> bytes, std::span<float> to);
void decodeNumbers(NumberType type, bool bigEndian, std::span<const std::byte> bytes, std::span<double> to);

/// Gives `array` room for `count` numbers of a type (in numbers32 or numbers64) and names the type.
void resizeNumbers(NumpyArray& array, NumberType type, std::int64_t count);
/// Fills the numbers from `first` on from bytes: as many as the bytes hold.
void fillNumbers(
    NumpyArray& array, NumberType type, bool bigEndian, std::span<const std::byte> bytes, std::int64_t first);

/// A block of an array in C order: `bytesOf(first, count)` gives the bytes of `count` stored numbers from the `first`
/// on, and is asked for some MB at a time. Throws Cancelled.
[[nodiscard]] NumpyArray decodedBlock(
    const std::vector<std::int64_t>& shape, const ArrayBlock& block, NumberType type, bool bigEndian,
    const std::function<std::span<const std::byte>(std::int64_t first, std::int64_t count)>& bytesOf, Progress& progress);

} // namespace fusiform

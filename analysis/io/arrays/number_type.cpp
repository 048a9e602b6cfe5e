#include "analysis/io/arrays/number_type.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <complex>
#include <cstring>
#include <limits>

namespace fusiform {
namespace {

struct Half { std::uint16_t bits; };
struct Brain { std::uint16_t bits; };
struct Truth { std::uint8_t bits; };
struct Extended { std::byte bits[16]; };
struct ExtendedPair { Extended real, imaginary; };
struct Time { std::int64_t ticks; };

double valueOf(Half half) { return double(float(Eigen::numext::bit_cast<Eigen::half>(half.bits))); }
double valueOf(Brain brain) { return double(std::bit_cast<float>(std::uint32_t(brain.bits) << 16)); }
double valueOf(Truth truth) { return truth.bits != 0 ? 1 : 0; }
double valueOf(Extended extended) {
    // Sign and 15 bits of exponent above an explicit 64-bit significand, whatever this machine's long double is.
    std::uint64_t significand = 0;
    std::uint16_t exponent = 0;
    std::memcpy(&significand, extended.bits, 8);
    std::memcpy(&exponent, extended.bits + 8, 2);
    const int power = exponent & 0x7FFF;
    const double sign = exponent & 0x8000 ? -1 : 1;
    if (power == 0x7FFF)
        return significand << 1 == 0 ? sign * std::numeric_limits<double>::infinity() : std::nan("");
    return sign * std::ldexp(double(significand), power - 16383 - 63);
}
double valueOf(ExtendedPair number) { return std::hypot(valueOf(number.real), valueOf(number.imaginary)); }
double valueOf(Time time) {
    constexpr std::int64_t notATime = std::numeric_limits<std::int64_t>::min();
    return time.ticks == notATime ? std::nan("") : double(time.ticks);
}
template <class Number>
double valueOf(std::complex<Number> number) { return std::hypot(double(number.real()), double(number.imag())); }
template <class Number>
Number valueOf(Number number) { return number; }

/// Numbers that are turned round on their own when the byte order is another.
template <class Stored>
constexpr std::size_t partsOfType = 1;
template <class Number>
constexpr std::size_t partsOfType<std::complex<Number>> = 2;
template <>
constexpr std::size_t partsOfType<ExtendedPair> = 2;

template <class Stored, class Target>
void decodeAll(bool swap, const std::byte* from, std::span<Target> to) {
    for (Target& target : to) {
        std::byte raw[sizeof(Stored)];
        std::memcpy(raw, from, sizeof(Stored));
        from += sizeof(Stored);
        if (swap) {
            constexpr std::size_t part = sizeof(Stored) / partsOfType<Stored>;
            for (std::size_t at = 0; at < sizeof(Stored); at += part)
                std::reverse(raw + at, raw + at + part);
        }
        Stored stored;
        std::memcpy(&stored, raw, sizeof(Stored));
        target = Target(valueOf(stored));
    }
}

template <class Target>
void decodeAny(NumberType type, bool bigEndian, std::span<const std::byte> bytes, std::span<Target> to) {
    const bool swap = bigEndian != (std::endian::native == std::endian::big);
    const std::byte* from = bytes.data();
    switch (type) {
    case NumberType::Bool: return decodeAll<Truth>(swap, from, to);
    case NumberType::Int8: return decodeAll<std::int8_t>(swap, from, to);
    case NumberType::UInt8: return decodeAll<std::uint8_t>(swap, from, to);
    case NumberType::Int16: return decodeAll<std::int16_t>(swap, from, to);
    case NumberType::UInt16: return decodeAll<std::uint16_t>(swap, from, to);
    case NumberType::Int32: return decodeAll<std::int32_t>(swap, from, to);
    case NumberType::UInt32: return decodeAll<std::uint32_t>(swap, from, to);
    case NumberType::Int64: return decodeAll<std::int64_t>(swap, from, to);
    case NumberType::UInt64: return decodeAll<std::uint64_t>(swap, from, to);
    case NumberType::Float16: return decodeAll<Half>(swap, from, to);
    case NumberType::BFloat16: return decodeAll<Brain>(swap, from, to);
    case NumberType::Float32: return decodeAll<float>(swap, from, to);
    case NumberType::Float64: return decodeAll<double>(swap, from, to);
    case NumberType::LongDouble: return decodeAll<Extended>(swap, from, to);
    case NumberType::Complex64: return decodeAll<std::complex<float>>(swap, from, to);
    case NumberType::Complex128: return decodeAll<std::complex<double>>(swap, from, to);
    case NumberType::ComplexLongDouble: return decodeAll<ExtendedPair>(swap, from, to);
    case NumberType::Time64: return decodeAll<Time>(swap, from, to);
    }
}

struct TypeDescription {
    const char* name;
    std::size_t size;
    bool wide;
};

constexpr std::array<TypeDescription, 18> typeDescriptions{{
    {"bool", 1, false}, {"int8", 1, false}, {"uint8", 1, false}, {"int16", 2, false}, {"uint16", 2, false},
    {"int32", 4, true}, {"uint32", 4, true}, {"int64", 8, true}, {"uint64", 8, true},
    {"float16", 2, false}, {"bfloat16", 2, false}, {"float32", 4, false}, {"float64", 8, true},
    {"float128", 16, true}, {"complex64", 8, false}, {"complex128", 16, true}, {"complex256", 32, true},
    {"datetime64", 8, true}}};

} // namespace

const char* nameOf(NumberType type) { return typeDescriptions[std::size_t(type)].name; }
std::size_t sizeOf(NumberType type) { return typeDescriptions[std::size_t(type)].size; }
bool needsDouble(NumberType type) { return typeDescriptions[std::size_t(type)].wide; }

bool isComplex(NumberType type) { 
    return type == NumberType::Complex64 || type == NumberType::Complex128 || type == NumberType::ComplexLongDouble;
}

std::optional<NumberType> integerType(std::size_t bytes, bool isSigned) {
    switch (bytes) {
    case 1: return isSigned ? NumberType::Int8 : NumberType::UInt8;
    case 2: return isSigned ? NumberType::Int16 : NumberType::UInt16;
    case 4: return isSigned ? NumberType::Int32 : NumberType::UInt32;
    case 8: return isSigned ? NumberType::Int64 : NumberType::UInt64;
    default: return std::nullopt;
    }
}

void decodeNumbers(NumberType type, bool bigEndian, std::span<const std::byte> bytes, std::span<float> to) {
    decodeAny(type, bigEndian, bytes, to);
}

void decodeNumbers(NumberType type, bool bigEndian, std::span<const std::byte> bytes, std::span<double> to) {
    decodeAny(type, bigEndian, bytes, to);
}

void resizeNumbers(NumpyArray& array, NumberType type, std::int64_t count) {
    array.dtype = nameOf(type);
    if (needsDouble(type))
        array.numbers64.resize(std::size_t(count));
    else
        array.numbers32.resize(std::size_t(count));
}

void fillNumbers(
    NumpyArray& array, NumberType type, bool bigEndian, std::span<const std::byte> bytes, std::int64_t first) {
    const std::size_t count = bytes.size() / sizeOf(type);
    if (needsDouble(type))
        decodeNumbers(type, bigEndian, bytes, std::span(array.numbers64).subspan(std::size_t(first), count));
    else
        decodeNumbers(type, bigEndian, bytes, std::span(array.numbers32).subspan(std::size_t(first), count));
}

NumpyArray decodedBlock(
    const std::vector<std::int64_t>& shape, const ArrayBlock& block, NumberType type, bool bigEndian,
    const std::function<std::span<const std::byte>(std::int64_t, std::int64_t)>& bytesOf, Progress& progress) {
    constexpr std::int64_t most = 1 << 20; // numbers a step
    NumpyArray array;
    array.shape = block.count;
    const std::int64_t total = block.size();
    resizeNumbers(array, type, total);
    forEachRun(shape, block, [&](std::int64_t source, std::int64_t target, std::int64_t length) {
        for (std::int64_t done = 0; done < length; done += most) {
            progress.report(double(target + done) / double(total));
            fillNumbers(array, type, bigEndian, bytesOf(source + done, std::min(most, length - done)), target + done);
        }
    });
    return array;
}

} // namespace fusiform

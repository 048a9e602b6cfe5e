#include "analysis/io/bytes/stored_numbers.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

namespace fusiform {
namespace {

template <class Stored>
Stored loaded(const std::byte* at, bool swap) {
    std::byte raw[sizeof(Stored)];
    std::memcpy(raw, at, sizeof(Stored));
    if (swap)
        std::reverse(raw, raw + sizeof(Stored));
    Stored stored;
    std::memcpy(&stored, raw, sizeof(Stored));
    return stored;
}

template <class Stored, bool swap>
void convertAll(const std::byte* data, std::span<float> values, const StoredNumbers& numbers) {
    if (numbers.slope == 1 && numbers.intercept == 0) {
        for (std::size_t i = 0; i < values.size(); ++i) {
            const auto stored = loaded<Stored>(data + i * sizeof(Stored), swap);
            if constexpr (std::is_same_v<Stored, double>)
                values[i] = narrowed(stored);
            else
                values[i] = float(stored);
        }
        return;
    }
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = narrowed(
            double(loaded<Stored>(data + i * sizeof(Stored), swap)) * numbers.slope + numbers.intercept);
}

template <class Stored>
void convertAs(const std::byte* data, std::span<float> values, const StoredNumbers& numbers) {
    if (numbers.swapped)
        convertAll<Stored, true>(data, values, numbers);
    else
        convertAll<Stored, false>(data, values, numbers);
}

/// A number of 128 bits: sign and 15 bits of exponent above a fraction of 112 bits (IEEE binary128), or above 64 bits
/// with their leading one written out (x86's 80 bits).
double wideNumber(const std::byte* at, const StoredNumbers& numbers) {
    std::byte raw[16];
    std::memcpy(raw, at, 16);
    if (numbers.swapped)
        std::reverse(raw, raw + 16);
    std::uint64_t low = 0;
    std::uint64_t high = 0;
    std::memcpy(&low, raw, 8);
    std::memcpy(&high, raw + 8, 8);
    const std::uint64_t top = numbers.extended80 ? high & 0xFFFF : high >> 48;
    const int exponent = int(top & 0x7FFF);
    const double sign = (top & 0x8000) ? -1 : 1;
    double fraction = 0; // in units of the leading one
    if (numbers.extended80)
        fraction = std::ldexp(double(low), -63);
    else
        fraction = std::ldexp(double(high & 0xFFFFFFFFFFFFULL), -48) + std::ldexp(double(low), -112) +
                   (exponent > 0 ? 1 : 0);
    if (exponent == 0x7FFF) {
        const bool infinite = numbers.extended80 ? (low << 1) == 0 : (high & 0xFFFFFFFFFFFFULL) == 0 && low == 0;
        return infinite ? sign * std::numeric_limits<double>::infinity() : std::numeric_limits<double>::quiet_NaN();
    }
    return sign * std::ldexp(fraction, std::max(exponent, 1) - 16383);
}

double component(const std::byte* at, const StoredNumbers& numbers) {
    switch (numbers.type) {
    case StoredType::Complex64: return double(loaded<float>(at, numbers.swapped));
    case StoredType::Complex128: return loaded<double>(at, numbers.swapped);
    default: return wideNumber(at, numbers);
    }
}

void convertComplex(const std::byte* data, std::span<float> values, const StoredNumbers& numbers, std::int64_t part) {
    const std::size_t half = numbers.bytes() / 2;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::byte* at = data + i * 2 * half;
        const double real = component(at, numbers) * numbers.slope + numbers.intercept;
        const double imaginary = component(at + half, numbers) * numbers.slope;
        values[i] = narrowed(part == 0 ? std::hypot(real, imaginary) : std::atan2(imaginary, real));
    }
}

struct TypeFacts {
    std::string_view name;
    std::size_t bytes;
};

TypeFacts factsOf(StoredType type) {
    switch (type) {
    case StoredType::UInt8: return {"uint8", 1};
    case StoredType::Int8: return {"int8", 1};
    case StoredType::UInt16: return {"uint16", 2};
    case StoredType::Int16: return {"int16", 2};
    case StoredType::UInt32: return {"uint32", 4};
    case StoredType::Int32: return {"int32", 4};
    case StoredType::UInt64: return {"uint64", 8};
    case StoredType::Int64: return {"int64", 8};
    case StoredType::Float32: return {"float32", 4};
    case StoredType::Float64: return {"float64", 8};
    case StoredType::Float128: return {"float128", 16};
    case StoredType::Complex64: return {"complex64", 8};
    case StoredType::Complex128: return {"complex128", 16};
    case StoredType::Complex256: return {"complex256", 32};
    case StoredType::Rgb24: return {"rgb24", 3};
    case StoredType::Rgba32: return {"rgba32", 4};
    }
    return {"unknown", 1};
}

} // namespace

std::size_t StoredNumbers::bytes() const { return factsOf(type).bytes; }
std::string_view StoredNumbers::name() const { return factsOf(type).name; }

std::vector<std::string_view> StoredNumbers::parts() const {
    switch (type) {
    case StoredType::Complex64:
    case StoredType::Complex128:
    case StoredType::Complex256: return {"magnitude", "phase"};
    case StoredType::Rgb24: return {"red", "green", "blue"};
    case StoredType::Rgba32: return {"red", "green", "blue", "opacity"};
    default: return {};
    }
}

std::int64_t StoredNumbers::partCount() const { return std::max<std::int64_t>(1, std::int64_t(parts().size())); }

bool StoredNumbers::isPlainFloat() const {
    return type == StoredType::Float32 && !swapped && slope == 1 && intercept == 0;
}

void StoredNumbers::convert(const std::byte* data, std::span<float> values, std::int64_t part) const {
    switch (type) {
    case StoredType::UInt8: return convertAs<std::uint8_t>(data, values, *this);
    case StoredType::Int8: return convertAs<std::int8_t>(data, values, *this);
    case StoredType::UInt16: return convertAs<std::uint16_t>(data, values, *this);
    case StoredType::Int16: return convertAs<std::int16_t>(data, values, *this);
    case StoredType::UInt32: return convertAs<std::uint32_t>(data, values, *this);
    case StoredType::Int32: return convertAs<std::int32_t>(data, values, *this);
    case StoredType::UInt64: return convertAs<std::uint64_t>(data, values, *this);
    case StoredType::Int64: return convertAs<std::int64_t>(data, values, *this);
    case StoredType::Float32: return convertAs<float>(data, values, *this);
    case StoredType::Float64: return convertAs<double>(data, values, *this);
    case StoredType::Float128:
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = narrowed(wideNumber(data + i * 16, *this) * slope + intercept);
        return;
    case StoredType::Complex64:
    case StoredType::Complex128:
    case StoredType::Complex256: return convertComplex(data, values, *this, part);
    case StoredType::Rgb24:
    case StoredType::Rgba32:
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = float(data[i * bytes() + std::size_t(part)]);
        return;
    }
}

} // namespace fusiform

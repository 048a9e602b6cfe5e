#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fusiform {

enum class StoredType {
    UInt8, Int8, UInt16, Int16, UInt32, Int32, UInt64, Int64, Float32, Float64, Float128,
    Complex64, Complex128, Complex256, Rgb24, Rgba32
};

/// A double too large for a float is infinite, which a cast alone leaves undefined.
[[nodiscard]] inline float narrowed(double value) {
    constexpr double most = double(std::numeric_limits<float>::max());
    if (value > most)
        return std::numeric_limits<float>::infinity();
    return value < -most ? -std::numeric_limits<float>::infinity() : float(value);
}

/// How the numbers of a volume lie in a file. A stored number of several parts (complex, colour) becomes several
/// frames: magnitude and phase (radians) of a complex one; red, green, blue and opacity of a colour.
struct StoredNumbers {
    StoredType type = StoredType::Float32;
    bool swapped = false; ///< the file has the other byte order
    /// Values are slope * stored + intercept (each component of a complex number; colours are never scaled).
    double slope = 1, intercept = 0;
    /// A Float128 is x86's 80-bit number padded to 16 bytes, not the IEEE one. Which of the two a file holds its
    /// header does not say.
    bool extended80 = false;

    [[nodiscard]] std::size_t bytes() const; ///< of one stored number
    [[nodiscard]] std::vector<std::string_view> parts() const; ///< names; empty for a plain number
    [[nodiscard]] std::int64_t partCount() const;
    [[nodiscard]] std::string_view name() const; ///< numpy's name
    /// Whether the bytes are the values, as floats of this machine.
    [[nodiscard]] bool isPlainFloat() const;

    /// `values[i]` becomes a part of the i-th stored number of `data`, which holds values.size() of them.
    void convert(const std::byte* data, std::span<float> values, std::int64_t part = 0) const;
};

} // namespace fusiform

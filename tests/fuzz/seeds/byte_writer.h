#pragma once

#include "analysis/io/bytes/bytes.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace fusiform::test {

/// A file put together number by number, in either byte order.
class ByteWriter {
public:
    explicit ByteWriter(bool bigEndian = false) : m_swap(bigEndian == (std::endian::native == std::endian::little)) {}

    template <class T>
    ByteWriter& put(T value) {
        m_bytes += rawOf(value);
        return *this;
    }
    template <class T>
    ByteWriter& all(std::initializer_list<T> values) {
        for (const T value : values)
            put(value);
        return *this;
    }
    ByteWriter& int24(int value) {
        for (const int shift : {16, 8, 0})
            m_bytes += char(value >> (m_swap ? shift : 16 - shift) & 0xFF);
        return *this;
    }
    ByteWriter& text(std::string_view text) {
        m_bytes += text;
        return *this;
    }
    /// Fills up to `size` bytes.
    ByteWriter& upTo(std::size_t size, char filler = '\0') {
        m_bytes.resize(std::max(size, m_bytes.size()), filler);
        return *this;
    }
    template <class T>
    ByteWriter& at(std::size_t place, T value) {
        const std::string raw = rawOf(value);
        m_bytes.replace(place, raw.size(), raw);
        return *this;
    }
    [[nodiscard]] const std::string& bytes() const { return m_bytes; }

private:
    template <class T>
    [[nodiscard]] std::string rawOf(T value) const {
        std::string raw(sizeof value, '\0');
        std::memcpy(raw.data(), &value, sizeof value);
        if (m_swap)
            std::ranges::reverse(raw);
        return raw;
    }

    std::string m_bytes;
    bool m_swap;
};

inline std::string stringOf(const Bytes& bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

inline std::span<const std::byte> bytesOf(std::string_view text) {
    return std::as_bytes(std::span(text.data(), text.size()));
}

} // namespace fusiform::test

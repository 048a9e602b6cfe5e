#pragma once

#include "analysis/io/bytes/big_endian.h"

#include <algorithm>

namespace fusiform {

/// A number whose bytes are in the other order.
template <class T>
[[nodiscard]] T inOtherOrder(T value) {
    std::byte raw[sizeof(T)];
    std::memcpy(raw, &value, sizeof(T));
    std::ranges::reverse(raw);
    std::memcpy(&value, raw, sizeof(T));
    return value;
}

/// A number of a file in this machine's byte order; `swapped` when the file has the other one.
template <class T>
[[nodiscard]] T inOwnOrder(T value, bool swapped) {
    return swapped ? inOtherOrder(value) : value;
}

/// BigEndianReader for the other byte order, which is chosen by the caller where a format allows both.
class ByteOrderReader {
public:
    ByteOrderReader(std::span<const std::byte> bytes, bool bigEndian, std::string doing, std::string file)
        : m_reader(bytes, std::move(doing), std::move(file)), m_bigEndian(bigEndian) {}

    template <class T>
    [[nodiscard]] T next() {
        return inOwnOrder(m_reader.next<T>(), !m_bigEndian);
    }
    void require(std::size_t size, std::int64_t count) const { m_reader.require(size, count); }
    void skip(std::size_t count) { m_reader.skip(count); }
    [[nodiscard]] std::size_t left() const { return m_reader.left(); }
    [[noreturn]] void refuse(Message expected, Message found, Message hint = {}) const {
        m_reader.refuse(std::move(expected), std::move(found), std::move(hint));
    }

private:
    BigEndianReader m_reader;
    bool m_bigEndian;
};

} // namespace fusiform

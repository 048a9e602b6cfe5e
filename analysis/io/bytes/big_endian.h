#pragma once

#include "analysis/core/error.h"
#include "analysis/io/bytes/bytes.h"

#include <bit>
#include <cstring>
#include <span>
#include <string>

namespace fusiform {

/// Reads big-endian numbers (as FreeSurfer writes them) one after another and never past the end: running out
/// of bytes throws Error, saying how many were needed.
class BigEndianReader {
public:
    BigEndianReader(std::span<const std::byte> bytes, std::string doing, std::string file)
        : m_bytes(bytes), m_doing(std::move(doing)), m_file(std::move(file)) {}

    template <class T>
    [[nodiscard]] T next() {
        require(sizeof(T), 1);
        std::byte raw[sizeof(T)];
        for (std::size_t i = 0; i < sizeof(T); ++i)
            raw[std::endian::native == std::endian::little ? sizeof(T) - 1 - i : i] = m_bytes[m_at + i];
        m_at += sizeof(T);
        T value;
        std::memcpy(&value, raw, sizeof(T));
        return value;
    }

    [[nodiscard]] std::int32_t int24() {
        require(3, 1);
        const auto byte = [this](std::size_t i) { return std::int32_t(m_bytes[m_at + i]); };
        const std::int32_t value = (byte(0) << 16) | (byte(1) << 8) | byte(2);
        m_at += 3;
        return value;
    }

    /// Text up to and without a line feed.
    [[nodiscard]] std::string line() {
        std::string text;
        while (m_at < m_bytes.size()) {
            const char c = char(m_bytes[m_at++]);
            if (c == '\n')
                break;
            text += c;
        }
        return text;
    }

    /// Text of a given length, cut at its first zero byte.
    [[nodiscard]] std::string text(std::int64_t length) {
        require(1, length);
        std::string whole(reinterpret_cast<const char*>(m_bytes.data()) + m_at, std::size_t(length));
        m_at += std::size_t(length);
        return whole.substr(0, whole.find('\0'));
    }

    /// Throws when fewer than `count` items of `size` bytes are left, so that nothing is allocated for them.
    void require(std::size_t size, std::int64_t count) const {
        if (count < 0 || std::uint64_t(count) > (m_bytes.size() - m_at) / size)
            throw Error(
                {.doing = m_doing,
                 .file = m_file,
                 .expected = message("analysis", "%1 more items of %2 bytes").with(count, size),
                 .found = message("analysis", "%1 bytes").with(m_bytes.size() - m_at),
                 .hint = message("analysis", "the file is truncated or damaged; copy it again")});
    }

    [[nodiscard]] std::size_t left() const { return m_bytes.size() - m_at; }
    void skip(std::size_t count) {
        require(1, std::int64_t(count));
        m_at += count;
    }
    [[noreturn]] void refuse(Message expected, Message found, Message hint = {}) const {
        throw Error({.doing = m_doing,
                     .file = m_file,
                     .expected = std::move(expected),
                     .found = std::move(found),
                     .hint = std::move(hint)});
    }

private:
    std::span<const std::byte> m_bytes;
    std::size_t m_at = 0;
    std::string m_doing, m_file;
};

/// Collects big-endian numbers for writing.
class BigEndianWriter {
public:
    template <class T>
    void put(T value) {
        std::byte raw[sizeof(T)];
        std::memcpy(raw, &value, sizeof(T));
        for (std::size_t i = 0; i < sizeof(T); ++i)
            m_bytes.push_back(raw[std::endian::native == std::endian::little ? sizeof(T) - 1 - i : i]);
    }
    void int24(std::int32_t value) {
        for (const int shift : {16, 8, 0})
            m_bytes.push_back(std::byte((value >> shift) & 0xFF));
    }
    void text(std::string_view text) {
        for (const char c : text)
            m_bytes.push_back(std::byte(c));
    }
    [[nodiscard]] const Bytes& bytes() const { return m_bytes; }

private:
    Bytes m_bytes;
};

} // namespace fusiform

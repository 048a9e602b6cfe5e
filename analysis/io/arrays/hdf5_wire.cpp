#include "analysis/io/arrays/hdf5_wire.h"

#include <cstring>

namespace fusiform {

void Hdf5FrameWriter::number(std::int64_t value) {
    m_bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

void Hdf5FrameWriter::numbers(const std::vector<std::int64_t>& values) {
    number(std::int64_t(values.size()));
    for (const std::int64_t value : values)
        number(value);
}

void Hdf5FrameWriter::text(std::string_view value) {
    number(std::int64_t(value.size()));
    m_bytes += value;
}

void Hdf5FrameWriter::message(const Message& value) {
    text(value.format());
    number(std::int64_t(value.arguments().size()));
    for (const Message& argument : value.arguments())
        message(argument);
}

std::string Hdf5FrameWriter::take() && {
    const std::uint64_t length = m_bytes.size() - lengthBytes;
    std::memcpy(m_bytes.data(), &length, lengthBytes);
    return std::move(m_bytes);
}

Hdf5FrameReader::Hdf5FrameReader(std::string bytes) : m_bytes(std::move(bytes)) {
    if (m_bytes.empty())
        throw Hdf5FrameDamage();
}

std::int64_t Hdf5FrameReader::number() {
    std::int64_t value = 0;
    if (m_bytes.size() - m_at < sizeof value)
        throw Hdf5FrameDamage();
    std::memcpy(&value, m_bytes.data() + m_at, sizeof value);
    m_at += sizeof value;
    return value;
}

std::vector<std::int64_t> Hdf5FrameReader::numbers() {
    const std::int64_t count = number();
    std::vector<std::int64_t> values;
    for (std::int64_t at = 0; at < count; ++at)
        values.push_back(number());
    return values;
}

std::string Hdf5FrameReader::text() {
    const std::int64_t length = number();
    if (length < 0 || std::uint64_t(length) > m_bytes.size() - m_at)
        throw Hdf5FrameDamage();
    m_at += std::size_t(length);
    return m_bytes.substr(m_at - std::size_t(length), std::size_t(length));
}

Message Hdf5FrameReader::message(int depth) {
    constexpr int deepest = 8;
    std::string format = text();
    const std::int64_t count = number();
    if (depth > deepest)
        throw Hdf5FrameDamage();
    std::vector<Message> arguments;
    for (std::int64_t at = 0; at < count; ++at)
        arguments.push_back(message(depth + 1));
    return {std::move(format), std::move(arguments)};
}

} // namespace fusiform

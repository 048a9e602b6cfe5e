#pragma once

#include "analysis/io/bytes/bytes.h"
#include "analysis/io/bytes/open_file.h"

#include <memory>

namespace fusiform {

/// The bytes of a file one after another, inflated on the way when it is gzip (recognised by its first two bytes,
/// not by its name; several members one after another are one stream). Uses ISA-L, which inflates in pieces about
/// as fast as libdeflate does in one, so that nothing larger than what is asked for is held.
class ByteStream {
public:
    /// Throws Error.
    ByteStream(const std::filesystem::path& file, std::string_view doing);
    ~ByteStream();
    ByteStream(const ByteStream&) = delete;
    ByteStream& operator=(const ByteStream&) = delete;

    /// The next bytes; fewer only at the end. Throws Error when the gzip data are damaged or end too early.
    [[nodiscard]] std::size_t read(std::span<std::byte> out);
    /// Throws Error when fewer than `count` bytes are left.
    void skip(std::uint64_t count);

    [[nodiscard]] bool isGzip() const { return m_inflater != nullptr; }
    [[nodiscard]] const OpenFile& file() const { return m_file; }
    /// How many bytes can come at most: the file's size, or what deflate can make of it.
    [[nodiscard]] double mostBytes() const;

private:
    struct Inflater;
    [[nodiscard]] std::size_t inflate(std::span<std::byte> out);
    /// Whether another member follows the one that has ended.
    [[nodiscard]] bool startsNextMember();
    void refill();

    OpenFile m_file;
    Bytes m_input;
    std::size_t m_from = 0, m_to = 0; ///< the part of m_input that has not been used
    std::unique_ptr<Inflater> m_inflater;
    bool m_ended = false;
};

} // namespace fusiform

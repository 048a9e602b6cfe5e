#pragma once

#include "analysis/core/message.h"

#include <cstdint>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

/// What Fusiform and its reader of HDF5 files (analysis/hdf5_reader) say to each other: frames of 8 bytes with the
/// length of what follows, one letter, and fields. Both are built together on one machine, so there are no versions
/// and no byte orders.
namespace fusiform {

enum class Hdf5Frame : char {
    List = 'l',    ///< asks for the catalogue: Entry and Note frames, then Done
    Read = 'r',    ///< asks for a block (path, start, count, slot): Done, the numbers being in the slot; or Texts, Done
    Entry = 'e',   ///< name, shape, dtype, why refused, text, columnMajor, dtype of what is read, whether doubles
    Note = 'n',    ///< a message
    Texts = 't',   ///< their number, and each
    Done = 'd',
    Failure = 'x', ///< instead of Done: expected, found
};

/// Numbers are handed over in shared memory of two slots, so that one is filled while the other is emptied.
inline constexpr std::size_t hdf5SlotBytes = std::size_t(8) << 20;
inline constexpr std::size_t hdf5Slots = 2;
/// The reader's descriptors: a stream socket, and the shared memory.
inline constexpr int hdf5SocketDescriptor = 0;
inline constexpr int hdf5MemoryDescriptor = 1;
inline constexpr std::size_t mostHdf5Entries = 100'000;

class Hdf5FrameWriter {
public:
    explicit Hdf5FrameWriter(Hdf5Frame kind) : m_bytes(lengthBytes, '\0') { m_bytes += char(kind); }
    void number(std::int64_t value);
    void numbers(const std::vector<std::int64_t>& values);
    void text(std::string_view value);
    void message(const Message& value);
    /// The whole frame, its length in front.
    [[nodiscard]] std::string take() &&;

    static constexpr std::size_t lengthBytes = 8;

private:
    std::string m_bytes;
};

/// Thrown by Hdf5FrameReader where a frame does not hold what it should.
class Hdf5FrameDamage : public std::exception {};

class Hdf5FrameReader {
public:
    /// A frame without its length.
    explicit Hdf5FrameReader(std::string bytes);
    [[nodiscard]] Hdf5Frame kind() const { return Hdf5Frame(m_bytes[0]); }
    [[nodiscard]] std::int64_t number();
    [[nodiscard]] std::vector<std::int64_t> numbers();
    [[nodiscard]] std::string text();
    [[nodiscard]] Message message(int depth = 0);

private:
    std::string m_bytes;
    std::size_t m_at = 1;
};

} // namespace fusiform

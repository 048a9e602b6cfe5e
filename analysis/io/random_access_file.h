#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>

namespace fusiform {

/// A file of which parts are read by their offset, from any thread. Reading rather than mapping, so that a file that
/// gets shorter meanwhile is an Error and not a crash.
class RandomAccessFile {
public:
    RandomAccessFile(const std::filesystem::path& file, const char* doing); ///< throws Error
    RandomAccessFile(const RandomAccessFile&) = delete;
    RandomAccessFile& operator=(const RandomAccessFile&) = delete;
    ~RandomAccessFile();

    [[nodiscard]] std::uint64_t size() const { return m_size; } ///< when it was opened
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    /// Fills `to` with the bytes from `offset` on. Throws Error when the file ends before.
    void read(std::uint64_t offset, std::span<std::byte> to) const;

private:
    std::filesystem::path m_path;
    const char* m_doing;
    int m_descriptor = -1;
    std::uint64_t m_size = 0;
};

} // namespace fusiform

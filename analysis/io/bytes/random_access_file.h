#pragma once

#include "analysis/io/bytes/bytes.h"
#include "analysis/io/bytes/open_file.h"

namespace fusiform {

/// A file of which parts are read by their offset, from any thread. Reading rather than mapping, so that a file that
/// gets shorter meanwhile is an Error and not a crash. A gzip file is inflated into memory as a whole.
class RandomAccessFile {
public:
    RandomAccessFile(const std::filesystem::path& file, std::string_view doing); ///< throws Error

    /// When it was opened, inflated.
    [[nodiscard]] std::uint64_t size() const { return m_isGzip ? m_inflated.size() : m_file.size(); }
    [[nodiscard]] const std::filesystem::path& path() const { return m_file.path(); }
    /// Throws Error when the file has changed since it was opened.
    void requireUnchanged() const { m_file.requireUnchanged(); }
    /// Fills `to` with the bytes from `offset` on. Throws Error when the file ends before, and when it has changed since
    /// it was opened: every part that is read belongs to the same file.
    void read(std::uint64_t offset, std::span<std::byte> to) const;

private:
    OpenFile m_file;
    bool m_isGzip = false;
    Bytes m_inflated;
};

} // namespace fusiform

#include "analysis/io/bytes/random_access_file.h"

#include <algorithm>

namespace fusiform {

RandomAccessFile::RandomAccessFile(const std::filesystem::path& file, std::string_view doing) : m_file(file, doing) {
    std::byte magic[2];
    m_isGzip = m_file.readAt(0, magic) == 2 && magic[0] == std::byte{0x1f} && magic[1] == std::byte{0x8b};
    if (m_isGzip)
        m_inflated = readWholeFile(file, doing);
}

void RandomAccessFile::read(std::uint64_t offset, std::span<std::byte> to) const {
    std::size_t got = 0;
    if (!m_isGzip) {
        got = m_file.readAt(offset, to);
        m_file.requireUnchanged(); // afterwards, because it may change while it is read
    } else if (offset < m_inflated.size()) {
        got = std::min(to.size(), m_inflated.size() - std::size_t(offset));
        std::copy_n(m_inflated.begin() + std::ptrdiff_t(offset), got, to.begin());
    }
    if (got < to.size())
        m_file.refuse(
            message("analysis", "%1 bytes from byte %2 on").with(to.size(), offset),
            message("analysis", "the end of the file, at %1").with(size()),
            message("analysis", "the file is truncated; copy it again"));
}

} // namespace fusiform

#include "analysis/io/random_access_file.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/io/bytes.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace fusiform {

RandomAccessFile::RandomAccessFile(const std::filesystem::path& file, const char* doing)
    : m_path(file), m_doing(doing) {
    (void)readStart(file, 1, doing); // says plainly when the file is missing or a folder
    m_descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    struct stat status{};
    if (m_descriptor < 0 || ::fstat(m_descriptor, &status) != 0) {
        const int reason = errno;
        if (m_descriptor >= 0)
            ::close(m_descriptor);
        throw Error(
            {doing, file.string(), message("analysis", "a readable file"), std::strerror(reason),
             translatable("analysis", "check the name and the folder")});
    }
    m_size = std::uint64_t(status.st_size);
}

RandomAccessFile::~RandomAccessFile() { ::close(m_descriptor); }

void RandomAccessFile::read(std::uint64_t offset, std::span<std::byte> to) const {
    while (!to.empty()) {
        const ssize_t got = ::pread(m_descriptor, to.data(), to.size(), off_t(offset));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            throw Error(
                {m_doing, m_path.string(), message("analysis", "%1 more bytes at %2").with(to.size(), offset),
                 got == 0 ? message("analysis", "the end of the file") : Message(std::strerror(errno)),
                 translatable("analysis", "the file is truncated; copy it again")});
        to = to.subspan(std::size_t(got));
        offset += std::uint64_t(got);
    }
}

} // namespace fusiform

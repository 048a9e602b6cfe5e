#include "analysis/io/bytes/open_file.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace fusiform {
namespace {

Message kindOfNode(mode_t mode) {
    if (S_ISDIR(mode))
        return message("analysis", "a folder");
    if (S_ISFIFO(mode))
        return message("analysis", "a named pipe");
    if (S_ISSOCK(mode))
        return message("analysis", "a socket");
    return message("analysis", "a device");
}

std::int64_t changedAt(const struct stat& status) {
    return std::int64_t(status.st_mtim.tv_sec) * 1'000'000'000 + status.st_mtim.tv_nsec;
}

std::filesystem::path cacheFolder() {
    if (const char* cache = std::getenv("XDG_CACHE_HOME"); cache && *cache)
        return std::filesystem::path(cache) / "fusiform";
    if (const char* home = std::getenv("HOME"); home && *home)
        return std::filesystem::path(home) / ".cache" / "fusiform";
    return std::filesystem::temp_directory_path();
}

/// Fills `out` by `readSome(rest, done)`, which gives what read(2) does, as far as the file goes; the bytes there are.
template <class ReadSome>
std::size_t filled(const OpenFile& file, std::span<std::byte> out, const ReadSome& readSome) {
    std::size_t done = 0;
    while (done < out.size()) {
        const ssize_t got = readSome(out.subspan(done), done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            file.refuse(
                message("analysis", "a readable file"), std::strerror(errno), message("analysis", "check the disk"));
        if (got == 0)
            break;
        done += std::size_t(got);
    }
    return done;
}

} // namespace

OpenFile::OpenFile(std::filesystem::path file, std::string_view doing)
    : m_file(std::move(file)), m_doing(doing) {
    struct stat status {};
    const auto failed = [this] {
        const int reason = errno;
        if (reason == ENOENT)
            refuse(
                message("analysis", "a readable file"), message("analysis", "no such file"),
                message("analysis", "check the name and the folder"));
        if (reason == EACCES || reason == EPERM)
            refuse(
                message("analysis", "a readable file"), message("analysis", "no permission to read it"),
                message("analysis", "ask its owner for the right to read it"));
        if (reason == ELOOP)
            refuse(
                message("analysis", "a readable file"),
                message("analysis", "symbolic links that lead round in a circle"),
                message("analysis", "name the file itself"));
        refuse(
            message("analysis", "a readable file"), std::strerror(reason),
            message("analysis", "check the name and the folder"));
    };
    if (::stat(m_file.c_str(), &status) != 0)
        failed();
    if (!S_ISREG(status.st_mode))
        refuse(
            message("analysis", "a file"), kindOfNode(status.st_mode),
            S_ISDIR(status.st_mode) ? message("analysis", "name a file inside it")
                                    : message("analysis", "write its contents to a file first"));
    m_descriptor = ::open(m_file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (m_descriptor < 0)
        failed();
    if (::fstat(m_descriptor, &status) == 0) {
        m_size = std::uint64_t(status.st_size);
        m_changedAt = fusiform::changedAt(status);
    }
}

OpenFile OpenFile::temporary(std::filesystem::path file, std::string_view doing, std::uint64_t size) {
    OpenFile opened;
    opened.m_file = std::move(file);
    opened.m_doing = doing;
    opened.m_temporary = true;
    const std::filesystem::path folder = cacheFolder();
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    const auto room = std::filesystem::space(folder, failure);
    if (!failure && room.available < size)
        opened.refuse(
            message("analysis", "room for %1 in %2").with(byteCount(size), folder.string()),
            byteCount(room.available), message("analysis", "make room, or store the file uncompressed"));
    std::string name = (folder / "inflated-XXXXXX").string();
    opened.m_descriptor = ::mkostemp(name.data(), O_CLOEXEC);
    if (opened.m_descriptor < 0)
        opened.refuse(
            message("analysis", "a folder that can be written to"),
            Message(folder.string() + ": " + std::strerror(errno)),
            message("analysis", "set XDG_CACHE_HOME to another folder"));
    ::unlink(name.c_str());
    opened.m_size = size;
    return opened;
}

OpenFile::OpenFile(OpenFile&& other) noexcept
    : m_file(std::move(other.m_file)), m_doing(std::move(other.m_doing)),
      m_descriptor(std::exchange(other.m_descriptor, -1)), m_size(other.m_size), m_changedAt(other.m_changedAt),
      m_temporary(other.m_temporary) {}

OpenFile::~OpenFile() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

std::size_t OpenFile::read(std::span<std::byte> out) {
    return filled(*this, out, [this](std::span<std::byte> rest, std::size_t /*done*/) {
        return ::read(m_descriptor, rest.data(), rest.size());
    });
}

std::size_t OpenFile::readAt(std::uint64_t offset, std::span<std::byte> out) const {
    return filled(*this, out, [this, offset](std::span<std::byte> rest, std::size_t done) {
        return ::pread(m_descriptor, rest.data(), rest.size(), off_t(offset + std::uint64_t(done)));
    });
}

void OpenFile::write(std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        const ssize_t put = ::write(m_descriptor, bytes.data(), bytes.size());
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            refuse(
                message("analysis", "room to inflate the file"), std::strerror(errno),
                message("analysis", "make room, or store the file uncompressed"));
        bytes = bytes.subspan(std::size_t(put));
    }
}

bool OpenFile::changed() const {
    struct stat status {};
    if (m_temporary || ::fstat(m_descriptor, &status) != 0)
        return false;
    return std::uint64_t(status.st_size) != m_size || fusiform::changedAt(status) != m_changedAt;
}

void OpenFile::requireUnchanged() const {
    if (changed())
        refuse(
            message("analysis", "a file that stays as it is"),
            message("analysis", "it has changed or become shorter since it was opened"),
            message("analysis", "open it again"));
}

void OpenFile::refuse(Message expected, Message found, Message hint) const {
    throw Error({.doing = m_doing,
                 .file = m_file.string(),
                 .expected = std::move(expected),
                 .found = std::move(found),
                 .hint = std::move(hint)});
}

} // namespace fusiform

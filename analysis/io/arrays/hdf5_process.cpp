#include "analysis/io/arrays/hdf5_process.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace fusiform {
namespace {

constexpr const char* hdf5Damaged = translatable("analysis", "the file is truncated or damaged; copy it again");
constexpr std::size_t mostFrameBytes = std::size_t(1) << 30;

std::filesystem::path readerProgram() {
    constexpr const char* name = "fusiform-hdf5";
    if (const char* stated = std::getenv("FUSIFORM_HDF5_READER"))
        return stated;
    std::error_code failure;
    const std::filesystem::path folder = std::filesystem::read_symlink("/proc/self/exe", failure).parent_path();
    if (std::filesystem::exists(folder / name, failure))
        return folder / name;
    return folder.parent_path() / "bin" / name; // from the folder of the tests
}

std::chrono::milliseconds readerPatience() {
    if (const char* stated = std::getenv("FUSIFORM_HDF5_TIMEOUT"))
        if (const auto seconds = parseNumber(stated); seconds && *seconds > 0 && *seconds < 1e6)
            return std::chrono::milliseconds(std::int64_t(*seconds * 1000));
    return std::chrono::seconds(30);
}

[[noreturn]] void refuseStart(const std::filesystem::path& file, int error) {
    throw Error(
        {readingHdf5, file.string(), message("analysis", "Fusiform's program %1").with(readerProgram().string()),
         std::strerror(error), translatable("analysis", "install Fusiform again")});
}

} // namespace

/// Closed at the end. Never one of the first three, which the reader gets others for.
class Hdf5Process::Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {
        if (number >= 0 && number < 3) {
            m_number = ::fcntl(number, F_DUPFD_CLOEXEC, 3);
            ::close(number);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (m_number >= 0)
            ::close(m_number);
    }
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

Hdf5Process::Hdf5Process(const std::filesystem::path& file) {
    const Descriptor memory(::memfd_create("fusiform-hdf5", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    // The seal keeps the reader from cutting off memory that is read here.
    if (memory.number() < 0 || ::ftruncate(memory.number(), off_t(hdf5Slots * hdf5SlotBytes)) != 0 ||
        ::fcntl(memory.number(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0)
        refuseStart(file, errno);
    int ends[2] = {-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        refuseStart(file, errno);
    m_socket = std::make_unique<Descriptor>(ends[0]);
    const Descriptor theirs(ends[1]);
    void* mapped = ::mmap(nullptr, hdf5Slots * hdf5SlotBytes, PROT_READ, MAP_SHARED, memory.number(), 0);
    if (mapped == MAP_FAILED)
        refuseStart(file, errno);
    m_memory = static_cast<const std::byte*>(mapped);
    try {
        start(file, theirs, memory);
    } catch (...) {
        ::munmap(mapped, hdf5Slots * hdf5SlotBytes);
        throw;
    }
}

Hdf5Process::~Hdf5Process() {
    end();
    ::munmap(const_cast<std::byte*>(m_memory), hdf5Slots * hdf5SlotBytes);
}

void Hdf5Process::start(const std::filesystem::path& file, const Descriptor& socket, const Descriptor& memory) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    sigset_t none;
    sigset_t usual;
    sigemptyset(&none);
    sigemptyset(&usual);
    sigaddset(&usual, SIGPIPE);
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawnattr_init(&attributes);
    // What a crash prints is for nobody.
    int failure = ::posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
    if (failure == 0)
        failure = ::posix_spawn_file_actions_adddup2(&actions, socket.number(), hdf5SocketDescriptor);
    if (failure == 0)
        failure = ::posix_spawn_file_actions_adddup2(&actions, memory.number(), hdf5MemoryDescriptor);
    if (failure == 0)
        failure = ::posix_spawn_file_actions_addclosefrom_np(&actions, 3);
    ::posix_spawnattr_setsigmask(&attributes, &none);
    ::posix_spawnattr_setsigdefault(&attributes, &usual);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    std::string program = readerProgram().string();
    std::string name = file.string();
    char* arguments[] = {program.data(), name.data(), nullptr};
    if (failure == 0)
        failure = ::posix_spawn(&m_child, program.c_str(), &actions, &attributes, arguments, environ);
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&actions);
    if (failure != 0) {
        m_child = -1;
        refuseStart(file, failure);
    }
}

int Hdf5Process::end() {
    int status = 0;
    if (m_child > 0) {
        ::kill(m_child, SIGKILL);
        while (::waitpid(m_child, &status, 0) < 0 && errno == EINTR) {
        }
    }
    m_child = -1;
    return status;
}

void Hdf5Process::refuseDead(const std::string& reference) {
    const int status = end();
    const char* signal = WIFSIGNALED(status) ? ::sigabbrev_np(WTERMSIG(status)) : nullptr;
    throw Error(
        {readingHdf5, reference, message("analysis", "a file that the HDF5 library can read"),
         signal ? message("analysis", "the library was ended by the signal %1").with(signal)
                : message("analysis", "the library ended while reading"),
         hdf5Damaged});
}

void Hdf5Process::waitUntil(short events, const std::string& reference, const Progress& progress) const {
    using Clock = std::chrono::steady_clock;
    constexpr int stepMilliseconds = 50;
    const auto limit = readerPatience();
    const auto begun = Clock::now();
    while (true) {
        progress.stopIfRequested();
        pollfd waiting{m_socket->number(), events, 0};
        if (::poll(&waiting, 1, stepMilliseconds) > 0)
            return;
        if (Clock::now() - begun > limit)
            throw Error(
                {readingHdf5, reference, message("analysis", "a file that the HDF5 library can read"),
                 message("analysis", "no answer of the library for %1 s").with(double(limit.count()) / 1000), hdf5Damaged});
    }
}

void Hdf5Process::send(Hdf5FrameWriter frame, const std::string& reference, const Progress& progress) {
    const std::string bytes = std::move(frame).take();
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t sent =
            ::send(m_socket->number(), bytes.data() + done, bytes.size() - done, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent > 0)
            done += std::size_t(sent);
        else if (sent < 0 && errno == EAGAIN)
            waitUntil(POLLOUT, reference, progress);
        else if (sent < 0 && errno != EINTR)
            refuseDead(reference);
    }
}

std::string Hdf5Process::bytes(std::size_t count, const std::string& reference, const Progress& progress) {
    constexpr std::size_t step = std::size_t(1) << 20; // not more at once on a length's word alone
    std::string bytes;
    while (bytes.size() < count) {
        const std::size_t had = bytes.size();
        bytes.resize(std::min(count, had + step));
        const ssize_t got = ::recv(m_socket->number(), bytes.data() + had, bytes.size() - had, MSG_DONTWAIT);
        const int error = errno;
        bytes.resize(had + std::size_t(std::max<ssize_t>(0, got)));
        if (got < 0 && error == EAGAIN)
            waitUntil(POLLIN, reference, progress);
        else if (got == 0 || (got < 0 && error != EINTR))
            refuseDead(reference);
    }
    return bytes;
}

Hdf5FrameReader Hdf5Process::receive(const std::string& reference, const Progress& progress) {
    std::uint64_t length = 0;
    std::memcpy(&length, bytes(sizeof length, reference, progress).data(), sizeof length);
    if (length > mostFrameBytes)
        throw Hdf5FrameDamage();
    Hdf5FrameReader frame(bytes(length, reference, progress));
    if (frame.kind() == Hdf5Frame::Failure) {
        Message expected = frame.message();
        throw Error({readingHdf5, reference, std::move(expected), frame.message(), hdf5Damaged});
    }
    return frame;
}

} // namespace fusiform

#include "analysis/io/arrays/hdf5_process.h"

#include "analysis/core/error.h"

#include <cerrno>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace fusiform {
namespace {

constexpr const char* hdf5Damaged = translatable("analysis", "the file is truncated or damaged; copy it again");
constexpr std::size_t mostFrameBytes = std::size_t(1) << 30;
constexpr std::size_t sharedBytes = hdf5Slots * hdf5SlotBytes;

std::filesystem::path readerProgram() { return ownProgram("fusiform-hdf5", "FUSIFORM_HDF5_READER"); }

std::chrono::milliseconds readerPatience() {
    return statedPatience("FUSIFORM_HDF5_TIMEOUT", std::chrono::seconds(30));
}

[[noreturn]] void refuseStart(const std::filesystem::path& file, const Message& found) {
    throw Error(
        {readingHdf5, file.string(), message("analysis", "Fusiform's program %1").with(readerProgram().string()), found,
         translatable("analysis", "install Fusiform again")});
}

[[noreturn]] void refuseReader(const std::string& reference, const ChildProcess::Failure& failure) {
    const Message found =
        failure.reason == ChildProcess::Reason::NoAnswer
            ? message("analysis", "no answer of the library for %1 s").with(double(readerPatience().count()) / 1000)
        : failure.signal.empty() ? message("analysis", "the library ended while reading")
                                 : message("analysis", "the library was ended by the signal %1").with(failure.signal);
    throw Error(
        {readingHdf5, reference, message("analysis", "a file that the HDF5 library can read"), found, hdf5Damaged});
}

/// Memory that a reader may write and not cut off. Closed at the end; never one of the first three descriptors, which
/// the reader gets others for.
class SharedMemory {
public:
    explicit SharedMemory(const std::filesystem::path& file)
        : m_number(::memfd_create("fusiform-hdf5", MFD_CLOEXEC | MFD_ALLOW_SEALING)) {
        if (m_number >= 0 && m_number < 3) {
            const int low = std::exchange(m_number, ::fcntl(m_number, F_DUPFD_CLOEXEC, 3));
            ::close(low);
        }
        if (m_number < 0 || ::ftruncate(m_number, off_t(sharedBytes)) != 0 ||
            ::fcntl(m_number, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0) {
            const int error = errno;
            close();
            refuseStart(file, std::strerror(error));
        }
    }
    SharedMemory(const SharedMemory&) = delete;
    SharedMemory& operator=(const SharedMemory&) = delete;
    ~SharedMemory() { close(); }
    [[nodiscard]] int number() const { return m_number; }

private:
    void close() const {
        if (m_number >= 0)
            ::close(m_number);
    }
    int m_number;
};

} // namespace

static_assert(hdf5SocketDescriptor == 0 && hdf5MemoryDescriptor == 1); // as ChildProcess hands them over

void Hdf5Process::Unmap::operator()(const std::byte* memory) const {
    ::munmap(const_cast<std::byte*>(memory), sharedBytes);
}

Hdf5Process::Hdf5Process(const std::filesystem::path& file) {
    const SharedMemory memory(file);
    void* mapped = ::mmap(nullptr, sharedBytes, PROT_READ, MAP_SHARED, memory.number(), 0);
    if (mapped == MAP_FAILED)
        refuseStart(file, std::strerror(errno));
    m_memory.reset(static_cast<const std::byte*>(mapped));
    try {
        m_reader.emplace(readerProgram(), std::vector{file.string()}, memory.number());
    } catch (const ChildProcess::Failure& failure) {
        refuseStart(file, failure.what);
    }
}

Hdf5Process::~Hdf5Process() = default;

void Hdf5Process::send(Hdf5FrameWriter frame, const std::string& reference, const Progress& progress) {
    try {
        m_reader->send(std::move(frame).take(), progress, readerPatience());
    } catch (const ChildProcess::Failure& failure) {
        refuseReader(reference, failure);
    }
}

Hdf5FrameReader Hdf5Process::receive(const std::string& reference, const Progress& progress) {
    const auto received = [&](std::size_t count) {
        std::string bytes;
        try {
            m_reader->receive(bytes, count, progress, readerPatience());
        } catch (const ChildProcess::Failure& failure) {
            refuseReader(reference, failure);
        }
        return bytes;
    };
    std::uint64_t length = 0;
    std::memcpy(&length, received(sizeof length).data(), sizeof length);
    if (length > mostFrameBytes)
        throw Hdf5FrameDamage();
    Hdf5FrameReader frame(received(length));
    if (frame.kind() == Hdf5Frame::Failure) {
        Message expected = frame.message();
        throw Error({readingHdf5, reference, std::move(expected), frame.message(), hdf5Damaged});
    }
    return frame;
}

} // namespace fusiform

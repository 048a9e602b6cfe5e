// fusiform-hdf5 FILE: reads an HDF5 file for Fusiform, which starts it (analysis/io/arrays/hdf5_process.h) with a socket as
// standard input and shared memory as standard output. A file that crashes the HDF5 library ends only this program.

#include "analysis/core/memory_budget.h"
#include "analysis/hdf5_reader/block_reader.h"
#include "analysis/hdf5_reader/catalogue.h"
#include "analysis/hdf5_reader/hdf5_failure.h"
#include "analysis/io/arrays/hdf5_wire.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>
#include <new>
#include <poll.h>
#include <span>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace fusiform;

namespace {

constexpr int idleMilliseconds = 2000;

#if defined(__SANITIZE_ADDRESS__) // GCC; some headers give it a __has_feature that knows nothing
constexpr bool addressSanitizer = true;
#elif defined(__has_feature)
constexpr bool addressSanitizer = __has_feature(address_sanitizer);
#else
constexpr bool addressSanitizer = false;
#endif

/// No core files, and no more memory than Fusiform itself would take for the file.
void limitMyself() {
    ::prctl(PR_SET_DUMPABLE, 0);
    if (addressSanitizer) // which reserves more than any machine has
        return;
    const rlim_t most = rlim_t(memoryBudget()) + (rlim_t(1) << 30);
    const rlimit memory{most, most};
    ::setrlimit(RLIMIT_AS, &memory);
}

/// Ends this program when Fusiform is gone, even while the library hangs.
void watchFusiform() {
    std::thread([] {
        pollfd waiting{hdf5SocketDescriptor, 0, 0};
        while (::poll(&waiting, 1, -1) < 0 && errno == EINTR) {
        }
        ::_exit(0);
    }).detach();
}

void send(Hdf5FrameWriter frame) {
    const std::string bytes = std::move(frame).take();
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t sent = ::send(hdf5SocketDescriptor, bytes.data() + done, bytes.size() - done, MSG_NOSIGNAL);
        if (sent < 0 && errno != EINTR)
            ::_exit(0);
        done += sent > 0 ? std::size_t(sent) : 0;
    }
}

std::string receive(std::size_t count) {
    std::string bytes(count, '\0');
    std::size_t done = 0;
    while (done < count) {
        const ssize_t got = ::recv(hdf5SocketDescriptor, bytes.data() + done, count - done, 0);
        if (got == 0 || (got < 0 && errno != EINTR))
            ::_exit(0);
        done += got > 0 ? std::size_t(got) : 0;
    }
    return bytes;
}

void sendTexts(const std::vector<std::string>& texts) {
    constexpr std::size_t mostBytes = std::size_t(16) << 20; // a frame, unless one text is longer
    std::size_t at = 0;
    while (at < texts.size()) {
        std::size_t end = at;
        std::size_t bytes = 0;
        while (end < texts.size() && (end == at || bytes + texts[end].size() < mostBytes))
            bytes += texts[end++].size();
        Hdf5FrameWriter frame(Hdf5Frame::Texts);
        frame.number(std::int64_t(end - at));
        for (; at < end; ++at)
            frame.text(texts[at]);
        send(std::move(frame));
    }
}

class Server {
public:
    Server(std::filesystem::path file, std::span<std::byte> memory) : m_path(std::move(file)), m_memory(memory) {}

    /// Answers one request.
    void answer(Hdf5FrameReader request) {
        try {
            open();
            if (request.kind() == Hdf5Frame::List)
                list();
            else
                read(request);
            send(Hdf5FrameWriter(Hdf5Frame::Done));
        } catch (const Hdf5Failure& failure) {
            sendFailure(failure);
        } catch (const std::bad_alloc&) {
            sendFailure({message("analysis", "values that fit into memory"), message("analysis", "more than that")});
        }
    }

    /// Gives the chunks kept of a dataset back.
    void rest() { m_dataset.reset(); }

private:
    static void sendFailure(const Hdf5Failure& failure) {
        Hdf5FrameWriter frame(Hdf5Frame::Failure);
        frame.message(failure.expected);
        frame.message(failure.found);
        send(std::move(frame));
    }

    void open() {
        if (m_file)
            return;
        const Hdf5Handle access(H5Pcreate(H5P_FILE_ACCESS), H5Pclose);
        H5Pset_file_locking(access.id(), false, true); // folders that are mounted read-only cannot lock
        m_file = Hdf5Handle(H5Fopen(m_path.c_str(), H5F_ACC_RDONLY, access.id()), H5Fclose);
        if (!m_file)
            failHdf5(message("analysis", "a complete HDF5 file"));
        std::error_code failure;
        const auto size = std::filesystem::file_size(m_path, failure);
        m_size = failure ? 0 : std::uint64_t(size);
        std::string start(10, '\0');
        std::ifstream(m_path, std::ios::binary).read(start.data(), std::streamsize(start.size()));
        m_matlab = start.starts_with("MATLAB 7");
    }

    void list() {
        const bool all =
            listDatasets(m_file.id(), m_matlab, m_size, [](const ArrayEntry& entry, const Hdf5Dataset& dataset) {
                Hdf5FrameWriter frame(Hdf5Frame::Entry);
                frame.text(entry.name);
                frame.numbers(entry.shape);
                frame.text(entry.dtype);
                frame.message(entry.refused);
                frame.number(entry.text ? 1 : 0);
                frame.number(entry.columnMajor ? 1 : 0);
                frame.text(entry.text ? "U" : nameOf(dataset.type));
                frame.number(needsDouble(dataset.type) ? 1 : 0);
                send(std::move(frame));
            });
        if (!all)
            note(message("analysis", "only the first %1 arrays are listed").with(mostHdf5Entries));
        if (m_matlab)
            note(message("analysis", "MATLAB 7.3 stores axes in reverse; shapes and values are in MATLAB's order"));
    }

    static void note(const Message& text) {
        Hdf5FrameWriter frame(Hdf5Frame::Note);
        frame.message(text);
        send(std::move(frame));
    }

    void read(Hdf5FrameReader& request) {
        const std::string path = request.text();
        ArrayBlock block;
        block.start = request.numbers();
        block.count = request.numbers();
        const auto slot = std::size_t(request.number()) % hdf5Slots;
        if (!m_dataset || m_dataset->path() != path) {
            m_dataset.reset(); // gives its chunks back before others are kept
            m_dataset = std::make_unique<BlockReader>(m_file.id(), path, m_matlab, m_size);
        }
        if (m_dataset->text())
            m_dataset->texts(block, sendTexts);
        else
            m_dataset->numbers(block, m_memory.subspan(slot * hdf5SlotBytes, hdf5SlotBytes));
    }

    std::filesystem::path m_path;
    std::span<std::byte> m_memory;
    Hdf5Handle m_file;
    std::uint64_t m_size = 0;
    bool m_matlab = false;
    std::unique_ptr<BlockReader> m_dataset;
};

} // namespace

int main(int argc, char** argv) {
    constexpr std::size_t bytes = hdf5Slots * hdf5SlotBytes;
    void* memory = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, hdf5MemoryDescriptor, 0);
    if (argc != 2 || memory == MAP_FAILED)
        return 1; // not started by Fusiform
    limitMyself();
    watchFusiform();
    H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
    Server server(argv[1], {static_cast<std::byte*>(memory), bytes});
    while (true) {
        pollfd waiting{hdf5SocketDescriptor, POLLIN, 0};
        if (::poll(&waiting, 1, idleMilliseconds) == 0) {
            server.rest();
            continue;
        }
        std::uint64_t length = 0;
        std::memcpy(&length, receive(sizeof length).data(), sizeof length);
        server.answer(Hdf5FrameReader(receive(length)));
    }
}

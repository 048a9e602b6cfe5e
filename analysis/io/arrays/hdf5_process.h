#pragma once

#include "analysis/core/progress.h"
#include "analysis/core/translatable.h"
#include "analysis/io/arrays/hdf5_wire.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <sys/types.h>

namespace fusiform {

inline constexpr const char* readingHdf5 = translatable("analysis", "reading an HDF5 file");

/// A running reader of one HDF5 file: the program fusiform-hdf5, which alone knows the HDF5 library. The library
/// crashes or hangs on some damaged files; then the reader is ended and an Error says so.
///
/// The program lies beside Fusiform, or is named by the environment variable FUSIFORM_HDF5_READER. It may take 30 s
/// for one answer, or what FUSIFORM_HDF5_TIMEOUT says in seconds. For one thread at a time; after an exception it is
/// of no more use.
class Hdf5Process {
public:
    /// Throws Error when the program cannot be started.
    explicit Hdf5Process(const std::filesystem::path& file);
    Hdf5Process(const Hdf5Process&) = delete;
    Hdf5Process& operator=(const Hdf5Process&) = delete;
    ~Hdf5Process();

    /// `reference` is what an Error names. Both throw Error and, at most 50 ms after a stop was requested, Cancelled.
    void send(Hdf5FrameWriter frame, const std::string& reference, const Progress& progress);
    /// The next answer; the reader's Failure is thrown as Error.
    [[nodiscard]] Hdf5FrameReader receive(const std::string& reference, const Progress& progress);

    /// `hdf5SlotBytes` of shared memory, aligned for every number.
    [[nodiscard]] const std::byte* slot(std::size_t index) const { return m_memory + index * hdf5SlotBytes; }

private:
    class Descriptor;
    void start(const std::filesystem::path& file, const Descriptor& socket, const Descriptor& memory);
    [[nodiscard]] std::string bytes(std::size_t count, const std::string& reference, const Progress& progress);
    void waitUntil(short events, const std::string& reference, const Progress& progress) const;
    /// Ends the reader; its status as waitpid gives it.
    int end();
    /// Ends the reader because it closed its socket.
    [[noreturn]] void refuseDead(const std::string& reference);

    std::unique_ptr<Descriptor> m_socket;
    const std::byte* m_memory = nullptr;
    pid_t m_child = -1;
};

} // namespace fusiform

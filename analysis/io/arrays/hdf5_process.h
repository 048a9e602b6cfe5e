#pragma once

#include "analysis/core/child_process.h"
#include "analysis/core/translatable.h"
#include "analysis/io/arrays/hdf5_wire.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

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
    [[nodiscard]] const std::byte* slot(std::size_t index) const { return m_memory.get() + index * hdf5SlotBytes; }

private:
    struct Unmap {
        void operator()(const std::byte* memory) const;
    };
    std::unique_ptr<const std::byte, Unmap> m_memory;
    std::optional<ChildProcess> m_reader; ///< always one
};

} // namespace fusiform

#pragma once

#include "analysis/io/bytes/open_file.h"

#include <atomic>
#include <memory>

namespace fusiform {

/// The bytes of a file, mapped into memory: opened at once whatever its size, and read from the disk as they are
/// looked at. They stay valid as long as this lives.
///
/// When another program makes the file shorter, looking at the lost part does not end the program, as it would
/// with a plain mapping: zeros are read there and `damaged` says so from then on.
class MappedFile {
public:
    /// Throws Error.
    [[nodiscard]] static std::shared_ptr<const MappedFile> open(const std::filesystem::path& file, std::string_view doing);
    [[nodiscard]] static std::shared_ptr<const MappedFile> of(OpenFile file);

    explicit MappedFile(OpenFile file);
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    ~MappedFile();

    [[nodiscard]] std::span<const std::byte> bytes() const { return {m_data, std::size_t(m_file.size())}; }
    [[nodiscard]] bool damaged() const;
    [[nodiscard]] const OpenFile& file() const { return m_file; }

private:
    struct Guarded;
    friend struct FaultGuard;

    OpenFile m_file;
    const std::byte* m_data = nullptr;
    Guarded* m_guarded = nullptr;
};

} // namespace fusiform

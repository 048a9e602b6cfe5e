#pragma once

#include "analysis/core/message.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

namespace fusiform {

/// A regular file opened for reading. A folder, pipe, socket or device is refused before it is opened: opening a
/// pipe would wait for a writer for ever.
class OpenFile {
public:
    /// `doing` is what an Error says was being done. Throws Error.
    OpenFile(std::filesystem::path file, std::string_view doing);
    /// An unnamed file in the user's cache folder that vanishes when closed, for `size` bytes. `file` is what
    /// Errors name. Throws Error when the disk has less room than that.
    [[nodiscard]] static OpenFile temporary(std::filesystem::path file, std::string_view doing, std::uint64_t size);

    OpenFile(OpenFile&& other) noexcept;
    OpenFile& operator=(OpenFile&&) = delete;
    ~OpenFile();

    [[nodiscard]] std::uint64_t size() const { return m_size; }
    [[nodiscard]] int descriptor() const { return m_descriptor; }
    [[nodiscard]] const std::filesystem::path& path() const { return m_file; }
    [[nodiscard]] const std::string& doing() const { return m_doing; }

    /// The next bytes; fewer only at the end of the file. Throws Error.
    [[nodiscard]] std::size_t read(std::span<std::byte> out);
    /// Bytes from `offset` on, from any thread; fewer only at the end of the file. Throws Error.
    [[nodiscard]] std::size_t readAt(std::uint64_t offset, std::span<std::byte> out) const;
    /// Throws Error when the disk is full.
    void write(std::span<const std::byte> bytes);

    /// Whether length or time of change differ from what they were on opening.
    [[nodiscard]] bool changed() const;
    /// Throws Error when the file has changed since it was opened.
    void requireUnchanged() const;

    [[noreturn]] void refuse(Message expected, Message found, Message hint) const;

private:
    OpenFile() = default;

    std::filesystem::path m_file;
    std::string m_doing;
    int m_descriptor = -1;
    std::uint64_t m_size = 0;
    std::int64_t m_changedAt = 0; ///< ns
    bool m_temporary = false;
};

} // namespace fusiform

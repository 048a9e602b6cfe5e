#pragma once

#include "analysis/core/error.h"
#include "analysis/io/bytes/bytes.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace fusiform {

/// Reads words, numbers and lines of a text mesh one after another and never past the end: what is missing or is no
/// number throws Error with the line it was looked for in.
class MeshText {
public:
    MeshText(const Bytes& bytes, std::string doing, const std::filesystem::path& file)
        : m_text(reinterpret_cast<const char*>(bytes.data()), bytes.size()), m_doing(std::move(doing)),
          m_file(file.string()) {}

    [[nodiscard]] bool atEnd(); ///< only blanks are left
    /// Text between blanks; empty at the end.
    [[nodiscard]] std::string_view word();
    /// The rest of the line, trimmed.
    [[nodiscard]] std::string_view line();
    /// The next line that holds something before a '#', trimmed and without the comment; empty at the end.
    [[nodiscard]] std::string_view meaningfulLine();
    /// Numbers may touch when the second one has a sign, as in Fortran's fixed columns.
    [[nodiscard]] double number();
    [[nodiscard]] std::int64_t integer();
    /// A count of items of which each needs at least `characters` characters of text; refused when they cannot be there.
    [[nodiscard]] std::int64_t count(std::size_t characters);
    void requireRoom(std::int64_t items, std::size_t characters) const;

    [[nodiscard]] std::size_t at() const { return m_at; }
    void moveTo(std::size_t position) { m_at = position; }
    [[nodiscard]] std::size_t left() const { return m_text.size() - m_at; }
    [[noreturn]] void refuse(Message expected, Message found, Message hint = {}) const;

private:
    void skipBlanks();
    [[nodiscard]] std::int64_t lineNumber() const;

    std::string_view m_text;
    std::size_t m_at = 0;
    std::string m_doing, m_file;
};

} // namespace fusiform

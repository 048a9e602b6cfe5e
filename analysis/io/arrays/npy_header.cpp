#include "analysis/io/arrays/npy_header.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"

#include <algorithm>
#include <cstring>
#include <optional>

namespace fusiform {
namespace {

constexpr const char* npyDamaged = translatable("analysis", "the file is damaged");
constexpr int deepestRecord = 16;
constexpr std::size_t mostMembers = 10'000;

/// Reads the Python literals of a header one after another; nothing else of Python is known.
class HeaderText {
public:
    HeaderText(std::string_view text, bool utf8, const std::string& file) : m_rest(text), m_utf8(utf8), m_file(file) {}

    void dictionary(NpyHeader& header) {
        bool type = false;
        bool order = false;
        bool shape = false;
        if (!take('{'))
            refuse(message("analysis", "a header with '%1'").with("descr"));
        while (!take('}')) {
            const auto key = quoted();
            if (!key || !take(':'))
                refuse(missingKey(type, order));
            if (*key == "descr") {
                header.type = this->type(0);
                type = true;
            } else if (*key == "fortran_order") {
                header.fortran = truth();
                order = true;
            } else if (*key == "shape") {
                header.shape = lengths(message("analysis", "a shape"));
                shape = true;
            } else {
                refuse(message("analysis", "a header with descr, fortran_order and shape only"));
            }
            (void)take(',');
        }
        if (!type || !order || !shape)
            refuse(missingKey(type, order));
    }

private:
    [[noreturn]] void refuse(const Message& expected) const {
        refuseNpy(m_file, expected, "'" + std::string(m_rest.substr(0, 20)) + "'", npyDamaged);
    }

    static Message missingKey(bool type, bool order) {
        return message("analysis", "a header with '%1'").with(!type ? "descr" : !order ? "fortran_order" : "shape");
    }

    bool take(std::string_view sign) {
        m_rest = trimmed(m_rest);
        if (!m_rest.starts_with(sign))
            return false;
        m_rest.remove_prefix(sign.size());
        return true;
    }
    bool take(char sign) { return take(std::string_view(&sign, 1)); }

    bool truth() {
        if (take("True"))
            return true;
        if (!take("False"))
            refuse(message("analysis", "True or False"));
        return false;
    }

    /// A text in quotes; nothing where there is none.
    std::optional<std::string> quoted() {
        m_rest = trimmed(m_rest);
        if (m_rest.size() > 1 && (m_rest[0] == 'u' || m_rest[0] == 'b') && (m_rest[1] == '\'' || m_rest[1] == '"'))
            m_rest.remove_prefix(1); // Python 2
        if (m_rest.empty() || (m_rest[0] != '\'' && m_rest[0] != '"'))
            return std::nullopt;
        const char quote = m_rest[0];
        std::string text;
        std::size_t at = 1;
        while (at < m_rest.size() && m_rest[at] != quote) {
            if (m_rest[at] == '\\')
                escaped(text, at);
            else if (const auto byte = static_cast<unsigned char>(m_rest[at++]); m_utf8)
                text += char(byte);
            else
                appendUtf8(text, byte); // Latin 1
        }
        if (at >= m_rest.size())
            return std::nullopt;
        m_rest.remove_prefix(at + 1);
        return text;
    }

    /// What \' and \n and \u00e4 stand for; `at` is that of the backslash, and then of what follows.
    void escaped(std::string& text, std::size_t& at) const {
        static constexpr std::string_view letters = "ntr";
        static constexpr std::string_view meant = "\n\t\r";
        const char sign = at + 1 < m_rest.size() ? m_rest[at + 1] : ' ';
        at += 2;
        const std::size_t digits = sign == 'x' ? 2 : sign == 'u' ? 4 : sign == 'U' ? 8 : 0;
        if (digits > 0) {
            std::uint32_t code = 0;
            for (std::size_t digit = 0; digit < digits && at < m_rest.size(); ++digit, ++at) {
                const auto value = std::string_view("0123456789abcdef").find(m_rest[at]);
                code = code << 4 | std::uint32_t(value == std::string_view::npos ? 0 : value);
            }
            appendUtf8(text, code);
        } else if (const auto letter = letters.find(sign); letter != std::string_view::npos) {
            text += meant[letter];
        } else {
            text += sign;
        }
    }

    /// "(2, 3)", or one number as the shape of a sub-array. Python 2 wrote long integers with an L.
    std::vector<std::int64_t> lengths(const Message& expected) {
        if (!take('('))
            refuse(expected);
        std::vector<std::int64_t> all;
        while (!take(')')) {
            all.push_back(length());
            if (all.size() > mostNpyAxes)
                refuse(message("analysis", "at most %1 axes").with(mostNpyAxes));
            (void)take(',');
        }
        return all;
    }
    std::int64_t length() {
        m_rest = trimmed(m_rest);
        const std::size_t digits = std::min(m_rest.find_first_not_of("0123456789"), m_rest.size());
        const auto number = parseNumber(m_rest.substr(0, digits));
        if (!number || *number > 9e15)
            refuse(message("analysis", "axis lengths"));
        m_rest.remove_prefix(digits);
        (void)take('L');
        return std::int64_t(*number);
    }

    /// "'<f4'", or the list of a record's members.
    NpyType type(int depth) {
        NpyType type;
        if (take('[')) {
            if (depth == deepestRecord)
                refuse(message("analysis", "records within records at most %1 deep").with(deepestRecord));
            while (!take(']')) {
                type.members.push_back(member(depth + 1));
                (void)take(',');
            }
            if (type.members.empty())
                refuse(message("analysis", "records that hold something"));
            return type;
        }
        const auto code = quoted();
        if (!code || code->empty())
            refuse(message("analysis", "a type description"));
        type.code = *code;
        return type;
    }

    NpyMember member(int depth) {
        if (++m_members > mostMembers)
            refuse(message("analysis", "records of at most %1 fields").with(mostMembers));
        NpyMember member;
        bool good = take('(');
        if (good && take('(')) { // ('title', 'name')
            good = quoted() && take(',');
            member.name = quoted().value_or("");
            good = good && !member.name.empty() && take(')');
        } else if (good) {
            const auto name = quoted();
            good = name.has_value();
            member.name = name.value_or("");
        }
        if (!good || !take(','))
            refuse(message("analysis", "a field's name and type"));
        member.type = type(depth);
        if (take(',') && !trimmed(m_rest).starts_with(')')) {
            if (trimmed(m_rest).starts_with('('))
                member.shape = lengths(message("analysis", "a shape"));
            else
                member.shape = {length()};
        }
        if (!take(')'))
            refuse(message("analysis", "a field's name and type"));
        return member;
    }

    std::string_view m_rest;
    bool m_utf8;
    std::size_t m_members = 0;
    const std::string& m_file;
};

} // namespace

void refuseNpy(const std::string& file, Message expected, Message found, Message hint) {
    throw Error(
        {.doing = translatable("analysis", "reading a numpy array"),
         .file = file,
         .expected = std::move(expected),
         .found = std::move(found),
         .hint = std::move(hint)});
}

NpyHeader npyHeaderOf(std::span<const std::byte> bytes, std::uint64_t size, const std::string& file) {
    static constexpr char magic[] = "\x93NUMPY";
    if (bytes.size() < 10 || std::memcmp(bytes.data(), magic, 6) != 0)
        refuseNpy(
            file, message("analysis", "an .npy array (starting with \\x93NUMPY)"),
            bytes.empty() ? message("analysis", "an empty file") : message("analysis", "other data"),
            message("analysis", "save it with numpy.save"));
    const int version = int(bytes[6]);
    if (version < 1 || version > 3)
        refuseNpy(file, message("analysis", "format version 1, 2 or 3"), version);
    const std::size_t lengthBytes = version == 1 ? 2 : 4;
    std::size_t length = 0;
    for (std::size_t i = 0; i < lengthBytes && 8 + i < bytes.size(); ++i)
        length |= std::size_t(bytes[8 + i]) << (8 * i);
    const std::size_t start = 8 + lengthBytes;
    if (bytes.size() < start || length > bytes.size() - start)
        refuseNpy(
            file, message("analysis", "a header of %1 bytes").with(length),
            message("analysis", "%1 bytes in all").with(size), message("analysis", "the file is truncated"));
    NpyHeader header;
    header.end = start + length;
    HeaderText({reinterpret_cast<const char*>(bytes.data()) + start, length}, version == 3, file).dictionary(header);
    return header;
}

} // namespace fusiform

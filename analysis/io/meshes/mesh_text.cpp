#include "analysis/io/meshes/mesh_text.h"

#include "analysis/core/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace fusiform {
namespace {

bool isMeshBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }

} // namespace

void MeshText::skipBlanks() {
    while (m_at < m_text.size() && isMeshBlank(m_text[m_at]))
        ++m_at;
}

std::int64_t MeshText::lineNumber() const {
    return 1 + std::count(m_text.begin(), m_text.begin() + std::ptrdiff_t(m_at), '\n');
}

void MeshText::refuse(Message expected, Message found, Message hint) const {
    throw Error({.doing = m_doing,
                 .file = m_file,
                 .expected = std::move(expected),
                 .found = message("analysis", "%1 in line %2").with(found, lineNumber()),
                 .hint = hint.empty() ? message("analysis", "the file is truncated or damaged; copy it again")
                                      : std::move(hint)});
}

bool MeshText::atEnd() {
    skipBlanks();
    return m_at == m_text.size();
}

std::string_view MeshText::word() {
    skipBlanks();
    const std::size_t start = m_at;
    while (m_at < m_text.size() && !isMeshBlank(m_text[m_at]))
        ++m_at;
    return m_text.substr(start, m_at - start);
}

std::string_view MeshText::line() {
    const std::size_t start = m_at;
    const std::size_t end = std::min(m_text.find('\n', start), m_text.size());
    m_at = std::min(end + 1, m_text.size());
    return trimmed(m_text.substr(start, end - start));
}

std::string_view MeshText::meaningfulLine() {
    while (m_at < m_text.size()) {
        const std::string_view whole = line();
        if (const std::string_view text = trimmed(whole.substr(0, whole.find('#'))); !text.empty())
            return text;
    }
    return {};
}

double MeshText::number() {
    skipBlanks();
    const char* const end = m_text.data() + m_text.size();
    const char* start = m_text.data() + m_at;
    if (start != end && *start == '+')
        ++start;
    double value = 0;
    const auto [stop, failure] = std::from_chars(start, end, value);
    if (failure == std::errc::result_out_of_range) {
        // Too small or too large for float64: neither is a coordinate of anything.
        value = 0;
    } else if (failure != std::errc()) {
        const std::size_t here = m_at;
        const std::string text(word().substr(0, 30));
        m_at = here;
        refuse(
            message("analysis", "a number"),
            text.empty() ? message("analysis", "the end of the file") : Message("'" + text + "'"));
    }
    m_at = std::size_t(stop - m_text.data());
    return value;
}

std::int64_t MeshText::integer() {
    const double value = number();
    if (!(std::abs(value) < 4e9) || value != std::floor(value))
        refuse(message("analysis", "a whole number"), formatNumber(value));
    return std::int64_t(value);
}

std::int64_t MeshText::count(std::size_t characters) {
    const std::int64_t items = integer();
    requireRoom(items, characters);
    return items;
}

void MeshText::requireRoom(std::int64_t items, std::size_t characters) const {
    // The last item needs no line break after it.
    if (items < 0 || std::uint64_t(items) > (left() + 1) / characters)
        refuse(
            message("analysis", "text for %1 more items").with(items),
            message("analysis", "%1 characters").with(left()));
}

} // namespace fusiform

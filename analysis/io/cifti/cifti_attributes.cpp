#include "analysis/io/cifti/cifti_attributes.h"

#include "analysis/core/text.h"
#include "analysis/core/translatable.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace fusiform {
namespace {

constexpr std::string_view blanks = " \t\r\n";

} // namespace

void refuseCiftiXml(const std::filesystem::path& file, Message expected, Message found) {
    throw Error(
        {.doing = translatable("analysis", "reading a CIFTI file"),
         .file = file.string(),
         .expected = std::move(expected),
         .found = std::move(found),
         .hint = translatable("analysis", "the XML of the file is damaged")});
}

std::string withoutPrefix(std::string_view text, std::string_view prefix) {
    return std::string(text.starts_with(prefix) ? text.substr(prefix.size()) : text);
}

std::vector<std::int32_t> integersOf(std::string_view text, const std::filesystem::path& file) {
    std::vector<std::int32_t> numbers;
    for (text = trimmed(text); !text.empty();) {
        std::int32_t number = 0;
        const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
        const auto used = std::size_t(end - text.data());
        const bool separated = used == text.size() || blanks.find(text[used]) != std::string_view::npos;
        if (failure != std::errc() || !separated)
            refuseCiftiXml(
                file, message("analysis", "whole numbers separated by spaces"),
                message("analysis", "'%1'").with(text.substr(0, 20)));
        numbers.push_back(number);
        text.remove_prefix(std::min(text.find_first_not_of(blanks, used), text.size()));
    }
    return numbers;
}

std::string CiftiAttributes::text(const char* name) const {
    for (const char** pair = m_pairs; *pair; pair += 2)
        if (std::string_view(pair[0]) == name)
            return pair[1];
    refuseCiftiXml(
        m_file, message("analysis", "the attribute %1").with(name), message("analysis", "an element without it"));
}

double CiftiAttributes::real(const char* name) const {
    const std::string word = text(name);
    const auto number = parseNumber(word);
    if (!number || !std::isfinite(*number))
        refuseCiftiXml(
            m_file, message("analysis", "a number in %1").with(name),
            message("analysis", "'%1'").with(word.substr(0, 40)));
    return *number;
}

std::int64_t CiftiAttributes::integer(const char* name, std::int64_t least, std::int64_t most) const {
    const std::string word(trimmed(text(name)));
    std::int64_t number = 0;
    const auto [end, failure] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (failure != std::errc() || end != word.data() + word.size() || number < least || number > most)
        refuseCiftiXml(
            m_file, message("analysis", "%1 from %2 to %3").with(name, least, most),
            message("analysis", "'%1'").with(word.substr(0, 40)));
    return number;
}

std::string CiftiAttributes::structure() const {
    return withoutPrefix(text("BrainStructure"), "CIFTI_STRUCTURE_");
}

} // namespace fusiform

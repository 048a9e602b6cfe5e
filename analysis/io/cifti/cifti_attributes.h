#pragma once

#include "analysis/core/error.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace fusiform {

/// Throws the Error of a CIFTI file whose XML says something that cannot be.
[[noreturn]] void refuseCiftiXml(const std::filesystem::path& file, Message expected, Message found);

/// `text` without `prefix`, if it starts so: CIFTI's words are long ("CIFTI_STRUCTURE_CORTEX_LEFT").
[[nodiscard]] std::string withoutPrefix(std::string_view text, std::string_view prefix);

/// Whole numbers separated by white space. Throws Error.
[[nodiscard]] std::vector<std::int32_t> integersOf(std::string_view text, const std::filesystem::path& file);

/// The attributes of one XML element; what is asked for must be there. All throw Error.
class CiftiAttributes {
public:
    /// Names and values in turn and a null at the end, as expat gives them.
    CiftiAttributes(const char** pairs, const std::filesystem::path& file) : m_pairs(pairs), m_file(file) {}

    [[nodiscard]] std::string text(const char* name) const;
    [[nodiscard]] double real(const char* name) const; ///< finite
    [[nodiscard]] std::int64_t integer(const char* name, std::int64_t least, std::int64_t most) const;
    /// The attribute BrainStructure without its prefix.
    [[nodiscard]] std::string structure() const;

private:
    const char** m_pairs;
    const std::filesystem::path& m_file;
};

} // namespace fusiform

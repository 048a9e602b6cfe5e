#include "analysis/core/utf8.h"

namespace fusiform {

std::uint32_t takeUtf8(std::string_view& text) {
    const auto byteAt = [&text](std::size_t at) { return std::uint32_t(static_cast<unsigned char>(text[at])); };
    const std::uint32_t first = byteAt(0);
    const std::size_t length = first < 0x80 ? 1 : first >= 0xC2 && first < 0xE0 ? 2 : first >= 0xE0 && first < 0xF0 ? 3
                               : first >= 0xF0 && first < 0xF5 ? 4
                                                               : 0;
    std::uint32_t code = length <= 1 ? first : first & (0x7FU >> length);
    bool good = length > 0 && length <= text.size();
    for (std::size_t at = 1; good && at < length; ++at) {
        good = (byteAt(at) & 0xC0) == 0x80;
        code = (code << 6) | (byteAt(at) & 0x3F);
    }
    const bool overlong = (length == 3 && code < 0x800) || (length == 4 && (code < 0x10000 || code > 0x10FFFF));
    if (!good || overlong || (code >= 0xD800 && code < 0xE000)) {
        text.remove_prefix(1);
        return replacementCharacter;
    }
    text.remove_prefix(length);
    return code;
}

} // namespace fusiform

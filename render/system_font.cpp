#include "render/system_font.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <utility>

#ifdef FUSIFORM_HAS_FONTCONFIG
#include <fontconfig/fontconfig.h>
#endif

namespace fusiform {
namespace {

/// The characters of a UTF-8 text; damaged bytes are left out.
std::set<std::uint32_t> charactersOf(const std::string& text) {
    std::set<std::uint32_t> characters;
    std::uint32_t code = 0;
    int missing = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            characters.insert(byte);
            missing = 0;
        } else if ((byte & 0xC0U) == 0x80U) {
            code = code << 6U | (byte & 0x3FU);
            if (missing > 0 && --missing == 0)
                characters.insert(code);
        } else {
            missing = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1;
            code = byte & (missing == 3 ? 0x07U : missing == 2 ? 0x0FU : 0x1FU);
        }
    }
    return characters;
}

bool isBuiltIn(std::uint32_t code) {
    return code < 0x250 || (code >= 0x370 && code < 0x480) || (code >= 0x2010 && code <= 0x2026);
}

#ifdef FUSIFORM_HAS_FONTCONFIG

/// The first font in the system's order that has more of the characters than all before it.
std::string bestFont(const std::set<std::uint32_t>& characters, bool bold) {
    FcPattern* pattern = FcPatternCreate();
    FcPatternAddString(pattern, FC_FAMILY, reinterpret_cast<const FcChar8*>("sans-serif"));
    FcPatternAddInteger(pattern, FC_WEIGHT, bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR);
    FcPatternAddInteger(pattern, FC_SLANT, FC_SLANT_ROMAN);
    FcConfigSubstitute(nullptr, pattern, FcMatchPattern);
    FcDefaultSubstitute(pattern);
    FcResult result = FcResultNoMatch;
    FcFontSet* fonts = FcFontSort(nullptr, pattern, FcFalse, nullptr, &result);
    std::string best;
    std::ptrdiff_t most = 0;
    for (int i = 0; fonts && i < fonts->nfont; ++i) {
        FcCharSet* has = nullptr;
        FcChar8* file = nullptr;
        FcBool outline = FcFalse;
        FcBool colour = FcFalse;
        if (FcPatternGetCharSet(fonts->fonts[i], FC_CHARSET, 0, &has) != FcResultMatch ||
            FcPatternGetString(fonts->fonts[i], FC_FILE, 0, &file) != FcResultMatch ||
            FcPatternGetBool(fonts->fonts[i], FC_OUTLINE, 0, &outline) != FcResultMatch || !outline)
            continue;
        if (FcPatternGetBool(fonts->fonts[i], FC_COLOR, 0, &colour) == FcResultMatch && colour)
            continue; // pictures of emoji are no outlines
        const auto count = std::ranges::count_if(
            characters, [&](std::uint32_t code) { return FcCharSetHasChar(has, code); });
        if (count > most) {
            most = count;
            best = reinterpret_cast<const char*>(file);
        }
    }
    if (fonts)
        FcFontSetDestroy(fonts);
    FcPatternDestroy(pattern);
    return best;
}

#else

std::string bestFont(const std::set<std::uint32_t>& /*characters*/, bool /*bold*/) {
    return {};
}

#endif

} // namespace

bool builtInFontHas(const std::string& text) {
    return std::ranges::all_of(charactersOf(text), isBuiltIn);
}

const std::string& systemFontFor(const std::string& text, bool bold) {
    static std::map<std::pair<std::set<std::uint32_t>, bool>, std::string> known;
    const auto [found, isNew] = known.try_emplace({charactersOf(text), bold});
    if (isNew)
        found->second = bestFont(found->first.first, bold);
    return found->second;
}

} // namespace fusiform

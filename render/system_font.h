#pragma once

#include <string>

namespace fusiform {

/// Whether VTK's own font (which resembles Arial) has all characters of a UTF-8 text: those of Latin scripts,
/// Greek and Cyrillic, and common punctuation.
[[nodiscard]] bool builtInFontHas(const std::string& text);

/// The font file of the system, by fontconfig, that has the most of the text's characters, of several the one
/// the system prefers; empty when it has no font with any of them that the built-in one lacks, or was built
/// without fontconfig. Letters are drawn one after another from left to right: scripts whose letters join or
/// reorder (Arabic, Devanagari, …) are readable only as far as that allows. Not thread-safe.
[[nodiscard]] const std::string& systemFontFor(const std::string& text, bool bold);

} // namespace fusiform

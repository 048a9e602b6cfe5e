#pragma once

#include <functional>
#include <string>

typedef struct _cairo cairo_t;

/// Lines of text by Pango: letters of every script, joined and ordered as the script wants, from whichever font of the
/// system has them. The window's pictures, figures in pixels and PDF get their text here, so that it looks the same.
/// Any thread.
namespace fusiform {

/// What is asked for, most wanted first: what journals ask for, and fonts of the same widths. SVG files name it.
inline constexpr const char* figureFonts = "Arial, Liberation Sans, Nimbus Sans, Helvetica, DejaVu Sans, sans-serif";

struct LineMetrics {
    double width = 0; ///< all in the unit of `size`
    double ascent = 0;
    double descent = 0;
};

/// Of a line of a font of `size`; ascent and descent are the font's, whatever the letters.
[[nodiscard]] LineMetrics lineMetrics(const std::string& text, double size, bool bold);

/// Draws a line whose baseline starts at cairo's (x, y), in cairo's colour. `size` is in cairo's units. Text stays text
/// where the surface can hold it. With `outline` above 0 the contour of the letters is stroked that wide instead.
void drawLine(
    cairo_t* cairo, const std::string& text, double x, double y, double size, bool bold, double outline = 0);

/// `text`, or as much of its start as fits, with "…"; whole UTF-8 characters; empty when not even one fits.
[[nodiscard]] std::string
shortened(const std::string& text, const std::function<bool(const std::string&)>& fits);

} // namespace fusiform

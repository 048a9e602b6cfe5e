#include "render/figures/svg_canvas.h"

#include "analysis/core/text.h"
#include "render/image_file.h"
#include "render/text_layout.h"

#include <cmath>

namespace fusiform {
namespace {

/// Thousandths of a millimetre are finer than any printer.
std::string svgNumber(double value) { return formatNumber(std::round(value * 1000) / 1000, 9); }

std::string svgColour(const Rgb& rgb) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text = "#";
    for (const std::uint8_t part : rgb) {
        text += digits[part >> 4];
        text += digits[part & 15];
    }
    return text;
}

/// Characters that XML gives a meaning, and those that it forbids.
std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        switch (c) {
        case '&': result += "&amp;"; break;
        case '<': result += "&lt;"; break;
        case '>': result += "&gt;"; break;
        case '"': result += "&quot;"; break;
        default:
            result += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
        }
    }
    return result;
}

std::string attribute(std::string_view name, std::string_view value) {
    return ' ' + std::string(name) + "=\"" + escaped(value) + '"';
}
std::string attribute(std::string_view name, double value) { return attribute(name, svgNumber(value)); }

std::string box(const PageRect& rect) {
    return attribute("x", rect.x) + attribute("y", rect.y) + attribute("width", rect.width) +
           attribute("height", rect.height);
}

std::string pathData(const Outline& outline) {
    std::string data;
    for (const auto& [points, closed] : outline.lines) {
        for (std::size_t i = 0; i < points.size(); ++i)
            data += (i == 0 ? "M" : "L") + svgNumber(points[i].x) + ' ' + svgNumber(points[i].y);
        if (closed)
            data += 'Z';
    }
    for (const auto& [centre, radius] : outline.circles) {
        const std::string arc = 'a' + svgNumber(radius) + ' ' + svgNumber(radius) + " 0 1 0 ";
        data += 'M' + svgNumber(centre.x - radius) + ' ' + svgNumber(centre.y) + arc + svgNumber(2 * radius) + " 0" +
                arc + svgNumber(-2 * radius) + " 0Z";
    }
    return data;
}

std::string base64(const std::vector<std::uint8_t>& bytes) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::size_t count = std::min<std::size_t>(3, bytes.size() - i);
        std::uint32_t bits = 0;
        for (std::size_t k = 0; k < 3; ++k)
            bits = bits << 8 | (k < count ? bytes[i + k] : 0U);
        for (std::size_t k = 0; k < 4; ++k)
            text += k <= count ? letters[bits >> (18 - 6 * k) & 63U] : '=';
    }
    return text;
}

} // namespace

SvgCanvas::SvgCanvas(double width, double height, const std::string& title) : m_page{0, 0, width, height} {
    m_body = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
             "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\"" +
             attribute("width", svgNumber(width) + "mm") + attribute("height", svgNumber(height) + "mm") +
             attribute("viewBox", "0 0 " + svgNumber(width) + ' ' + svgNumber(height)) +
             " color-interpolation=\"sRGB\" stroke-linejoin=\"round\" stroke-linecap=\"round\"" +
             attribute("font-family", figureFonts) + ">\n<title>" + escaped(title) + "</title>\n";
}

void SvgCanvas::fillPage(const Ink& ink) { fill(Outline::rectangle(m_page), ink); }

void SvgCanvas::fill(const Outline& outline, const Ink& ink) {
    m_body += "<path" + attribute("d", pathData(outline)) + attribute("fill", svgColour(ink.colour)) +
              (ink.alpha < 1 ? attribute("fill-opacity", ink.alpha) : "") + "/>\n";
}

void SvgCanvas::stroke(const Outline& outline, const Stroke& stroke) {
    std::string dashes;
    for (const double dash : stroke.dashes)
        dashes += (dashes.empty() ? "" : " ") + svgNumber(dash);
    m_body += "<path" + attribute("d", pathData(outline)) + " fill=\"none\"" +
              attribute("stroke", svgColour(stroke.ink.colour)) + attribute("stroke-width", stroke.width) +
              (stroke.ink.alpha < 1 ? attribute("stroke-opacity", stroke.ink.alpha) : "") +
              (dashes.empty() ? ""
                              : attribute("stroke-dasharray", dashes) + attribute("stroke-linecap", "butt")) +
              "/>\n";
}

void SvgCanvas::fillGradient(const PageRect& rect, const std::vector<GradientStop>& stops, bool upwards) {
    const std::string name = "gradient" + std::to_string(++m_gradients);
    m_body += "<linearGradient" + attribute("id", name) + " gradientUnits=\"userSpaceOnUse\"" +
              attribute("x1", rect.x) + attribute("y1", upwards ? rect.bottom() : rect.y) +
              attribute("x2", upwards ? rect.x : rect.right()) + attribute("y2", rect.y) + ">";
    for (const GradientStop& stop : stops)
        m_body += "<stop" + attribute("offset", formatNumber(stop.offset, 6)) +
                  attribute("stop-color", svgColour(stop.colour)) + "/>";
    m_body += "</linearGradient>\n<rect" + box(rect) + attribute("fill", "url(#" + name + ")") + "/>\n";
}

void SvgCanvas::image(const Image& image, const PageRect& rect, bool sharp) {
    if (image.empty())
        return;
    const double dpi = image.width / rect.width * millimetresPerInch;
    m_body += "<image" + box(rect) + " preserveAspectRatio=\"none\"" +
              (sharp ? attribute("image-rendering", "optimizeSpeed") : "") +
              " xlink:href=\"data:image/png;base64," + base64(pngBytes(image, dpi)) + "\"/>\n";
}

void SvgCanvas::beginGroup(std::string_view name) {
    m_body += "<g" + (name.empty() ? std::string() : attribute("class", name)) + ">\n";
}

void SvgCanvas::endGroup() { m_body += "</g>\n"; }

void SvgCanvas::textLine(
    const std::string& text, const PagePoint& at, const TextExtent& extent, const TextLook& look) {
    const double size = look.size * millimetresPerPoint;
    m_body += "<text" + attribute("x", at.x) + attribute("y", at.y) + attribute("font-size", size) +
              (look.bold ? attribute("font-weight", "bold") : "") + attribute("fill", svgColour(look.colour)) +
              attribute("textLength", extent.width) + " lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\"";
    if (look.halo)
        m_body += attribute("stroke", svgColour(*look.halo)) + attribute("stroke-width", size / 5) +
                  attribute("paint-order", "stroke");
    if (look.upwards)
        m_body += attribute("transform", "rotate(-90 " + svgNumber(at.x) + ' ' + svgNumber(at.y) + ')');
    m_body += '>' + escaped(text) + "</text>\n";
}

std::string SvgCanvas::result() const { return m_body + "</svg>\n"; }

} // namespace fusiform

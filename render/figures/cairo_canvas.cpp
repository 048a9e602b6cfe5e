#include "render/figures/cairo_canvas.h"

#include "analysis/core/error.h"
#include "analysis/core/memory_budget.h"
#include "analysis/core/program_version.h"
#include "analysis/core/translatable.h"
#include "render/figures/pdf_output_intent.h"
#include "render/text_layout.h"

#include <cairo-pdf.h>
#include <cairo.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace fusiform {
namespace {

[[noreturn]] void refuseCanvas(const Message& found, const Message& hint = {}) {
    throw Error(
        {.doing = translatable("analysis", "drawing a figure"),
         .file = {},
         .expected = message("analysis", "at most %1 pixels a side, and room in memory for them").with(largestPixels),
         .found = found,
         .hint = hint});
}

void setColour(cairo_t* cairo, const Ink& ink) {
    cairo_set_source_rgba(
        cairo, ink.colour[0] / 255.0, ink.colour[1] / 255.0, ink.colour[2] / 255.0, ink.alpha);
}

int pixelsOf(double millimetres, double dpi) {
    const double pixels = std::round(millimetres / millimetresPerInch * dpi);
    if (!(pixels >= 1 && pixels <= largestPixels))
        refuseCanvas(
            message("analysis", "%1 mm at %2 dpi").with(millimetres, dpi),
            message("analysis", "choose a smaller size or fewer dots per inch"));
    return int(pixels);
}

cairo_surface_t* pixelSurface(double width, double height, double dpi) {
    const int columns = pixelsOf(width, dpi);
    const int rows = pixelsOf(height, dpi);
    const std::uint64_t bytes = std::uint64_t(columns) * std::uint64_t(rows) * 4;
    if (2 * bytes > memoryBudget())
        refuseCanvas(
            message("analysis", "%1 x %2 pixels, %3").with(columns, rows, byteCount(bytes)),
            message("analysis", "choose a smaller size or fewer dots per inch"));
    return cairo_image_surface_create(CAIRO_FORMAT_ARGB32, columns, rows);
}

std::uint32_t premultiplied(const std::uint8_t* pixel) {
    const auto alpha = std::uint32_t(pixel[3]);
    const auto part = [&](std::size_t c) { return (pixel[c] * alpha + 127) / 255; };
    return alpha << 24 | part(0) << 16 | part(1) << 8 | part(2);
}

/// Cairo's pixels of an image; owned by the caller.
cairo_surface_t* cairoImage(const Image& image) {
    bool opaque = true;
    for (std::size_t i = 3; i < image.rgba.size() && opaque; i += 4)
        opaque = image.rgba[i] == 255;
    // Without an alpha channel a PDF needs no mask for it.
    cairo_surface_t* surface = cairo_image_surface_create(
        opaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32, image.width, image.height);
    unsigned char* rows = cairo_image_surface_get_data(surface);
    for (int y = 0; rows && y < image.height; ++y) {
        auto* row =
            reinterpret_cast<std::uint32_t*>(rows + std::ptrdiff_t(y) * cairo_image_surface_get_stride(surface));
        for (int x = 0; x < image.width; ++x)
            row[x] = premultiplied(image.at(x, y));
    }
    cairo_surface_mark_dirty(surface);
    return surface;
}

} // namespace

CairoCanvas::CairoCanvas(cairo_surface_t* surface, double unitsPerMillimetre)
    : m_surface(surface), m_cairo(cairo_create(surface)) {
    if (cairo_status(m_cairo) != CAIRO_STATUS_SUCCESS) {
        const std::string problem = cairo_status_to_string(cairo_status(m_cairo));
        cairo_destroy(m_cairo);
        cairo_surface_destroy(m_surface);
        refuseCanvas(problem);
    }
    cairo_scale(m_cairo, unitsPerMillimetre, unitsPerMillimetre);
    cairo_set_line_join(m_cairo, CAIRO_LINE_JOIN_ROUND);
    cairo_set_line_cap(m_cairo, CAIRO_LINE_CAP_ROUND);
}

CairoCanvas::~CairoCanvas() {
    cairo_destroy(m_cairo);
    cairo_surface_destroy(m_surface);
}

void CairoCanvas::trace(const Outline& outline) const {
    cairo_new_path(m_cairo);
    for (const auto& [points, closed] : outline.lines) {
        for (std::size_t i = 0; i < points.size(); ++i)
            i == 0 ? cairo_move_to(m_cairo, points[i].x, points[i].y)
                   : cairo_line_to(m_cairo, points[i].x, points[i].y);
        if (closed)
            cairo_close_path(m_cairo);
    }
    for (const auto& [centre, radius] : outline.circles) {
        cairo_new_sub_path(m_cairo);
        cairo_arc(m_cairo, centre.x, centre.y, radius, 0, 2 * std::numbers::pi);
        cairo_close_path(m_cairo);
    }
}

void CairoCanvas::fillPage(const Ink& ink) {
    setColour(m_cairo, ink);
    cairo_paint(m_cairo);
}

void CairoCanvas::fill(const Outline& outline, const Ink& ink) {
    trace(outline);
    setColour(m_cairo, ink);
    cairo_fill(m_cairo);
}

void CairoCanvas::stroke(const Outline& outline, const Stroke& stroke) {
    trace(outline);
    setColour(m_cairo, stroke.ink);
    cairo_set_line_width(m_cairo, stroke.width);
    cairo_set_dash(m_cairo, stroke.dashes.data(), int(stroke.dashes.size()), 0);
    cairo_set_line_cap(m_cairo, stroke.dashes.empty() ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
    cairo_stroke(m_cairo);
}

void CairoCanvas::fillGradient(
    const PageRect& rect, const std::vector<GradientStop>& stops, bool upwards) {
    cairo_pattern_t* pattern =
        upwards ? cairo_pattern_create_linear(rect.x, rect.bottom(), rect.x, rect.y)
                : cairo_pattern_create_linear(rect.x, rect.y, rect.right(), rect.y);
    for (const GradientStop& stop : stops)
        cairo_pattern_add_color_stop_rgb(
            pattern, stop.offset, stop.colour[0] / 255.0, stop.colour[1] / 255.0, stop.colour[2] / 255.0);
    cairo_set_source(m_cairo, pattern);
    cairo_pattern_destroy(pattern);
    cairo_rectangle(m_cairo, rect.x, rect.y, rect.width, rect.height);
    cairo_fill(m_cairo);
}

void CairoCanvas::image(const Image& image, const PageRect& rect, bool sharp) {
    if (image.empty())
        return;
    cairo_surface_t* pixels = cairoImage(image);
    cairo_save(m_cairo);
    cairo_rectangle(m_cairo, rect.x, rect.y, rect.width, rect.height);
    cairo_clip(m_cairo);
    cairo_translate(m_cairo, rect.x, rect.y);
    cairo_scale(m_cairo, rect.width / image.width, rect.height / image.height);
    cairo_set_source_surface(m_cairo, pixels, 0, 0);
    cairo_pattern_set_filter(
        cairo_get_source(m_cairo), sharp ? CAIRO_FILTER_NEAREST : CAIRO_FILTER_GOOD);
    // Edges are not to become transparent. In PDF cairo makes a padded copy for it, of a point a side at least: gigabytes
    // where there are many pixels a point, whose edges nobody sees.
    constexpr double dense = 100; // pixels a mm
    if (image.width < dense * rect.width && image.height < dense * rect.height)
        cairo_pattern_set_extend(cairo_get_source(m_cairo), CAIRO_EXTEND_PAD);
    cairo_paint(m_cairo);
    cairo_restore(m_cairo);
    cairo_surface_destroy(pixels);
}

void CairoCanvas::textLine(
    const std::string& text, const PagePoint& at, const TextExtent& /*extent*/, const TextLook& look) {
    const double size = look.size * millimetresPerPoint;
    cairo_save(m_cairo);
    cairo_translate(m_cairo, at.x, at.y);
    if (look.upwards)
        cairo_rotate(m_cairo, -std::numbers::pi / 2);
    if (look.halo) {
        setColour(m_cairo, {*look.halo, 1});
        drawLine(m_cairo, text, 0, 0, size, look.bold, size / 5);
    }
    setColour(m_cairo, {look.colour, 1});
    drawLine(m_cairo, text, 0, 0, size, look.bold);
    cairo_restore(m_cairo);
}

void CairoCanvas::finish() {
    const cairo_status_t drawn = cairo_status(m_cairo);
    cairo_surface_finish(m_surface);
    const cairo_status_t written = cairo_surface_status(m_surface);
    if (drawn != CAIRO_STATUS_SUCCESS)
        refuseCanvas(cairo_status_to_string(drawn));
    if (written != CAIRO_STATUS_SUCCESS)
        refuseCanvas(cairo_status_to_string(written));
}

PixelCanvas::PixelCanvas(double width, double height, double dpi)
    : CairoCanvas(pixelSurface(width, height, dpi), dpi / millimetresPerInch),
      m_width(pixelsOf(width, dpi)), m_height(pixelsOf(height, dpi)) {}

Image PixelCanvas::result() {
    cairo_surface_flush(m_surface);
    Image image = Image::ofSize(m_width, m_height);
    const unsigned char* rows = cairo_image_surface_get_data(m_surface);
    for (int y = 0; rows && y < m_height; ++y) {
        const auto* row = reinterpret_cast<const std::uint32_t*>(
            rows + std::ptrdiff_t(y) * cairo_image_surface_get_stride(m_surface));
        std::uint8_t* to = image.at(0, y);
        for (int x = 0; x < m_width; ++x, to += 4) {
            const std::uint32_t alpha = row[x] >> 24;
            for (int c = 0; alpha > 0 && c < 3; ++c)
                to[c] = std::uint8_t(std::min(255U, ((row[x] >> (16 - 8 * c) & 255U) * 255 + alpha / 2) / alpha));
            to[3] = std::uint8_t(alpha);
        }
    }
    finish();
    return image;
}

struct PdfCanvas::Bytes {
    std::string text;

    static cairo_status_t append(void* self, const unsigned char* data, unsigned int count) {
        static_cast<Bytes*>(self)->text.append(reinterpret_cast<const char*>(data), count);
        return CAIRO_STATUS_SUCCESS;
    }
};

PdfCanvas::PdfCanvas(double width, double height, const std::string& title)
    : PdfCanvas(std::make_unique<Bytes>(), width, height, title) {}

PdfCanvas::PdfCanvas(std::unique_ptr<Bytes> bytes, double width, double height, const std::string& title)
    : CairoCanvas(
          cairo_pdf_surface_create_for_stream(
              &Bytes::append, bytes.get(), width / millimetresPerPoint, height / millimetresPerPoint),
          1 / millimetresPerPoint),
      m_bytes(std::move(bytes)) {
    // Later versions of cairo write a cross-reference stream else, which `withOutputIntent` does not read.
    cairo_pdf_surface_restrict_to_version(m_surface, CAIRO_PDF_VERSION_1_4);
    cairo_pdf_surface_set_metadata(m_surface, CAIRO_PDF_METADATA_TITLE, title.c_str());
    cairo_pdf_surface_set_metadata(m_surface, CAIRO_PDF_METADATA_KEYWORDS, "colours: sRGB");
    cairo_pdf_surface_set_metadata(
        m_surface, CAIRO_PDF_METADATA_CREATOR, ("Fusiform " + programVersion()).c_str());
}

PdfCanvas::~PdfCanvas() {
    cairo_surface_finish(m_surface); // before the bytes go that it writes to
}

std::string PdfCanvas::result() {
    finish();
    return withOutputIntent(std::move(m_bytes->text));
}

} // namespace fusiform

#pragma once

#include "render/figures/canvas.h"

#include <memory>

typedef struct _cairo cairo_t;
typedef struct _cairo_surface cairo_surface_t;

namespace fusiform {

/// The part that pixels and PDF share: the same library draws both.
class CairoCanvas : public Canvas {
public:
    ~CairoCanvas() override;
    void fillPage(const Ink& ink) override;
    void fill(const Outline& outline, const Ink& ink) override;
    void stroke(const Outline& outline, const Stroke& stroke) override;
    void fillGradient(const PageRect& rect, const std::vector<GradientStop>& stops, bool upwards) override;
    void image(const Image& image, const PageRect& rect, bool sharp) override;
    void beginGroup(std::string_view /*name*/) override {}
    void endGroup() override {}

protected:
    /// Takes the surface over; `unitsPerMillimetre` of the surface. Throws Error where it could not be made.
    CairoCanvas(cairo_surface_t* surface, double unitsPerMillimetre);
    void textLine(
        const std::string& text, const PagePoint& at, const TextExtent& extent, const TextLook& look) override;
    void trace(const Outline& outline) const;
    void finish(); ///< nothing can be drawn any more; throws Error where something went wrong

    cairo_surface_t* m_surface;
    cairo_t* m_cairo;
};

/// A page in pixels, with soft edges.
class PixelCanvas : public CairoCanvas {
public:
    /// A transparent page; the sides are rounded to whole pixels. Throws Error where that is more than
    /// `largestPixels` a side or than the memory has room for.
    PixelCanvas(double width, double height, double dpi);
    [[nodiscard]] Image result(); ///< once: the canvas is empty after that

private:
    int m_width, m_height;
};

inline constexpr int largestPixels = 32767;

/// A page of a PDF file, in memory. Fonts are embedded as far as their letters are used; text can be searched. An
/// output intent says that its colours are sRGB.
class PdfCanvas : public CairoCanvas {
public:
    PdfCanvas(double width, double height, const std::string& title);
    ~PdfCanvas() override;
    [[nodiscard]] std::string result(); ///< the bytes of the file, once

private:
    struct Bytes;
    PdfCanvas(std::unique_ptr<Bytes> bytes, double width, double height, const std::string& title);
    std::unique_ptr<Bytes> m_bytes;
};

} // namespace fusiform

#pragma once

#include "render/figures/canvas.h"

namespace fusiform {

/// A page as SVG 1.1: text is `<text>` with the names of fonts and the width it should have, so that it stays text in
/// every program and stays in place with another font. Groups carry names. (Cairo's own SVG turns letters into
/// shapes.) Bitmaps are PNG within the file.
class SvgCanvas : public Canvas {
public:
    SvgCanvas(double width, double height, const std::string& title); ///< mm
    void fillPage(const Ink& ink) override;
    void fill(const Outline& outline, const Ink& ink) override;
    void stroke(const Outline& outline, const Stroke& stroke) override;
    void fillGradient(const PageRect& rect, const std::vector<GradientStop>& stops, bool upwards) override;
    void image(const Image& image, const PageRect& rect, bool sharp) override;
    void beginGroup(std::string_view name) override;
    void endGroup() override;
    [[nodiscard]] std::string result() const; ///< the whole file

protected:
    void textLine(
        const std::string& text, const PagePoint& at, const TextExtent& extent, const TextLook& look) override;

private:
    PageRect m_page;
    std::string m_body;
    int m_gradients = 0;
};

} // namespace fusiform

#include "analysis/demo/demo_canvas.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"

#include <itkImage.h>
#include <itkImageFileWriter.h>
#include <itkPNGImageIO.h>
#include <itkRGBPixel.h>

#include <algorithm>
#include <cmath>

namespace fusiform::demo {

namespace {

/// Seven rows of five bits a letter, A to Z.
constexpr std::array<std::array<std::uint8_t, 7>, 26> letterSquares{{
    {14, 17, 17, 31, 17, 17, 17}, {30, 17, 17, 30, 17, 17, 30}, {14, 17, 16, 16, 16, 17, 14},
    {30, 17, 17, 17, 17, 17, 30}, {31, 16, 16, 30, 16, 16, 31}, {31, 16, 16, 30, 16, 16, 16},
    {14, 17, 16, 23, 17, 17, 15}, {17, 17, 17, 31, 17, 17, 17}, {14, 4, 4, 4, 4, 4, 14},
    {7, 2, 2, 2, 2, 18, 12},      {17, 18, 20, 24, 20, 18, 17}, {16, 16, 16, 16, 16, 16, 31},
    {17, 27, 21, 21, 17, 17, 17}, {17, 17, 25, 21, 19, 17, 17}, {14, 17, 17, 17, 17, 17, 14},
    {30, 17, 17, 30, 16, 16, 16}, {14, 17, 17, 17, 21, 18, 13}, {30, 17, 17, 30, 20, 18, 17},
    {15, 16, 16, 14, 1, 1, 30},   {31, 4, 4, 4, 4, 4, 4},       {17, 17, 17, 17, 17, 17, 14},
    {17, 17, 17, 17, 17, 10, 4},  {17, 17, 17, 21, 21, 21, 10}, {17, 17, 10, 4, 10, 17, 17},
    {17, 17, 10, 4, 4, 4, 4},     {31, 1, 2, 4, 8, 16, 31},
}};

} // namespace

Canvas::Canvas(const Colour& background) : m_pixels(std::size_t(size) * size, background) {}

template <class Distance>
void Canvas::fill(double x0, double y0, double x1, double y1, const Colour& colour, Distance distance) {
    const int fromX = std::clamp(int(std::floor(x0)) - 1, 0, size);
    const int toX = std::clamp(int(std::ceil(x1)) + 2, 0, size);
    const int fromY = std::clamp(int(std::floor(y0)) - 1, 0, size);
    const int toY = std::clamp(int(std::ceil(y1)) + 2, 0, size);
    for (int y = fromY; y < toY; ++y)
        for (int x = fromX; x < toX; ++x) {
            const float cover = float(std::clamp(0.5 - distance(x + 0.5, y + 0.5), 0.0, 1.0));
            Colour& pixel = m_pixels[std::size_t(y * size + x)];
            for (std::size_t channel = 0; channel < 3; ++channel)
                pixel[channel] += cover * (colour[channel] - pixel[channel]);
        }
}

void Canvas::ellipse(double x, double y, double rx, double ry, const Colour& colour) {
    fill(x - rx, y - ry, x + rx, y + ry, colour, [=](double px, double py) {
        return (std::hypot((px - x) / rx, (py - y) / ry) - 1) * std::min(rx, ry);
    });
}

void Canvas::rectangle(double x0, double y0, double x1, double y1, const Colour& colour) {
    fill(x0, y0, x1, y1, colour, [=](double px, double py) {
        return std::max({x0 - px, px - x1, y0 - py, py - y1});
    });
}

void Canvas::line(double x0, double y0, double x1, double y1, double width, const Colour& colour) {
    const double dx = x1 - x0;
    const double dy = y1 - y0;
    const double squared = std::max(dx * dx + dy * dy, 1e-9);
    fill(
        std::min(x0, x1) - width, std::min(y0, y1) - width, std::max(x0, x1) + width,
        std::max(y0, y1) + width, colour, [=](double px, double py) {
            const double t = std::clamp(((px - x0) * dx + (py - y0) * dy) / squared, 0.0, 1.0);
            return std::hypot(px - x0 - t * dx, py - y0 - t * dy) - width / 2;
        });
}

void Canvas::triangle(
    double x0, double y0, double x1, double y1, double x2, double y2, const Colour& colour) {
    const double sign = (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0) > 0 ? 1 : -1;
    const auto edge = [sign](double ax, double ay, double bx, double by, double px, double py) {
        return -sign * ((bx - ax) * (py - ay) - (px - ax) * (by - ay)) / std::hypot(bx - ax, by - ay);
    };
    fill(
        std::min({x0, x1, x2}), std::min({y0, y1, y2}), std::max({x0, x1, x2}), std::max({y0, y1, y2}),
        colour, [=](double px, double py) {
            return std::max(
                {edge(x0, y0, x1, y1, px, py), edge(x1, y1, x2, y2, px, py), edge(x2, y2, x0, y0, px, py)});
        });
}

void Canvas::arc(
    double x, double y, double rx, double ry, double from, double to, double width, const Colour& colour) {
    constexpr int pieces = 14;
    for (int piece = 0; piece < pieces; ++piece) {
        const double a = from + (to - from) * piece / pieces;
        const double b = from + (to - from) * (piece + 1) / pieces;
        line(
            x + rx * std::cos(a), y + ry * std::sin(a), x + rx * std::cos(b), y + ry * std::sin(b), width,
            colour);
    }
}

void Canvas::text(std::string_view word, double x, double y, double square, const Colour& colour) {
    const double width = (double(word.size()) * 6 - 1) * square;
    double left = x - width / 2;
    const double top = y - 3.5 * square;
    for (const char letter : word) {
        if (letter >= 'A' && letter <= 'Z')
            for (int row = 0; row < 7; ++row)
                for (int column = 0; column < 5; ++column)
                    if (letterSquares[std::size_t(letter - 'A')][std::size_t(row)] >> (4 - column) & 1)
                        rectangle(
                            left + column * square, top + row * square, left + (column + 1) * square,
                            top + (row + 1) * square, colour);
        left += 6 * square;
    }
}

void Canvas::paint(const std::function<Colour(double x, double y)>& colourAt) {
    for (int y = 0; y < size; ++y)
        for (int x = 0; x < size; ++x)
            m_pixels[std::size_t(y * size + x)] = colourAt(x + 0.5, y + 0.5);
}

std::vector<float> Canvas::brightness() const {
    std::vector<float> result(m_pixels.size());
    std::transform(m_pixels.begin(), m_pixels.end(), result.begin(), [](const Colour& c) {
        return 0.299F * c[0] + 0.587F * c[1] + 0.114F * c[2];
    });
    return result;
}

void Canvas::writePng(const std::filesystem::path& file) const {
    using Image = itk::Image<itk::RGBPixel<unsigned char>, 2>;
    const auto image = Image::New();
    image->SetRegions(Image::SizeType{{size, size}});
    image->Allocate();
    auto* pixel = image->GetBufferPointer();
    for (const Colour& colour : m_pixels) {
        for (unsigned channel = 0; channel < 3; ++channel)
            (*pixel)[channel] =
                static_cast<unsigned char>(std::lround(255 * std::clamp(colour[channel], 0.0F, 1.0F)));
        ++pixel;
    }
    const auto writer = itk::ImageFileWriter<Image>::New();
    writer->SetImageIO(itk::PNGImageIO::New());
    writer->SetFileName(file.string());
    writer->SetInput(image);
    try {
        writer->Update();
    } catch (const itk::ExceptionObject& problem) {
        throw Error(
            {translatable("analysis", "writing a stimulus picture"), file.string(),
             message("analysis", "a file that can be written"), problem.GetDescription(),
             message("analysis", "check the folder's permissions and the free space")});
    }
}

} // namespace fusiform::demo

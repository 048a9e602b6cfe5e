#include "render/colour_vision.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

using Matrix = std::array<std::array<float, 3>, 3>;

constexpr std::array<std::string_view, 4> visionNames{"typical", "protanopia", "deuteranopia", "tritanopia"};

constexpr Matrix protanopia{{{0.152286F, 1.052583F, -0.204868F},
                             {0.114503F, 0.786281F, 0.099216F},
                             {-0.003882F, -0.048116F, 1.051998F}}};
constexpr Matrix deuteranopia{{{0.367322F, 0.860646F, -0.227968F},
                               {0.280085F, 0.672501F, 0.047413F},
                               {-0.011820F, 0.042940F, 0.968881F}}};
constexpr Matrix tritanopia{{{1.255528F, -0.076749F, -0.178779F},
                             {-0.078411F, 0.930809F, 0.147602F},
                             {0.004733F, 0.691367F, 0.303900F}}};

const Matrix& matrixOfVision(ColourVision vision) {
    return vision == ColourVision::Protanopia     ? protanopia
           : vision == ColourVision::Deuteranopia ? deuteranopia
                                                  : tritanopia;
}

/// The curve of sRGB as tables: a hemisphere has more vertices than there are levels.
struct Curve {
    static constexpr int fine = 4096;
    std::array<float, 256> linear{};
    std::array<std::uint8_t, fine + 1> coded{};

    Curve() {
        for (std::size_t i = 0; i < linear.size(); ++i) {
            const double value = double(i) / 255;
            linear[i] =
                static_cast<float>(value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4));
        }
        for (std::size_t i = 0; i < coded.size(); ++i) {
            const double value = double(i) / fine;
            const double code =
                value <= 0.0031308 ? 12.92 * value : 1.055 * std::pow(value, 1 / 2.4) - 0.055;
            coded[i] = static_cast<std::uint8_t>(std::lround(255 * code));
        }
    }
    [[nodiscard]] std::uint8_t code(float value) const {
        return coded[static_cast<std::size_t>(std::clamp(value, 0.0F, 1.0F) * fine + 0.5F)];
    }
};

const Curve& curve() {
    static const Curve tables;
    return tables;
}

void convert(const Matrix& matrix, const Curve& tables, std::uint8_t* colour) {
    const std::array<float, 3> in{
        tables.linear[colour[0]], tables.linear[colour[1]], tables.linear[colour[2]]};
    for (std::size_t row = 0; row < 3; ++row)
        colour[row] =
            tables.code(matrix[row][0] * in[0] + matrix[row][1] * in[1] + matrix[row][2] * in[2]);
}

} // namespace

std::string_view nameOf(ColourVision vision) {
    return visionNames[static_cast<std::size_t>(vision)];
}

std::optional<ColourVision> colourVisionNamed(std::string_view name) {
    const auto found = std::ranges::find(visionNames, name);
    return found == visionNames.end() ? std::nullopt
                                      : std::optional(static_cast<ColourVision>(found - visionNames.begin()));
}

Rgb seenWith(ColourVision vision, const Rgb& colour) {
    Rgb seen = colour;
    seeWith(vision, std::span(&seen, 1));
    return seen;
}

void seeWith(ColourVision vision, std::span<Rgb> colours) {
    if (vision == ColourVision::Typical)
        return;
    const Matrix& matrix = matrixOfVision(vision);
    const Curve& tables = curve();
    for (Rgb& colour : colours)
        convert(matrix, tables, colour.data());
}

void seeWith(ColourVision vision, Image& image) {
    if (vision == ColourVision::Typical)
        return;
    const Matrix& matrix = matrixOfVision(vision);
    const Curve& tables = curve();
    for (std::size_t i = 0; i + 3 < image.rgba.size(); i += 4)
        convert(matrix, tables, &image.rgba[i]);
}

} // namespace fusiform

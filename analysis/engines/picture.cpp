#include "analysis/engines/picture.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

double bicubic(double x) {
    constexpr double a = -0.5;
    x = std::abs(x);
    if (x < 1)
        return ((a + 2) * x - (a + 3)) * x * x + 1;
    if (x < 2)
        return (((x - 5) * x + 8) * x - 4) * a;
    return 0;
}

/// Which of the old places a new one is the weighted mean of.
struct Taps {
    int first = 0;
    std::vector<double> weights;
};

std::vector<Taps> tapsOf(int before, int after) {
    const double scale = double(before) / after;
    const double wide = std::max(scale, 1.0);
    const double reach = 2 * wide;
    std::vector<Taps> all;
    for (int place = 0; place < after; ++place) {
        const double centre = (place + 0.5) * scale;
        Taps taps;
        taps.first = std::max(0, int(centre - reach + 0.5));
        const int end = std::min(before, int(centre + reach + 0.5));
        double sum = 0;
        for (int at = taps.first; at < end; ++at) {
            taps.weights.push_back(bicubic((at - centre + 0.5) / wide));
            sum += taps.weights.back();
        }
        for (double& weight : taps.weights)
            weight /= sum;
        all.push_back(std::move(taps));
    }
    return all;
}

std::uint8_t rounded(double value) {
    return std::uint8_t(std::clamp(std::floor(value + 0.5), 0.0, 255.0));
}

Picture widthChanged(const Picture& picture, int width) {
    if (width == picture.width)
        return picture;
    const std::vector<Taps> taps = tapsOf(picture.width, width);
    Picture result{width, picture.height, {}};
    result.rgb.reserve(std::size_t(3) * std::size_t(width) * std::size_t(picture.height));
    for (int y = 0; y < picture.height; ++y)
        for (const Taps& tap : taps)
            for (int channel = 0; channel < 3; ++channel) {
                double sum = 0;
                for (std::size_t at = 0; at < tap.weights.size(); ++at)
                    sum += tap.weights[at] * picture.pixel(tap.first + int(at), y)[channel];
                result.rgb.push_back(rounded(sum));
            }
    return result;
}

Picture heightChanged(const Picture& picture, int height) {
    if (height == picture.height)
        return picture;
    Picture result{picture.width, height, {}};
    result.rgb.reserve(std::size_t(3) * std::size_t(picture.width) * std::size_t(height));
    for (const Taps& tap : tapsOf(picture.height, height))
        for (int x = 0; x < picture.width; ++x)
            for (int channel = 0; channel < 3; ++channel) {
                double sum = 0;
                for (std::size_t at = 0; at < tap.weights.size(); ++at)
                    sum += tap.weights[at] * picture.pixel(x, tap.first + int(at))[channel];
                result.rgb.push_back(rounded(sum));
            }
    return result;
}

} // namespace

Picture centredSquare(const Picture& picture, int side) {
    const bool wide = picture.width > picture.height;
    const int shorter = std::min(picture.width, picture.height);
    const int longer = int(std::int64_t(side) * std::max(picture.width, picture.height) / shorter);
    const Picture resized =
        heightChanged(widthChanged(picture, wide ? longer : side), wide ? side : longer);
    // Halves are rounded to even, as Python does.
    const auto margin = [side](int length) { return int(std::nearbyint((length - side) / 2.0)); };
    const int left = margin(resized.width);
    const int top = margin(resized.height);
    Picture square{side, side, {}};
    square.rgb.reserve(std::size_t(3) * std::size_t(side) * std::size_t(side));
    for (int y = 0; y < side; ++y)
        square.rgb.insert(
            square.rgb.end(), resized.pixel(left, top + y), resized.pixel(left, top + y) + 3 * std::size_t(side));
    return square;
}

} // namespace fusiform

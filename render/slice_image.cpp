#include "render/slice_image.h"

#include "render/cortex_colours.h"
#include "render/overlay_palette.h"

#include <Eigen/LU>

#include <algorithm>
#include <cmath>
#include <optional>

namespace fusiform {
namespace {

/// Voxel coordinates of the pixels of a slice: they change by a constant step.
struct Steps {
    Point start, alongRow, alongColumn;

    Steps(const Grid& grid, const SlicePlane& plane, const SliceArea& area, double pixel) {
        const Affine worldToVoxel = grid.voxelToWorld.inverse();
        const auto linear = worldToVoxel.block<3, 3>(0, 0);
        const Point corner = plane.worldOf(area.left + pixel / 2, area.top - pixel / 2);
        start = linear * corner + worldToVoxel.block<3, 1>(0, 3);
        alongRow = linear * plane.right * pixel;
        alongColumn = -(linear * plane.up) * pixel;
    }
    [[nodiscard]] Point at(int x, int y) const { return start + x * alongRow + y * alongColumn; }
};

/// Where the pixels of a picture lie.
struct Pixels {
    const SlicePlane& plane;
    const SliceArea& area;
    double size; ///< mm
};

/// Linear between the eight voxels round a position; missing voxels are left out. Nothing outside the volume.
std::optional<double> valueBetween(const Grid& grid, const FrameValues& values, const Point& voxel) {
    const auto& shape = grid.shape;
    std::array<std::int64_t, 3> low{};
    std::array<double, 3> part{};
    for (std::size_t a = 0; a < 3; ++a) {
        const double value = voxel[static_cast<Eigen::Index>(a)];
        if (!(value > -0.5 && value < double(shape[a]) - 0.5))
            return std::nullopt;
        low[a] = static_cast<std::int64_t>(std::floor(value));
        part[a] = value - double(low[a]);
    }
    double sum = 0;
    double weights = 0;
    for (unsigned corner = 0; corner < 8; ++corner) {
        std::array<std::int64_t, 3> at{};
        double weight = 1;
        for (std::size_t a = 0; a < 3; ++a) {
            const bool upper = (corner >> a & 1U) != 0;
            at[a] = std::clamp<std::int64_t>(low[a] + (upper ? 1 : 0), 0, shape[a] - 1);
            weight *= upper ? part[a] : 1 - part[a];
        }
        const float value = values[static_cast<std::size_t>(grid.offset(at[0], at[1], at[2]))];
        if (weight > 0 && std::isfinite(value)) {
            sum += weight * value;
            weights += weight;
        }
    }
    return weights > 0 ? std::optional(sum / weights) : std::nullopt;
}

void paintAnatomy(Image& image, const Volume& anatomy, const GreyWindow& window, const Steps& steps) {
    const FrameValues values = anatomy.frame(0);
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x)
            if (const auto value = valueBetween(anatomy.grid, values, steps.at(x, y))) {
                const double fraction = (*value - window.black) / (window.white - window.black);
                std::fill_n(
                    image.at(x, y), 3,
                    static_cast<std::uint8_t>(std::lround(std::clamp(fraction, 0.0, 1.0) * 255)));
            }
}

/// The voxel of a volume that encloses a pixel's centre.
class Voxels {
public:
    Voxels(const Volume& volume, std::int64_t frame, const Pixels& pixels)
        : m_grid(volume.grid), m_values(volume.frame(frame)), m_steps(volume.grid, pixels.plane, pixels.area, pixels.size) {}
    /// Nothing outside of the volume.
    [[nodiscard]] std::optional<std::size_t> at(int x, int y) const {
        const Point voxel = m_steps.at(x, y);
        const auto i = static_cast<std::int64_t>(std::floor(voxel.x() + 0.5));
        const auto j = static_cast<std::int64_t>(std::floor(voxel.y() + 0.5));
        const auto k = static_cast<std::int64_t>(std::floor(voxel.z() + 0.5));
        return m_grid.contains(i, j, k) ? std::optional(static_cast<std::size_t>(m_grid.offset(i, j, k)))
                                        : std::nullopt;
    }
    [[nodiscard]] float value(std::size_t voxel) const { return m_values[voxel]; }
    [[nodiscard]] float valueAt(int x, int y) const {
        const auto voxel = at(x, y);
        return voxel ? value(*voxel) : missingValue;
    }

private:
    const Grid& m_grid;
    FrameValues m_values;
    Steps m_steps;
};

void paintLayer(Image& image, const SliceLayer& layer, const Pixels& pixels) {
    const Voxels voxels(*layer.volume, layer.frame, pixels);
    const auto other = [&](const std::shared_ptr<const Volume>& volume, std::int64_t frame) {
        return volume ? std::optional<Voxels>(std::in_place, *volume, frame, pixels) : std::nullopt;
    };
    const auto second = other(layer.second, layer.secondFrame);
    const auto third = other(layer.third, layer.thirdFrame);
    const auto in = [](const std::optional<Voxels>& of, std::size_t voxel) {
        return of ? std::optional(of->value(voxel)) : std::nullopt;
    };
    const auto clip = other(layer.clip, layer.clipFrame);
    const auto fade = other(layer.fade, layer.fadeFrame);
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x) {
            const auto at = voxels.at(x, y);
            if (!at)
                continue;
            const auto colour = colourOf(
                layer.overlay, layer.colours, layer.categorical,
                {voxels.value(*at), in(second, *at), in(third, *at)});
            if (!colour)
                continue;
            const double share = layer.overlay.opacity *
                                 (clip ? shareLeft(layer.overlay.clip, clip->valueAt(x, y)) : 1) *
                                 (fade ? shareLeft(layer.overlay.fade, fade->valueAt(x, y)) : 1);
            std::uint8_t* pixel = image.at(x, y);
            for (std::size_t c = 0; c < 3; ++c)
                pixel[c] =
                    static_cast<std::uint8_t>(std::lround((1 - share) * pixel[c] + share * (*colour)[c]));
        }
}

} // namespace

GreyWindow greyWindow(const Volume& anatomy) {
    const auto values = anatomy.frame(0);
    std::vector<float> sample;
    const std::size_t step = std::max<std::size_t>(1, values.size() / 200'000);
    for (std::size_t i = 0; i < values.size(); i += step)
        if (std::isfinite(values[i]))
            sample.push_back(values[i]);
    if (sample.empty())
        return {};
    const auto percentile = [&](double fraction) {
        const auto nth = sample.begin() + static_cast<std::ptrdiff_t>(fraction * double(sample.size() - 1));
        std::nth_element(sample.begin(), nth, sample.end());
        return static_cast<double>(*nth);
    };
    const GreyWindow window{percentile(0.01), 1.1 * percentile(0.995)};
    return window.white > window.black ? window : GreyWindow{window.black, window.black + 1};
}

Image paintSlice(
    const SlicePlane& plane, const SliceArea& area, double pixel, const Volume* anatomy,
    const GreyWindow& window, const std::vector<SliceLayer>& layers, const Rgb& ground) {
    const auto count = [&](double length) {
        return std::max(1, static_cast<int>(std::ceil(length / pixel - 1e-6)));
    };
    Image image = Image::ofSize(count(area.right - area.left), count(area.top - area.bottom));
    for (std::size_t i = 0; i < image.rgba.size(); i += 4) {
        std::copy(ground.begin(), ground.end(), &image.rgba[i]);
        image.rgba[i + 3] = 255;
    }
    if (anatomy)
        paintAnatomy(image, *anatomy, window, Steps(anatomy->grid, plane, area, pixel));
    for (const SliceLayer& layer : layers)
        paintLayer(image, layer, {plane, area, pixel});
    return image;
}

} // namespace fusiform

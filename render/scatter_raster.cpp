#include "render/scatter_raster.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

constexpr double paleShareOfPoints = 0.8; ///< of the ground in points that are not selected

std::uint32_t packed(const Rgb& colour) {
    return 0xFF000000U | std::uint32_t(colour[0]) << 16 | std::uint32_t(colour[1]) << 8 | colour[2];
}

std::uint32_t packedPaler(const Rgb& colour, const Rgb& ground) {
    Rgb mixed;
    for (std::size_t c = 0; c < 3; ++c)
        mixed[c] = std::uint8_t(std::lround((1 - paleShareOfPoints) * colour[c] + paleShareOfPoints * ground[c]));
    return packed(mixed);
}

/// A disc as the half widths of its rows.
std::vector<int> discOf(double radius) {
    const int reach = std::max(0, int(std::lround(radius - 0.5)));
    std::vector<int> rows;
    for (int row = -reach; row <= reach; ++row)
        rows.push_back(int(std::sqrt(std::max(0.0, radius * radius - row * row))));
    return rows;
}

/// Draws discs into a picture, cut at its edges.
class Stamp {
public:
    Stamp(const PixelRows& picture, double radius) : m_picture(picture), m_rows(discOf(radius)) {}

    void at(int x, int y, std::uint32_t colour) const {
        const int reach = int(m_rows.size() / 2);
        for (int row = std::max(-reach, -y); row <= std::min(reach, m_picture.height - 1 - y); ++row) {
            const int half = m_rows[std::size_t(row + reach)];
            const int from = std::max(x - half, 0);
            const int to = std::min(x + half, m_picture.width - 1);
            std::uint32_t* line = m_picture.pixels.data() + std::ptrdiff_t(y + row) * m_picture.width;
            for (int column = from; column <= to; ++column)
                line[column] = colour;
        }
    }
    [[nodiscard]] bool touches(double x, double y) const {
        const double reach = double(m_rows.size()); // NaN is nowhere
        return x > -reach && y > -reach && x < m_picture.width + reach && y < m_picture.height + reach;
    }

private:
    const PixelRows& m_picture;
    std::vector<int> m_rows;
};

} // namespace

Eigen::Vector2d PlaneView::toPixel(const Eigen::Vector2d& point, const Eigen::Vector2d& size) const {
    return {size.x() / 2 + (point.x() - centre.x()) * scale, size.y() / 2 - (point.y() - centre.y()) * scale};
}

Eigen::Vector2d PlaneView::toPlane(const Eigen::Vector2d& pixel, const Eigen::Vector2d& size) const {
    return {centre.x() + (pixel.x() - size.x() / 2) / scale, centre.y() - (pixel.y() - size.y() / 2) / scale};
}

PlaneView viewOfAll(const PlanePoints& points, const Eigen::Vector2d& size, double margin) {
    Eigen::Vector2d low = Eigen::Vector2d::Constant(HUGE_VAL);
    Eigen::Vector2d high = -low;
    for (Eigen::Index at = 0; at < points.rows(); ++at)
        if (points.row(at).allFinite()) {
            low = low.cwiseMin(points.row(at).cast<double>().transpose());
            high = high.cwiseMax(points.row(at).cast<double>().transpose());
        }
    if (low.x() > high.x()) {
        low = {0, 0};
        high = {1, 1};
    }
    const Eigen::Vector2d room = (size.array() - 2 * margin).max(10);
    const Eigen::Vector2d extent = (high - low).cwiseMax(1e-9 * std::max(1.0, high.cwiseAbs().maxCoeff()));
    return {(low + high) / 2, (room.array() / extent.array()).minCoeff()};
}

PlaneView
zoomedAt(const PlaneView& view, double factor, const Eigen::Vector2d& pixel, const Eigen::Vector2d& size) {
    const Eigen::Vector2d kept = view.toPlane(pixel, size);
    PlaneView zoomed = view;
    zoomed.scale = std::clamp(view.scale * factor, 1e-12, 1e12);
    zoomed.centre += kept - zoomed.toPlane(pixel, size);
    return zoomed;
}

void rasterScatter(
    const PixelRows& picture, const PlanePoints& points, std::span<const Rgb> colours,
    const std::vector<bool>& selected, const PlaneView& view, const ScatterStyle& style) {
    std::ranges::fill(picture.pixels, packed(style.ground));
    const Stamp stamp(picture, style.radius);
    const Eigen::Vector2d size(picture.width, picture.height);
    const auto draw = [&](Eigen::Index at, auto colourOf) {
        const double x = size.x() / 2 + (double(points(at, 0)) - view.centre.x()) * view.scale;
        const double y = size.y() / 2 - (double(points(at, 1)) - view.centre.y()) * view.scale;
        if (stamp.touches(x, y))
            stamp.at(int(std::floor(x)), int(std::floor(y)), colourOf(colours[std::size_t(at)]));
    };
    if (std::ssize(selected) != points.rows()) {
        for (Eigen::Index at = 0; at < points.rows(); ++at)
            draw(at, packed);
        return;
    }
    for (Eigen::Index at = 0; at < points.rows(); ++at)
        if (!selected[std::size_t(at)])
            draw(at, [&](const Rgb& colour) { return packedPaler(colour, style.ground); });
    for (Eigen::Index at = 0; at < points.rows(); ++at)
        if (selected[std::size_t(at)])
            draw(at, packed);
}

std::optional<std::int64_t> nearestPoint(
    const PlanePoints& points, const PlaneView& view, const Eigen::Vector2d& size, const Eigen::Vector2d& pixel,
    double reach) {
    const Eigen::Vector2d place = view.toPlane(pixel, size);
    const double most = reach / view.scale;
    double nearest = most * most;
    std::optional<std::int64_t> found;
    for (Eigen::Index at = 0; at < points.rows(); ++at) {
        const double x = double(points(at, 0)) - place.x();
        const double y = double(points(at, 1)) - place.y();
        if (const double distance = x * x + y * y; distance <= nearest) { // never of one that is missing
            nearest = distance;
            found = at; // of equal ones the last: it is drawn on top
        }
    }
    return found;
}

RowSet pointsInside(
    const PlanePoints& points, const PlaneView& view, const Eigen::Vector2d& size, const ScreenPolygon& polygon) {
    ScreenPoints pixels(points.rows(), 2);
    for (Eigen::Index at = 0; at < points.rows(); ++at)
        pixels.row(at) = view.toPixel(points.row(at).cast<double>().transpose(), size).transpose();
    return enclosedPoints(polygon, pixels);
}

} // namespace fusiform

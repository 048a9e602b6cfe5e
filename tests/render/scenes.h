#pragma once

#include "analysis/data/dataset.h"
#include "render/image.h"
#include "render/offscreen_window.h"

#include <Eigen/Geometry>
#include <vtkNew.h>
#include <vtkRenderer.h>
#include <vtkRenderWindow.h>
#include <vtkUnsignedCharArray.h>

#include <cmath>
#include <map>

namespace fusiform::test {

/// A ball of triangles: an icosahedron whose edges were halved `times` times.
inline Surface ball(const Point& centre, double radius, int times) {
    const double g = (1 + std::sqrt(5.0)) / 2;
    std::vector<Point> points{{-1, g, 0},  {1, g, 0},  {-1, -g, 0}, {1, -g, 0}, {0, -1, g},  {0, 1, g},
                              {0, -1, -g}, {0, 1, -g}, {g, 0, -1},  {g, 0, 1},  {-g, 0, -1}, {-g, 0, 1}};
    std::vector<std::array<int, 3>> faces{{0, 11, 5}, {0, 5, 1},  {0, 1, 7},   {0, 7, 10}, {0, 10, 11},
                                          {1, 5, 9},  {5, 11, 4}, {11, 10, 2}, {10, 7, 6}, {7, 1, 8},
                                          {3, 9, 4},  {3, 4, 2},  {3, 2, 6},   {3, 6, 8},  {3, 8, 9},
                                          {4, 9, 5},  {2, 4, 11}, {6, 2, 10},  {8, 6, 7},  {9, 8, 1}};
    for (int step = 0; step < times; ++step) {
        std::map<std::pair<int, int>, int> middles;
        const auto middle = [&](int a, int b) {
            const auto [found, isNew] = middles.try_emplace(std::minmax(a, b), int(points.size()));
            if (isNew)
                points.emplace_back((points[std::size_t(a)] + points[std::size_t(b)]) / 2);
            return found->second;
        };
        std::vector<std::array<int, 3>> finer;
        for (const auto& [a, b, c] : faces) {
            const int ab = middle(a, b);
            const int bc = middle(b, c);
            const int ca = middle(c, a);
            finer.insert(finer.end(), {{a, ab, ca}, {b, bc, ab}, {c, ca, bc}, {ab, bc, ca}});
        }
        faces = std::move(finer);
        for (Point& point : points)
            point.normalize();
    }
    Surface surface;
    surface.vertices.resize(Eigen::Index(points.size()), 3);
    for (std::size_t i = 0; i < points.size(); ++i)
        surface.vertices.row(Eigen::Index(i)) =
            (centre + radius * points[i].normalized()).cast<float>().transpose();
    surface.triangles.resize(Eigen::Index(faces.size()), 3);
    for (std::size_t i = 0; i < faces.size(); ++i)
        surface.triangles.row(Eigen::Index(i)) << faces[i][0], faces[i][1], faces[i][2];
    return surface;
}

/// Two balls side by side as pial surfaces, with the map "score": 1 on the left, -1 on the right.
inline Dataset twoBalls(int times = 4) {
    Dataset dataset;
    dataset.name = "balls";
    auto map = std::make_shared<Map>();
    map->name = "score";
    map->unit = "r";
    for (const Hemisphere hemisphere : hemispheres) {
        const double x = hemisphere == Hemisphere::Left ? -45 : 45;
        auto surface = std::make_shared<Surface>(ball(Point(x, 0, 0), 40, times));
        map->vertices[hemisphere] = std::make_shared<const VectorF>(
            VectorF::Constant(surface->vertexCount(), hemisphere == Hemisphere::Left ? 1.F : -1.F));
        dataset.cortex[hemisphere].surfaces[SurfaceKind::Pial] = std::move(surface);
    }
    dataset.maps.push_back(std::move(map));
    return dataset;
}

/// What the window shows after rendering; the first row is the top one.
inline Image rendered(OffscreenWindow& offscreen) {
    vtkRenderWindow* window = offscreen.window();
    window->Render();
    const int width = window->GetSize()[0];
    const int height = window->GetSize()[1];
    const vtkNew<vtkUnsignedCharArray> pixels;
    window->GetPixelData(0, 0, width - 1, height - 1, 0, pixels);
    Image image = Image::ofSize(width, height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            std::uint8_t* pixel = image.at(x, height - 1 - y);
            for (int c = 0; c < 3; ++c)
                pixel[c] = pixels->GetValue((vtkIdType(y) * width + x) * 3 + c);
            pixel[3] = 255;
        }
    return image;
}

template <class Condition>
int countPixels(const Image& image, int fromX, int toX, Condition condition) {
    int count = 0;
    for (int y = 0; y < image.height; ++y)
        for (int x = fromX; x < toX; ++x)
            count += condition(image.at(x, y)) ? 1 : 0;
    return count;
}

inline bool isReddish(const std::uint8_t* pixel) {
    return pixel[0] > 60 && pixel[0] > 2 * pixel[1] && pixel[0] > 2 * pixel[2];
}
inline bool isBluish(const std::uint8_t* pixel) {
    return pixel[2] > 60 && pixel[2] > 2 * pixel[0];
}
inline bool isWhite(const std::uint8_t* pixel) {
    return pixel[0] == 255 && pixel[1] == 255 && pixel[2] == 255;
}

/// Pixel of a drawn position, from the bottom left.
inline std::array<double, 2> displayOf(vtkRenderer* renderer, const Point& world) {
    renderer->SetWorldPoint(world.x(), world.y(), world.z(), 1);
    renderer->WorldToDisplay();
    const double* display = renderer->GetDisplayPoint();
    return {display[0], display[1]};
}

} // namespace fusiform::test

// Repaints the scatter and says how long a frame takes: zooming, shifting, with and without a selection.
//   bench_scatter [POINTS]
// POINTS (default 100,000) lie in eight clouds. Prints milliseconds a frame (median, and the slowest of 60) of a widget of
// 1200 x 500 pixels, for the whole repaint and for its points alone; then how long the nearest point to the mouse, and the
// points in a lasso, take. No display is needed.
#include "widgets/panels/scatter_view.h"

#include <QApplication>
#include <QWheelEvent>

#include <algorithm>
#include <chrono>
#include <iostream>
#include <numbers>
#include <random>

using namespace fusiform;

namespace {

double millisecondsOf(const auto& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

struct Times {
    double median = 0;
    double slowest = 0;
};

Times timesOf(int rounds, const auto& work) {
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round)
        times.push_back(millisecondsOf([&] { work(round); }));
    std::ranges::sort(times);
    return {times[times.size() / 2], times.back()};
}

void print(std::int64_t points, const char* what, const Times& times) {
    std::cout << "{\"points\": " << points << ", \"what\": \"" << what << "\", \"medianMs\": " << times.median
              << ", \"slowestMs\": " << times.slowest << "}" << std::endl;
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const std::int64_t count = argc > 1 ? std::stoll(argv[1]) : 100'000;
    std::mt19937 random(1);
    std::normal_distribution<float> normal;
    PlanePoints points(count, 2);
    std::vector<Rgb> colours;
    RowSet selected;
    for (std::int64_t at = 0; at < count; ++at) {
        const double angle = double(at % 8) * std::numbers::pi / 4;
        points.row(at) << 4 * float(std::cos(angle)) + normal(random), 4 * float(std::sin(angle)) + normal(random);
        colours.push_back({std::uint8_t(30 * (at % 8)), 120, std::uint8_t(255 - 30 * (at % 8))});
        if (at % 8 == 3)
            selected.push_back(at);
    }
    ScatterView view;
    view.resize(1200, 500);
    view.setAxisTitles("PC 1", "PC 2");
    view.setPoints(points);
    view.setColours(colours);
    view.show();
    QImage picture(view.size(), QImage::Format_RGB32);
    const auto repaint = [&](int round) { // as turns of the wheel: what is drawn last is never right
        QWheelEvent turn(
            QPointF(400, 200), QPointF(400, 200), {}, {0, round % 2 ? 120 : -120}, Qt::NoButton, {}, Qt::NoScrollPhase,
            false);
        QApplication::sendEvent(&view, &turn);
        view.render(&picture);
    };
    repaint(0);
    print(count, "frame", timesOf(60, repaint));
    view.setSelected(selected);
    print(count, "frame with a selection", timesOf(60, repaint));

    std::vector<std::uint32_t> pixels(1180 * 480);
    const Eigen::Vector2d size(1180, 480);
    const PlaneView whole = viewOfAll(points, size, 14);
    print(count, "points of a frame", timesOf(60, [&](int) {
              rasterScatter({pixels, 1180, 480}, points, colours, {}, whole, {1.3, {255, 255, 255}});
          }));
    print(count, "nearest point", timesOf(60, [&](int round) {
              if (!nearestPoint(points, whole, size, {590.0 + round, 240}, 1e6))
                  std::abort();
          }));
    ScreenPolygon lasso;
    for (int corner = 0; corner < 200; ++corner)
        lasso.push_back(
            {590 + 200 * std::cos(corner * std::numbers::pi / 100), 240 + 200 * std::sin(corner * std::numbers::pi / 100)});
    print(count, "points in a lasso", timesOf(20, [&](int) {
              if (pointsInside(points, whole, size, lasso).empty())
                  std::abort();
          }));
    return 0;
}

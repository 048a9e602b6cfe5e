// Points of a scatter as pixels, and which of them are meant.
#include "render/scatter_raster.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace fusiform;

namespace {

constexpr Rgb red{200, 0, 0};
constexpr Rgb blue{0, 0, 200};
constexpr std::uint32_t white = 0xFFFFFFFF;
constexpr std::uint32_t redPixel = 0xFFC80000;

struct Picture {
    explicit Picture(int w = 100, int h = 60) : width(w), height(h), pixels(std::size_t(w * h), 0) {}
    void draw(
        const PlanePoints& points, const std::vector<Rgb>& colours, const std::vector<bool>& selected,
        const PlaneView& view, double radius = 2) {
        rasterScatter({pixels, width, height}, points, colours, selected, view, {radius, {255, 255, 255}});
    }
    [[nodiscard]] std::uint32_t at(int x, int y) const { return pixels[std::size_t(y * width + x)]; }
    [[nodiscard]] Eigen::Vector2d size() const { return {width, height}; }

    int width;
    int height;
    std::vector<std::uint32_t> pixels;
};

PlanePoints cloud(int count) {
    std::mt19937 random(4);
    PlanePoints points(count, 2);
    for (int at = 0; at < count; ++at)
        points.row(at) << float(random() % 1000) / 100, float(random() % 1000) / 200;
    return points;
}

} // namespace

class TestScatterRaster : public QObject {
    Q_OBJECT
private slots:
    void aPointIsADiscAtItsPlace() {
        Picture picture;
        PlanePoints points(1, 2);
        points << 1, 2;
        const PlaneView view{{0, 0}, 10};
        picture.draw(points, {red}, {}, view, 3);
        // The middle of the picture is (50, 30); up is less.
        for (int y = 0; y < picture.height; ++y)
            for (int x = 0; x < picture.width; ++x) {
                const double distance = std::hypot(x - 60, y - 10);
                if (distance <= 2)
                    QCOMPARE(picture.at(x, y), redPixel);
                else if (distance > 3.5)
                    QCOMPARE(picture.at(x, y), white);
            }
    }

    void pointsAtTheEdgeAreCutAndMissingOnesLeftOut() {
        Picture picture;
        PlanePoints points(5, 2);
        points << -50, 0, 50, 0, 0, -30, 1e30F, 1e30F, std::nanf(""), 0;
        picture.draw(points, std::vector<Rgb>(5, red), {}, {{0, 0}, 1}, 4);
        QCOMPARE(picture.at(0, 30), redPixel);
        QCOMPARE(picture.at(99, 30), redPixel);
        QCOMPARE(picture.at(50, 59), redPixel);
        QCOMPARE(picture.at(50, 30), white);
    }

    void selectedPointsLieOnTopAndOthersArePaler() {
        Picture picture;
        PlanePoints points(2, 2);
        points << 0, 0, 0, 0; // the second is drawn last where nothing is selected
        picture.draw(points, {red, blue}, {}, {{0, 0}, 1});
        QCOMPARE(picture.at(50, 30), 0xFF0000C8U);
        picture.draw(points, {red, blue}, {true, false}, {{0, 0}, 1});
        QCOMPARE(picture.at(50, 30), redPixel);
        picture.draw(points, {red, blue}, {false, false}, {{0, 0}, 1});
        const std::uint32_t pale = picture.at(50, 30);
        QVERIFY(pale != white && (pale >> 8 & 0xFF) > 150);
    }

    void allPointsAreSeenWithAMargin() {
        const PlanePoints points = cloud(300);
        const Eigen::Vector2d size(400, 90);
        const PlaneView view = viewOfAll(points, size, 10);
        Eigen::Vector2d low(1e9, 1e9), high(-1e9, -1e9);
        for (Eigen::Index at = 0; at < points.rows(); ++at) {
            const Eigen::Vector2d pixel = view.toPixel(points.row(at).cast<double>().transpose(), size);
            low = low.cwiseMin(pixel);
            high = high.cwiseMax(pixel);
        }
        QVERIFY(low.minCoeff() > 9.99 && high.x() < 390.01 && high.y() < 80.01);
        QVERIFY(std::abs(high.y() - low.y() - 70) < 0.01); // as large as there is room
        QVERIFY(viewOfAll({}, size, 10).scale > 0);
    }

    void zoomingKeepsWhatIsUnderThePointer() {
        const Eigen::Vector2d size(400, 200);
        const Eigen::Vector2d pixel(320, 35);
        const PlaneView view{{3, 4}, 25};
        const PlaneView closer = zoomedAt(view, 2, pixel, size);
        QVERIFY((closer.toPlane(pixel, size) - view.toPlane(pixel, size)).norm() < 1e-9);
        QCOMPARE(closer.scale, 50.0);
        QVERIFY((view.toPixel(view.toPlane(pixel, size), size) - pixel).norm() < 1e-9);
    }

    void theNearestPointIsFound() {
        const PlanePoints points = cloud(500);
        const Eigen::Vector2d size(400, 200);
        const PlaneView view = viewOfAll(points, size, 10);
        std::mt19937 random(6);
        for (int trial = 0; trial < 200; ++trial) {
            const Eigen::Vector2d pixel(double(random() % 400), double(random() % 200));
            double nearest = 1e9;
            for (Eigen::Index at = 0; at < points.rows(); ++at)
                nearest = std::min(
                    nearest, (view.toPixel(points.row(at).cast<double>().transpose(), size) - pixel).norm());
            const auto found = nearestPoint(points, view, size, pixel, 6);
            if (std::abs(nearest - 6) < 1e-6)
                continue;
            QCOMPARE(found.has_value(), nearest < 6);
            if (found)
                QVERIFY(
                    std::abs(
                        (view.toPixel(points.row(*found).cast<double>().transpose(), size) - pixel).norm() - nearest) <
                    1e-6);
        }
    }

    void aLassoTakesThePointsInIt() {
        const PlanePoints points = cloud(2000);
        const Eigen::Vector2d size(400, 200);
        const PlaneView view = viewOfAll(points, size, 10);
        const ScreenPolygon lasso{{30, 20}, {380, 60}, {60, 180}, {200, 10}, {350, 190}};
        const RowSet inside = pointsInside(points, view, size, lasso);
        QVERIFY(std::ranges::is_sorted(inside));
        for (Eigen::Index at = 0; at < points.rows(); ++at)
            QCOMPARE(
                std::ranges::binary_search(inside, std::int64_t(at)),
                encloses(lasso, view.toPixel(points.row(at).cast<double>().transpose(), size)));
        QVERIFY(inside.size() > 100 && inside.size() < 1900);
    }
};

QTEST_GUILESS_MAIN(TestScatterRaster)
#include "test_scatter_raster.moc"

// Which vertices a line on the screen goes round: against the plain way, and against what VTK draws.
#include "scenes.h"

#include "analysis/core/error.h"
#include "render/cortex_mesh.h"
#include "render/cortex_scene.h"
#include "render/screen_selection.h"

#include <QTest>

#include <algorithm>
#include <numbers>
#include <random>

using namespace fusiform;

namespace {

using Eigen::Vector2d;

/// Looked at along -y: x to the right, z up, ten pixels a mm.
Eigen::Matrix<double, 3, 4> fromBehind() {
    Eigen::Matrix<double, 3, 4> toScreen;
    toScreen << 10, 0, 0, 500, 0, 0, 10, 400, 0, 1, 0, 0;
    return toScreen;
}

/// A ball with folds, so that parts of it hide others.
std::shared_ptr<const Surface> foldedBall(const Point& centre) {
    Surface surface = test::ball(Point::Zero(), 1, 4);
    for (Eigen::Index vertex = 0; vertex < surface.vertices.rows(); ++vertex) {
        const Point way = surface.vertices.row(vertex).transpose().cast<double>().normalized();
        const double radius = 20 + 6 * std::sin(7 * way.x()) * std::cos(6 * way.z() + way.y());
        surface.vertices.row(vertex) = (centre + radius * way).cast<float>().transpose();
    }
    return std::make_shared<const Surface>(std::move(surface));
}

/// The left ball lies partly before the right one.
DrawnCortex twoFoldedBalls() {
    DrawnCortex drawn;
    drawn.sides.left.surface = foldedBall(Point(-10, -40, 0));
    drawn.sides.right.surface = foldedBall(Point(10, 10, 0));
    drawn.sides.right.placement.translation() = Point(2, 0, 1);
    drawn.toScreen = fromBehind();
    return drawn;
}

ScreenPolygon star(const Vector2d& middle, double radius, int corners, int step) {
    ScreenPolygon polygon;
    for (int at = 0; at < corners; ++at) {
        const double angle = 2 * std::numbers::pi * at * step / corners;
        polygon.push_back(middle + radius * Vector2d(std::cos(angle), std::sin(angle)));
    }
    return polygon;
}

/// The angle by which one turns who looks at the corners one after another from a point: a multiple of a full turn.
bool enclosesNaively(const ScreenPolygon& polygon, const Vector2d& point) {
    double angle = 0;
    for (std::size_t at = 0; at < polygon.size(); ++at) {
        const Vector2d from = polygon[at] - point;
        const Vector2d to = polygon[(at + 1) % polygon.size()] - point;
        angle += std::atan2(from.x() * to.y() - from.y() * to.x(), from.dot(to));
    }
    return std::abs(angle) > std::numbers::pi;
}

/// Depth of a triangle at a place on the screen by solving for it; nothing beside it.
std::optional<double> depthAt(const std::array<Eigen::Vector3d, 3>& corners, const Vector2d& at) {
    Eigen::Matrix3d equations;
    for (int corner = 0; corner < 3; ++corner)
        equations.col(corner) << corners[std::size_t(corner)].head<2>(), 1;
    if (std::abs(equations.determinant()) < 1e-12)
        return std::nullopt;
    const Eigen::Vector3d weights = equations.inverse() * Eigen::Vector3d(at.x(), at.y(), 1);
    if (weights.minCoeff() < 0)
        return std::nullopt;
    double depth = 0;
    for (int corner = 0; corner < 3; ++corner)
        depth += weights[corner] * corners[std::size_t(corner)].z();
    return depth;
}

Eigen::Vector3d onScreen(const DrawnCortex& drawn, Hemisphere hemisphere, std::int32_t vertex) {
    const DrawnHemisphere& side = drawn.sides[hemisphere];
    const Point place = side.placement * Point(side.surface->vertices.row(vertex).transpose().cast<double>());
    return drawn.toScreen * place.homogeneous();
}

/// All triangles where they are on the screen.
struct Drawn {
    explicit Drawn(const DrawnCortex& cortex) {
        for (const Hemisphere hemisphere : hemispheres)
            for (const auto& corners : cortex.sides[hemisphere].surface->triangles.rowwise())
                triangles.push_back(
                    {hemisphere,
                     {corners[0], corners[1], corners[2]},
                     {onScreen(cortex, hemisphere, corners[0]), onScreen(cortex, hemisphere, corners[1]),
                      onScreen(cortex, hemisphere, corners[2])}});
    }
    [[nodiscard]] bool sees(Hemisphere hemisphere, std::int32_t vertex, const Eigen::Vector3d& here) const {
        return std::ranges::none_of(triangles, [&](const Triangle& triangle) {
            const auto& [a, b, c] = triangle.corners;
            if (std::max({a.x(), b.x(), c.x()}) < here.x() || std::min({a.x(), b.x(), c.x()}) > here.x())
                return false;
            if (triangle.hemisphere == hemisphere && std::ranges::count(triangle.vertices, vertex) > 0)
                return false;
            const auto depth = depthAt(triangle.corners, here.head<2>());
            return depth && *depth < here.z() - 0.05;
        });
    }

    struct Triangle {
        Hemisphere hemisphere;
        std::array<std::int32_t, 3> vertices;
        std::array<Eigen::Vector3d, 3> corners;
    };
    std::vector<Triangle> triangles;
};

} // namespace

class TestScreenSelection : public QObject {
    Q_OBJECT
private slots:
    void aPolygonEnclosesWhatItGoesRound() {
        std::mt19937 random(2);
        for (const auto& polygon : {star({50, 50}, 40, 5, 2), star({50, 50}, 40, 7, 3), star({50, 50}, 45, 9, 1)})
            for (int trial = 0; trial < 2000; ++trial) {
                const Vector2d point(double(random() % 10000) / 100, double(random() % 10000) / 100);
                QCOMPARE(encloses(polygon, point), enclosesNaively(polygon, point));
            }
        QVERIFY(!encloses({}, {0, 0}));
        // However it is turned round.
        ScreenPolygon square{{0, 0}, {10, 0}, {10, 10}, {0, 10}};
        QVERIFY(encloses(square, {5, 5}));
        std::ranges::reverse(square);
        QVERIFY(encloses(square, {5, 5}) && !encloses(square, {15, 5}) && !encloses(square, {-5, 5}));
    }

    void aLassoTakesWhatIsSeenAndNothingElse() {
        const DrawnCortex drawn = twoFoldedBalls();
        const Drawn naive(drawn);
        Progress progress;
        int hidden = 0;
        for (const auto& polygon :
             {star({480, 400}, 220, 40, 1), star({560, 420}, 150, 5, 2), ScreenPolygon{{300, 300}, {700, 330}, {520, 610}}}) {
            const VertexSets taken = visibleInside(drawn, polygon, progress);
            for (const Hemisphere hemisphere : hemispheres) {
                QVERIFY(std::ranges::is_sorted(taken[hemisphere]));
                const Vertices normals = vertexNormals(
                    drawn.sides[hemisphere].surface->vertices, drawn.sides[hemisphere].surface->triangles);
                for (std::int32_t vertex = 0; vertex < normals.rows(); ++vertex) {
                    const Eigen::Vector3d place = onScreen(drawn, hemisphere, vertex);
                    const bool inside = encloses(polygon, place.head<2>());
                    const bool took = std::ranges::binary_search(taken[hemisphere], vertex);
                    if (!inside || normals(vertex, 1) > 1e-4F) { // turned away
                        QVERIFY(!took);
                        continue;
                    }
                    if (std::abs(normals(vertex, 1)) <= 1e-4F)
                        continue; // seen from its side: rounding decides
                    const bool seen = naive.sees(hemisphere, vertex, place);
                    hidden += !seen;
                    QCOMPARE(took, seen);
                }
            }
            QVERIFY(taken.left.size() + taken.right.size() > 50);
        }
        QVERIFY(hidden > 10); // or the test would show nothing
    }

    void ofAFlatMapEverythingIsTaken() {
        DrawnCortex drawn = twoFoldedBalls();
        drawn.sides.right = {};
        Surface flat = *drawn.sides.left.surface;
        flat.vertices.conservativeResize(flat.vertices.rows() + 1, 3); // a vertex that no triangle names
        flat.vertices.bottomRows(1) = flat.vertices.row(0);
        drawn.sides.left.surface = std::make_shared<const Surface>(flat);
        drawn.sides.left.flat = true;
        Progress progress;
        const auto taken = visibleInside(drawn, star({400, 400}, 1000, 20, 1), progress);
        QCOMPARE(std::ssize(taken.left), std::ptrdiff_t(flat.vertices.rows() - 1));
    }

    void fewCornersOrNothingShownTakeNothing() {
        Progress progress;
        QVERIFY(visibleInside(twoFoldedBalls(), {{0, 0}, {900, 900}}, progress).left.empty());
        DrawnCortex nothing;
        nothing.toScreen = fromBehind();
        QVERIFY(visibleInside(nothing, star({400, 400}, 1000, 20, 1), progress) == VertexSets());
    }

    void aStopIsHeard() {
        std::stop_source stop;
        stop.request_stop();
        Progress progress({}, stop.get_token());
        QVERIFY_THROWS_EXCEPTION(
            Cancelled,
            static_cast<void>(visibleInside(twoFoldedBalls(), star({480, 400}, 220, 40, 1), progress)));
    }

    void placesOnTheScreenAreThoseOfVtk() {
        OffscreenWindow offscreen(640, 400);
        CortexScene scene;
        offscreen.window()->AddRenderer(scene.renderer());
        scene.show(std::make_shared<const Dataset>(test::twoBalls()), ViewState());
        scene.lookFrom(StandardView::Ventral);
        offscreen.window()->Render();
        const DrawnCortex drawn = scene.drawn();
        for (const Hemisphere hemisphere : hemispheres)
            for (const std::int32_t vertex : {0, 100, 2000}) {
                const auto expected =
                    test::displayOf(scene.renderer(), *scene.drawnPosition(hemisphere, vertex));
                const Eigen::Vector3d place = onScreen(drawn, hemisphere, vertex);
                QVERIFY2(std::abs(place.x() - expected[0]) < 0.6, qPrintable(QString("%1 %2").arg(place.x()).arg(expected[0])));
                QVERIFY(std::abs(place.y() - expected[1]) < 0.6);
            }
        // A small lasso round the middle of a ball takes what is picked there.
        const Eigen::Vector3d middle = drawn.toScreen * Point(-45, 0, 0).homogeneous();
        const auto pick = scene.pick(middle.x(), middle.y());
        QVERIFY(pick && pick->hemisphere == Hemisphere::Left);
        Progress progress;
        const auto taken = visibleInside(drawn, star(middle.head<2>(), 15, 30, 1), progress);
        QVERIFY(std::ranges::binary_search(taken.left, std::int32_t(pick->vertex)));
        QVERIFY(taken.right.empty());
        ViewState oneSide;
        oneSide.shown.left = false;
        scene.show(std::make_shared<const Dataset>(test::twoBalls()), oneSide);
        QVERIFY(!scene.drawn().sides.left.surface);
        offscreen.window()->RemoveRenderer(scene.renderer());
    }
};

QTEST_GUILESS_MAIN(TestScreenSelection)
#include "test_screen_selection.moc"

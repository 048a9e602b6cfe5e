// The camera on the way from a folded cortex to a flat map and back.

#include "scenes.h"

#include "render/camera_fit.h"
#include "render/cortex_scene.h"

#include <Eigen/Geometry>
#include <QTest>

#include <numbers>

using namespace fusiform;
using namespace fusiform::test;

namespace {

/// The balls, and as flat maps the same points pressed onto the plane.
std::shared_ptr<const Dataset> ballsWithMaps() {
    Dataset dataset = twoBalls(3);
    for (const Hemisphere hemisphere : hemispheres) {
        Surface flat = *dataset.cortex[hemisphere].find(SurfaceKind::Pial);
        flat.vertices.col(2).setZero();
        flat.vertices *= 1.4F;
        dataset.cortex[hemisphere].surfaces[SurfaceKind::Flat] = std::make_shared<const Surface>(flat);
    }
    return std::make_shared<const Dataset>(std::move(dataset));
}

ViewState towardsFlat(double share) {
    ViewState view;
    view.surface = share < 1 ? SurfaceKind::Pial : SurfaceKind::Flat;
    if (share > 0 && share < 1)
        view.morph = Morph{SurfaceKind::Flat, share};
    return view;
}

double degreesBetween(const CameraPose& a, const CameraPose& b) {
    const auto orientation = [](const CameraPose& pose) {
        const ViewExtent axes(cameraDirection(pose));
        Eigen::Matrix3d columns;
        columns << -axes.right, axes.camera.up, axes.camera.forward;
        return Eigen::Quaterniond(columns);
    };
    return orientation(a).angularDistance(orientation(b)) * 180 / std::numbers::pi;
}

} // namespace

class TestMorphCamera : public QObject {
    Q_OBJECT
private slots:
    void aDirectionBetweenTwoIsOnTheWayBetweenThem() {
        const CameraDirection behind = directionOf(StandardView::Posterior, Hemisphere::Left, 0);
        const CameraDirection above = directionOf(StandardView::Posterior, Hemisphere::Left, 1);
        QVERIFY(above.forward.isApprox(-Point::UnitZ()) && above.up.isApprox(Point::UnitY()));
        const CameraDirection half = directionOf(StandardView::Posterior, Hemisphere::Left, 0.5);
        // From behind to above is a quarter turn about the axis from left to right.
        QVERIFY((half.forward.normalized() - Point(0, 1, -1).normalized()).norm() < 1e-9);
        QVERIFY((half.up.normalized() - Point(0, 1, 1).normalized()).norm() < 1e-9);
        const CameraDirection there = between(behind, above, 1);
        QVERIFY((there.forward - above.forward).norm() < 1e-12);
    }

    void theFlatShareFollowsTheMorph() {
        QCOMPARE(flatShare(towardsFlat(0)), 0.0);
        QCOMPARE(flatShare(towardsFlat(0.3)), 0.3);
        QCOMPARE(flatShare(towardsFlat(1)), 1.0);
        ViewState back;
        back.surface = SurfaceKind::Flat;
        back.morph = Morph{SurfaceKind::Pial, 0.25};
        QCOMPARE(flatShare(back), 0.75);
        back = {};
        back.morph = Morph{SurfaceKind::Sphere, 0.5};
        QCOMPARE(flatShare(back), 0.0);
    }

    void theCameraTurnsInAsManyStepsAsTheShape() {
        const auto dataset = ballsWithMaps();
        OffscreenWindow window(400, 300);
        CortexScene scene;
        window.window()->AddRenderer(scene.renderer());
        scene.show(dataset, towardsFlat(0));
        const CameraPose first = scene.camera();
        CameraPose last = first;
        constexpr int steps = 20;
        for (int step = 1; step <= steps; ++step) {
            scene.show(dataset, towardsFlat(double(step) / steps));
            const CameraPose now = scene.camera();
            QVERIFY2(
                std::abs(degreesBetween(last, now) - 90.0 / steps) < 0.01,
                qPrintable(QString::number(degreesBetween(last, now))));
            QVERIFY(std::abs(std::log(now.parallelScale / last.parallelScale)) < 0.2);
            last = now;
        }
        QVERIFY((last.viewUp - Point::UnitY()).norm() < 1e-6); // read from above
        scene.show(dataset, towardsFlat(0));
        QVERIFY(degreesBetween(scene.camera(), first) < 0.01);
        QVERIFY(std::abs(scene.camera().parallelScale / first.parallelScale - 1) < 1e-6);
        window.window()->RemoveRenderer(scene.renderer());
    }

    void aFramingIsKept() {
        const auto dataset = ballsWithMaps();
        OffscreenWindow window(400, 300);
        CortexScene scene;
        window.window()->AddRenderer(scene.renderer());
        scene.show(dataset, towardsFlat(0));
        QVERIFY(scene.framing() == Framing());
        const CameraPose fitted = scene.camera();
        CameraPose close = withFraming(fitted, {0.4, 0.1, -0.2});
        const Framing framing = framingOf(close, fitted);
        QVERIFY(std::abs(framing.scale - 0.4) < 1e-9 && std::abs(framing.right - 0.1) < 1e-9);
        QVERIFY(std::abs(framing.up + 0.2) < 1e-9);
        scene.setCamera(close);
        QVERIFY(std::abs(scene.framing().scale - 0.4) < 1e-6);
        scene.frame(cameraDirection(close), scene.framing());
        QVERIFY((scene.camera().focalPoint - close.focalPoint).norm() < 1e-3);
        QVERIFY(std::abs(scene.camera().parallelScale / close.parallelScale - 1) < 1e-6);
        window.window()->RemoveRenderer(scene.renderer());
    }
};

QTEST_GUILESS_MAIN(TestMorphCamera)
#include "test_morph_camera.moc"

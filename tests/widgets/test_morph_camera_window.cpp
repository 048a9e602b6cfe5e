// A camera that somebody has turned goes along with the morph to a flat map, and comes back to where it was.

#include "drawn_views.h"
#include "panel_data.h"

#include "render/camera_fit.h"
#include "render/drawn_surface.h"
#include "widgets/views/camera_motion.h"
#include "widgets/views/cortex_view.h"

#include <QApplication>
#include <QTest>

#include <Eigen/Geometry>

#include <cmath>
#include <numbers>

using namespace fusiform;

namespace {

std::shared_ptr<const Dataset> withFlatMaps() {
    auto dataset = std::make_shared<Dataset>(*test::smallDataset());
    for (const Hemisphere hemisphere : hemispheres) {
        auto& surfaces = dataset->cortex[hemisphere].surfaces;
        Surface flat = *surfaces.at(SurfaceKind::Pial);
        flat.vertices.col(2).setZero();
        surfaces[SurfaceKind::Flat] = std::make_shared<const Surface>(flat);
    }
    return dataset;
}

double angleBetween(const CameraPose& a, const CameraPose& b) {
    const auto orientation = [](const CameraPose& pose) {
        const ViewExtent axes(cameraDirection(pose));
        Eigen::Matrix3d columns;
        columns << -axes.right, axes.camera.up, axes.camera.forward;
        return Eigen::Quaterniond(columns);
    };
    return orientation(a).angularDistance(orientation(b)) * 180 / std::numbers::pi;
}

/// Moves to a position of the path and waits for the view to have followed.
void morphTo(Session& session, double position) {
    const auto path = morphPath(session.dataset()->cortex);
    session.changeView("shape", [&](ViewState& view) { setMorphPosition(path, position, view); }, "morph");
    QVERIFY(test::viewsAreDrawn());
}

} // namespace

class TestMorphCameraWindow : public QObject {
    Q_OBJECT
private slots:
    void theCameraGoesAlongAndComesBack();
    void zoomedInItDoesNotJump();
};

void TestMorphCameraWindow::theCameraGoesAlongAndComesBack() {
    Session session;
    session.openDataset(withFlatMaps());
    CortexView view(session);
    view.resize(500, 500);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const auto path = morphPath(session.dataset()->cortex);
    QCOMPARE(path.back(), SurfaceKind::Flat);
    const double folded = double(path.size()) - 2;
    morphTo(session, folded);
    QTest::keyClick(&view, Qt::Key_Left);
    QTest::keyClick(&view, Qt::Key_Up);
    const CameraPose first = view.scene().camera();
    CameraPose last = first;
    double turned = 0;
    for (int step = 1; step <= 10; ++step) {
        morphTo(session, folded + step / 10.0);
        const CameraPose now = view.scene().camera();
        QVERIFY2(angleBetween(last, now) < 19, qPrintable(QString::number(angleBetween(last, now))));
        turned += angleBetween(last, now);
        last = now;
    }
    QVERIFY((cameraDirection(last).forward.normalized() + Point::UnitZ()).norm() < 1e-6);
    // The shortest way: the steps add up to the turn as a whole.
    QVERIFY(std::abs(turned - angleBetween(first, last)) < 0.1);
    for (int step = 9; step >= 0; --step) {
        morphTo(session, folded + step / 10.0);
        QVERIFY(angleBetween(last, view.scene().camera()) < 19);
        last = view.scene().camera();
    }
    QVERIFY2(angleBetween(first, last) < 0.01, qPrintable(QString::number(angleBetween(first, last))));
}

void TestMorphCameraWindow::zoomedInItDoesNotJump() {
    Session session;
    session.openDataset(withFlatMaps());
    CortexView view(session);
    view.resize(500, 500);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const auto path = morphPath(session.dataset()->cortex);
    const double folded = double(path.size()) - 2;
    morphTo(session, folded);
    for (int step = 0; step < 8; ++step)
        QTest::keyClick(&view, Qt::Key_PageUp);
    const double before = view.scene().camera().parallelScale;
    morphTo(session, folded + 0.01);
    const double after = view.scene().camera().parallelScale;
    QVERIFY2(std::abs(std::log(after / before)) < 0.1, qPrintable(QString::number(after / before)));
}

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const test::InputAtRest rest;
    TestMorphCameraWindow test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_morph_camera_window.moc"

// What surfaces need for being drawn, made before somebody asks.

#include "scenes.h"

#include "render/mesh_store.h"

#include <QTest>

#include <atomic>
#include <future>
#include <thread>

using namespace fusiform;

namespace {

std::shared_ptr<const Surface> sphere() {
    return std::make_shared<const Surface>(test::ball(Point::Zero(), 40, 2));
}

std::shared_ptr<const Surface> sphereWithAHole() {
    Surface surface = test::ball(Point::Zero(), 40, 2);
    surface.triangles.conservativeResize(surface.triangles.rows() - 1, Eigen::NoChange);
    return std::make_shared<const Surface>(std::move(surface));
}

} // namespace

class TestMeshStore : public QObject {
    Q_OBJECT

private slots:
    void whatIsStartedIsMadeOnAnotherThread() {
        WorkAhead ahead;
        std::promise<std::thread::id> maker;
        const auto toCome = ahead.start<int>([&maker] {
            maker.set_value(std::this_thread::get_id());
            return std::make_shared<const int>(3);
        });
        QVERIFY(maker.get_future().get() != std::this_thread::get_id()); // nobody has asked
        QCOMPARE(*toCome.get(), 3);
    }

    void whoAsksForWhatIsNotBegunDoesNotWaitForTheRest() {
        std::promise<void> goOn;
        std::atomic<int> made = 0;
        WorkAhead ahead;
        const auto first = ahead.start<int>([&] {
            goOn.get_future().wait();
            return std::make_shared<const int>(++made);
        });
        const auto second = ahead.start<int>([&] { return std::make_shared<const int>(++made); });
        QCOMPARE(*second.get(), 1);
        goOn.set_value();
        QCOMPARE(*first.get(), 2);
        QCOMPARE(*second.get(), 1); // made once
    }

    void preparedSurfacesAreDrawnAsOthers() {
        for (const auto& surface : {sphere(), sphereWithAHole()}) {
            MeshStore store;
            store.prepare({surface});
            const auto prepared = store.geometryOf(surface);
            MeshGeometry other(surface);
            QVERIFY(prepared->normals() == other.normals());
            QCOMPARE(prepared->closed(), other.closed());
        }
        QVERIFY(MeshGeometry(sphere()).closed());
        QVERIFY(!MeshGeometry(sphereWithAHole()).closed());
    }

    void anotherShapeOfTheSameTrianglesHasTheSameCoarseMesh() {
        MeshStore store;
        const auto surface = sphere();
        store.prepareCoarse(surface, 40);
        const auto coarse = store.coarseOf(surface, 40);
        QVERIFY(coarse && std::ssize(coarse->vertices) < surface->vertexCount());
        QCOMPARE(store.coarseOf(sphere(), 40), coarse);
        QVERIFY(store.coarseOf(surface, 20) != coarse);
        QVERIFY(store.coarseOf(sphereWithAHole(), 40) != coarse);
    }

    void noSurfaceIsKeptForWhatIsPrepared() {
        MeshStore store;
        auto surface = sphere();
        const std::weak_ptr<const Surface> watched = surface;
        store.prepare({surface});
        store.prepareCoarse(surface, 40);
        surface.reset();
        QTRY_VERIFY(watched.expired());
        const auto next = sphere();
        QVERIFY(store.coarseOf(next, 40));
        QVERIFY(store.geometryOf(next)->closed());
    }
};

QTEST_GUILESS_MAIN(TestMeshStore)
#include "test_mesh_store.moc"

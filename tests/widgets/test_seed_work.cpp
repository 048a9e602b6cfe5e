// Selecting a place shows its row of the connectome, without the window waiting for it.

#include "analysis/io/cifti/cifti_writer.h"

#include "analysis/io/dataset/dataset_file.h"
#include "analysis/io/freesurfer/freesurfer.h"
#include "widgets/session/session.h"
#include "widgets/tasks/task_manager.h"
#include "widgets/window/seed_work.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace fusiform;

namespace {

Surface tetrahedron(float x) {
    Surface surface;
    surface.vertices.resize(4, 3);
    surface.vertices << x, 0, 0, x + 4, 0, 0, x, 4, 0, x, 0, 4;
    surface.triangles.resize(4, 3);
    surface.triangles << 0, 2, 1, 0, 1, 3, 1, 2, 3, 0, 3, 2;
    return surface;
}

} // namespace

class TestSeedWork : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        const std::filesystem::path folder = m_folder.path().toStdString();
        writeFreeSurferSurface(tetrahedron(-20), folder / "lh.white");
        writeFreeSurferSurface(tetrahedron(10), folder / "rh.white");
        test::CiftiFile file{
            .shape = {6, 6}, .axis0 = test::dense("0,1"), .axis1 = {}, .numbers = {}, .intent = 3001};
        for (int at = 0; at < 36; ++at)
            file.numbers.push_back(at);
        file.write(folder / "rest.dconn.nii");
        Progress progress;
        Dataset dataset;
        for (const char* name : {"lh.white", "rh.white", "rest.dconn.nii"})
            dataset = withFile(dataset, folder / name, progress);
        m_dataset = std::make_shared<const Dataset>(std::move(dataset));
    }

    void aSelectedVertexShowsItsConnections() {
        Session session;
        TaskManager tasks;
        const SeedWork work(session, tasks);
        session.openDataset(m_dataset);
        session.select(Hemisphere::Left, 2);
        QTRY_COMPARE(session.dataset()->maps.size(), std::size_t(1));
        QCOMPARE(session.dataset()->maps[0]->name, std::string("rest, seed L 2"));
        QCOMPARE((*session.dataset()->maps[0]->vertices.left)[3], 8.0F);
        QCOMPARE(session.view().overlays.at(0).map, std::string("rest, seed L 2"));
    }

    void theNextSelectionTakesItsPlaceInTheSameColours() {
        Session session;
        TaskManager tasks;
        const SeedWork work(session, tasks);
        session.openDataset(m_dataset);
        session.select(Hemisphere::Left, 2);
        QTRY_COMPARE(session.view().overlays.size(), std::size_t(1));
        session.changeView("Range", [](ViewState& view) { view.overlays[0].high = 99; });
        session.select(Hemisphere::Right, 1);
        QTRY_COMPARE(session.view().overlays.at(0).map, std::string("rest, seed R 1"));
        QCOMPARE(session.view().overlays.size(), std::size_t(1));
        QCOMPARE(session.view().overlays[0].high, 99.0);
        QCOMPARE(session.dataset()->maps.size(), std::size_t(1));
    }

    void undoingASelectionBringsItsConnectionsBack() {
        Session session;
        TaskManager tasks;
        const SeedWork work(session, tasks);
        session.openDataset(m_dataset);
        session.select(Hemisphere::Left, 2);
        QTRY_COMPARE(session.view().overlays.size(), std::size_t(1));
        session.changeView("Range", [](ViewState& view) { view.overlays[0].high = 99; });
        session.select(Hemisphere::Right, 1);
        QTRY_COMPARE(session.view().overlays.at(0).map, std::string("rest, seed R 1"));
        session.undoStack().undo();
        QTRY_COMPARE(session.dataset()->maps.at(0)->name, std::string("rest, seed L 2"));
        QCOMPARE(session.view().overlays.at(0).map, std::string("rest, seed L 2"));
        QVERIFY(session.undoStack().canRedo());
        session.undoStack().redo();
        QTRY_COMPARE(session.dataset()->maps.at(0)->name, std::string("rest, seed R 1"));
    }

    void theMedialWallLeavesTheLastMap() {
        Session session;
        TaskManager tasks;
        QSignalSpy failures(&tasks, &TaskManager::failed);
        const SeedWork work(session, tasks);
        session.openDataset(m_dataset);
        session.select(Hemisphere::Left, 2);
        QTRY_COMPARE(session.dataset()->maps.size(), std::size_t(1));
        session.select(Hemisphere::Left, 1);
        QTRY_VERIFY(!tasks.busy());
        QCoreApplication::processEvents();
        QCOMPARE(session.dataset()->maps.at(0)->name, std::string("rest, seed L 2"));
        QCOMPARE(failures.count(), 0);
    }

private:
    QTemporaryDir m_folder;
    std::shared_ptr<const Dataset> m_dataset;
};

QTEST_GUILESS_MAIN(TestSeedWork)
#include "test_seed_work.moc"

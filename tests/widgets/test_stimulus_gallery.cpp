// The dock of preferred stimuli: of a voxel, a region, a cluster; predicted beside measured.
#include "panel_data.h"

#include "widgets/dialogs/stimulus_viewer.h"
#include "widgets/panels/stimulus_gallery.h"
#include "widgets/panels/stimulus_grid.h"
#include "widgets/tasks/task_manager.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QMainWindow>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace fusiform;

namespace {

/// The small dataset with clusters of its voxels: 0 1 2 2 1 0.
std::shared_ptr<const Dataset> withClusters() {
    Dataset dataset = *test::smallDataset();
    Map map;
    map.name = "k-means";
    map.categorical = true;
    map.categories = {"cluster A", "cluster B", "cluster C"};
    map.perVoxel = test::numbers({0, 1, 2, 2, 1, 0});
    map.vertices.left = map.perVoxel;
    dataset.maps.push_back(std::make_shared<const Map>(std::move(map)));
    return std::make_shared<const Dataset>(std::move(dataset));
}

/// The order of the mean response over voxels, written out; ties by stimulus number.
QStringList orderByHand(const std::vector<int>& voxels, bool measured) {
    const auto dataset = test::smallDataset();
    const MatrixF x = dataset->embeddings[0]->stimuliByFeatures.whole();
    const MatrixF w = dataset->encodingModels[0]->weights.whole();
    const MatrixF y = dataset->responses->stimuliByVoxels.whole();
    std::vector<std::pair<double, int>> all;
    for (int row = 0; row < 12; ++row) {
        double sum = 0;
        for (const int voxel : voxels)
            sum += measured ? double(y(row, voxel))
                            : double(x.row(row).dot(w.row(voxel))) +
                                  double((*dataset->encodingModels[0]->intercept)[voxel]);
        all.emplace_back(sum, row);
    }
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    QStringList ids;
    for (const auto& [sum, row] : all)
        ids << QString("s%1").arg(row);
    return ids;
}

struct Desk {
    explicit Desk(std::shared_ptr<const Dataset> dataset = withClusters()) {
        session.openDataset(std::move(dataset));
        gallery = new StimulusGallery(session, tasks);
        window.setCentralWidget(gallery);
        window.resize(900, 500);
        window.show();
        [[maybe_unused]] const bool shown = QTest::qWaitForWindowExposed(&window);
        QApplication::setActiveWindow(&window); // there may be no window manager
    }
    [[nodiscard]] QString status() const { return gallery->findChild<QLabel*>("galleryStatus")->text(); }
    [[nodiscard]] StimulusGrid& grid(const char* name) const {
        return *gallery->findChild<StimulusGrid*>(name);
    }
    [[nodiscard]] QComboBox& of() const { return *gallery->findChild<QComboBox*>("galleryOf"); }
    [[nodiscard]] QStringList listed(const char* name) const {
        QStringList ids;
        for (const RankedStimulus& stimulus : grid(name).stimuli())
            ids << stimulus.id;
        return ids;
    }
    void showClusters() {
        session.changeView("clusters", [](ViewState& view) {
            Overlay overlay;
            overlay.map = "k-means";
            view.overlays.push_back(overlay);
        });
    }
    void selectRegion(const char* name) {
        session.changeView("region", [&](ViewState& view) { view.selection = RegionSelection{"areas", name}; });
    }

    Session session;
    TaskManager tasks;
    QMainWindow window;
    StimulusGallery* gallery = nullptr;
};

} // namespace

class TestStimulusGallery : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        QStandardPaths::setTestModeEnabled(true);
    }

    void itSaysWhatToDoFirst() {
        Desk empty(std::make_shared<const Dataset>());
        QCOMPARE(empty.status(), QString("No voxel set is loaded."));
        Desk desk;
        QVERIFY(desk.status().startsWith("Select a voxel or a region"));
        QVERIFY(!desk.grid("predictedMost").isVisible());
    }

    void aVoxelsStimuliAreRankedBothWays() {
        Desk desk;
        desk.session.select(Hemisphere::Left, 2);
        QTRY_VERIFY2(desk.status().startsWith("one voxel"), qPrintable(desk.status()));
        QVERIFY(desk.status().contains("CLIP late"));
        QCOMPARE(desk.listed("predictedMost"), orderByHand({2}, false));
        QCOMPARE(desk.listed("measuredMost"), orderByHand({2}, true));
        QVERIFY(desk.listed("measuredLeast").isEmpty()); // 12 stimuli are all among the most preferred
        const RankedStimulus first = desk.grid("measuredMost").stimuli().front();
        QCOMPARE(first.measured->rank, std::int64_t(1));
        QVERIFY(first.predicted->of == 12);
    }

    void aRegionIsTheMeanOfItsVoxels() {
        Desk desk;
        desk.session.select(Hemisphere::Left, 0);
        desk.selectRegion("hV4");
        QTRY_VERIFY2(desk.status().startsWith("mean of 3 voxels"), qPrintable(desk.status()));
        QCOMPARE(desk.of().currentText(), QString("region hV4"));
        QCOMPARE(desk.listed("predictedMost"), orderByHand({2, 3, 4}, false));
        QCOMPARE(desk.listed("measuredMost"), orderByHand({2, 3, 4}, true));
        // The place selected last is what is shown.
        desk.session.select(Hemisphere::Left, 1);
        QTRY_VERIFY(desk.status().startsWith("one voxel"));
        QTRY_COMPARE(desk.listed("measuredMost"), orderByHand({1}, true));
    }

    void aDrawnSelectionIsTheMeanOfItsVoxels() {
        Desk desk;
        desk.session.changeView("lasso", [](ViewState& view) {
            view.selection = Selection::ofVertices("lasso", {{1, 4, 5}, {2}}); // no voxel of the right is in the set
        });
        QTRY_VERIFY2(desk.status().startsWith("mean of 3 voxels"), qPrintable(desk.status()));
        QCOMPARE(desk.of().currentText(), QString("lasso"));
        QCOMPARE(desk.listed("measuredMost"), orderByHand({1, 4, 5}, true));
        desk.session.changeView(
            "voxels", [](ViewState& view) { view.selection = Selection::ofVoxels("scatter", {0, 2}); });
        QTRY_VERIFY(desk.status().startsWith("mean of 2 voxels"));
        QCOMPARE(desk.listed("predictedMost"), orderByHand({0, 2}, false));
        desk.session.undoStack().undo();
        QTRY_COMPARE(desk.listed("measuredMost"), orderByHand({1, 4, 5}, true));
    }

    void aClusterUnderTheCursorIsChosenByHandAndStays() {
        Desk desk;
        desk.showClusters();
        desk.session.select(Hemisphere::Left, 2);
        QTRY_VERIFY(desk.status().startsWith("one voxel"));
        QCOMPARE(desk.of().count(), 2);
        desk.of().setFocus();
        QTest::keyClick(&desk.of(), Qt::Key_Down);
        QTRY_VERIFY2(desk.status().startsWith("mean of 2 voxels"), qPrintable(desk.status()));
        QCOMPARE(desk.of().currentText(), QString("cluster C (k-means)"));
        QCOMPARE(desk.listed("measuredMost"), orderByHand({2, 3}, true));
        desk.session.select(Hemisphere::Left, 4);
        QTRY_COMPARE(desk.of().currentText(), QString("cluster B (k-means)"));
        QTRY_COMPARE(desk.listed("measuredMost"), orderByHand({1, 4}, true));
    }

    void missingDataAreSaid() {
        Dataset bare = *withClusters();
        bare.responses = nullptr;
        bare.encodingModels.clear();
        Desk desk(std::make_shared<const Dataset>(bare));
        desk.session.select(Hemisphere::Left, 2);
        QTRY_VERIFY2(desk.status().startsWith("Neither responses"), qPrintable(desk.status()));
        Dataset measured = *withClusters();
        measured.encodingModels.clear();
        Desk half(std::make_shared<const Dataset>(measured));
        half.session.select(Hemisphere::Left, 2);
        QTRY_VERIFY(half.grid("measuredMost").isVisible());
        QVERIFY(!half.grid("predictedMost").isVisible());
    }

    void aRegionWithoutVoxelsIsSaid() {
        Desk desk;
        desk.selectRegion("nowhere");
        QTRY_VERIFY2(
            desk.status().contains("No voxel of the voxel set lies in region nowhere"),
            qPrintable(desk.status()));
    }

    void whatWasCancelledIsNotShownAndCanBeAskedAgain() {
        // So much to average that there is time to cancel.
        Dataset big = *withClusters();
        VoxelSet voxels;
        voxels.unplaced = 40'000;
        voxels.regions.assign(40'000, "everywhere");
        big.voxels = std::make_shared<const VoxelSet>(voxels);
        big.responses = std::make_shared<const Responses>(
            Responses{MatrixF(MatrixF::Random(4'000, 40'000)), "betas.npy"});
        big.encodingModels.clear();
        big.noiseCeiling = nullptr;
        big.captions.clear();
        Desk desk(std::make_shared<const Dataset>(big));
        desk.session.changeView("region", [&](ViewState& view) { view.selection = RegionSelection{"", "everywhere"}; });
        auto* cancel = desk.gallery->findChild<QToolButton*>("galleryCancel");
        QTRY_VERIFY(cancel->isVisible());
        QTest::mouseClick(cancel, Qt::LeftButton);
        QTRY_VERIFY2(desk.status() == "The stimuli were not ranked.", qPrintable(desk.status()));
        QVERIFY(!desk.grid("measuredMost").isVisible());
        QTest::mouseClick(desk.gallery->findChild<QToolButton*>("galleryAgain"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(desk.status(), QString("mean of 40000 voxels"), 30000);
        QCOMPARE(desk.grid("measuredMost").stimuli().size(), galleryCount);
        QCOMPARE(desk.grid("measuredLeast").stimuli().size(), galleryCount);
    }

    void nothingIsWorkedOutWhileHidden() {
        Desk desk;
        desk.gallery->hide();
        desk.session.select(Hemisphere::Left, 2);
        QTest::qWait(50);
        QVERIFY(desk.grid("measuredMost").stimuli().empty());
        desk.gallery->show();
        QTRY_COMPARE(desk.listed("measuredMost"), orderByHand({2}, true));
    }

    void predictedIsBesideMeasuredHoweverLowItIs() {
        Desk desk;
        desk.session.select(Hemisphere::Left, 2);
        QTRY_VERIFY(desk.grid("measuredMost").isVisible());
        const auto at = [&](const char* name) { return desk.grid(name).mapTo(&desk.window, QPoint()); };
        QCOMPARE(at("predictedMost").y(), at("measuredMost").y());
        QVERIFY(at("predictedLeast").y() > at("predictedMost").y());
        desk.window.resize(1000, 220);
        QTRY_COMPARE(at("predictedLeast").y(), at("predictedMost").y());
        QVERIFY(at("measuredMost").x() > at("predictedMost").x());
        QVERIFY(at("predictedLeast").x() > at("measuredMost").x());
    }

    void aClickOrEnterEnlarges() {
        Desk desk;
        desk.session.select(Hemisphere::Left, 2);
        QTRY_VERIFY(desk.grid("measuredMost").isVisible());
        StimulusGrid& grid = desk.grid("measuredMost");
        const auto second = grid.visualRect(grid.model()->index(1, 0)).center();
        QTest::mouseClick(grid.viewport(), Qt::LeftButton, {}, second);
        auto* viewer = desk.window.findChild<StimulusViewer*>();
        QVERIFY(viewer);
        QCOMPARE(viewer->current(), 1);
        QVERIFY(viewer->findChild<QLabel*>("stimulusList")->text().contains("voxel 2"));
        QTest::keyClick(viewer, Qt::Key_Escape);
        QTRY_VERIFY(!desk.window.findChild<StimulusViewer*>());
        QTRY_VERIFY(grid.hasFocus());
        QTest::keyClick(&grid, Qt::Key_Right);
        QTest::keyClick(&grid, Qt::Key_Return);
        viewer = desk.window.findChild<StimulusViewer*>();
        QVERIFY(viewer);
        QCOMPARE(viewer->current(), 2);
    }

private:
    QTemporaryDir m_folder;
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    TestStimulusGallery test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_stimulus_gallery.moc"

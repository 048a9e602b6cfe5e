// The Alignment panel: filled after a change of the dataset, warnings told once, copyable.

#include "panel_data.h"

#include "widgets/panels/alignment_panel.h"
#include "widgets/tasks/task_manager.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QListWidget>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace fusiform;

namespace {

/// The small dataset with a map in a volume about the cortex, moved up by `shift` mm.
std::shared_ptr<const Dataset> withVolume(double shift) {
    auto dataset = std::make_shared<Dataset>(*test::smallDataset());
    Volume volume;
    volume.name = "map.nii.gz";
    volume.grid.shape = {50, 30, 30};
    volume.grid.voxelToWorld.topLeftCorner<3, 3>() *= 4;
    volume.grid.voxelToWorld.topRightCorner<3, 1>() = Point(-98, -58, -58 + shift);
    volume.values.assign(std::size_t(volume.grid.size()), 1);
    volume.affineSource = AffineSource::Sform;
    volume.units = "mm";
    Map map;
    map.name = "map";
    map.volume = std::make_shared<const Volume>(std::move(volume));
    dataset->maps.push_back(std::make_shared<const Map>(std::move(map)));
    return dataset;
}

} // namespace

class TestAlignmentPanel : public QObject {
    Q_OBJECT

private slots:
    void itListsEverythingWithAPlace() {
        Session session;
        TaskManager tasks;
        AlignmentPanel panel(session, tasks);
        auto* table = panel.findChild<QTableWidget*>("alignmentTable");
        QCOMPARE(table->rowCount(), 0);
        QSignalSpy warned(&panel, &AlignmentPanel::warned);
        session.openDataset(withVolume(0));
        QTRY_COMPARE(table->rowCount(), 4); // three surfaces and the map's grid
        QCOMPARE(table->item(3, 4)->text(), QString("-100.0 to 100.0"));
        QCOMPARE(table->item(3, 2)->text(), QString("L 100 %, R 100 %"));
        QCOMPARE(table->item(3, 3)->text(), QString("sform"));
        QCOMPARE(warned.size(), 0);
        QVERIFY(panel.findChild<QListWidget*>("alignmentWarnings")->isHidden());
    }

    void aShiftedVolumeIsWarnedOfOnce() {
        Session session;
        TaskManager tasks;
        AlignmentPanel panel(session, tasks);
        QSignalSpy warned(&panel, &AlignmentPanel::warned);
        session.openDataset(withVolume(90));
        QTRY_COMPARE(warned.size(), 1);
        QVERIFY2(warned[0][0].toString().contains("map encloses only"), qPrintable(warned[0][0].toString()));
        auto* list = panel.findChild<QListWidget*>("alignmentWarnings");
        QVERIFY(!list->isHidden());
        QCOMPARE(list->count(), 1);
        auto more = std::make_shared<Dataset>(*session.dataset());
        more->name = "the same again";
        session.updateDataset(more);
        QTest::qWait(600);
        QTRY_VERIFY(!tasks.busy());
        QCOMPARE(warned.size(), 1);
        session.openDataset(std::make_shared<const Dataset>());
        QTRY_COMPARE(panel.findChild<QTableWidget*>("alignmentTable")->rowCount(), 0);
        QVERIFY(list->isHidden());
    }

    void itIsCopiedAsText() {
        Session session;
        TaskManager tasks;
        AlignmentPanel panel(session, tasks);
        session.openDataset(withVolume(90));
        QTRY_COMPARE(panel.findChild<QTableWidget*>("alignmentTable")->rowCount(), 4);
        panel.findChild<QAction*>("alignmentCopyAll")->trigger();
        const QString text = QGuiApplication::clipboard()->text();
        QCOMPARE(text, panel.asText());
        QVERIFY(text.contains("map encloses only"));
        QCOMPARE(text.count('\n'), 5); // a warning, the headings, four rows
    }
};

QTEST_MAIN(TestAlignmentPanel)
#include "test_alignment_panel.moc"

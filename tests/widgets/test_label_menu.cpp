// The menu of labels, the key L, and pins.
#include "panel_data.h"

#include "widgets/panels/selectivity_card.h"
#include "widgets/session/session.h"
#include "widgets/window/label_menu.h"
#include "widgets/window/main_window.h"

#include <QAction>
#include <QApplication>
#include <QAbstractButton>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>

#include <cmath>

using namespace fusiform;

namespace {

QAction* actionOf(const QObject& parent, const char* name) {
    auto* action = parent.findChild<QAction*>(name);
    if (!action)
        qFatal("no action %s", name);
    return action;
}

} // namespace

class TestLabelMenu : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void everyChoiceIsAStepThatCanBeUndone() {
        Session session;
        session.openDataset(test::smallDataset());
        const LabelMenu menu(session);
        actionOf(menu, "labelsRegions")->trigger();
        QVERIFY(session.view().labels.of == LabelsOf::Regions);
        QVERIFY(actionOf(menu, "labelsRegions")->isChecked());
        actionOf(menu, "labelNames")->trigger();
        QVERIFY(session.view().labels.text == LabelText::Names);
        actionOf(menu, "labelBoxes")->trigger();
        QVERIFY(!session.view().labels.box);
        actionOf(menu, "labelsLarger")->trigger();
        actionOf(menu, "labelsLarger")->trigger();
        QVERIFY(std::abs(session.view().labels.size - 1.44) < 1e-9);
        session.undoStack().undo(); // both steps of the size
        QCOMPARE(session.view().labels.size, 1.0);
        session.undoStack().undo();
        QVERIFY(session.view().labels.box);
        QVERIFY(actionOf(menu, "labelBoxes")->isChecked());
        session.undoStack().undo();
        session.undoStack().undo();
        QVERIFY(session.view().labels.of == LabelsOf::Off);
        QVERIFY(actionOf(menu, "labelsOff")->isChecked());
    }

    void aSizeComesBackToWhereItBegan() {
        Session session;
        session.openDataset(test::smallDataset());
        const LabelMenu menu(session);
        actionOf(menu, "labelsRegions")->trigger();
        for (int i = 0; i < 3; ++i)
            actionOf(menu, "labelsLarger")->trigger();
        for (int i = 0; i < 3; ++i)
            actionOf(menu, "labelsSmaller")->trigger();
        QCOMPARE(session.view().labels.size, 1.0);
        for (int i = 0; i < 30; ++i)
            actionOf(menu, "labelsLarger")->trigger();
        QCOMPARE(session.view().labels.size, largestLabels);
        QVERIFY(!actionOf(menu, "labelsLarger")->isEnabled());
    }

    void onlyWhatThereIsCanBeLabelled() {
        Session session;
        LabelMenu menu(session);
        for (const char* name :
             {"labelsRegions", "labelsClusters", "labelsPinned", "pinPlace", "unpinAll", "labelNames"})
            QVERIFY2(!actionOf(menu, name)->isEnabled(), name);
        menu.toggle();
        QVERIFY(session.view().labels.of == LabelsOf::Off);
        session.openDataset(test::smallDataset());
        QVERIFY(actionOf(menu, "labelsRegions")->isEnabled());
        QVERIFY(!actionOf(menu, "labelsClusters")->isEnabled());
        session.select(Hemisphere::Left, 2);
        QVERIFY(actionOf(menu, "pinPlace")->isEnabled());
    }

    void pinsAreKeptInTheViewAndLabelled() {
        Session session;
        session.openDataset(test::smallDataset());
        const LabelMenu menu(session);
        session.select(Hemisphere::Left, 2);
        actionOf(menu, "pinPlace")->trigger();
        actionOf(menu, "pinPlace")->trigger(); // the same place once only
        QCOMPARE(session.view().pinned.size(), std::size_t(1));
        QCOMPARE(session.view().pinned[0].vertex, std::int64_t(2));
        QVERIFY(session.view().labels.of == LabelsOf::Pinned);
        actionOf(menu, "unpinAll")->trigger();
        QVERIFY(session.view().pinned.empty());
        QVERIFY(session.view().labels.of == LabelsOf::Off);
        session.undoStack().undo();
        QCOMPARE(session.view().pinned.size(), std::size_t(1));
    }

    void aPinnedCardPinsItsPlace() {
        Session session;
        session.openDataset(test::smallDataset());
        SelectivityCard card(session);
        session.select(Hemisphere::Left, 2);
        card.findChild<QAbstractButton*>("cardPin")->click();
        session.select(Hemisphere::Left, 4);
        card.findChild<QAbstractButton*>("cardPin")->click();
        QCOMPARE(session.view().pinned.size(), std::size_t(2));
        const auto closers = card.findChildren<QAbstractButton*>("pinnedClose");
        QCOMPARE(closers.size(), 2);
        closers.first()->click();
        QCOMPARE(session.view().pinned.size(), std::size_t(1));
    }

    void theKeyLShowsAndHidesLabels() {
        MainWindow window;
        window.session().openDataset(test::smallDataset());
        auto* toggle = actionOf(window, "toggleLabels");
        QVERIFY(toggle->shortcuts().contains(QKeySequence(Qt::Key_L)));
        QVERIFY(actionOf(window, "toggleOutlines")->shortcuts().contains(QKeySequence(Qt::Key_O)));
        toggle->trigger();
        QVERIFY(window.session().view().labels.of == LabelsOf::Regions);
        toggle->trigger();
        QVERIFY(window.session().view().labels.of == LabelsOf::Off);
    }
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    TestLabelMenu test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_label_menu.moc"

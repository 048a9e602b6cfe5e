// What becomes of drags, typed numbers and large panels when something else happens meanwhile.
#include "opened_composer.h"

#include "widgets/composer/page_presets.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QListWidget>
#include <QSettings>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTemporaryDir>

using namespace fusiform;
using test::Opened;
using test::isNear;
using test::threeTexts;

namespace {

/// The mouse over the page with a button held, or none.
void moveMouse(const Opened& opened, double x, double y, Qt::MouseButtons buttons) {
    PageCanvas& canvas = opened.composer->canvas();
    const QPoint at = opened.pixel(x, y);
    QMouseEvent move(QEvent::MouseMove, at, canvas.mapToGlobal(at), Qt::NoButton, buttons, {});
    QApplication::sendEvent(&canvas, &move);
}

} // namespace

class TestComposerDrags : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        QStandardPaths::setTestModeEnabled(true);
    }

    void deletingWhatIsDraggedEndsTheDragAndThePictureIsSharp() {
        Opened opened;
        QVERIFY(opened.compose(threeTexts()));
        opened.drag({25, 20}, {60, 60}, {}, false);
        opened.trigger("deletePanels");
        moveMouse(opened, 70, 70, Qt::LeftButton);
        QVERIFY(!opened.composer->canvas().dragging());
        QVERIFY(opened.rests());
        QVERIFY(opened.composer->canvas().picture().sharp);
        QVERIFY(opened.composer->canvas().picture().page == opened.page());
        opened.trigger("composerUndo");
        opened.trigger("composerUndo"); // the drag
        QVERIFY(opened.page() == threeTexts());
    }

    void selectingAllWhileOneIsResizedResizesNoOther() {
        Opened opened;
        QVERIFY(opened.compose(threeTexts()));
        opened.click(70, 50); // the second
        opened.drag({90, 50}, {100, 50}, {}, false); // its right edge
        opened.trigger("selectAllPanels");
        moveMouse(opened, 110, 50, Qt::LeftButton);
        QVERIFY(opened.page().panels[0] == threeTexts().panels[0]);
        QVERIFY(opened.page().panels[2] == threeTexts().panels[2]);
        QVERIFY(!opened.composer->canvas().dragging());
    }

    void aMouseThatWasLetGoElsewhereDragsNoFurther() {
        Opened opened;
        QVERIFY(opened.compose(threeTexts()));
        opened.drag({25, 20}, {60, 60}, Qt::ControlModifier, false);
        const Page dragged = opened.page();
        moveMouse(opened, 100, 90, Qt::NoButton);
        QVERIFY(opened.page() == dragged);
        QVERIFY(!opened.composer->canvas().dragging());
    }

    void closingEndsADrag() {
        Opened opened;
        QVERIFY(opened.compose(threeTexts()));
        opened.drag({25, 20}, {60, 60}, {}, false);
        opened.composer->close();
        QVERIFY(!opened.composer->canvas().dragging());
        QVERIFY(opened.compose());
        QVERIFY(opened.composer->canvas().picture().sharp);
    }

    void aTypedNumberCountsBeforeTheNextCommand() {
        Opened opened;
        QVERIFY(opened.compose(threeTexts()));
        opened.click(25, 20);
        type(opened, "44");
        opened.trigger("duplicatePanels");
        QVERIFY(isNear(opened.page().panels[0].place.width, 44));
        QVERIFY(isNear(opened.page().panels[3].place.width, 44));
        type(opened, "33");
        opened.composer->close();
        QVERIFY(isNear(opened.page().panels[3].place.width, 33));
    }

    void aCopyStaysOnThePage() {
        Opened opened;
        Page page = threeTexts();
        page.panels.front().place = {85, 75, 30, 20}; // in the corner of the margins
        QVERIFY(opened.compose(page));
        opened.click(100, 85);
        opened.trigger("duplicatePanels");
        const PageRect& copy = opened.page().panels.back().place;
        QVERIFY(isNear(copy.x, 82) && isNear(copy.y, 72));
    }

    void aHugePanelIsPreviewedWithFewPixels() {
        Opened opened;
        Page page = threeTexts();
        page.panels.front().place = {0, 0, largestPage, largestPage};
        QVERIFY(opened.compose(page));
        QVERIFY(opened.composer->canvas().picture().page == page);
        QVERIFY(opened.composer->canvas().picture().dpi < 20); // 8 million pixels over 25 m²
    }

    void tinyPanelsOfEveryKindAreDrawn() {
        Opened opened;
        Page page = threeTexts();
        page.panels.clear();
        for (int kind = 0; kind <= int(PanelKind::Orientation); ++kind) {
            Panel panel = test::textPanel("some text", {5.0 + 3 * kind, 5, smallestPanel, smallestPanel});
            panel.kind = PanelKind(kind);
            panel.heading = "A heading";
            panel.letter = "a";
            page.panels.push_back(panel);
        }
        QVERIFY(opened.compose(page));
        QVERIFY(opened.composer->canvas().picture().sharp);
        QVERIFY(opened.composer->canvas().picture().page == page);
    }

    void theFirstPageDoesNotReplaceWhatWasOpenedMeanwhile() {
        Opened opened;
        savePagePreset(threeTexts(), "quick");
        opened.window.composeFigure();
        opened.composer = opened.window.composer();
        QVERIFY(opened.composer->openPreset("quick")); // before the first one is arranged
        QVERIFY(opened.rests());
        QTest::qWait(200); // longer than arranging takes
        QVERIFY(opened.page() == threeTexts());
        removePagePreset("quick");
    }

    void aStepUpFromTheCursorIsTheMiddleOfTheWorld() {
        Opened opened;
        Page page = threeTexts();
        page.panels.front().kind = PanelKind::Slice;
        QVERIFY(opened.compose(page));
        opened.click(25, 20);
        auto* position = opened.composer->findChild<QDoubleSpinBox*>("panelPosition");
        for (const int steps : {1, 10}) {
            position->setValue(position->minimum());
            QVERIFY(!opened.page().panels.front().position);
            position->stepBy(steps);
            QCOMPARE(opened.page().panels.front().position.value_or(-1), 0.0);
        }
    }

private:
    /// Into the width of the selected panel, without leaving the field.
    static void type(const Opened& opened, const QString& number) {
        auto* width = opened.composer->findChild<QDoubleSpinBox*>("panelWidth");
        width->setFocus();
        width->selectAll();
        QTest::keyClicks(width, number);
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestComposerDrags)
#include "test_composer_drags.moc"

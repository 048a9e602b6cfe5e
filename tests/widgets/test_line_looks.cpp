// Width and colour of contour lines and of the outlines of parcellations, chosen in the overlay editor.

#include "panel_data.h"

#include "widgets/dialogs/number_field.h"
#include "widgets/panels/line_look.h"
#include "widgets/panels/outline_editor.h"
#include "widgets/panels/overlay_masks.h"

#include <QApplication>
#include <QColorDialog>
#include <QTest>
#include <QToolButton>

using namespace fusiform;

namespace {

/// Chooses a colour in the dialog that the button opens.
void choose(LineLook& look, const QColor& colour) {
    look.findChild<QToolButton*>("lineColour")->click();
    auto* dialog = look.findChild<QColorDialog*>("lineColourDialog");
    QVERIFY(dialog);
    dialog->setCurrentColor(colour);
    dialog->accept();
}

} // namespace

class TestLineLooks : public QObject {
    Q_OBJECT
private slots:
    void theLinesOfAnOverlayTakeWidthAndColour();
    void outlinesTakeWidthAndColour();
    void aDraggedWidthIsOneStep();
};

void TestLineLooks::theLinesOfAnOverlayTakeWidthAndColour() {
    Session session;
    session.openDataset(test::smallDataset());
    const std::string map = session.view().overlays.back().map;
    OverlayMasks masks(session);
    masks.edit(map);
    masks.show();
    auto* look = masks.findChild<LineLook*>("lineLook");
    QVERIFY(look->isHidden()); // nothing is drawn
    session.changeView("lines", [](ViewState& view) { view.overlays.back().lines.shown = true; });
    QVERIFY(!look->isHidden());
    auto* width = look->findChild<NumberField*>("lineWidth");
    QCOMPARE(width->value(), OverlayLines().width);
    width->setValue(4);
    QCOMPARE(session.view().overlays.back().lines.width, 4.0);
    choose(*look, QColor(10, 200, 30));
    QCOMPARE(session.view().overlays.back().lines.colour, (Rgb{10, 200, 30}));
    QCOMPARE(session.undoStack().undoText(), QString("Colour of lines"));
    session.undoStack().undo();
    session.undoStack().undo();
    QCOMPARE(width->value(), OverlayLines().width);
    QVERIFY(session.view().overlays.back().lines.shown);
}

void TestLineLooks::outlinesTakeWidthAndColour() {
    Session session;
    session.openDataset(test::smallDataset());
    OutlineEditor editor(session);
    QVERIFY(editor.isHidden());
    session.changeView("outlines", [](ViewState& view) { view.outlines = "areas"; });
    QVERIFY(!editor.isHidden());
    editor.findChild<NumberField*>("lineWidth")->setValue(3);
    choose(*editor.findChild<LineLook*>(), QColor(200, 0, 0));
    QVERIFY(session.view().outlineLook == (OutlineLook{3, Rgb{200, 0, 0}}));
    const ViewState again = viewStateFrom(toJson(session.view()));
    QVERIFY(again.outlineLook == session.view().outlineLook);
    session.undoStack().undo();
    QCOMPARE(session.view().outlineLook.colour, OutlineLook().colour);
    QCOMPARE(session.view().outlineLook.width, 3.0);
}

void TestLineLooks::aDraggedWidthIsOneStep() {
    Session session;
    session.openDataset(test::smallDataset());
    session.changeView("outlines", [](ViewState& view) { view.outlines = "areas"; });
    OutlineEditor editor(session);
    const int steps = session.undoStack().count();
    for (const double width : {2.0, 2.5, 3.0})
        editor.findChild<NumberField*>("lineWidth")->setValue(width);
    QCOMPARE(session.undoStack().count(), steps + 1);
    session.undoStack().undo();
    QCOMPARE(session.view().outlineLook.width, OutlineLook().width);
}

QTEST_MAIN(TestLineLooks)
#include "test_line_looks.moc"

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
    void theColourIsOfTheMapItWasAskedFor();
    void closedMapsAreNotKept();
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

void TestLineLooks::theColourIsOfTheMapItWasAskedFor() {
    Session session;
    session.openDataset(test::smallDataset());
    const std::string map = session.view().overlays.back().map;
    session.changeView("lines", [](ViewState& view) {
        view.overlays.back().lines.shown = true;
        view.overlays.push_back(defaultOverlay(*test::scoreMap("early", 2, {1, 2, 3, 4, 5, 6})));
        view.overlays.back().lines.shown = true;
    });
    OverlayMasks masks(session);
    masks.edit(map);
    auto* look = masks.findChild<LineLook*>("lineLook");
    look->findChild<QToolButton*>("lineColour")->click();
    masks.edit(session.view().overlays.back().map); // as when a run shows a map meanwhile
    auto* dialog = look->findChild<QColorDialog*>("lineColourDialog");
    dialog->setCurrentColor(QColor(10, 200, 30));
    dialog->accept();
    QCOMPARE(session.view().overlays.front().map, map);
    QCOMPARE(session.view().overlays.front().lines.colour, (Rgb{10, 200, 30}));
    QCOMPARE(session.view().overlays.back().lines.colour, OverlayLines().colour);
}

void TestLineLooks::closedMapsAreNotKept() {
    Session session;
    session.openDataset(test::smallDataset());
    OverlayMasks masks(session);
    masks.edit("CLIP, late");
    session.changeView("lines and clip", [](ViewState& view) {
        view.overlays.back().lines.shown = true;
        view.overlays.back().clip.map = "CLIP, early";
    });
    const std::weak_ptr<const Map> shown = session.dataset()->findMap("CLIP, late");
    const std::weak_ptr<const Map> clips = session.dataset()->findMap("CLIP, early");
    QVERIFY(!shown.expired() && !clips.expired());
    session.openDataset(std::make_shared<const Dataset>());
    QVERIFY(shown.expired());
    QVERIFY(clips.expired());
}

QTEST_MAIN(TestLineLooks)
#include "test_line_looks.moc"

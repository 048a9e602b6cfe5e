// The figure composer as a person uses it: with mouse and keyboard, in the real window.
#include "opened_composer.h"

#include "render/figures/panel_placement.h"
#include "render/view_layout.h"
#include "widgets/composer/new_panels.h"
#include "widgets/composer/page_presets.h"
#include "widgets/session/figure_record.h"
#include "widgets/window/texts.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSettings>
#include <QStandardPaths>
#include <QStyleOptionComboBox>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace fusiform;
using test::Opened;
using test::isNear;
using test::threeTexts;

namespace {

std::vector<Panel> cortexPanels(const Page& page) {
    std::vector<Panel> panels;
    std::ranges::copy_if(page.panels, std::back_inserter(panels), [](const Panel& panel) {
        return panel.kind == PanelKind::CortexView;
    });
    return panels;
}

} // namespace

class TestComposer : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        QStandardPaths::setTestModeEnabled(true);
    }

    void startsWithWhatTheWindowShows() {
        Opened opened;
        QVERIFY(opened.compose());
        const auto cortex = cortexPanels(opened.page());
        QCOMPARE(cortex.size(), std::size_t(1));
        QVERIFY(cortex[0].asOnScreen);
        QVERIFY(std::ranges::any_of(opened.page().panels, [](const Panel& panel) { return panel.kind == PanelKind::ColourBar; }));
        const PagePicture& picture = opened.composer->canvas().picture();
        QVERIFY(picture.sharp);
        QVERIFY(picture.page == opened.page());
        const QPointF middle(cortex[0].place.centreX(), cortex[0].place.centreY());
        bool drawn = false; // something of the cortex, near the middle of its panel
        for (int dx = -20; dx <= 20; ++dx) {
            const double pixels = picture.image.width() / opened.page().width;
            drawn = drawn || picture.image.pixelColor(int((middle.x() + dx) * pixels), int(middle.y() * pixels)) != QColor(Qt::white);
        }
        QVERIFY(drawn);
    }

    void panesOfTheWindowBecomePanels() {
        Opened opened;
        opened.window.session().changeView("Layout", [&](ViewState& view) {
            view.layout = layoutOf(LayoutPreset::Four, *opened.window.session().dataset());
        });
        QVERIFY(opened.compose());
        QCOMPARE(cortexPanels(opened.page()).size(), std::size_t(4));
    }

    void panelsAreAddedFromTheMenuAndTextIsTyped() {
        Opened opened;
        QVERIFY(opened.compose());
        const auto before = opened.page().panels.size();
        opened.trigger("addText");
        QCOMPARE(opened.page().panels.size(), before + 1);
        QVERIFY(opened.document().current());
        auto* text = opened.composer->findChild<QPlainTextEdit*>("panelText");
        QVERIFY(text->isVisible());
        text->selectAll();
        QTest::keyClicks(text, "Figure 1");
        QCOMPARE(opened.document().current()->text, std::string("Figure 1"));
        QCOMPARE(opened.undoText(), QString("Text"));
        opened.trigger("composerUndo"); // what was typed is one step
        QCOMPARE(opened.document().current()->text, std::string("Text"));
        opened.trigger("composerUndo");
        QCOMPARE(opened.page().panels.size(), before);
    }

    void everyKindCanBeAddedAndDrawn() {
        Opened opened;
        QVERIFY(opened.compose());
        std::set<PanelKind> kinds;
        for (QAction* action : opened.composer->findChild<QMenu*>("addPanel")->findChildren<QAction*>())
            if (action->objectName().startsWith("add"))
                action->trigger();
        for (const Panel& panel : opened.page().panels)
            kinds.insert(panel.kind);
        QCOMPARE(kinds.size(), std::size_t(11));
        QVERIFY(opened.rests());
        QVERIFY(opened.composer->canvas().picture().page == opened.page());
    }

    void panelsThatBelongTogetherAreAddedInOneSize() {
        Page page = threeTexts();
        page.panels = {test::textPanel("above", {0, 0, 120, 55})}; // what is left is too narrow for two at their size
        const auto offers = panelOffers(page);
        const auto both = std::ranges::find(offers, QString("addCortex-lateral"), &PanelOffer::name);
        QVERIFY(both != offers.end());
        const auto placed = placedOn(page, *both).panels;
        QCOMPARE(placed.size(), std::size_t(2));
        QCOMPARE(placed[0].place.width, placed[1].place.width);
        QCOMPARE(placed[0].place.height, placed[1].place.height);
        QVERIFY(placed[0].place.y >= 55 && placed[0].place.bottom() <= 95 + 1e-6);
        QVERIFY(placed[1].place.x >= placed[0].place.right()); // beside it
    }

    void aFullPageBecomesHigherForANewPanel() {
        Page page = threeTexts();
        page.name = "two-columns";
        page.panels = {test::textPanel("all", withinMargins(page))};
        const auto offers = panelOffers(page);
        const auto profile = std::ranges::find(offers, QString("addChart-layerProfile"), &PanelOffer::name);
        QVERIFY(profile != offers.end());
        const PlacedPanels placed = placedOn(page, *profile);
        QVERIFY(placed.pageHeight > page.height);
        QVERIFY(placed.panels[0].place.y > page.panels[0].place.bottom());
        QVERIFY(placed.panels[0].place.bottom() <= placed.pageHeight - page.margin + 1e-6);
        QCOMPARE(placed.panels[0].place.width, profile->panels[0].place.width); // at its size
        // One step of the history, which gives the height back.
        Opened opened;
        QVERIFY(opened.compose(page));
        opened.composer->findChild<QAction*>("addChart-layerProfile")->trigger();
        QCOMPARE(opened.page().height, placed.pageHeight);
        opened.trigger("composerUndo");
        QVERIFY(opened.page() == page);
        // A slide has the height it has, and no page becomes higher than those of journals.
        page.name = "slide";
        QCOMPARE(placedOn(page, *profile).pageHeight, page.height);
        page.name = "two-columns";
        page.height = 240;
        page.panels = {test::textPanel("all", withinMargins(page))};
        QCOMPARE(placedOn(page, *profile).pageHeight, 240.0);
    }

    void aDraggedPanelSnapsToAnother() {
        Opened opened;
        QVERIFY(opened.compose(threeTexts()));
        opened.drag({25, 20}, {74.5, 20}); // its left edge to 59.5: the other one's is at 60
        QVERIFY(isNear(opened.page().panels[0].place.x, 60));
        QVERIFY(isNear(opened.page().panels[0].place.y, 10));
        QCOMPARE(opened.document().undoStack().count(), 1);
        QCOMPARE(opened.undoText(), QString("Move"));
        opened.trigger("composerUndo");
        QVERIFY(opened.page() == threeTexts());
        QVERIFY(opened.rests());
        QVERIFY(opened.composer->canvas().picture().page == opened.page()); // not one of while it was dragged
    }

    void controlHoldsOffSnapping() {
        Opened opened;
        QVERIFY(opened.compose(threeTexts()));
        opened.drag({25, 20}, {74.5, 20}, Qt::ControlModifier);
        QVERIFY(std::abs(opened.page().panels[0].place.x - 59.5) < 0.2);
        QVERIFY(!isNear(opened.page().panels[0].place.x, 60));
    }

    void escapeEndsADragAsIfItHadNotBeen() {
        Opened opened;
        QVERIFY(opened.compose(threeTexts()));
        opened.drag({25, 20}, {60, 50}, {}, false);
        QVERIFY(!(opened.page() == threeTexts()));
        QTest::keyClick(&opened.composer->canvas(), Qt::Key_Escape);
        QVERIFY(opened.page() == threeTexts());
        QCOMPARE(opened.document().undoStack().count(), 0);
    }

    void anEdgeIsDraggedAndSnaps() {
        Opened opened;
        QVERIFY(opened.compose(threeTexts()));
        opened.click(25, 20);
        QCOMPARE(opened.document().selected(), PanelIndices{0});
        opened.drag({40, 20}, {59.6, 20});
        QVERIFY(isNear(opened.page().panels[0].place.width, 50));
        QVERIFY(isNear(opened.page().panels[0].place.x, 10));
        QCOMPARE(opened.undoText(), QString("Resize"));
    }

    void arrowsMoveByOneAndFiveMillimetres() {
        Opened opened;
        QVERIFY(opened.compose(threeTexts()));
        opened.click(25, 20);
        PageCanvas& canvas = opened.composer->canvas();
        QTest::keyClick(&canvas, Qt::Key_Right);
        QTest::keyClick(&canvas, Qt::Key_Down, Qt::ShiftModifier);
        QVERIFY(isNear(opened.page().panels[0].place.x, 11));
        QVERIFY(isNear(opened.page().panels[0].place.y, 15));
        QTest::keyClick(&canvas, Qt::Key_Right, Qt::ControlModifier);
        QVERIFY(isNear(opened.page().panels[0].place.width, 31));
        opened.trigger("composerUndo");
        opened.trigger("composerUndo"); // both moves
        QVERIFY(opened.page() == threeTexts());
    }

    void panelsInARectangleAreAlignedAndDistributed() {
        Opened opened;
        QVERIFY(opened.compose(threeTexts()));
        opened.drag({2, 2}, {110, 95});
        QCOMPARE(opened.document().selected(), (PanelIndices{0, 1, 2}));
        opened.trigger("alignLeft");
        for (const Panel& panel : opened.page().panels)
            QVERIFY(isNear(panel.place.x, 10));
        opened.trigger("distributeDown"); // 75 mm in all, 50 of them panels: two gaps of 12.5
        QVERIFY(isNear(opened.page().panels[1].place.y, 42.5));
        opened.trigger("composerUndo");
        opened.trigger("composerUndo");
        QVERIFY(opened.page() == threeTexts());
    }

    void panelsAreDuplicatedRestackedAndDeleted() {
        Opened opened;
        QVERIFY(opened.compose(threeTexts()));
        opened.click(25, 20);
        QTest::keyClick(&opened.composer->canvas(), Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(opened.page().panels.size(), std::size_t(4));
        QCOMPARE(opened.document().selected(), PanelIndices{3});
        opened.trigger("sendBack"); // behind the one it overlaps
        QCOMPARE(opened.document().selected(), PanelIndices{0});
        QVERIFY(isNear(opened.page().panels[0].place.x, 13));
        QTest::keyClick(&opened.composer->canvas(), Qt::Key_Delete);
        QVERIFY(opened.page() == threeTexts());
        QVERIFY(opened.document().selected().empty());
    }

    void fieldsEditTheSelectedPanelAndThePage() {
        Opened opened;
        QVERIFY(opened.compose());
        const auto& panels = opened.page().panels;
        opened.composer->findChild<QListWidget*>("panelList")->setCurrentRow(int(panels.size()) - 1); // the rearmost
        QVERIFY(opened.document().current() == &panels[0]);
        opened.composer->findChild<QDoubleSpinBox*>("panelWidth")->setValue(77.5);
        QVERIFY(isNear(panels[0].place.width, 77.5));
        auto* view = opened.composer->findChild<QComboBox*>("panelView");
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Down); // from "as on screen" to lateral
        QVERIFY(!panels[0].asOnScreen && panels[0].view == StandardView::Lateral);
        QVERIFY(!opened.composer->findChild<QPlainTextEdit*>("panelText")->isVisible());
        auto* format = opened.composer->findChild<QComboBox*>("pageFormat");
        const double share = panels[0].place.x / opened.page().width;
        QTest::keyClick(format, Qt::Key_Home);
        QVERIFY(isNear(opened.page().width, 89));
        QVERIFY(isNear(panels[0].place.x / opened.page().width, share));
    }

    void aPresetComesBackAsItWas() {
        Opened opened;
        QVERIFY(opened.compose(threeTexts()));
        QVERIFY(opened.composer->savePreset("mine: a/b"));
        opened.trigger("startAnew");
        QVERIFY(QTest::qWaitFor([&] { return !(opened.page() == threeTexts()); }, 10'000));
        auto* presets = opened.composer->findChild<QMenu*>("presets");
        emit presets->aboutToShow();
        opened.trigger("preset-mine: a/b");
        QVERIFY(opened.page() == threeTexts());
        opened.trigger("composerUndo");
        QVERIFY(!(opened.page() == threeTexts()));
        removePagePreset("mine: a/b");
        QVERIFY(pagePresets().isEmpty());
    }

    void aFigureIsWrittenWithItsSideFile() {
        Opened opened;
        QVERIFY(opened.compose(threeTexts()));
        const QString file = m_folder.filePath("composed.png");
        opened.composer->exportTo(file);
        QVERIFY(QTest::qWaitFor([&] { return !opened.window.tasks().busy() && QFileInfo::exists(file); }, 20'000));
        const QImage image(file);
        QCOMPARE(image.size(), QSize(472, 394)); // 120 x 100 mm at 100 dpi
        QVERIFY(std::abs(image.dotsPerMeterX() - 100 / 0.0254) < 1);
        const FigureRecord record = readFigureRecord(recordFileOf(pathOf(file)));
        QVERIFY(record.page == threeTexts());
        // The side file brings the page back.
        opened.trigger("startAnew");
        QVERIFY(QTest::qWaitFor([&] { return !(opened.page() == threeTexts()); }, 10'000));
        QVERIFY(opened.composer->openPage(textOf(recordFileOf(pathOf(file)))));
        QVERIFY(opened.page() == threeTexts());
    }

    void aNameWithoutAFormatIsRefused() {
        Opened opened;
        QVERIFY(opened.compose(threeTexts()));
        const QString file = m_folder.filePath("composed.bmp");
        opened.composer->exportTo(file);
        QVERIFY(!opened.window.tasks().busy());
        QVERIFY(!QFileInfo::exists(file));
    }

    void aChangeInTheWindowIsFollowed() {
        Opened opened;
        QVERIFY(opened.compose());
        const QImage before = opened.composer->canvas().picture().image;
        opened.window.session().changeView("Colours", [](ViewState& view) { view.overlays.back().colourMap = "magma"; });
        QVERIFY(opened.rests());
        QVERIFY(opened.composer->canvas().picture().image != before);
    }

    void theTemplateIsReadable() {
        Opened opened;
        QVERIFY(opened.compose());
        const auto* format = opened.composer->findChild<QComboBox*>("pageFormat");
        QVERIFY(format->isVisible());
        QStyleOptionComboBox option;
        option.initFrom(format);
        option.subControls = QStyle::SC_All;
        const QRect room =
            format->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, format);
        for (int at = 0; at < format->count(); ++at)
            QVERIFY2(
                format->fontMetrics().horizontalAdvance(format->itemText(at)) <= room.width(),
                qPrintable(format->itemText(at)));
        // And all of it is within the tab.
        const QWidget* viewport = format->parentWidget()->parentWidget();
        QVERIFY(format->mapTo(viewport, QPoint(format->width(), 0)).x() <= viewport->width());
    }

    void noKeyMeansTwoThings() {
        Opened opened;
        QVERIFY(opened.compose());
        QMap<QKeySequence, QString> taken;
        for (const QAction* action : opened.composer->findChildren<QAction*>())
            for (const QKeySequence& keys : action->shortcuts()) {
                QVERIFY2(!taken.contains(keys), qPrintable(keys.toString() + ": " + taken[keys] + " and " + action->objectName()));
                taken[keys] = action->objectName();
            }
        QVERIFY(taken.size() > 15);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestComposer)
#include "test_composer.moc"

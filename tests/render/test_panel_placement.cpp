// Panels brought into line, spaced, stacked and snapped, as changes of rectangles.

#include "render/figures/panel_placement.h"
#include "render/figures/panel_snapping.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace fusiform;

namespace {

Page pageWith(const std::vector<PageRect>& places) {
    Page page;
    page.width = 100;
    page.height = 80;
    page.margin = 4;
    for (const PageRect& place : places) {
        Panel& panel = page.panels.emplace_back();
        panel.kind = PanelKind::CortexView;
        panel.place = place;
    }
    return page;
}

/// A panel that is to be placed.
Panel drawing(double width, double height) {
    Panel panel;
    panel.kind = PanelKind::CortexView;
    panel.place = {0, 0, width, height};
    return panel;
}

bool isNear(const PageRect& a, const PageRect& b) {
    return std::abs(a.x - b.x) < 1e-9 && std::abs(a.y - b.y) < 1e-9 && std::abs(a.width - b.width) < 1e-9 &&
           std::abs(a.height - b.height) < 1e-9;
}

} // namespace

class TestPanelPlacement : public QObject {
    Q_OBJECT

private slots:
    void severalAreAlignedToTheOutermost() {
        Page page = pageWith({{10, 10, 20, 10}, {40, 30, 30, 10}, {0, 60, 10, 10}});
        alignPanels(page, {0, 1}, AlignBy::Right);
        QVERIFY(isNear(page.panels[0].place, {50, 10, 20, 10}));
        QVERIFY(isNear(page.panels[1].place, {40, 30, 30, 10}));
        alignPanels(page, {0, 1}, AlignBy::CentreY);
        QCOMPARE(page.panels[0].place.centreY(), page.panels[1].place.centreY());
        QVERIFY(isNear(page.panels[2].place, {0, 60, 10, 10}));
    }

    void oneIsAlignedToTheMargins() {
        Page page = pageWith({{10, 10, 20, 10}});
        alignPanels(page, {0}, AlignBy::Right);
        alignPanels(page, {0}, AlignBy::Top);
        QVERIFY(isNear(page.panels[0].place, {76, 4, 20, 10}));
    }

    void gapsBecomeEqualAndTheOutermostStay() {
        Page page = pageWith({{70, 0, 30, 10}, {0, 0, 10, 10}, {15, 0, 20, 10}});
        distributePanels(page, {0, 1, 2}, true);
        QCOMPARE(page.panels[1].place.x, 0.0);
        QCOMPARE(page.panels[2].place.x, 30.0); // 100 mm less 60 of panels: gaps of 20
        QCOMPARE(page.panels[0].place.x, 70.0);
    }

    void aPanelPassesTheNextThatItOverlaps() {
        // The second one lies elsewhere, so passing it would change nothing.
        Page page = pageWith({{0, 0, 20, 20}, {60, 60, 10, 10}, {10, 10, 20, 20}, {15, 15, 5, 5}});
        const Page before = page;
        QCOMPARE(restackPanels(page, {0}, Stacking::Forward), PanelIndices{2});
        QVERIFY(isNear(page.panels[2].place, {0, 0, 20, 20}));
        QVERIFY(isNear(page.panels[3].place, {15, 15, 5, 5}));
        QCOMPARE(restackPanels(page, {2}, Stacking::Backward), PanelIndices{1});
        page = before;
        QCOMPARE(restackPanels(page, {0, 2}, Stacking::Forward), (PanelIndices{2, 3}));
        QVERIFY(isNear(page.panels[2].place, {0, 0, 20, 20})); // they keep their order
        QVERIFY(isNear(page.panels[3].place, {10, 10, 20, 20}));
    }

    void rowsFillTheWidthBetweenTheMargins() {
        Page page = pageWith({{5, 6, 20, 10}, {40, 4, 40, 10}, {3, 40, 30, 30}});
        page.height = 400;
        tidyPanels(page);
        const auto& panels = page.panels;
        QCOMPARE(panels[0].place.y, 4.0);
        QCOMPARE(panels[1].place.y, 4.0);
        QVERIFY(std::abs(panels[1].place.right() - 96) < 1e-9);
        QVERIFY(std::abs(panels[0].place.width / panels[0].place.height - 2) < 1e-9); // the shapes stay
        QVERIFY(isNear(panels[2].place, {4, panels[0].place.bottom() + 4, 92, 92}));
        Page again = page;
        tidyPanels(again);
        for (std::size_t i = 0; i < 3; ++i)
            QVERIFY(isNear(again.panels[i].place, page.panels[i].place));
    }

    void rowsShrinkOnALowPage() {
        Page page = pageWith({{5, 6, 50, 40}, {3, 50, 30, 30}});
        tidyPanels(page);
        QVERIFY(std::abs(page.panels[1].place.bottom() - 76) < 1e-9);
    }

    void aNewPanelLiesWhereThereIsRoom() {
        QVERIFY(isNear(freePlace(pageWith({}), drawing(60, 40)), {4, 4, 60, 40}));
        // The quarter at the bottom right, less a gap of 4 mm at each side.
        const Page page = pageWith({{0, 0, 100, 30}, {0, 30, 50, 50}});
        QVERIFY(isNear(freePlace(page, drawing(40, 40)), {54, 34, 40, 40}));
    }

    void aNewPanelShrinksToTheLargestRoomBetweenOthers() {
        const Page page = pageWith({{0, 0, 100, 30}, {0, 30, 50, 50}});
        QVERIFY(isNear(freePlace(page, drawing(60, 30)), {54, 34, 42, 21})); // with its shape
    }

    void linesOfTextShrinkInWidthAlone() {
        Panel text = drawing(40, 10);
        text.kind = PanelKind::Text;
        // 22 mm between two columns are more than half of what it wants.
        const Page columns = pageWith({{0, 0, 40, 80}, {70, 0, 30, 80}});
        QVERIFY(isNear(freePlace(columns, text), {44, 4, 22, 10}));
        text.place.height = 75; // higher than the page between its margins
        QCOMPARE(freePlace(columns, text).height, 72.0);
    }

    void belowTheOthersItMayBecomeSmallerStill() {
        const Page page = pageWith({{0, 0, 100, 52}}); // 20 mm are left: a third
        QVERIFY(isNear(freePlace(page, drawing(60, 60)), {4, 56, 20, 20}));
    }

    void withoutRoomNewPanelsDoNotHideEachOther() {
        Page page = pageWith({{0, 0, 100, 80}});
        std::vector<PageRect> places;
        for (int i = 0; i < 25; ++i) { // more than there are steps to the margin
            Panel panel = drawing(60, 40);
            panel.place = freePlace(page, panel);
            places.push_back(panel.place);
            page.panels.push_back(panel);
            QVERIFY(panel.place.x >= 4 && panel.place.right() <= 96 && panel.place.y >= 4 && panel.place.bottom() <= 76);
        }
        QVERIFY(isNear(places[0], {20, 20, 60, 40}));
        QVERIFY(isNear(places[1], {23, 23, 60, 40}));
        for (std::size_t i = 0; i < places.size(); ++i)
            for (std::size_t k = 0; k < i; ++k)
                QVERIFY(std::hypot(places[i].x - places[k].x, places[i].y - places[k].y) >= 1);
    }

    void marginsWiderThanThePageLeaveAllOnIt() {
        Page page = pageWith({{10, 10, 20, 20}});
        page.margin = 500;
        const auto isOnPage = [&](const PageRect& place) {
            return place.x >= 0 && place.y >= 0 && place.right() <= page.width && place.bottom() <= page.height;
        };
        QVERIFY(isOnPage(freePlace(page, drawing(60, 40))));
        alignPanels(page, {0}, AlignBy::Left);
        QVERIFY(isOnPage(page.panels[0].place));
        tidyPanels(page);
        QVERIFY(isOnPage(page.panels[0].place));
        applyFormat(page, pageFormatNamed("poster"));
        QVERIFY(2 * page.margin < page.height);
    }

    void aTemplateTakesThePanelsWithIt() {
        Page page = pageWith({{10, 8, 50, 40}});
        page.panels[0].fontSize = 2 * page.fontSize;
        applyFormat(page, pageFormatNamed("slide"));
        QVERIFY(isNear(page.panels[0].place, {25.4, 14.2875, 127, 71.4375}));
        QCOMPARE(page.panels[0].fontSize, 28.0);
        applyFormat(page, pageFormatNamed("one-column")); // whose height is open: the shape stays
        QCOMPARE(page.height, 89 * 142.875 / 254);
    }

    void noTemplateMakesAPageThatCannotBeReadAgain() {
        Page page = pageWith({{0, 0, smallestPanel, smallestPanel}, {0, 0, 5, largestPage}});
        page.panels[0].fontSize = largestFontSize;
        page.width = smallestPage;
        page.height = largestPage;
        for (const PageFormat& format : pageFormats()) {
            Page other = page;
            applyFormat(other, format);
            QVERIFY(pageFrom(toJson(other)) == other);
            QVERIFY(other.panels[0].place.height >= smallestPanel);
            QVERIFY(other.panels[1].place.bottom() <= other.height + 1e-9); // it filled the page
        }
    }

    void aMovedPanelSnapsToTheNearestLine() {
        const Page page = pageWith({{10, 10, 20, 10}, {60, 40, 30, 20}});
        const Snapped snapped = snappedMove(page, {0}, {59.4, 11, 20, 10}, 1);
        QVERIFY(isNear(snapped.place, {60, 11, 20, 10}));
        QCOMPARE(snapped.lines.size(), std::size_t(1));
        QVERIFY(snapped.lines[0] == (SnapLine{true, 60}));
        QVERIFY(isNear(snappedMove(page, {0}, {58, 11, 20, 10}, 1).place, {58, 11, 20, 10}));
        QVERIFY(isNear(snappedMove(page, {0}, {4.5, 11, 20, 10}, 1).place, {4, 11, 20, 10})); // the margin
        QVERIFY(isNear(snappedMove(page, {0}, {40.4, 11, 20, 10}, 1).place, {40, 11, 20, 10})); // the middle of the page
    }

    void aDraggedEdgeAloneSnaps() {
        const Page page = pageWith({{10, 10, 20, 10}, {60, 40, 30, 20}});
        const Snapped snapped =
            snappedResize(page, {0}, {10, 10, 49.5, 10.3}, {.left = false, .right = true, .top = false, .bottom = false}, 1);
        QVERIFY(isNear(snapped.place, {10, 10, 50, 10.3}));
    }

    void aResizedPanelKeepsItsOtherEdgesAndASmallestSize() {
        const PageRect place{10, 10, 20, 10};
        const DraggedEdges corner{.left = true, .right = false, .top = true, .bottom = false};
        QVERIFY(isNear(resized(place, corner, 5, 2, false), {15, 12, 15, 8}));
        QVERIFY(isNear(resized(place, corner, -20, 0, true), {-10, 0, 40, 20}));
        QVERIFY(isNear(resized(place, corner, 500, 500, false), {28, 18, smallestPanel, smallestPanel}));
    }
};

QTEST_GUILESS_MAIN(TestPanelPlacement)
#include "test_panel_placement.moc"

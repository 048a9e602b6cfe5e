// The page model, and pages with everything placed.

#include "figure_balls.h"

#include "analysis/core/error.h"
#include "render/figures/panel_view.h"

#include <QTest>

#include <algorithm>

using namespace fusiform;
using namespace fusiform::test;

class TestPageArrangement : public QObject {
    Q_OBJECT

private slots:
    void aPageSurvivesItsFile() {
        Page page = fullPage();
        Panel& panel = page.panels[0];
        panel.surface = SurfaceKind::White;
        panel.position = -12.5;
        panel.text = "a \"text\"";
        panel.alignment = Alignment::Right;
        panel.kind = PanelKind::Slice;
        panel.axis = SliceAxis::Coronal;
        panel.asOnScreen = true;
        panel.camera = CameraPose{Point(1, 2, 3), Point(4, 5, 6), Point::UnitY(), 70};
        page.transparent = true;
        page.margin = 4.5;
        QVERIFY(pageFrom(toJson(page)) == page);
    }

    void errorsOfAPageNameThePath_data() {
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("path");
        QTest::newRow("width") << "/width" << "\"wide\"" << "/width";
        QTest::newRow("too wide") << "/width" << "1e9" << "/width";
        QTest::newRow("dpi") << "/dpi" << "0" << "/dpi";
        QTest::newRow("kind") << "/panels/1/kind" << "\"hologram\"" << "/panels/1/kind";
        QTest::newRow("place") << "/panels/0/place" << "[1, 2, 3]" << "/panels/0/place";
        QTest::newRow("no area") << "/panels/0/place" << "[1, 2, 0, 3]" << "/panels/0/place";
        QTest::newRow("too large") << "/panels/0/place" << "[1, 2, 1e7, 3]" << "/panels/0/place";
        QTest::newRow("too far away") << "/panels/0/place" << "[1e300, 2, 3, 3]" << "/panels/0/place";
        QTest::newRow("panels") << "/panels" << "7" << "/panels";
        QTest::newRow("view") << "/panels/2/view" << "\"sideways\"" << "/panels/2/view";
        QTest::newRow("version") << "/fusiformPage" << "99" << "/fusiformPage";
    }
    void errorsOfAPageNameThePath() {
        QFETCH(QString, pointer);
        QFETCH(QString, value);
        QFETCH(QString, path);
        auto json = toJson(fullPage());
        json[nlohmann::ordered_json::json_pointer(pointer.toStdString())] =
            nlohmann::ordered_json::parse(value.toStdString());
        try {
            static_cast<void>(pageFrom(json));
            QFAIL("no error");
        } catch (const Error& error) {
            QVERIFY2(QString(error.what()).contains(path), error.what());
        }
    }

    void templatesHaveTheWidthsThatJournalsAskFor() {
        QCOMPARE(pageFormatNamed("one-column").width, 89.0);
        QCOMPARE(pageFormatNamed("one-and-a-half-columns").width, 120.0);
        QCOMPARE(pageFormatNamed("two-columns").width, 183.0);
        QVERIFY(pageFormatNamed("slide").height > 0);
        try {
            static_cast<void>(pageFormatNamed("scroll"));
            QFAIL("no error");
        } catch (const Error& error) {
            QVERIFY(QString(error.what()).contains("poster"));
        }
    }

    void panelsStandOnThePageAndDoNotOverlap() {
        const Page page = fullPage();
        QVERIFY(page.panels.size() >= 9);
        for (std::size_t i = 0; i < page.panels.size(); ++i) {
            const PageRect& a = page.panels[i].place;
            QVERIFY(a.x >= 0 && a.y >= 0 && a.right() <= page.width + 1e-6 && a.bottom() <= page.height + 1e-6);
            for (std::size_t k = 0; k < i; ++k) {
                const PageRect& b = page.panels[k].place;
                QVERIFY(
                    a.x >= b.right() - 1e-6 || b.x >= a.right() - 1e-6 || a.y >= b.bottom() - 1e-6 ||
                    b.y >= a.bottom() - 1e-6);
            }
        }
    }

    void drawingsAreLetteredInTheOrderTheyAreRead() {
        std::string letters;
        for (const Panel& panel : fullPage().panels)
            letters += panel.letter;
        QCOMPARE(letters, std::string("abcde")); // views of one map are one; three charts and captions
    }

    void theColourBarIsThereUnlessItIsRemoved() {
        const auto bars = [](const PageContents& contents) {
            const Page page = arrangedPage(*balls(), viewOfBalls(), pageFormatNamed("one-column"), contents);
            return std::ranges::count(page.panels, PanelKind::ColourBar, &Panel::kind);
        };
        PageContents contents;
        QCOMPARE(bars(contents), 1);
        contents.colourBar = false;
        QCOMPARE(bars(contents), 0);
    }

    void mapsOfEqualRangesShareABar() {
        ViewState view = viewOfBalls();
        PageContents contents;
        contents.maps = {balls()->maps[0]->name, "other"};
        Overlay second = view.overlays[0];
        second.map = "other";
        view.overlays.insert(view.overlays.begin(), second);
        const Page page = arrangedPage(*balls(), view, pageFormatNamed("two-columns"), contents);
        auto groups = barGroups(*balls(), view, page);
        QCOMPARE(groups.size(), std::size_t(1));
        QCOMPARE(groups[0].maps.size(), std::size_t(2));
        view.overlays[0].high += 1;
        groups = barGroups(*balls(), view, page);
        QCOMPARE(groups.size(), std::size_t(2));
    }

    void viewsOfBothHemispheresShareARow() {
        PageContents contents;
        contents.views = {StandardView::Lateral, StandardView::Ventral, StandardView::Posterior, StandardView::Dorsal};
        const Page page = arrangedPage(*balls(), viewOfBalls(), pageFormatNamed("two-columns"), contents);
        const auto placesOf = [&page](StandardView view) {
            std::vector<PageRect> places;
            for (const Panel& panel : page.panels)
                if (panel.kind == PanelKind::CortexView && panel.view == view)
                    places.push_back(panel.place);
            return places;
        };
        const auto lateral = placesOf(StandardView::Lateral);
        const auto ventral = placesOf(StandardView::Ventral);
        const auto posterior = placesOf(StandardView::Posterior);
        const auto dorsal = placesOf(StandardView::Dorsal);
        QCOMPARE(lateral.size(), std::size_t(2)); // one of each hemisphere
        QCOMPARE(ventral.size(), std::size_t(1));
        QCOMPARE(posterior.size(), std::size_t(1));
        QCOMPARE(dorsal.size(), std::size_t(1));
        QVERIFY(lateral[0].y == lateral[1].y && ventral[0].y > lateral[0].y);
        QCOMPARE(posterior[0].y, ventral[0].y);
        QVERIFY(posterior[0].x > ventral[0].x);
        QVERIFY(dorsal[0].y > ventral[0].y); // a third one has a row of its own
    }

    void viewsOfOneHemisphereShareARow() {
        Dataset one = *balls();
        one.cortex.right = {};
        PageContents contents; // lateral and medial
        const Page page = arrangedPage(one, viewOfBalls(), pageFormatNamed("two-columns"), contents);
        QVERIFY(page.panels[0].view != page.panels[1].view);
        QCOMPARE(page.panels[0].place.y, page.panels[1].place.y);
    }
};

QTEST_GUILESS_MAIN(TestPageArrangement)
#include "test_page_arrangement.moc"

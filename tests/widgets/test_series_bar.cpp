#include "panel_data.h"

#include "widgets/panels/series_bar.h"
#include "render/charts/layer_series.h"
#include "widgets/views/cortex_view.h"
#include "widgets/window/main_window.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSlider>
#include <QStandardPaths>
#include <QStyleOptionSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace fusiform;

namespace {

std::shared_ptr<const Dataset> fiveLayers() {
    auto dataset = std::make_shared<Dataset>(*test::smallDataset());
    dataset->maps.clear();
    for (int layer = 1; layer <= 5; ++layer) {
        const auto value = float(0.1 * layer);
        dataset->maps.push_back(
            test::scoreMap("layer" + std::to_string(layer), layer, {value, value / 2, 0, value, 0, 0.01F}));
    }
    return dataset;
}

std::shared_ptr<const Dataset> timePoints() {
    auto dataset = std::make_shared<Dataset>(*test::smallDataset());
    Map map;
    map.name = "run";
    MatrixF frames(4, 6);
    for (int frame = 0; frame < 4; ++frame)
        frames.row(frame).setConstant(float(frame));
    frames.col(0).setZero();
    map.series.left = std::make_shared<const MatrixF>(frames);
    map.vertices.left = std::make_shared<const VectorF>(frames.row(0).transpose());
    map.frameNames = {"0 s", "2 s", "4 s", "6 s"};
    dataset->maps = {std::make_shared<const Map>(std::move(map))};
    return dataset;
}

std::string shown(MainWindow& window) {
    return window.session().view().topVisibleOverlay()->map;
}

/// Where the handle of the slider is.
QPoint handle(QSlider& slider, int value) {
    QStyleOptionSlider option;
    option.initFrom(&slider);
    option.minimum = slider.minimum();
    option.maximum = slider.maximum();
    option.sliderPosition = option.sliderValue = value;
    option.orientation = Qt::Horizontal;
    return slider.style()
        ->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, &slider)
        .center();
}

} // namespace

class TestSeriesBar : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void layersOfOneComputationAreASeries();
    void thereIsABarOnlyForASeries();
    void aDragShowsLayersAndIsOneStep();
    void twoDragsAreTwoSteps();
    void theButtonsStep();
    void spacePlaysInTheCortexView();
    void spacePressesAButtonElsewhere();
    void playingGoesRoundOrEnds();
    void playingIsOneStep();
    void playingStopsWhenAnotherMapIsShown();
    void oneRangeForAllLayers();
    void framesAreASeriesToo();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    QSlider* m_slider = nullptr;
};

void TestSeriesBar::initTestCase() {
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    QStandardPaths::setTestModeEnabled(true);
}

void TestSeriesBar::init() {
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QApplication::setActiveWindow(m_window.get()); // there is no window manager to do it
    m_window->session().openDataset(fiveLayers());
    m_window->session().changeView(
        "First", [](ViewState& view) { view.overlays.back().map = "CLIP, layer1"; });
    m_window->session().undoStack().clear();
    m_slider = m_window->findChild<QSlider*>("seriesSlider");
    QTRY_VERIFY(m_slider->isVisible());
}

void TestSeriesBar::cleanup() {
    m_window.reset();
}

void TestSeriesBar::layersOfOneComputationAreASeries() {
    Dataset dataset = *fiveLayers();
    for (int layer = 1; layer <= 3; ++layer) {
        Map again = *dataset.maps[std::size_t(layer - 1)];
        again.name += ": held-out r";
        dataset.maps.push_back(std::make_shared<const Map>(again));
    }
    QCOMPARE(layersOf(dataset, *dataset.findMap("CLIP, layer2")).size(), std::size_t(5));
    const auto fitted = layersOf(dataset, *dataset.findMap("CLIP, layer2: held-out r"));
    QCOMPARE(fitted.size(), std::size_t(3));
    QCOMPARE(fitted.back()->name, std::string("CLIP, layer3: held-out r"));
}

void TestSeriesBar::thereIsABarOnlyForASeries() {
    QVERIFY(m_window->seriesBar().isVisible());
    QCOMPARE(m_window->findChild<QLabel*>("seriesTitle")->text(), QString("layer1 (1 of 5)"));
    m_window->session().changeView("Hide", [](ViewState& view) { view.overlays.back().visible = false; });
    QVERIFY(!m_window->seriesBar().isVisible());
    QVERIFY(!m_window->findChild<QAction*>("playLayers")->isEnabled());
    m_window->findChild<QAction*>("undo")->trigger();
    QVERIFY(m_window->seriesBar().isVisible());
}

void TestSeriesBar::aDragShowsLayersAndIsOneStep() {
    QTest::mousePress(m_slider, Qt::LeftButton, {}, handle(*m_slider, 0));
    for (int value = 1; value <= 4; ++value) {
        QTest::mouseMove(m_slider, handle(*m_slider, value));
        QTRY_COMPARE(shown(*m_window), "CLIP, layer" + std::to_string(value + 1)); // while the button is down
    }
    QTest::mouseRelease(m_slider, Qt::LeftButton, {}, handle(*m_slider, 4));
    QCOMPARE(m_window->session().undoStack().count(), 1);
    m_window->findChild<QAction*>("undo")->trigger();
    QCOMPARE(shown(*m_window), std::string("CLIP, layer1"));
    QCOMPARE(m_slider->value(), 0);
}

void TestSeriesBar::twoDragsAreTwoSteps() {
    for (const int to : {2, 4}) {
        QTest::mousePress(m_slider, Qt::LeftButton, {}, handle(*m_slider, m_slider->value()));
        QTest::mouseMove(m_slider, handle(*m_slider, to));
        QTRY_COMPARE(m_slider->value(), to);
        QTest::mouseRelease(m_slider, Qt::LeftButton, {}, handle(*m_slider, to));
    }
    QCOMPARE(m_window->session().undoStack().count(), 2);
    m_window->findChild<QAction*>("undo")->trigger();
    QCOMPARE(shown(*m_window), std::string("CLIP, layer3"));
}

void TestSeriesBar::theButtonsStep() {
    auto* next = m_window->findChild<QToolButton*>("seriesNext");
    auto* previous = m_window->findChild<QToolButton*>("seriesPrevious");
    QVERIFY(!previous->isEnabled());
    QTest::mouseClick(next, Qt::LeftButton);
    QCOMPARE(shown(*m_window), std::string("CLIP, layer2"));
    QTest::mouseClick(previous, Qt::LeftButton);
    QCOMPARE(shown(*m_window), std::string("CLIP, layer1"));
    m_slider->setFocus();
    QTest::keyClick(m_slider, Qt::Key_End);
    QCOMPARE(shown(*m_window), std::string("CLIP, layer5"));
    QVERIFY(!next->isEnabled());
}

void TestSeriesBar::spacePlaysInTheCortexView() {
    m_window->findChild<QComboBox*>("seriesSpeed")->setCurrentIndex(4);
    m_window->cortexView().setFocus();
    QTest::keyClick(&m_window->cortexView(), Qt::Key_Space);
    QVERIFY(m_window->seriesBar().playing());
    QVERIFY(m_window->findChild<QAction*>("playLayers")->isChecked());
    QTRY_COMPARE(shown(*m_window), std::string("CLIP, layer3"));
    QTest::keyClick(&m_window->cortexView(), Qt::Key_Space);
    QVERIFY(!m_window->seriesBar().playing());
    const std::string at = shown(*m_window);
    QTest::qWait(250);
    QCOMPARE(shown(*m_window), at);
}

void TestSeriesBar::spacePressesAButtonElsewhere() {
    auto* loop = m_window->findChild<QToolButton*>("seriesLoop");
    loop->setFocus();
    const bool before = loop->isChecked();
    QTest::keyClick(loop, Qt::Key_Space);
    QTRY_VERIFY(loop->isChecked() != before);
    QVERIFY(!m_window->seriesBar().playing());
}

void TestSeriesBar::playingGoesRoundOrEnds() {
    m_window->findChild<QComboBox*>("seriesSpeed")->setCurrentIndex(4);
    auto* play = m_window->findChild<QToolButton*>("seriesPlay");
    QTest::mouseClick(play, Qt::LeftButton);
    QTRY_COMPARE(shown(*m_window), std::string("CLIP, layer5"));
    QTRY_COMPARE(shown(*m_window), std::string("CLIP, layer1"));
    m_window->findChild<QToolButton*>("seriesLoop")->setChecked(false);
    QTRY_VERIFY(!m_window->seriesBar().playing());
    QCOMPARE(shown(*m_window), std::string("CLIP, layer5"));
    // At the end, play means from the beginning.
    QTest::mouseClick(play, Qt::LeftButton);
    QCOMPARE(shown(*m_window), std::string("CLIP, layer1"));
}

void TestSeriesBar::playingIsOneStep() {
    m_window->findChild<QComboBox*>("seriesSpeed")->setCurrentIndex(4);
    auto* play = m_window->findChild<QToolButton*>("seriesPlay");
    QTest::mouseClick(play, Qt::LeftButton);
    QTRY_COMPARE(shown(*m_window), std::string("CLIP, layer4"));
    QTest::mouseClick(play, Qt::LeftButton);
    QCOMPARE(m_window->session().undoStack().count(), 1);
    m_window->findChild<QAction*>("undo")->trigger();
    QCOMPARE(shown(*m_window), std::string("CLIP, layer1"));
}

void TestSeriesBar::playingStopsWhenAnotherMapIsShown() {
    m_window->seriesBar().togglePlay();
    m_window->session().openDataset(timePoints());
    QVERIFY(!m_window->seriesBar().playing());
}

void TestSeriesBar::oneRangeForAllLayers() {
    m_window->session().changeView("Range", [](ViewState& view) {
        view.overlays.back().low = 0.05;
        view.overlays.back().high = 0.06;
    });
    QTest::mouseClick(m_window->findChild<QPushButton*>("seriesRange"), Qt::LeftButton);
    const auto top = [&] { return *m_window->session().view().topVisibleOverlay(); };
    QTRY_COMPARE(top().low, 0.0);
    QCOMPARE(top().high, defaultOverlay(*m_window->session().dataset()->findMap("CLIP, layer5")).high);
    m_window->findChild<QAction*>("nextLayer")->trigger();
    QCOMPARE(top().map, std::string("CLIP, layer2"));
    QVERIFY(top().high > 0.4);
}

void TestSeriesBar::framesAreASeriesToo() {
    m_window->session().openDataset(timePoints());
    QTRY_VERIFY(m_slider->isVisible());
    QCOMPARE(m_slider->maximum(), 3);
    QCOMPARE(m_window->findChild<QLabel*>("seriesTitle")->text(), QString("0 s (1 of 4)"));
    m_slider->setFocus();
    QTest::keyClick(m_slider, Qt::Key_Right);
    QCOMPARE(m_window->session().view().topVisibleOverlay()->frame, std::int64_t(1));
    QTRY_COMPARE((*m_window->session().dataset()->findMap("run")->vertices.left)[3], 1.F);
    m_window->findChild<QComboBox*>("seriesSpeed")->setCurrentIndex(4);
    m_window->seriesBar().togglePlay();
    QTRY_COMPARE((*m_window->session().dataset()->findMap("run")->vertices.left)[3], 3.F);
    QTest::mouseClick(m_window->findChild<QPushButton*>("seriesRange"), Qt::LeftButton);
    QTRY_COMPARE(m_window->session().view().topVisibleOverlay()->high, 3.0);
}

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    TestSeriesBar test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_series_bar.moc"

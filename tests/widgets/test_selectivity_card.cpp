// The selectivity card as a person uses it: under the mouse, copied, pinned, its stimuli enlarged.
#include "panel_data.h"

#include "analysis/io/bytes/bytes.h"
#include "widgets/dialogs/stimulus_picture.h"
#include "widgets/dialogs/stimulus_viewer.h"
#include "widgets/panels/card_copy.h"
#include "widgets/panels/card_view.h"
#include "widgets/panels/evidence_source.h"
#include "widgets/panels/model_choice.h"
#include "widgets/panels/pinned_cards.h"
#include "widgets/panels/selectivity_card.h"
#include "widgets/panels/stimulus_strip.h"
#include "widgets/views/cortex_view.h"
#include "widgets/window/main_window.h"
#include "widgets/window/texts.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLabel>
#include <QMainWindow>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <random>

using namespace fusiform;

namespace {

/// A window with a card, as the program has it, on the small dataset.
struct Desk {
    explicit Desk(std::shared_ptr<const Dataset> dataset = test::smallDataset()) {
        session.openDataset(std::move(dataset));
        card = new SelectivityCard(session);
        window.setCentralWidget(card);
        window.resize(420, 900);
        window.show();
        [[maybe_unused]] const bool shown = QTest::qWaitForWindowExposed(&window);
        QApplication::setActiveWindow(&window); // there may be no window manager
    }
    [[nodiscard]] QString title() const { return card->findChild<QLabel*>("cardTitle")->text(); }
    [[nodiscard]] StimulusStrip& strip(const char* name) const {
        return *card->findChild<StimulusStrip*>(name);
    }
    [[nodiscard]] StimulusViewer* viewer() const { return window.findChild<StimulusViewer*>(); }
    void hover(Hemisphere hemisphere, std::int64_t vertex) {
        session.setHover(session.placeOf(hemisphere, vertex));
    }
    void pin() const {
        QTest::mouseClick(card->findChild<QToolButton*>("cardPin"), Qt::LeftButton);
        QTest::qWait(30); // what was added is laid out before anything of it is clicked
    }

    Session session;
    QMainWindow window;
    SelectivityCard* card = nullptr;
};

std::shared_ptr<const Dataset> withStimuli(const std::function<void(Stimulus&, int)>& change) {
    Dataset dataset = *test::smallDataset();
    auto stimuli = *dataset.stimuli;
    for (std::size_t at = 0; at < stimuli.size(); ++at)
        change(stimuli[at], int(at));
    dataset.stimuli = std::make_shared<const std::vector<Stimulus>>(std::move(stimuli));
    return std::make_shared<const Dataset>(std::move(dataset));
}

std::shared_ptr<const Dataset> withSecondModel() {
    Dataset dataset = *test::smallDataset();
    EncodingModel other = *dataset.encodingModels.front();
    other.name = "CLIP late, opposite";
    other.weights = MatrixF(-other.weights.whole());
    other.score = test::numbers({0, 0, 0.5F, 0, 0, 0});
    dataset.encodingModels.push_back(std::make_shared<const EncodingModel>(std::move(other)));
    return std::make_shared<const Dataset>(std::move(dataset));
}

/// 300,000 voxels, all of a grid, with two captions each, 4,000 stimuli and an encoding model of 64 features.
std::shared_ptr<const Dataset> bigDataset() {
    Dataset dataset;
    VoxelSet voxels;
    voxels.grid.shape = {100, 100, 30};
    voxels.grid.voxelToWorld.diagonal() << 2, 2, 2, 1;
    for (std::int32_t k = 0; k < 30; ++k)
        for (std::int32_t j = 0; j < 100; ++j)
            for (std::int32_t i = 0; i < 100; ++i)
                voxels.ijk.emplace_back(i, j, k);
    const auto count = voxels.size();
    dataset.voxels = std::make_shared<const VoxelSet>(std::move(voxels));
    CaptionSet set;
    set.name = "many";
    for (std::int64_t voxel = 0; voxel < count; ++voxel)
        for (int repeat = 0; repeat < 2; ++repeat)
            set.captions.push_back({voxel, "voxel " + std::to_string(voxel), 0.5, repeat, {"food"}});
    dataset.captions = {std::make_shared<const CaptionSet>(std::move(set))};
    auto stimuli = std::make_shared<std::vector<Stimulus>>();
    for (int at = 0; at < 4000; ++at)
        stimuli->push_back(test::stimulus("s" + std::to_string(at), at % 2 ? "food" : "faces"));
    dataset.stimuli = stimuli;
    std::mt19937 random(1);
    std::normal_distribution<float> normal;
    MatrixF features(4000, 64);
    MatrixF weights(count, 64);
    for (MatrixF* matrix : {&features, &weights})
        std::generate_n(matrix->data(), matrix->size(), [&] { return normal(random); });
    dataset.embeddings = {
        std::make_shared<const Embedding>(Embedding{"CLIP", "late", 9, features, "late.npy"})};
    EncodingModel model;
    model.name = model.model = "CLIP";
    model.layer = "late";
    model.weights = std::move(weights);
    dataset.encodingModels = {std::make_shared<const EncodingModel>(std::move(model))};
    for (int layer = 0; layer < 12; ++layer) {
        Map map = *test::scoreMap("layer " + std::to_string(layer), layer, {});
        map.perVoxel = std::make_shared<const VectorF>(VectorF::Constant(count, 0.03F * float(layer)));
        map.vertices.left = nullptr;
        dataset.maps.push_back(std::make_shared<const Map>(std::move(map)));
    }
    return std::make_shared<const Dataset>(std::move(dataset));
}

} // namespace

class TestSelectivityCard : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { QSettings("Fusiform", "Fusiform").clear(); }
    void theCardFollowsTheMouseAndGoesBack();
    void itFollowsTheMouseOverTheCortex();
    void itFollowsOnlyWhenAsked();
    void whatWasAskedIsRemembered();
    void evidenceWaitsForTheMouseToRest();
    void evidenceOfAPlaceThatWasLeftIsNotShown();
    void hoverIsQuickOn300000Voxels();
    void regionsAreNamedByTheirParcellations();
    void coordinatesAreInEverySpaceThatIsKnown();
    void theScoreIsShownAgainstTheCeiling();
    void keywordsSayHowManyCaptionsNameThem();
    void anotherModelIsChosenAndRemembered();
    void theCardIsCopiedAsMarkdownAndJson();
    void aStimulusIsEnlargedByMouse();
    void stimuliAreWalkedThroughByKeyboard();
    void aPictureThatIsMissingOrBrokenIsTold();
    void pinnedCardsSurviveWhatIsAdded();
    void pinnedCardsOfAnotherDatasetSaySo();
    void pinnedCardsAreSideBySideWhereThereIsRoom();
    void pinnedCardsGoToAWindowAndBack();
    void aPinnedPlaceIsSelectedAgain();

private:
    QTemporaryDir m_folder;
};

void TestSelectivityCard::initTestCase() {
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    QStandardPaths::setTestModeEnabled(true);
}

void TestSelectivityCard::theCardFollowsTheMouseAndGoesBack() {
    Desk desk;
    desk.session.select(Hemisphere::Left, 2);
    QCOMPARE(desk.title(), QString("a plate of food"));
    QTest::keyClick(&desk.window, Qt::Key_H);
    QVERIFY(desk.card->followAction()->isChecked());
    desk.hover(Hemisphere::Left, 1);
    QTRY_COMPARE(desk.title(), QString("No caption for this voxel"));
    QCOMPARE(desk.card->findChild<QLabel*>("cardHeading")->text(), QString("Hovered"));
    QTRY_VERIFY(desk.card->text().contains("held-out r 0.2")); // evidence of voxel 1, after a rest
    desk.session.setHover({});
    QTRY_COMPARE(desk.title(), QString("a plate of food"));
    QCOMPARE(desk.card->findChild<QLabel*>("cardHeading")->text(), QString("Selected"));
    QVERIFY(desk.card->text().contains("held-out r 0.37")); // remembered: at once
}

void TestSelectivityCard::itFollowsTheMouseOverTheCortex() {
    MainWindow window;
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QApplication::setActiveWindow(&window);
    window.session().openDataset(test::smallDataset());
    window.session().select(Hemisphere::Left, 2);
    CortexView& view = window.cortexView();
    auto* card = window.findChild<SelectivityCard*>();
    auto* heading = card->findChild<QLabel*>("cardHeading");
    QTRY_COMPARE(heading->text(), QString("Selected"));
    QTest::qWait(300); // the first picture
    QTest::keyClick(&window, Qt::Key_H);
    QVERIFY(card->followAction()->isChecked());
    QVERIFY(window.findChild<QAction*>("followMouse") == card->followAction());
    // From left to right over the middle, there is a hemisphere somewhere.
    for (int x = 10; x < view.width() && heading->text() != "Hovered"; x += 5) {
        QTest::mouseMove(&view, QPoint(x, view.height() / 2));
        QTest::qWait(20);
    }
    QCOMPARE(heading->text(), QString("Hovered"));
    const auto place = window.session().hover();
    QVERIFY(place);
    const QString vertex = QString("vertex %1").arg(place->vertex);
    QVERIFY2(card->text().contains(vertex), qPrintable(card->text()));
    QTest::mouseMove(&view, QPoint(2, 2)); // beside the cortex
    QTRY_COMPARE(heading->text(), QString("Selected"));
    QVERIFY(card->text().contains("a plate of food"));
}

void TestSelectivityCard::itFollowsOnlyWhenAsked() {
    Desk desk;
    desk.session.select(Hemisphere::Left, 2);
    desk.hover(Hemisphere::Left, 1);
    QTest::qWait(60);
    QCOMPARE(desk.title(), QString("a plate of food"));
    QTest::mouseClick(desk.card->findChild<QToolButton*>("cardFollow"), Qt::LeftButton);
    QCOMPARE(desk.title(), QString("No caption for this voxel"));
    QTest::mouseClick(desk.card->findChild<QToolButton*>("cardFollow"), Qt::LeftButton);
    QCOMPARE(desk.title(), QString("a plate of food"));
}

void TestSelectivityCard::whatWasAskedIsRemembered() {
    {
        Desk desk;
        desk.card->followAction()->trigger();
    }
    Desk again;
    QVERIFY(again.card->followAction()->isChecked());
}

void TestSelectivityCard::evidenceWaitsForTheMouseToRest() {
    EvidenceSource source;
    QSignalSpy found(&source, &EvidenceSource::found);
    QSignalSpy left(&source, &EvidenceSource::left);
    const auto dataset = test::smallDataset();
    for (int voxel = 0; voxel < 6; ++voxel)
        source.want(dataset, voxel, {}, true);
    QCOMPARE(left.count(), 6);
    QCOMPARE(found.count(), 0);
    QTRY_COMPARE(found.count(), 1);
    QCOMPARE(found.at(0).at(0).value<CardEvidence>().modelScore, QString("0.6")); // of the last
    source.want(dataset, 2, {}, false); // selected, not hovered over: no waiting
    QCOMPARE(found.count(), 2);
    source.want(dataset, 5, {}, true); // remembered: no waiting
    QCOMPARE(found.count(), 3);
    // Another map is no reason to forget; other responses are.
    Dataset more = *dataset;
    more.maps.pop_back();
    source.want(std::make_shared<const Dataset>(more), 5, {}, true);
    QCOMPARE(left.count(), 7);
    more.responses = nullptr;
    source.want(std::make_shared<const Dataset>(more), 5, {}, false);
    QCOMPARE(found.count(), 4);
    QVERIFY(!found.at(3).at(0).value<CardEvidence>().measured);
}

void TestSelectivityCard::evidenceOfAPlaceThatWasLeftIsNotShown() {
    const auto dataset = bigDataset();
    QVERIFY(!evidenceIsBig(*dataset)); // 4,000 x 64 is quick; so more features
    Dataset bigger = *dataset;
    MatrixF features = MatrixF::Random(20'000, 64);
    bigger.embeddings = {
        std::make_shared<const Embedding>(Embedding{"CLIP", "late", 9, features, "late.npy"})};
    QVERIFY(evidenceIsBig(bigger));
    const auto shared = std::make_shared<const Dataset>(bigger);
    EvidenceSource source;
    QSignalSpy found(&source, &EvidenceSource::found);
    source.want(shared, 10, {}, false);
    source.want(shared, 20, {}, false);
    QTRY_VERIFY(found.count() > 0);
    QTest::qWait(100);
    QCOMPARE(found.count(), 1);
    const auto evidence = found.at(0).at(0).value<CardEvidence>();
    const auto direct = cardEvidence(bigger, 20);
    QCOMPARE(evidence.predicted->top[0].stimulus, direct.predicted->top[0].stimulus);
    QCOMPARE(evidence.predicted->top[0].response, direct.predicted->top[0].response);
}

void TestSelectivityCard::hoverIsQuickOn300000Voxels() {
    Desk desk(bigDataset());
    desk.card->followAction()->setChecked(true);
    auto* card = desk.card->findChild<CardView*>();
    std::mt19937 random(3);
    std::vector<double> text, rested;
    for (int move = 0; move < 60; ++move) {
        const auto voxel = std::int64_t(random() % 300'000);
        const bool rest = move % 6 == 5;
        QElapsedTimer clock;
        clock.start();
        desk.session.setHover(desk.session.placeOf(desk.session.dataset()->voxels->worldOf(voxel)));
        while (card->content().voxel != voxel && clock.elapsed() < 2000)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
        QCOMPARE(card->content().voxel, std::optional(voxel));
        QCOMPARE(desk.title(), QString("voxel %1").arg(voxel));
        desk.card->repaint();
        text.push_back(double(clock.nsecsElapsed()) / 1e6);
        if (!rest)
            continue;
        QTRY_VERIFY(card->evidence().predicted);
        rested.push_back(double(clock.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(text);
    qInfo(
        "hover on 300,000 voxels: text drawn after %.1f ms (median), %.1f ms (95 %%), %.1f ms (most); "
        "evidence of 4,000 stimuli after %.0f ms, of which %d are rest",
        text[text.size() / 2], text[text.size() * 95 / 100], text.back(), *std::ranges::max_element(rested),
        EvidenceSource::restTime);
    QVERIFY2(text[text.size() * 95 / 100] < 50, qPrintable(QString::number(text[text.size() * 95 / 100])));
}

void TestSelectivityCard::regionsAreNamedByTheirParcellations() {
    Dataset dataset = *test::smallDataset();
    Parcellation wang = *test::areas();
    wang.name = "Wang 2015";
    dataset.parcellations.push_back(std::make_shared<const Parcellation>(wang));
    Desk desk(std::make_shared<const Dataset>(dataset));
    desk.session.select(Hemisphere::Left, 2);
    QVERIFY2(
        desk.card->text().contains("Regions: areas: hV4; Wang 2015: hV4"), qPrintable(desk.card->text()));
}

void TestSelectivityCard::coordinatesAreInEverySpaceThatIsKnown() {
    Dataset dataset = *test::smallDataset();
    Volume anatomy;
    anatomy.grid.shape = {256, 256, 256};
    // A conformed volume of FreeSurfer whose centre is at (1, 2, 3) in scanner space.
    anatomy.grid.voxelToWorld << -1, 0, 0, 129, 0, 0, 1, -126, 0, -1, 0, 131, 0, 0, 0, 1;
    anatomy.affineSource = AffineSource::Mgh;
    dataset.anatomy = std::make_shared<const Volume>(anatomy);
    dataset.space = "scanner";
    const CardPlace place = cardPlace(dataset, {Point(10, 20, 30), {}, -1}, {});
    QVERIFY(place.tkRas && (*place.tkRas - Point(9, 18, 27)).norm() < 1e-9);
    QCOMPARE(*place.anatomyIjk, Ijk(119, 101, 146));
    Desk desk(std::make_shared<const Dataset>(dataset));
    desk.session.select(Hemisphere::Left, 2);
    QVERIFY(desk.card->text().contains("Scanner RAS: x -45.0, y 40.0, z 0.0 mm"));
    QVERIFY(desk.card->text().contains("FreeSurfer tkRAS: x -46.0, y 38.0, z -3.0 mm"));
    // In a grid that is not FreeSurfer's own such numbers would be those of no surface file.
    anatomy.affineSource = AffineSource::Sform;
    dataset.anatomy = std::make_shared<const Volume>(anatomy);
    dataset.space = "MNI152NLin2009cAsym";
    desk.session.openDataset(std::make_shared<const Dataset>(dataset));
    desk.session.select(Hemisphere::Left, 2);
    QVERIFY(desk.card->text().contains("MNI152NLin2009cAsym: x -45.0"));
    QVERIFY(!desk.card->text().contains("tkRAS"));
}

void TestSelectivityCard::theScoreIsShownAgainstTheCeiling() {
    const CardEvidence evidence = cardEvidence(*test::smallDataset(), 2);
    QCOMPARE(evidence.score.bars.size(), std::size_t(1));
    QVERIFY(std::abs(*evidence.score.ceiling - 0.8) < 1e-6);
    QVERIFY2(
        evidence.score.bars[0].text.contains("46 %"), qPrintable(evidence.score.bars[0].text)); // 0.37 / 0.8
    Dataset unknown = *test::smallDataset();
    unknown.noiseCeiling = nullptr;
    QVERIFY(!cardEvidence(unknown, 2).score.ceiling);
    QCOMPARE(cardEvidence(unknown, 2).score.bars[0].text, QString("0.37"));
}

void TestSelectivityCard::keywordsSayHowManyCaptionsNameThem() {
    Desk desk;
    desk.session.select(Hemisphere::Left, 2);
    QVERIFY2(
        desk.card->text().contains("Keywords: food (2), plate (1), people (1)"),
        qPrintable(desk.card->text()));
    QVERIFY(desk.card->findChild<QLabel*>("cardKeywords")->text().contains("2/3"));
}

void TestSelectivityCard::anotherModelIsChosenAndRemembered() {
    Desk one;
    QVERIFY(one.card->findChild<ModelChoice*>()->isHidden()); // nothing to choose
    Desk desk(withSecondModel());
    desk.session.select(Hemisphere::Left, 2);
    auto* choice = desk.card->findChild<ModelChoice*>();
    QVERIFY(choice->isVisible());
    const QString first = desk.strip("cardPredictedTop").stimuli().front().id;
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Down);
    QCOMPARE(choice->model(), QString("CLIP late, opposite"));
    QCOMPARE(desk.strip("cardPredictedBottom").stimuli().front().id, first); // what was best is now worst
    QVERIFY(desk.card->findChild<QLabel*>("cardModel")->text().contains("0.5"));
    Desk later(withSecondModel());
    QCOMPARE(later.card->findChild<ModelChoice*>()->model(), QString("CLIP late, opposite"));
}

void TestSelectivityCard::theCardIsCopiedAsMarkdownAndJson() {
    Desk desk;
    desk.session.select(Hemisphere::Left, 2);
    auto* copy = desk.card->findChild<CopyButton*>("cardCopy");
    copy->findChild<QAction*>("copyMarkdown")->trigger();
    const QString markdown = QApplication::clipboard()->text();
    QVERIFY2(markdown.startsWith("### a plate of food\n"), qPrintable(markdown));
    QVERIFY(markdown.contains("- **Regions**: areas: hV4"));
    QVERIFY(markdown.contains("1. s1: 11 – a picture of food")); // the strongest measured response
    copy->findChild<QAction*>("copyJson")->trigger();
    const auto json = nlohmann::json::parse(QApplication::clipboard()->text().toStdString());
    QCOMPARE(json["fusiformCard"].get<int>(), 1);
    QCOMPARE(json["voxel"].get<int>(), 2);
    QCOMPARE(json["place"]["worldMm"][1].get<double>(), 40.0);
    QCOMPARE(json["regions"][0]["region"].get<std::string>(), std::string("hV4"));
    QCOMPARE(json["captions"][0]["captions"][0]["repeats"].get<int>(), 2);
    QCOMPARE(json["captions"][0]["keywords"][0]["captions"].get<int>(), 2);
    QVERIFY(std::abs(json["encodingModel"]["heldOutR"].get<double>() - 0.37) < 1e-6);
    QCOMPARE(json["measured"]["highest"][0]["measured"]["rank"].get<int>(), 1);
    QCOMPARE(json["measured"]["lowest"][0]["measured"]["rank"].get<int>(), 12);
    QCOMPARE(json["measured"]["lowest"][0]["response"].get<double>(), 0.0);
    QCOMPARE(json["scores"][0]["layers"].size(), std::size_t(2));
    // A place that has nothing still gives all keys.
    desk.session.select(Hemisphere::Right, 2);
    copy->findChild<QAction*>("copyJson")->trigger();
    const auto bare = nlohmann::json::parse(QApplication::clipboard()->text().toStdString());
    QVERIFY(bare["voxel"].is_null() && bare["predicted"].is_null() && bare["encodingModel"].is_null());
    QVERIFY(bare["captions"].empty());
}

void TestSelectivityCard::aStimulusIsEnlargedByMouse() {
    const QString file = m_folder.filePath("wide.png");
    QImage picture(400, 100, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QVERIFY(picture.save(file));
    Desk desk(withStimuli([&](Stimulus& stimulus, int) {
        stimulus.image = pathOf(file);
        stimulus.captions = {"first caption", "second caption"};
    }));
    desk.session.select(Hemisphere::Left, 2);
    desk.card->findChild<QTabWidget*>("cardStimuli")->setCurrentIndex(1);
    StimulusStrip& strip = desk.strip("cardMeasuredTop");
    QTest::mouseClick(&strip, Qt::LeftButton, {}, strip.cell(2).center());
    StimulusViewer* viewer = desk.viewer();
    QVERIFY(viewer && viewer->isVisible());
    QCOMPARE(viewer->current(), 2);
    QCOMPARE(viewer->size(), desk.window.size());
    QTRY_COMPARE(viewer->picture().image().size(), QSize(400, 100));
    const QString words = viewer->findChild<QLabel*>("stimulusWords")->text();
    QVERIFY(words.contains("first caption") && words.contains("second caption"));
    QVERIFY(words.contains("rank 3 of 12")); // measured
    QVERIFY(words.contains("Predicted") && words.contains("Category"));
    QTest::mouseClick(viewer->findChild<QToolButton*>("stimulusNext"), Qt::LeftButton);
    QCOMPARE(viewer->current(), 3);
    desk.window.resize(700, 700);
    QTRY_COMPARE(viewer->size(), desk.window.size());
    QTest::mouseClick(viewer, Qt::LeftButton, {}, QPoint(3, 3)); // beside the panel
    QTRY_VERIFY(!desk.viewer());
}

void TestSelectivityCard::stimuliAreWalkedThroughByKeyboard() {
    Desk desk;
    desk.session.select(Hemisphere::Left, 2);
    StimulusStrip& strip = desk.strip("cardPredictedTop");
    strip.setFocus();
    QVERIFY(strip.hasFocus());
    QTest::keyClick(&strip, Qt::Key_Right);
    QTest::keyClick(&strip, Qt::Key_Right);
    QTest::keyClick(&strip, Qt::Key_Left);
    QCOMPARE(strip.current(), 1);
    QTest::keyClick(&strip, Qt::Key_Return);
    StimulusViewer* viewer = desk.viewer();
    QVERIFY(viewer);
    QTRY_VERIFY(viewer->hasFocus());
    const auto& list = strip.stimuli();
    QCOMPARE(viewer->findChild<QLabel*>("stimulusTitle")->text(), list[1].id);
    QTest::keyClick(viewer, Qt::Key_Right);
    QCOMPARE(viewer->findChild<QLabel*>("stimulusTitle")->text(), list[2].id);
    QTest::keyClick(viewer, Qt::Key_End);
    QCOMPARE(
        viewer->findChild<QLabel*>("stimulusPosition")->text(), QString("10 of 10")); // highest, then lowest
    QVERIFY(!viewer->findChild<QToolButton*>("stimulusNext")->isEnabled());
    QTest::keyClick(viewer, Qt::Key_H); // not for the menus behind
    QVERIFY(!desk.card->followAction()->isChecked());
    QTest::keyClick(viewer, Qt::Key_Escape);
    QTRY_VERIFY(!desk.viewer());
    QVERIFY(strip.hasFocus());
}

void TestSelectivityCard::aPictureThatIsMissingOrBrokenIsTold() {
    const auto broken = pathOf(m_folder.filePath("broken.png"));
    writeAtomically(broken, "no picture at all");
    const auto missing = pathOf(m_folder.filePath("missing.png"));
    Desk desk(withStimuli([&](Stimulus& stimulus, int at) {
        stimulus.image = at % 3 == 0 ? broken : at % 3 == 1 ? missing : std::filesystem::path();
    }));
    desk.session.select(Hemisphere::Left, 2);
    StimulusStrip& strip = desk.strip("cardPredictedTop");
    QTest::mouseClick(&strip, Qt::LeftButton, {}, strip.cell(0).center());
    StimulusViewer* viewer = desk.viewer();
    QVERIFY(viewer);
    int told = 0;
    for (std::size_t at = 0; at < strip.stimuli().size(); ++at) {
        const auto& image = strip.stimuli()[at].image;
        const QString expected = image == broken    ? "cannot be read"
                                 : image == missing ? "is missing"
                                                    : "has no picture";
        QTRY_VERIFY2(viewer->picture().problem().contains(expected), qPrintable(viewer->picture().problem()));
        if (!image.empty())
            QVERIFY(viewer->picture().problem().contains(textOf(image)));
        ++told;
        viewer->step(1);
    }
    QCOMPARE(told, 6);
}

void TestSelectivityCard::pinnedCardsSurviveWhatIsAdded() {
    Desk desk;
    desk.session.select(Hemisphere::Left, 2);
    desk.pin();
    desk.session.select(Hemisphere::Left, 3);
    desk.pin();
    Dataset more = *desk.session.dataset();
    more.maps.push_back(test::scoreMap("middle", 5, {0, 0, 0, 0, 0, 1}));
    desk.session.updateDataset(std::make_shared<const Dataset>(more));
    const auto pinned = desk.card->findChildren<PinnedCard*>();
    QCOMPARE(pinned.size(), 2);
    for (auto* card : pinned) {
        QVERIFY(card->findChild<QLabel*>("pinnedStale")->isHidden());
        QVERIFY(card->card().evidence().predicted);
    }
    QCOMPARE(desk.card->findChild<QLabel*>("pinnedCount")->text(), QString("Pinned: 2"));
    QTest::mouseClick(pinned[0]->findChild<QToolButton*>("pinnedClose"), Qt::LeftButton);
    QTRY_COMPARE(desk.card->findChildren<PinnedCard*>().size(), 1);
    QTest::mouseClick(desk.card->findChild<QToolButton*>("pinnedClear"), Qt::LeftButton);
    QTRY_VERIFY(desk.card->findChildren<PinnedCard*>().isEmpty());
    QVERIFY(desk.card->findChild<PinnedCards*>()->isHidden());
}

void TestSelectivityCard::pinnedCardsOfAnotherDatasetSaySo() {
    Desk desk;
    desk.session.select(Hemisphere::Left, 2);
    desk.pin();
    Dataset other = *test::smallDataset();
    other.name = "another";
    desk.session.openDataset(std::make_shared<const Dataset>(other));
    desk.session.select(Hemisphere::Left, 1);
    desk.pin();
    const auto pinned = desk.card->findChildren<PinnedCard*>();
    QCOMPARE(pinned.size(), 2);
    const auto isStale = [](const PinnedCard* card) {
        return !card->findChild<QLabel*>("pinnedStale")->isHidden();
    };
    const auto stale = std::ranges::find_if(pinned, isStale);
    QCOMPARE(std::ranges::count_if(pinned, isStale), 1);
    QVERIFY((*stale)->findChild<QLabel*>("pinnedStale")->text().contains("by hand"));
    QCOMPARE((*stale)->card().content().title(), QString("a plate of food"));
    QVERIFY(!(*stale)->findChild<QToolButton*>("pinnedPlace")->isEnabled());
}

void TestSelectivityCard::pinnedCardsAreSideBySideWhereThereIsRoom() {
    Desk desk;
    for (const int vertex : {2, 3, 4}) {
        desk.session.select(Hemisphere::Left, vertex);
        desk.pin();
    }
    const auto pinned = desk.card->findChildren<PinnedCard*>();
    auto* area = desk.card->findChild<PinnedCards*>();
    QVERIFY(area->mapTo(desk.card, QPoint()).y() > 200); // narrow: below
    QTRY_COMPARE(pinned[0]->pos().x(), pinned[1]->pos().x());
    desk.window.resize(1300, 900);
    QTRY_VERIFY(area->mapTo(desk.card, QPoint()).x() > 300); // wide: beside
    QTRY_COMPARE(pinned[0]->pos().y(), pinned[1]->pos().y());
    QVERIFY(pinned[0]->pos().x() != pinned[1]->pos().x());
    for (auto* card : pinned)
        QVERIFY(card->findChild<QToolButton*>("pinnedPlace")->text().contains("vertex"));
}

void TestSelectivityCard::pinnedCardsGoToAWindowAndBack() {
    Desk desk;
    for (const int vertex : {2, 3}) {
        desk.session.select(Hemisphere::Left, vertex);
        desk.pin();
    }
    auto* area = desk.card->findChild<PinnedCards*>();
    auto* button = area->findChild<QToolButton*>("pinnedWindow");
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(area->isWindow() && area->isVisible());
    QVERIFY(QTest::qWaitForWindowExposed(area));
    const auto pinned = area->findChildren<PinnedCard*>();
    QTRY_COMPARE(pinned[0]->pos().y(), pinned[1]->pos().y());
    // A picture is enlarged over that window.
    auto* strip = pinned[0]->findChild<StimulusStrip*>("pinnedPredictedTop");
    QTest::mouseClick(strip, Qt::LeftButton, {}, strip->cell(0).center());
    auto* viewer = area->findChild<StimulusViewer*>();
    QVERIFY(viewer);
    QTest::keyClick(viewer, Qt::Key_Escape);
    area->close();
    QVERIFY(!area->isWindow());
    QCOMPARE(area->window(), &desk.window);
    QVERIFY(area->isVisible());
    QCOMPARE(area->count(), 2);
}

void TestSelectivityCard::aPinnedPlaceIsSelectedAgain() {
    Desk desk;
    desk.session.select(Hemisphere::Left, 2);
    desk.pin();
    desk.session.select(Hemisphere::Left, 4);
    auto* place = desk.card->findChild<QToolButton*>("pinnedPlace");
    QVERIFY2(
        place->text().contains("left, vertex 2") && place->text().contains("hV4"), qPrintable(place->text()));
    QTest::mouseClick(place, Qt::LeftButton);
    QCOMPARE(desk.session.view().cursor->vertex, std::int64_t(2));
}

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    TestSelectivityCard test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_selectivity_card.moc"

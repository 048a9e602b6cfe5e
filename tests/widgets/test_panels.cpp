#include "panel_data.h"
#include "sampled_dataset.h"

#include "analysis/io/arrays/array_matrix.h"
#include "analysis/io/arrays/npy.h"
#include "widgets/dialogs/number_field.h"
#include "widgets/panels/card_content.h"
#include "widgets/panels/card_evidence.h"
#include "widgets/panels/data_panel.h"
#include "widgets/panels/morph_bar.h"
#include "widgets/panels/overlay_editor.h"
#include "widgets/panels/overlay_panel.h"
#include "widgets/panels/selectivity_card.h"
#include "widgets/window/texts.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSlider>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>

using namespace fusiform;

namespace {

void open(Session& session) {
    session.openDataset(test::smallDataset());
}

QTreeWidgetItem* itemNamed(const QTreeWidget& tree, const QString& name) {
    const auto found = tree.findItems(name, Qt::MatchExactly | Qt::MatchRecursive);
    return found.isEmpty() ? nullptr : found.first();
}

void doubleClick(QTreeWidget& tree, QTreeWidgetItem* item) {
    tree.scrollToItem(item);
    const QPoint at = tree.visualItemRect(item).center();
    QTest::mouseClick(tree.viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(tree.viewport(), Qt::LeftButton, {}, at);
}

/// What the encoding model predicts for voxel 2, written out.
std::vector<std::pair<double, QString>> predictedByHand() {
    std::vector<std::pair<double, QString>> all;
    for (int row = 0; row < 12; ++row)
        all.emplace_back(
            1.0 * (row % 4) - 2.0 * ((row * 7) % 5) + 0.5 * ((row * 3) % 11) + 0.25, QString("s%1").arg(row));
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    return all;
}

} // namespace

class TestPanels : public QObject {
    Q_OBJECT
private slots:
    void theTreeListsWhatIsLoaded();
    void notesOfLoadingAreInTheTree();
    void aDoubleClickPutsAMapOnTop();
    void aDoubleClickDrawsOutlines();
    void enterShowsASurface();
    void theFilterLeavesWhatMatches();
    void aClosedGroupStaysClosedWhenDataAreAdded();
    void overlayEditsAreUndoneInTheFieldsToo();
    void aDraggedThresholdIsOneStep();
    void aThresholdModeKeepsTheThresholdInTheData();
    void aHiddenOverlayIsUnchecked();
    void overlaysAreOrderedAddedAndRemoved();
    void aDraggedRowChangesTheOrder();
    void anotherMapClipsTheOverlayInOneStepOfAnUndo();
    void twoThresholdsHaveTwoFields();
    void theShapeSliderMorphsInOneStep();
    void anImportedColourMapIsListedAndUndone();
    void symmetricMakesTheRangeSymmetric();
    void theSamplingOfAVolumeIsEdited();
    void withoutVolumeOrSurfacesThereIsNoSampling();
    void theCardStartsWithAHint();
    void theCardShowsTheCaptionMostRepeatsGive();
    void theCardTellsWhereTheVoxelIs();
    void theCardOrdersLayersByDepth();
    void theCardRanksStimuliAsTheModelPredicts();
    void theProfileIsTheMeanOfEachCategory();
    void theCardSaysThatAFileHasChanged();
    void theCardIsCopiedAsText();
    void aPinnedCardStaysAsItWas();
    void undoTakesTheCardBack();
};

void TestPanels::theTreeListsWhatIsLoaded() {
    Session session;
    open(session);
    DataPanel panel(session);
    const auto* tree = panel.findChild<QTreeWidget*>("dataTree");
    QVERIFY(itemNamed(*tree, "CLIP, late"));
    QVERIFY(itemNamed(*tree, "areas")->text(1).contains("2"));
    QVERIFY(itemNamed(*tree, "Responses")->text(1).contains("12 × 6"));
    QVERIFY(itemNamed(*tree, "Inflated")->text(1).contains("triangles"));
    QVERIFY(itemNamed(*tree, "BrainSCUBA")->toolTip(0).contains("nearest bank text"));
}

void TestPanels::notesOfLoadingAreInTheTree() {
    Session session;
    open(session);
    DataPanel panel(session);
    const auto* note =
        itemNamed(*panel.findChild<QTreeWidget*>("dataTree"), "the space of the surfaces is not stated");
    QVERIFY(note);
    QVERIFY(!note->icon(0).isNull());
}

void TestPanels::aDoubleClickPutsAMapOnTop() {
    Session session;
    open(session);
    DataPanel panel(session);
    panel.resize(320, 700);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    auto* tree = panel.findChild<QTreeWidget*>("dataTree");
    doubleClick(*tree, itemNamed(*tree, "CLIP, early"));
    QVERIFY(session.view().topVisibleOverlay());
    QCOMPARE(session.view().topVisibleOverlay()->map, std::string("CLIP, early"));
    session.undoStack().undo();
    QVERIFY(session.view().topVisibleOverlay()->map != "CLIP, early");
}

void TestPanels::aDoubleClickDrawsOutlines() {
    Session session;
    open(session);
    DataPanel panel(session);
    panel.resize(320, 700);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    auto* tree = panel.findChild<QTreeWidget*>("dataTree");
    doubleClick(*tree, itemNamed(*tree, "areas"));
    QCOMPARE(session.view().outlines, std::string("areas"));
}

void TestPanels::enterShowsASurface() {
    Session session;
    open(session);
    DataPanel panel(session);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    auto* tree = panel.findChild<QTreeWidget*>("dataTree");
    tree->setCurrentItem(itemNamed(*tree, "Pial"));
    QTest::keyClick(tree, Qt::Key_Return);
    QCOMPARE(session.view().surface, SurfaceKind::Pial);
}

void TestPanels::theFilterLeavesWhatMatches() {
    Session session;
    open(session);
    DataPanel panel(session);
    panel.show();
    auto* filter = panel.findChild<QLineEdit*>("dataFilter");
    QTest::keyClicks(filter, "earl");
    const auto* tree = panel.findChild<QTreeWidget*>("dataTree");
    QVERIFY(!itemNamed(*tree, "CLIP, early")->isHidden());
    QVERIFY(!itemNamed(*tree, "Maps")->isHidden());
    QVERIFY(itemNamed(*tree, "CLIP, late")->isHidden());
    filter->clear();
    QVERIFY(!itemNamed(*tree, "CLIP, late")->isHidden());
}

void TestPanels::aClosedGroupStaysClosedWhenDataAreAdded() {
    Session session;
    open(session);
    DataPanel panel(session);
    const auto* tree = panel.findChild<QTreeWidget*>("dataTree");
    QVERIFY(itemNamed(*tree, "Maps")->isExpanded());
    itemNamed(*tree, "Maps")->setExpanded(false);
    Dataset more = *session.dataset();
    more.maps.push_back(test::scoreMap("middle", 5, {0, 0, 0, 0, 0, 1}));
    session.updateDataset(std::make_shared<const Dataset>(std::move(more)));
    QVERIFY(itemNamed(*tree, "CLIP, middle"));
    QVERIFY(!itemNamed(*tree, "Maps")->isExpanded());
    QVERIFY(itemNamed(*tree, "Left hemisphere")->isExpanded());
}

void TestPanels::overlayEditsAreUndoneInTheFieldsToo() {
    Session session;
    open(session);
    OverlayPanel panel(session);
    auto* high = panel.findChild<NumberField*>("high");
    auto* colours = panel.findChild<QComboBox*>("colourMap");
    const double before = high->value();
    high->setValue(0.9);
    QCOMPARE(session.view().overlays.back().high, 0.9);
    colours->setCurrentText("magma");
    QCOMPARE(session.view().overlays.back().colourMap, std::string("magma"));
    session.undoStack().undo();
    QCOMPARE(colours->currentText(), QString("viridis"));
    session.undoStack().undo();
    QCOMPARE(high->value(), before);
    QCOMPARE(session.undoStack().index(), 0); // following an undo made no new step
    QCOMPARE(session.undoStack().count(), 2);
}

void TestPanels::aDraggedThresholdIsOneStep() {
    Session session;
    open(session);
    OverlayPanel panel(session);
    panel.resize(300, 500);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    auto* mode = panel.findChild<QComboBox*>("thresholdMode");
    mode->setCurrentIndex(mode->findData(int(ThresholdMode::Above)));
    const int steps = session.undoStack().count();
    auto* slider = panel.findChild<QSlider*>("thresholdSlider");
    QTest::keyClick(slider, Qt::Key_Home);
    for (int click = 0; click < 5; ++click)
        QTest::keyClick(slider, Qt::Key_PageUp);
    QCOMPARE(session.undoStack().count(), steps + 1);
    // Half of the way from the smallest to the largest value of the map on top.
    const auto map = session.dataset()->findMap(session.view().overlays.back().map);
    const double middle =
        0.5 * (double(map->vertices.left->minCoeff()) + double(map->vertices.left->maxCoeff()));
    QVERIFY(std::abs(session.view().overlays.back().threshold - middle) < 1e-4); // of the slider's rounding
    QVERIFY(std::abs(panel.findChild<NumberField*>("threshold")->value() - middle) < 1e-4);
}

void TestPanels::aThresholdModeKeepsTheThresholdInTheData() {
    Session session;
    open(session);
    OverlayPanel panel(session);
    auto* mode = panel.findChild<QComboBox*>("thresholdMode");
    QVERIFY(!panel.findChild<NumberField*>("threshold")->isEnabled());
    mode->setCurrentIndex(mode->findData(int(ThresholdMode::Magnitude)));
    panel.findChild<NumberField*>("threshold")->setValue(0);
    mode->setCurrentIndex(mode->findData(int(ThresholdMode::Below)));
    const auto map = session.dataset()->findMap(session.view().overlays.back().map);
    QCOMPARE(float(session.view().overlays.back().threshold), map->vertices.left->minCoeff());
}

void TestPanels::aHiddenOverlayIsUnchecked() {
    Session session;
    open(session);
    OverlayPanel panel(session);
    auto* list = panel.findChild<QListWidget*>("overlayList");
    QCOMPARE(list->count(), 1);
    list->item(0)->setCheckState(Qt::Unchecked);
    QVERIFY(!session.view().overlays.back().visible);
    session.undoStack().undo();
    QCOMPARE(list->item(0)->checkState(), Qt::Checked);
}

void TestPanels::overlaysAreOrderedAddedAndRemoved() {
    Session session;
    open(session);
    OverlayPanel panel(session);
    panel.show();
    auto* list = panel.findChild<QListWidget*>("overlayList");
    const QString first = list->item(0)->text();
    auto* add = panel.findChild<QToolButton*>("overlayAdd");
    const auto choices = add->menu()->findChildren<QMenu*>();
    QCOMPARE(choices.size(), 1); // one model
    QCOMPARE(choices[0]->actions().size(), 1);
    choices[0]->actions()[0]->trigger();
    QTRY_COMPARE(list->count(), 2);
    QVERIFY(!add->isEnabled());
    QCOMPARE(list->currentRow(), 0); // the new one, on top
    QCOMPARE(list->item(1)->text(), first);
    panel.findChild<QToolButton*>("overlayDown")->click();
    QCOMPARE(list->item(0)->text(), first);
    QCOMPARE(session.view().overlays.back().map, first.toStdString());
    QCOMPARE(list->currentRow(), 1); // what was moved stays selected
    panel.findChild<QToolButton*>("overlayRemove")->click();
    QCOMPARE(list->count(), 1);
    QCOMPARE(session.view().overlays.size(), std::size_t(1));
}

void TestPanels::aDraggedRowChangesTheOrder() {
    Session session;
    open(session);
    session.changeView("both", [&](ViewState& view) {
        view.overlays = {defaultOverlay(*session.dataset()->maps[0]), defaultOverlay(*session.dataset()->maps[1])};
    });
    OverlayPanel panel(session);
    auto* list = panel.findChild<QListWidget*>("overlayList");
    QCOMPARE(list->count(), 2);
    const std::string top = session.view().overlays.back().map;
    QVERIFY(list->dragDropMode() == QAbstractItemView::InternalMove);
    QVERIFY(list->item(0)->flags().testFlag(Qt::ItemIsDragEnabled));
    // What the list does when a row is dropped above another.
    QVERIFY(list->model()->moveRow({}, 1, {}, 0));
    QCOMPARE(session.view().overlays.front().map, top);
    QCOMPARE(list->item(1)->text().toStdString(), top);
    session.undoStack().undo();
    QCOMPARE(session.view().overlays.back().map, top);
    QCOMPARE(list->item(0)->text().toStdString(), top);
}

void TestPanels::anotherMapClipsTheOverlayInOneStepOfAnUndo() {
    Session session;
    open(session);
    OverlayPanel panel(session);
    panel.show();
    panel.findChild<QToolButton*>("moreOfOverlay")->setChecked(true);
    auto* clip = panel.findChild<QComboBox*>("clipMap");
    auto* fade = panel.findChild<QComboBox*>("fadeMap");
    const auto edited = [&] { return session.view().overlays.back(); };
    QCOMPARE(clip->count(), 2); // everywhere, and the other map
    clip->setCurrentIndex(1);
    emit clip->activated(1);
    QCOMPARE(edited().clip.map, clip->itemData(1).toString().toStdString());
    auto* slider = panel.findChild<QSlider*>("clipSlider");
    QVERIFY(slider->isVisible());
    const int steps = session.undoStack().count();
    slider->setValue(slider->maximum());
    slider->setValue(slider->maximum() / 4);
    QCOMPARE(session.undoStack().count(), steps + 1);
    fade->setCurrentIndex(1);
    emit fade->activated(1);
    QCOMPARE(edited().fade.map, edited().clip.map);
    session.undoStack().undo();
    QVERIFY(edited().fade.map.empty());
    QCOMPARE(fade->currentIndex(), 0);
    session.undoStack().undo();
    session.undoStack().undo();
    QVERIFY(edited().clip.map.empty());
    QVERIFY(!slider->isVisible());
}

void TestPanels::twoThresholdsHaveTwoFields() {
    Session session;
    open(session);
    OverlayPanel panel(session);
    panel.show();
    auto* mode = panel.findChild<QComboBox*>("thresholdMode");
    auto* lower = panel.findChild<NumberField*>("lowerThreshold");
    QVERIFY(!lower->isVisible());
    mode->setCurrentIndex(mode->findData(int(ThresholdMode::Inside)));
    QVERIFY(lower->isVisible());
    lower->setValue(0.15);
    QCOMPARE(session.view().overlays.back().lowerThreshold, 0.15);
    QCOMPARE(session.view().overlays.back().thresholdMode, ThresholdMode::Inside);
}

void TestPanels::anImportedColourMapIsListedAndUndone() {
    Session session;
    open(session);
    OverlayPanel panel(session);
    auto* editor = panel.findChild<OverlayEditor*>();
    auto* colours = panel.findChild<QComboBox*>("colourMap");
    const int listed = colours->count();
    QTemporaryDir folder;
    QFile file(folder.filePath("mine.cmap"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("1 0 0\n0 0 1\n") > 0);
    file.close();
    const std::string map = session.view().overlays.back().map;
    editor->importColours(file.fileName(), map);
    QVERIFY(session.view().overlays.back().ownColours.map);
    QCOMPARE(colours->currentText(), QString("mine"));
    QCOMPARE(colours->count(), listed + 2); // a heading and the map
    session.undoStack().undo();
    QCOMPARE(colours->currentText(), QString("viridis"));
    colours->setCurrentText("mine"); // it can still be chosen
    QVERIFY(session.view().overlays.back().ownColours.map);
    colours->setCurrentText("magma");
    QVERIFY(!session.view().overlays.back().ownColours.map);
    QSignalSpy failed(editor, &OverlayEditor::failed);
    editor->importColours(folder.filePath("none.cmap"), map);
    QCOMPARE(failed.count(), 1);
}

void TestPanels::theShapeSliderMorphsInOneStep() {
    Session session;
    open(session);
    MorphBar bar(session);
    QVERIFY(bar.isHidden()); // the right hemisphere has one kind only
    Dataset more = *session.dataset();
    more.cortex.right.surfaces[SurfaceKind::Inflated] = test::octahedron(45);
    session.updateDataset(std::make_shared<const Dataset>(std::move(more)));
    QVERIFY(!bar.isHidden());
    auto* slider = bar.findChild<QSlider*>("morphSlider");
    QCOMPARE(slider->maximum(), 100); // from pial to inflated
    QCOMPARE(slider->value(), 100);
    const int steps = session.undoStack().count();
    slider->setValue(60);
    slider->setValue(25);
    QCOMPARE(session.view().surface, SurfaceKind::Pial);
    QVERIFY(session.view().morph == (Morph{SurfaceKind::Inflated, 0.25}));
    QCOMPARE(session.undoStack().count(), steps + 1);
    session.undoStack().undo();
    QVERIFY(!session.view().morph);
    QCOMPARE(session.view().surface, SurfaceKind::Inflated);
    QCOMPARE(slider->value(), 100);
}

void TestPanels::symmetricMakesTheRangeSymmetric() {
    Session session;
    open(session);
    OverlayPanel panel(session);
    panel.findChild<NumberField*>("low")->setValue(-0.2);
    panel.findChild<NumberField*>("high")->setValue(0.5);
    panel.findChild<QPushButton*>("symmetricRange")->click();
    QCOMPARE(panel.findChild<NumberField*>("low")->value(), -0.5);
    const auto map = session.dataset()->findMap(session.view().overlays.back().map);
    panel.findChild<QPushButton*>("autoRange")->click();
    QCOMPARE(session.view().overlays.back().low, defaultOverlay(*map).low);
}

void TestPanels::theSamplingOfAVolumeIsEdited() {
    Session session;
    session.openDataset(test::sampledDataset());
    OverlayPanel panel(session);
    const auto sampling = [&] { return session.view().overlays[0].sampling; };
    auto* depth = panel.findChild<QSlider*>("samplingDepth");
    auto* method = panel.findChild<QComboBox*>("samplingMethod");
    auto* averaged = panel.findChild<QCheckBox*>("samplingAveraged");
    QVERIFY(!panel.findChild<QWidget*>("samplingEditor")->isHidden());
    QCOMPARE(depth->value(), 50);
    for (const int step : {40, 30, 25})
        depth->setValue(step);
    QCOMPARE(sampling().depth, 0.25);
    QCOMPARE(panel.findChild<QLabel*>("samplingDepthNumber")->text(), QString("0.25"));
    QCOMPARE(session.undoStack().count(), 1);
    averaged->setChecked(true);
    QVERIFY(sampling().averaged && !depth->isEnabled());
    const int ribbon = method->findData(int(SamplingMethod::Ribbon));
    method->setCurrentIndex(ribbon);
    emit method->activated(ribbon);
    QCOMPARE(sampling().method, SamplingMethod::Ribbon);
    QVERIFY(!averaged->isEnabled() && !depth->isEnabled());
    for (int step = 0; step < 3; ++step)
        session.undoStack().undo();
    QCOMPARE(depth->value(), 50);
    QVERIFY(depth->isEnabled() && !averaged->isChecked());
    QCOMPARE(method->currentData().toInt(), int(SamplingMethod::Trilinear));
}

void TestPanels::withoutVolumeOrSurfacesThereIsNoSampling() {
    Session session;
    open(session); // maps on vertices
    const OverlayPanel panel(session);
    const auto* editor = panel.findChild<QWidget*>("samplingEditor");
    QVERIFY(editor->isHidden());
    auto alone = std::make_shared<Dataset>(*test::sampledDataset());
    alone->cortex.left.surfaces.erase(SurfaceKind::Pial);
    session.openDataset(alone);
    QVERIFY(!editor->isHidden());
    QVERIFY(!panel.findChild<QSlider*>("samplingDepth")->isEnabled()); // there is one depth only
    alone = std::make_shared<Dataset>(*alone);
    alone->cortex.left.surfaces.clear();
    session.openDataset(alone);
    QVERIFY(editor->isHidden());
}

void TestPanels::theCardStartsWithAHint() {
    Session session;
    open(session);
    SelectivityCard card(session);
    QVERIFY(card.findChild<QLabel*>("cardTitle")->text().startsWith("Click the cortex"));
    QVERIFY(!card.findChild<QToolButton*>("cardPin")->isEnabled());
}

void TestPanels::theCardShowsTheCaptionMostRepeatsGive() {
    Session session;
    open(session);
    SelectivityCard card(session);
    session.select(Hemisphere::Left, 2);
    QCOMPARE(card.findChild<QLabel*>("cardTitle")->text(), QString("a plate of food"));
    QVERIFY(card.text().contains("2 of 3 repeats agree"));
    QVERIFY(card.text().contains("two people talking"));
    QVERIFY(card.text().contains("food (2), plate (1), people (1)"));
    session.select(Hemisphere::Left, 1);
    QCOMPARE(card.findChild<QLabel*>("cardTitle")->text(), QString("No caption for this voxel"));
}

void TestPanels::theCardTellsWhereTheVoxelIs() {
    Session session;
    open(session);
    SelectivityCard card(session);
    session.select(Hemisphere::Left, 2);
    QVERIFY(card.text().contains("left, vertex 2"));
    QVERIFY(card.text().contains("x -45.0, y 40.0, z 0.0 mm"));
    QVERIFY(card.text().contains("hV4"));
    QVERIFY(card.text().contains("Voxel: 2"));
    session.select(Hemisphere::Right, 2);
    QVERIFY(card.text().contains("none of the voxel set here"));
    QVERIFY(!card.text().contains("hV4"));
}

void TestPanels::theCardOrdersLayersByDepth() {
    Session session;
    open(session);
    session.select(Hemisphere::Left, 2);
    const CardContent card = cardContent(*session.dataset(), session.view(), session.selectedVoxel());
    QCOMPARE(card.scores.size(), std::size_t(1));
    const ScoreGroup& group = card.scores[0];
    QCOMPARE(group.bars.size(), std::size_t(2));
    QCOMPARE(group.bars[0].label, QString("early"));
    QCOMPARE(group.bars[0].text, QString("0.21 r"));
    QCOMPARE(group.bars[1].text, QString("0.42 r"));
    QVERIFY(std::abs(*group.ceiling - 0.8) < 1e-6); // sqrt(0.64), in float
}

void TestPanels::theCardRanksStimuliAsTheModelPredicts() {
    Session session;
    open(session);
    SelectivityCard card(session);
    session.select(Hemisphere::Left, 2);
    const CardEvidence evidence = cardEvidence(*session.dataset(), 2);
    const auto byHand = predictedByHand();
    QCOMPARE(evidence.predicted->top.size(), std::size_t(6));
    QCOMPARE(evidence.predicted->bottom.size(), std::size_t(4));
    for (std::size_t at = 0; at < 6; ++at) {
        QCOMPARE(evidence.predicted->top[at].id, byHand[at].second);
        QVERIFY(std::abs(evidence.predicted->top[at].response - byHand[at].first) < 1e-5); // float
    }
    for (std::size_t at = 0; at < 4; ++at)
        QCOMPARE(evidence.predicted->bottom[at].id, byHand[11 - at].second);
    // Measured responses of voxel 2 are (5 row + 6) mod 12: 11 at row 1, 0 at row 6.
    QCOMPARE(evidence.measured->top[0].id, QString("s1"));
    QCOMPARE(evidence.measured->bottom[0].id, QString("s6"));
    QCOMPARE(evidence.modelScore, QString("0.37"));
    QVERIFY(card.text().contains("held-out r 0.37"));
    QVERIFY(card.text().contains(byHand[0].second));
}

void TestPanels::theProfileIsTheMeanOfEachCategory() {
    const auto dataset = test::smallDataset();
    const CardEvidence evidence = cardEvidence(*dataset, 2);
    double food = 0, faces = 0;
    for (int row = 0; row < 12; ++row)
        (row % 2 ? food : faces) += double((row * 5 + 6) % 12) / 6;
    QCOMPARE(evidence.profile.bars.size(), std::size_t(2));
    QCOMPARE(evidence.profile.bars[0].label, QString(food > faces ? "food" : "faces"));
    QVERIFY(std::abs(evidence.profile.bars[0].value - std::max(food, faces)) < 1e-6);
}

void TestPanels::theCardSaysThatAFileHasChanged() {
    const QTemporaryDir folder;
    const std::filesystem::path file = pathOf(folder.filePath("betas.npy"));
    // Read at once, and on another thread because it takes a while.
    for (const Eigen::Index stimuli : {12, 100'000}) {
        writeNpy(MatrixF(MatrixF::Random(stimuli, 12)), file);
        Progress progress;
        auto responses = std::make_shared<Responses>();
        responses->stimuliByVoxels = readMatrix(file.string(), "responses", progress);
        Dataset dataset = *test::smallDataset();
        dataset.responses = responses;
        Session session;
        session.openDataset(std::make_shared<const Dataset>(dataset));
        SelectivityCard card(session);
        session.select(Hemisphere::Left, 2);
        const auto* label = card.findChild<QLabel*>("cardModel");
        QTRY_VERIFY(label->text().startsWith("Predictions"));
        std::filesystem::resize_file(file, 200);
        session.select(Hemisphere::Left, 1);
        QTRY_VERIFY2(label->text().contains("since it was opened"), qPrintable(label->text()));
        QVERIFY(label->text().contains("betas.npy"));
        QVERIFY(label->text().contains("open it again"));
    }
}

void TestPanels::theCardIsCopiedAsText() {
    Session session;
    open(session);
    SelectivityCard card(session);
    session.select(Hemisphere::Left, 2);
    card.findChild<QToolButton*>("cardCopy")->click();
    QCOMPARE(QApplication::clipboard()->text(), card.text());
    QVERIFY(card.text().startsWith("a plate of food"));
}

void TestPanels::aPinnedCardStaysAsItWas() {
    Session session;
    open(session);
    SelectivityCard card(session);
    card.resize(320, 700);
    card.show();
    session.select(Hemisphere::Left, 2);
    card.findChild<QToolButton*>("cardPin")->click();
    session.select(Hemisphere::Left, 1);
    QCOMPARE(card.findChild<QLabel*>("pinnedTitle")->text(), QString("a plate of food"));
    QCOMPARE(card.findChild<QLabel*>("cardTitle")->text(), QString("No caption for this voxel"));
    card.findChild<QToolButton*>("pinnedClose")->click();
    QTRY_VERIFY(!card.findChild<QLabel*>("pinnedTitle"));
}

void TestPanels::undoTakesTheCardBack() {
    Session session;
    open(session);
    SelectivityCard card(session);
    session.select(Hemisphere::Left, 2);
    session.undoStack().undo();
    QVERIFY(card.findChild<QLabel*>("cardTitle")->text().startsWith("Click the cortex"));
}

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    TestPanels test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_panels.moc"

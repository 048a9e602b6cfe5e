#include "widgets/dialogs/analysis_dialog.h"
#include "widgets/dialogs/figure_dialog.h"
#include "widgets/dialogs/number_field.h"
#include "widgets/dialogs/run_plan_box.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <atomic>
#include <thread>

using namespace fusiform;

namespace {

Analysis described() {
    Analysis analysis;
    analysis.id = "example";
    analysis.title = "Example…";
    analysis.options = {
        {"folds", "Folds", OptionType::Integer, 5, 2, 20, {}, "", "Number of folds."},
        {"temperature", "Temperature", OptionType::Number, 0.0066667, 0, {}, {}, "", "Of the softmax."},
        {"zscore", "z-score", OptionType::Flag, true, {}, {}, {}, "", "Standardise."},
        {"select", "Select by", OptionType::Choice, "r2", {}, {}, {"r", "r2"}, "", "Score."},
        {"text", "Text", OptionType::Text, "food", {}, {}, {}, "", "Query."},
    };
    return analysis;
}

/// Folds decide the memory; a model that the dataset lacks is a problem.
Analysis planned(const std::shared_ptr<std::atomic<int>>& asked, int milliseconds = 0) {
    Analysis analysis = described();
    Option model{"model", "Model", OptionType::Text, "", {}, {}, {}, "", "Of one model."};
    model.suggestions = [](const Dataset& dataset, const Json&) {
        std::vector<std::string> models;
        for (const auto& embedding : dataset.embeddings)
            models.push_back(embedding->model);
        return models;
    };
    Option layer{"layer", "Layer", OptionType::Text, "", {}, {}, {}, "", "Of one layer."};
    layer.suggestions = [](const Dataset& dataset, const Json& entered) {
        std::vector<std::string> layers;
        for (const auto& embedding : dataset.embeddings)
            if (entered["model"] == "" || entered["model"] == embedding->model)
                layers.push_back(embedding->layer);
        return layers;
    };
    Option seed{"seed", "Seed", OptionType::Integer, 0, 0, 100, {}, "", "Of random numbers."};
    seed.advanced = true;
    analysis.options.insert(analysis.options.end(), {model, layer, seed});
    analysis.plan = [asked, milliseconds](const Dataset&, const Json& options) {
        ++*asked;
        std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
        if (options["model"] == "none such")
            throw Error({.doing = "fitting", .file = {}, .expected = "a known model", .found = "none such", .hint = "choose one"});
        RunPlan plan;
        plan.lines = {"fits 3 layers", message("analysis", "%1 folds").with(options["folds"].get<int>())};
        plan.bytes = 1.2e9 * (options["folds"] == 20 ? 1e6 : 1);
        plan.seconds = 41;
        return plan;
    };
    return analysis;
}

std::shared_ptr<const Dataset> twoModels() {
    auto dataset = std::make_shared<Dataset>();
    for (const auto& [model, layer] : {std::pair("CLIP", "early"), {"CLIP", "late"}, {"ResNet", "conv1"}})
        dataset->embeddings.push_back(std::make_shared<const Embedding>(Embedding{model, layer, 1, {}, ""}));
    return dataset;
}

} // namespace

class TestDialogs : public QObject {
    Q_OBJECT
private slots:
    void anAnalysisDialogStartsWithTheDefaults();
    void anAnalysisDialogReturnsWhatWasEntered();
    void anAnalysisDialogKeepsToTheRange();
    void anAnalysisDialogSaysWhatWillHappen();
    void aPlanIsAskedForOnceAfterSeveralChanges();
    void anAnswerForOtherOptionsIsDropped();
    void aProblemOfThePlanKeepsItFromRunning();
    void aRunThatDoesNotFitIntoMemoryIsWarnedOf();
    void aSlowPlanDoesNotHoldUpTheWindow();
    void closingWhileThePlanIsMadeIsSafe();
    void textsOfferWhatIsInTheDataset();
    void advancedOptionsAreFoldedAway();
    void memoryAndTimeAreSaidRoughly();
    void aNumberFieldTakesSmallNumbers();
    void aFigureOf180MillimetresAt300DpiIs2126PixelsWide();
    void changingTheUnitKeepsTheSize();
    void aFigureFileWithoutEndingIsPng();
    void aFigureIsReplacedOnlyWhenTheUserSaysSo();
    void theViewsAreThoseChosen();
};

void TestDialogs::anAnalysisDialogStartsWithTheDefaults() {
    const AnalysisDialog dialog(described());
    const Json options = dialog.options();
    QCOMPARE(options["folds"].get<int>(), 5);
    QCOMPARE(options["temperature"].get<double>(), 0.0066667);
    QCOMPARE(options["zscore"].get<bool>(), true);
    QCOMPARE(options["select"].get<std::string>(), std::string("r2"));
    QCOMPARE(options["text"].get<std::string>(), std::string("food"));
}

void TestDialogs::anAnalysisDialogReturnsWhatWasEntered() {
    const AnalysisDialog dialog(described());
    dialog.findChild<QSpinBox*>("folds")->setValue(7);
    dialog.findChild<QCheckBox*>("zscore")->setChecked(false);
    dialog.findChild<QComboBox*>("select")->setCurrentIndex(0);
    dialog.findChild<QLineEdit*>("text")->setText("a face");
    const Json options = dialog.options();
    QCOMPARE(options["folds"].get<int>(), 7);
    QCOMPARE(options["zscore"].get<bool>(), false);
    QCOMPARE(options["select"].get<std::string>(), std::string("r"));
    QCOMPARE(options["text"].get<std::string>(), std::string("a face"));
}

void TestDialogs::anAnalysisDialogKeepsToTheRange() {
    const AnalysisDialog dialog(described());
    auto* folds = dialog.findChild<QSpinBox*>("folds");
    folds->setValue(1000);
    QCOMPARE(dialog.options()["folds"].get<int>(), 20);
    QCOMPARE(folds->accessibleName(), QString("Folds"));
}

void TestDialogs::anAnalysisDialogSaysWhatWillHappen() {
    const auto asked = std::make_shared<std::atomic<int>>(0);
    AnalysisDialog dialog(planned(asked), twoModels());
    dialog.show();
    auto* lines = dialog.findChild<QLabel*>("planLines");
    QTRY_COMPARE(lines->text(), QString("fits 3 layers\n5 folds"));
    QVERIFY(dialog.findChild<QLabel*>("planMemory")->text().contains("1.2"));
    QCOMPARE(dialog.findChild<QLabel*>("planTime")->text(), QString("Time: about 40 s on this computer"));
    QTest::keyClick(dialog.findChild<QSpinBox*>("folds"), Qt::Key_Up);
    QTRY_COMPARE(lines->text(), QString("fits 3 layers\n6 folds"));
    QVERIFY(dialog.findChild<QPushButton*>("run")->isEnabled());
}

void TestDialogs::aPlanIsAskedForOnceAfterSeveralChanges() {
    const auto asked = std::make_shared<std::atomic<int>>(0);
    AnalysisDialog dialog(planned(asked), twoModels());
    dialog.show();
    QTRY_COMPARE(asked->load(), 1);
    for (int key = 0; key < 6; ++key)
        QTest::keyClick(dialog.findChild<QSpinBox*>("folds"), Qt::Key_Up);
    QTRY_COMPARE(dialog.findChild<QLabel*>("planLines")->text(), QString("fits 3 layers\n11 folds"));
    QCOMPARE(asked->load(), 2);
}

void TestDialogs::anAnswerForOtherOptionsIsDropped() {
    const auto asked = std::make_shared<std::atomic<int>>(0);
    AnalysisDialog dialog(planned(asked, 200), twoModels());
    dialog.show();
    auto* lines = dialog.findChild<QLabel*>("planLines");
    QTRY_COMPARE(asked->load(), 1);
    QTest::keyClick(dialog.findChild<QSpinBox*>("folds"), Qt::Key_Up); // while the first answer is made
    QSignalSpy settled(dialog.findChild<RunPlanBox*>("planBox"), &RunPlanBox::settled);
    QTRY_COMPARE(settled.count(), 1);
    QCOMPARE(lines->text(), QString("fits 3 layers\n6 folds"));
}

void TestDialogs::aProblemOfThePlanKeepsItFromRunning() {
    const auto asked = std::make_shared<std::atomic<int>>(0);
    AnalysisDialog dialog(planned(asked), twoModels());
    dialog.show();
    auto* run = dialog.findChild<QPushButton*>("run");
    auto* model = dialog.findChild<QComboBox*>("model");
    model->setFocus();
    QTest::keyClicks(model, "none such");
    QTRY_VERIFY(!run->isEnabled());
    auto* problem = dialog.findChild<QLabel*>("problem");
    QVERIFY(problem->isVisible());
    QCOMPARE(problem->text(), QString("Expected a known model, found none such. What to do: choose one."));
    dialog.accept();
    QVERIFY(dialog.isVisible());
    model->setEditText("CLIP");
    QTRY_VERIFY(run->isEnabled());
    QVERIFY(!problem->isVisible());
    dialog.accept();
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QCOMPARE(dialog.options()["model"].get<std::string>(), std::string("CLIP"));
}

void TestDialogs::aRunThatDoesNotFitIntoMemoryIsWarnedOf() {
    const auto asked = std::make_shared<std::atomic<int>>(0);
    AnalysisDialog dialog(planned(asked), twoModels());
    dialog.show();
    auto* memory = dialog.findChild<QLabel*>("planMemory");
    QTRY_VERIFY(memory->isVisible());
    QVERIFY(!memory->text().contains("not fit"));
    const QColor usual = memory->palette().color(QPalette::WindowText);
    dialog.findChild<QSpinBox*>("folds")->setValue(20);
    QTRY_VERIFY(memory->text().contains("not fit"));
    QVERIFY(memory->palette().color(QPalette::WindowText) != usual);
    QVERIFY(dialog.findChild<QPushButton*>("run")->isEnabled()); // a person may know better
}

void TestDialogs::aSlowPlanDoesNotHoldUpTheWindow() {
    const auto asked = std::make_shared<std::atomic<int>>(0);
    AnalysisDialog dialog(planned(asked, 400), twoModels());
    dialog.show();
    QTRY_COMPARE(asked->load(), 1);
    QElapsedTimer timer;
    timer.start();
    QTest::keyClick(dialog.findChild<QSpinBox*>("folds"), Qt::Key_Up);
    QCoreApplication::processEvents();
    QVERIFY(timer.elapsed() < 200);
}

void TestDialogs::closingWhileThePlanIsMadeIsSafe() {
    const auto asked = std::make_shared<std::atomic<int>>(0);
    for (int round = 0; round < 3; ++round) {
        AnalysisDialog dialog(planned(asked, 100), twoModels());
        dialog.show();
        QTRY_COMPARE(asked->load(), round + 1);
    }
    QTest::qWait(150);
}

void TestDialogs::textsOfferWhatIsInTheDataset() {
    const auto asked = std::make_shared<std::atomic<int>>(0);
    AnalysisDialog dialog(planned(asked), twoModels());
    const auto* model = dialog.findChild<QComboBox*>("model");
    auto* layer = dialog.findChild<QComboBox*>("layer");
    QVERIFY(model && model->isEditable());
    QCOMPARE(layer->count(), 4); // and "any"
    dialog.findChild<QComboBox*>("model")->setEditText("ResNet");
    QCOMPARE(layer->count(), 2);
    QCOMPARE(layer->itemText(1), QString("conv1"));
    // Without a dataset there is nothing to offer.
    const AnalysisDialog plain(planned(asked));
    QVERIFY(plain.findChild<QLineEdit*>("model"));
    QVERIFY(!plain.findChild<QComboBox*>("model"));
}

void TestDialogs::advancedOptionsAreFoldedAway() {
    const auto asked = std::make_shared<std::atomic<int>>(0);
    AnalysisDialog dialog(planned(asked), twoModels());
    dialog.show();
    auto* seed = dialog.findChild<QSpinBox*>("seed");
    QVERIFY(!seed->isVisible());
    QCOMPARE(dialog.options()["seed"].get<int>(), 0);
    auto* toggle = dialog.findChild<QToolButton*>("advanced");
    toggle->setFocus();
    QTest::keyClick(toggle, Qt::Key_Space);
    QTRY_VERIFY(seed->isVisible());
}

void TestDialogs::memoryAndTimeAreSaidRoughly() {
    QCOMPARE(durationText(0.2), QString("less than a second"));
    QCOMPARE(durationText(41), QString("about 40 s"));
    QCOMPARE(durationText(200), QString("about 3 min"));
    QCOMPARE(durationText(7000), QString("about 2 h"));
    QCOMPARE(memoryText(1.2e9, 20e9).replace(QChar(0xa0), ' '), QString("needs about 1.2 GB; 20 GB are free"));
    QCOMPARE(memoryText(3e6, 0).replace(QChar(0xa0), ' '), QString("needs about 3 MB"));
}

void TestDialogs::aNumberFieldTakesSmallNumbers() {
    NumberField field;
    field.setRange(0, 1);
    QCOMPARE(field.valueFromText("1e-5"), 1e-5);
    field.setValue(0.0066667);
    QCOMPARE(field.text(), QString("0.0066667"));
    QString text = "2";
    int position = 1;
    QCOMPARE(field.validate(text, position), QValidator::Intermediate);
    text = "x";
    QCOMPARE(field.validate(text, position), QValidator::Invalid);
}

void TestDialogs::aFigureOf180MillimetresAt300DpiIs2126PixelsWide() {
    const FigureDialog dialog("figure.png");
    const PageFormat format = dialog.request().format;
    QCOMPARE(format.width, 180.0);
    QCOMPARE(format.height, 0.0);
    QCOMPARE(format.dpi, 300.0);
    dialog.findChild<QComboBox*>("figureUnit")->setCurrentIndex(1);
    QCOMPARE(dialog.findChild<QDoubleSpinBox*>("figureWidth")->value(), 2126.0); // 180 / 25.4 * 300 = 2125.98
}

void TestDialogs::changingTheUnitKeepsTheSize() {
    const FigureDialog dialog("figure.png");
    dialog.findChild<QComboBox*>("figureUnit")->setCurrentIndex(1);
    QCOMPARE(dialog.findChild<QDoubleSpinBox*>("figureWidth")->value(), 2126.0);
    QVERIFY(std::abs(dialog.request().format.width - 180) < 0.01);
}

void TestDialogs::aFigureFileWithoutEndingIsPng() {
    QCOMPARE(FigureDialog("a/figure").file(), QString("a/figure.png"));
    QCOMPARE(FigureDialog("a/figure.tiff").file(), QString("a/figure.tiff"));
}

void TestDialogs::aFigureIsReplacedOnlyWhenTheUserSaysSo() {
    const QTemporaryDir folder;
    QFile old(folder.filePath("figure.png"));
    QVERIFY(old.open(QIODevice::WriteOnly));
    FigureDialog dialog(folder.filePath("figure")); // it gets its ending later
    dialog.show();
    const auto answer = [](QMessageBox::StandardButton button) {
        QTimer::singleShot(0, [button] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            QVERIFY(box);
            QVERIFY(box->text().contains("figure.png"));
            QTest::mouseClick(box->button(button), Qt::LeftButton);
        });
    };
    answer(QMessageBox::No);
    dialog.accept();
    QVERIFY(dialog.isVisible());
    answer(QMessageBox::Yes);
    dialog.accept();
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
}

void TestDialogs::theViewsAreThoseChosen() {
    const FigureDialog dialog("figure.png");
    QCOMPARE(dialog.request().contents.views.size(), std::size_t(2));
    for (auto* box : dialog.findChildren<QCheckBox*>(QRegularExpression("^view-")))
        box->setChecked(box->text() == titleOf(StandardView::Ventral));
    QVERIFY(dialog.request().contents.views == std::vector{StandardView::Ventral});
    QVERIFY(!dialog.request().contents.asOnScreen);
    dialog.findChild<QCheckBox*>("figureAsOnScreen")->setChecked(true);
    QVERIFY(dialog.request().contents.asOnScreen);
}

QTEST_MAIN(TestDialogs)
#include "test_dialogs.moc"

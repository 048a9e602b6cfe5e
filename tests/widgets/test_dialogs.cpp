#include "widgets/dialogs/analysis_dialog.h"
#include "widgets/dialogs/figure_dialog.h"
#include "widgets/dialogs/number_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTest>

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

} // namespace

class TestDialogs : public QObject {
    Q_OBJECT
private slots:
    void anAnalysisDialogStartsWithTheDefaults();
    void anAnalysisDialogReturnsWhatWasEntered();
    void anAnalysisDialogKeepsToTheRange();
    void aNumberFieldTakesSmallNumbers();
    void aFigureOf180MillimetresAt300DpiIs2126PixelsWide();
    void changingTheUnitKeepsTheSize();
    void aFigureFileWithoutEndingIsPng();
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
    const FigureOptions options = dialog.options();
    QCOMPARE(options.width, 2126); // 180 / 25.4 * 300 = 2125.98
    QCOMPARE(options.height, 0);
    QCOMPARE(options.dpi, 300.0);
}

void TestDialogs::changingTheUnitKeepsTheSize() {
    const FigureDialog dialog("figure.png");
    dialog.findChild<QComboBox*>("figureUnit")->setCurrentIndex(1);
    QCOMPARE(dialog.findChild<QDoubleSpinBox*>("figureWidth")->value(), 2126.0);
    QCOMPARE(dialog.options().width, 2126);
}

void TestDialogs::aFigureFileWithoutEndingIsPng() {
    QCOMPARE(FigureDialog("a/figure").file(), QString("a/figure.png"));
    QCOMPARE(FigureDialog("a/figure.tiff").file(), QString("a/figure.tiff"));
}

void TestDialogs::theViewsAreThoseChosen() {
    const FigureDialog dialog("figure.png");
    QCOMPARE(dialog.options().views.size(), std::size_t(2));
    for (auto* box : dialog.findChildren<QCheckBox*>(QRegularExpression("^view-")))
        box->setChecked(box->text() == titleOf(StandardView::Ventral));
    QVERIFY(dialog.options().views == std::vector{StandardView::Ventral});
    QVERIFY(!dialog.options().useCamera);
    dialog.findChild<QCheckBox*>("figureAsOnScreen")->setChecked(true);
    QVERIFY(dialog.options().useCamera);
}

QTEST_MAIN(TestDialogs)
#include "test_dialogs.moc"

// Working without a mouse and without seeing: the frame round the focus, and names of everything that can be used.

#include "panel_data.h"

#include "analysis/layouts/subject_folder.h"
#include "widgets/composer/composer_window.h"
#include "widgets/dialogs/analysis_dialog.h"
#include "widgets/dialogs/array_dialog.h"
#include "widgets/dialogs/caption_order_dialog.h"
#include "widgets/dialogs/engines_dialog.h"
#include "widgets/dialogs/evidence_dialog.h"
#include "widgets/dialogs/figure_dialog.h"
#include "widgets/dialogs/file_details_dialog.h"
#include "widgets/dialogs/shortcut_overlay.h"
#include "widgets/dialogs/stimulus_viewer.h"
#include "widgets/dialogs/subject_dialog.h"
#include "widgets/views/cortex_view.h"
#include "widgets/window/focus_frame.h"
#include "widgets/window/main_window.h"
#include "widgets/window/workspace.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSettings>
#include <QSlider>
#include <QStandardPaths>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>

#include <memory>
#include <vector>

using namespace fusiform;

namespace {

/// Parts of another widget that is used as one: the field of a spin box, the arrows of a tab bar.
bool isPartOfAnother(const QWidget& widget) {
    return widget.objectName().startsWith("qt_") || widget.inherits("QTableCornerButton") ||
           qobject_cast<const QScrollBar*>(&widget) ||
           qobject_cast<const QHeaderView*>(&widget) || qobject_cast<const QLineEdit*>(widget.parentWidget()) ||
           qobject_cast<const QAbstractSpinBox*>(widget.parentWidget()) ||
           qobject_cast<const QComboBox*>(widget.parentWidget()) ||
           qobject_cast<const QTabBar*>(widget.parentWidget()) ||
           (widget.parentWidget() && widget.parentWidget()->inherits("QComboBoxPrivateContainer")) ||
           (widget.parentWidget() && widget.parentWidget()->inherits("QDockWidget") &&
            widget.inherits("QDockWidgetTitleButton")) ||
           (widget.parentWidget() && widget.parentWidget()->inherits("QMenuBar"));
}

bool canBeUsed(const QWidget& widget) {
    return qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QAbstractSlider*>(&widget) ||
           qobject_cast<const QAbstractSpinBox*>(&widget) || qobject_cast<const QComboBox*>(&widget) ||
           qobject_cast<const QLineEdit*>(&widget) || qobject_cast<const QAbstractItemView*>(&widget) ||
           qobject_cast<const QTextEdit*>(&widget) || qobject_cast<const QTabBar*>(&widget) ||
           (widget.focusPolicy() & Qt::TabFocus) != 0;
}

/// Docks that are tabbed together have a tab bar of Qt's own, a scroll area is only what its content is, and the name of a
/// label is its text.
bool namesItself(const QWidget& widget) {
    return (qobject_cast<const QTabBar*>(&widget) && qobject_cast<const QMainWindow*>(widget.parentWidget())) ||
           widget.inherits("QScrollArea") || qobject_cast<const QLabel*>(&widget);
}

QStringList withoutNames(const QWidget& window) {
    QStringList nameless;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (!canBeUsed(*widget) || isPartOfAnother(*widget) || namesItself(*widget))
            continue;
        QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
        const QString name = interface ? interface->text(QAccessible::Name) : widget->accessibleName();
        if (name.trimmed().isEmpty()) {
            QString path;
            for (const QWidget* at = widget; at && at != &window; at = at->parentWidget())
                path = QString("%1(%2)/").arg(at->metaObject()->className(), at->objectName()) + path;
            nameless << path;
        }
    }
    return nameless;
}

} // namespace

class TestFocusAndNames : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void everythingThatCanBeUsedHasAName();
    void inEveryDialogToo();
    void inWhatCoversTheWindowToo();
    void inTheComposerToo();
    void theCortexHasTheKeysWhenADatasetHasOpened();
    void whoWritesIsLeftAlone();
    void theFocusHasAFrame_data();
    void theFocusHasAFrame();
    void aClickHidesTheFrame();
    void theColourOfTheFrameStandsOut_data();
    void theColourOfTheFrameStandsOut();

private:
    QTemporaryDir m_folder;
};

void TestFocusAndNames::initTestCase() {
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    QStandardPaths::setTestModeEnabled(true);
}

void TestFocusAndNames::everythingThatCanBeUsedHasAName() {
    MainWindow window;
    window.show();
    window.session().openDataset(test::smallDataset());
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const QStringList nameless = withoutNames(window);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join('\n')));
}

void TestFocusAndNames::inEveryDialogToo() {
    MainWindow window;
    Session& session = window.session();
    session.openDataset(test::smallDataset());
    std::vector<std::unique_ptr<QDialog>> dialogs;
    for (const Analysis& analysis : analyses())
        dialogs.push_back(std::make_unique<AnalysisDialog>(analysis, session.dataset()));
    ArrayFile arrays;
    arrays.file = "arrays.npz";
    arrays.entries = {{.name = "first", .shape = {3, 2}, .dtype = "float32", .refused = {}}};
    dialogs.push_back(std::make_unique<ArrayDialog>(arrays, session.dataset()));
    const std::vector<CaptionReading> readings{
        {.order = CaptionOrder::VoxelSet, .inside = 2, .all = 2, .sample = {}},
        {.order = CaptionOrder::VolumeC, .inside = 1, .all = 2, .sample = {}}};
    dialogs.push_back(std::make_unique<CaptionOrderDialog>(session, "captions.json", readings));
    dialogs.push_back(std::make_unique<EnginesDialog>(EngineSettings()));
    dialogs.push_back(std::make_unique<EvidenceDialog>("model", std::vector<std::string>{"{}"}));
    dialogs.push_back(std::make_unique<FigureDialog>("figure.png"));
    dialogs.push_back(std::make_unique<FileDetailsDialog>(window.tasks(), "absent.nii"));
    SubjectFolder subject;
    subject.id = "bert";
    dialogs.push_back(std::make_unique<SubjectDialog>(std::vector{subject, subject}, m_folder.path()));
    for (const auto& dialog : dialogs) {
        const QStringList nameless = withoutNames(*dialog);
        QVERIFY2(nameless.isEmpty(), qPrintable(dialog->windowTitle() + ":\n" + nameless.join('\n')));
        QVERIFY2(!dialog->windowTitle().isEmpty(), qPrintable(dialog->objectName()));
    }
}

void TestFocusAndNames::inWhatCoversTheWindowToo() {
    MainWindow window;
    window.show();
    window.session().openDataset(test::smallDataset());
    window.showShortcuts();
    const auto* shortcuts = window.findChild<ShortcutOverlay*>();
    QVERIFY(shortcuts && !shortcuts->accessibleName().isEmpty());
    QCOMPARE(withoutNames(*shortcuts), QStringList());
    RankedStimulus stimulus;
    stimulus.id = "s1";
    viewStimuli({stimulus, stimulus}, 0, "Preferred stimuli", &window.cortexView());
    const auto* viewer = window.findChild<StimulusViewer*>();
    QVERIFY(viewer && !viewer->accessibleName().isEmpty());
    QCOMPARE(withoutNames(*viewer), QStringList());
}

void TestFocusAndNames::inTheComposerToo() {
    MainWindow window;
    window.show();
    window.session().openDataset(test::smallDataset());
    window.composeFigure();
    const auto* composer = window.findChild<ComposerWindow*>();
    QVERIFY(composer);
    QTRY_VERIFY_WITH_TIMEOUT(!composer->busy(), 20'000);
    const QStringList nameless = withoutNames(*composer);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join('\n')));
    QVERIFY(!composer->findChild<QTabWidget*>("composerTabs")->tabBar()->accessibleName().isEmpty());
}

void TestFocusAndNames::theCortexHasTheKeysWhenADatasetHasOpened() {
    MainWindow window;
    window.show();
    QApplication::setActiveWindow(&window); // there may be no window manager
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.session().openDataset(test::smallDataset());
    auto* line = window.findChild<QLineEdit*>("queryLine");
    QVERIFY(line->isEnabled()); // else it could not have the focus anyway
    QCOMPARE(QApplication::focusWidget(), &window.cortexView());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_P);
    QTRY_VERIFY(window.session().view().surface == SurfaceKind::Pial);
    QVERIFY(line->text().isEmpty());
    line->setFocus();
    window.session().openDataset(test::smallDataset());
    QCOMPARE(QApplication::focusWidget(), &window.cortexView());
    // A dataset in another tab, and back.
    Workspace& first = window.active();
    window.openBeside({});
    window.session().openDataset(test::smallDataset());
    QCOMPARE(QApplication::focusWidget(), &window.cortexView());
    window.activate(first);
    QCOMPARE(QApplication::focusWidget(), &first.cortex());
}

void TestFocusAndNames::whoWritesIsLeftAlone() {
    MainWindow window;
    window.show();
    QApplication::setActiveWindow(&window); // there may be no window manager
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.session().openDataset(test::smallDataset());
    auto* line = window.findChild<QLineEdit*>("queryLine");
    line->setFocus();
    line->setText("food");
    window.session().openDataset(test::smallDataset());
    QCOMPARE(QApplication::focusWidget(), line);
}

void TestFocusAndNames::theFocusHasAFrame_data() {
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<QColor>("text");
    QTest::newRow("light") << QColor(239, 239, 239) << QColor(Qt::black);
    QTest::newRow("dark") << QColor(40, 40, 40) << QColor(Qt::white);
}

void TestFocusAndNames::theFocusHasAFrame() {
    QFETCH(QColor, ground);
    QFETCH(QColor, text);
    QPalette palette = QApplication::palette();
    for (const auto role : {QPalette::Window, QPalette::Base, QPalette::Button, QPalette::AlternateBase})
        palette.setColor(role, ground);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(role, text);
    const QPalette before = QApplication::palette();
    QApplication::setPalette(palette);
    MainWindow window;
    window.show();
    window.session().openDataset(test::smallDataset());
    QApplication::setActiveWindow(&window); // there may be no window manager
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    int framed = 0;
    QWidget* first = nullptr;
    for (int step = 0; step < 200; ++step) {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window, Qt::Key_Tab);
        QWidget* focus = QApplication::focusWidget();
        if (!focus || focus == first)
            break;
        if (!first)
            first = focus;
        if (focus->property(ownFocusFrame).toBool() || focus->visibleRegion().isEmpty())
            continue;
        QTRY_VERIFY2(FocusFrame::shown() && FocusFrame::shown()->isVisible(), focus->metaObject()->className());
        const FocusFrame* frame = FocusFrame::shown();
        const QRect seen = focus->visibleRegion().boundingRect();
        const QRect widget(focus->mapTo(&window, seen.topLeft()), seen.size());
        QTRY_VERIFY2(
            frame->geometry().contains(widget.intersected(window.rect())), focus->metaObject()->className());
        QVERIFY(frame->mask().boundingRect().size() == frame->size());
        QVERIFY(contrastOf(focusColour(frame->palette()), ground) >= 3);
        ++framed;
    }
    QVERIFY2(framed > 5, qPrintable(QString::number(framed)));
    QApplication::setPalette(before);
}

void TestFocusAndNames::aClickHidesTheFrame() {
    QWidget window;
    auto* one = new QLineEdit(&window);
    auto* other = new QLineEdit(&window);
    other->move(0, 60);
    FocusFrame::install();
    window.resize(200, 120);
    window.show();
    QApplication::setActiveWindow(&window); // there may be no window manager
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    one->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(FocusFrame::shown() && FocusFrame::shown()->isVisible());
    QTest::mouseClick(other, Qt::LeftButton);
    QTRY_VERIFY(!FocusFrame::shown()->isVisible());
    QTest::keyClick(other, Qt::Key_A);
    QTRY_VERIFY(FocusFrame::shown()->isVisible());
    QVERIFY(FocusFrame::shown()->geometry().contains(other->geometry()));
}

void TestFocusAndNames::theColourOfTheFrameStandsOut_data() {
    QTest::addColumn<QColor>("highlight");
    QTest::newRow("blue") << QColor(48, 140, 198);
    QTest::newRow("like the ground") << QColor(60, 60, 60);
    QTest::newRow("pale") << QColor(230, 230, 210);
}

void TestFocusAndNames::theColourOfTheFrameStandsOut() {
    QFETCH(QColor, highlight);
    for (const auto& [ground, text] : {std::pair{QColor(239, 239, 239), QColor(Qt::black)},
                                       std::pair{QColor(40, 40, 40), QColor(Qt::white)}}) {
        QPalette palette;
        palette.setColor(QPalette::Window, ground);
        palette.setColor(QPalette::Base, ground);
        palette.setColor(QPalette::WindowText, text);
        palette.setColor(QPalette::Highlight, highlight);
        QVERIFY(contrastOf(focusColour(palette), ground) >= 3);
    }
    QCOMPARE(std::lround(contrastOf(Qt::black, Qt::white)), 21L);
}

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    TestFocusAndNames test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_focus_and_names.moc"

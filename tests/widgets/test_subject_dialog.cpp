#include "analysis/layouts/layout_folders.h"

#include "widgets/dialogs/subject_dialog.h"
#include "widgets/window/file_opening.h"
#include "widgets/window/main_window.h"
#include "widgets/window/message_bar.h"
#include "widgets/window/subject_opening.h"
#include "widgets/window/workspace.h"

#include <QAction>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>

using namespace fusiform;
using namespace fusiform::test;

namespace {

QTreeWidgetItem* rowOf(const SubjectDialog& dialog, const QString& name) {
    const auto rows = dialog.findChild<QTreeWidget*>("subjectItems")->findItems(name, Qt::MatchExactly | Qt::MatchRecursive);
    return rows.isEmpty() ? nullptr : rows.first();
}

std::vector<SubjectFolder> subjectsOf(const QString& folder) {
    Progress progress;
    return subjectsIn(folder.toStdString(), progress);
}

} // namespace

class TestSubjectDialog : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        QStandardPaths::setTestModeEnabled(true);
    }
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        makeFreeSurfer(path("subjects/bert"));
        makeFreeSurfer(path("subjects/ernie"));
    }

    void showsWhatWasFoundUnderHeadings() {
        const SubjectDialog dialog(subjectsOf(file("subjects/bert")), m_folder->path());
        const auto* tree = dialog.findChild<QTreeWidget*>("subjectItems");
        QStringList titles;
        for (int at = 0; at < tree->topLevelItemCount(); ++at)
            titles << tree->topLevelItem(at)->text(0);
        QCOMPARE(titles, (QStringList{"Surfaces", "Anatomy", "Parcellations", "Maps", "Other files"}));
        QCOMPARE(rowOf(dialog, "white")->checkState(0), Qt::Checked);
        QCOMPARE(rowOf(dialog, "white")->text(1), QString("6 + 6 vertices"));
        QVERIFY(!rowOf(dialog, "white")->text(3).isEmpty());
        QVERIFY(!(rowOf(dialog, "V1_exvivo.label")->flags() & Qt::ItemIsUserCheckable));
        QVERIFY(tree->isColumnHidden(2)); // nothing here has a space of its own
        QCOMPARE(dialog.file(), m_folder->path() + "/bert.fusiform.json");
    }

    void everyControlHasAName() {
        const SubjectDialog dialog(subjectsOf(file("subjects")), m_folder->path());
        for (const char* name : {"subjectChoice", "subjectItems", "subjectFile"})
            QVERIFY2(!dialog.findChild<QWidget*>(name)->accessibleName().isEmpty(), name);
    }

    void choosingOneAnatomyDropsTheOther() {
        const SubjectDialog dialog(subjectsOf(file("subjects/bert")), m_folder->path());
        rowOf(dialog, "brain")->setCheckState(0, Qt::Checked);
        QCOMPARE(rowOf(dialog, "T1")->checkState(0), Qt::Unchecked);
    }

    void choosingResponsesTakesAMaskAndSaysWhich() {
        makeNsd(path("nsd"), "subj01", true);
        writeNifti(
            smallVolume(4),
            path("nsd/nsddata_betas/ppdata/subj01/func1pt8mm/betas_fithrf_GLMdenoise_RR/betas_session01.nii.gz"));
        const SubjectDialog dialog(subjectsOf(file("nsd")), m_folder->path());
        const auto* changed = dialog.findChild<QLabel*>("subjectChanged");
        QVERIFY(changed->isHidden());
        auto* betas = rowOf(dialog, "betas_fithrf_GLMdenoise_RR .nii.gz (responses)");
        QVERIFY(betas);
        betas->setCheckState(0, Qt::Checked);
        QCOMPARE(rowOf(dialog, "nsdgeneral (voxel set)")->checkState(0), Qt::Checked);
        QVERIFY(!changed->isHidden());
        QVERIFY2(changed->text().contains("nsdgeneral"), qPrintable(changed->text()));
        rowOf(dialog, "nsdgeneral (voxel set)")->setCheckState(0, Qt::Unchecked);
        QCOMPARE(betas->checkState(0), Qt::Unchecked);
        QVERIFY2(changed->text().contains("betas_fithrf"), qPrintable(changed->text()));
    }

    void aHeadingChoosesAllOfItsGroup() {
        const SubjectDialog dialog(subjectsOf(file("subjects/bert")), m_folder->path());
        QTreeWidgetItem* maps = rowOf(dialog, "Maps");
        QCOMPARE(maps->checkState(0), Qt::PartiallyChecked);
        maps->setCheckState(0, Qt::Checked);
        QCOMPARE(rowOf(dialog, "avg_curv")->checkState(0), Qt::Checked);
        QCOMPARE(maps->text(1), QString("4 of 4 chosen"));
        maps->setCheckState(0, Qt::Unchecked);
        QCOMPARE(rowOf(dialog, "thickness")->checkState(0), Qt::Unchecked);
        // A dataset has one anatomy, so there is no choosing all.
        QVERIFY(!rowOf(dialog, "Anatomy")->data(0, Qt::CheckStateRole).isValid());
        QCOMPARE(rowOf(dialog, "Other files")->text(1), QString("2 only listed"));
    }

    void withNothingChosenItCannotBeSaved() {
        const SubjectDialog dialog(subjectsOf(file("subjects/bert")), m_folder->path());
        const auto* tree = dialog.findChild<QTreeWidget*>("subjectItems");
        for (int group = 0; group < tree->topLevelItemCount(); ++group)
            for (int at = 0; at < tree->topLevelItem(group)->childCount(); ++at)
                if (auto* row = tree->topLevelItem(group)->child(at); row->flags() & Qt::ItemIsUserCheckable)
                    row->setCheckState(0, Qt::Unchecked);
        QVERIFY(!dialog.findChild<QPushButton*>("saveAndOpen")->isEnabled());
        rowOf(dialog, "pial")->setCheckState(0, Qt::Checked);
        QVERIFY(dialog.findChild<QPushButton*>("saveAndOpen")->isEnabled());
    }

    void anotherSubjectHasItsOwnFileAndChoicesStay() {
        const SubjectDialog dialog(subjectsOf(file("subjects")), m_folder->path());
        auto* combo = dialog.findChild<QComboBox*>("subjectChoice");
        QCOMPARE(combo->count(), 2);
        rowOf(dialog, "white")->setCheckState(0, Qt::Unchecked);
        combo->setCurrentIndex(1);
        QCOMPARE(dialog.subject().id, std::string("ernie"));
        QCOMPARE(dialog.file(), m_folder->path() + "/ernie.fusiform.json");
        QCOMPARE(rowOf(dialog, "white")->checkState(0), Qt::Checked);
        combo->setCurrentIndex(0);
        QCOMPARE(rowOf(dialog, "white")->checkState(0), Qt::Unchecked);
        dialog.findChild<QLineEdit*>("subjectFile")->setText("/tmp/mine");
        combo->setCurrentIndex(1);
        QCOMPARE(dialog.file(), QString("/tmp/mine.fusiform.json"));
    }

    void meshesThatDoNotFitAreToldInTheDialog() {
        writeCurv(ramp(9), 4, path("subjects/bert/surf/lh.thickness"));
        SubjectDialog dialog(subjectsOf(file("subjects/bert")), m_folder->path());
        dialog.show();
        rowOf(dialog, "thickness")->setCheckState(0, Qt::Checked);
        dialog.findChild<QPushButton*>("saveAndOpen")->click();
        QVERIFY(dialog.isVisible());
        const QString problem = dialog.findChild<QLabel*>("problem")->text();
        QVERIFY2(problem.contains('9') && problem.contains('6'), qPrintable(problem));
    }

    void anExistingFileIsReplacedOnlyWhenToldSo() {
        writeAtomically(path("bert.fusiform.json"), "mine");
        SubjectDialog dialog(subjectsOf(file("subjects/bert")), m_folder->path());
        dialog.show();
        QTimer::singleShot(0, [] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            QVERIFY(box);
            QTest::keyClick(box, Qt::Key_Escape);
        });
        dialog.accept();
        QVERIFY(dialog.isVisible());
    }

    void aFolderIsOpenedByKeyboardAlone() {
        MainWindow window;
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.openFiles({file("subjects/bert")});
        QTRY_VERIFY(window.findChild<SubjectDialog*>());
        auto* dialog = window.findChild<SubjectDialog*>();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        auto* tree = dialog->findChild<QTreeWidget*>("subjectItems");
        QTRY_VERIFY(tree->hasFocus());
        QVERIFY(!dialog->findChild<QLabel*>("subjectWhy")->text().isEmpty());
        // The first row is the white surface: the space bar drops it.
        QTest::keyClick(tree, Qt::Key_Space);
        QCOMPARE(rowOf(*dialog, "white")->checkState(0), Qt::Unchecked);
        QTest::keyClick(dialog, Qt::Key_S, Qt::AltModifier);
        QTRY_VERIFY(QFileInfo::exists(file("subjects/bert/bert.fusiform.json")));
        QTRY_COMPARE(window.session().dataset()->cortex.left.vertexCount(), std::int64_t(6));
        QCOMPARE(window.session().dataset()->cortex.left.surfaces.size(), std::size_t(3));
        QCOMPARE(window.session().dataset()->subject, std::string("bert"));
        QTRY_VERIFY(!window.findChild<SubjectDialog*>());
    }

    void aDroppedFolderIsLookedThrough() {
        MainWindow window;
        window.show();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file("subjects"))});
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &drop);
        QTRY_VERIFY(window.findChild<SubjectDialog*>());
        QTest::keyClick(window.findChild<SubjectDialog*>(), Qt::Key_Escape);
        QTRY_VERIFY(!window.findChild<SubjectDialog*>());
        QVERIFY(window.session().dataset()->subject.empty());
    }

    void cancelledBesideItLeavesNoEmptyTab() {
        MainWindow window;
        openNamed(window, "first");
        window.openBeside({file("subjects/bert")});
        QCOMPARE(window.workspaces().size(), std::size_t(2));
        QTRY_VERIFY(window.findChild<SubjectDialog*>());
        QTest::keyClick(window.findChild<SubjectDialog*>(), Qt::Key_Escape);
        QTRY_COMPARE(window.workspaces().size(), std::size_t(1));
        QCOMPARE(window.session().dataset()->name, std::string("first"));
    }

    void whatHoldsNothingLeavesNoEmptyTab() {
        MainWindow window;
        openNamed(window, "first");
        std::filesystem::create_directories(path("empty"));
        window.openBeside({file("empty")});
        QCOMPARE(window.workspaces().size(), std::size_t(2));
        QTRY_COMPARE(window.workspaces().size(), std::size_t(1));
        QCOMPARE(window.session().dataset()->name, std::string("first"));
        QVERIFY(window.messageBar().text().contains("empty"));
    }

    void itOpensInTheTabItWasAskedFor() {
        MainWindow window;
        openNamed(window, "first");
        Workspace& first = window.active();
        window.openBeside({file("subjects/bert")});
        Workspace& second = window.active();
        QTRY_VERIFY(window.findChild<SubjectDialog*>());
        window.activate(first);
        window.findChild<SubjectDialog*>()->findChild<QPushButton*>("saveAndOpen")->click();
        QTRY_COMPARE(second.session().dataset()->subject, std::string("bert"));
        QCOMPARE(first.session().dataset()->name, std::string("first"));
    }

    void anEmptyFolderIsToldInTheMessageBar() {
        MainWindow window;
        window.show();
        std::filesystem::create_directories(path("empty"));
        window.openFiles({file("empty")});
        QTRY_VERIFY(window.messageBar().isVisible());
        QVERIFY(window.messageBar().text().contains("empty"));
    }

    void aPlaceThatCannotBeWrittenIsToldAndNothingIsOpened() {
        MainWindow window;
        window.show();
        window.openFiles({file("subjects/bert")});
        QTRY_VERIFY(window.findChild<SubjectDialog*>());
        auto* dialog = window.findChild<SubjectDialog*>();
        // A file where a folder would have to be.
        dialog->findChild<QLineEdit*>("subjectFile")->setText(file("subjects/bert/surf/lh.white/x.fusiform.json"));
        dialog->findChild<QPushButton*>("saveAndOpen")->click();
        QTRY_VERIFY(window.messageBar().isVisible());
        QCOMPARE(window.session().dataset()->cortex.left.vertexCount(), std::int64_t(0));
    }

    void theActionHasItsShortcut() {
        MainWindow window;
        const auto* action = window.findChild<QAction*>("openSubject");
        QVERIFY(action);
        QCOMPARE(action->shortcut(), QKeySequence("Ctrl+Shift+O"));
        QVERIFY(window.findChild<QPushButton*>("subjectButton"));
    }

private:
    static void openNamed(MainWindow& window, const std::string& name) {
        window.show();
        Dataset dataset;
        dataset.name = name;
        dataset.file = name + ".fusiform.json"; // so that the tab is not an empty one
        window.session().openDataset(std::make_shared<const Dataset>(std::move(dataset)));
    }

    [[nodiscard]] std::filesystem::path path(const char* name) const { return (m_folder->path() + '/' + name).toStdString(); }
    [[nodiscard]] QString file(const char* name) const { return m_folder->path() + '/' + name; }

    QTemporaryDir m_settings;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestSubjectDialog)
#include "test_subject_dialog.moc"

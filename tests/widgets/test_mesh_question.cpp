// fsaverage and fs_LR 164k have equal numbers of vertices: a person is asked, once if so wished.

#include "analysis/layouts/layout_folders.h"

#include "widgets/window/file_opening.h"
#include "widgets/window/main_window.h"
#include "widgets/window/message_bar.h"

#include <QApplication>
#include <QCheckBox>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace fusiform;
using namespace fusiform::test;

class TestMeshQuestion : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_temporary.path());
        QStandardPaths::setTestModeEnabled(true);
        fs::create_directories(path("fsaverage/surf"));
        fs::create_directories(path("mine"));
        writeFreeSurferSurface(smallMesh(Hemisphere::Left, count), path("fsaverage/surf/lh.white"));
        for (const char* map : {"first", "second", "third"})
            writeCurv(ramp(count), count, path("mine/lh." + std::string(map)));
        writeGiftiMaps({ramp(count)}, {"/subjects/fsaverage/surf/lh.thickness"}, Hemisphere::Left, path("mine/lh.said.gii"));
        writeCurv(ramp(count), count, path("mine/other.L.164k_fs_LR.curvy"));
    }

    void filesThatDoNotSayTheirMeshAreAskedForOnceIfSoWished() {
        MainWindow window;
        window.show();
        window.openFiles({file("fsaverage/surf/lh.white"), file("mine/lh.first"), file("mine/lh.second")});
        QMessageBox* question = nullptr;
        QTRY_VERIFY((question = window.findChild<QMessageBox*>("meshQuestion")));
        QVERIFY2(question->text().contains("fs_LR 164k") && question->text().contains("lh.first"), qPrintable(question->text()));
        auto* others = question->findChild<QCheckBox*>("meshOthers");
        QVERIFY(others);
        others->setChecked(true);
        question->findChild<QPushButton*>("meshUse")->click();
        QTRY_COMPARE(window.session().dataset()->maps.size(), std::size_t(2));
        QTRY_VERIFY(!window.findChild<QMessageBox*>("meshQuestion"));
        // A file that states another mesh is asked for all the same.
        window.openFiles({file("mine/other.L.164k_fs_LR.curvy")});
        QTRY_VERIFY((question = window.findChild<QMessageBox*>("meshQuestion")));
        QVERIFY(!question->findChild<QCheckBox*>("meshOthers"));
        question->findChild<QPushButton*>("meshDont")->click();
        QTRY_VERIFY(!window.fileOpening().busy());
        QCOMPARE(window.session().dataset()->maps.size(), std::size_t(2));
    }

    void anAnswerIsForOneFileUnlessSaidOtherwise() {
        MainWindow window;
        window.show();
        window.openFiles({file("fsaverage/surf/lh.white"), file("mine/lh.first"), file("mine/lh.third")});
        QTRY_VERIFY(window.findChild<QMessageBox*>("meshQuestion"));
        window.findChild<QMessageBox*>("meshQuestion")->findChild<QPushButton*>("meshUse")->click();
        QMessageBox* second = nullptr;
        QTRY_VERIFY((second = window.findChild<QMessageBox*>("meshQuestion")) && second->text().contains("lh.third"));
        second->findChild<QPushButton*>("meshDont")->click();
        QTRY_VERIFY(!window.fileOpening().busy());
        QCOMPARE(window.session().dataset()->maps.size(), std::size_t(1));
    }

    void aFileWhoseMetadataSayItIsNotAskedForAndTheNotesShowIt() {
        MainWindow window;
        window.show();
        window.openFiles({file("fsaverage/surf/lh.white"), file("mine/lh.said.gii")});
        QTRY_COMPARE(window.session().dataset()->maps.size(), std::size_t(1));
        QVERIFY(!window.findChild<QMessageBox*>("meshQuestion"));
        std::string notes;
        for (const Message& note : window.session().dataset()->notes)
            notes += note.english() + "\n";
        QVERIFY2(notes.find("mesh fsaverage") != std::string::npos, notes.c_str());
    }

private:
    static constexpr int count = 163842;
    [[nodiscard]] fs::path path(const std::string& name) const { return fs::path(m_temporary.path().toStdString()) / name; }
    [[nodiscard]] QString file(const std::string& name) const { return QString::fromStdString(path(name).string()); }
    QTemporaryDir m_temporary;
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    TestMeshQuestion test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_mesh_question.moc"

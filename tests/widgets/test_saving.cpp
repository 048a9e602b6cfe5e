// Saving through the actions of the window, with the dialogs a person sees.

#include "analysis/io/gifti/gifti.h"
#include "analysis/io/arrays/npy.h"
#include "widgets/dialogs/save_map_dialog.h"
#include "widgets/window/background_work.h"
#include "widgets/window/main_window.h"
#include "widgets/window/message_bar.h"
#include "widgets/window/workspace.h"

#include <QAction>
#include <QApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace fusiform;

namespace {

std::shared_ptr<const Surface> smallSurface(float side) {
    Surface surface;
    surface.vertices.resize(4, 3);
    surface.vertices << side * 5, 0, 0, side * 15, 0, 0, side * 5, 10, 0, side * 5, 0, 10;
    surface.triangles.resize(4, 3);
    surface.triangles << 0, 2, 1, 0, 1, 3, 1, 2, 3, 0, 3, 2;
    return std::make_shared<const Surface>(surface);
}

std::shared_ptr<const Dataset> smallDataset() {
    auto dataset = std::make_shared<Dataset>();
    dataset->name = "four vertices";
    dataset->cortex.left.surfaces[SurfaceKind::Pial] = smallSurface(-1);
    dataset->cortex.right.surfaces[SurfaceKind::Pial] = smallSurface(1);
    Map map;
    map.name = "CLIP r";
    map.vertices.left = std::make_shared<const VectorF>(VectorF::LinSpaced(4, 0, 1));
    map.vertices.right = std::make_shared<const VectorF>(VectorF::LinSpaced(4, 2, 3));
    dataset->maps = {std::make_shared<const Map>(map)};
    auto model = std::make_shared<EncodingModel>();
    model->name = "model";
    model->weights = MatrixF(MatrixF::Constant(3, 2, 0.5f));
    model->intercept = std::make_shared<const VectorF>(VectorF::Constant(3, 1.5f));
    dataset->encodingModels = {model};
    return dataset;
}

QFileDialog* fileDialog() { return qobject_cast<QFileDialog*>(QApplication::activeModalWidget()); }

} // namespace

class TestSaving : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        QStandardPaths::setTestModeEnabled(true);
    }

    void theEndingOfAnotherFormatCountsMoreThanTheFilter() {
        std::vector<const MapFormat*> offered;
        for (const MapFormat& format : mapFormats())
            offered.push_back(&format);
        const MapFormat& gifti = mapFormatNamed("gifti");
        QCOMPARE(saveChoiceFrom("a/x", gifti, offered).file, QString("a/x.func.gii"));
        QCOMPARE(saveChoiceFrom("a/x.gii", gifti, offered).file, QString("a/x.gii"));
        QCOMPARE(saveChoiceFrom("a/x.nii.gz", gifti, offered).format, std::string("nifti"));
        QCOMPARE(saveChoiceFrom("x.npy", mapFormatNamed("npy-volume"), offered).format, std::string("npy-volume"));
        QCOMPARE(saveChoiceFrom("lh.x", mapFormatNamed("curv"), offered).file, QString("lh.x"));
    }

    void nothingIsSavedFromAnEmptyWindow() {
        MainWindow window;
        for (const char* name : {"saveMap", "saveAllMaps", "saveResults"})
            QVERIFY(!window.findChild<QAction*>(name)->isEnabled());
    }

    void aMapIsSavedThroughTheAction() {
        MainWindow window;
        window.show();
        window.session().openDataset(smallDataset());
        QStringList filters;
        QTimer::singleShot(300, &window, [&] {
            auto* dialog = fileDialog();
            QVERIFY(dialog);
            filters = dialog->nameFilters();
            dialog->setDirectory(m_folder.path());
            dialog->selectNameFilter(filters.first());
            auto* name = dialog->findChild<QLineEdit*>("fileNameEdit");
            QCOMPARE(name->text(), QString("CLIP_r"));
            QTest::mouseClick(
                dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save), Qt::LeftButton);
        });
        window.findChild<QAction*>("saveMap")->trigger();
        QVERIFY(filters.first().contains("one file a hemisphere"));
        for (const QString& filter : filters) // a map on the surface only, and of numbers
            QVERIFY2(!filter.contains("nii") && !filter.contains("label"), qPrintable(filter));
        QTRY_VERIFY(window.messageBar().text().contains("rh.CLIP_r.func.gii"));
        const Gifti back = readGifti(m_folder.filePath("rh.CLIP_r.func.gii").toStdString());
        QVERIFY(back.maps.at(0) == *smallDataset()->maps[0]->vertices.right);
    }

    void filesThatAreThereAreReplacedOnlyWhenTheUserSaysSo() {
        const QString question = questionOnReplacing("saveMap", "old.func.gii", "lh.old.func.gii");
        QVERIFY2(question.contains("lh.old.func.gii") && !question.contains("rh.old"), qPrintable(question));
        QVERIFY2(!question.contains("written"), qPrintable(question));
    }

    /// The name gets its ending after the dialog, which could not ask about the whole name.
    void aSessionIsReplacedOnlyWhenTheUserSaysSo() {
        const QString question = questionOnReplacing("saveSession", "mine", "mine.fusiform-session.json");
        QVERIFY2(question.contains("mine.fusiform-session.json"), qPrintable(question));
        QVERIFY2(!question.contains("written"), qPrintable(question));
    }

    void resultsOfAModelAreSavedInAFolder() {
        MainWindow window;
        window.show();
        window.session().openDataset(smallDataset());
        const QString folder = m_folder.filePath("results");
        QVERIFY(QDir().mkpath(folder));
        QTimer::singleShot(300, &window, [&] {
            auto* dialog = fileDialog();
            QVERIFY(dialog);
            dialog->setDirectory(m_folder.path());
            dialog->findChild<QLineEdit*>("fileNameEdit")->setText(folder);
            const auto buttons = dialog->findChild<QDialogButtonBox*>()->buttons();
            QTest::mouseClick(buttons.first(), Qt::LeftButton);
        });
        window.findChild<QAction*>("saveResults")->trigger();
        QTRY_VERIFY(QFile::exists(folder + "/summary.json"));
        const NumpyArray weights = readNpy((folder + "/weights.npy").toStdString());
        QCOMPARE(weights.shape, (std::vector<std::int64_t>{3, 2}));
        QVERIFY(QFile::exists(folder + "/intercept.npy"));
    }

    void aDatasetThatHasTakenThePlaceMeanwhileIsNotMixedUp() {
        MainWindow window;
        window.show();
        window.session().openDataset(smallDataset());
        QTimer::singleShot(300, &window, [&] {
            auto* dialog = fileDialog();
            QVERIFY(dialog);
            window.session().openDataset(smallDataset());
            dialog->findChild<QLineEdit*>("fileNameEdit")->setText(m_folder.filePath("meanwhile.func.gii"));
            QTest::mouseClick(
                dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save), Qt::LeftButton);
        });
        window.findChild<QAction*>("saveMap")->trigger();
        QVERIFY(window.messageBar().text().contains("no longer open"));
        QTRY_VERIFY(!window.tasks().busy());
        QVERIFY(!QFile::exists(m_folder.filePath("lh.meanwhile.func.gii")));
    }

    void unfinishedMapsAreNotSavedAsIfTheyWereFinished() {
        MainWindow window;
        window.show();
        window.session().openDataset(smallDataset());
        auto map = std::make_shared<Map>();
        map->name = "r so far";
        map->metric = "r"; // of the model
        map->perVoxel = std::make_shared<const VectorF>(VectorF::LinSpaced(3, 0, 1));
        const auto showUnfinished = [&] {
            window.session().showPartial({{map, defaultOverlay(*map)}}, "so far", false);
        };
        showUnfinished();
        QVERIFY(!window.findChild<QAction*>("saveAllMaps")->isEnabled()); // one is finished
        const QString folder = m_folder.filePath("of a fit that goes on");
        window.active().work().saveModels(
            window.session().dataset()->encodingModels, folder.toStdString());
        QTRY_VERIFY(QFile::exists(folder + "/summary.json"));
        QVERIFY(QFile::exists(folder + "/weights.npy") && !QFile::exists(folder + "/cv_r.npy"));

        auto without = std::make_shared<Dataset>(*smallDataset());
        without->maps.clear();
        window.session().openDataset(without);
        showUnfinished();
        window.chooseFileOfAllMaps();
        QVERIFY(!fileDialog());
    }

    void aPlaceThatCannotBeWrittenIsTold() {
        MainWindow window;
        window.show();
        window.session().openDataset(smallDataset());
        QTimer::singleShot(300, &window, [&] {
            auto* dialog = fileDialog();
            QVERIFY(dialog);
            dialog->findChild<QLineEdit*>("fileNameEdit")->setText("x.csv");
            dialog->setDirectory("/proc");
            QTest::mouseClick(
                dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save), Qt::LeftButton);
        });
        window.findChild<QAction*>("saveMap")->trigger();
        QTRY_VERIFY(window.messageBar().detailsText().contains("x.csv"));
    }

private:
    /// Saves by an action as `typed` where `there` is a file already, says no to what is asked, and checks that the file is
    /// as it was.
    [[nodiscard]] QString
    questionOnReplacing(const char* action, const QString& typed, const QString& there) const {
        MainWindow window;
        window.show();
        window.session().openDataset(smallDataset());
        QFile old(m_folder.filePath(there));
        if (!old.open(QIODevice::WriteOnly))
            return {};
        old.write("old");
        old.close();
        QString question;
        QTimer::singleShot(300, &window, [&] {
            auto* dialog = fileDialog();
            QVERIFY(dialog);
            dialog->findChild<QLineEdit*>("fileNameEdit")->setText(m_folder.filePath(typed));
            QTimer::singleShot(300, &window, [&] {
                auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
                QVERIFY(box);
                question = box->text();
                QTimer::singleShot(300, &window, [] {
                    if (auto* again = fileDialog())
                        again->reject();
                });
                QTest::mouseClick(box->button(QMessageBox::No), Qt::LeftButton);
            });
            QTest::mouseClick(
                dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save), Qt::LeftButton);
        });
        window.findChild<QAction*>(action)->trigger();
        const bool kept = old.open(QIODevice::ReadOnly) && old.readAll() == "old" && !window.tasks().busy();
        return kept ? question : QStringLiteral("something was written; ") + question;
    }

    QTemporaryDir m_folder;
};

int main(int argc, char** argv) {
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QApplication application(argc, argv);
    TestSaving test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_saving.moc"

// Real files from the first drop to the result, in the real window.

#include "test_data.h"

#include "analysis/io/arrays/npy.h"
#include "widgets/panels/selectivity_card.h"
#include "widgets/views/cortex_view.h"
#include "widgets/window/file_opening.h"
#include "widgets/window/main_window.h"
#include "widgets/window/message_bar.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>

#include <map>

using namespace fusiform;

namespace {

QString real(const std::string& name) {
    return QString::fromStdString(test::dataFile(name).string());
}

void openAll(MainWindow& window, const QStringList& files) {
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QSignalSpy finished(&window.fileOpening(), &FileOpening::finished);
    QSignalSpy failed(&window.fileOpening(), &FileOpening::failed);
    window.openFiles(files);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30000);
    QVERIFY2(failed.isEmpty(), qPrintable(window.messageBar().text()));
}

QStringList fsaverage5() {
    QStringList files;
    for (const char* side : {"left", "right"})
        for (const char* kind : {"white_", "pial_", "infl_", "curv_"})
            files << real(std::string("fsaverage5/") + kind + side + ".gii.gz");
    return files << real("fsaverage5/annot/fsa5_lh_glasser_360.annot")
                 << real("fsaverage5/annot/fsa5_rh_glasser_360.annot");
}

/// Pixels of the window in which red or blue stands out.
int colouredPixels(MainWindow& window) {
    const QImage image = window.cortexView().grab().toImage();
    int count = 0;
    for (int y = 0; y < image.height() * 8 / 10; ++y) // not the colour bar
        for (int x = 0; x < image.width(); ++x) {
            const QColor colour = image.pixelColor(x, y);
            count += std::abs(colour.red() - colour.blue()) > 60;
        }
    return count;
}

} // namespace

class TestRealInputs : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        if (!test::haveData())
            QSKIP(test::noData);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        QStandardPaths::setTestModeEnabled(true);
    }

    void aStatisticalMapLightsUpMotorCortex() {
        MainWindow window;
        openAll(window, fsaverage5() << real("volumes/image_10426.nii.gz"));
        QVERIFY(window.session().view().surface == SurfaceKind::Inflated);
        window.findChild<QAction*>("look-dorsal")->trigger();
        QTest::qWait(300);
        const int before = colouredPixels(window);
        // The threshold is set as a person would set it.
        auto* mode = window.findChild<QComboBox*>("thresholdMode");
        mode->setCurrentIndex(mode->findText("|x|", Qt::MatchContains));
        auto* threshold = window.findChild<QDoubleSpinBox*>("threshold");
        threshold->setFocus();
        threshold->selectAll();
        QTest::keyClicks(threshold, "3");
        QTest::keyClick(threshold, Qt::Key_Return);
        QCOMPARE(window.session().view().overlays.back().threshold, 3.0);
        QTest::qWait(300);
        const int after = colouredPixels(window);
        QVERIFY2(after > 2000 && after < before, qPrintable(QString("%1, %2").arg(after).arg(before)));

        const auto dataset = window.session().dataset();
        const auto& map = *dataset->maps.at(0);
        std::map<std::string, int> regions;
        int above = 0;
        for (const Hemisphere hemisphere : hemispheres)
            for (Eigen::Index vertex = 0; vertex < map.vertices[hemisphere]->size(); ++vertex)
                if (std::abs((*map.vertices[hemisphere])[vertex]) >= 3) {
                    ++regions[dataset->parcellations.at(0)->regionAt(hemisphere, vertex)];
                    ++above;
                }
        int motor = 0; // primary motor and somatosensory areas and the medial sensorimotor strip
        for (const char* region : {"4", "3a", "3b", "1", "2", "6d", "5L", "5m", "6mp"})
            motor += regions[region];
        QVERIFY2(motor > above / 2, qPrintable(QString("%1 of %2").arg(motor).arg(above)));
    }

    void outlinesOfTheParcellationAreDrawnOnRequest() {
        MainWindow window;
        openAll(window, fsaverage5());
        QTest::qWait(300);
        const QImage without = window.cortexView().grab().toImage();
        window.findChild<QAction*>("toggleOutlines")->trigger();
        QTest::qWait(300);
        QVERIFY(window.session().view().outlines == "fsa5_glasser_360");
        QVERIFY(window.cortexView().grab().toImage() != without);
    }

    void aPlaceVoxelListsRoomsAndBuildingsAndLeastFacesAndAnimals() {
        MainWindow window;
        openAll(
            window, {real("encoding/bold5000_subj1_voxel_weights_resnet18_512.npz"),
                     real("encoding/net2brain78_resnet18.npz")});
        auto* tree = window.findChild<QTreeWidget*>("dataTree");
        const auto found = tree->findItems("L PPA", Qt::MatchExactly | Qt::MatchRecursive);
        QCOMPARE(found.size(), 1);
        tree->setCurrentItem(found[0]);
        QTest::keyClick(tree, Qt::Key_Return);
        QVERIFY(window.session().selectedVoxel());
        auto* card = window.findChild<SelectivityCard*>();
        QTRY_VERIFY(card->text().contains("image_45"));
        const QString text = card->text();
        // One voxel, not the mean of the region: most of the images named for the region, not all.
        int preferred = 0;
        for (const char* image : {"image_45", "image_38", "image_36", "image_42", "image_43", "image_34"})
            preferred += text.contains(image);
        int disliked = 0;
        for (const char* image : {"image_08", "image_66", "image_03", "image_73"})
            disliked += text.contains(image);
        QVERIFY2(preferred >= 4 && disliked >= 2, qPrintable(text));
        QVERIFY(text.indexOf("image_45") < text.indexOf("image_66"));
    }

    void aFitFromTheDialogAgreesWithTheReference() {
        MainWindow window;
        openAll(window, {real("encoding/bonner81_objects.npz")});
        auto* action = window.findChild<QAction*>("analysis-fit");
        QVERIFY(action->isEnabled());
        bool filled = false;
        QTimer::singleShot(300, &window, [&] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            dialog->findChild<QComboBox*>("layer")->setEditText("alexnet");
            dialog->findChild<QSpinBox*>("folds")->setValue(9);
            dialog->findChild<QLineEdit*>("alphas")->setText("0.1:1e5:13");
            QTest::mouseClick(dialog->findChild<QCheckBox*>("zscore-all"), Qt::LeftButton, {}, QPoint(8, 8));
            filled = dialog->findChild<QCheckBox*>("zscore-all")->isChecked();
            QTest::mouseClick(
                dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok), Qt::LeftButton);
        });
        action->trigger();
        QVERIFY(filled);
        QTRY_COMPARE_WITH_TIMEOUT(window.session().dataset()->encodingModels.size(), std::size_t(1), 60000);
        const auto model = window.session().dataset()->encodingModels[0];
        const Npz reference = readNpz(test::referenceFile("encoding/bonner81_alexnet_9fold.npz"));
        const NumpyArray& best = reference.arrays.at("best");
        const NumpyArray& scores = reference.arrays.at("cv_r");
        QCOMPARE(model->score->size(), Eigen::Index(best.size()));
        double largest = 0;
        for (std::int64_t voxel = 0; voxel < best.size(); ++voxel)
            largest = std::max(
                largest, std::abs(
                             double((*model->score)[voxel]) -
                             scores.number(std::int64_t(best.number(voxel)) * best.size() + voxel)));
        QVERIFY2(largest < 1e-4, qPrintable(QString::number(largest)));
        QVERIFY(window.messageBar().text().contains("held-out r"));
    }

private:
    QTemporaryDir m_folder;
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    TestRealInputs test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_real_inputs.moc"

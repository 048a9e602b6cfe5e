// "File details…": what a file holds, without opening it.
#include "test_data.h"

#include "analysis/io/nifti/nifti.h"
#include "widgets/dialogs/file_details_dialog.h"
#include "widgets/window/main_window.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace fusiform;

namespace {

QString valueOf(const QTreeWidget& tree, const QString& property) {
    for (int at = 0; at < tree.topLevelItemCount(); ++at)
        if (tree.topLevelItem(at)->text(0) == property)
            return tree.topLevelItem(at)->text(1);
    return {};
}

} // namespace

class TestFileDetails : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        QStandardPaths::setTestModeEnabled(true);
    }

    void everythingThatInfoSaysIsShown() {
        Volume volume;
        volume.grid.shape = {2, 2, 2};
        volume.grid.voxelToWorld.diagonal() = Eigen::Vector4d(-3, 3, 3, 1);
        volume.values = {1, 2, 3, missingValue, 5, 6, 7, 8};
        writeNifti(volume, path("map.nii.gz").toStdString());
        TaskManager tasks;
        QPointer<FileDetailsDialog> dialog = new FileDetailsDialog(tasks, path("map.nii.gz"));
        dialog->show();
        const auto& tree = *dialog->findChild<QTreeWidget*>("fileDetailsTree");
        QTRY_VERIFY(tree.topLevelItemCount() > 8);
        QCOMPARE(valueOf(tree, "Shape"), QString("2 × 2 × 2"));
        QCOMPARE(valueOf(tree, "Number type"), QString("float32"));
        QCOMPARE(valueOf(tree, "Transform from"), QString("sform"));
        QCOMPARE(valueOf(tree, "Orientation"), QString("LAS"));
        QCOMPARE(valueOf(tree, "Highest value"), QString("8"));
        QCOMPARE(valueOf(tree, "Missing values (NaN)"), QString("1"));
        QVERIFY(valueOf(tree, "Voxel to RAS mm").startsWith("-3   0   0   0\n"));
        QTest::mouseClick(dialog->findChild<QPushButton*>("copyDetails"), Qt::LeftButton);
        QVERIFY(QGuiApplication::clipboard()->text().contains("\"affineSource\": \"sform\""));
        dialog->close();
        QTRY_VERIFY(!dialog);
    }

    void aBrokenFileSaysWhy() {
        QFile file(path("broken.nii"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(400, 'x'));
        file.close();
        TaskManager tasks;
        auto* dialog = new FileDetailsDialog(tasks, path("broken.nii"));
        const auto* state = dialog->findChild<QLabel*>("fileDetailsState");
        QTRY_VERIFY2(state->text().contains("cannot be read"), qPrintable(state->text()));
        QVERIFY(state->text().contains("xxxx"));
        delete dialog;
    }

    void closingEndsTheReading() {
        // 4 GB of which the disk stores nothing: all of it is looked through, frame by frame.
        Volume volume;
        volume.grid.shape = {100, 100, 100};
        volume.values.resize(1000000);
        volume.frames = 1;
        writeNifti(volume, path("large.nii").toStdString());
        QFile file(path("large.nii"));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const std::int16_t shape[] = {4, 100, 100, 100, 1000};
        file.seek(40);
        file.write(reinterpret_cast<const char*>(shape), sizeof shape);
        QVERIFY(file.resize(352 + 4'000'000'000LL));
        file.close();
        TaskManager tasks;
        auto* dialog = new FileDetailsDialog(tasks, path("large.nii"));
        QTest::qWait(100);
        QVERIFY(tasks.busy());
        delete dialog;
        QTRY_VERIFY_WITH_TIMEOUT(!tasks.busy(), 2000);
    }

    void theMenuHasIt() {
        MainWindow window;
        QVERIFY(window.findChild<QAction*>("fileDetails"));
        window.showFileDetails(path("map.nii.gz"));
        QTRY_VERIFY(window.findChild<FileDetailsDialog*>());
    }

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestFileDetails)
#include "test_file_details.moc"

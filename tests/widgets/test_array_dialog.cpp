// Opening a file whose arrays nobody can place: the chooser, driven as a person would.

#include "analysis/io/arrays/array_role.h"
#include "analysis/io/arrays/npy.h"
#include "widgets/dialogs/array_dialog.h"
#include "widgets/window/file_opening.h"
#include "widgets/window/main_window.h"
#include "widgets/window/message_bar.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include <fstream>

using namespace fusiform;

namespace {

/// Two tensors of float32: "proj" (3, 2) and "bias" (5).
std::string safetensors() {
    const std::string header = R"({"proj":{"dtype":"F32","shape":[3,2],"data_offsets":[0,24]},)"
                               R"("bias":{"dtype":"F32","shape":[5],"data_offsets":[24,44]}})";
    std::string bytes(8, '\0');
    bytes[0] = char(header.size());
    bytes += header;
    for (int at = 0; at < 11; ++at) {
        const auto value = float(at);
        bytes.append(reinterpret_cast<const char*>(&value), 4);
    }
    return bytes;
}

Dataset withVoxels(std::int64_t count) {
    Dataset dataset;
    auto voxels = std::make_shared<VoxelSet>();
    voxels->unplaced = count;
    dataset.voxels = std::move(voxels);
    return dataset;
}

} // namespace

class TestArrayDialog : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        QStandardPaths::setTestModeEnabled(true);
        std::ofstream(file().toStdString(), std::ios::binary) << safetensors();
    }

    void theChooserAddsAnArrayAsWhatItIsSaidToBe() {
        MainWindow window;
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.session().updateDataset(std::make_shared<const Dataset>(withVoxels(3)));
        QSignalSpy failed(&window.fileOpening(), &FileOpening::failed);
        window.openFiles({file()});
        QTRY_VERIFY(window.findChild<ArrayDialog*>());
        QVERIFY(failed.isEmpty());
        auto* dialog = window.findChild<ArrayDialog*>();
        QVERIFY(!dialog->isModal());
        auto* list = dialog->findChild<QTreeWidget*>("arrayList");
        QCOMPARE(list->topLevelItemCount(), 2);
        QTest::keyClicks(dialog->findChild<QLineEdit*>("arrayFilter"), "pro");
        QCOMPARE(list->currentItem()->text(0), QString("proj"));
        QCOMPARE(list->currentItem()->text(1), QString("3 x 2"));
        const auto role = [&](ArrayRole which) {
            return dialog->findChild<QRadioButton*>(QString("role-%1").arg(int(which)));
        };
        QVERIFY(!role(ArrayRole::VerticesLeft)->isEnabled());
        QVERIFY(!role(ArrayRole::PerVoxel)->isEnabled());
        QVERIFY(!role(ArrayRole::Responses)->isEnabled()); // two columns for three voxels
        QVERIFY(dialog->findChild<QLabel*>(QString("reason-%1").arg(int(ArrayRole::Responses)))->text().contains("3"));
        QVERIFY(role(ArrayRole::Weights)->isEnabled());
        role(ArrayRole::Weights)->setChecked(true);
        dialog->findChild<QLineEdit*>("arrayModel")->setText("CLIP");
        QTest::mouseClick(dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok), Qt::LeftButton);
        QTRY_COMPARE(window.session().dataset()->encodingModels.size(), std::size_t(1));
        const auto model = window.session().dataset()->encodingModels[0];
        QCOMPARE(model->model, std::string("CLIP"));
        QCOMPARE(model->weights.whole()(2, 1), 5.F);
        QTRY_VERIFY(!window.findChild<ArrayDialog*>());
    }

    void aSessionKeepsWhatWasChosen() {
        // Without a dataset file: neither stimuli nor voxels are known, so a person is asked for both files.
        const QString session = m_folder.filePath("s.fusiform-session.json");
        const QString weights = m_folder.filePath("weights.safetensors");
        std::ofstream(weights.toStdString(), std::ios::binary) << safetensors();
        const auto add = [](MainWindow& window, const char* array, ArrayRole role, const char* layer) {
            QTRY_VERIFY(window.findChild<ArrayDialog*>());
            auto* dialog = window.findChild<ArrayDialog*>();
            QTest::keyClicks(dialog->findChild<QLineEdit*>("arrayFilter"), array);
            dialog->findChild<QRadioButton*>(QString("role-%1").arg(int(role)))->setChecked(true);
            dialog->findChild<QLineEdit*>("arrayModel")->setText("CLIP");
            dialog->findChild<QLineEdit*>("arrayLayer")->setText(layer);
            QTest::mouseClick(dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok), Qt::LeftButton);
            QTRY_VERIFY(!window.findChild<ArrayDialog*>());
        };
        {
            MainWindow window;
            window.show();
            window.openFiles({file()});
            add(window, "proj", ArrayRole::Embedding, "layer 3");
            QTRY_COMPARE(window.session().dataset()->embeddings.size(), std::size_t(1));
            window.openFiles({weights});
            add(window, "proj", ArrayRole::Weights, "");
            QTRY_COMPARE(window.session().dataset()->encodingModels.size(), std::size_t(1));
            QVERIFY(window.saveSessionTo(session));
        }
        MainWindow window;
        window.show();
        QSignalSpy failed(&window.fileOpening(), &FileOpening::failed);
        window.openFiles({session});
        QTRY_COMPARE(window.session().dataset()->encodingModels.size(), std::size_t(1));
        QVERIFY(failed.isEmpty());
        QVERIFY(!window.findChild<ArrayDialog*>()); // nobody is asked again
        const auto dataset = window.session().dataset();
        QCOMPARE(dataset->encodingModels[0]->model, std::string("CLIP"));
        QCOMPARE(dataset->voxels->size(), std::int64_t(3));
        QCOMPARE(dataset->embeddings.size(), std::size_t(1));
        QCOMPARE(dataset->embeddings[0]->model, std::string("CLIP"));
        QCOMPARE(dataset->embeddings[0]->layer, std::string("layer 3"));
        QCOMPARE(dataset->embeddings[0]->stimuliByFeatures.whole()(2, 1), 5.F);
        // Saved once more, nothing is lost.
        QCOMPARE(window.fileOpening().singleFiles().size(), std::size_t(2));
        QVERIFY(window.fileOpening().singleFiles()[1].array);
    }

    void closingTheDatasetEndsTheQuestion() {
        MainWindow window;
        window.show();
        window.session().updateDataset(std::make_shared<const Dataset>(withVoxels(3)));
        window.openFiles({file()});
        QTRY_VERIFY(window.findChild<ArrayDialog*>());
        window.closeEverything();
        QTRY_VERIFY(!window.findChild<ArrayDialog*>());
        QVERIFY(!window.fileOpening().expectsMore());
    }

    void anArrayIsNotAddedToAnotherDataset() {
        MainWindow window;
        window.show();
        window.session().updateDataset(std::make_shared<const Dataset>(withVoxels(3)));
        Progress progress;
        const ArrayUse use{.array = "proj", .role = ArrayRole::Weights, .model = "CLIP", .layer = ""};
        window.fileOpening().addArray(openArrayFile(file().toStdString(), progress), use);
        // Before it is there.
        window.session().openDataset(std::make_shared<const Dataset>(withVoxels(3)));
        QTRY_VERIFY(window.messageBar().text().contains("proj"));
        QTRY_VERIFY(!window.tasks().busy());
        QVERIFY(window.session().dataset()->encodingModels.empty());
        QVERIFY(window.fileOpening().singleFiles().empty());
    }

    void anArrayThatFitsNothingCannotBeAdded() {
        Progress progress;
        const ArrayDialog dialog(
            openArrayFile(file().toStdString(), progress), std::make_shared<const Dataset>(withVoxels(4)));
        auto* list = dialog.findChild<QTreeWidget*>("arrayList");
        list->setCurrentItem(list->topLevelItem(1));
        QVERIFY(!dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->isEnabled());
        const QString reason = dialog.findChild<QLabel*>(QString("reason-%1").arg(int(ArrayRole::PerVoxel)))->text();
        QVERIFY2(reason.contains("4") && reason.contains("5"), qPrintable(reason));
    }

private:
    [[nodiscard]] QString file() const { return m_folder.filePath("model.safetensors"); }
    QTemporaryDir m_folder;
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    TestArrayDialog test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_array_dialog.moc"

// Captions whose file does not say what their indices count: a person is shown what each way would put where.
#include "panel_data.h"

#include "analysis/core/error.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/dataset/caption_question.h"
#include "widgets/dialogs/caption_order_dialog.h"
#include "widgets/session/session_file.h"
#include "widgets/window/file_opening.h"
#include "widgets/window/main_window.h"
#include "widgets/window/message_bar.h"
#include "widgets/window/texts.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace fusiform;

namespace {

/// A volume of 2 x 3 x 4 voxels around the left octahedron; the set has those with j < 2, last axis fastest.
std::shared_ptr<const Dataset> volumeDataset() {
    Dataset dataset = *test::smallDataset();
    VoxelSet voxels;
    voxels.grid.shape = {2, 3, 4};
    voxels.grid.voxelToWorld << 80, 0, 0, -85, 0, 40, 0, -40, 0, 0, 20, -20, 0, 0, 0, 1;
    for (int i = 0; i < 2; ++i)
        for (int j = 0; j < 2; ++j)
            for (int k = 0; k < 4; ++k)
                voxels.ijk.emplace_back(i, j, k);
    dataset.voxels = std::make_shared<const VoxelSet>(std::move(voxels));
    dataset.responses = nullptr;
    dataset.encodingModels.clear();
    dataset.noiseCeiling = nullptr;
    dataset.captions.clear();
    dataset.maps.clear();
    return std::make_shared<const Dataset>(std::move(dataset));
}

std::int64_t offsetC(int i, int j, int k) {
    return k + 4 * (j + 3 * i);
}
std::int64_t offsetF(int i, int j, int k) {
    return i + 2 * (j + 3 * k);
}

std::string jsonOf(const std::vector<std::int64_t>& indices, const std::string& space = {}) {
    std::string json = "{" + (space.empty() ? "" : "\"indexSpace\": \"" + space + "\", ") + "\"captions\": [";
    for (std::size_t at = 0; at < indices.size(); ++at)
        json += (at > 0 ? ", " : "") + std::string("{\"index\": ") + std::to_string(indices[at]) +
                ", \"caption\": \"at " + std::to_string(indices[at]) + "\"}";
    return json + "]}";
}

} // namespace

class TestCaptionOrder : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        QStandardPaths::setTestModeEnabled(true);
    }

    void eachWayOfReadingIsCounted() {
        const auto dataset = volumeDataset();
        // Row 1 is (0, 0, 1), and so is position 1 in C order; in Fortran order that is (1, 0, 0).
        const auto readings = captionReadings(file("small.json", jsonOf({1, 2})), *dataset->voxels);
        QCOMPARE(readings.size(), std::size_t(2)); // the first two put both on the same voxels
        QCOMPARE(readings[0].order, CaptionOrder::VoxelSet);
        QCOMPARE(readings[1].order, CaptionOrder::VolumeF);
        QCOMPARE(readings[1].inside, std::int64_t(2));
        QCOMPARE(readings[1].sample[0].index, std::int64_t(4)); // position 2 is (0, 1, 0)
        QCOMPARE(readings[1].sample[0].caption, std::string("at 2"));
        QVERIFY(captionReadings(file("said.json", jsonOf({1, 2}, "volume-F")), *dataset->voxels).empty());
        QVERIFY(captionReadings(file("surface.json", jsonOf({1})), *test::smallDataset()->voxels).empty());
    }

    void theOnlyWayThatFitsIsTakenAndNoted() {
        // j = 1 at the far end: positions that no row has, and that the other order puts at j = 2.
        const auto path = file("only.json", jsonOf({offsetC(1, 1, 3), offsetC(1, 0, 0), offsetC(1, 1, 1)}));
        const Dataset more = withCaptions(*volumeDataset(), path);
        QCOMPARE(more.captions.back()->of(15)[0].caption, "at " + std::to_string(offsetC(1, 1, 3)));
        QVERIFY2(
            more.notes.back().english().find("C order") != std::string::npos,
            more.notes.back().english().c_str());
        // Rows of the voxel set need no note.
        const Dataset rows =
            withCaptions(*volumeDataset(), file("rows.json", jsonOf({0, 8, 9, 10, 11, 14, 15})));
        QCOMPARE(rows.captions.back()->of(15)[0].caption, std::string("at 15"));
        QCOMPARE(rows.notes.size(), volumeDataset()->notes.size());
    }

    void whereNoneFitsItIsAnError() {
        QVERIFY_EXCEPTION_THROWN(
            (void)withCaptions(*volumeDataset(), file("none.json", jsonOf({24, 400}))), Error);
        Dataset none = *volumeDataset();
        none.voxels = nullptr;
        QVERIFY_EXCEPTION_THROWN((void)withCaptions(none, file("no-set.json", jsonOf({1}))), Error);
    }

    void aPersonIsShownEachWayAndAsked() {
        MainWindow window;
        window.show();
        window.session().openDataset(volumeDataset());
        const auto path = ambiguous();
        window.openFiles({textOf(path)});
        CaptionOrderDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = window.findChild<CaptionOrderDialog*>()));
        QVERIFY(window.session().dataset()->captions.empty()); // nothing before the answer
        auto* preview = dialog->findChild<QTreeWidget*>("captionPreview");
        auto* fortran = dialog->findChild<QRadioButton*>("order-volume-F");
        QVERIFY2(fortran->text().contains("100 %"), qPrintable(fortran->text()));
        fortran->setChecked(true);
        QVERIFY(preview->topLevelItemCount() > 0);
        // The line of the caption at Fortran position (1, 1, 0) is on that voxel's row.
        const auto lines = preview->findItems(QString("at %1").arg(offsetF(1, 1, 0)), Qt::MatchExactly, 2);
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines[0]->text(0), QString::number(rowOf(1, 1, 0)));
        // A line that is chosen is shown in the window behind.
        preview->setCurrentItem(lines[0]);
        QVERIFY(window.session().view().cursor);
        const Point world = window.session().dataset()->voxels->worldOf(rowOf(1, 1, 0));
        QVERIFY((window.session().view().cursor->world - world).norm() < 1e-6);
        QTest::mouseClick(
            dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok), Qt::LeftButton);
        QTRY_COMPARE(window.session().dataset()->captions.size(), std::size_t(1));
        const auto set = window.session().dataset()->captions.front();
        QCOMPARE(set->of(rowOf(1, 1, 0))[0].caption, "at " + std::to_string(offsetF(1, 1, 0)));
        // A session that is saved and opened again does not ask.
        const OpenedFile& opened = window.fileOpening().singleFiles().back();
        QCOMPARE(opened.captionOrder, std::optional(CaptionOrder::VolumeF));
        const auto session = pathOf(m_folder.filePath("again.fusiform-session.json"));
        writeSessionFile({{}, window.fileOpening().singleFiles(), window.session().view()}, session);
        QCOMPARE(readSessionFile(session).files, window.fileOpening().singleFiles());
    }

    void whatWouldBeLeftOutIsSaid() {
        MainWindow window;
        window.show();
        window.session().openDataset(volumeDataset());
        // No way puts all of them inside.
        window.openFiles({textOf(file("partly.json", jsonOf({offsetF(1, 1, 0), offsetF(0, 1, 0), 900})))});
        CaptionOrderDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = window.findChild<CaptionOrderDialog*>()));
        dialog->findChild<QRadioButton*>("order-volume-F")->setChecked(true);
        QVERIFY2(
            dialog->findChild<QLabel*>("captionsLeftOut")->text().startsWith("1 captions are outside"),
            qPrintable(dialog->findChild<QLabel*>("captionsLeftOut")->text()));
        QVERIFY(dialog->findChild<QRadioButton*>("order-volume-F")->text().contains("67 %"));
        dialog->accept();
        QTRY_COMPARE(window.session().dataset()->captions.size(), std::size_t(1));
        QCOMPARE(window.session().dataset()->captions[0]->captions.size(), std::size_t(2));
        QVERIFY(
            window.session().dataset()->notes.back().english().find("1 captions are outside") !=
            std::string::npos);
    }

    void cancellingAddsNothingAndAnotherDatasetClosesIt() {
        MainWindow window;
        window.show();
        window.session().openDataset(volumeDataset());
        window.openFiles({textOf(ambiguous())});
        CaptionOrderDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = window.findChild<CaptionOrderDialog*>()));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!window.findChild<CaptionOrderDialog*>());
        QVERIFY(window.session().dataset()->captions.empty());
        window.openFiles({textOf(ambiguous())});
        QTRY_VERIFY((dialog = window.findChild<CaptionOrderDialog*>()));
        window.session().openDataset(test::smallDataset());
        QTRY_VERIFY(!window.findChild<CaptionOrderDialog*>());
    }

private:
    [[nodiscard]] std::filesystem::path file(const char* name, const std::string& text) const {
        const auto path = pathOf(m_folder.filePath(name));
        writeAtomically(path, text);
        return path;
    }
    /// Inside the voxel set as rows, and as positions in Fortran order.
    [[nodiscard]] std::filesystem::path ambiguous() const {
        return file(
            "ambiguous.json",
            jsonOf({offsetF(0, 0, 0), offsetF(1, 1, 0), offsetF(0, 1, 1), offsetF(1, 0, 2)}));
    }
    [[nodiscard]] static std::int64_t rowOf(int i, int j, int k) { return k + 4 * (j + 2 * i); }
    QTemporaryDir m_folder;
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    TestCaptionOrder test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_caption_order.moc"

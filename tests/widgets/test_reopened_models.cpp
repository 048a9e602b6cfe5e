// Fitted models opened in the window: by their folder and by their summary, and refused where they do not fit.

#include "analysis/io/save/model_files.h"
#include "widgets/panels/data_rows.h"
#include "widgets/window/main_window.h"
#include "widgets/window/message_bar.h"

#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace fusiform;

namespace {

/// Voxels without a place, as many as wanted.
std::shared_ptr<Dataset> datasetOf(std::int64_t voxels) {
    auto dataset = std::make_shared<Dataset>();
    auto set = std::make_shared<VoxelSet>();
    set->unplaced = voxels;
    dataset->voxels = set;
    dataset->name = "subject";
    return dataset;
}

const DataRow* rowCalled(const std::vector<DataRow>& rows, const QString& name) {
    for (const DataRow& row : rows) {
        if (row.name == name.toStdString() && row.kind == DataRow::Kind::Model)
            return &row;
        if (const DataRow* found = rowCalled(row.children, name))
            return found;
    }
    return nullptr;
}

} // namespace

class TestReopenedModels : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        QStandardPaths::setTestModeEnabled(true);
        auto model = std::make_shared<EncodingModel>();
        model->name = "net, fc6";
        model->model = "net";
        model->layer = "fc6";
        model->weights = MatrixF(MatrixF::Random(5, 3));
        model->intercept = std::make_shared<const VectorF>(VectorF::LinSpaced(5, 0, 1));
        model->provenance = "Ridge regression";
        auto map = std::make_shared<Map>();
        map->name = "net, fc6: held-out r";
        map->metric = "r";
        map->model = "net";
        map->layer = "fc6";
        map->provenance = "Ridge regression";
        map->perVoxel = std::make_shared<const VectorF>(VectorF::LinSpaced(5, 0, 0.8F));
        Progress progress;
        writeEncodingModels(*datasetOf(5), {model}, {map}, summaryOf({model}), m_folder.filePath("fit").toStdString(), progress);
    }

    void aFolderOfModelsOpensAsModels() {
        MainWindow window;
        window.show();
        window.session().openDataset(datasetOf(5));
        window.openFiles({m_folder.filePath("fit")});
        QTRY_COMPARE(window.session().dataset()->encodingModels.size(), std::size_t(1));
        const auto dataset = window.session().dataset();
        QCOMPARE(dataset->encodingModels.front()->weights.rows(), 5);
        QVERIFY(dataset->findMap("net, fc6: held-out r"));
        const auto rows = dataRows(*dataset);
        const DataRow* row = rowCalled(rows, "net, fc6");
        QVERIFY(row);
        QVERIFY(row->tooltip.contains("Ridge regression"));
        QCOMPARE(QString::fromStdString(row->file), m_folder.filePath("fit/summary.json")); // for "File details…"
    }

    void modelsOfOtherVoxelsAreRefused() {
        MainWindow window;
        window.show();
        window.session().openDataset(datasetOf(7));
        window.openFiles({m_folder.filePath("fit/summary.json")});
        QTRY_VERIFY(window.messageBar().text().contains("7"));
        QVERIFY2(window.messageBar().text().contains("5"), qPrintable(window.messageBar().text()));
        QVERIFY(window.session().dataset()->encodingModels.empty());
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestReopenedModels)
#include "test_reopened_models.moc"

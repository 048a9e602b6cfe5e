// Results that are in memory only, written to files and restored.

#include "found_results.h"

#include "analysis/core/error.h"
#include "analysis/io/bytes/bytes.h"
#include "widgets/session/kept_results.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace fusiform;

namespace {

std::shared_ptr<const Map> resultOf(const std::string& name, Eigen::Index voxels) {
    auto map = std::make_shared<Map>();
    map->name = name;
    map->metric = "r";
    map->unit = "r";
    map->perVoxel = std::make_shared<const VectorF>(VectorF::LinSpaced(voxels, 0, 1));
    return map;
}

} // namespace

class TestKeptResults : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_folder = m_temporary->filePath("r").toStdString();
    }

    void mapsAndModelsComeBackWithTheSameNumbers() {
        ResultStore store(m_folder);
        Dataset dataset = *test::smallDataset();
        Results results;
        results.maps = {resultOf("per voxel", dataset.voxels->size())};
        auto onVertices = std::make_shared<Map>();
        onVertices->name = "on vertices";
        onVertices->categorical = true;
        onVertices->categories = {"a", "b"};
        onVertices->vertices.left = test::numbers({0, 1, 0, 1, 0, 1});
        results.maps.push_back(onVertices);
        auto model = std::make_shared<EncodingModel>();
        model->name = "net, fc6";
        model->model = "net";
        model->layer = "fc6";
        model->record = R"({"analysis": "fit"})";
        model->weights = MatrixF(MatrixF::Random(dataset.voxels->size(), 3));
        model->intercept = std::make_shared<const VectorF>(VectorF::Ones(dataset.voxels->size()));
        results.models = {model};
        const auto kept = store.write(results, m_progress);
        QCOMPARE(namesOfKept(kept).kept, (std::vector<std::string>{"per voxel", "on vertices", "net, fc6"}));
        QVERIFY(namesOfKept(kept).lost.empty());
        QVERIFY(store.write(results, m_progress) == kept); // nothing is written twice

        dataset.maps.clear();
        dataset.encodingModels.clear();
        const Dataset back = withKeptResults(dataset, kept, m_folder, m_progress).dataset;
        QCOMPARE(back.maps.size(), std::size_t(2));
        QVERIFY(*back.maps[0]->perVoxel == *results.maps[0]->perVoxel);
        QVERIFY(back.maps[0]->onSurface()); // in every form that the dataset allows
        QVERIFY(*back.maps[1]->vertices.left == *onVertices->vertices.left);
        QCOMPARE(back.maps[1]->categories, onVertices->categories);
        const EncodingModel& restored = *back.encodingModels.at(0);
        QVERIFY(restored.weights.whole() == model->weights.whole());
        QVERIFY(*restored.intercept == *model->intercept);
        QCOMPARE(restored.record, model->record);
    }

    void aMapThatGainsItsOtherHalfIsWrittenAnew() {
        ResultStore store(m_folder);
        auto half = std::make_shared<Map>();
        half->name = "a map";
        half->vertices.left = test::numbers({0, 1, 2, 3, 4, 5});
        static_cast<void>(store.write({.maps = {half}}, m_progress));
        auto whole = std::make_shared<Map>(*half);
        whole->vertices.right = test::numbers({5, 4, 3, 2, 1, 0});
        const auto kept = store.write({.maps = {whole}}, m_progress);
        const RestoredResults back = withKeptResults(*test::smallDataset(), kept, m_folder, m_progress);
        QVERIFY(*back.results.maps.at(0)->vertices.left == *half->vertices.left);
        QVERIFY(*back.results.maps.at(0)->vertices.right == *whole->vertices.right);
    }

    void captionsEmbeddingsAndCeilingsComeBackWithAllTheyHold() {
        ResultStore store(m_folder);
        const Results results = otherKinds();
        const auto kept = store.write(results, m_progress);
        QCOMPARE(
            namesOfKept(kept).kept, (std::vector<std::string>{"CLIP late: keywords", "resnet, pooled", "Noise ceiling"}));
        QVERIFY(namesOfKept(kept).lost.empty());
        QVERIFY(store.write(results, m_progress) == kept);

        const auto dataset = test::smallDataset();
        const RestoredResults back = withKeptResults(*dataset, kept, m_folder, m_progress);
        QCOMPARE(back.dataset.captions.size(), dataset->captions.size() + 1);
        const CaptionSet& captions = *back.dataset.captions.back();
        QCOMPARE(captions.name, results.captions[0]->name);
        QVERIFY(test::sameTexts(captions, *results.captions[0]));
        QCOMPARE(back.dataset.embeddings.size(), dataset->embeddings.size() + 1);
        const Embedding& embedding = *back.dataset.embeddings.back();
        const Embedding& given = *results.embeddings[0];
        QCOMPARE(embedding.model, given.model);
        QCOMPARE(embedding.layer, given.layer);
        QCOMPARE(embedding.depth, given.depth);
        QCOMPARE(embedding.file, given.file);
        QCOMPARE(embedding.idsFile, given.idsFile);
        QVERIFY(test::sameNumbers(embedding.stimuliByFeatures.whole(), given.stimuliByFeatures.whole()));
        QCOMPARE(back.dataset.noiseCeiling->file, results.ceilings[0]->file);
        QVERIFY(test::sameNumbers(*back.dataset.noiseCeiling->perVoxel, *results.ceilings[0]->perVoxel));
        QVERIFY(namesOf(back.results) == namesOf(results));
    }

    void whatIsRestoredIsCalledAsInTheDataset() {
        ResultStore store(m_folder);
        Dataset dataset = *test::smallDataset();
        const auto kept = store.write({.maps = {resultOf("a map", 6)}}, m_progress);
        dataset.maps.push_back(resultOf("a map", 6)); // of a file that was added since
        const RestoredResults back = withKeptResults(dataset, kept, m_folder, m_progress);
        QCOMPARE(back.results.maps.at(0)->name, std::string("a map (2)"));
        QCOMPARE(back.dataset.maps.back(), back.results.maps.at(0));
    }

    void resultsOfOtherFilesAreRefused() {
        Dataset dataset = *test::smallDataset();
        const auto refuses = [&](const Results& results) {
            ResultStore store(m_folder);
            const auto kept = store.write(results, m_progress);
            try {
                static_cast<void>(withKeptResults(dataset, kept, m_folder, m_progress));
            } catch (const Error&) {
                return true;
            }
            return false;
        };
        const Results others = otherKinds();
        const std::vector<Results> each{
            {.maps = {resultOf("a map", 6)}},
            {.models = dataset.encodingModels},
            {.captions = others.captions},
            {.embeddings = others.embeddings},
            {.ceilings = others.ceilings}};
        for (const Results& results : each)
            QVERIFY(!refuses(results));
        auto voxels = std::make_shared<VoxelSet>();
        voxels->unplaced = 3;
        dataset.voxels = voxels;
        dataset.stimuli = std::make_shared<const std::vector<Stimulus>>(11);
        for (const Results& results : each)
            QVERIFY2(refuses(results), namesOf(results).at(0).name.c_str());
    }

    void damagedFilesAreRefused() {
        ResultStore store(m_folder);
        const auto kept = store.write(otherKinds(), m_progress);
        for (const char* name : {"result1.json", "result2.npy", "result3.npy"}) {
            const Bytes whole = readWholeFile(m_folder / name, "reading");
            writeAtomically(m_folder / name, Bytes(whole.begin(), whole.begin() + std::ptrdiff_t(whole.size() / 2)));
            QVERIFY_EXCEPTION_THROWN(
                static_cast<void>(withKeptResults(*test::smallDataset(), kept, m_folder, m_progress)), Error);
            writeAtomically(m_folder / name, whole);
        }
        static_cast<void>(withKeptResults(*test::smallDataset(), kept, m_folder, m_progress)); // they are whole again
    }

    void resultsWithoutRoomAreNamedAndOldOnesGo() {
        ResultStore store(m_folder, 100 * sizeof(float));
        Results results;
        results.maps = {resultOf("first", 60), resultOf("second", 60)};
        QCOMPARE(namesOfKept(store.write(results, m_progress)).lost, std::vector<std::string>{"second"});
        store.removeOthers();
        results.maps.erase(results.maps.begin()); // the first was saved by now
        QCOMPARE(namesOfKept(store.write(results, m_progress)).kept, std::vector<std::string>{"second"});
        store.removeOthers();
        const QStringList files = QDir(QString::fromStdString(m_folder.string())).entryList(QDir::Files);
        QCOMPARE(files.size(), 1);
    }

    void theSameNumbersCountOnce() {
        ResultStore store(m_folder, 100 * sizeof(float));
        const auto map = resultOf("first", 60);
        auto copy = std::make_shared<Map>(*map);
        copy->name = "under another name";
        const Results results{.maps = {map, copy}};
        QVERIFY(namesOfKept(store.write(results, m_progress)).lost.empty());
        // Again, as after a file that could not be written.
        QVERIFY(namesOfKept(store.write(results, m_progress)).lost.empty());
    }

    void everyKindCountsForTheRoom() {
        ResultStore store(m_folder, 5 * sizeof(float)); // less than any of them
        QCOMPARE(
            namesOfKept(store.write(otherKinds(), m_progress)).lost,
            (std::vector<std::string>{"CLIP late: keywords", "resnet, pooled", "Noise ceiling"}));
    }

private:
    [[nodiscard]] static Results otherKinds() {
        return {
            .captions = {test::foundCaptions()},
            .embeddings = {test::foundEmbedding()},
            .ceilings = {test::foundCeiling()}};
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
    std::filesystem::path m_folder;
    Progress m_progress;
};

QTEST_GUILESS_MAIN(TestKeptResults)
#include "test_kept_results.moc"

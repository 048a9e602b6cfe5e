// Matrices named one by one: runs appended, embeddings joined by ids, repeats averaged; and the same in dataset files.

#include "analysis/core/error.h"
#include "analysis/io/arrays/npy.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/dataset/dataset_file.h"
#include "analysis/io/dataset/matrix_inputs.h"
#include "analysis/io/dataset/row_ids.h"
#include "analysis/refusal.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace fusiform;
using Json = nlohmann::ordered_json;

namespace {

Dataset made(const MatrixInputs& inputs) {
    Progress progress;
    return datasetOf(inputs, progress);
}

bool mentions(const std::string& text, std::initializer_list<std::string> parts) {
    return std::ranges::all_of(parts, [&](const std::string& part) { return text.find(part) != std::string::npos; });
}

std::vector<std::string> idsOf(const Dataset& dataset) {
    std::vector<std::string> ids;
    for (const Stimulus& stimulus : *dataset.stimuli)
        ids.push_back(stimulus.id);
    return ids;
}

} // namespace

/// Two runs of three voxels, of 3 and 2 trials of the stimuli b, a, b and c, a; embeddings of d, c, b, a.
class TestMatrixInputs : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_folder = m_temporary->path().toStdString();
        m_first = MatrixF::Random(3, 3);
        m_second = MatrixF::Random(2, 3);
        m_features = MatrixF::Random(4, 2);
        writeNpy(m_first, m_folder / "run1.npy");
        writeNpy(m_second, m_folder / "run2.npy");
        writeNpy(m_features, m_folder / "clip.npy");
        writeAtomically(m_folder / "ids1.txt", "b\n a \r\nb\n\n");
        writeAtomically(m_folder / "ids2.txt", "c\na");
        writeAtomically(m_folder / "all.tsv", "onset\tstimulus\n1\tb\n2\ta\n3\tb\n4\tc\n5\ta\n");
        writeAtomically(m_folder / "known.txt", "d\nc\nb\na\n");
    }

    void rowsOfRunsAreAppendedWithTheirIds() {
        const Dataset dataset = made(inputs());
        MatrixF all(5, 3);
        all << m_first, m_second;
        QVERIFY(dataset.responses->stimuliByVoxels.whole() == all);
        QCOMPARE(idsOf(dataset), (std::vector<std::string>{"b", "a", "b", "c", "a"}));
        QCOMPARE(dataset.voxels->size(), 3);
        QCOMPARE(dataset.responses->otherFiles, (std::vector<std::string>{file("run2.npy"), file("ids1.txt"), file("ids2.txt")}));
        MatrixInputs one = inputs();
        one.ids = {file("all.tsv:stimulus")}; // one column for both
        QCOMPARE(idsOf(made(one)), idsOf(dataset));
    }

    void embeddingsAreJoinedByTheirIds() {
        const Dataset dataset = made(inputs());
        const MatrixF expected = m_features(std::vector<int>{2, 3, 2, 1, 3}, Eigen::all);
        QVERIFY(dataset.embeddings.at(0)->stimuliByFeatures.whole() == expected);
        QCOMPARE(dataset.embeddings.at(0)->model, std::string("clip"));
        QCOMPARE(dataset.embeddings.at(0)->idsFile, file("known.txt"));
    }

    void repeatsAreAveragedFirst() {
        MatrixInputs averaged = inputs();
        averaged.averageRepeats = true;
        const Dataset dataset = made(averaged);
        QCOMPARE(idsOf(dataset), (std::vector<std::string>{"b", "a", "c"}));
        const MatrixF means = dataset.responses->stimuliByVoxels.whole();
        QVERIFY(means.row(0).isApprox((m_first.row(0) + m_first.row(2)) / 2)); // float rounding of the mean
        QVERIFY(means.row(1).isApprox((m_first.row(1) + m_second.row(1)) / 2));
        QVERIFY(means.row(2) == m_second.row(0));
        QVERIFY(dataset.embeddings.at(0)->stimuliByFeatures.whole() == m_features(std::vector<int>{2, 3, 1}, Eigen::all));
    }

    void anEmbeddingOfTrialsIsThatOfTheirStimuliWhenTheyAreAveraged() {
        MatrixInputs averaged = inputs();
        averaged.averageRepeats = true;
        averaged.embeddingIds.clear();
        const MatrixF ofTrials = MatrixF::Random(5, 2);
        writeNpy(ofTrials, m_folder / "clip.npy");
        QVERIFY(made(averaged).embeddings.at(0)->stimuliByFeatures.whole() == ofTrials(std::vector<int>{0, 1, 3}, Eigen::all));
    }

    void severalEmbeddingsAreLayersInOrder() {
        std::filesystem::create_directories(m_folder / "other");
        writeNpy(MatrixF(m_features * 2), m_folder / "other" / "clip.npy");
        MatrixInputs several = inputs();
        several.embeddings.push_back(file("other/clip.npy"));
        const Dataset dataset = made(several);
        QCOMPARE(dataset.embeddings.size(), std::size_t(2));
        QVERIFY(dataset.embeddings[0]->model != dataset.embeddings[1]->model);
        QVERIFY(dataset.embeddings[0]->depth < dataset.embeddings[1]->depth);
        QVERIFY(dataset.embeddings[1]->stimuliByFeatures.whole() == 2 * dataset.embeddings[0]->stimuliByFeatures.whole());
    }

    void theNoiseCeilingIsAFractionAVoxel() {
        writeNpy(VectorF(Eigen::Vector3f(0, missingValue, 1)), m_folder / "nc.npy");
        MatrixInputs with = inputs();
        with.noiseCeiling = file("nc.npy");
        QCOMPARE(made(with).noiseCeiling->perVoxel->size(), 3);
        writeNpy(VectorF(Eigen::Vector3f(0, missingValue, 35)), m_folder / "nc.npy");
        QVERIFY(mentions(test::refusalOf([&] { (void)made(with); }), {"nc.npy", "35", "percent"}));
        writeNpy(VectorF(VectorF::Zero(4)), m_folder / "nc.npy");
        QVERIFY(mentions(test::refusalOf([&] { (void)made(with); }), {"nc.npy", "3 values", "4"}));
    }

    void whatDisagreesIsSaidWithBothNumbers() {
        const auto refusal = [](const MatrixInputs& wrong) { return test::refusalOf([&] { (void)made(wrong); }); };
        MatrixInputs swapped = inputs();
        std::swap(swapped.ids[0], swapped.ids[1]);
        QVERIFY(mentions(refusal(swapped), {"ids2.txt", "3 ids", "run1.npy", "2"}));

        writeNpy(MatrixF(MatrixF::Random(2, 4)), m_folder / "wide.npy");
        MatrixInputs wide = inputs();
        wide.responses[1] = file("wide.npy");
        QVERIFY(mentions(refusal(wide), {"wide.npy", "3 columns", "run1.npy", "4"}));

        MatrixInputs unnamed = inputs();
        unnamed.embeddingIds.clear();
        QVERIFY(mentions(refusal(unnamed), {"clip.npy", "5 rows", "4", "--embedding-ids"}));

        MatrixInputs noIds = inputs();
        noIds.ids.clear();
        QVERIFY(mentions(refusal(noIds), {"known.txt", "--ids"}));

        MatrixInputs three = inputs();
        three.ids.push_back(file("ids1.txt"));
        QVERIFY(mentions(refusal(three), {"2 files", "3"}));
    }

    void anIdThatIsMissingIsNamedAndCounted() {
        writeAtomically(m_folder / "known.txt", "d\nc\nx\ny\n");
        QVERIFY(mentions(test::refusalOf([&] { (void)made(inputs()); }), {"known.txt", "no 'b', and 1 more"}));
        writeAtomically(m_folder / "known.txt", "d\nc\nb\nA\n");
        const std::string one = test::refusalOf([&] { (void)made(inputs()); });
        QVERIFY(mentions(one, {"no 'a'"}) && !mentions(one, {"more"}));
    }

    void anIdThatIsThereTwiceIsRefused() {
        writeAtomically(m_folder / "known.txt", "a\nc\nb\na\n");
        QVERIFY(mentions(test::refusalOf([&] { (void)made(inputs()); }), {"known.txt", "'a' in rows 1 and 4"}));
    }

    void idsMayBeNumbersOfATableOrAnArray() {
        Progress progress;
        writeAtomically(m_folder / "n.csv", "a,73k\n0.5,46003\n1.5,61883\n");
        QCOMPARE(readRowIds(file("n.csv:73k"), progress), (std::vector<std::string>{"46003", "61883"}));
        writeNpy(std::vector<std::int32_t>{7, -1}, {2}, m_folder / "n.npy");
        QCOMPARE(readRowIds(file("n.npy"), progress), (std::vector<std::string>{"7", "-1"}));
        QVERIFY(mentions(test::refusalOf([&] { (void)readRowIds(file("n.csv:a"), progress); }), {"0.5", "row 1"}));
        writeAtomically(m_folder / "gap.txt", "a\n\nb\n");
        QVERIFY(mentions(test::refusalOf([&] { (void)readRowIds(file("gap.txt"), progress); }), {"gap.txt", "row 2"}));
    }

    void datasetFilesJoinRunsAndEmbeddingsByIds() {
        Dataset dataset = read(json());
        MatrixF all(5, 3);
        all << m_first, m_second;
        QVERIFY(dataset.responses->stimuliByVoxels.whole() == all);
        QVERIFY(dataset.responses->stimuliByVoxels.inFile());
        QCOMPARE(idsOf(dataset), (std::vector<std::string>{"b", "a", "b", "c", "a"}));
        QVERIFY(dataset.embeddings.at(0)->stimuliByFeatures.whole() == m_features(std::vector<int>{2, 3, 2, 1, 3}, Eigen::all));

        Json averaged = json();
        averaged["responses"]["averageRepeats"] = true;
        averaged["responses"]["ids"] = "all.tsv:stimulus";
        dataset = read(averaged);
        QCOMPARE(idsOf(dataset), (std::vector<std::string>{"b", "a", "c"}));
        QVERIFY(dataset.responses->stimuliByVoxels.row(2) == VectorF(m_second.row(0)));
    }

    void idsOfDatasetFilesAreCountedForEachFile() {
        Json swapped = json();
        swapped["responses"]["ids"] = {"ids2.txt", "ids1.txt"};
        QVERIFY(mentions(test::refusalOf([&] { (void)read(swapped); }), {"ids2.txt", "3 ids", "run1.npy", "2"}));
        swapped["responses"]["ids"] = "ids1.txt";
        QVERIFY(mentions(test::refusalOf([&] { (void)read(swapped); }), {"ids1.txt", "5 ids", "3"}));
    }

    void aTableOfStimuliIsJoinedByIdToo() {
        writeAtomically(m_folder / "stimuli.tsv", "id\tcaption\nc\tCat\nb\tBread\na\tApple\n");
        Json with = json();
        with["stimuli"] = {{"table", "stimuli.tsv"}};
        const Dataset dataset = read(with);
        QCOMPARE(dataset.stimuli->size(), std::size_t(5));
        QCOMPARE(dataset.stimuli->at(0).captions.at(0), std::string("Bread"));
        QCOMPARE(dataset.stimuli->at(3).captions.at(0), std::string("Cat"));
        writeAtomically(m_folder / "stimuli.tsv", "id\tcaption\nb\tBread\na\tApple\n");
        QVERIFY(mentions(test::refusalOf([&] { (void)read(with); }), {"stimuli.tsv", "no 'c'"}));
    }

    void embeddingsWithIdsNeedIdsToBeJoinedWith() {
        Json without = json();
        without["responses"].erase("ids");
        QVERIFY(mentions(test::refusalOf([&] { (void)read(without); }), {"known.txt", "responses"}));
        without["responses"]["averageRepeats"] = true;
        QVERIFY(mentions(test::refusalOf([&] { (void)read(without); }), {"/responses/ids"}));
    }

private:
    [[nodiscard]] std::string file(const char* name) const { return (m_folder / name).string(); }
    [[nodiscard]] MatrixInputs inputs() const {
        return {
            {file("run1.npy"), file("run2.npy")},
            {file("ids1.txt"), file("ids2.txt")},
            {file("clip.npy")},
            {file("known.txt")},
            false,
            {}};
    }
    static Json json() {
        return {
            {"fusiform", 1},
            {"responses", {{"files", {"run1.npy", "run2.npy"}}, {"ids", {"ids1.txt", "ids2.txt"}}}},
            {"embeddings", {{{"model", "CLIP"}, {"file", "clip.npy"}, {"ids", "known.txt"}}}}};
    }
    [[nodiscard]] Dataset read(const Json& dataset) const {
        writeAtomically(m_folder / "d.fusiform.json", dataset.dump());
        Progress progress;
        return readDataset(m_folder / "d.fusiform.json", progress);
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
    std::filesystem::path m_folder;
    MatrixF m_first, m_second, m_features;
};

QTEST_GUILESS_MAIN(TestMatrixInputs)
#include "test_matrix_inputs.moc"

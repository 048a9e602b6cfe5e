// Positions of voxels and stimuli from other programs: in a dataset file, by name, and chosen by a person.
#include "analysis/core/error.h"
#include "analysis/io/arrays/archive_arrays.h"
#include "analysis/io/arrays/array_role.h"
#include "analysis/io/arrays/npy.h"
#include "analysis/io/arrays/positions_file.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/dataset/dataset_file.h"

#include <QTemporaryDir>
#include <QTest>

using namespace fusiform;
using Json = nlohmann::ordered_json;

namespace {

/// Four voxels and three stimuli.
Dataset small() {
    Dataset dataset;
    auto voxels = std::make_shared<VoxelSet>();
    voxels->unplaced = 4;
    dataset.voxels = std::move(voxels);
    dataset.stimuli = std::make_shared<const std::vector<Stimulus>>(3);
    return dataset;
}

std::string messageOf(const auto& act) {
    try {
        act();
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

bool mentions(const std::string& text, std::initializer_list<const char*> parts) {
    return std::ranges::all_of(parts, [&](const char* part) { return text.find(part) != std::string::npos; });
}

} // namespace

class TestPositions : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_folder = m_temporary->path().toStdString();
        m_points = MatrixF(4, 2);
        m_points << 1, 2, 3, 4, 5, 6, 7, 8.5F;
        writeNpy(m_points, m_folder / "umap.npy");
        writeNpy(MatrixF(MatrixF::Random(3, 3)), m_folder / "stimuli_tsne.npy");
        writeAtomically(m_folder / "umap.csv", "x,y\n1,2\n3,4\n5,6\n7,8.5\n");
        writeNpy(MatrixF(MatrixF::Random(4, 5)), m_folder / "responses.npy");
        writeNpy(MatrixF(MatrixF::Random(3, 4)), m_folder / "betas.npy");
    }

    void aDatasetFileNamesThem() {
        for (const char* file : {"umap.npy", "umap.csv"}) {
            const Dataset dataset = read(
                {{{"name", "UMAP"}, {"of", "voxels"}, {"file", file}},
                 {{"name", "t-SNE"}, {"of", "stimuli"}, {"file", "stimuli_tsne.npy"}}});
            QCOMPARE(dataset.positions.size(), std::size_t(2));
            QCOMPARE(dataset.positions[0]->name, std::string("UMAP"));
            QCOMPARE(dataset.positions[0]->of, Positions::Of::Voxels);
            QVERIFY(dataset.positions[0]->points == m_points);
            QCOMPARE(dataset.positions[1]->of, Positions::Of::Stimuli);
            QCOMPARE(dataset.positions[1]->points.cols(), Eigen::Index(3));
        }
    }

    void otherLengthsAreRefused() {
        const auto problem = [&](const char* of, const char* file) {
            return messageOf([&] { read({{{"name", "UMAP"}, {"of", of}, {"file", file}}}); });
        };
        QVERIFY(mentions(problem("stimuli", "umap.npy"), {"umap.npy", "3 rows, one a stimulus", "4"}));
        QVERIFY(mentions(problem("voxels", "stimuli_tsne.npy"), {"4 rows, one a voxel", "3"}));
        QVERIFY(mentions(problem("voxels", "responses.npy"), {"two or three columns", "4 x 5"}));
        QVERIFY(mentions(problem("cats", "umap.npy"), {"/positions/0"}));
        QVERIFY(mentions(problem("voxels", "gone.npy"), {"gone.npy"}));
    }

    void aTransposedMatrixIsTold() {
        writeNpy(MatrixF(m_points.transpose()), m_folder / "turned.npy");
        Progress progress;
        const std::string problem = messageOf([&] {
            static_cast<void>(
                readPositions((m_folder / "turned.npy").string(), Positions::Of::Voxels, "UMAP", progress));
        });
        QVERIFY(mentions(problem, {"transposed"}));
    }

    void aFileThatSaysItIsTakenByItself() {
        Progress progress;
        for (const char* file : {"umap.npy", "umap.csv"}) {
            const Dataset dataset = withFile(small(), m_folder / file, progress);
            QCOMPARE(dataset.positions.size(), std::size_t(1));
            QCOMPARE(dataset.positions[0]->name, std::string("umap"));
            QVERIFY(dataset.positions[0]->points == m_points);
            QVERIFY(dataset.maps.empty()); // the columns of the table are no maps then
        }
        const Dataset stimuli = withFile(small(), m_folder / "stimuli_tsne.npy", progress);
        QCOMPARE(stimuli.positions.at(0)->of, Positions::Of::Stimuli);
        QVERIFY(stimuli.embeddings.empty());
    }

    void anotherFileIsAskedFor() {
        Progress progress;
        std::filesystem::rename(m_folder / "umap.npy", m_folder / "points.npy");
        const auto file = m_folder / "points.npy";
        QVERIFY_THROWS_EXCEPTION(ArraysUnplaced, static_cast<void>(withFile(small(), file, progress)));
        const ArrayFile arrays = openArrayFile(file, progress);
        const ArrayEntry& entry = arrays.named({});
        QVERIFY(whyNot(small(), entry, ArrayRole::VoxelPositions).empty());
        QVERIFY(mentions(whyNot(small(), entry, ArrayRole::StimulusPositions).english(), {"3", "stimulus", "4"}));
        QVERIFY(!whyNot(Dataset(), entry, ArrayRole::VoxelPositions).empty());
        const Dataset dataset =
            withArray(small(), arrays, {entry.name, ArrayRole::VoxelPositions, {}, {}}, progress);
        QVERIFY(dataset.positions.at(0)->points == m_points);
        QCOMPARE(dataset.positions[0]->name, std::string("points"));
        QCOMPARE(*arrayRoleNamed("voxelPositions"), ArrayRole::VoxelPositions); // as sessions keep it
    }

private:
    Dataset read(const Json& positions) const {
        const Json json{
            {"fusiform", 1}, {"responses", {{"file", "betas.npy"}}}, {"positions", positions}};
        writeAtomically(m_folder / "d.fusiform.json", json.dump());
        Progress progress;
        return readDataset(m_folder / "d.fusiform.json", progress);
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
    std::filesystem::path m_folder;
    MatrixF m_points;
};

QTEST_GUILESS_MAIN(TestPositions)
#include "test_positions.moc"

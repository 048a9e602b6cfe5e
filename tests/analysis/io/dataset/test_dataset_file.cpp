#include "analysis/core/error.h"
#include "analysis/demo/demo_dataset.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/dataset/dataset_file.h"
#include "analysis/io/nifti/nifti.h"
#include "analysis/io/arrays/npy.h"

#include <QTemporaryDir>
#include <QTest>

using namespace fusiform;
using Json = nlohmann::ordered_json;

namespace {

Dataset read(const std::filesystem::path& file) {
    Progress progress;
    return readDataset(file, progress);
}

std::string messageOf(const std::filesystem::path& file) {
    try {
        static_cast<void>(read(file));
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

bool mentions(const std::string& text, std::initializer_list<const char*> parts) {
    return std::ranges::all_of(parts, [&](const char* part) { return text.find(part) != std::string::npos; });
}

} // namespace

/// A dataset of four voxels in a 2 x 3 x 2 grid, three stimuli, one embedding of two features.
class TestDatasetFile : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_folder = m_temporary->path().toStdString();
        Volume mask;
        mask.grid.shape = {2, 3, 2};
        mask.grid.voxelToWorld.diagonal() << 2, 2, 2, 1;
        mask.values.assign(12, 0);
        for (const auto& [i, j, k] : {std::array{0, 0, 0}, std::array{1, 0, 0}, std::array{0, 2, 1}, std::array{1, 1, 1}})
            mask.values[std::size_t(mask.grid.offset(i, j, k))] = 1;
        writeNifti(mask, m_folder / "mask.nii.gz");
        for (std::size_t at = 0; at < mask.values.size(); ++at)
            mask.values[at] = float(at);
        writeNifti(mask, m_folder / "offsets.nii.gz");
        writeNpy(MatrixF(MatrixF::Random(3, 4)), m_folder / "betas.npy");
        writeNpy(MatrixF(MatrixF::Random(3, 2)), m_folder / "clip.npy");
        writeNpy(MatrixF(MatrixF::Random(4, 2)), m_folder / "weights.npy");
        writeAtomically(m_folder / "stimuli.tsv", "id\tcaption\timage\na\tA cat | a pet\tcat.png\nb\t\t\nc\t\"x \"\"y\"\"\"\t\n");
        m_json = {{"fusiform", 1},
                  {"name", "small"},
                  {"voxels", {{"mask", "mask.nii.gz"}, {"order", "C"}}},
                  {"responses", {{"file", "betas.npy"}, {"scale", 2.0}}},
                  {"stimuli", {{"table", "stimuli.tsv"}, {"images", "images"}}},
                  {"embeddings", {{{"model", "CLIP"}, {"layer", "visual"}, {"depth", 12}, {"file", "clip.npy"}}}},
                  {"encodingModels", {{{"model", "CLIP"}, {"layer", "visual"}, {"weights", "weights.npy"}}}},
                  {"maps", {{{"name", "o"}, {"model", "CLIP"}, {"layer", "visual"}, {"file", "offsets.nii.gz"}}}}};
    }

    void readsWhatTheFileNames() {
        const Dataset dataset = read(written());
        QCOMPARE(dataset.name, std::string("small"));
        QCOMPARE(dataset.voxels->size(), std::int64_t(4));
        const MatrixF betas = toMatrix(readNpy(m_folder / "betas.npy"), "betas", "");
        QCOMPARE(dataset.responses->stimuliByVoxels.whole()(1, 2), 2 * betas(1, 2));
        QCOMPARE(dataset.stimuli->at(0).captions, (std::vector<std::string>{"A cat", "a pet"}));
        QCOMPARE(dataset.stimuli->at(0).image, m_folder / "images" / "cat.png");
        QCOMPARE(dataset.stimuli->at(2).captions.at(0), std::string("x \"y\""));
        QCOMPARE(dataset.maps.at(0)->depth, 12.0); // that of its embedding
        QCOMPARE(dataset.encodingModels.at(0)->name, std::string("CLIP, visual"));
    }

    void theOrderOfAMaskIsKept() {
        // Values of the map are offsets with i fastest, so they tell which voxel each row is.
        const auto rows = [this](const char* order) {
            m_json["voxels"]["order"] = order;
            const VectorF values = *read(written()).maps.at(0)->perVoxel;
            return std::vector<float>(values.begin(), values.end());
        };
        QCOMPARE(rows("C"), (std::vector<float>{0, 10, 1, 9}));
        QCOMPARE(rows("F"), (std::vector<float>{0, 1, 9, 10}));
    }

    void voxelsByIndexAndAffineLieWhereTheyShould() {
        writeNpy(std::vector<std::int32_t>{0, 0, 0, 1, 0, 0, 0, 2, 1, 1, 1, 1}, {4, 3}, m_folder / "ijk.npy");
        writeNpy(std::vector<std::int32_t>{2, 3, 2}, {3}, m_folder / "shape.npy");
        MatrixF affine = MatrixF::Identity(4, 4);
        affine(0, 3) = -30;
        writeNpy(affine, m_folder / "affine.npy");
        m_json["voxels"] = {{"ijk", "ijk.npy"}, {"affine", "affine.npy"}, {"shape", "shape.npy"}};
        QVERIFY(read(written()).voxels->worldOf(2).isApprox(Point(-30, 2, 1)));
    }

    void anIndexOutsideTheGridIsNamed() {
        writeNpy(std::vector<std::int32_t>{0, 0, 0, 1, 3, 0}, {2, 3}, m_folder / "ijk.npy");
        m_json["voxels"] = {{"ijk", "ijk.npy"}, {"volume", "mask.nii.gz"}};
        QVERIFY(mentions(messageOf(written()), {"ijk.npy", "row 1", "0 to 2"}));
    }

    void lengthsThatDisagreeGiveBothNumbers() {
        writeNpy(MatrixF(MatrixF::Zero(4, 3)), m_folder / "betas.npy");
        QVERIFY(mentions(messageOf(written()), {"betas.npy", "4 columns", "3", "transposed"}));
        writeNpy(MatrixF(MatrixF::Zero(5, 4)), m_folder / "betas.npy");
        QVERIFY(mentions(messageOf(written()), {"betas.npy", "3 rows", "5"}));
    }

    void anUnknownKeyIsRefusedWithItsPath() {
        m_json["maps"][0]["modle"] = "x";
        QVERIFY(mentions(messageOf(written()), {"/maps/0/modle", "did you mean \"model\"?"}));
    }

    void aMissingFileIsNamed() {
        m_json["embeddings"][0]["file"] = "absent.npy";
        QVERIFY(mentions(messageOf(written()), {"absent.npy"}));
    }

    void textThatIsNoJsonGivesItsPlace() {
        writeAtomically(m_folder / "bad.fusiform.json", "{\"fusiform\": 1,\n \"name\" \"x\"}");
        QVERIFY(mentions(messageOf(m_folder / "bad.fusiform.json"), {"line 2"}));
    }

    void validatingTellsOfAllProblems() {
        m_json["embeddings"][0]["file"] = "absent.npy";
        m_json["captions"] = {{{"name", "c"}, {"file", "absent.json"}}};
        writeNpy(MatrixF(MatrixF::Zero(9, 2)), m_folder / "weights.npy");
        Progress progress;
        QCOMPARE(validateDataset(written(), progress).size(), std::size_t(3));
    }

    void captionsComeByRowOrByPlaceInTheVolume() {
        writeAtomically(m_folder / "c.jsonl",
                        "{\"index\": 3, \"caption\": \"late\"}\n{\"index\": 0, \"caption\": \"a\", \"score\": 0.5}\n");
        writeAtomically(m_folder / "v.json", R"({"indexSpace": "volume-F", "captions":
            [{"index": 9, "caption": "at one, one, one", "keywords": "food, table"}]})");
        m_json["captions"] = {{{"name", "rows"}, {"file", "c.jsonl"}}, {{"name", "places"}, {"file", "v.json"}}};
        const Dataset dataset = read(written());
        QCOMPARE(dataset.captions[0]->of(3)[0].caption, std::string("late"));
        QCOMPARE(dataset.captions[0]->of(0)[0].score, 0.5);
        QCOMPARE(dataset.captions[1]->of(3)[0].keywords, (std::vector<std::string>{"food", "table"}));
        QVERIFY(dataset.captions[1]->of(0).empty());
    }

    void aCaptionOfNoVoxelIsRefused() {
        writeAtomically(m_folder / "c.tsv", "index\tcaption\n4\tnobody\n");
        m_json["captions"] = {{{"name", "c"}, {"file", "c.tsv"}}};
        QVERIFY(mentions(messageOf(written()), {"c.tsv", "4", "/0"}));
    }

    void theDemonstrationHasEverything() {
        Progress progress;
        const Dataset demo = read(writeDemoDataset(m_folder / "demo", progress));
        QCOMPARE(demo.cortex.left.surfaces.size(), std::size_t(5));
        QVERIFY(demo.cortex.right.curvature && demo.anatomy && demo.bank && demo.noiseCeiling);
        QCOMPARE(demo.embeddings.size(), std::size_t(8));
        QCOMPARE(demo.maps.size(), std::size_t(8));
        for (const auto& map : demo.maps) {
            QVERIFY(map->perVoxel && map->volume && map->vertices.left && map->vertices.right);
            // Posterior-ventral voxels only: some vertices have a value, most do not.
            const auto present = map->vertices.left->size() - map->vertices.left->array().isNaN().count();
            QVERIFY(present > 1000 && present < map->vertices.left->size() / 2);
        }
        QVERIFY(demo.captions.at(0)->captions.size() > 1000);
    }

private:
    std::filesystem::path written() {
        const auto file = m_folder / "small.fusiform.json";
        writeAtomically(file, m_json.dump(1));
        return file;
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
    std::filesystem::path m_folder;
    Json m_json;
};

QTEST_GUILESS_MAIN(TestDatasetFile)
#include "test_dataset_file.moc"

#include "analysis/io/dataset/dataset_file.h"
#include "analysis/io/dataset/json_schema.h"

#include <QTest>

using namespace fusiform;
using Json = nlohmann::ordered_json;

namespace {

std::vector<SchemaProblem> problemsOf(const char* text) { return schemaProblems(datasetSchema(), Json::parse(text)); }

} // namespace

class TestJsonSchema : public QObject {
    Q_OBJECT

private slots:
    void theExampleOfTheDesignIsValid() {
        const auto problems = problemsOf(R"({"fusiform": 1, "name": "sub-01",
            "subject": {"id": "sub-01", "space": "scanner",
              "surfaces": {"left": {"white": "lh.white", "sphere": "lh.sphere", "curvature": "lh.curv"},
                           "right": {"white": "rh.white"}},
              "anatomy": "T1.nii.gz",
              "parcellations": [{"name": "Wang", "left": "lh.wang15.mgz", "right": "rh.wang15.mgz"},
                                {"name": "floc-faces", "volume": "floc-faces.nii.gz"}]},
            "voxels": {"mask": "nsdgeneral.nii.gz", "order": "C"},
            "responses": {"file": "betas.npy", "scale": 1.0},
            "noiseCeiling": {"file": "ncsnr.nii.gz", "kind": "ncsnr", "repeats": 3},
            "stimuli": {"table": "stimuli.tsv", "images": "images/"},
            "embeddings": [{"model": "CLIP", "layer": "visual", "depth": 12, "file": "clip.npy"}],
            "encodingModels": [{"model": "CLIP", "layer": "visual", "weights": "w.npy", "intercept": "b.npy"}],
            "maps": [{"name": "CLIP r", "model": "CLIP", "layer": "visual", "metric": "r", "file": "r.nii.gz"}],
            "captionBank": {"texts": "bank.txt", "embeddings": "bank.npy", "model": "CLIP"},
            "captions": [{"name": "BrainSCUBA", "file": "captions.json"}]})");
        QVERIFY2(problems.empty(), problems.empty() ? "" : problems[0].path.c_str());
    }

    void everyWayOfGivingVoxelsIsValid_data() {
        QTest::addColumn<QString>("voxels");
        QTest::newRow("all") << R"("all-vertices")";
        QTest::newRow("ijk and volume") << R"({"ijk": "ijk.npy", "volume": "ref.nii.gz"})";
        QTest::newRow("ijk and affine") << R"({"ijk": "a.npz:ijk", "affine": "a.npz:affine", "shape": "a.npz:grid"})";
        QTest::newRow("vertices") << R"({"vertices": {"left": "l.npy"}, "mesh": "fsaverage"})";
    }
    void everyWayOfGivingVoxelsIsValid() {
        QFETCH(QString, voxels);
        QVERIFY(problemsOf(qPrintable(R"({"fusiform": 1, "voxels": )" + voxels + "}")).empty());
    }

    void aMisspelledKeyIsNamedWithTheNearestOne() {
        const auto problems = problemsOf(R"({"fusiform": 1, "voxels": {"mask": "m.nii", "odrer": "C"}})");
        QVERIFY(!problems.empty());
        QCOMPARE(problems[0].path, std::string("/voxels/odrer"));
        QCOMPARE(problems[0].hint.english(), std::string("did you mean \"order\"?"));
    }

    void problemsNameTheirPath_data() {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("path");
        QTest::newRow("no version") << R"({})" << "/";
        QTest::newRow("other version") << R"({"fusiform": 2})" << "/fusiform";
        QTest::newRow("list") << R"([1])" << "/";
        QTest::newRow("order") << R"({"fusiform": 1, "voxels": {"mask": "m.nii", "order": "D"}})" << "/voxels/order";
        QTest::newRow("no weights") << R"({"fusiform": 1, "encodingModels": [{"model": "x"}]})" << "/encodingModels/0";
        QTest::newRow("repeats") << R"({"fusiform": 1, "noiseCeiling": {"file": "n", "kind": "ncsnr", "repeats": 0}})"
                                 << "/noiseCeiling/repeats";
        QTest::newRow("depth") << R"({"fusiform": 1, "maps": [{"name": "a", "file": "f", "depth": "deep"}]})"
                               << "/maps/0/depth";
        QTest::newRow("empty name") << R"({"fusiform": 1, "captions": [{"name": "", "file": "f"}]})"
                                    << "/captions/0/name";
    }
    void problemsNameTheirPath() {
        QFETCH(QString, json);
        QFETCH(QString, path);
        const auto problems = problemsOf(qPrintable(json));
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(QString::fromStdString(problems[0].path), path);
        QVERIFY(!problems[0].expected.empty() && !problems[0].found.empty());
    }
};

QTEST_GUILESS_MAIN(TestJsonSchema)
#include "test_json_schema.moc"

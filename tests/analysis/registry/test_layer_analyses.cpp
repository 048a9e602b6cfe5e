// Analyses of layers on a tiny dataset whose results are known beforehand.

#include "tiny_dataset.h"
#include "analysis/refusal.h"

#include "analysis/registry/comparison.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace fusiform;
using namespace fusiform::test;

namespace {

/// Voxels in the half with small i are of V1, the others of FFA.
Dataset withAreas(Dataset dataset) {
    auto voxels = std::make_shared<VoxelSet>(*dataset.voxels);
    for (const Ijk& voxel : voxels->ijk)
        voxels->regions.emplace_back(voxel[0] < 4 ? "V1" : "FFA");
    dataset.voxels = voxels;
    return dataset;
}

/// A second model, that knows nothing.
Dataset withNoiseModel(Dataset dataset) {
    auto embedding = embeddingOfLayer("fc", 1, randomMatrix(stimuli, 4, 77));
    embedding->model = "noise";
    dataset.embeddings.push_back(embedding);
    return dataset;
}

const Json quick{{"resamples", 100}, {"permutations", 200}};

std::shared_ptr<const Map>
withMetric(const Findings& findings, std::string_view metric, std::string_view model) {
    for (const auto& map : findings.maps)
        if (map->metric == metric && map->model == model)
            return map;
    return nullptr;
}

/// One map a training step on the left vertices, all with the same half-time.
Dataset withTraining() {
    Dataset dataset = tinyDataset();
    for (const double step : {1.0, 10.0, 1000.0, 10000.0}) {
        const float score = step < 5 ? 0 : step < 500 ? 0.2F : step < 5000 ? 0.6F : 0.8F;
        auto map =
            scoreMap(("step " + std::to_string(int(step))).c_str(), step, VectorF::Constant(48, score));
        dataset.maps.push_back(map);
    }
    return dataset;
}

/// A ball's surface, good enough to turn.
Dataset withSphere() {
    Dataset dataset;
    Surface sphere;
    sphere.kind = SurfaceKind::Sphere;
    sphere.vertices = randomMatrix(200, 3, 5).rowwise().normalized() * 100;
    sphere.vertices.rowwise() += Eigen::RowVector3f(3, 0, 0); // not around the origin
    sphere.triangles = (Triangles(1, 3) << 0, 1, 2).finished();
    auto areas = std::make_shared<LabelMap>();
    for (int vertex = 0; vertex < 200; ++vertex)
        areas->keys.push_back(
            sphere.vertices(vertex, 2) < -50  ? 1
            : sphere.vertices(vertex, 2) < 0  ? 2
            : sphere.vertices(vertex, 2) < 50 ? 3
                                              : 4);
    for (int key = 1; key <= 4; ++key)
        areas->labels[key].name = "band " + std::to_string(key);
    auto parcellation = std::make_shared<Parcellation>();
    parcellation->name = "bands";
    parcellation->hemispheres.left = areas;
    dataset.parcellations = {parcellation};
    for (const char* name : {"depth", "thickness"}) {
        auto map = mapCalled(name);
        map->metric = name;
        map->vertices.left =
            std::make_shared<const VectorF>(sphere.vertices.col(2) * (map->name == "depth" ? 1.F : -1.F));
        dataset.maps.push_back(map);
    }
    dataset.cortex.left.surfaces[SurfaceKind::Sphere] = std::make_shared<const Surface>(std::move(sphere));
    return dataset;
}

} // namespace

class TestLayerAnalyses : public QObject {
    Q_OBJECT

private slots:
    // difference

    void theDifferenceOfTwoMapsIsThatOfTheirValues() {
        Dataset dataset = withTraining();
        auto lacking = std::make_shared<Map>(*dataset.maps[3]);
        VectorF values = *lacking->vertices.left;
        values[7] = missingValue;
        lacking->vertices.left = std::make_shared<const VectorF>(values);
        lacking->unit = "r";
        dataset.maps[3] = lacking;
        const Findings findings =
            foundBy("difference", dataset, {{"a", "r of step 10000"}, {"b", "r of step 1000"}});
        QCOMPARE(findings.maps.size(), std::size_t(1));
        const Map& map = *findings.maps.front();
        QCOMPARE(map.name, std::string("r of step 10000 − r of step 1000"));
        QVERIFY(map.vertices.left && map.vertices.left->size() == 48);
        QVERIFY(std::abs((*map.vertices.left)[0] - 0.2F) < 1e-6F); // 0.8 - 0.6
        QVERIFY(std::isnan((*map.vertices.left)[7]));
        QVERIFY(map.unit.empty()); // the other one has none
        QCOMPARE(findings.provenance["inputs"]["b"]["map"].get<std::string>(), std::string("r of step 1000"));
        QVERIFY2(
            says(findings.summary.english(), {"0.2", "47 vertices", "100 %"}), findings.summary.english().c_str());
    }

    void mapsOfDifferentPlacesAreNotSubtracted() {
        Dataset dataset = withTraining();
        dataset.maps.push_back(scoreMap("short", 1, VectorF::Ones(12)));
        const auto refusal = [&](const Json& options) {
            return test::refusalOf([&] { (void)foundBy("difference", dataset, options); });
        };
        QVERIFY(says(refusal({{"a", "r of step 1"}, {"b", "r of short"}}), {"same voxels or vertices", "r of short"}));
        QVERIFY(says(refusal({{"a", "absent"}, {"b", "r of step 1"}}), {"'absent'", "r of step 1000"}));
        QVERIFY(analysisNamed("difference").obstacle(tinyDataset()).has_value());
    }

    // compare

    void compareFindsTheLayerOfEveryVoxel() {
        const Findings findings = foundBy("compare", withAreas(tinyDataset()), quick);
        const auto best = withMetric(findings, "bestLayer", "net");
        QVERIFY(best && best->categorical);
        QCOMPARE(best->categories, (std::vector<std::string>{"conv1", "conv2"}));
        QCOMPARE((*best->perVoxel)[0], 0.F);
        QCOMPARE((*best->perVoxel)[1], 1.F);
        QVERIFY(std::isnan((*best->perVoxel)[5])); // the constant one
        for (const char* metric : {"margin", "depth", "r"})
            QVERIFY2(withMetric(findings, metric, "net"), metric);
        QVERIFY(!withMetric(findings, "rDifference", "")); // one model has nobody to beat
        QVERIFY2(
            says(findings.summary.english(), {"2 layers", "best over 47 voxels"}),
            findings.summary.english().c_str());
    }

    void compareTestsModelsAgainstEachOther() {
        const Findings findings = foundBy("compare", withNoiseModel(tinyDataset()), quick);
        const auto difference = withMetric(findings, "rDifference", "");
        QVERIFY(difference && withMetric(findings, "q", ""));
        QVERIFY(std::max((*difference->perVoxel)[0], (*difference->perVoxel)[1]) > 0.3F);
        QVERIFY2(says(findings.summary.english(), {"net beats noise"}), findings.summary.english().c_str());
        const Json& pair = findings.provenance["differences"][0];
        QCOMPARE(pair["first"].get<std::string>(), std::string("net"));
        // The regions are too small to choose a layer in each: one layer of the model stands for it, half of
        // the voxels follow it.
        QVERIFY(pair["voxelsWhereFirstIsBetter"].get<int>() > 15);
        QVERIFY(pair["voxelsWhereSecondIsBetter"].get<int>() < 4);
        QCOMPARE(findings.provenance["options"]["seed"].get<int>(), 0);
        QCOMPARE(findings.provenance["inputs"]["embeddings"].size(), std::size_t(3));
    }

    void compareAveragesOverRegions() {
        Progress progress;
        const Dataset dataset = withAreas(tinyDataset());
        const Json options = completeOptions(analysisNamed("compare"), quick);
        const Comparison comparison = compareLayers(dataset, options, progress, {});
        std::set<std::string> names;
        for (const Region& region : comparison.regions)
            names.insert(region.name);
        QCOMPARE(names, (std::set<std::string>{"all voxels", "V1", "FFA"}));
        std::size_t rows = 0;
        for (const Region& region : comparison.regions)
            rows += region.rows.size();
        QCOMPARE(rows, std::size_t(2 * 48));
        QVERIFY(says(tableOf(comparison), {"all voxels", "V1", "FFA", "voxels (few)"}));
    }

    void compareTellsItsPlan() {
        const Analysis& analysis = analysisNamed("compare");
        const RunPlan plan = analysis.plan(withNoiseModel(tinyDataset()), completeOptions(analysis, quick));
        std::string text;
        for (const Message& line : plan.lines)
            text += line.english() + "\n";
        QVERIFY2(
            says(
                text,
                {"net, conv1 (4)", "noise, fc (4)", "48 voxels", "40 stimuli", "1 pairs", "100 resamples"}),
            text.c_str());
    }

    void compareHandsOnScores() {
        const Analysis& analysis = analysisNamed("compare");
        Progress progress;
        int calls = 0;
        const Findings findings = analysis.run(
            tinyDataset(), completeOptions(analysis, quick), progress, [&calls](const Findings& some) {
                QCOMPARE(some.maps.front()->name, std::string("net, conv1: held-out r"));
                ++calls;
            });
        QVERIFY(calls > 0);
        QVERIFY(std::ranges::any_of(
            findings.maps, [](const auto& map) { return map->name == "net, conv1: held-out r"; }));
    }

    // spatial-score

    void depthThatGrowsFromV1ScoresHigh() {
        Dataset dataset = withAreas(tinyDataset());
        auto depth = mapCalled("depth");
        depth->metric = "depth";
        VectorF values(48);
        for (Eigen::Index row = 0; row < 48; ++row)
            values[row] = float(dataset.voxels->ijk[std::size_t(row)][0]);
        depth->perVoxel = std::make_shared<const VectorF>(values);
        dataset.maps.push_back(depth);
        const Findings findings = foundBy("spatial-score", dataset);
        const Json& score = findings.provenance["spatialScore"];
        QVERIFY(score["pearson"].get<double>() > 0.8);
        QCOMPARE(score["voxels"].get<int>(), 48);
        const VectorF& distance = *findings.maps.front()->perVoxel;
        for (Eigen::Index row = 0; row < 48; ++row) // voxels of 2 mm; V1 ends at i = 3
            QVERIFY(std::abs(distance[row] - 2 * std::max(0.F, values[row] - 3)) < 1e-4F);
        const Findings ranked = foundBy("spatial-score", dataset, {{"ranks", "V1=1,FFA=2"}});
        QVERIFY(ranked.provenance["spatialScore"]["spearman"].get<double>() > 0.8);
        QVERIFY(says(
            refusalOf([&] {
                (void)foundBy("spatial-score", dataset, {{"from", "V9"}});
            }),
            {"V9", "FFA", "V1"}));
    }

    // half-time

    void scoreMapsOfStepsHaveAHalfTime() {
        const Findings findings = foundBy("half-time", withTraining());
        QCOMPARE(findings.maps.size(), std::size_t(1));
        const VectorF& times = *findings.maps.front()->vertices.left;
        QVERIFY(std::abs(times[0] - 100) < 0.01F); // half-way on the logarithmic axis
        QVERIFY2(says(findings.summary.english(), {"step 100"}), findings.summary.english().c_str());
        const Findings other = foundBy("half-time", withTraining(), {{"steps", "1,2,8,16"}});
        QVERIFY(std::abs((*other.maps.front()->vertices.left)[0] - 4) < 0.001F);
        QVERIFY(says(
            refusalOf([] {
                (void)foundBy("half-time", withTraining(), {{"steps", "1,2"}});
            }),
            {"4 maps", "2 steps"}));
    }

    void layersOfAModelAreNoStepsOfItsTraining() {
        Dataset dataset = withTraining();
        for (auto& map : dataset.maps) {
            auto layer = std::make_shared<Map>(*map);
            layer->layer = "block " + std::to_string(int(layer->depth));
            map = layer;
        }
        try {
            (void)foundBy("half-time", dataset);
            QFAIL("depths of layers were taken as steps");
        } catch (const Error& error) {
            QVERIFY2(QString(error.what()).contains("steps"), error.what());
        }
        QVERIFY(!foundBy("half-time", dataset, {{"steps", "1,10,1000,10000"}}).maps.empty());
    }

    void framesOfAMapHaveAHalfTime() {
        Dataset dataset = tinyDataset();
        auto map = mapCalled("training");
        MatrixF series(3, 48);
        series.row(0).setZero();
        series.row(1).setConstant(0.4F);
        series.row(2).setConstant(0.8F);
        map->series.left = std::make_shared<const MatrixF>(series);
        map->vertices.left = std::make_shared<const VectorF>(series.row(0).transpose());
        map->frameNames = {"step 1", "step 32", "step 500"};
        dataset.maps = {map};
        const Findings findings = foundBy("half-time", dataset);
        QVERIFY(std::abs((*findings.maps.front()->vertices.left)[7] - 32) < 1e-3F);
        QCOMPARE(findings.maps.front()->unit, std::string("step"));
    }

    // property-correlation

    void aMapIsComparedWithAllOthers() {
        const Findings findings = foundBy("property-correlation", withSphere(), {{"permutations", 100}});
        const Json& found = findings.provenance["correlations"];
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found[0]["property"].get<std::string>(), std::string("thickness"));
        QVERIFY(std::abs(found[0]["correlation"].get<double>() + 1) < 1e-9);
        QCOMPARE(found[0]["places"].get<int>(), 200);
        QVERIFY(found[0]["p"].get<double>() < 0.05);
        QCOMPARE(findings.provenance["inputs"]["map"].get<std::string>(), std::string("depth"));
    }

    void parcelsTakeThePlaceOfVertices() {
        const Findings findings =
            foundBy("property-correlation", withSphere(), {{"permutations", 100}, {"parcellation", "bands"}});
        QCOMPARE(findings.provenance["correlations"][0]["places"].get<int>(), 4);
        QVERIFY(says(
            refusalOf([] {
                (void)foundBy("property-correlation", withSphere(), {{"parcellation", "none"}});
            }),
            {"none", "parcels"}));
        QVERIFY(says(
            refusalOf([] {
                (void)foundBy("property-correlation", withSphere(), {{"map", "none"}});
            }),
            {"'none'", "'thickness'"}));
    }
};

QTEST_GUILESS_MAIN(TestLayerAnalyses)
#include "test_layer_analyses.moc"

// Each analysis on a tiny dataset whose results are known beforehand.

#include "tiny_dataset.h"

#include "analysis/registry/voxel_maps.h"

#include <QTest>

#include <cmath>
#include <map>

using namespace fusiform;
using namespace fusiform::test;

class TestAnalyses : public QObject {
    Q_OBJECT

private slots:
    // fit

    void everyEmbeddingIsFitted() {
        const Findings findings = foundBy("fit", tinyDataset());
        QCOMPARE(findings.encodingModels.size(), std::size_t{2});
        QCOMPARE(findings.maps.size(), std::size_t{6});
        for (const char* metric : {"r", "r2", "alpha"})
            for (const char* layer : {"conv1", "conv2"}) {
                const auto map = mapOf(findings.maps, layer, metric);
                QVERIFY(map);
                QCOMPARE(map->perVoxel->size(), 48);
                QVERIFY(!map->unit.empty() && !map->provenance.empty());
            }
        const VectorF& first = *mapOf(findings.maps, "conv1", "r")->perVoxel;
        QVERIFY(first[0] > 0.8F);           // a voxel of this layer
        QVERIFY(std::abs(first[1]) < 0.6F); // a voxel of the other
        QVERIFY(std::isnan(first[5]));      // the constant one
        QCOMPARE(mapOf(findings.maps, "conv2", "r")->depth, 2.0);
        QCOMPARE(findings.encodingModels[1]->weights.cols(), 5);
        QVERIFY2(
            says(findings.summary.english(), {"best of 2 layers", "mean held-out r", "47 voxels (1 without a score)"}),
            findings.summary.english().c_str());
    }

    void theMapToLookAtFirstIsThatOfTheBestLayer() {
        Dataset dataset = tinyDataset();
        // The first layer, which more than half of the voxels with a score follow, comes after noise.
        dataset.embeddings = {
            embeddingOfLayer("noise", 0, randomMatrix(stimuli, 4, 9)), dataset.embeddings.front()};
        const Findings findings = foundBy("fit", dataset);
        QCOMPARE(mainMapOf(findings), mapOf(findings.maps, "conv1", "r"));
        QVERIFY(says(findings.summary.english(), {"best of 2 layers", "conv1"}));
    }

    void withoutAWordTheFirstScoreIsLookedAtFirst() {
        Findings findings;
        QVERIFY(!mainMapOf(findings));
        findings.maps = {voxelMap("penalty", "alpha", "", "", VectorF::Ones(3)),
                         voxelMap("score", "r2", "R²", "", VectorF::Ones(3))};
        QCOMPARE(mainMapOf(findings), findings.maps[1]);
        findings.main = findings.maps[0];
        QCOMPARE(mainMapOf(findings), findings.maps[0]);
    }

    void theHighestMedianIsOfTheVoxelsThatHaveAValue() {
        const auto r = [](const char* name, std::vector<float> values) {
            return voxelMap(name, "r", "r", "", Eigen::Map<VectorF>(values.data(), std::ssize(values)));
        };
        const std::vector<std::shared_ptr<const Map>> maps{
            r("none", {missingValue, missingValue, missingValue, missingValue}),
            r("one peak", {0.9F, 0, 0, missingValue}),
            voxelMap("other", "alpha", "", "", VectorF::Constant(4, 100)),
            r("even", {missingValue, 0.2F, 0.3F, 0.4F}), r("late", {0.3F, 0.3F, 0.3F, 0.3F})};
        QCOMPARE(mapOfHighestMedian(maps, "r")->name, std::string("even"));
        QVERIFY(!mapOfHighestMedian(maps, "bestLayer"));
        QVERIFY(!mapOfHighestMedian({maps.front()}, "r"));
    }

    void onlyTheChosenLayerIsFitted() {
        const Findings findings = foundBy("fit", tinyDataset(), {{"layer", "conv2"}});
        QCOMPARE(findings.encodingModels.size(), std::size_t{1});
        QCOMPARE(findings.encodingModels[0]->name, "net, conv2");
        QVERIFY2(findings.summary.english().starts_with("mean held-out r "), findings.summary.english().c_str());
        QVERIFY(says(
            refusalOf([] {
                (void)foundBy("fit", tinyDataset(), {{"layer", "conv9"}});
            }),
            {"conv9", "net, conv1", "net, conv2"}));
    }

    void provenanceSaysWhatWasDone() {
        const Json provenance = foundBy("fit", tinyDataset(), {{"folds", 4}}).provenance;
        QCOMPARE(provenance["analysis"].get<std::string>(), "fit");
        QCOMPARE(provenance["options"]["folds"].get<int>(), 4);
        QCOMPARE(provenance["inputs"]["responses"]["file"].get<std::string>(), "responses.npy");
        QVERIFY(provenance["inputs"]["embeddings"][1]["shape"] == Json::array({40, 5}));
        QCOMPARE(provenance["layers"].size(), std::size_t{2});
        QCOMPARE(provenance["layers"][0]["voxelsWithoutScore"].get<int>(), 1);
        QVERIFY(provenance["layers"][0]["meanR"].get<double>() > 0.2);
    }

    void noScoresAtAllAreSaidSo() {
        Dataset dataset = tinyDataset();
        auto responses = std::make_shared<Responses>();
        responses->stimuliByVoxels = MatrixF(MatrixF::Ones(stimuli, 48));
        dataset.responses = responses;
        const Findings findings = foundBy("fit", dataset);
        QVERIFY2(says(findings.summary.english(), {"no voxel", "48"}), findings.summary.english().c_str());
        QVERIFY(findings.provenance["layers"][0]["meanR"].is_null());
    }

    void aNoiseCeilingAddsNormalisedScores() {
        Dataset dataset = tinyDataset();
        VectorF values = VectorF::Constant(48, 0.25F);
        values[2] = 0.01F;
        auto ceiling = std::make_shared<NoiseCeiling>();
        ceiling->perVoxel = std::make_shared<const VectorF>(values);
        dataset.noiseCeiling = ceiling;
        const Findings findings = foundBy("fit", dataset);
        const VectorF& normalised = *mapOf(findings.maps, "conv1", "rNormalised")->perVoxel;
        QCOMPARE(normalised[0], (*mapOf(findings.maps, "conv1", "r")->perVoxel)[0] / 0.5F);
        QVERIFY(std::isnan(normalised[2]));
    }

    void repeatsOfAStimulusStayInOneFold() {
        // Every stimulus is there twice, once in each half, with noise for features: only a fit that sees the
        // twin of a held-out row can predict it.
        Dataset dataset = tinyDataset();
        const MatrixF features = randomMatrix(20, 30, 8);
        const MatrixF measured = randomMatrix(20, 48, 9);
        MatrixF twice(stimuli, 30);
        twice << features, features;
        auto responses = std::make_shared<Responses>();
        responses->stimuliByVoxels =
            MatrixF((MatrixF(stimuli, 48) << measured, measured).finished());
        dataset.responses = responses;
        dataset.embeddings = {embeddingOfLayer("conv1", 1, twice)};
        auto table = std::make_shared<std::vector<Stimulus>>();
        for (int row = 0; row < stimuli; ++row)
            table->push_back({.id = "", .captions = {}, .image = {}, .category = {}, .split = {}});
        dataset.stimuli = table;
        QVERIFY(meanR(foundBy("fit", dataset)) > 0.5); // without ids all rows are their own stimuli
        for (std::size_t row = 0; row < table->size(); ++row)
            (*table)[row].id = "s" + std::to_string(row % 20);
        QVERIFY(std::abs(meanR(foundBy("fit", dataset))) < 0.25);
    }

    void rowsThatDisagreeAreRefusedWithBothNumbers() {
        Dataset dataset = tinyDataset();
        dataset.embeddings.push_back(embeddingOfLayer("conv3", 3, randomMatrix(39, 4, 1)));
        QVERIFY(says(refusalOf([&] { (void)foundBy("fit", dataset); }), {"40", "39", "conv3"}));
        dataset = tinyDataset();
        dataset.stimuli = std::make_shared<std::vector<Stimulus>>(17);
        QVERIFY(says(refusalOf([&] { (void)foundBy("fit", dataset); }), {"40", "17"}));
    }

    void bothKindsOfScalingAtOnceAreRefused() {
        QVERIFY(says(
            refusalOf([] {
                (void)foundBy("fit", tinyDataset(), {{"zscore", true}, {"zscore-all", true}});
            }),
            {"zscore", "zscore-all"}));
    }

    void aStopRequestEndsAnAnalysis() {
        std::stop_source source;
        source.request_stop();
        const Dataset fitted = after("fit", tinyDataset());
        for (const char* id : {"fit", "best-layer", "project"}) {
            Progress progress({}, source.get_token());
            const Analysis& analysis = analysisNamed(id);
            QVERIFY_EXCEPTION_THROWN(
                (void)analysis.run(fitted, completeOptions(analysis, {}), progress, {}), Cancelled);
        }
    }

    void obstaclesNameWhatIsMissing() {
        const auto obstacle = [](const char* id, const Dataset& dataset) {
            return analysisNamed(id).obstacle(dataset).value_or("");
        };
        Dataset dataset = tinyDataset();
        QCOMPARE(obstacle("fit", dataset), "");
        QVERIFY(says(obstacle("caption", dataset), {"encoding model"}));
        QVERIFY(says(obstacle("best-layer", dataset), {"two layers"}));
        QVERIFY(says(obstacle("project", dataset), {"volume"}));
        Dataset silent = dataset;
        silent.responses = nullptr;
        QVERIFY(says(obstacle("fit", silent), {"responses"}));
        Dataset blind = dataset;
        blind.embeddings.clear();
        QVERIFY(says(obstacle("fit", blind), {"embeddings"}));
        dataset = after("fit", dataset);
        QCOMPARE(obstacle("best-layer", dataset), "");
        QCOMPARE(obstacle("project", dataset), "");
        QVERIFY(says(obstacle("caption", dataset), {"bank"}));
        dataset.bank = bankOfFeatures(7);
        QVERIFY(says(obstacle("caption", dataset), {"as many features"}));
        dataset.bank = bankOfFeatures(5);
        QCOMPARE(obstacle("caption", dataset), "");
        dataset.cortex = {};
        QVERIFY(says(obstacle("project", dataset), {"surface"}));
    }

    // caption

    void theModelThatFitsTheBankIsCaptioned() {
        Dataset dataset = after("fit", tinyDataset());
        dataset.bank = bankOfFeatures(5); // only conv2 has 5 features
        const Findings findings = foundBy("caption", dataset, {{"repeats", 4}});
        QCOMPARE(findings.captions.size(), std::size_t{1});
        const CaptionSet& set = *findings.captions[0];
        QCOMPARE(set.name, "net, conv2: projection onto bank");
        QVERIFY2(says(set.method, {"temperature 0.006667", "4 repeats"}), set.method.c_str());
        QCOMPARE(set.of(0).size(), std::size_t{4});
        const auto agreement = mapOf(findings.maps, "conv2", "agreement");
        QVERIFY(agreement && mapOf(findings.maps, "conv2", "captionScore"));
        for (std::int64_t voxel = 0; voxel < 48; ++voxel) {
            std::map<std::string, int> counts;
            int most = 0;
            for (const VoxelCaption& caption : set.of(voxel))
                most = std::max(most, ++counts[caption.caption]);
            if (most > 0)
                QCOMPARE((*agreement->perVoxel)[voxel], float(most) / 4);
            else
                QVERIFY(std::isnan((*agreement->perVoxel)[voxel]));
        }
        QVERIFY2(says(findings.summary.english(), {"captioned", "agreement"}), findings.summary.english().c_str());
        const Dataset captioned = withFindings(withFindings(dataset, findings), findings);
        QCOMPARE(captioned.captions[1]->name, set.name + " (2)");
        QVERIFY(mapOf(captioned.maps, "conv2", "agreement")->vertices.left);
    }

    void aNamedModelIsCaptionedOrMissed() {
        Dataset dataset = after("fit", tinyDataset());
        dataset.bank = bankOfFeatures(4);
        const Json wanted{{"encodingModel", "net, conv1"}};
        QCOMPARE(foundBy("caption", dataset, wanted).captions[0]->name, "net, conv1: projection onto bank");
        const Json wrong{{"encodingModel", "net, conv2"}};
        QVERIFY(says(refusalOf([&] { (void)foundBy("caption", dataset, wrong); }), {"4", "5"}));
        const Json unknown{{"encodingModel", "other"}};
        QVERIFY(says(
            refusalOf([&] { (void)foundBy("caption", dataset, unknown); }),
            {"other", "'net, conv1'", "'net, conv2'"}));
    }

    void aSinglePassHasNoAgreement() {
        Dataset dataset = after("fit", tinyDataset());
        dataset.bank = bankOfFeatures(5);
        const Findings findings = foundBy("caption", dataset, {{"repeats", 1}});
        QCOMPARE(findings.maps.size(), std::size_t{1});
        QCOMPARE(findings.maps[0]->metric, "captionScore");
    }

    // best-layer

    void theBestLayerOfAVoxelIsTheOneItFollows() {
        const Findings findings = foundBy("best-layer", after("fit", tinyDataset()));
        QCOMPARE(findings.maps.size(), std::size_t{3});
        const Map& best = *findings.maps[0];
        QVERIFY(best.categorical);
        QCOMPARE(best.categories, (std::vector<std::string>{"conv1", "conv2"}));
        for (std::int64_t voxel = 0; voxel < 48; ++voxel)
            if (voxel == 5)
                QVERIFY(std::isnan((*best.perVoxel)[voxel]));
            else
                QCOMPARE((*best.perVoxel)[voxel], float(voxel % 2));
        QVERIFY((*findings.maps[1]->perVoxel)[0] > 0);
        const float depth = (*findings.maps[2]->perVoxel)[0];
        QVERIFY(depth >= 1 && depth < 1.5F);
        QVERIFY2(
            says(findings.summary.english(), {"best of 2 layers", "47 of 48 voxels", "conv1"}),
            findings.summary.english().c_str());
    }

    void voxelsUnderTheCeilingHaveNoBestLayer() {
        Dataset dataset = after("fit", tinyDataset());
        VectorF values = VectorF::Constant(48, 0.5F);
        values[3] = 0.2F;
        auto ceiling = std::make_shared<NoiseCeiling>();
        ceiling->perVoxel = std::make_shared<const VectorF>(values);
        dataset.noiseCeiling = ceiling;
        QVERIFY(std::isfinite((*foundBy("best-layer", dataset).maps[0]->perVoxel)[3]));
        QVERIFY(std::isnan((*foundBy("best-layer", dataset, {{"least-ceiling", 0.3}}).maps[0]->perVoxel)[3]));
    }

    void aLayerThatWasFittedTwiceCountsOnce() {
        const Dataset dataset = after("fit", after("fit", tinyDataset()));
        QCOMPARE(foundBy("best-layer", dataset).maps[0]->categories.size(), std::size_t{2});
    }

    void mapsOfAVolumeAreReadAtTheVoxels() {
        Dataset dataset = after("fit", tinyDataset());
        const VectorF direct = *foundBy("best-layer", dataset).maps[0]->perVoxel;
        for (auto& map : dataset.maps) { // as if they had been read from files
            auto read = std::make_shared<Map>(*map);
            read->perVoxel = nullptr;
            read->vertices = {};
            map = read;
        }
        const VectorF indirect = *foundBy("best-layer", dataset).maps[0]->perVoxel;
        for (std::int64_t voxel = 0; voxel < 48; ++voxel)
            QVERIFY(
                direct[voxel] == indirect[voxel] ||
                (std::isnan(direct[voxel]) && std::isnan(indirect[voxel])));
    }

    void withoutVoxelsVerticesAreCompared() {
        Dataset dataset;
        dataset.maps = {
            scoreMap("late", 9, Eigen::Vector3f(0.1F, 0.5F, missingValue)),
            scoreMap("early", 2, Eigen::Vector3f(0.3F, 0.2F, 0.1F))};
        const Findings findings = foundBy("best-layer", dataset);
        const Map& best = *findings.maps[0];
        QVERIFY(!best.perVoxel && best.vertices.left && !best.vertices.right);
        QCOMPARE(best.categories, (std::vector<std::string>{"early", "late"})); // by depth
        QCOMPARE((*best.vertices.left)[0], 0.F);
        QCOMPARE((*best.vertices.left)[1], 1.F);
        QVERIFY(std::isnan((*best.vertices.left)[2]));
        QVERIFY(says(findings.summary.english(), {"2 of 3 vertices"}));
    }

    void mapsOfDifferentPlacesCannotBeCompared() {
        Dataset dataset;
        dataset.maps = {
            scoreMap("early", 2, Eigen::Vector3f(0.3F, 0.2F, 0.1F)),
            scoreMap("late", 9, Eigen::Vector2f(0.1F, 0.5F))};
        QVERIFY(says(refusalOf([&] { (void)foundBy("best-layer", dataset); }), {"2 layers", "1 of them"}));
        QVERIFY(says(refusalOf([&] { (void)foundBy("best-layer", dataset, {{"metric", "r2"}}); }), {"r2"}));
    }

    void severalModelsAreToldApart() {
        Dataset dataset;
        auto other = scoreMap("early", 1, Eigen::Vector3f(0.4F, 0.4F, 0.4F));
        other->model = "other";
        dataset.maps = {scoreMap("early", 2, Eigen::Vector3f(0.3F, 0.2F, 0.1F)), other};
        QCOMPARE(
            foundBy("best-layer", dataset).maps[0]->categories,
            (std::vector<std::string>{"net, early", "other, early"}));
        QVERIFY(says(
            refusalOf([&] {
                (void)foundBy("best-layer", dataset, {{"model", "net"}});
            }),
            {"'net'"}));
    }

    // project

    void volumeMapsAreProjectedWhereTheyLie() {
        Dataset dataset = tinyDataset();
        auto volume = std::make_shared<Volume>();
        volume->grid = dataset.voxels->grid;
        for (std::int64_t offset = 0; offset < volume->grid.size(); ++offset)
            volume->values.push_back(float(offset % volume->grid.shape[0])); // the index i
        auto map = mapCalled("ramp");
        map->volume = volume;
        dataset.maps = {map};
        for (const char* method : {"trilinear", "nearest"}) {
            const Findings findings = foundBy("project", dataset, {{"method", method}});
            QCOMPARE(findings.maps.size(), std::size_t{1});
            QCOMPARE(findings.maps[0]->name, std::string("ramp, on surface (") + method + ")");
            for (std::int64_t vertex = 0; vertex < 48; ++vertex)
                QVERIFY(
                    std::abs(
                        (*findings.maps[0]->vertices.left)[vertex] -
                        float(dataset.voxels->ijk[std::size_t(vertex)][0])) < 1e-5F);
            QVERIFY(says(findings.summary.english(), {"48 vertices", "0 of them"}));
        }
        QVERIFY(!dataset.maps[0]->onSurface());
        QVERIFY(says(
            refusalOf([&] {
                (void)foundBy("project", dataset, {{"map", "lamp"}});
            }),
            {"lamp", "'ramp'"}));
    }

    void mapsOnTheSurfaceAreNotProjectedAgainUnlessNamed() {
        Dataset dataset = after("fit", tinyDataset());
        auto map = std::make_shared<Map>(*dataset.maps[0]);
        map->name = "new";
        map->vertices = {};
        dataset.maps.push_back(map);
        const Findings findings = foundBy("project", dataset);
        QCOMPARE(findings.maps.size(), std::size_t{1});
        QVERIFY(findings.maps[0]->name.starts_with("new"));
        const Findings named = foundBy("project", dataset, {{"map", "net, conv1: held-out r"}});
        QVERIFY(named.maps[0]->name.starts_with("net, conv1: held-out r, on surface"));
    }

    void categoriesAreProjectedByTheNearestVoxel() {
        Dataset dataset = after("best-layer", after("fit", tinyDataset()));
        const Findings findings = foundBy("project", dataset, {{"map", "Best layer (r)"}});
        QCOMPARE(findings.maps[0]->name, "Best layer (r), on surface (nearest)");
    }

private:
    static double meanR(const Findings& findings) {
        return findings.provenance["layers"][0]["meanR"].get<double>();
    }
};

QTEST_GUILESS_MAIN(TestAnalyses)
#include "test_analyses.moc"

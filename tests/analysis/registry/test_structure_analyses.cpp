// "cluster", "weight-pca", "similar-voxels" and "contrast" on a small dataset: what they map and say, and
// when they cannot run.

#include "tiny_dataset.h"
#include "analysis/refusal.h"

#include "analysis/registry/cluster_run.h"
#include "analysis/selectivity/preferred.h"
#include "analysis/statistics/adjusted_rand.h"
#include "analysis/statistics/contrast.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace fusiform;
using test::says;

namespace {

constexpr std::int64_t voxels = 48;

/// Weights of three kinds of voxels, a third each; voxel 5 has none.
MatrixF threeKinds() {
    MatrixF weights = 0.15F * test::randomMatrix(voxels, 4, 21);
    for (std::int64_t voxel = 0; voxel < voxels; ++voxel)
        weights(voxel, voxel % 3) += 1;
    weights.row(5).setZero();
    return weights;
}

Dataset withWeights() {
    Dataset dataset = test::tinyDataset();
    auto model = std::make_shared<EncodingModel>();
    model->name = "net, conv1";
    model->model = "net";
    model->layer = "conv1";
    model->weights = threeKinds();
    dataset.encodingModels = {model};
    auto set = std::make_shared<VoxelSet>(*dataset.voxels);
    for (std::int64_t voxel = 0; voxel < voxels; ++voxel)
        set->regions.push_back(voxel % 3 == 0 ? "first" : "rest");
    dataset.voxels = set;
    return dataset;
}

/// The first 10 stimuli are cats, the next 10 dogs, the others things; captions say so.
Dataset withStimuli() {
    Dataset dataset = withWeights();
    auto stimuli = std::make_shared<std::vector<Stimulus>>();
    for (std::int64_t row = 0; row < test::stimuli; ++row) {
        const std::string category = row < 10 ? "cats" : row < 20 ? "dogs" : "things";
        stimuli->push_back(
            {.id = std::to_string(row),
             .captions = {"A picture of " + category + " number " + std::to_string(row) + "."},
             .image = {},
             .category = category,
             .split = {}});
    }
    dataset.stimuli = stimuli;
    auto responses = std::make_shared<Responses>(*dataset.responses);
    MatrixF measured = 0.3F * test::randomMatrix(test::stimuli, voxels, 22);
    measured.topRows(10).leftCols(12).array() += 2; // a quarter of the voxels prefers cats
    responses->stimuliByVoxels = std::move(measured);
    dataset.responses = responses;
    return dataset;
}

std::string refusal(const std::string& id, const Dataset& dataset, const Json& given) {
    return test::refusalOf([&] { (void)test::foundBy(id, dataset, given); });
}

std::shared_ptr<const Map> ofMetric(const Findings& findings, std::string_view metric) {
    const auto found =
        std::ranges::find_if(findings.maps, [&](const auto& map) { return map->metric == metric; });
    return found == findings.maps.end() ? nullptr : *found;
}

} // namespace

class TestStructureAnalyses : public QObject {
    Q_OBJECT

private slots:
    // cluster

    void clustersAreACategoricalMapWithNames() {
        const Dataset dataset = withWeights();
        const Findings findings = test::foundBy("cluster", dataset, {{"k", 3}});
        const auto map = ofMetric(findings, "cluster");
        QVERIFY(map && map->categorical);
        QCOMPARE(map->categories.size(), std::size_t(3));
        QVERIFY(says(map->categories[0], {"cluster 1 (16 voxels)"}));
        QVERIFY(says(map->categories[2], {"cluster 3 (15 voxels)"}));
        std::vector<std::int32_t> found, planted;
        for (std::int64_t voxel = 0; voxel < voxels; ++voxel) {
            const float label = (*map->perVoxel)[voxel];
            QCOMPARE(std::isnan(label), voxel == 5);
            found.push_back(std::isnan(label) ? -1 : std::int32_t(label));
            planted.push_back(std::int32_t(voxel % 3));
        }
        QCOMPARE(adjustedRandIndex(found, planted), 1.0);
        QVERIFY(ofMetric(findings, "silhouette")->perVoxel->head(5).minCoeff() > 0.5F);
        QVERIFY(test::after("cluster", dataset, {{"k", 3}}).findMap(map->name)->volume);
        QVERIFY(says(findings.summary.english(), {"3 clusters of 47 voxels", "silhouette"}));
        QCOMPARE(
            findings.provenance["stabilityOf"].get<std::string>(),
            std::string("weights fitted to halves of the stimuli"));
        QCOMPARE(findings.provenance["clusters"].size(), std::size_t(3));
    }

    void withoutResponsesStabilityIsThatOfVoxels() {
        Dataset dataset = withWeights();
        dataset.responses = nullptr;
        const Findings findings = test::foundBy("cluster", dataset, {{"k", 3}});
        QCOMPARE(findings.provenance["stabilityOf"].get<std::string>(), std::string("halves of the voxels"));
        QVERIFY(findings.provenance["stability"].get<double>() > 0.9);
        QVERIFY(
            test::foundBy("cluster", dataset, {{"k", 3}, {"splits", 0}}).provenance["stability"].is_null());
    }

    void aBankOrTheCaptionsOfStimuliNameTheClusters() {
        Dataset dataset = withStimuli();
        const auto named = test::foundBy("cluster", dataset, {{"k", 3}});
        QVERIFY(says(ofMetric(named, "cluster")->categories[0], {"cluster 1 (16 voxels): A picture of "}));
        auto bank = std::make_shared<CaptionBank>();
        bank->embeddings = MatrixF(MatrixF::Identity(4, 4));
        bank->texts = {"one", "two", "three", "four"};
        dataset.bank = bank;
        const auto map = ofMetric(test::foundBy("cluster", dataset, {{"k", 3}}), "cluster");
        const auto nameOfVoxel = [&](std::int64_t voxel) {
            return map->categories[std::size_t((*map->perVoxel)[voxel])];
        };
        QVERIFY(
            nameOfVoxel(0).ends_with(": one") && nameOfVoxel(1).ends_with(": two") &&
            nameOfVoxel(2).ends_with(": three"));
    }

    void aRangeIsComparedAndTheSuggestedNumberTaken() {
        Dataset dataset = withWeights();
        dataset.responses = nullptr; // which were made of other weights
        const Findings findings = test::foundBy("cluster", dataset, {{"k", 0}, {"range", "2:6"}});
        QCOMPARE(findings.provenance["counts"].size(), std::size_t(5));
        QCOMPARE(findings.provenance["suggestedK"].get<int>(), 3);
        QCOMPARE(findings.provenance["k"].get<int>(), 3);
        QVERIFY(says(findings.summary.english(), {"of 2 to 6 clusters 3 are suggested"}));
        const Findings asked = test::foundBy("cluster", dataset, {{"k", 8}, {"range", "2:4"}});
        QCOMPARE(asked.provenance["k"].get<int>(), 8);
        QCOMPARE(asked.provenance["counts"].size(), std::size_t(4));
        for (const char* range : {"x", "2:3:4", "1:4", "5:2", "2.5"})
            QVERIFY2(says(refusal("cluster", dataset, {{"range", range}}), {"2:12", range}), range);
    }

    void aScoreLeavesVoxelsOut() {
        Dataset dataset = withWeights();
        VectorF scores = VectorF::Constant(voxels, 0.4F);
        scores.head(10).setZero();
        auto score = std::make_shared<Map>();
        score->name = "score";
        score->metric = "r";
        score->model = "net";
        score->layer = "conv1";
        score->perVoxel = std::make_shared<const VectorF>(scores);
        dataset.maps = {score};
        QCOMPARE(test::foundBy("cluster", dataset, {{"k", 3}}).provenance["inputs"]["voxels"].get<int>(), 38);
        QCOMPARE(
            test::foundBy("cluster", dataset, {{"k", 3}, {"least-score", -1}})
                .provenance["inputs"]["voxels"]
                .get<int>(),
            47);
        QVERIFY(says(refusal("cluster", dataset, {{"least-score", 0.9}}), {"0.9", "none of 48"}));
        QVERIFY(says(refusal("cluster", dataset, {{"k", 39}}), {"39", "38"}));
    }

    void subjectsShareTheirClusters() {
        const auto first = std::make_shared<EncodingModel>();
        first->name = "a";
        first->weights = threeKinds();
        const auto second = std::make_shared<EncodingModel>();
        second->name = "b";
        second->weights = MatrixF(threeKinds().topRows(20));
        const Analysis& analysis = analysisNamed("cluster");
        Progress progress;
        const ClusterRun run =
            clusterModels({}, {first, second}, completeOptions(analysis, {{"k", 3}}), progress);
        QCOMPARE(run.labels.size(), std::size_t(2));
        QCOMPARE(run.labels[1].size(), std::size_t(20));
        QCOMPARE(run.labels[0][5], -1);
        for (std::size_t voxel = 0; voxel < 20; ++voxel) // the same voxels
            QCOMPARE(run.labels[1][voxel], run.labels[0][voxel]);
        QVERIFY(run.findings.maps.empty());
        QVERIFY(says(run.findings.summary.english(), {"shared by 2 subjects"}));
        QCOMPARE(run.ofSubjects.size(), std::size_t(2));
        for (std::size_t subject = 0; subject < 2; ++subject) {
            const auto& maps = run.ofSubjects[subject].maps;
            QCOMPARE(maps.size(), std::size_t(2));
            QCOMPARE(maps[0]->name, std::string(subject == 0 ? "a" : "b") + ": 3 shared clusters");
            QCOMPARE(maps[0]->categories, run.names); // the same names, and so colours
            QCOMPARE((*maps[0]->perVoxel)[3], float(run.labels[subject][3]));
        }
        QVERIFY(run.findings.provenance["sizeAgreement"].get<double>() > 0.3);
        second->weights = test::randomMatrix(20, 5, 1);
        QVERIFY_EXCEPTION_THROWN(
            (void)clusterModels({}, {first, second}, completeOptions(analysis, {{"k", 3}}), progress), Error);
    }

    void theAgreementOfSizesIsTheShareInTheSameClusters() {
        QCOMPARE(sizeAgreement({{10, 30}, {1, 3}}), 1.0);
        QCOMPARE(sizeAgreement({{10, 0}, {0, 7}}), 0.0);
        QCOMPARE(sizeAgreement({{1, 1}, {3, 1}}), 0.75);
        QCOMPARE(sizeAgreement({{1, 1}, {3, 1}, {1, 1}}), (0.75 + 1 + 0.75) / 3);
        QVERIFY(std::isnan(sizeAgreement({{4, 4}})));
    }

    void datasetsShareClustersOfTheSameModelAndLayer() {
        const auto one = std::make_shared<const Dataset>(withWeights());
        Dataset changed = withWeights();
        auto other = std::make_shared<EncodingModel>(*changed.encodingModels.front());
        other->name = "another name";
        auto unlike = std::make_shared<EncodingModel>(*other);
        unlike->model = "other net";
        changed.encodingModels = {unlike, other};
        const auto two = std::make_shared<const Dataset>(changed);
        const auto subjects = subjectsOf({one, two}, "");
        QCOMPARE(subjects.size(), std::size_t(2));
        QCOMPARE(subjects[1].model->name, std::string("another name"));
        Progress progress;
        const ClusterRun run =
            clusterSubjects(subjects, completeOptions(analysisNamed("cluster"), {{"k", 3}}), progress);
        QCOMPARE(run.labels[0], run.labels[1]); // the same weights
        const Dataset merged = withFindings(*two, run.ofSubjects[1]);
        QVERIFY(merged.findMap("another name: 3 shared clusters"));
        const auto lacking = std::make_shared<const Dataset>();
        QVERIFY(says(test::refusalOf([&] { (void)subjectsOf({one, lacking}, ""); }), {"net, conv1"}));
    }

    // weight-pca

    void componentsAreMapsAndColours() {
        const Findings findings = test::foundBy("weight-pca", withWeights());
        QCOMPARE(findings.maps.size(), std::size_t(3));
        QCOMPARE(findings.maps[0]->name, std::string("net, conv1: weight PC1"));
        QVERIFY(
            std::isnan((*findings.maps[0]->perVoxel)[5]) && std::isfinite((*findings.maps[0]->perVoxel)[6]));
        QCOMPARE(findings.provenance["rgb"].size(), std::size_t(3));
        QCOMPARE(findings.provenance["rgb"][2]["map"].get<std::string>(), findings.maps[2]->name);
        QVERIFY(findings.provenance["rgb"][0]["low"] < findings.provenance["rgb"][0]["high"]);
        const auto& components = findings.provenance["components"];
        QVERIFY(components[0]["fractionOfVariance"] >= components[1]["fractionOfVariance"]);
        QVERIFY(components[0]["largestLoadings"][0]["loading"] > 0);
        QVERIFY(says(findings.summary.english(), {"3 components", "47 voxels"}));
        QVERIFY(test::foundBy("weight-pca", withWeights(), {{"components", 2}}).provenance["rgb"].is_null());
    }

    // similar-voxels

    void aSeedIsAVoxelOrARegion() {
        const Dataset dataset = withWeights();
        const Findings voxel = test::foundBy("similar-voxels", dataset, {{"voxel", "3"}, {"top", 15}});
        QCOMPARE(voxel.maps[0]->name, std::string("net, conv1: similarity to voxel 3"));
        QCOMPARE((*voxel.maps[0]->perVoxel)[3], 1.0F);
        QCOMPARE(voxel.provenance["mostSimilar"].size(), std::size_t(15));
        for (const auto& entry : voxel.provenance["mostSimilar"]) {
            QCOMPARE(entry["voxel"].get<int>() % 3, 0); // its own kind
            QVERIFY(entry["voxel"].get<int>() != 3);
        }
        const Findings region = test::foundBy("similar-voxels", dataset, {{"region", "first"}});
        QCOMPARE(region.provenance["inputs"]["seedVoxels"].get<int>(), 16);
        const Findings shouted = test::foundBy("similar-voxels", dataset, {{"region", "FIRST"}});
        QCOMPARE(shouted.provenance["inputs"]["seedVoxels"].get<int>(), 16); // case does not matter
        const VectorF& cosines = *region.maps[0]->perVoxel;
        QVERIFY(cosines[0] > 0.9F && cosines[1] < 0.5F && std::isnan(cosines[5]));
        QCOMPARE(
            test::foundBy("similar-voxels", dataset, {{"voxel", "0-3, 7"}})
                .provenance["inputs"]["seedVoxels"]
                .get<int>(),
            5);
        const auto& options = analysisNamed("similar-voxels").options;
        QCOMPARE(options[1].suggestions(dataset, {}), (std::vector<std::string>{"first", "rest"}));
    }

    void anUnclearSeedIsRefused() {
        const Dataset dataset = withWeights();
        QVERIFY(says(refusal("similar-voxels", dataset, {}), {"'voxel'", "'region'", "neither"}));
        QVERIFY(says(refusal("similar-voxels", dataset, {{"voxel", "1"}, {"region", "first"}}), {"both"}));
        QVERIFY(says(refusal("similar-voxels", dataset, {{"region", "FFA"}}), {"first", "rest", "'FFA'"}));
        for (const char* voxel : {"48", "-1", "x", "1.5", "3-1", "1,,2", "40-48"})
            QVERIFY2(says(refusal("similar-voxels", dataset, {{"voxel", voxel}}), {"from 0 to 47"}), voxel);
        QVERIFY(says(refusal("similar-voxels", dataset, {{"voxel", "5"}}), {"a seed with weights"}));
        QVERIFY(says(
            refusal("similar-voxels", dataset, {{"voxel", "1"}, {"encodingModel", "vgg"}}),
            {"net, conv1", "vgg"}));
    }

    // contrast

    void setsAreCategoriesWordsOrRows() {
        const Dataset dataset = withStimuli();
        const Findings category = test::foundBy("contrast", dataset, {{"a", "cats"}});
        const Findings words = test::foundBy("contrast", dataset, {{"by", "words"}, {"a", "Cats"}});
        const Findings rows =
            test::foundBy("contrast", dataset, {{"by", "rows"}, {"a", "0-9"}, {"b", "10-39"}});
        QCOMPARE(category.maps.size(), std::size_t(4));
        QCOMPARE(category.maps[0]->name, std::string("cats > all others: d'"));
        for (std::size_t at = 0; at < 4; ++at) {
            QVERIFY(*words.maps[at]->perVoxel == *category.maps[at]->perVoxel);
            QVERIFY(*rows.maps[at]->perVoxel == *category.maps[at]->perVoxel);
        }
        QVERIFY(ofMetric(category, "logQ")->perVoxel->head(12).minCoeff() > 3);
        QVERIFY(category.provenance["preferA"].get<int>() >= 12);
        QVERIFY(says(category.summary.english(), {"cats > all others", "10 against 30 stimuli"}));
        const Findings narrower = test::foundBy("contrast", dataset, {{"a", "cats"}, {"b", "dogs; things"}});
        QVERIFY(*narrower.maps[1]->perVoxel == *category.maps[1]->perVoxel);
    }

    void predictedResponsesAreContrastedToo() {
        Dataset dataset = withStimuli();
        const Findings found = test::foundBy(
            "contrast", dataset,
            {{"by", "rows"}, {"a", "0-9"}, {"responses", "predicted"}, {"name", "10 selected stimuli"}});
        QCOMPARE(found.maps[0]->name, std::string("10 selected stimuli: d'"));
        const EncodingModel& model = *dataset.encodingModels.front();
        const Embedding* embedding = embeddingOf(dataset, model);
        QVERIFY(embedding);
        std::vector<Eigen::Index> a(10), b(std::size_t(test::stimuli) - 10);
        std::iota(a.begin(), a.end(), 0);
        std::iota(b.begin(), b.end(), 10);
        Progress progress;
        const Contrast expected =
            contrastOf(StoredMatrix(predictedResponses(model, *embedding)), a, b, progress);
        for (Eigen::Index voxel = 0; voxel < voxels; ++voxel) {
            const double t = double((*ofMetric(found, "t")->perVoxel)[voxel]);
            // Float products in another order; a voxel without weights has neither.
            QVERIFY(
                std::isnan(t) ? std::isnan(expected.t[voxel])
                              : std::abs(t - expected.t[voxel]) < 1e-3 * (1 + std::abs(t)));
        }
        dataset.responses = nullptr; // nothing was measured
        QVERIFY(!analysisNamed("contrast").obstacle(dataset));
        QVERIFY(says(refusal("contrast", dataset, {{"a", "cats"}}), {"measured responses", "predicted"}));
        const Findings again = test::foundBy("contrast", dataset, {{"a", "cats"}, {"responses", "predicted"}});
        QVERIFY(again.maps[1]->perVoxel->size() == voxels);
    }

    void stimuliThatBothWordsDescribeAreLeftOut() {
        const Dataset dataset = withStimuli();
        const Findings found =
            test::foundBy("contrast", dataset, {{"by", "words"}, {"a", "cats; number 12"}, {"b", "dogs"}});
        QCOMPARE(found.provenance["inputs"]["stimuliA"].get<int>(), 10);
        QCOMPARE(found.provenance["inputs"]["stimuliB"].get<int>(), 9);
    }

    void setsThatAreNotThereAreRefused() {
        const Dataset dataset = withStimuli();
        QVERIFY(says(refusal("contrast", dataset, {}), {"set A"}));
        QVERIFY(
            says(refusal("contrast", dataset, {{"a", "cats; birds"}}), {"cats, dogs, things", "'birds'"}));
        QVERIFY(
            says(refusal("contrast", dataset, {{"by", "words"}, {"a", "zebra"}}), {"captions", "'zebra'"}));
        QVERIFY(says(refusal("contrast", dataset, {{"by", "rows"}, {"a", "0-40"}}), {"from 0 to 39"}));
        QVERIFY(says(
            refusal("contrast", dataset, {{"by", "rows"}, {"a", "0-4"}, {"b", "4-9"}}), {"row 4 twice"}));
        QVERIFY(says(refusal("contrast", withWeights(), {{"a", "cats"}}), {"a table of stimuli"}));
        const auto offered = analysisNamed("contrast").options[1].suggestions(dataset, {});
        QCOMPARE(offered, (std::vector<std::string>{"cats", "dogs", "things"}));
    }

    void theyNeedWeightsOrResponses() {
        for (const char* id : {"cluster", "weight-pca", "similar-voxels"}) {
            QVERIFY2(analysisNamed(id).obstacle(test::tinyDataset()), id);
            QVERIFY2(!analysisNamed(id).obstacle(withWeights()), id);
        }
        QVERIFY(!analysisNamed("contrast").obstacle(test::tinyDataset()));
        QVERIFY(analysisNamed("contrast").obstacle(Dataset()));
    }
};

QTEST_GUILESS_MAIN(TestStructureAnalyses)
#include "test_structure_analyses.moc"

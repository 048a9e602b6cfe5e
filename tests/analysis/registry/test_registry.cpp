// The list of analyses: options are checked, findings are named and placed.

#include "tiny_dataset.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace fusiform;
using namespace fusiform::test;

namespace {

std::string refusal(const std::string& id, const Json& given) {
    return refusalOf([&] { (void)completeOptions(analysisNamed(id), given); });
}

} // namespace

class TestRegistry : public QObject {
    Q_OBJECT

private slots:
    // The list

    void everyAnalysisIsDescribedCompletely() {
        std::set<std::string> ids;
        for (const Analysis& analysis : analyses()) {
            QVERIFY(ids.insert(analysis.id).second);
            QVERIFY(analysis.title.ends_with("…"));
            QVERIFY(analysis.summary.ends_with("."));
            QVERIFY(analysis.obstacle && analysis.run);
            std::set<std::string> names;
            for (const Option& option : analysis.options) {
                QVERIFY(names.insert(option.name).second);
                QVERIFY(!option.title.empty() && option.help.ends_with("."));
                QCOMPARE(option.choices.empty(), option.type != OptionType::Choice);
            }
            QCOMPARE(&analysisNamed(analysis.id), &analysis);
        }
        QCOMPARE(
            ids, (std::set<std::string>{
                     "fit", "caption", "query", "words-by-region", "caption-evaluation", "compare", "best-layer", "variance-partition", "spatial-score", "half-time",
                     "property-correlation", "project", "noise-ceiling", "cluster", "weight-pca", "similar-voxels", "contrast", "difference",
                     "embed-stimuli"}));
    }

    void anUnknownAnalysisIsAnsweredWithTheList() {
        const std::string message = refusalOf([] { (void)analysisNamed("bake"); });
        QVERIFY2(says(message, {"bake", "fit", "caption", "best-layer", "project"}), message.c_str());
    }

    void everyAnalysisSaysWhyItCannotRunOnNothing() {
        for (const Analysis& analysis : analyses())
            QVERIFY2(analysis.obstacle({}), analysis.id.c_str());
    }

    // Options

    void defaultsAreValidAndInTheOrderOfTheDescription() {
        for (const Analysis& analysis : analyses()) {
            const Json options = completeOptions(analysis, Json::object());
            QCOMPARE(options.size(), analysis.options.size());
            QVERIFY(completeOptions(analysis, options) == options);
            QVERIFY(completeOptions(analysis, nullptr) == options);
            std::size_t at = 0;
            for (const auto& [name, value] : options.items())
                QCOMPARE(name, analysis.options[at++].name);
        }
    }

    void givenOptionsTakeTheirPlace() {
        const Json options =
            completeOptions(analysisNamed("fit"), {{"folds", 9.0}, {"select", "r2"}, {"zscore", true}});
        QVERIFY(options["folds"].is_number_integer());
        QCOMPARE(options["folds"].get<int>(), 9);
        QCOMPARE(options["select"].get<std::string>(), "r2");
        QCOMPARE(options["seed"].get<int>(), 0);
        QVERIFY(options["zscore"].get<bool>());
    }

    void aSlipInANameIsAnsweredWithTheNearest() {
        QVERIFY(says(refusal("fit", {{"fold", 5}}), {"'fold'", "did you mean 'folds'"}));
        QVERIFY(says(refusal("fit", {{"Alphas", "1"}}), {"'Alphas'", "did you mean 'alphas'"}));
        QVERIFY(says(refusal("caption", {{"temprature", 1}}), {"did you mean 'temperature'"}));
    }

    void anotherNameIsAnsweredWithTheList() {
        const std::string message = refusal("fit", {{"colour", "red"}});
        QVERIFY2(
            says(message, {"'colour'", "model", "layer", "folds", "alphas", "select", "zscore-all", "seed"}),
            message.c_str());
        QVERIFY(!says(message, {"did you mean"}));
    }

    void valuesOutsideTheRangeAreRefusedWithIt() {
        QVERIFY(says(refusal("fit", {{"folds", 1}}), {"'folds'", "from 2 to 100", "1"}));
        QVERIFY(says(refusal("fit", {{"folds", 101}}), {"'folds'", "101"}));
        QVERIFY(says(refusal("caption", {{"temperature", 0}}), {"'temperature'", "at least 1e-06"}));
        QVERIFY(says(refusal("fit", {{"seed", -1}}), {"'seed'", "-1"}));
        QVERIFY(!refusal("caption", {{"temperature", std::nan("")}}).empty());
    }

    void valuesOfAnotherTypeAreRefused() {
        QVERIFY(says(refusal("fit", {{"folds", "five"}}), {"'folds'", "whole number", "five"}));
        QVERIFY(says(refusal("fit", {{"folds", 2.5}}), {"whole number", "2.5"}));
        QVERIFY(says(refusal("fit", {{"zscore", 1}}), {"'zscore'", "true or false"}));
        QVERIFY(says(refusal("fit", {{"select", "r3"}}), {"'select'", "r, r2", "r3"}));
        QVERIFY(says(refusal("fit", {{"model", 3}}), {"'model'", "text"}));
        QVERIFY(says(refusal("fit", {{"model", nullptr}}), {"'model'", "null"}));
        QVERIFY(!refusal("fit", Json::array({1})).empty());
    }

    // Findings

    void findingsGetNamesThatAreFreeAndLeaveTheInputAlone() {
        const Dataset dataset = tinyDataset();
        const Findings findings = foundBy("fit", dataset);
        const Dataset once = withFindings(dataset, findings);
        const Dataset twice = withFindings(once, findings);
        QVERIFY(dataset.maps.empty() && dataset.encodingModels.empty());
        QVERIFY(!findings.maps.front()->volume && !findings.maps.front()->onSurface());
        QCOMPARE(once.maps.size(), findings.maps.size());
        QCOMPARE(twice.maps.size(), 2 * once.maps.size());
        std::set<std::string> names;
        for (const auto& map : twice.maps)
            QVERIFY2(names.insert(map->name).second, map->name.c_str());
        for (const auto& model : twice.encodingModels)
            QVERIFY2(names.insert(model->name).second, model->name.c_str());
        QVERIFY(twice.findMap("net, conv1: held-out r (2)"));
    }

    void twoFindingsOfOneNameBothStay() {
        Findings findings;
        for (int copy = 0; copy < 2; ++copy) {
            auto captions = std::make_shared<CaptionSet>();
            captions->name = "captions";
            findings.captions.push_back(captions);
            findings.maps.push_back(mapCalled("map"));
        }
        const Dataset dataset = withFindings({}, findings);
        QCOMPARE(dataset.captions[1]->name, "captions (2)");
        QCOMPARE(dataset.maps[1]->name, "map (2)");
    }

    void aMapOfVoxelsIsPlacedInTheVolumeAndOnTheSurfaces() {
        const Dataset dataset = after("fit", tinyDataset());
        const auto map = mapOf(dataset.maps, "conv1", "r");
        QVERIFY(map && map->volume && map->vertices.left && !map->vertices.right);
        QVERIFY(map->volume->grid.sameAs(dataset.voxels->grid));
        for (std::int64_t row = 0; row < dataset.voxels->size(); ++row) {
            const Ijk& voxel = dataset.voxels->ijk[std::size_t(row)];
            const float score = (*map->perVoxel)[row];
            const float placed =
                map->volume->values[std::size_t(map->volume->grid.offset(voxel[0], voxel[1], voxel[2]))];
            const float sampled = (*map->vertices.left)[row]; // mid-cortex is the voxel's centre
            QCOMPARE(std::isnan(placed), std::isnan(score));
            if (!std::isnan(score)) {
                QCOMPARE(placed, score);
                QVERIFY(std::abs(sampled - score) < 1e-5F);
            }
        }
        QVERIFY(std::isnan(map->volume->values[0]));
    }

    void aMapOfVerticesIsPlacedOnThem() {
        Dataset dataset = tinyDataset();
        auto set = std::make_shared<VoxelSet>();
        set->vertices.left = {7, 3};
        dataset.voxels = set;
        Findings findings;
        auto map = mapCalled("map");
        map->perVoxel = std::make_shared<const VectorF>(Eigen::Vector2f(1, 2));
        findings.maps = {map};
        const Dataset placed = withFindings(dataset, findings);
        QCOMPARE((*placed.maps[0]->vertices.left)[7], 1.F);
        QCOMPARE((*placed.maps[0]->vertices.left)[3], 2.F);
        QVERIFY(std::isnan((*placed.maps[0]->vertices.left)[0]));
        QVERIFY(!placed.maps[0]->vertices.right && !placed.maps[0]->volume);
    }

    void categoriesAreNeverInterpolated() {
        const Dataset dataset = after("best-layer", after("fit", tinyDataset()));
        const auto map = dataset.findMap("Best layer (r)");
        QVERIFY(map && map->vertices.left);
        for (const float value : *map->vertices.left)
            QVERIFY(std::isnan(value) || value == 0 || value == 1);
    }

    void withoutPlacesAMapStaysPerVoxel() {
        Dataset dataset = tinyDataset();
        auto set = std::make_shared<VoxelSet>();
        set->unplaced = dataset.voxels->size();
        dataset.voxels = set;
        const Dataset fitted = after("fit", dataset);
        QVERIFY(fitted.maps[0]->perVoxel && !fitted.maps[0]->volume && !fitted.maps[0]->onSurface());
    }

    void aMapOfAnotherVoxelSetIsRefused() {
        const Dataset dataset = tinyDataset();
        Findings findings;
        auto map = mapCalled("map");
        map->perVoxel = std::make_shared<const VectorF>(VectorF::Ones(7));
        findings.maps = {map};
        QVERIFY(says(refusalOf([&] { (void)withFindings(dataset, findings); }), {"48", "7"}));
    }
};

QTEST_GUILESS_MAIN(TestRegistry)
#include "test_registry.moc"

// The analysis "noise-ceiling": what it maps, what the dataset gets, and when it cannot run.

#include "tiny_dataset.h"

#include "analysis/encoding/noise_ceiling.h"

#include <QTest>

using namespace fusiform;

namespace {

/// Each of the 40 rows of the tiny dataset is the first or second showing of one of 20 stimuli.
Dataset shownTwice() {
    Dataset dataset = test::tinyDataset();
    auto stimuli = std::make_shared<std::vector<Stimulus>>();
    for (std::int64_t row = 0; row < test::stimuli; ++row)
        stimuli->push_back({.id = std::to_string(row % 20), .captions = {}, .image = {}, .category = {}, .split = {}});
    auto responses = std::make_shared<Responses>(*dataset.responses);
    MatrixF measured = responses->stimuliByVoxels.whole();
    measured.bottomRows(20) = measured.topRows(20) + 0.5F * test::randomMatrix(20, measured.cols(), 9);
    measured.col(5).setConstant(2);
    responses->stimuliByVoxels = std::move(measured);
    dataset.responses = responses;
    dataset.stimuli = stimuli;
    return dataset;
}

std::shared_ptr<const Map> ofMetric(const Findings& findings, std::string_view metric) {
    return test::mapOf(findings.maps, "", metric);
}

} // namespace

class TestNoiseCeilingAnalysis : public QObject {
    Q_OBJECT

private slots:
    void mapsCeilingsSnrAndReliability() {
        const Findings findings = test::foundBy("noise-ceiling", shownTwice());
        for (const char* metric : {"noiseCeiling", "noiseCeilingTrials", "ncsnr", "splitHalf"})
            QVERIFY2(ofMetric(findings, metric), metric);
        const VectorF& ncsnr = *ofMetric(findings, "ncsnr")->perVoxel;
        const VectorF& means = *ofMetric(findings, "noiseCeiling")->perVoxel;
        const VectorF& trials = *ofMetric(findings, "noiseCeilingTrials")->perVoxel;
        QVERIFY(std::isnan(ncsnr[5]) && std::isnan(means[5])); // constant
        for (Eigen::Index voxel = 0; voxel < ncsnr.size(); ++voxel)
            if (voxel != 5) {
                QVERIFY(trials[voxel] <= means[voxel]);
                QVERIFY(std::abs(means[voxel] - noiseCeilingFromSnr(ncsnr, 2)[voxel]) < 1e-6F);
            }
        QVERIFY(test::says(findings.summary.english(), {"2 repeats", "(1 without one)"}));
        QCOMPARE(findings.provenance["inputs"]["stimuliByRepeats"].dump(), std::string("[0,20]"));
    }

    void theDatasetGetsTheCeilingThatLaterFitsAreDividedBy() {
        const Dataset dataset = shownTwice();
        const Dataset trials = test::after("noise-ceiling", dataset);
        QVERIFY(trials.noiseCeiling);
        QCOMPARE(trials.noiseCeiling->perVoxel->head(5), trials.findMap("Noise ceiling, single trials")->perVoxel->head(5));
        QVERIFY(trials.findMap("Noise ceiling, single trials")->volume); // placed
        const Dataset means = test::after("noise-ceiling", dataset, {{"ceiling-of", "means"}});
        QCOMPARE(means.noiseCeiling->perVoxel->head(5), means.findMap("Noise ceiling, means over repeats")->perVoxel->head(5));
        const Findings fitted = test::foundBy("fit", trials);
        QVERIFY(test::mapOf(fitted.maps, "conv1", "rNormalised"));
        QVERIFY(!test::mapOf(test::foundBy("fit", dataset).maps, "conv1", "rNormalised"));
    }

    void splitHalfIsAnotherWayToTheSame() {
        const Findings variance = test::foundBy("noise-ceiling", shownTwice());
        const Findings halves = test::foundBy("noise-ceiling", shownTwice(), {{"method", "split-half"}, {"splits", 200}});
        const VectorF difference =
            *ofMetric(halves, "noiseCeiling")->perVoxel - *ofMetric(variance, "noiseCeiling")->perVoxel;
        QVERIFY(difference.head(5).cwiseAbs().maxCoeff() < 0.05F); // 20 stimuli
        QVERIFY(ofMetric(halves, "noiseCeiling")->perVoxel->head(5).isApprox(ofMetric(halves, "splitHalf")->perVoxel->head(5), 1e-5F));
        QVERIFY(test::says(ofMetric(halves, "ncsnr")->provenance, {"Split halves", "200 random splits", "seed 0"}));
        const auto none = [] { (void)test::foundBy("noise-ceiling", shownTwice(), {{"method", "split-half"}, {"splits", 0}}); };
        QVERIFY(test::says(test::refusalOf(none), {"at least one split"}));
    }

    void needsRepeats() {
        const Analysis& analysis = analysisNamed("noise-ceiling");
        QVERIFY(!analysis.obstacle(shownTwice()));
        QVERIFY(analysis.obstacle(test::tinyDataset()));
        QVERIFY(analysis.obstacle(Dataset()));
        const RunPlan plan = analysis.plan(shownTwice(), completeOptions(analysis, {}));
        QVERIFY(test::says(plan.lines.at(0).english(), {"40 trials of 20 stimuli", "20 have repeats"}));
    }
};

QTEST_GUILESS_MAIN(TestNoiseCeilingAnalysis)
#include "test_noise_ceiling_analysis.moc"

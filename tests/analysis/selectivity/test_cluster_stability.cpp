// Stability of clusters and the number of them; on the demonstration the planted areas come back.

#include "planted_clusters.h"

#include "analysis/core/error.h"
#include "analysis/demo/demo_dataset.h"
#include "analysis/io/dataset/dataset_file.h"
#include "analysis/registry/analyses.h"
#include "analysis/selectivity/cluster_stability.h"
#include "analysis/selectivity/half_weights.h"
#include "analysis/selectivity/weight_rows.h"
#include "analysis/statistics/adjusted_rand.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <map>

using namespace fusiform;
using test::plantedClusters;
using test::randomMatrix;

namespace {

double ofVoxels(const MatrixF& rows, int clusters) {
    Progress progress;
    return stabilityOfVoxels(rows, {.clusters = clusters}, 2, progress);
}

double ofHalves(const MatrixF& first, const MatrixF& second, int clusters) {
    Progress progress;
    return stabilityOfHalves({first, second}, {.clusters = clusters}, progress);
}

} // namespace

class TestClusterStability : public QObject {
    Q_OBJECT

private slots:
    void clustersThatAreThereAreStable() {
        const auto planted = plantedClusters({100, 80, 60, 40}, 20, 0.6F);
        QVERIFY(ofVoxels(planted.rows, 4) > 0.99);
        const MatrixF noise = randomMatrix(280, 20, 4).rowwise().normalized();
        QVERIFY(ofVoxels(noise, 4) < 0.5);
        QVERIFY(std::isnan(ofVoxels(noise.topRows(6), 4)));
    }

    void halvesAreComparedWhereBothHaveWeights() {
        const auto planted = plantedClusters({100, 80, 60}, 20, 0.5F);
        MatrixF second = planted.rows + 0.02F * randomMatrix(240, 20, 9);
        second.rowwise().normalize();
        second.row(7).setConstant(missingValue);
        QVERIFY(ofHalves(planted.rows, second, 3) > 0.99);
        QVERIFY(ofHalves(planted.rows, randomMatrix(240, 20, 5).rowwise().normalized(), 3) < 0.1);
        QVERIFY_EXCEPTION_THROWN((void)ofHalves(planted.rows, second.topRows(9), 3), Error);
    }

    void weightsOfHalvesOfTheStimuliAreThoseThatMadeTheResponses() {
        const MatrixF features = randomMatrix(300, 10, 6);
        const MatrixF weights = randomMatrix(25, 10, 7);
        MatrixF responses = features * weights.transpose() + 0.1F * randomMatrix(300, 25, 8);
        responses.col(4).setConstant(missingValue);
        std::vector<std::string> ids; // pairs of rows are one stimulus
        for (int row = 0; row < 300; ++row)
            ids.push_back(std::to_string(row / 2));
        const std::vector<Eigen::Index> rows{1, 4, 7, 24};
        Progress progress;
        const HalfWeights halves = weightsOfStimulusHalves(features, responses, ids, rows, 0, 0, progress);
        for (const Eigen::Index at : {0, 2, 3})
            for (const MatrixF* half : {&halves.first, &halves.second})
                QVERIFY(half->row(at).dot(weights.row(rows[std::size_t(at)]).normalized()) > 0.999F);
        QVERIFY(halves.first.row(1).array().isNaN().all());
        QVERIFY(halves.first.row(0) != halves.second.row(0));
        const HalfWeights again = weightsOfStimulusHalves(features, responses, ids, rows, 0, 1, progress);
        QVERIFY(again.first.row(0) != halves.first.row(0));
    }

    void theSuggestedNumberFollowsItsRule() {
        const double none = std::nan("");
        QCOMPARE(suggestedCount({{2, 0.5, none, 0}, {3, 0.6, none, 0}, {4, 0.6, none, 0}}), 3);
        QCOMPARE(suggestedCount({{2, 0.3, 1, 0}, {3, 0.4, 0.95, 0}, {4, 0.9, 0.8, 0}}), 3);
        QCOMPARE(suggestedCount({{2, none, 1, 0}, {3, 0.1, none, 0}, {4, 0.05, 0.91, 0}}), 4);
        QCOMPARE(suggestedCount({{1, none, none, 0}}), 0);
        QCOMPARE(suggestedCount({}), 0);
    }

    void theNumberOfPlantedClustersIsSuggested() {
        const auto planted = plantedClusters({90, 80, 70, 60, 50}, 30, 0.7F);
        std::vector<ClusterCount> counts;
        for (int clusters = 2; clusters <= 8; ++clusters) {
            Progress progress;
            const Clusters found = clusterWeights(planted.rows, {.clusters = clusters}, progress);
            counts.push_back({clusters, found.meanSilhouette, ofVoxels(planted.rows, clusters), 0});
        }
        QCOMPARE(suggestedCount(counts), 5);
    }

    void thePlantedAreasOfTheDemonstrationComeBack() {
        QTemporaryDir folder;
        Progress progress;
        const Dataset dataset =
            readDataset(writeDemoDataset(folder.path().toStdString(), progress), progress);
        // Areas of one category prefer the same; early areas have no planted preference in this layer.
        const std::map<std::string, std::int32_t> categories{
            {"OFA faces", 0},  {"FFA faces", 0},  {"EBA bodies", 1}, {"FBA bodies", 1},
            {"PPA places", 2}, {"OPA places", 2}, {"VWFA words", 3}, {"Food area", 4}};
        QFile file(folder.filePath("truth.tsv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        std::vector<std::int32_t> planted;
        file.readLine();
        while (!file.atEnd()) {
            const auto area = categories.find(file.readLine().split('\t')[1].toStdString());
            planted.push_back(area == categories.end() ? -1 : area->second);
        }
        const Analysis& analysis = analysisNamed("cluster");
        for (const char* method : {"k-means", "mixture"}) {
            const Findings findings = analysis.run(
                dataset, completeOptions(analysis, {{"k", 6}, {"method", method}}), progress, {});
            const VectorF& found = *findings.maps[0]->perVoxel;
            QCOMPARE(found.size(), std::ssize(planted));
            std::vector<std::int32_t> clusters;
            for (const float label : found)
                clusters.push_back(std::isnan(label) ? -1 : std::int32_t(label));
            const double agreement = adjustedRandIndex(clusters, planted);
            qInfo("%s: adjusted Rand index with the planted categories %.3f", method, agreement);
            qInfo("%s", findings.summary.english().c_str());
            for (const std::string& name : findings.maps[0]->categories)
                qInfo("%s", name.c_str());
            QVERIFY(agreement > 0.8);
            QVERIFY(
                findings.provenance["stabilityOf"].get<std::string>().find("stimuli") != std::string::npos);
        }
    }
};

QTEST_GUILESS_MAIN(TestClusterStability)
#include "test_cluster_stability.moc"

#include "analysis/core/error.h"
#include "analysis/selectivity/mean_response.h"
#include "analysis/selectivity/preferred.h"
#include "analysis/selectivity/voxel_group.h"

#include <QTest>

#include <cmath>

using namespace fusiform;

namespace {

struct Data {
    EncodingModel model;
    Embedding embedding;
    Responses responses;
};

/// 300 stimuli, 40 features, 50 voxels.
Data data() {
    Data made;
    made.model.weights = MatrixF(MatrixF::Random(50, 40));
    made.model.intercept = std::make_shared<const VectorF>(VectorF::Random(50));
    made.embedding.stimuliByFeatures = MatrixF(MatrixF::Random(300, 40));
    made.responses.stimuliByVoxels = MatrixF(MatrixF::Random(300, 50));
    return made;
}

const std::vector<std::int64_t> group{3, 4, 5, 9, 20, 21, 49};

} // namespace

class TestMeanResponse : public QObject {
    Q_OBJECT
private slots:
    void theMeanPredictionIsTheMeanOfThePredictions() {
        const Data given = data();
        Progress progress;
        const VectorF mean = meanPredictedResponse(given.model, given.embedding, group, progress);
        VectorD byHand = VectorD::Zero(300);
        for (const std::int64_t voxel : group)
            byHand +=
                predictedResponse(given.model, given.embedding, voxel).cast<double>() / double(group.size());
        QVERIFY(
            (mean.cast<double>() - byHand).cwiseAbs().maxCoeff() < 2e-6); // rounding of single predictions
    }

    void oneVoxelIsItsOwnMean() {
        const Data given = data();
        Progress progress;
        const std::vector<std::int64_t> one{7};
        QCOMPARE(
            meanMeasuredResponse(given.responses, one, progress), given.responses.stimuliByVoxels.col(7));
        const VectorF mean = meanPredictedResponse(given.model, given.embedding, one, progress);
        QVERIFY((mean - predictedResponse(given.model, given.embedding, 7)).cwiseAbs().maxCoeff() < 1e-6F);
    }

    void missingResponsesAndWeightsAreLeftOut() {
        Data given = data();
        MatrixF measured = given.responses.stimuliByVoxels.whole();
        measured(0, 3) = missingValue;
        for (const std::int64_t voxel : group)
            measured(1, voxel) = missingValue;
        given.responses.stimuliByVoxels = measured;
        MatrixF weights = given.model.weights.whole();
        weights.row(4).setConstant(missingValue);
        given.model.weights = weights;
        Progress progress;
        const VectorF mean = meanMeasuredResponse(given.responses, group, progress);
        double sum = 0;
        for (const std::int64_t voxel : group)
            sum += voxel == 3 ? 0 : double(measured(0, voxel));
        QVERIFY(std::abs(double(mean[0]) - sum / 6) < 1e-6);
        QVERIFY(std::isnan(mean[1]));
        std::vector<std::int64_t> rest = group;
        std::erase(rest, 4);
        QCOMPARE(
            meanPredictedResponse(given.model, given.embedding, group, progress),
            meanPredictedResponse(given.model, given.embedding, rest, progress));
        const std::vector<std::int64_t> onlyMissing{4};
        QVERIFY_EXCEPTION_THROWN(
            (void)meanPredictedResponse(given.model, given.embedding, onlyMissing, progress), Error);
    }

    void whatDoesNotFitIsRefused() {
        Data given = data();
        Progress progress;
        const std::vector<std::int64_t> outside{50};
        QVERIFY_EXCEPTION_THROWN((void)meanMeasuredResponse(given.responses, outside, progress), Error);
        QVERIFY_EXCEPTION_THROWN(
            (void)meanPredictedResponse(given.model, given.embedding, outside, progress), Error);
        given.embedding.stimuliByFeatures = MatrixF(MatrixF::Random(300, 41));
        QVERIFY_EXCEPTION_THROWN(
            (void)meanPredictedResponse(given.model, given.embedding, group, progress), Error);
    }

    void itStopsWhenAsked() {
        const Data given = data();
        std::stop_source stop;
        stop.request_stop();
        Progress progress({}, stop.get_token());
        QVERIFY_EXCEPTION_THROWN((void)meanMeasuredResponse(given.responses, group, progress), Cancelled);
        QVERIFY_EXCEPTION_THROWN(
            (void)meanPredictedResponse(given.model, given.embedding, group, progress), Cancelled);
    }

    void aClusterOfAVolumeIsFoundAtTheVoxelsCentres() {
        Dataset dataset;
        VoxelSet voxels;
        voxels.grid.shape = {4, 1, 1};
        voxels.ijk = {Ijk(3, 0, 0), Ijk(0, 0, 0), Ijk(1, 0, 0)};
        dataset.voxels = std::make_shared<const VoxelSet>(voxels);
        Volume volume;
        volume.grid = voxels.grid;
        volume.values = {2, missingValue, 2, 2};
        Map map;
        map.categorical = true;
        map.volume = std::make_shared<const Volume>(volume);
        Progress progress;
        QCOMPARE(rowsOfCategory(dataset, map, 2, progress), (std::vector<std::int64_t>{0, 1}));
        map.perVoxel = std::make_shared<const VectorF>(VectorF::Constant(3, 2)); // says it itself
        QCOMPARE(rowsOfCategory(dataset, map, 2, progress), (std::vector<std::int64_t>{0, 1, 2}));
        QVERIFY(rowsOfCategory(dataset, map, 1, progress).empty());
    }

    void theVoxelSetsOwnRegionsNeedNoPlaces() {
        Dataset dataset;
        VoxelSet voxels;
        voxels.unplaced = 4;
        voxels.regions = {"V1", "V2", "", "V1"};
        dataset.voxels = std::make_shared<const VoxelSet>(voxels);
        Progress progress;
        QCOMPARE(rowsInRegion(dataset, "", "V1", progress), (std::vector<std::int64_t>{0, 3}));
        QVERIFY(rowsInRegion(dataset, "areas", "V1", progress).empty());
    }
};

QTEST_APPLESS_MAIN(TestMeanResponse)
#include "test_mean_response.moc"

// Predicted responses and rankings; PPA of a real subject prefers rooms and buildings to faces and animals.

#include "test_data.h"

#include "analysis/core/error.h"
#include "analysis/io/arrays/npy.h"
#include "analysis/selectivity/preferred.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace fusiform;

namespace {

std::shared_ptr<EncodingModel> modelOf(MatrixF weights) {
    auto model = std::make_shared<EncodingModel>();
    model->name = "model";
    model->weights = std::move(weights);
    return model;
}

std::shared_ptr<Embedding> embeddingNamed(const char* model, const char* layer, Eigen::Index features) {
    auto embedding = std::make_shared<Embedding>();
    embedding->model = model;
    embedding->layer = layer;
    embedding->stimuliByFeatures = MatrixF(MatrixF::Ones(3, features));
    return embedding;
}

struct RealModel {
    std::shared_ptr<EncodingModel> model;
    std::shared_ptr<Embedding> embedding;
    std::vector<std::string> roi;
    std::vector<std::string> images;
};

RealModel realModel() {
    const auto weights = readNpz(test::dataFile("encoding/bold5000_subj1_voxel_weights_resnet18_512.npz"));
    const auto bank = readNpz(test::dataFile("encoding/net2brain78_resnet18.npz"));
    RealModel real;
    real.model = modelOf(toMatrix(weights.arrays.at("weights"), "weights", "weights"));
    real.model->intercept =
        std::make_shared<const VectorF>(toVector(weights.arrays.at("intercept"), "intercept", "intercept"));
    real.embedding = embeddingNamed("resnet18", "layer4_avgpool", 512);
    real.embedding->stimuliByFeatures =
        toMatrix(bank.arrays.at("layer4_avgpool"), "bank", "bank");
    real.roi = weights.arrays.at("roi").texts;
    real.images = bank.arrays.at("names").texts;
    return real;
}

/// Mean over the voxels of a region of the predicted response to every stimulus.
VectorF meanResponse(const RealModel& real, std::string_view region) {
    const MatrixF responses = predictedResponses(*real.model, *real.embedding);
    VectorF mean = VectorF::Zero(responses.rows());
    int voxels = 0;
    for (std::size_t voxel = 0; voxel < real.roi.size(); ++voxel)
        if (real.roi[voxel].find(region) != std::string::npos) {
            mean += responses.col(Eigen::Index(voxel));
            ++voxels;
        }
    return mean / float(voxels);
}

} // namespace

class TestPreferred : public QObject {
    Q_OBJECT

private slots:
    void responsesAreFeaturesTimesWeightsPlusIntercept() {
        auto model = modelOf(MatrixF{{1, 0, -1}, {2, 2, 2}});
        model->intercept = std::make_shared<const VectorF>(Eigen::Vector2f(10, -1));
        Embedding embedding;
        embedding.stimuliByFeatures =
            MatrixF{{1, 2, 3}, {0, 0, 5}};
        QCOMPARE(predictedResponse(*model, embedding, 0)[0], 8.F);
        QCOMPARE(predictedResponse(*model, embedding, 0)[1], 5.F);
        QCOMPARE(predictedResponse(*model, embedding, 1)[0], 11.F);
        const MatrixF all = predictedResponses(*model, embedding);
        for (std::int64_t voxel = 0; voxel < 2; ++voxel)
            QVERIFY(all.col(voxel) == predictedResponse(*model, embedding, voxel));
    }

    void anInterceptMayBeAbsent() {
        const auto model = modelOf(MatrixF::Ones(2, 3));
        QCOMPARE(predictedResponse(*model, *embeddingNamed("m", "l", 3), 1)[2], 3.F);
        QCOMPARE(predictedResponses(*model, *embeddingNamed("m", "l", 3))(2, 1), 3.F);
    }

    void anotherNumberOfFeaturesIsRefusedWithBoth() {
        try {
            (void)predictedResponse(*modelOf(MatrixF::Ones(2, 3)), *embeddingNamed("m", "l", 4), 0);
            QFAIL("not refused");
        } catch (const Error& error) {
            QVERIFY(error.details().expected.english().find('3') != std::string::npos);
            QVERIFY(error.details().found.english().find('4') != std::string::npos);
        }
    }

    void aVoxelThatDoesNotExistIsRefused() {
        const auto model = modelOf(MatrixF::Ones(2, 3));
        for (const std::int64_t voxel : {-1, 2})
            QVERIFY_EXCEPTION_THROWN(
                (void)predictedResponse(*model, *embeddingNamed("m", "l", 3), voxel), Error);
    }

    void rankingIsDescendingWithTiesByNumberAndMissingLast() {
        VectorF responses(6);
        responses << 1, missingValue, 3, 1, 5, missingValue;
        QCOMPARE(rankedStimuli(responses), (std::vector<std::int64_t>{4, 2, 0, 3, 1, 5}));
    }

    void theMeanOfVoxelsIsPredictedAtOnce() {
        auto model = modelOf((MatrixF(3, 3) << 1, 0, -1, 2, 2, 2, missingValue, 0, 0).finished());
        model->intercept = std::make_shared<const VectorF>(Eigen::Vector3f(10, -1, 0));
        Embedding embedding;
        embedding.stimuliByFeatures = MatrixF((MatrixF(2, 3) << 1, 2, 3, 0, 0, 5).finished());
        Progress progress;
        QCOMPARE(meanPredictedResponse(*model, embedding, {0, 1}, progress)[0], 9.5F);
        QCOMPARE(meanPredictedResponse(*model, embedding, {}, progress)[0], 9.5F); // the third has no weights
        QCOMPARE(meanPredictedResponse(*model, embedding, {1}, progress)[1], 9.F);
        QVERIFY(std::isnan(meanPredictedResponse(*model, embedding, {2}, progress)[0]));
        QVERIFY_EXCEPTION_THROWN((void)meanPredictedResponse(*model, embedding, {3}, progress), Error);
    }

    void theMeanOfMeasuredResponsesLeavesOutWhatIsMissing() {
        Responses responses;
        MatrixF measured = MatrixF::Zero(2, 600);
        measured(0, 1) = 4;
        measured(0, 2) = missingValue;
        measured(1, 599) = 6;
        responses.stimuliByVoxels = std::move(measured);
        Progress progress;
        const VectorF mean = meanMeasuredResponse(responses, {599, 1, 2}, progress);
        QCOMPARE(mean[0], 2.F);
        QCOMPARE(mean[1], 2.F);
        QVERIFY(std::isnan(meanMeasuredResponse(responses, {2}, progress)[0]));
        QCOMPARE(meanMeasuredResponse(responses, {}, progress)[1], 0.01F);
        QVERIFY_EXCEPTION_THROWN((void)meanMeasuredResponse(responses, {600}, progress), Error);
    }

    void theEmbeddingOfAModelIsTheOneOfItsNameAndLayer() {
        auto model = modelOf(MatrixF::Ones(2, 3));
        model->model = "resnet";
        model->layer = "conv2";
        Dataset dataset;
        dataset.embeddings = {
            embeddingNamed("resnet", "conv1", 3), embeddingNamed("resnet", "conv2", 3),
            embeddingNamed("resnet", "conv3", 4)};
        QCOMPARE(embeddingOf(dataset, *model), dataset.embeddings[1].get());
        model->layer = "other"; // two of three features: no telling which
        QVERIFY(!embeddingOf(dataset, *model));
        dataset.embeddings.erase(dataset.embeddings.begin());
        QCOMPARE(embeddingOf(dataset, *model), dataset.embeddings[0].get());
        QVERIFY(!embeddingOf({}, *model));
    }

    void predictionsAgreeWithTheReference() {
        if (!test::haveData())
            QSKIP(test::noData);
        const RealModel real = realModel();
        const MatrixF ours = predictedResponses(*real.model, *real.embedding);
        const MatrixF theirs = toMatrix(
            readNpz(test::referenceFile("captions/bold5000_on_net2brain78.npz"), "predicted"), "p", "p");
        QCOMPARE(ours.rows(), theirs.rows());
        QCOMPARE(ours.cols(), theirs.cols());
        const float difference = (ours - theirs).cwiseAbs().maxCoeff<Eigen::PropagateNaN>();
        const float single =
            (predictedResponse(*real.model, *real.embedding, 7) - theirs.col(7)).cwiseAbs().maxCoeff();
        qInfo("largest difference %.2g, one voxel alone %.2g", double(difference), double(single));
        QVERIFY(difference < 1e-6F * theirs.cwiseAbs().maxCoeff());
        QVERIFY(single < 1e-6F * theirs.cwiseAbs().maxCoeff());
    }

    void thePlaceAreaPrefersRoomsAndBuildingsToFacesAndAnimals() {
        if (!test::haveData())
            QSKIP(test::noData);
        const RealModel real = realModel();
        const auto ranked = rankedStimuli(meanResponse(real, "PPA"));
        std::vector<std::string> names;
        for (const std::int64_t stimulus : ranked) {
            const std::string& file = real.images[std::size_t(stimulus)];
            names.push_back(file.substr(file.find_last_of('_') + 1).substr(0, 2));
        }
        const std::vector<std::string> first(names.begin(), names.begin() + 6);
        const std::vector<std::string> last(names.end() - 6, names.end());
        qInfo("first %s, last of all %s", qPrintable(joined(first)), qPrintable(joined(last)));
        QCOMPARE(first, (std::vector<std::string>{"45", "38", "36", "42", "43", "34"}));
        for (const char* image : {"08", "66", "03", "73"})
            QVERIFY2(std::ranges::count(last, std::string(image)) == 1, image);
    }

private:
    static QString joined(const std::vector<std::string>& names) {
        QStringList list;
        for (const std::string& name : names)
            list << QString::fromStdString(name);
        return list.join(' ');
    }
};

QTEST_GUILESS_MAIN(TestPreferred)
#include "test_preferred.moc"

// Words of regions and the evaluation of captions against their definitions written out, on captions known
// beforehand.

#include "analysis/core/error.h"
#include "analysis/random_matrix.h"
#include "analysis/selectivity/caption_evaluation.h"
#include "analysis/selectivity/words_by_region.h"

#include <QTest>

#include <cmath>
#include <numeric>
#include <set>

using namespace fusiform;
using test::randomMatrix;

namespace {

std::vector<Eigen::Index> rowsFrom(Eigen::Index first, Eigen::Index end) {
    std::vector<Eigen::Index> rows(std::size_t(end - first));
    std::iota(rows.begin(), rows.end(), first);
    return rows;
}

/// 200 voxels: the first 50 are about dogs, one in ten of the others too; voxels from 190 on have no caption.
CaptionSet captionsOfDogs() {
    CaptionSet set;
    for (std::int64_t voxel = 0; voxel < 190; ++voxel)
        for (int repeat = 0; repeat < 2; ++repeat) {
            const bool dog = voxel < 50 || voxel % 10 == 0;
            set.captions.push_back(
                {voxel,
                 dog ? (repeat == 0 ? "a dog on grass" : "two dogs and a ball") : "a house on grass",
                 0.5,
                 repeat,
                 {}});
        }
    return set;
}

std::vector<RegionWords> wordsOf(
    const CaptionSet& set, const std::vector<Region>& regions,
    const WordsByRegionOptions& options = {.resamples = 300}) {
    Progress progress;
    return wordsByRegion(set, 200, regions, options, progress);
}

struct Evaluated {
    MatrixF weights = randomMatrix(60, 8, 1);
    std::vector<std::string> texts;
    MatrixF bank = randomMatrix(12, 8, 2);
    MatrixF stimuli = randomMatrix(40, 8, 3);
    MatrixF responses = randomMatrix(40, 60, 4);
    CaptionSet captions;
    CaptionEmbeddings embeddings;
    CaptionScores scores;

    Evaluated() {
        for (int text = 0; text < 12; ++text)
            texts.push_back("text number " + std::to_string(text));
        weights.row(7).setZero();
        for (std::int64_t voxel = 0; voxel < 60; ++voxel)
            for (int repeat = 0; repeat < 3 && voxel != 9; ++repeat) // voxel 9 has none
                captions.captions.push_back(
                    {voxel, texts[std::size_t((voxel * 7 + (repeat == 2 ? 1 : 0)) % 12)], 0.1, repeat, {}});
        Progress progress;
        const PreparedTable table({"bank", texts, bank, true}, progress);
        embeddings = embeddingsOf(captions, table, progress);
        Responses measured;
        measured.stimuliByVoxels = responses;
        Embedding embedding;
        embedding.stimuliByFeatures = stimuli;
        scores = evaluateCaptions(captions, embeddings, weights, table, {&measured, &embedding}, progress);
    }
    [[nodiscard]] VectorD unit(std::int64_t text) const {
        return bank.row(text % 12).transpose().cast<double>().normalized();
    }
};

double pearson(const VectorD& a, const VectorD& b) {
    const VectorD x = a.array() - a.mean();
    const VectorD y = b.array() - b.mean();
    return x.dot(y) / (x.norm() * y.norm());
}

} // namespace

class TestCaptionEvaluation : public QObject {
    Q_OBJECT

private slots:
    void wordsOfARegionAreThoseThatItHasMoreOften() {
        const auto table = wordsOf(
            captionsOfDogs(),
            {{"areas", "dog area", {}, rowsFrom(0, 50)}, {"areas", "house area", {}, rowsFrom(50, 200)}});
        QCOMPARE(table.size(), std::size_t(2));
        QCOMPARE(table[0].voxels, std::int64_t(50));
        QVERIFY(!table[0].few());
        const RegionWord& dog = table[0].words[0];
        QVERIFY(dog.word == "dog" || dog.word == "dogs");
        QCOMPARE(dog.count, 50.0);
        QCOMPARE(dog.voxels, std::int64_t(50));
        // "dog" in 14 voxels elsewhere; words: grass, dog half of the time with ball and two.
        const double inside = 50 * (1 + 0.5 + 0.5 + 0.5);
        const double outside = 14 * 2.5 + 126 * 2;
        const double prior = 100 * 64 / (inside + outside);
        const LogOdds expected = logOdds(50, inside, 14, outside, prior, 100);
        QVERIFY(std::abs(dog.odds.z - expected.z) < 1e-9);
        QVERIFY(std::abs(dog.odds.difference - expected.difference) < 1e-9);
        QVERIFY(dog.interval.low < dog.odds.difference && dog.odds.difference < dog.interval.high);
        QVERIFY(dog.interval.low > 0);
        QCOMPARE(table[1].words[0].word, "house");
        QCOMPARE(table[1].voxels, std::int64_t(140));
    }

    void fewVoxelsAreMarkedAndNoneGiveNoWords() {
        const auto table = wordsOf(
            captionsOfDogs(),
            {{"areas", "small", {}, rowsFrom(0, 29)}, {"areas", "empty", {}, rowsFrom(190, 200)}});
        QVERIFY(table[0].few() && !table[0].words.empty());
        QVERIFY(table[1].few() && table[1].words.empty());
        QVERIFY(wordsOf({}, {{"areas", "a", {}, rowsFrom(0, 9)}})[0].words.empty());
    }

    void theSameSeedGivesTheSameIntervals() {
        const std::vector<Region> regions{{"areas", "dog area", {}, rowsFrom(0, 50)}};
        const auto interval = [&](unsigned seed) {
            return wordsOf(captionsOfDogs(), regions, {.resamples = 100, .seed = seed})[0].words[0].interval;
        };
        QCOMPARE(interval(1).low, interval(1).low);
        QVERIFY(interval(1).low != interval(2).low || interval(1).high != interval(2).high);
    }

    void aRowThatIsNoVoxelIsRefused() {
        QVERIFY_EXCEPTION_THROWN((void)wordsOf(captionsOfDogs(), {{"areas", "a", {}, {0, 200}}}), Error);
    }

    void predictedResponsesAreStandardisedOverTheTexts() {
        const Evaluated e;
        for (std::int64_t voxel = 0; voxel < 60; ++voxel) {
            if (voxel == 7 || voxel == 9) {
                QVERIFY(std::isnan(e.scores.predicted[voxel]));
                continue;
            }
            const VectorD w = e.weights.row(voxel).transpose().cast<double>();
            VectorD all(12);
            for (std::int64_t text = 0; text < 12; ++text)
                all[text] = w.dot(e.unit(text));
            const double deviation = std::sqrt((all.array() - all.mean()).square().mean());
            QVERIFY(
                std::abs(double(e.scores.predicted[voxel]) - (all[voxel * 7 % 12] - all.mean()) / deviation) <
                1e-3);
        }
    }

    void ranksCountTheVoxelsThatRespondMore() {
        const Evaluated e;
        QCOMPARE(e.scores.rankedVoxels, std::int64_t(59));
        for (std::int64_t voxel = 0; voxel < 60; ++voxel) {
            if (voxel == 7 || voxel == 9) {
                QVERIFY(std::isnan(e.scores.rank[voxel]));
                continue;
            }
            const VectorD direction = e.unit(voxel * 7);
            const VectorD responses = e.weights.cast<double>() * direction;
            int more = 0;
            for (std::int64_t other = 0; other < 60; ++other)
                more += other != 7 && responses[other] > responses[voxel];
            QCOMPARE(e.scores.rank[voxel], float(1 + more));
            QVERIFY(std::abs(e.scores.percentile[voxel] - float(58 - more) / 58) < 1e-6F);
        }
    }

    void accuracyIsTheCorrelationWithMeasuredResponses() {
        const Evaluated e;
        MatrixD unit = e.stimuli.cast<double>();
        unit.rowwise().normalize();
        for (const std::int64_t voxel : {0, 3, 7, 59})
            QVERIFY(
                std::abs(
                    double(e.scores.accuracy[voxel]) -
                    pearson(unit * e.unit(voxel * 7), e.responses.col(voxel).cast<double>())) < 1e-5);
        QVERIFY(std::isnan(e.scores.accuracy[9]));
    }

    void repeatsAreCompared() {
        const Evaluated e;
        QVERIFY(std::abs(e.scores.agreement[0] - 2.F / 3) < 1e-6F);
        const double other = e.unit(0).dot(e.unit(1));
        QVERIFY(std::abs(double(e.scores.likeness[0]) - (1 + 2 * other) / 3) < 1e-5);
        QVERIFY(std::isnan(e.scores.agreement[9]));
    }

    void captionsWithoutATextStandForTheirWords() {
        const std::vector<std::string> texts{"dog", "a dog runs", "cat", "a house"};
        const MatrixF bank = randomMatrix(4, 8, 5);
        Progress progress;
        const PreparedTable table({"bank", texts, bank, true}, progress);
        CaptionSet set;
        set.captions.push_back({0, "A dog!", 0, 0, {}}); // no text, but a word of two
        set.captions.push_back({1, "Cat", 0, 0, {}});    // a text
        set.captions.push_back({2, "Dog and cat", 0, 0, {"dog", "cat"}});
        set.captions.push_back({3, "xylophone", 0, 0, {}});
        set.captions.push_back({4, "Cat", 0, 0, {}});
        const CaptionEmbeddings found = embeddingsOf(set, table, progress);
        QCOMPARE(found.ofTexts, std::int64_t(1));
        QCOMPARE(found.ofWords, std::int64_t(2));
        QCOMPARE(found.missing, std::int64_t(1));
        QCOMPARE(found.ofCaption, (std::vector<std::int64_t>{0, 1, 2, 3, 1}));
        QVERIFY((found.directions.row(1) - bank.row(2).normalized()).norm() < 1e-6F);
        const Eigen::RowVectorXf both = bank.row(0).normalized() + bank.row(2).normalized();
        QVERIFY((found.directions.row(2) - both.normalized()).norm() < 1e-5F);
        QVERIFY(found.directions.row(3).array().isNaN().all());
        const CaptionDiversity diversity = diversityOf(set, found, {0, 1, 2, 3, 4});
        QCOMPARE(diversity.voxels, std::int64_t(5));
        QCOMPARE(diversity.differentCaptions, std::int64_t(4));
        QCOMPARE(diversity.words, std::int64_t(6));
        QCOMPARE(diversity.differentWords, std::int64_t(3));
        double sum = 0;
        const std::vector<int> rows{0, 1, 2, 1};
        for (std::size_t a = 0; a < 4; ++a)
            for (std::size_t b = 0; b < a; ++b)
                sum += double(found.directions.row(rows[a]).dot(found.directions.row(rows[b])));
        QVERIFY(std::abs(diversity.meanCosine - sum / 6) < 1e-5);
        QVERIFY(std::isnan(diversityOf(set, found, {0}).meanCosine));
        QCOMPARE(diversityOf(set, found, {}).voxels, std::int64_t(0));
    }

    void captionsOfOtherVoxelsAreRefused() {
        Evaluated e;
        e.captions.captions.back().index = 60;
        Progress progress;
        const PreparedTable table({"bank", e.texts, e.bank, true}, progress);
        QVERIFY_EXCEPTION_THROWN(
            (void)evaluateCaptions(e.captions, e.embeddings, e.weights, table, {}, progress), Error);
    }
};

QTEST_GUILESS_MAIN(TestCaptionEvaluation)
#include "test_caption_evaluation.moc"

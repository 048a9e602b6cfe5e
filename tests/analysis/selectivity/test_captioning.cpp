#include "analysis/random_matrix.h"

#include "analysis/core/error.h"
#include "analysis/selectivity/captioning.h"
#include "analysis/selectivity/projection.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace fusiform;
using test::randomMatrix;

namespace {

/// Ten texts about each of four subjects, near the subject's axis.
CaptionBank bankOfFourSubjects() {
    const std::vector<std::string> subjects{"a face", "a house", "some food", "a word"};
    CaptionBank bank;
    MatrixF embeddings = 0.1F * randomMatrix(40, 6, 1);
    for (Eigen::Index text = 0; text < 40; ++text) {
        embeddings(text, text % 4) += 1;
        bank.texts.push_back(subjects[std::size_t(text % 4)] + " " + std::to_string(text));
    }
    bank.embeddings = std::move(embeddings);
    return bank;
}

CaptionResult captioned(const MatrixF& weights, const CaptionBank& bank, const CaptionOptions& options) {
    Progress progress;
    return captionVoxels(weights, bank, options, progress);
}

std::vector<std::string> textsOf(const CaptionResult& result) {
    std::vector<std::string> texts;
    for (const VoxelCaption& caption : result.captions.captions)
        texts.push_back(caption.caption);
    return texts;
}

} // namespace

class TestCaptioning : public QObject {
    Q_OBJECT

private slots:
    void everyRepeatNamesTheSubjectThatTheVoxelPrefers() {
        const MatrixF weights = MatrixF::Identity(4, 6);
        const auto result = captioned(weights, bankOfFourSubjects(), {.temperature = 1.0 / 150});
        QCOMPARE(result.captions.captions.size(), std::size_t{20});
        const char* subjects[] = {"a face", "a house", "some food", "a word"};
        for (std::int64_t voxel = 0; voxel < 4; ++voxel) {
            QCOMPARE(result.captions.of(voxel).size(), std::size_t{5});
            int repeat = 0;
            for (const VoxelCaption& caption : result.captions.of(voxel)) {
                QVERIFY2(caption.caption.starts_with(subjects[voxel]), caption.caption.c_str());
                QCOMPARE(caption.repeat, repeat++);
                QVERIFY(caption.score > 0.9 && caption.score <= 1.000001);
            }
        }
    }

    void aSingleRepeatSearchesTheWholeBank() {
        const MatrixF weights = randomMatrix(30, 6, 2);
        const CaptionBank bank = bankOfFourSubjects();
        const auto result = captioned(weights, bank, {.temperature = 0.05, .repeats = 1});
        MatrixF unit = bank.embeddings.whole();
        unit.rowwise().normalize();
        for (std::int64_t voxel = 0; voxel < 30; ++voxel) {
            Eigen::Index nearest = 0;
            const float cosine =
                (unit * result.projected.row(voxel).normalized()).maxCoeff(&nearest);
            QCOMPARE(result.captions.of(voxel)[0].caption, bank.texts[std::size_t(nearest)]);
            QVERIFY(std::abs(result.captions.of(voxel)[0].score - double(cosine)) < 1e-6);
        }
    }

    void theProjectionIsThatOntoTheWholeBank() {
        const MatrixF weights = randomMatrix(30, 6, 3);
        const CaptionBank bank = bankOfFourSubjects();
        Progress progress;
        const MatrixF whole = projectOntoBank(weights, bank.embeddings, 0.05, progress);
        QVERIFY(captioned(weights, bank, {.temperature = 0.05}).projected.whole() == whole);
    }

    void repeatsDrawDifferentHalves() {
        // All weights alike: with the whole bank each repeat would name the same text.
        const auto result =
            captioned(MatrixF::Ones(1, 6), bankOfFourSubjects(), {.temperature = 0.01, .repeats = 20});
        std::set<std::string> different;
        for (const std::string& text : textsOf(result))
            different.insert(text);
        QVERIFY(different.size() > 1);
    }

    void theSameSeedGivesTheSameCaptions() {
        const MatrixF weights = randomMatrix(30, 6, 4);
        const CaptionBank bank = bankOfFourSubjects();
        const auto seeded = [&](unsigned seed) {
            return textsOf(captioned(weights, bank, {.temperature = 0.05, .repeats = 5, .seed = seed}));
        };
        QCOMPARE(seeded(3), seeded(3));
        QVERIFY(seeded(3) != seeded(4));
    }

    void aVoxelWithoutWeightsGetsNoCaption() {
        MatrixF weights = randomMatrix(3, 6, 5);
        weights.row(1).setZero();
        const auto result = captioned(weights, bankOfFourSubjects(), {});
        QVERIFY(result.captions.of(1).empty());
        QCOMPARE(result.captions.of(2).size(), std::size_t{5});
    }

    void anEmptyRowOfTheBankIsNeverNamed() {
        CaptionBank bank = bankOfFourSubjects();
        MatrixF embeddings = bank.embeddings.whole();
        embeddings.row(7).setZero();
        bank.embeddings = std::move(embeddings);
        const auto result = captioned(randomMatrix(100, 6, 6), bank, {.temperature = 1, .repeats = 3});
        QCOMPARE(result.captions.captions.size(), std::size_t{300});
        for (const VoxelCaption& caption : result.captions.captions) {
            QVERIFY(caption.caption != bank.texts[7]);
            QVERIFY(std::isfinite(caption.score));
        }
    }

    void aBankOfOneTextNamesIt() {
        CaptionBank bank;
        bank.texts = {"a dog"};
        bank.embeddings = MatrixF(MatrixF::Ones(1, 6));
        QCOMPARE(
            textsOf(captioned(randomMatrix(1, 6, 7), bank, {.repeats = 2})),
            (std::vector<std::string>{"a dog", "a dog"}));
    }

    void anotherNumberOfTextsIsRefusedWithBoth() {
        CaptionBank bank = bankOfFourSubjects();
        bank.texts.pop_back();
        try {
            (void)captioned(MatrixF::Ones(1, 6), bank, {});
            QFAIL("not refused");
        } catch (const Error& error) {
            const std::string message = error.what();
            QVERIFY2(
                message.find("40") != std::string::npos && message.find("39") != std::string::npos,
                message.c_str());
        }
    }

    void noRepeatsAreRefused() {
        QVERIFY_EXCEPTION_THROWN(
            (void)captioned(MatrixF::Ones(1, 6), bankOfFourSubjects(), {.repeats = 0}), Error);
    }

    void aStopRequestEndsIt() {
        std::stop_source source;
        Progress progress(
            [&source](double fraction, const Message&) {
                if (fraction > 0.4)
                    source.request_stop();
            },
            source.get_token());
        QVERIFY_EXCEPTION_THROWN(
            (void)captionVoxels(randomMatrix(10, 6, 8), bankOfFourSubjects(), {}, progress), Cancelled);
    }

    void theMethodSaysHowTheTextsWereMade() {
        const auto result = captioned(MatrixF::Ones(1, 6), bankOfFourSubjects(), {.repeats = 3, .seed = 8});
        QVERIFY(result.captions.method.find("3 random halves") != std::string::npos);
        QVERIFY(result.captions.method.find("seed 8") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestCaptioning)
#include "test_captioning.moc"

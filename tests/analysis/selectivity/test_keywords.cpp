// Keywords of voxels: planted preferences, the definition written out, and banks that nobody expects.

#include "analysis/refusal.h"
#include "test_data.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/io/arrays/npy.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/random_matrix.h"
#include "analysis/selectivity/concepts.h"
#include "analysis/selectivity/keywords.h"
#include "analysis/selectivity/top_texts.h"
#include "analysis/selectivity/word_forms.h"

#include <Eigen/Cholesky>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

using namespace fusiform;
using test::randomMatrix;

namespace {

/// 200 texts "a small dog on a table" about four things, near the axis of the thing.
CaptionBank bankOfFourThings() {
    const std::vector<std::string> things{"dog", "pizza", "house", "car"};
    const std::vector<std::string> kinds{"small", "big", "new", "good", "fine"};
    CaptionBank bank;
    MatrixF embeddings = 0.1F * randomMatrix(200, 6, 1);
    for (Eigen::Index text = 0; text < 200; ++text) {
        embeddings(text, text % 4) += 1;
        bank.texts.push_back(
            "A " + kinds[std::size_t(text / 4 % 5)] + " " + things[std::size_t(text % 4)] + " on a table");
    }
    bank.embeddings = std::move(embeddings);
    return bank;
}

CaptionSet keywordsOf(const MatrixF& weights, const CaptionBank& bank, const KeywordOptions& options = {}) {
    Progress progress;
    return keywordCaptions(weights, bank, options, progress);
}

} // namespace

class TestKeywords : public QObject {
    Q_OBJECT

private slots:
    void topRowsAreThoseOfTheWholeProduct() {
        const MatrixF weights = randomMatrix(300, 16, 2);
        MatrixF bank = randomMatrix(5000, 16, 3);
        bank.row(17).setConstant(missingValue);
        bank.row(18).setZero();
        bank.row(4999) = 1e-12F * bank.row(4998);
        bank.row(1) = 1e12F * bank.row(2);
        Progress progress;
        const auto top = topRows(weights, bank, 20, progress);
        for (Eigen::Index voxel = 0; voxel < 300; ++voxel) {
            VectorD responses = bank.cast<double>() * weights.row(voxel).transpose().cast<double>();
            double sum = 0;
            double squares = 0;
            std::vector<Eigen::Index> order;
            for (Eigen::Index row = 0; row < 5000; ++row) {
                if (row == 17 || row == 18)
                    continue;
                order.push_back(row);
                sum += responses[row];
                squares += responses[row] * responses[row];
            }
            std::ranges::stable_sort(order, [&](auto a, auto b) { return responses[a] > responses[b]; });
            const TopRows& ours = top[std::size_t(voxel)];
            QCOMPARE(ours.rows.size(), std::size_t(20));
            for (std::size_t at = 0; at < 20; ++at) {
                const double expected = responses[order[at]];
                // Float32 is as exact as the largest products in a sum are.
                const double lengths = double(weights.row(voxel).norm()) * double(bank.row(order[at]).norm());
                QVERIFY(std::abs(responses[ours.rows[at]] - expected) <= 1e-6 * lengths);
                QVERIFY(std::abs(double(ours.responses[at]) - expected) <= 1e-6 * lengths);
            }
            const double mean = sum / 4998;
            QVERIFY(std::abs(ours.mean - mean) <= 1e-5 * std::max(1.0, std::abs(mean)));
            const double deviation = std::sqrt(squares / 4998 - mean * mean);
            QVERIFY(std::abs(ours.deviation / deviation - 1) < 1e-5);
        }
    }

    void everyVoxelIsCaptionedWithTheThingThatItPrefers() {
        const CaptionSet set = keywordsOf(MatrixF::Identity(4, 6), bankOfFourThings());
        const std::vector<std::string> things{"dog", "pizza", "house", "car"};
        QCOMPARE(set.captions.size(), std::size_t(4));
        for (std::int64_t voxel = 0; voxel < 4; ++voxel) {
            const VoxelCaption& caption = set.captions[std::size_t(voxel)];
            QCOMPARE(caption.index, voxel);
            QCOMPARE(caption.keywords, (std::vector<std::string>{things[std::size_t(voxel)]}));
            QVERIFY(caption.evidence[0].z > 2);
            QCOMPARE(caption.evidence[0].count, std::int64_t(50));
            QVERIFY(caption.evidence[0].response > 1);
            QVERIFY(std::abs(caption.score - caption.evidence[0].response) < 1e-9);
        }
        QCOMPARE(set.captions[0].caption, "Dog");
        QVERIFY(set.method.find("50 bank texts") != std::string::npos);
    }

    void zIsThatOfTheDefinition() {
        const CaptionSet set = keywordsOf(MatrixF::Identity(1, 6), bankOfFourThings());
        const CaptionBank bank = bankOfFourThings();
        double all = 0;
        double here = 0;
        for (std::size_t text = 0; text < bank.texts.size(); ++text) {
            const auto concepts = double(conceptsOf(bank.texts[text]).size());
            all += concepts;
            here += text % 4 == 0 ? concepts : 0;
        }
        const LogOdds odds = logOdds(50, here, 0, all - here, 100 * 50 / all, 100);
        QVERIFY(std::abs(set.captions[0].evidence[0].z - odds.z) < 1e-9);
    }

    void keywordsOfTwoThingsAreListed() {
        MatrixF weights = MatrixF::Zero(1, 6);
        weights(0, 0) = 1.2F;
        weights(0, 2) = 1;
        const CaptionSet set = keywordsOf(weights, bankOfFourThings(), {.top = 100});
        QCOMPARE(set.captions.size(), std::size_t(1));
        const std::set<std::string> words(set.captions[0].keywords.begin(), set.captions[0].keywords.end());
        QCOMPARE(words, (std::set<std::string>{"dog", "house"}));
        QVERIFY(set.captions[0].caption == "Dog and house" || set.captions[0].caption == "House and dog");
        QCOMPARE(
            keywordsOf(weights, bankOfFourThings(), {.top = 100, .keywords = 1}).captions[0].keywords.size(),
            std::size_t(1));
    }

    void aKeywordWhoseOwnEmbeddingIsNotLikedIsDropped() {
        CaptionBank bank = bankOfFourThings();
        MatrixF embeddings(201, 6);
        embeddings << bank.embeddings.whole(), -Eigen::RowVectorXf::Unit(6, 0);
        bank.texts.emplace_back("a dog");
        bank.embeddings = std::move(embeddings);
        for (const VoxelCaption& caption : keywordsOf(MatrixF::Identity(1, 6), bank).captions)
            QCOMPARE(std::ranges::count(caption.keywords, "dog"), std::ptrdiff_t(0));
    }

    void nothingIsRandomNorDependsOnThreads() {
        const MatrixF weights = randomMatrix(50, 6, 5);
        const CaptionBank bank = bankOfFourThings();
        const CaptionSet one = keywordsOf(weights, bank);
        const CaptionSet other = keywordsOf(weights, bank);
        QCOMPARE(one.captions.size(), other.captions.size());
        for (std::size_t at = 0; at < one.captions.size(); ++at) {
            QCOMPARE(one.captions[at].caption, other.captions[at].caption);
            QCOMPARE(one.captions[at].score, other.captions[at].score);
        }
    }

    void hostileBanksGiveNoNonsense() {
        MatrixF weights = randomMatrix(3, 6, 6);
        weights.row(1).setZero();
        CaptionBank bank;
        bank.texts = {"dog"};
        bank.embeddings = MatrixF(randomMatrix(1, 6, 7)); // no spread: nothing is above the mean
        QVERIFY(keywordsOf(weights, bank).captions.empty());
        bank.texts = {"", "!!!", "the of", "\xff\xfe"};
        bank.embeddings = MatrixF(randomMatrix(4, 6, 7));
        QVERIFY(keywordsOf(weights, bank).captions.empty());
        bank.texts = {"собака", "猫", "собака", std::string(100'000, 'x'), "дом"};
        MatrixF embeddings = randomMatrix(5, 6, 8);
        embeddings.row(4).setConstant(missingValue);
        bank.embeddings = std::move(embeddings);
        for (const VoxelCaption& caption : keywordsOf(weights, bank, {.top = 2}).captions) {
            QVERIFY(caption.index != 1);
            QVERIFY(std::isfinite(caption.score) && !caption.keywords.empty());
            for (const KeywordEvidence& of : caption.evidence)
                QVERIFY(std::isfinite(of.z) && of.response > 0);
        }
        const std::vector<std::string> same(500, "a dog");
        bank.texts = same;
        bank.embeddings = MatrixF(randomMatrix(500, 6, 9));
        QVERIFY(keywordsOf(weights, bank).captions.empty()); // as frequent everywhere
    }

    void whatDoesNotFitIsRefused() {
        const CaptionBank bank = bankOfFourThings();
        QVERIFY(
            test::refusalOf([&] { (void)keywordsOf(randomMatrix(2, 5, 1), bank); }).find('6') != std::string::npos);
        QVERIFY(!test::refusalOf([&] { (void)keywordsOf(randomMatrix(2, 6, 1), bank, {.top = 0}); }).empty());
        CaptionBank shorter = bank;
        shorter.texts.pop_back();
        QVERIFY(test::refusalOf([&] {
                    (void)keywordsOf(randomMatrix(2, 6, 1), shorter);
                }).find("199") != std::string::npos);
        CaptionBank none;
        none.embeddings = MatrixF(0, 6);
        QVERIFY(!test::refusalOf([&] { (void)keywordsOf(randomMatrix(2, 6, 1), none); }).empty());
    }

    void aStopRequestEndsIt() {
        std::stop_source stop;
        Progress progress(
            [&stop](double fraction, const Message&) {
                if (fraction > 0.5)
                    stop.request_stop();
            },
            stop.get_token());
        QVERIFY_EXCEPTION_THROWN(
            (void)keywordCaptions(randomMatrix(100, 6, 1), bankOfFourThings(), {}, progress), Cancelled);
    }

    /// Ridge from the object names that LVIS has to real responses; on all LVIS names PPA prefers furniture.
    void thePlaceAreaOfRealResponsesPrefersFurniture() {
        if (!test::haveData())
            QSKIP(test::noData);
        const Npz objects = readNpz(test::dataFile("encoding/bonner81_objects.npz"));
        const MatrixF names = toMatrix(
            readNpy(test::dataFile("embeddings/clip_text/lvis_v1_clip_a+cname.npy")), "names", "names");
        CaptionBank bank;
        const Bytes table = readWholeFile(test::dataFile("embeddings/lvis_names.csv"), "reading names");
        const auto lines = splitLines({reinterpret_cast<const char*>(table.data()), table.size()});
        for (std::size_t line = 1; line < lines.size(); ++line)
            bank.texts.push_back(split(lines[line], ',')[1]);
        QCOMPARE(std::int64_t(bank.texts.size()), std::int64_t(names.rows()));
        bank.embeddings = names;
        std::map<std::string, Eigen::Index> rowOf;
        for (std::size_t row = 0; row < bank.texts.size(); ++row)
            rowOf.emplace(normalisedText(bank.texts[row]), Eigen::Index(row));
        std::vector<Eigen::Index> conditions;
        std::vector<Eigen::Index> rows;
        const auto& known = objects.arrays.at("conds").texts;
        for (std::size_t condition = 0; condition < known.size(); ++condition)
            if (const auto found = rowOf.find(normalisedText(known[condition])); found != rowOf.end()) {
                conditions.push_back(Eigen::Index(condition));
                rows.push_back(found->second);
            }
        QVERIFY(rows.size() >= 48);
        const MatrixD betas =
            toMatrix(objects.arrays.at("betas"), "betas", "betas")(conditions, Eigen::all).cast<double>();
        const MatrixD x = names(rows, Eigen::all).cast<double>();
        const MatrixD centred = x.rowwise() - x.colwise().mean();
        MatrixD kernel = centred * centred.transpose();
        kernel.diagonal().array() += 100;
        const MatrixD dual = kernel.llt().solve((betas.rowwise() - betas.colwise().mean()).eval());
        const MatrixF weights = (centred.transpose() * dual).transpose().cast<float>();
        Eigen::RowVectorXf ofPpa = Eigen::RowVectorXf::Zero(weights.cols());
        const auto& roi = objects.arrays.at("voxel_roi").texts;
        for (std::size_t voxel = 0; voxel < roi.size(); ++voxel)
            if (roi[voxel] == "PPA")
                ofPpa += weights.row(Eigen::Index(voxel));
        Progress progress;
        const auto top = topRows(MatrixF(ofPpa), names, 5, progress);
        std::set<std::string> best;
        for (const Eigen::Index row : top[0].rows)
            best.insert(bank.texts[std::size_t(row)]);
        QCOMPARE(best, (std::set<std::string>{"drawer", "cabinet", "dresser", "bench", "desk"}));
        const CaptionSet set = keywordsOf(MatrixF(ofPpa), bank, {.top = 20, .keywords = 5});
        QCOMPARE(set.captions.size(), std::size_t(1));
        qInfo("PPA: %s", set.captions[0].caption.c_str());
        QVERIFY(std::ranges::any_of(
            set.captions[0].keywords, [&best](const std::string& word) { return best.contains(word); }));
    }
};

QTEST_GUILESS_MAIN(TestKeywords)
#include "test_keywords.moc"

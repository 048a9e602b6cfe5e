// From words to a map: each method against its definition written out, and queries that supersede each other.

#include "analysis/core/error.h"
#include "analysis/random_matrix.h"
#include "analysis/refusal.h"
#include "analysis/selectivity/text_query.h"
#include "analysis/selectivity/word_forms.h"

#include <QTest>

#include <chrono>
#include <cmath>
#include <thread>

using namespace fusiform;
using test::randomMatrix;

namespace {

constexpr Eigen::Index voxels = 300;
constexpr Eigen::Index features = 7; // no multiple of what is summed side by side

std::shared_ptr<EncodingModel> model() {
    auto made = std::make_shared<EncodingModel>();
    made->name = "model";
    MatrixF weights = randomMatrix(voxels, features, 1);
    weights.row(4).setZero();
    weights(5, 2) = missingValue;
    made->weights = std::move(weights);
    return made;
}

const std::vector<std::string> texts{
    "Food", "a plate of food on a table", "some tables", "a wild animal", "animals", "a car", "a - b"};

TextTable bank() {
    return {"caption bank", texts, MatrixF(randomMatrix(std::ssize(texts), features, 2)), true};
}

std::shared_ptr<const CaptionSet> captions() {
    CaptionSet set;
    set.name = "captions";
    for (std::int64_t voxel = 0; voxel < 10; ++voxel)
        for (int repeat = 0; repeat < 2; ++repeat)
            set.captions.push_back({voxel, voxel < 5 ? "a bowl of soup" : "a red car", 0.5, repeat, {}});
    set.captions[0].keywords = {"zebra"};
    return std::make_shared<const CaptionSet>(std::move(set));
}

TextQuerySources sources() {
    TextQuerySources made;
    made.model = model();
    made.tables = {bank()};
    made.captions = captions();
    made.voxels = voxels;
    made.regions = {
        {"", "all voxels", {}, {0, 1, 2}},
        {"areas", "A", Hemisphere::Left, {0, 1, 4}},
        {"areas", "B", Hemisphere::Left, {2, 3, 5}},
        {"areas", "A", Hemisphere::Right, {6}}};
    return made;
}

TextSearch searchOf(TextQuerySources from) {
    Progress progress;
    return {std::move(from), progress};
}

TextQueryResult
found(const TextSearch& search, const std::string& query, std::optional<QueryMethod> method = {}) {
    Progress progress;
    return search.find(query, {method}, progress);
}

VectorD embedding(std::int64_t text) {
    return bank().embeddings.row(text).cast<double>();
}

/// The definition, in double.
double difference(const VectorF& ours, const VectorD& direction) {
    double largest = 0;
    const MatrixF weights = model()->weights.whole();
    for (Eigen::Index voxel = 0; voxel < voxels; ++voxel) {
        if (voxel == 4 || voxel == 5) {
            if (!std::isnan(ours[voxel]))
                return 1e9;
            continue;
        }
        largest = std::max(
            largest,
            std::abs(double(ours[voxel]) - weights.row(voxel).transpose().cast<double>().dot(direction)));
    }
    return largest;
}

VectorD ofWords(const std::string& words, const std::vector<std::int64_t>& matching) {
    Progress progress;
    const TextIndex index(texts, progress);
    VectorD sum = VectorD::Zero(features);
    double weight = 0;
    const auto matches = index.matches(contentStems(words));
    if (matches.size() != matching.size())
        return VectorD::Constant(features, std::nan(""));
    for (const TextMatch& match : matches) {
        sum += match.score * embedding(match.text);
        weight += match.score;
    }
    VectorD mean = VectorD::Zero(features);
    for (std::int64_t text = 0; text < std::ssize(texts); ++text)
        mean += embedding(text) / double(texts.size());
    return (sum / weight - mean).normalized();
}

} // namespace

class TestTextQuery : public QObject {
    Q_OBJECT

private slots:
    void aTextOfTheBankIsPredicted() {
        const auto result = found(searchOf(sources()), "food");
        QVERIFY(difference(result.perVoxel, embedding(0).normalized()) < 1e-5);
        QVERIFY(result.phrases[0].method == QueryMethod::Text);
        QCOMPARE(result.phrases[0].examples, (std::vector<std::string>{"Food"}));
        QVERIFY(result.method.english().find("'food' as a text of the caption bank") != std::string::npos);
        QVERIFY(!result.ofCaptions());
    }

    void wordsArePredictedByTheTextsThatHaveThem() {
        const auto result = found(searchOf(sources()), "the table of an unheard thing");
        QVERIFY(result.phrases[0].method == QueryMethod::Words);
        QCOMPARE(result.phrases[0].matches, std::int64_t(2));
        QCOMPARE(result.phrases[0].used, std::int64_t(2));
        QCOMPARE(result.phrases[0].missing, (std::vector<std::string>{"unheard", "thing"}));
        QVERIFY(difference(result.perVoxel, ofWords("table", {1, 2})) < 1e-5);
        // An exact text can be asked for by its words too.
        const auto byWords = found(searchOf(sources()), "food", QueryMethod::Words);
        QVERIFY(difference(byWords.perVoxel, ofWords("food", {0, 1})) < 1e-5);
    }

    void phrasesAreAddedAndTakenAway() {
        const auto result = found(searchOf(sources()), "food - animals + tables");
        const VectorD sum = embedding(0).normalized() - embedding(4).normalized() + ofWords("tables", {1, 2});
        QVERIFY(difference(result.perVoxel, sum) < 1e-5);
        QCOMPARE(result.phrases.size(), std::size_t(3));
        QCOMPARE(result.phrases[1].sign, -1);
        QVERIFY(result.method.english().find("minus 'animals'") != std::string::npos);
        const auto minus = found(searchOf(sources()), "food minus animals");
        QVERIFY(difference(minus.perVoxel, embedding(0).normalized() - embedding(4).normalized()) < 1e-5);
    }

    void aTextThatHoldsASignIsTakenWhole() {
        QVERIFY(difference(found(searchOf(sources()), "a - b").perVoxel, embedding(6).normalized()) < 1e-5);
    }

    void anEncoderComesFirst() {
        TextQuerySources from = sources();
        const VectorF given = randomMatrix(features, 1, 9);
        std::string asked;
        from.encoder = TextEncoder{"CLIP", [&](const std::string& text, const Progress&) {
                                       asked = text;
                                       return given;
                                   }};
        const TextSearch search = searchOf(from);
        const auto result = found(search, "food");
        QCOMPARE(asked, "food");
        QVERIFY(result.phrases[0].method == QueryMethod::Encoder);
        QVERIFY(difference(result.perVoxel, given.cast<double>().normalized()) < 1e-5);
        QVERIFY(result.method.english().find("CLIP") != std::string::npos);
        QVERIFY(found(search, "food", QueryMethod::Text).phrases[0].method == QueryMethod::Text);
        from.tables.clear();
        from.encoder->embed = [](const std::string&, const Progress&) { return VectorF(VectorF::Ones(3)); };
        const TextSearch wrong = searchOf(from);
        QVERIFY(test::refusalOf([&] { (void)found(wrong, "food"); }).find('3') != std::string::npos);
    }

    void wordsThatOnlyCaptionsHaveGiveAKeywordMap() {
        const auto result = found(searchOf(sources()), "soups");
        QVERIFY(result.ofCaptions());
        QCOMPARE(result.unit, "BM25");
        QCOMPARE(result.phrases[0].matches, std::int64_t(5));
        for (Eigen::Index voxel = 0; voxel < voxels; ++voxel)
            if (voxel < 5)
                QVERIFY(result.perVoxel[voxel] > 0);
            else if (voxel < 10)
                QCOMPARE(result.perVoxel[voxel], 0.F);
            else
                QVERIFY(std::isnan(result.perVoxel[voxel]));
        // Keywords are searched too; half of the captions give half of the score.
        const auto zebra = found(searchOf(sources()), "zebra");
        QCOMPARE(zebra.phrases[0].matches, std::int64_t(1));
        QVERIFY(zebra.perVoxel[0] > 0 && zebra.perVoxel[1] == 0);
        const auto car = found(searchOf(sources()), "car - soup", QueryMethod::Captions);
        QVERIFY(car.perVoxel[0] < 0 && car.perVoxel[7] > 0);
    }

    void regionsAreRankedByTheirMean() {
        const auto result = found(searchOf(sources()), "food");
        QCOMPARE(result.regions.size(), std::size_t(2));
        for (const RankedRegion& region : result.regions) {
            const std::vector<Eigen::Index> rows =
                region.name == "A" ? std::vector<Eigen::Index>{0, 1, 6} : std::vector<Eigen::Index>{2, 3};
            double mean = 0;
            for (const Eigen::Index row : rows)
                mean += double(result.perVoxel[row]) / double(rows.size());
            QVERIFY(std::abs(region.mean - mean) < 1e-6);
            QCOMPARE(region.voxels, std::int64_t(rows.size()));
            QVERIFY(region.few());
        }
        QVERIFY(result.regions[0].mean >= result.regions[1].mean);
    }

    void theTableThatKnowsMoreOfTheWordsIsTaken() {
        TextQuerySources from = sources();
        from.tables.push_back(
            {"stimuli", {"a purple table", "a bird"}, MatrixF(randomMatrix(2, features, 3)), false});
        const TextSearch search = searchOf(from);
        QCOMPARE(found(search, "a purple table").phrases[0].source, "stimuli");
        QCOMPARE(found(search, "table").phrases[0].source, "caption bank");
        // Pictures are no texts: even a caption that is the query is a mean over what matches.
        QVERIFY(found(search, "a bird").phrases[0].method == QueryMethod::Words);
    }

    void whatIsNotFoundIsSaid() {
        const TextSearch search = searchOf(sources());
        QVERIFY(test::refusalOf([&] { (void)found(search, "xylophone"); }).find("'xylophone'") != std::string::npos);
        QVERIFY(!test::refusalOf([&] { (void)found(search, ""); }).empty());
        QVERIFY(!test::refusalOf([&] { (void)found(search, "the of and"); }).empty());
        QVERIFY(!test::refusalOf([&] { (void)found(search, "food", QueryMethod::Encoder); }).empty());
        QVERIFY(!test::refusalOf([&] { (void)found(search, "table", QueryMethod::Text); }).empty());
        QVERIFY(!test::refusalOf([&] { (void)found(search, "\xff\xfe"); }).empty());
        QVERIFY(!test::refusalOf([&] { (void)found(search, std::string(1'000'000, 'x')); }).empty());
        QVERIFY(!test::refusalOf([] { (void)searchOf({}); }).empty());
        TextQuerySources other = sources();
        other.tables[0].embeddings = MatrixF(randomMatrix(std::ssize(texts), 8, 2));
        QVERIFY(test::refusalOf([&] { (void)searchOf(other); }).find('8') != std::string::npos);
    }

    void hostileBanksAreSearched() {
        TextQuerySources from = sources();
        from.captions = nullptr;
        from.tables = {{"one", {"dog"}, MatrixF(randomMatrix(1, features, 4)), true}};
        QVERIFY(found(searchOf(from), "dog").phrases[0].method == QueryMethod::Text);
        // The mean of one text less the mean of all is nothing.
        QVERIFY(!test::refusalOf([&] { (void)found(searchOf(from), "dog", QueryMethod::Words); }).empty());
        MatrixF embeddings = randomMatrix(5, features, 5);
        embeddings.row(0).setConstant(missingValue);
        embeddings.row(1).setZero();
        from.tables = {{"odd", {"dog", "cat", "dog", "", "犬 dog"}, embeddings, true}};
        const TextSearch search = searchOf(from);
        QVERIFY(found(search, "dog").perVoxel.head(4).allFinite()); // whose first text has no embedding
        QCOMPARE(found(search, "dog").phrases[0].used, std::int64_t(2));
        QVERIFY(found(search, "犬 dog").phrases[0].method == QueryMethod::Text);
        from.tables = {{"empty", {}, MatrixF(0, features), true}};
        QVERIFY(!test::refusalOf([&] { (void)found(searchOf(from), "dog"); }).empty());
    }

    void aQueryThatIsNotWantedAnyMoreEnds() {
        const TextSearch search = searchOf(sources());
        std::stop_source stop;
        stop.request_stop();
        Progress progress({}, stop.get_token());
        QVERIFY_EXCEPTION_THROWN((void)search.find("food", {}, progress), Cancelled);
    }

    void manyThreadsMayAsk() {
        const TextSearch search = searchOf(sources());
        const VectorF expected = found(search, "food - animals").perVoxel;
        std::vector<int> same(8, 0);
        {
            std::vector<std::jthread> threads;
            for (std::size_t thread = 0; thread < same.size(); ++thread)
                threads.emplace_back([&, thread] {
                    const VectorF own = found(search, "food - animals").perVoxel;
                    same[thread] = own.head(4) == expected.head(4) && own.tail(290) == expected.tail(290);
                });
        }
        QCOMPARE(std::ranges::count(same, 1), std::ptrdiff_t(8));
    }

    void aSubjectIsSearchedWhileOneTypes() {
        TextQuerySources from;
        auto large = std::make_shared<EncodingModel>();
        large->weights = MatrixF(MatrixF::Constant(300'000, 512, 0.5F));
        from.model = large;
        from.voxels = 300'000;
        from.tables = {{"bank", {"dog", "cat"}, MatrixF(randomMatrix(2, 512, 6)), true}};
        const TextSearch search = searchOf(std::move(from));
        double best = 1e9;
        for (int time = 0; time < 7; ++time) {
            const auto begun = std::chrono::steady_clock::now();
            QCOMPARE(found(search, "dog - cat").perVoxel.size(), Eigen::Index(300'000));
            best = std::min(
                best,
                std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count());
        }
        qInfo("300,000 x 512: %.0f ms", best);
        QVERIFY2(best < 400, "several times the goal of 60 ms, as tests run beside each other");
    }
};

QTEST_GUILESS_MAIN(TestTextQuery)
#include "test_text_query.moc"

// Words on the synthetic demonstration, whose truth is known: every category's words lead to its areas.

#include "analysis/core/text.h"
#include "analysis/demo/demo_areas.h"
#include "analysis/demo/demo_bank.h"
#include "analysis/demo/demo_dataset.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/dataset/dataset_file.h"
#include "analysis/layers/dataset_regions.h"
#include "analysis/selectivity/caption_evaluation.h"
#include "analysis/selectivity/captioning.h"
#include "analysis/selectivity/keywords.h"
#include "analysis/selectivity/preferred.h"
#include "analysis/selectivity/region_ranking.h"
#include "analysis/selectivity/text_query.h"
#include "analysis/selectivity/word_forms.h"
#include "analysis/selectivity/words_by_region.h"

#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <set>

using namespace fusiform;

namespace {

const std::vector<std::string> categories{"faces", "bodies", "places", "food", "words"};

/// What a person would type for each category; none of the words is made for the program.
const std::map<std::string, std::string> queries{
    {"faces", "a face of a woman"},
    {"bodies", "a dancer jumps"},
    {"places", "a house in a village"},
    {"food", "food on a table"},
    {"words", "a word written on a sign"}};

} // namespace

class TestDemoWords : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        Progress progress;
        const std::filesystem::path folder = m_folder.path().toStdString();
        m_dataset = readDataset(writeDemoDataset(folder / "demo", progress), progress);
        const Bytes bytes = readWholeFile(folder / "demo" / "truth.tsv", "reading a test file");
        const auto lines = splitLines({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
        for (std::size_t line = 1; line < lines.size(); ++line) {
            m_preferred.push_back(split(lines[line], '\t')[2]);
            m_categoryOfArea[split(lines[line], '\t')[1]] = m_preferred.back();
        }
        m_model = m_dataset.encodingModels.front();
        QCOMPARE(std::int64_t(m_preferred.size()), std::int64_t(m_model->weights.rows()));
        m_search.emplace(querySourcesOf(m_dataset, m_model, nullptr, progress), progress);
    }

    void theWordsOfACategoryRankItsAreasFirst() {
        for (const auto& [category, query] : queries)
            for (const std::string& text : {query, category}) {
                // "faces" and "words" are in the bank; "bodies", "places" and "food" only in the table of
                // stimuli.
                Progress progress;
                const TextQueryResult result = m_search->find(text, {}, progress);
                QVERIFY(!result.regions.empty());
                const std::string& first = result.regions.front().name;
                qInfo("%s: %s, by %s", text.c_str(), first.c_str(), result.method.english().c_str());
                QVERIFY2(m_categoryOfArea[first] == category, (text + ": " + first).c_str());
            }
        Progress progress;
        QCOMPARE(m_search->find("food", {}, progress).regions.front().name, "Food area");
    }

    void voxelsRespondMostToTheWordsOfTheirCategory() {
        std::map<std::string, VectorF> maps;
        for (const auto& [category, query] : queries) {
            Progress progress;
            maps[category] = m_search->find(query, {}, progress).perVoxel;
        }
        report("query", [&](std::int64_t voxel) {
            std::string best;
            for (const auto& [category, map] : maps)
                if (best.empty() || map[voxel] > maps[best][voxel])
                    best = category;
            return best;
        });
    }

    void keywordsAreOfThePlantedCategory() {
        // A word of the bank belongs to the category in whose sentences it is most often.
        std::map<std::string, std::map<std::string, int>> uses;
        for (const demo::Phrase& phrase : demo::bankPhrases(2400))
            for (const std::string& stem : contentStems(demo::sentenceOf(phrase)))
                ++uses[stem][demo::nameOf(phrase.category)];
        Progress progress;
        m_keywords = keywordCaptions(m_model->weights, *m_dataset.bank, {}, progress);
        report("keywords", [&](std::int64_t voxel) {
            const auto own = m_keywords.of(voxel);
            if (own.empty())
                return std::string("none");
            std::map<std::string, int> votes;
            for (const std::string& keyword : own[0].keywords)
                for (const std::string& stem : contentStems(keyword)) {
                    const auto& counts = uses[stem];
                    if (!counts.empty())
                        ++votes[std::ranges::max_element(counts, {}, [](const auto& c) {
                                    return c.second;
                                })->first];
                }
            return votes.empty()
                       ? std::string("none")
                       : std::ranges::max_element(votes, {}, [](const auto& v) { return v.second; })->first;
        });
    }

    void wordsOfTheFoodAreaAreOfFood() {
        Progress progress;
        const auto regions = regionsOfBothHemispheres(regionsOf(m_dataset, progress));
        const auto table =
            wordsByRegion(m_keywords, std::ssize(m_preferred), regions, {.resamples = 200}, progress);
        const std::set<std::string> food{"pizza", "pasta",    "salad", "burger", "cake",  "fruit",
                                         "soup",  "sandwich", "sushi", "eggs",   "plate", "bowl"};
        bool seen = false;
        for (const RegionWords& region : table) {
            QString words;
            for (const RegionWord& word : region.words)
                words += " " + QString::fromStdString(word.word);
            qInfo(
                "%s (%lld):%s", region.name.c_str(), static_cast<long long>(region.voxels),
                qPrintable(words));
            if (region.name != "Food area")
                continue;
            seen = true;
            QVERIFY(!region.words.empty());
            QVERIFY2(food.contains(region.words[0].word), region.words[0].word.c_str());
            QVERIFY(region.words[0].interval.low > 0);
        }
        QVERIFY(seen);
    }

    void captionsPredictMoreThanOtherTexts() {
        Progress progress;
        std::vector<TextTable> tables = textTablesOf(m_dataset, *m_model);
        QCOMPARE(tables.size(), std::size_t(2));
        const PreparedTable bank(tables[0], progress);
        const CaptionSet projected = captionVoxels(m_model->weights, *m_dataset.bank, {}, progress).captions;
        QVERIFY(!m_keywords.captions.empty());
        for (const CaptionSet* set : std::initializer_list<const CaptionSet*>{&projected, &m_keywords}) {
            const CaptionEmbeddings embeddings = embeddingsOf(*set, bank, progress);
            const CaptionScores scores = evaluateCaptions(
                *set, embeddings, m_model->weights, bank,
                {m_dataset.responses.get(), embeddingOf(m_dataset, *m_model)}, progress);
            double z = 0;
            double percentile = 0;
            double r = 0;
            int count = 0;
            for (std::size_t voxel = 0; voxel < m_preferred.size(); ++voxel)
                if (m_preferred[voxel] != "none" && std::isfinite(scores.rank[Eigen::Index(voxel)])) {
                    z += double(scores.predicted[Eigen::Index(voxel)]);
                    percentile += double(scores.percentile[Eigen::Index(voxel)]);
                    r += double(scores.accuracy[Eigen::Index(voxel)]);
                    ++count;
                }
            qInfo(
                "%s: z %.2f, percentile %.3f, r %.3f over %d voxels",
                set == &projected ? "projection" : "keywords", z / count, percentile / count, r / count,
                count);
            QVERIFY(count > 500);
            QVERIFY(z / count > 1.5);
            QVERIFY(percentile / count > 0.9);
            QVERIFY(r / count > 0.4);
        }
    }

private:
    /// Says the share of right answers for each category, and requires 80 % of each.
    template <class Answer>
    void report(const char* what, const Answer& answer) {
        std::map<std::string, std::pair<int, int>> right;
        for (std::size_t voxel = 0; voxel < m_preferred.size(); ++voxel)
            if (m_preferred[voxel] != "none") {
                auto& [hits, all] = right[m_preferred[voxel]];
                hits += answer(std::int64_t(voxel)) == m_preferred[voxel];
                ++all;
            }
        for (const auto& [category, counts] : right)
            qInfo("%s, %s: %d of %d", what, category.c_str(), counts.first, counts.second);
        for (const std::string& category : categories)
            QVERIFY2(right[category].first >= 0.8 * right[category].second, category.c_str());
    }

    QTemporaryDir m_folder;
    Dataset m_dataset;
    std::shared_ptr<const EncodingModel> m_model;
    std::optional<TextSearch> m_search;
    std::vector<std::string> m_preferred; ///< planted category of every voxel, or "none"
    std::map<std::string, std::string> m_categoryOfArea;
    CaptionSet m_keywords;
};

QTEST_GUILESS_MAIN(TestDemoWords)
#include "test_demo_words.moc"

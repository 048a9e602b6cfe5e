// Words, stems, nouns, BM25 and log-odds by values worked out by hand, and texts that nobody expects.

#include "analysis/core/error.h"
#include "analysis/selectivity/bank_concepts.h"
#include "analysis/selectivity/concepts.h"
#include "analysis/selectivity/log_odds.h"
#include "analysis/selectivity/query_phrases.h"
#include "analysis/selectivity/text_index.h"
#include "analysis/selectivity/word_forms.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace fusiform;

namespace {

using Texts = std::vector<std::string>;

TextIndex indexOf(const Texts& texts) {
    Progress progress;
    return {texts, progress};
}

Texts namesOf(std::string_view text) {
    Texts names;
    for (const Concept& found : conceptsOf(text))
        names.push_back(found.text);
    return names;
}

} // namespace

class TestWords : public QObject {
    Q_OBJECT

private slots:
    void wordsArePartedAtWhatIsNoLetterOrDigit() {
        QCOMPARE(
            wordsOf("A red-hot pizza, 2 slices; coffee_table (the dog's)"),
            (Texts{"a", "red", "hot", "pizza", "2", "slices", "coffee", "table", "the", "dog's"}));
        QCOMPARE(wordsOf("A dog's bone, on a Table."), (Texts{"a", "dog's", "bone", "on", "a", "table"}));
        QVERIFY(wordsOf("").empty());
        QVERIFY(wordsOf(" \t\n.,;'\"- ").empty());
        QCOMPARE(wordsOf("dogs' “quoted” – it’s"), (Texts{"dogs", "quoted", "it's"}));
    }

    void capitalsOfOtherScriptsBecomeSmall() {
        QCOMPARE(wordsOf("CAFÉ ÉTÉ Žena ΑΒΓ СОБАКА"), (Texts{"café", "été", "žena", "αβγ", "собака"}));
        QCOMPARE(wordsOf("猫と犬"), (Texts{"猫", "と", "犬"}));
        QCOMPARE(wordsOf("고양이 와"), (Texts{"고양이", "와"}));
    }

    void bytesThatAreNoUtf8AreBetweenWords() {
        QCOMPARE(
            wordsOf("dog\xff\xfe"
                    "cat\xc3"),
            (Texts{"dog", "cat"}));
        QCOMPARE(wordsOf(std::string_view("a\0b", 3)), (Texts{"a", "b"}));
        std::mt19937 random(1);
        for (int time = 0; time < 2000; ++time) {
            std::string bytes;
            for (int at = 0; at < 40; ++at)
                bytes += char(random());
            for (const std::string& word : wordsOf(bytes))
                QVERIFY(!word.empty());
            (void)contentStems(bytes);
            (void)conceptsOf(bytes);
            (void)phrasesOf(bytes);
        }
    }

    void formsOfAWordHaveOneStem() {
        const std::vector<Texts> forms{{"table", "tables"},           {"run", "running", "runs"},
                                       {"dog", "dogs", "dog's"},      {"happy", "happiness"},
                                       {"cook", "cooked", "cooking"}, {"city", "cities"}};
        for (const Texts& words : forms)
            for (const std::string& word : words)
                QCOMPARE(stemOf(word), stemOf(words[0]));
        QCOMPARE(stemOf("tables"), "tabl");
        QCOMPARE(stemOf("café"), "café");
        QCOMPARE(stemOf(""), "");
        QVERIFY(stemOf("news") != stemOf("new"));
        const std::string longWord(100000, 'a');
        QCOMPARE(stemOf(longWord), longWord);
    }

    void stopWordsSayNothing() {
        QCOMPARE(contentStems("The food is on a table, with the tables"), (Texts{"food", "tabl", "tabl"}));
        QVERIFY(contentStems("it is what it is").empty());
        QCOMPARE(normalisedText(" A  Dog, on-top "), "a dog on top");
    }

    void nounsAreTheEndsOfRunsBetweenSmallWords() {
        QCOMPARE(
            namesOf("A small dog sitting on a wooden table"),
            (Texts{"dog", "small dog", "table", "wooden table"}));
        QCOMPARE(
            namesOf("The word STOP is written in large letters on a sign."),
            (Texts{"stop", "word stop", "letters", "large letters", "sign"}));
        QCOMPARE(
            namesOf("A tennis player stands on one leg beside a pool"),
            (Texts{"player", "tennis player", "leg", "pool"}));
        QCOMPARE(namesOf("coffee_table"), (Texts{"table", "coffee table"}));
        QCOMPARE(
            namesOf("a tall building, two dogs"), (Texts{"building", "tall building", "dogs", "two dogs"}));
        QVERIFY(namesOf("they are running quickly").empty());
        QVERIFY(namesOf("it is red").empty());
        QVERIFY(namesOf("").empty());
        // Once each, forms of a word being one.
        QCOMPARE(namesOf("a dog and dogs and the dog"), (Texts{"dog"}));
    }

    void aTextThatIsAConceptIsKnownAsSuch() {
        const Texts texts{"a dog on a table", "A table", "dogs", "the dog", "", "coffee_table"};
        Progress progress;
        const BankConcepts concepts(texts, progress);
        QCOMPARE(concepts.allUses(), std::int64_t(7));
        std::map<std::string, std::int64_t> own;
        std::map<std::string, std::int64_t> uses;
        for (std::uint32_t number = 0; number < concepts.size(); ++number) {
            own[concepts.text(number)] = concepts.ownText(number);
            uses[concepts.text(number)] = concepts.uses(number);
        }
        QCOMPARE(own, (std::map<std::string, std::int64_t>{{"dog", 2}, {"table", 1}, {"coffee table", 5}}));
        QCOMPARE(uses, (std::map<std::string, std::int64_t>{{"dog", 3}, {"table", 3}, {"coffee table", 1}}));
    }

    void bm25IsThatWorkedOutByHand() {
        const Texts texts{"a red apple", "apple apple pie", "green tree", "the"};
        const TextIndex index = indexOf(texts);
        QCOMPARE(index.textsWith("appl"), std::int64_t(2));
        const auto matches = index.matches(contentStems("Apples"));
        QCOMPARE(matches.size(), std::size_t(2));
        QCOMPARE(matches[0].text, std::int64_t(1));
        QVERIFY(
            std::abs(matches[0].score - 0.793640) < 1e-5); // ln 2 * 4.4 / (2 + 1.2 (0.25 + 0.75 * 3 / 1.75))
        QVERIFY(
            std::abs(matches[1].score - 0.654875) < 1e-5); // ln 2 * 2.2 / (1 + 1.2 (0.25 + 0.75 * 2 / 1.75))
        // A repeated word counts once; words that no text has add nothing.
        const auto again = index.matches(contentStems("apple apples zebra"));
        QCOMPARE(again[0].score, matches[0].score);
        // Of two words the sum.
        const auto both = index.matches(contentStems("apple pie"));
        const auto pie = index.matches(contentStems("pie"));
        QVERIFY(std::abs(both[0].score - matches[0].score - pie[0].score) < 1e-12);
        QVERIFY(index.matches({}).empty());
        QVERIFY(index.matches(contentStems("the")).empty());
    }

    void equalTextsAreFoundWhateverTheirCaseAndPunctuation() {
        const Texts texts{"A dog.", "coffee_table", "a dog", "", "!!!", "犬"};
        const TextIndex index = indexOf(texts);
        QCOMPARE(index.equalTo("a DOG"), std::optional<std::int64_t>(0));
        QCOMPARE(index.equalTo("Coffee table"), std::optional<std::int64_t>(1));
        QCOMPARE(index.equalTo("犬"), std::optional<std::int64_t>(5));
        QVERIFY(!index.equalTo("dog"));
        QVERIFY(!index.equalTo(""));
        QVERIFY(!index.equalTo("?"));
    }

    void oneTextNoTextsAndLongOnesAreIndexed() {
        QVERIFY(indexOf({}).matches({"dog"}).empty());
        const Texts one{"dog"};
        QVERIFY(indexOf(one).matches({"dog"})[0].score > 0);
        Texts longOnes{std::string(2'000'000, 'x'), "dog"};
        for (int word = 0; word < 200'000; ++word)
            longOnes[1] += " dog";
        const TextIndex index = indexOf(longOnes);
        QVERIFY(std::isfinite(index.matches({"dog"})[0].score));
        const Texts empty{"", "", ""};
        QVERIFY(indexOf(empty).matches({"dog"}).empty());
    }

    void indexingEndsOnAStopRequest() {
        std::stop_source stop;
        stop.request_stop();
        Progress progress({}, stop.get_token());
        const Texts texts(5000, "a dog");
        QVERIFY_EXCEPTION_THROWN((void)TextIndex(texts, progress), Cancelled);
    }

    void logOddsAreThoseWorkedOutByHand() {
        // ln(4 / 16) - ln(3 / 107), and its square root of 1/4 + 1/3.
        const LogOdds odds = logOdds(3, 10, 2, 100, 1, 10);
        QVERIFY(std::abs(odds.difference - 2.187923) < 1e-5);
        QVERIFY(std::abs(odds.z - 2.864663) < 1e-4);
        // As often in both: nothing to say. The group and the rest exchanged: the opposite.
        QVERIFY(std::abs(logOdds(10, 100, 20, 200, 10, 100).difference) < 1e-12);
        QVERIFY(std::abs(logOdds(2, 100, 3, 10, 1, 10).difference + odds.difference) < 1e-12);
        QVERIFY(std::isnan(logOdds(1, 2, 3, 4, 0, 10).z));
    }

    void queriesArePartedAtSigns() {
        using Phrases = std::vector<QueryPhrase>;
        QCOMPARE(phrasesOf("food on a table"), (Phrases{{"food on a table", 1}}));
        QCOMPARE(phrasesOf("food - animals"), (Phrases{{"food", 1}, {"animals", -1}}));
        QCOMPARE(
            phrasesOf("food MINUS animals plus a table"),
            (Phrases{{"food", 1}, {"animals", -1}, {"a table", 1}}));
        QCOMPARE(phrasesOf("- animals"), (Phrases{{"animals", -1}}));
        QCOMPARE(phrasesOf("half-eaten t-shirt"), (Phrases{{"half-eaten t-shirt", 1}}));
        QCOMPARE(phrasesOf("a \"b - c\" − d"), (Phrases{{"a b - c", 1}, {"d", -1}}));
        QVERIFY(phrasesOf("").empty());
        QVERIFY(phrasesOf(" - + minus ").empty());
        QCOMPARE(phrasesOf("a - - b"), (Phrases{{"a", 1}, {"b", -1}}));
    }
};

QTEST_GUILESS_MAIN(TestWords)
#include "test_words.moc"

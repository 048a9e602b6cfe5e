// What the captions of many voxels say together.

#include "analysis/selectivity/agreed_caption.h"

#include <QTest>

#include <random>

using namespace fusiform;

namespace {

struct Captions {
    CaptionSet set;
    std::int64_t rows = 0;

    /// One voxel more, with one caption a repeat.
    std::int64_t
    add(const std::vector<std::string>& captions, const std::vector<std::string>& keywords = {}) {
        int repeat = 0;
        for (const std::string& caption : captions)
            set.captions.push_back({rows, caption, 0.5, repeat++, keywords});
        return rows++;
    }
};

std::vector<AgreedCaption>
agreedOf(const Captions& captions, const std::vector<std::vector<std::int64_t>>& groups) {
    return agreedCaptions(captions.set, groups);
}

} // namespace

class TestAgreedCaption : public QObject {
    Q_OBJECT

private slots:
    void theMostFrequentCaptionWins() {
        Captions captions;
        captions.add({"a red car", "a red car", "a blue bus"});
        captions.add({"a blue bus", "a red car", "a red car"});
        const auto agreed = agreedOf(captions, {{0, 1}});
        QCOMPARE(agreed[0].caption, std::string("a red car"));
        QCOMPARE(agreed[0].share, 4.0 / 6);
    }

    void whereAllDifferTheCaptionOfSharedWordsWins() {
        Captions captions;
        std::vector<std::int64_t> food;
        std::vector<std::int64_t> faces;
        for (const char* text :
             {"a dog on a plate", "a plate of pasta on a table", "pasta and bread on a plate",
              "a plate of food and bread", "a plate of pasta"})
            food.push_back(captions.add({text}));
        for (const char* text :
             {"the face of a woman", "a man on a road", "a smiling face of a man", "the face of a child",
              "a portrait of a woman"})
            faces.push_back(captions.add({text}));
        const auto agreed = agreedOf(captions, {food, faces});
        // Three of five speak of pasta, two of bread, all of a plate.
        QCOMPARE(agreed[0].caption, std::string("pasta and bread on a plate"));
        QVERIFY(agreed[1].caption.find("face") != std::string::npos);
    }

    void wordsOfEveryCaptionCountForNothing() {
        Captions captions;
        std::vector<std::int64_t> group{
            captions.add({"of the on with a in"}), captions.add({"a boat"}), captions.add({"a small boat"})};
        for (int i = 0; i < 20; ++i)
            captions.add({"of the on with a in " + std::to_string(i)});
        QVERIFY(agreedOf(captions, {group})[0].caption.ends_with("boat"));
    }

    void onlyTheFirstCaptionOfARepeatVotes() {
        Captions captions;
        captions.add({"first"});
        for (int i = 0; i < 5; ++i)
            captions.set.captions.push_back({0, "second", 0.1, 0, {}});
        QCOMPARE(agreedOf(captions, {{0}})[0].caption, std::string("first"));
        QCOMPARE(agreedOf(captions, {{0}})[0].share, 1.0);
    }

    void keywordsAreThoseThatTheGroupHasMoreOften() {
        Captions captions;
        std::vector<std::int64_t> group;
        for (int i = 0; i < 4; ++i)
            group.push_back(
                captions.add({"x"}, {"photo", "food", i < 3 ? "plate" : "hand", i < 1 ? "dog" : "cup"}));
        for (int i = 0; i < 30; ++i)
            captions.add({"y"}, {"photo"});
        const auto agreed = agreedOf(captions, {group});
        QCOMPARE(agreed[0].keywords, (std::vector<std::string>{"food", "cup", "plate"}));
    }

    void nothingIsSaidOfVoxelsWithoutCaptions() {
        Captions captions;
        captions.add({"a red car"});
        const auto agreed = agreedOf(captions, {{}, {5, 6}, {0}});
        QCOMPARE(agreed.size(), std::size_t(3));
        QVERIFY(agreed[0].caption.empty() && agreed[1].caption.empty() && agreed[1].keywords.empty());
        QCOMPARE(agreed[2].caption, std::string("a red car"));
        QVERIFY(agreedOf(Captions(), {{0}})[0].caption.empty());
    }

    void largeGroupsAreSampledAlike() {
        Captions captions;
        std::vector<std::int64_t> group;
        std::mt19937 random(2);
        for (int i = 0; i < 30000; ++i)
            group.push_back(
                captions.add({random() % 10 < 6 ? "a plate of food" : "a dog " + std::to_string(i)}));
        const auto agreed = agreedOf(captions, {group});
        QCOMPARE(agreed[0].caption, std::string("a plate of food"));
        QVERIFY(std::abs(agreed[0].share - 0.6) < 0.1); // 400 of 30,000: a standard error of 0.024
    }
};

QTEST_GUILESS_MAIN(TestAgreedCaption)
#include "test_agreed_caption.moc"

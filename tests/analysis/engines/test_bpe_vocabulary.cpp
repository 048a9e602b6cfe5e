// CLIP's byte-pair encoding on a vocabulary of six merges, worked out by hand.

#include "analysis/core/error.h"
#include "analysis/core/utf8.h"
#include "analysis/engines/bpe_vocabulary.h"
#include "analysis/engines/clip_words.h"
#include "analysis/io/bytes/bytes.h"

#include <QTemporaryDir>
#include <QTest>

using namespace fusiform;

namespace {

using Numbers = std::vector<std::int64_t>;
using Words = std::vector<std::string>;

// Characters of bytes are 0 … 255 ('!' is 0), the same with </w> 256 … 511; the merges follow.
constexpr std::int64_t low = 513, er = 514, newer = 517, start = 518, end = 519;
constexpr const char* merges = "\"tiny#version: 0.2\nl o\nlo w</w>\ne r</w>\nn e\nne w\nnew er</w>\n";

std::int64_t inside(char letter) { return letter - '!'; }
std::int64_t last(char letter) { return 256 + letter - '!'; }

std::string problemOf(const std::function<void()>& act) {
    try {
        act();
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

} // namespace

class TestBpeVocabulary : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        writeAtomically(path("merges.txt"), std::string_view(merges));
        m_tiny = BpeVocabulary::read(path("merges.txt"));
    }

    void wordsAreCutAsClipCutsThem() {
        QCOMPARE(clipWords("  A photo\tof 2 Dogs "), (Words{"a", "photo", "of", "2", "dogs"}));
        QCOMPARE(clipWords("42nd"), (Words{"4", "2", "nd"}));
        QCOMPARE(clipWords("it's we'll don't"), (Words{"it", "'s", "we", "'ll", "don", "'t"}));
        QCOMPARE(clipWords("what?! (yes)"), (Words{"what", "?!", "(", "yes", ")"}));
        QCOMPARE(clipWords("salt &amp; pepper"), (Words{"salt", "&", "pepper"}));
        QCOMPARE(clipWords("&amp;lt;3 &#65;&#x42;"), (Words{"<", "3", "ab"}));
        QCOMPARE(clipWords("caf\u00c9\u00a0m\u00b2 \u2013 x"), (Words{"caf\u00e9", "m", "\u00b2", "\u2013", "x"}));
        QCOMPARE(clipWords("<|startoftext|>a<|endoftext|>"), (Words{"<|startoftext|>", "a", "<|endoftext|>"}));
        QCOMPARE(clipWords(""), Words());
    }

    void pairsAreJoinedInTheOrderOfTheList() {
        QCOMPARE(m_tiny.size(), std::int64_t(520));
        QCOMPARE(m_tiny.encoded("low"), (Numbers{low}));
        // "e r</w>" comes before "n e", and "lo w" is not in the list, because there w ends the word.
        QCOMPARE(m_tiny.encoded("lower"), (Numbers{512, inside('w'), er}));
        QCOMPARE(m_tiny.encoded("newer"), (Numbers{newer}));
        QCOMPARE(m_tiny.encoded("LOW  low"), (Numbers{low, low}));
        QCOMPARE(m_tiny.encoded("new"), (Numbers{515, last('w')}));
        QCOMPARE(m_tiny.encoded("lolo"), (Numbers{512, inside('l'), last('o')}));
    }

    void everyByteHasACharacter() {
        QCOMPARE(m_tiny.encoded("42"), (Numbers{last('4'), last('2')}));
        QCOMPARE(m_tiny.encoded("low!?"), (Numbers{low, inside('!'), last('?')}));
        QCOMPARE(m_tiny.encoded("it's"), (Numbers{inside('i'), last('t'), inside('\''), last('s')}));
        // U+00E9 is C3 A9: 94 printable characters of ASCII and 12 from A1 on come before those from AE on.
        QCOMPARE(m_tiny.encoded("\u00c9"), (Numbers{94 + 12 + 0xC3 - 0xAE, 256 + 94 + 0xA9 - 0xA1}));
        QCOMPARE(m_tiny.decoded(m_tiny.encoded("\u00e9 low")), std::string("\u00e9 low"));
    }

    void theContextHasStartEndAndZeros() {
        QCOMPARE(m_tiny.context("low", 5), (Numbers{start, low, end, 0, 0}));
        QCOMPARE(m_tiny.context("", 3), (Numbers{start, end, 0}));
        const Numbers whole = m_tiny.context("newer");
        QCOMPARE(whole.size(), std::size_t(77));
        QCOMPARE(whole[2], end);
    }

    void aLongTextIsCutOffBeforeTheEnd() {
        QCOMPARE(m_tiny.context("low low low low", 4), (Numbers{start, low, low, end}));
        QCOMPARE(m_tiny.context("low low", 4), (Numbers{start, low, low, end}));
        std::string text;
        for (int word = 0; word < 200; ++word)
            text += "newer ";
        const Numbers numbers = m_tiny.context(text);
        QCOMPARE(numbers.size(), std::size_t(77));
        QCOMPARE(numbers[75], newer);
        QCOMPARE(numbers[76], end);
    }

    void decodingStopsAtTheEnd() {
        QCOMPARE(m_tiny.decoded(Numbers{start, low, er, end, low}), std::string("low er"));
        QCOMPARE(m_tiny.decoded(Numbers{-1, 999999, low}), std::string("low"));
        // The first byte of a character alone.
        QCOMPARE(m_tiny.decoded(Numbers{94 + 12 + 0xC3 - 0xAE, low}), std::string("\uFFFDlow"));
    }

    void gzipReadsTheSame() {
        const std::string_view text = merges;
        const auto* bytes = reinterpret_cast<const std::byte*>(text.data());
        writeAtomically(path("merges.txt.gz"), gzipped(Bytes(bytes, bytes + text.size())));
        QCOMPARE(BpeVocabulary::read(path("merges.txt.gz")).context("lower"), m_tiny.context("lower"));
    }

    void numbersMayBeInJson() {
        writeAtomically(
            path("vocab.json"),
            std::string_view(R"({"l": 0, "o": 1, "w</w>": 2, "lo": 3, "low</w>": 4, "<|startoftext|>": 5,
                                 "<|endoftext|>": 6})"));
        const BpeVocabulary numbered = BpeVocabulary::read(path("vocab.json"), path("merges.txt"));
        QCOMPARE(numbered.context("low", 4), (Numbers{5, 4, 6, 0}));
        QCOMPARE(numbered.encoded("x"), (Numbers{6})); // unknown, as in CLIP's
        const BpeVocabulary alone = BpeVocabulary::read(path("vocab.json"));
        QVERIFY(problemOf([&] { (void)alone.encoded("low"); }).find("merges.txt") != std::string::npos);
        QCOMPARE(alone.decoded(Numbers{4}), std::string("low"));
    }

    void aDecoderMayHaveGpt2sVocabulary() {
        writeAtomically(path("gpt2.json"), std::string_view(R"({"a": 0, "Ġtree": 1, "<|endoftext|>": 2})"));
        const BpeVocabulary gpt2 = BpeVocabulary::read(path("gpt2.json"));
        QCOMPARE(gpt2.decoded(Numbers{0, 1, 2, 0}), std::string("a tree"));
        QVERIFY(problemOf([&] { (void)gpt2.context("a"); }).find("startoftext") != std::string::npos);
    }

    void otherFilesAreRefused() {
        const auto refused = [&](std::string_view text) {
            writeAtomically(path("bad.txt"), text);
            return problemOf([&] { (void)BpeVocabulary::read(path("bad.txt")); });
        };
        QVERIFY(refused("a b c\n").find("line 1") != std::string::npos);
        QVERIFY(refused("#version: 0.2\n").find("none") != std::string::npos);
        QVERIFY(!refused(R"({"a": "b"})").empty());
        QVERIFY(!refused(R"({"a": 1, "b": {"c": 2}})").empty());
        QVERIFY(!refused(R"({"a": 99999999999})").empty());
        QVERIFY(!refused("{").empty());
        QVERIFY(!problemOf([&] { (void)BpeVocabulary::read(path("missing")); }).empty());
    }

    void damagedUtf8BecomesReplacementCharacters() {
        const auto all = [](std::string_view text) {
            std::vector<std::uint32_t> codes;
            while (!text.empty())
                codes.push_back(takeUtf8(text));
            return codes;
        };
        using Codes = std::vector<std::uint32_t>;
        QCOMPARE(all("a\u00e9\u20ac\U0001F600"), (Codes{'a', 0xE9, 0x20AC, 0x1F600}));
        QCOMPARE(all("\xC3"), (Codes{replacementCharacter}));
        QCOMPARE(all("\xC0\x80"), (Codes{replacementCharacter, replacementCharacter})); // overlong
        QCOMPARE(all("\xED\xA0\x80").front(), replacementCharacter);                    // half of a UTF-16 pair
        QCOMPARE(all("\xFFz"), (Codes{replacementCharacter, 'z'}));
    }

private:
    [[nodiscard]] std::filesystem::path path(const char* name) const {
        return m_folder.filePath(name).toStdString();
    }

    QTemporaryDir m_folder;
    BpeVocabulary m_tiny;
};

QTEST_GUILESS_MAIN(TestBpeVocabulary)
#include "test_bpe_vocabulary.moc"

#include "analysis/selectivity/text_index.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/selectivity/word_forms.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace fusiform {
namespace {

constexpr double saturation = 1.2;
constexpr double lengthWeight = 0.75;

std::uint64_t hashOf(const std::string& text) {
    return std::hash<std::string>{}(text);
}

} // namespace

TextIndex::TextIndex(std::span<const std::string> texts, Progress& progress) : m_texts(texts) {
    if (texts.size() > std::numeric_limits<std::uint32_t>::max())
        throw Error(
            {.doing = translatable("analysis", "indexing texts"),
             .file = {},
             .expected =
                 message("analysis", "at most %1 texts").with(std::numeric_limits<std::uint32_t>::max()),
             .found = texts.size(),
             .hint = {}});
    constexpr std::uint32_t stopWord = std::numeric_limits<std::uint32_t>::max();
    std::unordered_map<std::string, std::uint32_t> numberOfWord; // stemming takes longer than looking up
    const auto numberOf = [&](const std::string& word) {
        const auto [found, isNew] = numberOfWord.try_emplace(word, stopWord);
        if (isNew && !isStopWord(word)) {
            const auto [stem, newStem] =
                m_numberOfStem.try_emplace(stemOf(word), std::uint32_t(m_postings.size()));
            if (newStem)
                m_postings.emplace_back();
            found->second = stem->second;
        }
        return found->second;
    };
    m_words.reserve(texts.size());
    m_hashes.reserve(texts.size());
    double words = 0;
    for (std::size_t text = 0; text < texts.size(); ++text) {
        if (text % 1024 == 0)
            progress.report(double(text) / double(texts.size()), message("analysis", "indexing texts"));
        const std::vector<std::string> found = wordsOf(texts[text]);
        std::uint32_t count = 0;
        for (const std::string& word : found) {
            const std::uint32_t stem = numberOf(word);
            if (stem == stopWord)
                continue;
            ++count;
            auto& postings = m_postings[stem];
            if (postings.empty() || postings.back().text != text)
                postings.push_back({std::uint32_t(text), 0});
            ++postings.back().occurrences;
        }
        m_words.push_back(count);
        words += count;
        m_hashes.emplace_back(hashOf(joinedText(found, " ")), std::uint32_t(text));
    }
    m_meanWords = texts.empty() ? 0 : words / double(texts.size());
    std::ranges::sort(m_hashes);
}

const std::vector<TextIndex::Posting>* TextIndex::postingsOf(const std::string& stem) const {
    const auto found = m_numberOfStem.find(stem);
    return found == m_numberOfStem.end() ? nullptr : &m_postings[found->second];
}

std::int64_t TextIndex::textsWith(const std::string& stem) const {
    const auto* postings = postingsOf(stem);
    return postings ? std::ssize(*postings) : 0;
}

std::vector<TextMatch> TextIndex::matches(const std::vector<std::string>& stems) const {
    std::vector<std::string> different(stems);
    std::ranges::sort(different);
    different.erase(std::ranges::unique(different).begin(), different.end());
    std::unordered_map<std::uint32_t, double> scores;
    for (const std::string& stem : different) {
        const auto* postings = postingsOf(stem);
        if (!postings)
            continue;
        const auto with = double(postings->size());
        const double idf = std::log(1 + (double(size()) - with + 0.5) / (with + 0.5));
        for (const Posting& posting : *postings) {
            const double occurrences = posting.occurrences;
            const double length = 1 - lengthWeight + lengthWeight * double(m_words[posting.text]) / m_meanWords;
            scores[posting.text] += idf * occurrences * (saturation + 1) / (occurrences + saturation * length);
        }
    }
    std::vector<TextMatch> matches;
    matches.reserve(scores.size());
    for (const auto& [text, score] : scores)
        matches.push_back({text, score});
    std::ranges::sort(matches, [](const TextMatch& a, const TextMatch& other) {
        return a.score != other.score ? a.score > other.score : a.text < other.text;
    });
    return matches;
}

std::optional<std::int64_t> TextIndex::equalTo(std::string_view text) const {
    const std::string normalised = normalisedText(text);
    if (normalised.empty())
        return std::nullopt;
    const std::uint64_t hash = hashOf(normalised);
    for (auto at =
             std::ranges::lower_bound(m_hashes, hash, {}, &std::pair<std::uint64_t, std::uint32_t>::first);
         at != m_hashes.end() && at->first == hash; ++at)
        if (normalisedText(m_texts[at->second]) == normalised)
            return at->second;
    return std::nullopt;
}

} // namespace fusiform

#include "analysis/selectivity/agreed_caption.h"

#include "analysis/selectivity/caption_votes.h"
#include "analysis/selectivity/word_forms.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace fusiform {
namespace {

constexpr std::size_t mostKeywords = 3;
constexpr std::size_t mostOfAll = 40 * mostVoxels; ///< votes of the whole set that are counted

/// How many votes have each word (or keyword).
struct Counts {
    std::unordered_map<std::string, double> having;
    double votes = 0;

    void add(const std::vector<std::string>& differentWords) {
        ++votes;
        for (const std::string& word : differentWords)
            ++having[word];
    }
    [[nodiscard]] double share(const std::string& word) const {
        const auto found = having.find(word);
        return found == having.end() || votes == 0 ? 0 : found->second / votes;
    }
};

std::vector<std::string> different(std::vector<std::string> all) {
    std::ranges::sort(all);
    all.erase(std::ranges::unique(all).begin(), all.end());
    return all;
}

template <class Function>
void eachOf(std::size_t count, std::size_t most, Function function) {
    const double step = std::max(1.0, double(count) / double(most));
    for (double at = 0; std::size_t(at) < count; at += step)
        function(std::size_t(at));
}

/// The words of captions, found once for each.
class KnownWords {
public:
    const std::vector<std::string>& operator()(const std::string& caption) {
        const auto [found, isNew] = m_known.try_emplace(caption);
        if (isNew)
            found->second = different(wordsOf(caption));
        return found->second;
    }

private:
    std::unordered_map<std::string, std::vector<std::string>> m_known;
};

struct Everyone {
    Counts words;
    Counts keywords;
};

Everyone countAll(const CaptionSet& set, KnownWords& knownWords) {
    Everyone all;
    eachOf(set.captions.size(), mostOfAll, [&](std::size_t at) {
        const VoxelCaption& caption = set.captions[at];
        all.words.add(knownWords(caption.caption));
        all.keywords.add(different(caption.keywords));
    });
    return all;
}

std::vector<std::string> mostOwn(const Counts& group, const Counts& all) {
    std::vector<std::pair<double, std::string>> ranked;
    for (const auto& [word, count] : group.having)
        ranked.emplace_back(count / group.votes - all.share(word) + 1e-3 * count / group.votes, word);
    std::ranges::sort(ranked, [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    std::vector<std::string> best;
    for (const auto& [excess, word] : ranked)
        if (best.size() < mostKeywords)
            best.push_back(word);
    return best;
}

AgreedCaption
agreed(const CaptionSet& set, const std::vector<std::int64_t>& rows, const Everyone& all, KnownWords& knownWords) {
    Everyone group;
    std::vector<std::string> order; ///< different captions as they are met
    std::unordered_map<std::string, double> votes;
    eachOf(rows.size(), mostVoxels, [&](std::size_t at) {
        for (const VoxelCaption* vote : votesOf(set.of(rows[at]))) {
            group.keywords.add(different(vote->keywords));
            if (vote->caption.empty())
                continue;
            group.words.add(knownWords(vote->caption));
            if (++votes[vote->caption] == 1)
                order.push_back(vote->caption);
        }
    });
    AgreedCaption result;
    result.keywords = mostOwn(group.keywords, all.keywords);
    double best = -HUGE_VAL;
    for (const std::string& caption : order) {
        const double share = votes[caption] / group.words.votes;
        const std::vector<std::string>& own = knownWords(caption);
        double sum = 0;
        for (const std::string& word : own)
            sum += group.words.share(word) - all.words.share(word);
        const double agreement = share + sum / std::sqrt(std::max<double>(1, double(own.size())));
        const bool better = agreement > best + 1e-12;
        const bool asGood = std::abs(agreement - best) <= 1e-12 && share > result.share;
        if (!better && !asGood)
            continue;
        best = agreement;
        result.caption = caption;
        result.share = share;
    }
    return result;
}

} // namespace

std::vector<AgreedCaption>
agreedCaptions(const CaptionSet& set, std::span<const std::vector<std::int64_t>> groups) {
    KnownWords knownWords;
    const Everyone all = countAll(set, knownWords);
    std::vector<AgreedCaption> result;
    for (const auto& rows : groups)
        result.push_back(agreed(set, rows, all, knownWords));
    return result;
}

} // namespace fusiform

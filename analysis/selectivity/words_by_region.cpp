#include "analysis/selectivity/words_by_region.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/selectivity/word_forms.h"
#include "analysis/statistics/seeded_random.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>

namespace fusiform {
namespace {

/// A word of a voxel's captions: which, and in what share of them.
struct Use {
    std::int32_t word;
    double share;
};

/// The words of every voxel's captions.
struct VoxelWords {
    std::vector<std::vector<Use>> uses;               ///< by voxel
    std::vector<bool> captioned;                      ///< by voxel
    std::vector<std::map<std::string, double>> forms; ///< by word, how often each form

    [[nodiscard]] std::string nameOf(std::int32_t word) const {
        const auto& all = forms[std::size_t(word)];
        return std::ranges::max_element(all, {}, [](const auto& form) { return form.second; })->first;
    }
};

VoxelWords wordsOfVoxels(const CaptionSet& captions, std::int64_t voxels, Progress& progress) {
    VoxelWords words;
    words.uses.resize(std::size_t(voxels));
    words.captioned.resize(std::size_t(voxels));
    std::unordered_map<std::string, std::int32_t> numbers;
    std::unordered_map<std::string, std::vector<std::int32_t>> known; // of texts: many voxels share theirs
    const auto wordsIn = [&](const std::string& text) -> const std::vector<std::int32_t>& {
        const auto [entry, isNew] = known.try_emplace(text);
        if (!isNew)
            return entry->second;
        std::set<std::int32_t> different;
        for (const std::string& word : wordsOf(text)) {
            if (isStopWord(word))
                continue;
            const auto [number, isNewWord] =
                numbers.try_emplace(stemOf(word), std::int32_t(words.forms.size()));
            if (isNewWord)
                words.forms.emplace_back();
            ++words.forms[std::size_t(number->second)][word];
            different.insert(number->second);
        }
        entry->second.assign(different.begin(), different.end());
        return entry->second;
    };
    for (std::size_t first = 0; first < captions.captions.size();) {
        progress.stopIfRequested();
        const std::int64_t voxel = captions.captions[first].index;
        std::size_t end = first;
        std::map<std::int32_t, double> counts;
        for (; end < captions.captions.size() && captions.captions[end].index == voxel; ++end)
            for (const std::int32_t word : wordsIn(captions.captions[end].caption))
                ++counts[word];
        if (voxel >= 0 && voxel < voxels) {
            words.captioned[std::size_t(voxel)] = true;
            for (const auto& [word, count] : counts)
                words.uses[std::size_t(voxel)].push_back({word, count / double(end - first)});
        }
        first = end;
    }
    return words;
}

/// Uses of some words and of all of them together.
struct WordSums {
    std::vector<double> of;
    double all = 0;
};

/// The captions as the bootstrap sees them: only the words that are reported, and how much all others sum up
/// to.
struct Reduced {
    std::vector<std::vector<Use>> uses; ///< by voxel, of reported words
    std::vector<double> all;            ///< by voxel, of all words
    std::size_t words = 0;

    void add(WordSums& sums, std::size_t voxel, double times) const {
        for (const Use& use : uses[voxel])
            sums.of[std::size_t(use.word)] += times * use.share;
        sums.all += times * all[voxel];
    }
};

class Bootstrap {
public:
    Bootstrap(
        const Reduced& reduced, std::vector<std::size_t> voxels,
        std::vector<std::vector<std::size_t>> regions, const WordSums& total, const WordsByRegionOptions& options)
        : m_reduced(reduced), m_voxels(std::move(voxels)), m_regions(std::move(regions)), m_total(total),
          m_options(options) {}

    /// Of each region and each of its words, given by number, the differences over the resamples.
    [[nodiscard]] std::vector<std::vector<std::vector<double>>>
    run(const std::vector<std::vector<std::int32_t>>& wordsOfRegion, Progress& progress) const {
        std::vector<std::vector<std::vector<double>>> found(m_regions.size());
        for (std::size_t region = 0; region < found.size(); ++region)
            found[region].assign(
                wordsOfRegion[region].size(),
                std::vector<double>(std::size_t(m_options.resamples), std::nan("")));
        tbb::parallel_for(Eigen::Index(0), m_options.resamples, [&](Eigen::Index resample) {
            progress.report(
                double(resample) / double(m_options.resamples), message("analysis", "resampling voxels"));
            const auto at = std::size_t(resample);
            SeededRandom random(m_options.seed, std::uint64_t(resample));
            std::vector<double> times(m_reduced.all.size(), 0);
            WordSums drawn{std::vector<double>(m_reduced.words, 0), 0};
            for (std::size_t draw = 0; draw < m_voxels.size(); ++draw)
                ++times[m_voxels[random.below(m_voxels.size())]];
            for (const std::size_t voxel : m_voxels)
                if (times[voxel] > 0)
                    m_reduced.add(drawn, voxel, times[voxel]);
            for (std::size_t region = 0; region < m_regions.size(); ++region) {
                const auto& own = m_regions[region];
                WordSums inside{std::vector<double>(m_reduced.words, 0), 0};
                WordSums group = inside;
                for (const std::size_t voxel :
                     own) // what the draw of all has of the region is not of the rest
                    if (times[voxel] > 0)
                        m_reduced.add(inside, voxel, times[voxel]);
                for (std::size_t draw = 0; draw < own.size(); ++draw)
                    m_reduced.add(group, own[random.below(own.size())], 1);
                for (std::size_t word = 0; word < wordsOfRegion[region].size(); ++word) {
                    const auto number = std::size_t(wordsOfRegion[region][word]);
                    found[region][word][at] =
                        logOdds(
                            group.of[number], group.all, drawn.of[number] - inside.of[number],
                            drawn.all - inside.all, m_options.prior * m_total.of[number] / m_total.all,
                            m_options.prior)
                            .difference;
                }
            }
        });
        return found;
    }

private:
    const Reduced& m_reduced;
    std::vector<std::size_t> m_voxels; ///< with captions
    std::vector<std::vector<std::size_t>> m_regions;
    const WordSums& m_total;
    const WordsByRegionOptions& m_options;
};

std::vector<std::vector<std::size_t>>
captionedVoxels(const std::vector<Region>& regions, const VoxelWords& words) {
    std::vector<std::vector<std::size_t>> all;
    for (const Region& region : regions) {
        std::vector<std::size_t> own;
        for (const Eigen::Index row : region.rows) {
            if (row < 0 || row >= std::ssize(words.captioned))
                throw Error(
                    {.doing = translatable("analysis", "counting words of regions"),
                     .file = {},
                     .expected = message("analysis", "voxels below %1 in region '%2'")
                                     .with(words.captioned.size(), region.name),
                     .found = message("analysis", "voxel %1").with(row),
                     .hint = {}});
            if (words.captioned[std::size_t(row)])
                own.push_back(std::size_t(row));
        }
        all.push_back(std::move(own));
    }
    return all;
}

WordSums sumsOver(const std::vector<std::size_t>& voxels, const VoxelWords& words) {
    WordSums sums{std::vector<double>(words.forms.size(), 0), 0};
    for (const std::size_t voxel : voxels)
        for (const Use& use : words.uses[voxel]) {
            sums.of[std::size_t(use.word)] += use.share;
            sums.all += use.share;
        }
    return sums;
}

} // namespace

std::vector<RegionWords> wordsByRegion(
    const CaptionSet& captions, std::int64_t voxels, const std::vector<Region>& regions,
    const WordsByRegionOptions& options, Progress& progress) {
    const VoxelWords words = wordsOfVoxels(captions, voxels, progress);
    std::vector<std::size_t> captioned;
    for (std::size_t voxel = 0; voxel < words.captioned.size(); ++voxel)
        if (words.captioned[voxel])
            captioned.push_back(voxel);
    const auto own = captionedVoxels(regions, words);
    const WordSums total = sumsOver(captioned, words);
    std::vector<RegionWords> table;
    std::vector<std::vector<std::int32_t>> numbers(regions.size()); // of the words of each region
    std::set<std::int32_t> reported;
    for (std::size_t region = 0; region < regions.size(); ++region) {
        progress.stopIfRequested();
        RegionWords entry{regions[region].parcellation, regions[region].name, std::ssize(own[region]), {}};
        const WordSums group = sumsOver(own[region], words);
        std::vector<std::pair<LogOdds, std::int32_t>> more;
        for (std::size_t word = 0; word < words.forms.size(); ++word) {
            if (group.of[word] <= 0)
                continue;
            const LogOdds odds = logOdds(
                group.of[word], group.all, total.of[word] - group.of[word], total.all - group.all,
                options.prior * total.of[word] / total.all, options.prior);
            if (odds.z > 0)
                more.emplace_back(odds, std::int32_t(word));
        }
        std::ranges::sort(more, [](const auto& a, const auto& b) {
            return a.first.z != b.first.z ? a.first.z > b.first.z : a.second < b.second;
        });
        more.resize(std::min(more.size(), std::size_t(std::max(0, options.words))));
        for (const auto& [odds, word] : more) {
            const auto has = [&, which = word](std::size_t voxel) {
                return std::ranges::any_of(
                    words.uses[voxel], [which](const Use& use) { return use.word == which; });
            };
            entry.words.push_back(
                {words.nameOf(word),
                 group.of[std::size_t(word)],
                 std::ranges::count_if(own[region], has),
                 odds,
                 {}});
            numbers[region].push_back(word);
            reported.insert(word);
        }
        table.push_back(std::move(entry));
    }
    Reduced reduced;
    reduced.uses.resize(words.uses.size());
    reduced.all.resize(words.uses.size(), 0);
    reduced.words = reported.size();
    WordSums reducedTotal{{}, total.all};
    std::vector<std::int32_t> columnOf(words.forms.size(), -1);
    for (const std::int32_t word : reported) {
        columnOf[std::size_t(word)] = std::int32_t(reducedTotal.of.size());
        reducedTotal.of.push_back(total.of[std::size_t(word)]);
    }
    for (std::size_t voxel = 0; voxel < words.uses.size(); ++voxel)
        for (const Use& use : words.uses[voxel]) {
            reduced.all[voxel] += use.share;
            if (const std::int32_t column = columnOf[std::size_t(use.word)]; column >= 0)
                reduced.uses[voxel].push_back({column, use.share});
        }
    for (auto& list : numbers)
        for (std::int32_t& word : list)
            word = columnOf[std::size_t(word)];
    const auto differences = Bootstrap(reduced, captioned, own, reducedTotal, options).run(numbers, progress);
    for (std::size_t region = 0; region < table.size(); ++region)
        for (std::size_t word = 0; word < table[region].words.size(); ++word)
            table[region].words[word].interval =
                percentileInterval(differences[region][word], options.coverage);
    progress.report(1);
    return table;
}

} // namespace fusiform

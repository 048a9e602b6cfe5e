// "words-by-region": the words that captions of a region have more often than those of the rest of cortex.

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/layers/dataset_regions.h"
#include "analysis/registry/analyses.h"
#include "analysis/registry/options.h"
#include "analysis/registry/suggestions.h"
#include "analysis/registry/voxel_maps.h"
#include "analysis/registry/word_inputs.h"
#include "analysis/selectivity/region_ranking.h"
#include "analysis/selectivity/words_by_region.h"

#include <algorithm>

namespace fusiform {
namespace {

std::vector<Region> regionsFor(const Dataset& dataset, const std::string& parcellation, Progress& progress) {
    std::vector<Region> regions = regionsOfBothHemispheres(regionsOf(dataset, progress));
    std::string known;
    for (const Region& region : regions)
        if (known.find("'" + region.parcellation + "'") == std::string::npos)
            known += (known.empty() ? "'" : ", '") + region.parcellation + "'";
    if (!parcellation.empty())
        std::erase_if(regions, [&](const Region& region) { return region.parcellation != parcellation; });
    if (regions.empty())
        throw Error(
            {.doing = translatable("analysis", "counting words of regions"),
             .file = {},
             .expected = known.empty() ? message("analysis", "voxels that lie in regions of a parcellation")
                                       : message("analysis", "one of the parcellations %1").with(known),
             .found = parcellation.empty() ? message("analysis", "none") : Message("'" + parcellation + "'"),
             .hint = {}});
    return regions;
}

Json jsonOfWords(const std::vector<RegionWords>& table) {
    Json regions = Json::array();
    for (const RegionWords& region : table) {
        Json words = Json::array();
        for (const RegionWord& word : region.words)
            words.push_back(
                {{"word", word.word},
                 {"count", word.count},
                 {"voxels", word.voxels},
                 {"logOdds", orNull(word.odds.difference)},
                 {"z", orNull(word.odds.z)},
                 {"low", orNull(word.interval.low)},
                 {"high", orNull(word.interval.high)}});
        regions.push_back(
            {{"parcellation", region.parcellation},
             {"region", region.name},
             {"voxels", region.voxels},
             {"few", region.few()},
             {"words", std::move(words)}});
    }
    return regions;
}

/// Of each voxel the word most typical of its region, by the first parcellation that has words.
std::shared_ptr<const Map> mapOfWords(
    const std::vector<Region>& regions, const std::vector<RegionWords>& table, std::int64_t voxels,
    const std::string& method) {
    VectorF values = VectorF::Constant(voxels, missingValue);
    std::vector<std::string> words;
    std::string parcellation;
    for (std::size_t at = 0; at < regions.size(); ++at) {
        if (table[at].words.empty() || (!words.empty() && table[at].parcellation != parcellation))
            continue;
        parcellation = table[at].parcellation;
        const std::string& word = table[at].words.front().word;
        const auto known = std::ranges::find(words, word);
        const auto number = float(known - words.begin());
        if (known == words.end())
            words.push_back(word);
        for (const Eigen::Index row : regions[at].rows)
            values[row] = number;
    }
    if (words.empty())
        return nullptr;
    auto map =
        voxelMap("Most typical word: " + parcellation, "typicalWord", "word", method, std::move(values));
    map->categorical = true;
    map->categories = std::move(words);
    return map;
}

Message regionWordsSummary(const std::vector<RegionWords>& table) {
    const RegionWords* best = nullptr;
    std::int64_t few = 0;
    for (const RegionWords& region : table) {
        few += region.few();
        if (!region.words.empty() && (!best || region.words.front().odds.z > best->words.front().odds.z))
            best = &region;
    }
    if (!best)
        return message("analysis", "no region has words of its own");
    std::string words;
    for (std::size_t at = 0; at < std::min<std::size_t>(3, best->words.size()); ++at)
        words += (at == 0 ? "" : ", ") + best->words[at].word;
    return message("analysis", "words of %1; most typical: %2 of %3; %4 have fewer than %5 captioned voxels")
        .with(counted(std::ssize(table), "region"), words, best->name, counted(few), fewVoxels);
}

Findings
runWordsByRegion(const Dataset& dataset, const Json& options, Progress& progress, const PartialFindings& /*partial*/) {
    const auto captions = captionsNamed(dataset, options["captions"].get<std::string>());
    Progress placing = progress.part(0, 0.2);
    const auto regions = regionsFor(dataset, options["parcellation"].get<std::string>(), placing);
    Progress counting = progress.part(0.2, 1);
    const std::int64_t voxels = dataset.voxels->size();
    const auto table = wordsByRegion(
        *captions, voxels, regions,
        {.words = options["words"].get<int>(),
         .resamples = options["resamples"].get<int>(),
         .seed = options["seed"].get<unsigned>()},
        counting);
    Findings findings;
    const std::string method = "Log-odds with informative Dirichlet prior of words of the captions '" +
                               captions->name + "', by region";
    if (auto map = mapOfWords(regions, table, voxels, method))
        findings.maps = {std::move(map)};
    findings.provenance = provenanceOf("words-by-region", options);
    findings.provenance["inputs"]["captions"] = captions->name;
    findings.provenance["method"] = method + "; 95% intervals: bootstrap over voxels";
    findings.provenance["regions"] = jsonOfWords(table);
    findings.summary = regionWordsSummary(table);
    return findings;
}

std::optional<std::string> obstacleToWordsByRegion(const Dataset& dataset) {
    if (dataset.captions.empty())
        return translatable("analysis", "the dataset has no captions; caption voxels first");
    if (!dataset.voxels || (dataset.parcellations.empty() && dataset.voxels->regions.empty()))
        return translatable("analysis", "the dataset has no parcellation");
    return std::nullopt;
}

std::vector<Option> optionsOfWords() {
    return {
        offering(
            captionSets,
            textOption(
                "captions", translatable("analysis", "Captions"), "",
                translatable("analysis", "Name of the captions of voxels; empty for the latest."))),
        offering(
            parcellations, textOption(
                               "parcellation", translatable("analysis", "Parcellation"), "",
                               translatable("analysis", "Name of the parcellation; empty for all of them."))),
        integerOption(
            "words", translatable("analysis", "Words"), 10, 1, 1000,
            translatable("analysis", "At most so many words a region.")),
        advanced(integerOption(
            "resamples", translatable("analysis", "Resamples"), 1000, 0, 100000,
            translatable("analysis", "Of the bootstrap over voxels, for the intervals."))),
        seedOption(),
    };
}

} // namespace

Analysis wordsByRegionAnalysis() {
    return {
        "words-by-region",
        translatable("analysis", "Compare words of regions…"),
        translatable(
            "analysis", "Names the words that captions of a region have more often than those elsewhere."),
        optionsOfWords(),
        obstacleToWordsByRegion,
        runWordsByRegion};
}

} // namespace fusiform

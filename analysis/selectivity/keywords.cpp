#include "analysis/selectivity/keywords.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/selectivity/bank_concepts.h"
#include "analysis/selectivity/bank_tiles.h"
#include "analysis/selectivity/top_texts.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace fusiform {
namespace {

void requireKeywordInputs(const StoredMatrix& weights, const CaptionBank& bank, const KeywordOptions& options) {
    const auto refuse = [](Message expected, Message found, Message hint) {
        throw Error(
            {.doing = translatable("analysis", "composing keywords"),
             .file = {},
             .expected = std::move(expected),
             .found = std::move(found),
             .hint = std::move(hint)});
    };
    if (weights.cols() != bank.embeddings.cols())
        refuse(
            message("analysis", "a bank of %1 features, as the weights have").with(weights.cols()),
            bank.embeddings.cols(),
            message("analysis", "the bank must be embedded by the model that the weights were fitted on"));
    if (bank.embeddings.rows() != std::ssize(bank.texts))
        refuse(
            message("analysis", "%1 texts, one a bank embedding").with(bank.embeddings.rows()),
            bank.texts.size(), {});
    if (bank.texts.empty())
        refuse(message("analysis", "a bank with entries"), message("analysis", "none"), {});
    if (options.top < 1 || options.keywords < 1 || !(options.prior > 0))
        refuse(
            message("analysis", "at least one text and one keyword, and a prior above 0"),
            message("analysis", "%1 texts, %2 keywords, prior %3")
                .with(options.top, options.keywords, options.prior),
            {});
}

constexpr double leastZ = 0.5; ///< with less a word is about as frequent among all texts

/// A concept that may become a keyword of a voxel.
struct Candidate {
    std::uint32_t number = 0;
    double z = 0;
    std::int64_t count = 0;    ///< of the top texts
    std::size_t bestPlace = 0; ///< of the top texts, 0 the best
};

/// Concepts used more in the top texts than in the rest of the bank, best first.
std::vector<Candidate>
candidatesOf(const TopRows& top, const BankConcepts& concepts, const KeywordOptions& options) {
    std::map<std::uint32_t, Candidate> found;
    double uses = 0;
    for (std::size_t place = 0; place < top.rows.size(); ++place)
        for (const std::uint32_t number : concepts.of(top.rows[place])) {
            const auto [candidate, isNew] = found.try_emplace(number, Candidate{number, 0, 0, place});
            ++candidate->second.count;
            ++uses;
        }
    const auto all = double(concepts.allUses());
    std::vector<Candidate> candidates;
    for (auto& [number, candidate] : found) {
        const auto inBank = double(concepts.uses(number));
        const auto here = double(candidate.count);
        const LogOdds odds =
            logOdds(here, uses, inBank - here, all - uses, options.prior * inBank / all, options.prior);
        candidate.z = odds.z;
        if (odds.z > leastZ)
            candidates.push_back(candidate);
    }
    std::ranges::sort(candidates, [](const Candidate& a, const Candidate& b) {
        if (a.z != b.z)
            return a.z > b.z;
        return a.bestPlace != b.bestPlace ? a.bestPlace < b.bestPlace : a.number < b.number;
    });
    // Some will not pass, some say what a better one says already.
    candidates.resize(std::min(candidates.size(), std::size_t(4 * options.keywords)));
    return candidates;
}

/// Whether one of two keys (stems with blanks between) holds all stems of the other.
bool saysTheSame(const std::string& a, const std::string& b) {
    const auto holds = [](const std::string& longer, const std::string& shorter) {
        return (" " + longer + " ").find(" " + shorter + " ") != std::string::npos;
    };
    return holds(a, b) || holds(b, a);
}

/// "Pizza, salad and wooden table".
std::string composed(const std::vector<std::string>& keywords) {
    std::string text;
    for (std::size_t at = 0; at < keywords.size(); ++at)
        text += (at == 0 ? "" : at + 1 == keywords.size() ? " and " : ", ") + keywords[at];
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = char(text[0] - 'a' + 'A');
    return text;
}

/// What is kept of a voxel until the embeddings of all candidates are known.
struct VoxelCandidates {
    std::vector<Candidate> candidates;
    double mean = 0;
    double deviation = 0;
};

VoxelCaption captionOf(
    std::int64_t voxel, const VoxelCandidates& of, const Eigen::Ref<const MatrixF>& weights,
    const BankConcepts& concepts, const MatrixF& embeddings, const std::vector<Eigen::Index>& rowOf,
    const KeywordOptions& options) {
    VoxelCaption caption;
    caption.index = voxel;
    std::vector<std::string> keys;
    double sum = 0;
    for (const Candidate& candidate : of.candidates) {
        if (std::ssize(keys) == options.keywords)
            break;
        const std::string& key = concepts.key(candidate.number);
        if (std::ranges::any_of(keys, [&key](const std::string& known) { return saysTheSame(known, key); }))
            continue;
        const double predicted =
            embeddings.row(rowOf[candidate.number]).cast<double>().dot(weights.row(0).cast<double>());
        const double response = (predicted - of.mean) / of.deviation;
        if (!(response > 0))
            continue;
        keys.push_back(key);
        caption.keywords.push_back(concepts.text(candidate.number));
        caption.evidence.push_back({candidate.z, candidate.count, response});
        sum += response;
    }
    caption.caption = composed(caption.keywords);
    caption.score = sum / double(std::max<std::size_t>(keys.size(), 1));
    return caption;
}

std::string keywordMethodText(const KeywordOptions& options) {
    return "Keywords: nouns and noun phrases of the " + std::to_string(options.top) +
           " bank texts of highest predicted response, by log-odds with informative Dirichlet prior against "
           "the rest of "
           "the bank, each with a predicted response above the bank's mean; listed by a fixed template. "
           "Score: mean "
           "predicted response of the keywords, in standard deviations over the bank";
}

} // namespace

CaptionSet keywordCaptions(
    const StoredMatrix& weights, const CaptionBank& bank, const KeywordOptions& options, Progress& progress) {
    requireKeywordInputs(weights, bank, options);
    Progress indexing = progress.part(0, 0.05);
    const BankConcepts concepts(bank.texts, indexing);
    const auto voxels = std::size_t(weights.rows());
    std::vector<VoxelCandidates> found(voxels);
    std::set<std::uint32_t> wanted;
    Progress ranking = progress.part(0.05, 0.85);
    const Eigen::Index most = voxelsOfPass(weights.cols());
    for (Eigen::Index first = 0; first < weights.rows(); first += most) {
        const Eigen::Index count = std::min(most, weights.rows() - first);
        Progress part = ranking.part(
            double(first) / double(weights.rows()), double(first + count) / double(weights.rows()));
        const std::vector<TopRows> top =
            topRows(weights.block(first, 0, count, weights.cols()), bank.embeddings, options.top, part);
        tbb::parallel_for(std::size_t(0), top.size(), [&](std::size_t at) {
            progress.stopIfRequested();
            if (!top[at].rows.empty() && top[at].deviation > 0)
                found[std::size_t(first) + at] = {
                    candidatesOf(top[at], concepts, options), top[at].mean, top[at].deviation};
        });
    }
    for (const VoxelCandidates& of : found)
        for (const Candidate& candidate : of.candidates)
            wanted.insert(candidate.number);
    const std::vector<std::uint32_t> list(wanted.begin(), wanted.end());
    std::vector<Eigen::Index> rowOf(std::size_t(concepts.size()), -1);
    for (std::size_t at = 0; at < list.size(); ++at)
        rowOf[list[at]] = Eigen::Index(at);
    Progress averaging = progress.part(0.85, 0.95);
    const MatrixF embeddings = conceptEmbeddings(concepts, bank.embeddings, list, averaging);
    CaptionSet set;
    for (std::size_t voxel = 0; voxel < voxels; ++voxel) {
        if (voxel % 1024 == 0)
            progress.report(
                0.95 + 0.05 * double(voxel) / double(voxels), message("analysis", "composing captions"));
        if (found[voxel].candidates.empty())
            continue;
        VoxelCaption caption = captionOf(
            std::int64_t(voxel), found[voxel], weights.block(Eigen::Index(voxel), 0, 1, weights.cols()),
            concepts, embeddings, rowOf, options);
        if (!caption.keywords.empty())
            set.captions.push_back(std::move(caption));
    }
    weights.requireUnchanged();
    bank.embeddings.requireUnchanged();
    set.method = keywordMethodText(options);
    progress.report(1);
    return set;
}

} // namespace fusiform

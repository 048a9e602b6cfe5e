#include "analysis/selectivity/caption_evaluation.h"

#include <cmath>
#include <unordered_map>

namespace fusiform {
namespace {

/// What keywords and captions stand for, each looked up once.
class KnownPhrases {
public:
    explicit KnownPhrases(const PreparedTable& table) : m_table(table) {}

    /// Null when the table has none of its words.
    const VectorD* directionOf(const std::string& phrase, const Progress& progress) {
        const auto [entry, isNew] = m_known.try_emplace(phrase);
        if (isNew) {
            auto match = m_table.textEqualTo(phrase);
            if (!match)
                match = m_table.textsWithWords(phrase, progress);
            if (match)
                entry->second = std::move(match->embedding);
        }
        return entry->second.size() > 0 ? &entry->second : nullptr;
    }

private:
    const PreparedTable& m_table;
    std::unordered_map<std::string, VectorD> m_known;
};

} // namespace

CaptionEmbeddings embeddingsOf(const CaptionSet& captions, const PreparedTable& table, Progress& progress) {
    CaptionEmbeddings found;
    KnownPhrases known(table);
    std::unordered_map<std::string, std::int64_t> rows;
    std::vector<VectorD> directions;
    const Eigen::Index features = table.mean().size();
    const auto directionOf = [&](const VoxelCaption& caption) -> VectorD {
        if (const auto text = table.textEqualTo(caption.caption)) {
            ++found.ofTexts;
            return text->embedding;
        }
        VectorD sum = VectorD::Zero(features);
        if (caption.keywords.empty()) {
            if (const VectorD* words = known.directionOf(caption.caption, progress))
                sum = *words;
        } else {
            for (const std::string& keyword : caption.keywords)
                if (const VectorD* direction = known.directionOf(keyword, progress))
                    sum += *direction;
        }
        if (!(sum.norm() > 0)) {
            ++found.missing;
            return VectorD::Constant(features, std::nan(""));
        }
        ++found.ofWords;
        return sum.normalized();
    };
    for (std::size_t at = 0; at < captions.captions.size(); ++at) {
        if (at % 64 == 0)
            progress.report(
                double(at) / double(captions.captions.size()),
                message("analysis", "looking up embeddings of captions"));
        const VoxelCaption& caption = captions.captions[at];
        const auto [row, isNew] = rows.try_emplace(caption.caption, std::ssize(directions));
        if (isNew)
            directions.push_back(directionOf(caption));
        found.ofCaption.push_back(row->second);
    }
    found.directions.resize(std::ssize(directions), features);
    for (std::size_t row = 0; row < directions.size(); ++row)
        found.directions.row(Eigen::Index(row)) = directions[row].transpose().cast<float>();
    return found;
}

} // namespace fusiform

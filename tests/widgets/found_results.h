#pragma once

#include "panel_data.h"

#include "analysis/registry/analysis_registry.h"

#include <algorithm>
#include <cmath>
#include <functional>

/// Results of other kinds than maps, as analyses find them, and their comparison.
namespace fusiform::test {

/// Of voxels 1 and 4, with all that captions may have.
inline std::shared_ptr<const CaptionSet> foundCaptions() {
    CaptionSet set;
    set.name = "CLIP late: keywords";
    set.method = "keywords of the preferred texts; weights of CLIP late";
    set.captions = {
        {1, "dogs, \"brown\"\nand großer Ball", 1.0 / 3, 0, {"dog", "red, round ball"}, {{2.5, 7, 1.25}, {}}},
        {1, "a cat", -0.5, 2, {"cat"}},
        {4, "without a score", std::nan(""), 0, {}}};
    return std::make_shared<const CaptionSet>(std::move(set));
}

/// Of two features; the last stimulus is missing.
inline std::shared_ptr<const Embedding> foundEmbedding(Eigen::Index stimuli = 12) {
    MatrixF features(stimuli, 2);
    for (Eigen::Index row = 0; row < stimuli; ++row)
        features.row(row) << float(row) / 3, -float(row);
    features.row(stimuli - 1).setConstant(std::nanf(""));
    return std::make_shared<const Embedding>(
        Embedding{"resnet", "pooled", 3.5, features, "embedded by resnet", "ids.txt"});
}

/// The first voxel has none.
inline std::shared_ptr<const NoiseCeiling> foundCeiling(Eigen::Index voxels = 6) {
    VectorF values = VectorF::LinSpaced(voxels, 0.25F, 0.75F);
    values[0] = std::nanf("");
    return std::make_shared<const NoiseCeiling>(
        NoiseCeiling{std::make_shared<const VectorF>(values), "Variance within 3 repeats, of single trials"});
}

inline Analysis analysisFinding(std::function<Findings(const Dataset&)> find) {
    Analysis analysis;
    analysis.id = "quick";
    analysis.title = "Quick…";
    analysis.run = [find = std::move(find)](const Dataset& dataset, const Json&, Progress&, const PartialFindings&) {
        return find(dataset);
    };
    return analysis;
}

/// NaN is NaN.
inline bool sameNumber(double one, double other) {
    return one == other || (std::isnan(one) && std::isnan(other));
}

template <class Numbers>
bool sameNumbers(const Numbers& one, const Numbers& other) {
    return one.rows() == other.rows() && one.cols() == other.cols() &&
           std::equal(one.data(), one.data() + one.size(), other.data(), sameNumber);
}

/// All but the name, which a file of captions does not have.
inline bool sameTexts(const CaptionSet& one, const CaptionSet& other) {
    const auto sameEvidence = [](const KeywordEvidence& a, const KeywordEvidence& b) {
        return sameNumber(a.z, b.z) && a.count == b.count && sameNumber(a.response, b.response);
    };
    const auto sameCaption = [&](const VoxelCaption& a, const VoxelCaption& b) {
        return a.index == b.index && a.caption == b.caption && sameNumber(a.score, b.score) && a.repeat == b.repeat &&
               a.keywords == b.keywords && std::ranges::equal(a.evidence, b.evidence, sameEvidence);
    };
    return one.method == other.method && std::ranges::equal(one.captions, other.captions, sameCaption);
}

} // namespace fusiform::test

#pragma once

#include "widgets/panels/card_content.h"

#include <filesystem>

namespace fusiform {

struct RankedStimulus {
    std::int64_t stimulus = 0;
    QString id;
    QString caption;
    double response = 0;
    std::filesystem::path image; ///< empty when there is none
};

/// The stimuli a voxel answers to most, strongest first, and least, weakest first.
struct StimulusRanking {
    std::vector<RankedStimulus> top;
    std::vector<RankedStimulus> bottom;
};

/// What supports the captions of a voxel. Takes a moment on big datasets, so it may be computed on any
/// thread.
struct CardEvidence {
    QString model;      ///< the encoding model that predicts
    QString modelScore; ///< its held-out score at this voxel, or empty
    std::optional<StimulusRanking> predicted;
    std::optional<StimulusRanking> measured;
    ScoreGroup profile; ///< mean measured response per category, strongest first; no bars without categories

    [[nodiscard]] QString text() const;
};

[[nodiscard]] CardEvidence cardEvidence(const Dataset& dataset, std::int64_t voxel);
/// Whether that takes long enough to be noticed.
[[nodiscard]] bool evidenceIsBig(const Dataset& dataset);

} // namespace fusiform

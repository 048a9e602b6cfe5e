#pragma once

#include "widgets/panels/card_content.h"
#include "widgets/panels/stimulus_ranking.h"

namespace fusiform {

/// What supports the captions of a voxel. Takes a moment on big datasets, so it may be computed on any
/// thread.
struct CardEvidence {
    QString model;      ///< the encoding model that predicts
    QString modelScore; ///< its held-out score at this voxel, or empty
    ScoreGroup score;   ///< the same as a bar, against the noise ceiling; no bars where it is not known
    std::optional<StimulusRanking> predicted;
    std::optional<StimulusRanking> measured;
    ScoreGroup profile; ///< mean measured response per category, strongest first; no bars without categories

    [[nodiscard]] QString text() const;
};

/// An encoding model as people call it.
[[nodiscard]] QString titleOf(const EncodingModel& model);
/// The models whose embedding is loaded, so that they can predict responses; in the dataset's order.
[[nodiscard]] std::vector<std::shared_ptr<const EncodingModel>> predictingModels(const Dataset& dataset);
/// Of these the one with that title, else the first; null when there is none.
[[nodiscard]] std::shared_ptr<const EncodingModel>
predictingModel(const Dataset& dataset, const QString& title);

/// `model`: the title of the encoding model to use; the first one when there is none of that title. Throws
/// Error when a file has changed since it was opened.
[[nodiscard]] CardEvidence
cardEvidence(const Dataset& dataset, std::int64_t voxel, const QString& model = {});
/// Whether that takes long enough to be noticed.
[[nodiscard]] bool evidenceIsBig(const Dataset& dataset, const QString& model = {});

} // namespace fusiform

#pragma once

#include "analysis/core/progress.h"
#include "render/view_state.h"
#include "widgets/panels/stimulus_ranking.h"

#include <memory>

/// What the gallery of preferred stimuli shows, without widgets.
namespace fusiform {

/// Whose preferred stimuli: one voxel's, or the mean of many voxels. Or stimuli that were selected themselves, with what
/// the selected voxels, if any, respond to them.
struct GalleryTarget {
    enum class Of { Voxel, Selection, Category, Stimuli };
    Of of = Of::Voxel;
    std::int64_t voxel = -1;        ///< of a voxel: row of the voxel set
    std::optional<Selection> selection; ///< of what is selected
    std::shared_ptr<const Map> map; ///< of a category (cluster, best layer): the categorical map
    std::int64_t category = 0;
    std::optional<Shared<RowSet>> stimuli; ///< that were selected
    bool operator==(const GalleryTarget&) const = default;

    [[nodiscard]] QString name() const; ///< "voxel 12", "region V4", "lasso", "cluster 3 (k-means)", "12 selected stimuli"
};

/// What there is to choose from: the voxel at the cursor, what is selected, the category of the topmost
/// visible categorical map at the cursor, the selected stimuli.
[[nodiscard]] std::vector<GalleryTarget>
galleryTargets(const Dataset& dataset, const ViewState& view, std::optional<std::int64_t> voxel);

struct GalleryContent {
    StimulusRankings rankings;
    std::vector<RankedStimulus> chosen; ///< selected stimuli: by the response where there is one, strongest first
    std::int64_t voxels = 0; ///< how many were averaged
    QString model;           ///< that predicts; empty without one
};

/// At most this many most and as many least preferred stimuli are listed.
inline constexpr std::size_t galleryCount = 200;

/// May be called on any thread. Throws Error, and Cancelled.
[[nodiscard]] GalleryContent
galleryContent(const Dataset& dataset, const GalleryTarget& target, const QString& model, Progress& progress);

} // namespace fusiform

#pragma once

#include "analysis/core/progress.h"
#include "render/view_state.h"

#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

/// What the scatter shows, without widgets: where points lie, and in which colours.
namespace fusiform {

/// What points are and where their places come from.
struct ScatterSource {
    Positions::Of of = Positions::Of::Voxels;
    // One of these:
    std::shared_ptr<const EncodingModel> model; ///< principal components of its weights
    std::shared_ptr<const Embedding> embedding; ///< principal components of its features
    std::shared_ptr<const Positions> positions; ///< as they were imported
    bool operator==(const ScatterSource&) const = default;

    [[nodiscard]] QString title() const; ///< "Voxels: weights of CLIP, late"
};

/// Voxels by imported positions, then by weights; stimuli likewise by embeddings.
[[nodiscard]] std::vector<ScatterSource> scatterSources(const Dataset& dataset);

struct ScatterPoints {
    MatrixF points;   ///< (voxels or stimuli, 2 or 3 axes); NaN for those that have no place
    QStringList axes; ///< "PC 1 (12 % of variance)"
};

/// At most three axes, at least two: what has but one component gets a second of zeros. Weights are taken of unit length,
/// since what voxels prefer counts, not how strongly. On any thread. Throws Error (nothing to tell apart) and Cancelled.
[[nodiscard]] ScatterPoints scatterPoints(const ScatterSource& source, Progress& progress);

enum class ScatterColouring { Map, Region, Response, Category, Plain };

struct ScatterColours {
    std::vector<Rgb> colours; ///< one a point; empty: plain
    QString legend;           ///< what they say
};

/// Map: the colours of the top overlay, as on the cortex; what it does not draw is grey. Region: those of the parcellation
/// whose outlines are shown, else of the first. Response: of stimuli, the mean response of the selected voxels, else of
/// `voxel`, from its 2nd to its 98th percentile. Category: of stimuli. On any thread. Throws Error and Cancelled.
[[nodiscard]] ScatterColours scatterColours(
    const Dataset& dataset, const ViewState& view, ScatterColouring colouring, std::optional<std::int64_t> voxel,
    Progress& progress);

} // namespace fusiform

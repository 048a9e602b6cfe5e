#pragma once

#include "render/charts/chart.h"
#include "render/figures/page.h"

namespace fusiform {

/// The chart of a panel. What it needs and lacks (a selected place, a parcellation, an embedding) is said in `note`
/// instead of an error, so that a page fits any dataset. Throws Cancelled.
[[nodiscard]] Chart
chartOf(const Dataset& dataset, const ViewState& view, const Panel& panel, Progress& progress);

/// Rows and columns of a dissimilarity matrix that is drawn; more stimuli are sampled evenly.
inline constexpr std::size_t mostStimuli = 400;
/// Points of a scatter; more are sampled evenly.
inline constexpr std::size_t mostDots = 4000;

} // namespace fusiform

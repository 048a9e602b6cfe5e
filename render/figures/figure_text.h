#pragma once

#include "render/figures/page.h"

#include <string>
#include <vector>

/// What a figure says in words, in English as papers do.
namespace fusiform {

/// What journals ask for, a line each: statistic and threshold of every map, surface and space, hemispheres and views,
/// convention of left and right, number of voxels or vertices.
[[nodiscard]] std::vector<std::string>
legendLines(const Dataset& dataset, const ViewState& view, const Page& page);

/// A draft of the caption: what each lettered panel shows, how the maps were made (their provenance), thresholds and
/// numbers. To be edited by a person.
[[nodiscard]] std::string captionDraft(const Dataset& dataset, const ViewState& view, const Page& page);

} // namespace fusiform

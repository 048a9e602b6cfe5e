#pragma once

#include "analysis/core/progress.h"
#include "render/figures/canvas.h"
#include "render/figures/page.h"

namespace fusiform {

/// The stimuli that the voxel at the cursor (without one: all voxels on average) answers to most, strongest first, with
/// their pictures where there are any, else their captions. By the encoding model where there is one, else measured.
/// Says so where the dataset has neither. Throws Cancelled.
void drawGallery(
    Canvas& canvas, const Dataset& dataset, const ViewState& view, const Panel& panel, const Page& page,
    Progress& progress);

} // namespace fusiform

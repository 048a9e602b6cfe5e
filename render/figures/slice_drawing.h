#pragma once

#include "render/figures/canvas.h"
#include "render/figures/page.h"

namespace fusiform {

/// A slice: anatomy and overlays as a bitmap of the data's own pixels, outlines of the surfaces and letters as vectors.
/// Left is left unless the view asks for the other. Through the cursor, or where the panel says.
void drawSlice(
    Canvas& canvas, const Dataset& dataset, const ViewState& view, const Panel& panel, const Page& page);

} // namespace fusiform

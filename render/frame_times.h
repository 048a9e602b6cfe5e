#pragma once

#include "analysis/core/progress.h"
#include "render/view_state.h"

#include <cstdint>
#include <memory>
#include <string>

namespace fusiform {

/// Milliseconds of some repeats.
struct Milliseconds {
    double median = 0;
    double largest = 0;
};

/// How long pictures of the cortex take on this machine, drawn off screen.
struct FrameTimes {
    std::string platform; ///< what OpenGL runs on
    int width = 1200;
    int height = 800;
    std::int64_t vertices = 0; ///< of both hemispheres as drawn
    Milliseconds plain;        ///< the same surfaces and values with the settings that VTK's widgets have of themselves
    Milliseconds still;        ///< Fusiform, full quality
    Milliseconds moving;       ///< Fusiform, while the camera moves
    std::int64_t movingVertices = 0; ///< at most, of a hemisphere while the camera moves (MovingDetail)
    Milliseconds settling;     ///< from the last picture while moving to the first of full quality
    Milliseconds recolouring;  ///< from a new threshold to new colours of every vertex, without the picture
};

/// Turns the cortex of `dataset` as `view` shows it, `frames` pictures of each kind. Throws Error without OpenGL or
/// without a surface, and Cancelled.
[[nodiscard]] FrameTimes
measureFrameTimes(std::shared_ptr<const Dataset> dataset, const ViewState& view, int frames, Progress& progress);

} // namespace fusiform

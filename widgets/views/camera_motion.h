#pragma once

#include "render/view_state.h"

namespace fusiform {

/// Movements of a camera with parallel projection. Angles are degrees, offsets are mm of the view plane, to
/// the right and up as seen on screen. All return a new pose.

/// Turns round the focal point: positive azimuth moves the camera to its right, positive elevation up.
[[nodiscard]] CameraPose turned(const CameraPose& pose, double azimuth, double elevation);
/// The same as on a turntable: sideways about the upright axis of the world, up and down as far as the poles. A camera that
/// leans is set upright.
[[nodiscard]] CameraPose turnedUpright(const CameraPose& pose, double azimuth, double elevation);
[[nodiscard]] CameraPose shifted(const CameraPose& pose, double right, double up);
/// A factor below 1 shows things larger. What lies at (right, up) from the focal point stays where it is on
/// screen.
[[nodiscard]] CameraPose zoomed(const CameraPose& pose, double factor, double right = 0, double up = 0);
constexpr double zoomPerStep = 0.87; ///< the factor of one notch of the wheel
[[nodiscard]] CameraPose centredOn(const CameraPose& pose, const Point& place);

} // namespace fusiform

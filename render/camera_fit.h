#pragma once

#include "render/view_state.h"

#include <utility>

class vtkCamera;
class vtkRenderer;

namespace fusiform {

/// The surface drawn for a wanted kind: that one, else inflated, very inflated, midthickness, pial, white,
/// sphere, flat, whichever is loaded; null when none is.
[[nodiscard]] std::pair<SurfaceKind, std::shared_ptr<const Surface>>
shownSurface(const HemisphereSurfaces& surfaces, SurfaceKind wanted);

/// How far the triangles of a surface reach along a direction: lowest and highest. Vertices outside all
/// triangles do not count.
[[nodiscard]] std::pair<double, double> reach(const Surface& surface, const Point& direction);

/// Moves drawings (inflated, …) along x so that left is left of right; surfaces in the tissue stay where they
/// are.
[[nodiscard]] Point drawnShift(const Surface& surface, SurfaceKind kind, Hemisphere hemisphere);

struct CameraDirection {
    Point forward; ///< from the camera to the cortex
    Point up;
};

/// Dorsal and ventral views have the front up; flat surfaces are always seen from above.
[[nodiscard]] CameraDirection directionOf(StandardView view, Hemisphere hemisphere, bool flat);

/// What is shown, measured along the axes of a camera, in mm.
struct ViewExtent {
    CameraDirection camera;
    Point right;
    std::array<std::pair<double, double>, 3> range; ///< along right, up, forward
    bool empty = true;

    explicit ViewExtent(const CameraDirection& direction);
    void add(const Surface& surface, const Point& shift);
    [[nodiscard]] double width() const { return range[0].second - range[0].first; }
    [[nodiscard]] double height() const { return range[1].second - range[1].first; }
};

/// A pose whose centre of projection is the middle of the extent, moved so that it lies in the middle of the
/// viewport's free part: `bottom` of its `height` pixels are taken.
[[nodiscard]] CameraPose
poseFor(const ViewExtent& extent, double millimetresPerPixel, int height, int bottom);

[[nodiscard]] CameraPose poseOf(vtkCamera* camera);
void applyPose(vtkCamera* camera, const CameraPose& pose);

/// The segment of the world that a display position stands for, between the clipping planes.
[[nodiscard]] std::pair<Point, Point> sightLine(vtkRenderer* renderer, double x, double y);

} // namespace fusiform

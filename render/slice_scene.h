#pragma once

#include "render/view_state.h"

#include <memory>
#include <optional>

class vtkRenderer;

namespace fusiform {

/// One orthogonal slice through the cursor: anatomy in grey, volume overlays in colour, white and pial outlines,
/// crosshair, orientation letters. Left is left (neurological convention) unless the view asks for the other.
///
/// Slices are planes of the world (RAS), sampled from the volumes whatever their grid: anatomy trilinear,
/// overlays nearest, so that a pixel's colour is a voxel's value.
class SliceScene {
public:
    SliceScene();
    ~SliceScene();
    SliceScene(const SliceScene&) = delete;
    SliceScene& operator=(const SliceScene&) = delete;

    [[nodiscard]] vtkRenderer* renderer() const;
    /// Uses view.sliceAxis, view.slices, view.cursor (the centre of what is loaded when there is none), view.overlays,
    /// view.colourVision.
    void show(std::shared_ptr<const Dataset> dataset, const ViewState& view);
    void fit();
    /// World position under a display position (pixels, origin bottom left); nothing when no volume is loaded.
    [[nodiscard]] std::optional<Point> worldAt(double x, double y) const;
    /// World position of the cursor with the plane moved by `steps` voxels of the finest shown volume.
    [[nodiscard]] std::optional<Point> stepped(int steps) const;
    /// World position of the cursor moved on the slice, in voxels to the right and up as seen on screen.
    [[nodiscard]] std::optional<Point> movedOnSlice(int right, int up) const;
    void setPixelScale(double scale);
    void setBackground(const std::array<double, 3>& colour);

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

/// The vertex of the cortex nearest to a world position within `maxDistance` mm (mid-cortex positions).
class NearestVertex {
public:
    explicit NearestVertex(const Cortex& cortex);
    ~NearestVertex();
    [[nodiscard]] std::optional<std::pair<Hemisphere, std::int64_t>> at(const Point& world, double maxDistance) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace fusiform

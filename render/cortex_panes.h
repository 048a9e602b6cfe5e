#pragma once

#include "render/cortex_scene.h"

#include <memory>

namespace fusiform {

/// Several views of one cortex in one window: a scene a pane of ViewState::layout, which share their meshes and colours.
/// Panes that show the same map have one colour bar below all of them, others one each.
///
/// Positions are pixels of the window, origin bottom left. One thread, as a scene.
class CortexPanes {
public:
    CortexPanes();
    ~CortexPanes();
    CortexPanes(const CortexPanes&) = delete;
    CortexPanes& operator=(const CortexPanes&) = delete;

    /// Draws into this window from now on. It may go before this object does.
    void setWindow(vtkRenderWindow* window);
    /// Does not render.
    void show(const std::shared_ptr<const Dataset>& dataset, const ViewState& view);

    [[nodiscard]] std::size_t count() const;
    [[nodiscard]] CortexScene& scene(std::size_t pane = 0) const;
    /// The pane at a position; beside all panes the first.
    [[nodiscard]] std::size_t paneAt(double x, double y) const;
    [[nodiscard]] ScreenBox box(std::size_t pane) const;
    /// Of the picture that a pane belongs to: both halves, where one is swiped over the other.
    [[nodiscard]] ScreenBox pictureBox(std::size_t pane) const;

    /// Whether a pick in any pane is known at once; after a new surface it would have to wait for what finds it.
    [[nodiscard]] bool pickable() const;

    void setMoving(bool moving);
    /// A picture took so long: how finely the next ones are drawn while moving (MovingDetail). What they may need is begun.
    void drew(double milliseconds);
    void setPixelScale(double scale);
    void setBackground(const std::array<double, 3>& colour);

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace fusiform

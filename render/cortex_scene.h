#pragma once

#include "render/screen_box.h"
#include "render/view_state.h"

#include <memory>
#include <optional>
#include <vector>

class vtkRenderer;
class vtkRenderWindow;

namespace fusiform {

struct DrawnLabel;
struct LabelStyle;

/// A piece of the border of a parcel or of the selected region, in the world of the scene.
struct BorderLine {
    std::vector<Point> points;
    bool ofRegion = false;
};

struct SurfacePick {
    Hemisphere hemisphere = Hemisphere::Left;
    std::int64_t vertex = 0;
};

/// The cortex in 3-D: both hemispheres with their colours, parcel outlines, cursor, caption labels, orientation letters
/// and the colour bar. One scene draws into one renderer; the window and figures use the same class.
///
/// Coordinates are RAS mm; inflated, spherical and flat hemispheres are moved apart so that they do not overlap.
/// Not thread-safe: one thread, the one whose context is current.
class CortexScene {
public:
    CortexScene();
    ~CortexScene();
    CortexScene(const CortexScene&) = delete;
    CortexScene& operator=(const CortexScene&) = delete;

    [[nodiscard]] vtkRenderer* renderer() const;

    /// Shows `view` of `dataset`. Only what differs from the last call is rebuilt: a new threshold recolours,
    /// a new surface kind moves the vertices. Does not render.
    void show(std::shared_ptr<const Dataset> dataset, const ViewState& view);

    /// Turns the camera to a standard view and fits what is shown. Lateral and medial are those of the only
    /// hemisphere shown; with both shown, the left one's.
    void lookFrom(StandardView standard);
    void fit();
    [[nodiscard]] CameraPose camera() const;
    void setCamera(const CameraPose& pose);

    /// While moving, large meshes are drawn with fewer triangles.
    void setMoving(bool moving);

    /// The vertex under a display position (pixels, origin bottom left), front-most hemisphere first. On a label the
    /// vertex that it points to.
    [[nodiscard]] std::optional<SurfacePick> pick(double x, double y);

    /// Where a vertex is drawn (world of the scene, hemispheres moved apart).
    [[nodiscard]] std::optional<Point> drawnPosition(Hemisphere hemisphere, std::int64_t vertex) const;

    /// The labels of the last picture.
    [[nodiscard]] std::vector<DrawnLabel> labels() const;
    [[nodiscard]] const LabelStyle& labelStyle() const;

    /// What can be seen of the borders from where the camera is. Some tenths of a second for a large parcellation.
    [[nodiscard]] std::vector<BorderLine> visibleBorders();
    /// Without: labels are laid out and borders known, but neither is drawn. Figures draw them as vectors.
    void setDrawsLabelsAndBorders(bool drawn);

    void setColourBarVisible(bool visible);
    void setOrientationLettersVisible(bool visible);
    /// Scale of text and lines against a 96 dpi screen: 2 on a 2x display, dpi / 96 in figures.
    void setPixelScale(double scale);
    /// That of the text of labels alone, until setPixelScale() is called again.
    void setLabelScale(double scale);
    /// Parts of the viewport that labels leave free, besides the colour bar and the letters.
    void setReserved(std::vector<ScreenBox> boxes);
    void setBackground(const std::array<double, 3>& colour); ///< text and lines take a contrasting colour

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace fusiform

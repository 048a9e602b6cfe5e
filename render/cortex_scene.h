#pragma once

#include "render/border_lines.h"
#include "render/camera_fit.h"
#include "render/scene_part.h"
#include "render/screen_box.h"
#include "render/screen_selection.h"
#include "render/view_state.h"

#include <memory>
#include <optional>
#include <vector>

class vtkRenderer;
class vtkRenderWindow;

namespace fusiform {

struct CortexStore;
struct DrawnLabel;
struct LabelStyle;

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
    /// Scenes of one window may share what they hold.
    explicit CortexScene(std::shared_ptr<CortexStore> store = nullptr);
    ~CortexScene();
    CortexScene(const CortexScene&) = delete;
    CortexScene& operator=(const CortexScene&) = delete;

    [[nodiscard]] vtkRenderer* renderer() const;

    /// Shows `view` of `dataset`. Only what differs from the last call is rebuilt: a new threshold recolours,
    /// a new surface kind moves the vertices. Does not render.
    void show(std::shared_ptr<const Dataset> dataset, const ViewState& view);

    /// Turns the camera to a standard view and fits what is shown. Lateral and medial are those of the only
    /// hemisphere shown; with both shown, the left one's. Of a shape on its way to a flat map it is the direction on the
    /// same part of the way to that of the map.
    void lookFrom(StandardView standard);
    [[nodiscard]] CameraDirection standardDirection(StandardView standard, double flatShare) const;
    void lookAlong(const CameraDirection& direction); ///< likewise, in any direction
    void fit();
    /// How the camera looks at what is shown, and the same way to look at another shape, from another direction.
    [[nodiscard]] Framing framing() const;
    void frame(const CameraDirection& direction, const Framing& framing);
    [[nodiscard]] CameraPose camera() const; ///< of the whole picture, where only a part is drawn
    void setCamera(const CameraPose& pose);
    /// Where views without a camera are looked from; nothing: from behind, or a single hemisphere from its side. Takes
    /// effect with the next show().
    void setStandardView(std::optional<StandardView> standard);
    /// Draws a part of the picture into the viewport. It has to have some width.
    void setPart(const ScenePart& part);
    /// Takes the camera of another scene before each picture, which is drawn before this one; null: its own.
    void follow(const CortexScene* leader);

    /// While moving, large meshes are drawn with fewer vertices: those of MovingDetail for each hemisphere.
    void setMoving(bool moving);
    void setMovingVertices(std::int64_t vertices);
    void prepareMovingVertices(std::int64_t vertices) const; ///< begins what that needs, on another thread
    [[nodiscard]] std::int64_t vertices(Hemisphere hemisphere) const; ///< as drawn when still; 0 when hidden

    /// The vertex under a display position (pixels, origin bottom left), front-most hemisphere first. On a label the
    /// vertex that it points to.
    [[nodiscard]] std::optional<SurfacePick> pick(double x, double y);
    [[nodiscard]] bool pickable() const; ///< pick() need not wait for what finds it

    /// Where a vertex is drawn (world of the scene, hemispheres moved apart).
    [[nodiscard]] std::optional<Point> drawnPosition(Hemisphere hemisphere, std::int64_t vertex) const;

    /// What is drawn and where, for selections by lines on the screen. Display positions are those of pick().
    [[nodiscard]] DrawnCortex drawn() const;

    /// The labels of the last picture.
    [[nodiscard]] std::vector<DrawnLabel> labels() const;
    [[nodiscard]] const LabelStyle& labelStyle() const;

    /// What can be seen of borders and contours from where the camera is. Some tenths of a second for a large parcellation.
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

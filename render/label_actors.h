#pragma once

#include "render/caption_labels.h"
#include "render/cortex_mesh.h"
#include "render/label_image.h"
#include "render/label_layout.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

class vtkRenderer;

namespace fusiform {

/// Font of labels of size 1 at scale 1, as that of the colour bar.
inline constexpr double labelFontPixels = 12;

/// What the labels are seen by, for one picture.
struct LabelSight {
    CameraPose camera;
    int width = 0; ///< of the viewport, pixels
    int height = 0;
    std::vector<ScreenBox> taken; ///< where no label may stand
    bool moving = false;          ///< a few labels late are better than a frame late
};

/// A label as it is drawn: for tests, and for clicks on labels.
struct DrawnLabel {
    std::string text; ///< as it was wanted, not as it was wrapped
    Hemisphere hemisphere = Hemisphere::Left;
    std::int64_t vertex = 0; ///< that it points to
    PlacedLabel place;
    std::vector<std::string> lines = {};       ///< of its text, as they are drawn
    std::optional<Rgb> mark = std::nullopt;    ///< the colour of its region on the cortex
};

/// Caption labels over the cortex: boxes with leader lines, kept from picture to picture.
///
/// A label is drawn while one of its vertices faces the camera and nothing lies before it (a ray through the
/// meshes). Both limits are looser for what is drawn already, so labels do not flicker; the vertex pointed to
/// stays the same while it can be seen. While the camera moves at most `raysWhileMoving` rays are followed a
/// picture, so that a frame takes no longer than without labels; the others are as they were.
class LabelActors {
public:
    explicit LabelActors(vtkRenderer* renderer);
    ~LabelActors();
    LabelActors(const LabelActors&) = delete;
    LabelActors& operator=(const LabelActors&) = delete;

    /// Makes the labels of a view anew when what they are made of has changed.
    void show(const Dataset& dataset, const ViewState& view);
    /// `scale` of text and lines, `ink` of a text whose colour nobody has chosen, `ground` of boxes and
    /// contours.
    void setLook(double scale, const Rgb& ink, const Rgb& ground);
    /// Before each picture.
    void update(const Bilateral<CortexMesh*>& meshes, const LabelSight& sight);
    /// Forgets where labels stood, so that the next picture does not depend on the ones before.
    void forget();

    /// Laid out but not drawn: by figures, which draw them as vectors.
    void setDrawn(bool drawn);

    [[nodiscard]] std::vector<DrawnLabel> drawn() const;
    [[nodiscard]] const LabelStyle& style() const;

    static constexpr int raysWhileMoving = 60;

private:
    void setLabels(std::vector<CaptionLabel> labels);
    void setStyle();

    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace fusiform

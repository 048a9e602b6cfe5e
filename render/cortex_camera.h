#pragma once

#include "render/camera_fit.h"
#include "render/scene_part.h"
#include "render/view_state.h"

#include <vtkSmartPointer.h>

#include <array>
#include <functional>
#include <optional>

class vtkRenderer;

namespace fusiform {

class CortexSides;

/// The camera of a cortical scene: from where it looks at the hemispheres, and what of them it sees. Fitted to them, it
/// stays fitted when the picture changes its size.
///
/// A pose is that of the whole picture, in RAS mm of the scene; that of the renderer differs while only a part is drawn.
class CortexCamera {
public:
    /// What of the picture is not for the cortex, in pixels.
    struct TakenRoom {
        int bottom = 0;
        double margin = 0; ///< all round
        bool operator==(const TakenRoom&) const = default;
    };
    /// `sides` are those looked at and outlive the camera; `taken` is asked before each picture and fit.
    CortexCamera(vtkRenderer* renderer, const CortexSides& sides, std::function<TakenRoom()> taken);
    ~CortexCamera();
    CortexCamera(const CortexCamera&) = delete;
    CortexCamera& operator=(const CortexCamera&) = delete;

    /// How a view differs from the one before, for the camera.
    struct Changes {
        bool first = false; ///< there was nothing to look at before
        bool moved = false; ///< hemispheres have moved, appeared or vanished
        std::optional<CameraPose> before = {}; ///< the camera of the view before, if that had one
    };
    /// Takes the camera of a view, or looks from a standard view and fits. Returns whether it has jumped, so that labels
    /// should not go on from where they stood.
    bool show(const std::optional<CameraPose>& wanted, const Changes& changes);
    /// Before each picture: takes over the pose of the leader, or fits again when the picture has another size.
    void update();

    void lookFrom(StandardView standard);
    [[nodiscard]] CameraDirection standardDirection(StandardView standard, double flatShare) const;
    void lookAlong(const CameraDirection& direction);
    void fit();
    [[nodiscard]] Framing framing() const;
    void frame(const CameraDirection& direction, const Framing& framing);
    void setStandardView(std::optional<StandardView> standard);
    void setPart(const ScenePart& part);
    [[nodiscard]] const ScenePart& part() const { return m_part; }
    void follow(const CortexCamera* leader) { m_leader = leader; }

    [[nodiscard]] CameraPose pose() const;
    [[nodiscard]] CameraPose drawnPose() const; ///< of the renderer
    void setPose(const CameraPose& pose);

    [[nodiscard]] std::array<int, 2> size() const;      ///< of the viewport, pixels
    [[nodiscard]] std::array<int, 2> wholeSize() const; ///< of the whole picture, pixels

private:
    void turnWithShape();
    [[nodiscard]] std::optional<CameraPose> fittingPose(const CameraDirection& direction) const;

    vtkSmartPointer<vtkRenderer> m_renderer;
    const CortexSides& m_sides;
    std::function<TakenRoom()> m_taken;
    StandardView m_standard = StandardView::Posterior;
    std::optional<StandardView> m_wantedStandard; ///< without a camera; nothing: one that fits the hemispheres
    bool m_wantsStandard = false;                 ///< it has changed
    double m_lookedFlat = 0; ///< how flat the shape was that was last looked at from a standard view
    ScenePart m_part;
    CameraPose m_whole;                     ///< of the whole picture, while there is a part
    const CortexCamera* m_leader = nullptr; ///< whose pose is taken
    std::optional<CameraPose> m_fittedPose; ///< of the last fit; refitted to a new size while still in use
    std::array<int, 2> m_fittedSize{0, 0};
    TakenRoom m_fittedTaken;
};

} // namespace fusiform

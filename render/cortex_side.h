#pragma once

#include "render/cortex_mesh.h"
#include "render/drawn_surface.h"
#include "render/surface_lines.h"
#include "render/view_state.h"

#include <memory>
#include <vector>

class vtkRenderer;

namespace fusiform {

struct CortexStore;

/// One hemisphere of a cortical scene: its mesh with the colours of the vertices, and the lines on it, which are the
/// outlines of parcels and of the selection and the contours of overlays. Sizes are in pixels.
class CortexSide {
public:
    /// What is in `store` is shared with other sides.
    CortexSide(Hemisphere hemisphere, vtkRenderer* renderer, std::shared_ptr<CortexStore> store);
    ~CortexSide();
    CortexSide(const CortexSide&) = delete;
    CortexSide& operator=(const CortexSide&) = delete;

    /// What of a view differs from the last one. Geometry and lines find out for themselves.
    struct Changes {
        bool selection = false;
        bool colours = false; ///< or anything that they are blended from
    };
    /// Returns whether anything has moved, appeared or vanished.
    bool show(const std::shared_ptr<const Dataset>& dataset, const ViewState& view, const Changes& changes);

    [[nodiscard]] CortexMesh& mesh() { return m_mesh; }
    [[nodiscard]] const CortexMesh& mesh() const { return m_mesh; }
    [[nodiscard]] bool visible() const { return m_mesh.visible(); }
    [[nodiscard]] const ShapeSource& shape() const { return m_shape; } ///< of what the mesh has

    /// In the order in which figures draw them.
    [[nodiscard]] std::vector<SurfaceLines*> lines();
    /// Lines go where the mesh is, moved by `lift` (mm in the scene) towards the camera.
    void placeLines(const Point& lift);
    void setDrawsLines(bool drawn); ///< false: lines are known but not drawn
    void setPixelScale(double scale); ///< of lines, against a 96 dpi screen

private:
    /// Lines are found anew for other triangles, of which a flat map has fewer than the other kinds.
    struct TrianglesSeen {
        std::int64_t vertices = -1;
        std::int64_t triangles = -1;
        [[nodiscard]] bool changed(const CortexMesh& mesh);
        bool operator==(const TrianglesSeen&) const = default;
    };
    struct Contour;

    bool setGeometry(const Dataset& dataset, const ViewState& view);
    void setSelection(const Dataset& dataset, const ViewState& view, bool newSelection, bool moved);
    void setColours(const std::shared_ptr<const Dataset>& dataset, const ViewState& view);
    void setOutlines(const Dataset& dataset, const ViewState& view, bool moved);
    void setContours(const Dataset& dataset, const ViewState& view, bool moved);

    Hemisphere m_hemisphere;
    vtkSmartPointer<vtkRenderer> m_renderer;
    std::shared_ptr<CortexStore> m_store;
    CortexMesh m_mesh;
    ShapeSource m_shape;
    SurfaceLines m_outlines;
    std::shared_ptr<const LabelMap> m_outlined; ///< what the outlines are of
    TrianglesSeen m_outlinedTriangles;
    double m_outlineWidth; ///< pixels of a 96 dpi screen
    SurfaceLines m_selection;
    std::vector<bool> m_selected; ///< empty when nothing is known of the selection here
    TrianglesSeen m_selectionTriangles;
    std::vector<std::unique_ptr<Contour>> m_contours;
    bool m_drawsLines = true;
    double m_pixelScale = 1;
};

} // namespace fusiform

#pragma once

#include "analysis/data/label_map.h"
#include "render/cortex_mesh.h"

#include <vtkSmartPointer.h>

#include <vector>

class vtkActor;
class vtkRenderer;

namespace fusiform {

/// The borders of a parcellation on one hemisphere, drawn on its surface.
class ParcelOutlines {
public:
    explicit ParcelOutlines(vtkRenderer* renderer);
    ~ParcelOutlines();
    ParcelOutlines(const ParcelOutlines&) = delete;
    ParcelOutlines& operator=(const ParcelOutlines&) = delete;

    /// Null labels, or labels of another mesh, draw nothing.
    void set(const std::shared_ptr<const LabelMap>& labels, const CortexMesh& mesh);
    /// The mesh's shift and a little towards the camera: cheaper than an offset of the depth, for which every
    /// pixel of the surface would have to be computed.
    void moveTo(const Point& shift);
    void setVisible(bool visible);
    void setWidth(double pixels);
    /// Not drawn, whatever is visible: by figures, which draw lines() as vectors.
    void setDrawn(bool drawn);

    [[nodiscard]] bool visible() const { return m_visible; }
    /// The borders as lines from junction to junction, or closed, on the surface where moveTo() put it last.
    [[nodiscard]] std::vector<std::vector<Point>> lines() const;

private:
    void updateVisibility();

    bool m_visible = false;
    bool m_drawn = true;
    vtkSmartPointer<vtkRenderer> m_renderer;
    vtkSmartPointer<vtkActor> m_actor;
};

} // namespace fusiform

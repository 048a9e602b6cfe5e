#pragma once

#include "analysis/data/label_map.h"
#include "render/cortex_mesh.h"

#include <vtkSmartPointer.h>

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

private:
    vtkSmartPointer<vtkRenderer> m_renderer;
    vtkSmartPointer<vtkActor> m_actor;
};

} // namespace fusiform

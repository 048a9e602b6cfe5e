#pragma once

#include "render/colour_map.h"
#include "render/label_layout.h"

#include <vtkSmartPointer.h>

#include <span>

class vtkActor2D;
class vtkPolyData;
class vtkRenderer;

namespace fusiform {

/// The lines from labels to what they name, each ending there in a dot, over the scene of a renderer. Drawn
/// as triangles with soft edges and a contour in the ground's colour: smooth without multisampling, and
/// readable on any colour.
class LeaderLines {
public:
    explicit LeaderLines(vtkRenderer* renderer);
    ~LeaderLines();
    LeaderLines(const LeaderLines&) = delete;
    LeaderLines& operator=(const LeaderLines&) = delete;

    /// Positions are pixels from the viewport's bottom left; `scale` is that of widths.
    void set(std::span<const PlacedLabel> labels, const Rgb& ink, const Rgb& ground, double scale);

private:
    vtkSmartPointer<vtkRenderer> m_renderer;
    vtkSmartPointer<vtkPolyData> m_triangles;
    vtkSmartPointer<vtkActor2D> m_actor;
};

} // namespace fusiform

#pragma once

#include "render/colour_map.h"
#include "render/slice_plane.h"

#include <vtkSmartPointer.h>

#include <span>

class vtkActor;
class vtkRenderer;

namespace fusiform {

/// Thin lines of one colour over a slice, in (u, v).
class SliceLines {
public:
    /// Lines of a higher `order` lie above those of a lower.
    SliceLines(vtkRenderer* renderer, double order);
    ~SliceLines();
    SliceLines(const SliceLines&) = delete;
    SliceLines& operator=(const SliceLines&) = delete;

    void set(std::span<const SliceSegment> segments);
    void setColour(const Rgb& colour);
    void setWidth(double pixels);

private:
    vtkSmartPointer<vtkRenderer> m_renderer;
    vtkSmartPointer<vtkActor> m_actor;
};

} // namespace fusiform

#pragma once

#include "render/image.h"
#include "render/slice_plane.h"

#include <vtkSmartPointer.h>

class vtkActor;
class vtkImageData;
class vtkPoints;
class vtkRenderer;

namespace fusiform {

/// An opaque image laid over a rectangle of the slice, every pixel a sharp square.
class SlicePicture {
public:
    explicit SlicePicture(vtkRenderer* renderer);
    ~SlicePicture();
    SlicePicture(const SlicePicture&) = delete;
    SlicePicture& operator=(const SlicePicture&) = delete;

    /// The image's top left corner is the area's; each pixel is `pixel` mm.
    void set(const Image& image, const SliceArea& area, double pixel);
    void setVisible(bool visible);

private:
    vtkSmartPointer<vtkRenderer> m_renderer;
    vtkSmartPointer<vtkActor> m_actor;
    vtkSmartPointer<vtkPoints> m_corners;
    vtkSmartPointer<vtkImageData> m_pixels;
};

} // namespace fusiform

#include "render/slice_picture.h"

#include <vtkActor.h>
#include <vtkCellArray.h>
#include <vtkFloatArray.h>
#include <vtkImageData.h>
#include <vtkNew.h>
#include <vtkPointData.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkPolyDataMapper.h>
#include <vtkProperty.h>
#include <vtkRenderer.h>
#include <vtkTexture.h>

#include <algorithm>

namespace fusiform {

SlicePicture::SlicePicture(vtkRenderer* renderer)
    : m_renderer(renderer), m_actor(vtkSmartPointer<vtkActor>::New()),
      m_corners(vtkSmartPointer<vtkPoints>::New()), m_pixels(vtkSmartPointer<vtkImageData>::New()) {
    m_corners->SetNumberOfPoints(4);
    const vtkNew<vtkPolyData> quad;
    quad->SetPoints(m_corners);
    const vtkNew<vtkCellArray> cells;
    cells->InsertNextCell({0, 1, 2, 3});
    quad->SetPolys(cells);
    const vtkNew<vtkFloatArray> coordinates;
    coordinates->SetNumberOfComponents(2);
    for (const auto& [u, v] : {std::pair{0.F, 0.F}, {1.F, 0.F}, {1.F, 1.F}, {0.F, 1.F}})
        coordinates->InsertNextTuple2(u, v);
    quad->GetPointData()->SetTCoords(coordinates);
    const vtkNew<vtkPolyDataMapper> mapper;
    mapper->SetInputData(quad);
    m_actor->SetMapper(mapper);
    m_actor->GetProperty()->LightingOff();
    m_actor->VisibilityOff();
    const vtkNew<vtkTexture> texture;
    texture->SetInputData(m_pixels);
    texture->InterpolateOff();
    texture->MipmapOff();
    texture->EdgeClampOn();
    texture->SetColorModeToDirectScalars();
    m_actor->SetTexture(texture);
    m_renderer->AddActor(m_actor);
}

SlicePicture::~SlicePicture() {
    m_renderer->RemoveActor(m_actor);
}

void SlicePicture::set(const Image& image, const SliceArea& area, double pixel) {
    m_pixels->SetDimensions(image.width, image.height, 1);
    m_pixels->AllocateScalars(VTK_UNSIGNED_CHAR, 3);
    auto* to = static_cast<std::uint8_t*>(m_pixels->GetScalarPointer());
    for (int y = image.height - 1; y >= 0; --y)
        for (int x = 0; x < image.width; ++x)
            to = std::copy_n(image.at(x, y), 3, to);
    m_pixels->Modified();
    const double right = area.left + image.width * pixel;
    const double bottom = area.top - image.height * pixel;
    m_corners->SetPoint(0, area.left, bottom, 0);
    m_corners->SetPoint(1, right, bottom, 0);
    m_corners->SetPoint(2, right, area.top, 0);
    m_corners->SetPoint(3, area.left, area.top, 0);
    m_corners->Modified();
}

void SlicePicture::setVisible(bool visible) {
    m_actor->SetVisibility(visible);
}

} // namespace fusiform

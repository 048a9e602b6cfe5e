#include "render/screen_image.h"

#include <vtkCellArray.h>
#include <vtkFloatArray.h>
#include <vtkImageData.h>
#include <vtkNew.h>
#include <vtkPointData.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkPolyDataMapper2D.h>
#include <vtkProperty2D.h>
#include <vtkRenderer.h>
#include <vtkTexture.h>
#include <vtkTexturedActor2D.h>

#include <algorithm>

namespace fusiform {

struct ScreenImage::Impl {
    vtkSmartPointer<vtkRenderer> renderer;
    vtkNew<vtkTexturedActor2D> actor;
    vtkNew<vtkPoints> corners;
    vtkNew<vtkPolyData> quad;
    vtkNew<vtkImageData> pixels;
    vtkNew<vtkTexture> texture;
    int width = 0;
    int height = 0;
    bool visible = true;

    void updateVisibility() { actor->SetVisibility(visible && width > 0 && height > 0); }
};

ScreenImage::ScreenImage(vtkRenderer* renderer) : m(std::make_unique<Impl>()) {
    m->renderer = renderer;
    m->corners->SetNumberOfPoints(4);
    m->quad->SetPoints(m->corners);
    const vtkNew<vtkCellArray> cells;
    cells->InsertNextCell({0, 1, 2, 3});
    m->quad->SetPolys(cells);
    const vtkNew<vtkFloatArray> coordinates;
    coordinates->SetNumberOfComponents(2);
    for (const auto& [u, v] : {std::pair{0.F, 0.F}, {1.F, 0.F}, {1.F, 1.F}, {0.F, 1.F}})
        coordinates->InsertNextTuple2(u, v);
    m->quad->GetPointData()->SetTCoords(coordinates);
    const vtkNew<vtkPolyDataMapper2D> mapper;
    mapper->SetInputData(m->quad);
    m->actor->SetMapper(mapper);
    m->texture->SetInputData(m->pixels);
    m->texture->InterpolateOff();
    m->texture->MipmapOff();
    m->texture->EdgeClampOn();
    m->actor->SetTexture(m->texture);
    m->actor->VisibilityOff();
    renderer->AddActor2D(m->actor);
}

ScreenImage::~ScreenImage() {
    m->renderer->RemoveActor2D(m->actor);
}

void ScreenImage::set(const Image& image) {
    m->width = image.width;
    m->height = image.height;
    m->updateVisibility();
    if (image.empty())
        return;
    m->pixels->SetDimensions(image.width, image.height, 1);
    m->pixels->AllocateScalars(VTK_UNSIGNED_CHAR, 4);
    auto* to = static_cast<std::uint8_t*>(m->pixels->GetScalarPointer());
    const std::ptrdiff_t row = static_cast<std::ptrdiff_t>(image.width) * 4;
    for (int y = 0; y < image.height; ++y)
        std::copy_n(image.at(0, y), row, to + (image.height - 1 - y) * row);
    m->pixels->Modified();
    const double w = image.width;
    const double h = image.height;
    m->corners->SetPoint(0, 0, 0, 0);
    m->corners->SetPoint(1, w, 0, 0);
    m->corners->SetPoint(2, w, h, 0);
    m->corners->SetPoint(3, 0, h, 0);
    m->corners->Modified();
}

void ScreenImage::place(int x, int y) {
    m->actor->SetPosition(x, y);
}

void ScreenImage::setVisible(bool visible) {
    m->visible = visible;
    m->updateVisibility();
}

int ScreenImage::width() const {
    return m->width;
}
int ScreenImage::height() const {
    return m->height;
}
ScreenBox ScreenImage::box() const {
    const double* corner = m->actor->GetPosition();
    if (!m->actor->GetVisibility())
        return {corner[0], corner[1], 0, 0};
    return {corner[0], corner[1], double(m->width), double(m->height)};
}

} // namespace fusiform

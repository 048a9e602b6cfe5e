#include "render/slice_lines.h"

#include <vtkActor.h>
#include <vtkCellArray.h>
#include <vtkNew.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkPolyDataMapper.h>
#include <vtkProperty.h>
#include <vtkRenderer.h>

namespace fusiform {

SliceLines::SliceLines(vtkRenderer* renderer, double order)
    : m_renderer(renderer), m_actor(vtkSmartPointer<vtkActor>::New()) {
    const vtkNew<vtkPolyDataMapper> mapper;
    mapper->SetInputData(vtkNew<vtkPolyData>());
    m_actor->SetMapper(mapper);
    m_actor->SetPosition(0, 0, order);
    m_actor->GetProperty()->LightingOff();
    m_actor->VisibilityOff();
    m_renderer->AddActor(m_actor);
}

SliceLines::~SliceLines() {
    m_renderer->RemoveActor(m_actor);
}

void SliceLines::set(std::span<const SliceSegment> segments) {
    const vtkNew<vtkPoints> points;
    const vtkNew<vtkCellArray> lines;
    for (const SliceSegment& segment : segments) {
        const vtkIdType from = points->InsertNextPoint(segment.from[0], segment.from[1], 0);
        const vtkIdType to = points->InsertNextPoint(segment.to[0], segment.to[1], 0);
        lines->InsertNextCell({from, to});
    }
    const vtkNew<vtkPolyData> drawing;
    drawing->SetPoints(points);
    drawing->SetLines(lines);
    static_cast<vtkPolyDataMapper*>(m_actor->GetMapper())->SetInputData(drawing);
    m_actor->SetVisibility(!segments.empty());
}

void SliceLines::setColour(const Rgb& colour) {
    m_actor->GetProperty()->SetColor(colour[0] / 255.0, colour[1] / 255.0, colour[2] / 255.0);
}

void SliceLines::setWidth(double pixels) {
    m_actor->GetProperty()->SetLineWidth(static_cast<float>(pixels));
}

} // namespace fusiform

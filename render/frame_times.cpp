#include "render/frame_times.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "render/cortex_scene.h"
#include "render/moving_detail.h"
#include "render/offscreen_window.h"

#include <vtkActor.h>
#include <vtkCamera.h>
#include <vtkCellArray.h>
#include <vtkFloatArray.h>
#include <vtkNew.h>
#include <vtkOpenGLRenderWindow.h>
#include <vtkPointData.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkPolyDataMapper.h>
#include <vtkPolyDataNormals.h>
#include <vtkRenderer.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <functional>

namespace fusiform {
namespace {

constexpr double degreesOfFrame = 3;

double millisecondsOf(const std::function<void()>& work) {
    const auto begun = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count();
}

Milliseconds summary(std::vector<double> times) {
    std::ranges::sort(times);
    return {times[times.size() / 2], times.back()};
}

Milliseconds timesOf(int repeats, const std::function<void(int)>& work, Progress& progress) {
    std::vector<double> times;
    for (int repeat = 0; repeat < repeats; ++repeat) {
        progress.report(double(repeat) / repeats);
        times.push_back(millisecondsOf([&] { work(repeat); }));
    }
    return summary(std::move(times));
}

void drawWhole(vtkRenderWindow* window) {
    window->Render();
    window->WaitForCompletion();
}

void turnAndDraw(vtkRenderer* renderer, vtkRenderWindow* window) {
    renderer->GetActiveCamera()->Azimuth(degreesOfFrame);
    renderer->ResetCameraClippingRange();
    drawWhole(window);
}

/// Of the first picture of full quality after one of the moving cortex.
Milliseconds settlingTimes(CortexScene& scene, vtkRenderWindow* window, int frames, Progress& progress) {
    std::vector<double> times;
    for (int frame = 0; frame < frames; ++frame) {
        scene.setMoving(true);
        turnAndDraw(scene.renderer(), window);
        times.push_back(millisecondsOf([&] {
            scene.setMoving(false);
            drawWhole(window);
        }));
        progress.report(double(frame + 1) / frames);
    }
    return summary(std::move(times));
}

/// What a program gets that gives VTK a surface with values and changes nothing.
vtkSmartPointer<vtkActor> plainActor(const Surface& surface, const VectorF& values) {
    const vtkNew<vtkPoints> points;
    for (const auto vertex : surface.vertices.rowwise())
        points->InsertNextPoint(vertex[0], vertex[1], vertex[2]);
    const vtkNew<vtkCellArray> triangles;
    for (const auto triangle : surface.triangles.rowwise()) {
        const std::array<vtkIdType, 3> corners{triangle[0], triangle[1], triangle[2]};
        triangles->InsertNextCell(3, corners.data());
    }
    const vtkNew<vtkFloatArray> scalars;
    for (const float value : values)
        scalars->InsertNextValue(value);
    const vtkNew<vtkPolyData> mesh;
    mesh->SetPoints(points);
    mesh->SetPolys(triangles);
    mesh->GetPointData()->SetScalars(scalars);
    const vtkNew<vtkPolyDataNormals> normals;
    normals->SetInputData(mesh);
    const vtkNew<vtkPolyDataMapper> mapper;
    mapper->SetInputConnection(normals->GetOutputPort());
    mapper->SetScalarRange(-2, 2);
    auto actor = vtkSmartPointer<vtkActor>::New();
    actor->SetMapper(mapper);
    return actor;
}

Milliseconds
plainTimes(const Dataset& dataset, const ViewState& view, FrameTimes& about, int frames, Progress& progress) {
    OffscreenWindow window(about.width, about.height);
    window.window()->SetMultiSamples(vtkOpenGLRenderWindow::GetGlobalMaximumNumberOfMultiSamples());
    const vtkNew<vtkRenderer> renderer;
    for (const Hemisphere side : hemispheres)
        if (const auto surface = dataset.cortex[side].find(view.surface); surface && view.shown[side]) {
            const VectorF depth = surface->vertices.col(2) / 30.0F;
            renderer->AddActor(plainActor(*surface, depth));
            about.vertices += surface->vertexCount();
        }
    if (about.vertices == 0)
        throw Error(
            {.doing = translatable("analysis", "measuring frame times"),
             .file = {},
             .expected = message("analysis", "a dataset with a surface"),
             .found = message("analysis", "none"),
             .hint = {}});
    window.window()->AddRenderer(renderer);
    renderer->ResetCamera();
    turnAndDraw(renderer, window.window());
    const Milliseconds times =
        timesOf(frames, [&](int) { turnAndDraw(renderer, window.window()); }, progress);
    window.window()->RemoveRenderer(renderer);
    return times;
}

void ownTimes(
    const std::shared_ptr<const Dataset>& dataset, ViewState view, FrameTimes& times, int frames, Progress& progress) {
    OffscreenWindow window(times.width, times.height);
    times.platform = window.platform();
    CortexScene scene;
    window.window()->AddRenderer(scene.renderer());
    scene.show(dataset, view);
    drawWhole(window.window());

    Progress turning = progress.part(0, 0.4);
    times.still = timesOf(frames, [&](int) { turnAndDraw(scene.renderer(), window.window()); }, turning);
    Progress moving = progress.part(0.4, 0.6);
    MovingDetail detail;
    detail.drewWhole(times.vertices, times.still.median);
    const auto sides = std::ranges::count_if(hemispheres, [&](Hemisphere side) { return scene.vertices(side) > 0; });
    times.movingVertices = detail.vertices(times.vertices, int(sides));
    scene.setMovingVertices(times.movingVertices);
    scene.setMoving(true);
    turnAndDraw(scene.renderer(), window.window());
    times.moving = timesOf(frames, [&](int) { turnAndDraw(scene.renderer(), window.window()); }, moving);
    Progress settling = progress.part(0.6, 0.8);
    times.settling = settlingTimes(scene, window.window(), frames, settling);
    Progress colouring = progress.part(0.8, 1);
    scene.setMoving(true); // as while a slider is dragged
    times.recolouring = timesOf(frames, [&](int frame) {
        for (Overlay& overlay : view.overlays) {
            overlay.thresholdMode = ThresholdMode::Magnitude;
            overlay.threshold = (frame + 0.5) / frames;
        }
        scene.show(dataset, view);
    }, colouring);
    window.window()->RemoveRenderer(scene.renderer());
}

} // namespace

FrameTimes
measureFrameTimes(std::shared_ptr<const Dataset> dataset, const ViewState& view, int frames, Progress& progress) {
    FrameTimes times;
    Progress plain = progress.part(0, 0.5);
    times.plain = plainTimes(*dataset, view, times, frames, plain);
    Progress own = progress.part(0.5, 1);
    ownTimes(dataset, view, times, frames, own);
    return times;
}

} // namespace fusiform

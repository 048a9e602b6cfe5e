// Turns the cortex with and without caption labels, in one run, and says how long a picture takes.
//   bench_labels SURFACE_LEFT SURFACE_RIGHT [LABELS]
// Each hemisphere is divided into regions about random vertices, LABELS in all (default 60, of which about
// half face the viewer). Prints milliseconds a frame (median) of 1200 x 800 pixels while moving and at rest,
// and how many labels were drawn. Software OpenGL without a display, as figures use it.
#include "analysis/io/dataset/dataset_file.h"
#include "render/cortex_scene.h"
#include "render/label_actors.h"
#include "render/offscreen_window.h"

#include <Eigen/Geometry>
#include <vtkRenderer.h>
#include <vtkRenderWindow.h>

#include <algorithm>
#include <chrono>
#include <iostream>
#include <numbers>
#include <random>

using namespace fusiform;

namespace {

std::shared_ptr<const Parcellation> randomRegions(const Cortex& cortex, SurfaceKind kind, int count) {
    auto parcellation = std::make_shared<Parcellation>();
    parcellation->name = "random";
    std::mt19937 random(1);
    for (const Hemisphere hemisphere : hemispheres) {
        const Surface& surface = *cortex[hemisphere].find(kind);
        std::vector<Eigen::Index> seeds;
        auto labels = std::make_shared<LabelMap>();
        for (int i = 0; i < count / 2; ++i) {
            seeds.push_back(Eigen::Index(random() % std::uint64_t(surface.vertexCount())));
            labels->labels[i + 1] = Label{"a caption of region number " + std::to_string(i), {}, false};
        }
        for (Eigen::Index vertex = 0; vertex < surface.vertexCount(); ++vertex) {
            int best = 0;
            float nearest = 1e30F;
            for (std::size_t i = 0; i < seeds.size(); ++i) {
                const float distance =
                    (surface.vertices.row(vertex) - surface.vertices.row(seeds[i])).squaredNorm();
                if (distance < nearest) {
                    nearest = distance;
                    best = int(i);
                }
            }
            labels->keys.push_back(best + 1);
        }
        parcellation->hemispheres[hemisphere] = labels;
    }
    return parcellation;
}

double medianOf(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

struct Frames {
    double milliseconds = 0;
    double labels = 0;
};

Frames turned(CortexScene& scene, vtkRenderWindow* window, bool moving) {
    scene.setMoving(moving);
    std::vector<double> times;
    double labels = 0;
    const int frames = moving ? 90 : 24;
    for (int frame = 0; frame < frames; ++frame) {
        CameraPose pose = scene.camera();
        const Eigen::AngleAxisd turn((moving ? 2 : 7.5) * std::numbers::pi / 180, Point::UnitZ());
        pose.position = pose.focalPoint + turn * (pose.position - pose.focalPoint);
        const auto start = std::chrono::steady_clock::now();
        scene.setCamera(pose);
        window->Render();
        window->WaitForCompletion();
        times.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
        labels += double(scene.labels().size());
    }
    return {medianOf(times), labels / frames};
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3 && argc != 4) {
        std::cerr << "bench_labels SURFACE_LEFT SURFACE_RIGHT [LABELS]\n";
        return 2;
    }
    Progress progress;
    Dataset dataset;
    for (int i = 1; i <= 2; ++i)
        dataset = withFile(dataset, argv[i], progress, {});
    ViewState view = defaultView(dataset);
    dataset.parcellations = {
        randomRegions(dataset.cortex, view.surface, argc == 4 ? std::stoi(argv[3]) : 60)};
    const auto shown = std::make_shared<const Dataset>(std::move(dataset));

    OffscreenWindow offscreen(1200, 800);
    CortexScene scene;
    offscreen.window()->AddRenderer(scene.renderer());
    scene.show(shown, view);
    scene.lookFrom(StandardView::Posterior);
    offscreen.window()->Render();
    for (const bool moving : {true, false}) {
        // Twice in turn, the better of each: another program may have taken the time of one.
        Frames without{1e9, 0};
        Frames with{1e9, 0};
        double firstPicture = 1e9;
        for (int round = 0; round < 2; ++round) {
            view.labels.of = LabelsOf::Off;
            scene.show(shown, view);
            const Frames off = turned(scene, offscreen.window(), moving);
            view.labels.of = LabelsOf::Regions;
            const auto start = std::chrono::steady_clock::now();
            scene.show(shown, view);
            offscreen.window()->Render();
            firstPicture = std::min(
                firstPicture,
                std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
            const Frames on = turned(scene, offscreen.window(), moving);
            without = off.milliseconds < without.milliseconds ? off : without;
            with = on.milliseconds < with.milliseconds ? on : with;
        }
        std::cout << "{\"vertices\": " << shown->cortex.left.vertexCount() + shown->cortex.right.vertexCount()
                  << ", \"moving\": " << (moving ? "true" : "false")
                  << ", \"withoutMs\": " << without.milliseconds << ", \"withMs\": " << with.milliseconds
                  << ", \"labels\": " << with.labels << ", \"firstPictureMs\": " << firstPicture << "}"
                  << std::endl;
    }
    offscreen.window()->RemoveRenderer(scene.renderer());
    return 0;
}

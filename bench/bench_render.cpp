// How long the cortex view takes to follow a change, on a cortex of fsaverage's size (327,684 vertices).
//   bench_render
// One line of JSON a change: milliseconds that CortexScene::show() takes (median and largest of some repeats, each with
// another value, as when a slider is dragged), and for recolouring the colours alone. Pictures are not drawn.
// The goal of the design: at most 30 ms to recolour.
#include "analysis/demo/smooth_cortex.h"
#include "render/cortex_colours.h"
#include "render/cortex_scene.h"
#include "render/drawn_surface.h"
#include "render/offscreen_window.h"

#include <vtkRenderWindow.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <functional>
#include <iostream>

using namespace fusiform;

namespace {

constexpr int repeats = 41;

Overlay overlayOf(const char* map, const char* colours) {
    Overlay overlay;
    overlay.map = map;
    overlay.colourMap = colours;
    overlay.low = -1;
    overlay.high = 2;
    return overlay;
}

struct Times {
    double median = 0;
    double largest = 0;
};

Times timed(const std::function<void(double)>& change) {
    std::vector<double> times;
    for (int i = 0; i < repeats; ++i) {
        const auto start = std::chrono::steady_clock::now();
        change((i + 0.5) / repeats);
        times.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::ranges::sort(times);
    return {times[times.size() / 2], times.back()};
}

class Bench {
public:
    explicit Bench(std::shared_ptr<const Dataset> dataset) : m_dataset(std::move(dataset)) {
        m_window.window()->AddRenderer(m_scene.renderer());
        m_scene.setMoving(true); // as while a slider is dragged
    }
    ~Bench() { m_window.window()->RemoveRenderer(m_scene.renderer()); }
    Bench(const Bench&) = delete;
    Bench& operator=(const Bench&) = delete;

    void measure(const char* what, ViewState view, const std::function<void(ViewState&, double)>& change) {
        m_scene.show(m_dataset, view);
        m_window.window()->Render();
        const Times shown = timed([&](double part) {
            change(view, part);
            m_scene.show(m_dataset, view);
        });
        const Times colours = timed([&](double part) {
            change(view, part);
            for (const Hemisphere hemisphere : hemispheres)
                static_cast<void>(cortexColours(*m_dataset, view, hemisphere));
        });
        std::cout << "{\"change\": \"" << what << "\", \"showMs\": " << shown.median
                  << ", \"showLargestMs\": " << shown.largest << ", \"coloursMs\": " << colours.median << "}"
                  << std::endl;
    }

private:
    std::shared_ptr<const Dataset> m_dataset;
    OffscreenWindow m_window{1200, 800};
    CortexScene m_scene;
};

} // namespace

int main() {
    const auto dataset = std::make_shared<const Dataset>(demo::smoothCortex(7));
    Bench bench(dataset);
    ViewState view;
    view.surface = SurfaceKind::Inflated;
    view.overlays = {overlayOf("first", "viridis")};
    const auto threshold = [](ViewState& changed, double part) {
        changed.overlays.back().thresholdMode = ThresholdMode::Magnitude;
        changed.overlays.back().threshold = part;
    };
    bench.measure("threshold of one overlay", view, threshold);
    ViewState three = view;
    three.overlays.push_back(overlayOf("second", "magma"));
    three.overlays.push_back(overlayOf("third", "blue-white-red"));
    for (Overlay& overlay : three.overlays)
        overlay.opacity = 0.7;
    bench.measure("threshold of the third of three overlays", three, threshold);
    ViewState masked = view;
    masked.overlays[0].clip = {"second", ThresholdMode::Above, 0, 0};
    masked.overlays[0].fade = {"third", -1, 1};
    bench.measure("threshold of the map that clips, with one that fades", masked, [](ViewState& changed, double part) {
        changed.overlays[0].clip.threshold = part;
    });
    ViewState pair = view;
    pair.overlays[0].secondMap = "second";
    bench.measure("range of two maps together", pair, [](ViewState& changed, double part) {
        changed.overlays[0].secondHigh = 1 + part;
    });
    ViewState seen = view;
    seen.colourVision = ColourVision::Deuteranopia;
    bench.measure("threshold, seen with deuteranopia", seen, threshold);
    ViewState lined = view;
    lined.overlays[0].lines.shown = true;
    bench.measure("level of a contour line", lined, [](ViewState& changed, double part) {
        changed.overlays[0].lines.level = part;
    });
    const auto path = morphPath(dataset->cortex);
    bench.measure("shape between white matter and pial", view, [&path](ViewState& changed, double part) {
        setMorphPosition(path, part, changed);
    });
    bench.measure("hemispheres opening", view, [](ViewState& changed, double part) {
        changed.spread.opening = 90 * part;
    });
    return 0;
}

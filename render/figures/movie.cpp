#include "render/figures/movie.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "render/figures/panel_view.h"

#include <Eigen/Geometry>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace fusiform {
namespace {

/// The middle of what is shown, and how far it reaches from there in any direction.
struct Ball {
    Point centre = Point::Zero();
    double radius = 0;
};

Ball ballAround(const Dataset& dataset, const ViewState& view) {
    std::vector<std::pair<std::shared_ptr<const Surface>, Point>> shown;
    for (const Hemisphere hemisphere : hemispheres)
        if (view.shown[hemisphere])
            if (const auto [kind, surface] = shownSurface(dataset.cortex[hemisphere], view.surface); surface)
                shown.emplace_back(surface, drawnShift(*surface, kind, hemisphere));
    Point low = Point::Constant(HUGE_VAL);
    Point high = Point::Constant(-HUGE_VAL);
    for (const auto& [surface, shift] : shown) {
        low = low.cwiseMin(surface->vertices.colwise().minCoeff().transpose().cast<double>() + shift);
        high = high.cwiseMax(surface->vertices.colwise().maxCoeff().transpose().cast<double>() + shift);
    }
    Ball ball;
    if (shown.empty())
        return ball;
    ball.centre = (low + high) / 2;
    for (const auto& [surface, shift] : shown)
        for (Eigen::Index vertex = 0; vertex < surface->vertices.rows(); ++vertex)
            ball.radius = std::max(
                ball.radius,
                (surface->vertices.row(vertex).transpose().cast<double>() + shift - ball.centre).norm());
    return ball;
}

Surface between(const Surface& a, const Point& shiftA, const Surface& b, const Point& shiftB, double fraction) {
    Surface result = a;
    const auto part = float(fraction);
    result.vertices = (1 - part) * (a.vertices.rowwise() + shiftA.cast<float>().transpose()) +
                      part * (b.vertices.rowwise() + shiftB.cast<float>().transpose());
    result.kind = SurfaceKind::Midthickness;
    return result;
}

/// The scale of each cortex panel when the surface is of a kind.
std::vector<double> scalesOf(const Figure& figure, SurfaceKind kind) {
    ViewState view = figure.view;
    view.surface = kind;
    Page page = figure.page;
    for (Panel& panel : page.panels)
        panel.surface.reset();
    std::vector<double> scales;
    for (const auto& frame : cortexFrames(*figure.dataset, view, page))
        scales.push_back(frame ? frame->scale : 0);
    return scales;
}

} // namespace

Figure turntableFrame(const Figure& figure, int index, int count) {
    const Ball ball = ballAround(*figure.dataset, figure.view);
    if (ball.radius <= 0)
        return figure;
    CameraPose pose;
    if (figure.view.camera) {
        pose = *figure.view.camera;
    } else {
        pose.position = -Point::UnitY(); // from behind
        pose.viewUp = Point::UnitZ();
    }
    const Point up = pose.viewUp.normalized();
    const Point backwards = (pose.position - pose.focalPoint).normalized();
    const Eigen::AngleAxisd turn(2 * std::numbers::pi * index / std::max(1, count), up);
    Figure frame = figure;
    double height = 1, width = 1; // of the panel, for the shape of the picture
    for (Panel& panel : frame.page.panels)
        if (panel.kind == PanelKind::CortexView) {
            panel.asOnScreen = true;
            const PageRect place = belowHeading(panel, frame.page);
            height = place.height;
            width = place.width;
        }
    pose.focalPoint = ball.centre;
    pose.position = ball.centre + (turn * backwards) * std::max(300.0, 3 * ball.radius);
    pose.viewUp = up;
    pose.parallelScale = 1.03 * ball.radius * std::max(1.0, height / width);
    frame.view.camera = pose;
    return frame;
}

Figure morphFrame(const Figure& figure, SurfaceKind from, SurfaceKind to, double fraction) {
    auto dataset = std::make_shared<Dataset>(*figure.dataset);
    for (const Hemisphere hemisphere : hemispheres) {
        if (!figure.view.shown[hemisphere] || dataset->cortex[hemisphere].surfaces.empty())
            continue;
        const auto a = figure.dataset->cortex[hemisphere].find(from);
        const auto b = figure.dataset->cortex[hemisphere].find(to);
        if (!a || !b)
            throw Error(
                {.doing = translatable("analysis", "drawing a surface between two others"),
                 .file = figure.dataset->file.string(),
                 .expected = message("analysis", "surfaces %1 and %2 of the %3 hemisphere")
                                 .with(nameOf(from), nameOf(to), sideOf(hemisphere)),
                 .found = message("analysis", "no surface %1").with(nameOf(a ? to : from)),
                 .hint = {}});
        // Under the name of an anatomical one, which is drawn where its vertices are.
        dataset->cortex[hemisphere].surfaces[SurfaceKind::Midthickness] = std::make_shared<const Surface>(between(
            *a, drawnShift(*a, from, hemisphere), *b, drawnShift(*b, to, hemisphere), std::clamp(fraction, 0.0, 1.0)));
    }
    Figure frame{dataset, figure.view, figure.page};
    const auto first = scalesOf(figure, from);
    const auto last = scalesOf(figure, to);
    for (std::size_t i = 0; i < frame.page.panels.size(); ++i)
        if (frame.page.panels[i].kind == PanelKind::CortexView) {
            frame.page.panels[i].surface.reset();
            frame.page.panels[i].scale = std::max(first[i], last[i]);
        }
    frame.view.surface = SurfaceKind::Midthickness;
    return frame;
}

} // namespace fusiform

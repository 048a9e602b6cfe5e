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
    MatrixF places(0, 3);
    const auto shapes = shapesOf(dataset, view);
    for (const Hemisphere hemisphere : hemispheres) {
        const DrawnSurface drawn = drawnSurface(shapes[hemisphere]);
        if (!drawn.surface || drawn.surface->vertexCount() == 0)
            continue;
        const Eigen::Isometry3f placement = drawn.placement.cast<float>();
        const Eigen::Index before = places.rows();
        places.conservativeResize(before + drawn.surface->vertices.rows(), 3);
        places.bottomRows(drawn.surface->vertices.rows()) =
            (drawn.surface->vertices * placement.linear().transpose()).rowwise() +
            placement.translation().transpose();
    }
    Ball ball;
    if (places.rows() == 0)
        return ball;
    const Eigen::RowVector3f centre = (places.colwise().minCoeff() + places.colwise().maxCoeff()) / 2;
    ball.centre = centre.transpose().cast<double>();
    ball.radius = double((places.rowwise() - centre).rowwise().norm().maxCoeff());
    return ball;
}

/// A share of the way from a kind of surface to another.
ViewState morphed(const ViewState& view, SurfaceKind from, SurfaceKind to, double share) {
    ViewState result = view;
    showSurface(result, from);
    if (from != to)
        result.morph = Morph{to, share};
    return result;
}

/// The scale of each cortex panel that shows such a shape.
std::vector<double> scalesOf(const Figure& figure, const ViewState& view) {
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
            panel.camera.reset();
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
    for (const Hemisphere hemisphere : hemispheres) {
        const HemisphereSurfaces& surfaces = figure.dataset->cortex[hemisphere];
        if (!figure.view.shown[hemisphere] || surfaces.surfaces.empty())
            continue;
        const auto a = surfaces.find(from);
        const auto b = surfaces.find(to);
        const auto refuse = [&](const Message& expected, const Message& found) {
            return Error(
                {.doing = translatable("analysis", "drawing a surface between two others"),
                 .file = figure.dataset->file.string(),
                 .expected = expected,
                 .found = found,
                 .hint = {}});
        };
        if (!a || !b)
            throw refuse(
                message("analysis", "surfaces %1 and %2 of the %3 hemisphere")
                    .with(nameOf(from), nameOf(to), sideOf(hemisphere)),
                message("analysis", "no surface %1").with(nameOf(a ? to : from)));
        if (a->vertexCount() != b->vertexCount())
            throw refuse(
                message("analysis", "%1 vertices").with(a->vertexCount()),
                message("analysis", "%1 vertices").with(b->vertexCount()));
    }
    Figure frame = figure;
    frame.view = morphed(figure.view, from, to, std::clamp(fraction, 0.0, 1.0));
    const auto first = scalesOf(figure, morphed(figure.view, from, to, 0));
    const auto last = scalesOf(figure, morphed(figure.view, from, to, 1));
    for (std::size_t i = 0; i < frame.page.panels.size(); ++i)
        if (frame.page.panels[i].kind == PanelKind::CortexView) {
            frame.page.panels[i].surface.reset();
            frame.page.panels[i].scale = std::max(first[i], last[i]);
        }
    return frame;
}

} // namespace fusiform

#include "render/cortex_camera.h"

#include "render/cortex_sides.h"

#include <vtkCamera.h>
#include <vtkRenderWindow.h>
#include <vtkRenderer.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace fusiform {

namespace {

/// VTK keeps some of a pose only to the last digits.
bool nearlySame(const CameraPose& a, const CameraPose& b) {
    return (a.position - b.position).norm() < 1e-6 && (a.focalPoint - b.focalPoint).norm() < 1e-6 &&
           (a.viewUp.normalized() - b.viewUp.normalized()).norm() < 1e-6 &&
           std::abs(a.parallelScale - b.parallelScale) < 1e-6;
}

CameraPose movedRight(CameraPose pose, double millimetres) {
    const Point way = millimetres * (pose.focalPoint - pose.position).cross(pose.viewUp).normalized();
    pose.position += way;
    pose.focalPoint += way;
    return pose;
}

} // namespace

CortexCamera::CortexCamera(vtkRenderer* renderer, const CortexSides& sides, std::function<TakenRoom()> taken)
    : m_renderer(renderer), m_sides(sides), m_taken(std::move(taken)) {
    renderer->GetActiveCamera()->ParallelProjectionOn();
}
CortexCamera::~CortexCamera() = default;

bool CortexCamera::show(const std::optional<CameraPose>& wanted, const Changes& changes) {
    if (wanted) {
        if (!changes.first && changes.before == wanted)
            return false;
        const bool jumps = !nearlySame(pose(), *wanted);
        setPose(*wanted);
        return jumps;
    }
    if (!m_sides.anyVisible())
        return false;
    if (std::exchange(m_wantsStandard, false) || changes.first || changes.before) {
        lookFrom(m_wantedStandard.value_or(
            m_sides.bothVisible() ? StandardView::Posterior : StandardView::Lateral));
        return true;
    }
    if (changes.moved && m_sides.flatShare() != m_lookedFlat)
        turnWithShape();
    else if (changes.moved)
        fit();
    return false;
}

void CortexCamera::update() {
    const TakenRoom taken = m_taken();
    if (m_leader)
        setPose(m_leader->pose());
    else if (!m_part.isWhole())
        setPose(m_whole); // the viewport may have another size by now
    const bool roomChanged = m_fittedSize != wholeSize() || m_fittedTaken != taken;
    if (!m_leader && m_fittedPose && roomChanged && *m_fittedPose == pose())
        fit();
}

void CortexCamera::lookFrom(StandardView standard) {
    m_standard = standard;
    turnWithShape();
}

/// To the standard view, of as flat a shape as it is.
void CortexCamera::turnWithShape() {
    m_lookedFlat = m_sides.flatShare();
    lookAlong(standardDirection(m_standard, m_lookedFlat));
}

CameraDirection CortexCamera::standardDirection(StandardView standard, double flatShare) const {
    return directionOf(standard, m_sides.lookedAt(), flatShare);
}

void CortexCamera::lookAlong(const CameraDirection& direction) {
    CameraPose turned = pose();
    turned.position = turned.focalPoint - direction.forward.normalized() * 300;
    turned.viewUp = direction.up;
    setPose(turned);
    fit();
}

/// Nothing when there is nothing to see.
std::optional<CameraPose> CortexCamera::fittingPose(const CameraDirection& direction) const {
    const ViewExtent extent = m_sides.extent(direction);
    if (extent.empty)
        return {};
    const auto [wholeWidth, wholeHeight] = wholeSize();
    const auto [bottom, margin] = m_taken();
    const double width = std::max(20.0, wholeWidth - 2 * margin);
    const double height = std::max(20.0, wholeHeight - bottom - 2 * margin);
    const double millimetresPerPixel = std::max({extent.width() / width, extent.height() / height, 1e-6});
    return poseFor(extent, millimetresPerPixel, wholeHeight, bottom);
}

void CortexCamera::fit() {
    const auto fitting = fittingPose(cameraDirection(pose()));
    if (!fitting)
        return;
    m_fittedSize = wholeSize();
    m_fittedTaken = m_taken();
    setPose(*fitting);
    m_fittedPose = pose();
}

Framing CortexCamera::framing() const {
    if (m_fittedPose == pose())
        return {};
    const auto fitting = fittingPose(cameraDirection(pose()));
    return fitting ? framingOf(pose(), *fitting) : Framing();
}

void CortexCamera::frame(const CameraDirection& direction, const Framing& framing) {
    lookAlong(direction);
    if (framing != Framing()) // else it stays fitted when the window changes its size
        setPose(withFraming(pose(), framing));
}

void CortexCamera::setStandardView(std::optional<StandardView> standard) {
    m_wantsStandard = m_wantsStandard || standard != m_wantedStandard;
    m_wantedStandard = standard;
}

void CortexCamera::setPart(const ScenePart& part) {
    if (part == m_part)
        return;
    const CameraPose kept = pose();
    m_part = part;
    setPose(kept);
}

CameraPose CortexCamera::pose() const {
    return m_part.isWhole() ? drawnPose() : m_whole;
}

CameraPose CortexCamera::drawnPose() const {
    return poseOf(m_renderer->GetActiveCamera());
}

void CortexCamera::setPose(const CameraPose& pose) {
    m_whole = pose;
    // With a parallel projection, a part of the picture is what a camera sees that stands further to the side.
    const auto [width, height] = wholeSize();
    const double pixels = ((m_part.from + m_part.to) / 2 - 0.5) * width;
    applyPose(
        m_renderer->GetActiveCamera(),
        m_part.isWhole() ? pose : movedRight(pose, pixels * 2 * pose.parallelScale / height));
}

std::array<int, 2> CortexCamera::size() const {
    const int* pixels = m_renderer->GetRenderWindow() ? m_renderer->GetSize() : nullptr;
    return pixels && pixels[0] > 1 && pixels[1] > 1 ? std::array{pixels[0], pixels[1]} : std::array{1200, 800};
}

std::array<int, 2> CortexCamera::wholeSize() const {
    const auto [width, height] = size();
    return {m_part.isWhole() ? width : int(std::lround(width / (m_part.to - m_part.from))), height};
}

} // namespace fusiform

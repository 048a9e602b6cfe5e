// The parts of CortexView about panes: their cameras, and what is drawn over them.
#include "widgets/views/cortex_view.h"

#include "render/view_layout.h"
#include "widgets/views/pane_lines.h"
#include "widgets/views/swipe_handle.h"

#include <vtkRenderer.h>

#include <algorithm>
#include <utility>

namespace fusiform {

void CortexView::follow(const Target& target) {
    std::vector<Framing> framings;
    for (std::size_t at = 0; target.morphs && at < m_panes.count(); ++at)
        framings.push_back(m_panes.scene(at).framing());
    m_panes.setMoving(target.moving);
    m_panes.show(target.dataset, target.view);
    m_newCameras.clear();
    m_newCamerasFrom = target.generation;
    if (target.pending)
        m_folded.clear();
    for (std::size_t at = 0; at < target.standard.size(); ++at)
        followCamera(target, at, framings);
}

/// A pane that has a surface of its own keeps its camera.
void CortexView::followCamera(const Target& target, std::size_t pane, const std::vector<Framing>& framings) {
    CortexScene& scene = m_panes.scene(pane);
    const auto& panes = target.view.layout.panes;
    const auto& camera = panes.empty() ? target.view.camera : panes[pane].camera;
    const bool ownSurface = !panes.empty() && panes[pane].surface;
    if (target.lookFrom && panes.empty()) {
        m_folded = {{pane, scene.standardDirection(*target.lookFrom, 0)}};
        scene.lookFrom(*target.lookFrom);
    } else if (target.pending) {
        if (camera)
            scene.setCamera(*camera);
        else
            scene.lookFrom(target.standard[pane]);
        return; // the session knows
    } else if (target.moved && camera && !ownSurface) {
        followShape(target, pane, framings);
    } else {
        return;
    }
    m_newCameras[pane] = scene.camera();
}

/// A flat map is read from above, a folded cortex from wherever it was seen before; between them the camera turns with the
/// shape, from where it is to the end that the shape goes to. Surfaces differ in size and place, so what was framed need
/// no longer be: the new kind is fitted, and shapes on the way to it are looked at as closely as the one before.
void CortexView::followShape(const Target& target, std::size_t pane, const std::vector<Framing>& framings) {
    CortexScene& scene = m_panes.scene(pane);
    const double before = target.flatBefore;
    CameraDirection direction = cameraDirection(scene.camera());
    if (before == 0 && target.flat > 0)
        m_folded.insert_or_assign(pane, direction);
    if (target.flat > before) {
        const CameraDirection flat = scene.standardDirection(target.standard[pane], 1);
        direction = between(direction, flat, (target.flat - before) / (1 - before));
    } else if (target.flat < before) {
        const auto folded = m_folded.find(pane);
        direction = between(
            direction,
            folded == m_folded.end() ? scene.standardDirection(target.standard[pane], 0) : folded->second,
            1 - target.flat / before);
    }
    if (pane < framings.size())
        scene.frame(direction, framings[pane]);
    else if (target.flat != before)
        scene.lookAlong(direction);
    else
        scene.fit();
}

StandardView CortexView::standardViewOf(std::size_t pane) const {
    const ViewState view = viewOfPane(m_session.view(), pane);
    const bool both = bothShown() && view.shown.left && view.shown.right;
    return m_session.view().layout.panes[pane].from.value_or(
        both ? StandardView::Posterior : StandardView::Lateral);
}

void CortexView::setActive(std::size_t pane) {
    m_active = pane;
    placeDecorations();
}

QRect CortexView::paneGeometry(std::size_t pane) {
    const QRect canvas = canvasGeometry();
    const ScreenBox box = panes().box(pane);
    const double ratio = devicePixelRatioF();
    return QRectF(
               canvas.left() + box.left / ratio, canvas.bottom() + 1 - box.top() / ratio, box.width / ratio,
               box.height / ratio)
        .toRect();
}

void CortexView::placeDecorations() {
    const ViewLayout& layout = m_session.view().layout;
    std::vector<QRectF> panes;
    for (std::size_t at = 0; at < m_panes.count(); ++at)
        panes.push_back(QRectF(paneGeometry(at)).translated(-canvasGeometry().topLeft()));
    const bool swipe = layout.swipe && panes.size() == 2;
    m_lines->setGeometry(canvasGeometry());
    m_lines->setPanes(swipe ? std::vector<QRectF>() : panes, m_active);
    m_lines->raise();
    if (swipe)
        m_handle->place(
            QRectF(paneGeometry(0).united(paneGeometry(1))),
            double(paneGeometry(0).width()) / std::max(1, canvasGeometry().width()));
    m_handle->setVisible(swipe);
    m_handle->raise();
    placeMarks();
}

void CortexView::swipeTo(double share) {
    m_session.changeView(
        tr("Swipe between maps"), [share](ViewState& view) { view.layout.swipeAt = share; },
        QStringLiteral("swipe"));
}

void CortexView::lookPanesFrom(StandardView from) {
    const bool both = bothShown();
    m_session.changeView(tr("Look from another side"), [&](ViewState& view) {
        std::vector<ViewPane>& panes = view.layout.panes;
        // Panes that differ in their maps only stay comparable; those of a montage are chosen one by one.
        const bool together = view.layout.swipe ||
                              (view.layout.linked && std::ranges::all_of(panes, [&](const ViewPane& pane) {
                                   return pane.from == panes.front().from && pane.shown == panes.front().shown &&
                                          pane.surface == panes.front().surface;
                               }));
        for (std::size_t at = 0; at < panes.size(); ++at) {
            if (!together && at != m_active)
                continue;
            panes[at].from = from;
            panes[at].camera.reset();
            if (from == StandardView::Medial && both && panes[at].shown.left)
                panes[at].shown.right = false;
        }
    });
    m_cameraPending = true;
    scheduleRefresh();
}

double CortexView::mmPerPixel(std::size_t pane, const CameraPose& camera) const {
    return 2 * camera.parallelScale / std::max(1.0, m_panes.box(pane).height);
}

void CortexView::keepCamera(std::size_t pane, const CameraPose& pose) {
    if (m_session.view().layout.panes.empty())
        m_session.setCamera(pose);
    else
        m_session.setPaneCamera(pane, pose);
}

void CortexView::moveCameras(const Movement& movement) {
    const ViewLayout& layout = m_session.view().layout;
    for (std::size_t at = 0; at < m_panes.count(); ++at) {
        if (at != m_active && !layout.linked && !layout.swipe)
            continue;
        // The halves of one picture have one camera.
        const CameraPose pose = movement(at, m_panes.scene(layout.swipe ? 0 : at).camera());
        if (!layout.swipe || at == 0)
            m_panes.scene(at).setCamera(pose);
        m_panes.scene(at).renderer()->ResetCameraClippingRange();
        keepCamera(at, layout.swipe ? m_panes.scene(0).camera() : pose);
    }
    startMoving();
    scheduleRender();
    followCameras();
    emit camerasMoved();
}

std::vector<CameraPose> CortexView::cameras() {
    settle();
    std::vector<CameraPose> all;
    for (std::size_t at = 0; at < m_panes.count(); ++at)
        all.push_back(m_panes.scene(at).camera());
    return all;
}

void CortexView::showCameras(std::vector<CameraPose> cameras) {
    if (!cameras.empty())
        whenDrawn([this, cameras = std::move(cameras)] { takeCameras(cameras); });
}

void CortexView::takeCameras(const std::vector<CameraPose>& cameras) {
    for (std::size_t at = 0; at < m_panes.count(); ++at) {
        const CameraPose& pose = cameras.size() == m_panes.count() ? cameras[at] : cameras.front();
        m_panes.scene(at).setCamera(pose);
        keepCamera(at, pose);
    }
    m_cameraPending = false;
    startMoving();
    scheduleRender();
    followCameras();
}

} // namespace fusiform

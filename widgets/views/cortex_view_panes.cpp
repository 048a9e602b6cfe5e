// The parts of CortexView about panes: their cameras, and what is drawn over them.
#include "widgets/views/cortex_view.h"

#include "render/view_layout.h"
#include "widgets/views/pane_lines.h"
#include "widgets/views/swipe_handle.h"

#include <vtkRenderer.h>

#include <algorithm>

namespace fusiform {

CortexView::Framings CortexView::framingsBefore(const ViewState& view) const {
    const bool morphs = view.morph != m_morph && (m_morph || view.morph);
    const Cortex& cortex = m_session.dataset()->cortex;
    const Bilateral<std::int64_t> vertices{cortex.left.vertexCount(), cortex.right.vertexCount()};
    if ((!morphs && view.spread == m_fittedSpread) || view.shown != m_shown || vertices != m_vertices)
        return {};
    std::vector<Framing> framings;
    for (std::size_t at = 0; at < m_panes.count(); ++at)
        framings.push_back(m_panes.scene(at).framing());
    return framings;
}

/// A flat map is read from above, a folded cortex from wherever it was seen before; between them the camera turns with the
/// shape, from where it is to the end that the shape goes to. Surfaces differ in size and place, so what was framed need
/// no longer be: the new kind is fitted, and shapes on the way to it are looked at as closely as the one before.
void CortexView::followShape(
    std::size_t pane, StandardView standard, double flatBefore, const Framings& framings) {
    CortexScene& scene = m_panes.scene(pane);
    CameraDirection direction = cameraDirection(scene.camera());
    if (flatBefore == 0 && m_flat > 0)
        m_folded.insert_or_assign(pane, direction);
    if (m_flat > flatBefore) {
        direction = between(direction, scene.standardDirection(standard, 1), (m_flat - flatBefore) / (1 - flatBefore));
    } else if (m_flat < flatBefore) {
        const auto folded = m_folded.find(pane);
        direction = between(
            direction, folded == m_folded.end() ? scene.standardDirection(standard, 0) : folded->second,
            1 - m_flat / flatBefore);
    }
    if (framings && pane < framings->size())
        scene.frame(direction, (*framings)[pane]);
    else if (m_flat != flatBefore)
        scene.lookAlong(direction);
    else
        scene.fit();
}

/// The same for every pane; a pane that has a surface of its own keeps its camera.
void CortexView::followPanes(bool moved, double flatBefore, const Framings& framings, bool pending) {
    const auto panes = m_session.view().layout.panes;
    for (std::size_t at = 0; at < panes.size(); ++at) {
        const auto& camera = panes[at].camera;
        if (pending) {
            if (camera)
                m_panes.scene(at).setCamera(*camera);
            else
                m_panes.scene(at).lookFrom(standardViewOf(at));
        } else if (moved && camera && !panes[at].surface) {
            followShape(at, standardViewOf(at), flatBefore, framings);
            m_session.setPaneCamera(at, m_panes.scene(at).camera());
        }
    }
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

QRect CortexView::paneGeometry(std::size_t pane) const {
    const QRect canvas = canvasGeometry();
    const ScreenBox box = m_panes.box(pane);
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

std::vector<CameraPose> CortexView::cameras() const {
    std::vector<CameraPose> all;
    for (std::size_t at = 0; at < m_panes.count(); ++at)
        all.push_back(m_panes.scene(at).camera());
    return all;
}

void CortexView::showCameras(const std::vector<CameraPose>& cameras) {
    if (cameras.empty())
        return;
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

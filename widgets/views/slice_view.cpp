#include "widgets/views/slice_view.h"

#include "widgets/views/camera_motion.h"
#include "widgets/views/place_text.h"

#include <QKeyEvent>
#include <vtkCamera.h>
#include <vtkRenderer.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace fusiform {
namespace {

/// The volume whose extent the picture shows: the anatomy, else the first map's.
std::shared_ptr<const Volume> shownVolume(const Dataset& dataset) {
    if (dataset.anatomy)
        return dataset.anatomy;
    for (const auto& map : dataset.maps)
        if (map->volume)
            return map->volume;
    return nullptr;
}

/// Lines of the cortex on the slice, which there are without a volume too.
bool hasOutlines(const Dataset& dataset, const SlicesView& look) {
    return std::ranges::any_of(hemispheres, [&](Hemisphere hemisphere) {
        const HemisphereSurfaces& cortex = dataset.cortex[hemisphere];
        return (look.white && cortex.find(SurfaceKind::White)) || (look.pial && cortex.find(SurfaceKind::Pial));
    });
}

CameraPose poseOf(vtkCamera& camera) {
    return {
        Point(camera.GetPosition()), Point(camera.GetFocalPoint()), Point(camera.GetViewUp()),
        camera.GetParallelScale()};
}

void apply(const CameraPose& pose, vtkCamera& camera) {
    camera.SetPosition(pose.position.data());
    camera.SetFocalPoint(pose.focalPoint.data());
    camera.SetParallelScale(pose.parallelScale);
}

QPointF middleOf(const QSizeF& size) {
    return {(size.width() - 1) / 2, (size.height() - 1) / 2};
}

} // namespace

SliceView::SliceView(Session& session, SliceAxis axis, QWidget* parent)
    : VtkView(MousePart::OnSlice, parent), m_session(session), m_axis(axis) {
    setAccessibleName(titleOf(axis));
    setAccessibleDescription(tr("Arrow keys move the cursor, Page Up and Page Down step through slices"));
    setRenderer(m_scene.renderer());
    for (const auto signal : {&Session::datasetChanged, &Session::viewChanged, &Session::cursorChanged})
        connect(&session, signal, this, &SliceView::scheduleRefresh);
}

SliceView::~SliceView() {
    releaseRenderer();
}

void SliceView::setLook(double pixelScale, const std::array<double, 3>& background) {
    m_scene.setPixelScale(pixelScale);
    m_scene.setBackground(background);
}

SliceView::SceneChange SliceView::refresh() {
    const auto dataset = m_session.dataset();
    const auto volume = shownVolume(*dataset);
    setHint(
        volume || hasOutlines(*dataset, m_session.view().slices)
            ? QString()
            : tr("No volume loaded. Drop an anatomical image or a volume map here."));
    ViewState view = m_session.view();
    view.sliceAxis = m_axis;
    const bool fits = !std::exchange(m_fitted, true) || volume != m_fittedTo;
    m_fittedTo = volume;
    return [this, dataset, view, fits] {
        m_scene.show(dataset, view);
        if (fits)
            m_scene.fit();
    };
}

void SliceView::selectAt(const QPointF& at) {
    if (const auto world = m_scene.worldAt(at.x(), at.y()))
        m_session.select(*world);
}

void SliceView::clicked(const QPointF& at) {
    selectAt(at);
}

void SliceView::doubleClicked(const QPointF& at) {
    selectAt(at);
}

void SliceView::dragged(Drag drag, const QPointF& from, const QPointF& to) {
    const QPointF way = to - from;
    switch (drag) {
    case Drag::Primary:
        return selectAt(to);
    case Drag::Pan:
        return shift(way);
    case Drag::Zoom:
        return zoom(std::pow(0.1, way.y() / displaySize().height()), middleOf(displaySize()));
    default:
        break;
    }
}

void SliceView::zoomAt(double factor, const QPointF& at) {
    zoom(factor, at);
}

void SliceView::boxDrawn(const QRectF& box) {
    shift(middleOf(displaySize()) - box.center());
    const QSizeF all = displaySize();
    zoom(std::max(box.width() / all.width(), box.height() / all.height()), middleOf(all));
}

void SliceView::wheelTurned(double steps, const QPointF& at, Qt::KeyboardModifiers modifiers) {
    if (wheelOf(mouseSettings().buttons, MousePart::OnSlice, modifiers) == WheelUse::Zoom)
        return zoom(std::pow(zoomPerStep, steps), at);
    m_wheel += steps;
    const double whole = std::trunc(m_wheel);
    m_wheel -= whole;
    if (whole != 0)
        step(int(whole));
}

void SliceView::hovered(const QPointF& at) {
    const auto world = m_scene.worldAt(at.x(), at.y());
    m_session.setHover(world ? std::optional(m_session.placeOf(*world)) : std::nullopt);
}

void SliceView::hoverEnded() {
    m_session.setHover({});
}

void SliceView::step(int steps) {
    if (const auto world = m_scene.stepped(steps))
        m_session.select(*world);
}

void SliceView::stepInPlane(int right, int up) {
    const auto world = m_session.view().cursor ? m_scene.movedOnSlice(right, up) : std::nullopt;
    if (world)
        m_session.select(*world);
}

double SliceView::mmPerPixel() const {
    return 2 * m_scene.renderer()->GetActiveCamera()->GetParallelScale() / displaySize().height();
}

void SliceView::zoom(double factor, const QPointF& at) {
    vtkCamera& camera = *m_scene.renderer()->GetActiveCamera();
    const QPointF aside = (at - middleOf(displaySize())) * mmPerPixel();
    apply(zoomed(poseOf(camera), factor, aside.x(), aside.y()), camera);
    scheduleRender();
}

void SliceView::shift(const QPointF& way) {
    vtkCamera& camera = *m_scene.renderer()->GetActiveCamera();
    apply(shifted(poseOf(camera), -way.x() * mmPerPixel(), -way.y() * mmPerPixel()), camera);
    scheduleRender();
}

void SliceView::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left:
        return stepInPlane(-1, 0);
    case Qt::Key_Right:
        return stepInPlane(1, 0);
    case Qt::Key_Up:
        return stepInPlane(0, 1);
    case Qt::Key_Down:
        return stepInPlane(0, -1);
    case Qt::Key_PageUp:
        return step(1);
    case Qt::Key_PageDown:
        return step(-1);
    case Qt::Key_Home:
        m_fitted = false;
        return scheduleRefresh();
    default:
        VtkView::keyPressEvent(event);
    }
}

} // namespace fusiform

#include "widgets/views/slice_view.h"

#include "widgets/views/camera_motion.h"
#include "widgets/views/place_text.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>
#include <vtkCamera.h>
#include <vtkRenderer.h>

#include <cmath>

namespace fusiform {
namespace {

constexpr double zoomPerStep = 0.87;

/// The volume whose extent the picture shows: the anatomy, else the first map's.
std::shared_ptr<const Volume> shownVolume(const Dataset& dataset) {
    if (dataset.anatomy)
        return dataset.anatomy;
    for (const auto& map : dataset.maps)
        if (map->volume)
            return map->volume;
    return nullptr;
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

} // namespace

SliceView::SliceView(Session& session, QWidget* parent) : VtkView(parent), m_session(session) {
    setAccessibleName(tr("Slice"));
    setAccessibleDescription(tr("Arrow keys move the cursor, Page Up and Page Down step through slices"));
    setRenderer(m_scene.renderer());
    buildAxes();
    m_place = new QLabel(this);
    m_place->setObjectName("slicePlace");
    m_place->setTextFormat(Qt::PlainText);
    m_place->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_place->setWordWrap(true);
    m_place->setContentsMargins(4, 0, 4, 2);
    grid().addWidget(m_place, 2, 0);
    for (const auto signal : {&Session::datasetChanged, &Session::viewChanged, &Session::cursorChanged}) {
        connect(&session, signal, this, &SliceView::scheduleRefresh);
        connect(&session, signal, this, &SliceView::showPlace);
    }
    showPlace();
}

SliceView::~SliceView() {
    releaseRenderer();
}

void SliceView::buildAxes() {
    auto* row = new QHBoxLayout;
    row->setContentsMargins(2, 2, 2, 0);
    row->setSpacing(2);
    auto* group = new QButtonGroup(this);
    const auto add = [&](SliceAxis axis, const QString& name, const QString& title) {
        auto* button = new QToolButton(this);
        button->setObjectName(name);
        button->setText(title);
        button->setAccessibleName(tr("%1 slice").arg(title));
        button->setCheckable(true);
        button->setAutoRaise(true);
        connect(button, &QToolButton::clicked, this, [this, axis] {
            m_session.changeView(tr("Slice"), [axis](ViewState& view) { view.sliceAxis = axis; });
        });
        group->addButton(button);
        row->addWidget(button);
        m_axes.emplace_back(axis, button);
    };
    add(SliceAxis::Sagittal, QStringLiteral("sagittal"), tr("Sagittal"));
    add(SliceAxis::Coronal, QStringLiteral("coronal"), tr("Coronal"));
    add(SliceAxis::Axial, QStringLiteral("axial"), tr("Axial"));
    row->addStretch();
    grid().addLayout(row, 0, 0);
}

void SliceView::setLook(double pixelScale, const std::array<double, 3>& background) {
    m_scene.setPixelScale(pixelScale);
    m_scene.setBackground(background);
}

void SliceView::refresh() {
    const auto dataset = m_session.dataset();
    const ViewState& view = m_session.view();
    const auto volume = shownVolume(*dataset);
    setHint(volume ? QString() : tr("No volume loaded. Drop an anatomical image or a volume map here."));
    m_scene.show(dataset, view);
    if (!m_fitted || volume != m_fittedTo || view.sliceAxis != m_fittedAxis)
        m_scene.fit();
    m_fitted = true;
    m_fittedTo = volume;
    m_fittedAxis = view.sliceAxis;
}

void SliceView::showPlace() {
    const ViewState& view = m_session.view();
    for (const auto& [axis, button] : m_axes)
        button->setChecked(axis == view.sliceAxis);
    if (!view.cursor) {
        m_place->setText(tr("Click the slice to select a place"));
        return;
    }
    QString text = placeText(view.cursor->world);
    const Overlay* overlay = view.topVisibleOverlay();
    const auto map = overlay ? m_session.dataset()->findMap(overlay->map) : nullptr;
    if (map) {
        // The slice shows the volume; a map of the cortex alone has only its vertices.
        const auto value = map->volume ? valueAt(*map, view.cursor->world) : valueAt(*map, *view.cursor);
        text += tr(" · %1: %2").arg(QString::fromStdString(map->name), valueText(*map, value));
    }
    m_place->setText(text);
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
        return zoom(std::pow(0.1, way.y() / displaySize().height()));
    case Drag::None:
        break;
    }
}

void SliceView::wheelTurned(double steps, const QPointF& /*at*/, Qt::KeyboardModifiers modifiers) {
    if (modifiers & Qt::ControlModifier)
        return zoom(std::pow(zoomPerStep, steps));
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

void SliceView::stepInPlane(double right, double up) {
    const auto volume = shownVolume(*m_session.dataset());
    if (!volume || !m_session.view().cursor)
        return;
    const double length = std::max(0.1, volume->grid.spacing().minCoeff());
    const CameraPose camera = poseOf(*m_scene.renderer()->GetActiveCamera());
    const CameraPose moved = shifted(camera, right * length, up * length);
    m_session.select(Point(m_session.view().cursor->world + moved.focalPoint - camera.focalPoint));
}

void SliceView::zoom(double factor) {
    vtkCamera& camera = *m_scene.renderer()->GetActiveCamera();
    apply(zoomed(poseOf(camera), factor), camera);
    scheduleRender();
}

void SliceView::shift(const QPointF& way) {
    vtkCamera& camera = *m_scene.renderer()->GetActiveCamera();
    const double mmPerPixel = 2 * camera.GetParallelScale() / displaySize().height();
    apply(shifted(poseOf(camera), -way.x() * mmPerPixel, -way.y() * mmPerPixel), camera);
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

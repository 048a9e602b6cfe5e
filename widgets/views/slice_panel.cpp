#include "widgets/views/slice_panel.h"

#include "widgets/views/place_text.h"
#include "widgets/views/slice_view.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QLabel>
#include <QToolButton>

namespace fusiform {

SlicePanel::SlicePanel(Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(4, 2, 4, 0);
    row->setSpacing(2);
    buildButtons(*row);
    column->addLayout(row);
    m_views = new QBoxLayout(QBoxLayout::LeftToRight);
    m_views->setContentsMargins(0, 0, 0, 0);
    m_views->setSpacing(1);
    column->addLayout(m_views, 1);
    m_place = new QLabel(this);
    m_place->setObjectName("slicePlace");
    m_place->setTextFormat(Qt::PlainText);
    m_place->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_place->setWordWrap(true);
    m_place->setContentsMargins(6, 0, 6, 2);
    // Room for two lines from the start, or the pictures would jump while the mouse moves.
    m_place->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_place->setMinimumHeight(2 * m_place->fontMetrics().lineSpacing() + 2);
    column->addWidget(m_place);
    for (const auto signal : {&Session::datasetChanged, &Session::viewChanged})
        connect(&session, signal, this, &SlicePanel::follow);
    for (const auto signal : {&Session::cursorChanged, &Session::hoverChanged})
        connect(&session, signal, this, &SlicePanel::showPlace);
    follow();
}

QToolButton* SlicePanel::addButton(QBoxLayout& row, const QString& name, const QString& title) {
    auto* button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(title);
    button->setCheckable(true);
    button->setAutoRaise(true);
    row.addWidget(button);
    return button;
}

void SlicePanel::buildButtons(QBoxLayout& row) {
    auto* group = new QButtonGroup(this);
    for (const SliceAxis axis : sliceAxes) {
        const QString title = titleOf(axis);
        QToolButton* button = addButton(
            row, axis == SliceAxis::Sagittal ? "sagittal" : axis == SliceAxis::Coronal ? "coronal" : "axial", title);
        button->setAccessibleName(tr("%1 slice").arg(title));
        connect(button, &QToolButton::clicked, this, [this, axis] {
            m_session.changeView(tr("Slice"), [axis](ViewState& view) {
                view.sliceAxis = axis;
                view.slices.all = false;
            });
        });
        group->addButton(button);
        m_axes.emplace_back(axis, button);
    }
    m_all = addButton(row, "allSlices", tr("All"));
    m_all->setAccessibleName(tr("All three slices"));
    m_all->setToolTip(tr("The three slices through the cursor"));
    group->addButton(m_all);
    connect(m_all, &QToolButton::clicked, this, [this] {
        m_session.changeView(tr("All slices"), [](ViewState& view) { view.slices.all = true; });
    });
    row.addStretch();
    m_convention = addButton(row, "convention", {});
    m_convention->setToolTip(
        tr("Neurological: the subject's left is on the left. Radiological: it is on the right, as seen from the feet."));
    connect(m_convention, &QToolButton::clicked, this, [this](bool radiological) {
        m_session.changeView(
            tr("Sides of slices"), [=](ViewState& view) { view.slices.radiological = radiological; });
    });
}

void SlicePanel::follow() {
    const ViewState& view = m_session.view();
    for (const auto& [axis, button] : m_axes)
        button->setChecked(!view.slices.all && axis == view.sliceAxis);
    m_all->setChecked(view.slices.all);
    m_convention->setChecked(view.slices.radiological);
    m_convention->setText(view.slices.radiological ? tr("Radiological") : tr("Neurological"));
    for (const SliceAxis axis : sliceAxes) {
        SliceView*& slice = m_slices[std::size_t(axis)];
        const bool shown = view.slices.all || axis == view.sliceAxis;
        if (shown && !slice) {
            slice = new SliceView(m_session, axis, this);
            int before = 0; // those of earlier axes that are there already
            for (std::size_t other = 0; other < std::size_t(axis); ++other)
                before += m_slices[other] != nullptr;
            m_views->insertWidget(before, slice, 1);
        }
        if (slice)
            slice->setVisible(shown);
    }
    showPlace();
}

void SlicePanel::letGo() {
    for (SliceView* slice : m_slices)
        if (slice)
            slice->letGo();
}

void SlicePanel::arrange() {
    // Three squares in a row where the panel is wide, else one above another.
    m_views->setDirection(width() > height() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void SlicePanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

QString SlicePanel::textAt(const Cursor& place) const {
    const auto dataset = m_session.dataset();
    const Overlay* overlay = m_session.view().topVisibleOverlay();
    const auto map = overlay ? dataset->findMap(overlay->map) : nullptr;
    const Volume* volume = map && map->volume ? map->volume.get() : dataset->anatomy.get();
    QStringList parts{placeText(place.world)};
    if (const QString voxel = volume ? voxelText(volume->grid, place.world) : QString(); !voxel.isEmpty())
        parts << voxel;
    if (map) {
        // The slice shows the volume; a map of the cortex alone has only its vertices.
        const auto value = map->volume ? valueAt(*map, place.world) : valueAt(*map, place);
        parts << tr("%1: %2").arg(QString::fromStdString(map->name), valueText(*map, value));
    }
    if (dataset->anatomy)
        if (const auto voxel = dataset->anatomy->grid.enclosingVoxel(place.world)) {
            const auto offset = dataset->anatomy->grid.offset((*voxel)[0], (*voxel)[1], (*voxel)[2]);
            parts << tr("anatomy: %1").arg(numberText(double(dataset->anatomy->frame(0)[std::size_t(offset)])));
        }
    return parts.join(QStringLiteral(" · "));
}

void SlicePanel::showPlace() {
    const std::optional<Cursor>& place = m_session.hover() ? m_session.hover() : m_session.view().cursor;
    m_place->setText(place ? textAt(*place) : tr("Click the slice to select a place"));
}

} // namespace fusiform

#include "widgets/panels/stimulus_grid.h"

#include "widgets/panels/stimulus_cell.h"
#include "widgets/panels/thumbnails.h"
#include "widgets/views/place_text.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace fusiform {
namespace {

constexpr int leastSide = 64; ///< pixels
constexpr int cellGap = 3;        ///< on each side of a cell

class CellDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void
    paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const auto* list = static_cast<const StimulusList*>(index.model());
        const bool focus = bool(option.state & QStyle::State_HasFocus);
        painter->save();
        if (!(option.state & QStyle::State_Enabled)) // of what was selected before
            painter->setOpacity(0.35);
        paintStimulus(
            *painter, list->stimuli()[std::size_t(index.row())],
            QRect(option.rect.topLeft(), sizeHint(option, index)), option.palette, {focus, focus, false});
        painter->restore();
    }
    [[nodiscard]] QSize
    sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const override {
        return cellSize(static_cast<const StimulusGrid*>(parent())->side(), option.fontMetrics);
    }
};

} // namespace

void StimulusList::setStimuli(std::vector<RankedStimulus> stimuli) {
    beginResetModel();
    m_stimuli = std::move(stimuli);
    endResetModel();
}

int StimulusList::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_stimuli.size());
}

QVariant StimulusList::data(const QModelIndex& index, int role) const {
    if (index.row() < 0 || index.row() >= int(m_stimuli.size()))
        return {};
    const RankedStimulus& stimulus = m_stimuli[std::size_t(index.row())];
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return tr("%1: %2").arg(stimulus.id, numberText(stimulus.response));
    if (role == Qt::ToolTipRole)
        return stimulusTooltip(stimulus);
    return {};
}

StimulusGrid::StimulusGrid(const QString& title, QWidget* parent)
    : QListView(parent), m_list(new StimulusList(this)) {
    setAccessibleName(title);
    setModel(m_list);
    setItemDelegate(new CellDelegate(this));
    setViewMode(QListView::IconMode);
    setResizeMode(QListView::Adjust);
    setMovement(QListView::Static);
    setUniformItemSizes(true);
    setLayoutMode(QListView::SinglePass);
    setSpacing(cellGap);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // or the row would jump when it comes and goes
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    viewport()->setCursor(Qt::PointingHandCursor);
    connect(this, &QListView::clicked, this, [this](const QModelIndex& index) {
        emit stimulusActivated(index.row());
    });
    connect(&Thumbnails::instance(), &Thumbnails::ready, viewport(), QOverload<>::of(&QWidget::update));
}

void StimulusGrid::setStimuli(std::vector<RankedStimulus> stimuli) {
    m_list->setStimuli(std::move(stimuli));
    if (m_list->rowCount() > 0)
        setCurrentIndex(m_list->index(0, 0));
    scrollToTop();
}

void StimulusGrid::keyPressEvent(QKeyEvent* event) {
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) &&
        currentIndex().isValid()) {
        emit stimulusActivated(currentIndex().row());
        return;
    }
    QListView::keyPressEvent(event);
}

void StimulusGrid::changeEvent(QEvent* event) {
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        scheduleDelayedItemsLayout();
}

void StimulusGrid::resizeEvent(QResizeEvent* event) {
    // The list keeps a pixel or two for itself.
    const int width = viewport()->width() - 2 * cellGap - 2;
    const int columns = std::max(1, width / (leastSide + 2 * cellGap));
    m_side = std::max(leastSide / 2, width / columns - 2 * cellGap);
    scheduleDelayedItemsLayout();
    QListView::resizeEvent(event);
}

} // namespace fusiform

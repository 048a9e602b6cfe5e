#include "widgets/panels/scatter_panel.h"

#include "analysis/core/number_ranges.h"
#include "analysis/selectivity/voxel_group.h"
#include "render/drawn_surface.h"
#include "widgets/panels/card_evidence.h"
#include "widgets/panels/labelled_choice.h"
#include "widgets/panels/scatter_view.h"
#include "widgets/tasks/task_manager.h"
#include "widgets/views/place_text.h"
#include "widgets/views/selection_tool.h"
#include "widgets/window/texts.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace fusiform {
ScatterPanel::ScatterPanel(Session& session, TaskManager& tasks, QWidget* parent)
    : QWidget(parent), m_session(session), m_tasks(tasks) {
    setObjectName("scatterPanel");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 2, 4, 2);
    layout->setSpacing(2);
    buildTop();
    m_view = new ScatterView(this);
    layout->addWidget(m_view, 1);
    connect(m_source, &QComboBox::currentIndexChanged, this, &ScatterPanel::refresh);
    connect(m_right, &QComboBox::currentIndexChanged, this, &ScatterPanel::showAxes);
    connect(m_up, &QComboBox::currentIndexChanged, this, &ScatterPanel::showAxes);
    connect(m_colour, &QComboBox::currentIndexChanged, this, &ScatterPanel::computeColours);
    connect(m_lasso, &QToolButton::toggled, m_view, &ScatterView::setLasso);
    connect(m_contrast, &QToolButton::clicked, this, &ScatterPanel::requestContrast);
    connect(m_view, &ScatterView::brushed, this, &ScatterPanel::brush);
    connect(m_view, &ScatterView::clicked, this, &ScatterPanel::pick);
    connect(m_view, &ScatterView::pointed, this, &ScatterPanel::point);
    connect(&session, &Session::datasetChanged, this, &ScatterPanel::followDataset);
    connect(&session, &Session::viewChanged, this, &ScatterPanel::followView);
    connect(&session, &Session::cursorChanged, this, &ScatterPanel::followCursor);
    connect(&session, &Session::hoverChanged, this, &ScatterPanel::followHover);
    connect(&tasks, &TaskManager::changed, this, &ScatterPanel::watchTask);
    followDataset();
}

void ScatterPanel::buildTop() {
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    m_source =
        addLabelledChoice(*row, this, "scatterSource", tr("&Points"), tr("What the points are, and what places them"));
    m_right = addLabelledChoice(*row, this, "scatterRight", tr("&Across"), tr("The axis to the right"));
    m_up = addLabelledChoice(*row, this, "scatterUp", tr("&Up"), tr("The axis upwards"));
    m_colour = addLabelledChoice(*row, this, "scatterColour", tr("&Colour"), tr("What the colours of the points say"));
    m_lasso = new QToolButton(this);
    m_lasso->setObjectName("scatterLasso");
    m_lasso->setText(tr("Lasso"));
    m_lasso->setToolTip(
        tr("Drag round points instead of over a rectangle. Shift adds, Alt subtracts, both intersect."));
    m_lasso->setCheckable(true);
    m_lasso->setAutoRaise(true);
    row->addWidget(m_lasso);
    m_contrast = new QToolButton(this);
    m_contrast->setObjectName("scatterContrast");
    m_contrast->setText(tr("Map of selected stimuli"));
    m_contrast->setToolTip(tr("Shows which voxels respond more to the selected stimuli than to the others"));
    m_contrast->setAutoRaise(true);
    row->addWidget(m_contrast);
    m_status = new QLabel(this);
    m_status->setObjectName("scatterStatus");
    m_status->setTextFormat(Qt::PlainText);
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_status, 1);
}

void ScatterPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

const ScatterSource* ScatterPanel::source() const {
    const int at = m_source->currentIndex();
    return at >= 0 && at < int(m_sources.size()) ? &m_sources[std::size_t(at)] : nullptr;
}

bool ScatterPanel::ofVoxels() const {
    return m_shown && m_shown->of == Positions::Of::Voxels;
}

void ScatterPanel::followDataset() {
    std::vector<ScatterSource> sources = scatterSources(*m_session.dataset());
    if (sources != m_sources) {
        const ScatterSource* before = source();
        const QString title = before ? before->title() : QString();
        const QSignalBlocker quiet(m_source);
        m_sources = std::move(sources);
        m_source->clear();
        for (const ScatterSource& one : m_sources)
            m_source->addItem(one.title());
        m_source->setCurrentIndex(std::max(m_source->findText(title), m_sources.empty() ? -1 : 0));
    }
    refresh();
}

void ScatterPanel::followView() {
    if (!isVisible())
        return;
    computeSelected();
    computeColours();
}

void ScatterPanel::followCursor() {
    if (isVisible() && !ofVoxels())
        computeColours();
}

void ScatterPanel::refresh() {
    if (!isVisible())
        return;
    computePoints();
    computeSelected();
    computeColours();
}

void ScatterPanel::showHint(const QString& text) {
    m_view->setPoints({});
    m_view->setHint(text);
    m_points = {};
    m_status->clear();
}

void ScatterPanel::computePoints() {
    const ScatterSource* wanted = source();
    if (!wanted) {
        m_shown.reset();
        m_tasks.cancel(std::exchange(m_task, 0));
        m_contrast->hide();
        return showHint(tr("Neither an encoding model, an embedding nor positions are loaded."));
    }
    if (m_shown == *wanted)
        return;
    m_shown = *wanted;
    m_colouredBy.reset();
    refillColours();
    m_tasks.cancel(std::exchange(m_task, 0));
    if (wanted->positions) {
        Progress progress;
        return take(scatterPoints(*wanted, progress));
    }
    showHint(tr("Working out components…"));
    m_task = m_tasks.start<ScatterPoints>(
        tr("Components for the scatter"), TaskManager::Weight::Light,
        [source = *wanted](Progress& progress) { return scatterPoints(source, progress); },
        [this, source = *wanted](const ScatterPoints& points) {
            if (m_shown != source)
                return;
            m_task = 0;
            take(points);
        });
}

/// One that was cancelled or has failed gives nothing, and is not tried again until another source is chosen.
void ScatterPanel::watchTask() {
    const auto status = m_task ? m_tasks.status(m_task) : std::nullopt;
    if (!status ||
        (status->state != TaskStatus::State::Cancelled && status->state != TaskStatus::State::Failed))
        return;
    m_task = 0;
    showHint(tr("The components were not worked out."));
}

void ScatterPanel::take(const ScatterPoints& points) {
    m_points = points;
    m_view->setHint({});
    {
        const QSignalBlocker quietRight(m_right);
        const QSignalBlocker quietUp(m_up);
        for (QComboBox* axis : {m_right, m_up}) {
            axis->clear();
            axis->addItems(points.axes);
            axis->setEnabled(points.axes.size() > 2);
        }
        m_up->setCurrentIndex(1);
    }
    showAxes();
}

void ScatterPanel::showAxes() {
    const int right = m_right->currentIndex();
    const int up = m_up->currentIndex();
    if (right < 0 || up < 0 || right >= m_points.points.cols() || up >= m_points.points.cols())
        return;
    PlanePoints plane(m_points.points.rows(), 2);
    plane.col(0) = m_points.points.col(right);
    plane.col(1) = m_points.points.col(up);
    m_view->setPoints(std::move(plane));
    m_view->setAxisTitles(m_points.axes[right], m_points.axes[up]);
    m_colouredBy.reset();
    m_selection.reset();
    m_selectedRows.reset();
    computeSelected();
    computeColours();
}

void ScatterPanel::refillColours() {
    const QSignalBlocker quiet(m_colour);
    const auto before = m_colour->currentData();
    m_colour->clear();
    const auto add = [this](ScatterColouring colouring, const QString& title) {
        m_colour->addItem(title, int(colouring));
    };
    if (ofVoxels()) {
        add(ScatterColouring::Map, tr("top map"));
        add(ScatterColouring::Region, tr("region"));
    } else {
        add(ScatterColouring::Response, tr("response of the selected voxels"));
        add(ScatterColouring::Category, tr("category"));
    }
    add(ScatterColouring::Plain, tr("plain"));
    m_colour->setCurrentIndex(std::max(0, m_colour->findData(before)));
    m_contrast->setVisible(!ofVoxels());
}

void ScatterPanel::computeColours() {
    if (!isVisible() || !m_shown || m_view->points().rows() == 0)
        return;
    const auto dataset = m_session.dataset();
    const ViewState& view = m_session.view();
    ColourKey key;
    key.source = *m_shown;
    key.colouring = ScatterColouring(m_colour->currentData().toInt());
    if (key.colouring == ScatterColouring::Map) {
        if (const Overlay* overlay = view.topVisibleOverlay()) {
            key.overlay = *overlay;
            key.map = dataset->findMap(overlay->map);
            key.second = dataset->findMap(overlay->secondMap);
            key.third = dataset->findMap(overlay->thirdMap);
        }
    } else if (key.colouring == ScatterColouring::Region) {
        key.outlines = view.outlines;
        key.parcellations = dataset->parcellations;
    } else if (key.colouring == ScatterColouring::Response) {
        key.selection = view.selection;
        key.voxel = m_session.selectedVoxel();
        key.responses = dataset->responses;
    }
    if (key == m_colouredBy)
        return showStatus();
    m_colouredBy = key;
    m_colourWork.start(
        [dataset, view, key](Progress& progress) {
            return scatterColours(*dataset, view, key.colouring, key.voxel, progress);
        },
        [this](const auto& outcome) {
            const auto* made = std::get_if<ScatterColours>(&outcome);
            m_legend = made ? made->legend : analysisText(std::get<ErrorDetails>(outcome).found);
            m_view->setColours(made ? made->colours : std::vector<Rgb>());
            showStatus();
        });
}

void ScatterPanel::computeSelected() {
    if (!m_shown)
        return;
    const ViewState& view = m_session.view();
    if (!ofVoxels()) {
        m_view->setSelected(view.stimuli ? std::optional(**view.stimuli) : std::nullopt);
        return showStatus();
    }
    const auto dataset = m_session.dataset();
    if (m_placesOf != dataset->voxels || !sameSurfaces(m_placesOn, dataset->cortex)) {
        m_places = nullptr;
        m_placesOf = dataset->voxels;
        m_placesOn = dataset->cortex;
        m_selection.reset();
    }
    if (!view.selection) {
        m_selectionWork.cancel();
        m_selection.reset();
        m_selectedRows.reset();
        m_view->setSelected({});
        return showStatus();
    }
    if (m_selection == view.selection)
        return;
    m_selection = view.selection;
    m_selectedRows.reset();
    m_selectionWork.start(
        [dataset, selection = *view.selection, places = m_places](Progress& progress) {
            SelectedRows selected{{}, places};
            if (!selection.vertices()) {
                selected.rows = rowsOfSelection(*dataset, selection, progress);
                return selected;
            }
            if (!places)
                selected.places = std::make_shared<const CortexPlaces>(placesOnCortex(*dataset, progress));
            selected.rows = rowsInVertices(*selected.places, *selection.vertices());
            return selected;
        },
        [this, of = m_placesOf](const auto& outcome) {
            const auto* selected = std::get_if<SelectedRows>(&outcome);
            if (!selected || of != m_placesOf)
                return;
            m_places = selected->places;
            m_selectedRows = selected->rows;
            m_view->setSelected(selected->rows);
            showStatus();
        });
}

void ScatterPanel::brush(const RowSet& points, Qt::KeyboardModifiers modifiers) {
    const SetOperation operation = operationOf(modifiers, SetOperation::Replace);
    const ViewState& view = m_session.view();
    if (!ofVoxels()) {
        RowSet rows = combined(view.stimuli ? **view.stimuli : RowSet(), points, operation);
        const QString what = tr("Select stimuli in the scatter");
        return m_session.changeView(what, [&](ViewState& changed) {
            changed.stimuli = rows.empty() ? std::nullopt : std::optional(Shared<RowSet>(std::move(rows)));
        });
    }
    if (view.selection && !m_selectedRows && operation != SetOperation::Replace)
        return; // what it joins is not known yet
    RowSet rows = combined(m_selectedRows.value_or(RowSet()), points, operation);
    Selection selection =
        Selection::ofVoxels(tr("%n voxels", nullptr, int(rows.size())).toStdString(), std::move(rows));
    m_session.changeView(tr("Select voxels in the scatter"), [&](ViewState& changed) {
        changed.selection = selection.empty() ? std::nullopt : std::optional(std::move(selection));
    });
}

std::optional<Cursor> ScatterPanel::placeOf(std::int64_t row) const {
    const auto voxels = m_session.dataset()->voxels;
    if (!voxels || row >= voxels->size())
        return {};
    if (voxels->inVolume())
        return m_session.placeOf(voxels->worldOf(row));
    if (!voxels->onSurface())
        return {};
    const auto left = std::ssize(voxels->vertices.left);
    return row < left ? m_session.placeOf(Hemisphere::Left, voxels->vertices.left[std::size_t(row)])
                      : m_session.placeOf(Hemisphere::Right, voxels->vertices.right[std::size_t(row - left)]);
}

void ScatterPanel::pick(std::optional<std::int64_t> point) {
    if (!point)
        return;
    if (!ofVoxels())
        return m_session.changeView(tr("Select a stimulus in the scatter"), [&](ViewState& view) {
            view.stimuli = Shared<RowSet>({*point});
        });
    const auto place = placeOf(*point);
    if (!place)
        return;
    if (m_session.dataset()->voxels->onSurface())
        m_session.select(*place->hemisphere, place->vertex);
    else
        m_session.select(place->world);
}

void ScatterPanel::point(std::optional<std::int64_t> point) {
    m_pointing = point.has_value();
    if (ofVoxels())
        m_session.setHover(point ? placeOf(*point) : std::nullopt);
    if (!point)
        return showStatus();
    const auto dataset = m_session.dataset();
    QString text = ofVoxels() ? tr("voxel %1").arg(*point) : tr("stimulus %1").arg(*point);
    if (!ofVoxels() && dataset->stimuli && *point < std::ssize(*dataset->stimuli)) {
        const Stimulus& stimulus = (*dataset->stimuli)[std::size_t(*point)];
        text = QString::fromStdString(stimulus.id);
        for (const std::string& words : {stimulus.category, stimulus.captions.empty() ? "" : stimulus.captions.front()})
            if (!words.empty())
                text += QStringLiteral(" · ") + QString::fromStdString(words);
    } else if (const auto place = ofVoxels() ? placeOf(*point) : std::nullopt; place && place->hemisphere) {
        text += QStringLiteral(" · ") + hoverText(*dataset, m_session.view(), *place->hemisphere, place->vertex);
    }
    m_status->setText(text);
}

void ScatterPanel::followHover() {
    const auto& place = m_session.hover();
    m_view->setRinged(
        place && !m_pointing && ofVoxels() && isVisible() ? m_session.voxelAt(*place) : std::nullopt);
}

void ScatterPanel::showStatus() {
    if (m_pointing || !m_shown)
        return;
    const auto& stimuli = m_session.view().stimuli;
    QString text = m_legend;
    const std::int64_t all = m_view->points().rows();
    const std::int64_t chosen = ofVoxels() ? (m_selectedRows ? std::ssize(*m_selectedRows) : 0)
                                : stimuli  ? std::ssize(**stimuli)
                                           : 0;
    if (chosen > 0)
        text += (text.isEmpty() ? QString() : QStringLiteral(" · ")) + tr("%1 of %2 selected").arg(chosen).arg(all);
    m_status->setText(text);
    m_status->setToolTip(text);
    m_contrast->setEnabled(!ofVoxels() && chosen >= 2 && chosen <= all - 2);
}

void ScatterPanel::requestContrast() {
    const auto dataset = m_session.dataset();
    const auto& stimuli = m_session.view().stimuli;
    if (!stimuli)
        return;
    const bool measured =
        dataset->responses && dataset->responses->stimuliByVoxels.rows() == m_view->points().rows();
    Json options{
        {"by", "rows"},
        {"a", rangesText(**stimuli)},
        {"responses", measured ? "measured" : "predicted"},
        {"name", std::to_string((*stimuli)->size()) + " selected stimuli > all others"}};
    if (const auto model = measured ? nullptr : predictingModel(*dataset, {}))
        options["encodingModel"] = model->name;
    emit contrastRequested(options);
}

} // namespace fusiform

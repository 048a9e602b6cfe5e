#include "widgets/panels/region_panel.h"

#include "render/selection_outline.h"
#include "widgets/panels/labelled_choice.h"
#include "widgets/panels/region_bars.h"
#include "render/charts/layer_series.h"
#include "widgets/tasks/task_manager.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

constexpr int shortestPause =
    1000; ///< ms between two computations for the same maps: a run that goes on, frames that are played

using Maps = std::vector<std::shared_ptr<const Map>>;

bool sameNames(const Maps& a, const Maps& b) {
    return std::ranges::equal(
        a, b, [](const auto& one, const auto& other) { return one->name == other->name; });
}

} // namespace

RegionPanel::RegionPanel(Session& session, TaskManager& tasks, QWidget* parent)
    : QWidget(parent), m_session(session), m_tasks(tasks) {
    setObjectName("regionPanel");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 2, 4, 2);
    layout->setSpacing(2);
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    layout->addLayout(row);
    m_parcellations = addLabelledChoice(
        *row, this, "regionParcellation", tr("&Regions of"), tr("The parcellation whose regions are compared"));
    m_layers = addLabelledChoice(
        *row, this, "regionLayers", tr("&Bars"), tr("A bar for every layer of the model, or for the layer shown"));
    m_layers->addItem(tr("all layers"), true);
    m_layers->addItem(tr("layer shown"), false);
    m_order = addLabelledChoice(*row, this, "regionOrder", tr("&Order"), tr("The order of the regions"));
    m_order->addItem(tr("as listed"), int(Order::AsListed));
    m_order->addItem(tr("highest first"), int(Order::HighestFirst));
    m_order->addItem(tr("by best layer"), int(Order::ByBestLayer));
    row->addStretch();
    m_bars = new RegionBars(this);
    layout->addWidget(m_bars, 1);
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &RegionPanel::compute);
    connect(m_parcellations, &QComboBox::currentIndexChanged, this, &RegionPanel::compute);
    connect(m_layers, &QComboBox::currentIndexChanged, this, &RegionPanel::showScores);
    connect(m_order, &QComboBox::currentIndexChanged, this, &RegionPanel::showScores);
    connect(
        m_bars, &RegionBars::clicked, this, [this](const QString& region) { selectRegion(region, true); });
    connect(m_bars, &RegionBars::doubleClicked, this, [this](const QString& region) {
        selectRegion(region, false);
        centreOn(region);
    });
    connect(&session, &Session::datasetChanged, this, &RegionPanel::followDataset);
    connect(&session, &Session::viewChanged, this, &RegionPanel::followView);
    followDataset();
}

void RegionPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    compute();
}

void RegionPanel::followDataset() {
    QStringList names;
    for (const auto& parcellation : m_session.dataset()->parcellations)
        names << QString::fromStdString(parcellation->name);
    QStringList listed;
    for (int at = 0; at < m_parcellations->count(); ++at)
        listed << m_parcellations->itemText(at);
    if (names != listed) {
        const QSignalBlocker quiet(m_parcellations);
        const QString before = m_parcellations->currentText();
        m_parcellations->clear();
        m_parcellations->addItems(names);
        if (names.contains(before))
            m_parcellations->setCurrentText(before);
    }
    compute();
}

void RegionPanel::followView() {
    const auto& selection = m_session.view().selection;
    const RegionSelection* region = selection ? selection->region() : nullptr;
    const bool here =
        selection &&
        (!region || QString::fromStdString(region->parcellation) == m_parcellations->currentText());
    m_bars->setSelected(here ? selection->name() : std::string());
    const Overlay* top = m_session.view().topVisibleOverlay();
    m_bars->setShownMap(top ? top->map : std::string());
    if (!m_layers->currentData().toBool())
        showScores();
    compute();
}

RegionPanel::Maps RegionPanel::mapsShown() const {
    const auto dataset = m_session.dataset();
    const Overlay* top = m_session.view().topVisibleOverlay();
    const auto map = top ? dataset->findMap(top->map) : nullptr;
    if (!map || map->categorical)
        return {};
    const Maps layers = layersOf(*dataset, *map);
    return layers.empty() ? Maps{map} : layers;
}

std::shared_ptr<const Parcellation> RegionPanel::parcellation() const {
    const std::string name = m_parcellations->currentText().toStdString();
    for (const auto& parcellation : m_session.dataset()->parcellations)
        if (parcellation->name == name)
            return parcellation;
    return nullptr;
}

void RegionPanel::compute() {
    if (!isVisible() || m_computing)
        return; // what is computed now is compared with what is wanted when it is there
    const auto inside = parcellation();
    const Maps maps = mapsShown();
    if (!inside || maps.empty()) {
        m_of.clear();
        m_inside = nullptr;
        m_bars->setHint(
            !inside ? tr("No parcellation is loaded.")
                    : tr("Show a map of scores on top to see its mean in every region."));
        return;
    }
    std::optional<Selection> selected = m_session.view().selection; // parcels are all there anyway
    if (selected && selected->region())
        selected.reset();
    if (maps == m_of && inside == m_inside && selected == m_selected)
        return;
    if (inside == m_inside && selected == m_selected && sameNames(maps, m_of) && m_sinceComputed.isValid() &&
        m_sinceComputed.elapsed() < shortestPause) {
        if (!m_later.isActive())
            m_later.start(int(shortestPause - m_sinceComputed.elapsed()) + 1);
        return;
    }
    m_computing = true;
    const auto dataset = m_session.dataset();
    const int task = m_tasks.start<RegionScores>(
        tr("Mean scores of regions"), TaskManager::Weight::Light,
        [dataset, inside, maps, selected](Progress& progress) {
            return regionScoresOf(*dataset, *inside, maps, selected, progress);
        },
        [this, maps, inside, selected](const RegionScores& scores) {
            m_computing = false;
            m_selected = selected;
            m_sinceComputed.start();
            m_scores = scores;
            m_of = maps;
            m_inside = inside;
            showScores();
            compute(); // the view may have changed meanwhile
        });
    // One that was cancelled or has failed gives no scores, and is not tried again until something changes.
    auto* watch = new QObject(this);
    connect(&m_tasks, &TaskManager::changed, watch, [this, watch, task, maps, inside, selected] {
        const auto status = m_tasks.status(task);
        if (status && unfinished(*status))
            return;
        watch->deleteLater();
        if (!status || status->state == TaskStatus::State::Finished)
            return;
        m_computing = false;
        m_selected = selected;
        m_scores = {};
        m_of = maps;
        m_inside = inside;
        m_bars->setHint(tr("The regions were not computed."));
    });
}

std::vector<std::size_t> RegionPanel::ordered(const std::vector<std::size_t>& layers) const {
    std::vector<std::size_t> order(m_scores.regions.size());
    for (std::size_t at = 0; at < order.size(); ++at)
        order[at] = at;
    const auto highest = [&](std::size_t region) {
        double most = -HUGE_VAL;
        for (const std::size_t layer : layers)
            if (const double mean = m_scores.at(region, layer).mean; std::isfinite(mean))
                most = std::max(most, mean);
        return most;
    };
    switch (Order(m_order->currentData().toInt())) {
    case Order::AsListed:
        break;
    case Order::HighestFirst:
        std::ranges::stable_sort(order, std::ranges::greater(), highest);
        break;
    case Order::ByBestLayer:
        std::ranges::stable_sort(order, {}, [&](std::size_t region) {
            return std::pair(m_scores.bestLayer(region).value_or(m_scores.layers.size()), -highest(region));
        });
        break;
    }
    return order;
}

void RegionPanel::showScores() {
    if (m_of.empty())
        return;
    const Overlay* top = m_session.view().topVisibleOverlay();
    std::vector<std::size_t> layers;
    for (std::size_t layer = 0; layer < m_scores.layers.size(); ++layer)
        if (m_layers->currentData().toBool() || (top && m_scores.maps[layer] == top->map))
            layers.push_back(layer);
    if (m_scores.regions.empty() || layers.empty())
        return m_bars->setHint(tr("The map has no values in the regions of this parcellation."));
    m_bars->setContent(m_scores, ordered(layers), layers);
}

void RegionPanel::selectRegion(const QString& region, bool toggle) {
    if (isSelectionItself(region)) {
        if (toggle)
            m_session.changeView(tr("Clear the selection"), [](ViewState& view) { view.selection.reset(); });
        return;
    }
    const RegionSelection wanted{m_scores.parcellation, region.toStdString()};
    m_session.changeView(tr("Select region %1").arg(region), [&](ViewState& view) {
        if (toggle && view.selection == wanted)
            view.selection.reset();
        else
            view.selection = wanted;
    });
}

bool RegionPanel::isSelectionItself(const QString& region) const {
    return m_scores.selectionFirst && m_scores.regions.front() == region.toStdString();
}

void RegionPanel::centreOn(const QString& region) {
    const Selection what = isSelectionItself(region) && m_selected
                               ? *m_selected
                               : Selection(RegionSelection{m_scores.parcellation, region.toStdString()});
    const auto middle = middleOf(*m_session.dataset(), what, m_session.view().surface);
    if (middle)
        emit m_session.centreRequested(m_session.placeOf(middle->first, middle->second));
}

} // namespace fusiform

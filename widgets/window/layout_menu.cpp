#include "widgets/window/layout_menu.h"

#include "widgets/session/session.h"

#include <QActionGroup>

#include <algorithm>

namespace fusiform {
namespace {

/// Whether the panes are those of a preset, wherever their cameras are.
bool isPreset(const ViewLayout& layout, LayoutPreset preset, const Dataset& dataset) {
    const ViewLayout wanted = layoutOf(preset, dataset);
    return layout.columns == wanted.columns && !layout.swipe &&
           std::ranges::equal(layout.panes, wanted.panes, [](ViewPane a, const ViewPane& b) {
               a.camera.reset();
               return a == b;
           });
}

bool comparesMaps(const ViewLayout& layout) {
    return layout.panes.size() == 2 && !layout.panes[1].map.empty();
}

} // namespace

LayoutMenu::LayoutMenu(QWidget* parent) : QMenu(tr("La&yout"), parent) {
    setToolTipsVisible(true);
    buildPresets();
    addSeparator();
    m_linked = addKeyed("linkedCameras", tr("&Linked cameras"), tr("Ctrl+L"));
    m_linked->setCheckable(true);
    m_linked->setToolTip(tr("A view that is turned takes the others with it"));
    connect(m_linked, &QAction::triggered, this, [this](bool on) {
        m_session->changeView(
            on ? tr("Link cameras") : tr("Free cameras"), [on](ViewState& view) { view.layout.linked = on; });
    });
    addSeparator();
    buildComparison(Comparison::SideBySide, "compareBeside", tr("Top map &beside"));
    buildComparison(Comparison::Swipe, "compareSwipe", tr("&Swipe top map over"));
    buildComparison(Comparison::Difference, "compareDifference", tr("&Difference of top map to"));
    m_swipe = addKeyed("toggleSwipe", tr("S&wipe or side by side"), tr("Shift+W"));
    connect(m_swipe, &QAction::triggered, this, &LayoutMenu::toggleSwipe);
}

QAction* LayoutMenu::addKeyed(const QString& name, const QString& text, const QString& keys) {
    QAction* action = addAction(text);
    action->setObjectName(name);
    action->setShortcut(QKeySequence(keys));
    m_keyed.push_back(action);
    return action;
}

void LayoutMenu::buildPresets() {
    auto* group = new QActionGroup(this);
    const auto addPreset = [&](LayoutPreset preset, const QString& name, const QString& text, const QString& keys) {
        QAction* action = addKeyed(name, text, keys);
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, preset] { choose(preset); });
        m_presets.emplace_back(preset, action);
    };
    addPreset(LayoutPreset::One, "layoutOne", tr("&One view"), tr("Alt+1"));
    addPreset(LayoutPreset::Two, "layoutTwo", tr("&Two views"), tr("Alt+2"));
    addPreset(LayoutPreset::Four, "layoutFour", tr("&Four views"), tr("Alt+4"));
    addPreset(LayoutPreset::Six, "layoutSix", tr("Si&x views"), tr("Alt+6"));
    m_presets.back().second->setToolTip(tr("Lateral, medial, ventral, dorsal, posterior and flat"));
}

void LayoutMenu::buildComparison(Comparison comparison, const QString& name, const QString& title) {
    QMenu* menu = addMenu(title);
    menu->setObjectName(name);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, comparison] { refill(*menu, comparison); });
    m_comparisons.push_back(menu);
}

void LayoutMenu::follow(Session& session) {
    if (m_session)
        m_session->disconnect(this);
    m_session = &session;
    connect(&session, &Session::viewChanged, this, &LayoutMenu::showState);
    connect(&session, &Session::datasetChanged, this, &LayoutMenu::showState);
    showState();
}

void LayoutMenu::choose(LayoutPreset preset) {
    const auto dataset = m_session->dataset();
    m_session->changeView(tr("Layout"), [&](ViewState& view) {
        const bool linked = view.layout.linked;
        view.layout = layoutOf(preset, *dataset);
        view.layout.linked = linked;
    });
    showState(); // choosing the same again must not leave it unchecked
}

void LayoutMenu::compare(Comparison comparison, const std::string& map) {
    const Overlay* top = m_session->view().topVisibleOverlay();
    const auto second = m_session->dataset()->findMap(map);
    if (!top || !second)
        return;
    if (comparison == Comparison::Difference) {
        emit differenceRequested(QString::fromStdString(top->map), QString::fromStdString(map));
        return;
    }
    m_session->changeView(tr("Compare maps"), [&](ViewState& view) {
        if (std::ranges::find(view.overlays, map, &Overlay::map) == view.overlays.end()) {
            // Below the others, so that the top one stays what it is.
            view.overlays.insert(view.overlays.begin(), defaultOverlay(*second));
            view.overlays.front().visible = false;
        }
        view.layout = layoutOfPair(map, comparison == Comparison::Swipe);
        if (view.layout.swipe)
            for (ViewPane& pane : view.layout.panes)
                pane.camera = view.camera; // the picture keeps its size
    });
}

void LayoutMenu::toggleSwipe() {
    m_session->changeView(tr("Compare maps"), [](ViewState& view) {
        view.layout.swipe = !view.layout.swipe;
        for (ViewPane& pane : view.layout.panes)
            pane.camera.reset(); // whose pictures have another size
    });
}

void LayoutMenu::refill(QMenu& menu, Comparison comparison) {
    menu.clear();
    const Overlay* top = m_session->view().topVisibleOverlay();
    for (const auto& map : m_session->dataset()->maps) {
        const bool number = comparison != Comparison::Difference || !map->categorical;
        if (!map->onSurface() || !top || map->name == top->map || !number)
            continue;
        QAction* action = menu.addAction(QString::fromStdString(map->name).replace('&', "&&"));
        connect(action, &QAction::triggered, this, [this, comparison, name = map->name] {
            compare(comparison, name);
        });
    }
    if (menu.isEmpty())
        menu.addAction(tr("No other map on the cortex"))->setEnabled(false);
}

void LayoutMenu::showState() {
    const ViewLayout& layout = m_session->view().layout;
    const auto dataset = m_session->dataset();
    for (const auto& [preset, action] : m_presets)
        action->setChecked(isPreset(layout, preset, *dataset));
    m_linked->setChecked(layout.linked);
    m_swipe->setEnabled(comparesMaps(layout));
    const bool any = m_session->view().topVisibleOverlay() != nullptr;
    for (QMenu* menu : m_comparisons)
        menu->setEnabled(any);
}

} // namespace fusiform

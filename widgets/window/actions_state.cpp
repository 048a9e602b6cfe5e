// How the actions follow the session.
#include "render/drawn_surface.h"
#include "widgets/window/actions.h"
#include "widgets/panels/series_bar.h"
#include "widgets/window/main_window.h"
#include "widgets/window/texts.h"
#include "widgets/window/workspace.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

namespace fusiform {
namespace {

bool hasSurface(const Dataset& dataset, SurfaceKind kind) {
    return canShow(dataset.cortex.left, kind) || canShow(dataset.cortex.right, kind);
}

bool isEmpty(const Dataset& dataset) {
    return dataset.cortex.left.vertexCount() + dataset.cortex.right.vertexCount() == 0 && !dataset.anatomy &&
           dataset.maps.empty();
}

} // namespace

void WindowActions::followDataset() {
    const auto dataset = m_window.session().dataset();
    for (const auto& [kind, action] : m_surfaces)
        action->setEnabled(hasSurface(*dataset, kind));
    for (QAction* action : m_needDataset)
        action->setEnabled(!isEmpty(*dataset));
    m_saveMap->setEnabled(!dataset->maps.empty());
    m_saveAllMaps->setEnabled(m_window.session().finishedDataset()->maps.size() > 1);
    m_saveResults->setEnabled(!dataset->encodingModels.empty());
    for (const auto& [analysis, action] : m_analyses) {
        const auto obstacle = analysis->obstacle ? analysis->obstacle(*dataset) : std::nullopt;
        const QString text = analysisText(analysis->summary);
        const QString why = obstacle ? tr("Not now: %1").arg(analysisText(*obstacle)) : QString();
        action->setEnabled(!obstacle);
        action->setToolTip(obstacle ? text + '\n' + why : text);
        action->setStatusTip(obstacle ? why : text);
    }
    const auto& open = m_window.workspaces();
    m_showTwo->setEnabled(open.size() > 1);
    m_showTwo->setChecked(m_window.showsTwo());
    m_closeDataset->setEnabled(!isEmpty(*dataset));
    m_clusterAll->setEnabled(open.size() > 1 && std::ranges::all_of(open, [](Workspace* workspace) {
        return !workspace->session().dataset()->encodingModels.empty();
    }));
    refillOutlines();
}

void WindowActions::followSeries() {
    m_play->setEnabled(m_window.seriesBar().hasSeries());
    m_play->setChecked(m_window.seriesBar().playing());
}

void WindowActions::followView() {
    const ViewState& view = m_window.session().view();
    for (const auto& [kind, action] : m_surfaces)
        action->setChecked(kind == view.surface && !view.morph);
    for (const Hemisphere hemisphere : hemispheres)
        m_hemispheres[hemisphere]->setChecked(view.shown[hemisphere]);
    for (const auto& [spread, action] : m_spreads)
        action->setChecked(spread == view.spread);
    const auto path = morphPath(m_window.session().dataset()->cortex);
    const double position = morphPosition(path, view);
    m_morphBack->setEnabled(path.size() > 1 && position > 0);
    m_morphOn->setEnabled(path.size() > 1 && position + 1 < double(path.size()));
    for (const auto& [vision, action] : m_visions)
        action->setChecked(vision == view.colourVision);
    m_curvature->setChecked(view.curvature);
    followSelecting();
    for (const auto& [axis, action] : m_slices)
        action->setChecked(axis == view.sliceAxis && !view.slices.all);
    m_allSlices->setChecked(view.slices.all);
    m_whiteOnSlices->setChecked(view.slices.white);
    m_pialOnSlices->setChecked(view.slices.pial);
    m_radiological->setChecked(view.slices.radiological);
    for (QAction* action : m_outlines->actions())
        action->setChecked(action->data().toString().toStdString() == view.outlines);
    if (!view.outlines.empty())
        m_lastOutlines = view.outlines;
}

void WindowActions::refillOutlines() {
    m_outlines->clear();
    const auto addChoice = [this](const QString& title, const QString& name) {
        QAction* action = m_outlines->addAction(title);
        action->setCheckable(true);
        action->setData(name);
        connect(action, &QAction::triggered, this, [this, name] {
            m_window.session().changeView(
                tr("Outlines"), [&](ViewState& view) { view.outlines = name.toStdString(); });
            followView(); // choosing the same again must not leave it unchecked
        });
    };
    addChoice(tr("None"), {});
    for (const auto& parcellation : m_window.session().dataset()->parcellations) {
        const QString name = QString::fromStdString(parcellation->name);
        QString title = name;
        if (parcellation->hemispheres.left || parcellation->hemispheres.right)
            addChoice(title.replace('&', "&&"), name);
    }
    m_outlines->setEnabled(m_outlines->actions().size() > 1);
    followView();
}

void WindowActions::toggleHemisphere(Hemisphere hemisphere) {
    m_window.session().changeView(tr("Hemispheres"), [hemisphere](ViewState& view) {
        view.shown[hemisphere] = !view.shown[hemisphere];
        // Hiding the only one shown brings back the other: an empty picture helps nobody.
        if (!view.shown.left && !view.shown.right)
            view.shown[hemisphere == Hemisphere::Left ? Hemisphere::Right : Hemisphere::Left] = true;
    });
}

void WindowActions::toggleOutlines() {
    const auto choices = m_outlines->actions();
    std::string wanted;
    if (m_window.session().view().outlines.empty())
        for (const QAction* choice : choices) {
            const std::string name = choice->data().toString().toStdString();
            if (!name.empty() && (wanted.empty() || name == m_lastOutlines))
                wanted = name;
        }
    m_window.session().changeView(tr("Outlines"), [&](ViewState& view) { view.outlines = wanted; });
}

} // namespace fusiform

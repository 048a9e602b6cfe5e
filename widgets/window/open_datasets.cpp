// The parts of MainWindow about several datasets that are open at once.
#include "analysis/registry/cluster_run.h"
#include "widgets/panels/alignment_panel.h"
#include "widgets/panels/data_panel.h"
#include "widgets/panels/layer_profile.h"
#include "widgets/panels/overlay_panel.h"
#include "widgets/panels/region_panel.h"
#include "widgets/panels/scatter_panel.h"
#include "widgets/panels/selectivity_card.h"
#include "widgets/panels/stimulus_gallery.h"
#include "widgets/session/sampling_follower.h"
#include "widgets/views/cortex_view.h"
#include "widgets/views/selection_tool.h"
#include "widgets/window/actions.h"
#include "widgets/window/background_work.h"
#include "widgets/window/engine_work.h"
#include "widgets/window/file_opening.h"
#include "widgets/window/main_window.h"
#include "widgets/window/message_bar.h"
#include "widgets/window/recent_files.h"
#include "widgets/window/subject_opening.h"
#include "widgets/window/texts.h"
#include "widgets/window/workspace.h"

#include <QDockWidget>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabBar>

#include <algorithm>
#include <utility>

namespace fusiform {
Session& MainWindow::session() {
    return m_active->session();
}
CortexView& MainWindow::cortexView() {
    return m_active->cortex();
}
SlicePanel& MainWindow::slicePanel() {
    return m_active->slice();
}
QueryBar& MainWindow::queryBar() {
    return m_active->query();
}
SeriesBar& MainWindow::seriesBar() {
    return m_active->series();
}
FileOpening& MainWindow::fileOpening() {
    return m_active->opening();
}

std::vector<std::pair<QString, QWidget*>> MainWindow::panelsOf(Workspace& workspace) const {
    const Workspace::Panels& panels = workspace.panels();
    return {{"dataDock", panels.data},         {"overlaysDock", panels.overlays},
            {"selectivityDock", panels.card},  {"alignmentDock", panels.alignment},
            {"profileDock", panels.profile},   {"regionsDock", panels.regions},
            {"galleryDock", panels.gallery},   {"scatterDock", panels.scatter}};
}

Workspace& MainWindow::addWorkspace() {
    auto* workspace = new Workspace(m_tasks, *this);
    m_workspaces.push_back(workspace);
    m_pages->addWidget(&workspace->page());
    workspace->page().hide();
    addPanels(*workspace);
    connect(&workspace->session(), &Session::datasetChanged, this, [this, workspace, generation = 0]() mutable {
        workspace->giveRoom();
        fillTabs();
        const int now = workspace->session().generation();
        const bool another = std::exchange(generation, now) != now;
        if (workspace != m_active)
            return;
        showDataset();
        if (another && m_centre->currentIndex() == 1)
            focusCortex();
    });
    connect(&workspace->sampling(), &SamplingFollower::failed, m_messages, &MessageBar::showError);
    FileOpening& opening = workspace->opening();
    connect(&opening, &FileOpening::failed, m_messages, &MessageBar::showError);
    connect(&opening, &FileOpening::noticed, m_messages, &MessageBar::showMessage);
    connect(&opening, &FileOpening::choiceNeeded, this, [this, workspace](const ArrayFile& arrays) {
        activate(*workspace);
        chooseArray(arrays);
    });
    connect(
        &opening, &FileOpening::captionOrderNeeded, this,
        [this, workspace](const std::filesystem::path& file, const std::vector<CaptionReading>& readings) {
            activate(*workspace);
            chooseCaptionOrder(file, readings);
        });
    connect(&opening, &FileOpening::finished, this, [this, workspace] { removeEmptyTab(*workspace); });
    connect(&opening, &FileOpening::opened, m_recent, &RecentFiles::add);
    SubjectOpening& subjects = workspace->subjects();
    connect(&subjects, &SubjectOpening::noticed, m_messages, &MessageBar::showMessage);
    connect(&subjects, &SubjectOpening::datasetReady, this, [this, workspace](const QString& file) {
        activate(*workspace); // for which it was asked
        openFiles({file});
    });
    connect(&subjects, &SubjectOpening::ended, this, [this, workspace] { removeEmptyTab(*workspace); });
    connect(&workspace->work(), &BackgroundWork::noticed, m_messages, &MessageBar::showMessage);
    connect(&workspace->work(), &BackgroundWork::demonstrationReady, this, [this, workspace](const QString& file) {
        if (std::ranges::count(m_workspaces, workspace) == 0)
            return; // closed meanwhile
        activate(*workspace); // another one may be by now
        openFiles({file});
    });
    connect(&workspace->cortex(), &CortexView::hoverTextChanged, this, [this](const QString& text) {
        statusBar()->showMessage(text);
    });
    connect(
        &workspace->cortex().selectionTool(), &SelectionTool::noticed, m_messages, &MessageBar::showMessage);
    connect(&workspace->cortex(), &CortexView::camerasMoved, this, [this, workspace] {
        followCameras(*workspace);
    });
    connect(workspace, &Workspace::asked, this, [this, workspace](const QString& text) {
        askEverywhere(*workspace, text);
    });
    connect(m_engines, &EngineWork::changed, workspace, &Workspace::followEngines);
    if (m_actions)
        m_actions->adopt(*workspace);
    return *workspace;
}

void MainWindow::addPanels(Workspace& workspace) {
    for (const auto& [name, panel] : panelsOf(workspace)) {
        QStackedWidget* stack = m_panels[name];
        if (panel->accessibleName().isEmpty())
            panel->setAccessibleName(stack->parentWidget()->accessibleName());
        stack->addWidget(panel);
    }
    const auto saveMap = [this](const QString& name) { chooseMapFile(name.toStdString()); };
    const Workspace::Panels& panels = workspace.panels();
    connect(panels.data, &DataPanel::saveRequested, this, &MainWindow::chooseFileFor);
    connect(panels.overlays, &OverlayPanel::saveMapRequested, this, saveMap);
    connect(panels.overlays, &OverlayPanel::failed, m_messages, &MessageBar::showError);
    connect(panels.data, &DataPanel::fileDetailsRequested, this, &MainWindow::showFileDetails);
    connect(panels.scatter, &ScatterPanel::contrastRequested, this, [this](const Json& options) {
        runAnalysis(analysisNamed("contrast"), options);
    });
    connect(panels.alignment, &AlignmentPanel::warned, this, [this](const QString& text) {
        // A problem that is being told is not talked over.
        if (m_messages->isHidden() || !m_messages->tellsProblem())
            m_messages->showMessage(tr("%1. See Alignment in the View menu.").arg(text));
    });
}

Workspace& MainWindow::emptyWorkspace() {
    if (m_active->isEmpty())
        return *m_active;
    const auto found =
        std::ranges::find_if(m_workspaces, [](Workspace* workspace) { return workspace->isEmpty(); });
    if (found != m_workspaces.end())
        return **found;
    if (m_closed.empty())
        return addWorkspace();
    m_workspaces.push_back(m_closed.back());
    m_closed.pop_back();
    return *m_workspaces.back();
}

void MainWindow::openBeside(const QStringList& files) {
    m_before = m_active;
    activate(emptyWorkspace());
    openFiles(files);
}

void MainWindow::removeEmptyTab(Workspace& workspace) {
    if (m_workspaces.size() < 2 || !workspace.isEmpty())
        return;
    if (&workspace == m_active && std::ranges::count(m_workspaces, m_before) > 0 && m_before != m_active)
        activate(*m_before);
    drop(workspace);
}

void MainWindow::activate(Workspace& workspace) {
    if (&workspace == m_active)
        return;
    const QWidget* focus = focusWidget();
    const bool keysOnPage = !focus || m_active->page().isAncestorOf(focus);
    if (&workspace == m_beside)
        m_beside = m_active;
    m_active = &workspace;
    for (const auto& [name, panel] : panelsOf(workspace))
        m_panels[name]->setCurrentWidget(panel);
    showPages();
    showDataset();
    fillTabs();
    if (keysOnPage && m_centre->currentIndex() == 1) // Qt has moved them to wherever, as their widget was hidden
        cortexView().setFocus(Qt::OtherFocusReason);
    emit activeChanged();
}

void MainWindow::activateUnder(const QWidget& widget) {
    if (m_beside->page().isAncestorOf(&widget))
        activate(*m_beside);
}

void MainWindow::showPages() {
    for (const auto& workspaces : {m_workspaces, m_closed})
        for (Workspace* workspace : workspaces) {
            workspace->setHeading(m_beside != nullptr, workspace == m_active);
            workspace->page().setVisible(workspace == m_active || workspace == m_beside);
        }
}

void MainWindow::fillTabs() {
    const QSignalBlocker quiet(m_tabs);
    while (m_tabs->count() > int(m_workspaces.size()))
        m_tabs->removeTab(m_tabs->count() - 1);
    while (m_tabs->count() < int(m_workspaces.size()))
        m_tabs->addTab({});
    for (int at = 0; at < m_tabs->count(); ++at) {
        Workspace& workspace = *m_workspaces[std::size_t(at)];
        const QString title = workspace.title();
        m_tabs->setTabText(at, title.isEmpty() ? tr("Empty") : QString(title).replace('&', "&&"));
        m_tabs->setTabToolTip(at, textOf(workspace.session().dataset()->file));
        if (&workspace == m_active)
            m_tabs->setCurrentIndex(at);
        if (m_beside)
            workspace.setHeading(true, &workspace == m_active);
    }
    m_tabs->setVisible(m_workspaces.size() > 1);
}

void MainWindow::showTwo(bool on) {
    if (on == showsTwo())
        return;
    m_beside = nullptr;
    const auto at = std::ranges::find(m_workspaces, m_active) - m_workspaces.begin();
    if (on && m_workspaces.size() > 1)
        m_beside = m_workspaces[std::size_t(at + 1) % m_workspaces.size()];
    showPages();
    showDataset();
    if (m_beside) {
        m_pages->setSizes(QList<int>(m_pages->count(), std::max(1, m_pages->width() / 2)));
        const auto spaceOf = [](Workspace& workspace) {
            const std::string& space = workspace.session().dataset()->space;
            return space.empty() ? tr("unknown space") : QString::fromStdString(space);
        };
        if (spaceOf(*m_active) != spaceOf(*m_beside))
            m_messages->showMessage(
                tr("Linked cameras stand in each subject's own coordinates, and these differ: %1 and %2.")
                    .arg(spaceOf(*m_active), spaceOf(*m_beside)));
    }
    emit activeChanged();
}

void MainWindow::followCameras(Workspace& moved) {
    Workspace* other = &moved == m_active ? m_beside : &moved == m_beside ? m_active : nullptr;
    if (other && moved.session().view().layout.linked)
        other->cortex().showCameras(moved.cortex().cameras());
}

void MainWindow::askEverywhere(Workspace& first, const QString& text) {
    for (Workspace* workspace : m_workspaces)
        if (workspace != &first)
            workspace->ask(text);
}

void MainWindow::drop(Workspace& workspace) {
    const auto found = std::ranges::find(m_workspaces, &workspace);
    if (found == m_workspaces.end())
        return;
    if (m_workspaces.size() > 1) {
        const auto next = found + 1 == m_workspaces.end() ? found - 1 : found + 1;
        Workspace& neighbour = **next;
        m_workspaces.erase(found);
        m_closed.push_back(&workspace);
        if (&workspace == m_active)
            activate(m_beside ? *m_beside : neighbour);
        if (m_beside && (m_beside == &workspace || m_beside == m_active))
            m_beside = nullptr;
        showPages();
    }
    workspace.clear();
    fillTabs();
    showDataset();
    emit activeChanged();
}

void MainWindow::closeEverything() {
    while (m_workspaces.size() > 1)
        drop(*m_workspaces.back());
    drop(*m_active);
}

void MainWindow::clusterTogether(const Json& options) {
    struct Target {
        Workspace* workspace;
        int generation;
    };
    std::vector<Target> targets;
    std::vector<std::shared_ptr<const Dataset>> datasets;
    for (Workspace* workspace : m_workspaces) {
        targets.push_back({workspace, workspace->session().generation()});
        datasets.push_back(workspace->session().finishedDataset());
    }
    const Analysis& analysis = analysisNamed("cluster");
    const QString title = tr("Cluster voxels of all datasets");
    m_tasks.start<std::vector<Findings>>(
        title, TaskManager::Weight::Heavy,
        [&analysis, datasets, options](Progress& progress) {
            const Json complete = completeOptions(analysis, options);
            const auto subjects = subjectsOf(datasets, complete["encodingModel"].get<std::string>());
            return clusterSubjects(subjects, complete, progress).ofSubjects;
        },
        [targets, title](const std::vector<Findings>& found) {
            for (std::size_t at = 0; at < targets.size(); ++at)
                targets[at].workspace->work().addFindings(title, found[at], targets[at].generation);
        },
        {}, TaskProduct::Result);
}

} // namespace fusiform

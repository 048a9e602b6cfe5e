#include "widgets/window/actions.h"

#include "render/drawn_surface.h"
#include "widgets/dialogs/figure_dialog.h"
#include "widgets/panels/query_bar.h"
#include "widgets/panels/selectivity_card.h"
#include "widgets/panels/series_bar.h"
#include "widgets/views/cortex_view.h"
#include "widgets/views/selection_tool.h"
#include "widgets/views/slice_panel.h"
#include "widgets/window/engine_work.h"
#include "widgets/window/label_menu.h"
#include "widgets/window/layout_menu.h"
#include "widgets/window/main_window.h"
#include "widgets/window/recent_files.h"
#include "widgets/window/texts.h"
#include "widgets/window/workspace.h"

#include <QAction>
#include <QActionGroup>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>
#include <QSlider>
#include <QUndoGroup>

#include <algorithm>

namespace fusiform {

QString titleOf(SurfaceKind kind) {
    switch (kind) {
    case SurfaceKind::White:
        return WindowActions::tr("White matter");
    case SurfaceKind::Midthickness:
        return WindowActions::tr("Midthickness");
    case SurfaceKind::Pial:
        return WindowActions::tr("Pial");
    case SurfaceKind::Inflated:
        return WindowActions::tr("Inflated");
    case SurfaceKind::VeryInflated:
        return WindowActions::tr("Very inflated");
    case SurfaceKind::Sphere:
        return WindowActions::tr("Sphere");
    case SurfaceKind::Flat:
        return WindowActions::tr("Flat");
    }
    return {};
}

WindowActions::WindowActions(MainWindow& window) : QObject(&window), m_window(window) {
    buildFile();
    buildEdit();
    buildView();
    buildSelect();
    buildAnalysis();
    buildHelp();
    adopt(m_window.active());
    connect(&m_window.engines(), &EngineWork::changed, this, &WindowActions::followDataset);
    connect(&m_window, &MainWindow::activeChanged, this, &WindowActions::followActive);
    followActive();
}

void WindowActions::adopt(Workspace& workspace) {
    Session& session = workspace.session();
    m_undo->addStack(&session.undoStack());
    // They look at the active session, whichever has changed.
    connect(&session, &Session::datasetChanged, this, &WindowActions::followDataset);
    connect(&session, &Session::viewChanged, this, &WindowActions::followView);
    connect(&session, &Session::cursorChanged, this, &WindowActions::followSelecting);
    connect(&workspace.cortex().selectionTool(), &SelectionTool::changed, this, &WindowActions::followSelecting);
    connect(&workspace.series(), &SeriesBar::seriesChanged, this, &WindowActions::followSeries);
    // In other parts of the window the space bar presses buttons.
    for (QWidget* part :
         {static_cast<QWidget*>(&workspace.cortex()), static_cast<QWidget*>(&workspace.slice()),
          static_cast<QWidget*>(&workspace.series().slider())})
        part->addAction(m_play);
    auto* labels = new LabelMenu(session, m_view);
    m_view->insertMenu(m_labelsPlace, labels);
    QAction* followMouse = workspace.panels().card->followAction();
    m_view->insertAction(m_followPlace, followMouse);
    m_own.push_back({&workspace, labels, followMouse});
}

void WindowActions::followActive() {
    m_undo->setActiveStack(&m_window.session().undoStack());
    for (const Own& own : m_own) {
        const bool active = own.workspace == &m_window.active();
        own.labels->menuAction()->setVisible(active);
        own.followMouse->setVisible(active);
        if (active)
            for (ActionEntry& entry : m_table)
                if (std::ranges::find(m_own, entry.action, &Own::followMouse) != m_own.end())
                    entry.action = own.followMouse;
    }
    m_layout->follow(m_window.session());
    followDataset();
    followView();
    followSeries();
}

QMenu& WindowActions::addMenu(const QString& title) {
    QMenu* menu = m_window.menuBar()->addMenu(title);
    menu->setToolTipsVisible(true);
    return *menu;
}

QAction* WindowActions::add(
    QMenu& menu, const QString& name, const QString& text, const QList<QKeySequence>& keys,
    std::function<void()> run) {
    QAction* action = menu.addAction(text);
    action->setObjectName(name);
    action->setShortcuts(keys);
    if (run)
        connect(action, &QAction::triggered, this, std::move(run));
    QString group = menu.title();
    m_table.push_back({group.remove('&'), action});
    return action;
}

void WindowActions::buildFile() {
    QMenu& menu = addMenu(tr("&File"));
    add(menu, "open", tr("&Open…"), {QKeySequence::Open}, [this] { m_window.chooseFiles(); });
    add(menu, "openBeside", tr("Open &beside…"), {QKeySequence(tr("Ctrl+Alt+O"))},
        [this] { m_window.chooseFilesBeside(); })
        ->setToolTip(tr("Opens another dataset and keeps those that are open, like dropping it with Ctrl"));
    add(menu, "openSubject", tr("Open s&ubject…"), {QKeySequence(tr("Ctrl+Shift+O"))},
        [this] { m_window.chooseSubject(); });
    menu.addMenu(&m_window.recentFiles());
    add(menu, "fileDetails", tr("File &details…"), {QKeySequence(tr("Ctrl+I"))},
        [this] { m_window.chooseFileToDescribe(); });
    add(menu, "demonstration", tr("Open the &demonstration"), {}, [this] { m_window.openDemonstration(); });
    menu.addSeparator();
    m_needDataset.push_back(add(menu, "saveSession", tr("&Save session…"), {QKeySequence::Save}, [this] {
        m_window.chooseSessionFile();
    }));
    m_saveMap = add(menu, "saveMap", tr("Save &map as…"), {QKeySequence(tr("Ctrl+Shift+S"))}, [this] {
        m_window.chooseMapFile();
    });
    m_saveAllMaps =
        add(menu, "saveAllMaps", tr("Save a&ll maps…"), {}, [this] { m_window.chooseFileOfAllMaps(); });
    m_saveResults =
        add(menu, "saveResults", tr("Save &results…"), {}, [this] { m_window.chooseResultsFolder(); });
    m_needDataset.push_back(
        add(menu, "exportFigure", tr("&Export figure…"), {QKeySequence(tr("Ctrl+E"))},
            [this] { m_window.chooseFigure(); }));
    m_needDataset.push_back(add(
        menu, "composeFigure", tr("Figure compos&er…"), {QKeySequence(tr("Ctrl+Shift+E"))},
        [this] { m_window.composeFigure(); }));
    m_needDataset.back()->setToolTip(tr("Panels on a page in millimetres, placed by hand"));
    menu.addSeparator();
    m_closeDataset = add(menu, "closeDataset", tr("Close this &dataset"), {QKeySequence(tr("Ctrl+Shift+W"))},
        [this] { m_window.closeDataset(m_window.active()); });
    add(menu, "closeAll", tr("&Close everything"), {QKeySequence(tr("Ctrl+W"))},
        [this] { m_window.askToCloseEverything(); });
    QAction* quit =
        add(menu, "quit", tr("&Quit"), {QKeySequence(tr("Ctrl+Q"))}, [this] { m_window.close(); });
    quit->setMenuRole(QAction::QuitRole);
}

void WindowActions::buildEdit() {
    QMenu& menu = addMenu(tr("&Edit"));
    m_undo = new QUndoGroup(this);
    QAction* undo = m_undo->createUndoAction(this, tr("&Undo"));
    undo->setShortcuts({QKeySequence(tr("Ctrl+Z"))});
    QAction* redo = m_undo->createRedoAction(this, tr("&Redo"));
    redo->setShortcuts({QKeySequence(tr("Ctrl+Shift+Z")), QKeySequence(tr("Ctrl+Y"))});
    undo->setObjectName("undo");
    redo->setObjectName("redo");
    for (QAction* action : {undo, redo}) {
        menu.addAction(action);
        m_table.push_back({tr("Edit"), action});
    }
    menu.addSeparator();
    m_needDataset.push_back(add(menu, "query", tr("&Find in words"), {QKeySequence(tr("Ctrl+F"))}, [this] {
        m_window.queryBar().focusQuery();
    }));
    menu.addSeparator();
    QAction* engines = add(menu, "engines", tr("En&gines…"), {}, [this] { m_window.chooseEngines(); });
    engines->setToolTip(tr("Text and image encoders, caption decoder and chat endpoint: all optional"));
}

void WindowActions::buildView() {
    QMenu& menu = addMenu(tr("&View"));
    m_view = &menu;
    buildSurfaces(menu);
    menu.addSeparator();
    m_outlines = menu.addMenu(tr("&Outlines"));
    add(menu, "toggleOutlines", tr("Show or hide out&lines"), {QKeySequence(Qt::Key_O)},
        [this] { toggleOutlines(); });
    m_labelsPlace = add(menu, "toggleLabels", tr("S&how or hide labels"), {QKeySequence(Qt::Key_L)}, [this] {
        const auto own = std::ranges::find(m_own, &m_window.active(), &Own::workspace);
        if (own != m_own.end())
            own->labels->toggle();
    });
    m_curvature = add(menu, "curvature", tr("&Curvature"), {QKeySequence(Qt::Key_C)}, [this] {
        m_window.session().changeView(
            tr("Curvature"), [](ViewState& view) { view.curvature = !view.curvature; });
    });
    m_curvature->setCheckable(true);
    buildVision(menu);
    add(menu, "nextLayer", tr("&Next layer"), {QKeySequence(Qt::Key_Plus), QKeySequence(Qt::Key_Equal)},
        [this] { m_window.stepLayer(1); });
    add(menu, "previousLayer", tr("P&revious layer"), {QKeySequence(Qt::Key_Minus)},
        [this] { m_window.stepLayer(-1); });
    buildPlay(menu);
    m_table.push_back({tr("View"), m_window.active().panels().card->followAction()});
    m_followPlace = menu.addSeparator();
    buildLayout(menu);
    QMenu* standard = menu.addMenu(tr("Look &from"));
    int number = 1;
    for (const StandardView view :
         {StandardView::Lateral, StandardView::Medial, StandardView::Ventral, StandardView::Dorsal,
          StandardView::Anterior, StandardView::Posterior}) {
        const std::string_view name = nameOf(view);
        add(*standard, "look-" + QString::fromUtf8(name.data(), qsizetype(name.size())), titleOf(view),
            {QKeySequence(QString("Ctrl+%1").arg(number++))},
            [this, view] { m_window.cortexView().lookFrom(view); });
    }
    add(menu, "resetView", tr("Rese&t view"), {QKeySequence(tr("Ctrl+R"))},
        [this] { m_window.cortexView().resetView(); });
    menu.addSeparator();
    buildSlices(menu);
    menu.addSeparator();
    buildDocks(menu);
}

void WindowActions::buildVision(QMenu& menu) {
    QMenu* visions = menu.addMenu(tr("See colours &with"));
    visions->setToolTipsVisible(true);
    auto* group = new QActionGroup(this);
    const auto addVision = [&](ColourVision vision, const QString& title) {
        const std::string_view name = nameOf(vision);
        QAction* action = add(
            *visions, "vision-" + QString::fromUtf8(name.data(), qsizetype(name.size())), title, {},
            [this, vision] {
                m_window.session().changeView(
                    tr("Colour vision"), [vision](ViewState& view) { view.colourVision = vision; });
            });
        action->setToolTip(tr("A check whether the colours of the cortex can be told apart. Figures do not have it."));
        action->setCheckable(true);
        group->addAction(action);
        m_visions.emplace_back(vision, action);
    };
    addVision(ColourVision::Typical, tr("&Typical vision"));
    addVision(ColourVision::Protanopia, tr("&Protanopia (no red cones)"));
    addVision(ColourVision::Deuteranopia, tr("&Deuteranopia (no green cones)"));
    addVision(ColourVision::Tritanopia, tr("T&ritanopia (no blue cones)"));
}

void WindowActions::buildPlay(QMenu& menu) {
    m_play = add(menu, "playLayers", tr("Pla&y layers"), {QKeySequence(Qt::Key_Space)}, [this] {
        m_window.seriesBar().togglePlay();
    });
    m_play->setCheckable(true);
    m_play->setShortcutContext(Qt::WidgetWithChildrenShortcut);
}

void WindowActions::buildLayout(QMenu& menu) {
    m_layout = new LayoutMenu(&menu);
    m_layout->setObjectName("layoutMenu");
    menu.addMenu(m_layout);
    for (QAction* action : m_layout->keyed())
        m_table.push_back({tr("Layout"), action});
    connect(m_layout, &LayoutMenu::differenceRequested, this, [this](const QString& a, const QString& b) {
        m_window.runAnalysis(
            analysisNamed("difference"), Json{{"a", a.toStdString()}, {"b", b.toStdString()}});
    });
    m_showTwo = add(menu, "showTwo", tr("Two su&bjects side by side"), {QKeySequence(tr("Ctrl+B"))}, {});
    m_showTwo->setCheckable(true);
    m_showTwo->setToolTip(tr("The active dataset and the next one, with linked cameras"));
    connect(m_showTwo, &QAction::triggered, this, [this](bool on) { m_window.showTwo(on); });
}

void WindowActions::buildSurfaces(QMenu& menu) {
    auto* group = new QActionGroup(this);
    const auto addKind = [&](SurfaceKind kind, Qt::Key key) {
        const std::string_view name = nameOf(kind);
        QAction* action = add(
            menu, "surface-" + QString::fromUtf8(name.data(), qsizetype(name.size())), titleOf(kind),
            {QKeySequence(key)}, [this, kind] {
                m_window.session().changeView(
                    tr("Surface %1").arg(titleOf(kind)), [kind](ViewState& view) { showSurface(view, kind); });
            });
        action->setCheckable(true);
        group->addAction(action);
        m_surfaces.emplace_back(kind, action);
    };
    addKind(SurfaceKind::White, Qt::Key_W);
    addKind(SurfaceKind::Midthickness, Qt::Key_M);
    addKind(SurfaceKind::Pial, Qt::Key_P);
    addKind(SurfaceKind::Inflated, Qt::Key_I);
    addKind(SurfaceKind::VeryInflated, Qt::Key_V);
    addKind(SurfaceKind::Sphere, Qt::Key_S);
    addKind(SurfaceKind::Flat, Qt::Key_F);
    menu.addSeparator();
    m_hemispheres.left =
        add(menu, "leftHemisphere", tr("Left hemisphere"), {QKeySequence(tr("Shift+L"))},
            [this] { toggleHemisphere(Hemisphere::Left); });
    m_hemispheres.right =
        add(menu, "rightHemisphere", tr("Right hemisphere"), {QKeySequence(tr("Shift+R"))},
            [this] { toggleHemisphere(Hemisphere::Right); });
    m_hemispheres.left->setCheckable(true);
    m_hemispheres.right->setCheckable(true);
    buildSpread(menu);
}

void WindowActions::buildSpread(QMenu& menu) {
    auto* group = new QActionGroup(this);
    const auto addSpread = [&](const HemisphereSpread& spread, const QString& name, const QString& title,
                               Qt::Key key) {
        QAction* action = add(menu, name, title, {QKeySequence(key)}, [this, spread] {
            m_window.session().changeView(
                tr("Place of the hemispheres"), [&spread](ViewState& view) { view.spread = spread; });
            followView(); // choosing the same again must not leave it unchecked
        });
        action->setCheckable(true);
        group->addAction(action);
        m_spreads.emplace_back(spread, action);
    };
    group->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    addSpread(hemispheresTogether, "hemispheresTogether", tr("Hemispheres to&gether"), Qt::Key_T);
    addSpread(hemispheresApart, "hemispheresApart", tr("Hemispheres &apart"), Qt::Key_A);
    addSpread(hemispheresOpened, "hemispheresOpened", tr("Open like a boo&k"), Qt::Key_K);
    const auto morph = [this](double step) {
        return [this, step] {
            const auto path = morphPath(m_window.session().dataset()->cortex);
            m_window.session().changeView(
                tr("Shape of the surface"),
                [&](ViewState& view) { setMorphPosition(path, morphPosition(path, view) + step, view); },
                QStringLiteral("morph"));
        };
    };
    m_morphBack = add(menu, "morphBack", tr("More &folded"), {QKeySequence(Qt::Key_Comma)}, morph(-0.1));
    m_morphOn = add(menu, "morphOn", tr("&More unfolded"), {QKeySequence(Qt::Key_Period)}, morph(0.1));
}

void WindowActions::buildSlices(QMenu& menu) {
    auto* group = new QActionGroup(this);
    const auto addAxis = [&](SliceAxis axis, const QString& name, const QString& title, const QString& keys) {
        QAction* action = add(menu, name, title, {QKeySequence(keys)}, [this, axis] {
            m_window.slicePanel().show();
            m_window.session().changeView(tr("Slice"), [axis](ViewState& view) {
                view.sliceAxis = axis;
                view.slices.all = false;
            });
        });
        action->setCheckable(true);
        group->addAction(action);
        m_slices.emplace_back(axis, action);
    };
    addAxis(SliceAxis::Sagittal, "sagittalSlice", tr("Sagittal slice"), tr("Alt+X"));
    addAxis(SliceAxis::Coronal, "coronalSlice", tr("Coronal slice"), tr("Alt+Y"));
    addAxis(SliceAxis::Axial, "axialSlice", tr("Axial slice"), tr("Alt+Z"));
    m_allSlices = add(menu, "allSlices", tr("All three slices"), {QKeySequence(tr("Alt+3"))}, [this] {
        m_window.slicePanel().show();
        m_window.session().changeView(tr("All slices"), [](ViewState& view) { view.slices.all = true; });
    });
    m_allSlices->setCheckable(true);
    group->addAction(m_allSlices);
    m_whiteOnSlices =
        addSliceSwitch(menu, "whiteOnSlices", tr("White matter outlines on slices"), &SlicesView::white);
    m_pialOnSlices = addSliceSwitch(menu, "pialOnSlices", tr("Pial outlines on slices"), &SlicesView::pial);
    m_radiological = addSliceSwitch(
        menu, "radiological", tr("Radiological slices (left on the right)"), &SlicesView::radiological);
    QAction* shown = add(menu, "showSlice", tr("Show slices"), {}, {});
    shown->setCheckable(true);
    shown->setChecked(true);
    connect(shown, &QAction::triggered, this, [this](bool on) { m_window.slicePanel().setVisible(on); });
    connect(&menu, &QMenu::aboutToShow, shown, [this, shown] {
        shown->setChecked(!m_window.slicePanel().isHidden());
    });
}

QAction* WindowActions::addSliceSwitch(
    QMenu& menu, const QString& name, const QString& title, bool SlicesView::*which) {
    QAction* action = add(menu, name, title, {}, [this, title, which] {
        m_window.session().changeView(
            title, [which](ViewState& view) { view.slices.*which = !(view.slices.*which); });
    });
    action->setCheckable(true);
    return action;
}

void WindowActions::buildDocks(QMenu& menu) {
    for (auto* dock : m_window.findChildren<QDockWidget*>(Qt::FindDirectChildrenOnly)) {
        QAction* action = dock->toggleViewAction();
        // Behind the tab of another dock it would not be seen.
        connect(action, &QAction::triggered, dock, [dock](bool on) {
            if (on)
                dock->raise();
        });
        menu.addAction(action);
        m_table.push_back({tr("View"), action});
    }
}

void WindowActions::buildAnalysis() {
    QMenu& menu = addMenu(tr("&Analysis"));
    for (const Analysis& analysis : analyses()) {
        QAction* action =
            add(menu, "analysis-" + QString::fromStdString(analysis.id), analysisText(analysis.title), {},
                [this, &analysis] { m_window.chooseOptions(analysis); });
        m_analyses.emplace_back(&analysis, action);
    }
    menu.addSeparator();
    m_clusterAll = add(menu, "clusterAll", tr("Cluster voxels of &all open datasets…"), {}, [this] {
        m_window.chooseOptionsForAll();
    });
    m_clusterAll->setToolTip(tr("Voxels of all subjects share their clusters: the same names and colours in each"));
}

void WindowActions::buildHelp() {
    QMenu& menu = addMenu(tr("&Help"));
    add(menu, "shortcuts", tr("&Keyboard shortcuts"),
        {QKeySequence(Qt::Key_F1), QKeySequence(Qt::Key_Question)}, [this] { m_window.showShortcuts(); });
    QAction* about = add(menu, "about", tr("&About Fusiform"), {}, [this] { m_window.showAbout(); });
    about->setMenuRole(QAction::AboutRole);
}

} // namespace fusiform

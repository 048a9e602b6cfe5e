#pragma once

#include "analysis/registry/analysis_registry.h"
#include "render/view_state.h"
#include "widgets/dialogs/shortcut_overlay.h"

#include <QObject>

#include <functional>
#include <utility>
#include <vector>

class QAction;
class QActionGroup;
class QKeySequence;
class QMenu;
class QUndoGroup;

namespace fusiform {

class LabelMenu;
class LayoutMenu;
class MainWindow;
class SelectionTool;
class Workspace;

/// The action table: every menu entry with its shortcut, and what keeps it in step with the session.
class WindowActions : public QObject {
    Q_OBJECT
public:
    explicit WindowActions(MainWindow& window);

    [[nodiscard]] const std::vector<ActionEntry>& table() const { return m_table; }

    /// Follows a dataset's session and views, whenever it is the active one.
    void adopt(Workspace& workspace);

private:
    QAction*
    add(QMenu& menu, const QString& name, const QString& text, const QList<QKeySequence>& keys,
        std::function<void()> run);
    QMenu& addMenu(const QString& title);
    void buildFile();
    void buildEdit();
    void buildView();
    void buildLayout(QMenu& menu);
    void buildPlay(QMenu& menu);
    void buildSurfaces(QMenu& menu);
    void buildSpread(QMenu& menu);
    void buildVision(QMenu& menu);
    void buildSlices(QMenu& menu);
    void buildMouse(QMenu& menu); ///< in actions_mouse.cpp
    QAction* addSliceSwitch(QMenu& menu, const QString& name, const QString& title, bool SlicesView::*which);
    void buildDocks(QMenu& menu);
    void buildSelect(); ///< with the three below in actions_select.cpp
    [[nodiscard]] SelectionTool& tool(); ///< of the active dataset
    void buildSelectTools(QMenu& menu);
    void followSelecting();
    void buildAnalysis();
    void buildHelp();
    void followActive();
    void followDataset();
    void followView();
    void followSeries();
    void refillOutlines();
    void toggleHemisphere(Hemisphere hemisphere);
    void toggleOutlines();

    MainWindow& m_window;
    std::vector<ActionEntry> m_table;
    std::vector<std::pair<SurfaceKind, QAction*>> m_surfaces;
    Bilateral<QAction*> m_hemispheres{nullptr, nullptr};
    QUndoGroup* m_undo = nullptr;
    /// What belongs to one dataset and is only seen while that is active.
    struct Own {
        Workspace* workspace;
        LabelMenu* labels;
        QAction* followMouse;
    };
    std::vector<Own> m_own;
    QMenu* m_view = nullptr;
    QAction* m_labelsPlace = nullptr; ///< comes after the label menus
    QAction* m_followPlace = nullptr; ///< comes after the actions of following the mouse
    LayoutMenu* m_layout = nullptr;
    QAction* m_showTwo = nullptr;
    QAction* m_clusterAll = nullptr;
    QAction* m_closeDataset = nullptr;
    std::vector<std::pair<HemisphereSpread, QAction*>> m_spreads;
    QAction* m_morphBack = nullptr;
    QAction* m_morphOn = nullptr;
    std::vector<std::pair<ColourVision, QAction*>> m_visions;
    QAction* m_curvature = nullptr;
    QAction* m_play = nullptr;
    QAction* m_clearSelection = nullptr;
    QAction* m_saveSelection = nullptr;
    std::vector<QAction*> m_selectHere; ///< that need a place on the cortex
    std::vector<std::pair<int, QAction*>> m_selectTools; ///< SelectionTool::Kind
    std::vector<std::pair<SetOperation, QAction*>> m_selectOperations;
    std::vector<std::pair<SliceAxis, QAction*>> m_slices;
    QAction* m_allSlices = nullptr;
    QAction* m_radiological = nullptr;
    QAction* m_whiteOnSlices = nullptr;
    QAction* m_pialOnSlices = nullptr;
    QMenu* m_outlines = nullptr;
    std::string m_lastOutlines;
    std::vector<std::pair<const Analysis*, QAction*>> m_analyses;
    std::vector<QAction*> m_needDataset;
    QAction* m_saveMap = nullptr;
    QAction* m_saveAllMaps = nullptr;
    QAction* m_saveResults = nullptr;
};

/// A surface kind's name for people.
[[nodiscard]] QString titleOf(SurfaceKind kind);

} // namespace fusiform

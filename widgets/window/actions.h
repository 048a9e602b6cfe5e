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

namespace fusiform {

class MainWindow;

/// The action table: every menu entry with its shortcut, and what keeps it in step with the session.
class WindowActions : public QObject {
    Q_OBJECT
public:
    explicit WindowActions(MainWindow& window);

    [[nodiscard]] const std::vector<ActionEntry>& table() const { return m_table; }

private:
    QAction*
    add(QMenu& menu, const QString& name, const QString& text, const QList<QKeySequence>& keys,
        std::function<void()> run);
    QMenu& addMenu(const QString& title);
    void buildFile();
    void buildEdit();
    void buildView();
    void buildPlay(QMenu& menu);
    void buildSurfaces(QMenu& menu);
    void buildSpread(QMenu& menu);
    void buildVision(QMenu& menu);
    void buildSlices(QMenu& menu);
    void buildDocks(QMenu& menu);
    void buildAnalysis();
    void buildHelp();
    void followDataset();
    void followView();
    void refillOutlines();
    void toggleHemisphere(Hemisphere hemisphere);
    void toggleOutlines();

    MainWindow& m_window;
    std::vector<ActionEntry> m_table;
    std::vector<std::pair<SurfaceKind, QAction*>> m_surfaces;
    Bilateral<QAction*> m_hemispheres{nullptr, nullptr};
    std::vector<std::pair<HemisphereSpread, QAction*>> m_spreads;
    QAction* m_morphBack = nullptr;
    QAction* m_morphOn = nullptr;
    std::vector<std::pair<ColourVision, QAction*>> m_visions;
    QAction* m_curvature = nullptr;
    QAction* m_play = nullptr;
    QAction* m_clearRegion = nullptr;
    std::vector<std::pair<SliceAxis, QAction*>> m_slices;
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

#pragma once

#include "render/view_layout.h"

#include <QMenu>

#include <utility>
#include <vector>

namespace fusiform {

class Session;

/// The menu of how the centre is divided: presets of panes, linked cameras, and two maps compared side by side, by
/// swiping, or as their difference.
class LayoutMenu : public QMenu {
    Q_OBJECT
public:
    explicit LayoutMenu(QWidget* parent = nullptr);

    /// The session whose layout is shown and changed from now on.
    void follow(Session& session);
    /// Actions with keys, for the table of shortcuts.
    [[nodiscard]] const std::vector<QAction*>& keyed() const { return m_keyed; }

signals:
    void differenceRequested(const QString& a, const QString& b); ///< a - b, names of maps

private:
    enum class Comparison { SideBySide, Swipe, Difference };
    void buildPresets();
    void buildComparison(Comparison comparison, const QString& name, const QString& title);
    QAction* addKeyed(const QString& name, const QString& text, const QString& keys);
    void choose(LayoutPreset preset);
    void compare(Comparison comparison, const std::string& map);
    void toggleSwipe();
    void refill(QMenu& menu, Comparison comparison);
    void showState();

    Session* m_session = nullptr;
    std::vector<QAction*> m_keyed;
    std::vector<std::pair<LayoutPreset, QAction*>> m_presets;
    std::vector<QMenu*> m_comparisons;
    QAction* m_linked = nullptr;
    QAction* m_swipe = nullptr;
};

} // namespace fusiform

#pragma once

#include <QFrame>

#include <vector>

class QAction;
class QVBoxLayout;

namespace fusiform {

/// One line of the action table: what the menus, the shortcuts and the overlay are made from.
struct ActionEntry {
    QString group; ///< title of its menu, for people
    QAction* action = nullptr;
};

/// All actions with a shortcut, by menu, and what the buttons of the mouse do in each set, laid over the window. Any key or
/// click closes it; where it does not fit, arrows and Page keys scroll.
class ShortcutOverlay : public QFrame {
    Q_OBJECT
public:
    ShortcutOverlay(const std::vector<ActionEntry>& actions, QWidget* window);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void addKeys(const std::vector<ActionEntry>& actions, QVBoxLayout& layout, QWidget& page);
    void addMouse(QVBoxLayout& layout, QWidget& page);
};

} // namespace fusiform

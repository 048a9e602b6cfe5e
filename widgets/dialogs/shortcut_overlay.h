#pragma once

#include <QFrame>

#include <vector>

class QAction;

namespace fusiform {

/// One line of the action table: what the menus, the shortcuts and the overlay are made from.
struct ActionEntry {
    QString group; ///< title of its menu, for people
    QAction* action = nullptr;
};

/// All actions with a shortcut, by menu, laid over the window. Any key or click closes it.
class ShortcutOverlay : public QFrame {
    Q_OBJECT
public:
    ShortcutOverlay(const std::vector<ActionEntry>& actions, QWidget* window);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
};

} // namespace fusiform

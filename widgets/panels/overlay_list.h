#pragma once

#include "widgets/session/session.h"

#include <QWidget>

class QListWidget;
class QListWidgetItem;
class QMenu;
class QToolButton;

namespace fusiform {

/// The stack of overlays, the top one first: visible or not, order, adding and removing.
class OverlayList : public QWidget {
    Q_OBJECT
public:
    explicit OverlayList(Session& session, QWidget* parent = nullptr);

    [[nodiscard]] std::string selected() const; ///< name of a map, or empty

signals:
    void selectionChanged();
    void saveMapRequested(const QString& name);

private:
    QToolButton* addButton(const QString& name, const QString& text, const QString& tooltip);
    void follow();
    void markUnfinished();
    void rebuild(const std::vector<Overlay>& topFirst);
    void setVisibleOf(const QListWidgetItem& item);
    void move(int up);
    void takeOrder(); ///< that a person has dragged the rows into
    void remove(const std::string& name);
    void fillMenu();
    void openContextMenu(const QPoint& at);
    void enableButtons();

    Session& m_session;
    QListWidget* m_list = nullptr;
    QToolButton* m_up = nullptr;
    QToolButton* m_down = nullptr;
    QToolButton* m_remove = nullptr;
    QToolButton* m_add = nullptr;
    QMenu* m_menu = nullptr;
};

} // namespace fusiform

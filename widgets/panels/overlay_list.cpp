#include "widgets/panels/overlay_list.h"

#include "widgets/panels/show_data.h"

#include <QAction>
#include <QHBoxLayout>
#include <QListWidget>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace fusiform {
namespace {

std::string mapOf(const QListWidgetItem& item) {
    return item.data(Qt::UserRole).toString().toStdString();
}

} // namespace

OverlayList::OverlayList(Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_list = new QListWidget(this);
    m_list->setObjectName("overlayList");
    m_list->setAccessibleName(tr("Overlays, the top one first"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setUniformItemSizes(true);
    m_list->setMinimumHeight(4 * m_list->fontMetrics().height());
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDefaultDropAction(Qt::MoveAction);
    layout->addWidget(m_list, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(2);
    m_add = addButton("overlayAdd", tr("Add map"), tr("Show another map on top"));
    m_up = addButton("overlayUp", QStringLiteral("↑"), tr("Move up"));
    m_down = addButton("overlayDown", QStringLiteral("↓"), tr("Move down"));
    m_remove =
        addButton("overlayRemove", QStringLiteral("×"), tr("Take off the stack (the map stays loaded)"));
    row->addWidget(m_add);
    row->addStretch();
    for (auto* button : {m_up, m_down, m_remove})
        row->addWidget(button);
    layout->addLayout(row);
    m_menu = new QMenu(this);
    m_menu->setToolTipsVisible(true);
    connect(m_menu, &QMenu::aboutToHide, this, &OverlayList::fillMenu, Qt::QueuedConnection);
    m_add->setMenu(m_menu);
    m_add->setPopupMode(QToolButton::InstantPopup);

    auto* removing = new QAction(tr("Take off the stack"), m_list);
    removing->setShortcut(QKeySequence::Delete);
    removing->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(removing);
    connect(removing, &QAction::triggered, this, [this] { remove(selected()); });
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QListWidget::customContextMenuRequested, this, &OverlayList::openContextMenu);
    connect(m_up, &QToolButton::clicked, this, [this] { move(1); });
    connect(m_down, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_remove, &QToolButton::clicked, this, [this] { remove(selected()); });
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) { setVisibleOf(*item); });
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &OverlayList::takeOrder);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        enableButtons();
        emit selectionChanged();
    });
    connect(&session, &Session::datasetChanged, this, [this] {
        fillMenu();
        enableButtons();
        markUnfinished();
    });
    connect(&session, &Session::viewChanged, this, &OverlayList::follow);
    fillMenu();
    follow();
}

QToolButton* OverlayList::addButton(const QString& name, const QString& text, const QString& tooltip) {
    auto* button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setToolTip(tooltip);
    button->setAccessibleName(tooltip);
    return button;
}

std::string OverlayList::selected() const {
    const auto* item = m_list->currentItem();
    return item ? mapOf(*item) : std::string();
}

void OverlayList::follow() {
    const auto& overlays = m_session.view().overlays;
    const std::vector<Overlay> topFirst(overlays.rbegin(), overlays.rend());
    bool same = std::ssize(topFirst) == m_list->count();
    for (int row = 0; same && row < m_list->count(); ++row)
        same = mapOf(*m_list->item(row)) == topFirst[std::size_t(row)].map;
    // An item must not be deleted while its own check box reports a change, so only a new order rebuilds.
    if (!same) {
        rebuild(topFirst);
        fillMenu();
    }
    const QSignalBlocker quiet(m_list);
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setCheckState(topFirst[std::size_t(row)].visible ? Qt::Checked : Qt::Unchecked);
    markUnfinished();
    enableButtons();
}

void OverlayList::markUnfinished() {
    const QSignalBlocker quiet(m_list);
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem& item = *m_list->item(row);
        const QString name = item.data(Qt::UserRole).toString();
        const QString note = m_session.partialNote(name.toStdString());
        item.setText(note.isEmpty() ? name : tr("%1 (%2)").arg(name, note));
        item.setToolTip(
            note.isEmpty() ? name : tr("%1\nNot finished: values are still missing or will change.").arg(name));
    }
}

void OverlayList::rebuild(const std::vector<Overlay>& topFirst) {
    const std::string before = selected();
    const std::string formerTop = m_list->count() > 0 ? mapOf(*m_list->item(0)) : std::string();
    const auto wasListed = [this](const std::string& name) {
        for (int row = 0; row < m_list->count(); ++row)
            if (mapOf(*m_list->item(row)) == name)
                return true;
        return false;
    };
    // A map that was just put on top is what a person wants to edit next.
    const bool newTop = !topFirst.empty() && topFirst[0].map != formerTop && !wasListed(topFirst[0].map);
    int row = 0;
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const Overlay& overlay : topFirst) {
            const QString name = QString::fromStdString(overlay.map);
            auto* item = new QListWidgetItem(name, m_list);
            item->setData(Qt::UserRole, name);
            item->setToolTip(name);
            item->setFlags(
                Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
            if (!newTop && overlay.map == before)
                row = m_list->count() - 1;
        }
        m_list->setCurrentRow(m_list->count() > 0 ? row : -1);
    }
    emit selectionChanged();
}

void OverlayList::setVisibleOf(const QListWidgetItem& item) {
    const std::string name = mapOf(item);
    const bool visible = item.checkState() == Qt::Checked;
    m_session.changeView(visible ? tr("Show overlay") : tr("Hide overlay"), [&](ViewState& view) {
        for (Overlay& overlay : view.overlays)
            if (overlay.map == name)
                overlay.visible = visible;
    });
}

void OverlayList::move(int up) {
    const std::string name = selected();
    m_session.changeView(tr("Order of overlays"), [&](ViewState& view) {
        const auto found = std::ranges::find(view.overlays, name, &Overlay::map);
        const auto at = std::distance(view.overlays.begin(), found);
        const auto there = at + up; // the last of the overlays is the top of the stack
        if (found != view.overlays.end() && there >= 0 && there < std::ssize(view.overlays))
            std::swap(view.overlays[std::size_t(at)], view.overlays[std::size_t(there)]);
    });
}

void OverlayList::takeOrder() {
    std::vector<std::string> bottomFirst;
    for (int row = m_list->count() - 1; row >= 0; --row)
        bottomFirst.push_back(mapOf(*m_list->item(row)));
    m_session.changeView(tr("Order of overlays"), [&](ViewState& view) {
        std::ranges::stable_sort(view.overlays, {}, [&](const Overlay& overlay) {
            return std::ranges::find(bottomFirst, overlay.map) - bottomFirst.begin();
        });
    });
}

void OverlayList::remove(const std::string& name) {
    if (!name.empty())
        m_session.changeView(tr("Remove overlay"), [&](ViewState& view) {
            std::erase_if(view.overlays, [&](const Overlay& overlay) { return overlay.map == name; });
        });
}

void OverlayList::fillMenu() {
    if (m_menu->isVisible())
        return; // a run that goes on changes the maps twice a second, and nobody could choose one
    m_menu->clear();
    qDeleteAll(m_menu->findChildren<QMenu*>(Qt::FindDirectChildrenOnly));
    std::map<std::string, QMenu*> ofModel;
    for (const auto& map : m_session.dataset()->maps) {
        const bool listed = std::ranges::any_of(
            m_session.view().overlays, [&](const Overlay& overlay) { return overlay.map == map->name; });
        if (listed || !drawable(*map))
            continue;
        QMenu* menu = m_menu;
        if (!map->model.empty()) {
            QMenu*& submenu = ofModel[map->model];
            if (!submenu)
                submenu = m_menu->addMenu(QString::fromStdString(map->model).replace('&', "&&"));
            menu = submenu;
        }
        QAction* action = menu->addAction(QString::fromStdString(map->name).replace('&', "&&"));
        action->setToolTip(QString::fromStdString(map->provenance));
        connect(
            action, &QAction::triggered, this, [this, name = map->name] { showMap(m_session, name); },
            Qt::QueuedConnection); // showing refills this menu, and with it deletes the action
    }
}

void OverlayList::openContextMenu(const QPoint& at) {
    const auto* item = m_list->itemAt(at);
    if (!item)
        return;
    const QString name = item->data(Qt::UserRole).toString(); // the list may be rebuilt while the menu is open
    QMenu menu(this);
    connect(menu.addAction(tr("Save map as…")), &QAction::triggered, this, [this, name] {
        emit saveMapRequested(name);
    });
    menu.addSeparator();
    connect(menu.addAction(tr("Take off the stack")), &QAction::triggered, this, [this, name] {
        remove(name.toStdString());
    });
    menu.exec(m_list->viewport()->mapToGlobal(at));
}

void OverlayList::enableButtons() {
    const int row = m_list->currentRow();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_list->count());
    m_remove->setEnabled(row >= 0);
    m_add->setEnabled(!m_menu->isEmpty());
}

} // namespace fusiform

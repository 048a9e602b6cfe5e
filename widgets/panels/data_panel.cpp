#include "widgets/panels/data_panel.h"

#include "analysis/io/arrays/array_file.h"
#include "widgets/panels/show_data.h"

#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVector3D>
#include <QVBoxLayout>

#include <functional>

namespace fusiform {
namespace {

enum Role { Path = Qt::UserRole, Kind, Name, SurfaceRole, Place, File };

DataRow::Kind kindOf(const QTreeWidgetItem& item) {
    return DataRow::Kind(item.data(0, Kind).toInt());
}

bool canShow(const QTreeWidgetItem& item) {
    const auto kind = kindOf(item);
    return kind == DataRow::Kind::Map || kind == DataRow::Kind::Parcellation ||
           kind == DataRow::Kind::Surface || kind == DataRow::Kind::Region;
}

struct Saving {
    ResultKind kind;
    QString text; ///< of the menu
};

std::optional<Saving> savingOf(DataRow::Kind kind) {
    switch (kind) {
    case DataRow::Kind::Map:
        return Saving{ResultKind::Map, DataPanel::tr("Save map as…")};
    case DataRow::Kind::Model:
        return Saving{ResultKind::Model, DataPanel::tr("Save results…")};
    case DataRow::Kind::Captions:
        return Saving{ResultKind::Captions, DataPanel::tr("Save captions as…")};
    case DataRow::Kind::Embedding:
        return Saving{ResultKind::Embedding, DataPanel::tr("Save embedding as…")};
    case DataRow::Kind::NoiseCeiling:
        return Saving{ResultKind::NoiseCeiling, DataPanel::tr("Save noise ceiling as…")};
    default:
        return {};
    }
}

void forEachItem(QTreeWidgetItem& parent, const std::function<void(QTreeWidgetItem&)>& call) {
    for (int at = 0; at < parent.childCount(); ++at) {
        call(*parent.child(at));
        forEachItem(*parent.child(at), call);
    }
}

constexpr std::size_t fewNotes = 2;

void markUnfinished(std::vector<DataRow>& rows, const Session& session) {
    for (DataRow& row : rows) {
        if (row.kind == DataRow::Kind::Map)
            if (const QString note = session.partialNote(row.name); !note.isEmpty()) {
                row.what = DataPanel::tr("(%1) %2").arg(note, row.what);
                row.tooltip += '\n' + DataPanel::tr("Not finished: values are still missing or will change.");
            }
        markUnfinished(row.children, session);
    }
}

/// Names are told apart by their ends, numbers by their beginnings.
class ElidingDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = index.column() == 0 ? Qt::ElideMiddle : Qt::ElideRight;
    }
};

} // namespace

DataPanel::DataPanel(Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(4);
    m_filter = new QLineEdit(this);
    m_filter->setObjectName("dataFilter");
    m_filter->setPlaceholderText(tr("Filter…"));
    m_filter->setAccessibleName(tr("Filter what is loaded"));
    m_filter->setClearButtonEnabled(true);
    layout->addWidget(m_filter);
    m_tree = new QTreeWidget(this);
    m_tree->setObjectName("dataTree");
    m_tree->setAccessibleName(tr("What is loaded"));
    m_tree->setColumnCount(2);
    m_tree->setHeaderLabels({tr("Name"), tr("What")});
    m_tree->setUniformRowHeights(true);
    m_tree->setItemDelegate(new ElidingDelegate(m_tree));
    m_tree->setIndentation(14);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setExpandsOnDoubleClick(false); // a double click shows what can be shown
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->resizeSection(0, 165);
    layout->addWidget(m_tree);

    connect(m_filter, &QLineEdit::textChanged, this, &DataPanel::filter);
    connect(m_tree, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) { showItem(*item); });
    connect(m_tree, &QTreeWidget::customContextMenuRequested, this, &DataPanel::openMenu);
    connect(m_tree, &QTreeWidget::itemCollapsed, this, [this](QTreeWidgetItem* item) {
        m_collapsed.insert(item->data(0, Path).toString());
    });
    connect(m_tree, &QTreeWidget::itemExpanded, this, [this](QTreeWidgetItem* item) {
        if (m_filter->text().isEmpty())
            m_collapsed.remove(item->data(0, Path).toString());
    });
    connect(&session, &Session::datasetChanged, this, &DataPanel::refill);
    connect(&session, &Session::viewChanged, this, &DataPanel::markShown);
    refill();
}

void DataPanel::refill() {
    std::vector<DataRow> rows = dataRows(*m_session.dataset());
    markUnfinished(rows, m_session);
    // While a run shows what it has so far the values change and the tree does not: leave it as it is under the mouse.
    if (rows == m_rows)
        return markShown();
    m_rows = std::move(rows);
    const int scrolled = m_tree->verticalScrollBar()->value();
    const auto* current = m_tree->currentItem();
    const QString selected = current ? current->data(0, Path).toString() : QString();
    m_tree->clear();
    for (const DataRow& row : m_rows)
        addRow(row, m_tree->invisibleRootItem(), {});
    forEachItem(*m_tree->invisibleRootItem(), [&](QTreeWidgetItem& item) {
        const QString path = item.data(0, Path).toString();
        if (item.childCount() > 0)
            item.setExpanded(!m_collapsed.contains(path));
        if (path == selected)
            m_tree->setCurrentItem(&item);
    });
    filter();
    markShown();
    m_tree->verticalScrollBar()->setValue(scrolled);
}

void DataPanel::addRow(const DataRow& row, QTreeWidgetItem* parent, const QString& path) {
    auto* item = new QTreeWidgetItem(parent, {row.title, row.what});
    const QString ownPath = path + '/' + row.title;
    QStringList tooltip{row.what.isEmpty() ? row.title : tr("%1: %2").arg(row.title, row.what)};
    if (!row.tooltip.isEmpty() && row.tooltip != row.title)
        tooltip << row.tooltip.toHtmlEscaped().replace('\n', "<br>");
    tooltip[0] = "<b>" + tooltip[0].toHtmlEscaped() + "</b>";
    item->setData(0, Path, ownPath);
    item->setData(0, Kind, int(row.kind));
    item->setData(0, Name, QString::fromStdString(row.name));
    item->setData(0, File, QString::fromStdString(row.file));
    if (row.place)
        item->setData(0, Place, QVector3D(float(row.place->x()), float(row.place->y()), float(row.place->z())));
    if (row.surface)
        item->setData(0, SurfaceRole, int(*row.surface));
    for (const int column : {0, 1})
        item->setToolTip(column, tooltip.join("<br>"));
    if (row.kind == DataRow::Kind::Note) {
        item->setIcon(0, style()->standardIcon(QStyle::SP_MessageBoxInformation));
        item->setFirstColumnSpanned(true);
    }
    if (row.hasNotes()) {
        item->setIcon(0, style()->standardIcon(QStyle::SP_MessageBoxInformation));
        // One line says that there are notes; many of them would push everything else out of sight.
        if (row.children.size() > fewNotes && !m_seen.contains(ownPath))
            m_collapsed.insert(ownPath);
        m_seen.insert(ownPath);
    }
    for (const DataRow& child : row.children)
        addRow(child, item, ownPath);
}

void DataPanel::markShown() {
    const ViewState& view = m_session.view();
    forEachItem(*m_tree->invisibleRootItem(), [&](QTreeWidgetItem& item) {
        const std::string name = item.data(0, Name).toString().toStdString();
        bool shown = false;
        if (kindOf(item) == DataRow::Kind::Map)
            shown = std::ranges::any_of(view.overlays, [&](const Overlay& overlay) {
                return overlay.visible && overlay.map == name;
            });
        else if (kindOf(item) == DataRow::Kind::Parcellation)
            shown = view.outlines == name;
        else if (kindOf(item) == DataRow::Kind::Surface)
            shown = item.data(0, SurfaceRole).toInt() == int(view.surface);
        QFont font = m_tree->font();
        font.setBold(shown);
        item.setFont(0, font);
    });
}

void DataPanel::filter() {
    const QString wanted = m_filter->text().trimmed();
    const std::function<bool(QTreeWidgetItem&, bool)> apply = [&](QTreeWidgetItem& item, bool inParent) {
        const bool here = inParent || item.text(0).contains(wanted, Qt::CaseInsensitive) ||
                          item.text(1).contains(wanted, Qt::CaseInsensitive);
        bool below = false;
        for (int at = 0; at < item.childCount(); ++at)
            below = apply(*item.child(at), here) || below;
        item.setHidden(!here && !below);
        if (!wanted.isEmpty() && below)
            item.setExpanded(true);
        return here || below;
    };
    for (int at = 0; at < m_tree->topLevelItemCount(); ++at)
        apply(*m_tree->topLevelItem(at), wanted.isEmpty());
}

void DataPanel::showItem(const QTreeWidgetItem& item) {
    const std::string name = item.data(0, Name).toString().toStdString();
    switch (kindOf(item)) {
    case DataRow::Kind::Map:
        return showMap(m_session, name);
    case DataRow::Kind::Parcellation:
        return showOutlines(m_session, name);
    case DataRow::Kind::Region: {
        const QVector3D place = item.data(0, Place).value<QVector3D>();
        return m_session.select(Point(place.x(), place.y(), place.z()));
    }
    case DataRow::Kind::Surface:
        return showSurface(m_session, SurfaceKind(item.data(0, SurfaceRole).toInt()));
    default:
        const_cast<QTreeWidgetItem&>(item).setExpanded(!item.isExpanded());
    }
}

void DataPanel::openMenu(const QPoint& at) {
    QTreeWidgetItem* item = m_tree->itemAt(at);
    if (!item)
        return;
    QMenu menu(this);
    // The tree may be rebuilt while the menu is open.
    const auto copy = std::make_shared<QTreeWidgetItem>(*item);
    if (canShow(*copy))
        connect(menu.addAction(tr("Show")), &QAction::triggered, this, [this, copy] { showItem(*copy); });
    const QString name = copy->data(0, Name).toString();
    if (const auto saving = savingOf(kindOf(*copy)))
        connect(menu.addAction(saving->text), &QAction::triggered, this, [this, kind = saving->kind, name] {
            emit saveRequested({kind, name.toStdString()});
        });
    // Provenance is a file or the account of a computation.
    const QString file = QString::fromStdString(parsedReference(copy->data(0, File).toString().toStdString()).file);
    if (QFileInfo(file).isFile())
        connect(menu.addAction(tr("File details…")), &QAction::triggered, this, [this, file] {
            emit fileDetailsRequested(file);
        });
    connect(menu.addAction(tr("Copy name")), &QAction::triggered, this, [copy] {
        QApplication::clipboard()->setText(copy->text(0));
    });
    menu.addSeparator();
    connect(menu.addAction(tr("Expand all")), &QAction::triggered, m_tree, &QTreeWidget::expandAll);
    connect(menu.addAction(tr("Collapse all")), &QAction::triggered, m_tree, &QTreeWidget::collapseAll);
    menu.exec(m_tree->viewport()->mapToGlobal(at));
}

} // namespace fusiform

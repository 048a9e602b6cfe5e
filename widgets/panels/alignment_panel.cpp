#include "widgets/panels/alignment_panel.h"

#include "widgets/tasks/task_manager.h"
#include "widgets/views/place_text.h"
#include "widgets/window/actions.h"
#include "widgets/window/texts.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QStyle>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace fusiform {
namespace {

/// What tells a mistake comes first: a docked panel is narrow.
enum Column { Name, What, Inside, Transform, X, Y, Z, GridColumn, ColumnCount };

QString range(double low, double high) {
    return AlignmentPanel::tr("%1 to %2").arg(low, 0, 'f', 1).arg(high, 0, 'f', 1);
}

QString kindText(const AlignmentRow& row) {
    if (row.hemisphere && row.surface)
        return AlignmentPanel::tr("%1, %2").arg(titleOf(*row.hemisphere), titleOf(*row.surface));
    return analysisText(nameOf(row.kind));
}

QString gridText(const AlignmentRow& row) {
    if (row.orientation.empty())
        return {};
    const auto length = [&](int axis) { return QString::number(row.spacing[axis], 'g', 3); };
    return AlignmentPanel::tr("%1 × %2 × %3 of %4 × %5 × %6 mm, %7")
        .arg(row.shape[0])
        .arg(row.shape[1])
        .arg(row.shape[2])
        .arg(length(0), length(1), length(2), QString::fromStdString(row.orientation));
}

/// The lowest of each hemisphere's surfaces: "L 98.1 %, R 97.2 %".
QString insideText(const AlignmentRow& row) {
    QStringList parts;
    for (const Hemisphere hemisphere : hemispheres) {
        double lowest = 101;
        for (const Enclosed& one : row.enclosed)
            if (one.hemisphere == hemisphere)
                lowest = std::min(lowest, one.inGrid);
        if (lowest <= 100)
            parts << (hemisphere == Hemisphere::Left ? AlignmentPanel::tr("L %1 %") : AlignmentPanel::tr("R %1 %"))
                         .arg(QString::fromStdString(percentText(lowest)));
    }
    return parts.join(QStringLiteral(", "));
}

QString insideTooltip(const AlignmentRow& row) {
    QStringList lines;
    for (const Enclosed& one : row.enclosed) {
        const QString surface =
            AlignmentPanel::tr("%1, %2").arg(titleOf(one.hemisphere), titleOf(one.kind));
        const QString inGrid = QString::fromStdString(percentText(one.inGrid));
        lines << (one.inTissue ? AlignmentPanel::tr("%1: %2 % of the vertices, %3 % in voxels above 0")
                                     .arg(surface, inGrid, QString::fromStdString(percentText(*one.inTissue)))
                               : AlignmentPanel::tr("%1: %2 % of the vertices").arg(surface, inGrid));
    }
    return lines.join('\n');
}

QStringList cellsOf(const AlignmentRow& row) {
    QStringList cells(ColumnCount);
    cells[Name] = QString::fromStdString(row.name);
    if (row.kind == AlignmentRow::Kind::VoxelSet)
        cells[Name] = AlignmentPanel::tr("Grid of the voxel set");
    else if (row.more > 0)
        cells[Name] = AlignmentPanel::tr("%1 and %n more", nullptr, int(row.more)).arg(cells[Name]);
    cells[What] = kindText(row);
    cells[X] = range(row.low[0], row.high[0]);
    cells[Y] = range(row.low[1], row.high[1]);
    cells[Z] = range(row.low[2], row.high[2]);
    cells[GridColumn] = gridText(row);
    cells[Inside] = insideText(row);
    cells[Transform] = analysisText(row.transform);
    if (!row.anatomical)
        cells[Transform] = AlignmentPanel::tr("%1; a drawing without a place in the brain").arg(cells[Transform]);
    return cells;
}

QStringList headings() {
    return {AlignmentPanel::tr("Name"),   AlignmentPanel::tr("What"),   AlignmentPanel::tr("Holds of the cortex"),
            AlignmentPanel::tr("Coordinates from"), AlignmentPanel::tr("x (mm)"), AlignmentPanel::tr("y (mm)"),
            AlignmentPanel::tr("z (mm)"), AlignmentPanel::tr("Grid")};
}

} // namespace

AlignmentPanel::AlignmentPanel(Session& session, TaskManager& tasks, QWidget* parent)
    : QWidget(parent), m_session(session), m_tasks(tasks) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(4);
    m_state = new QLabel(this);
    m_state->setObjectName("alignmentState");
    layout->addWidget(m_state);
    m_warnings = new QListWidget(this);
    m_warnings->setObjectName("alignmentWarnings");
    m_warnings->setAccessibleName(tr("Alignment warnings"));
    m_warnings->setWordWrap(true);
    m_warnings->setTextElideMode(Qt::ElideNone);
    m_warnings->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_warnings->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_warnings->setMaximumHeight(fontMetrics().height() * 6);
    m_warnings->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_warnings->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    layout->addWidget(m_warnings);
    m_table = new QTableWidget(0, ColumnCount, this);
    m_table->setObjectName("alignmentTable");
    m_table->setAccessibleName(tr("Places of what is loaded"));
    m_table->setHorizontalHeaderLabels(headings());
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    layout->addWidget(m_table, 1);

    auto* copy = new QAction(tr("Copy"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(copy, &QAction::triggered, this, &AlignmentPanel::copySelected);
    auto* all = new QAction(tr("Copy as text"), this);
    all->setObjectName("alignmentCopyAll");
    connect(all, &QAction::triggered, this, &AlignmentPanel::copyAll);
    auto* again = new QAction(tr("Check again"), this);
    connect(again, &QAction::triggered, this, &AlignmentPanel::check);
    addActions({copy, all, again});
    for (QWidget* widget : {static_cast<QWidget*>(m_warnings), static_cast<QWidget*>(m_table)}) {
        widget->addActions({copy, all, again});
        widget->setContextMenuPolicy(Qt::ActionsContextMenu);
    }
    setContextMenuPolicy(Qt::ActionsContextMenu);

    m_soon.setSingleShot(true);
    m_soon.setInterval(200);
    connect(&m_soon, &QTimer::timeout, this, &AlignmentPanel::check);
    connect(&session, &Session::datasetChanged, this, [this] { m_soon.start(); });
    show({});
}

void AlignmentPanel::check() {
    const auto dataset = m_session.dataset();
    const int generation = m_session.generation();
    if (dataset->cortex.left.surfaces.empty() && dataset->cortex.right.surfaces.empty() && !dataset->anatomy &&
        dataset->maps.empty() && !dataset->voxels) {
        show({});
        return;
    }
    m_state->setText(tr("Checking…"));
    m_tasks.start<std::shared_ptr<const AlignmentReport>>(
        tr("Check alignment"), TaskManager::Weight::Light,
        [dataset](Progress& progress) {
            return std::make_shared<const AlignmentReport>(alignmentOf(*dataset, progress));
        },
        [this, dataset, generation](const std::shared_ptr<const AlignmentReport>& report) {
            if (m_session.dataset() != dataset)
                return; // the check of the newer one is on its way
            if (std::exchange(m_generation, generation) != generation)
                m_told.clear();
            show(*report);
        },
        slotOf(QStringLiteral("alignment"), this));
}

void AlignmentPanel::show(const AlignmentReport& report) {
    m_warnings->clear();
    QString fresh;
    for (const AlignmentWarning& warning : report.warnings) {
        const QString text = analysisText(warning.text);
        auto* item = new QListWidgetItem(
            style()->standardIcon(QStyle::SP_MessageBoxWarning),
            tr("%1\n%2").arg(text, analysisText(warning.advice)), m_warnings);
        item->setToolTip(item->text());
        if (!m_told.contains(text)) {
            m_told << text;
            if (fresh.isEmpty())
                fresh = text;
        }
    }
    m_warnings->setVisible(!report.warnings.empty());
    m_table->setRowCount(int(report.rows.size()));
    for (int at = 0; at < int(report.rows.size()); ++at) {
        const AlignmentRow& row = report.rows[std::size_t(at)];
        const QStringList cells = cellsOf(row);
        for (int column = 0; column < ColumnCount; ++column) {
            auto* item = new QTableWidgetItem(cells[column]);
            item->setToolTip(column == Inside ? insideTooltip(row) : cells[column]);
            m_table->setItem(at, column, item);
        }
    }
    m_table->resizeColumnsToContents();
    if (report.rows.empty())
        m_state->setText(tr("Nothing with a place in space is loaded."));
    else if (report.warnings.empty())
        m_state->setText(tr("No warnings: nothing here says that the items lie in different spaces."));
    else
        m_state->setText(tr("%n warnings", nullptr, int(report.warnings.size())));
    if (!fresh.isEmpty())
        emit warned(fresh);
}

QString AlignmentPanel::asText() const {
    QStringList lines;
    for (int at = 0; at < m_warnings->count(); ++at)
        lines << m_warnings->item(at)->text().replace('\n', QStringLiteral(". "));
    lines << headings().join('\t');
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column)
            cells << m_table->item(row, column)->text();
        lines << cells.join('\t');
    }
    return lines.join('\n');
}

void AlignmentPanel::copyAll() const {
    QGuiApplication::clipboard()->setText(asText());
}

void AlignmentPanel::copySelected() const {
    QStringList lines;
    if (m_warnings->hasFocus()) {
        for (const auto* item : m_warnings->selectedItems())
            lines << item->text();
    } else {
        for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) {
            QStringList cells;
            for (int column = 0; column < ColumnCount; ++column)
                cells << m_table->item(index.row(), column)->text();
            lines << cells.join('\t');
        }
    }
    if (lines.isEmpty())
        copyAll();
    else
        QGuiApplication::clipboard()->setText(lines.join('\n'));
}

} // namespace fusiform

#pragma once

#include "widgets/panels/data_rows.h"
#include "widgets/session/results.h"
#include "widgets/session/session.h"

#include <QSet>
#include <QWidget>

class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace fusiform {

/// The tree of everything loaded. A double click, Enter or "Show" puts a map on top of the overlays, draws
/// the outlines of a parcellation, or shows a surface.
class DataPanel : public QWidget {
    Q_OBJECT
public:
    explicit DataPanel(Session& session, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override { return {300, 380}; }

signals:
    void saveRequested(const fusiform::ResultName& result);
    void fileDetailsRequested(const QString& file);

private:
    void refill();
    void addRow(const DataRow& row, QTreeWidgetItem* parent, const QString& path);
    void markShown();
    void filter();
    void showItem(const QTreeWidgetItem& item);
    void openMenu(const QPoint& at);

    Session& m_session;
    QLineEdit* m_filter = nullptr;
    QTreeWidget* m_tree = nullptr;
    std::vector<DataRow> m_rows; ///< what the tree shows
    QSet<QString> m_seen;      ///< groups of notes that were listed before
    QSet<QString> m_collapsed; ///< groups a person closed, kept over rebuilding
};

} // namespace fusiform

#pragma once

#include "analysis/surface/alignment.h"
#include "widgets/session/session.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QListWidget;
class QTableWidget;

namespace fusiform {

class TaskManager;

/// Whether everything loaded lies in the same space: a table of all that has a place, and warnings above it. Computed
/// in a task shortly after the dataset changed; a result for an earlier dataset is dropped.
class AlignmentPanel : public QWidget {
    Q_OBJECT
public:
    AlignmentPanel(Session& session, TaskManager& tasks, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override { return {640, 240}; }
    /// Warnings and table, tab separated, for a letter or a lab book.
    [[nodiscard]] QString asText() const;

signals:
    /// There are warnings that were not told before; the first of them.
    void warned(const QString& text);

private:
    void check();
    void show(const AlignmentReport& report);
    void copySelected() const;
    void copyAll() const;

    Session& m_session;
    TaskManager& m_tasks;
    QTimer m_soon; ///< several files opened at once are checked once
    QLabel* m_state = nullptr;
    QListWidget* m_warnings = nullptr;
    QTableWidget* m_table = nullptr;
    QStringList m_told;
    int m_generation = -1;
};

} // namespace fusiform

#pragma once

#include "widgets/tasks/task_manager.h"

#include <QDialog>
#include <QPointer>
#include <nlohmann/json.hpp>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace fusiform {

/// What is in a file, whether it is loaded or not: all that `fusiform info` says of it. The file is looked through on a
/// worker thread, since range and missing values take every number; closing the dialog ends that.
class FileDetailsDialog : public QDialog {
    Q_OBJECT
public:
    FileDetailsDialog(TaskManager& tasks, const QString& file, QWidget* parent = nullptr);
    ~FileDetailsDialog() override;

private:
    struct Outcome;
    void showOutcome(const Outcome& outcome);
    void add(QTreeWidgetItem& parent, const QString& key, const nlohmann::ordered_json& value);

    QPointer<TaskManager> m_tasks; ///< of the window, which destroys it before its dialogs
    int m_task = 0;
    nlohmann::ordered_json m_details;
    QLabel* m_state = nullptr;
    QTreeWidget* m_tree = nullptr;
    QPushButton* m_copy = nullptr;
};

} // namespace fusiform

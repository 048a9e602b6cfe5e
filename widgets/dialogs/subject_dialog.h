#pragma once

#include "analysis/layouts/subject_folder.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace fusiform {

/// Offers what was found in a folder: which subject, which of its things, and where the dataset file shall be.
class SubjectDialog : public QDialog {
    Q_OBJECT
public:
    /// `subjects` is not empty; the dataset file is offered in `saveFolder`.
    SubjectDialog(std::vector<SubjectFolder> subjects, const QString& saveFolder, QWidget* parent = nullptr);

    /// The subject that is chosen, with the choices made of its things.
    [[nodiscard]] const SubjectFolder& subject() const { return m_subjects[m_current]; }
    [[nodiscard]] QString file() const; ///< ends in .fusiform.json when no ending was given
    void accept() override;

private:
    QWidget* buildTree();
    QWidget* buildNotes();
    QWidget* buildFile();
    void showSubject(int index);
    void fillTree();
    void addGroup(const QString& title, const std::vector<std::size_t>& items);
    void take(QTreeWidgetItem* row, int column);
    void followChoices();
    void chooseFile();

    std::vector<SubjectFolder> m_subjects;
    std::size_t m_current = 0;
    QString m_saveFolder;
    QString m_suggested; ///< the file that was offered last; one typed by the user is kept
    bool m_following = false;
    QComboBox* m_subject = nullptr;
    QLabel* m_found = nullptr;
    QTreeWidget* m_tree = nullptr;
    QLabel* m_why = nullptr;
    QLabel* m_changed = nullptr; ///< what the last choice chose or dropped beside
    QLabel* m_notes = nullptr;
    QLineEdit* m_file = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_save = nullptr;
};

} // namespace fusiform

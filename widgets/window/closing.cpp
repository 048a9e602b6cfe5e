// The parts of MainWindow about closing, and what would be lost by it.
#include "analysis/io/dataset/dataset_file.h"
#include "widgets/session/session_file.h"
#include "widgets/window/background_work.h"
#include "widgets/window/file_argument.h"
#include "widgets/window/file_opening.h"
#include "widgets/window/main_window.h"
#include "widgets/window/recovery.h"
#include "widgets/window/texts.h"
#include "widgets/window/workspace.h"

#include <QCloseEvent>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace fusiform {
namespace {

constexpr qsizetype namesTold = 8; ///< of results that were not saved

bool ended(const std::optional<TaskStatus>& status) {
    using State = TaskStatus::State;
    return !status || status->state == State::Finished || status->state == State::Cancelled ||
           status->state == State::Failed;
}

bool replacesWhatIsOpen(const QString& argument) {
    const auto file = pathOf(FileArgument::parsed(argument).file);
    return looksLikeSession(file) || looksLikeDataset(file);
}

} // namespace

void MainWindow::closeEvent(QCloseEvent* event) {
    if (asksAboutPage()) {
        event->ignore();
        return;
    }
    const bool nothingToLose =
        std::ranges::all_of(m_workspaces, [](Workspace* one) { return one->work().unsaved().isEmpty(); });
    if (!m_closeAgreed && !nothingToLose) {
        closeWhenAgreed(m_workspaces, [this] {
            m_closeAgreed = true;
            close();
        });
        event->ignore();
        return;
    }
    storeLayout();
    m_tasks.cancelAll();
    if (m_recovery)
        m_recovery->close();
    event->accept();
}

void MainWindow::closeWhenAgreed(const std::vector<Workspace*>& workspaces, const std::function<void()>& close) {
    QStringList names;
    for (Workspace* workspace : workspaces)
        names += workspace->work().unsaved();
    if (names.isEmpty()) {
        close();
        return;
    }
    if (auto* asked = findChild<QMessageBox*>("unsavedResults")) { // already
        asked->raise();
        return;
    }
    auto* box = new QMessageBox(
        QMessageBox::Question, tr("Unsaved results"),
        tr("%n results were not saved to a file.", nullptr, int(names.size())), QMessageBox::Cancel, this);
    box->setObjectName("unsavedResults");
    QString told = names.mid(0, namesTold).join('\n');
    if (names.size() > namesTold)
        told += QStringLiteral("\n…");
    box->setInformativeText(told);
    QPushButton* save = box->addButton(tr("&Save…"), QMessageBox::AcceptRole);
    save->setObjectName("saveUnsaved");
    QPushButton* discard = box->addButton(tr("&Discard them"), QMessageBox::DestructiveRole);
    discard->setObjectName("discardResults");
    box->setDefaultButton(save);
    box->setEscapeButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QDialog::finished, this, [this, box, save, discard, workspaces, close] {
        if (box->clickedButton() == discard)
            close();
        else if (box->clickedButton() == save)
            saveThenClose(workspaces, close);
    });
    box->open();
}

void MainWindow::saveThenClose(const std::vector<Workspace*>& workspaces, const std::function<void()>& close) {
    std::vector<int> tasks;
    for (Workspace* workspace : workspaces) {
        const auto started = askAndSave(*workspace, workspace->work().unsavedResults());
        if (!started)
            return; // what is being saved goes on
        tasks.insert(tasks.end(), started->begin(), started->end());
    }
    auto* wait = new QObject(this);
    connect(&m_tasks, &TaskManager::changed, wait, [this, wait, tasks, workspaces, close] {
        if (!std::ranges::all_of(tasks, [this](int task) { return ended(m_tasks.status(task)); }))
            return;
        wait->deleteLater();
        m_tasks.disconnect(wait);
        // Where something could not be saved, which is told, nothing is closed.
        if (std::ranges::all_of(workspaces, [](Workspace* one) { return one->work().unsaved().isEmpty(); }))
            close();
    });
}

void MainWindow::replaceWhenAgreed(const QStringList& files) {
    FileOpening* opening = &m_active->opening();
    const auto open = [opening, files] { opening->open(files); };
    // Looking into files takes time, and mostly there is nothing to lose.
    if (!m_active->work().unsaved().isEmpty() && std::ranges::any_of(files, replacesWhatIsOpen))
        closeWhenAgreed({m_active}, open);
    else
        open();
}

void MainWindow::closeDataset(Workspace& workspace) {
    closeWhenAgreed({&workspace}, [this, &workspace] { drop(workspace); });
}

void MainWindow::askToCloseEverything() {
    closeWhenAgreed(m_workspaces, [this] { closeEverything(); });
}

} // namespace fusiform

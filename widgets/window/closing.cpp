// The parts of MainWindow about closing, and what would be lost by it.
#include "analysis/io/dataset/dataset_file.h"
#include "widgets/composer/composer_window.h"
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

constexpr qsizetype namesTold = 8; ///< in a question
const QString aboutResults = QStringLiteral("unsavedResults");
const QString aboutPage = QStringLiteral("unsavedPage");
const QString aboutTasks = QStringLiteral("runningTasks");

QStringList unsavedIn(const std::vector<Workspace*>& workspaces) {
    QStringList names;
    for (Workspace* workspace : workspaces)
        names += workspace->work().unsaved();
    return names;
}

/// Whether a person was told of all of these.
bool amongThose(const QStringList& names, QStringList told) {
    return std::ranges::all_of(names, [&told](const QString& name) { return told.removeOne(name); });
}

/// Those that go on, whose results or files would be missed.
std::vector<TaskStatus> tasksToMiss(const TaskManager& tasks) {
    std::vector<TaskStatus> list = tasks.tasks();
    std::erase_if(list, [](const TaskStatus& task) {
        return task.product == TaskProduct::View || !unfinished(task);
    });
    return list;
}

/// Those of them whose results would go with these datasets.
std::vector<TaskStatus> analysesOf(const std::vector<Workspace*>& workspaces, const TaskManager& tasks) {
    std::vector<TaskStatus> list = tasksToMiss(tasks);
    std::erase_if(list, [&](const TaskStatus& task) {
        return std::ranges::none_of(
            workspaces, [&](Workspace* workspace) { return workspace->work().analyses().contains(task.id); });
    });
    return list;
}

/// Whether the question is being asked already; it comes to the front then.
bool isAsked(const QWidget& window, const QString& question) {
    auto* asked = window.findChild<QMessageBox*>(question);
    if (asked)
        asked->raise();
    return asked;
}

/// A question about `names`, with Cancel as the only answer so far. It has its object name until it is answered.
QMessageBox* questionAbout(
    const QStringList& names, const QString& title, const QString& text, const QString& question, QWidget* window) {
    auto* box = new QMessageBox(QMessageBox::Question, title, text, QMessageBox::Cancel, window);
    box->setObjectName(question);
    QString told = names.mid(0, namesTold).join('\n');
    if (names.size() > namesTold)
        told += QStringLiteral("\n…");
    box->setInformativeText(told);
    box->setEscapeButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(box, &QDialog::finished, box, [box] { box->setObjectName(QString()); });
    return box;
}

QPushButton* addAnswer(QMessageBox& box, const QString& text, QMessageBox::ButtonRole role, const char* name) {
    QPushButton* button = box.addButton(text, role);
    button->setObjectName(name);
    return button;
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
    if (!tasksToMiss(m_tasks).empty() || !amongThose(unsavedIn(m_workspaces), m_discarded)) {
        event->ignore();
        askToClose();
        return;
    }
    storeLayout();
    m_tasks.cancelAll();
    if (m_recovery)
        m_recovery->close();
    event->accept();
}

bool MainWindow::asksAboutPage() {
    if (!m_composer || !m_composer->unsaved())
        return false;
    if (isAsked(*this, aboutPage))
        return true;
    QMessageBox* box = questionAbout(
        {}, tr("Unsaved page"), tr("The page of the figure composer was neither saved nor exported."), aboutPage, this);
    QPushButton* save = addAnswer(*box, tr("&Save…"), QMessageBox::AcceptRole, "savePageFirst");
    QPushButton* discard = addAnswer(*box, tr("&Discard it"), QMessageBox::DestructiveRole, "discardPage");
    box->setDefaultButton(save);
    connect(box, &QDialog::finished, this, [this, box, save, discard] {
        if (box->clickedButton() == discard) {
            m_composer->keepAsSaved();
        } else if (box->clickedButton() == save) {
            composeFigure(); // so that one sees what it is about
            m_composer->choosePageFile();
        } else {
            return;
        }
        if (!m_composer->unsaved())
            close();
    });
    box->open();
    return true;
}

void MainWindow::askToClose() {
    if (isAsked(*this, aboutTasks) || isAsked(*this, aboutResults))
        return;
    delete m_waiting.data(); // whoever closes again may think otherwise by now
    m_discarded.clear();
    const auto tasks = [this] { return tasksToMiss(m_tasks); };
    if (!tasks().empty()) {
        askAboutTasks(tasks, [this] { askToClose(); });
        return;
    }
    closeWhenAgreed(m_workspaces, [this] {
        m_discarded = unsavedIn(m_workspaces);
        close();
    });
}

void MainWindow::askAboutTasks(const TasksToMiss& tasks, const std::function<void()>& then) {
    const std::vector<TaskStatus> running = tasks();
    QStringList titles;
    for (const TaskStatus& task : running)
        titles << task.title;
    const auto analyses = std::ranges::count(running, TaskProduct::Result, &TaskStatus::product);
    QMessageBox* box = questionAbout(
        titles, tr("Running tasks"), tr("%n tasks are still running.", nullptr, int(running.size())), aboutTasks, this);
    if (analyses > 0 && analyses < std::ssize(running))
        box->setInformativeText(
            box->informativeText() + "\n\n" + tr("Files that are being written are finished in any case."));
    QPushButton* wait = addAnswer(*box, tr("&Wait, then close"), QMessageBox::AcceptRole, "waitForTasks");
    QPushButton* stop = nullptr;
    if (analyses > 0)
        stop = addAnswer(*box, tr("&Stop them and close"), QMessageBox::DestructiveRole, "stopTasks");
    box->setDefaultButton(wait);
    connect(box, &QDialog::finished, this, [this, box, wait, stop, tasks, then] {
        const QAbstractButton* answer = box->clickedButton();
        if (answer && answer == stop) {
            for (const TaskStatus& task : tasks())
                if (task.product == TaskProduct::Result)
                    m_tasks.cancel(task.id);
        } else if (answer != wait) {
            return;
        }
        waitForTasks(tasks, then);
    });
    box->open();
}

void MainWindow::waitForTasks(const TasksToMiss& tasks, const std::function<void()>& then) {
    for (const TaskStatus& task : tasks())
        m_tasks.setPaused(task.id, false); // or it would take for ever
    m_waiting = waitFor([tasks] { return tasks().empty(); }, then);
    if (m_waiting) // a problem is told, and the window stays for it to be read
        connect(&m_tasks, &TaskManager::failed, m_waiting, [this] { delete m_waiting.data(); });
}

QPointer<QObject> MainWindow::waitFor(const std::function<bool()>& over, const std::function<void()>& then) {
    QPointer<QObject> wait = new QObject(this);
    const auto look = [this, over, then, waiting = wait.data()] {
        if (!over())
            return;
        m_tasks.disconnect(waiting);
        waiting->deleteLater();
        then();
    };
    connect(&m_tasks, &TaskManager::changed, wait, look);
    look(); // nothing need change any more
    return wait;
}

void MainWindow::closeWhenAgreed(const std::vector<Workspace*>& workspaces, const std::function<void()>& close) {
    if (isAsked(*this, aboutTasks) || isAsked(*this, aboutResults))
        return;
    const auto running = [this, workspaces] { return analysesOf(workspaces, m_tasks); };
    if (!running().empty()) {
        askAboutTasks(running, [this, workspaces, close] { closeWhenAgreed(workspaces, close); });
        return;
    }
    const QStringList names = unsavedIn(workspaces);
    if (names.isEmpty()) {
        close();
        return;
    }
    QMessageBox* box = questionAbout(
        names, tr("Unsaved results"), tr("%n results were not saved to a file.", nullptr, int(names.size())),
        aboutResults, this);
    QPushButton* save = addAnswer(*box, tr("&Save…"), QMessageBox::AcceptRole, "saveUnsaved");
    QPushButton* discard = addAnswer(*box, tr("&Discard them"), QMessageBox::DestructiveRole, "discardResults");
    box->setDefaultButton(save);
    connect(box, &QDialog::finished, this, [this, box, save, discard, names, workspaces, close] {
        if (box->clickedButton() == save)
            saveThenClose(workspaces, close);
        else if (box->clickedButton() != discard)
            return;
        else if (amongThose(unsavedIn(workspaces), names))
            close();
        else // some have come meanwhile
            closeWhenAgreed(workspaces, close);
    });
    box->open();
}

void MainWindow::saveThenClose(const std::vector<Workspace*>& workspaces, const std::function<void()>& close) {
    const QStringList names = unsavedIn(workspaces);
    std::vector<int> tasks;
    for (Workspace* workspace : workspaces) {
        const auto started = askAndSave(*workspace, workspace->work().unsavedResults());
        if (!started)
            return; // what is being saved goes on
        tasks.insert(tasks.end(), started->begin(), started->end());
    }
    const auto saved = [this, tasks] {
        return std::ranges::none_of(tasks, [this](int task) {
            const auto status = m_tasks.status(task);
            return status && unfinished(*status);
        });
    };
    waitFor(saved, [this, names, workspaces, close] {
        const QStringList left = unsavedIn(workspaces);
        if (left.isEmpty())
            close();
        else if (!amongThose(left, names)) // some have come meanwhile
            closeWhenAgreed(workspaces, close);
        // Else something could not be saved, which is told, and nothing is closed.
    });
}

void MainWindow::replaceWhenAgreed(const QStringList& files) {
    FileOpening* opening = &m_active->opening();
    const auto open = [opening, files] { opening->open(files); };
    // Looking into files takes time, and mostly there is nothing to lose.
    const bool losesResults = !m_active->work().unsaved().isEmpty() || !analysesOf({m_active}, m_tasks).empty();
    if (losesResults && std::ranges::any_of(files, replacesWhatIsOpen))
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

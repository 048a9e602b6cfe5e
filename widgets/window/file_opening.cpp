#include "widgets/window/file_opening.h"

#include "analysis/core/translatable.h"
#include "analysis/io/archive_arrays.h"
#include "analysis/io/dataset_file.h"
#include "widgets/session/session_file.h"
#include "widgets/tasks/failure.h"
#include "widgets/tasks/task_manager.h"
#include "widgets/window/file_argument.h"
#include "widgets/window/texts.h"

#include <algorithm>

namespace fusiform {

struct FileOpening::Opened {
    std::shared_ptr<const Dataset> base; ///< what a single file was added to
    std::shared_ptr<const Dataset> dataset;
    std::optional<ViewState> view;
    bool replaces = false; ///< a dataset or session, not a single file
    std::vector<std::filesystem::path> files;
    std::optional<ErrorDetails> problem;
    std::shared_ptr<const ArrayFile> unplaced; ///< arrays of which someone must say what they are
};

namespace {

constexpr const char* doing = translatable("analysis", "opening a file");

void checkThatItIsAFile(const std::filesystem::path& path) {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status))
        throw Error(
            {doing, path.string(), translatable("analysis", "a file"),
             translatable("analysis", "nothing at this place"),
             translatable("analysis", "check the name, and that the disk it is on is connected")});
    if (std::filesystem::is_directory(status))
        throw Error(
            {doing, path.string(), translatable("analysis", "a file"), translatable("analysis", "a folder"),
             translatable("analysis", "open the files in it, or a dataset file that names them")});
}

} // namespace

FileOpening::FileOpening(Session& session, TaskManager& tasks, QObject* parent)
    : QObject(parent), m_session(session), m_tasks(tasks) {
    connect(&m_tasks, &TaskManager::changed, this, &FileOpening::noticeCancelling);
}

void FileOpening::open(const QStringList& files) {
    m_queue += files;
    if (!m_task)
        openNext();
}

void FileOpening::closeAll() {
    m_queue.clear();
    if (m_task)
        m_tasks.cancel(m_task);
    m_singleFiles.clear();
}

void FileOpening::openNext() {
    if (m_queue.isEmpty()) {
        m_task = 0;
        emit finished();
        return;
    }
    const FileArgument argument = FileArgument::parsed(m_queue.takeFirst());
    const QString file = argument.file;
    const std::filesystem::path path = std::filesystem::absolute(pathOf(file));
    const auto base = m_session.dataset();
    const auto work = [path, base](Progress& progress) {
        Opened opened;
        opened.base = base;
        try {
            checkThatItIsAFile(path);
            if (looksLikeSession(path)) {
                const SessionFile session = readSessionFile(path);
                Dataset dataset;
                if (!session.dataset.empty())
                    dataset = readDataset(session.dataset, progress);
                for (const auto& single : session.files)
                    dataset = withFile(dataset, single, progress);
                opened.dataset = std::make_shared<const Dataset>(std::move(dataset));
                opened.view = session.view;
                opened.files = session.files;
                opened.replaces = true;
            } else if (looksLikeDataset(path)) {
                opened.dataset = std::make_shared<const Dataset>(readDataset(path, progress));
                opened.replaces = true;
            } else {
                opened.dataset = std::make_shared<const Dataset>(withFile(*base, path, progress));
                opened.files = {path};
            }
        } catch (const Cancelled&) {
            throw;
        } catch (const ArraysUnplaced& question) {
            opened.unplaced = std::make_shared<const ArrayFile>(question.arrays());
        } catch (...) {
            // Reported with the result, not as a failed task: the queue goes on either way.
            opened.problem = failureDetails(std::current_exception(), doing);
            if (opened.problem->file.empty())
                opened.problem->file = path.string();
        }
        return opened;
    };
    m_task = m_tasks.start<Opened>(
        tr("Open %1").arg(QFileInfo(file).fileName()), TaskManager::Weight::Light, work,
        [this, argument](const Opened& opened) {
            take(argument, opened);
            openNext();
            if (opened.problem)
                throw Error(*opened.problem); // its row in Tasks says "Failed"
        });
}

void FileOpening::take(const FileArgument& argument, const Opened& opened) {
    const QString file = argument.file;
    if (opened.problem) {
        emit failed(*opened.problem);
        return;
    }
    if (opened.unplaced) {
        emit choiceNeeded(*opened.unplaced);
        return;
    }
    if (opened.replaces) {
        m_singleFiles = opened.files;
        m_session.openDataset(opened.dataset, opened.view);
        if (opened.view) {
            QStringList missing;
            for (const Overlay& overlay : opened.view->overlays)
                if (!opened.dataset->findMap(overlay.map))
                    missing << QString::fromStdString(overlay.map);
            if (!missing.isEmpty())
                emit noticed(tr("Not in any file of this session, so not shown: %1").arg(missing.join(", ")));
        }
    } else if (m_session.dataset() != opened.base) {
        m_queue.prepend(argument.text); // something else was loaded meanwhile: add the file to that instead
        return;
    } else {
        m_singleFiles.insert(m_singleFiles.end(), opened.files.begin(), opened.files.end());
        m_session.updateDataset(opened.dataset);
    }
    if (!argument.settings.empty())
        applySettings(argument, opened.replaces ? Dataset() : *opened.base);
    emit this->opened(file);
}

void FileOpening::addArray(const ArrayFile& arrays, const ArrayUse& use) {
    const auto base = m_session.dataset();
    using Added = std::shared_ptr<const Dataset>;
    m_tasks.start<Added>(
        tr("Add %1").arg(QString::fromStdString(use.array)), TaskManager::Weight::Light,
        [base, arrays, use](Progress& progress) -> Added {
            return std::make_shared<const Dataset>(withArray(*base, arrays, use, progress));
        },
        [this, base, arrays, use](const Added& added) {
            if (m_session.dataset() != base) {
                addArray(arrays, use); // something else was loaded meanwhile: add the array to that instead
                return;
            }
            m_session.updateDataset(added);
            emit opened(textOf(arrays.file));
        });
}

void FileOpening::applySettings(const FileArgument& argument, const Dataset& before) {
    try {
        ViewState view = m_session.view();
        for (Overlay& overlay : view.overlays)
            if (!before.findMap(overlay.map))
                overlay = withSettings(overlay, argument);
        m_session.changeView(tr("Settings of a file"), [&](ViewState& changed) { changed.overlays = view.overlays; });
    } catch (const Error& problem) {
        emit failed(problem.details());
    }
}

void FileOpening::noticeCancelling() {
    if (!m_task)
        return;
    const auto tasks = m_tasks.tasks();
    const auto found = std::ranges::find(tasks, m_task, &TaskStatus::id);
    if (found != tasks.end() && found->state != TaskStatus::State::Cancelled &&
        found->state != TaskStatus::State::Failed)
        return;
    m_queue.clear();
    m_task = 0;
    emit finished();
}

} // namespace fusiform

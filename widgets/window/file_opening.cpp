#include "widgets/window/file_opening.h"

#include "analysis/core/translatable.h"
#include "analysis/data/stated_mesh.h"
#include "analysis/io/arrays/archive_arrays.h"
#include "analysis/io/dataset/caption_question.h"
#include "analysis/io/dataset/dataset_file.h"
#include "analysis/io/file_place.h"
#include "render/value_summary.h"
#include "widgets/session/kept_results.h"
#include "widgets/tasks/failure.h"
#include "widgets/tasks/task_manager.h"
#include "widgets/window/file_argument.h"
#include "widgets/window/texts.h"

#include <QCheckBox>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace fusiform {

struct FileOpening::Opened {
    std::shared_ptr<const Dataset> base; ///< what a single file was added to
    std::shared_ptr<const Dataset> dataset;
    std::optional<ViewState> view;
    bool replaces = false; ///< a dataset or session, not a single file
    std::vector<OpenedFile> files;
    std::vector<ResultName> results; ///< restored, and in no file that a person knows of
    std::optional<ErrorDetails> problem;
    bool needsSurface = false; ///< which is the problem
    std::optional<Message> question; ///< to be asked instead of telling the problem
    bool contradicts = false;        ///< the question is about two statements that differ
    std::vector<CaptionReading> readings; ///< of captions, of which someone must say which is right
    std::shared_ptr<const ArrayFile> unplaced; ///< arrays of which someone must say what they are
};

namespace {

constexpr const char* doing = translatable("analysis", "opening a file");
constexpr const char* restoring = translatable("analysis", "restoring a session");

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
    if (!busy())
        openNext();
}

void FileOpening::closeAll() {
    m_queue.clear();
    m_later.clear();
    if (m_question)
        m_question->reject();
    emit closed();
    m_singleFiles.clear();
    m_trustUnsaid = false;
    m_first = m_beforeFirst = nullptr;
    if (m_task) { // forgotten at once, so that what is opened next does not wait for word of its end
        m_tasks.cancel(std::exchange(m_task, 0));
        emit finished();
    }
}

void FileOpening::openNext() {
    if (m_queue.isEmpty()) {
        m_queue = std::exchange(m_later, {});
        m_lastTry = !m_queue.isEmpty();
    }
    if (m_queue.isEmpty()) {
        m_task = 0;
        emit finished();
        return;
    }
    const FileArgument argument = FileArgument::parsed(m_queue.takeFirst());
    const QString file = argument.file;
    const std::filesystem::path path = std::filesystem::absolute(pathOf(file));
    const auto base = m_session.dataset();
    const int opening = ++m_openings;
    const auto work = [this, opening, path, base, mesh = argument.mesh.toStdString()](Progress& progress) {
        Opened opened;
        opened.base = base;
        try {
            checkThatItIsAFile(path);
            if (looksLikeSession(path)) {
                const SessionFile session = readSessionFile(path);
                opened.dataset = std::make_shared<const Dataset>(datasetOf(session, progress));
                opened.view = session.view;
                opened.files = session.files;
                opened.replaces = true;
            } else if (looksLikeDataset(path)) {
                opened.dataset = std::make_shared<const Dataset>(readDataset(path, progress));
                opened.replaces = true;
            } else {
                if (auto first = withFirstFrame(*base, path, progress)) {
                    summarizeMaps(*first, progress);
                    const auto shown = std::make_shared<const Dataset>(std::move(*first));
                    // The task manager waits for its workers before this object goes.
                    QMetaObject::invokeMethod(
                        this, [this, opening, base, shown] { showFirst(opening, base, shown); }, Qt::QueuedConnection);
                }
                opened.dataset = std::make_shared<const Dataset>(withFile(*base, path, progress, mesh));
                opened.files = {{path, {}}};
            }
            summarizeMaps(*opened.dataset, progress);
        } catch (const Cancelled&) {
            throw;
        } catch (const MeshQuestion& question) {
            opened.question = question.question();
            opened.contradicts = question.contradicts();
        } catch (const CaptionQuestion& question) {
            opened.readings = question.readings();
            opened.files = {{path, {}}};
        } catch (const ArraysUnplaced& question) {
            opened.unplaced = std::make_shared<const ArrayFile>(question.arrays());
        } catch (const SurfaceMissing& missing) {
            opened.problem = missing.details();
            opened.needsSurface = true;
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
            if (opened.question) {
                m_task = 0;
                if (m_trustUnsaid && !opened.contradicts) {
                    m_queue.prepend(argument.text + QStringLiteral(":mesh=") + loadedMesh);
                    openNext();
                } else {
                    ask(argument, *opened.question, opened.contradicts);
                }
                return;
            }
            if (opened.needsSurface && !m_lastTry && !m_queue.isEmpty()) {
                m_later << argument.text;
                openNext();
                return;
            }
            take(argument, opened);
            openNext();
            if (opened.problem)
                throw Error(*opened.problem); // its row in Tasks says "Failed"
        });
}

void FileOpening::restore(const RecoveredSession& recovered, const std::filesystem::path& results) {
    ++m_openings;
    m_task = m_tasks.start<Opened>(
        tr("Restore %1").arg(QString::fromStdString(recovered.title)), TaskManager::Weight::Light,
        [recovered, results](Progress& progress) {
            Opened opened;
            opened.view = recovered.session.view;
            opened.files = recovered.session.files;
            opened.replaces = true;
            try {
                Progress files = progress.part(0, 0.8);
                const Dataset dataset = datasetOf(recovered.session, files);
                Progress rest = progress.part(0.8, 1);
                RestoredResults restored = withKeptResults(dataset, recovered.kept, results, rest);
                opened.results = namesOf(restored.results);
                opened.dataset = std::make_shared<const Dataset>(std::move(restored.dataset));
                summarizeMaps(*opened.dataset, rest);
            } catch (const Cancelled&) {
                throw;
            } catch (...) {
                opened.problem = failureDetails(std::current_exception(), restoring);
            }
            return opened;
        },
        [this](const Opened& opened) {
            take({}, opened);
            if (!opened.problem)
                emit restored(opened.results);
            openNext();
            if (opened.problem)
                throw Error(*opened.problem);
        });
}

void FileOpening::showFirst(
    int opening, const std::shared_ptr<const Dataset>& base, const std::shared_ptr<const Dataset>& first) {
    if (!m_task || opening != m_openings || m_session.dataset() != base)
        return;
    m_beforeFirst = base;
    m_first = first;
    m_session.updateDataset(first);
}

void FileOpening::hideFirst() {
    const auto before = std::exchange(m_beforeFirst, nullptr);
    const auto first = std::exchange(m_first, nullptr);
    if (before && m_session.dataset() == first)
        m_session.takeBack(before);
}

void FileOpening::take(const FileArgument& argument, const Opened& opened) {
    const QString file = argument.file;
    if (opened.problem) {
        hideFirst();
        emit failed(*opened.problem);
        return;
    }
    if (!opened.readings.empty()) {
        ++m_asked;
        emit captionOrderNeeded(opened.files.front().file, opened.readings);
        return;
    }
    if (opened.unplaced) {
        ++m_asked;
        emit choiceNeeded(*opened.unplaced);
        return;
    }
    if (opened.replaces) {
        m_trustUnsaid = false;
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
    } else if (m_session.dataset() != opened.base && !(m_first && m_session.dataset() == m_first)) {
        m_first = m_beforeFirst = nullptr;
        m_queue.prepend(argument.text); // something else was loaded meanwhile: add the file to that instead
        return;
    } else {
        m_singleFiles.insert(m_singleFiles.end(), opened.files.begin(), opened.files.end());
        m_first = m_beforeFirst = nullptr;
        m_session.updateDataset(opened.dataset);
    }
    if (!argument.settings.empty())
        applySettings(argument, opened.replaces ? Dataset() : *opened.base);
    if (!file.isEmpty()) // else an autosaved session, which is no file to be opened again
        emit this->opened(file);
}

void FileOpening::ask(const FileArgument& argument, const Message& question, bool contradicts) {
    m_question = new QMessageBox(QMessageBox::Question, tr("Which mesh?"), analysisText(question), QMessageBox::NoButton,
                                 qobject_cast<QWidget*>(parent()));
    m_question->setObjectName("meshQuestion");
    m_question->setInformativeText(
        tr("The numbers of vertices agree, but vertices of different meshes lie in different places."));
    QPushButton* use = m_question->addButton(tr("&Use it"), QMessageBox::AcceptRole);
    QPushButton* dont = m_question->addButton(tr("&Don't"), QMessageBox::RejectRole);
    use->setObjectName("meshUse");
    dont->setObjectName("meshDont");
    QCheckBox* others = nullptr;
    if (!contradicts) {
        others = new QCheckBox(tr("Do the same with &other files that do not say their mesh"));
        others->setObjectName("meshOthers");
        m_question->setCheckBox(others);
    }
    m_question->setDefaultButton(dont);
    m_question->setEscapeButton(dont);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_question, &QDialog::finished, this, [this, use, others, argument] {
        const bool used = m_question && m_question->clickedButton() == use;
        m_trustUnsaid |= used && others && others->isChecked();
        m_question = nullptr;
        if (used)
            m_queue.prepend(argument.text + QStringLiteral(":mesh=") + loadedMesh);
        openNext();
    });
    m_question->open();
}

void FileOpening::addArray(const ArrayFile& arrays, const ArrayUse& use) {
    add(QString::fromStdString(use.array), {arrays.file, use}, [arrays, use](const Dataset& base, Progress& progress) {
        return withArray(base, arrays, use, progress);
    });
}

void FileOpening::addCaptions(const std::filesystem::path& file, CaptionOrder order) {
    add(QFileInfo(textOf(file)).fileName(), {file, {}, order}, [file, order](const Dataset& base, Progress&) {
        return withCaptions(base, file, order);
    });
}

void FileOpening::add(const QString& title, const OpenedFile& file, const Adding& adding) {
    const auto base = m_session.dataset();
    using Added = std::shared_ptr<const Dataset>;
    m_tasks.start<Added>(
        tr("Add %1").arg(title), TaskManager::Weight::Light,
        [base, adding](Progress& progress) -> Added {
            auto added = std::make_shared<const Dataset>(adding(*base, progress));
            summarizeMaps(*added, progress);
            return added;
        },
        [this, base, title, file, adding, generation = m_session.generation()](const Added& added) {
            if (m_session.generation() != generation) {
                emit noticed(tr("%1 was not added: the dataset that it was chosen for is no longer open.").arg(title));
            } else if (m_session.dataset() != base) {
                add(title, file, adding); // something else was loaded meanwhile: it is added to that instead
            } else {
                m_singleFiles.push_back(file);
                m_session.updateDataset(added);
                emit opened(textOf(file.file));
            }
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
    m_later.clear();
    m_task = 0;
    hideFirst();
    emit finished();
}

} // namespace fusiform

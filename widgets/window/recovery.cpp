#include "widgets/window/recovery.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "widgets/composer/composer_window.h"
#include "widgets/views/cortex_view.h"
#include "widgets/window/background_work.h"
#include "widgets/window/file_opening.h"
#include "widgets/window/main_window.h"
#include "widgets/window/message_bar.h"
#include "widgets/window/texts.h"
#include "widgets/window/workspace.h"

#include <algorithm>

namespace fusiform {
namespace {

/// Whether there is a file to open again, so that a session makes sense.
bool canBeReopened(Workspace& workspace) {
    return holdsAnything(*workspace.session().dataset()) &&
           (!workspace.session().dataset()->file.empty() || !workspace.opening().singleFiles().empty());
}

/// Takes a damaged file out of the way and says where it is.
ErrorDetails setDamagedAside(const std::filesystem::path& file, ErrorDetails problem) {
    const auto entry = RecoveryEntry::claim(file);
    if (!entry)
        return problem;
    try {
        problem.hint = message("analysis", "what was autosaved cannot be restored; it was kept as %1")
                           .with(entry->setAside().string());
    } catch (const Error& failure) {
        problem.hint = failure.details().hint;
    }
    return problem;
}

} // namespace

Recovery::Recovery(MainWindow& window, RecoveryBar& bar, std::filesystem::path folder)
    : QObject(&window), m_window(window), m_bar(bar), m_folder(std::move(folder)),
      m_entry(RecoveryEntry::make(m_folder)) {
    if (m_entry)
        m_store = std::make_shared<ResultStore>(m_entry->results());
    for (QTimer* timer : {&m_quiet, &m_longest}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &Recovery::save);
    }
    setPauses(usualQuiet, usualLongest);
    connect(&window, &MainWindow::activeChanged, this, &Recovery::followWorkspaces);
    connect(&window, &MainWindow::composedPageChanged, this, &Recovery::touch);
    connect(&bar, &RecoveryBar::restoreRequested, this, &Recovery::restore);
    connect(&bar, &RecoveryBar::discardRequested, this, &Recovery::discard);
    followWorkspaces();
    lookForLeft();
}

Recovery::~Recovery() {
    close();
}

void Recovery::setPauses(int quiet, int longest) {
    m_quiet.setInterval(quiet);
    m_longest.setInterval(longest);
}

void Recovery::close() {
    m_quiet.stop();
    m_longest.stop();
    m_saving.cancel();
    if (m_entry)
        remove(std::exchange(m_entry, nullptr));
    letRestoredGo();
}

void Recovery::followWorkspaces() {
    for (Workspace* workspace : m_window.workspaces()) {
        Session* session = &workspace->session();
        for (const auto signal : {&Session::datasetChanged, &Session::viewChanged, &Session::cursorChanged})
            connect(session, signal, this, &Recovery::touch, Qt::UniqueConnection);
        connect(&workspace->cortex(), &CortexView::camerasMoved, this, &Recovery::touch, Qt::UniqueConnection);
        connect(&workspace->work(), &BackgroundWork::unsavedChanged, this, &Recovery::touch, Qt::UniqueConnection);
    }
    touch();
}

void Recovery::touch() {
    if (!m_entry)
        return;
    m_quiet.start();
    if (!m_longest.isActive())
        m_longest.start();
}

Recovery::Snapshot Recovery::snapshot() const {
    Snapshot now;
    now.recovery.saved = QDateTime::currentDateTimeUtc();
    now.recovery.two = m_window.showsTwo();
    for (Workspace* workspace : m_window.workspaces()) {
        if (!canBeReopened(*workspace))
            continue;
        if (workspace == &m_window.active())
            now.recovery.active = now.recovery.sessions.size();
        const Session& session = workspace->session();
        now.recovery.sessions.push_back(
            {workspace->title().toStdString(),
             {session.dataset()->file, workspace->opening().singleFiles(), session.view()},
             {}});
        now.results.push_back(workspace->work().unsavedResults());
    }
    if (now.recovery.sessions.size() < 2)
        now.recovery.two = false;
    if (const ComposerWindow* composer = m_window.composer())
        now.recovery.composed = composer->composed();
    return now;
}

void Recovery::save() {
    m_quiet.stop();
    m_longest.stop();
    if (!m_entry)
        return;
    if (m_saving.busy()) {
        touch();
        return;
    }
    m_saving.start(
        [entry = m_entry, store = m_store, now = snapshot()](Progress& progress) mutable {
            const auto& composed = now.recovery.composed;
            if (now.recovery.sessions.empty() && !(composed && composed->unsaved)) {
                std::error_code failure;
                std::filesystem::remove(entry->file(), failure);
                store->removeOthers();
                return true;
            }
            for (std::size_t at = 0; at < now.results.size(); ++at)
                now.recovery.sessions[at].kept = store->write(now.results[at], progress);
            progress.stopIfRequested();
            writeRecoveryFile(now.recovery, entry->file());
            store->removeOthers(); // not before: the file of before names them
            return true;
        },
        [this](const LatestWork<bool>::Outcome& outcome) {
            if (const auto* problem = std::get_if<ErrorDetails>(&outcome)) {
                if (!std::exchange(m_told, true))
                    m_window.messageBar().showError(*problem);
                return;
            }
            m_told = false;
            letRestoredGo();
            emit saved();
        });
}

void Recovery::letRestoredGo() {
    std::erase_if(m_claimed, [this](const std::shared_ptr<Claimed>& claimed) {
        if (claimed->waiting > 0)
            return false;
        if (claimed->whole)
            remove(std::exchange(claimed->entry, nullptr));
        return true; // one that is not whole is offered again at the next start
    });
}

void Recovery::remove(std::shared_ptr<RecoveryEntry> entry) {
    entry->remove();
    m_removing.addFuture(QtConcurrent::run([entry = std::move(entry)]() mutable { entry = nullptr; }));
}

void Recovery::lookForLeft() {
    m_looking.start(
        [folder = m_folder](Progress& progress) {
            Left left;
            for (const auto& file : leftRecoveryFiles(folder)) {
                progress.stopIfRequested();
                try {
                    left.offers.push_back({file, readRecoveryFile(file)});
                } catch (const Error& problem) {
                    left.damaged.push_back(setDamagedAside(file, problem.details()));
                }
            }
            return left;
        },
        [this](const LatestWork<Left>::Outcome& outcome) {
            if (const auto* left = std::get_if<Left>(&outcome)) {
                for (const ErrorDetails& problem : left->damaged)
                    m_window.messageBar().showError(problem);
                m_bar.offer(left->offers);
            }
            emit checked();
        });
}

std::shared_ptr<RecoveryEntry> Recovery::claimed(const RecoveryBar::Offer& offer) {
    auto entry = RecoveryEntry::claim(offer.file);
    m_bar.forget(offer.file);
    if (!entry)
        m_window.messageBar().showMessage(tr("Another window has restored or discarded this session already."));
    return entry;
}

void Recovery::discard(const RecoveryBar::Offer& offer) {
    if (auto entry = claimed(offer))
        remove(std::move(entry));
}

void Recovery::restore(const RecoveryBar::Offer& offer) {
    const auto entry = claimed(offer);
    if (!entry)
        return;
    const auto restoring = std::make_shared<Claimed>(Claimed{entry, offer.recovery.sessions.size()});
    m_claimed.push_back(restoring);
    std::vector<Workspace*> opened;
    for (const RecoveredSession& session : offer.recovery.sessions) {
        m_window.openBeside({});
        opened.push_back(&m_window.active());
        restoreInto(m_window.active(), session, restoring);
    }
    if (!opened.empty())
        m_window.activate(*opened[offer.recovery.active]);
    if (offer.recovery.two)
        m_window.showTwo(true);
    if (offer.recovery.composed)
        m_window.restoreComposer(*offer.recovery.composed);
    if (offer.recovery.damagedPage)
        m_window.messageBar().showError(*offer.recovery.damagedPage);
    m_saving.cancel(); // it does not have what came back, for which the files that were left may go
    touch();
}

void Recovery::restoreInto(
    Workspace& workspace, const RecoveredSession& session, const std::shared_ptr<Claimed>& claimed) {
    const auto arrived = std::make_shared<bool>(false);
    auto* once = new QObject(this);
    connect(&workspace.opening(), &FileOpening::restored, once, [arrived] { *arrived = true; });
    connect(
        &workspace.opening(), &FileOpening::finished, once,
        [this, once, arrived, claimed] {
            claimed->whole = claimed->whole && *arrived;
            --claimed->waiting;
            m_saving.cancel(); // as above
            once->deleteLater();
            touch();
        },
        Qt::ConnectionType(Qt::DirectConnection | Qt::SingleShotConnection));
    workspace.opening().restore(session, claimed->entry->results());
}

} // namespace fusiform

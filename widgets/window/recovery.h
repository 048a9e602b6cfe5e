#pragma once

#include "widgets/session/kept_results.h"
#include "widgets/tasks/latest_work.h"
#include "widgets/window/recovery_bar.h"

#include <QFutureSynchronizer>
#include <QObject>
#include <QTimer>

namespace fusiform {

class MainWindow;
class Workspace;

/// Autosaves what is open in a window, with the page of its figure composer, on another thread, and offers what windows left that were not closed.
///
/// A few seconds after the last change, and at the latest half a minute after the first, all of it is written (see
/// recovery_file.h). GUI thread only.
class Recovery : public QObject {
    Q_OBJECT
public:
    /// `bar` is where sessions are offered.
    Recovery(MainWindow& window, RecoveryBar& bar, std::filesystem::path folder);
    ~Recovery() override;

    /// Milliseconds of quiet before a change is saved, and the longest that it waits.
    void setPauses(int quiet, int longest);
    /// The window is closed: nothing is to be recovered.
    void close();

    static constexpr int usualQuiet = 3000;
    static constexpr int usualLongest = 30'000;

signals:
    void saved();   ///< the file is up to date with what was shown when it was begun
    void checked(); ///< sessions that were left are offered, or there are none

private:
    struct Snapshot {
        RecoveryFile recovery;
        std::vector<Results> results; ///< one a session
    };
    struct Left {
        std::vector<RecoveryBar::Offer> offers;
        std::vector<ErrorDetails> damaged;
    };
    /// What is being restored; its files go once its sessions are autosaved anew.
    struct Claimed {
        std::shared_ptr<RecoveryEntry> entry;
        std::size_t waiting = 0; ///< sessions that are not there yet
        bool whole = true;       ///< none has failed
    };

    void followWorkspaces();
    void touch();
    void save();
    [[nodiscard]] Snapshot snapshot() const;
    void lookForLeft();
    void restore(const RecoveryBar::Offer& offer);
    void restoreInto(Workspace& workspace, const RecoveredSession& session, const std::shared_ptr<Claimed>& claimed);
    void discard(const RecoveryBar::Offer& offer);
    [[nodiscard]] std::shared_ptr<RecoveryEntry> claimed(const RecoveryBar::Offer& offer);
    void letRestoredGo();
    /// Removes it all, most of it on another thread.
    void remove(std::shared_ptr<RecoveryEntry> entry);

    MainWindow& m_window;
    RecoveryBar& m_bar;
    std::filesystem::path m_folder;
    std::shared_ptr<RecoveryEntry> m_entry; ///< null when it cannot be written
    std::shared_ptr<ResultStore> m_store;
    std::vector<std::shared_ptr<Claimed>> m_claimed;
    QTimer m_quiet;
    QTimer m_longest;
    LatestWork<bool> m_saving;
    LatestWork<Left> m_looking;
    QFutureSynchronizer<void> m_removing; ///< the program does not end before
    bool m_told = false; ///< that it cannot be saved
};

} // namespace fusiform

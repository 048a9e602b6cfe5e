#pragma once

#include "analysis/core/error.h"
#include "widgets/session/composed_page.h"
#include "widgets/session/session_file.h"

#include <nlohmann/json.hpp>

#include <QDateTime>
#include <QLockFile>

#include <atomic>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// What is autosaved of a window, and where: in a folder with one file for each running window, named
/// "PROCESS-TIME.recovery.json". Beside it lie a lock, which says whether the process still lives, and a folder of results
/// that were in memory only (kept_results.h). A clean close removes all three.
namespace fusiform {

/// One open dataset.
struct RecoveredSession {
    std::string title;
    SessionFile session;
    nlohmann::ordered_json kept; ///< see withKeptResults
};

struct RecoveryFile {
    std::vector<RecoveredSession> sessions; ///< in the order of their tabs
    std::size_t active = 0;
    bool two = false; ///< the active one was shown beside another
    QDateTime saved;
    std::optional<ComposedPage> composed;    ///< nothing where the figure composer was never opened
    std::optional<ErrorDetails> damagedPage; ///< of one that could not be read, without which the sessions still can
};

/// Throws Error, also for files that are damaged.
[[nodiscard]] RecoveryFile readRecoveryFile(const std::filesystem::path& file);
void writeRecoveryFile(const RecoveryFile& recovery, const std::filesystem::path& file);

/// A file of the folder together with its lock. May be used on any thread; its parts go where the last user lets go.
class RecoveryEntry {
public:
    /// A new one of this process, without a file yet. Null when the folder cannot be written to.
    [[nodiscard]] static std::shared_ptr<RecoveryEntry> make(const std::filesystem::path& folder);
    /// That of a process that has ended; null when it lives, or another window has claimed it.
    [[nodiscard]] static std::shared_ptr<RecoveryEntry> claim(const std::filesystem::path& file);
    /// What a process that has ended left of a file that is not there: nothing was open, or not yet saved.
    static void removeEmpty(const std::filesystem::path& file);
    RecoveryEntry(const RecoveryEntry&) = delete;
    RecoveryEntry& operator=(const RecoveryEntry&) = delete;
    ~RecoveryEntry();

    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }
    [[nodiscard]] std::filesystem::path results() const; ///< the folder of results
    /// The session is closed, saved elsewhere or not wanted: nobody finds the file from now on. Results, which take time to
    /// remove, and whatever is written meanwhile go with the last user.
    void remove();
    /// Takes a damaged file out of the way under another name, and returns that. Throws Error.
    std::filesystem::path setAside();

private:
    explicit RecoveryEntry(std::filesystem::path file);
    [[nodiscard]] bool lock();
    void removeFiles() const;

    std::filesystem::path m_file;
    std::unique_ptr<QLockFile> m_lock;
    std::atomic<bool> m_removed = false;
};

/// Files of the folder whose process has ended, the last written first.
[[nodiscard]] std::vector<std::filesystem::path> leftRecoveryFiles(const std::filesystem::path& folder);

} // namespace fusiform

#include "widgets/session/recovery_file.h"

#include "analysis/core/error.h"
#include "analysis/core/program_version.h"
#include "analysis/core/translatable.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/dataset/json_file.h"
#include "render/json_node.h"
#include "widgets/session/kept_results.h"

#include <QCoreApplication>

#include <algorithm>
#include <system_error>

namespace fusiform {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* readingRecovery = translatable("analysis", "reading an autosaved session");
constexpr const char* recoveryKey = "fusiformRecovery";
constexpr int recoveryVersion = 1;
const std::string recoveryEnding = ".recovery.json";
const std::string damagedEnding = ".damaged.json";
const std::string lockEnding = ".lock";

std::filesystem::path besideFile(const std::filesystem::path& file, const std::string& ending) {
    const std::string name = file.filename().string();
    return file.parent_path() / (name.substr(0, name.size() - recoveryEnding.size()) + ending);
}

QString lockName(const std::filesystem::path& file) {
    return QString::fromStdString(besideFile(file, lockEnding).string());
}

RecoveredSession recoveredFrom(const JsonNode& node, const std::filesystem::path& file) {
    RecoveredSession one;
    node.object().read("title", one.title);
    if (!node.has("session"))
        node.failAt("session", message("analysis", "an object"));
    one.session = sessionFrom(node.json["session"], file);
    if (node.has("kept"))
        one.kept = node.json["kept"];
    else
        one.kept = Json::object();
    static_cast<void>(namesOfKept(one.kept)); // whoever asks later may rely on it
    return one;
}

void readComposedPage(const JsonNode& root, const std::filesystem::path& file, RecoveryFile& recovery) {
    if (!root.has("composer"))
        return;
    try {
        recovery.composed = composedPageFrom(root.json["composer"]);
    } catch (const Error& problem) {
        recovery.damagedPage = problem.details();
        recovery.damagedPage->file = file.string();
    }
}

} // namespace

RecoveryFile readRecoveryFile(const std::filesystem::path& file) {
    const Json json = readJsonFile(file, readingRecovery);
    try {
        const JsonNode root{json, "", readingRecovery};
        double version = 0;
        root.object().read(recoveryKey, version);
        if (version != recoveryVersion)
            root.failAt(recoveryKey, recoveryVersion);
        RecoveryFile recovery;
        std::string saved;
        double active = 0;
        root.read("saved", saved);
        root.read("active", active);
        root.read("two", recovery.two);
        recovery.saved = QDateTime::fromString(QString::fromStdString(saved), Qt::ISODateWithMs);
        if (!root.has("sessions"))
            root.failAt("sessions", message("analysis", "a list"));
        const JsonNode sessions = root.at("sessions");
        sessions.list();
        for (std::size_t at = 0; at < sessions.json.size(); ++at)
            recovery.sessions.push_back(recoveredFrom(sessions.at(at), file));
        readComposedPage(root, file, recovery);
        if (recovery.sessions.empty() && !recovery.composed)
            root.failAt("sessions", message("analysis", "at least one session"));
        recovery.active = std::size_t(std::clamp(active, 0.0, std::max(0.0, double(recovery.sessions.size()) - 1)));
        return recovery;
    } catch (const Error& problem) {
        ErrorDetails details = problem.details();
        details.file = file.string();
        throw Error(details);
    }
}

void writeRecoveryFile(const RecoveryFile& recovery, const std::filesystem::path& file) {
    Json json{{recoveryKey, recoveryVersion},
              {"program", programVersion()},
              {"saved", recovery.saved.toUTC().toString(Qt::ISODateWithMs).toStdString()},
              {"active", recovery.active},
              {"two", recovery.two}};
    json["sessions"] = Json::array();
    for (const RecoveredSession& one : recovery.sessions)
        json["sessions"].push_back(
            {{"title", one.title},
             {"session", sessionJson(one.session, std::filesystem::absolute(file).parent_path())},
             {"kept", one.kept}});
    if (recovery.composed)
        json["composer"] = toJson(*recovery.composed);
    // Names of maps may be whatever a file says, in any encoding.
    writeAtomically(file, json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n");
}

RecoveryEntry::RecoveryEntry(std::filesystem::path file)
    : m_file(std::move(file)), m_lock(std::make_unique<QLockFile>(lockName(m_file))) {
    m_lock->setStaleLockTime(0); // however long it runs: only the end of its process frees it
}

RecoveryEntry::~RecoveryEntry() {
    if (m_removed)
        removeFiles();
}

bool RecoveryEntry::lock() {
    return m_lock->tryLock(0);
}

std::shared_ptr<RecoveryEntry> RecoveryEntry::make(const std::filesystem::path& folder) {
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    static std::atomic<int> windows = 0;
    const std::string name =
        std::to_string(QCoreApplication::applicationPid()) + "-" +
        std::to_string(QDateTime::currentMSecsSinceEpoch()) + "-" + std::to_string(++windows) + recoveryEnding;
    std::shared_ptr<RecoveryEntry> entry(new RecoveryEntry(folder / name));
    return entry->lock() ? entry : nullptr;
}

std::shared_ptr<RecoveryEntry> RecoveryEntry::claim(const std::filesystem::path& file) {
    std::shared_ptr<RecoveryEntry> entry(new RecoveryEntry(file));
    std::error_code failure;
    // What another window has restored or discarded meanwhile is no more.
    return entry->lock() && std::filesystem::exists(file, failure) ? entry : nullptr;
}

void RecoveryEntry::removeEmpty(const std::filesystem::path& file) {
    std::error_code failure;
    if (std::filesystem::exists(file, failure))
        return;
    RecoveryEntry entry(file);
    if (entry.lock())
        entry.removeFiles();
}

std::filesystem::path RecoveryEntry::results() const {
    return besideFile(m_file, ".results");
}

void RecoveryEntry::remove() {
    m_removed = true;
    std::error_code failure;
    std::filesystem::remove(m_file, failure);
}

void RecoveryEntry::removeFiles() const {
    std::error_code failure;
    std::filesystem::remove(m_file, failure);
    std::filesystem::remove_all(results(), failure);
}

std::filesystem::path RecoveryEntry::setAside() {
    const auto aside = besideFile(m_file, damagedEnding);
    std::error_code failure;
    std::filesystem::rename(m_file, aside, failure);
    if (failure)
        throw Error(
            {readingRecovery, m_file.string(), translatable("analysis", "a file that can be renamed"),
             failure.message(), translatable("analysis", "move it away by hand")});
    return aside;
}

std::vector<std::filesystem::path> leftRecoveryFiles(const std::filesystem::path& folder) {
    std::vector<std::pair<std::filesystem::file_time_type, std::filesystem::path>> found;
    std::error_code failure;
    std::vector<std::filesystem::path> entries;
    for (const auto& entry : std::filesystem::directory_iterator(folder, failure))
        entries.push_back(entry.path());
    for (const auto& path : entries) {
        const std::string name = path.filename().string();
        if (name.ends_with(lockEnding)) {
            const auto file =
                folder / (name.substr(0, name.size() - lockEnding.size()) + recoveryEnding);
            RecoveryEntry::removeEmpty(file);
        } else if (name.ends_with(recoveryEnding) && RecoveryEntry::claim(path)) { // and let go again
            found.emplace_back(std::filesystem::last_write_time(path, failure), path);
        }
    }
    std::ranges::sort(found, std::greater());
    std::vector<std::filesystem::path> files;
    for (auto& [time, file] : found)
        files.push_back(std::move(file));
    return files;
}

} // namespace fusiform

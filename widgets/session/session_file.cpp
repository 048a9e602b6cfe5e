#include "widgets/session/session_file.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/bytes/bytes.h"

#include <system_error>

namespace fusiform {
namespace {

constexpr const char* reading = translatable("analysis", "reading a session file");
constexpr std::string_view magicKey = "\"fusiformSession\"";
constexpr int currentVersion = 1;

std::string storedPath(const std::filesystem::path& file, const std::filesystem::path& folder) {
    std::error_code error;
    const auto relative = std::filesystem::relative(file, folder, error);
    const auto stored = error || relative.empty() ? std::filesystem::absolute(file) : relative;
    const auto text = stored.generic_u8string();
    return {text.begin(), text.end()};
}

std::filesystem::path loadedPath(const std::string& text, const std::filesystem::path& folder) {
    return (folder / std::filesystem::path(std::u8string(text.begin(), text.end()))).lexically_normal();
}

} // namespace

bool looksLikeSession(const std::filesystem::path& file) {
    if (!endsWithIgnoringCase(file.filename().string(), ".json"))
        return false;
    try {
        const Bytes start = readStart(file, 4096, reading);
        return std::string_view(reinterpret_cast<const char*>(start.data()), start.size()).find(magicKey) !=
               std::string_view::npos;
    } catch (const Error&) {
        return false; // whoever opens the file reports why it cannot be read
    }
}

SessionFile readSessionFile(const std::filesystem::path& file) {
    const auto wrong = [&](const Message& expected, const Message& found) {
        return Error({reading, file.string(), expected, found, {}});
    };
    const Bytes bytes = readWholeFile(file, reading);
    nlohmann::ordered_json json;
    try {
        const auto* text = reinterpret_cast<const char*>(bytes.data());
        json = nlohmann::ordered_json::parse(text, text + bytes.size());
    } catch (const nlohmann::json::exception& problem) {
        throw wrong("JSON", problem.what());
    }
    const std::string version = "\"fusiformSession\": " + std::to_string(currentVersion);
    if (!json.is_object() || !json.contains("fusiformSession"))
        throw wrong(version, message("analysis", "no key %1").with("\"fusiformSession\""));
    if (json["fusiformSession"] != currentVersion)
        throw wrong(
            version,
            message("analysis", "%1 at %2").with(json["fusiformSession"].dump(), "/fusiformSession"));

    SessionFile session;
    const auto folder = std::filesystem::absolute(file).parent_path();
    if (json.contains("dataset")) {
        if (!json["dataset"].is_string())
            throw wrong(
                message("analysis", "a path"),
                message("analysis", "%1 at %2").with(json["dataset"].dump(), "/dataset"));
        session.dataset = loadedPath(json["dataset"].get<std::string>(), folder);
    }
    if (json.contains("files")) {
        if (!json["files"].is_array())
            throw wrong(
                message("analysis", "a list of paths"),
                message("analysis", "%1 at %2").with(json["files"].dump(), "/files"));
        for (const auto& entry : json["files"]) {
            if (!entry.is_string())
                throw wrong(
                    message("analysis", "a path"),
                    message("analysis", "%1 at %2").with(entry.dump(), "/files"));
            session.files.push_back(loadedPath(entry.get<std::string>(), folder));
        }
    }
    if (json.contains("view")) {
        try {
            session.view = viewStateFrom(json["view"]);
        } catch (const Error& problem) {
            ErrorDetails details = problem.details();
            details.file = file.string();
            throw Error(details);
        }
    }
    return session;
}

void writeSessionFile(const SessionFile& session, const std::filesystem::path& file) {
    const auto folder = std::filesystem::absolute(file).parent_path();
    nlohmann::ordered_json json;
    json["fusiformSession"] = currentVersion;
    if (!session.dataset.empty())
        json["dataset"] = storedPath(session.dataset, folder);
    if (!session.files.empty()) {
        json["files"] = nlohmann::ordered_json::array();
        for (const auto& single : session.files)
            json["files"].push_back(storedPath(single, folder));
    }
    json["view"] = toJson(session.view);
    writeAtomically(file, json.dump(2) + "\n");
}

} // namespace fusiform

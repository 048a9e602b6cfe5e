#include "widgets/session/session_file.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/data/stated_mesh.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/dataset/caption_question.h"
#include "analysis/io/dataset/dataset_file.h"
#include "analysis/surface/map_placement.h"

#include <algorithm>
#include <system_error>

namespace fusiform {
namespace {

constexpr const char* reading = translatable("analysis", "reading a session file");
constexpr std::string_view magicKey = "\"fusiformSession\"";
constexpr int oldestVersion = 1;
constexpr int arrayVersion = 2;   ///< the first that names arrays; sessions without any are written as version 1
constexpr int currentVersion = 3; ///< the first that says what the indices of captions count

using Json = nlohmann::ordered_json;

/// A path, or an object that says which array of the file is what.
OpenedFile openedFileFrom(const Json& entry, const std::filesystem::path& folder, const std::filesystem::path& session) {
    const auto wrong = [&](const Message& expected, const Json& found) {
        return Error(
            {reading, session.string(), expected,
             message("analysis", "%1 at %2").with(found.dump(-1, ' ', false, Json::error_handler_t::replace), "/files"), {}});
    };
    if (entry.is_string())
        return {loadedPath(entry.get<std::string>(), folder), {}};
    if (!entry.is_object() || !entry.contains("file") || !entry["file"].is_string())
        throw wrong(message("analysis", "a path"), entry);
    const auto textAt = [&](const char* key) {
        if (!entry.contains(key))
            return std::string();
        if (!entry[key].is_string())
            throw wrong(message("analysis", "a text"), entry);
        return entry[key].get<std::string>();
    };
    OpenedFile opened{loadedPath(entry["file"].get<std::string>(), folder), {}};
    if (entry.contains("captionOrder")) {
        opened.captionOrder = captionOrderNamed(textAt("captionOrder"));
        if (!opened.captionOrder)
            throw wrong("\"voxel-set\", \"volume-C\", \"volume-F\"", entry["captionOrder"]);
    }
    if (!entry.contains("role"))
        return opened;
    const auto role = arrayRoleNamed(textAt("role"));
    if (!role)
        throw wrong(message("analysis", "the role of an array, such as \"weights\""), entry["role"]);
    opened.array = ArrayUse{textAt("array"), *role, textAt("model"), textAt("layer")};
    return opened;
}

Json asJson(const OpenedFile& opened, const std::filesystem::path& folder) {
    const std::string stored = storedPath(opened.file, folder);
    if (opened.captionOrder)
        return {{"file", stored}, {"captionOrder", std::string(nameOf(*opened.captionOrder))}};
    if (!opened.array)
        return stored;
    Json entry{{"file", stored}, {"array", opened.array->array}, {"role", std::string(nameOf(opened.array->role))}};
    if (!opened.array->model.empty())
        entry["model"] = opened.array->model;
    if (!opened.array->layer.empty())
        entry["layer"] = opened.array->layer;
    return entry;
}

} // namespace

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
    const Bytes bytes = readWholeFile(file, reading);
    Json json;
    try {
        const auto* text = reinterpret_cast<const char*>(bytes.data());
        json = Json::parse(text, text + bytes.size());
    } catch (const nlohmann::json::exception& problem) {
        throw Error({reading, file.string(), "JSON", problem.what(), {}});
    }
    return sessionFrom(json, file);
}

SessionFile sessionFrom(const Json& json, const std::filesystem::path& file) {
    const auto wrong = [&](const Message& expected, const Message& found) {
        return Error({reading, file.string(), expected, found, {}});
    };
    const std::string version =
        "\"fusiformSession\": " + std::to_string(oldestVersion) + " … " + std::to_string(currentVersion);
    if (!json.is_object() || !json.contains("fusiformSession"))
        throw wrong(version, message("analysis", "no key %1").with("\"fusiformSession\""));
    const Json& stated = json["fusiformSession"];
    if (!stated.is_number_integer() || stated < oldestVersion || stated > currentVersion)
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
        for (const auto& entry : json["files"])
            session.files.push_back(openedFileFrom(entry, folder, file));
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

Json sessionJson(const SessionFile& session, const std::filesystem::path& folder) {
    Json json;
    const bool arrays = std::ranges::any_of(session.files, [](const OpenedFile& opened) { return opened.array.has_value(); });
    const bool orders =
        std::ranges::any_of(session.files, [](const OpenedFile& opened) { return opened.captionOrder.has_value(); });
    json["fusiformSession"] = orders ? currentVersion : arrays ? arrayVersion : oldestVersion;
    if (!session.dataset.empty())
        json["dataset"] = storedPath(session.dataset, folder);
    if (!session.files.empty()) {
        json["files"] = nlohmann::ordered_json::array();
        for (const auto& single : session.files)
            json["files"].push_back(asJson(single, folder));
    }
    json["view"] = toJson(session.view);
    return json;
}

void writeSessionFile(const SessionFile& session, const std::filesystem::path& file) {
    writeAtomically(file, sessionJson(session, std::filesystem::absolute(file).parent_path()).dump(2) + "\n");
}

Dataset datasetOf(const SessionFile& session, Progress& progress, const std::string& mesh) {
    Dataset dataset;
    if (!session.dataset.empty())
        dataset = readDataset(session.dataset, progress);
    for (const OpenedFile& opened : session.files)
        dataset = opened.captionOrder ? withCaptions(dataset, opened.file, *opened.captionOrder)
                  : opened.array
                      ? withArray(dataset, openArrayFile(opened.file, progress), *opened.array, progress)
                      : withFile(dataset, opened.file, progress, mesh); // was asked when it was first opened
    for (const Overlay& overlay : session.view.overlays) {
        const auto map = dataset.findMap(overlay.map);
        if (map && overlay.sampling != map->sampling && isSampled(*map, dataset.cortex))
            dataset = withSampling(dataset, overlay.map, overlay.sampling, progress);
        if (map && overlay.frame != map->frame && overlay.frame >= 0 && overlay.frame < map->frameCount())
            dataset = withFrame(dataset, overlay.map, overlay.frame, progress);
    }
    return dataset;
}

} // namespace fusiform

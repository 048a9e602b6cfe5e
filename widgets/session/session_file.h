#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/stated_mesh.h"
#include "analysis/io/arrays/array_role.h"
#include "analysis/io/dataset/captions_file.h"
#include "render/view_state.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace fusiform {

/// A single file opened on top of a dataset, and what a person said of it.
struct OpenedFile {
    std::filesystem::path file;    ///< absolute
    std::optional<ArrayUse> array; ///< which of its arrays was chosen and as what; nothing for files that say it themselves
    std::optional<CaptionOrder> captionOrder = {}; ///< likewise what the indices of its captions count

    bool operator==(const OpenedFile&) const = default;
};

/// What a *.fusiform-session.json holds: which files were open and how they were shown. Maps that were
/// computed and not written to a file are not part of it.
struct SessionFile {
    std::filesystem::path dataset; ///< absolute; empty when only single files were open
    std::vector<OpenedFile> files; ///< in the order in which they were opened
    ViewState view;
};

/// Whether a file is meant to be a session file: JSON with the key "fusiformSession".
[[nodiscard]] bool looksLikeSession(const std::filesystem::path& file);

/// Paths in the file are relative to it, so a folder of session and data can be moved. Throws Error.
[[nodiscard]] SessionFile readSessionFile(const std::filesystem::path& file);
void writeSessionFile(const SessionFile& session, const std::filesystem::path& file);

/// The same as JSON, which other files hold too (see figure_record.h); paths relative to `folder`. `file` is named in
/// errors.
[[nodiscard]] nlohmann::ordered_json sessionJson(const SessionFile& session, const std::filesystem::path& folder);
[[nodiscard]] SessionFile sessionFrom(const nlohmann::ordered_json& json, const std::filesystem::path& file);
/// A path as it is kept in a file of `folder`, and back.
[[nodiscard]] std::string storedPath(const std::filesystem::path& file, const std::filesystem::path& folder);
[[nodiscard]] std::filesystem::path loadedPath(const std::string& text, const std::filesystem::path& folder);

/// Everything a session names, as it was when it was saved: the dataset, the single files, the arrays in the roles that
/// were chosen for them, the frames that its view shows, and its maps sampled as they were. `mesh`: the standard mesh that
/// single files are of, where they do not say it. Throws Error, and Cancelled.
[[nodiscard]] Dataset
datasetOf(const SessionFile& session, Progress& progress, const std::string& mesh = std::string(loadedMesh));

} // namespace fusiform

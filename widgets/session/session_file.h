#pragma once

#include "render/view_state.h"

#include <filesystem>
#include <vector>

namespace fusiform {

/// What a *.fusiform-session.json holds: which files were open and how they were shown. Maps that were
/// computed and not written to a file are not part of it.
struct SessionFile {
    std::filesystem::path dataset;            ///< absolute; empty when only single files were open
    std::vector<std::filesystem::path> files; ///< single files opened on top, in order, absolute
    ViewState view;
};

/// Whether a file is meant to be a session file: JSON with the key "fusiformSession".
[[nodiscard]] bool looksLikeSession(const std::filesystem::path& file);

/// Paths in the file are relative to it, so a folder of session and data can be moved. Throws Error.
[[nodiscard]] SessionFile readSessionFile(const std::filesystem::path& file);
void writeSessionFile(const SessionFile& session, const std::filesystem::path& file);

} // namespace fusiform

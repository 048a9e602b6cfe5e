#pragma once

#include "analysis/core/message.h"
#include "analysis/core/progress.h"

#include <filesystem>
#include <vector>

namespace fusiform {

/// Lists folders without trusting them: what cannot be listed is noted, links are followed but no folder is entered
/// twice, depth and number of files are bounded, and every step asks whether to stop. Hidden names are skipped.
class FolderReader {
public:
    FolderReader(Progress& progress, std::vector<Message>& notes) : m_progress(progress), m_notes(notes) {}

    struct Listing {
        std::vector<std::filesystem::path> files;   ///< regular files, by name
        std::vector<std::filesystem::path> folders; ///< by name
    };

    /// What lies directly in a folder; empty when there is no such folder. Throws Cancelled.
    [[nodiscard]] Listing list(const std::filesystem::path& folder);

    /// All files at most `depth` folders beneath `folder` (0: only its own). Throws Cancelled.
    [[nodiscard]] std::vector<std::filesystem::path>
    filesBeneath(const std::filesystem::path& folder, int depth, std::size_t mostFiles);

private:
    Progress& m_progress;
    std::vector<Message>& m_notes;
};

/// At most 200 subjects of a folder are looked at; a note says so where there are more.
void keepFirstSubjects(std::vector<std::filesystem::path>& subjects, std::vector<Message>& notes);

/// Whether a folder of this name exists and may be asked about.
[[nodiscard]] bool isFolder(const std::filesystem::path& path);
[[nodiscard]] bool isFile(const std::filesystem::path& path);

} // namespace fusiform

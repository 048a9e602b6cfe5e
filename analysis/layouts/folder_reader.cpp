#include "analysis/layouts/folder_reader.h"

#include <algorithm>
#include <deque>
#include <set>

namespace fusiform {
namespace {

constexpr std::size_t mostFolderEntries = 50000; ///< of one folder

} // namespace

void keepFirstSubjects(std::vector<std::filesystem::path>& subjects, std::vector<Message>& notes) {
    constexpr std::size_t mostSubjects = 200;
    if (subjects.size() <= mostSubjects)
        return;
    notes.push_back(
        message("analysis", "only the first %1 of %2 subjects were looked at; choose a subject's own folder")
            .with(mostSubjects, subjects.size()));
    subjects.resize(mostSubjects);
}

bool isFolder(const std::filesystem::path& path) {
    std::error_code failure;
    return std::filesystem::is_directory(path, failure) && !failure;
}

bool isFile(const std::filesystem::path& path) {
    std::error_code failure;
    return std::filesystem::is_regular_file(path, failure) && !failure;
}

FolderReader::Listing FolderReader::list(const std::filesystem::path& folder) {
    m_progress.stopIfRequested();
    Listing listing;
    if (!isFolder(folder))
        return listing;
    std::error_code failure;
    std::size_t entries = 0;
    auto entry = std::filesystem::directory_iterator(folder, failure);
    for (const auto end = std::filesystem::directory_iterator(); !failure && entry != end; entry.increment(failure)) {
        m_progress.stopIfRequested();
        if (++entries > mostFolderEntries) {
            m_notes.push_back(message("analysis", "only the first %1 entries of %2 were looked at")
                                  .with(mostFolderEntries, folder.string()));
            break;
        }
        if (entry->path().filename().string().starts_with('.'))
            continue;
        // A link that leads nowhere, a socket or a pipe is neither file nor folder.
        if (isFile(entry->path()))
            listing.files.push_back(entry->path());
        else if (isFolder(entry->path()))
            listing.folders.push_back(entry->path());
    }
    if (failure)
        m_notes.push_back(
            message("analysis", "%1 could not be listed: %2").with(folder.string(), failure.message()));
    std::ranges::sort(listing.files);
    std::ranges::sort(listing.folders);
    return listing;
}

std::vector<std::filesystem::path>
FolderReader::filesBeneath(const std::filesystem::path& folder, int depth, std::size_t mostFiles) {
    std::vector<std::filesystem::path> files;
    std::set<std::filesystem::path> visited;
    std::deque<std::pair<std::filesystem::path, int>> waiting{{folder, 0}};
    while (!waiting.empty()) {
        const auto [place, level] = waiting.front();
        waiting.pop_front();
        std::error_code failure;
        const auto real = std::filesystem::canonical(place, failure);
        if (failure || !visited.insert(real).second)
            continue;
        Listing listing = list(place);
        for (auto& file : listing.files) {
            if (files.size() >= mostFiles) {
                m_notes.push_back(message("analysis", "only the first %1 files of %2 were looked at")
                                      .with(mostFiles, folder.string()));
                return files;
            }
            files.push_back(std::move(file));
        }
        if (level < depth)
            for (const auto& deeper : listing.folders)
                waiting.emplace_back(deeper, level + 1);
        else if (!listing.folders.empty())
            m_notes.push_back(
                message("analysis", "folders inside %1 lie too deep and were not looked at").with(place.string()));
    }
    return files;
}

} // namespace fusiform

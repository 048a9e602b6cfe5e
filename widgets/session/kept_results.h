#pragma once

#include "analysis/core/progress.h"
#include "widgets/session/results.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

/// Results that are only in memory, as files beside an autosaved session, so that they outlive the program. Not a format
/// for people: results have theirs (analysis/io/save, captions_file.h).
namespace fusiform {

/// Writes results into a folder, each once however often it is asked to. One thread at a time.
class ResultStore {
public:
    /// In sum: weights of larger models would fill the disk of a home folder.
    static constexpr std::uint64_t mostBytes = std::uint64_t(512) << 20;

    explicit ResultStore(std::filesystem::path folder, std::uint64_t most = mostBytes);

    /// What withKeptResults makes them of again; under "lost" the names of those that are not kept: series and volumes
    /// with several frames, those for which there is no room, those that cannot be written. Throws Cancelled.
    [[nodiscard]] nlohmann::ordered_json write(const Results& results, Progress& progress);
    /// Removes the files of results that were not asked for since the last call.
    void removeOthers();

private:
    using Data = std::array<std::weak_ptr<const void>, 2>; ///< see KeptData
    struct ByOwners {
        bool operator()(const Data& one, const Data& other) const;
    };

    /// The stem of the result's files; empty when it cannot be kept.
    template <class Result>
    [[nodiscard]] std::string keep(const std::shared_ptr<const Result>& result);

    std::filesystem::path m_folder;
    std::uint64_t m_most;
    std::map<Data, std::string, ByOwners> m_stems; ///< of the files of what is written
    std::set<std::string> m_wanted;                         ///< stems
    std::uint64_t m_bytes = 0;                              ///< of the wanted ones
    int m_count = 0;
};

struct RestoredResults {
    Dataset dataset; ///< with the results, in all forms that it allows
    Results results; ///< as they are in it
};

/// Throws Error: files that are missing or damaged, numbers that do not fit the dataset; and Cancelled.
[[nodiscard]] RestoredResults withKeptResults(
    const Dataset& dataset, const nlohmann::ordered_json& kept, const std::filesystem::path& folder,
    Progress& progress);

/// Names for people.
struct KeptNames {
    std::vector<std::string> kept;
    std::vector<std::string> lost;
};
/// Throws Error.
[[nodiscard]] KeptNames namesOfKept(const nlohmann::ordered_json& kept);

} // namespace fusiform

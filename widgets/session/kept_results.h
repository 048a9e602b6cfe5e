#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/dataset.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

/// Results that are only in memory, as files beside an autosaved session, so that they outlive the program. Not a format
/// for people: maps and models have theirs (analysis/io/save).
namespace fusiform {

struct KeptResults {
    std::vector<std::shared_ptr<const Map>> maps;
    std::vector<std::shared_ptr<const EncodingModel>> models;
    std::vector<std::string> lost; ///< names of results that there is no way to keep
};

/// Writes results into a folder, each once however often it is asked to. One thread at a time.
class ResultStore {
public:
    /// In sum: weights of larger models would fill the disk of a home folder.
    static constexpr std::uint64_t mostBytes = std::uint64_t(512) << 20;

    explicit ResultStore(std::filesystem::path folder, std::uint64_t most = mostBytes);

    /// What withKeptResults makes them of again; under "lost" the names of those that are not kept: series and volumes
    /// with several frames, those for which there is no room, those that cannot be written. Throws Cancelled.
    [[nodiscard]] nlohmann::ordered_json write(const KeptResults& results, Progress& progress);
    /// Removes the files of results that were not asked for since the last call.
    void removeOthers();

private:
    using Data = std::weak_ptr<const void>;

    template <class Write>
    [[nodiscard]] std::string keep(const std::shared_ptr<const void>& data, std::uint64_t bytes, Write write);

    std::filesystem::path m_folder;
    std::uint64_t m_most;
    std::map<Data, std::string, std::owner_less<>> m_stems; ///< of the files of what is written
    std::set<std::string> m_wanted;                         ///< stems
    std::uint64_t m_bytes = 0;                              ///< of the wanted ones
    int m_count = 0;
};

/// `dataset` with the results, in all forms that it allows. Throws Error: files that are missing or damaged, numbers that
/// do not fit the dataset; and Cancelled.
[[nodiscard]] Dataset withKeptResults(
    const Dataset& dataset, const nlohmann::ordered_json& kept, const std::filesystem::path& folder,
    Progress& progress);

/// "maps", "models", "lost" of `kept`. Throws Error.
[[nodiscard]] std::vector<std::string> namesOfKept(const nlohmann::ordered_json& kept, const char* which);

} // namespace fusiform

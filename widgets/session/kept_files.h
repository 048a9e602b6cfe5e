#pragma once

#include "analysis/core/progress.h"
#include "analysis/core/translatable.h"
#include "render/json_node.h"
#include "widgets/session/results.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cstdint>
#include <filesystem>

/// How one result of each kind lies among those of kept_results.h: files whose names begin with a stem, and an entry of
/// JSON that names them.
namespace fusiform {

inline constexpr const char* restoringResult = translatable("analysis", "restoring a result");

/// What is written of a result: the two halves of a map on the cortex, else the first alone. Both null when there is no way
/// to keep it.
using KeptData = std::array<std::shared_ptr<const void>, 2>;
[[nodiscard]] KeptData keptData(const std::shared_ptr<const Map>& map);
template <class Result>
[[nodiscard]] KeptData keptData(const std::shared_ptr<const Result>& result) {
    return {result};
}

// How much room the files take, nearly.
[[nodiscard]] std::uint64_t keptBytes(const Map& map);
[[nodiscard]] std::uint64_t keptBytes(const EncodingModel& model);
[[nodiscard]] std::uint64_t keptBytes(const CaptionSet& captions);
[[nodiscard]] std::uint64_t keptBytes(const Embedding& embedding);
[[nodiscard]] std::uint64_t keptBytes(const NoiseCeiling& ceiling);

// `stem` is a path without an ending. Each throws Error.
void writeKept(const Map& map, const std::filesystem::path& stem);
void writeKept(const EncodingModel& model, const std::filesystem::path& stem);
void writeKept(const CaptionSet& captions, const std::filesystem::path& stem);
void writeKept(const Embedding& embedding, const std::filesystem::path& stem);
void writeKept(const NoiseCeiling& ceiling, const std::filesystem::path& stem);

// The name of the result under "name", its files, and what they do not hold.
[[nodiscard]] nlohmann::ordered_json keptEntry(const Map& map, const std::string& stem);
[[nodiscard]] nlohmann::ordered_json keptEntry(const EncodingModel& model, const std::string& stem);
[[nodiscard]] nlohmann::ordered_json keptEntry(const CaptionSet& captions, const std::string& stem);
[[nodiscard]] nlohmann::ordered_json keptEntry(const Embedding& embedding, const std::string& stem);
[[nodiscard]] nlohmann::ordered_json keptEntry(const NoiseCeiling& ceiling, const std::string& stem);

/// An entry and what it is read with.
struct KeptSource {
    const JsonNode& entry;
    const std::filesystem::path& folder;
    const Dataset& dataset; ///< that the result is to be added to
    Progress& progress;
};

// Each throws Error where files are missing or damaged or the numbers do not fit the dataset; and Cancelled.
void readKept(const KeptSource& source, Map& map);
void readKept(const KeptSource& source, EncodingModel& model);
void readKept(const KeptSource& source, CaptionSet& captions);
void readKept(const KeptSource& source, Embedding& embedding);
void readKept(const KeptSource& source, NoiseCeiling& ceiling);

} // namespace fusiform

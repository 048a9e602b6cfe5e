#pragma once

#include "analysis/data/dataset.h"

#include <array>
#include <compare>
#include <memory>
#include <set>
#include <string>
#include <vector>

/// What analyses find and people save: the results of all kinds that a dataset may hold.
namespace fusiform {

enum class ResultKind { Map, Model, Captions, Embedding, NoiseCeiling };
inline constexpr std::array resultKinds{
    ResultKind::Map, ResultKind::Model, ResultKind::Captions, ResultKind::Embedding, ResultKind::NoiseCeiling};

/// A result within its dataset. By its name, as another frame or another sampling of a map is another object.
struct ResultName {
    ResultKind kind = ResultKind::Map;
    std::string name;

    auto operator<=>(const ResultName&) const = default;
};

struct Results {
    std::vector<std::shared_ptr<const Map>> maps = {};
    std::vector<std::shared_ptr<const EncodingModel>> models = {};
    std::vector<std::shared_ptr<const CaptionSet>> captions = {};
    std::vector<std::shared_ptr<const Embedding>> embeddings = {};
    std::vector<std::shared_ptr<const NoiseCeiling>> ceilings = {}; ///< one at most, as a dataset has
};

/// Calls `call(kind, list)` for the list of every kind.
template <class SomeResults, class Call>
void forEachKind(SomeResults& results, const Call& call) {
    call(ResultKind::Map, results.maps);
    call(ResultKind::Model, results.models);
    call(ResultKind::Captions, results.captions);
    call(ResultKind::Embedding, results.embeddings);
    call(ResultKind::NoiseCeiling, results.ceilings);
}

// Names for people.
[[nodiscard]] std::string nameOf(const Map& map);
[[nodiscard]] std::string nameOf(const EncodingModel& model);
[[nodiscard]] std::string nameOf(const CaptionSet& captions);
[[nodiscard]] std::string nameOf(const Embedding& embedding); ///< "model, layer"
[[nodiscard]] std::string nameOf(const NoiseCeiling& ceiling); ///< in the user's language
[[nodiscard]] std::vector<ResultName> namesOf(const Results& results);

/// Those of these names that a dataset holds; of several that are called the same, the first.
[[nodiscard]] Results resultsIn(const Dataset& dataset, std::set<ResultName> names);

// Adds a result to a dataset; a noise ceiling takes the place of the one there.
void addTo(Dataset& dataset, std::shared_ptr<const Map> map);
void addTo(Dataset& dataset, std::shared_ptr<const EncodingModel> model);
void addTo(Dataset& dataset, std::shared_ptr<const CaptionSet> captions);
void addTo(Dataset& dataset, std::shared_ptr<const Embedding> embedding);
void addTo(Dataset& dataset, std::shared_ptr<const NoiseCeiling> ceiling);

/// A noise ceiling as a map, which there are formats for; not placed.
[[nodiscard]] std::shared_ptr<const Map> mapOf(const NoiseCeiling& ceiling);
/// Whether a map has the numbers of a noise ceiling, so that whoever has saved the map has saved both.
[[nodiscard]] bool hasNumbersOf(const Map& map, const NoiseCeiling& ceiling);

} // namespace fusiform

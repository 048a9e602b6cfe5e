#include "widgets/session/kept_results.h"

#include "analysis/core/error.h"
#include "widgets/session/kept_files.h"

#include <algorithm>
#include <type_traits>
#include <utility>

namespace fusiform {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* lostKey = "lost";

const char* keyOf(ResultKind kind) {
    switch (kind) {
    case ResultKind::Map:
        return "maps";
    case ResultKind::Model:
        return "models";
    case ResultKind::Captions:
        return "captions";
    case ResultKind::Embedding:
        return "embeddings";
    case ResultKind::NoiseCeiling:
        return "noiseCeilings";
    }
    return "";
}

void addNames(const JsonNode& node, const char* key, std::vector<std::string>& names) {
    if (!node.has(key))
        return;
    const JsonNode list = node.at(key);
    for (const Json& entry : list.list().json) {
        const Json& name = entry.is_object() && entry.contains("name") ? entry["name"] : entry;
        if (!name.is_string())
            list.fail(list.path, message("analysis", "names"), name);
        names.push_back(name.get<std::string>());
    }
}

} // namespace

ResultStore::ResultStore(std::filesystem::path folder, std::uint64_t most)
    : m_folder(std::move(folder)), m_most(most) {}

bool ResultStore::ByOwners::operator()(const Data& one, const Data& other) const {
    return std::ranges::lexicographical_compare(one, other, std::owner_less<>());
}

template <class Result>
std::string ResultStore::keep(const std::shared_ptr<const Result>& result) {
    const KeptData kept = keptData(result);
    if (!kept[0] && !kept[1])
        return {};
    const Data data{kept[0], kept[1]};
    const auto known = m_stems.find(data);
    if (known != m_stems.end() && m_wanted.contains(known->second))
        return known->second; // whose room is counted already
    const std::uint64_t bytes = keptBytes(*result);
    if (m_bytes + bytes > m_most)
        return {};
    std::string stem;
    if (known != m_stems.end()) {
        stem = known->second;
    } else {
        stem = "result" + std::to_string(++m_count);
        try {
            writeKept(*result, m_folder / stem);
        } catch (const Error&) {
            return {};
        }
        m_stems[data] = stem;
    }
    m_wanted.insert(stem);
    m_bytes += bytes;
    return stem;
}

Json ResultStore::write(const Results& results, Progress& progress) {
    Json json = Json::object();
    Json lost = Json::array();
    forEachKind(results, [&](ResultKind kind, const auto& list) {
        Json entries = Json::array();
        for (const auto& result : list) {
            progress.stopIfRequested();
            if (const std::string stem = keep(result); stem.empty())
                lost.push_back(nameOf(*result));
            else
                entries.push_back(keptEntry(*result, stem));
        }
        json[keyOf(kind)] = std::move(entries);
    });
    json[lostKey] = std::move(lost);
    return json;
}

void ResultStore::removeOthers() {
    std::error_code failure;
    for (const auto& entry : std::filesystem::directory_iterator(m_folder, failure)) {
        const std::string name = entry.path().filename().string();
        if (!m_wanted.contains(name.substr(0, name.find_first_of("-."))))
            std::filesystem::remove(entry.path(), failure);
    }
    std::erase_if(m_stems, [this](const auto& known) { return !m_wanted.contains(known.second); });
    m_wanted.clear();
    m_bytes = 0;
}

RestoredResults withKeptResults(
    const Dataset& dataset, const Json& kept, const std::filesystem::path& folder, Progress& progress) {
    RestoredResults restored{dataset, {}};
    const JsonNode node{kept, {}, restoringResult};
    node.object();
    forEachKind(restored.results, [&](ResultKind kind, auto& list) {
        if (!node.has(keyOf(kind)))
            return;
        using Result = std::remove_const_t<typename std::decay_t<decltype(list)>::value_type::element_type>;
        const JsonNode entries = node.at(keyOf(kind));
        entries.list();
        for (std::size_t at = 0; at < entries.json.size(); ++at) {
            progress.stopIfRequested();
            const JsonNode entry = entries.at(at);
            entry.object();
            auto result = std::make_shared<Result>();
            readKept({entry, folder, restored.dataset, progress}, *result);
            addTo(restored.dataset, result);
            list.push_back(std::move(result));
        }
    });
    return restored;
}

KeptNames namesOfKept(const Json& kept) {
    KeptNames names;
    const JsonNode node{kept, {}, restoringResult};
    node.object();
    for (const ResultKind kind : resultKinds)
        addNames(node, keyOf(kind), names.kept);
    addNames(node, lostKey, names.lost);
    return names;
}

} // namespace fusiform

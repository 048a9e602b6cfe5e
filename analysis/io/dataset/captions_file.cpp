#include "analysis/io/dataset/captions_file.h"

#include "analysis/core/error.h"
#include "analysis/core/json.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/dataset/json_file.h"
#include "analysis/io/arrays/delimited_text.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <tuple>
#include <unordered_map>

namespace fusiform {
namespace {

constexpr const char* readingCaptions = translatable("analysis", "reading captions");

/// Rows of the voxel set by what a file's `index` counts.
class CaptionRows {
public:
    CaptionRows(const std::string& space, const VoxelSet& voxels, const std::string& file) : m_count(voxels.size()) {
        if (space == "voxel-set" || space.empty())
            return;
        if ((space != "volume-C" && space != "volume-F") || !voxels.inVolume())
            throw Error(
                {readingCaptions,
                 file,
                 voxels.inVolume()
                     ? message("analysis", "indexSpace \"voxel-set\", \"volume-C\" or \"volume-F\"")
                     : message("analysis", "indexSpace \"voxel-set\", as the voxel set is not in a volume"),
                 "\"" + space + "\"",
                 {}});
        m_rowOfOffset.emplace();
        for (std::size_t row = 0; row < voxels.ijk.size(); ++row) {
            const Ijk& at = voxels.ijk[row];
            const auto& shape = voxels.grid.shape;
            const std::int64_t offset = space == "volume-F" ? voxels.grid.offset(at[0], at[1], at[2])
                                                            : at[2] + shape[2] * (at[1] + shape[1] * at[0]);
            (*m_rowOfOffset)[offset] = std::int64_t(row);
        }
    }
    [[nodiscard]] std::optional<std::int64_t> rowOf(std::int64_t index) const {
        if (!m_rowOfOffset)
            return index >= 0 && index < m_count ? std::optional(index) : std::nullopt;
        const auto found = m_rowOfOffset->find(index);
        return found == m_rowOfOffset->end() ? std::nullopt : std::optional(found->second);
    }

private:
    std::int64_t m_count;
    std::optional<std::unordered_map<std::int64_t, std::int64_t>> m_rowOfOffset;
};

std::vector<std::string> keywordsFrom(const Json& value) {
    std::vector<std::string> keywords;
    if (value.is_array()) {
        for (const Json& word : value)
            if (word.is_string())
                keywords.push_back(word.get<std::string>());
    } else if (value.is_string()) {
        for (const std::string& word : split(value.get<std::string>(), ','))
            if (!trimmed(word).empty())
                keywords.emplace_back(trimmed(word));
    }
    return keywords;
}

/// The numbers of a list, or of a text parted by commas; NaN where one is missing. Nothing when there is something else.
std::optional<std::vector<double>> numbersFrom(const Json& value) {
    std::vector<double> numbers;
    if (value.is_number())
        return std::vector{value.get<double>()};
    if (value.is_array()) {
        for (const Json& number : value) {
            if (!number.is_number() && !number.is_null())
                return std::nullopt;
            numbers.push_back(number.is_null() ? std::nan("") : number.get<double>());
        }
        return numbers;
    }
    if (!value.is_string())
        return std::nullopt;
    for (const std::string& part : split(value.get<std::string>(), ',')) {
        const auto number = parseNumber(part);
        if (!number && !trimmed(part).empty())
            return std::nullopt;
        numbers.push_back(number.value_or(std::nan("")));
    }
    return numbers;
}

constexpr const char* zKey = "keywordZ";
constexpr const char* countKey = "keywordCount";
constexpr const char* responseKey = "keywordResponse";

/// Fills what `key` of an entry says of each keyword. False when it is no list of as many numbers.
template <class Put>
bool readEvidence(const Json& entry, const char* key, VoxelCaption& caption, const Put& put) {
    if (!entry.contains(key))
        return true;
    const auto numbers = numbersFrom(entry[key]);
    if (!numbers || numbers->size() != caption.keywords.size())
        return false;
    caption.evidence.resize(caption.keywords.size());
    for (std::size_t at = 0; at < numbers->size(); ++at)
        put(caption.evidence[at], (*numbers)[at]);
    return true;
}

Json asNumber(const std::string& text) {
    const auto number = parseNumber(text);
    return number ? Json(*number) : Json(text);
}

Json fromTable(std::string_view text) {
    Json entries = Json::array();
    std::vector<std::string> header;
    forEachRow(text, '\t', [&](std::size_t, const std::vector<std::string>& fields) {
        if (header.empty()) {
            header = fields;
            return;
        }
        Json entry = Json::object();
        for (std::size_t at = 0; at < std::min(fields.size(), header.size()); ++at)
            if (!fields[at].empty()) {
                const bool number = header[at] == "index" || header[at] == "score" || header[at] == "repeat";
                entry[header[at]] = number ? asNumber(fields[at]) : Json(fields[at]);
            }
        entries.push_back(std::move(entry));
    });
    return entries;
}

Json fromLines(const std::vector<std::string>& lines, const std::string& file) {
    Json entries = Json::array();
    for (std::size_t row = 0; row < lines.size(); ++row) {
        if (trimmed(lines[row]).empty())
            continue;
        try {
            entries.push_back(parsedJson(lines[row], file, readingCaptions));
        } catch (const Error&) {
            throw Error(
                {readingCaptions,
                 file,
                 message("analysis", "a JSON object in every line"),
                 message("analysis", "no JSON in line %1").with(row + 1),
                 {}});
        }
    }
    return entries;
}

Json entriesOf(const std::filesystem::path& file) {
    const std::string name = file.filename().string();
    const bool lined = endsWithIgnoringCase(name, ".jsonl");
    if (!lined && !endsWithIgnoringCase(name, ".tsv"))
        return readJsonFile(file, readingCaptions);
    const Bytes bytes = readWholeFile(file, readingCaptions);
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    return lined ? fromLines(splitLines(text), file.string()) : fromTable(text);
}

/// A caption as it stands in the file: `index` is not yet a row of the voxel set.
VoxelCaption captionFrom(const Json& entry, const std::string& where, const std::string& file) {
    const auto wrong = [&](const Message& expected, const Message& found) {
        return Error({readingCaptions, file, expected, message("analysis", "%1 at %2").with(found, where), {}});
    };
    if (!entry.is_object())
        throw wrong(message("analysis", "an object with index and caption"), shortened(entry));
    if (!entry.contains("index") || !entry["index"].is_number())
        throw wrong(message("analysis", "the key \"index\" with a number"), shortened(entry));
    if (!entry.contains("caption") || !entry["caption"].is_string())
        throw wrong(message("analysis", "the key \"caption\" with a text"), shortened(entry));
    const auto index = entry["index"].get<double>();
    VoxelCaption caption;
    caption.index = std::abs(index) < 1e15 && index == std::floor(index) ? std::int64_t(index) : -1;
    if (caption.index < 0)
        throw wrong(message("analysis", "the index of a voxel of the voxel set"), entry["index"].dump());
    caption.caption = entry["caption"].get<std::string>();
    const bool scored = entry.contains("score") && entry["score"].is_number();
    caption.score = scored ? entry["score"].get<double>() : std::nan("");
    if (entry.contains("repeat") && entry["repeat"].is_number())
        caption.repeat = int(std::clamp(entry["repeat"].get<double>(), 0.0, 1e6));
    if (entry.contains("keywords"))
        caption.keywords = keywordsFrom(entry["keywords"]);
    const auto evidence = [&](const char* key, const auto& put) {
        if (!readEvidence(entry, key, caption, put))
            throw wrong(
                message("analysis", "one number a keyword (%1) in \"%2\"").with(caption.keywords.size(), key),
                shortened(entry[key]));
    };
    evidence(zKey, [](KeywordEvidence& of, double number) { of.z = number; });
    evidence(countKey, [](KeywordEvidence& of, double number) {
        of.count = number >= 0 && number < 1e15 ? std::int64_t(number) : -1;
    });
    evidence(responseKey, [](KeywordEvidence& of, double number) { of.response = number; });
    return caption;
}

/// A captions file as it stands.
struct Captions {
    CaptionSet set;
    std::string indexSpace; ///< empty when the file does not say it
};

Captions captionsIn(const std::filesystem::path& file) {
    const Json json = entriesOf(file);
    const bool wrapped = json.is_object() && json.contains("captions");
    const Json& entries = wrapped ? json["captions"] : json;
    if (!entries.is_array())
        throw Error({readingCaptions, file.string(), message("analysis", "a list of captions"), shortened(json), {}});
    const auto textAt = [&](const char* key) {
        return wrapped && json.contains(key) && json[key].is_string() ? json[key].get<std::string>() : std::string();
    };
    Captions captions{{file.stem().string(), textAt("method"), {}}, textAt("indexSpace")};
    for (std::size_t at = 0; at < entries.size(); ++at)
        captions.set.captions.push_back(captionFrom(entries[at], "/" + std::to_string(at), file.string()));
    return captions;
}

/// The captions on rows of the voxel set; those outside go.
void placeCaptions(CaptionSet& set, const CaptionRows& rows) {
    for (VoxelCaption& caption : set.captions)
        caption.index = rows.rowOf(caption.index).value_or(-1);
    std::erase_if(set.captions, [](const VoxelCaption& caption) { return caption.index < 0; });
    const auto order = [](const VoxelCaption& c) {
        // Best first; a caption without score after those that have one.
        return std::tuple(c.index, c.repeat, std::isnan(c.score) ? 1e300 : -c.score);
    };
    std::ranges::stable_sort(set.captions, {}, order);
}

/// The first caption of voxels spread evenly over a placed set.
std::vector<VoxelCaption> sampleOf(const CaptionSet& set) {
    std::vector<VoxelCaption> firsts;
    for (const VoxelCaption& caption : set.captions)
        if (firsts.empty() || firsts.back().index != caption.index)
            firsts.push_back(caption);
    if (firsts.size() <= captionSamples)
        return firsts;
    std::vector<VoxelCaption> sample;
    for (std::size_t at = 0; at < captionSamples; ++at)
        sample.push_back(firsts[at * firsts.size() / captionSamples]);
    return sample;
}

} // namespace

std::string_view nameOf(CaptionOrder order) {
    switch (order) {
    case CaptionOrder::VoxelSet:
        return "voxel-set";
    case CaptionOrder::VolumeC:
        return "volume-C";
    case CaptionOrder::VolumeF:
        return "volume-F";
    }
    return {};
}

std::optional<CaptionOrder> captionOrderNamed(std::string_view name) {
    for (const CaptionOrder order : {CaptionOrder::VoxelSet, CaptionOrder::VolumeC, CaptionOrder::VolumeF})
        if (nameOf(order) == name)
            return order;
    return {};
}

CaptionSet readCaptions(const std::filesystem::path& file, const VoxelSet& voxels) {
    auto [set, space] = captionsIn(file);
    const CaptionRows rows(space, voxels, file.string());
    for (std::size_t at = 0; at < set.captions.size(); ++at)
        if (!rows.rowOf(set.captions[at].index))
            throw Error(
                {readingCaptions, file.string(), message("analysis", "the index of a voxel of the voxel set"),
                 message("analysis", "%1 at %2").with(set.captions[at].index, "/" + std::to_string(at)), {}});
    placeCaptions(set, rows);
    return set;
}

CaptionsInOrder
readCaptionsAs(const std::filesystem::path& file, const VoxelSet& voxels, CaptionOrder order) {
    CaptionsInOrder result{captionsIn(file).set, 0};
    const std::size_t all = result.set.captions.size();
    placeCaptions(result.set, CaptionRows(std::string(nameOf(order)), voxels, file.string()));
    result.outside = std::int64_t(all - result.set.captions.size());
    return result;
}

std::vector<CaptionReading> captionReadings(const std::filesystem::path& file, const VoxelSet& voxels) {
    std::vector<CaptionReading> readings;
    if (!voxels.inVolume())
        return readings;
    const Captions captions = captionsIn(file);
    if (!captions.indexSpace.empty())
        return readings;
    std::vector<std::vector<std::optional<std::int64_t>>> seen;
    for (const CaptionOrder order : {CaptionOrder::VoxelSet, CaptionOrder::VolumeC, CaptionOrder::VolumeF}) {
        const CaptionRows rows(std::string(nameOf(order)), voxels, file.string());
        std::vector<std::optional<std::int64_t>> places;
        for (const VoxelCaption& caption : captions.set.captions)
            places.push_back(rows.rowOf(caption.index));
        if (std::ranges::find(seen, places) != seen.end())
            continue;
        CaptionSet set = captions.set;
        placeCaptions(set, rows);
        readings.push_back({order, std::ssize(set.captions), std::ssize(places), sampleOf(set)});
        seen.push_back(std::move(places));
    }
    return readings;
}

namespace {

void writeEvidence(Json& entry, const std::vector<KeywordEvidence>& evidence) {
    const auto add = [&](const char* key, const auto& numberOf) {
        Json list = Json::array();
        bool known = false;
        for (const KeywordEvidence& of : evidence) {
            list.push_back(numberOf(of));
            known = known || !list.back().is_null();
        }
        if (known)
            entry[key] = std::move(list);
    };
    const auto orNull = [](double number) { return std::isfinite(number) ? Json(number) : Json(nullptr); };
    add(zKey, [&](const KeywordEvidence& of) { return orNull(of.z); });
    add(countKey, [](const KeywordEvidence& of) { return of.count >= 0 ? Json(of.count) : Json(nullptr); });
    add(responseKey, [&](const KeywordEvidence& of) { return orNull(of.response); });
}

} // namespace

void writeCaptions(const CaptionSet& captions, const std::filesystem::path& file) {
    Json json;
    json["indexSpace"] = "voxel-set";
    json["method"] = captions.method;
    json["captions"] = Json::array();
    for (const VoxelCaption& caption : captions.captions) {
        Json entry{{"index", caption.index}, {"caption", caption.caption}};
        if (std::isfinite(caption.score))
            entry["score"] = caption.score;
        entry["repeat"] = caption.repeat;
        if (!caption.keywords.empty())
            entry["keywords"] = caption.keywords;
        writeEvidence(entry, caption.evidence);
        json["captions"].push_back(std::move(entry));
    }
    writeAtomically(file, json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n");
}

} // namespace fusiform

#include "analysis/io/info/describe_arrays.h"

#include "analysis/core/error.h"
#include "analysis/core/json.h"
#include "analysis/io/info/value_statistics.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace fusiform {
namespace {

constexpr std::int64_t statisticsBlockElements = 1 << 22;

void take(ValueStatistics& statistics, const NumpyArray& block) {
    for (std::int64_t at = 0; at < block.size(); ++at)
        statistics.take(block.number(at));
}

/// Names come from files and may be no UTF-8, which JSON cannot hold.
Json asJson(const std::string& text) {
    return Json::parse(Json(text).dump(-1, ' ', false, Json::error_handler_t::replace));
}

Json describedArray(const ArrayFile& arrays, const ArrayEntry& entry, Progress& progress) {
    Json json = {{"name", asJson(entry.name)}, {"kind", "array"}, {"shape", entry.shape}, {"dtype", asJson(entry.dtype)}};
    if (entry.shape.empty())
        json["shape"] = Json::array();
    if (!entry.readable()) {
        json["refused"] = asJson(entry.refused.english());
        return json;
    }
    if (entry.text)
        return json;
    // Of a damaged array the others can still be told.
    try {
        ValueStatistics statistics;
        forEachBlock(entry.shape, entry.columnMajor, statisticsBlockElements, [&](const ArrayBlock& block) {
            take(statistics, arrays.read(entry, block, progress));
        });
        statistics.addTo(json);
    } catch (const Error& error) {
        if (arrays.entries.size() == 1)
            throw;
        json["refused"] = asJson(error.what());
    }
    return json;
}

} // namespace

void describeArrays(Json& json, const ArrayFile& arrays, Progress& progress) {
    if (arrays.hasOneUnnamed) {
        Json only = describedArray(arrays, arrays.entries.front(), progress);
        only.erase("name");
        json.update(only);
    } else {
        json["kind"] = "arrays";
        json["arrays"] = Json::array();
        for (const ArrayEntry& entry : arrays.entries)
            json["arrays"].push_back(describedArray(arrays, entry, progress));
    }
    if (!arrays.notes.empty())
        for (const Message& note : arrays.notes)
            json["notes"].push_back(note.english());
}

} // namespace fusiform

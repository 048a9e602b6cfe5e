#include "analysis/io/describe_arrays.h"

#include "analysis/core/error.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace fusiform {
namespace {

using Json = nlohmann::ordered_json;
constexpr std::int64_t blockElements = 1 << 22;

/// Range, mean and missing values of what comes in blocks.
class Statistics {
public:
    void add(const NumpyArray& block) {
        for (std::int64_t at = 0; at < block.size(); ++at) {
            const double value = block.number(at);
            m_missing += std::isnan(value) ? 1 : 0;
            if (!std::isfinite(value))
                continue;
            m_low = std::min(m_low, value);
            m_high = std::max(m_high, value);
            m_sum += value;
            ++m_finite;
        }
    }

    void writeTo(Json& json) const {
        if (m_finite > 0) {
            json["min"] = m_low;
            json["max"] = m_high;
            json["mean"] = m_sum / double(m_finite);
        }
        json["nan"] = m_missing;
    }

private:
    double m_low = std::numeric_limits<double>::infinity();
    double m_high = -std::numeric_limits<double>::infinity();
    double m_sum = 0;
    std::int64_t m_finite = 0;
    std::int64_t m_missing = 0;
};

/// Names come from files and may be no UTF-8, which JSON cannot hold.
Json asJson(const std::string& text) {
    return Json::parse(Json(text).dump(-1, ' ', false, Json::error_handler_t::replace));
}

Json described(const ArrayFile& arrays, const ArrayEntry& entry) {
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
        Progress progress;
        Statistics statistics;
        forEachBlock(entry.shape, entry.columnMajor, blockElements, [&](const ArrayBlock& block) {
            statistics.add(arrays.read(entry, block, progress));
        });
        statistics.writeTo(json);
    } catch (const Error& error) {
        if (arrays.entries.size() == 1)
            throw;
        json["refused"] = asJson(error.what());
    }
    return json;
}

} // namespace

void describeArrays(Json& json, const ArrayFile& arrays) {
    json["kind"] = "arrays";
    json["arrays"] = Json::array();
    for (const ArrayEntry& entry : arrays.entries)
        json["arrays"].push_back(described(arrays, entry));
    if (!arrays.notes.empty())
        for (const Message& note : arrays.notes)
            json["notes"].push_back(note.english());
}

} // namespace fusiform

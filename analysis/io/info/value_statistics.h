#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>

namespace fusiform {

/// Range and mean of the finite values, in float64, and the count of NaN: what `fusiform info` says of every array.
class ValueStatistics {
public:
    void take(double value) {
        m_missing += std::isnan(value);
        if (!std::isfinite(value))
            return;
        m_low = std::min(m_low, value);
        m_high = std::max(m_high, value);
        m_sum += value;
        ++m_finite;
    }

    /// Keys min, max and mean (when any value is finite) and nan.
    void addTo(nlohmann::ordered_json& json) const {
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

} // namespace fusiform

#include "widgets/tasks/remaining_time.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

constexpr double earliest = 0.5;      ///< s before an estimate is worth anything
constexpr double leastFraction = 0.005;
constexpr double shortestMemory = 10; ///< s
constexpr double memoryShare = 0.3;   ///< of the time so far

} // namespace

void RemainingTime::add(double seconds, double fraction) {
    if (fraction < m_fraction || seconds < m_seconds)
        *this = RemainingTime();
    if (fraction <= m_fraction)
        return;
    const double step = seconds - m_seconds;
    const double kept = std::exp(-step / std::max(shortestMemory, memoryShare * seconds));
    m_progress = m_progress * kept + (fraction - m_fraction);
    m_time = m_time * kept + step;
    m_longest = std::max(m_longest * kept, step);
    m_seconds = seconds;
    m_fraction = fraction;
}

double RemainingTime::left(double seconds) const {
    if (seconds < earliest || m_fraction < leastFraction || m_time <= 0)
        return -1;
    const double since = std::max(0.0, seconds - m_seconds);
    // Past the time that a step usually takes the work has become slower.
    const double late = std::max(0.0, since - 2 * m_longest);
    const double rate = m_progress / (m_time + late);
    return std::max(0.0, (1 - m_fraction) / rate - (since - late));
}

} // namespace fusiform

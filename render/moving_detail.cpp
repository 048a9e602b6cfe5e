#include "render/moving_detail.h"

#include <algorithm>
#include <array>

namespace fusiform {
namespace {

constexpr double fluent = 33;  ///< ms a picture
constexpr double halting = 50; ///< ms of a moving picture, from which fewer vertices are drawn
constexpr std::array detailSteps{MovingDetail::whole, std::int64_t(56'000), std::int64_t(28'000), MovingDetail::least};

} // namespace

void MovingDetail::drewWhole(std::int64_t vertices, double milliseconds) {
    if (vertices <= 0)
        return;
    // The first picture of a mesh takes longer, as it is handed to the graphics: the quicker of old and new counts more.
    const double now = milliseconds / double(vertices);
    const double before = m_perVertex.value_or(now);
    m_perVertex = now < before ? now : 0.75 * before + 0.25 * now;
    m_lowered = 0;
}

void MovingDetail::drewMoving(double milliseconds) {
    if (milliseconds > halting)
        m_lowered = std::min(m_lowered + 1, int(detailSteps.size()) - 1);
}

std::int64_t MovingDetail::vertices(std::int64_t vertices, int shownHemispheres) const {
    if (!m_perVertex || vertices <= 0 || shownHemispheres <= 0)
        return least;
    const double fitting = fluent / *m_perVertex;
    std::size_t step = 0;
    if (fitting < double(vertices)) {
        step = 1;
        while (step + 1 < detailSteps.size() && double(detailSteps[step]) * shownHemispheres > fitting)
            ++step;
    }
    return detailSteps[std::min(step + std::size_t(m_lowered), detailSteps.size() - 1)];
}

} // namespace fusiform

#pragma once

#include <cstdint>
#include <limits>
#include <optional>

namespace fusiform {

/// How finely the cortex is drawn while the camera moves, by how long its pictures took: whole where the graphics are fast
/// enough, else with as many vertices as fit a thirtieth of a second.
class MovingDetail {
public:
    static constexpr std::int64_t whole = std::numeric_limits<std::int64_t>::max();
    static constexpr std::int64_t least = 14'000; ///< vertices a hemisphere; folds are still seen

    /// A picture of full quality with so many vertices took so long.
    void drewWhole(std::int64_t vertices, double milliseconds);
    /// A picture took so long while moving.
    void drewMoving(double milliseconds);

    /// Vertices a hemisphere for moving pictures of `shownHemispheres` with `vertices` in all: `whole`, or one of a few
    /// numbers, so that meshes made once serve again. `least` until a picture was timed.
    [[nodiscard]] std::int64_t vertices(std::int64_t vertices, int shownHemispheres) const;

private:
    std::optional<double> m_perVertex; ///< ms
    int m_lowered = 0;                 ///< steps taken back because pictures were slower than foreseen
};

} // namespace fusiform

#pragma once

#include "analysis/demo/demo_envelope.h"

#include <cstdint>

namespace fusiform::demo {

/// Where on the envelope there are crowns and where sulci.
struct Folding {
    Eigen::VectorXd height; ///< -1 (floor of a sulcus) … 1 (crown of a gyrus), smooth
    Eigen::VectorXd depth;  ///< mm from crown to floor, by place
};

/// Winding folds of even spacing: noise, sharpened again and again by a band-pass along the surface (the
/// difference of two smoothings) and a saturation, with the named sulci held down. Another seed, other folds.
[[nodiscard]] Folding makeFolding(const Envelope& envelope, std::uint64_t seed);

} // namespace fusiform::demo

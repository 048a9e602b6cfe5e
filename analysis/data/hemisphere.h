#pragma once

#include "analysis/core/message.h"

#include <array>
#include <string_view>

namespace fusiform {

enum class Hemisphere { Left, Right };

inline constexpr std::array hemispheres{Hemisphere::Left, Hemisphere::Right};

constexpr std::string_view nameOf(Hemisphere hemisphere) {
    return hemisphere == Hemisphere::Left ? "left" : "right";
}

/// The same for people.
inline Message sideOf(Hemisphere hemisphere) {
    return hemisphere == Hemisphere::Left ? message("analysis", "left") : message("analysis", "right");
}

/// Something there is one of for each hemisphere.
template <class T>
struct Bilateral {
    T left{};
    T right{};

    T& operator[](Hemisphere hemisphere) { return hemisphere == Hemisphere::Left ? left : right; }
    const T& operator[](Hemisphere hemisphere) const { return hemisphere == Hemisphere::Left ? left : right; }
    bool operator==(const Bilateral&) const = default;
};

} // namespace fusiform

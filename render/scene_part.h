#pragma once

namespace fusiform {

/// A part of a picture that another scene goes on with, as shares of its width.
struct ScenePart {
    double from = 0;
    double to = 1;
    [[nodiscard]] bool isWhole() const { return from <= 0 && to >= 1; }
    bool operator==(const ScenePart&) const = default;
};

} // namespace fusiform

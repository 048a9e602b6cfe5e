#pragma once

#include "analysis/data/hemisphere.h"
#include "analysis/data/volume.h"

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace fusiform {

struct Label {
    std::string name;
    std::array<std::uint8_t, 3> colour{128, 128, 128};
    /// Medial wall, "unknown", background: drawn as nothing and never named on hover.
    bool background = false;
};

/// A colour for a region that has none: keys are spread over the colour circle by the golden angle.
[[nodiscard]] std::array<std::uint8_t, 3> colourOfKey(std::int32_t key);

/// One integer per vertex with names and colours: an annotation of one hemisphere.
struct LabelMap {
    std::string name;
    std::vector<std::int32_t> keys;       ///< per vertex; a key without a label is background
    std::map<std::int32_t, Label> labels; ///< key -> label

    /// Null for background and unknown keys.
    [[nodiscard]] const Label* labelAt(std::int64_t vertex) const;
};

/// A parcellation of the subject: per vertex of each hemisphere, or a volume of region flags or integers.
struct Parcellation {
    std::string name;
    Bilateral<std::shared_ptr<const LabelMap>> hemispheres; ///< null where absent
    std::shared_ptr<const Volume> volume;                   ///< or null
    std::map<std::int32_t, Label> volumeLabels;             ///< names of the volume's integers, where known

    /// Name of the region at a vertex, empty in background.
    [[nodiscard]] std::string regionAt(Hemisphere hemisphere, std::int64_t vertex) const;
    /// Name of the region at a world position of the volume, empty in background.
    [[nodiscard]] std::string regionAt(const Point& world) const;
};

} // namespace fusiform

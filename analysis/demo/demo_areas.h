#pragma once

#include "analysis/data/label_map.h"
#include "analysis/demo/demo_cortex.h"

#include <string>
#include <vector>

namespace fusiform::demo {

/// The categories of the synthetic stimuli, in this order everywhere.
enum class Category { Faces, Bodies, Places, Food, Words, Textures };
inline constexpr int categoryCount = 6;
[[nodiscard]] const char* nameOf(Category category);

/// A synthetic visual area. Early areas (V1 … hV4) have level 1 … 4 and no category.
struct Area {
    std::string name;
    int level = 0;                          ///< 1 … 4 of an early area, 0 of a category area
    Category category = Category::Textures; ///< of a category area
    std::array<std::uint8_t, 3> colour{};
};
/// Areas by number; the key of an area in label maps is its number + 1.
[[nodiscard]] const std::vector<Area>& areas();

/// Area number of every vertex, -1 for none.
[[nodiscard]] std::vector<int> areasOf(const DemoHemisphere& hemisphere);

/// The label map "Demo areas (synthetic)".
[[nodiscard]] LabelMap labelMapOf(const std::vector<int>& areaOfVertex, const std::vector<bool>& medialWall);

} // namespace fusiform::demo

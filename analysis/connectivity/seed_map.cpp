#include "analysis/connectivity/seed_map.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/cifti/cifti_maps.h"

#include <optional>

namespace fusiform {
namespace {

Map mapOfRow(
    const Connectivity& connectivity, const Cortex& cortex, std::optional<std::int64_t> row,
    const std::string& seed) {
    const Cifti& matrix = *connectivity.matrix;
    if (!row)
        throw Error(
            {translatable("analysis", "showing the connections of a place"), matrix.file().string(),
             message("analysis", "a place where the connectome has data"),
             message("analysis", "none at %1").with(seed),
             translatable("analysis", "pick a place away from the medial wall")});
    std::vector<Message> notes;
    requireFittingSurfaces(matrix.axis(0), cortex, matrix.file().string(), notes);
    const std::string name = connectivity.name + ", seed " + seed;
    Map map = std::move(mapsOnAxis(matrix.axis(0), {matrix.row(*row)}, cortex, name).front());
    map.name = name;
    map.provenance = matrix.file().string() + "\nrow " + std::to_string(*row);
    return map;
}

} // namespace

Map seedMap(const Connectivity& connectivity, const Cortex& cortex, Hemisphere hemisphere, std::int64_t vertex) {
    return mapOfRow(
        connectivity, cortex, connectivity.matrix->axis(1).elementAt(hemisphere, vertex),
        (hemisphere == Hemisphere::Left ? "L " : "R ") + std::to_string(vertex));
}

Map seedMap(const Connectivity& connectivity, const Cortex& cortex, const Point& world) {
    return mapOfRow(
        connectivity, cortex, connectivity.matrix->axis(1).elementAt(world),
        formatNumber(world[0], 4) + " " + formatNumber(world[1], 4) + " " + formatNumber(world[2], 4));
}

bool hasSeed(const Connectivity& connectivity, Hemisphere hemisphere, std::int64_t vertex) {
    return connectivity.matrix->axis(1).elementAt(hemisphere, vertex).has_value();
}

bool hasSeed(const Connectivity& connectivity, const Point& world) {
    return connectivity.matrix->axis(1).elementAt(world).has_value();
}

} // namespace fusiform

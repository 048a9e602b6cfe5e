#include "analysis/core/json.h"
#include "analysis/core/number_ranges.h"
#include "render/view_json.h"

#include <algorithm>
#include <limits>

namespace fusiform {
namespace {

constexpr std::size_t mostSelected = std::size_t(1) << 24; ///< a file cannot ask for more memory than that takes

std::optional<Hemisphere> hemisphereNamed(std::string_view name) {
    const auto found = std::ranges::find(hemispheres, name, [](Hemisphere hemisphere) { return nameOf(hemisphere); });
    return found == hemispheres.end() ? std::nullopt : std::optional(*found);
}

} // namespace

Json toJson(const Cursor& cursor) {
    Json json{{"world", pointJson(cursor.world)}, {"vertex", cursor.vertex}};
    if (cursor.hemisphere)
        json["hemisphere"] = nameOf(*cursor.hemisphere);
    return json;
}

Cursor cursorFrom(const JsonNode& node) {
    Cursor cursor;
    node.object().read("world", cursor.world);
    node.readNamed("hemisphere", hemisphereNamed, cursor.hemisphere, message("analysis", "\"left\" or \"right\""));
    double vertex = -1;
    node.read("vertex", vertex);
    cursor.vertex = static_cast<std::int64_t>(std::clamp(vertex, -1.0, 1e15));
    return cursor;
}

Json toJson(const Selection& selection) {
    if (const RegionSelection* region = selection.region())
        return {{"parcellation", region->parcellation}, {"name", region->region}};
    Json json{{"name", selection.name()}};
    if (const VertexSets* vertices = selection.vertices())
        json["vertices"] = {{"left", rangesText(vertices->left)}, {"right", rangesText(vertices->right)}};
    else
        json["voxels"] = rangesText(*selection.voxels());
    return json;
}

RowSet rowsFrom(const JsonNode& node, const char* key) {
    std::string text;
    node.read(key, text);
    const auto rows = numbersOfRanges(text, std::numeric_limits<std::int32_t>::max(), mostSelected);
    if (!rows)
        node.failAt(key, message("analysis", "whole numbers such as 12, 40-49"));
    return *rows;
}

std::optional<Selection> regionFrom(const JsonNode& node) {
    RegionSelection region;
    node.object().read("parcellation", region.parcellation);
    node.read("name", region.region);
    return region.region.empty() ? std::nullopt : std::optional<Selection>(region);
}

std::optional<Selection> selectionFrom(const JsonNode& node) {
    std::string name;
    node.object().read("name", name);
    std::optional<Selection> selection;
    if (node.has("vertices")) {
        const JsonNode vertices = node.at("vertices");
        vertices.object();
        VertexSets sets;
        for (const Hemisphere hemisphere : hemispheres) {
            const RowSet numbers = rowsFrom(vertices, hemisphere == Hemisphere::Left ? "left" : "right");
            sets[hemisphere].assign(numbers.begin(), numbers.end());
        }
        selection = Selection::ofVertices(name, std::move(sets));
    } else {
        selection = Selection::ofVoxels(name, rowsFrom(node, "voxels"));
    }
    return selection->empty() ? std::nullopt : selection;
}

} // namespace fusiform

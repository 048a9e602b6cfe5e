#include "analysis/layouts/default_choice.h"

#include "analysis/data/standard_meshes.h"

#include <algorithm>
#include <map>

namespace fusiform {
namespace {

/// Responses without a mask on their grid, and data of meshes of which there is no surface, cannot be opened.
void settleNeeds(std::vector<FoundItem>& items) {
    for (FoundItem& item : items) {
        if (!item.usable)
            continue;
        if (item.role == ItemRole::Responses && item.onGrid()) {
            const bool mask = std::ranges::any_of(items, [&](const FoundItem& other) {
                return other.role == ItemRole::Voxels && other.usable && sameGrid(other, item);
            });
            if (!mask) {
                const auto& grid = item.grids.front();
                item.usable = item.chosen = false;
                item.why = joined(
                    item.why, message("analysis", "no mask on its grid of %1 x %2 x %3 was found to say which voxels to take")
                                  .with(grid[0], grid[1], grid[2]));
            }
            continue;
        }
        if (!item.cifti && item.role != ItemRole::Responses)
            continue;
        for (const Hemisphere hemisphere : hemispheres) {
            const auto count = item.vertices[hemisphere];
            const bool surface = count == 0 || std::ranges::any_of(items, [&](const FoundItem& other) {
                                     return other.role == ItemRole::Surface && other.vertices[hemisphere] == count;
                                 });
            if (surface)
                continue;
            const Message mesh = meshesInWords(count);
            item.usable = item.chosen = false;
            item.why = joined(
                item.why, mesh.empty() ? message("analysis", "no surface of its %1 vertices was found here").with(count)
                                       : message("analysis", "no surface of its %1 vertices (%2) was found here").with(count, mesh));
            break;
        }
    }
}

/// The vertices of each hemisphere that most of the surfaces that were wanted have.
Bilateral<std::int64_t> wantedVertices(const std::vector<FoundItem>& items) {
    Bilateral<std::int64_t> counts;
    for (const Hemisphere hemisphere : hemispheres) {
        std::map<std::int64_t, int> surfaces;
        for (const FoundItem& item : items)
            if (item.chosen && item.role == ItemRole::Surface && item.vertices[hemisphere] > 0)
                ++surfaces[item.vertices[hemisphere]];
        int most = 0;
        for (const auto& [count, number] : surfaces)
            if (number >= most) { // of as many, the finer mesh
                most = number;
                counts[hemisphere] = count;
            }
    }
    return counts;
}

void dropWhatDoesNotFit(std::vector<FoundItem>& items) {
    const auto counts = wantedVertices(items);
    for (FoundItem& item : items)
        for (const Hemisphere hemisphere : hemispheres) {
            const auto count = item.vertices[hemisphere];
            if (!item.chosen || counts[hemisphere] == 0 || count == 0 || count == counts[hemisphere])
                continue;
            item.chosen = false;
            item.why = joined(
                item.why, message("analysis", "not chosen: it has %1 vertices in the %2 hemisphere, the surfaces %3")
                              .with(count, sideOf(hemisphere), counts[hemisphere]));
        }
    const auto shown = [&items](const Hemisphere hemisphere) {
        return std::ranges::any_of(items, [&](const FoundItem& item) {
            return item.chosen && item.role == ItemRole::Surface && !item.halves[hemisphere].empty();
        });
    };
    const Bilateral<bool> surfaces{shown(Hemisphere::Left), shown(Hemisphere::Right)};
    for (FoundItem& item : items) {
        const bool left = surfaces.left && !item.halves.left.empty();
        const bool right = surfaces.right && !item.halves.right.empty();
        if (!item.chosen || !item.perVertex() || left || right)
            continue;
        item.chosen = false;
        item.why = joined(item.why, message("analysis", "not chosen: its hemisphere has no surface"));
    }
}

void keepOneOfEachSlot(std::vector<FoundItem>& items) {
    for (std::size_t at = 0; at < items.size(); ++at)
        for (std::size_t before = 0; before < at && items[at].chosen; ++before)
            if (items[before].chosen && excludeEachOther(items[before], items[at])) {
                items[at].chosen = false;
                items[at].why =
                    joined(items[at].why, message("analysis", "not chosen: another one is, and a dataset has one"));
            }
}

void noteMissingHemispheres(const std::vector<FoundItem>& items, std::vector<Message>& notes) {
    Bilateral<bool> any{false, false};
    for (const FoundItem& item : items)
        for (const Hemisphere hemisphere : hemispheres)
            any[hemisphere] |= item.role == ItemRole::Surface && !item.halves[hemisphere].empty();
    for (const Hemisphere hemisphere : hemispheres)
        if (!any[hemisphere] && (any.left || any.right))
            notes.push_back(
                message("analysis", "no surface of the %1 hemisphere was found").with(sideOf(hemisphere)));
}

} // namespace

void settleDefaults(std::vector<FoundItem>& items, std::vector<Message>& notes) {
    settleNeeds(items);
    dropWhatDoesNotFit(items);
    keepOneOfEachSlot(items);
    noteMissingHemispheres(items, notes);
}

} // namespace fusiform

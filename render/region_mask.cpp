#include "render/region_mask.h"

#include "render/drawn_surface.h"

#include <algorithm>
#include <cmath>

namespace fusiform {

std::vector<bool> regionMask(const Dataset& dataset, const RegionSelection& region, Hemisphere hemisphere) {
    const auto found = std::ranges::find_if(dataset.parcellations, [&](const auto& parcellation) {
        return parcellation->name == region.parcellation;
    });
    const HemisphereSurfaces& surfaces = dataset.cortex[hemisphere];
    const std::int64_t count = surfaces.vertexCount();
    if (found == dataset.parcellations.end() || count == 0)
        return {};
    const Parcellation& parcellation = **found;
    std::vector<bool> mask(static_cast<std::size_t>(count), false);
    if (const auto& labels = parcellation.hemispheres[hemisphere]) {
        if (std::ssize(labels->keys) != count)
            return {};
        std::vector<std::int32_t> keys;
        for (const auto& [key, label] : labels->labels)
            if (!label.background && label.name == region.region)
                keys.push_back(key);
        for (std::size_t vertex = 0; vertex < mask.size(); ++vertex)
            mask[vertex] = std::ranges::count(keys, labels->keys[vertex]) > 0;
        return mask;
    }
    if (!parcellation.volume)
        return {};
    for (std::int64_t vertex = 0; vertex < count; ++vertex)
        if (const auto place = surfaces.midcortex(vertex))
            mask[static_cast<std::size_t>(vertex)] = parcellation.regionAt(*place) == region.region;
    return mask;
}

std::optional<std::pair<Hemisphere, std::int64_t>>
middleOf(const Dataset& dataset, const RegionSelection& region, SurfaceKind kind) {
    std::optional<std::pair<Hemisphere, std::int64_t>> middle;
    std::ptrdiff_t most = 0;
    for (const Hemisphere hemisphere : hemispheres) {
        const auto mask = regionMask(dataset, region, hemisphere);
        const auto members = std::ranges::count(mask, true);
        const auto [shown, surface] = shownSurface(dataset.cortex[hemisphere], kind);
        if (members <= most || !surface)
            continue;
        most = members;
        Eigen::RowVector3d sum = Eigen::RowVector3d::Zero();
        for (std::size_t vertex = 0; vertex < mask.size(); ++vertex)
            if (mask[vertex])
                sum += surface->vertices.row(Eigen::Index(vertex)).cast<double>();
        const Eigen::RowVector3d centre = sum / double(members);
        double nearest = HUGE_VAL;
        for (std::size_t vertex = 0; vertex < mask.size(); ++vertex) {
            if (!mask[vertex])
                continue;
            const double distance =
                (surface->vertices.row(Eigen::Index(vertex)).cast<double>() - centre).squaredNorm();
            if (distance < nearest) {
                nearest = distance;
                middle = {hemisphere, std::int64_t(vertex)};
            }
        }
    }
    return middle;
}

std::shared_ptr<const LabelMap> labelsOf(const std::vector<bool>& mask) {
    if (mask.empty())
        return nullptr;
    LabelMap labels;
    labels.keys.assign(mask.begin(), mask.end());
    labels.labels[1] = Label{};
    return std::make_shared<const LabelMap>(std::move(labels));
}

} // namespace fusiform

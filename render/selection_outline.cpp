#include "render/selection_outline.h"

#include "analysis/surface/selected_vertices.h"
#include "render/drawn_surface.h"

#include <algorithm>
#include <cmath>

namespace fusiform {

std::optional<std::pair<Hemisphere, std::int64_t>>
middleOf(const Dataset& dataset, const Selection& selection, SurfaceKind kind) {
    std::optional<std::pair<Hemisphere, std::int64_t>> middle;
    std::ptrdiff_t most = 0;
    for (const Hemisphere hemisphere : hemispheres) {
        const auto mask = vertexMask(dataset, selection, hemisphere);
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

#pragma once

#include "analysis/surface/map_placement.h"

#include <cmath>

namespace fusiform::test {

/// A map in a volume and a left hemisphere of six vertices on the axes, white 40 mm and pial 50 mm from the origin. The
/// values are distances from the origin, so that at depth d every vertex has 40 + 10 d.
inline std::shared_ptr<const Dataset> sampledDataset() {
    Volume volume;
    volume.grid.shape = {27, 27, 27};
    volume.grid.voxelToWorld.topLeftCorner<3, 3>().diagonal().setConstant(5);
    volume.grid.voxelToWorld.topRightCorner<3, 1>().setConstant(-65);
    for (int k = 0; k < 27; ++k)
        for (int j = 0; j < 27; ++j)
            for (int i = 0; i < 27; ++i)
                volume.values.push_back(float(volume.grid.worldOf(Point(i, j, k)).norm()));
    Map map;
    map.name = "distance";
    map.volume = std::make_shared<const Volume>(std::move(volume));
    Dataset dataset;
    for (const auto& [kind, radius] : {std::pair{SurfaceKind::White, 40.F}, {SurfaceKind::Pial, 50.F}}) {
        Surface surface;
        surface.name = nameOf(kind);
        surface.kind = kind;
        surface.vertices.resize(6, 3);
        surface.vertices << 1, 0, 0, -1, 0, 0, 0, 1, 0, 0, -1, 0, 0, 0, 1, 0, 0, -1;
        surface.vertices *= radius;
        surface.triangles.resize(8, 3);
        surface.triangles << 0, 2, 4, 2, 1, 4, 1, 3, 4, 3, 0, 4, 2, 0, 5, 1, 2, 5, 3, 1, 5, 0, 3, 5;
        dataset.cortex.left.surfaces[kind] = std::make_shared<const Surface>(std::move(surface));
    }
    Progress progress;
    dataset.maps = {std::make_shared<const Map>(placed(map, dataset, progress))};
    return std::make_shared<const Dataset>(std::move(dataset));
}

} // namespace fusiform::test

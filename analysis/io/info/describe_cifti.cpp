#include "analysis/io/info/describe_cifti.h"

#include "analysis/core/json.h"
#include "analysis/io/info/value_statistics.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace fusiform {
namespace {

void addFrameStatistics(Json& json, const Cifti& cifti, Progress& progress) {
    ValueStatistics statistics;
    cifti.forAll(
        [&statistics](std::span<const double> numbers) {
            for (const double number : numbers)
                statistics.take(number);
        },
        progress);
    statistics.addTo(json);
}

Json structuresOf(const CiftiAxis& axis) {
    Json structures = Json::array();
    for (const CiftiSurfacePart& part : axis.surfaces)
        structures.push_back(
            {{"structure", part.structure}, {"vertices", part.vertexCount}, {"count", part.vertices.size()}});
    for (const CiftiVoxelPart& part : axis.voxels)
        structures.push_back({{"structure", part.structure}, {"count", part.voxels.size()}});
    return structures;
}

void addAxis(Json& json, const CiftiAxis& axis) {
    switch (axis.kind) {
    case CiftiAxisKind::Scalars: json["names"] = axis.names; break;
    case CiftiAxisKind::Labels: {
        json["maps"] = axis.names;
        json["names"] = Json::array();
        for (const auto& table : axis.labels)
            for (const auto& [key, label] : table)
                json["names"].push_back(label.name);
        break;
    }
    case CiftiAxisKind::Series:
        json["series"] = {{"start", axis.series.start}, {"step", axis.series.step}, {"points", axis.length}};
        json["units"] = axis.series.unit;
        break;
    case CiftiAxisKind::Parcels: json["parcels"] = axis.names; [[fallthrough]];
    case CiftiAxisKind::BrainModels:
        json["structures"] = structuresOf(axis);
        if (axis.grid) {
            json["volumeShape"] = axis.grid->shape;
            for (int row = 0; row < 4; ++row) {
                const auto& affine = axis.grid->voxelToWorld;
                json["affine"].push_back({affine(row, 0), affine(row, 1), affine(row, 2), affine(row, 3)});
            }
        }
        break;
    }
}

} // namespace

void describeCifti(Json& json, const Cifti& cifti, Progress& progress) {
    json["kind"] = cifti.kind();
    json["shape"] = cifti.shape();
    json["dtype"] = cifti.dtypeName();
    addFrameStatistics(json, cifti, progress);
    if (cifti.hasMaps())
        addAxis(json, cifti.axis(0));
    addAxis(json, cifti.axis(1));
}

} // namespace fusiform

#pragma once

#include "analysis/statistics/spin_test.h"

#include <string>
#include <vector>

/// Is a map (best layer, depth, half-time, …) related to properties of cortex: thickness, myelin, expansion,
/// …?
namespace fusiform {

/// A map on the vertices of both hemispheres. A hemisphere that has none is empty.
struct SurfaceValues {
    std::string name;
    Bilateral<VectorF> values;
};

/// Vertices of both hemispheres in parcels that are numbered from 0 through both.
struct Parcels {
    std::vector<std::string> names;                ///< "left V1"
    Bilateral<std::vector<std::int32_t>> ofVertex; ///< -1 outside all
};

struct PropertyCorrelation {
    std::string property;
    SpinResult result;
};

/// `map` against each of `properties` by spin test. `spheres` (vertices, 3) of both hemispheres decide the
/// number of vertices; a map must have as many values on each, or none on one, which then counts as missing.
///
/// Without parcels places are vertices; with them the means over the parcels (of the values that are there)
/// at the parcels' mean directions, so that a parcel is missing only where a map has no value in it, and no
/// medial wall comes in. Throws Error and Cancelled.
[[nodiscard]] std::vector<PropertyCorrelation> propertyCorrelations(
    const SurfaceValues& map, const std::vector<SurfaceValues>& properties,
    const Bilateral<Vertices>& spheres, const Parcels* parcels, unsigned seed, const SpinOptions& options,
    Progress& progress);

/// Means over parcels of the values that are not missing, (parcels); NaN where a parcel has none.
[[nodiscard]] VectorF parcelMeans(const Bilateral<VectorF>& values, const Parcels& parcels);

} // namespace fusiform

#include "analysis/layers/property_correlation.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

/// Values of both hemispheres, left first; missing where a hemisphere has none.
VectorF valuesOnBoth(const SurfaceValues& map, const Bilateral<Vertices>& spheres) {
    VectorF values = VectorF::Constant(spheres.left.rows() + spheres.right.rows(), missingValue);
    for (const Hemisphere hemisphere : hemispheres) {
        const VectorF& own = map.values[hemisphere];
        const Eigen::Index count = spheres[hemisphere].rows();
        if (own.size() == 0)
            continue;
        if (own.size() != count)
            throw Error(
                {.doing = translatable("analysis", "correlating a map with cortical properties"),
                 .file = map.name,
                 .expected = message("analysis", "%1 values, one a vertex of the %2 sphere")
                                 .with(count, sideOf(hemisphere)),
                 .found = message("analysis", "%1 values").with(own.size()),
                 .hint = message("analysis", "map and sphere must be of the same mesh")});
        values.segment(hemisphere == Hemisphere::Left ? 0 : spheres.left.rows(), count) = own;
    }
    return values;
}

/// Parcels of the left hemisphere first, then of the right: the order that Spins has.
struct OrderedParcels {
    std::vector<Eigen::Index> order; ///< parcel numbers
    Bilateral<Vertices> centres;
};

OrderedParcels ordered(const Parcels& parcels, const Bilateral<Vertices>& spheres) {
    OrderedParcels result;
    for (const Hemisphere hemisphere : hemispheres) {
        const Vertices all =
            parcelCentres(spheres[hemisphere], parcels.ofVertex[hemisphere], std::ssize(parcels.names));
        std::vector<Eigen::Index> own;
        for (Eigen::Index parcel = 0; parcel < all.rows(); ++parcel)
            if (all.row(parcel).allFinite())
                own.push_back(parcel);
        result.centres[hemisphere] = all(own, Eigen::all);
        result.order.insert(result.order.end(), own.begin(), own.end());
    }
    return result;
}

} // namespace

VectorF parcelMeans(const Bilateral<VectorF>& values, const Parcels& parcels) {
    VectorD sums = VectorD::Zero(std::ssize(parcels.names));
    VectorD counts = sums;
    for (const Hemisphere hemisphere : hemispheres) {
        const VectorF& own = values[hemisphere];
        const auto& ofVertex = parcels.ofVertex[hemisphere];
        for (Eigen::Index vertex = 0; vertex < std::min<Eigen::Index>(own.size(), std::ssize(ofVertex));
             ++vertex)
            if (const std::int32_t parcel = ofVertex[std::size_t(vertex)];
                parcel >= 0 && !std::isnan(own[vertex])) {
                sums[parcel] += double(own[vertex]);
                counts[parcel] += 1;
            }
    }
    return (sums.array() / counts.array()).cast<float>(); // 0 / 0 is NaN
}

std::vector<PropertyCorrelation> propertyCorrelations(
    const SurfaceValues& map, const std::vector<SurfaceValues>& properties,
    const Bilateral<Vertices>& spheres, const Parcels* parcels, unsigned seed, const SpinOptions& options,
    Progress& progress) {
    VectorF own = valuesOnBoth(map, spheres); // also refuses other meshes
    std::vector<VectorF> rows;
    for (const SurfaceValues& property : properties)
        rows.push_back(valuesOnBoth(property, spheres));
    Bilateral<Vertices> places = spheres;
    if (parcels) {
        const OrderedParcels order = ordered(*parcels, spheres);
        places = order.centres;
        own = parcelMeans(map.values, *parcels)(order.order).eval();
        for (std::size_t at = 0; at < rows.size(); ++at)
            rows[at] = parcelMeans(properties[at].values, *parcels)(order.order).eval();
    }
    const Spins spins(places, seed);
    MatrixF others(std::ssize(rows), own.size());
    for (std::size_t at = 0; at < rows.size(); ++at)
        others.row(Eigen::Index(at)) = rows[at].transpose();
    std::vector<SpinResult> results = spinTest(own, others, spins, options, progress);
    std::vector<PropertyCorrelation> correlations;
    for (std::size_t at = 0; at < results.size(); ++at)
        correlations.push_back({properties[at].name, std::move(results[at])});
    return correlations;
}

} // namespace fusiform

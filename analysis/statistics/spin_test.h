#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/hemisphere.h"
#include "analysis/data/surface.h"
#include "analysis/statistics/correlation.h"

#include <vector>

/// Spin test: is a map correlated with another one beyond what any map that is as smooth would be?
namespace fusiform {

/// Random rotations of the sphere, each as a list of which place gives its value to which.
///
/// Places are vertices of the sphere (Alexander-Bloch) or parcels, each at the mean direction of its vertices
/// (Vázquez-Rodríguez). The sphere of the left hemisphere is turned by a uniformly random rotation (normal
/// quaternion), that of the right by its mirror image in the plane between the hemispheres (x -> −x), so that
/// places that face each other stay so. Every place then takes the value of the turned place nearest to it; a
/// value may be taken more than once or not at all. The same rotations on every machine for the same seed,
/// each of its own, so that they can be asked for in any order and from any thread.
///
/// Sources: Alexander-Bloch et al. 2018, NeuroImage 178, 540–551; Vázquez-Rodríguez et al. 2019, PNAS 116,
/// 21219–21227; compared in Markello & Misic 2021, NeuroImage 236, 118052.
class Spins {
public:
    /// `places` (places of the hemisphere, 3): positions on a sphere, of which only the direction from the
    /// sphere's centre (the origin) counts. Either hemisphere may be empty. A place that is not finite (a
    /// parcel without vertices) gives no value and gets none. Throws Error when a place lies in the centre,
    /// or when there is none.
    Spins(const Bilateral<Vertices>& places, unsigned seed);
    ~Spins();
    Spins(Spins&&) noexcept;
    Spins& operator=(Spins&&) noexcept;

    /// Places of both hemispheres: left ones first, then right.
    [[nodiscard]] std::int64_t size() const;
    /// Per place the place whose value it gets, -1 for none.
    [[nodiscard]] std::vector<std::int32_t> sources(std::int64_t permutation) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

/// The rotation of a permutation, of the left hemisphere. Uniform over all rotations.
[[nodiscard]] Eigen::Matrix3d randomRotation(unsigned seed, std::int64_t permutation);
/// The same rotation for the other hemisphere: mirrored, turned, mirrored back.
[[nodiscard]] Eigen::Matrix3d mirrored(const Eigen::Matrix3d& rotation);

struct SpinResult {
    double correlation = std::numeric_limits<double>::quiet_NaN();
    double p = std::numeric_limits<double>::quiet_NaN(); ///< two-sided
    std::int64_t places = 0;                             ///< that have a value in both maps
    VectorD
        null; ///< (permutations) correlations of the turned map; NaN where fewer than three places were left
};

struct SpinOptions {
    std::int64_t permutations = 1000;
    CorrelationKind kind = CorrelationKind::Spearman;
};

/// `map` (places) against each of `others` (maps, places), in the order of `spins`. The map is turned, the
/// others stay.
///
/// Missing values (medial wall) are never filled: a missing value that is turned onto cortex leaves that
/// place out of that permutation, as a place that is missing in the other map is left out of all. So a
/// permutation has fewer places than the observed correlation. p = (1 + permutations at least as far from 0)
/// / (1 + permutations that have a correlation). Runs on all cores. Throws Error (lengths that disagree) and
/// Cancelled.
[[nodiscard]] std::vector<SpinResult> spinTest(
    const VectorF& map, const MatrixF& others, const Spins& spins, const SpinOptions& options,
    Progress& progress);

/// Where parcels lie on the sphere: the mean direction of the vertices of each, (parcels, 3), of length 1;
/// NaN for a parcel without vertices. `parcelOfVertex` is -1 where there is none.
[[nodiscard]] Vertices
parcelCentres(const Vertices& sphere, const std::vector<std::int32_t>& parcelOfVertex, std::int64_t parcels);

} // namespace fusiform

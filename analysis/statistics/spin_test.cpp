#include "analysis/statistics/spin_test.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/statistics/seeded_random.h"
#include "analysis/surface/point_index.h"

#include <Eigen/Geometry>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <memory>

namespace fusiform {
namespace {

Vertices directionsOf(const Vertices& places) {
    Vertices directions = places;
    for (Eigen::Index place = 0; place < places.rows(); ++place) {
        const float length = places.row(place).norm();
        if (length == 0)
            throw Error(
                {.doing = translatable("analysis", "turning the sphere"),
                 .file = {},
                 .expected = message("analysis", "places on a sphere around the origin"),
                 .found = message("analysis", "place %1 in its centre").with(place),
                 .hint = message("analysis", "load the spherical surface")});
        directions.row(place) /= length;
    }
    return directions;
}

/// Numbers of a map that are compared: `codes` say the order, equal for equal numbers, -1 where missing. With
/// them ranks of any selection are counted instead of sorted.
struct Coded {
    VectorD values;
    std::vector<std::int32_t> codes;
    std::int32_t count = 0;

    explicit Coded(const VectorF& map) : values(map.cast<double>()), codes(std::size_t(map.size()), -1) {
        std::vector<float> sorted;
        for (const float value : map)
            if (!std::isnan(value))
                sorted.push_back(value);
        std::ranges::sort(sorted);
        sorted.erase(std::ranges::unique(sorted).begin(), sorted.end());
        count = std::int32_t(sorted.size());
        for (std::size_t place = 0; place < codes.size(); ++place)
            if (const float value = map[Eigen::Index(place)]; !std::isnan(value))
                codes[place] = std::int32_t(std::ranges::lower_bound(sorted, value) - sorted.begin());
    }
};

/// Average ranks of the numbers with these codes. `counts` is room for the work.
VectorD
ranksOf(const std::vector<std::int32_t>& codes, std::int32_t kinds, std::vector<std::int32_t>& counts) {
    counts.assign(std::size_t(kinds), 0);
    for (const std::int32_t code : codes)
        ++counts[std::size_t(code)];
    std::vector<double> rank(counts.size());
    double before = 0;
    for (std::size_t code = 0; code < rank.size(); ++code) {
        rank[code] = before + (counts[code] + 1) / 2.0;
        before += counts[code];
    }
    VectorD ranks(std::ssize(codes));
    for (std::size_t at = 0; at < codes.size(); ++at)
        ranks[Eigen::Index(at)] = rank[std::size_t(codes[at])];
    return ranks;
}

/// The correlation of the map, turned by `sources`, with another one.
Correlation turnedCorrelation(
    const Coded& map, const Coded& other, const std::vector<std::int32_t>& sources, CorrelationKind kind) {
    std::vector<std::int32_t> own;
    std::vector<std::int32_t> theirs;
    std::vector<std::pair<std::int32_t, std::int32_t>> pairs;
    for (std::size_t place = 0; place < sources.size(); ++place)
        if (const std::int32_t source = sources[place];
            source >= 0 && map.codes[std::size_t(source)] >= 0 && other.codes[place] >= 0)
            pairs.emplace_back(source, std::int32_t(place));
    VectorD x(std::ssize(pairs));
    VectorD y(std::ssize(pairs));
    if (kind == CorrelationKind::Pearson) {
        for (std::size_t at = 0; at < pairs.size(); ++at) {
            x[Eigen::Index(at)] = map.values[pairs[at].first];
            y[Eigen::Index(at)] = other.values[pairs[at].second];
        }
        return correlation(x, y, CorrelationKind::Pearson);
    }
    for (const auto& [source, place] : pairs) {
        own.push_back(map.codes[std::size_t(source)]);
        theirs.push_back(other.codes[std::size_t(place)]);
    }
    std::vector<std::int32_t> room;
    x = ranksOf(own, map.count, room);
    y = ranksOf(theirs, other.count, room);
    return correlation(x, y, CorrelationKind::Pearson); // of ranks
}

void countExtremes(SpinResult& result) {
    if (std::isnan(result.correlation))
        return;
    std::int64_t extreme = 0;
    std::int64_t defined = 0;
    for (const double value : result.null) {
        if (std::isnan(value))
            continue;
        ++defined;
        extreme += std::abs(value) >= std::abs(result.correlation) - 1e-12 ? 1 : 0;
    }
    if (defined > 0)
        result.p = double(1 + extreme) / double(1 + defined);
}

void requireSizes(const VectorF& map, const MatrixF& others, const Spins& spins) {
    if (map.size() == spins.size() && others.cols() == spins.size())
        return;
    throw Error(
        {.doing = translatable("analysis", "testing a correlation by turning the sphere"),
         .file = {},
         .expected = message("analysis", "maps of %1 places").with(spins.size()),
         .found = message("analysis", "%1 and %2 values").with(map.size(), others.cols()),
         .hint = message("analysis", "maps and spheres must be of the same mesh")});
}

} // namespace

struct Spins::Impl {
    Bilateral<Vertices> directions;
    std::vector<PointIndex> indices; ///< of left and right
    unsigned seed = 0;
};

Spins::Spins(const Bilateral<Vertices>& places, unsigned seed) : m(std::make_unique<Impl>()) {
    if (places.left.rows() + places.right.rows() == 0)
        throw Error(
            {.doing = translatable("analysis", "turning the sphere"),
             .file = {},
             .expected = message("analysis", "a spherical surface"),
             .found = message("analysis", "none"),
             .hint = {}});
    m->seed = seed;
    for (const Hemisphere hemisphere : hemispheres) {
        m->directions[hemisphere] = directionsOf(places[hemisphere]);
        m->indices.emplace_back(m->directions[hemisphere]);
    }
}

Spins::~Spins() = default;
Spins::Spins(Spins&&) noexcept = default;
Spins& Spins::operator=(Spins&&) noexcept = default;

std::int64_t Spins::size() const {
    return m->directions.left.rows() + m->directions.right.rows();
}

std::vector<std::int32_t> Spins::sources(std::int64_t permutation) const {
    std::vector<std::int32_t> sources;
    sources.reserve(std::size_t(size()));
    const Eigen::Matrix3d left = randomRotation(m->seed, permutation);
    std::int32_t first = 0;
    for (const Hemisphere hemisphere : hemispheres) {
        const Eigen::Matrix3d rotation = hemisphere == Hemisphere::Left ? left : mirrored(left);
        // Nearest turned place to a place = nearest place to the place turned back.
        const Eigen::Matrix3f back = rotation.transpose().cast<float>();
        const Vertices& directions = m->directions[hemisphere];
        const PointIndex& index = m->indices[hemisphere == Hemisphere::Left ? 0 : 1];
        for (Eigen::Index place = 0; place < directions.rows(); ++place) {
            const auto found = index.nearest(back * directions.row(place).transpose());
            sources.push_back(found ? first + found->point : -1);
        }
        first += std::int32_t(directions.rows());
    }
    return sources;
}

Eigen::Matrix3d randomRotation(unsigned seed, std::int64_t permutation) {
    // Four normal numbers point in a uniformly random direction of four dimensions: a uniformly random
    // rotation (Shoemake 1992, Graphics Gems III).
    SeededRandom random(seed, std::uint64_t(permutation));
    Eigen::Quaterniond turn;
    do {
        turn = Eigen::Quaterniond(random.normal(), random.normal(), random.normal(), random.normal());
    } while (turn.norm() < 1e-6);
    return turn.normalized().toRotationMatrix();
}

Eigen::Matrix3d mirrored(const Eigen::Matrix3d& rotation) {
    const Eigen::Vector3d mirror(-1, 1, 1);
    return mirror.asDiagonal() * rotation * mirror.asDiagonal();
}

std::vector<SpinResult> spinTest(
    const VectorF& map, const MatrixF& others, const Spins& spins, const SpinOptions& options,
    Progress& progress) {
    requireSizes(map, others, spins);
    const Coded own(map);
    std::vector<Coded> coded;
    std::vector<SpinResult> results(std::size_t(others.rows()));
    for (Eigen::Index other = 0; other < others.rows(); ++other) {
        coded.emplace_back(others.row(other).transpose());
        SpinResult& result = results[std::size_t(other)];
        const Correlation observed = correlation(own.values, coded.back().values, options.kind);
        result.correlation = observed.value;
        result.places = observed.count;
        result.null = VectorD::Constant(options.permutations, std::nan(""));
    }
    std::atomic<std::int64_t> done = 0;
    tbb::parallel_for(std::int64_t(0), options.permutations, [&](std::int64_t permutation) {
        const std::vector<std::int32_t> sources = spins.sources(permutation);
        for (std::size_t other = 0; other < coded.size(); ++other)
            results[other].null[permutation] =
                turnedCorrelation(own, coded[other], sources, options.kind).value;
        progress.report(double(++done) / double(options.permutations));
    });
    progress.report(1);
    for (SpinResult& result : results)
        countExtremes(result);
    return results;
}

Vertices
parcelCentres(const Vertices& sphere, const std::vector<std::int32_t>& parcelOfVertex, std::int64_t parcels) {
    if (std::ssize(parcelOfVertex) != sphere.rows())
        throw Error(
            {.doing = translatable("analysis", "finding the centres of parcels"),
             .file = {},
             .expected = message("analysis", "one parcel number for each of %1 vertices").with(sphere.rows()),
             .found = parcelOfVertex.size(),
             .hint = message("analysis", "parcels and sphere must be of the same mesh")});
    MatrixD sums = MatrixD::Zero(parcels, 3);
    for (std::size_t vertex = 0; vertex < parcelOfVertex.size(); ++vertex)
        if (const std::int32_t parcel = parcelOfVertex[vertex]; parcel >= 0 && parcel < parcels)
            sums.row(parcel) += sphere.row(Eigen::Index(vertex)).cast<double>().normalized();
    Vertices centres(parcels, 3);
    for (Eigen::Index parcel = 0; parcel < parcels; ++parcel) {
        const double length = sums.row(parcel).norm();
        centres.row(parcel) = (sums.row(parcel) / length).cast<float>(); // 0 / 0 is NaN: no vertices
    }
    return centres;
}

} // namespace fusiform

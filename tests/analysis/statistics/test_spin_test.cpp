// Turned spheres against brute force; p values where the truth is known.

#include "test_data.h"

#include "analysis/core/error.h"
#include "analysis/io/cifti/cifti_maps.h"
#include "analysis/io/dataset/dataset_file.h"
#include "analysis/io/typed_files.h"
#include "analysis/statistics/seeded_random.h"
#include "analysis/statistics/spin_test.h"

#include <Eigen/LU>
#include <QTest>

#include <cmath>
#include <numbers>
#include <set>

using namespace fusiform;

namespace {

/// Evenly spread points on a sphere of 100 mm (Fibonacci's spiral), mirrored for the right hemisphere.
Vertices spherePoints(Eigen::Index count, bool right = false) {
    Vertices points(count, 3);
    for (Eigen::Index at = 0; at < count; ++at) {
        const double z = 1 - (2 * double(at) + 1) / double(count);
        const double turn = std::numbers::pi * (1 + std::sqrt(5)) * double(at);
        const double radius = std::sqrt(1 - z * z);
        points.row(at) << float(100 * radius * std::cos(turn) * (right ? -1 : 1)),
            float(100 * radius * std::sin(turn)), float(100 * z);
    }
    return points;
}

Bilateral<Vertices> bothSpheres(Eigen::Index count) {
    return {spherePoints(count), spherePoints(count, true)};
}

/// Smooth random values: a sum of a few random plane waves. The same field on both spheres, mirrored.
VectorF smoothField(const Bilateral<Vertices>& spheres, unsigned seed, double frequency = 2) {
    SeededRandom random(seed);
    VectorF values = VectorF::Zero(spheres.left.rows() + spheres.right.rows());
    for (int wave = 0; wave < 12; ++wave) {
        Eigen::Vector3d direction(random.normal(), random.normal(), random.normal());
        direction *= frequency / direction.norm() / 100;
        const double phase = 2 * std::numbers::pi * random.uniform();
        for (Eigen::Index at = 0; at < values.size(); ++at) {
            const bool left = at < spheres.left.rows();
            Eigen::Vector3d place =
                (left ? spheres.left.row(at) : spheres.right.row(at - spheres.left.rows()))
                    .transpose()
                    .cast<double>();
            if (!left)
                place[0] = -place[0];
            values[at] += float(std::cos(direction.dot(place) + phase));
        }
    }
    return values;
}

SpinResult
spun(const VectorF& map, const VectorF& other, const Spins& spins, const SpinOptions& options = {}) {
    Progress progress;
    return spinTest(map, other.transpose(), spins, options, progress).front();
}

} // namespace

class TestSpinTest : public QObject {
    Q_OBJECT

private slots:
    void rotationsAreRotations() {
        std::set<double> seen;
        for (int permutation = 0; permutation < 50; ++permutation) {
            const Eigen::Matrix3d rotation = randomRotation(3, permutation);
            QVERIFY(
                (rotation * rotation.transpose() - Eigen::Matrix3d::Identity()).cwiseAbs().maxCoeff() <
                1e-12);
            QVERIFY(std::abs(rotation.determinant() - 1) < 1e-12);
            QVERIFY(std::abs(mirrored(rotation).determinant() - 1) < 1e-12);
            seen.insert(rotation(0, 0));
        }
        QCOMPARE(seen.size(), std::size_t(50));
        QVERIFY(randomRotation(3, 7) == randomRotation(3, 7));
        QVERIFY(randomRotation(4, 7) != randomRotation(3, 7));
    }

    void rotationsAreUniform() {
        // Of uniform rotations every entry is uniform in [-1, 1], and 1 + 2 cos(angle) has mean 0.
        double sum = 0;
        double squares = 0;
        double trace = 0;
        double traceSquares = 0;
        constexpr int count = 20000;
        for (int permutation = 0; permutation < count; ++permutation) {
            const Eigen::Matrix3d rotation = randomRotation(1, permutation);
            sum += rotation(2, 1);
            squares += rotation(2, 1) * rotation(2, 1);
            trace += rotation.trace();
            traceSquares += rotation.trace() * rotation.trace();
        }
        QVERIFY(std::abs(sum / count) < 0.02);
        QVERIFY(std::abs(squares / count - 1.0 / 3) < 0.01);
        QVERIFY(std::abs(trace / count) < 0.03);
        QVERIFY(std::abs(traceSquares / count - 1) < 0.05);
    }

    void theNearestTurnedPlaceIsTheSource() {
        const Bilateral<Vertices> spheres = bothSpheres(300);
        const Spins spins(spheres, 5);
        const auto sources = spins.sources(2);
        QCOMPARE(std::ssize(sources), std::ptrdiff_t(600));
        for (const Hemisphere hemisphere : hemispheres) {
            const bool left = hemisphere == Hemisphere::Left;
            const Eigen::Matrix3d rotation = left ? randomRotation(5, 2) : mirrored(randomRotation(5, 2));
            const MatrixD places = spheres[hemisphere].cast<double>();
            const MatrixD turned = places * rotation.transpose();
            for (Eigen::Index place = 0; place < 300; ++place) {
                Eigen::Index nearest = 0;
                (turned.rowwise() - places.row(place)).rowwise().squaredNorm().minCoeff(&nearest);
                QCOMPARE(
                    sources[std::size_t(place + (left ? 0 : 300))], std::int32_t(nearest + (left ? 0 : 300)));
            }
        }
    }

    void hemispheresTurnAsMirrorImages() {
        const auto sources = Spins(bothSpheres(400), 1).sources(9);
        for (std::size_t place = 0; place < 400;
             ++place) // the same numbers, as the spheres are mirror images
            QCOMPARE(sources[place] + 400, sources[place + 400]);
    }

    void aMapIsSignificantlyLikeItself() {
        const Bilateral<Vertices> spheres = bothSpheres(500);
        const VectorF map = smoothField(spheres, 1);
        const SpinResult result = spun(map, map, Spins(spheres, 0));
        QVERIFY(std::abs(result.correlation - 1) < 1e-12);
        QCOMPARE(result.p, 1.0 / 1001);
        QCOMPARE(result.places, std::int64_t(1000));
        QCOMPARE(result.null.size(), 1000);
        QVERIFY(std::abs(result.null.mean()) < 0.1);
    }

    void smoothMapsAreNotSignificantMoreOftenThanTheyMay() {
        // Smooth independent maps correlate far more than 400 independent places would.
        const Bilateral<Vertices> spheres = bothSpheres(200);
        const Spins spins(spheres, 2);
        int spin = 0;
        int naive = 0;
        for (unsigned pair = 0; pair < 60; ++pair) {
            const SpinResult result = spun(
                smoothField(spheres, 100 + pair), smoothField(spheres, 500 + pair), spins,
                {.permutations = 200});
            spin += result.p <= 0.05 ? 1 : 0;
            naive += std::abs(result.correlation) > 1.96 / std::sqrt(400.0) ? 1 : 0;
        }
        qInfo("of 60 unrelated pairs: %d by spins, %d by the number of places", spin, naive);
        QVERIFY(spin <= 8);
        QVERIFY(naive > 20);
    }

    void everyPermutationIsWhatItSays() {
        // The whole null distribution by hand, with missing values on both sides.
        const Bilateral<Vertices> spheres = bothSpheres(150);
        VectorF map = smoothField(spheres, 3);
        VectorF other = smoothField(spheres, 4);
        map.head(20).setConstant(missingValue);
        other.segment(140, 30).setConstant(missingValue);
        for (float& value : other) // ties
            value = std::round(4 * value) / 4;
        const Spins spins(spheres, 6);
        for (const auto kind : {CorrelationKind::Pearson, CorrelationKind::Spearman}) {
            const SpinResult result = spun(map, other, spins, {.permutations = 40, .kind = kind});
            QCOMPARE(result.places, std::int64_t(250));
            std::int64_t extreme = 0;
            for (std::int64_t permutation = 0; permutation < 40; ++permutation) {
                const auto sources = spins.sources(permutation);
                VectorD turned(300);
                for (Eigen::Index place = 0; place < 300; ++place)
                    turned[place] = double(map[sources[std::size_t(place)]]);
                const double expected = correlation(turned, other.cast<double>(), kind).value;
                QVERIFY(std::abs(result.null[permutation] - expected) < 1e-12);
                extreme += std::abs(expected) >= std::abs(result.correlation) ? 1 : 0;
            }
            QVERIFY(std::abs(result.p - double(1 + extreme) / 41) < 1e-12);
        }
    }

    void oneHemisphereAloneWillDo() {
        const Bilateral<Vertices> left{spherePoints(200), Vertices(0, 3)};
        const VectorF map = smoothField(left, 1);
        QCOMPARE(spun(map, map, Spins(left, 0), {.permutations = 99}).p, 0.01);
    }

    void parcelsLieAtTheMeanOfTheirVertices() {
        const Vertices sphere = spherePoints(1000);
        std::vector<std::int32_t> parcels(1000, -1);
        for (std::size_t vertex = 0; vertex < 1000; ++vertex)
            if (sphere(Eigen::Index(vertex), 2) > 80) // a cap around the pole
                parcels[vertex] = 1;
        const Vertices centres = parcelCentres(sphere, parcels, 3);
        QVERIFY((centres.row(1) - Eigen::RowVector3f(0, 0, 1)).norm() < 0.05F);
        QVERIFY(!centres.row(0).allFinite() && !centres.row(2).allFinite());
        QVERIFY_EXCEPTION_THROWN((void)parcelCentres(sphere, {1, 2}, 3), Error);
    }

    void aPlaceThatIsNoneGivesNoValue() {
        Bilateral<Vertices> spheres = bothSpheres(50);
        spheres.left.row(7).setConstant(missingValue);
        const auto sources = Spins(spheres, 0).sources(0);
        QCOMPARE(sources[7], -1);
        QCOMPARE(std::ranges::count(sources, 7), std::ptrdiff_t(0));
    }

    void whatDoesNotFitIsRefused() {
        const Spins spins(bothSpheres(20), 0);
        QVERIFY_EXCEPTION_THROWN((void)spun(VectorF::Ones(39), VectorF::Ones(40), spins), Error);
        QVERIFY_EXCEPTION_THROWN(Spins({Vertices(0, 3), Vertices(0, 3)}, 0), Error);
        QVERIFY_EXCEPTION_THROWN(Spins({Vertices::Zero(2, 3), Vertices(0, 3)}, 0), Error);
    }

    void aStopRequestEndsTheSpins() {
        std::stop_source source;
        Progress progress(
            [&source](double fraction, const Message&) {
                if (fraction > 0.1)
                    source.request_stop();
            },
            source.get_token());
        const Bilateral<Vertices> spheres = bothSpheres(500);
        const VectorF map = smoothField(spheres, 1);
        QVERIFY_EXCEPTION_THROWN(
            (void)spinTest(map, map.transpose(), Spins(spheres, 0), {.permutations = 100000}, progress),
            Cancelled);
    }

    void realMyelinFallsWithThickness() {
        if (!test::haveData())
            QSKIP(test::noData);
        Progress progress;
        Dataset dataset;
        for (const char* file :
             {"S1200.L.midthickness_MSMAll.32k_fs_LR.surf.gii",
              "S1200.R.midthickness_MSMAll.32k_fs_LR.surf.gii",
              "cifti/Q1-Q6_RelatedParcellation210.MyelinMap_BC_MSMAll_2_d41_WRN_DeDrift."
              "32k_fs_LR.dscalar.nii"})
            dataset = withFile(dataset, test::dataFile(std::string("fs_LR_32k/") + file), progress);
        const VectorF thickness =
            readValuesFile(test::dataFile("fs_LR_32k/tables/conte69_32k_thickness.csv").string(), progress);
        VectorF myelin(2 * 32492);
        myelin << *dataset.maps[0]->vertices.left, *dataset.maps[0]->vertices.right;
        const auto sphere = [&progress](const char* side) {
            const auto name = std::string("fs_LR_32k/S1200.") + side + ".sphere.32k_fs_LR.surf.gii";
            return readSurfaceFile(test::dataFile(name), progress).vertices;
        };
        const Spins spins({sphere("L"), sphere("R")}, 0);
        const SpinResult result = spun(myelin, thickness, spins, {.permutations = 100});
        qInfo(
            "Spearman %.4f, p %.3f, null %.3f to %.3f", result.correlation, result.p, result.null.minCoeff(),
            result.null.maxCoeff());
        QCOMPARE(result.places, std::int64_t(58558));
        QVERIFY(std::abs(result.correlation + 0.5600569913) < 1e-6); // scipy 1.10
        QVERIFY(result.p < 0.03);
    }
};

QTEST_GUILESS_MAIN(TestSpinTest)
#include "test_spin_test.moc"

#include "analysis/core/error.h"
#include "analysis/layers/property_correlation.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace fusiform;

namespace {

Vertices spherePoints(Eigen::Index count) {
    Vertices points(count, 3);
    for (Eigen::Index at = 0; at < count; ++at) {
        const double z = 1 - (2 * double(at) + 1) / double(count);
        const double turn = std::numbers::pi * (1 + std::sqrt(5)) * double(at);
        points.row(at) << float(std::sqrt(1 - z * z) * std::cos(turn)),
            float(std::sqrt(1 - z * z) * std::sin(turn)), float(z);
    }
    return points;
}

const Bilateral<Vertices> spheres{spherePoints(300), spherePoints(300)};

/// z + 0.3 x: grows upwards.
SurfaceValues gradient(const char* name, float sign = 1) {
    const VectorF values = sign * (spheres.left.col(2) + 0.3F * spheres.left.col(0));
    return {name, {values, values}};
}

/// Bands of 30 vertices, ten a hemisphere; the last ten vertices belong to none.
Parcels bands() {
    Parcels parcels;
    for (const Hemisphere hemisphere : hemispheres) {
        const auto first = std::ssize(parcels.names);
        for (int band = 0; band < 10; ++band)
            parcels.names.push_back(std::string(nameOf(hemisphere)) + " " + std::to_string(band));
        for (std::int32_t vertex = 0; vertex < 300; ++vertex)
            parcels.ofVertex[hemisphere].push_back(vertex < 290 ? std::int32_t(first) + vertex / 30 : -1);
    }
    return parcels;
}

std::vector<PropertyCorrelation> correlated(
    const SurfaceValues& map, const std::vector<SurfaceValues>& properties,
    const Parcels* parcels = nullptr) {
    Progress progress;
    return propertyCorrelations(map, properties, spheres, parcels, 0, {.permutations = 200}, progress);
}

} // namespace

class TestPropertyCorrelation : public QObject {
    Q_OBJECT

private slots:
    void everyPropertyIsCompared() {
        const auto found = correlated(gradient("depth"), {gradient("like"), gradient("unlike", -1)});
        QCOMPARE(found.size(), std::size_t(2));
        QCOMPARE(found[1].property, std::string("unlike"));
        QVERIFY(std::abs(found[0].result.correlation - 1) < 1e-12);
        QVERIFY(std::abs(found[1].result.correlation + 1) < 1e-12);
        QCOMPARE(found[0].result.places, std::int64_t(600));
        QVERIFY(found[0].result.p < 0.05);
    }

    void parcelsHaveTheMeansOfTheirVertices() {
        SurfaceValues map = gradient("depth");
        map.values.left[0] = missingValue;                         // of the first parcel
        map.values.left.segment(30, 30).setConstant(missingValue); // all of the second
        const VectorF means = parcelMeans(map.values, bands());
        QCOMPARE(means.size(), 20);
        QVERIFY(std::abs(means[0] - map.values.left.segment(1, 29).mean()) < 1e-6F);
        QVERIFY(std::isnan(means[1]));
        QVERIFY(std::abs(means[19] - map.values.right.segment(270, 20).mean()) < 1e-6F);
        const auto found = correlated(map, {gradient("like")}, [] {
            static const Parcels parcels = bands();
            return &parcels;
        }());
        QCOMPARE(found[0].result.places, std::int64_t(19));
        QVERIFY(found[0].result.correlation > 0.99);
    }

    void parcelsWithoutVerticesAreNoPlaces() {
        Parcels parcels = bands();
        parcels.names.emplace_back("nowhere");
        QCOMPARE(correlated(gradient("a"), {gradient("b")}, &parcels)[0].result.places, std::int64_t(20));
    }

    void aMissingHemisphereCountsAsMissing() {
        SurfaceValues left = gradient("left only");
        left.values.right.resize(0);
        QCOMPARE(correlated(gradient("a"), {left})[0].result.places, std::int64_t(300));
    }

    void anotherMeshIsRefusedByName() {
        SurfaceValues other = gradient("thickness");
        other.values.right = VectorF::Ones(7);
        try {
            (void)correlated(gradient("a"), {other});
            QFAIL("not refused");
        } catch (const Error& error) {
            const std::string text = error.what();
            QVERIFY2(
                text.find("thickness") != text.npos && text.find("300") != text.npos &&
                    text.find('7') != text.npos,
                text.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestPropertyCorrelation)
#include "test_property_correlation.moc"

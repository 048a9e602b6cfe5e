#include "analysis/demo/demo_areas.h"
#include "analysis/demo/demo_cortex.h"

#include <Eigen/Geometry>
#include <QtTest>

#include <map>
#include <set>

using namespace fusiform;
using namespace fusiform::demo;

/// Signed volume in mm³: positive when triangles are counter-clockwise seen from outside.
static double volumeOf(const Surface& surface) {
    double volume = 0;
    for (Eigen::Index row = 0; row < surface.triangles.rows(); ++row) {
        const Eigen::Vector3d a = surface.vertices.row(surface.triangles(row, 0)).cast<double>();
        const Eigen::Vector3d b = surface.vertices.row(surface.triangles(row, 1)).cast<double>();
        const Eigen::Vector3d c = surface.vertices.row(surface.triangles(row, 2)).cast<double>();
        volume += a.dot(b.cross(c)) / 6;
    }
    return volume;
}

class TestDemoCortex : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        Progress progress;
        m_brain = makeBrain(7, progress);
    }

    void hemispheresAreClosedAndOriented() {
        for (const DemoHemisphere* half : {&m_brain.left, &m_brain.right}) {
            const Surface& pial = half->pial;
            std::set<std::pair<int, int>> edges; // each in its triangle's direction
            for (Eigen::Index row = 0; row < pial.triangles.rows(); ++row)
                for (int corner = 0; corner < 3; ++corner) {
                    const auto edge =
                        std::pair(pial.triangles(row, corner), pial.triangles(row, (corner + 1) % 3));
                    QVERIFY(edges.insert(edge).second);
                }
            for (const auto& [a, b] : edges)
                QVERIFY(edges.contains({b, a}));
            const auto euler = pial.vertexCount() - std::int64_t(edges.size()) / 2 + pial.triangles.rows();
            QCOMPARE(euler, std::int64_t(2));
        }
    }

    void trianglesFaceOutwards() {
        for (const DemoHemisphere* half : {&m_brain.left, &m_brain.right})
            for (const Surface* surface : {&half->white, &half->pial, &half->inflated, &half->sphere})
                QVERIFY(volumeOf(*surface) > 100000);
    }

    void whiteLiesInsidePial() {
        for (const DemoHemisphere* half : {&m_brain.left, &m_brain.right}) {
            QVERIFY(volumeOf(half->white) < 0.9 * volumeOf(half->pial));
            QVERIFY(half->thickness.mean() > 2 && half->thickness.mean() < 3.5F);
        }
    }

    void halvesLieOnTheirSides() {
        QVERIFY(m_brain.left.pial.vertices.col(0).maxCoeff() < 0);
        QVERIFY(m_brain.right.pial.vertices.col(0).minCoeff() > 0);
    }

    void hasTheSizeOfABrain() {
        const auto low = m_brain.left.pial.vertices.colwise().minCoeff();
        const auto high = m_brain.left.pial.vertices.colwise().maxCoeff();
        const Eigen::RowVector3f size = high - low;
        QVERIFY(size[0] > 55 && size[0] < 75);
        QVERIFY(size[1] > 150 && size[1] < 185);
        QVERIFY(size[2] > 95 && size[2] < 125);
    }

    void surfacesShareTheirVertices() {
        for (const DemoHemisphere* half : {&m_brain.left, &m_brain.right}) {
            const std::int64_t count = half->white.vertexCount();
            QCOMPARE(count, std::int64_t(40962));
            for (const Surface* surface : {&half->pial, &half->inflated, &half->sphere, &half->flat})
                QCOMPARE(surface->vertexCount(), count);
            QCOMPARE(half->curvature.size(), Eigen::Index(count));
            QVERIFY(half->white.vertices.allFinite() && half->pial.vertices.allFinite());
            QVERIFY(half->curvature.allFinite() && half->sulc.allFinite());
        }
    }

    void flatPatchLeavesOutTheMedialWall() {
        for (const DemoHemisphere* half : {&m_brain.left, &m_brain.right}) {
            QVERIFY(half->flat.triangles.rows() < half->white.triangles.rows());
            for (Eigen::Index row = 0; row < half->flat.triangles.rows(); ++row)
                for (int corner = 0; corner < 3; ++corner)
                    QVERIFY(!half->medialWall[std::size_t(half->flat.triangles(row, corner))]);
            QVERIFY(half->flat.vertices.col(2).isZero());
        }
    }

    void sulciAreDeepAndCurvedInwards() {
        // Curvature is positive in sulci, sulc too, so the two go together.
        const VectorF curvature = m_brain.left.curvature.array() - m_brain.left.curvature.mean();
        const VectorF sulc = m_brain.left.sulc.array() - m_brain.left.sulc.mean();
        QVERIFY(curvature.dot(sulc) / (curvature.norm() * sulc.norm()) > 0.5F);
        QVERIFY(m_brain.left.sulc.maxCoeff() - m_brain.left.sulc.minCoeff() > 10);
    }

    void hemispheresAreFoldedDifferently() {
        const VectorF left = m_brain.left.curvature.array() - m_brain.left.curvature.mean();
        const VectorF right = m_brain.right.curvature.array() - m_brain.right.curvature.mean();
        QVERIFY(left.dot(right) / (left.norm() * right.norm()) < 0.8F);
    }

    void everyAreaHasVerticesInBothHemispheres() {
        for (const DemoHemisphere* half : {&m_brain.left, &m_brain.right}) {
            std::map<int, int> count;
            for (const int area : areasOf(*half))
                ++count[area];
            for (int area = 0; area < int(areas().size()); ++area)
                QVERIFY2(count[area] >= 60, areas()[std::size_t(area)].name.c_str());
        }
    }

private:
    DemoBrain m_brain;
};

QTEST_GUILESS_MAIN(TestDemoCortex)
#include "test_demo_cortex.moc"

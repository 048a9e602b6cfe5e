// Grids, voxel sets and label maps: where a number lies in the head.

#include "analysis/core/error.h"
#include "analysis/data/dataset.h"

#include <QTest>

#include <cmath>

using namespace fusiform;

namespace {

/// 2 mm voxels, first index towards the left, as radiological files have it.
Grid radiological() {
    Grid grid;
    grid.shape = {10, 12, 8};
    grid.voxelToWorld << -2, 0, 0, 9, 0, 2, 0, -11, 0, 0, 2, -7, 0, 0, 0, 1;
    return grid;
}

VoxelSet threeVoxels() {
    VoxelSet set;
    set.grid = radiological();
    set.ijk = {Ijk(1, 2, 3), Ijk(2, 2, 3), Ijk(9, 11, 7)};
    return set;
}

} // namespace

class TestPlaces : public QObject {
    Q_OBJECT

private slots:
    void orientationNamesTheDirectionIndicesGrowTo() {
        QCOMPARE(radiological().orientation(), "LAS");
        Grid oblique = radiological();
        oblique.voxelToWorld << 0.1, 0, -2, 0, 2, 0.1, 0, 0, 0, -2, 0.1, 0, 0, 0, 0, 1;
        QCOMPARE(oblique.orientation(), "AIL");
    }

    void voxelAndWorldAreInverse() {
        const Grid grid = radiological();
        const Point voxel(3.25, 4, 5.5);
        QVERIFY((grid.voxelOf(grid.worldOf(voxel)) - voxel).norm() < 1e-12);
        QCOMPARE(grid.worldOf(Point(0, 0, 0)), Point(9, -11, -7));
    }

    void aVoxelEnclosesHalfAnEdgeAroundItsCentre() {
        const Grid grid = radiological();
        QCOMPARE(*grid.enclosingVoxel(Point(9.9, -11, -7)), Ijk(0, 0, 0));
        QCOMPARE(*grid.enclosingVoxel(Point(7.9, -11, -7)), Ijk(1, 0, 0));
        QVERIFY(!grid.enclosingVoxel(Point(10.1, -11, -7)));
        QVERIFY(!grid.enclosingVoxel(Point(std::nan(""), 0, 0)));
        QVERIFY(!grid.enclosingVoxel(Point(1e300, 0, 0)));
    }

    void gridsDifferByAShiftOfOneVoxel() {
        Grid other = radiological();
        QVERIFY(other.sameAs(radiological()));
        other.voxelToWorld(0, 3) += 2;
        QVERIFY(!other.sameAs(radiological()));
    }

    void scatteringPutsEachRowAtItsVoxelAndNothingElsewhere() {
        const VoxelSet set = threeVoxels();
        const Volume volume = scatterToVolume(set, Eigen::Vector3f(5, 6, 7), "map");
        QCOMPARE(volume.values[std::size_t(set.grid.offset(2, 2, 3))], 6.f);
        QCOMPARE(std::ranges::count_if(volume.values, [](float value) { return std::isfinite(value); }), 3);
        QVERIFY_EXCEPTION_THROWN((void)scatterToVolume(set, Eigen::Vector2f(1, 2), "map"), Error);
    }

    void rowsAreFoundInTheirVoxelAndNearby() {
        const VoxelSet set = threeVoxels();
        const VoxelLocator locator(set);
        for (std::int64_t row = 0; row < set.size(); ++row)
            QCOMPARE(locator.rowAt(set.worldOf(row), 0).value(), row);
        const Point beside = set.worldOf(2) + Point(0, 0, 3);
        QVERIFY(!locator.rowAt(beside, 2));
        QCOMPARE(locator.rowAt(beside, 4).value(), 2);
        QVERIFY(!locator.rowAt(Point(500, 0, 0), 4));
    }

    void surfaceRowsCountLeftThenRight() {
        VoxelSet set;
        set.vertices.left = {4, 2};
        set.vertices.right = {0, 4};
        const VoxelLocator locator(set);
        QCOMPARE(locator.rowAt(Hemisphere::Left, 2).value(), 1);
        QCOMPARE(locator.rowAt(Hemisphere::Right, 4).value(), 3);
        QVERIFY(!locator.rowAt(Hemisphere::Right, 2));
        const VectorF right = scatterToVertices(set, Eigen::Vector4f(1, 2, 3, 4), Hemisphere::Right, 5);
        QCOMPARE(right[0], 3.f);
        QCOMPARE(right[4], 4.f);
        QVERIFY(std::isnan(right[2]));
    }

    void backgroundIsNeverNamed() {
        auto labels = std::make_shared<LabelMap>();
        labels->keys = {0, 1, 7};
        labels->labels[0] = {"unknown", {0, 0, 0}, true};
        labels->labels[1] = {"V1", {200, 0, 0}, false};
        Parcellation parcellation;
        parcellation.hemispheres.left = labels;
        QCOMPARE(parcellation.regionAt(Hemisphere::Left, 1), "V1");
        for (const std::int64_t vertex : {0, 2, 3, -1})
            QVERIFY(parcellation.regionAt(Hemisphere::Left, vertex).empty());
        QVERIFY(parcellation.regionAt(Hemisphere::Right, 1).empty());
    }

    void captionsOfAVoxelAreFoundAmongOthers() {
        CaptionSet set;
        set.captions = {{1, "a face", 0.5, 0, {}}, {3, "a house", 0.4, 0, {}}, {3, "a street", 0.3, 1, {}}};
        QCOMPARE(set.of(3).size(), 2);
        QCOMPARE(set.of(3)[1].caption, "a street");
        QVERIFY(set.of(2).empty());
    }

    void midcortexIsHalfWayBetweenWhiteAndPial() {
        auto white = std::make_shared<Surface>();
        white->vertices = Vertices::Zero(3, 3);
        auto pial = std::make_shared<Surface>();
        pial->vertices = Vertices::Constant(3, 3, 2);
        HemisphereSurfaces hemisphere;
        QVERIFY(!hemisphere.midcortex(0));
        hemisphere.surfaces[SurfaceKind::White] = white;
        hemisphere.surfaces[SurfaceKind::Pial] = pial;
        QCOMPARE(hemisphere.midcortex(2).value(), Point(1, 1, 1));
        QVERIFY(!hemisphere.midcortex(3));
    }

    void aTakenMapNameGetsANumber() {
        Dataset dataset;
        auto map = std::make_shared<Map>();
        map->name = "r";
        dataset.maps = {map};
        QCOMPARE(dataset.freeMapName("r"), "r (2)");
        QCOMPARE(dataset.freeMapName("z"), "z");
    }
};

QTEST_GUILESS_MAIN(TestPlaces)
#include "test_places.moc"

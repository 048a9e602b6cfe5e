// Alignment of everything loaded: boxes and spheres whose percentages are known, planted mistakes, real files.

#include "test_data.h"

#include "analysis/demo/demo_dataset.h"
#include "analysis/io/dataset/dataset_file.h"
#include "analysis/io/typed_files.h"
#include "analysis/io/dataset/voxel_set_file.h"
#include "analysis/surface/alignment.h"
#include "analysis/surface/voxel_order.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <random>
#include <tuple>

using namespace fusiform;

namespace {

Progress quiet;

/// A closed sphere of rings and sectors; triangles counter-clockwise from outside.
Surface sphere(const Point& centre, double radius) {
    constexpr int rings = 40, sectors = 40;
    Surface surface;
    surface.vertices.resize(rings * sectors + 2, 3);
    const auto put = [&](int at, double polar, double around) {
        const Point p = centre + radius * Point(std::sin(polar) * std::cos(around), std::sin(polar) * std::sin(around),
                                                std::cos(polar));
        surface.vertices.row(at) = p.transpose().cast<float>();
    };
    for (int ring = 0; ring < rings; ++ring)
        for (int sector = 0; sector < sectors; ++sector)
            put(ring * sectors + sector, M_PI * (ring + 1) / (rings + 1), 2 * M_PI * sector / sectors);
    const int top = rings * sectors, bottom = top + 1;
    put(top, 0, 0);
    put(bottom, M_PI, 0);
    std::vector<std::array<int, 3>> triangles;
    for (int sector = 0; sector < sectors; ++sector) {
        const int next = (sector + 1) % sectors;
        triangles.push_back({top, sector, next});
        for (int ring = 0; ring + 1 < rings; ++ring) {
            const int a = ring * sectors + sector, b = ring * sectors + next;
            triangles.push_back({a, a + sectors, b});
            triangles.push_back({b, a + sectors, b + sectors});
        }
        triangles.push_back({(rings - 1) * sectors + sector, bottom, (rings - 1) * sectors + next});
    }
    surface.triangles.resize(Eigen::Index(triangles.size()), 3);
    for (std::size_t at = 0; at < triangles.size(); ++at)
        surface.triangles.row(Eigen::Index(at)) << triangles[at][0], triangles[at][1], triangles[at][2];
    return surface;
}

/// A volume of cubes of `size` mm whose lowest corner is `low`.
Volume box(const std::string& name, std::array<std::int64_t, 3> shape, double size, const Point& low) {
    Volume volume;
    volume.name = name;
    volume.grid.shape = shape;
    volume.grid.voxelToWorld.topLeftCorner<3, 3>() *= size;
    volume.grid.voxelToWorld.topRightCorner<3, 1>() = low.array() + size / 2;
    volume.values.assign(std::size_t(volume.grid.size()), 1);
    volume.affineSource = AffineSource::Sform;
    volume.units = "mm";
    return volume;
}

void addMap(Dataset& dataset, Volume volume) {
    Map map;
    map.name = volume.name;
    map.volume = std::make_shared<const Volume>(std::move(volume));
    dataset.maps.push_back(std::make_shared<const Map>(std::move(map)));
}

void addSurface(Dataset& dataset, Hemisphere hemisphere, Surface surface) {
    surface.name = hemisphere == Hemisphere::Left ? "lh.white" : "rh.white";
    dataset.cortex[hemisphere].surfaces[SurfaceKind::White] = std::make_shared<const Surface>(std::move(surface));
}

/// Two spheres of 30 mm radius about x = -35 and 35.
Dataset twoSpheres(const Point& offset = Point::Zero()) {
    Dataset dataset;
    addSurface(dataset, Hemisphere::Left, sphere(Point(-35, 0, 0) + offset, 30));
    addSurface(dataset, Hemisphere::Right, sphere(Point(35, 0, 0) + offset, 30));
    return dataset;
}

bool warns(const AlignmentReport& report, const char* text) {
    return std::ranges::any_of(report.warnings, [&](const AlignmentWarning& warning) {
        return (warning.text.english() + "; " + warning.advice.english()).find(text) != std::string::npos;
    });
}

std::string allWarnings(const AlignmentReport& report) {
    std::string all;
    for (const AlignmentWarning& warning : report.warnings)
        all += warning.text.english() + "; " + warning.advice.english() + "\n";
    return all;
}

/// A mask that looks different with its axes exchanged.
struct SmoothMask {
    Volume mask = box("mask.nii", {30, 26, 22}, 2, Point(-30, -26, -22));
    VoxelSet set(bool cOrder) const {
        VoxelSet voxels;
        voxels.grid = mask.grid;
        voxels.ijk = voxelsOfMask(mask, cOrder);
        voxels.description = cOrder ? "mask mask.nii, C order" : "mask mask.nii, Fortran order";
        return voxels;
    }
    SmoothMask() {
        for (std::int64_t k = 0; k < 22; ++k)
            for (std::int64_t j = 0; j < 26; ++j)
                for (std::int64_t i = 0; i < 30; ++i)
                    if (const Point at = mask.grid.worldOf(Point(double(i), double(j), double(k)));
                        (at.array() / Eigen::Array3d(28, 16, 19)).matrix().norm() > 1 || at[0] + at[2] > 20)
                        mask.values[std::size_t(mask.grid.offset(i, j, k))] = 0;
    }
};

VectorF smoothValues(const VoxelSet& set, float noise) {
    std::mt19937 random(7);
    std::normal_distribution<float> normal(0, noise);
    VectorF values(set.size());
    for (std::int64_t row = 0; row < set.size(); ++row) {
        const Point at = set.worldOf(row);
        values[row] = float(std::sin(at[0] / 6) + std::cos(at[1] / 5) + std::sin(at[2] / 7)) + normal(random);
    }
    return values;
}

} // namespace

class TestAlignment : public QObject {
    Q_OBJECT

private slots:
    void aGoodDatasetHasNoWarnings() {
        Dataset dataset = twoSpheres();
        addMap(dataset, box("map.nii", {80, 40, 40}, 2, Point(-80, -40, -40)));
        const AlignmentReport report = alignmentOf(dataset, quiet);
        QVERIFY2(report.warnings.empty(), allWarnings(report).c_str());
        QCOMPARE(report.rows.size(), std::size_t(3));
        const AlignmentRow& surface = report.rows[0];
        QVERIFY(std::abs(surface.low[0] + 65) < 0.1 && std::abs(surface.high[2] - 30) < 0.01);
        const AlignmentRow& map = report.rows[2];
        QVERIFY(map.low.isApprox(Point(-80, -40, -40)));
        QVERIFY(map.high.isApprox(Point(80, 40, 40)));
        QCOMPARE(map.orientation, std::string("RAS"));
        QCOMPARE(map.transform.english(), std::string("sform"));
        QCOMPARE(map.enclosed.size(), std::size_t(2));
        QCOMPARE(map.enclosed[0].inGrid, 100.0);
    }

    void thePercentageIsThatOfTheVertices() {
        // The plane z = 0 halves a sphere; rings are symmetric about it, so exactly half the vertices are above.
        Dataset dataset = twoSpheres();
        addMap(dataset, box("half.nii", {80, 40, 20}, 2, Point(-80, -40, 0)));
        const AlignmentReport report = alignmentOf(dataset, quiet);
        QCOMPARE(report.rows[2].enclosed[0].inGrid, 50.0);
        QVERIFY2(warns(report, "half.nii encloses only 50 % of the left and 50 %"), allWarnings(report).c_str());
    }

    void mapsOnOneGridShareARow() {
        Dataset dataset = twoSpheres();
        for (const char* name : {"a", "b", "c"})
            addMap(dataset, box(name, {80, 40, 40}, 2, Point(-80, -40, -40)));
        const AlignmentReport report = alignmentOf(dataset, quiet);
        QCOMPARE(report.rows.size(), std::size_t(3));
        QCOMPARE(report.rows[2].more, std::size_t(2));
    }

    void aWrongSignOfTheXAxisIsNamed() {
        Dataset dataset = twoSpheres();
        Volume volume = box("flipped.nii", {80, 40, 40}, 2, Point(-80, -40, -40));
        volume.grid.voxelToWorld(0, 3) = 79; // where an axis that runs to the left would start
        addMap(dataset, std::move(volume));
        const AlignmentReport report = alignmentOf(dataset, quiet);
        QVERIFY2(warns(report, "the sign of the volume's x axis is wrong"), allWarnings(report).c_str());
    }

    void verticesInTkRasAreNamed() {
        // FreeSurfer's c_ras is the position of voxel shape / 2: half a voxel beyond the middle of the box.
        const Point cRas(10, -70, 60);
        Dataset dataset = twoSpheres(); // as if c_ras had not been added
        addMap(dataset, box("brain.mgz", {80, 40, 40}, 2, Point(-80, -40, -40) + cRas));
        const AlignmentReport report = alignmentOf(dataset, quiet);
        QVERIFY2(warns(report, "tkRAS, and c_ras (11, -69, 61) mm was not added"), allWarnings(report).c_str());
        Dataset twice = twoSpheres(2 * cRas);
        addMap(twice, box("brain.mgz", {80, 40, 40}, 2, Point(-80, -40, -40) + cRas));
        QVERIFY(warns(alignmentOf(twice, quiet), "was added to vertices that were in scanner RAS already"));
    }

    void anAnatomyThatIsShiftedInsideItsGridIsFound() {
        Dataset dataset = twoSpheres();
        Volume anatomy = box("T1.nii", {100, 60, 60}, 2, Point(-100, -60, -60));
        for (std::int64_t k = 0; k < 60; ++k)
            for (std::int64_t j = 0; j < 60; ++j)
                for (std::int64_t i = 0; i < 100; ++i)
                    if (anatomy.grid.worldOf(Point(double(i), double(j), double(k)))[2] < 5)
                        anatomy.values[std::size_t(anatomy.grid.offset(i, j, k))] = 0;
        dataset.anatomy = std::make_shared<const Volume>(std::move(anatomy));
        const AlignmentReport report = alignmentOf(dataset, quiet);
        QCOMPARE(report.rows[2].enclosed[0].inGrid, 100.0);
        QVERIFY(*report.rows[2].enclosed[0].inTissue < 50);
        QVERIFY2(warns(report, "lie in voxels of T1.nii that are above 0"), allWarnings(report).c_str());
    }

    void exchangedHemispheresAreNamed() {
        Dataset dataset;
        addSurface(dataset, Hemisphere::Left, sphere(Point(35, 0, 0), 30));
        QVERIFY(warns(alignmentOf(dataset, quiet), "lh.white is called left, but 100 %"));
        addSurface(dataset, Hemisphere::Right, sphere(Point(-35, 0, 0), 30));
        QVERIFY(warns(alignmentOf(dataset, quiet), "left and right are exchanged"));
    }

    void hemispheresInOnePlaceAreNamedButNotInflatedOnes() {
        Dataset dataset;
        addSurface(dataset, Hemisphere::Left, sphere(Point(-5, 0, 0), 30));
        addSurface(dataset, Hemisphere::Right, sphere(Point(5, 0, 0), 30));
        QVERIFY(warns(alignmentOf(dataset, quiet), "lie in the same place"));
        for (const Hemisphere hemisphere : hemispheres) {
            auto& surfaces = dataset.cortex[hemisphere].surfaces;
            surfaces[SurfaceKind::Inflated] = surfaces[SurfaceKind::White];
            surfaces.erase(SurfaceKind::White);
        }
        QVERIFY(alignmentOf(dataset, quiet).warnings.empty());
    }

    void trianglesInsideOutAreNamed() {
        Dataset dataset;
        Surface surface = sphere(Point(-35, 0, 0), 30);
        surface.triangles.col(0).swap(surface.triangles.col(1));
        addSurface(dataset, Hemisphere::Left, std::move(surface));
        QVERIFY(warns(alignmentOf(dataset, quiet), "the triangles of lh.white are inside out"));
    }

    void surfacesOfAnImpossibleCountAreNamed() {
        Dataset dataset = twoSpheres();
        dataset.space = "fsaverage";
        QVERIFY(warns(alignmentOf(dataset, quiet), "said to be fsaverage, but no such mesh has 1602 vertices"));
    }

    void theOtherOrderOfAMaskIsFound() {
        const SmoothMask smooth;
        for (const bool cOrder : {true, false}) {
            const VoxelSet truth = smooth.set(cOrder);
            const VoxelSet wrong = smooth.set(!cOrder);
            const VectorF values = smoothValues(truth, 0.3F);
            const auto right = VoxelOrder(truth).test(values);
            const auto mixed = VoxelOrder(wrong).test(values);
            QVERIFY(right && mixed);
            QVERIFY2(!right->otherFitsBetter(), qPrintable(QString("%1 %2").arg(right->stated).arg(right->other)));
            QVERIFY2(mixed->otherFitsBetter(), qPrintable(QString("%1 %2").arg(mixed->stated).arg(mixed->other)));
            // What is stated in one is the other in the other.
            QVERIFY(std::abs(right->stated - mixed->other) < 0.01);

            Dataset dataset;
            dataset.voxels = std::make_shared<const VoxelSet>(wrong);
            dataset.noiseCeiling = std::make_shared<const NoiseCeiling>(
                NoiseCeiling{std::make_shared<const VectorF>(values), "ncsnr.npy"});
            const AlignmentReport report = alignmentOf(dataset, quiet);
            QVERIFY2(warns(report, cOrder ? "ncsnr.npy is far smoother in space when its voxels are taken in C order"
                                          : "taken in Fortran order"),
                     allWarnings(report).c_str());
        }
    }

    void noiseAndListsOfIndicesRaiseNoSuspicion() {
        const SmoothMask smooth;
        VoxelSet set = smooth.set(true);
        std::mt19937 random(3);
        std::normal_distribution<float> normal;
        VectorF noise(set.size());
        for (float& value : noise)
            value = normal(random);
        const auto evidence = VoxelOrder(set).test(noise);
        QVERIFY(evidence && !evidence->otherFitsBetter());
        QVERIFY(std::abs(evidence->stated - 1) < 0.05); // chance is 1
        std::shuffle(set.ijk.begin(), set.ijk.end(), random);
        QVERIFY(!VoxelOrder(set).testable());
        QVERIFY(!VoxelOrder(VoxelSet()).testable());
    }

    void theDemonstrationIsAlignedAndItsWrongOrderIsFound() {
        QTemporaryDir folder;
        const auto file = writeDemoDataset(folder.path().toStdString(), quiet);
        const Dataset dataset = readDataset(file, quiet);
        const AlignmentReport report = alignmentOf(dataset, quiet);
        QVERIFY2(report.warnings.empty(), allWarnings(report).c_str());
        const VoxelOrder order(*dataset.voxels);
        QVERIFY(order.testable());
        const auto ceiling = order.test(*dataset.noiseCeiling->perVoxel);
        const auto responses = order.testRows(dataset.responses->stimuliByVoxels);
        QVERIFY(ceiling && responses);
        qInfo("stated and other order: ceiling %.3f %.3f, responses %.3f %.3f", ceiling->stated, ceiling->other,
              responses->stated, responses->other);
        QVERIFY(!ceiling->otherFitsBetter());
        QVERIFY(!responses->otherFitsBetter());
        Dataset wrong = dataset;
        VoxelSet set = *dataset.voxels;
        std::ranges::sort(set.ijk, [&](const Ijk& a, const Ijk& b) {
            return order.isC() ? std::tie(a[2], a[1], a[0]) < std::tie(b[2], b[1], b[0])
                               : std::tie(a[0], a[1], a[2]) < std::tie(b[0], b[1], b[2]);
        });
        wrong.voxels = std::make_shared<const VoxelSet>(std::move(set));
        QVERIFY2(warns(alignmentOf(wrong, quiet), "far smoother in space"), "responses");
        const auto mixed = VoxelOrder(*wrong.voxels).testRows(dataset.responses->stimuliByVoxels);
        QVERIFY2(mixed->otherFitsBetter(), qPrintable(QString::number(mixed->noise)));
    }

    void realSurfacesLieInTheRealVolume() {
        if (!test::haveData())
            QSKIP(test::noData);
        Dataset dataset;
        for (const char* file : {"fsaverage5/pial_left.gii.gz", "fsaverage5/pial_right.gii.gz",
                                 "fsaverage5/white_left.gii.gz", "fsaverage5/white_right.gii.gz",
                                 "fsaverage5/infl_left.gii.gz", "fsaverage5/infl_right.gii.gz",
                                 "volumes/image_10426.nii.gz"})
            dataset = withFile(dataset, test::dataFile(file), quiet);
        const AlignmentReport report = alignmentOf(dataset, quiet);
        QCOMPARE(report.rows.back().enclosed.size(), std::size_t(4));
        for (const Enclosed& one : report.rows.back().enclosed)
            QCOMPARE(one.inGrid, 100.0);
        QVERIFY2(report.warnings.empty(), allWarnings(report).c_str());
        QCOMPARE(dataset.cortex.left.find(SurfaceKind::Pial)->mesh, std::string("fsaverage"));

        Dataset shifted = dataset;
        shifted.maps.clear();
        Volume volume = readVolumeFile(test::dataFile("volumes/image_10426.nii.gz"), quiet);
        volume.grid.voxelToWorld(2, 3) += 90;
        volume.name = "shifted.nii.gz";
        addMap(shifted, std::move(volume));
        const AlignmentReport bad = alignmentOf(shifted, quiet);
        // Computed with numpy from nibabel's affine: white 25.9617 % left, 27.0943 % right.
        for (const Enclosed& one : bad.rows.back().enclosed)
            if (one.kind == SurfaceKind::White)
                QVERIFY(std::abs(one.inGrid - (one.hemisphere == Hemisphere::Left ? 25.961726 : 27.094318)) < 1e-4);
        QVERIFY2(warns(bad, "shifted.nii.gz encloses only 25.9 % of the left and 27 %"), allWarnings(bad).c_str());
    }

    void aRealMghVolumeSaysItsTransform() {
        if (!test::haveData())
            QSKIP(test::noData);
        Dataset dataset;
        dataset.anatomy = std::make_shared<const Volume>(readVolumeFile(test::dataFile("formats/tiny/brain.mgz"), quiet));
        const AlignmentReport report = alignmentOf(dataset, quiet);
        QCOMPARE(report.rows.size(), std::size_t(1));
        QCOMPARE(report.rows[0].transform.english(), std::string("MGH header"));
        // The outermost voxel edges under nibabel's affine of the same file.
        QCOMPARE(report.rows[0].orientation, std::string("LIA"));
        QVERIFY((report.rows[0].low - Point(-127.99995, -99.12726, -176.40473)).norm() < 1e-3);
        QVERIFY((report.rows[0].high - Point(128.00005, 156.87274, 79.59527)).norm() < 1e-3);
    }
};

QTEST_GUILESS_MAIN(TestAlignment)
#include "test_alignment.moc"

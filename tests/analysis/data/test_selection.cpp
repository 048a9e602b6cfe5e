// What is selected: vertices and voxels of it, sets that grow along the mesh, and files.
#include "analysis/core/error.h"
#include "analysis/data/selection.h"
#include "analysis/io/dataset/dataset_file.h"
#include "analysis/io/save/selection_file.h"
#include "analysis/selectivity/voxel_group.h"
#include "analysis/surface/region_distance.h"
#include "analysis/surface/selected_vertices.h"
#include "analysis/surface/vertex_growth.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <random>

using namespace fusiform;

namespace {

/// A sheet of side x side points, 1 mm apart, with some relief, two triangles a square.
Surface sheet(int side) {
    Surface surface;
    surface.vertices.resize(side * side, 3);
    surface.triangles.resize(2 * (side - 1) * (side - 1), 3);
    std::mt19937 random(3);
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            surface.vertices.row(y * side + x) << float(x), float(y), float(random() % 100) / 100;
    int triangle = 0;
    for (int y = 0; y + 1 < side; ++y)
        for (int x = 0; x + 1 < side; ++x) {
            const int at = y * side + x;
            surface.triangles.row(triangle++) << at, at + 1, at + side;
            surface.triangles.row(triangle++) << at + 1, at + side + 1, at + side;
        }
    return surface;
}

/// A sheet as the left midthickness, and voxels of 2 mm round it: every other one along x belongs to the set.
Dataset sheetWithVoxels() {
    Dataset dataset;
    dataset.cortex.left.surfaces[SurfaceKind::Midthickness] = std::make_shared<const Surface>(sheet(12));
    VoxelSet voxels;
    voxels.grid.shape = {6, 6, 2};
    voxels.grid.voxelToWorld.diagonal() << 2, 2, 2, 1;
    for (int y = 0; y < 6; ++y)
        for (int x = 0; x < 6; x += 2)
            voxels.ijk.push_back({x, y, 0});
    dataset.voxels = std::make_shared<const VoxelSet>(std::move(voxels));
    return dataset;
}

std::vector<std::int32_t> randomSet(std::mt19937& random, int count, int below) {
    std::vector<std::int32_t> set;
    for (int at = 0; at < count; ++at)
        set.push_back(std::int32_t(random() % unsigned(below)));
    std::ranges::sort(set);
    set.erase(std::unique(set.begin(), set.end()), set.end());
    return set;
}

bool has(const std::vector<std::int32_t>& set, std::int32_t number) {
    return std::ranges::find(set, number) != set.end();
}

} // namespace

class TestSelection : public QObject {
    Q_OBJECT
private slots:
    void setsAreCombinedAsOneWouldByHand() {
        std::mt19937 random(1);
        const VertexSets a{randomSet(random, 20, 40), {}};
        const VertexSets b{randomSet(random, 20, 40), randomSet(random, 5, 40)};
        const auto added = combined(a, b, SetOperation::Add);
        const auto left = combined(a, b, SetOperation::Subtract);
        const auto both = combined(a, b, SetOperation::Intersect);
        QVERIFY(combined(a, b, SetOperation::Replace) == b);
        QVERIFY(added.right == b.right && left.right.empty() && both.right.empty());
        const auto others = othersThan(a.left, 40);
        for (int vertex = 0; vertex < 40; ++vertex) {
            const bool inA = has(a.left, vertex);
            const bool inB = has(b.left, vertex);
            QCOMPARE(has(added.left, vertex), inA || inB);
            QCOMPARE(has(left.left, vertex), inA && !inB);
            QCOMPARE(has(both.left, vertex), inA && inB);
            QCOMPARE(has(others, vertex), !inA);
        }
        QVERIFY(std::ranges::is_sorted(added.left));
        QCOMPARE(othersThan(RowSet{}, 3), (RowSet{0, 1, 2}));
    }

    void aSelectionPutsItsNumbersInOrder() {
        const Selection selection = Selection::ofVoxels("mine", {5, 1, 5, 3});
        QCOMPARE(*selection.voxels(), (RowSet{1, 3, 5}));
        QVERIFY(selection == Selection::ofVoxels("mine", {1, 3, 5}));
        QVERIFY(selection != Selection::ofVoxels("other", {1, 3, 5}));
        QVERIFY(!selection.region() && !selection.vertices() && !selection.empty());
        QVERIFY(Selection::ofVertices("", {}).empty());
        QCOMPARE(Selection(RegionSelection{"areas", "V1"}).name(), std::string("V1"));
    }

    void aBrushReachesWhatPathsAlongEdgesReach() {
        const Surface surface = sheet(20);
        const VertexNeighbours mesh = vertexNeighbours(surface.triangles, surface.vertexCount());
        std::mt19937 random(5);
        Progress progress;
        for (int round = 0; round < 5; ++round) {
            const auto seeds = randomSet(random, 1 + round, 400);
            const VectorF distance = edgePathDistance(surface, seeds, progress);
            const double radius = 0.7 + 1.3 * round;
            const auto reached = verticesWithin(surface, mesh, seeds, radius);
            QVERIFY(std::ranges::is_sorted(reached));
            for (std::int32_t vertex = 0; vertex < 400; ++vertex)
                if (std::abs(double(distance[vertex]) - radius) > 1e-4) // the distances are floats
                    QCOMPARE(has(reached, vertex), double(distance[vertex]) < radius);
        }
        QVERIFY(verticesWithin(surface, mesh, std::vector<std::int32_t>{-1, 400}, 3).empty());
    }

    void growingFindsTheConnectedPartOnly() {
        const int side = 20;
        const Surface surface = sheet(side);
        const VertexNeighbours mesh = vertexNeighbours(surface.triangles, surface.vertexCount());
        std::mt19937 random(7);
        std::vector<bool> passing(std::size_t(side * side));
        for (std::size_t vertex = 0; vertex < passing.size(); ++vertex)
            passing[vertex] = random() % 100 < 50;
        // Naive: marks spread over triangles until nothing changes.
        for (const std::int32_t seed : {0, 57, 210, 399}) {
            std::vector<bool> marked(passing.size(), false);
            marked[std::size_t(seed)] = passing[std::size_t(seed)];
            for (bool changed = true; changed;) {
                changed = false;
                for (const auto& triangle : surface.triangles.rowwise())
                    for (const std::int32_t from : triangle)
                        for (const std::int32_t to : triangle)
                            if (marked[std::size_t(from)] && passing[std::size_t(to)] && !marked[std::size_t(to)])
                                changed = marked[std::size_t(to)] = true;
            }
            const auto grown = connectedRound(mesh, passing, seed);
            for (std::int32_t vertex = 0; vertex < side * side; ++vertex)
                QCOMPARE(has(grown, vertex), bool(marked[std::size_t(vertex)]));
        }
        QVERIFY(connectedRound(mesh, passing, -1).empty());
    }

    void voxelsAreTheVerticesThatLieInThem() {
        const Dataset dataset = sheetWithVoxels();
        const RowSet rows{0, 4, 7};
        const auto mask = vertexMask(dataset, Selection::ofVoxels("some", rows), Hemisphere::Left);
        QCOMPARE(std::ssize(mask), std::ptrdiff_t(144));
        for (std::int64_t vertex = 0; vertex < 144; ++vertex) {
            const auto at = dataset.voxels->grid.enclosingVoxel(*dataset.cortex.left.midcortex(vertex));
            const bool inside = at && std::ranges::any_of(rows, [&](std::int64_t row) {
                                    return dataset.voxels->ijk[std::size_t(row)] == *at;
                                });
            QCOMPARE(bool(mask[std::size_t(vertex)]), inside);
        }
        QVERIFY(std::ranges::count(mask, true) > 4);
        QVERIFY(vertexMask(dataset, Selection::ofVoxels("some", rows), Hemisphere::Right).empty());
        // Rows of another set are left out.
        QCOMPARE(
            vertexMask(dataset, Selection::ofVoxels("some", {0, 4, 7, 5000}), Hemisphere::Left), mask);
    }

    void verticesAreTheVoxelsWhosePlaceTheyAre() {
        const Dataset dataset = sheetWithVoxels();
        Progress progress;
        VertexSets sets;
        for (std::int32_t vertex = 0; vertex < 144; vertex += 2)
            sets.left.push_back(vertex);
        const auto rows = rowsOfSelection(dataset, Selection::ofVertices("lasso", sets), progress);
        const CortexPlaces places = placesOnCortex(dataset, progress);
        for (std::int64_t row = 0; row < dataset.voxels->size(); ++row)
            QCOMPARE(
                std::ranges::count(rows, row) == 1, places[std::size_t(row)]->vertex % 2 == 0);
        QCOMPARE(
            rowsOfSelection(dataset, Selection::ofVoxels("some", {3, 900}), progress),
            (std::vector<std::int64_t>{3}));
    }

    void voxelsOnTheSurfaceAreTheirVertices() {
        Dataset dataset;
        dataset.cortex.left.surfaces[SurfaceKind::Pial] = std::make_shared<const Surface>(sheet(4));
        dataset.cortex.right.surfaces[SurfaceKind::Pial] = std::make_shared<const Surface>(sheet(4));
        VoxelSet voxels;
        voxels.vertices = {{3, 7}, {1, 15}};
        dataset.voxels = std::make_shared<const VoxelSet>(std::move(voxels));
        const VertexSets sets = verticesOf(dataset, Selection::ofVoxels("some", {1, 2}));
        QCOMPARE(sets.left, (std::vector<std::int32_t>{7}));
        QCOMPARE(sets.right, (std::vector<std::int32_t>{1}));
        Progress progress;
        QCOMPARE(
            rowsOfSelection(dataset, Selection::ofVertices("lasso", {{2, 3}, {15}}), progress),
            (std::vector<std::int64_t>{0, 3}));
    }

    void savedVerticesAreTheSameRegionAgain() {
        const Dataset dataset = sheetWithVoxels();
        const std::vector<std::int32_t> vertices{3, 4, 30, 143};
        const Selection lasso = Selection::ofVertices("lasso", {vertices, {}});
        Progress progress;
        for (const char* name : {"lh.mine.label", "lh.mine.label.gii"}) {
            const auto files = writeSelection(dataset, lasso, path(name), progress);
            QCOMPARE(files, (std::vector{path(name)}));
            const Dataset again = withFile(dataset, files.front(), progress);
            QCOMPARE(again.parcellations.size(), std::size_t(1));
            const Parcellation& parcellation = *again.parcellations.front();
            const std::string region = parcellation.regionAt(Hemisphere::Left, 30);
            QVERIFY(!region.empty());
            QCOMPARE(verticesOf(again, RegionSelection{parcellation.name, region}).left, vertices);
        }
    }

    void aSelectionOfBothHemispheresBecomesTwoFiles() {
        Dataset dataset = sheetWithVoxels();
        dataset.cortex.right.surfaces[SurfaceKind::Midthickness] = std::make_shared<const Surface>(sheet(12));
        Progress progress;
        const auto files =
            writeSelection(dataset, Selection::ofVertices("lasso", {{1}, {2}}), path("two.label"), progress);
        QCOMPARE(files, (std::vector{path("lh.two.label"), path("rh.two.label")}));
    }

    void savedVoxelsAreTheSameMapAgain() {
        const Dataset dataset = sheetWithVoxels();
        Progress progress;
        const RowSet rows{2, 3, 11};
        const auto files =
            writeSelection(dataset, Selection::ofVoxels("cluster", rows), path("roi.nii.gz"), progress);
        const Dataset again = withFile(dataset, files.front(), progress);
        QCOMPARE(again.maps.size(), std::size_t(1));
        QVERIFY(again.maps.front()->categorical);
        QCOMPARE(rowsOfCategory(again, *again.maps.front(), 1, progress), rows);
        QCOMPARE(std::ssize(rowsOfCategory(again, *again.maps.front(), 0, progress)), std::ptrdiff_t(15));
    }

    void whatCannotBeSavedIsSaid() {
        Dataset dataset = sheetWithVoxels();
        Progress progress;
        const Selection lasso = Selection::ofVertices("lasso", {{1}, {}});
        QVERIFY_THROWS_EXCEPTION(Error, writeSelection(dataset, lasso, path("a.png"), progress));
        QVERIFY_THROWS_EXCEPTION(
            Error, writeSelection(dataset, RegionSelection{"none", "V1"}, path("a.label"), progress));
        dataset.voxels = nullptr;
        QVERIFY_THROWS_EXCEPTION(Error, writeSelection(dataset, lasso, path("a.nii.gz"), progress));
    }

private:
    [[nodiscard]] std::filesystem::path path(const char* name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestSelection)
#include "test_selection.moc"

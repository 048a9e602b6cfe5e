#include "analysis/surface/topology.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace fusiform;

namespace {

/// Two triangles that share the edge (1, 2).
Triangles twoTriangles() {
    return (Triangles(2, 3) << 0, 1, 2, 2, 1, 3).finished();
}

/// A strip of squares, each of two triangles: column c has the vertices 2c and 2c + 1.
Triangles strip(std::int32_t squares) {
    Triangles triangles(2 * squares, 3);
    for (std::int32_t c = 0; c < squares; ++c) {
        triangles.row(2 * c) << 2 * c, 2 * c + 2, 2 * c + 1;
        triangles.row(2 * c + 1) << 2 * c + 1, 2 * c + 2, 2 * c + 3;
    }
    return triangles;
}

std::pair<std::int32_t, std::int32_t> edge(std::int32_t a, std::int32_t b) {
    return std::minmax(a, b);
}

} // namespace

class TestTopology : public QObject {
    Q_OBJECT

private slots:
    void oneKeyHasNoBorder() {
        const std::vector<std::int32_t> keys{5, 5, 5, 5};
        QVERIFY(parcelEdges(twoTriangles(), keys).empty());
    }

    void aTriangleOfTwoKeysIsCutOnce() {
        const std::vector<std::int32_t> keys{1, 2, 2, 2};
        const auto edges = parcelEdges(twoTriangles(), keys);
        QCOMPARE(edges.size(), std::size_t{1});
        const std::set ends{edge(edges[0].a, edges[0].b), edge(edges[0].c, edges[0].d)};
        QCOMPARE(ends, (std::set{edge(0, 1), edge(0, 2)}));
    }

    void aTriangleOfThreeKeysIsCutThrice() {
        const std::vector<std::int32_t> keys{1, 2, 3, 2};
        const auto edges = parcelEdges(twoTriangles(), keys);
        QCOMPARE(edges.size(), std::size_t{4}); // three in the first, one in the second
    }

    void theBorderOfAStripIsOneUnbrokenLine() {
        const std::vector<std::int32_t> keys{0, 0, 0, 0, 7, 7, 7, 7};
        const auto edges = parcelEdges(strip(3), keys);
        QCOMPARE(edges.size(), std::size_t{2});
        for (const EdgeCrossing& crossing : edges) {
            QVERIFY(keys[std::size_t(crossing.a)] != keys[std::size_t(crossing.b)]);
            QVERIFY(keys[std::size_t(crossing.c)] != keys[std::size_t(crossing.d)]);
        }
        std::multiset<std::pair<std::int32_t, std::int32_t>> ends;
        for (const EdgeCrossing& crossing : edges) {
            ends.insert(edge(crossing.a, crossing.b));
            ends.insert(edge(crossing.c, crossing.d));
        }
        QCOMPARE(ends.count(edge(3, 4)), std::size_t{2}); // where the two pieces meet
    }

    void neighboursAreThoseOfTheTriangles() {
        const VertexNeighbours neighbours = vertexNeighbours(twoTriangles(), 5);
        const auto of = [&neighbours](std::size_t vertex) {
            return std::vector<std::int32_t>(
                neighbours.neighbours.begin() + neighbours.first[vertex],
                neighbours.neighbours.begin() + neighbours.first[vertex + 1]);
        };
        QCOMPARE(of(0), (std::vector<std::int32_t>{1, 2}));
        QCOMPARE(of(1), (std::vector<std::int32_t>{0, 2, 3}));
        QCOMPARE(of(3), (std::vector<std::int32_t>{1, 2}));
        QVERIFY(of(4).empty()); // a vertex without triangle
    }

    void neighbourhoodIsMutual() {
        const VertexNeighbours neighbours = vertexNeighbours(strip(20), 42);
        std::set<std::pair<std::int64_t, std::int64_t>> pairs;
        for (std::size_t vertex = 0; vertex < 42; ++vertex)
            for (std::int64_t at = neighbours.first[vertex]; at < neighbours.first[vertex + 1]; ++at)
                pairs.insert({std::int64_t(vertex), neighbours.neighbours[std::size_t(at)]});
        QCOMPARE(pairs.size(), neighbours.neighbours.size());
        for (const auto& [a, b] : pairs)
            QVERIFY(pairs.contains({b, a}) && a != b);
        // Euler: 42 vertices, 40 triangles, a disc.
        QCOMPARE(pairs.size() / 2, std::size_t{42 + 40 - 1});
    }
};

QTEST_GUILESS_MAIN(TestTopology)
#include "test_topology.moc"

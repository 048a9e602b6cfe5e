// Where labels stand: never over each other, inside the view, near what they name, steady while it turns.

#include "render/label_layout.h"

#include <Eigen/Geometry>
#include <QTest>

#include <chrono>
#include <cmath>
#include <map>
#include <random>

using namespace fusiform;

namespace {

constexpr double width = 1200;
constexpr double height = 900;

LabelRequest request(std::int64_t id, double x, double y, double importance) {
    return {id, x, y, 80, 20, importance};
}

/// Anchors anywhere, boxes of 30 to 190 by 18 or 34 pixels.
std::vector<LabelRequest> randomLabels(std::size_t count, unsigned seed) {
    std::mt19937 random(seed);
    const auto between = [&](double low, double high) {
        return std::uniform_real_distribution<double>(low, high)(random);
    };
    std::vector<LabelRequest> labels;
    for (std::size_t i = 0; i < count; ++i)
        labels.push_back(
            {std::int64_t(i) * 7 + 3, between(0, width), between(0, height), std::floor(between(30, 190)),
             between(0, 1) < 0.5 ? 18.0 : 34.0, between(0.1, 100)});
    return labels;
}

bool sound(std::span<const PlacedLabel> placed, const LabelRoom& room) {
    const double gap = labelSpacing * room.scale;
    for (std::size_t i = 0; i < placed.size(); ++i) {
        const ScreenBox& box = placed[i].box;
        if (box.left < 0 || box.bottom < 0 || box.right() > room.width || box.top() > room.height)
            return false;
        if (box.contains(placed[i].x, placed[i].y))
            return false;
        for (std::size_t j = 0; j < i; ++j)
            if (box.overlaps(placed[j].box.widened(gap - 1e-9)))
                return false;
        for (const ScreenBox& taken : room.taken)
            if (box.overlaps(taken))
                return false;
    }
    return true;
}

int crossings(std::span<const PlacedLabel> placed) {
    int count = 0;
    for (std::size_t i = 0; i < placed.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const PlacedLabel& a = placed[i];
            const PlacedLabel& b = placed[j];
            count += segmentsCross(a.x, a.y, a.lineX, a.lineY, b.x, b.y, b.lineX, b.lineY) ? 1 : 0;
        }
    return count;
}

bool same(std::span<const PlacedLabel> a, std::span<const PlacedLabel> b) {
    return std::ranges::equal(a, b, [](const PlacedLabel& x, const PlacedLabel& y) {
        return x.id == y.id && x.box.left == y.box.left && x.box.bottom == y.box.bottom && x.x == y.x &&
               x.lineX == y.lineX && x.lineY == y.lineY;
    });
}

/// A ball with labels on it, turned about the vertical axis: those in front.
struct Globe {
    std::vector<Eigen::Vector3d> points;
    std::vector<LabelRequest> labels;

    explicit Globe(std::size_t count) : labels(randomLabels(count, 5)) {
        std::mt19937 random(9);
        std::normal_distribution<double> normal;
        for (std::size_t i = 0; i < count; ++i)
            points.push_back(Eigen::Vector3d(normal(random), normal(random), normal(random)).normalized());
    }
    [[nodiscard]] std::vector<LabelRequest> at(double degrees) const {
        const Eigen::AngleAxisd turn(degrees * M_PI / 180, Eigen::Vector3d::UnitY());
        std::vector<LabelRequest> visible;
        for (std::size_t i = 0; i < points.size(); ++i) {
            const Eigen::Vector3d point = turn * points[i];
            if (point.z() < 0.2)
                continue;
            LabelRequest label = labels[i];
            label.x = width / 2 + 330 * point.x();
            label.y = height / 2 + 330 * point.y();
            visible.push_back(label);
        }
        return visible;
    }
};

struct Steadiness {
    int kept = 0;     ///< labels in two pictures in a row
    int jumped = 0;   ///< of these, moved against their anchors by more than 25 pixels
    int blinked = 0;  ///< gone, or come, though their anchors were in both pictures
    double moved = 0; ///< mean way against the anchor, pixels
};

Steadiness steadinessOf(const Globe& globe, bool remembering) {
    Steadiness result;
    std::vector<PlacedLabel> previous;
    std::map<std::int64_t, PlacedLabel> before;
    std::vector<LabelRequest> requestsBefore;
    for (int degrees = 0; degrees <= 180; ++degrees) {
        const auto requests = globe.at(degrees);
        const LabelRoom room{width, height};
        const auto placed = layoutLabels(requests, remembering ? previous : std::vector<PlacedLabel>(), room);
        std::map<std::int64_t, PlacedLabel> now;
        for (const PlacedLabel& label : placed)
            now[label.id] = label;
        if (degrees > 0)
            for (const LabelRequest& label : requests) {
                if (std::ranges::find(requestsBefore, label.id, &LabelRequest::id) == requestsBefore.end())
                    continue;
                const bool was = before.contains(label.id);
                const bool is = now.contains(label.id);
                result.blinked += was != is ? 1 : 0;
                if (!was || !is)
                    continue;
                const PlacedLabel& a = before[label.id];
                const PlacedLabel& b = now[label.id];
                const double way = std::hypot(
                    (b.box.left - b.x) - (a.box.left - a.x), (b.box.bottom - b.y) - (a.box.bottom - a.y));
                ++result.kept;
                result.jumped += way > 25 ? 1 : 0;
                result.moved += way;
            }
        before = now;
        requestsBefore = requests;
        previous = placed;
    }
    result.moved /= std::max(1, result.kept);
    return result;
}

} // namespace

class TestLabelLayout : public QObject {
    Q_OBJECT

private slots:
    void labelsNeverOverlapNorLeaveTheView() {
        for (unsigned seed = 0; seed < 60; ++seed)
            for (const std::size_t count : {1U, 7U, 40U, 200U}) {
                LabelRoom room{width, height, {{0, 0, width, 60}, {590, 870, 20, 25}}};
                const auto labels = randomLabels(count, seed);
                auto placed = layoutLabels(labels, {}, room);
                QVERIFY(sound(placed, room));
                // And again from where they stand, with all anchors moved.
                auto moved = labels;
                for (LabelRequest& label : moved) {
                    label.x += double(label.id % 11) - 5;
                    label.y += double(label.id % 13) - 6;
                }
                placed = layoutLabels(moved, placed, room);
                QVERIFY(sound(placed, room));
            }
    }

    void labelsNeverOverlapAtOtherScales() {
        for (const double scale : {0.5, 2.0, 3.3})
            for (unsigned seed = 0; seed < 10; ++seed) {
                const LabelRoom room{width, height, {}, scale};
                QVERIFY(sound(layoutLabels(randomLabels(80, seed), {}, room), room));
            }
    }

    void theResultDependsOnTheArgumentsOnly() {
        const auto labels = randomLabels(120, 4);
        const LabelRoom room{width, height};
        const auto first = layoutLabels(labels, {}, room);
        QVERIFY(same(first, layoutLabels(labels, {}, room)));
        // Nor on the order in which labels are given.
        const std::vector<LabelRequest> reversed(labels.rbegin(), labels.rend());
        QVERIFY(same(first, layoutLabels(reversed, {}, room)));
    }

    void aPictureThatDoesNotChangeStaysAsItIs() {
        for (unsigned seed = 0; seed < 20; ++seed) {
            const auto labels = randomLabels(60, seed);
            const LabelRoom room{width, height};
            const auto first = layoutLabels(labels, {}, room);
            const auto second = layoutLabels(labels, first, room);
            QCOMPARE(second.size(), first.size());
            for (const PlacedLabel& label : second) {
                const auto before = std::ranges::find(first, label.id, &PlacedLabel::id);
                QVERIFY(before != first.end());
                QVERIFY(
                    std::hypot(before->box.left - label.box.left, before->box.bottom - label.box.bottom) <
                    1e-3);
            }
        }
    }

    void aFewLabelsAreAllPlacedNearTheirAnchorsWithoutCrossings() {
        int crossed = 0;
        for (unsigned seed = 0; seed < 50; ++seed) {
            const auto labels = randomLabels(20, seed);
            const auto placed = layoutLabels(labels, {}, {width, height});
            QCOMPARE(placed.size(), labels.size());
            for (const PlacedLabel& label : placed)
                QVERIFY(std::hypot(label.x - label.lineX, label.y - label.lineY) <= 171);
            crossed += crossings(placed);
        }
        QCOMPARE(crossed, 0);
    }

    void linesHardlyCrossEvenWhereItIsCrowded() {
        int crossed = 0;
        std::size_t placedLabels = 0;
        for (unsigned seed = 0; seed < 20; ++seed) {
            const auto placed = layoutLabels(randomLabels(200, seed), {}, {width, height});
            crossed += crossings(placed);
            placedLabels += placed.size();
        }
        qInfo("%zu of 4000 labels placed, %d crossings", placedLabels, crossed);
        QVERIFY(placedLabels > 1600);
        QVERIFY2(crossed * 20 < int(placedLabels), qPrintable(QString::number(crossed)));
    }

    void theMoreImportantLabelGetsTheOnlyPlace() {
        // Room for one box, beside either anchor.
        const LabelRoom room{100, 52};
        for (const bool firstWins : {true, false}) {
            const std::vector labels{
                request(1, 50, 2, firstWins ? 2 : 1), request(2, 52, 2, firstWins ? 1 : 2)};
            const auto placed = layoutLabels(labels, {}, room);
            QVERIFY(!placed.empty());
            QCOMPARE(placed.front().id, std::int64_t(firstWins ? 1 : 2));
        }
    }

    void aPlacedLabelGivesWayOnlyToAMuchMoreImportantOne() {
        const LabelRoom room{90, 40};
        const auto old = layoutLabels(std::vector{request(1, 45, 2, 1)}, {}, room);
        QCOMPARE(old.size(), std::size_t(1));
        const auto first = [&](double importance) {
            return layoutLabels(std::vector{request(1, 45, 2, 1), request(2, 46, 2, importance)}, old, room)
                .front()
                .id;
        };
        QCOMPARE(first(1.1), std::int64_t(1));
        QCOMPARE(first(1.5), std::int64_t(2));
    }

    void labelsGoOutwards() {
        const std::vector labels{request(1, 300, 450, 1), request(2, 900, 450, 1)};
        const auto placed = layoutLabels(labels, {}, {width, height});
        QVERIFY(placed[0].box.right() < 300);
        QVERIFY(placed[1].box.left > 900);
    }

    void anchorsOutsideOfTheViewAndImpossibleBoxesAreLeftOut() {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const std::vector<LabelRequest> labels{
            request(1, -1, 50, 1), request(2, nan, 50, 1), {3, 50, 50, 5000, 20, 1}, {4, 50, 50, 0, 0, 1}};
        QVERIFY(layoutLabels(labels, {}, {width, height}).empty());
        QVERIFY(layoutLabels({}, {}, {width, height}).empty());
        QVERIFY(layoutLabels(std::vector{request(1, 0, 0, 1)}, {}, {0, 0}).empty());
    }

    void labelsGoAlongWithATurningSurface() {
        const Globe globe(60);
        const Steadiness with = steadinessOf(globe, true);
        const Steadiness without = steadinessOf(globe, false);
        qInfo(
            "turned by 180 steps of 1 degree, %d label steps: with memory %d jumps, %d blinks, %.2f px a "
            "step; "
            "without %d jumps, %d blinks, %.2f px",
            with.kept, with.jumped, with.blinked, with.moved, without.jumped, without.blinked, without.moved);
        QVERIFY(with.kept > 2500);
        QVERIFY(with.jumped * 50 < with.kept);
        QVERIFY(with.jumped * 3 < without.jumped);
        QVERIFY(with.moved * 2 < without.moved);
        QVERIFY(with.blinked <= without.blinked);
    }

    void manyLabelsArePlacedInNoTime() {
        const auto labels = randomLabels(200, 1);
        auto previous = layoutLabels(labels, {}, {width, height});
        double best = 1e9;
        double bestAgain = 1e9;
        for (int run = 0; run < 20; ++run) {
            const auto start = std::chrono::steady_clock::now();
            const auto placed = layoutLabels(labels, {}, {width, height});
            const auto middle = std::chrono::steady_clock::now();
            previous = layoutLabels(labels, previous, {width, height});
            const auto end = std::chrono::steady_clock::now();
            QVERIFY(!placed.empty());
            best = std::min(best, std::chrono::duration<double, std::milli>(middle - start).count());
            bestAgain = std::min(bestAgain, std::chrono::duration<double, std::milli>(end - middle).count());
        }
        qInfo("200 labels: %.2f ms, again %.2f ms", best, bestAgain);
        // 2 ms is what it should take; a debug build or a busy machine may take longer.
        QVERIFY2(best < 20, qPrintable(QString::number(best)));
    }

    void segmentsAreComparedRightly() {
        QVERIFY(segmentsCross(0, 0, 2, 2, 0, 2, 2, 0));
        QVERIFY(!segmentsCross(0, 0, 1, 1, 3, 0, 2, 5));
        QVERIFY(segmentsCross(0, 0, 2, 0, 1, 0, 1, 5));  // one end on the other
        QVERIFY(segmentsCross(0, 0, 2, 0, 1, 0, 3, 0));  // on one line
        QVERIFY(!segmentsCross(0, 0, 2, 0, 3, 0, 5, 0)); // on one line, apart
        const ScreenBox box{10, 10, 20, 10};
        QVERIFY(segmentMeets(box, 0, 0, 40, 30));
        QVERIFY(segmentMeets(box, 15, 15, 16, 16));
        QVERIFY(segmentMeets(box, 20, 0, 20, 100));
        QVERIFY(!segmentMeets(box, 0, 0, 9, 30));
        QVERIFY(!segmentMeets(box, 35, 0, 35, 30));
        QVERIFY(!segmentMeets(box, 0, 18, 12, 30));
    }
};

QTEST_GUILESS_MAIN(TestLabelLayout)
#include "test_label_layout.moc"

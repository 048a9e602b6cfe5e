#include "render/label_layout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <numeric>
#include <optional>
#include <unordered_map>

namespace fusiform {
namespace {

constexpr std::size_t leaderDirections = 16;
/// Lengths of leader lines that are tried, pixels at scale 1.
constexpr std::array<double, 6> reaches{12, 24, 42, 66, 98, 140};
constexpr double nearestLeader = 5;       ///< no box comes closer to its own anchor
constexpr double farthestLeader = 170;    ///< nor a kept one farther away than this
constexpr double longestSlide = 40; ///< of a label that another one pushes
constexpr double rounding = 1e-6;   ///< pixels: a label pushed aside must not touch by an error of rounding

// Costs, in units of a leader line of `reaches.back()`.
constexpr double inwards = 0.35;   ///< towards the middle of all anchors instead of away from it
constexpr double overAnchor = 0.4; ///< each anchor that the box hides
constexpr double crossingCost = 8;     ///< more than all else together: a line that crosses is the last choice
constexpr double keeping = 0.7;    ///< what another place must be better by than the present one
constexpr double stayingFactor = 1.25;

struct Line {
    double ax, ay, bx, by;
};

/// Numbers of things by the cells of a grid they touch, so that a label is compared with its neighbours only.
class Cells {
public:
    Cells(double width, double height, double side)
        : m_side(side), m_columns(std::max(1, int(std::ceil(width / side)))),
          m_rows(std::max(1, int(std::ceil(height / side)))),
          m_cells(std::size_t(m_columns) * std::size_t(m_rows)) {}
    void add(const ScreenBox& box, int number) {
        visit(box, [&](std::vector<int>& cell) {
            cell.push_back(number);
            return false;
        });
    }
    /// Whether `condition` holds for any number near the box. One that lies in several cells is asked about
    /// several times.
    template <class Condition>
    bool any(const ScreenBox& box, Condition condition) {
        return visit(box, [&](const std::vector<int>& cell) { return std::ranges::any_of(cell, condition); });
    }
    /// How many near the box fulfil `condition`, each counted once.
    template <class Condition>
    int count(const ScreenBox& box, Condition condition) {
        m_found.clear();
        visit(box, [&](const std::vector<int>& cell) {
            for (const int number : cell)
                if (std::ranges::find(m_found, number) == m_found.end() && condition(number))
                    m_found.push_back(number);
            return false;
        });
        return int(m_found.size());
    }

private:
    template <class Function>
    bool visit(const ScreenBox& box, Function function) {
        const auto cell = [this](double position, int count) {
            return std::clamp(int(std::floor(position / m_side)), 0, count - 1);
        };
        for (int row = cell(box.bottom, m_rows); row <= cell(box.top(), m_rows); ++row)
            for (int column = cell(box.left, m_columns); column <= cell(box.right(), m_columns); ++column)
                if (function(m_cells[std::size_t(row) * std::size_t(m_columns) + std::size_t(column)]))
                    return true;
        return false;
    }

    double m_side;
    int m_columns;
    int m_rows;
    std::vector<std::vector<int>> m_cells;
    std::vector<int> m_found;
};

ScreenBox boxOf(const Line& line) {
    return {
        std::min(line.ax, line.bx), std::min(line.ay, line.by), std::abs(line.ax - line.bx),
        std::abs(line.ay - line.by)};
}

struct Candidate {
    ScreenBox box;
    double cost = 0; ///< without what depends on the labels placed so far
    int order = 0;   ///< as it was made; decides between equal costs
};

class LabelPlacement {
public:
    LabelPlacement(std::span<const LabelRequest> labels, const LabelRoom& room)
        : m_labels(labels), m_room(room), m_boxCells(room.width, room.height, 64 * room.scale),
          m_lineCells(room.width, room.height, 64 * room.scale),
          m_anchorCells(room.width, room.height, 64 * room.scale) {
        for (const ScreenBox& box : room.taken)
            if (box.width > 0 && box.height > 0)
                addBox(box);
        double count = 0;
        for (std::size_t i = 0; i < labels.size(); ++i) {
            if (!inView(labels[i]))
                continue;
            m_anchorCells.add({labels[i].x, labels[i].y, 0, 0}, int(i));
            m_middleX += labels[i].x;
            m_middleY += labels[i].y;
            ++count;
        }
        m_middleX = count > 0 ? m_middleX / count : 0;
        m_middleY = count > 0 ? m_middleY / count : 0;
    }

    [[nodiscard]] bool inView(const LabelRequest& label) const {
        return std::isfinite(label.x) && std::isfinite(label.y) && label.width > 0 && label.height > 0 &&
               label.width <= m_room.width - 2 * labelSpacing * m_room.scale &&
               label.height <= m_room.height - 2 * labelSpacing * m_room.scale &&
               ScreenBox{0, 0, m_room.width, m_room.height}.contains(label.x, label.y);
    }
    std::optional<PlacedLabel> place(const LabelRequest& label, const PlacedLabel* before);

private:
    void addBox(const ScreenBox& box) {
        m_boxes.push_back(box);
        m_boxCells.add(box.widened(labelSpacing * m_room.scale), int(m_boxes.size()) - 1);
    }
    [[nodiscard]] std::optional<Candidate> at(const LabelRequest& label, double left, double bottom) const;
    [[nodiscard]] const std::vector<Candidate>& around(const LabelRequest& label);
    [[nodiscard]] std::optional<ScreenBox> blockerOf(const ScreenBox& box);
    [[nodiscard]] std::optional<Candidate> kept(const LabelRequest& label, const PlacedLabel& before);
    [[nodiscard]] double costOfNeighbours(const LabelRequest& label, const ScreenBox& box);

    std::span<const LabelRequest> m_labels;
    const LabelRoom& m_room;
    std::vector<ScreenBox> m_boxes;
    std::vector<Line> m_lines;
    Cells m_boxCells;
    Cells m_lineCells;
    Cells m_anchorCells;
    double m_middleX = 0;
    double m_middleY = 0;
    std::vector<Candidate> m_candidates;
};

Line leaderOf(const LabelRequest& label, const ScreenBox& box) {
    return {
        label.x, label.y, std::clamp(label.x, box.left, box.right()),
        std::clamp(label.y, box.bottom, box.top())};
}

/// Positions are pixels, so nothing overflows, and std::hypot takes five times as long.
double leaderLength(double x, double y) {
    return std::sqrt(x * x + y * y);
}
double leaderLength(const Line& line) {
    return leaderLength(line.ax - line.bx, line.ay - line.by);
}

/// A place for the box, moved into the view; nothing when it would then cover its own anchor.
std::optional<Candidate> LabelPlacement::at(const LabelRequest& label, double left, double bottom) const {
    const double edge = labelSpacing * m_room.scale;
    const ScreenBox box{
        std::clamp(left, edge, std::max(edge, m_room.width - label.width - edge)),
        std::clamp(bottom, edge, std::max(edge, m_room.height - label.height - edge)), label.width,
        label.height};
    const double length = leaderLength(leaderOf(label, box)) / m_room.scale;
    if (length < nearestLeader || length > farthestLeader)
        return std::nullopt;
    const double outX = label.x - m_middleX;
    const double outY = label.y - m_middleY;
    const double toX = box.left + box.width / 2 - label.x;
    const double toY = box.bottom + box.height / 2 - label.y;
    // Near the middle no direction is outwards.
    const double far = leaderLength(outX, outY) + 20 * m_room.scale;
    const double cosine = (outX * toX + outY * toY) / (far * std::max(1e-9, leaderLength(toX, toY)));
    return Candidate{box, length / reaches.back() + inwards * (1 - cosine) / 2, 0};
}

const std::array<std::pair<double, double>, leaderDirections>& unitVectors() {
    static const auto vectors = [] {
        std::array<std::pair<double, double>, leaderDirections> result;
        for (std::size_t i = 0; i < leaderDirections; ++i) {
            const double angle = 2 * std::numbers::pi * double(i) / leaderDirections;
            result[i] = {std::cos(angle), std::sin(angle)};
        }
        return result;
    }();
    return vectors;
}

const std::vector<Candidate>& LabelPlacement::around(const LabelRequest& label) {
    m_candidates.clear();
    for (const double reach : reaches)
        for (const auto& [x, y] : unitVectors()) {
            // Straight above it the box is centred on the anchor, at the side it begins there.
            const double left =
                label.x + x * reach * m_room.scale + (std::clamp(1.4 * x, -1.0, 1.0) - 1) * label.width / 2;
            const double bottom =
                label.y + y * reach * m_room.scale + (std::clamp(1.4 * y, -1.0, 1.0) - 1) * label.height / 2;
            if (auto candidate = at(label, left, bottom)) {
                candidate->order = int(m_candidates.size());
                m_candidates.push_back(*candidate);
            }
        }
    std::ranges::sort(m_candidates, [](const Candidate& a, const Candidate& b) {
        return a.cost != b.cost ? a.cost < b.cost : a.order < b.order;
    });
    return m_candidates;
}

/// A box that this one comes too near to.
std::optional<ScreenBox> LabelPlacement::blockerOf(const ScreenBox& box) {
    std::optional<ScreenBox> blocker;
    m_boxCells.any(box, [&](int number) {
        const ScreenBox other = m_boxes[std::size_t(number)].widened(labelSpacing * m_room.scale);
        if (!box.overlaps(other))
            return false;
        blocker = other;
        return true;
    });
    return blocker;
}

/// The place a label has, moved aside for what is more important.
std::optional<Candidate> LabelPlacement::kept(const LabelRequest& label, const PlacedLabel& before) {
    auto candidate = at(label, label.x + before.box.left - before.x, label.y + before.box.bottom - before.y);
    if (!candidate)
        return std::nullopt;
    const ScreenBox wanted = candidate->box;
    for (int step = 0; step < 4; ++step) {
        const auto blocker = blockerOf(candidate->box);
        if (!blocker) {
            candidate->cost -= keeping;
            return candidate;
        }
        const ScreenBox& box = candidate->box;
        std::array<std::pair<double, double>, 4> slides{
            {{blocker->left - box.right() - rounding, 0},
             {blocker->right() - box.left + rounding, 0},
             {0, blocker->bottom - box.top() - rounding},
             {0, blocker->top() - box.bottom + rounding}}};
        std::ranges::stable_sort(
            slides, {}, [](const auto& slide) { return std::abs(slide.first) + std::abs(slide.second); });
        std::optional<Candidate> moved;
        for (const auto& [x, y] : slides) {
            const auto next = at(label, box.left + x, box.bottom + y);
            if (next && !next->box.overlaps(*blocker) &&
                leaderLength(next->box.left - wanted.left, next->box.bottom - wanted.bottom) <=
                    longestSlide * m_room.scale) {
                moved = next;
                break;
            }
        }
        if (!moved)
            return std::nullopt;
        candidate = moved;
    }
    return std::nullopt;
}

double LabelPlacement::costOfNeighbours(const LabelRequest& label, const ScreenBox& box) {
    const Line line = leaderOf(label, box);
    const int hidden = m_anchorCells.count(box, [&](int number) {
        const LabelRequest& other = m_labels[std::size_t(number)];
        return other.id != label.id && box.contains(other.x, other.y);
    });
    const int crossed = m_lineCells.count(boxOf(line), [&](int number) {
        const Line& other = m_lines[std::size_t(number)];
        return segmentsCross(line.ax, line.ay, line.bx, line.by, other.ax, other.ay, other.bx, other.by);
    });
    const int covered = m_lineCells.count(box, [&](int number) {
        const Line& other = m_lines[std::size_t(number)];
        return segmentMeets(box, other.ax, other.ay, other.bx, other.by);
    });
    const int under = m_boxCells.count(boxOf(line), [&](int number) {
        return segmentMeets(m_boxes[std::size_t(number)], line.ax, line.ay, line.bx, line.by);
    });
    return overAnchor * hidden + crossingCost * (crossed + covered + under);
}

std::optional<PlacedLabel> LabelPlacement::place(const LabelRequest& label, const PlacedLabel* before) {
    std::optional<Candidate> best;
    if (before)
        best = kept(label, *before);
    if (best)
        best->cost += costOfNeighbours(label, best->box);
    for (const Candidate& candidate : around(label)) {
        if (best && candidate.cost >= best->cost)
            break; // and so would be all that follow
        if (blockerOf(candidate.box))
            continue;
        const double cost = candidate.cost + costOfNeighbours(label, candidate.box);
        if (!best || cost < best->cost)
            best = Candidate{candidate.box, cost, 0};
    }
    if (!best)
        return std::nullopt;
    const Line line = leaderOf(label, best->box);
    addBox(best->box);
    m_lines.push_back(line);
    m_lineCells.add(boxOf(line), int(m_lines.size()) - 1);
    return PlacedLabel{label.id, best->box, label.x, label.y, line.bx, line.by};
}

double crossProduct(double ax, double ay, double bx, double by) {
    return ax * by - ay * bx;
}

bool inRange(double value, double a, double b) {
    return value >= std::min(a, b) && value <= std::max(a, b);
}

} // namespace

bool segmentsCross(double ax, double ay, double bx, double by, double cx, double cy, double dx, double dy) {
    const double c = crossProduct(bx - ax, by - ay, cx - ax, cy - ay);
    const double d = crossProduct(bx - ax, by - ay, dx - ax, dy - ay);
    const double a = crossProduct(dx - cx, dy - cy, ax - cx, ay - cy);
    const double b = crossProduct(dx - cx, dy - cy, bx - cx, by - cy);
    if (((c > 0) != (d > 0)) && ((a > 0) != (b > 0)) && c != 0 && d != 0 && a != 0 && b != 0)
        return true;
    return (c == 0 && inRange(cx, ax, bx) && inRange(cy, ay, by)) ||
           (d == 0 && inRange(dx, ax, bx) && inRange(dy, ay, by)) ||
           (a == 0 && inRange(ax, cx, dx) && inRange(ay, cy, dy)) ||
           (b == 0 && inRange(bx, cx, dx) && inRange(by, cy, dy));
}

bool segmentMeets(const ScreenBox& box, double ax, double ay, double bx, double by) {
    // Liang and Barsky: the part of the segment between the two sides of the box, in x and then in y.
    double from = 0;
    double to = 1;
    for (const auto& [start, way, low, high] :
         {std::array{ax, bx - ax, box.left, box.right()}, std::array{ay, by - ay, box.bottom, box.top()}}) {
        if (way == 0) {
            if (start < low || start > high)
                return false;
            continue;
        }
        const double first = (low - start) / way;
        const double second = (high - start) / way;
        from = std::max(from, std::min(first, second));
        to = std::min(to, std::max(first, second));
    }
    return from <= to;
}

std::vector<PlacedLabel> layoutLabels(
    std::span<const LabelRequest> labels, std::span<const PlacedLabel> previous, const LabelRoom& room) {
    std::unordered_map<std::int64_t, const PlacedLabel*> before;
    for (const PlacedLabel& label : previous)
        before[label.id] = &label;
    std::vector<std::pair<double, std::size_t>> order;
    LabelPlacement layout(labels, room);
    for (std::size_t i = 0; i < labels.size(); ++i)
        if (layout.inView(labels[i]))
            order.emplace_back(labels[i].importance * (before.contains(labels[i].id) ? stayingFactor : 1), i);
    std::ranges::sort(order, [&](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : labels[a.second].id < labels[b.second].id;
    });
    std::vector<PlacedLabel> placed;
    for (const auto& [importance, index] : order) {
        const auto found = before.find(labels[index].id);
        if (const auto label = layout.place(labels[index], found == before.end() ? nullptr : found->second))
            placed.push_back(*label);
    }
    return placed;
}

} // namespace fusiform

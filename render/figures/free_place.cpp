// Where a new panel goes: into what is left free between the others.
#include "render/figures/panel_placement.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace fusiform {
namespace {

constexpr double leastShare = 0.5;      ///< of its size, in a free place between others
constexpr double leastShareBelow = 0.25; ///< the same below all others
constexpr double cascadeStep = 3;       ///< mm
constexpr double sameCorner = 1;        ///< mm: corners that are closer lie on each other
constexpr double placeSlack = 1e-9;     ///< mm, of rounding

/// The size of a panel as it fits within the margins; lines of text become narrower, drawings keep their shape.
PageRect sizeWithin(const PageRect& area, const Panel& panel) {
    const double across = std::min(1.0, area.width / panel.place.width);
    const double down = std::min(1.0, area.height / panel.place.height);
    const double both = std::min(across, down);
    const bool lines = isLines(panel.kind);
    return {
        area.x, area.y, std::max(smallestPanel, panel.place.width * (lines ? across : both)),
        std::max(smallestPanel, panel.place.height * (lines ? down : both))};
}

/// How much of its size a panel can have in a rectangle, at most 1; 0: none.
double shareIn(const PageRect& rect, const PageRect& size, bool lines) {
    const auto share = [](double room, double wanted) { return room + placeSlack >= wanted ? 1 : room / wanted; };
    const double across = share(rect.width, size.width);
    const double down = share(rect.height, size.height);
    if (lines)
        return down < 1 ? 0 : across;
    return std::min(across, down);
}

PageRect placedIn(const PageRect& rect, const PageRect& size, bool lines, double share) {
    return {rect.x, rect.y, std::max(smallestPanel, size.width * share),
            lines ? size.height : std::max(smallestPanel, size.height * share)};
}

/// Calls `visit` with every free rectangle between two edges of panels or margins that reaches from one obstacle down to
/// the next. Panels keep a gap.
template <class Visit>
void eachFreeRect(const Page& page, const PageRect& area, const Visit& visit) {
    std::vector<PageRect> taken;
    std::vector<double> edges{area.x, area.right()};
    for (const Panel& panel : page.panels) {
        const PageRect& place = taken.emplace_back(panel.place.inset(-gapOf(page)));
        for (const double edge : {place.x, place.right()})
            if (edge > area.x && edge < area.right())
                edges.push_back(edge);
    }
    std::ranges::sort(taken, {}, &PageRect::y);
    std::ranges::sort(edges);
    for (std::size_t first = 0; first < edges.size(); ++first)
        for (std::size_t last = first + 1; last < edges.size(); ++last) {
            PageRect rect{edges[first], area.y, edges[last] - edges[first], 0};
            if (rect.width < smallestPanel)
                continue;
            const auto endAt = [&](double bottom) {
                rect.height = std::min(bottom, area.bottom()) - rect.y;
                if (rect.height >= smallestPanel)
                    visit(rect);
            };
            for (const PageRect& place : taken)
                if (place.x < rect.right() - placeSlack && place.right() > rect.x + placeSlack) {
                    endAt(place.y);
                    rect.y = std::max(rect.y, place.bottom());
                }
            endAt(area.bottom());
        }
}

double bottomOfAll(const Page& page) {
    double bottom = withinMargins(page).y;
    for (const Panel& panel : page.panels)
        bottom = std::max(bottom, panel.place.bottom() + gapOf(page));
    return bottom;
}

/// Back and forth between 0 and `room`.
double reflected(double at, double room) {
    if (room <= 0)
        return 0;
    const double within = std::fmod(at, 2 * room);
    return within <= room ? within : 2 * room - within;
}

} // namespace

PageRect besideOthers(const Page& page, const PageRect& place) {
    const PageRect area = withinMargins(page);
    const auto taken = [&](const PageRect& at) {
        return std::ranges::any_of(page.panels, [&](const Panel& panel) {
            return std::abs(panel.place.x - at.x) < sameCorner && std::abs(panel.place.y - at.y) < sameCorner;
        });
    };
    PageRect result = place;
    // A panel can be in the way more than once, as the way turns back.
    for (std::size_t step = 1; taken(result) && step < 4 * page.panels.size() + 4; ++step) {
        const double way = double(step) * cascadeStep;
        result.x = area.x + reflected(std::max(0.0, place.x - area.x) + way, area.width - place.width);
        result.y = area.y + reflected(std::max(0.0, place.y - area.y) + way, area.height - place.height);
    }
    return result;
}

PageRect freePlace(const Page& page, const Panel& panel) {
    const PageRect area = withinMargins(page);
    const PageRect size = sizeWithin(area, panel);
    const bool lines = isLines(panel.kind);
    double best = 0;
    PageRect room;
    eachFreeRect(page, area, [&](const PageRect& rect) {
        const double share = shareIn(rect, size, lines);
        const bool further = std::pair(rect.y, rect.x) < std::pair(room.y, room.x);
        if (share > best + placeSlack || (share > best - placeSlack && share > 0 && further)) {
            best = share;
            room = rect;
        }
    });
    if (best >= leastShare)
        return placedIn(room, size, lines, best);
    const double below = bottomOfAll(page);
    const PageRect strip{area.x, below, area.width, area.bottom() - below};
    if (const double share = shareIn(strip, size, lines); share >= leastShareBelow)
        return placedIn(strip, size, lines, share);
    return besideOthers(
        page, {(page.width - size.width) / 2, (page.height - size.height) / 2, size.width, size.height});
}

double heightWithRoom(const Page& page, const std::vector<Panel>& panels) {
    PageRect area = withinMargins(page);
    area.height = largestPage;
    double tallest = 0;
    for (const Panel& panel : panels)
        tallest = std::max(tallest, sizeWithin(area, panel).height);
    return std::max(page.height, bottomOfAll(page) + tallest + page.margin);
}

} // namespace fusiform

#include "render/figures/panel_placement.h"

#include "render/figures/panel_view.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

bool overlap(const PageRect& a, const PageRect& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

double edgeOf(const PageRect& rect, AlignBy by) {
    switch (by) {
    case AlignBy::Left: return rect.x;
    case AlignBy::CentreX: return rect.centreX();
    case AlignBy::Right: return rect.right();
    case AlignBy::Top: return rect.y;
    case AlignBy::CentreY: return rect.centreY();
    case AlignBy::Bottom: return rect.bottom();
    }
    return 0;
}

bool isAcross(AlignBy by) { return by == AlignBy::Left || by == AlignBy::CentreX || by == AlignBy::Right; }

/// Panels from the top, those beside each other in one row from the left.
std::vector<PanelIndices> rowsOf(const Page& page) {
    PanelIndices order(page.panels.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    const auto placeOf = [&](std::size_t i) -> const PageRect& { return page.panels[i].place; };
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return placeOf(i).centreY(); });
    std::vector<PanelIndices> rows;
    for (const std::size_t panel : order) {
        const bool beside = !rows.empty() && placeOf(panel).centreY() < placeOf(rows.back().front()).bottom() &&
                            placeOf(panel).y < placeOf(rows.back().front()).centreY();
        if (!beside)
            rows.emplace_back();
        rows.back().push_back(panel);
    }
    for (PanelIndices& row : rows)
        std::ranges::stable_sort(row, {}, [&](std::size_t i) { return placeOf(i).x; });
    return rows;
}

/// A row as it fills a width.
struct FilledRow {
    PanelIndices panels;
    std::vector<double> widths;
    double height = 0;
    bool shrinks = true; ///< where the page is too low
};

FilledRow filled(const Page& page, const PanelIndices& panels, double width, double gap) {
    FilledRow row{panels, {}, 0, true};
    const double room = std::max(smallestPanel, width - gap * double(panels.size() - 1));
    double shapes = 0; // of all, width against height
    for (const std::size_t panel : panels)
        shapes += page.panels[panel].place.width / page.panels[panel].place.height;
    row.height = room / shapes;
    for (const std::size_t panel : panels)
        row.widths.push_back(row.height * page.panels[panel].place.width / page.panels[panel].place.height);
    if (std::ranges::all_of(panels, [&](std::size_t panel) { return isLines(page.panels[panel].kind); })) {
        row.shrinks = false;
        row.height = 0;
        for (const std::size_t panel : panels)
            row.height = std::max(row.height, page.panels[panel].place.height);
    }
    return row;
}

} // namespace

PageRect withinMargins(const Page& page) {
    const double most = (std::min(page.width, page.height) - smallestPanel) / 2;
    return PageRect{0, 0, page.width, page.height}.inset(std::min(page.margin, most));
}

double gapOf(const Page& page) { return std::max(withinMargins(page).x, 0.8 * emOf(page)); }

bool isLines(PanelKind kind) {
    return kind == PanelKind::ColourBar || kind == PanelKind::Legend || kind == PanelKind::ScaleBar ||
           kind == PanelKind::Text;
}

PageRect boundsOf(const Page& page, const PanelIndices& panels) {
    if (panels.empty())
        return {};
    PageRect bounds = page.panels[panels.front()].place;
    for (const std::size_t panel : panels) {
        const PageRect& place = page.panels[panel].place;
        const double right = std::max(bounds.right(), place.right());
        const double bottom = std::max(bounds.bottom(), place.bottom());
        bounds.x = std::min(bounds.x, place.x);
        bounds.y = std::min(bounds.y, place.y);
        bounds.width = right - bounds.x;
        bounds.height = bottom - bounds.y;
    }
    return bounds;
}

void alignPanels(Page& page, const PanelIndices& panels, AlignBy by) {
    const PageRect to = panels.size() == 1 ? withinMargins(page) : boundsOf(page, panels);
    for (const std::size_t panel : panels) {
        PageRect& place = page.panels[panel].place;
        (isAcross(by) ? place.x : place.y) += edgeOf(to, by) - edgeOf(place, by);
    }
}

void distributePanels(Page& page, const PanelIndices& panels, bool across) {
    if (panels.size() < 3)
        return;
    const auto start = [&](std::size_t i) -> double& {
        return across ? page.panels[i].place.x : page.panels[i].place.y;
    };
    const auto length = [&](std::size_t i) {
        return across ? page.panels[i].place.width : page.panels[i].place.height;
    };
    PanelIndices order = panels;
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return start(i) + length(i) / 2; });
    double taken = 0;
    for (const std::size_t panel : order)
        taken += length(panel);
    const double whole = start(order.back()) + length(order.back()) - start(order.front());
    const double gap = (whole - taken) / double(order.size() - 1);
    double at = start(order.front());
    for (const std::size_t panel : order) {
        start(panel) = at;
        at += length(panel) + gap;
    }
}

void movePanels(Page& page, const PanelIndices& panels, double dx, double dy) {
    for (const std::size_t panel : panels) {
        page.panels[panel].place.x += dx;
        page.panels[panel].place.y += dy;
    }
}

PanelIndices restackPanels(Page& page, const PanelIndices& panels, Stacking stacking) {
    const bool forward = stacking == Stacking::Forward;
    const auto count = page.panels.size();
    std::vector<char> moves(count, 0); // goes along with the panels
    for (const std::size_t panel : panels)
        moves[panel] = 1;
    PanelIndices order = panels;
    if (forward)
        std::ranges::reverse(order); // the frontmost first: those that still wait keep their places
    for (const std::size_t panel : order) {
        std::size_t to = panel;
        for (std::size_t at = panel; forward ? at + 1 < count : at > 0;) {
            at = forward ? at + 1 : at - 1;
            if (!moves[at] && overlap(page.panels[at].place, page.panels[panel].place)) {
                to = at;
                break;
            }
        }
        const auto pass = [&](auto begin) {
            const auto from = begin + std::ptrdiff_t(panel);
            const auto target = begin + std::ptrdiff_t(to);
            if (to > panel)
                std::rotate(from, from + 1, target + 1);
            else
                std::rotate(target, from, from + 1);
        };
        pass(page.panels.begin());
        pass(moves.begin());
    }
    PanelIndices result;
    for (std::size_t i = 0; i < count; ++i)
        if (moves[i])
            result.push_back(i);
    return result;
}

void tidyPanels(Page& page) {
    const double gap = gapOf(page);
    const PageRect area = withinMargins(page);
    std::vector<FilledRow> rows;
    double fixed = page.height - area.height;
    double flexible = 0;
    for (const PanelIndices& panels : rowsOf(page)) {
        rows.push_back(filled(page, panels, area.width, gap));
        (rows.back().shrinks ? flexible : fixed) += rows.back().height;
    }
    if (rows.empty())
        return;
    fixed += gap * double(rows.size() - 1);
    const double shrink = flexible > 0 ? std::clamp((page.height - fixed) / flexible, 0.05, 1.0) : 1;
    double y = area.y;
    for (const FilledRow& row : rows) {
        const double height = std::max(smallestPanel, row.height * (row.shrinks ? shrink : 1));
        double x = area.x;
        for (std::size_t i = 0; i < row.panels.size(); ++i) {
            page.panels[row.panels[i]].place = {x, y, row.widths[i], height};
            x += row.widths[i] + gap;
        }
        y += height + gap;
    }
}

void applyFormat(Page& page, const PageFormat& format) {
    const double across = format.width / page.width;
    const double height =
        std::clamp(format.height > 0 ? format.height : page.height * across, smallestPage, largestPage);
    const double down = height / page.height;
    for (Panel& panel : page.panels) {
        panel.place = {panel.place.x * across, panel.place.y * down,
                       std::clamp(panel.place.width * across, smallestPanel, largestPage),
                       std::clamp(panel.place.height * down, smallestPanel, largestPage)};
        if (panel.fontSize > 0)
            panel.fontSize = std::min(panel.fontSize * format.fontSize / page.fontSize, largestFontSize);
    }
    page.name = format.name;
    page.width = format.width;
    page.height = height;
    page.margin *= across;
    page.margin = withinMargins(page).x;
    page.dpi = format.dpi;
    page.fontSize = format.fontSize;
}

bool hasUsualLetters(const Page& page) {
    Page usual = page;
    letterPanels(usual);
    return std::ranges::equal(usual.panels, page.panels, {}, &Panel::letter, &Panel::letter);
}

bool hasLetters(const Page& page) {
    return std::ranges::any_of(page.panels, [](const Panel& panel) { return !panel.letter.empty(); });
}

} // namespace fusiform

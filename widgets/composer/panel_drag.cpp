#include "widgets/composer/panel_drag.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

bool isInside(const PageRect& rect, const PagePoint& at) {
    return at.x >= rect.x && at.x <= rect.right() && at.y >= rect.y && at.y <= rect.bottom();
}

/// Which of two edges a position is near, if any.
std::pair<bool, bool> nearEdges(double at, double first, double last, double reach) {
    // The middle of a small panel must be left to move it by.
    const double inner = std::min(reach, (last - first) / 4);
    const bool nearFirst = at >= first - reach && at <= first + inner;
    const bool nearLast = at <= last + reach && at >= last - inner;
    return {nearFirst, nearLast && !nearFirst};
}

} // namespace

DraggedEdges PanelDrag::edgesAt(const PagePoint& at) const {
    const Panel* panel = m_document.current();
    if (!panel || !isInside(panel->place.inset(-m_handleReach), at))
        return {};
    DraggedEdges edges;
    std::tie(edges.left, edges.right) = nearEdges(at.x, panel->place.x, panel->place.right(), m_handleReach);
    std::tie(edges.top, edges.bottom) = nearEdges(at.y, panel->place.y, panel->place.bottom(), m_handleReach);
    return edges;
}

std::optional<std::size_t> PanelDrag::panelAt(const PagePoint& at) const {
    const auto& panels = m_document.page().panels;
    for (std::size_t i = panels.size(); i > 0; --i)
        if (isInside(panels[i - 1].place, at))
            return i - 1;
    return {};
}

std::optional<PageRect> PanelDrag::band() const {
    if (m_mode != Mode::Band || !m_moved)
        return {};
    return PageRect{std::min(m_from.x, m_to.x), std::min(m_from.y, m_to.y), std::abs(m_to.x - m_from.x),
                    std::abs(m_to.y - m_from.y)};
}

void PanelDrag::press(const PagePoint& at, bool add) {
    m_from = m_to = at;
    m_moved = false;
    m_pressed.reset();
    m_edges = edgesAt(at);
    ++m_count;
    m_before = add ? m_document.selected() : PanelIndices();
    if (m_edges.any()) {
        m_mode = Mode::Resize;
    } else if (const auto panel = panelAt(at)) {
        const bool selected = std::ranges::binary_search(m_document.selected(), *panel);
        PanelIndices wanted = m_document.selected();
        if (add && selected)
            std::erase(wanted, *panel);
        else if (add)
            wanted.push_back(*panel);
        else if (!selected)
            wanted = {*panel};
        m_document.select(wanted);
        if (selected && !add)
            m_pressed = panel;
        m_mode = m_document.selected().empty() ? Mode::None : Mode::Move;
    } else {
        m_document.select(m_before);
        m_mode = Mode::Band;
    }
    m_dragged = m_document.selected();
    m_start = boundsOf(m_document.page(), m_dragged);
    m_places.clear();
    for (const Panel& panel : m_document.page().panels)
        m_places.push_back(panel.place);
}

void PanelDrag::put(const std::function<void(Page&)>& change) {
    m_document.change(
        m_mode == Mode::Resize ? PageDocument::tr("Resize") : PageDocument::tr("Move"), change,
        QStringLiteral("drag%1").arg(m_count));
}

void PanelDrag::move(const PagePoint& at, bool free, bool keepShape) {
    if (!active())
        return;
    if (!intact()) {
        m_pressed.reset();
        release();
        return;
    }
    m_to = at;
    m_moved = true;
    m_lines.clear();
    const Page& page = m_document.page();
    const PanelIndices& selected = m_document.selected();
    const double reach = free ? 0 : m_snapReach;
    const double dx = at.x - m_from.x;
    const double dy = at.y - m_from.y;
    if (m_mode == Mode::Band) {
        PanelIndices within = m_before;
        for (std::size_t i = 0; i < page.panels.size(); ++i) {
            const PageRect& place = page.panels[i].place;
            const PageRect rect = band().value_or(PageRect());
            if (place.x >= rect.x && place.right() <= rect.right() && place.y >= rect.y &&
                place.bottom() <= rect.bottom())
                within.push_back(i);
        }
        m_document.select(std::move(within));
        return;
    }
    Snapped snapped;
    if (m_mode == Mode::Move) {
        PageRect place = m_start;
        place.x += dx;
        place.y += dy;
        snapped = free ? Snapped{place, {}} : snappedMove(page, selected, place, reach);
        const double x = snapped.place.x - m_start.x;
        const double y = snapped.place.y - m_start.y;
        put([&](Page& to) {
            for (const std::size_t panel : selected) {
                to.panels[panel].place.x = m_places[panel].x + x;
                to.panels[panel].place.y = m_places[panel].y + y;
            }
        });
    } else {
        const PageRect place = resized(m_start, m_edges, dx, dy, keepShape);
        // The shape is not kept by snapping one side.
        snapped = free || keepShape ? Snapped{place, {}} : snappedResize(page, selected, place, m_edges, reach);
        put([&](Page& to) { to.panels[selected.front()].place = snapped.place; });
    }
    m_lines = snapped.lines;
}

bool PanelDrag::intact() const {
    return m_places.size() == m_document.page().panels.size() &&
           (m_mode == Mode::Band || m_document.selected() == m_dragged);
}

void PanelDrag::release() {
    if (!m_moved && m_pressed)
        m_document.select({*m_pressed});
    m_mode = Mode::None;
    m_lines.clear();
}

void PanelDrag::cancel() {
    if (m_mode == Mode::Band)
        m_document.select(m_before);
    else if (changes() && intact())
        put([&](Page& to) {
            for (std::size_t i = 0; i < to.panels.size(); ++i)
                to.panels[i].place = m_places[i];
        });
    m_mode = Mode::None;
    m_lines.clear();
}

} // namespace fusiform

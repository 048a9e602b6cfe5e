#pragma once

#include "render/figures/canvas.h"
#include "render/figures/panel_snapping.h"
#include "widgets/composer/page_document.h"

#include <optional>

namespace fusiform {

/// What the mouse does with panels: select, move, resize by an edge or a corner, select by a rectangle. It knows places in
/// mm and no widget.
class PanelDrag {
public:
    explicit PanelDrag(PageDocument& document) : m_document(document) {}

    /// How near in mm counts as near: to an edge that is dragged, to a line that panels snap to.
    void setReach(double handle, double snap) {
        m_handleReach = handle;
        m_snapReach = snap;
    }

    void press(const PagePoint& at, bool add);
    /// `free`: without snapping; `keepShape`: of a panel that is resized.
    void move(const PagePoint& at, bool free, bool keepShape);
    void release();
    /// Puts everything back to how it was when the mouse was pressed.
    void cancel();
    [[nodiscard]] bool active() const { return m_mode != Mode::None; }
    [[nodiscard]] bool changes() const { return active() && m_mode != Mode::Band && m_moved; }

    [[nodiscard]] const std::vector<SnapLine>& lines() const { return m_lines; } ///< that hold what is dragged
    [[nodiscard]] std::optional<PageRect> band() const;
    /// The edges of the selected panel that a press there would drag.
    [[nodiscard]] DraggedEdges edgesAt(const PagePoint& at) const;
    /// The frontmost panel there.
    [[nodiscard]] std::optional<std::size_t> panelAt(const PagePoint& at) const;

private:
    enum class Mode { None, Move, Resize, Band };
    void put(const std::function<void(Page&)>& change);
    /// Whether what is dragged is still there and selected: keys may have changed the page meanwhile.
    [[nodiscard]] bool intact() const;

    PageDocument& m_document;
    double m_handleReach = 1, m_snapReach = 1;
    Mode m_mode = Mode::None;
    PagePoint m_from, m_to;
    bool m_moved = false;
    std::optional<std::size_t> m_pressed; ///< panel, to be selected alone when it is let go without a move
    DraggedEdges m_edges;
    PageRect m_start;        ///< of what is dragged
    PanelIndices m_dragged;  ///< selected at the start
    std::vector<PageRect> m_places; ///< of all panels at the start
    PanelIndices m_before;   ///< selected before a rectangle
    std::vector<SnapLine> m_lines;
    int m_count = 0; ///< of drags: each is a step of its own
};

} // namespace fusiform

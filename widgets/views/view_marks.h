#pragma once

#include "widgets/views/selection_tool.h"

#include <QWidget>

#include <optional>

namespace fusiform {

/// What is painted over a picture of the cortex without drawing it again: the stroke of the selection tool, the brush
/// under the mouse, and a ring round the place that another view points at. It lets the mouse through.
class ViewMarks : public QWidget {
    Q_OBJECT
public:
    ViewMarks(const SelectionTool& tool, QWidget* parent);

    /// Where the mouse is while a tool is chosen: the end of a polygon, the middle of the brush.
    void setPointer(const std::optional<QPointF>& at);
    void setBrushPixels(double radius);
    struct Ring {
        QPointF at;
        bool seen = true; ///< else it lies behind, and is drawn fainter
        bool operator==(const Ring&) const = default;
    };
    void setRing(const std::optional<Ring>& ring);
    [[nodiscard]] const std::optional<Ring>& ring() const { return m_ring; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintStroke(QPainter& painter) const;

    const SelectionTool& m_tool;
    std::optional<QPointF> m_pointer;
    double m_brushPixels = 0;
    std::optional<Ring> m_ring;
};

} // namespace fusiform

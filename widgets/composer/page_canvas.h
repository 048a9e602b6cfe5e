#pragma once

#include "widgets/composer/page_preview.h"
#include "widgets/composer/panel_drag.h"

#include <QWidget>

namespace fusiform {

/// The page at some zoom: its last picture, with the panels as things to select, drag and resize. What was moved since
/// the picture was drawn is shown as a piece of it at the new place.
class PageCanvas : public QWidget {
    Q_OBJECT
public:
    explicit PageCanvas(PageDocument& document, QWidget* parent = nullptr);

    void setPicture(const PagePicture& picture);
    [[nodiscard]] const PagePicture& picture() const { return m_picture; }
    void setScale(double pixelsPerMillimetre);
    [[nodiscard]] double scale() const { return m_scale; }
    [[nodiscard]] bool dragging() const { return m_drag.changes(); }
    /// As if the mouse had been let go.
    void endDrag();

    [[nodiscard]] QPointF toWidget(const PagePoint& point) const;
    [[nodiscard]] QRectF toWidget(const PageRect& rect) const;
    [[nodiscard]] PagePoint toPage(const QPointF& point) const;
    /// Of the whole widget for a page at a scale, the ground around it included.
    [[nodiscard]] QSize sizeFor(double pixelsPerMillimetre) const;

signals:
    void dragEnded();
    void panelActivated(); ///< by a double click
    void zoomed(double factor);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void followPage();
    void describe();
    void showCursor(const QPointF& at);
    void drawPage(QPainter& painter) const;
    void drawMoved(QPainter& painter) const;
    void drawMarks(QPainter& painter) const;
    void drawHandles(QPainter& painter, const QRectF& place) const;

    PageDocument& m_document;
    PanelDrag m_drag;
    PagePicture m_picture;
    double m_scale = 4;
    std::optional<QPointF> m_pressed;   ///< where, until the mouse has moved far enough to drag
    std::optional<std::size_t> m_under; ///< panel under the mouse
};

} // namespace fusiform

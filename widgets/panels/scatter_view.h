#pragma once

#include "render/scatter_raster.h"

#include <QImage>
#include <QPolygonF>
#include <QWidget>

#include <optional>

namespace fusiform {

/// A scatter of up to hundreds of thousands of points that can be brushed. A left drag draws a rectangle or a lasso, a
/// click takes a point, the wheel zooms, a middle or right drag shifts, a double click (or Home) shows all.
///
/// The points are pixels of an image of its own, made anew when anything about them changes; only marks are painted.
class ScatterView : public QWidget {
    Q_OBJECT
public:
    explicit ScatterView(QWidget* parent = nullptr);

    /// Shows all of them, when there are others than before in number.
    void setPoints(PlanePoints points);
    [[nodiscard]] const PlanePoints& points() const { return m_points; }
    void setColours(std::vector<Rgb> colours); ///< one a point; others are grey
    [[nodiscard]] const std::vector<Rgb>& colours() const { return m_colours; }
    /// Which are drawn as selected, the others paler. Nothing: no point is paler.
    void setSelected(const std::optional<RowSet>& rows);
    [[nodiscard]] const std::vector<bool>& selected() const { return m_selected; }
    void setRinged(std::optional<std::int64_t> point); ///< the place another view points at
    [[nodiscard]] std::optional<std::int64_t> ringed() const { return m_ringed; }
    void setAxisTitles(const QString& right, const QString& up);
    [[nodiscard]] const QString& rightTitle() const { return m_rightTitle; }
    [[nodiscard]] const QString& upTitle() const { return m_upTitle; }
    void setHint(const QString& text); ///< in the place of points
    void setLasso(bool lasso);         ///< else rectangles

    /// Where a point is drawn, in this widget.
    [[nodiscard]] QPointF positionOf(std::int64_t point) const;
    [[nodiscard]] const PlaneView& planeView() const { return m_view; }
    void showAll();
    [[nodiscard]] QSize sizeHint() const override { return {480, 260}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 100}; }

signals:
    void pointed(std::optional<std::int64_t> point); ///< the mouse is over it, or over none
    void clicked(std::optional<std::int64_t> point);
    void brushed(const fusiform::RowSet& points, Qt::KeyboardModifiers modifiers);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QRectF plot() const; ///< the part without the titles
    [[nodiscard]] Eigen::Vector2d plotSize() const;
    [[nodiscard]] Eigen::Vector2d inPlot(const QPointF& position) const;
    void setView(const PlaneView& view);
    void raster();
    void stale();
    void point(const QPointF& at);
    [[nodiscard]] double radius() const;

    PlanePoints m_points;
    std::vector<Rgb> m_colours;
    std::vector<bool> m_selected; ///< empty: nothing is selected
    std::optional<std::int64_t> m_ringed;
    std::optional<std::int64_t> m_pointed;
    QString m_rightTitle;
    QString m_upTitle;
    QString m_hint;
    bool m_lasso = false;
    PlaneView m_view;
    bool m_showsAll = true; ///< and goes on to when the size changes
    QImage m_image;
    bool m_stale = true;
    Qt::MouseButton m_button = Qt::NoButton;
    bool m_moved = false;
    QPointF m_pressedAt;
    QPointF m_last;
    QPolygonF m_stroke;
};

} // namespace fusiform

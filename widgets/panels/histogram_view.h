#pragma once

#include "render/view_state.h"
#include "render/colour_map.h"
#include "render/charts/map_histogram.h"

#include <QWidget>

namespace fusiform {

/// A map's values as a small histogram in the overlay's own colours: what the threshold hides is drawn grey.
/// The ends of the range are ticks below; the threshold is a line that can be dragged.
class HistogramView : public QWidget {
    Q_OBJECT
public:
    explicit HistogramView(QWidget* parent = nullptr);

    /// `colours` are those the overlay is drawn in.
    void setContent(
        const MapHistogram& histogram, const Overlay& overlay, const ColourMap& colours, bool categorical);
    [[nodiscard]] QSize sizeHint() const override { return {200, 72}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, 56}; }

signals:
    void thresholdDragged(double threshold);
    void lowerThresholdDragged(double threshold);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] double positionOf(double value) const;
    [[nodiscard]] double valueAtPosition(double x) const;
    void paintBars(QPainter& painter) const;
    void paintRange(QPainter& painter) const;
    void paintThreshold(QPainter& painter) const;

    MapHistogram m_histogram;
    Overlay m_overlay;
    ColourMap m_colours = colourMapNamed("viridis");
    bool m_categorical = false;
};

} // namespace fusiform

#pragma once

#include "render/charts/region_scores.h"

#include <QAbstractScrollArea>

namespace fusiform {

/// A group of bars for each region, a bar a layer, with intervals. The score axis stays where it is while the regions are
/// scrolled. Arrow keys move from region to region; Enter or the space bar is a click.
class RegionBars : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit RegionBars(QWidget* parent = nullptr);

    /// `order`: positions in the regions, as they are to be drawn. `layers`: which of the layers have bars.
    void setContent(RegionScores scores, std::vector<std::size_t> order, std::vector<std::size_t> layers);
    void setShownMap(const std::string& map); ///< its bars are outlined
    void setSelected(const std::string& region);
    void setHint(const QString& text); ///< said in the place of bars

    [[nodiscard]] const RegionScores& scores() const { return m_scores; }
    [[nodiscard]] const std::vector<std::size_t>& order() const { return m_order; }
    /// The place of a region's group in the viewport; empty for one that is not drawn.
    [[nodiscard]] QRect groupOf(const std::string& region) const;

signals:
    void clicked(const QString& region);
    void doubleClicked(const QString& region);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Scale {
        double low = 0, high = 1, top = 0, bottom = 1;
        std::vector<double> ticks; ///< round scores, from low to high
        [[nodiscard]] double y(double score) const { return bottom - (score - low) / (high - low) * (bottom - top); }
    };
    [[nodiscard]] Scale scale() const;
    [[nodiscard]] int axisWidth() const;
    [[nodiscard]] double barWidth() const;
    void layOut();
    [[nodiscard]] QRectF groupAt(std::size_t position) const;
    [[nodiscard]] int positionAt(const QPointF& at) const; ///< in the order; -1 for none
    [[nodiscard]] QString textOf(std::size_t region) const;
    void setCurrent(int position);
    void paintGroup(QPainter& painter, std::size_t position, const Scale& scale) const;
    [[nodiscard]] QColor colourOf(std::size_t layer) const;

    RegionScores m_scores;
    std::vector<std::size_t> m_order, m_layers;
    std::vector<double> m_lefts; ///< of the groups, and the end of the last
    std::string m_shown, m_selected;
    QString m_hint;
    int m_hovered = -1, m_current = -1;
};

} // namespace fusiform

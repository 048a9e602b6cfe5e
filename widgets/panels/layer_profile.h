#pragma once

#include "widgets/panels/profile_content.h"
#include "widgets/session/session.h"

#include <QTimer>
#include <QWidget>

namespace fusiform {

/// A chart of score against layer depth, a line a model: of the selected place, and thin and dashed of the place under
/// the mouse. The best layer is ringed, the noise ceiling is a band. A click on a point shows that layer.
class LayerProfile : public QWidget {
    Q_OBJECT
public:
    explicit LayerProfile(Session& session, QWidget* parent = nullptr);

    [[nodiscard]] const LayerProfileContent& selected() const { return m_selected; }
    [[nodiscard]] const LayerProfileContent& hovered() const { return m_hovered; }
    /// Where a layer of the selected place is drawn; nothing when it is not.
    [[nodiscard]] std::optional<QPointF> positionOf(const std::string& map) const;
    /// Where the words of the noise ceiling are written; nothing without one. Never where the legend is.
    [[nodiscard]] std::optional<QRectF> ceilingText() const;
    [[nodiscard]] double legendBottom() const;
    [[nodiscard]] QSize sizeHint() const override { return {480, 170}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 80}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct Scale;
    void refresh();
    [[nodiscard]] Scale scale() const;
    [[nodiscard]] const ProfilePoint* pointAt(const QPointF& at) const;
    void paintAxes(QPainter& painter, const Scale& scale) const;
    void paintCeiling(QPainter& painter, const Scale& scale) const;
    void paintLines(QPainter& painter, const Scale& scale, const LayerProfileContent& content, bool solid) const;
    void paintLegend(QPainter& painter) const;
    [[nodiscard]] QColor colourOf(std::size_t line) const;

    Session& m_session;
    LayerProfileContent m_selected;
    LayerProfileContent m_hovered;
    QTimer m_timer; ///< several changes at once are one picture
};

} // namespace fusiform

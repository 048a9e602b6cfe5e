#pragma once

#include <QWidget>

#include <vector>

namespace fusiform {

/// Drawn over the panes of a view: the lines between them, and a frame round the one that keys and standard views act on.
/// It lets the mouse through.
class PaneLines : public QWidget {
    Q_OBJECT
public:
    explicit PaneLines(QWidget* parent);

    /// In coordinates of this widget. Fewer than two panes: nothing is drawn.
    void setPanes(const std::vector<QRectF>& panes, std::size_t active);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<QRectF> m_panes;
    std::size_t m_active = 0;
};

} // namespace fusiform

#pragma once

#include <QWidget>

namespace fusiform {

/// The line between the halves of a swiped picture: drawn where it is put, dragged by the mouse or moved by the arrow
/// keys.
class SwipeHandle : public QWidget {
    Q_OBJECT
public:
    explicit SwipeHandle(QWidget* parent);

    /// The picture, in coordinates of the parent, and the share of its width left of the line.
    void place(const QRectF& picture, double share);

signals:
    void moved(double share); ///< asked for; the line stays until it is placed

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void ask(double share);

    QRectF m_picture;
    double m_share = 0.5;
};

} // namespace fusiform

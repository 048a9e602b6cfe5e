#pragma once

#include "widgets/panels/stimulus_ranking.h"

#include <QWidget>

namespace fusiform {

/// Stimuli as small pictures with their responses, as many in a row as fit. The arrows go from one to the
/// next; a click or Enter activates.
class StimulusStrip : public QWidget {
    Q_OBJECT
public:
    explicit StimulusStrip(const QString& title, QWidget* parent = nullptr);

    void setStimuli(const std::vector<RankedStimulus>& stimuli);
    /// Others are being looked for: empty frames keep the place of what was shown.
    void setPending();
    [[nodiscard]] const std::vector<RankedStimulus>& stimuli() const { return m_stimuli; }
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] QRect cell(std::size_t index) const; ///< where a stimulus is drawn
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

signals:
    void activated(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] int columns(int width) const;
    [[nodiscard]] std::optional<int> indexAt(const QPoint& at) const;
    void setCurrent(int index);

    QString m_title;
    std::vector<RankedStimulus> m_stimuli;
    bool m_pending = false;
    int m_current = 0;
    std::optional<int> m_pressed;
};

} // namespace fusiform

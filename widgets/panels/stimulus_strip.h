#pragma once

#include "widgets/panels/card_evidence.h"

#include <QWidget>

namespace fusiform {

/// Stimuli as small pictures with their responses, as many in a row as fit. A stimulus without a picture
/// shows its id.
class StimulusStrip : public QWidget {
    Q_OBJECT
public:
    explicit StimulusStrip(const QString& title, QWidget* parent = nullptr);

    void setStimuli(const std::vector<RankedStimulus>& stimuli);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] int columns(int width) const;
    [[nodiscard]] QRect cell(std::size_t index) const;
    [[nodiscard]] int cellHeight() const;
    void paintStimulus(QPainter& painter, const RankedStimulus& stimulus, const QRect& place) const;

    QString m_title;
    std::vector<RankedStimulus> m_stimuli;
};

} // namespace fusiform

#pragma once

#include "render/charts/layer_series.h"
#include "widgets/session/session.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QSlider;
class QToolButton;

namespace fusiform {

class TaskManager;

/// A slim bar below the views while the top overlay is one of a series (layers of a model, frames of a map):
/// a slider, steps, play, and one colour range for all. Each drag, and each time of playing, is one step of
/// the history.
class SeriesBar : public QWidget {
    Q_OBJECT
public:
    SeriesBar(Session& session, TaskManager& tasks, QWidget* parent = nullptr);

    void togglePlay();
    [[nodiscard]] bool playing() const { return m_timer.isActive(); }
    [[nodiscard]] bool hasSeries() const { return m_series.count() > 1; }
    [[nodiscard]] QSlider& slider() { return *m_slider; }

signals:
    void seriesChanged(); ///< there is one, or none any more; or playing began or ended

protected:
    void changeEvent(QEvent* event) override;

private:
    QToolButton* addButton(const QString& name, const QString& tooltip);
    void follow();
    void drawIcons();
    void showAt(std::int64_t index, const QString& mergeKey);
    void step(int by);
    void advance();
    void stop();
    void shareRange();

    Session& m_session;
    TaskManager& m_tasks;
    LayerSeries m_series;
    QTimer m_timer;
    int m_gesture = 0; ///< counts drags and times of playing
    bool m_dragging = false;
    bool m_started = false; ///< playing has shown one already
    QToolButton* m_previous = nullptr;
    QToolButton* m_play = nullptr;
    QToolButton* m_next = nullptr;
    QSlider* m_slider = nullptr;
    QLabel* m_title = nullptr;
    QComboBox* m_speed = nullptr;
    QToolButton* m_loop = nullptr;
    QPushButton* m_range = nullptr;
};

} // namespace fusiform

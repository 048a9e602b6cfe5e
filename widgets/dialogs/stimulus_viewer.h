#pragma once

#include "widgets/panels/stimulus_ranking.h"

#include <QPointer>
#include <QWidget>

class QFrame;
class QBoxLayout;
class QLabel;
class QToolButton;

namespace fusiform {

class StimulusPicture;

/// One stimulus enlarged over the window, with all that is known of it. Arrows go to the previous and next of
/// the list; Esc, or a click beside the panel, closes. It deletes itself.
class StimulusViewer : public QWidget {
    Q_OBJECT
public:
    /// `list` says what the stimuli are ("Highest predicted responses, left, vertex 12"); `beside` is where
    /// they were clicked: the viewer covers its window, and the keyboard goes back to it.
    StimulusViewer(std::vector<RankedStimulus> stimuli, int first, const QString& list, QWidget* beside);

    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] const StimulusPicture& picture() const { return *m_picture; }
    void step(int by);

protected:
    bool event(QEvent* event) override;
    bool focusNextPrevChild(bool /*next*/) override { return false; } ///< to what is covered
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void buildPanel(const QString& list);
    QToolButton* addButton(QBoxLayout& row, const QString& name, const QString& text, const QString& tooltip);
    void showCurrent();
    void leave();

    std::vector<RankedStimulus> m_stimuli;
    int m_current = 0;
    QPointer<QWidget> m_before; ///< had the focus
    QFrame* m_panel = nullptr;
    QBoxLayout* m_body = nullptr; ///< picture and words, side by side or one below the other
    StimulusPicture* m_picture = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_words = nullptr;
    QLabel* m_position = nullptr;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
};

/// Opens the viewer on what a strip or gallery shows.
void viewStimuli(const std::vector<RankedStimulus>& stimuli, int first, const QString& list, QWidget* beside);

} // namespace fusiform

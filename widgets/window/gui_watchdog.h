#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <vector>

namespace fusiform {

/// Measures how long the GUI thread is away from its event loop, as somebody feels it who moves the mouse: a timer ticks in
/// that thread, and a tick that comes too late tells of a stall. What was running is the event whose handling took the
/// longest meanwhile, as far as an event filter sees. GUI thread only; needs the application.
class GuiWatchdog : public QObject {
    Q_OBJECT
public:
    /// Milliseconds of any steady clock; tests give their own.
    using Clock = std::function<double()>;
    explicit GuiWatchdog(QObject* parent = nullptr, Clock clock = {});

    struct Stall {
        double milliseconds = 0;
        QString running; ///< such as "MouseMove to fusiform::CortexView"; empty when nothing was seen
    };
    static constexpr double reportedFrom = 50; ///< ms

    [[nodiscard]] const std::vector<Stall>& stalls() const { return m_stalls; }
    [[nodiscard]] double longest() const { return m_longest; } ///< ms, of any length
    [[nodiscard]] int ticks() const { return m_ticks; }         ///< how often it has looked
    void clear();                                              ///< begins anew

    /// One for the program, which tells of stalls on stderr: in debug builds, and where FUSIFORM_WATCHDOG is 1; with 0 in
    /// none. Further calls do nothing.
    static void startWhereWanted();

signals:
    void stalled(const fusiform::GuiWatchdog::Stall& stall);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void tick();
    void endEvent(double now);

    Clock m_clock;
    QTimer m_timer;
    double m_ticked = 0;
    double m_longest = 0;
    int m_ticks = 0;
    std::vector<Stall> m_stalls;
    /// The event that is being handled, and the slowest since the last tick. Receivers may be gone by then.
    struct Handled {
        double began = 0;
        int type = 0;
        const char* receiver = nullptr; ///< name of its class, which lives as long as the program
    };
    Handled m_now;
    Handled m_slowest;
    double m_slowestTook = 0;
};

/// "The window stood still for 83 ms: Timer to QTimer".
[[nodiscard]] QString textOf(const GuiWatchdog::Stall& stall);

} // namespace fusiform

#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <functional>

namespace fusiform {

/// Work that follows something which changes all the time, such as the mouse: it is done at once, and then once an interval
/// at most. The last change is never missed. GUI thread only.
class Throttle {
public:
    /// `interval` in ms.
    Throttle(int interval, std::function<void()> work);

    void ask();
    void cancel() { m_timer.stop(); } ///< what has been asked for and not been done

private:
    void work();

    int m_interval;
    std::function<void()> m_work;
    QElapsedTimer m_sinceLast; ///< not valid before the first time
    QTimer m_timer;
};

} // namespace fusiform

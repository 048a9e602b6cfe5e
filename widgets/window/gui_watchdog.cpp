#include "widgets/window/gui_watchdog.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QMetaEnum>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <utility>

namespace fusiform {
namespace {

constexpr int tickInterval = 10; ///< ms

GuiWatchdog::Clock steadyClock() {
    QElapsedTimer timer;
    timer.start();
    return [timer] { return double(timer.nsecsElapsed()) / 1e6; };
}

QString nameOfEvent(int type) {
    const char* name = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    return name ? QString::fromLatin1(name) : QStringLiteral("event %1").arg(type);
}

bool watchdogWanted() {
#ifdef NDEBUG
    constexpr bool standard = false;
#else
    constexpr bool standard = true;
#endif
    const QByteArray said = qgetenv("FUSIFORM_WATCHDOG");
    return said.isEmpty() ? standard : said != "0";
}

} // namespace

GuiWatchdog::GuiWatchdog(QObject* parent, Clock clock)
    : QObject(parent), m_clock(clock ? std::move(clock) : steadyClock()) {
    m_ticked = m_clock();
    m_now.began = m_ticked;
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &GuiWatchdog::tick);
    m_timer.start(tickInterval);
    QCoreApplication::instance()->installEventFilter(this);
}

void GuiWatchdog::clear() {
    m_stalls.clear();
    m_longest = 0;
    m_ticked = m_clock();
    m_now = {.began = m_ticked};
    m_slowest = {};
    m_slowestTook = 0;
}

/// Events that are sent while another one is handled end what is counted for that one; the longest piece tells enough.
void GuiWatchdog::endEvent(double now) {
    const double took = now - m_now.began;
    if (took > m_slowestTook) {
        m_slowestTook = took;
        m_slowest = m_now;
    }
}

bool GuiWatchdog::eventFilter(QObject* watched, QEvent* event) {
    const double now = m_clock();
    endEvent(now);
    m_now = {now, int(event->type()), watched->metaObject()->className()};
    return false;
}

void GuiWatchdog::tick() {
    const double now = m_clock();
    endEvent(now);
    const double away = now - m_ticked - tickInterval;
    m_ticked = now;
    ++m_ticks;
    const Handled slowest = std::exchange(m_slowest, {});
    m_slowestTook = 0;
    m_now = {.began = now};
    m_longest = std::max(m_longest, away);
    if (away <= reportedFrom)
        return;
    m_stalls.push_back(
        {away, slowest.receiver
                   ? QStringLiteral("%1 to %2").arg(nameOfEvent(slowest.type), QLatin1String(slowest.receiver))
                   : QString()});
    const Stall stall = m_stalls.back();
    emit stalled(stall);
}

QString textOf(const GuiWatchdog::Stall& stall) {
    const QString time = QStringLiteral("the window stood still for %1 ms").arg(std::lround(stall.milliseconds));
    return stall.running.isEmpty() ? time : time + ": " + stall.running;
}

void GuiWatchdog::startWhereWanted() {
    static bool running = false;
    if (running || !watchdogWanted())
        return;
    running = true;
    auto* watchdog = new GuiWatchdog(QCoreApplication::instance());
    connect(watchdog, &GuiWatchdog::stalled, watchdog, [](const Stall& stall) {
        std::fprintf(stderr, "fusiform: %s\n", qPrintable(textOf(stall)));
    });
}

} // namespace fusiform

#include "widgets/window/focus_frame.h"

#include <QApplication>
#include <QEvent>
#include <QFocusEvent>
#include <QMenu>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace fusiform {

namespace {

constexpr double leastContrast = 3; ///< of parts of an interface that have to be seen (WCAG 1.4.11)

double luminanceOf(const QColor& colour) {
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

QPointer<FocusFrame>& theFrame() {
    static QPointer<FocusFrame> frame;
    return frame;
}

/// What of a widget can be seen, in its own coordinates: parts may be scrolled away.
QRect seenPart(const QWidget& widget) {
    return widget.visibleRegion().boundingRect();
}

} // namespace

/// Knows which widget has the focus and whether the keyboard is in use.
class FocusFollower : public QObject {
public:
    FocusFollower() : QObject(qApp) {
        m_later.setSingleShot(true);
        connect(&m_later, &QTimer::timeout, this, &FocusFollower::follow);
        connect(qApp, &QApplication::focusChanged, this, [this] { m_later.start(0); });
        qApp->installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override {
        switch (event->type()) {
        case QEvent::KeyPress:
            setKeyboard(true);
            break;
        case QEvent::FocusIn: {
            const auto reason = static_cast<QFocusEvent*>(event)->reason();
            if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason)
                setKeyboard(true);
            break;
        }
        case QEvent::MouseButtonPress:
            setKeyboard(false);
            break;
        case QEvent::Move:
        case QEvent::Resize:
        case QEvent::Show:
        case QEvent::Hide:
        case QEvent::ZOrderChange:
            // The focus, or something it lies in, has moved.
            if (m_keyboard && watched != theFrame().data() && watched->isWidgetType())
                m_later.start(0);
            break;
        default:
            break;
        }
        return false;
    }

private:
    void setKeyboard(bool used) {
        if (m_keyboard == used)
            return;
        m_keyboard = used;
        m_later.start(0);
    }

    void follow() {
        QWidget* focus = m_keyboard ? QApplication::focusWidget() : nullptr;
        const bool framed = focus && focus->isVisible() && !focus->property(ownFocusFrame).toBool() &&
                            !qobject_cast<QMenu*>(focus) && !focus->isWindow();
        if (!theFrame())
            theFrame() = new FocusFrame; // the one before went with its window
        theFrame()->goTo(framed ? focus : nullptr);
    }

    bool m_keyboard = false;
    QTimer m_later;
};

double contrastOf(const QColor& a, const QColor& b) {
    const double one = luminanceOf(a) + 0.05;
    const double other = luminanceOf(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

QColor focusColour(const QPalette& palette) {
    const QColor ground = palette.color(QPalette::Active, QPalette::Window);
    const QColor field = palette.color(QPalette::Active, QPalette::Base);
    const QColor highlight = palette.color(QPalette::Active, QPalette::Highlight);
    const bool seen = contrastOf(highlight, ground) >= leastContrast && contrastOf(highlight, field) >= leastContrast;
    return seen ? highlight : palette.color(QPalette::Active, QPalette::WindowText);
}

void FocusFrame::install() {
    static QPointer<FocusFollower> follower;
    if (follower)
        return;
    follower = new FocusFollower;
    theFrame() = new FocusFrame;
}

FocusFrame* FocusFrame::shown() {
    return theFrame();
}

FocusFrame::FocusFrame() {
    setObjectName("focusFrame");
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void FocusFrame::goTo(QWidget* widget) {
    const QRect seen = widget ? seenPart(*widget) : QRect();
    if (seen.isEmpty()) {
        hide();
        if (!widget && parentWidget())
            setParent(nullptr); // no window takes it along when it closes
        return;
    }
    QWidget* window = widget->window();
    if (parentWidget() != window)
        setParent(window);
    // Beside the widget where there is room, for what it shows at its edge.
    const QRect around = QRect(widget->mapTo(window, seen.topLeft()), seen.size())
                             .adjusted(-thickness, -thickness, thickness, thickness)
                             .intersected(window->rect());
    setGeometry(around);
    // Nothing inside the frame is painted anew with it.
    setMask(QRegion(rect()) - QRegion(rect().adjusted(thickness, thickness, -thickness, -thickness)));
    show();
    raise();
    update();
}

void FocusFrame::paintEvent(QPaintEvent* /*event*/) {
    QPainter(this).fillRect(rect(), focusColour(palette()));
}

} // namespace fusiform

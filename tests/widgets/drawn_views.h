#pragma once

#include "widgets/views/cortex_view.h"
#include "widgets/views/draw_turn.h"
#include "widgets/views/vtk_canvas.h"

#include <QApplication>
#include <QEvent>
#include <QTest>
#include <QThread>

namespace fusiform::test {

/// Waits until every view has drawn what it was asked to draw; false after 20 seconds.
[[nodiscard]] inline bool viewsAreDrawn() {
    QTest::qWait(20); // in which they are asked
    return QTest::qWaitFor([] { return !DrawTurn::anyWaits() && !VtkCanvas::anyDraws(); }, 20'000);
}

/// What a person does to a view that is being drawn waits for the picture, and a pick on a new surface for its locator. With
/// this, tests need not: views are at rest before the mouse or the keyboard comes to them, so that its work is done when
/// QTest's function returns.
class InputAtRest : public QObject {
public:
    InputAtRest() { qApp->installEventFilter(this); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        const auto type = event->type();
        const bool input = (type >= QEvent::MouseButtonPress && type <= QEvent::KeyRelease) || type == QEvent::Wheel;
        auto* view = input ? qobject_cast<VtkView*>(watched) : nullptr;
        if (view)
            view->settle();
        if (auto* cortex = qobject_cast<CortexView*>(view))
            for (int i = 0; i < 2000 && !cortex->panes().pickable(); ++i)
                QThread::msleep(1);
        return false;
    }
};

} // namespace fusiform::test

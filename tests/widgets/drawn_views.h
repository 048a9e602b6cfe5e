#pragma once

#include "widgets/views/draw_turn.h"
#include "widgets/views/vtk_canvas.h"

#include <QTest>

namespace fusiform::test {

/// Waits until every view has drawn what it was asked to draw; false after 20 seconds.
[[nodiscard]] inline bool viewsAreDrawn() {
    QTest::qWait(20); // in which they are asked
    return QTest::qWaitFor([] { return !DrawTurn::anyWaits() && !VtkCanvas::anyDraws(); }, 20'000);
}

} // namespace fusiform::test

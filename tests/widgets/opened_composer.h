#pragma once

#include "panel_data.h"

#include "widgets/composer/composer_window.h"
#include "widgets/composer/page_canvas.h"
#include "widgets/window/main_window.h"

#include <QAction>
#include <QApplication>
#include <QMouseEvent>
#include <QTest>

#include <cmath>

/// The figure composer over the small dataset, and what a person does in it.
namespace fusiform::test {

inline Panel textPanel(const std::string& text, const PageRect& place) {
    Panel panel;
    panel.text = text;
    panel.place = place;
    return panel;
}

/// Three texts that do not touch, on a page of a size of its own.
inline Page threeTexts() {
    Page page;
    page.width = 120;
    page.height = 100;
    page.margin = 5;
    page.dpi = 100;
    page.panels = {
        textPanel("one", {10, 10, 30, 20}), textPanel("two", {60, 40, 30, 20}), textPanel("three", {20, 75, 20, 10})};
    return page;
}

inline bool isNear(double a, double b) { return std::abs(a - b) < 0.01; }

/// The main window with the small dataset, and its composer once that has drawn the page it starts with.
struct Opened {
    MainWindow window;
    ComposerWindow* composer = nullptr;

    Opened() {
        window.show();
        window.session().openDataset(smallDataset());
    }
    bool compose() {
        window.findChild<QAction*>("composeFigure")->trigger();
        composer = window.findChild<ComposerWindow*>();
        if (!composer || !QTest::qWaitForWindowExposed(composer))
            return false;
        QApplication::setActiveWindow(composer); // there is no window manager to do it
        return rests();
    }
    bool rests() const {
        return QTest::qWaitFor([this] { return !composer->busy() && !page().panels.empty(); }, 20'000);
    }
    /// The same with a page made by hand.
    bool compose(const Page& wanted) {
        if (!compose())
            return false;
        composer->document().open(wanted);
        return rests();
    }

    [[nodiscard]] const Page& page() const { return composer->document().page(); }
    [[nodiscard]] PageDocument& document() const { return composer->document(); }
    void trigger(const char* name) const { composer->findChild<QAction*>(name)->trigger(); }
    [[nodiscard]] QString undoText() const { return composer->document().undoStack().undoText(); }
    [[nodiscard]] QPoint pixel(double x, double y) const { return composer->canvas().toWidget(PagePoint{x, y}).toPoint(); }

    void click(double x, double y, Qt::KeyboardModifiers modifiers = {}) const {
        QTest::mouseClick(&composer->canvas(), Qt::LeftButton, modifiers, pixel(x, y));
    }
    /// In mm; the modifiers are held from the first movement on.
    void drag(const PagePoint& from, const PagePoint& to, Qt::KeyboardModifiers modifiers = {}, bool release = true) const {
        PageCanvas& canvas = composer->canvas();
        QTest::mousePress(&canvas, Qt::LeftButton, {}, pixel(from.x, from.y));
        for (int step = 1; step <= 5; ++step) {
            const QPoint at = pixel(from.x + (to.x - from.x) * step / 5, from.y + (to.y - from.y) * step / 5);
            QMouseEvent move(QEvent::MouseMove, at, canvas.mapToGlobal(at), Qt::NoButton, Qt::LeftButton, modifiers);
            QApplication::sendEvent(&canvas, &move);
        }
        if (release)
            QTest::mouseRelease(&canvas, Qt::LeftButton, modifiers, pixel(to.x, to.y));
    }
};

} // namespace fusiform::test

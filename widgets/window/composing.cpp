// The parts of MainWindow about the figure composer.
#include "widgets/composer/composer_window.h"
#include "widgets/window/background_work.h"
#include "widgets/window/file_opening.h"
#include "widgets/window/main_window.h"
#include "widgets/window/texts.h"
#include "widgets/window/workspace.h"

namespace fusiform {

ComposerWindow* MainWindow::composer() { return m_composer; }

ComposerWindow& MainWindow::madeComposer() {
    if (!m_composer) {
        m_composer = new ComposerWindow(
            m_tasks,
            [this](const Page& page, const QString& file) {
                return m_active->work().exportPage(
                    page, {session().dataset()->file, fileOpening().singleFiles(), session().view()}, pathOf(file));
            },
            this);
        connect(this, &MainWindow::activeChanged, m_composer, [this] { m_composer->follow(session()); });
        connect(m_composer, &ComposerWindow::composedChanged, this, &MainWindow::composedPageChanged);
    }
    return *m_composer;
}

void MainWindow::composeFigure() {
    ComposerWindow& composer = madeComposer();
    composer.follow(session());
    composer.show();
    composer.raise();
    composer.activateWindow();
}

void MainWindow::restoreComposer(const ComposedPage& composed) {
    madeComposer().restore(composed);
    if (composed.shown)
        composeFigure();
}

} // namespace fusiform

// The parts of MainWindow about the figure composer.
#include "widgets/composer/composer_window.h"
#include "widgets/window/background_work.h"
#include "widgets/window/file_opening.h"
#include "widgets/window/main_window.h"
#include "widgets/window/texts.h"
#include "widgets/window/workspace.h"

#include <QMessageBox>
#include <QPushButton>

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

bool MainWindow::asksAboutPage() {
    if (!m_composer || !m_composer->unsaved())
        return false;
    if (auto* asked = findChild<QMessageBox*>("unsavedPage")) { // already
        asked->raise();
        return true;
    }
    auto* box = new QMessageBox(
        QMessageBox::Question, tr("Unsaved page"), tr("The page of the figure composer was neither saved nor exported."),
        QMessageBox::Cancel, this);
    box->setObjectName("unsavedPage");
    QPushButton* save = box->addButton(tr("&Save…"), QMessageBox::AcceptRole);
    save->setObjectName("savePageFirst");
    QPushButton* discard = box->addButton(tr("&Discard it"), QMessageBox::DestructiveRole);
    discard->setObjectName("discardPage");
    box->setDefaultButton(save);
    box->setEscapeButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QDialog::finished, this, [this, box, save, discard] {
        if (box->clickedButton() == discard) {
            m_composer->keepAsSaved();
        } else if (box->clickedButton() == save) {
            composeFigure(); // so that one sees what it is about
            m_composer->choosePageFile();
        } else {
            return;
        }
        if (!m_composer->unsaved())
            close();
    });
    box->open();
    return true;
}

} // namespace fusiform

// The parts of MainWindow that ask something first.
#include "analysis/io/file_format.h"
#include "widgets/dialogs/analysis_dialog.h"
#include "widgets/dialogs/array_dialog.h"
#include "widgets/dialogs/figure_dialog.h"
#include "widgets/dialogs/shortcut_overlay.h"
#include "widgets/window/actions.h"
#include "widgets/window/file_opening.h"
#include "widgets/window/main_window.h"
#include "widgets/window/message_bar.h"
#include "widgets/window/recent_files.h"
#include "widgets/window/texts.h"

#include <QDir>
#include <QFileDialog>
#include <QMessageBox>

namespace fusiform {
namespace {

const QString sessionEnding = QStringLiteral(".fusiform-session.json");

/// Where a file dialog starts: beside what is open, else where the user was last.
QString startFolder(MainWindow& window) {
    const auto& dataset = window.session().dataset()->file;
    if (!dataset.empty())
        return QFileInfo(dataset).absolutePath();
    const QStringList recent = window.recentFiles().files();
    return recent.isEmpty() ? QDir::homePath() : QFileInfo(recent.first()).absolutePath();
}

QString fileNameFor(const Dataset& dataset) {
    QString name = QString::fromStdString(dataset.name).simplified();
    for (QChar& c : name)
        if (!c.isLetterOrNumber() && c != '-' && c != '_')
            c = '-';
    return name.isEmpty() ? QStringLiteral("fusiform") : name;
}

} // namespace

void MainWindow::chooseFiles() {
    QStringList filters{
        tr("All files (*)"), tr("Datasets and sessions (*.fusiform.json *%1)").arg(sessionEnding)};
    for (const FileFormat& format : fileFormats())
        filters << QString("%1 (%2)").arg(analysisText(format.title), QString::fromStdString(format.endings));
    const QStringList files =
        QFileDialog::getOpenFileNames(this, tr("Open"), startFolder(*this), filters.join(";;"));
    if (!files.isEmpty())
        openFiles(files);
}

void MainWindow::chooseSessionFile() {
    const QString suggested = startFolder(*this) + "/" + fileNameFor(*m_session.dataset()) + sessionEnding;
    QString file = QFileDialog::getSaveFileName(
        this, tr("Save session"), suggested, tr("Sessions (*%1)").arg(sessionEnding));
    if (file.isEmpty())
        return;
    if (!file.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive))
        file += sessionEnding;
    saveSessionTo(file);
}

void MainWindow::chooseFigure() {
    FigureDialog dialog(startFolder(*this) + "/" + fileNameFor(*m_session.dataset()) + ".png", this);
    if (dialog.exec() == QDialog::Accepted)
        exportFigure(dialog.options(), dialog.file());
}

void MainWindow::chooseOptions(const Analysis& analysis) {
    AnalysisDialog dialog(analysis, this);
    if (dialog.exec() == QDialog::Accepted)
        runAnalysis(analysis, dialog.options());
}

void MainWindow::chooseArray(const ArrayFile& arrays) {
    // Not modal: files that wait to be opened go on meanwhile.
    auto* dialog = new ArrayDialog(arrays, m_session.dataset(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_opening->addArray(dialog->arrays(), dialog->use()); });
    dialog->show();
}

void MainWindow::showShortcuts() {
    if (m_shortcuts)
        m_shortcuts->close();
    else
        m_shortcuts = new ShortcutOverlay(m_actions->table(), this);
}

void MainWindow::showAbout() {
    QMessageBox::about(
        this, tr("About Fusiform"),
        tr("<h3>Fusiform %1</h3><p>Explore what voxels of visual cortex prefer, compare model layers, and "
           "export "
           "figures.</p><p>Built with Qt %2. Left is left in every picture (neurological convention).</p>")
            .arg(QCoreApplication::applicationVersion().toHtmlEscaped(), qVersion()));
}

} // namespace fusiform

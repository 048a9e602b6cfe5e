// The parts of MainWindow that ask something first.
#include "analysis/io/file_format.h"
#include "analysis/io/save/map_file.h"
#include "analysis/io/save/selection_file.h"
#include "widgets/dialogs/analysis_dialog.h"
#include "widgets/dialogs/array_dialog.h"
#include "widgets/dialogs/caption_order_dialog.h"
#include "widgets/dialogs/engines_dialog.h"
#include "widgets/dialogs/figure_dialog.h"
#include "widgets/dialogs/file_details_dialog.h"
#include "widgets/dialogs/save_file.h"
#include "widgets/dialogs/shortcut_overlay.h"
#include "widgets/window/actions.h"
#include "widgets/window/background_work.h"
#include "widgets/window/engine_work.h"
#include "widgets/window/file_opening.h"
#include "widgets/window/main_window.h"
#include "widgets/window/message_bar.h"
#include "widgets/window/recent_files.h"
#include "widgets/window/texts.h"
#include "widgets/window/workspace.h"

#include <QDir>
#include <QFileDialog>
#include <QMessageBox>

#include <algorithm>

namespace fusiform {
namespace {

const QString sessionEnding = QStringLiteral(".fusiform-session.json");

} // namespace

QString fileNameFor(const Dataset& dataset) {
    QString name = QString::fromStdString(dataset.name).simplified();
    for (QChar& c : name)
        if (!c.isLetterOrNumber() && c != '-' && c != '_')
            c = '-';
    return name.isEmpty() ? QStringLiteral("fusiform") : name;
}

QString startFolder(MainWindow& window) {
    const auto& dataset = window.session().dataset()->file;
    if (!dataset.empty())
        return QFileInfo(dataset).absolutePath();
    const QStringList recent = window.recentFiles().files();
    return recent.isEmpty() ? QDir::homePath() : QFileInfo(recent.first()).absolutePath();
}

MainWindow::Asked MainWindow::asked() { return askedOf(*m_active); }

MainWindow::Asked MainWindow::askedOf(Workspace& workspace) { return {&workspace, workspace.session().generation()}; }

bool MainWindow::returnTo(const Asked& asked) {
    if (std::ranges::count(m_workspaces, asked.workspace) == 0 ||
        asked.workspace->session().generation() != asked.generation) {
        m_messages->showMessage(tr("The dataset that this was about is no longer open."));
        return false;
    }
    activate(*asked.workspace);
    return true;
}

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

void MainWindow::chooseFilesBeside() {
    const QStringList files = QFileDialog::getOpenFileNames(
        this, tr("Open beside what is open"), startFolder(*this),
        tr("Datasets and sessions (*.fusiform.json *%1)").arg(sessionEnding) + ";;" + tr("All files (*)"));
    if (!files.isEmpty())
        openBeside(files);
}

void MainWindow::chooseSubject() {
    const QString folder = QFileDialog::getExistingDirectory(
        this, tr("Open subject: a folder of FreeSurfer, BIDS derivatives, pycortex or NSD"), startFolder(*this));
    if (!folder.isEmpty())
        openFiles({folder});
}

void MainWindow::chooseFileToDescribe() {
    const QString file = QFileDialog::getOpenFileName(this, tr("Details of a file"), startFolder(*this));
    if (!file.isEmpty())
        showFileDetails(file);
}

void MainWindow::showFileDetails(const QString& file) { (new FileDetailsDialog(m_tasks, file, this))->show(); }

QString MainWindow::askSessionFile(const QString& title) {
    const QString suggested = startFolder(*this) + "/" + fileNameFor(*session().dataset()) + sessionEnding;
    return askForFile(
        {title, suggested, {tr("Sessions (*%1)").arg(sessionEnding)}, {sessionEnding}, 0, endsAsJson}, this);
}

void MainWindow::chooseSessionFile() {
    const Asked about = asked();
    const QString file = askSessionFile(tr("Save session"));
    if (!file.isEmpty() && returnTo(about))
        saveSessionTo(file);
}

void MainWindow::chooseFigure() {
    const Asked about = asked();
    FigureDialog dialog(startFolder(*this) + "/" + fileNameFor(*session().dataset()) + ".png", this);
    if (dialog.exec() == QDialog::Accepted && returnTo(about))
        exportFigure(dialog.request(), dialog.file());
}

void MainWindow::chooseSelectionFile() {
    const Asked about = asked();
    const auto selection = session().view().selection;
    if (!selection)
        return;
    const QStringList filters{
        tr("FreeSurfer label (*.label)"), tr("GIFTI label (*.label.gii)"),
        tr("NIfTI volume of the voxels (*.nii.gz)")};
    const auto voxels = session().dataset()->voxels;
    const QString file = askForFile(
        {tr("Save the selection"),
         startFolder(*this) + "/" + QString::fromStdString(fileNameFrom(selection->name())),
         filters,
         {".label", ".label.gii", ".nii.gz"},
         selection->voxels() && voxels && voxels->inVolume() ? 2 : 0,
         [](const QString& name) { return isSelectionFileName(pathOf(name)); }},
        this);
    if (!file.isEmpty() && returnTo(about))
        m_active->work().saveSelection(*selection, pathOf(file));
}

void MainWindow::chooseEngines() {
    auto* dialog = new EnginesDialog(m_engines->settings(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_engines->apply(dialog->settings()); });
    dialog->open();
}

void MainWindow::chooseOptions(const Analysis& analysis) {
    const Asked about = asked();
    AnalysisDialog dialog(analysis, session().finishedDataset(), this);
    if (dialog.exec() == QDialog::Accepted && returnTo(about))
        runAnalysis(analysis, dialog.options());
}

void MainWindow::chooseOptionsForAll() {
    AnalysisDialog dialog(analysisNamed("cluster"), session().finishedDataset(), this);
    if (dialog.exec() == QDialog::Accepted)
        clusterTogether(dialog.options());
}

void MainWindow::followAnswer(QDialog& dialog, Workspace& workspace) {
    connect(&workspace.opening(), &FileOpening::closed, &dialog, &QDialog::reject);
    connect(&dialog, &QDialog::finished, this, [this, &workspace](int result) {
        workspace.opening().settle();
        if (result == QDialog::Rejected)
            removeEmptyTab(workspace);
    });
}

void MainWindow::chooseArray(const ArrayFile& arrays) {
    // Not modal: files that wait to be opened go on meanwhile.
    auto* dialog = new ArrayDialog(arrays, session().dataset(), this);
    auto* opening = &fileOpening(); // another dataset may be active by then
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    followAnswer(*dialog, *m_active);
    connect(dialog, &QDialog::accepted, this, [opening, dialog] { opening->addArray(dialog->arrays(), dialog->use()); });
    dialog->show();
}

void MainWindow::chooseCaptionOrder(
    const std::filesystem::path& file, const std::vector<CaptionReading>& readings) {
    auto* dialog = new CaptionOrderDialog(session(), file, readings, this);
    auto* opening = &fileOpening();
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    followAnswer(*dialog, *m_active);
    connect(dialog, &QDialog::accepted, this, [opening, dialog, file] { opening->addCaptions(file, dialog->order()); });
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
           "figures.</p><p>Built with Qt %2. Left is left (neurological convention), on slices unless the radiological is chosen.</p>")
            .arg(QCoreApplication::applicationVersion().toHtmlEscaped(), qVersion()));
}

} // namespace fusiform

// The files of the composer: pages, presets, figures.
#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "render/figures/figure_file.h"
#include "widgets/composer/composer_window.h"
#include "widgets/composer/page_presets.h"
#include "widgets/dialogs/save_file.h"
#include "widgets/session/figure_record.h"
#include "widgets/tasks/task_manager.h"
#include "widgets/window/message_bar.h"
#include "widgets/window/texts.h"

#include <QDir>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>

#include <algorithm>
#include <utility>

namespace fusiform {

std::optional<ComposedPage> ComposerWindow::composed() const {
    if (!m_started)
        return {};
    return ComposedPage{m_document.page(), isVisible(), unsaved()};
}

void ComposerWindow::restore(const ComposedPage& composed) {
    m_starting.cancel();
    if (std::exchange(m_started, true))
        replacePage(composed.page, tr("Restored page"));
    else
        m_document.open(composed.page);
    m_saved = composed.unsaved ? std::nullopt : std::optional(composed.page);
    emit composedChanged();
}

bool ComposerWindow::unsaved() const { return m_started && m_saved != m_document.page(); }

void ComposerWindow::keepAsSaved() {
    m_saved = m_document.page();
    emit composedChanged();
}

bool ComposerWindow::attempt(const std::function<void()>& work) {
    try {
        work();
        return true;
    } catch (const Error& error) {
        m_messages->showError(error.details());
        return false;
    }
}

QString ComposerWindow::startFolder() const {
    if (!m_exportFile.isEmpty())
        return QFileInfo(m_exportFile).absolutePath();
    const auto dataset = m_session ? m_session->dataset() : nullptr;
    return dataset && !dataset->file.empty() ? QFileInfo(dataset->file).absolutePath() : QDir::homePath();
}

void ComposerWindow::replacePage(const Page& page, const QString& what) {
    m_document.change(what, [&](Page& to) { to = page; }, {}, PanelIndices{});
}

bool ComposerWindow::openPage(const QString& file) {
    return attempt([&] {
        const auto path = pathOf(file);
        const Page page = looksLikeFigureRecord(path) ? readFigureRecord(path).page : readPage(path);
        replacePage(page, tr("Open page"));
        keepAsSaved();
    });
}

bool ComposerWindow::savePage(const QString& file) {
    return attempt([&] {
        writePage(m_document.page(), pathOf(file));
        keepAsSaved();
        m_state->setText(tr("Page saved to %1").arg(file));
    });
}

bool ComposerWindow::openPreset(const QString& name) {
    return attempt([&] {
        replacePage(pagePreset(name), tr("Preset %1").arg(name));
        keepAsSaved();
    });
}

bool ComposerWindow::savePreset(const QString& name) {
    return attempt([&] {
        savePagePreset(m_document.page(), name);
        keepAsSaved();
        m_state->setText(tr("Preset “%1” saved").arg(name));
    });
}

void ComposerWindow::exportTo(const QString& file) {
    const bool writable = attempt([&] { requireFigureEnding(pathOf(file)); });
    if (!writable || !m_tasks)
        return;
    m_exportFile = file;
    m_exportPage = m_document.page();
    m_export = m_exporter(m_exportPage, file);
    const auto status = m_tasks->status(m_export);
    m_exportTitle = status ? status->title : QString();
    showExport();
}

void ComposerWindow::finishExport() {
    m_messages->showMessage(tr("The figure was written to %1.").arg(m_exportFile));
    if (m_exportPage == m_document.page()) // its side file brings the page back
        keepAsSaved();
}

void ComposerWindow::choosePage() {
    const QString file = QFileDialog::getOpenFileName(
        this, tr("Open page"), startFolder(), tr("Pages and figures' side files (*.page.json *.figure.json);;All files (*)"));
    if (!file.isEmpty())
        openPage(file);
}

void ComposerWindow::choosePageFile() {
    const QString file = askForFile(
        {tr("Save page"),
         startFolder() + "/figure.page.json",
         {tr("Pages (*.page.json)")},
         {".page.json"},
         0,
         endsAsJson},
        this);
    if (!file.isEmpty())
        savePage(file);
}

void ComposerWindow::choosePresetName() {
    bool accepted = false;
    const QString name = QInputDialog::getText(
        this, tr("Save as preset"), tr("Name; one of the same name is replaced"), QLineEdit::Normal, {}, &accepted);
    if (accepted)
        savePreset(name);
}

void ComposerWindow::chooseExport() {
    const QStringList filters{tr("PNG (*.png)"), tr("TIFF (*.tiff *.tif)"), tr("SVG (*.svg)"), tr("PDF (*.pdf)")};
    const QString known = m_exportFile.isEmpty() ? startFolder() + "/figure.png" : m_exportFile;
    const auto isOfIt = [&](const QString& filter) { return filter.contains("*." + QFileInfo(known).suffix()); };
    const auto format = std::ranges::find_if(filters, isOfIt) - filters.begin();
    const QString file = askForFile(
        {tr("Export figure"),
         known,
         filters,
         {".png", ".tiff", ".svg", ".pdf"},
         format < filters.size() ? format : 0,
         [](const QString& name) { return !QFileInfo(name).suffix().isEmpty(); }},
        this);
    if (!file.isEmpty())
        exportTo(file);
}

} // namespace fusiform

#include "widgets/composer/composer_window.h"

#include "render/figures/page_arrangement.h"
#include "widgets/composer/page_fields.h"
#include "widgets/composer/page_view.h"
#include "widgets/composer/panel_fields.h"
#include "widgets/composer/panel_list.h"
#include "widgets/composer/panel_titles.h"
#include "widgets/tasks/task_manager.h"
#include "widgets/window/message_bar.h"

#include <QAbstractSpinBox>
#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStatusBar>
#include <QStyle>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace fusiform {
namespace {

constexpr int sideWidth = 320; ///< pixels of list and fields

/// What the window shows, with its colour bar and legend.
Page pageOfWindow(const Dataset& dataset, const ViewState& view) {
    PageContents contents;
    contents.asOnScreen = true;
    const bool cortex = dataset.cortex.left.vertexCount() + dataset.cortex.right.vertexCount() > 0;
    if (!cortex && view.slices.all)
        contents.slices.assign(std::begin(sliceAxes), std::end(sliceAxes));
    else if (!cortex)
        contents.slices = {view.sliceAxis};
    return arrangedPage(dataset, view, pageFormatNamed("two-columns"), contents);
}

} // namespace

ComposerWindow::ComposerWindow(TaskManager& tasks, Exporter exporter, QWidget* parent)
    : QMainWindow(parent, Qt::Window), m_tasks(&tasks), m_exporter(std::move(exporter)) {
    setObjectName("composer");
    setWindowTitle(tr("Figure composer"));
    buildCentre();
    buildStatus();
    buildActions();
    resize(1180, 800);
    connect(&m_document, &PageDocument::pageChanged, this, &ComposerWindow::followPage);
    connect(&m_document, &PageDocument::selectionChanged, this, &ComposerWindow::followSelection);
    connect(m_view, &PageView::scaleChanged, this, &ComposerWindow::refresh);
    connect(&canvas(), &PageCanvas::dragEnded, this, &ComposerWindow::refresh);
    connect(&canvas(), &PageCanvas::panelActivated, this, [this] {
        m_tabs->setCurrentIndex(0);
        m_panelFields->focusText();
    });
    connect(m_panelFields, &PanelFields::cameraRequested, this, &ComposerWindow::keepCamera);
    connect(&m_preview, &PagePreview::drawn, this, &ComposerWindow::showPicture);
    connect(&m_preview, &PagePreview::failed, this, [this](const ErrorDetails& details) {
        m_state->clear();
        m_messages->showError(details);
    });
    connect(&tasks, &TaskManager::changed, this, &ComposerWindow::showExport);
    connect(&tasks, &TaskManager::failed, this, [this](const QString& title, const ErrorDetails& details) {
        if (m_export && title == m_exportTitle)
            m_messages->showError(details);
    });
    followSelection();
}

ComposerWindow::~ComposerWindow() {
    hide(); // fields that lose the focus tell the document what was typed
    m_document.disconnect();
    m_document.undoStack().disconnect();
}

PageCanvas& ComposerWindow::canvas() { return m_view->canvas(); }

void ComposerWindow::buildCentre() {
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_messages = new MessageBar(page);
    layout->addWidget(m_messages);
    auto* parts = new QSplitter(Qt::Horizontal, page);
    parts->setChildrenCollapsible(false);
    layout->addWidget(parts, 1);
    m_view = new PageView(m_document, parts);
    auto* side = new QSplitter(Qt::Vertical, parts);
    side->setChildrenCollapsible(false);
    new PanelList(m_document, side);
    m_tabs = new QTabWidget(side);
    m_tabs->setObjectName("composerTabs");
    const auto addTab = [this](QWidget* fields, const QString& title) {
        auto* scroll = new QScrollArea(m_tabs);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setWidgetResizable(true);
        scroll->setWidget(fields);
        // As wide as its fields need, so that it scrolls up and down only.
        scroll->setMinimumWidth(
            fields->minimumSizeHint().width() + style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, scroll));
        m_tabs->addTab(scroll, title);
    };
    m_panelFields = new PanelFields(m_document, m_tabs);
    addTab(m_panelFields, tr("Panel"));
    addTab(new PageFields(m_document, m_tabs), tr("Page"));
    m_tabs->setCurrentIndex(1);
    for (QWidget* part : {static_cast<QWidget*>(m_tabs), static_cast<QWidget*>(m_tabs->tabBar())})
        part->setAccessibleName(tr("Fields of the panel and of the page"));
    side->setSizes({180, 520});
    parts->setStretchFactor(0, 1);
    parts->setSizes({1180 - sideWidth, sideWidth});
    setCentralWidget(page);
}

void ComposerWindow::buildStatus() {
    m_state = new QLabel(this);
    m_state->setObjectName("composerState");
    statusBar()->addWidget(m_state, 1);
    m_progress = new QProgressBar(this);
    m_progress->setObjectName("exportProgress");
    m_progress->setAccessibleName(tr("Progress of the export"));
    m_progress->setRange(0, 1000);
    m_progress->setMaximumWidth(200);
    m_cancel = new QPushButton(tr("&Cancel"), this);
    m_cancel->setObjectName("cancelExport");
    m_cancel->setToolTip(tr("Stop the export; no file is written"));
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_tasks)
            m_tasks->cancel(m_export);
    });
    for (QWidget* part : {static_cast<QWidget*>(m_progress), static_cast<QWidget*>(m_cancel)}) {
        statusBar()->addPermanentWidget(part);
        part->hide();
    }
}

void ComposerWindow::follow(Session& session) {
    if (m_session == &session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = &session;
    connect(&session, &Session::datasetChanged, this, &ComposerWindow::followSession);
    connect(&session, &Session::viewChanged, this, &ComposerWindow::refresh);
    connect(&session, &Session::cursorChanged, this, &ComposerWindow::refresh);
    connect(&session, &Session::cameraChanged, this, &ComposerWindow::refresh);
    followSession();
    if (!m_started)
        startAnew();
}

void ComposerWindow::followSession() {
    m_panelFields->setDataset(*m_session->dataset());
    refresh();
}

void ComposerWindow::startAnew() {
    if (!m_session)
        return;
    m_state->setText(tr("Arranging a page…"));
    m_starting.start(
        [dataset = m_session->dataset(), view = m_session->view()](Progress&) {
            return pageOfWindow(*dataset, view);
        },
        [this](const LatestWork<Page>::Outcome& outcome) {
            m_state->clear();
            if (const auto* problem = std::get_if<ErrorDetails>(&outcome)) {
                m_messages->showError(*problem);
                return;
            }
            if (std::exchange(m_started, true))
                replacePage(std::get<Page>(outcome), tr("New page"));
            else
                m_document.open(std::get<Page>(outcome));
            keepAsSaved(); // nobody has done anything to it
        });
}

void ComposerWindow::followPage() {
    if (!std::exchange(m_started, true)) // by somebody who did not wait for the first page
        m_starting.cancel();
    refresh();
    emit composedChanged();
}

void ComposerWindow::refresh() {
    if (!isVisible() || !m_session || !m_started)
        return;
    m_shownView = m_session->view();
    m_preview.draw({m_session->dataset(), m_shownView, m_document.page()}, m_view->dpi(), canvas().dragging());
    m_state->setText(tr("Drawing…"));
}

void ComposerWindow::showPicture(const PagePicture& picture) {
    canvas().setPicture(picture);
    if (picture.sharp)
        m_state->setText(selectionText(m_document));
}

void ComposerWindow::keepCamera() {
    if (!m_session || !m_document.current())
        return;
    const ViewState& view = m_session->view();
    std::optional<CameraPose> camera = view.layout.panes.empty() ? view.camera : std::nullopt;
    // Of panes, one that shows the same hemispheres, else any that was turned.
    for (const bool same : {true, false})
        for (const ViewPane& pane : view.layout.panes)
            if (!camera && pane.camera && (!same || pane.shown == m_document.current()->shown))
                camera = pane.camera;
    if (!camera) {
        m_messages->showMessage(tr("Turn a view of the window first: there is no camera to keep yet."));
        return;
    }
    m_document.changeCurrent(tr("Camera of the window"), [&](Panel& panel) {
        panel.asOnScreen = true;
        panel.camera = camera;
    });
}

void ComposerWindow::showExport() {
    const auto status = m_tasks && m_export ? m_tasks->status(m_export) : std::nullopt;
    using State = TaskStatus::State;
    const bool going = status && unfinished(*status);
    m_progress->setVisible(going);
    m_cancel->setVisible(going);
    if (going) {
        m_progress->setValue(int(status->fraction * 1000));
        return;
    }
    if (status && status->state == State::Finished)
        finishExport();
    else if (status && status->state == State::Cancelled)
        m_state->setText(tr("The export was cancelled."));
    m_export = 0;
}

void ComposerWindow::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    refresh();
    emit composedChanged();
}

void ComposerWindow::hideEvent(QHideEvent* event) {
    commitTyped();
    canvas().endDrag(); // the mouse is let go elsewhere
    QMainWindow::hideEvent(event);
    m_preview.rest();
    emit composedChanged();
}

void ComposerWindow::commitTyped() {
    if (auto* box = qobject_cast<QAbstractSpinBox*>(focusWidget()))
        box->interpretText();
}

void ComposerWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    // Turning the cortex by hand is told to nobody.
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && m_session && !(m_session->view() == m_shownView))
        refresh();
}

} // namespace fusiform

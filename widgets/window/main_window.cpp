#include "widgets/window/main_window.h"

#include "analysis/core/error.h"
#include "analysis/io/dataset/saved_models.h"
#include "widgets/composer/composer_window.h"
#include "widgets/dialogs/shortcut_overlay.h"
#include "render/charts/layer_series.h"
#include "widgets/session/session_file.h"
#include "widgets/tasks/task_indicator.h"
#include "widgets/tasks/tasks_dock.h"
#include "widgets/views/cortex_view.h"
#include "widgets/window/actions.h"
#include "widgets/window/background_work.h"
#include "widgets/window/empty_state.h"
#include "widgets/window/engine_work.h"
#include "widgets/window/file_opening.h"
#include "widgets/window/focus_frame.h"
#include "widgets/window/gui_watchdog.h"
#include "widgets/window/message_bar.h"
#include "widgets/window/recent_files.h"
#include "widgets/window/recovery.h"
#include "widgets/window/settings.h"
#include "widgets/window/subject_opening.h"
#include "widgets/window/texts.h"
#include "widgets/window/workspace.h"

#include <QApplication>
#include <QDockWidget>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QScreen>
#include <QShowEvent>
#include <QSplitter>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabBar>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace fusiform {
namespace {

constexpr int layoutVersion = 1;

QStringList localFiles(const QMimeData* data) {
    QStringList files;
    if (data)
        for (const QUrl& url : data->urls())
            if (url.isLocalFile())
                files << url.toLocalFile();
    return files;
}

} // namespace

MainWindow::MainWindow(QWidget* parent) : QMainWindow(parent) {
    setObjectName("mainWindow");
    setAcceptDrops(true);
    FocusFrame::install();
    m_engines = new EngineWork(m_tasks, this);
    m_recent = new RecentFiles(this);
    buildCentre();
    buildDocks();
    m_active = &addWorkspace();
    showPages();
    m_actions = new WindowActions(*this);

    connect(&m_tasks, &TaskManager::failed, this, [this](const QString&, const ErrorDetails& details) {
        m_messages->showError(details);
    });
    connect(m_engines, &EngineWork::noticed, m_messages, &MessageBar::showMessage);
    connect(m_recent, &RecentFiles::chosen, this, [this](const QString& file) { openFiles({file}); });
    // Files may be dropped on any part of the window, whatever that part itself accepts.
    qApp->installEventFilter(this);
    restoreLayout();
    showDataset();
}

MainWindow::~MainWindow() {
    qApp->removeEventFilter(this);
    delete m_recovery;
    delete m_composer;
    // Views and panels observe the sessions, so they go first.
    m_tasks.cancelAll();
    m_tasks.disconnect();
    for (const auto& workspaces : {m_workspaces, m_closed})
        for (Workspace* workspace : workspaces) {
            workspace->session().disconnect();
            workspace->session().undoStack().disconnect();
        }
    const auto docks = findChildren<QDockWidget*>(Qt::FindDirectChildrenOnly);
    qDeleteAll(docks);
    delete takeCentralWidget();
}

void MainWindow::buildCentre() {
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_recoveryBar = new RecoveryBar(page);
    layout->addWidget(m_recoveryBar);
    m_messages = new MessageBar(page);
    layout->addWidget(m_messages);
    m_tabs = new QTabBar(page);
    m_tabs->setObjectName("openDatasets");
    m_tabs->setAccessibleName(tr("Open datasets"));
    m_tabs->setTabsClosable(true);
    m_tabs->setDocumentMode(true);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->hide();
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int at) {
        if (at >= 0)
            activate(*m_workspaces[std::size_t(at)]);
    });
    connect(m_tabs, &QTabBar::tabCloseRequested, this, [this](int at) {
        closeDataset(*m_workspaces[std::size_t(at)]);
    });
    layout->addWidget(m_tabs);
    m_centre = new QStackedWidget(page);
    m_centre->setObjectName("centre");
    layout->addWidget(m_centre, 1);

    auto* empty = new EmptyState(m_centre);
    connect(empty, &EmptyState::openRequested, this, &MainWindow::chooseFiles);
    connect(empty, &EmptyState::subjectRequested, this, &MainWindow::chooseSubject);
    connect(empty, &EmptyState::demonstrationRequested, this, &MainWindow::openDemonstration);
    empty->setAutoFillBackground(true); // the views are shown behind it once (warmUp)
    m_centre->addWidget(empty);
    m_pages = new QSplitter(Qt::Horizontal, m_centre);
    m_pages->setObjectName("pages");
    m_pages->setChildrenCollapsible(false);
    m_centre->addWidget(m_pages);
    setCentralWidget(page);
}

void MainWindow::warmUp() {
    auto* layout = qobject_cast<QStackedLayout*>(m_centre->layout());
    layout->setStackingMode(QStackedLayout::StackAll);
    QTimer::singleShot(500, this, [this, layout] {
        layout->setStackingMode(QStackedLayout::StackOne);
        for (int page = 0; page < m_centre->count(); ++page) // the layout leaves them as they are
            m_centre->widget(page)->setVisible(page == m_centre->currentIndex());
    });
}

void MainWindow::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    if (event->spontaneous() || std::exchange(m_warmedUp, true))
        return;
    QTimer::singleShot(0, this, &GuiWatchdog::startWhereWanted); // from now on somebody may want an answer
    QTimer::singleShot(0, this, &MainWindow::warmUp);
    // Charts take what they would like to have until somebody says otherwise, which is more than they need.
    if (m_standardLayout)
        QTimer::singleShot(0, this, [this] {
            resizeDocks({findChild<QDockWidget*>("profileDock")}, {130}, Qt::Vertical);
        });
}

QDockWidget* MainWindow::addDock(const QString& name, const QString& title, Qt::DockWidgetArea area) {
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setAccessibleName(title);
    auto* panels = new QStackedWidget(dock);
    m_panels[name] = panels;
    dock->setWidget(panels);
    addDockWidget(area, dock);
    return dock;
}

void MainWindow::buildDocks() {
    setDockNestingEnabled(true);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    addDock("dataDock", tr("Data"), Qt::LeftDockWidgetArea);
    addDock("overlaysDock", tr("Overlays"), Qt::LeftDockWidgetArea);
    addDock("selectivityDock", tr("Selectivity card"), Qt::RightDockWidgetArea);
    auto* tasks = new TasksDock(m_tasks, this);
    addDockWidget(Qt::BottomDockWidgetArea, tasks);
    resizeDocks({tasks}, {90}, Qt::Vertical);
    QDockWidget* alignment = addDock("alignmentDock", tr("Alignment"), Qt::BottomDockWidgetArea);
    tabifyDockWidget(tasks, alignment);
    alignment->hide();
    buildCharts(tasks);
    // There from the start, or the first hover would move everything.
    auto* indicator = new TaskIndicator(m_tasks, this);
    statusBar()->addPermanentWidget(indicator);
    connect(indicator, &TaskIndicator::clicked, tasks, [tasks] {
        tasks->show();
        tasks->raise();
    });
}

void MainWindow::buildCharts(QDockWidget* beside) {
    QDockWidget* last = beside;
    for (const auto& [name, title] :
         {std::pair{"profileDock", tr("Layer profile")}, std::pair{"regionsDock", tr("Regions")},
          std::pair{"galleryDock", tr("Preferred stimuli")},
          std::pair{"scatterDock", tr("Scatter")}}) {
        QDockWidget* dock = addDock(name, title, Qt::BottomDockWidgetArea);
        tabifyDockWidget(last, dock);
        last = dock;
    }
    beside->raise();
}

void MainWindow::restoreLayout() {
    const QSize room = screen()->availableSize();
    resize(std::min(1360, room.width()), std::min(860, room.height()));
    const QSettings stored = settings();
    restoreGeometry(stored.value("window/geometry").toByteArray());
    m_standardLayout = !restoreState(stored.value("window/state").toByteArray(), layoutVersion);
    m_active->views().restoreState(stored.value("window/views").toByteArray());
}

void MainWindow::storeLayout() {
    QSettings stored = settings();
    stored.setValue("window/geometry", saveGeometry());
    stored.setValue("window/state", saveState(layoutVersion));
    stored.setValue("window/views", m_active->views().saveState());
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
    const auto type = event->type();
    if (type == QEvent::DragEnter || type == QEvent::DragMove || type == QEvent::Drop) {
        const auto* widget = qobject_cast<QWidget*>(watched);
        auto* drop = static_cast<QDropEvent*>(event);
        const QStringList files =
            widget && widget->window() == this ? localFiles(drop->mimeData()) : QStringList();
        if (!files.isEmpty()) {
            drop->setDropAction(Qt::CopyAction);
            drop->accept();
            if (type == QEvent::Drop) {
                if (drop->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier))
                    openBeside(files);
                else
                    openFiles(files);
            }
            return true;
        }
    }
    if (m_beside && type == QEvent::MouseButtonPress)
        if (const auto* widget = qobject_cast<QWidget*>(watched))
            activateUnder(*widget);
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::showDataset() {
    const bool any = holdsAnything(*session().dataset());
    const int page = any || m_beside ? 1 : 0;
    if (m_centre->currentIndex() != page) {
        m_centre->setCurrentIndex(page);
        if (page == 1)
            focusCortex(); // Qt would take the first field of the page, the query line
    }
    const QString name = m_active->title();
    setWindowTitle(name.isEmpty() ? tr("Fusiform") : tr("%1 – Fusiform").arg(name));
}

void MainWindow::focusCortex() {
    const auto* line = qobject_cast<QLineEdit*>(focusWidget());
    if (!line || !line->isVisible() || line->text().isEmpty())
        cortexView().setFocus(Qt::OtherFocusReason);
}

void MainWindow::openFiles(const QStringList& files) {
    QStringList single;
    for (const QString& file : files)
        if (const auto models = QFileInfo(file).isDir() ? savedModelsIn(pathOf(file)) : std::nullopt)
            single << textOf(*models);
        else if (QFileInfo(file).isDir())
            m_active->subjects().open(file);
        else
            single << file;
    if (!single.isEmpty())
        replaceWhenAgreed(single);
}

Recovery& MainWindow::startRecovery(const std::filesystem::path& folder) {
    delete m_recovery;
    m_recovery = new Recovery(*this, *m_recoveryBar, folder);
    return *m_recovery;
}

void MainWindow::runAnalysis(const Analysis& analysis, const Json& options) {
    m_active->work().runAnalysis(analysis, options);
}

void MainWindow::exportFigure(const FigureRequest& request, const QString& file) {
    m_active->work().exportFigure(
        request, {session().dataset()->file, fileOpening().singleFiles(), session().view()}, pathOf(file));
}

void MainWindow::openDemonstration() {
    m_active->work().makeDemonstration();
}

bool MainWindow::saveSessionTo(const QString& file) {
    try {
        writeSessionFile(
            {session().dataset()->file, fileOpening().singleFiles(), session().view()}, pathOf(file));
    } catch (const Error& error) {
        m_messages->showError(error.details());
        return false;
    }
    m_recent->add(file);
    statusBar()->showMessage(tr("Session saved to %1").arg(file), 5000);
    return true;
}

void MainWindow::stepLayer(int step) {
    std::shared_ptr<const Map> shown;
    session().changeView(
        step > 0 ? tr("Next layer") : tr("Previous layer"),
        [&](ViewState& view) { shown = fusiform::stepLayer(*session().dataset(), view, step); },
        QStringLiteral("layer"));
    statusBar()->showMessage(
        shown ? QString::fromStdString(shown->name) : tr("No further layer of this model"), 3000);
}

} // namespace fusiform

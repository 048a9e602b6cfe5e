#include "widgets/window/main_window.h"

#include "analysis/core/error.h"
#include "analysis/io/dataset/saved_models.h"
#include "widgets/dialogs/shortcut_overlay.h"
#include "widgets/panels/alignment_panel.h"
#include "widgets/panels/data_panel.h"
#include "widgets/panels/layer_profile.h"
#include "widgets/panels/overlay_panel.h"
#include "widgets/panels/query_bar.h"
#include "widgets/panels/region_panel.h"
#include "widgets/panels/selectivity_card.h"
#include "widgets/panels/series_bar.h"
#include "widgets/panels/stimulus_gallery.h"
#include "widgets/session/frame_follower.h"
#include "render/charts/layer_series.h"
#include "widgets/session/session_file.h"
#include "widgets/tasks/task_indicator.h"
#include "widgets/tasks/tasks_dock.h"
#include "widgets/views/cortex_view.h"
#include "widgets/views/slice_view.h"
#include "widgets/window/actions.h"
#include "widgets/window/background_work.h"
#include "widgets/window/empty_state.h"
#include "widgets/window/file_opening.h"
#include "widgets/window/message_bar.h"
#include "widgets/window/query_work.h"
#include "widgets/window/recent_files.h"
#include "widgets/window/seed_work.h"
#include "widgets/window/settings.h"
#include "widgets/window/subject_opening.h"
#include "widgets/window/texts.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QDropEvent>
#include <QMimeData>
#include <QScreen>
#include <QShowEvent>
#include <QSplitter>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace fusiform {
namespace {

constexpr int layoutVersion = 1;

bool holdsAnything(const Dataset& dataset) {
    return dataset.cortex.left.vertexCount() > 0 || dataset.cortex.right.vertexCount() > 0 ||
           dataset.anatomy || !dataset.maps.empty() || !dataset.file.empty() || dataset.voxels ||
           dataset.stimuli;
}

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
    m_opening = new FileOpening(m_session, m_tasks, this);
    m_subjects = new SubjectOpening(*this, m_tasks);
    m_work = new BackgroundWork(m_session, m_tasks, this);
    new FrameFollower(m_session, m_tasks, this);
    new SeedWork(m_session, m_tasks, this);
    m_recent = new RecentFiles(this);
    buildCentre();
    followQueries();
    buildDocks();
    m_actions = new WindowActions(*this);

    connect(&m_session, &Session::datasetChanged, this, &MainWindow::showDataset);
    connect(&m_tasks, &TaskManager::failed, this, [this](const QString&, const ErrorDetails& details) {
        m_messages->showError(details);
    });
    connect(m_opening, &FileOpening::failed, m_messages, &MessageBar::showError);
    connect(m_opening, &FileOpening::noticed, m_messages, &MessageBar::showMessage);
    connect(m_opening, &FileOpening::choiceNeeded, this, &MainWindow::chooseArray);
    connect(m_opening, &FileOpening::captionOrderNeeded, this, &MainWindow::chooseCaptionOrder);
    connect(m_opening, &FileOpening::opened, m_recent, &RecentFiles::add);
    connect(m_subjects, &SubjectOpening::noticed, m_messages, &MessageBar::showMessage);
    connect(
        m_subjects, &SubjectOpening::datasetReady, this, [this](const QString& file) { openFiles({file}); });
    connect(m_work, &BackgroundWork::noticed, m_messages, &MessageBar::showMessage);
    connect(m_work, &BackgroundWork::demonstrationReady, this, [this](const QString& file) {
        openFiles({file});
    });
    connect(m_recent, &RecentFiles::chosen, this, [this](const QString& file) { openFiles({file}); });
    // Files may be dropped on any part of the window, whatever that part itself accepts.
    qApp->installEventFilter(this);
    restoreLayout();
    showDataset();
}

MainWindow::~MainWindow() {
    qApp->removeEventFilter(this);
    // Views and panels observe the session, so they go first.
    m_tasks.cancelAll();
    m_session.disconnect();
    m_tasks.disconnect();
    m_session.undoStack().disconnect();
    const auto docks = findChildren<QDockWidget*>(Qt::FindDirectChildrenOnly);
    qDeleteAll(docks);
    delete takeCentralWidget();
}

void MainWindow::buildCentre() {
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_messages = new MessageBar(page);
    layout->addWidget(m_messages);
    m_centre = new QStackedWidget(page);
    m_centre->setObjectName("centre");
    layout->addWidget(m_centre, 1);

    auto* empty = new EmptyState(m_centre);
    connect(empty, &EmptyState::openRequested, this, &MainWindow::chooseFiles);
    connect(empty, &EmptyState::subjectRequested, this, &MainWindow::chooseSubject);
    connect(empty, &EmptyState::demonstrationRequested, this, &MainWindow::openDemonstration);
    empty->setAutoFillBackground(true); // the views are shown behind it once (warmUp)
    m_centre->addWidget(empty);

    auto* views = new QWidget(m_centre);
    auto* column = new QVBoxLayout(views);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_query = new QueryBar(m_session, views);
    column->addWidget(m_query);
    auto* splitter = new QSplitter(Qt::Horizontal, views);
    splitter->setObjectName("views");
    m_cortex = new CortexView(m_session, splitter);
    m_cortex->setObjectName("cortexView");
    m_cortex->setAccessibleName(tr("Cortex"));
    m_slice = new SliceView(m_session, splitter);
    m_slice->setObjectName("sliceView");
    m_slice->setAccessibleName(tr("Slice"));
    splitter->addWidget(m_cortex);
    splitter->addWidget(m_slice);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({700, 300});
    splitter->setChildrenCollapsible(false);
    column->addWidget(splitter, 1);
    m_series = new SeriesBar(m_session, m_tasks, views);
    column->addWidget(m_series);
    m_centre->addWidget(views);
    setCentralWidget(page);
    connect(m_cortex, &CortexView::hoverTextChanged, this, [this](const QString& text) {
        statusBar()->showMessage(text);
    });
}

void MainWindow::followQueries() {
    auto* work = new QueryWork(m_session, m_tasks, this);
    connect(m_query, &QueryBar::asked, work, &QueryWork::ask);
    connect(m_query, &QueryBar::keepRequested, work, &QueryWork::keep);
    connect(work, &QueryWork::answered, m_query, &QueryBar::showAnswer);
    connect(work, &QueryWork::failed, m_query, &QueryBar::showProblem);
    connect(work, &QueryWork::working, m_query, &QueryBar::setWorking);
    connect(work, &QueryWork::availabilityChanged, m_query, [this, work] {
        m_query->setObstacle(work->obstacle());
    });
    m_query->setObstacle(work->obstacle());
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
    if (!event->spontaneous() && !std::exchange(m_warmedUp, true))
        QTimer::singleShot(0, this, &MainWindow::warmUp);
}

QDockWidget*
MainWindow::addDock(const QString& name, const QString& title, Qt::DockWidgetArea area, QWidget* content) {
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setAccessibleName(title);
    content->setParent(dock);
    if (content->accessibleName().isEmpty())
        content->setAccessibleName(title);
    dock->setWidget(content);
    addDockWidget(area, dock);
    return dock;
}

void MainWindow::buildDocks() {
    setDockNestingEnabled(true);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    auto* loaded = new DataPanel(m_session);
    addDock("dataDock", tr("Data"), Qt::LeftDockWidgetArea, loaded);
    auto* overlays = new OverlayPanel(m_session);
    addDock("overlaysDock", tr("Overlays"), Qt::LeftDockWidgetArea, overlays);
    const auto saveMap = [this](const QString& name) { chooseMapFile(name.toStdString()); };
    connect(loaded, &DataPanel::saveMapRequested, this, saveMap);
    connect(overlays, &OverlayPanel::saveMapRequested, this, saveMap);
    connect(loaded, &DataPanel::fileDetailsRequested, this, &MainWindow::showFileDetails);
    connect(loaded, &DataPanel::saveModelRequested, this, [this](const QString& name) {
        chooseResultsFolder(name.toStdString());
    });
    addDock(
        "selectivityDock", tr("Selectivity card"), Qt::RightDockWidgetArea, new SelectivityCard(m_session));
    auto* tasks = new TasksDock(m_tasks, this);
    addDockWidget(Qt::BottomDockWidgetArea, tasks);
    resizeDocks({tasks}, {90}, Qt::Vertical);
    buildAlignment(tasks);
    buildCharts(tasks);
    // There from the start, or the first hover would move everything.
    auto* indicator = new TaskIndicator(m_tasks, this);
    statusBar()->addPermanentWidget(indicator);
    connect(indicator, &TaskIndicator::clicked, tasks, [tasks] {
        tasks->show();
        tasks->raise();
    });
}

void MainWindow::buildAlignment(QDockWidget* beside) {
    auto* panel = new AlignmentPanel(m_session, m_tasks);
    QDockWidget* dock = addDock("alignmentDock", tr("Alignment"), Qt::BottomDockWidgetArea, panel);
    tabifyDockWidget(beside, dock);
    dock->hide();
    connect(panel, &AlignmentPanel::warned, this, [this](const QString& text) {
        // A problem that is being told is not talked over.
        if (m_messages->isHidden() || !m_messages->tellsProblem())
            m_messages->showMessage(tr("%1. See Alignment in the View menu.").arg(text));
    });
}

void MainWindow::buildCharts(QDockWidget* beside) {
    auto* profile =
        addDock("profileDock", tr("Layer profile"), Qt::BottomDockWidgetArea, new LayerProfile(m_session));
    auto* regions =
        addDock("regionsDock", tr("Regions"), Qt::BottomDockWidgetArea, new RegionPanel(m_session, m_tasks));
    tabifyDockWidget(beside, profile);
    tabifyDockWidget(profile, regions);
    tabifyDockWidget(regions, addDock("galleryDock", tr("Preferred stimuli"), Qt::BottomDockWidgetArea, new StimulusGallery(m_session, m_tasks)));
    beside->raise();
}

void MainWindow::restoreLayout() {
    const QSize room = screen()->availableSize();
    resize(std::min(1360, room.width()), std::min(860, room.height()));
    const QSettings stored = settings();
    restoreGeometry(stored.value("window/geometry").toByteArray());
    restoreState(stored.value("window/state").toByteArray(), layoutVersion);
    if (auto* splitter = findChild<QSplitter*>("views"))
        splitter->restoreState(stored.value("window/views").toByteArray());
}

void MainWindow::closeEvent(QCloseEvent* event) {
    QSettings stored = settings();
    stored.setValue("window/geometry", saveGeometry());
    stored.setValue("window/state", saveState(layoutVersion));
    if (const auto* splitter = findChild<QSplitter*>("views"))
        stored.setValue("window/views", splitter->saveState());
    m_tasks.cancelAll();
    event->accept();
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
            if (type == QEvent::Drop)
                openFiles(files);
            return true;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::showDataset() {
    const auto dataset = m_session.dataset();
    m_centre->setCurrentIndex(holdsAnything(*dataset) ? 1 : 0);
    if (holdsAnything(*dataset))
        giveRoom(dataset->cortex.left.vertexCount() + dataset->cortex.right.vertexCount() > 0);
    QString name = QString::fromStdString(dataset->name);
    if (name.isEmpty() && holdsAnything(*dataset))
        name = tr("Unsaved files");
    setWindowTitle(name.isEmpty() ? tr("Fusiform") : tr("%1 – Fusiform").arg(name));
}

void MainWindow::giveRoom(bool toCortex) {
    if (std::exchange(m_roomForCortex, toCortex) == toCortex)
        return;
    auto* splitter = findChild<QSplitter*>("views");
    splitter->setSizes(toCortex ? QList<int>{700, 300} : QList<int>{300, 700});
}

void MainWindow::openFiles(const QStringList& files) {
    QStringList single;
    for (const QString& file : files)
        if (const auto models = QFileInfo(file).isDir() ? savedModelsIn(pathOf(file)) : std::nullopt)
            single << textOf(*models);
        else if (QFileInfo(file).isDir())
            m_subjects->open(file);
        else
            single << file;
    if (!single.isEmpty())
        m_opening->open(single);
}

void MainWindow::closeEverything() {
    m_opening->closeAll();
    m_session.openDataset(std::make_shared<const Dataset>());
}

void MainWindow::runAnalysis(const Analysis& analysis, const Json& options) {
    m_work->runAnalysis(analysis, options);
}

void MainWindow::exportFigure(const FigureRequest& request, const QString& file) {
    m_work->exportFigure(
        request, {m_session.dataset()->file, m_opening->singleFiles(), m_session.view()}, pathOf(file));
}

void MainWindow::openDemonstration() {
    m_work->makeDemonstration();
}

bool MainWindow::saveSessionTo(const QString& file) {
    try {
        writeSessionFile(
            {m_session.dataset()->file, m_opening->singleFiles(), m_session.view()}, pathOf(file));
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
    m_session.changeView(
        step > 0 ? tr("Next layer") : tr("Previous layer"),
        [&](ViewState& view) { shown = fusiform::stepLayer(*m_session.dataset(), view, step); },
        QStringLiteral("layer"));
    statusBar()->showMessage(
        shown ? QString::fromStdString(shown->name) : tr("No further layer of this model"), 3000);
}

} // namespace fusiform

#include "widgets/window/workspace.h"

#include "widgets/panels/alignment_panel.h"
#include "widgets/panels/data_panel.h"
#include "widgets/panels/layer_profile.h"
#include "widgets/panels/morph_bar.h"
#include "widgets/panels/overlay_panel.h"
#include "widgets/panels/query_bar.h"
#include "widgets/panels/region_panel.h"
#include "widgets/panels/scatter_panel.h"
#include "widgets/panels/selectivity_card.h"
#include "widgets/panels/series_bar.h"
#include "widgets/panels/stimulus_gallery.h"
#include "widgets/session/frame_follower.h"
#include "widgets/session/sampling_follower.h"
#include "widgets/tasks/task_manager.h"
#include "widgets/views/cortex_view.h"
#include "widgets/views/slice_panel.h"
#include "widgets/window/background_work.h"
#include "widgets/window/file_opening.h"
#include "widgets/window/query_work.h"
#include "widgets/window/seed_work.h"
#include "widgets/window/subject_opening.h"

#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

#include <utility>

namespace fusiform {

bool holdsAnything(const Dataset& dataset) {
    return dataset.cortex.left.vertexCount() > 0 || dataset.cortex.right.vertexCount() > 0 ||
           dataset.anatomy || !dataset.maps.empty() || !dataset.file.empty() || dataset.voxels ||
           dataset.stimuli;
}

Workspace::Workspace(TaskManager& tasks, QWidget& window) : QObject(&window) {
    m_opening = new FileOpening(m_session, tasks, &window);
    m_subjects = new SubjectOpening(window, tasks);
    m_work = new BackgroundWork(m_session, tasks, this);
    connect(m_opening, &FileOpening::restored, m_work, &BackgroundWork::rememberUnsaved);
    new FrameFollower(m_session, tasks, this);
    m_sampling = new SamplingFollower(m_session, this);
    new SeedWork(m_session, tasks, this);
    buildPage(tasks);
    buildQueries(tasks);
    m_panels.data = new DataPanel(m_session);
    m_panels.overlays = new OverlayPanel(m_session);
    m_panels.card = new SelectivityCard(m_session);
    m_panels.alignment = new AlignmentPanel(m_session, tasks);
    m_panels.profile = new LayerProfile(m_session);
    m_panels.regions = new RegionPanel(m_session, tasks);
    m_panels.gallery = new StimulusGallery(m_session, tasks);
    m_panels.scatter = new ScatterPanel(m_session, tasks);
}

void Workspace::buildPage(TaskManager& tasks) {
    m_page = new QWidget;
    auto* column = new QVBoxLayout(m_page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_heading = new QLabel(m_page);
    m_heading->setObjectName("datasetHeading");
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setMargin(4);
    m_heading->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_heading->hide();
    column->addWidget(m_heading);
    m_query = new QueryBar(m_session, m_page);
    column->addWidget(m_query);
    m_views = new QSplitter(Qt::Horizontal, m_page);
    m_views->setObjectName("views");
    m_cortex = new CortexView(m_session, m_views);
    m_cortex->setObjectName("cortexView");
    m_cortex->setAccessibleName(tr("Cortex"));
    m_slice = new SlicePanel(m_session, m_views);
    m_slice->setObjectName("slicePanel");
    m_slice->setAccessibleName(tr("Slices"));
    m_views->addWidget(m_cortex);
    m_views->addWidget(m_slice);
    m_views->setStretchFactor(0, 3);
    m_views->setStretchFactor(1, 1);
    m_views->setSizes({700, 300});
    m_views->setChildrenCollapsible(false);
    column->addWidget(m_views, 1);
    m_series = new SeriesBar(m_session, tasks, m_page);
    column->addWidget(m_series);
    column->addWidget(new MorphBar(m_session, m_page));
}

void Workspace::buildQueries(TaskManager& tasks) {
    m_queries = new QueryWork(m_session, tasks, this);
    connect(m_query, &QueryBar::asked, m_queries, &QueryWork::ask);
    connect(m_query, &QueryBar::asked, this, [this](const QString& text) {
        if (m_queries->obstacle().isEmpty()) // else the line was cleared for want of words
            emit asked(text);
    });
    connect(m_query, &QueryBar::keepRequested, m_queries, &QueryWork::keep);
    connect(m_queries, &QueryWork::kept, m_work, [this](const QString& map) {
        m_work->rememberUnsaved({{ResultKind::Map, map.toStdString()}});
    });
    connect(m_queries, &QueryWork::answered, m_query, &QueryBar::showAnswer);
    connect(m_queries, &QueryWork::failed, m_query, &QueryBar::showProblem);
    connect(m_queries, &QueryWork::cancelled, m_query, &QueryBar::showCancelled);
    connect(m_queries, &QueryWork::working, m_query, &QueryBar::setWorking);
    connect(m_queries, &QueryWork::availabilityChanged, m_query, [this] {
        m_query->setObstacle(m_queries->obstacle());
    });
    m_query->setObstacle(m_queries->obstacle());
}

void Workspace::ask(const QString& text) {
    if (m_query->follow(text))
        m_queries->ask(text);
}

void Workspace::followEngines() {
    m_queries->follow();
}

void Workspace::setHeading(bool shown, bool active) {
    QFont font = m_page->font();
    font.setBold(active);
    m_heading->setFont(font);
    m_heading->setText(title());
    m_heading->setToolTip(
        active ? tr("The panels show this dataset") : tr("Click into this dataset for the panels to show it"));
    m_heading->setVisible(shown);
}

QString Workspace::title() const {
    const auto dataset = m_session.dataset();
    const QString name = QString::fromStdString(dataset->name);
    return name.isEmpty() && holdsAnything(*dataset) ? tr("Unsaved files") : name;
}

bool Workspace::isEmpty() const {
    return !holdsAnything(*m_session.dataset()) && !m_opening->expectsMore() && !m_subjects->busy();
}

void Workspace::clear() {
    m_subjects->cancel();
    m_opening->closeAll();
    m_work->cancelAnalyses();
    m_session.openDataset(std::make_shared<const Dataset>());
    m_cortex->letGo();
    m_slice->letGo();
}

void Workspace::giveRoom() {
    const auto dataset = m_session.dataset();
    if (!holdsAnything(*dataset))
        return;
    const bool toCortex = dataset->cortex.left.vertexCount() + dataset->cortex.right.vertexCount() > 0;
    if (std::exchange(m_roomForCortex, toCortex) != toCortex)
        m_views->setSizes(toCortex ? QList<int>{700, 300} : QList<int>{300, 700});
}

} // namespace fusiform

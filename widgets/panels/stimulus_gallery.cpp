#include "widgets/panels/stimulus_gallery.h"

#include "widgets/dialogs/stimulus_viewer.h"
#include "widgets/panels/card_evidence.h"
#include "widgets/panels/model_choice.h"
#include "widgets/panels/stimulus_grid.h"
#include "widgets/tasks/task_manager.h"
#include "widgets/window/texts.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace fusiform {
namespace {

constexpr int patience = 150;    ///< ms
constexpr int twoRowsFrom = 300; ///< pixels of height from which most and least are one below the other

} // namespace

StimulusGallery::StimulusGallery(Session& session, TaskManager& tasks, QWidget* parent)
    : QWidget(parent), m_session(session), m_tasks(tasks) {
    setObjectName("stimulusGallery");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 2, 4, 2);
    layout->setSpacing(2);
    buildTop();
    buildParts();
    connect(&session, &Session::datasetChanged, this, &StimulusGallery::followDataset);
    connect(&session, &Session::viewChanged, this, &StimulusGallery::followView);
    connect(&session, &Session::cursorChanged, this, [this] {
        const bool stays = m_wanted == GalleryTarget::Of::Category || m_wanted == GalleryTarget::Of::Stimuli;
        follow(stays ? std::nullopt : std::optional(GalleryTarget::Of::Voxel));
    });
    connect(&tasks, &TaskManager::changed, this, &StimulusGallery::watchTask);
    m_late.setSingleShot(true);
    m_late.setInterval(patience);
    connect(&m_late, &QTimer::timeout, this, [this] {
        setStale(true);
        if (m_key)
            m_status->setText(tr("Ranking stimuli of %1…").arg(m_key->target.name()));
    });
    followDataset();
}

StimulusGallery::~StimulusGallery() = default;

void StimulusGallery::buildTop() {
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    layout()->setAlignment(row, Qt::AlignTop);
    m_ofLabel = new QLabel(tr("&Of"), this);
    m_of = new QComboBox(this);
    m_of->setObjectName("galleryOf");
    m_of->setAccessibleName(tr("Whose preferred stimuli"));
    m_of->setToolTip(tr("The voxel at the cursor, what is selected, or the cluster at the cursor"));
    m_of->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_of->setMinimumWidth(90);
    m_ofLabel->setBuddy(m_of);
    m_model = new ModelChoice(this);
    m_model->setObjectName("galleryModel");
    m_status = new QLabel(this);
    m_status->setObjectName("galleryStatus");
    m_status->setTextFormat(Qt::PlainText);
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    const auto addButton = [&](const QString& name, const QString& text) {
        auto* button = new QToolButton(this);
        button->setObjectName(name);
        button->setText(text);
        button->setAutoRaise(true);
        button->hide();
        return button;
    };
    m_cancel = addButton("galleryCancel", tr("Cancel"));
    m_again = addButton("galleryAgain", tr("Work it out"));
    row->addWidget(m_ofLabel);
    row->addWidget(m_of);
    row->addWidget(m_model);
    row->addWidget(m_status, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_again);
    connect(m_of, &QComboBox::activated, this, [this](int index) {
        m_wanted = m_targets[std::size_t(index)].of;
        compute();
    });
    connect(m_model, &ModelChoice::modelChanged, this, &StimulusGallery::compute);
    connect(m_cancel, &QToolButton::clicked, this, [this] { m_tasks.cancel(m_task); });
    connect(m_again, &QToolButton::clicked, this, [this] {
        m_key.reset();
        compute();
    });
}

void StimulusGallery::buildParts() {
    m_area = new QWidget(this);
    m_grid = new QGridLayout(m_area);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(6);
    static_cast<QVBoxLayout*>(layout())->addWidget(m_area, 1);
    const std::array titles{
        tr("Predicted, most preferred"), tr("Measured, most preferred"), tr("Predicted, least preferred"),
        tr("Measured, least preferred"), tr("Selected stimuli")};
    const std::array names{"predictedMost", "measuredMost", "predictedLeast", "measuredLeast", "chosenStimuli"};
    for (std::size_t at = 0; at < partCount; ++at) {
        PartView& part = m_parts[at];
        part.box = new QWidget(m_area);
        auto* column = new QVBoxLayout(part.box);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(1);
        part.title = new QLabel(titles[at], part.box);
        part.title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        column->addWidget(part.title);
        part.grid = new StimulusGrid(titles[at], part.box);
        part.grid->setObjectName(names[at]);
        column->addWidget(part.grid, 1);
        connect(part.grid, &StimulusGrid::stimulusActivated, this, [this, at](int index) {
            if (m_key)
                viewStimuli(
                    m_parts[at].grid->stimuli(), index,
                    tr("%1 · %2").arg(m_parts[at].title->text(), m_key->target.name()), m_parts[at].grid);
        });
    }
    arrange();
}

void StimulusGallery::arrange() {
    // Predicted is always beside measured.
    const bool twoRows = height() >= twoRowsFrom;
    for (int at = 0; at < Chosen; ++at) {
        const int row = twoRows ? at / 2 : 0;
        const int column = twoRows ? at % 2 : at;
        if (m_grid->indexOf(m_parts[std::size_t(at)].box) >= 0)
            m_grid->removeWidget(m_parts[std::size_t(at)].box);
        m_grid->addWidget(m_parts[std::size_t(at)].box, row, column);
    }
    if (m_grid->indexOf(m_parts[Chosen].box) < 0) // alone whenever it is shown
        m_grid->addWidget(m_parts[Chosen].box, 2, 0, 1, 4);
}

void StimulusGallery::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void StimulusGallery::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    compute();
}

void StimulusGallery::followDataset() {
    m_model->follow(*m_session.dataset());
    follow({});
}

void StimulusGallery::followView() {
    const auto& selection = m_session.view().selection;
    const auto& stimuli = m_session.view().stimuli;
    const bool selected = selection && selection != m_selection;
    const bool picked = stimuli && stimuli != m_stimuli;
    m_selection = selection;
    m_stimuli = stimuli;
    // Pictures that are looked at stay, and are put in the order of what is selected now.
    const bool looking = m_wanted == GalleryTarget::Of::Stimuli && stimuli;
    follow(
        picked                  ? std::optional(GalleryTarget::Of::Stimuli)
        : selected && !looking ? std::optional(GalleryTarget::Of::Selection)
                                : std::nullopt);
}

void StimulusGallery::follow(std::optional<GalleryTarget::Of> preferred) {
    if (preferred)
        m_wanted = *preferred;
    refillTargets();
    compute();
}

void StimulusGallery::refillTargets() {
    m_targets = galleryTargets(*m_session.dataset(), m_session.view(), m_session.selectedVoxel());
    const QSignalBlocker quiet(m_of);
    m_of->clear();
    for (const GalleryTarget& target : m_targets)
        m_of->addItem(target.name());
    const auto wanted = std::ranges::find(m_targets, m_wanted, &GalleryTarget::of);
    m_of->setCurrentIndex(
        m_targets.empty()           ? -1
        : wanted == m_targets.end() ? 0
                                    : int(wanted - m_targets.begin()));
    m_of->setEnabled(m_targets.size() > 1);
    m_of->setVisible(!m_targets.empty());
    m_ofLabel->setVisible(!m_targets.empty());
}

void StimulusGallery::compute() {
    if (!isVisible())
        return;
    const auto dataset = m_session.dataset();
    if (m_of->currentIndex() < 0) {
        m_key.reset();
        m_work.cancel();
        m_tasks.cancel(std::exchange(m_task, 0));
        showHint(
            !dataset->voxels ? tr("No voxel set is loaded.")
                             : tr("Select a voxel or a region to see which stimuli it prefers."));
        return;
    }
    const Key key{
        m_targets[std::size_t(m_of->currentIndex())],
        m_model->model(),
        dataset->responses,
        dataset->stimuli,
        dataset->voxels,
        dataset->embeddings,
        dataset->encodingModels,
        dataset->parcellations};
    if (key == m_key)
        return;
    m_key = key;
    m_again->hide();
    m_cancel->hide();
    m_work.cancel();
    m_tasks.cancel(std::exchange(m_task, 0));
    m_late.start();
    if (key.target.of != GalleryTarget::Of::Voxel) {
        startTask(key);
        return;
    }
    m_work.start(
        [dataset, key](Progress& progress) {
            return galleryContent(*dataset, key.target, key.model, progress);
        },
        [this, key](const auto& outcome) {
            if (const auto* content = std::get_if<GalleryContent>(&outcome))
                return take(key, *content);
            const auto& failure = std::get<ErrorDetails>(outcome);
            showHint(tr("Problem: %1 %2").arg(analysisText(failure.found), analysisText(failure.hint)));
        });
}

void StimulusGallery::startTask(const Key& key) {
    const auto dataset = m_session.dataset();
    m_cancel->show();
    m_task = m_tasks.start<GalleryContent>(
        tr("Preferred stimuli of %1").arg(key.target.name()), TaskManager::Weight::Light,
        [dataset, key](Progress& progress) {
            return galleryContent(*dataset, key.target, key.model, progress);
        },
        [this, key](const GalleryContent& content) {
            m_task = 0;
            if (m_key == key)
                take(key, content);
        });
}

/// A task that was cancelled or has failed gives nothing, and is not tried again until something changes.
void StimulusGallery::watchTask() {
    const auto status = m_task ? m_tasks.status(m_task) : std::nullopt;
    if (!status ||
        (status->state != TaskStatus::State::Cancelled && status->state != TaskStatus::State::Failed))
        return;
    m_task = 0;
    m_cancel->hide();
    showHint(tr("The stimuli were not ranked."));
    m_again->show();
}

void StimulusGallery::take(const Key& key, const GalleryContent& content) {
    m_cancel->hide();
    m_parts[Chosen].grid->setStimuli(content.chosen);
    m_parts[Chosen].box->setVisible(!content.chosen.empty());
    if (!content.chosen.empty())
        return takeChosen(content);
    const auto& [predicted, measured] = content.rankings;
    if (content.voxels == 0)
        return showHint(tr("No voxel of the voxel set lies in %1.").arg(key.target.name()));
    if (!predicted && !measured)
        return showHint(tr("Neither responses nor an encoding model with its embedding are loaded."));
    m_late.stop();
    setStale(false);
    const auto fill = [&](Part most, Part least, const std::optional<StimulusRanking>& ranking) {
        m_parts[most].grid->setStimuli(ranking ? ranking->top : std::vector<RankedStimulus>());
        m_parts[least].grid->setStimuli(ranking ? ranking->bottom : std::vector<RankedStimulus>());
        m_parts[most].box->setVisible(ranking.has_value());
        m_parts[least].box->setVisible(ranking.has_value());
    };
    fill(PredictedMost, PredictedLeast, predicted);
    fill(MeasuredMost, MeasuredLeast, measured);
    m_area->show();
    QString text = content.voxels == 1 ? tr("one voxel") : tr("mean of %1 voxels").arg(content.voxels);
    if (predicted && m_model->isHidden())
        text += tr(" · predictions of %1").arg(content.model);
    m_status->setText(text);
    m_status->setToolTip(text);
}

void StimulusGallery::takeChosen(const GalleryContent& content) {
    m_late.stop();
    setStale(false);
    for (const Part part : {PredictedMost, MeasuredMost, PredictedLeast, MeasuredLeast})
        m_parts[part].box->hide();
    m_area->show();
    const bool ordered = std::isfinite(content.chosen.front().response);
    const QString text = !ordered               ? tr("in their order")
                         : content.voxels == 1 ? tr("by the response of one voxel")
                                               : tr("by the mean response of %1 voxels").arg(content.voxels);
    m_status->setText(text);
    m_status->setToolTip(text);
}

void StimulusGallery::setStale(bool stale) {
    for (const PartView& part : m_parts)
        part.grid->setEnabled(!stale);
}

void StimulusGallery::showHint(const QString& text) {
    m_late.stop();
    m_cancel->hide();
    m_again->hide();
    m_area->hide();
    m_status->setText(text);
    m_status->setToolTip(text);
}

} // namespace fusiform

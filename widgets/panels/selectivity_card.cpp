#include "widgets/panels/selectivity_card.h"

#include "widgets/panels/card_copy.h"
#include "widgets/panels/card_view.h"
#include "widgets/panels/evidence_source.h"
#include "widgets/panels/model_choice.h"
#include "widgets/panels/pinned_cards.h"
#include "widgets/window/settings.h"
#include "widgets/window/texts.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace fusiform {
namespace {

constexpr int pictureTime = 15; ///< ms
const QString followSetting = QStringLiteral("card/followMouse");

} // namespace

SelectivityCard::SelectivityCard(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_following(pictureTime, [this] { refresh(); }) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(4);
    buildButtons(*layout);
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->setChildrenCollapsible(false);
    m_live = new CardView(QStringLiteral("card"));
    m_scroll = addScroll(m_live);
    m_splitter->addWidget(m_scroll);
    m_pinned = new PinnedCards(m_splitter);
    m_pinned->hide();
    m_splitter->addWidget(m_pinned);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    layout->addWidget(m_splitter, 1);
    buildEvidence();
    connect(m_pinned, &PinnedCards::countChanged, this, &SelectivityCard::arrange);
    connect(m_pinned, &PinnedCards::removed, this, [this](const Cursor& place) {
        m_session.changeView(tr("Remove a pinned card"), [&place](ViewState& view) { std::erase(view.pinned, place); });
    });
    connect(m_pinned, &PinnedCards::windowRequested, this, &SelectivityCard::movePinned);
    connect(m_pinned, &PinnedCards::placeChosen, this, [this](const Cursor& place) {
        if (place.hemisphere)
            m_session.select(*place.hemisphere, place.vertex);
        else
            m_session.select(place.world);
    });

    connect(&session, &Session::datasetChanged, this, &SelectivityCard::followDataset);
    connect(&session, &Session::viewChanged, this, &SelectivityCard::refresh);
    connect(&session, &Session::cursorChanged, this, &SelectivityCard::refresh);
    connect(&session, &Session::hoverChanged, this, &SelectivityCard::followHover);
    m_generation = session.generation();
    followDataset();
    m_follow->setChecked(settings().value(followSetting).toBool());
}

SelectivityCard::~SelectivityCard() = default;

void SelectivityCard::buildButtons(QVBoxLayout& layout) {
    auto* row = new QHBoxLayout;
    m_heading = new QLabel(this);
    m_heading->setObjectName("cardHeading");
    m_heading->setContentsMargins(8, 0, 0, 0);
    m_heading->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_heading, 1);
    m_follow = new QAction(tr("Follow mouse"), this);
    m_follow->setObjectName("followMouse");
    m_follow->setCheckable(true);
    m_follow->setShortcut(QKeySequence(Qt::Key_H));
    m_follow->setToolTip(tr("Show the place under the mouse (H)"));
    auto* follow = new QToolButton(this);
    follow->setObjectName("cardFollow");
    follow->setDefaultAction(m_follow);
    row->addWidget(follow);
    m_copy = new CopyButton([this] { return CardCopy{m_live->content(), m_live->evidence()}; }, this);
    m_copy->setObjectName("cardCopy");
    row->addWidget(m_copy);
    m_pin = new QToolButton(this);
    m_pin->setObjectName("cardPin");
    m_pin->setText(tr("Pin"));
    m_pin->setToolTip(tr("Keep a copy of this card, to compare"));
    row->addWidget(m_pin);
    layout.addLayout(row);
    connect(m_pin, &QToolButton::clicked, this, &SelectivityCard::pin);
    connect(m_follow, &QAction::toggled, this, [this](bool on) {
        settings().setValue(followSetting, on);
        refresh();
    });
}

void SelectivityCard::buildEvidence() {
    m_model = new ModelChoice(m_live);
    m_model->setObjectName("cardModelChoice");
    m_live->addModelWidget(m_model);
    m_evidence = new EvidenceSource(this);
    connect(m_model, &ModelChoice::modelChanged, this, &SelectivityCard::refresh);
    connect(m_evidence, &EvidenceSource::left, this, [this](bool more) {
        // Under the mouse places with and without a voxel follow each other: nothing may jump.
        if (more || hovering())
            m_live->awaitEvidence(more ? tr("Ranking stimuli…") : QString());
        else
            m_live->clearEvidence();
    });
    connect(m_evidence, &EvidenceSource::found, m_live, &CardView::showEvidence);
    connect(m_evidence, &EvidenceSource::failed, this, &SelectivityCard::showFailure);
}

QScrollArea* SelectivityCard::addScroll(QWidget* content) {
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumHeight(120);
    scroll->setWidget(content);
    return scroll;
}

QString SelectivityCard::text() const {
    return textOf(CardCopy{m_live->content(), m_live->evidence()});
}

bool SelectivityCard::hovering() const {
    return m_follow->isChecked() && m_session.hover();
}

const std::optional<Cursor>& SelectivityCard::place() const {
    return hovering() ? m_session.hover() : m_session.view().cursor;
}

void SelectivityCard::followHover() {
    if (m_follow->isChecked())
        m_following.ask();
}

void SelectivityCard::followDataset() {
    if (m_session.generation() != m_generation) {
        m_pinned->markStale(m_dataset);
        m_generation = m_session.generation();
    }
    m_dataset = QString::fromStdString(m_session.dataset()->name);
    m_model->follow(*m_session.dataset());
    refresh();
}

void SelectivityCard::refresh() {
    const auto& at = place();
    const auto voxel = at ? m_session.voxelAt(*at) : std::nullopt;
    const CardContent content = cardContent(*m_session.dataset(), m_session.view(), at, voxel);
    m_copy->setEnabled(content.picked);
    m_pin->setEnabled(content.picked);
    m_heading->setText(hovering() ? tr("Hovered") : content.picked ? tr("Selected") : QString());
    m_live->setSteady(hovering());
    if (content != m_live->content())
        m_live->showContent(content);
    m_evidence->want(m_session.dataset(), content.voxel, m_model->model(), hovering());
}

/// Why there is no evidence: a file may have changed since it was opened.
void SelectivityCard::showFailure(const ErrorDetails& failure) {
    QStringList parts{
        QFileInfo(QString::fromStdString(failure.file)).fileName(), analysisText(failure.found),
        analysisText(failure.hint)};
    parts.removeAll(QString());
    m_live->clearEvidence(tr("Problem: %1").arg(parts.join(QStringLiteral(": "))));
}

void SelectivityCard::pin() {
    const Cursor pinnedPlace = *place();
    PinnedCard* pinned = m_pinned->add(m_live->content(), pinnedPlace);
    if (m_live->awaits())
        pinned->findEvidence(m_session.dataset(), m_model->model());
    else
        pinned->card().showEvidence(m_live->evidence());
    m_session.changeView(tr("Pin a card"), [&pinnedPlace](ViewState& view) {
        if (std::ranges::find(view.pinned, pinnedPlace) == view.pinned.end())
            view.pinned.push_back(pinnedPlace);
    });
}

void SelectivityCard::movePinned(bool toWindow) {
    if (toWindow) {
        m_pinned->setParent(this, Qt::Window);
        const QRect beside = window()->geometry();
        const int columns = std::clamp(m_pinned->count(), 2, 4);
        m_pinned->resize(columns * (PinnedCards::columnWidth + 30), 760);
        m_pinned->move(beside.center() - m_pinned->rect().center());
        m_pinned->show();
        m_pinned->raise();
        m_pinned->activateWindow();
    } else {
        m_splitter->addWidget(m_pinned);
        arrange();
    }
}

/// Beside the live card where both fit, else below it.
void SelectivityCard::arrange() {
    if (m_pinned->isWindow()) {
        if (m_pinned->count() == 0)
            m_pinned->close();
        return;
    }
    m_splitter->setOrientation(width() >= 2 * PinnedCards::columnWidth ? Qt::Horizontal : Qt::Vertical);
    m_pinned->setVisible(m_pinned->count() > 0);
}

void SelectivityCard::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace fusiform

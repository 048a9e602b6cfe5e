#include "widgets/panels/selectivity_card.h"

#include "widgets/panels/card_view.h"
#include "widgets/tasks/failure.h"
#include "widgets/window/texts.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QtConcurrent>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace fusiform {
namespace {

std::variant<CardEvidence, ErrorDetails> evidenceOrFailure(const Dataset& dataset, std::int64_t voxel) {
    try {
        return cardEvidence(dataset, voxel);
    } catch (...) {
        return failureDetails(std::current_exception(), {});
    }
}

} // namespace

SelectivityCard::SelectivityCard(Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(4);
    buildButtons(*layout);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    m_live = new CardView(QStringLiteral("card"));
    splitter->addWidget(addScroll(m_live));
    auto* stack = new QWidget;
    m_pinned = new QVBoxLayout(stack);
    m_pinned->setContentsMargins(0, 0, 0, 0);
    m_pinned->addStretch();
    m_pinnedArea = addScroll(stack);
    m_pinnedArea->setObjectName("pinnedCards");
    m_pinnedArea->setAccessibleName(tr("Pinned cards"));
    m_pinnedArea->hide();
    splitter->addWidget(m_pinnedArea);
    layout->addWidget(splitter, 1);

    connect(&m_watcher, &QFutureWatcherBase::finished, this, &SelectivityCard::takeEvidence);
    connect(&session, &Session::datasetChanged, this, &SelectivityCard::follow);
    connect(&session, &Session::viewChanged, this, &SelectivityCard::follow);
    connect(&session, &Session::cursorChanged, this, &SelectivityCard::follow);
    follow();
}

SelectivityCard::~SelectivityCard() {
    m_watcher.disconnect(this);
}

void SelectivityCard::buildButtons(QVBoxLayout& layout) {
    auto* row = new QHBoxLayout;
    const auto add = [&](const QString& name, const QString& text, const QString& tooltip, auto slot) {
        auto* button = new QPushButton(text, this);
        button->setObjectName(name);
        button->setToolTip(tooltip);
        connect(button, &QPushButton::clicked, this, slot);
        row->addWidget(button);
        return button;
    };
    row->addStretch();
    m_copy = add("cardCopy", tr("Copy"), tr("Copy the card as text"), &SelectivityCard::copy);
    m_pin =
        add("cardPin", tr("Pin"), tr("Keep a copy of this card below, to compare"), &SelectivityCard::pin);
    layout.addLayout(row);
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
    return m_live->text();
}

void SelectivityCard::follow() {
    const CardContent content =
        cardContent(*m_session.dataset(), m_session.view(), m_session.selectedVoxel());
    m_copy->setEnabled(content.picked);
    m_pin->setEnabled(content.picked);
    if (content != m_live->content())
        m_live->showContent(content);
    followEvidence();
}

void SelectivityCard::followEvidence() {
    const auto voxel = m_live->content().voxel;
    if (voxel == m_voxel && m_session.dataset() == m_dataset)
        return;
    m_voxel = voxel;
    m_dataset = m_session.dataset();
    ++m_wanted;
    m_live->clearEvidence();
    if (!m_voxel)
        return;
    if (evidenceIsBig(*m_dataset)) {
        m_live->clearEvidence(tr("Ranking stimuli…"));
        startEvidence();
        return;
    }
    showEvidence(evidenceOrFailure(*m_dataset, *m_voxel));
}

/// The evidence, or why there is none: a file may have changed since it was opened.
void SelectivityCard::showEvidence(const Evidence& evidence) {
    if (const auto* found = std::get_if<CardEvidence>(&evidence)) {
        m_live->showEvidence(*found);
        return;
    }
    const auto& failure = std::get<ErrorDetails>(evidence);
    QStringList parts{
        QFileInfo(QString::fromStdString(failure.file)).fileName(), analysisText(failure.found), analysisText(failure.hint)};
    parts.removeAll(QString());
    m_live->clearEvidence(tr("Problem: %1").arg(parts.join(QStringLiteral(": "))));
}

void SelectivityCard::startEvidence() {
    if (m_watcher.isRunning() || !m_voxel)
        return;
    m_running = m_wanted;
    m_watcher.setFuture(
        QtConcurrent::run([dataset = m_dataset, voxel = *m_voxel] { return evidenceOrFailure(*dataset, voxel); }));
}

void SelectivityCard::takeEvidence() {
    // A result for a voxel that was left meanwhile is dropped.
    if (m_running == m_wanted)
        showEvidence(m_watcher.result());
    else if (m_voxel && evidenceIsBig(*m_dataset))
        startEvidence();
}

void SelectivityCard::copy() {
    QApplication::clipboard()->setText(text());
}

void SelectivityCard::pin() {
    auto* frame = new QFrame(m_pinnedArea->widget());
    frame->setObjectName("pinnedCard");
    frame->setFrameShape(QFrame::StyledPanel);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* close = new QToolButton(frame);
    close->setObjectName("pinnedClose");
    close->setText(QStringLiteral("×"));
    close->setAutoRaise(true);
    close->setToolTip(tr("Remove this card"));
    close->setAccessibleName(tr("Remove the pinned card %1").arg(m_live->content().title()));
    layout->addWidget(close, 0, Qt::AlignRight);
    auto* card = new CardView(QStringLiteral("pinned"), frame);
    card->showContent(m_live->content());
    card->showEvidence(m_live->evidence());
    layout->addWidget(card);
    m_pinned->insertWidget(0, frame); // the latest beside the live card
    m_pinnedArea->show();
    const auto place = m_session.view().cursor;
    m_session.changeView(tr("Pin a card"), [&place](ViewState& view) {
        if (place && std::ranges::find(view.pinned, *place) == view.pinned.end())
            view.pinned.push_back(*place);
    });
    connect(close, &QToolButton::clicked, this, [this, frame, place] {
        m_session.changeView(tr("Remove a pinned card"), [&place](ViewState& view) {
            if (place)
                std::erase(view.pinned, *place);
        });
        frame->hide();
        frame->deleteLater();
        m_pinned->removeWidget(frame);
        m_pinnedArea->setVisible(m_pinned->count() > 1); // the stretch is always there
    });
}

} // namespace fusiform

#include "widgets/panels/pinned_cards.h"

#include "widgets/panels/card_view.h"
#include "widgets/window/texts.h"

#include <QCloseEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace fusiform {

PinnedCard::PinnedCard(const CardContent& content, const Cursor& place, QWidget* parent)
    : QFrame(parent), m_place(place) {
    setObjectName("pinnedCard");
    setFrameShape(QFrame::StyledPanel);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(4, 2, 2, 0);
    layout->addLayout(row);
    const QString name = content.place.name();
    m_heading = new QToolButton(this);
    m_heading->setObjectName("pinnedPlace");
    m_heading->setText(name);
    m_heading->setAccessibleName(name);
    m_heading->setAutoRaise(true);
    m_heading->setToolTip(tr("Select this place again"));
    m_heading->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_heading->setToolButtonStyle(Qt::ToolButtonTextOnly);
    row->addWidget(m_heading, 1);
    auto* copy = new CopyButton([this] { return CardCopy{m_card->content(), m_card->evidence()}; }, this);
    copy->setObjectName("pinnedCopy");
    copy->setAutoRaise(true);
    row->addWidget(copy);
    auto* close = new QToolButton(this);
    close->setObjectName("pinnedClose");
    close->setText(QStringLiteral("×"));
    close->setAutoRaise(true);
    close->setToolTip(tr("Remove this card"));
    close->setAccessibleName(tr("Remove the pinned card of %1").arg(name));
    row->addWidget(close);
    m_stale = new QLabel(this);
    m_stale->setObjectName("pinnedStale");
    m_stale->setTextFormat(Qt::PlainText);
    m_stale->setWordWrap(true);
    m_stale->setContentsMargins(8, 2, 8, 2);
    m_stale->setForegroundRole(QPalette::HighlightedText);
    m_stale->setBackgroundRole(QPalette::Highlight);
    m_stale->setAutoFillBackground(true);
    m_stale->hide();
    layout->addWidget(m_stale);
    m_card = new CardView(QStringLiteral("pinned"), this);
    m_card->showContent(content);
    layout->addWidget(m_card, 1);
    connect(m_heading, &QToolButton::clicked, this, &PinnedCard::placeRequested);
    connect(close, &QToolButton::clicked, this, &PinnedCard::closeRequested);
}

void PinnedCard::markStale(const QString& dataset) {
    if (!m_stale->isHidden())
        return;
    m_stale->setText(
        dataset.isEmpty() ? tr("Of data that are no longer open")
                          : tr("Of “%1”, which is no longer open").arg(dataset));
    m_stale->show();
    m_heading->setEnabled(false);
    m_heading->setToolTip({});
}

void PinnedCard::findEvidence(const std::shared_ptr<const Dataset>& dataset, const QString& model) {
    const auto voxel = m_card->content().voxel;
    if (!voxel)
        return;
    m_card->awaitEvidence(tr("Ranking stimuli…"));
    m_work.start(
        [dataset, model, voxel](Progress&) { return cardEvidence(*dataset, *voxel, model); },
        [this](const auto& outcome) {
            if (const auto* evidence = std::get_if<CardEvidence>(&outcome))
                m_card->showEvidence(*evidence);
            else
                m_card->clearEvidence(
                    tr("Problem: %1").arg(analysisText(std::get<ErrorDetails>(outcome).found)));
        });
}

PinnedCards::PinnedCards(QWidget* parent) : QWidget(parent) {
    setObjectName("pinnedCards");
    setAccessibleName(tr("Pinned cards"));
    setWindowTitle(tr("Pinned cards – Fusiform"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(6, 2, 2, 0);
    layout->addLayout(row);
    m_title = new QLabel(this);
    m_title->setObjectName("pinnedCount");
    row->addWidget(m_title, 1);
    m_window = new QToolButton(this);
    m_window->setObjectName("pinnedWindow");
    m_window->setText(tr("Side by side"));
    m_window->setToolTip(tr("Show the pinned cards side by side in a window of their own"));
    m_window->setCheckable(true);
    m_window->setAutoRaise(true);
    row->addWidget(m_window);
    auto* clear = new QToolButton(this);
    clear->setObjectName("pinnedClear");
    clear->setText(tr("Remove all"));
    clear->setAutoRaise(true);
    row->addWidget(clear);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumHeight(120);
    m_area = new QWidget;
    m_grid = new QGridLayout(m_area);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(4);
    scroll->setWidget(m_area);
    layout->addWidget(scroll, 1);
    connect(m_window, &QToolButton::toggled, this, &PinnedCards::windowRequested);
    connect(clear, &QToolButton::clicked, this, [this] {
        const auto all = m_cards;
        for (PinnedCard* card : all)
            remove(card);
    });
}

PinnedCard* PinnedCards::add(const CardContent& content, const Cursor& place) {
    auto* card = new PinnedCard(content, place, m_area);
    connect(card, &PinnedCard::closeRequested, this, [this, card] { remove(card); });
    connect(card, &PinnedCard::placeRequested, this, [this, card] { emit placeChosen(card->place()); });
    m_cards.insert(m_cards.begin(), card);
    m_columns = 0;
    arrange();
    card->show();
    emit countChanged();
    return card;
}

void PinnedCards::remove(PinnedCard* card) {
    std::erase(m_cards, card);
    m_grid->removeWidget(card);
    card->hide();
    card->deleteLater();
    m_columns = 0;
    arrange();
    emit countChanged();
    emit removed(card->place());
}

void PinnedCards::markStale(const QString& dataset) {
    for (PinnedCard* card : m_cards)
        card->markStale(dataset);
}

void PinnedCards::arrange() {
    m_title->setText(tr("Pinned: %1").arg(m_cards.size()));
    const int columns = std::clamp(width() / columnWidth, 1, std::max(1, int(m_cards.size())));
    if (columns == m_columns)
        return;
    for (int column = 0; column < std::max(columns, m_grid->columnCount()); ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    for (int row = 0; row < m_grid->rowCount(); ++row)
        m_grid->setRowStretch(row, 0);
    m_columns = columns;
    for (int at = 0; at < int(m_cards.size()); ++at)
        m_grid->addWidget(m_cards[std::size_t(at)], at / columns, at % columns, Qt::AlignTop);
    m_grid->setRowStretch(int(m_cards.size()) / columns + 1, 1);
}

void PinnedCards::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void PinnedCards::closeEvent(QCloseEvent* event) {
    // The window goes, the cards stay.
    event->ignore();
    m_window->setChecked(false);
}

void PinnedCards::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ParentChange && m_window)
        m_window->setToolTip(
            isWindow() ? tr("Put the pinned cards back below the card")
                       : tr("Show the pinned cards side by side in a window of their own"));
}

} // namespace fusiform

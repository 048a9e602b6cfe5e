#include "widgets/window/recovery_bar.h"

#include "widgets/session/kept_results.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace fusiform {
namespace {

constexpr qsizetype titlesTold = 4;
constexpr qsizetype resultsTold = 6;

QString shortList(QStringList names, qsizetype most) {
    const bool more = names.size() > most;
    names = names.mid(0, most);
    if (more)
        names << QStringLiteral("…");
    return names.join(RecoveryBar::tr(", "));
}

QString titlesOf(const RecoveryFile& recovery) {
    QStringList titles;
    for (const RecoveredSession& one : recovery.sessions)
        titles << QString::fromStdString(one.title);
    if (titles.isEmpty())
        titles << RecoveryBar::tr("the page of the figure composer");
    return shortList(titles, titlesTold);
}

QString timeOf(const RecoveryFile& recovery) {
    return QLocale().toString(recovery.saved.toLocalTime(), QLocale::ShortFormat);
}

QStringList resultsOf(const RecoveryFile& recovery, std::vector<std::string> KeptNames::* which) {
    QStringList names;
    for (const RecoveredSession& one : recovery.sessions) {
        const KeptNames kept = namesOfKept(one.kept);
        for (const std::string& name : kept.*which)
            names << QString::fromStdString(name);
    }
    return names;
}

} // namespace

RecoveryBar::RecoveryBar(QWidget* parent) : QFrame(parent) {
    setObjectName("recoveryBar");
    setAccessibleName(tr("Session that was not closed"));
    setFrameShape(QFrame::StyledPanel);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(10, 4, 4, 4);
    auto* icon = new QLabel(this);
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    icon->setPixmap(style()->standardIcon(QStyle::SP_MessageBoxQuestion).pixmap(size));
    m_text = new QLabel(this);
    m_text->setObjectName("recoveryText");
    m_details = new QLabel(this);
    m_details->setObjectName("recoveryDetails");
    for (QLabel* label : {m_text, m_details}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_which = new QComboBox(this);
    m_which->setObjectName("recoveryWhich");
    m_which->setAccessibleName(tr("Which session"));
    m_which->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_which->setMinimumContentsLength(24);
    const auto button = [this](const QString& name, const QString& text, const QString& tip) {
        auto* made = new QPushButton(text, this);
        made->setObjectName(name);
        made->setToolTip(tip);
        return made;
    };
    auto* restore = button("recoveryRestore", tr("&Restore"), tr("Opens the datasets and shows them as they were"));
    auto* discard = button("recoveryDiscard", tr("&Discard"), tr("Deletes what was autosaved; files stay as they are"));
    auto* later = new QToolButton(this);
    later->setObjectName("recoveryLater");
    later->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    later->setAccessibleName(tr("Not now"));
    later->setToolTip(tr("Not now: it is offered again at the next start"));
    later->setAutoRaise(true);
    grid->addWidget(icon, 0, 0);
    grid->addWidget(m_text, 0, 1);
    grid->addWidget(m_which, 0, 2);
    grid->addWidget(restore, 0, 3);
    grid->addWidget(discard, 0, 4);
    grid->addWidget(later, 0, 5);
    grid->addWidget(m_details, 1, 1, 1, 5);
    grid->setColumnStretch(1, 1);
    connect(m_which, &QComboBox::currentIndexChanged, this, &RecoveryBar::showOffer);
    connect(restore, &QPushButton::clicked, this, [this] {
        if (const Offer* offer = chosen())
            emit restoreRequested(Offer(*offer)); // which may be forgotten meanwhile
    });
    connect(discard, &QPushButton::clicked, this, [this] {
        if (const Offer* offer = chosen())
            emit discardRequested(Offer(*offer));
    });
    connect(later, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

void RecoveryBar::offer(std::vector<Offer> offers) {
    m_offers = std::move(offers);
    {
        const QSignalBlocker quiet(m_which);
        m_which->clear();
        for (const Offer& one : m_offers)
            m_which->addItem(tr("%1: %2", "time, names of datasets").arg(timeOf(one.recovery), titlesOf(one.recovery)));
        m_which->setCurrentIndex(m_offers.empty() ? -1 : 0);
    }
    m_which->setVisible(m_offers.size() > 1);
    setVisible(!m_offers.empty());
    showOffer();
}

void RecoveryBar::forget(const std::filesystem::path& file) {
    std::vector<Offer> rest = m_offers;
    std::erase_if(rest, [&file](const Offer& one) { return one.file == file; });
    offer(std::move(rest));
}

const RecoveryBar::Offer* RecoveryBar::chosen() const {
    const int at = m_which->currentIndex();
    return at >= 0 && at < int(m_offers.size()) ? &m_offers[std::size_t(at)] : nullptr;
}

void RecoveryBar::showOffer() {
    const Offer* offer = chosen();
    if (!offer)
        return;
    m_text->setText(tr("Fusiform was ended before it was closed. Restore what was open on %1: %2?")
                        .arg(timeOf(offer->recovery), titlesOf(offer->recovery)));
    QStringList lines;
    if (const auto kept = resultsOf(offer->recovery, &KeptNames::kept); !kept.isEmpty())
        lines << tr("Results that were not saved come back too: %1").arg(shortList(kept, resultsTold));
    if (const auto lost = resultsOf(offer->recovery, &KeptNames::lost); !lost.isEmpty())
        lines << tr("Not autosaved, so to be computed again: %1").arg(shortList(lost, resultsTold));
    if (offer->recovery.composed && !offer->recovery.sessions.empty())
        lines << tr("The page of the figure composer comes back too.");
    if (offer->recovery.damagedPage)
        lines << tr("The page of the figure composer is damaged and does not come back.");
    m_details->setText(lines.join('\n'));
    m_details->setVisible(!lines.isEmpty());
}

} // namespace fusiform

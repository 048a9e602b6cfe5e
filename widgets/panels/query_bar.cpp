#include "widgets/panels/query_bar.h"

#include "widgets/views/place_text.h"
#include "widgets/window/settings.h"
#include "widgets/window/texts.h"

#include <QAction>
#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QStringListModel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace fusiform {
namespace {

constexpr int typingPause = 120; ///< ms
constexpr int keptQueries = 50;
constexpr int listedRegions = 40;
const QString historyKey = QStringLiteral("queries");

/// The ways phrases were answered, one a line, with texts that matched.
QString detailsOf(const TextQueryResult& result) {
    QStringList lines{analysisText(result.method)};
    for (const PhraseFound& phrase : result.phrases) {
        const QString name = QString::fromStdString(phrase.phrase);
        lines << (phrase.sign < 0 ? QueryBar::tr("− %1 (%2)") : QueryBar::tr("%1 (%2)"))
                     .arg(name, QString::fromStdString(phrase.source));
        for (const std::string& example : phrase.examples)
            lines << QStringLiteral("    ") + QString::fromStdString(example);
        if (!phrase.missing.empty()) {
            QStringList words;
            for (const std::string& word : phrase.missing)
                words << QString::fromStdString(word);
            lines << QueryBar::tr("not found: %1").arg(words.join(QStringLiteral(", ")));
        }
    }
    return lines.join('\n');
}

/// The text encoder that all phrases were answered by; empty where there is none.
QString encoderOf(const TextQueryResult& result) {
    const bool all = !result.phrases.empty() && std::ranges::all_of(result.phrases, [](const PhraseFound& phrase) {
        return phrase.method == QueryMethod::Encoder;
    });
    return all ? QString::fromStdString(result.phrases.front().source) : QString();
}

} // namespace

QueryBar::QueryBar(Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
    setObjectName("queryBar");
    setAccessibleName(tr("Query in words"));
    setAutoFillBackground(true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 4);
    layout->setSpacing(6);
    buildLine();
    m_how = new QLabel(this);
    m_how->setObjectName("queryHow");
    m_how->setTextFormat(Qt::PlainText);
    m_how->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(m_how, 3);
    buildRegions();
    m_keep = new QToolButton(this);
    m_keep->setObjectName("queryKeep");
    m_keep->setText(tr("Keep"));
    m_keep->setToolTip(tr("Keep this map when the next query is asked"));
    m_keep->setEnabled(false);
    connect(m_keep, &QToolButton::clicked, this, &QueryBar::keepRequested);
    layout->addWidget(m_keep);
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &QueryBar::ask);
}

void QueryBar::buildLine() {
    m_line = new QLineEdit(this);
    m_line->setObjectName("queryLine");
    m_line->setAccessibleName(tr("Query in words"));
    m_line->setPlaceholderText(tr("What responds to …?   food on a table   ·   food − animals"));
    m_line->setToolTip(
        tr("Words to look for on the cortex; phrases can be added (+) and taken away (−). Ctrl+F"));
    m_line->setClearButtonEnabled(true);
    m_line->setMinimumWidth(160);
    m_line->installEventFilter(this);
    m_history = new QStringListModel(settings().value(historyKey).toStringList(), this);
    auto* completer = new QCompleter(m_history, m_line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_line->setCompleter(completer);
    connect(m_line, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.trimmed().isEmpty())
            ask(); // nothing to wait for
        else
            m_pause.start();
    });
    connect(m_line, &QLineEdit::returnPressed, this, [this] {
        ask();
        remember();
    });
    layout()->addWidget(m_line);
    static_cast<QHBoxLayout*>(layout())->setStretchFactor(m_line, 2);
}

void QueryBar::buildRegions() {
    m_regions = new QToolButton(this);
    m_regions->setObjectName("queryRegions");
    m_regions->setText(tr("Regions"));
    m_regions->setToolTip(tr("Regions by their mean of the map; one that is chosen is shown on the cortex"));
    m_regions->setEnabled(false);
    m_popup = new QWidget(this, Qt::Popup);
    m_popup->setAccessibleName(tr("Regions that respond most"));
    auto* column = new QVBoxLayout(m_popup);
    column->setContentsMargins(1, 1, 1, 1);
    m_list = new QListWidget(m_popup);
    m_list->setObjectName("queryRegionList");
    m_list->setAccessibleName(m_popup->accessibleName());
    m_list->setMinimumSize(280, 320);
    column->addWidget(m_list);
    connect(m_regions, &QToolButton::clicked, this, &QueryBar::showRegions);
    connect(m_list, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) {
        selectRegion(m_list->row(item));
    });
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) {
        selectRegion(m_list->row(item));
    });
    layout()->addWidget(m_regions);
}

void QueryBar::focusQuery() {
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

QString QueryBar::text() const {
    return m_line->text();
}

void QueryBar::ask() {
    m_pause.stop();
    const QString text = m_line->text().simplified();
    if (text == m_asked)
        return;
    m_asked = text;
    if (text.isEmpty())
        forgetAnswer();
    emit asked(text);
}

void QueryBar::forgetAnswer() {
    say({});
    m_regions->setEnabled(false);
    m_keep->setEnabled(false);
}

bool QueryBar::follow(const QString& text) {
    if (!m_line->isEnabled() || m_line->text().simplified() == text)
        return false;
    const QSignalBlocker quiet(m_line);
    m_line->setText(text);
    m_pause.stop();
    m_asked = text;
    if (text.isEmpty())
        forgetAnswer();
    return true;
}

void QueryBar::remember() {
    const QString text = m_line->text().simplified();
    if (text.isEmpty())
        return;
    QStringList queries = m_history->stringList();
    queries.removeAll(text);
    queries.prepend(text);
    queries = queries.mid(0, keptQueries);
    m_history->setStringList(queries);
    settings().setValue(historyKey, queries);
}

void QueryBar::setWorking(bool on) {
    if (on)
        say(tr("Looking…"));
}

void QueryBar::setObstacle(const QString& why) {
    m_line->setEnabled(why.isEmpty());
    m_line->setPlaceholderText(
        why.isEmpty() ? tr("What responds to …?   food on a table   ·   food − animals") : why);
    if (!why.isEmpty())
        m_line->clear();
}

void QueryBar::showAnswer(const TextQueryResult& result) {
    say(encoderOf(result).isEmpty() ? analysisText(result.method) : tr("Answered by %1").arg(encoderOf(result)),
        detailsOf(result));
    m_ranked.assign(
        result.regions.begin(),
        result.regions.begin() + std::min<std::ptrdiff_t>(std::ssize(result.regions), listedRegions));
    m_regions->setEnabled(!m_ranked.empty());
    m_keep->setEnabled(true);
}

void QueryBar::showProblem(const QString& why) {
    say(why, why);
    m_ranked.clear();
    m_regions->setEnabled(false);
    m_keep->setEnabled(false);
}

void QueryBar::showCancelled() {
    showProblem(tr("Cancelled. Enter looks again."));
    m_asked.clear();
}

void QueryBar::say(const QString& text, const QString& details) {
    m_said = text;
    m_how->setToolTip(details);
    m_how->setVisible(!text.isEmpty()); // the line has all the room until there is something to say
    layout()->activate();
    m_how->setText(m_how->fontMetrics().elidedText(text, Qt::ElideRight, m_how->width()));
    m_how->setAccessibleName(text);
}

void QueryBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layout()->activate();
    say(m_said, m_how->toolTip());
}

void QueryBar::showRegions() {
    m_list->clear();
    for (const RankedRegion& region : m_ranked) {
        QString text =
            tr("%1   %2", "region, mean").arg(QString::fromStdString(region.name), numberText(region.mean));
        if (region.few())
            text += tr("   (only %n voxels)", nullptr, int(region.voxels));
        auto* item = new QListWidgetItem(text, m_list);
        item->setToolTip(QString::fromStdString(region.parcellation));
    }
    m_list->setCurrentRow(0);
    m_popup->adjustSize();
    m_popup->move(m_regions->mapToGlobal(QPoint(m_regions->width() - m_popup->width(), m_regions->height())));
    m_popup->show();
    m_list->setFocus();
}

void QueryBar::selectRegion(int row) {
    if (row < 0 || row >= int(m_ranked.size()))
        return;
    m_popup->hide();
    const RankedRegion& region = m_ranked[std::size_t(row)];
    m_session.changeView(
        tr("Select region %1").arg(QString::fromStdString(region.name)), [&](ViewState& view) {
            view.selection = RegionSelection{region.parcellation, region.name};
        });
}

bool QueryBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape && !m_line->text().isEmpty()) {
            m_line->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace fusiform

#include "widgets/panels/card_view.h"

#include "widgets/panels/score_bars.h"
#include "widgets/panels/stimulus_strip.h"
#include "widgets/views/place_text.h"

#include <QEvent>
#include <QLabel>
#include <QTabWidget>
#include <QVBoxLayout>

namespace fusiform {
namespace {

/// Text that steps back behind the rest, in any palette.
QString quiet(const QString& html, const QPalette& palette) {
    const QColor front = palette.color(QPalette::WindowText);
    const QColor back = palette.color(QPalette::Window);
    const QColor mixed(
        (2 * front.red() + back.red()) / 3, (2 * front.green() + back.green()) / 3,
        (2 * front.blue() + back.blue()) / 3);
    return QStringLiteral("<span style='color:%1'>%2</span>").arg(mixed.name(), html);
}

QString htmlOf(const CaptionBlock& block, const QPalette& palette) {
    QStringList made{block.name.toHtmlEscaped(), block.method.toHtmlEscaped()};
    made.removeAll(QString());
    QString html;
    if (!block.agreement.isEmpty())
        html += QStringLiteral("<p style='margin:0'><b>%1</b></p>").arg(block.agreement.toHtmlEscaped());
    if (!made.isEmpty())
        html += QStringLiteral("<p style='margin:0'>%1</p>")
                    .arg(quiet(made.join(QStringLiteral(" · ")), palette));
    html += QStringLiteral("<table width='100%' cellspacing='0' cellpadding='1'>");
    for (const CaptionLine& line : block.lines) {
        QString times;
        if (line.repeats > 1)
            times = CardView::tr(" (%1 times)").arg(line.repeats);
        html += QStringLiteral("<tr><td>%1%2</td><td align='right'>%3</td></tr>")
                    .arg(
                        line.text.toHtmlEscaped(), quiet(times, palette),
                        line.score ? numberText(*line.score) : QString());
    }
    return html + QStringLiteral("</table>");
}

} // namespace

CardView::CardView(const QString& name, QWidget* parent) : QWidget(parent), m_name(name) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 8);
    layout->setSpacing(8);
    m_title = addLabel(*layout, QStringLiteral("Title"));
    m_title->setTextFormat(Qt::PlainText);
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setBold(true);
    m_title->setFont(large);
    m_captions = addLabel(*layout, QStringLiteral("Text"));
    m_keywords = addLabel(*layout, QStringLiteral("Keywords"));
    m_where = addLabel(*layout, QStringLiteral("Where"));
    m_scores = new ScoreBars(this);
    m_scores->setObjectName(m_name + "Scores");
    m_scores->setAccessibleName(tr("Scores of the model layers"));
    layout->addWidget(m_scores);
    m_model = addLabel(*layout, QStringLiteral("Model"));
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(m_name + "Stimuli");
    m_tabs->setDocumentMode(true);
    m_predicted = addStrips(tr("Predicted"));
    m_measured = addStrips(tr("Measured"));
    layout->addWidget(m_tabs);
    m_profile = new ScoreBars(this);
    m_profile->setObjectName(m_name + "Profile");
    m_profile->setAccessibleName(tr("Mean measured response per category"));
    layout->addWidget(m_profile);
    layout->addStretch();
    showContent(CardContent{});
    clearEvidence();
}

QLabel* CardView::addLabel(QVBoxLayout& layout, const QString& name) {
    auto* label = new QLabel(this);
    label->setObjectName(m_name + name);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    // A long name must not widen the dock.
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
    layout.addWidget(label);
    return label;
}

CardView::Strips CardView::addStrips(const QString& title) {
    auto* page = new QWidget(m_tabs);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 6, 0, 0);
    Strips strips{new StimulusStrip(tr("Highest"), page), new StimulusStrip(tr("Lowest"), page)};
    layout->addWidget(strips.top);
    layout->addWidget(strips.bottom);
    layout->addStretch();
    m_tabs->addTab(page, title);
    return strips;
}

void CardView::showContent(const CardContent& content) {
    m_content = content;
    m_title->setText(content.title());
    m_title->setEnabled(content.picked && !content.captions.empty());
    showCaptions();
    showWhere();
    m_scores->setGroups(content.scores);
}

void CardView::showCaptions() {
    QString html;
    QStringList keywords;
    for (const CaptionBlock& block : m_content.captions) {
        html += htmlOf(block, palette());
        for (const QString& keyword : block.keywords)
            if (!keywords.contains(keyword))
                keywords << keyword;
    }
    m_captions->setText(html);
    m_captions->setVisible(!html.isEmpty());
    QColor chip = palette().color(QPalette::Highlight);
    QStringList chips;
    for (const QString& keyword : keywords)
        chips << QStringLiteral("<span style='background-color:%1;color:%2'>&nbsp;%3&nbsp;</span>")
                     .arg(
                         chip.name(), palette().color(QPalette::HighlightedText).name(),
                         QString(keyword).replace(' ', QChar::Nbsp).toHtmlEscaped());
    m_keywords->setText(chips.join(QStringLiteral(" ")));
    m_keywords->setToolTip(keywords.isEmpty() ? QString() : tr("Keywords of the captions"));
    m_keywords->setVisible(!keywords.isEmpty());
}

void CardView::showWhere() {
    QString html = QStringLiteral("<table cellspacing='0' cellpadding='1'>");
    for (const auto& [label, value] : m_content.where)
        html +=
            QStringLiteral("<tr><td style='white-space:nowrap; padding-right:8px'>%1</td><td>%2</td></tr>")
                .arg(quiet(label.toHtmlEscaped(), palette()), value.toHtmlEscaped());
    m_where->setText(m_content.where.empty() ? QString() : html + QStringLiteral("</table>"));
    m_where->setVisible(!m_content.where.empty());
}

void CardView::fill(const Strips& strips, const std::optional<StimulusRanking>& ranking) {
    strips.top->setStimuli(ranking ? ranking->top : std::vector<RankedStimulus>{});
    strips.bottom->setStimuli(ranking ? ranking->bottom : std::vector<RankedStimulus>{});
}

void CardView::showEvidence(const CardEvidence& evidence) {
    m_evidence = evidence;
    m_model->setText(
        evidence.model.isEmpty()        ? QString()
        : evidence.modelScore.isEmpty() ? tr("Predictions of %1").arg(evidence.model.toHtmlEscaped())
                                        : tr("Predictions of %1, held-out r %2")
                                              .arg(evidence.model.toHtmlEscaped(), evidence.modelScore));
    m_model->setVisible(!m_model->text().isEmpty());
    fill(m_predicted, evidence.predicted);
    fill(m_measured, evidence.measured);
    m_tabs->setTabVisible(0, evidence.predicted.has_value());
    m_tabs->setTabVisible(1, evidence.measured.has_value());
    m_tabs->setVisible(evidence.predicted || evidence.measured);
    m_profile->setGroups({evidence.profile});
}

void CardView::clearEvidence(const QString& why) {
    showEvidence({});
    m_model->setText(why);
    m_model->setVisible(!why.isEmpty());
}

QString CardView::text() const {
    const QString evidence = m_evidence.text();
    return evidence.isEmpty() ? m_content.text() : m_content.text() + '\n' + evidence;
}

void CardView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    // Colours of rich text are fixed when it is made.
    if (event->type() == QEvent::PaletteChange && m_where) {
        showCaptions();
        showWhere();
    }
}

} // namespace fusiform

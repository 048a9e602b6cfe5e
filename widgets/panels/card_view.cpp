#include "widgets/panels/card_view.h"

#include "widgets/dialogs/stimulus_viewer.h"
#include "widgets/panels/rich_label.h"
#include "widgets/panels/score_bars.h"
#include "widgets/panels/stimulus_strip.h"
#include "widgets/views/place_text.h"

#include <QEvent>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

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
    m_modelRow = new QHBoxLayout;
    layout->addLayout(m_modelRow);
    m_model = addLabel(*m_modelRow, QStringLiteral("Model"));
    m_modelScore = new ScoreBars(this);
    m_modelScore->setObjectName(m_name + "ModelScore");
    m_modelScore->setAccessibleName(tr("Held-out score of the encoding model"));
    layout->addWidget(m_modelScore);
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(m_name + "Stimuli");
    m_tabs->setAccessibleName(tr("Stimuli with the highest and lowest responses"));
    m_tabs->setDocumentMode(true);
    m_predicted = addStrips(QStringLiteral("Predicted"), tr("Predicted"), tr("predicted responses"));
    m_measured = addStrips(QStringLiteral("Measured"), tr("Measured"), tr("measured responses"));
    layout->addWidget(m_tabs);
    m_profile = new ScoreBars(this);
    m_profile->setObjectName(m_name + "Profile");
    m_profile->setAccessibleName(tr("Mean measured response per category"));
    layout->addWidget(m_profile);
    layout->addStretch();
    showContent(CardContent{});
    clearEvidence();
}

RichLabel* CardView::addLabel(QBoxLayout& layout, const QString& name) {
    auto* label = new RichLabel(this);
    label->setObjectName(m_name + name);
    layout.addWidget(label);
    return label;
}

void CardView::addModelWidget(QWidget* widget) {
    m_modelRow->insertWidget(0, widget, 3);
    m_modelRow->setStretchFactor(m_model, 2);
}

CardView::Strips CardView::addStrips(const QString& name, const QString& title, const QString& list) {
    auto* page = new QWidget(m_tabs);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 6, 0, 0);
    Strips strips{new StimulusStrip(tr("Highest"), page), new StimulusStrip(tr("Lowest"), page)};
    strips.top->setObjectName(m_name + name + "Top");
    strips.bottom->setObjectName(m_name + name + "Bottom");
    layout->addWidget(strips.top);
    layout->addWidget(strips.bottom);
    layout->addStretch();
    m_tabs->addTab(page, title);
    for (const bool bottom : {false, true})
        connect(
            bottom ? strips.bottom : strips.top, &StimulusStrip::activated, this,
            [this, strips, list, bottom](int index) { view(strips, list, bottom, index); });
    return strips;
}

/// The enlarged stimuli of a tab: the highest, and after them the lowest as they are listed.
void CardView::view(const Strips& strips, const QString& list, bool bottom, int index) {
    std::vector<RankedStimulus> stimuli = strips.top->stimuli();
    const int before = bottom ? int(stimuli.size()) : 0;
    stimuli.insert(stimuli.end(), strips.bottom->stimuli().begin(), strips.bottom->stimuli().end());
    viewStimuli(
        stimuli, before + index, tr("Highest and lowest %1 · %2").arg(list, m_content.place.name()),
        bottom ? strips.bottom : strips.top);
}

void CardView::showContent(const CardContent& content) {
    m_content = content;
    m_title->setRichText(content.title());
    m_title->setEnabled(content.picked && !content.captions.empty());
    showCaptions();
    showWhere();
    if (m_steady && content.scores.empty())
        m_scores->setPending();
    else
        m_scores->setGroups(content.scores);
    keepHeights();
}

void CardView::setSteady(bool steady) {
    if (steady == m_steady)
        return;
    m_steady = steady;
    for (RichLabel* label : {m_title, m_captions, m_keywords, m_where})
        label->setMinimumHeight(0);
    keepHeights();
}

void CardView::keepHeights() {
    if (!m_steady)
        return;
    for (RichLabel* label : {m_title, m_captions, m_keywords, m_where}) {
        const int wanted = label->text().isEmpty() ? 0 : label->heightForWidth(label->width());
        if (wanted > label->minimumHeight())
            label->setMinimumHeight(wanted);
        label->setVisible(label->minimumHeight() > 0);
    }
}

void CardView::showCaptions() {
    QString html;
    std::vector<std::pair<QString, QString>> chips; // a word, and what supports it
    for (const CaptionBlock& block : m_content.captions) {
        html += htmlOf(block, palette());
        for (const CaptionKeyword& keyword : block.keywords) {
            const bool known =
                std::ranges::any_of(chips, [&](const auto& chip) { return chip.first == keyword.word; });
            if (!known)
                chips.emplace_back(
                    keyword.word,
                    block.captions > 1 ? tr("%1/%2").arg(keyword.captions).arg(block.captions) : QString());
        }
    }
    m_captions->setRichText(html);
    m_captions->setVisible(!html.isEmpty());
    QStringList words;
    for (const auto& [word, support] : chips)
        words << QStringLiteral("<span style='background-color:%1;color:%2'>&nbsp;%3&nbsp;</span>%4")
                     .arg(
                         palette().color(QPalette::Highlight).name(),
                         palette().color(QPalette::HighlightedText).name(),
                         QString(word).replace(' ', QChar::Nbsp).toHtmlEscaped(),
                         support.isEmpty() ? QString()
                                           : quiet(QStringLiteral("&nbsp;") + support, palette()));
    m_keywords->setRichText(words.join(QStringLiteral(" ")));
    m_keywords->setToolTip(
        chips.empty() ? QString() : tr("Keywords, and how many of the voxel's captions name them"));
    m_keywords->setVisible(!chips.empty());
}

void CardView::showWhere() {
    const auto where = m_content.where();
    QString html = QStringLiteral("<table cellspacing='0' cellpadding='1'>");
    for (const auto& [label, value] : where)
        html +=
            QStringLiteral("<tr><td style='white-space:nowrap; padding-right:8px'>%1</td><td>%2</td></tr>")
                .arg(quiet(label.toHtmlEscaped(), palette()), value.toHtmlEscaped());
    m_where->setRichText(where.empty() ? QString() : html + QStringLiteral("</table>"));
    m_where->setVisible(!where.empty());
}

void CardView::fill(const Strips& strips, const std::optional<StimulusRanking>& ranking) {
    strips.top->setStimuli(ranking ? ranking->top : std::vector<RankedStimulus>{});
    strips.bottom->setStimuli(ranking ? ranking->bottom : std::vector<RankedStimulus>{});
}

void CardView::showEvidence(const CardEvidence& evidence) {
    m_evidence = evidence;
    m_awaits = false;
    showModel();
    fill(m_predicted, evidence.predicted);
    fill(m_measured, evidence.measured);
    m_tabs->setTabVisible(0, evidence.predicted.has_value());
    m_tabs->setTabVisible(1, evidence.measured.has_value());
    m_tabs->setVisible(evidence.predicted || evidence.measured);
    m_modelScore->setGroups({evidence.score});
    m_profile->setGroups({evidence.profile});
}

void CardView::showModel() {
    const CardEvidence& evidence = m_evidence;
    const bool chosen = m_modelRow->count() > 1 && !m_modelRow->itemAt(0)->widget()->isHidden();
    QString text;
    if (chosen) // its name is in the widget beside
        text = evidence.modelScore.isEmpty() ? QString() : tr("held-out r %1").arg(evidence.modelScore);
    else if (!evidence.model.isEmpty())
        text = evidence.modelScore.isEmpty() ? tr("Predictions of %1").arg(evidence.model.toHtmlEscaped())
                                             : tr("Predictions of %1, held-out r %2")
                                                   .arg(evidence.model.toHtmlEscaped(), evidence.modelScore);
    m_model->setRichText(text);
    m_model->setVisible(!text.isEmpty());
}

void CardView::awaitEvidence(const QString& why) {
    m_evidence = {};
    m_awaits = true;
    m_model->setRichText(why);
    m_model->show();
    for (const Strips& strips : {m_predicted, m_measured})
        for (StimulusStrip* strip : {strips.top, strips.bottom})
            strip->setPending();
    m_modelScore->setPending();
    m_profile->setPending();
}

void CardView::clearEvidence(const QString& why) {
    showEvidence({});
    m_model->setRichText(why);
    m_model->setVisible(!why.isEmpty());
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

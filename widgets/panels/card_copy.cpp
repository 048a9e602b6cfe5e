#include "widgets/panels/card_copy.h"

#include "widgets/views/place_text.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>

#include <cmath>

namespace fusiform {
namespace {

using Json = nlohmann::ordered_json;

struct CopyWords {
    Q_DECLARE_TR_FUNCTIONS(fusiform::CopyWords)
};

/// Characters that Markdown would take as its own.
QString escaped(QString text) {
    for (const QChar c : QStringLiteral("\\`*_[]<>|#"))
        text.replace(c, QStringLiteral("\\") + c);
    return text;
}

void appendStimuli(QStringList& lines, const QString& title, const std::vector<RankedStimulus>& stimuli) {
    if (stimuli.empty())
        return;
    lines << QString() << QStringLiteral("**%1**").arg(title) << QString();
    for (const RankedStimulus& stimulus : stimuli) {
        QString line = QStringLiteral("1. %1: %2").arg(escaped(stimulus.id), numberText(stimulus.response));
        if (!stimulus.captions.isEmpty())
            line += QStringLiteral(" – ") + escaped(stimulus.captions.first());
        lines << line;
    }
}

void appendBars(QStringList& lines, const ScoreGroup& group) {
    if (group.bars.empty())
        return;
    const QString ceiling =
        group.ceiling ? CopyWords::tr(" (noise ceiling %1)").arg(numberText(*group.ceiling)) : QString();
    lines << QString() << QStringLiteral("| %1 | |").arg(escaped(group.title) + ceiling)
          << QStringLiteral("|---|---|");
    for (const ScoreBar& bar : group.bars)
        lines << QStringLiteral("| %1 | %2 |").arg(escaped(bar.label), escaped(bar.text));
}

Json orNull(std::optional<double> value) {
    return value && std::isfinite(*value) ? Json(*value) : Json();
}

Json jsonOf(const Point& point) {
    return Json::array({point.x(), point.y(), point.z()});
}

Json jsonOf(const Ijk& ijk) {
    return Json::array({ijk[0], ijk[1], ijk[2]});
}

Json jsonOf(const CardPlace& place) {
    Json json = Json::object();
    if (place.hemisphere) {
        json["hemisphere"] = *place.hemisphere == Hemisphere::Left ? "left" : "right";
        json["vertex"] = place.vertex;
    }
    if (!place.mesh.isEmpty())
        json["mesh"] = place.mesh.toStdString();
    if (!place.space.isEmpty())
        json["space"] = place.space.toStdString();
    if (place.world)
        json["worldMm"] = jsonOf(*place.world);
    if (place.tkRas)
        json["tkRasMm"] = jsonOf(*place.tkRas);
    if (place.voxelIjk)
        json["voxelIjk"] = jsonOf(*place.voxelIjk);
    if (place.anatomyIjk)
        json["anatomyIjk"] = jsonOf(*place.anatomyIjk);
    return json;
}

Json jsonOf(const CaptionBlock& block) {
    Json json{{"name", block.name.toStdString()}, {"method", block.method.toStdString()}};
    json["captions"] = Json::array();
    for (const CaptionLine& line : block.lines)
        json["captions"].push_back(
            {{"text", line.text.toStdString()}, {"repeats", line.repeats}, {"score", orNull(line.score)}});
    json["keywords"] = Json::array();
    for (const CaptionKeyword& keyword : block.keywords)
        json["keywords"].push_back({{"word", keyword.word.toStdString()}, {"captions", keyword.captions}});
    json["count"] = block.captions;
    return json;
}

Json jsonOf(const ResponseRank& rank) {
    return {{"response", rank.response}, {"rank", rank.rank}, {"of", rank.of}};
}

Json jsonOf(const std::vector<RankedStimulus>& stimuli) {
    Json list = Json::array();
    for (const RankedStimulus& stimulus : stimuli) {
        Json json{{"stimulus", stimulus.stimulus}, {"id", stimulus.id.toStdString()}};
        json["captions"] = Json::array();
        for (const QString& caption : stimulus.captions)
            json["captions"].push_back(caption.toStdString());
        json["category"] = stimulus.category.toStdString();
        json["image"] = stimulus.image.string();
        json["response"] = stimulus.response;
        if (stimulus.predicted)
            json["predicted"] = jsonOf(*stimulus.predicted);
        if (stimulus.measured)
            json["measured"] = jsonOf(*stimulus.measured);
        list.push_back(std::move(json));
    }
    return list;
}

Json jsonOf(const std::optional<StimulusRanking>& ranking) {
    if (!ranking)
        return {};
    return {{"highest", jsonOf(ranking->top)}, {"lowest", jsonOf(ranking->bottom)}};
}

} // namespace

QString textOf(const CardCopy& card) {
    const QString evidence = card.evidence.text();
    return evidence.isEmpty() ? card.content.text() : card.content.text() + '\n' + evidence;
}

QString markdownOf(const CardCopy& card) {
    const CardContent& content = card.content;
    QStringList lines{QStringLiteral("### ") + escaped(content.title()), QString()};
    for (const auto& [label, value] : content.where())
        lines << QStringLiteral("- **%1**: %2").arg(label, escaped(value));
    for (const CaptionBlock& block : content.captions) {
        QStringList made{block.name, block.method, block.agreement};
        made.removeAll(QString());
        lines << QString() << QStringLiteral("**%1**").arg(escaped(made.join(QStringLiteral(" · "))))
              << QString();
        for (const CaptionLine& line : block.lines)
            lines << QStringLiteral("- ") + escaped(line.text) +
                         (line.score ? QStringLiteral(" (%1)").arg(numberText(*line.score)) : QString());
        if (!block.keywords.empty())
            lines << QString() << CopyWords::tr("Keywords: %1").arg(escaped(block.keywordText()));
    }
    for (const ScoreGroup& group : content.scores)
        appendBars(lines, group);
    appendBars(lines, card.evidence.score);
    if (const auto& predicted = card.evidence.predicted) {
        appendStimuli(
            lines, CopyWords::tr("Highest predicted responses (%1)").arg(escaped(card.evidence.model)),
            predicted->top);
        appendStimuli(lines, CopyWords::tr("Lowest predicted responses"), predicted->bottom);
    }
    if (const auto& measured = card.evidence.measured) {
        appendStimuli(lines, CopyWords::tr("Highest measured responses"), measured->top);
        appendStimuli(lines, CopyWords::tr("Lowest measured responses"), measured->bottom);
    }
    appendBars(lines, card.evidence.profile);
    return lines.join('\n') + '\n';
}

nlohmann::ordered_json jsonOf(const CardCopy& card) {
    const CardContent& content = card.content;
    Json json;
    json["fusiformCard"] = 1;
    json["voxel"] = content.voxel ? Json(*content.voxel) : Json();
    json["place"] = jsonOf(content.place);
    json["regions"] = Json::array();
    for (const auto& [parcellation, region] : content.place.regions)
        json["regions"].push_back(
            {{"parcellation", parcellation.toStdString()}, {"region", region.toStdString()}});
    json["captions"] = Json::array();
    for (const CaptionBlock& block : content.captions)
        json["captions"].push_back(jsonOf(block));
    json["noiseCeiling"] = orNull(content.noiseCeiling);
    if (content.overlay)
        json["overlay"] = {
            {"map", content.overlay->map.toStdString()}, {"value", orNull(content.overlay->value)}};
    json["scores"] = Json::array();
    for (const ScoreGroup& group : content.scores) {
        Json layers = Json::array();
        for (const ScoreBar& bar : group.bars)
            layers.push_back({{"layer", bar.label.toStdString()}, {"value", orNull(bar.value)}});
        json["scores"].push_back(
            {{"model", group.title.toStdString()}, {"ceiling", orNull(group.ceiling)}, {"layers", layers}});
    }
    const CardEvidence& evidence = card.evidence;
    json["encodingModel"] = nullptr;
    if (!evidence.model.isEmpty())
        json["encodingModel"] = {
            {"name", evidence.model.toStdString()},
            {"heldOutR", evidence.score.bars.empty() ? Json() : orNull(evidence.score.bars.front().value)}};
    json["predicted"] = jsonOf(evidence.predicted);
    json["measured"] = jsonOf(evidence.measured);
    json["profile"] = Json::array();
    for (const ScoreBar& bar : evidence.profile.bars)
        json["profile"].push_back(
            {{"category", bar.label.toStdString()}, {"meanResponse", orNull(bar.value)}});
    return json;
}

CopyButton::CopyButton(std::function<CardCopy()> card, QWidget* parent) : QToolButton(parent) {
    setText(tr("Copy"));
    setToolTip(tr("Copy the card as text; the arrow offers Markdown and JSON"));
    setPopupMode(QToolButton::MenuButtonPopup);
    auto* menu = new QMenu(this);
    const auto add = [&](const QString& name, const QString& title, auto form) {
        QAction* action = menu->addAction(title);
        action->setObjectName(name);
        const auto copy = [card, form] { QApplication::clipboard()->setText(form(card())); };
        connect(action, &QAction::triggered, this, copy);
        return copy;
    };
    connect(
        this, &QToolButton::clicked, this,
        add("copyText", tr("Copy as &text"), [](const CardCopy& copied) { return textOf(copied); }));
    add("copyMarkdown", tr("Copy as &Markdown"), [](const CardCopy& copied) { return markdownOf(copied); });
    add("copyJson", tr("Copy as &JSON"), [](const CardCopy& copied) {
        return QString::fromStdString(jsonOf(copied).dump(2, ' ', false, Json::error_handler_t::replace));
    });
    setMenu(menu);
}

} // namespace fusiform

#include "widgets/window/label_menu.h"

#include "render/caption_labels.h"
#include "widgets/session/session.h"

#include <QActionGroup>
#include <QColorDialog>

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

constexpr double sizeStep = 1.2;

QColor colourOf(const Rgb& rgb) {
    return {rgb[0], rgb[1], rgb[2]};
}

} // namespace

LabelMenu::LabelMenu(Session& session, QWidget* parent) : QMenu(tr("L&abels"), parent), m_session(session) {
    setToolTipsVisible(true);
    buildKinds();
    addSeparator();
    buildTexts();
    m_sources = addMenu(tr("&Taken from"));
    addSeparator();
    buildLook();
    addSeparator();
    buildPins();
    connect(&session, &Session::viewChanged, this, &LabelMenu::follow);
    connect(&session, &Session::cursorChanged, this, &LabelMenu::follow);
    connect(&session, &Session::datasetChanged, this, &LabelMenu::follow);
    follow();
}

void LabelMenu::change(
    const QString& what, const std::function<void(LabelView&)>& edit, const QString& mergeKey) {
    m_session.changeView(
        what, [&edit](ViewState& view) { edit(view.labels); }, mergeKey);
    follow(); // choosing the same again must not leave it unchecked
}

QAction* LabelMenu::addChoice(const QString& name, const QString& text) {
    QAction* action = addAction(text);
    action->setObjectName(name);
    action->setCheckable(true);
    return action;
}

void LabelMenu::buildKinds() {
    auto* group = new QActionGroup(this);
    const auto add = [&](LabelsOf of, const QString& name, const QString& text, const QString& tip) {
        QAction* action = addChoice(name, text);
        action->setToolTip(tip);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, of] {
            change(tr("Labels"), [of](LabelView& labels) {
                labels.of = of;
                labels.source.clear();
            });
        });
        m_kinds.emplace_back(of, action);
    };
    add(LabelsOf::Off, "labelsOff", tr("&Off"), {});
    add(LabelsOf::Regions, "labelsRegions", tr("&Regions"),
        tr("One label for each region of a parcellation"));
    add(LabelsOf::Clusters, "labelsClusters", tr("&Clusters"), tr("One label for each category of a map"));
    add(LabelsOf::Pinned, "labelsPinned", tr("&Pinned places"),
        tr("One label for each place that was pinned"));
}

void LabelMenu::buildTexts() {
    auto* group = new QActionGroup(this);
    const auto add = [&](LabelText text, const QString& name, const QString& title) {
        QAction* action = addChoice(name, title);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, text] {
            change(tr("Text of labels"), [text](LabelView& labels) { labels.text = text; });
        });
        m_texts.emplace_back(text, action);
    };
    add(LabelText::Captions, "labelCaptions", tr("C&aptions"));
    add(LabelText::Keywords, "labelKeywords", tr("&Keywords"));
    add(LabelText::Names, "labelNames", tr("&Names"));
}

void LabelMenu::buildLook() {
    const auto scaled = [this](double factor) {
        return [this, factor] {
            change(
                tr("Size of labels"),
                [factor](LabelView& labels) {
                    labels.size = std::clamp(labels.size * factor, smallestLabels, largestLabels);
                    if (std::abs(labels.size - 1) < 0.02)
                        labels.size = 1; // back where it began, whatever was rounded on the way
                },
                QStringLiteral("labelSize"));
        };
    };
    m_larger = addAction(tr("&Larger"), this, scaled(sizeStep));
    m_smaller = addAction(tr("&Smaller"), this, scaled(1 / sizeStep));
    m_larger->setObjectName("labelsLarger");
    m_smaller->setObjectName("labelsSmaller");
    m_ownColour = addChoice("labelColour", tr("Text colo&ur…"));
    m_ownColour->setToolTip(tr("Not checked: a colour that contrasts with the background"));
    connect(m_ownColour, &QAction::triggered, this, &LabelMenu::chooseColour);
    m_boxes = addChoice("labelBoxes", tr("On &boxes"));
    connect(m_boxes, &QAction::triggered, this, [this](bool on) {
        change(tr("Boxes of labels"), [on](LabelView& labels) { labels.box = on; });
    });
}

void LabelMenu::buildPins() {
    m_pin = addAction(tr("P&in the selected place"), this, [this] {
        m_session.changeView(tr("Pin a place"), [](ViewState& view) {
            if (view.cursor && std::ranges::find(view.pinned, *view.cursor) == view.pinned.end())
                view.pinned.push_back(*view.cursor);
            view.labels.of = LabelsOf::Pinned;
        });
    });
    m_unpinAll = addAction(tr("Remove all pi&ns"), this, [this] {
        m_session.changeView(tr("Remove all pins"), [](ViewState& view) {
            view.pinned.clear();
            if (view.labels.of == LabelsOf::Pinned)
                view.labels.of = LabelsOf::Off;
        });
    });
    m_pin->setObjectName("pinPlace");
    m_unpinAll->setObjectName("unpinAll");
}

void LabelMenu::chooseColour() {
    // Chosen again: back to the automatic colour.
    if (m_session.view().labels.colour)
        return change(tr("Colour of labels"), [](LabelView& labels) { labels.colour.reset(); });
    const QColor chosen =
        QColorDialog::getColor(colourOf({214, 94, 0}), parentWidget(), tr("Colour of labels"));
    change(tr("Colour of labels"), [&chosen](LabelView& labels) {
        if (chosen.isValid())
            labels.colour =
                Rgb{std::uint8_t(chosen.red()), std::uint8_t(chosen.green()), std::uint8_t(chosen.blue())};
    });
}

bool LabelMenu::possible(LabelsOf of) const {
    switch (of) {
    case LabelsOf::Off:
        return true;
    case LabelsOf::Regions:
    case LabelsOf::Clusters:
        return !labelSources(*m_session.dataset(), of).empty();
    case LabelsOf::Pinned:
        return !m_session.view().pinned.empty();
    }
    return false;
}

void LabelMenu::follow() {
    const ViewState& view = m_session.view();
    const bool on = view.labels.of != LabelsOf::Off;
    if (on)
        m_last = view.labels.of;
    for (const auto& [of, action] : m_kinds) {
        action->setChecked(of == view.labels.of);
        action->setEnabled(possible(of) || of == view.labels.of);
    }
    for (const auto& [text, action] : m_texts) {
        action->setChecked(text == view.labels.text);
        action->setEnabled(on);
    }
    m_larger->setEnabled(on && view.labels.size < largestLabels);
    m_smaller->setEnabled(on && view.labels.size > smallestLabels);
    m_ownColour->setEnabled(on);
    m_ownColour->setChecked(view.labels.colour.has_value());
    m_boxes->setEnabled(on);
    m_boxes->setChecked(view.labels.box);
    m_pin->setEnabled(view.cursor && view.cursor->hemisphere && view.cursor->vertex >= 0);
    m_unpinAll->setEnabled(!view.pinned.empty());
    refillSources();
}

void LabelMenu::refillSources() {
    const ViewState& view = m_session.view();
    const auto names = labelSources(*m_session.dataset(), view.labels.of);
    m_sources->clear();
    m_sources->setEnabled(names.size() > 1);
    const auto add = [&](const QString& title, const std::string& name) {
        QAction* action = m_sources->addAction(title);
        action->setCheckable(true);
        action->setChecked(view.labels.source == name);
        connect(
            action, &QAction::triggered, this,
            [this, name] {
                change(tr("Source of labels"), [&name](LabelView& labels) { labels.source = name; });
            },
            Qt::QueuedConnection); // the menu is filled again, which deletes this action
    };
    add(tr("What is shown"), {});
    for (const std::string& name : names)
        add(QString::fromStdString(name).replace('&', "&&"), name);
}

void LabelMenu::toggle() {
    LabelsOf wanted = LabelsOf::Off;
    if (m_session.view().labels.of == LabelsOf::Off)
        for (const LabelsOf of : {m_last, LabelsOf::Pinned, LabelsOf::Clusters, LabelsOf::Regions})
            if (wanted == LabelsOf::Off && possible(of))
                wanted = of;
    change(tr("Labels"), [wanted](LabelView& labels) { labels.of = wanted; });
}

} // namespace fusiform

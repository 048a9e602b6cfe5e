#include "widgets/composer/panel_titles.h"

#include "widgets/composer/page_document.h"
#include "widgets/dialogs/figure_dialog.h"
#include "widgets/views/place_text.h"
#include "widgets/window/texts.h"

#include <QCoreApplication>

namespace fusiform {
namespace {

struct PanelTitles {
    Q_DECLARE_TR_FUNCTIONS(PanelTitles)
};

QString viewText(const Panel& panel) {
    QString text = panel.asOnScreen ? PanelTitles::tr("as on screen") : titleOf(panel.view).toLower();
    if (panel.shown.left != panel.shown.right)
        text += ", " + (panel.shown.left ? PanelTitles::tr("left") : PanelTitles::tr("right"));
    return text;
}

/// What tells a panel from others of its kind.
QString detailOf(const Panel& panel) {
    switch (panel.kind) {
    case PanelKind::CortexView:
    case PanelKind::Orientation: return viewText(panel);
    case PanelKind::Slice: return titleOf(panel.axis).toLower();
    case PanelKind::Text: return QString::fromStdString(panel.text).simplified().left(40);
    default: return {};
    }
}

} // namespace

QString titleOf(Alignment alignment) {
    switch (alignment) {
    case Alignment::Left: return PanelTitles::tr("Left");
    case Alignment::Centre: return PanelTitles::tr("Centre");
    case Alignment::Right: return PanelTitles::tr("Right");
    }
    return {};
}

QString titleOf(const Panel& panel) {
    QString title = analysisText(
        panel.kind == PanelKind::Chart ? titleOf(panel.chart) : titleOf(panel.kind));
    for (const QString& more : {detailOf(panel), QString::fromStdString(panel.map)})
        if (!more.isEmpty())
            title += ", " + more;
    return panel.letter.empty() ? title : QString::fromStdString(panel.letter) + "  " + title;
}

QString selectionText(const PageDocument& document) {
    const auto count = document.selected().size();
    if (const Panel* panel = document.current())
        return PanelTitles::tr("%1, %2 mm from the left, %3 mm from the top, %4 by %5 mm")
            .arg(titleOf(*panel))
            .arg(panel->place.x, 0, 'f', 1)
            .arg(panel->place.y, 0, 'f', 1)
            .arg(panel->place.width, 0, 'f', 1)
            .arg(panel->place.height, 0, 'f', 1);
    return count == 0 ? PanelTitles::tr("No panel is selected.") : PanelTitles::tr("%n panels are selected.", nullptr, int(count));
}

} // namespace fusiform

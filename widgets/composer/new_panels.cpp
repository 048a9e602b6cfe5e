#include "widgets/composer/new_panels.h"

#include "render/figures/panel_placement.h"
#include "render/figures/panel_view.h"
#include "widgets/composer/panel_titles.h"
#include "widgets/dialogs/figure_dialog.h"
#include "widgets/views/place_text.h"
#include "widgets/window/texts.h"

#include <QCoreApplication>

#include <algorithm>

namespace fusiform {
namespace {

constexpr double journalHeight = 247; ///< mm, of a page's text area

struct NewPanels {
    Q_DECLARE_TR_FUNCTIONS(NewPanels)
};

constexpr Bilateral<bool> bothSides{true, true};
constexpr Bilateral<bool> leftOnly{true, false};
constexpr Bilateral<bool> rightOnly{false, true};

/// Panels of a size that suits the page.
class Offers {
public:
    explicit Offers(const Page& page) : m_width(withinMargins(page).width), m_em(emOf(page)) {}

    std::vector<PanelOffer> made() {
        addCortex();
        for (const SliceAxis axis : sliceAxes) {
            Panel panel = sized(PanelKind::Slice, 0.32, 1.1);
            panel.axis = axis;
            add("addSlice-" + nameText(nameOf(axis)), NewPanels::tr("&Slice"), titleOf(axis), {panel});
        }
        addCharts();
        addPlain(PanelKind::ColourBar, 1, 4.2);
        addPlain(PanelKind::Captions, 0.48, 12);
        addPlain(PanelKind::Gallery, 0.48, 14);
        addPlain(PanelKind::Legend, 1, 4.5);
        addPlain(PanelKind::ScaleBar, 0.3, 2);
        addPlain(PanelKind::Orientation, 0.12, 6);
        Panel text = lines(PanelKind::Text, 0.4, 3);
        text.text = NewPanels::tr("Text").toStdString();
        text.alignment = Alignment::Left;
        add("addText", {}, analysisText(titleOf(PanelKind::Text)), {text});
        return std::move(m_offers);
    }

private:
    static QString nameText(std::string_view name) { return QString::fromUtf8(name.data(), qsizetype(name.size())); }

    /// `share` of the room across; height against width.
    [[nodiscard]] Panel sized(PanelKind kind, double share, double shape) const {
        Panel panel;
        panel.kind = kind;
        panel.place = {0, 0, share * m_width, share * m_width * shape};
        return panel;
    }
    /// As many ems high.
    [[nodiscard]] Panel lines(PanelKind kind, double share, double ems) const {
        Panel panel = sized(kind, share, 1);
        panel.place.height = ems * m_em;
        return panel;
    }
    void add(const QString& name, const QString& group, const QString& title, const std::vector<Panel>& panels) {
        m_offers.push_back({name, group, title, panels});
    }
    void addPlain(PanelKind kind, double share, double ems) {
        add("add-" + nameText(nameOf(kind)), {}, analysisText(titleOf(kind)), {lines(kind, share, ems)});
    }

    void addCortex() {
        const QString group = NewPanels::tr("&Cortex");
        Panel screen = sized(PanelKind::CortexView, 0.48, 0.67);
        screen.asOnScreen = true;
        add("addCortex-asOnScreen", group, NewPanels::tr("As on screen"), {screen});
        for (const StandardView view : {StandardView::Lateral, StandardView::Medial, StandardView::Ventral,
                                        StandardView::Dorsal, StandardView::Anterior, StandardView::Posterior}) {
            const bool oneSided = view == StandardView::Lateral || view == StandardView::Medial;
            Panel panel = sized(PanelKind::CortexView, oneSided ? 0.48 : 0.4, oneSided ? 0.65 : 0.8);
            panel.view = view;
            std::vector<Panel> panels{panel};
            if (oneSided) {
                panels.push_back(panel);
                panels[0].shown = leftOnly;
                panels[1].shown = rightOnly;
            }
            add("addCortex-" + nameText(nameOf(view)), group,
                oneSided ? NewPanels::tr("%1, left and right").arg(titleOf(view)) : titleOf(view), panels);
        }
        for (const auto& [shown, side] : {std::pair(leftOnly, NewPanels::tr("left")), std::pair(rightOnly, NewPanels::tr("right"))})
            for (const StandardView view : {StandardView::Lateral, StandardView::Medial}) {
                Panel panel = sized(PanelKind::CortexView, 0.48, 0.65);
                panel.view = view;
                panel.shown = shown;
                add("addCortex-" + nameText(nameOf(view)) + (shown.left ? "-left" : "-right"), group,
                    NewPanels::tr("%1, %2 alone").arg(titleOf(view), side), {panel});
            }
        Panel flat = sized(PanelKind::FlatMap, 0.9, 0.5);
        flat.view = StandardView::Dorsal;
        flat.shown = bothSides;
        add("add-flatMap", {}, analysisText(titleOf(PanelKind::FlatMap)), {flat});
    }

    void addCharts() {
        for (const ChartKind kind : {ChartKind::LayerProfile, ChartKind::RegionBars, ChartKind::Scatter, ChartKind::Rdm,
                                     ChartKind::Histogram}) {
            Panel panel = sized(PanelKind::Chart, 0.48, 0.62);
            panel.chart = kind;
            panel.heading = titleOf(kind).english();
            add("addChart-" + nameText(nameOf(kind)), NewPanels::tr("C&hart"), analysisText(titleOf(kind)), {panel});
        }
    }

    double m_width, m_em;
    std::vector<PanelOffer> m_offers;
};

/// Each at a place that those before it leave free.
std::vector<Panel> placedInTurn(Page page, const std::vector<Panel>& panels) {
    std::vector<Panel> result;
    for (Panel panel : panels) {
        panel.place = freePlace(page, panel);
        page.panels.push_back(panel);
        result.push_back(std::move(panel));
    }
    return result;
}

/// What belongs together is of one size, the smallest that one of them has to have.
std::vector<Panel> placedAlike(const Page& page, const std::vector<Panel>& wanted) {
    std::vector<Panel> panels = placedInTurn(page, wanted);
    double share = 1;
    for (std::size_t i = 0; i < panels.size(); ++i)
        share = std::min(share, panels[i].place.width / wanted[i].place.width);
    if (panels.size() < 2 || share >= 1)
        return panels;
    std::vector<Panel> smaller = wanted;
    for (Panel& panel : smaller) {
        panel.place.width *= share;
        panel.place.height *= share;
    }
    return placedInTurn(page, smaller);
}

bool lieOnOthers(const std::vector<Panel>& panels, const Page& page) {
    return std::ranges::any_of(panels, [&page](const Panel& panel) {
        return std::ranges::any_of(page.panels, [&panel](const Panel& other) {
            const PageRect& a = panel.place;
            const PageRect& b = other.place;
            return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
        });
    });
}

bool hasHeightOfItsFormat(const Page& page) {
    const auto& formats = pageFormats();
    const auto own = std::ranges::find(formats, page.name, &PageFormat::name);
    return own != formats.end() && own->height > 0;
}

} // namespace

std::vector<PanelOffer> panelOffers(const Page& page) { return Offers(page).made(); }

PlacedPanels placedOn(const Page& page, const PanelOffer& offer) {
    PlacedPanels placed{placedAlike(page, offer.panels), page.height};
    if (!lieOnOthers(placed.panels, page) || hasHeightOfItsFormat(page))
        return placed;
    Page higher = page;
    higher.height = heightWithRoom(page, offer.panels);
    if (higher.height > journalHeight)
        return placed;
    return {placedAlike(higher, offer.panels), higher.height};
}

} // namespace fusiform

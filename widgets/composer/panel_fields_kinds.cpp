// Which fields there are for a panel, and which kinds they concern.
#include "widgets/composer/panel_fields.h"
#include "widgets/composer/panel_titles.h"
#include "widgets/dialogs/figure_dialog.h"
#include "widgets/views/place_text.h"
#include "widgets/window/actions.h"
#include "widgets/window/texts.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

namespace fusiform {
namespace {

constexpr int ofWindow = -1; ///< in choices of numbers

template <PanelKind... kinds>
bool isOneOf(const Panel& panel) {
    return ((panel.kind == kinds) || ...);
}

bool isAny(const Panel& /*panel*/) { return true; }
bool isCortex(const Panel& panel) { return isOneOf<PanelKind::CortexView>(panel); }
bool isText(const Panel& panel) { return isOneOf<PanelKind::Text>(panel); }
bool isSlice(const Panel& panel) { return isOneOf<PanelKind::Slice>(panel); }
bool isChart(const Panel& panel) { return isOneOf<PanelKind::Chart>(panel); }
bool drawsCortex(const Panel& panel) { return isOneOf<PanelKind::CortexView, PanelKind::FlatMap>(panel); }
bool looksSomewhere(const Panel& panel) {
    return isOneOf<PanelKind::CortexView, PanelKind::ScaleBar, PanelKind::Orientation>(panel);
}
bool hasMap(const Panel& panel) { return !isText(panel) && !isOneOf<PanelKind::Legend, PanelKind::ScaleBar, PanelKind::Orientation>(panel); }
bool hasFont(const Panel& panel) { return !drawsCortex(panel) && !isSlice(panel); }
bool isAligned(const Panel& panel) {
    return isOneOf<PanelKind::Text, PanelKind::Legend, PanelKind::ColourBar, PanelKind::ScaleBar>(panel);
}

template <class Enum>
QVariant numberOf(Enum value) { return static_cast<int>(value); }

} // namespace

void PanelFields::buildPlace() {
    const auto length = [this](const QString& name, const QString& title, const QString& tip, double low, double PageRect::*member) {
        number(
            name, title, tip, {.low = low, .high = largestPage, .step = 1, .decimals = 2, .unit = tr(" mm")}, isAny,
            [member](const Panel& panel) { return panel.place.*member; },
            [member](Panel& panel, double value) { panel.place.*member = value; });
    };
    length("panelLeft", tr("&Left"), tr("From the left side of the page"), -largestPage, &PageRect::x);
    length("panelTop", tr("&Top"), tr("From the top of the page"), -largestPage, &PageRect::y);
    length("panelWidth", tr("&Width"), tr("With its heading"), smallestPanel, &PageRect::width);
    length("panelHeight", tr("&Height"), tr("With its heading"), smallestPanel, &PageRect::height);
}

void PanelFields::buildHead() {
    QLineEdit* letter = line("panelLetter", tr("L&etter"), tr("Bold at the top left; empty for none"), isAny, &Panel::letter);
    letter->setMaxLength(4);
    m_heading = line("panelHeading", tr("Hea&ding"), tr("Above the drawing"), isAny, &Panel::heading);
}

void PanelFields::buildCortex() {
    constexpr int asOnScreen = 100;
    Choices views{{tr("As on screen"), asOnScreen}};
    for (const StandardView view : {StandardView::Lateral, StandardView::Medial, StandardView::Ventral,
                                    StandardView::Dorsal, StandardView::Anterior, StandardView::Posterior})
        views.emplace_back(titleOf(view), numberOf(view));
    choice(
        "panelView", tr("&View"), tr("Where the cortex is seen from"), views, looksSomewhere,
        [](const Panel& panel) { return panel.asOnScreen ? QVariant(asOnScreen) : numberOf(panel.view); },
        [](Panel& panel, const QVariant& value) {
            panel.asOnScreen = value.toInt() == asOnScreen;
            if (panel.asOnScreen)
                panel.camera.reset();
            else
                panel.view = static_cast<StandardView>(value.toInt());
        });
    m_takeCamera = new QPushButton(tr("&Keep the view of the window"), this);
    m_takeCamera->setObjectName("panelTakeCamera");
    m_takeCamera->setToolTip(tr("The panel keeps the camera of the window as it is now, whatever is turned there later"));
    connect(m_takeCamera, &QPushButton::clicked, this, &PanelFields::cameraRequested);
    form().addRow(QString(), m_takeCamera);
    m_fields.push_back({m_takeCamera, isCortex, [](const Panel&) {}});

    constexpr int both = 0, left = 1, right = 2;
    choice(
        "panelHemispheres", tr("Hemis&pheres"), {}, {{tr("Both"), both}, {tr("Left"), left}, {tr("Right"), right}},
        [](const Panel& panel) { return drawsCortex(panel) || panel.kind == PanelKind::Orientation; },
        [](const Panel& panel) { return panel.shown.left == panel.shown.right ? both : panel.shown.left ? left : right; },
        [](Panel& panel, const QVariant& value) { panel.shown = {value.toInt() != right, value.toInt() != left}; });
    Choices surfaces{{tr("As in the window"), ofWindow}};
    for (const SurfaceKind kind : {SurfaceKind::White, SurfaceKind::Midthickness, SurfaceKind::Pial, SurfaceKind::Inflated,
                                   SurfaceKind::VeryInflated, SurfaceKind::Sphere, SurfaceKind::Flat})
        surfaces.emplace_back(titleOf(kind), numberOf(kind));
    choice(
        "panelSurface", tr("S&urface"), {}, surfaces, isCortex,
        [](const Panel& panel) { return panel.surface ? numberOf(*panel.surface) : QVariant(ofWindow); },
        [](Panel& panel, const QVariant& value) {
            panel.surface.reset();
            if (value.toInt() != ofWindow)
                panel.surface = static_cast<SurfaceKind>(value.toInt());
        });
    number(
        "panelScale", tr("S&cale"), tr("mm of the cortex on a mm of the page. Panels without a scale of their own have the same one."),
        {.low = 0, .high = 1000, .step = 0.1, .decimals = 3, .special = tr("The common one")},
        [](const Panel& panel) { return (drawsCortex(panel) && !panel.asOnScreen) || panel.kind == PanelKind::ScaleBar; },
        [](const Panel& panel) { return panel.scale; }, [](Panel& panel, double value) { panel.scale = value; });
    check(
        "panelDirections", tr("Letters at the &sides"), tr("L and R, where both hemispheres are drawn"), drawsCortex,
        [](const Panel& panel) { return panel.directions; }, [](Panel& panel, bool on) { panel.directions = on; });
}

void PanelFields::buildData() {
    Choices charts;
    for (const ChartKind kind : {ChartKind::LayerProfile, ChartKind::RegionBars, ChartKind::Scatter, ChartKind::Rdm, ChartKind::Histogram})
        charts.emplace_back(analysisText(titleOf(kind)), numberOf(kind));
    choice(
        "panelChart", tr("&Chart"), {}, charts, isChart, [](const Panel& panel) { return numberOf(panel.chart); },
        [](Panel& panel, const QVariant& value) {
            // A heading that nobody wrote says what the new chart is.
            const bool usual = panel.heading == titleOf(panel.chart).english();
            panel.chart = static_cast<ChartKind>(value.toInt());
            if (usual)
                panel.heading = titleOf(panel.chart).english();
        });
    const auto name = [](std::string Panel::*member) {
        return std::pair(
            Get<QVariant>([member](const Panel& panel) { return QVariant(QString::fromStdString(panel.*member)); }),
            Set<QVariant>([member](Panel& panel, const QVariant& value) { panel.*member = value.toString().toStdString(); }));
    };
    const auto map = name(&Panel::map);
    m_map = choice("panelMap", tr("&Map"), tr("What is drawn, or whose bar or chart it is"), {}, hasMap, map.first, map.second);
    const auto second = name(&Panel::secondMap);
    m_secondMap = choice(
        "panelSecondMap", tr("Sec&ond map"), tr("Upwards in the scatter"), {},
        [](const Panel& panel) { return isChart(panel) && panel.chart == ChartKind::Scatter; }, second.first, second.second);
    const auto parcellation = name(&Panel::parcellation);
    m_parcellation = choice(
        "panelParcellation", tr("Parcell&ation"), tr("Whose regions are compared"), {},
        [](const Panel& panel) { return isChart(panel) && panel.chart == ChartKind::RegionBars; }, parcellation.first,
        parcellation.second);
    Choices axes;
    for (const SliceAxis axis : sliceAxes)
        axes.emplace_back(titleOf(axis), numberOf(axis));
    choice(
        "panelAxis", tr("Sl&ice"), {}, axes, isSlice, [](const Panel& panel) { return numberOf(panel.axis); },
        [](Panel& panel, const QVariant& value) { panel.axis = static_cast<SliceAxis>(value.toInt()); });
    constexpr double atCursor = -1000;
    number(
        "panelPosition", tr("P&osition"), tr("Of the slice along its axis (R, A or S)"),
        {.low = atCursor, .high = 1000, .step = 1, .decimals = 1, .unit = tr(" mm"), .special = tr("Through the cursor")},
        isSlice, [](const Panel& panel) { return panel.position ? *panel.position : atCursor; },
        [](Panel& panel, double value) {
            // A step up from the special value, by arrow or page key, is the middle of the world, not its end.
            const bool first = !panel.position && value <= atCursor + 10;
            panel.position.reset();
            if (value > atCursor)
                panel.position = first ? 0 : value;
        });
    number(
        "panelCount", tr("Stim&uli"), tr("The most that are shown"), {.low = 1, .high = 200, .step = 1, .decimals = 0},
        [](const Panel& panel) { return isOneOf<PanelKind::Gallery>(panel); },
        [](const Panel& panel) { return double(panel.count); }, [](Panel& panel, double value) { panel.count = int(value); });
}

void PanelFields::buildText() {
    m_text = addText("panelText", tr("Te&xt"), tr("Long lines are broken at spaces"));
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        change(tr("Text"), "panelText", [this](Panel& panel) { panel.text = m_text->toPlainText().toStdString(); });
    });
    m_fields.push_back({m_text, isText, [this](const Panel& panel) { put(*m_text, QString::fromStdString(panel.text)); }});
    Choices sides;
    for (const Alignment alignment : {Alignment::Left, Alignment::Centre, Alignment::Right})
        sides.emplace_back(titleOf(alignment), numberOf(alignment));
    choice(
        "panelAlignment", tr("Ali&gnment"), tr("Within the panel"), sides, isAligned,
        [](const Panel& panel) { return numberOf(panel.alignment); },
        [](Panel& panel, const QVariant& value) { panel.alignment = static_cast<Alignment>(value.toInt()); });
    number(
        "panelFontSize", tr("&Font size"), tr("In points"),
        {.low = 0, .high = largestFontSize, .step = 0.5, .decimals = 1, .unit = tr(" pt"), .special = tr("That of the page")}, hasFont,
        [](const Panel& panel) { return panel.fontSize; }, [](Panel& panel, double value) { panel.fontSize = value; });
    check(
        "panelBold", tr("&Bold"), {}, [](const Panel& panel) { return isText(panel) || panel.kind == PanelKind::Legend; },
        [](const Panel& panel) { return panel.bold; }, [](Panel& panel, bool on) { panel.bold = on; });
}

} // namespace fusiform

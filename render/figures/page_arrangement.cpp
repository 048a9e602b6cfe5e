#include "render/figures/page_arrangement.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "render/colour_bar.h"
#include "render/figures/canvas.h"
#include "render/figures/figure_text.h"
#include "render/figures/panel_view.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace fusiform {
namespace {

constexpr double gapEms = 0.8;
constexpr double chartShape = 0.62; ///< height against width
constexpr double screenShape = 2.0 / 3;

bool isOneSided(StandardView view) { return view == StandardView::Lateral || view == StandardView::Medial; }

std::string capitalised(std::string_view text) {
    std::string result(text);
    if (!result.empty() && result[0] >= 'a' && result[0] <= 'z')
        result[0] = static_cast<char>(result[0] - 'a' + 'A');
    return result;
}

/// Panels side by side; `shape` is the height a panel needs for a width of 1, and `fixed` what it needs anyway.
struct Row {
    std::vector<Panel> panels;
    double shape = 0;
    double fixed = 0;
};

class Arrangement {
public:
    Arrangement(
        const Dataset& dataset, const ViewState& view, const PageFormat& format, const PageContents& contents)
        : m_dataset(dataset), m_view(view), m_contents(contents), m_shapes(shapesOf(dataset, view)) {
        m_page.name = format.name;
        m_page.width = format.width;
        m_page.height = format.height;
        m_page.dpi = format.dpi;
        m_page.fontSize = format.fontSize;
        m_em = emOf(m_page);
        m_gap = gapEms * m_em;
        m_page.margin = m_gap;
    }

    Page arranged() {
        addCortexRows();
        addFlatMap();
        addSlices();
        addCharts();
        addFoot();
        place();
        if (m_contents.letters)
            letterPanels(m_page);
        return std::move(m_page);
    }

private:
    [[nodiscard]] double columnWidth(std::size_t columns) const {
        return std::max(1.0, (m_page.width - m_gap * double(columns + 1)) / double(columns));
    }

    /// Measures a row of cortex panels: at the common scale its drawings fill the columns.
    void addRow(Row row, double shape) {
        row.shape = shape;
        row.fixed += m_contents.annotations || m_contents.letters ? PanelRoom::heading * m_em : 0;
        m_rows.push_back(std::move(row));
    }

    void addCortexRows() {
        const Bilateral<bool> has{hasSurface(Hemisphere::Left), hasSurface(Hemisphere::Right)};
        if (!has.left && !has.right)
            return;
        if (m_contents.asOnScreen && !m_view.layout.panes.empty() && m_contents.maps.empty()) {
            addPaneRows();
            shareScale();
            return;
        }
        const std::vector<std::string> maps = m_contents.maps.empty() ? std::vector<std::string>{""} : m_contents.maps;
        for (const std::string& map : maps) {
            if (m_contents.asOnScreen) {
                Panel panel = cortexPanel({true, true}, map);
                panel.asOnScreen = true;
                panel.heading = maps.size() > 1 ? map : "";
                addRow({{panel}}, screenShape);
                continue;
            }
            const bool flat = isFlat();
            for (const StandardView view : flat ? std::vector{StandardView::Dorsal} : m_contents.views)
                addViewRow(view, map, has, flat, maps.size() > 1);
        }
        shareScale();
    }

    /// The panes of the window, in its rows.
    void addPaneRows() {
        const std::size_t columns = std::size_t(std::max(1, m_view.layout.columns));
        const std::size_t count = m_view.layout.panes.size();
        for (std::size_t first = 0; first < count; first += columns) {
            Row row;
            for (std::size_t i = first; i < std::min(first + columns, count); ++i) {
                Panel panel = panelOfPane(m_view, i);
                panel.directions = m_contents.annotations;
                if (m_contents.annotations)
                    panel.heading = headingOfPane(panel);
                row.panels.push_back(std::move(panel));
            }
            const bool byCamera = std::ranges::any_of(row.panels, &Panel::asOnScreen);
            addRow(std::move(row), byCamera ? screenShape : 0);
        }
    }

    [[nodiscard]] std::string headingOfPane(const Panel& panel) const {
        std::string heading = panel.map;
        if (!panel.asOnScreen)
            heading += (heading.empty() ? "" : "  ") +
                       (panel.surface == SurfaceKind::Flat ? "Flat" : capitalised(nameOf(panel.view)));
        if (panel.shown.left && panel.shown.right)
            return heading;
        return (panel.shown.left ? "L" : "R") + (heading.empty() ? "" : "  " + heading);
    }

    void addViewRow(StandardView view, const std::string& map, Bilateral<bool> has, bool flat, bool nameMap) {
        const std::string name = (nameMap ? map + "  " : "") + (flat ? "Flat" : capitalised(nameOf(view)));
        const auto panelOf = [&](Bilateral<bool> shown, const std::string& heading) {
            Panel panel = cortexPanel(shown, map);
            panel.view = view;
            panel.heading = m_contents.annotations ? heading : "";
            panel.directions = m_contents.annotations;
            return panel;
        };
        if (isOneSided(view) && has.left && has.right && !flat) {
            addRow({{panelOf({true, false}, "L  " + name), panelOf({false, true}, "R  " + name)}}, 0);
            return;
        }
        const Panel panel = panelOf(has, has.left && has.right ? name : (has.left ? "L  " : "R  ") + name);
        // Two views of the same fill a row as one view of each hemisphere does.
        const bool beside = !m_rows.empty() && m_rows.back().panels.size() == 1 && !flat &&
                            m_rows.back().panels.front().map == map;
        if (beside)
            m_rows.back().panels.push_back(panel);
        else
            addRow({{panel}}, 0);
    }

    /// Rows of standard views have one scale: that at which the widest drawing fills its column.
    void shareScale() {
        double scale = 1e-6; // mm of the cortex a mm of the page
        std::vector<double> heights;
        const double labels = m_view.labels.of == LabelsOf::Off ? 0 : m_view.labels.size * m_em;
        for (const Row& row : m_rows) {
            double tallest = 0;
            for (const Panel& panel : row.panels) {
                if (panel.asOnScreen)
                    continue;
                const ViewExtent extent = extentOf(panel);
                const bool both = panel.shown.left && panel.shown.right && panel.directions;
                const double room = std::max(
                    1.0, columnWidth(row.panels.size()) - (both ? 2 * PanelRoom::letter * m_em : 0) -
                             2 * PanelRoom::labelsBeside * labels);
                scale = std::max(scale, extent.width() / room);
                tallest = std::max(tallest, extent.height());
            }
            heights.push_back(tallest);
        }
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            if (heights[i] > 0) {
                const double shape = heights[i] / scale / columnWidth(m_rows[i].panels.size());
                m_rows[i].shape = std::max(m_rows[i].shape, shape); // panels by cameras have one already
                m_rows[i].fixed += 2 * PanelRoom::labelsAbove * labels;
            }
    }

    [[nodiscard]] ViewExtent extentOf(const Panel& panel) const {
        const Hemisphere side = panel.shown.left ? Hemisphere::Left : Hemisphere::Right;
        const auto shapes = shapesOf(m_dataset, panelView(m_dataset, m_view, panel));
        return fusiform::extentOf(shapes, directionOf(panel.view, side, flatShare()));
    }

    [[nodiscard]] Panel cortexPanel(Bilateral<bool> shown, const std::string& map) const {
        Panel panel;
        panel.kind = PanelKind::CortexView;
        panel.shown = shown;
        panel.map = map;
        return panel;
    }
    [[nodiscard]] bool hasSurface(Hemisphere hemisphere) const { return m_shapes[hemisphere].surface != nullptr; }
    [[nodiscard]] double flatShare() const {
        return std::max(m_shapes.left.flatShare(), m_shapes.right.flatShare());
    }
    [[nodiscard]] bool isFlat() const { return m_shapes.left.flat() || m_shapes.right.flat(); }

    void addFlatMap() {
        if (!m_contents.flatMap || isFlat())
            return;
        Panel panel;
        panel.kind = PanelKind::FlatMap;
        panel.view = StandardView::Dorsal;
        panel.heading = m_contents.annotations ? "Flat" : "";
        if (m_dataset.cortex.left.find(SurfaceKind::Flat) || m_dataset.cortex.right.find(SurfaceKind::Flat))
            addRow({{panel}}, 0.5);
    }

    void addSlices() {
        Row row;
        for (const SliceAxis axis : m_contents.slices) {
            Panel panel;
            panel.kind = PanelKind::Slice;
            panel.axis = axis;
            panel.heading = m_contents.annotations ? capitalised(nameOf(axis)) : "";
            row.panels.push_back(panel);
        }
        if (!row.panels.empty())
            addRow(std::move(row), 1.1);
    }

    /// Two in a row: charts, captions, gallery.
    void addCharts() {
        std::vector<Panel> panels;
        for (const ChartKind chart : m_contents.charts) {
            Panel& panel = panels.emplace_back();
            panel.kind = PanelKind::Chart;
            panel.chart = chart;
            panel.heading = titleOf(chart).english();
        }
        const auto add = [&](bool wanted, PanelKind kind) {
            if (!wanted)
                return;
            Panel& panel = panels.emplace_back();
            panel.kind = kind;
            panel.heading = titleOf(kind).english();
        };
        add(m_contents.captions, PanelKind::Captions);
        add(m_contents.gallery, PanelKind::Gallery);
        for (std::size_t i = 0; i < panels.size(); i += 2) {
            Row row;
            row.panels.assign(
                panels.begin() + std::ptrdiff_t(i), panels.begin() + std::ptrdiff_t(std::min(i + 2, panels.size())));
            row.fixed = PanelRoom::heading * m_em;
            row.shape = row.panels.size() == 1 ? chartShape / 2 : chartShape;
            m_rows.push_back(std::move(row));
        }
    }

    /// Parts whose height the content decides.
    void addFoot() {
        const auto add = [&](PanelKind kind, double height, double fontSize = 0) {
            Panel& panel = m_foot.emplace_back();
            panel.kind = kind;
            panel.fontSize = fontSize;
            panel.place = {m_gap, 0, m_page.width - 2 * m_gap, height};
        };
        Page rows = m_page; // what there is a bar and a legend for
        rows.height = rows.height > 0 ? rows.height : rows.width;
        for (const Row& row : m_rows)
            rows.panels.insert(rows.panels.end(), row.panels.begin(), row.panels.end());
        if (m_contents.scaleBar)
            add(PanelKind::ScaleBar, 1.8 * m_em);
        if (m_contents.colourBar) {
            const auto groups = barGroups(m_dataset, m_view, rows);
            double height = 0;
            for (const BarGroup& group : groups)
                height = std::max(
                    height, layoutColourBar(
                                m_dataset, group.overlay,
                                {.fontSize = m_page.fontSize,
                                 .maxWidth = 0.96 * (m_page.width - 2 * m_gap) / double(groups.size()),
                                 .title = group.title})
                                .height);
            if (height > 0)
                add(PanelKind::ColourBar, height);
        }
        if (!m_contents.annotations)
            return;
        const TextLook small{.size = 0.85 * m_page.fontSize};
        double lines = 0;
        for (const std::string& line : legendLines(m_dataset, m_view, rows))
            lines += double(wrappedText(line, m_page.width - 2 * m_gap, small).size());
        if (lines > 0)
            add(PanelKind::Legend, (lines * 1.15 + 0.1) * textExtent("0", small).height());
    }

    void place() {
        double fixed = m_gap;
        double flexible = 0;
        for (const Row& row : m_rows) {
            fixed += row.fixed + m_gap;
            flexible += row.shape * columnWidth(row.panels.size());
        }
        for (const Panel& panel : m_foot)
            fixed += panel.place.height + m_gap;
        if (m_page.height <= 0)
            m_page.height = std::clamp(fixed + flexible, smallestPage, largestPage);
        const double shrink = flexible > 0 ? std::clamp((m_page.height - fixed) / flexible, 0.02, 1.0) : 1;
        const double spare =
            std::max(0.0, m_page.height - fixed - shrink * flexible) / double(m_rows.size() + m_foot.size() + 1);
        double y = m_gap + spare;
        for (const Row& row : m_rows) {
            const double width = columnWidth(row.panels.size());
            const double height = row.fixed + shrink * row.shape * width;
            for (std::size_t column = 0; column < row.panels.size(); ++column) {
                m_page.panels.push_back(row.panels[column]);
                m_page.panels.back().place = {m_gap + double(column) * (width + m_gap), y, width, height};
            }
            y += height + m_gap + spare;
        }
        for (Panel& panel : m_foot) {
            panel.place.y = y;
            y += panel.place.height + m_gap + spare;
            m_page.panels.push_back(panel);
        }
    }

    const Dataset& m_dataset;
    const ViewState& m_view;
    const PageContents& m_contents;
    Bilateral<ShapeSource> m_shapes;
    Page m_page;
    double m_em = 0;
    double m_gap = 0;
    std::vector<Row> m_rows;
    std::vector<Panel> m_foot;
};

[[noreturn]] void refuseSize(const Message& found) {
    throw Error(
        {.doing = translatable("analysis", "reading the size of a figure"),
         .file = {},
         .expected = message("analysis", "a width such as 180mm, 18cm, 7in or 2000px, or 180mm x 120mm"),
         .found = found,
         .hint = {}});
}

/// One length: a positive number and its unit.
double shownLength(std::string_view length, double dpi, std::string_view text) {
    const std::array<std::pair<std::string_view, double>, 4> units{
        {{"mm", 1}, {"cm", 10}, {"in", millimetresPerInch}, {"px", millimetresPerInch / dpi}}};
    const std::string_view part = trimmed(length);
    for (const auto& [unit, millimetres] : units) {
        if (!endsWithIgnoringCase(part, unit))
            continue;
        const auto number = parseNumber(part.substr(0, part.size() - unit.size()));
        if (!number || !std::isfinite(*number) || *number <= 0)
            refuseSize("'" + std::string(text) + "'");
        const double value = *number * millimetres;
        if (value < smallestPage - 1e-9 || value > largestPage)
            refuseSize(
                message("analysis", "'%1', %2 mm, outside %3 to %4 mm").with(text, value, smallestPage, largestPage));
        return value;
    }
    refuseSize(message("analysis", "'%1', without a unit").with(text));
}

/// The "x" between two lengths, which is not the one of "px".
std::size_t separatorIn(std::string_view text) {
    for (std::size_t i = 1; i < text.size(); ++i)
        if ((text[i] == 'x' || text[i] == 'X') && text[i - 1] != 'p' && text[i - 1] != 'P')
            return i;
    return std::string_view::npos;
}

} // namespace

std::pair<double, double> parseFigureSize(std::string_view text, double dpi) {
    const std::size_t separator = separatorIn(text);
    if (separator == std::string_view::npos)
        return {shownLength(text, dpi, text), 0};
    return {shownLength(text.substr(0, separator), dpi, text), shownLength(text.substr(separator + 1), dpi, text)};
}

Page arrangedPage(
    const Dataset& dataset, const ViewState& view, const PageFormat& format, const PageContents& contents) {
    return Arrangement(dataset, view, format, contents).arranged();
}

} // namespace fusiform

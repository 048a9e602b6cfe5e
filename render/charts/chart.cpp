#include "render/charts/chart.h"

#include "analysis/core/text.h"
#include "render/charts/round_ticks.h"
#include "render/colour_map.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

constexpr Rgb faint{150, 150, 150};
constexpr Rgb dotColour{0, 90, 160};

/// Where the numbers of a chart lie on the page.
struct Scale {
    PageRect area;
    const ChartAxis& xAxis;
    const ChartAxis& yAxis;

    [[nodiscard]] double x(double value) const {
        return area.x + (value - xAxis.low) / std::max(1e-12, xAxis.high - xAxis.low) * area.width;
    }
    [[nodiscard]] double y(double value) const {
        return area.bottom() - (value - yAxis.low) / std::max(1e-12, yAxis.high - yAxis.low) * area.height;
    }
};

class Drawing {
public:
    Drawing(Canvas& canvas, const Chart& chart, const PageRect& place, double fontSize)
        : m_canvas(canvas), m_chart(chart), m_place(place), m_look{.size = fontSize, .colour = figureInk},
          m_em(fontSize * millimetresPerPoint), m_height(textExtent("0", m_look).height()) {}

    void draw() {
        PageRect rest = m_place;
        if (!m_chart.title.empty()) {
            m_canvas.text(
                fittingText(m_chart.title, rest.width, m_look), {rest.x, rest.y}, {0, 0}, m_look);
            rest = {rest.x, rest.y + 1.2 * m_height, rest.width, rest.height - 1.2 * m_height};
        }
        if (m_chart.empty()) {
            double y = rest.y;
            for (const std::string& line : wrappedText(m_chart.note, rest.width, m_look)) {
                m_canvas.text(line, {rest.x, y}, {0, 0}, m_look);
                y += m_height;
            }
            return;
        }
        rest = drawLegend(rest);
        if (rest.width < 2 * m_em || rest.height < 2 * m_em)
            return;
        if (m_chart.matrix)
            drawMatrix(rest);
        else
            drawPlot(rest);
    }

private:
    PageRect drawLegend(const PageRect& rest) {
        double x = rest.x;
        for (const auto& [name, colour] : m_chart.legend) {
            const double width = textExtent(name, m_look).width;
            if (x > rest.x && x + width + 1.2 * m_em > rest.right())
                break;
            m_canvas.fill(
                Outline::rectangle({x, rest.y + 0.25 * m_height, 0.5 * m_height, 0.5 * m_height}), {colour, 1});
            m_canvas.text(
                fittingText(name, rest.right() - x - 0.8 * m_em, m_look), {x + 0.8 * m_em, rest.y}, {0, 0}, m_look);
            x += width + 2 * m_em;
        }
        const double taken = m_chart.legend.empty() ? 0 : 1.2 * m_height;
        return {rest.x, rest.y + taken, rest.width, rest.height - taken};
    }

    [[nodiscard]] static std::string numberText(double value) { return formatNumber(value, 4); }

    void drawPlot(const PageRect& rest) {
        const int most = std::clamp(int(rest.height / (2 * m_height)), 2, 6);
        const auto ticks = roundTicks(m_chart.y.low, m_chart.y.high, most);
        double labels = 0;
        for (const double tick : ticks)
            labels = std::max(labels, textExtent(numberText(tick), m_look).width);
        const double left = labels + 0.5 * m_em + (m_chart.y.label.empty() ? 0 : 1.2 * m_height);
        const bool slanted = !m_chart.x.names.empty() && !namesFit(rest.width - left);
        const double below = 0.4 * m_em + (slanted ? longestName() : m_height) +
                             (m_chart.x.label.empty() ? 0 : 1.1 * m_height);
        const Scale scale{
            {rest.x + left, rest.y + 0.4 * m_height, rest.width - left - 0.6 * m_em,
             rest.height - below - 0.4 * m_height},
            m_chart.x,
            m_chart.y};
        if (scale.area.width <= 0 || scale.area.height <= 0)
            return;
        drawCeiling(scale);
        drawBars(scale);
        drawDots(scale);
        drawAxes(scale, ticks, slanted);
        drawLines(scale);
    }

    [[nodiscard]] double longestName() const {
        double longest = 0;
        for (const auto& [at, name] : m_chart.x.names)
            longest = std::max(longest, textExtent(name, m_look).width);
        return std::min(longest, m_place.height / 3);
    }
    [[nodiscard]] bool namesFit(double width) const {
        double sum = 0;
        for (const auto& [at, name] : m_chart.x.names)
            sum += textExtent(name, m_look).width + 0.8 * m_em;
        return sum <= width;
    }

    void drawAxes(const Scale& scale, const std::vector<double>& ticks, bool slanted) {
        const PageRect& area = scale.area;
        const Stroke line{0.07 * m_em, {figureInk, 1}};
        const double mark = 0.3 * m_em;
        m_canvas.stroke(Outline::line({area.x, area.y}, {area.x, area.bottom()}), line);
        const double base = scale.y(std::clamp(0.0, m_chart.y.low, m_chart.y.high));
        m_canvas.stroke(Outline::line({area.x, base}, {area.right(), base}), line);
        for (const double tick : ticks) {
            const double y = scale.y(tick);
            m_canvas.stroke(Outline::line({area.x - mark, y}, {area.x, y}), line);
            m_canvas.text(numberText(tick), {area.x - 1.3 * mark, y}, {1, 0.5}, m_look);
        }
        const double top = area.bottom() + mark;
        auto names = m_chart.x.names;
        if (names.empty())
            for (const double tick : roundTicks(m_chart.x.low, m_chart.x.high, std::clamp(int(area.width / (4 * m_em)), 2, 8))) {
                m_canvas.stroke(
                    Outline::line({scale.x(tick), area.bottom()}, {scale.x(tick), area.bottom() + mark}), line);
                names.emplace_back(tick, numberText(tick));
            }
        double taken = -1e9;
        for (const auto& [at, name] : names) {
            const double width = slanted ? m_height : textExtent(name, m_look).width;
            const double x = scale.x(at);
            if (x - width / 2 < taken)
                continue; // it would touch the one before
            taken = x + width / 2 + (slanted ? 0 : 0.4 * m_em);
            if (slanted)
                m_canvas.text(fittingText(name, longestName(), m_look), {x, top}, {1, 0.5}, upwards());
            else
                m_canvas.text(name, {x, top}, {0.5, 0}, m_look);
        }
        if (!m_chart.x.label.empty())
            m_canvas.text(
                fittingText(m_chart.x.label, area.width, m_look), {area.centreX(), m_place.bottom()}, {0.5, 1}, m_look);
        if (!m_chart.y.label.empty())
            m_canvas.text(
                fittingText(m_chart.y.label, area.height, m_look), {m_place.x, area.centreY()}, {0.5, 0}, upwards());
    }
    [[nodiscard]] TextLook upwards() const {
        TextLook look = m_look;
        look.upwards = true;
        return look;
    }

    void drawCeiling(const Scale& scale) {
        if (!m_chart.ceiling || *m_chart.ceiling > m_chart.y.high)
            return;
        const double y = scale.y(*m_chart.ceiling);
        m_canvas.fill(Outline::rectangle({scale.area.x, scale.area.y, scale.area.width, y - scale.area.y}), {faint, 0.25});
        m_canvas.stroke(
            Outline::line({scale.area.x, y}, {scale.area.right(), y}), {0.07 * m_em, {faint, 1}, {0.4 * m_em, 0.3 * m_em}});
        m_canvas.text(
            "noise ceiling " + formatNumber(*m_chart.ceiling, 3), {scale.area.right(), y}, {1, 1}, m_look);
    }

    void drawBars(const Scale& scale) {
        const double base = scale.y(std::clamp(0.0, m_chart.y.low, m_chart.y.high));
        for (const ChartBar& bar : m_chart.bars) {
            if (!std::isfinite(bar.value))
                continue;
            const double y = scale.y(bar.value);
            const double left = scale.x(bar.from);
            const double right = scale.x(bar.to);
            m_canvas.fill(
                Outline::rectangle({left, std::min(y, base), right - left, std::abs(base - y)}), {bar.colour, 1});
            if (!std::isfinite(bar.low) || !std::isfinite(bar.high))
                continue;
            const double middle = (left + right) / 2;
            const double cap = std::min(0.25 * m_em, (right - left) / 3);
            Outline whisker = Outline::line({middle, scale.y(bar.low)}, {middle, scale.y(bar.high)});
            for (const double end : {bar.low, bar.high})
                whisker.lines.push_back({{{middle - cap, scale.y(end)}, {middle + cap, scale.y(end)}}, false});
            m_canvas.stroke(whisker, {0.07 * m_em, {figureInk, 1}});
        }
    }

    void drawDots(const Scale& scale) {
        Outline outline;
        for (const auto& [x, y] : m_chart.dots)
            outline.circles.push_back({{scale.x(x), scale.y(y)}, 0.13 * m_em});
        if (!outline.circles.empty())
            m_canvas.fill(outline, {dotColour, 0.55});
    }

    void drawLines(const Scale& scale) {
        for (const ChartLine& line : m_chart.lines) {
            Outline outline;
            Outline marks;
            bool drawing = false;
            for (const auto& [x, y] : line.points) {
                if (!std::isfinite(y)) {
                    drawing = false;
                    continue;
                }
                if (!std::exchange(drawing, true))
                    outline.lines.emplace_back();
                outline.lines.back().points.push_back({scale.x(x), scale.y(y)});
                marks.circles.push_back({{scale.x(x), scale.y(y)}, 0.2 * m_em});
            }
            m_canvas.stroke(outline, {0.14 * m_em, {line.colour, 1}});
            m_canvas.fill(marks, {line.colour, 1});
            if (!line.ringed)
                continue;
            const auto& [x, y] = line.points[*line.ringed];
            m_canvas.stroke(Outline::circle({scale.x(x), scale.y(y)}, 0.45 * m_em), {0.1 * m_em, {figureInk, 1}});
        }
    }

    void drawMatrix(const PageRect& rest) {
        const ChartMatrix& matrix = *m_chart.matrix;
        const ColourMap& colours = colourMapNamed("viridis");
        const auto side = int(matrix.size);
        Image cells = Image::ofSize(side, side);
        for (int y = 0; y < side; ++y)
            for (int x = 0; x < side; ++x) {
                const double value = double(matrix.values[std::size_t(y) * matrix.size + std::size_t(x)]);
                const Rgb colour = std::isfinite(value)
                                       ? colours.at((value - matrix.low) / std::max(1e-12, matrix.high - matrix.low))
                                       : Rgb{176, 176, 176};
                std::ranges::copy(colour, cells.at(x, y));
                cells.at(x, y)[3] = 255;
            }
        double names = 0;
        for (const auto& [at, name] : matrix.groups)
            names = std::max(names, textExtent(name, m_look).width);
        names = std::min(names + 0.5 * m_em, rest.width / 3);
        const double bar = 5 * m_em; // with its numbers
        const double length = std::min(rest.width - names - bar, rest.height);
        if (length <= 0)
            return;
        const PageRect square{rest.x + names, rest.y, length, length};
        m_canvas.image(cells, square, true);
        const Stroke line{0.07 * m_em, {figureInk, 1}};
        m_canvas.stroke(Outline::rectangle(square), line);
        for (const auto& [at, name] : matrix.groups)
            m_canvas.text(
                fittingText(name, names - 0.4 * m_em, m_look),
                {square.x - 0.3 * m_em, square.y + (at + 0.5) / double(matrix.size) * length}, {1, 0.5}, m_look);
        const PageRect scale{square.right() + m_em, square.y, 0.9 * m_em, length};
        std::vector<GradientStop> stops;
        for (int i = 0; i <= 64; ++i)
            stops.push_back({i / 64.0, colours.at(i / 64.0)});
        m_canvas.fillGradient(scale, stops, true);
        m_canvas.stroke(Outline::rectangle(scale), line);
        for (const double tick : roundTicks(matrix.low, matrix.high, 5)) {
            const double y =
                scale.bottom() - (tick - matrix.low) / std::max(1e-12, matrix.high - matrix.low) * length;
            m_canvas.stroke(Outline::line({scale.right(), y}, {scale.right() + 0.3 * m_em, y}), line);
            m_canvas.text(numberText(tick), {scale.right() + 0.5 * m_em, y}, {0, 0.5}, m_look);
        }
    }

    Canvas& m_canvas;
    const Chart& m_chart;
    PageRect m_place;
    TextLook m_look;
    double m_em;
    double m_height;
};

std::string quoted(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string result = "\"";
    for (const char c : text)
        result += c == '"' ? "\"\"" : std::string(1, c);
    return result + '"';
}

} // namespace

void drawChart(Canvas& canvas, const Chart& chart, const PageRect& place, double fontSize) {
    canvas.beginGroup("chart");
    Drawing(canvas, chart, place, fontSize).draw();
    canvas.endGroup();
}

std::string csvOf(const Chart& chart) {
    std::string text;
    const auto add = [&](const std::vector<std::string>& cells) {
        for (std::size_t i = 0; i < cells.size(); ++i)
            text += (i > 0 ? "," : "") + quoted(cells[i]);
        text += '\n';
    };
    add(chart.columns);
    for (const auto& row : chart.rows)
        add(row);
    return text;
}

} // namespace fusiform

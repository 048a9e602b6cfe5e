#pragma once

#include "analysis/core/progress.h"
#include "render/figures/canvas.h"
#include "render/view_state.h"

#include <optional>
#include <string>
#include <vector>

/// Charts of figures: plain data, drawn on a canvas as vectors and written as a table. What they are made of is what
/// the window's charts are made of.
namespace fusiform {

struct ChartAxis {
    std::string label;
    double low = 0;
    double high = 1;
    std::vector<std::pair<double, std::string>> names = {}; ///< in the place of numbers
};

struct ChartLine {
    std::string name;
    Rgb colour{};
    std::vector<std::pair<double, double>> points; ///< NaN leaves a gap
    std::optional<std::size_t> ringed = {};        ///< the best of them
};

struct ChartBar {
    double from = 0; ///< on the x axis
    double to = 0;
    double value = 0; ///< NaN: no bar
    double low = 0;   ///< of the interval; NaN: none
    double high = 0;
    Rgb colour{};
};

struct ChartMatrix {
    std::size_t size = 0; ///< rows, and columns
    std::vector<float> values;
    double low = 0, high = 1;
    std::vector<std::pair<double, std::string>> groups; ///< names, and the row at the middle of each
};

struct Chart {
    std::string title;
    ChartAxis x, y;
    std::vector<ChartLine> lines;
    std::vector<ChartBar> bars;
    std::vector<std::pair<double, double>> dots;
    std::optional<ChartMatrix> matrix;
    std::optional<double> ceiling;                   ///< the noise ceiling, on the y axis
    std::vector<std::pair<std::string, Rgb>> legend; ///< names and colours
    std::string note;                                ///< instead of a drawing: why there is none
    std::vector<std::string> columns;                ///< of the table
    std::vector<std::vector<std::string>> rows;

    [[nodiscard]] bool empty() const { return lines.empty() && bars.empty() && dots.empty() && !matrix; }
};

/// Draws into a rectangle; text of `fontSize` points.
void drawChart(Canvas& canvas, const Chart& chart, const PageRect& place, double fontSize);

/// The table as CSV (RFC 4180): a line of names, then a line a row.
[[nodiscard]] std::string csvOf(const Chart& chart);

} // namespace fusiform

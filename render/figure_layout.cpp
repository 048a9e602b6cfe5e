#include "render/figure_layout.h"

#include "render/drawn_surface.h"
#include "render/orientation_letters.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

using Row = std::vector<FigurePanel>;

bool isOneSided(StandardView view) {
    return view == StandardView::Lateral || view == StandardView::Medial;
}

std::string capitalised(std::string_view text) {
    std::string result(text);
    if (!result.empty() && result[0] >= 'a' && result[0] <= 'z')
        result[0] = static_cast<char>(result[0] - 'a' + 'A');
    return result;
}

/// What is drawn of the dataset: which surface of each hemisphere, and where.
struct Drawn {
    Bilateral<DrawnSurface> surfaces;
    bool isFlat = false;
    bool turned = false; ///< hemispheres opened like a book

    Drawn(const Dataset& dataset, const ViewState& view) {
        for (const Hemisphere hemisphere : hemispheres)
            if (view.shown[hemisphere]) {
                const ShapeSource source = shapeSource(dataset.cortex[hemisphere], hemisphere, view);
                surfaces[hemisphere] = drawnSurface(source);
                isFlat = isFlat || (source.surface && source.flat());
            }
        turned = !isFlat && view.spread.opening != 0;
    }
    [[nodiscard]] bool has(Hemisphere hemisphere) const { return surfaces[hemisphere].surface != nullptr; }
    [[nodiscard]] bool flat() const { return isFlat; }
    [[nodiscard]] FigurePanel panel(StandardView view, const Bilateral<bool>& shown) const {
        FigurePanel panel;
        panel.view = view;
        panel.shown = shown;
        panel.extent.emplace(directionOf(view, shown.left ? Hemisphere::Left : Hemisphere::Right, flat()));
        for (const Hemisphere hemisphere : hemispheres)
            if (shown[hemisphere]) {
                const auto& [surface, placement] = surfaces[hemisphere];
                panel.extent->add(*surface, placement);
            }
        const std::string name = flat() ? "Flat" : capitalised(nameOf(view));
        if (shown.left && shown.right) {
            panel.heading = name;
            panel.leftSide = turned ? std::string() : directionLetters(-panel.extent->right);
            panel.rightSide = turned ? std::string() : directionLetters(panel.extent->right);
        } else {
            panel.heading = (shown.left ? "L  " : "R  ") + name;
        }
        return panel;
    }
};

std::vector<Row> rowsOf(const Drawn& drawn, const FigureOptions& options) {
    const Bilateral<bool> all{drawn.has(Hemisphere::Left), drawn.has(Hemisphere::Right)};
    std::vector<Row> rows;
    for (const StandardView view : drawn.flat() ? std::vector{StandardView::Dorsal} : options.views) {
        Row row;
        if (isOneSided(view) && all.left && all.right) {
            row.push_back(drawn.panel(view, {true, false}));
            row.push_back(drawn.panel(view, {false, true}));
        } else if (all.left || all.right) {
            row.push_back(drawn.panel(view, all));
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

double tallest(const Row& row) {
    double height = 0;
    for (const FigurePanel& panel : row)
        height = std::max(height, panel.extent->height());
    return height;
}

int pixels(double value) {
    return static_cast<int>(std::lround(value));
}

void placeScreenPanel(
    FigureLayout& layout, const ViewState& view, const FigureOptions& options, int footHeight) {
    if (layout.height == 0)
        layout.height = pixels(options.width * 2.0 / 3.0) + footHeight;
    FigurePanel panel;
    panel.shown = view.shown;
    panel.camera = view.camera;
    panel.width = layout.width;
    panel.height = std::max(1, layout.height - footHeight);
    layout.footTop = panel.height;
    layout.panels.push_back(std::move(panel));
}

void placeRows(
    FigureLayout& layout, std::vector<Row> rows, const FigureOptions& options, int footHeight, double labelSize) {
    // Labels stand partly beside what they name.
    const int labelSides = pixels(layout.fontSize * 5 * labelSize);
    const int labelHeight = pixels(layout.fontSize * 2 * labelSize);
    const int gap = pixels(layout.fontSize * 0.8);
    const int side = pixels(layout.fontSize * 1.6); // room for the direction letters of wide panels
    const int headingHeight = options.annotations ? pixels(layout.fontSize * 1.8) : gap;
    double scale = 1e-6;
    double sumOfHeights = 0;
    for (const Row& row : rows) {
        const auto columns = static_cast<int>(row.size());
        for (const FigurePanel& panel : row) {
            const int sides = panel.leftSide.empty() || !options.annotations ? 0 : 2 * side;
            const double room =
                std::max(8.0, double(layout.width - gap * (columns + 1)) / columns - sides - 2 * labelSides);
            scale = std::max(scale, panel.extent->width() / room);
        }
        sumOfHeights += tallest(row);
    }
    const auto count = static_cast<int>(rows.size());
    const int fixed = count * (headingHeight + 2 * labelHeight) + gap + footHeight;
    if (layout.height > 0)
        scale = std::max(scale, sumOfHeights / std::max(8.0, double(layout.height - fixed)));
    layout.millimetresPerPixel = scale;
    const double used = sumOfHeights / scale;
    if (layout.height == 0)
        layout.height = fixed + static_cast<int>(std::ceil(used)) + count;
    const double spare = std::max(0.0, (layout.height - fixed - used) / (count + 1));
    double y = spare;
    for (Row& row : rows) {
        const int height = std::max(1, static_cast<int>(std::ceil(tallest(row) / scale)) + 2 * labelHeight);
        const int columns = static_cast<int>(row.size());
        const int width = std::max(1, (layout.width - gap * (columns + 1)) / columns);
        for (int column = 0; column < columns; ++column) {
            FigurePanel& panel = row[static_cast<std::size_t>(column)];
            panel.x = gap + column * (width + gap);
            panel.y = pixels(y) + headingHeight;
            panel.width = width;
            panel.height = height;
            layout.panels.push_back(std::move(panel));
        }
        y += headingHeight + height + spare;
    }
    layout.footTop = layout.height - footHeight;
}

} // namespace

std::vector<std::pair<double, double>>
sideLetters(const FigurePanel& panel, double millimetresPerPixel, double fontSize) {
    if (panel.leftSide.empty() || !panel.extent)
        return {};
    const double middle = panel.width / 2.0;
    // As far out as a letter of half the font's width beside the drawing.
    const double reach = panel.extent->width() / millimetresPerPixel / 2 + fontSize;
    return {{middle - reach, panel.height / 2.0}, {middle + reach, panel.height / 2.0}};
}

double figureFontSize(double dpi) {
    return 7.5 * dpi / 72;
}

FigureLayout
layoutFigure(const Dataset& dataset, const ViewState& view, const FigureOptions& options, int footHeight) {
    FigureLayout layout;
    layout.width = options.width;
    layout.height = options.height;
    layout.fontSize = figureFontSize(options.dpi);
    std::vector<Row> rows;
    if (!options.useCamera || !view.camera) {
        FigureOptions standard = options;
        if (options.useCamera)
            standard.views = {
                view.shown.left && view.shown.right ? StandardView::Posterior : StandardView::Lateral};
        rows = rowsOf(Drawn(dataset, view), standard);
        std::erase_if(rows, [](const Row& row) { return row.empty(); });
    }
    if (rows.empty())
        placeScreenPanel(layout, view, options, footHeight);
    else
        placeRows(
            layout, std::move(rows), options, footHeight,
            view.labels.of == LabelsOf::Off ? 0 : view.labels.size);
    return layout;
}

} // namespace fusiform

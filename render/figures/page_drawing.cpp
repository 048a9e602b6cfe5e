#include "render/figures/page_drawing.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "render/caption_labels.h"
#include "render/charts/chart_data.h"
#include "render/colour_bar.h"
#include "render/figures/cairo_canvas.h"
#include "render/figures/cortex_drawing.h"
#include "render/figures/figure_text.h"
#include "render/figures/gallery_drawing.h"
#include "render/figures/slice_drawing.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

constexpr Rgb paleInk{96, 96, 96};

class PageDrawing {
public:
    PageDrawing(Canvas& canvas, const Figure& figure, std::shared_ptr<CortexPainter>& painter)
        : m_canvas(canvas), m_figure(figure), m_dataset(*figure.dataset), m_page(figure.page),
          m_frames(cortexFrames(m_dataset, figure.view, figure.page)), m_painter(painter) {}

    void draw(std::size_t index, Progress& progress) {
        const Panel& panel = m_page.panels[index];
        m_canvas.beginGroup(nameOf(panel.kind));
        drawHead(panel);
        switch (panel.kind) {
        case PanelKind::CortexView:
        case PanelKind::FlatMap:
            if (m_frames[index])
                drawCortex(m_canvas, painter(), *m_frames[index], m_page, progress);
            break;
        case PanelKind::Slice:
            drawSlice(m_canvas, m_dataset, panelView(m_dataset, m_figure.view, panel), panel, m_page);
            break;
        case PanelKind::ColourBar: drawBars(panel); break;
        case PanelKind::Legend: drawLegend(panel); break;
        case PanelKind::Captions: drawCaptions(panel); break;
        case PanelKind::Gallery:
            drawGallery(
                m_canvas, m_dataset, panelView(m_dataset, m_figure.view, panel), panel, m_page, progress);
            break;
        case PanelKind::Chart:
            drawChart(
                m_canvas, chartOf(m_dataset, m_figure.view, panel, progress), belowHeading(panel, m_page),
                fontSizeOf(panel, m_page));
            break;
        case PanelKind::Text: drawLines({panel.text}, panel, figureInk, panel.bold); break;
        case PanelKind::ScaleBar: drawScale(panel); break;
        case PanelKind::Orientation:
            // Directions of the body hold for neither hemisphere once they are turned.
            if (m_figure.view.spread.opening == 0 || panel.surface == SurfaceKind::Flat)
                drawOrientation(m_canvas, panel, m_page);
            break;
        }
        m_canvas.endGroup();
    }

private:
    CortexPainter& painter() {
        if (!m_painter)
            m_painter = std::make_shared<CortexPainter>(m_figure.dataset);
        return *m_painter;
    }

    void drawHead(const Panel& panel) {
        const TextLook bold{.size = m_page.fontSize * 1.2, .colour = figureInk, .bold = true};
        m_canvas.text(panel.letter, {panel.place.x, panel.place.y}, {0, 0}, bold);
        const double left = panel.letter.empty() ? 0 : textExtent(panel.letter, bold).width + 0.5 * emOf(m_page);
        const TextLook look{.size = m_page.fontSize, .colour = figureInk};
        m_canvas.text(
            fittingText(panel.heading, panel.place.width - 2 * left, look),
            {panel.place.centreX(), panel.place.y + 0.15 * emOf(m_page)}, {0.5, 0}, look);
    }

    void drawLines(const std::vector<std::string>& texts, const Panel& panel, const Rgb& colour, bool bold) {
        const PageRect rect = belowHeading(panel, m_page);
        const TextLook look{.size = fontSizeOf(panel, m_page), .colour = colour, .bold = bold};
        const double side = static_cast<int>(panel.alignment) / 2.0;
        const double height = 1.15 * textExtent("0", look).height();
        double y = rect.y;
        for (const std::string& text : texts)
            for (const std::string& line : wrappedText(text, rect.width, look)) {
                if (y + height > rect.bottom() + 0.5 * height)
                    return; // no half lines
                m_canvas.text(line, {rect.x + side * rect.width, y}, {side, 0}, look);
                y += height;
            }
    }

    void drawLegend(const Panel& panel) {
        Panel small = panel;
        small.fontSize = panel.fontSize > 0 ? panel.fontSize : 0.85 * m_page.fontSize;
        drawLines(legendLines(m_dataset, m_figure.view, m_page), small, paleInk, panel.bold);
    }

    /// A bar each group of maps, side by side; only that of its map where the panel names one.
    void drawBars(const Panel& panel) {
        auto groups = barGroups(m_dataset, m_figure.view, m_page);
        if (!panel.map.empty()) {
            std::erase_if(groups, [&](const BarGroup& group) {
                return std::ranges::find(group.maps, panel.map) == group.maps.end();
            });
            if (groups.empty())
                if (const Overlay* top = panelView(m_dataset, m_figure.view, panel).topVisibleOverlay())
                    groups.push_back({*top, {top->map}, {}});
        }
        if (groups.empty())
            return;
        const PageRect rect = belowHeading(panel, m_page);
        const double width = rect.width / double(groups.size());
        for (std::size_t i = 0; i < groups.size(); ++i) {
            const ColourBar bar = layoutColourBar(
                m_dataset, groups[i].overlay,
                {.fontSize = fontSizeOf(panel, m_page),
                 .ink = figureInk,
                 .maxWidth = 0.96 * width,
                 .title = groups[i].title});
            const double side = static_cast<int>(panel.alignment) / 2.0;
            bar.draw(m_canvas, {rect.x + double(i) * width + side * (width - bar.width), rect.y});
        }
    }

    void drawCaptions(const Panel& panel) {
        ViewState view = panelView(m_dataset, m_figure.view, panel);
        if (view.labels.of == LabelsOf::Off)
            view.labels.of = labelSources(m_dataset, LabelsOf::Clusters).empty() ? LabelsOf::Regions
                                                                                 : LabelsOf::Clusters;
        const PageRect rect = belowHeading(panel, m_page);
        const TextLook look{.size = fontSizeOf(panel, m_page), .colour = figureInk};
        const double height = 1.2 * textExtent("0", look).height();
        double y = rect.y;
        for (const CaptionLabel& label : captionLabels(labelSource(m_dataset, view))) {
            if (y + height > rect.bottom() + 1e-6)
                return;
            const double side = 0.6 * height;
            if (label.mark)
                m_canvas.fill(
                    Outline::rectangle({rect.x, y + 0.2 * height, side, side}), {*label.mark, 1});
            const std::string where = label.hemisphere == Hemisphere::Left ? "L  " : "R  ";
            const double left = rect.x + (label.mark ? 1.5 * side : 0);
            m_canvas.text(fittingText(where + label.text, rect.right() - left, look), {left, y}, {0, 0}, look);
            y += height;
        }
    }

    /// Of the first cortex panel that shows the same as the bar.
    void drawScale(const Panel& panel) {
        const auto found = std::ranges::find_if(m_page.panels, [&](const Panel& other) {
            return other.kind == PanelKind::CortexView && other.view == panel.view;
        });
        const auto any = std::ranges::find_if(m_frames, [](const auto& frame) { return frame.has_value(); });
        if (any == m_frames.end())
            return;
        const auto& frame = found != m_page.panels.end() && m_frames[std::size_t(found - m_page.panels.begin())]
                                ? *m_frames[std::size_t(found - m_page.panels.begin())]
                                : **any;
        const ShapeSource& shape = frame.shapes.left.surface ? frame.shapes.left : frame.shapes.right;
        drawScaleBar(
            m_canvas, panel, m_page, panel.scale > 0 ? panel.scale : frame.scale,
            !isAnatomical(shape.kind) || (shape.other && !isAnatomical(shape.towards)));
    }

    Canvas& m_canvas;
    const Figure& m_figure;
    const Dataset& m_dataset;
    const Page& m_page;
    std::vector<std::optional<CortexFrame>> m_frames;
    std::shared_ptr<CortexPainter>& m_painter;
};

} // namespace

void drawPage(
    Canvas& canvas, const Figure& figure, Progress& progress, std::shared_ptr<CortexPainter>* painter) {
    progress.report(0, translatable("analysis", "Drawing"));
    if (!figure.page.transparent)
        canvas.fillPage({{255, 255, 255}, 1});
    std::shared_ptr<CortexPainter> own;
    PageDrawing drawing(canvas, figure, painter ? *painter : own);
    const std::size_t count = figure.page.panels.size();
    for (std::size_t i = 0; i < count; ++i) {
        Progress part = progress.part(double(i) / double(count), double(i + 1) / double(count));
        drawing.draw(i, part);
        part.report(1, titleOf(figure.page.panels[i].kind));
    }
}

Image renderPage(const Figure& figure, Progress& progress, std::shared_ptr<CortexPainter>* painter) {
    PixelCanvas canvas(figure.page.width, figure.page.height, figure.page.dpi);
    drawPage(canvas, figure, progress, painter);
    return canvas.result();
}

} // namespace fusiform

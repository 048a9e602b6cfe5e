#pragma once

#include "scenes.h"

#include "render/figures/figure_file.h"
#include "render/figures/page_arrangement.h"

/// A page with panels of most kinds, of two balls for hemispheres.
namespace fusiform::test {

/// Two balls with a parcellation of upper and lower halves, and a second map.
inline std::shared_ptr<const Dataset> balls() {
    static const auto dataset = [] {
        Dataset made = twoBalls();
        auto areas = std::make_shared<Parcellation>();
        areas->name = "halves";
        Map other = *made.maps[0];
        other.name = "other";
        for (const Hemisphere hemisphere : hemispheres) {
            const auto& vertices = made.cortex[hemisphere].find(SurfaceKind::Pial)->vertices;
            auto labels = std::make_shared<LabelMap>();
            for (Eigen::Index vertex = 0; vertex < vertices.rows(); ++vertex)
                labels->keys.push_back(vertices(vertex, 2) > 0 ? 1 : 2);
            labels->labels[1].name = "upper";
            labels->labels[2].name = "lower";
            areas->hemispheres[hemisphere] = labels;
            auto heights = std::make_shared<VectorF>(vertices.col(2));
            other.vertices[hemisphere] = heights;
        }
        made.parcellations.push_back(areas);
        made.maps.push_back(std::make_shared<const Map>(other));
        made.name = "two <balls> & more";
        return std::make_shared<const Dataset>(std::move(made));
    }();
    return dataset;
}

inline ViewState viewOfBalls() {
    ViewState view;
    view.surface = SurfaceKind::Pial;
    view.overlays = {defaultOverlay(*balls()->maps[0])};
    view.outlines = "halves";
    view.labels.of = LabelsOf::Regions;
    view.labels.text = LabelText::Names;
    return view;
}

inline Page fullPage() {
    PageContents contents;
    contents.views = {StandardView::Lateral, StandardView::Dorsal};
    contents.letters = true;
    contents.charts = {ChartKind::Histogram, ChartKind::RegionBars, ChartKind::Scatter};
    contents.captions = true;
    contents.scaleBar = true;
    PageFormat format = pageFormatNamed("one-and-a-half-columns");
    format.dpi = 150;
    return arrangedPage(*balls(), viewOfBalls(), format, contents);
}

inline Figure fullFigure() { return {balls(), viewOfBalls(), fullPage()}; }

} // namespace fusiform::test

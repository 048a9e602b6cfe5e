#include "render/charts/chart_data.h"

#include "analysis/core/text.h"
#include "render/charts/layer_scores.h"
#include "render/charts/layer_series.h"
#include "render/charts/map_histogram.h"
#include "render/charts/place_value.h"
#include "render/charts/region_scores.h"
#include "render/cortex_colours.h"
#include "render/figures/panel_view.h"
#include "render/overlay_palette.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace fusiform {
namespace {

constexpr double scoreStep = 0.1; ///< score axes end at multiples of it
constexpr Rgb hiddenColour{190, 190, 190};

std::string tableNumber(double value) { return std::isfinite(value) ? formatNumber(value, 9) : ""; }

Chart nothing(const char* note) {
    Chart chart;
    chart.note = note;
    return chart;
}

/// Room for scores from zero on.
void fitScores(ChartAxis& axis, double value) {
    if (!std::isfinite(value))
        return;
    axis.low = std::min(axis.low, std::floor(value / scoreStep - 1e-9) * scoreStep);
    axis.high = std::max(axis.high, std::ceil(value / scoreStep - 1e-9) * scoreStep);
}

/// The map that a panel's chart is of: the one it names, else the one on top.
std::shared_ptr<const Map> mapOf(const Dataset& dataset, const ViewState& shown) {
    const Overlay* overlay = shown.topVisibleOverlay();
    return overlay ? dataset.findMap(overlay->map) : nullptr;
}

Chart layerProfile(const Dataset& dataset, const ViewState& shown) {
    if (!shown.cursor)
        return nothing("No place is selected: the layer profile is that of the cursor.");
    std::optional<std::int64_t> voxel;
    if (dataset.voxels && (dataset.voxels->inVolume() || dataset.voxels->onSurface()))
        voxel = voxelAt(dataset, VoxelLocator(*dataset.voxels), *shown.cursor);
    const LayerScores scores = layerScoresAt(dataset, shown, *shown.cursor, voxel);
    Chart chart;
    chart.note = "No scores of several layers at the selected place.";
    chart.x = {"Layer", HUGE_VAL, -HUGE_VAL};
    chart.y = {scores.metric, 0, scoreStep};
    chart.ceiling = scores.ceiling;
    chart.columns = {"model", "layer", "depth", scores.metric.empty() ? "score" : scores.metric};
    if (scores.ceiling)
        fitScores(chart.y, *scores.ceiling);
    for (std::size_t i = 0; i < scores.models.size(); ++i) {
        const ModelScores& model = scores.models[i];
        ChartLine line{model.model, hueOfModel(i), {}};
        for (const LayerScore& layer : model.layers) {
            chart.x.low = std::min(chart.x.low, layer.depth);
            chart.x.high = std::max(chart.x.high, layer.depth);
            fitScores(chart.y, layer.score);
            if (i == 0)
                chart.x.names.emplace_back(layer.depth, layer.layer);
            if (std::isfinite(layer.score) &&
                (!line.ringed || layer.score > line.points[*line.ringed].second))
                line.ringed = line.points.size();
            line.points.emplace_back(layer.depth, layer.score);
            chart.rows.push_back({model.model, layer.layer, tableNumber(layer.depth), tableNumber(layer.score)});
        }
        chart.legend.emplace_back(model.model, line.colour);
        if (line.ringed)
            chart.lines.push_back(std::move(line));
    }
    // A margin, so that marks at the ends are whole.
    const double margin = 0.05 * std::max(1e-9, chart.x.high - chart.x.low);
    chart.x.low -= margin;
    chart.x.high += margin;
    return chart;
}

Chart regionBars(const Dataset& dataset, const ViewState& shown, const Panel& panel, Progress& progress) {
    const auto map = mapOf(dataset, shown);
    const auto named = std::ranges::find_if(dataset.parcellations, [&](const auto& parcellation) {
        return panel.parcellation.empty() || parcellation->name == panel.parcellation;
    });
    if (!map || map->categorical || named == dataset.parcellations.end())
        return nothing("Region bars need a map of numbers and a parcellation.");
    auto maps = layersOf(dataset, *map);
    if (maps.size() < 2 || !panel.map.empty())
        maps = {map};
    const RegionScores scores = regionScoresOf(dataset, **named, maps, shown.selection, progress);
    Chart chart;
    chart.note = "The map has no values in the regions of the parcellation.";
    chart.x = {{}, 0, double(scores.regions.size())};
    chart.y = {scores.metric.empty() ? map->unit : scores.metric, 0, scoreStep};
    chart.columns = {"region", "layer", "mean", "low95", "high95", scores.ofVoxels ? "voxels" : "vertices"};
    const auto layers = double(std::max<std::size_t>(1, scores.layers.size()));
    const ColourMap& ramp = colourMapNamed("viridis");
    const auto colourOf = [&](std::size_t layer) {
        return scores.layers.size() > 1 ? ramp.at(0.9 * double(layer) / (layers - 1)) : Rgb{70, 110, 160};
    };
    for (std::size_t region = 0; region < scores.regions.size(); ++region) {
        chart.x.names.emplace_back(double(region) + 0.5, scores.regions[region]);
        for (std::size_t layer = 0; layer < scores.layers.size(); ++layer) {
            const RegionScore& score = scores.at(region, layer);
            const double from = double(region) + 0.1 + 0.8 * double(layer) / layers;
            chart.bars.push_back(
                {from, from + 0.74 / layers, score.mean, score.low, score.high, colourOf(layer)});
            for (const double value : {score.mean, score.low, score.high})
                fitScores(chart.y, value);
            chart.rows.push_back(
                {scores.regions[region], scores.layers[layer], tableNumber(score.mean), tableNumber(score.low),
                 tableNumber(score.high), std::to_string(score.voxels)});
        }
    }
    for (std::size_t layer = 0; scores.layers.size() > 1 && layer < scores.layers.size(); ++layer)
        chart.legend.emplace_back(scores.layers[layer], colourOf(layer));
    return chart;
}

/// Pairs of values at the same places: vertices, else voxels.
std::vector<std::pair<double, double>> pairsOf(const Map& first, const Map& second) {
    std::vector<std::pair<double, double>> pairs;
    const auto add = [&](const std::shared_ptr<const VectorF>& a, const std::shared_ptr<const VectorF>& b) {
        if (!a || !b || a->size() != b->size())
            return;
        for (Eigen::Index i = 0; i < a->size(); ++i)
            if (std::isfinite((*a)[i]) && std::isfinite((*b)[i]))
                pairs.emplace_back(double((*a)[i]), double((*b)[i]));
    };
    add(first.perVoxel, second.perVoxel); // what was measured, where both have it
    if (pairs.empty())
        for (const Hemisphere hemisphere : hemispheres)
            add(first.vertices[hemisphere], second.vertices[hemisphere]);
    return pairs;
}

double correlationOf(const std::vector<std::pair<double, double>>& pairs) {
    double meanX = 0, meanY = 0;
    for (const auto& [x, y] : pairs) {
        meanX += x / double(pairs.size());
        meanY += y / double(pairs.size());
    }
    double xx = 0, yy = 0, xy = 0;
    for (const auto& [x, y] : pairs) {
        xx += (x - meanX) * (x - meanX);
        yy += (y - meanY) * (y - meanY);
        xy += (x - meanX) * (y - meanY);
    }
    return xy / std::sqrt(xx * yy);
}

void fitAxis(ChartAxis& axis, double low, double high) {
    const double margin = high > low ? 0.04 * (high - low) : 0.5;
    axis.low = low - margin;
    axis.high = high + margin;
}

Chart scatter(const Dataset& dataset, const ViewState& shown, const Panel& panel) {
    const auto first = mapOf(dataset, shown);
    auto second = dataset.findMap(panel.secondMap);
    for (const auto& map : dataset.maps)
        if (!second && first && map->name != first->name && !map->categorical)
            second = map;
    if (!first || !second)
        return nothing("A scatter needs two maps.");
    const auto all = pairsOf(*first, *second);
    Chart chart;
    chart.note = "The two maps have no values at the same places.";
    chart.x.label = first->name;
    chart.y.label = second->name;
    chart.columns = {first->name, second->name};
    const std::size_t step = std::max<std::size_t>(1, (all.size() + mostDots - 1) / mostDots);
    for (std::size_t i = 0; i < all.size(); i += step) {
        chart.dots.push_back(all[i]);
        chart.rows.push_back({tableNumber(all[i].first), tableNumber(all[i].second)});
    }
    if (chart.dots.empty())
        return chart;
    const auto [lowX, highX] = std::ranges::minmax(chart.dots, {}, &std::pair<double, double>::first);
    const auto [lowY, highY] = std::ranges::minmax(chart.dots, {}, &std::pair<double, double>::second);
    fitAxis(chart.x, lowX.first, highX.first);
    fitAxis(chart.y, lowY.second, highY.second);
    chart.title = "r = " + formatNumber(correlationOf(all), 3) + ", n = " + std::to_string(all.size()) +
                  (step > 1 ? ", every " + std::to_string(step) + "th drawn" : "");
    return chart;
}

/// Stimuli in the order of their categories, and of the table within one.
std::vector<Eigen::Index> byCategory(const Dataset& dataset, Eigen::Index rows) {
    std::vector<Eigen::Index> order(std::size_t(rows), 0);
    std::iota(order.begin(), order.end(), 0);
    if (dataset.stimuli && std::ssize(*dataset.stimuli) == rows)
        std::ranges::stable_sort(
            order, {}, [&](Eigen::Index row) { return (*dataset.stimuli)[std::size_t(row)].category; });
    std::vector<Eigen::Index> sampled;
    const std::size_t step = std::max<std::size_t>(1, (order.size() + mostStimuli - 1) / mostStimuli);
    for (std::size_t i = 0; i < order.size(); i += step)
        sampled.push_back(order[i]);
    return sampled;
}

std::shared_ptr<const Embedding> embeddingOfMap(const Dataset& dataset, const std::shared_ptr<const Map>& map) {
    for (const auto& embedding : dataset.embeddings)
        if (map && embedding->model == map->model && embedding->layer == map->layer)
            return embedding;
    return dataset.embeddings.empty() ? nullptr : dataset.embeddings.front();
}

/// Correlation distance (1 - r) between stimuli in an embedding (METHODS §5).
Chart dissimilarities(const Dataset& dataset, const ViewState& shown, Progress& progress) {
    const auto embedding = embeddingOfMap(dataset, mapOf(dataset, shown));
    if (!embedding || embedding->stimuliByFeatures.rows() < 2)
        return nothing("A dissimilarity matrix needs an embedding of stimuli.");
    const StoredMatrix& features = embedding->stimuliByFeatures;
    const auto rows = byCategory(dataset, features.rows());
    MatrixF scores(std::ssize(rows), features.cols());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        progress.stopIfRequested();
        VectorF row = features.row(rows[i]);
        row.array() -= row.mean();
        scores.row(Eigen::Index(i)) = (row / row.norm()).transpose();
    }
    const MatrixF distances = (1 - (scores * scores.transpose()).array()).matrix();
    Chart chart;
    chart.title = embedding->model + (embedding->layer.empty() ? "" : ", " + embedding->layer) + ": 1 - r";
    ChartMatrix matrix{rows.size(), {}, 0, 0, {}};
    chart.columns = {"stimulus"};
    const auto nameOfRow = [&](std::size_t i) {
        const bool known = dataset.stimuli && rows[i] < std::ssize(*dataset.stimuli);
        return known ? (*dataset.stimuli)[std::size_t(rows[i])].id : std::to_string(rows[i]);
    };
    for (std::size_t y = 0; y < rows.size(); ++y) {
        chart.columns.push_back(nameOfRow(y));
        auto& cells = chart.rows.emplace_back(std::vector{nameOfRow(y)});
        for (std::size_t x = 0; x < rows.size(); ++x) {
            // Rounding leaves a trace on the diagonal.
            const float distance = x == y ? 0.F : distances(Eigen::Index(y), Eigen::Index(x));
            matrix.values.push_back(distance);
            cells.push_back(tableNumber(double(distance)));
            if (std::isfinite(distance))
                matrix.high = std::max(matrix.high, double(distance));
        }
    }
    if (matrix.high <= 0)
        matrix.high = 1;
    if (dataset.stimuli && std::ssize(*dataset.stimuli) == features.rows())
        for (std::size_t from = 0, to = 0; from < rows.size(); from = to) {
            const std::string& category = (*dataset.stimuli)[std::size_t(rows[from])].category;
            while (to < rows.size() && (*dataset.stimuli)[std::size_t(rows[to])].category == category)
                ++to;
            if (!category.empty())
                matrix.groups.emplace_back(double(from + to - 1) / 2, category);
        }
    chart.matrix = std::move(matrix);
    return chart;
}

Chart histogram(const Dataset& dataset, const ViewState& shown) {
    const Overlay* overlay = shown.topVisibleOverlay();
    const auto map = mapOf(dataset, shown);
    const MapHistogram counts = map ? histogramOf(*map) : MapHistogram();
    if (counts.counts.empty())
        return nothing("A histogram needs a map with values.");
    Chart chart;
    const ColourMap colours = paletteOf(*overlay, *map);
    chart.x = {map->unit.empty() ? map->name : map->name + " [" + map->unit + "]", counts.minimum, counts.maximum};
    chart.y = {"Count", 0, double(*std::ranges::max_element(counts.counts))};
    chart.columns = {"from", "to", "count"};
    const double width = (counts.maximum - counts.minimum) / double(counts.counts.size());
    for (std::size_t bin = 0; bin < counts.counts.size(); ++bin) {
        const double from = counts.minimum + width * double(bin);
        const auto colour = overlayColour(*overlay, colours, map->categorical, float(counts.binCentre(bin)));
        chart.bars.push_back(
            {from, from + width, double(counts.counts[bin]), std::nan(""), std::nan(""), colour.value_or(hiddenColour)});
        chart.rows.push_back({tableNumber(from), tableNumber(from + width), std::to_string(counts.counts[bin])});
    }
    return chart;
}

} // namespace

Chart chartOf(const Dataset& dataset, const ViewState& view, const Panel& panel, Progress& progress) {
    const ViewState shown = panelView(dataset, view, panel);
    switch (panel.chart) {
    case ChartKind::LayerProfile: return layerProfile(dataset, shown);
    case ChartKind::RegionBars: return regionBars(dataset, shown, panel, progress);
    case ChartKind::Scatter: return scatter(dataset, shown, panel);
    case ChartKind::Rdm: return dissimilarities(dataset, shown, progress);
    case ChartKind::Histogram: return histogram(dataset, shown);
    }
    return {};
}

} // namespace fusiform

#include "analysis/core/json.h"
#include "analysis/core/number_ranges.h"
#include "analysis/core/translatable.h"
#include "render/view_json.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

Json slicesJson(const SlicesView& slices) {
    return {{"all", slices.all}, {"radiological", slices.radiological}, {"white", slices.white}, {"pial", slices.pial}};
}

SlicesView slicesFrom(const JsonNode& node) {
    SlicesView slices;
    node.object().read("all", slices.all);
    node.read("radiological", slices.radiological);
    node.read("white", slices.white);
    node.read("pial", slices.pial);
    return slices;
}

void readKind(const JsonNode& node, const char* key, SurfaceKind& to) {
    node.readNamed(key, surfaceKindNamed, to, message("analysis", "a kind of surface"));
}

Morph morphFrom(const JsonNode& node) {
    Morph morph;
    readKind(node.object(), "towards", morph.towards);
    node.read("share", morph.share);
    morph.share = std::clamp(morph.share, 0.0, 1.0);
    return morph;
}

HemisphereSpread spreadFrom(const JsonNode& node) {
    HemisphereSpread spread;
    node.object().read("gap", spread.gap);
    node.read("opening", spread.opening);
    spread.gap = std::clamp(spread.gap, 0.0, widestGap);
    spread.opening = std::clamp(spread.opening, -widestOpening, widestOpening);
    return spread;
}

Json labelsJson(const LabelView& labels) {
    Json json{{"of", nameOf(labels.of)}, {"text", nameOf(labels.text)}, {"source", labels.source},
              {"size", labels.size},     {"box", labels.box}};
    if (labels.colour)
        json["colour"] = *labels.colour;
    return json;
}

LabelView labelsFrom(const JsonNode& node) {
    LabelView labels;
    node.object().readNamed("of", labelsNamed, labels.of);
    node.readNamed("text", labelTextNamed, labels.text);
    node.read("source", labels.source);
    node.read("size", labels.size);
    labels.size = std::clamp(labels.size, smallestLabels, largestLabels);
    node.read("box", labels.box);
    if (node.has("colour")) {
        Point colour = Point::Zero();
        node.read("colour", colour);
        Rgb& rgb = labels.colour.emplace();
        for (int c = 0; c < 3; ++c)
            rgb[static_cast<std::size_t>(c)] =
                static_cast<std::uint8_t>(std::lround(std::clamp(colour[c], 0.0, 255.0)));
    }
    return labels;
}

template <class Part>
void readList(const JsonNode& node, const char* key, Part (*partFrom)(const JsonNode&), std::vector<Part>& to) {
    if (!node.has(key))
        return;
    const JsonNode list = node.at(key).list();
    for (std::size_t i = 0; i < list.json.size(); ++i)
        to.push_back(partFrom(list.at(i)));
}

} // namespace

Json pointJson(const Point& point) { return Json::array({point.x(), point.y(), point.z()}); }

void readHemispheres(const JsonNode& node, Bilateral<bool>& shown) {
    node.object().read("left", shown.left);
    node.read("right", shown.right);
}

nlohmann::ordered_json toJson(const ViewState& view) {
    Json json;
    json["surface"] = nameOf(view.surface);
    if (view.morph)
        json["morph"] = {{"towards", nameOf(view.morph->towards)}, {"share", view.morph->share}};
    if (view.spread != HemisphereSpread())
        json["spread"] = {{"gap", view.spread.gap}, {"opening", view.spread.opening}};
    json["shown"] = {{"left", view.shown.left}, {"right", view.shown.right}};
    json["curvature"] = view.curvature;
    json["overlays"] = Json::array();
    for (const Overlay& overlay : view.overlays)
        json["overlays"].push_back(toJson(overlay));
    json["outlines"] = view.outlines;
    if (view.outlineLook != OutlineLook())
        json["outlineLook"] = {{"width", view.outlineLook.width}, {"colour", hexOf(view.outlineLook.colour)}};
    if (view.cursor)
        json["cursor"] = toJson(*view.cursor);
    if (view.selection) // a parcel under the name that older versions read
        json[view.selection->region() ? "region" : "selection"] = toJson(*view.selection);
    if (view.stimuli)
        json["stimuli"] = rangesText(**view.stimuli);
    json["labels"] = labelsJson(view.labels);
    for (const Cursor& place : view.pinned)
        json["pinned"].push_back(toJson(place));
    if (view.camera)
        json["camera"] = toJson(*view.camera);
    if (view.layout != ViewLayout())
        json["layout"] = toJson(view.layout);
    if (view.colourVision != ColourVision::Typical)
        json["colourVision"] = nameOf(view.colourVision);
    json["sliceAxis"] = nameOf(view.sliceAxis);
    json["slices"] = slicesJson(view.slices);
    return json;
}

ViewState viewStateFrom(const nlohmann::ordered_json& json) {
    const JsonNode root{json, "", translatable("analysis", "reading a view")};
    ViewState view;
    readKind(root.object(), "surface", view.surface);
    if (root.has("morph"))
        view.morph = morphFrom(root.at("morph"));
    if (root.has("spread"))
        view.spread = spreadFrom(root.at("spread"));
    if (root.has("shown"))
        readHemispheres(root.at("shown"), view.shown);
    root.read("curvature", view.curvature);
    readList(root, "overlays", overlayFrom, view.overlays);
    root.read("outlines", view.outlines);
    if (root.has("outlineLook"))
        readLineLook(root.at("outlineLook"), view.outlineLook.width, view.outlineLook.colour);
    if (root.has("cursor"))
        view.cursor = cursorFrom(root.at("cursor"));
    if (root.has("labels"))
        view.labels = labelsFrom(root.at("labels"));
    readList(root, "pinned", cursorFrom, view.pinned);
    if (root.has("region"))
        view.selection = regionFrom(root.at("region"));
    if (root.has("selection"))
        view.selection = selectionFrom(root.at("selection"));
    if (root.has("stimuli"))
        if (RowSet rows = rowsFrom(root, "stimuli"); !rows.empty())
            view.stimuli = Shared<RowSet>(std::move(rows));
    if (root.has("camera"))
        view.camera = cameraFrom(root.at("camera"));
    if (root.has("layout"))
        view.layout = layoutFrom(root.at("layout"));
    root.readNamed("sliceAxis", sliceAxisNamed, view.sliceAxis);
    if (root.has("slices"))
        view.slices = slicesFrom(root.at("slices"));
    root.readNamed("colourVision", colourVisionNamed, view.colourVision);
    return view;
}

} // namespace fusiform

#include "analysis/core/error.h"
#include "analysis/core/number_ranges.h"
#include "analysis/core/translatable.h"
#include "render/colour_map.h"
#include "render/view_layout.h"
#include "render/view_state.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace fusiform {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 6> thresholdNames{"off",   "magnitude", "above",
                                                         "below", "outside",   "inside"};
constexpr std::array<std::string_view, 3> axisNames{"sagittal", "coronal", "axial"};
constexpr std::size_t mostSelected = std::size_t(1) << 24; ///< a file cannot ask for more memory than that takes

Json numbers(const Point& point) { return Json::array({point.x(), point.y(), point.z()}); }

[[noreturn]] void fail(const std::string& path, const Message& expected, const Json& found) {
    throw Error(
        {.doing = translatable("analysis", "reading a view"),
         .file = {},
         .expected = message("analysis", "%1 at %2").with(expected, path),
         .found = found.dump().substr(0, 80),
         .hint = {}});
}

/// A part of the JSON and where it is, so that every message can name the path.
struct Node {
    const Json& json;
    std::string path;

    [[nodiscard]] bool has(const char* key) const { return json.contains(key) && !json[key].is_null(); }
    [[nodiscard]] Node at(const char* key) const { return {json[key], path + "/" + key}; }
    [[nodiscard]] const Node& object() const {
        if (!json.is_object())
            fail(path.empty() ? "/" : path, message("analysis", "an object"), json);
        return *this;
    }
    void read(const char* key, bool& to) const {
        if (!has(key))
            return;
        if (!json[key].is_boolean())
            fail(path + "/" + key, message("analysis", "true or false"), json[key]);
        to = json[key].get<bool>();
    }
    void read(const char* key, double& to) const {
        if (!has(key))
            return;
        if (!json[key].is_number() || !std::isfinite(json[key].get<double>()))
            fail(path + "/" + key, message("analysis", "a number"), json[key]);
        to = json[key].get<double>();
    }
    void read(const char* key, std::string& to) const {
        if (!has(key))
            return;
        if (!json[key].is_string())
            fail(path + "/" + key, message("analysis", "a text"), json[key]);
        to = json[key].get<std::string>();
    }
    void read(const char* key, Point& to) const {
        if (!has(key))
            return;
        const Json& array = json[key];
        if (!array.is_array() || array.size() != 3 ||
            !std::ranges::all_of(array, [](const Json& j) { return j.is_number(); }))
            fail(path + "/" + key, message("analysis", "three numbers"), array);
        to = Point(array[0].get<double>(), array[1].get<double>(), array[2].get<double>());
    }
    template <class Names, class Enum>
    void readName(const char* key, const Names& names, Enum& to) const {
        std::string name;
        read(key, name);
        if (name.empty())
            return;
        const auto found = std::ranges::find(names, name);
        if (found == names.end())
            fail(path + "/" + key, message("analysis", "a known name"), json[key]);
        to = static_cast<Enum>(found - names.begin());
    }
};

Json jsonOf(const VolumeSampling& sampling) {
    return {{"method", nameOf(sampling.method)}, {"depth", sampling.depth}, {"averaged", sampling.averaged}};
}

VolumeSampling samplingFrom(const Node& node) {
    VolumeSampling sampling;
    std::string name(nameOf(sampling.method));
    node.object().read("method", name);
    const auto method = samplingMethodNamed(name);
    if (!method)
        fail(node.path + "/method", message("analysis", "a known name"), node.json["method"]);
    sampling.method = *method;
    node.read("depth", sampling.depth);
    sampling.depth = std::clamp(sampling.depth, 0.0, 1.0);
    node.read("averaged", sampling.averaged);
    return sampling;
}

Json jsonOf(const SlicesView& slices) {
    return {{"all", slices.all}, {"radiological", slices.radiological}, {"white", slices.white}, {"pial", slices.pial}};
}

SlicesView slicesFrom(const Node& node) {
    SlicesView slices;
    node.object().read("all", slices.all);
    node.read("radiological", slices.radiological);
    node.read("white", slices.white);
    node.read("pial", slices.pial);
    return slices;
}

OverlayClip clipFrom(const Node& node) {
    OverlayClip clip;
    node.object().read("map", clip.map);
    node.readName("mode", thresholdNames, clip.mode);
    node.read("threshold", clip.threshold);
    node.read("lowerThreshold", clip.lowerThreshold);
    return clip;
}

OverlayFade fadeFrom(const Node& node) {
    OverlayFade fade;
    node.object().read("map", fade.map);
    node.read("low", fade.low);
    node.read("high", fade.high);
    return fade;
}

/// Width and colour of lines.
void readLook(const Node& node, double& width, Rgb& to) {
    node.object().read("width", width);
    width = std::clamp(width, thinnestLines, thickestLines);
    std::string colour;
    node.read("colour", colour);
    if (colour.empty())
        return;
    const auto rgb = colourNamed(colour);
    if (!rgb)
        fail(node.path + "/colour", message("analysis", "a colour, as \"ff8000\""), node.json["colour"]);
    to = *rgb;
}

OverlayLines linesFrom(const Node& node) {
    OverlayLines lines;
    lines.shown = true;
    node.object().read("level", lines.level);
    readLook(node, lines.width, lines.colour);
    return lines;
}

Json jsonOf(const ColourMap& colours) {
    Json json{{"name", colours.name}, {"kind", nameOf(colours.kind)}, {"colours", Json::array()}};
    for (const Rgb& colour : colours.table)
        json["colours"].push_back(hexOf(colour));
    return json;
}

OwnColours ownColoursFrom(const Node& node) {
    ColourMap colours;
    std::string kind;
    node.object().read("name", colours.name);
    node.read("kind", kind);
    colours.kind = colourMapKindNamed(kind);
    const Json& list = node.json.contains("colours") ? node.json["colours"] : node.json;
    if (!list.is_array() || list.size() < 2)
        fail(node.path + "/colours", message("analysis", "a list of colours"), list);
    for (const Json& hex : list) {
        const auto colour = hex.is_string() ? colourNamed(hex.get<std::string>()) : std::nullopt;
        if (!colour)
            fail(node.path + "/colours", message("analysis", "a colour, as \"ff8000\""), hex);
        colours.table.push_back(*colour);
    }
    return {std::make_shared<const ColourMap>(std::move(colours))};
}

/// What most overlays do not have is written only where there is some, and so is not read by mistake.
void addRare(const Overlay& overlay, Json& json) {
    if (hasTwoSides(overlay.thresholdMode))
        json["lowerThreshold"] = overlay.lowerThreshold;
    if (!overlay.secondMap.empty()) {
        json["secondMap"] = overlay.secondMap;
        json["secondLow"] = overlay.secondLow;
        json["secondHigh"] = overlay.secondHigh;
    }
    if (!overlay.thirdMap.empty()) {
        json["thirdMap"] = overlay.thirdMap;
        json["thirdLow"] = overlay.thirdLow;
        json["thirdHigh"] = overlay.thirdHigh;
    }
    if (!overlay.clip.map.empty())
        json["clip"] = {{"map", overlay.clip.map},
                        {"mode", thresholdNames[static_cast<std::size_t>(overlay.clip.mode)]},
                        {"threshold", overlay.clip.threshold},
                        {"lowerThreshold", overlay.clip.lowerThreshold}};
    if (!overlay.fade.map.empty())
        json["fade"] = {{"map", overlay.fade.map}, {"low", overlay.fade.low}, {"high", overlay.fade.high}};
    if (overlay.perVertex)
        json["perVertex"] = true;
    if (overlay.lines.shown)
        json["lines"] = {{"level", overlay.lines.level},
                         {"width", overlay.lines.width},
                         {"colour", hexOf(overlay.lines.colour)}};
    if (overlay.ownColours.map)
        json["ownColours"] = jsonOf(*overlay.ownColours.map);
}

void readRare(const Node& node, Overlay& overlay) {
    node.read("lowerThreshold", overlay.lowerThreshold);
    node.read("secondMap", overlay.secondMap);
    node.read("secondLow", overlay.secondLow);
    node.read("secondHigh", overlay.secondHigh);
    node.read("thirdMap", overlay.thirdMap);
    node.read("thirdLow", overlay.thirdLow);
    node.read("thirdHigh", overlay.thirdHigh);
    if (node.has("clip"))
        overlay.clip = clipFrom(node.at("clip"));
    if (node.has("fade"))
        overlay.fade = fadeFrom(node.at("fade"));
    node.read("perVertex", overlay.perVertex);
    if (node.has("lines"))
        overlay.lines = linesFrom(node.at("lines"));
    if (node.has("ownColours"))
        overlay.ownColours = ownColoursFrom(node.at("ownColours"));
}

Overlay overlayFrom(const Node& node) {
    Overlay overlay;
    node.object().read("map", overlay.map);
    if (overlay.map.empty())
        fail(node.path + "/map", message("analysis", "the name of a map"), node.json);
    node.read("visible", overlay.visible);
    node.read("colourMap", overlay.colourMap);
    node.read("low", overlay.low);
    node.read("high", overlay.high);
    node.readName("thresholdMode", thresholdNames, overlay.thresholdMode);
    node.read("threshold", overlay.threshold);
    node.read("opacity", overlay.opacity);
    overlay.opacity = std::clamp(overlay.opacity, 0.0, 1.0);
    double frame = 0;
    node.read("frame", frame);
    overlay.frame = static_cast<std::int64_t>(std::clamp(frame, 0.0, 1e15));
    if (node.has("sampling"))
        overlay.sampling = samplingFrom(node.at("sampling"));
    readRare(node, overlay);
    const auto& maps = colourMaps();
    if (std::ranges::find(maps, overlay.colourMap, &ColourMap::name) == maps.end())
        fail(node.path + "/colourMap", message("analysis", "a known colour map"), node.json["colourMap"]);
    return overlay;
}

Hemisphere hemisphereFrom(const std::string& name, const Node& node) {
    if (name != "left" && name != "right")
        fail(
            node.path + "/hemisphere", message("analysis", "\"left\" or \"right\""), node.json["hemisphere"]);
    return name == "left" ? Hemisphere::Left : Hemisphere::Right;
}

Json jsonOf(const Cursor& cursor) {
    Json json{{"world", numbers(cursor.world)}, {"vertex", cursor.vertex}};
    if (cursor.hemisphere)
        json["hemisphere"] = nameOf(*cursor.hemisphere);
    return json;
}

Cursor cursorFrom(const Node& node) {
    Cursor cursor;
    node.object().read("world", cursor.world);
    std::string name;
    node.read("hemisphere", name);
    if (!name.empty())
        cursor.hemisphere = hemisphereFrom(name, node);
    double vertex = -1;
    node.read("vertex", vertex);
    cursor.vertex = static_cast<std::int64_t>(std::clamp(vertex, -1.0, 1e15));
    return cursor;
}

void readKind(const Node& node, const char* key, SurfaceKind& to) {
    std::string name;
    node.read(key, name);
    if (name.empty())
        return;
    const auto kind = surfaceKindNamed(name);
    if (!kind)
        fail(node.path + "/" + key, message("analysis", "a kind of surface"), node.json[key]);
    to = *kind;
}

Morph morphFrom(const Node& node) {
    Morph morph;
    readKind(node.object(), "towards", morph.towards);
    node.read("share", morph.share);
    morph.share = std::clamp(morph.share, 0.0, 1.0);
    return morph;
}

HemisphereSpread spreadFrom(const Node& node) {
    HemisphereSpread spread;
    node.object().read("gap", spread.gap);
    node.read("opening", spread.opening);
    spread.gap = std::clamp(spread.gap, 0.0, widestGap);
    spread.opening = std::clamp(spread.opening, -widestOpening, widestOpening);
    return spread;
}

Json jsonOf(const LabelView& labels) {
    Json json{{"of", nameOf(labels.of)}, {"text", nameOf(labels.text)}, {"source", labels.source},
              {"size", labels.size},     {"box", labels.box}};
    if (labels.colour)
        json["colour"] = *labels.colour;
    return json;
}

Json jsonOf(const Selection& selection) {
    if (const RegionSelection* region = selection.region())
        return {{"parcellation", region->parcellation}, {"name", region->region}};
    Json json{{"name", selection.name()}};
    if (const VertexSets* vertices = selection.vertices())
        json["vertices"] = {{"left", rangesText(vertices->left)}, {"right", rangesText(vertices->right)}};
    else
        json["voxels"] = rangesText(*selection.voxels());
    return json;
}

RowSet rowsFrom(const Node& node, const char* key) {
    std::string text;
    node.read(key, text);
    const auto rows = numbersOfRanges(text, std::numeric_limits<std::int32_t>::max(), mostSelected);
    if (!rows)
        fail(node.path + "/" + key, message("analysis", "whole numbers such as 12, 40-49"), node.json[key]);
    return *rows;
}

std::optional<Selection> regionFrom(const Node& node) {
    RegionSelection region;
    node.object().read("parcellation", region.parcellation);
    node.read("name", region.region);
    return region.region.empty() ? std::nullopt : std::optional<Selection>(region);
}

std::optional<Selection> selectionFrom(const Node& node) {
    std::string name;
    node.object().read("name", name);
    std::optional<Selection> selection;
    if (node.has("vertices")) {
        const Node vertices = node.at("vertices");
        static_cast<void>(vertices.object());
        VertexSets sets;
        for (const Hemisphere hemisphere : hemispheres) {
            const RowSet numbers = rowsFrom(vertices, hemisphere == Hemisphere::Left ? "left" : "right");
            sets[hemisphere].assign(numbers.begin(), numbers.end());
        }
        selection = Selection::ofVertices(name, std::move(sets));
    } else {
        selection = Selection::ofVoxels(name, rowsFrom(node, "voxels"));
    }
    return selection->empty() ? std::nullopt : selection;
}

LabelView labelsFrom(const Node& node) {
    LabelView labels;
    const auto readKnown = [&node](const char* key, auto named, auto& to) {
        std::string name;
        node.read(key, name);
        if (name.empty())
            return;
        const auto value = named(name);
        if (!value)
            fail(node.path + "/" + key, message("analysis", "a known name"), node.json[key]);
        to = *value;
    };
    static_cast<void>(node.object());
    readKnown("of", labelsNamed, labels.of);
    readKnown("text", labelTextNamed, labels.text);
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

CameraPose cameraFrom(const Node& node) {
    CameraPose pose;
    node.object().read("position", pose.position);
    node.read("focalPoint", pose.focalPoint);
    node.read("viewUp", pose.viewUp);
    node.read("parallelScale", pose.parallelScale);
    return pose;
}

Json jsonOf(const ViewPane& pane) {
    Json json = Json::object();
    if (pane.from)
        json["from"] = nameOf(*pane.from);
    if (pane.surface)
        json["surface"] = nameOf(*pane.surface);
    json["shown"] = {{"left", pane.shown.left}, {"right", pane.shown.right}};
    if (!pane.map.empty())
        json["map"] = pane.map;
    if (pane.camera)
        json["camera"] = toJson(*pane.camera);
    return json;
}

ViewPane paneFrom(const Node& node) {
    ViewPane pane;
    const auto readKnown = [&node](const char* key, auto named, auto& to) {
        std::string name;
        node.read(key, name);
        if (name.empty())
            return;
        to = named(name);
        if (!to)
            fail(node.path + "/" + key, message("analysis", "a known name"), node.json[key]);
    };
    static_cast<void>(node.object());
    readKnown("from", standardViewNamed, pane.from);
    readKnown("surface", surfaceKindNamed, pane.surface);
    if (node.has("shown")) {
        node.at("shown").object().read("left", pane.shown.left);
        node.at("shown").read("right", pane.shown.right);
    }
    node.read("map", pane.map);
    if (node.has("camera"))
        pane.camera = cameraFrom(node.at("camera"));
    return pane;
}

Json jsonOf(const ViewLayout& layout) {
    Json json{{"columns", layout.columns}, {"linked", layout.linked}};
    if (layout.swipe)
        json["swipeAt"] = layout.swipeAt;
    json["panes"] = Json::array();
    for (const ViewPane& pane : layout.panes)
        json["panes"].push_back(jsonOf(pane));
    return json;
}

ViewLayout layoutFrom(const Node& node) {
    ViewLayout layout;
    double columns = 1;
    node.object().read("columns", columns);
    node.read("linked", layout.linked);
    if (node.has("panes")) {
        const Json& panes = node.json["panes"];
        if (!panes.is_array() || panes.size() > mostPanes)
            fail(node.path + "/panes", message("analysis", "a list of at most %1").with(mostPanes), panes);
        for (std::size_t i = 0; i < panes.size(); ++i)
            layout.panes.push_back(paneFrom({panes[i], node.path + "/panes/" + std::to_string(i)}));
    }
    layout.columns = static_cast<int>(std::clamp(columns, 1.0, std::max(1.0, double(layout.panes.size()))));
    layout.swipe = node.has("swipeAt") && layout.panes.size() == 2;
    node.read("swipeAt", layout.swipeAt);
    layout.swipeAt = std::clamp(layout.swipeAt, 0.0, 1.0);
    return layout;
}

} // namespace

nlohmann::ordered_json toJson(const CameraPose& pose) {
    return {{"position", numbers(pose.position)},
            {"focalPoint", numbers(pose.focalPoint)},
            {"viewUp", numbers(pose.viewUp)},
            {"parallelScale", pose.parallelScale}};
}

CameraPose cameraPoseFrom(const nlohmann::ordered_json& json, const std::string& path) {
    return cameraFrom({json, path});
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
    for (const Overlay& o : view.overlays) {
        json["overlays"].push_back({{"map", o.map},
                                    {"visible", o.visible},
                                    {"colourMap", o.colourMap},
                                    {"low", o.low},
                                    {"high", o.high},
                                    {"thresholdMode", thresholdNames[static_cast<std::size_t>(o.thresholdMode)]},
                                    {"threshold", o.threshold},
                                    {"opacity", o.opacity},
                                    {"frame", o.frame}});
        if (o.sampling != VolumeSampling())
            json["overlays"].back()["sampling"] = jsonOf(o.sampling);
        addRare(o, json["overlays"].back());
    }
    json["outlines"] = view.outlines;
    if (view.outlineLook != OutlineLook())
        json["outlineLook"] = {{"width", view.outlineLook.width}, {"colour", hexOf(view.outlineLook.colour)}};
    if (view.cursor)
        json["cursor"] = jsonOf(*view.cursor);
    if (view.selection) // a parcel under the name that older versions read
        json[view.selection->region() ? "region" : "selection"] = jsonOf(*view.selection);
    if (view.stimuli)
        json["stimuli"] = rangesText(**view.stimuli);
    json["labels"] = jsonOf(view.labels);
    for (const Cursor& place : view.pinned)
        json["pinned"].push_back(jsonOf(place));
    if (view.camera)
        json["camera"] = toJson(*view.camera);
    if (view.layout != ViewLayout())
        json["layout"] = jsonOf(view.layout);
    if (view.colourVision != ColourVision::Typical)
        json["colourVision"] = nameOf(view.colourVision);
    json["sliceAxis"] = axisNames[static_cast<std::size_t>(view.sliceAxis)];
    json["slices"] = jsonOf(view.slices);
    return json;
}

ViewState viewStateFrom(const nlohmann::ordered_json& json) {
    const Node root{json, ""};
    ViewState view;
    static_cast<void>(root.object());
    readKind(root, "surface", view.surface);
    if (root.has("morph"))
        view.morph = morphFrom(root.at("morph"));
    if (root.has("spread"))
        view.spread = spreadFrom(root.at("spread"));
    if (root.has("shown")) {
        root.at("shown").object().read("left", view.shown.left);
        root.at("shown").read("right", view.shown.right);
    }
    root.read("curvature", view.curvature);
    if (root.has("overlays")) {
        const Json& overlays = json["overlays"];
        if (!overlays.is_array())
            fail("/overlays", message("analysis", "a list"), overlays);
        for (std::size_t i = 0; i < overlays.size(); ++i)
            view.overlays.push_back(overlayFrom({overlays[i], "/overlays/" + std::to_string(i)}));
    }
    root.read("outlines", view.outlines);
    if (root.has("outlineLook"))
        readLook(root.at("outlineLook"), view.outlineLook.width, view.outlineLook.colour);
    if (root.has("cursor"))
        view.cursor = cursorFrom(root.at("cursor"));
    if (root.has("labels"))
        view.labels = labelsFrom(root.at("labels"));
    if (root.has("pinned")) {
        const Json& pinned = json["pinned"];
        if (!pinned.is_array())
            fail("/pinned", message("analysis", "a list"), pinned);
        for (std::size_t i = 0; i < pinned.size(); ++i)
            view.pinned.push_back(cursorFrom({pinned[i], "/pinned/" + std::to_string(i)}));
    }
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
    root.readName("sliceAxis", axisNames, view.sliceAxis);
    if (root.has("slices"))
        view.slices = slicesFrom(root.at("slices"));
    std::string vision;
    root.read("colourVision", vision);
    if (!vision.empty()) {
        const auto known = colourVisionNamed(vision);
        if (!known)
            fail("/colourVision", message("analysis", "a known name"), json["colourVision"]);
        view.colourVision = *known;
    }
    return view;
}

} // namespace fusiform

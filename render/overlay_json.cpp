#include "analysis/core/json.h"
#include "render/colour_map.h"
#include "render/view_json.h"

#include <algorithm>

namespace fusiform {
namespace {

Json samplingJson(const VolumeSampling& sampling) {
    return {{"method", nameOf(sampling.method)}, {"depth", sampling.depth}, {"averaged", sampling.averaged}};
}

VolumeSampling samplingFrom(const JsonNode& node) {
    VolumeSampling sampling;
    node.object().readNamed("method", samplingMethodNamed, sampling.method);
    node.read("depth", sampling.depth);
    sampling.depth = std::clamp(sampling.depth, 0.0, 1.0);
    node.read("averaged", sampling.averaged);
    return sampling;
}

OverlayClip clipFrom(const JsonNode& node) {
    OverlayClip clip;
    node.object().read("map", clip.map);
    node.readNamed("mode", thresholdModeNamed, clip.mode);
    node.read("threshold", clip.threshold);
    node.read("lowerThreshold", clip.lowerThreshold);
    return clip;
}

OverlayFade fadeFrom(const JsonNode& node) {
    OverlayFade fade;
    node.object().read("map", fade.map);
    node.read("low", fade.low);
    node.read("high", fade.high);
    return fade;
}

OverlayLines linesFrom(const JsonNode& node) {
    OverlayLines lines;
    lines.shown = true;
    node.object().read("level", lines.level);
    readLineLook(node, lines.width, lines.colour);
    return lines;
}

Json colourMapJson(const ColourMap& colours) {
    Json json{{"name", colours.name}, {"kind", nameOf(colours.kind)}, {"colours", Json::array()}};
    for (const Rgb& colour : colours.table)
        json["colours"].push_back(hexOf(colour));
    return json;
}

OwnColours ownColoursFrom(const JsonNode& node) {
    ColourMap colours;
    std::string kind;
    node.object().read("name", colours.name);
    node.read("kind", kind);
    colours.kind = colourMapKindNamed(kind);
    const Json& list = node.json.contains("colours") ? node.json["colours"] : node.json;
    if (!list.is_array() || list.size() < 2)
        node.fail(node.path + "/colours", message("analysis", "a list of colours"), list);
    for (const Json& hex : list) {
        const auto colour = hex.is_string() ? colourNamed(hex.get<std::string>()) : std::nullopt;
        if (!colour)
            node.fail(node.path + "/colours", message("analysis", "a colour, as \"ff8000\""), hex);
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
                        {"mode", nameOf(overlay.clip.mode)},
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
        json["ownColours"] = colourMapJson(*overlay.ownColours.map);
}

void readRare(const JsonNode& node, Overlay& overlay) {
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

} // namespace

void readLineLook(const JsonNode& node, double& width, Rgb& to) {
    node.object().read("width", width);
    width = std::clamp(width, thinnestLines, thickestLines);
    node.readNamed("colour", colourNamed, to, message("analysis", "a colour, as \"ff8000\""));
}

Json toJson(const Overlay& overlay) {
    Json json{{"map", overlay.map},
              {"visible", overlay.visible},
              {"colourMap", overlay.colourMap},
              {"low", overlay.low},
              {"high", overlay.high},
              {"thresholdMode", nameOf(overlay.thresholdMode)},
              {"threshold", overlay.threshold},
              {"opacity", overlay.opacity},
              {"frame", overlay.frame}};
    if (overlay.sampling != VolumeSampling())
        json["sampling"] = samplingJson(overlay.sampling);
    addRare(overlay, json);
    return json;
}

Overlay overlayFrom(const JsonNode& node) {
    Overlay overlay;
    node.object().read("map", overlay.map);
    if (overlay.map.empty())
        node.failAt("map", message("analysis", "the name of a map"));
    node.read("visible", overlay.visible);
    node.read("colourMap", overlay.colourMap);
    node.read("low", overlay.low);
    node.read("high", overlay.high);
    node.readNamed("thresholdMode", thresholdModeNamed, overlay.thresholdMode);
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
        node.failAt("colourMap", message("analysis", "a known colour map"));
    return overlay;
}

} // namespace fusiform

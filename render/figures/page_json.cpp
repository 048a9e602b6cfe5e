#include "analysis/core/json.h"
#include "render/figures/page.h"

#include "analysis/core/translatable.h"
#include "render/view_json.h"

namespace fusiform {
namespace {

constexpr const char* readingPage = translatable("analysis", "reading the page of a figure");
constexpr int pageVersion = 1;
constexpr double furthest = 100 * largestPage; ///< mm from the page that a panel may lie

Json jsonOf(const PageRect& rect) { return Json::array({rect.x, rect.y, rect.width, rect.height}); }

PageRect rectFrom(const JsonNode& node) {
    const bool four = node.json.is_array() && node.json.size() == 4 &&
                      std::ranges::all_of(node.json, [](const Json& j) {
                          return j.is_number() && std::abs(j.get<double>()) <= furthest;
                      });
    if (!four)
        node.fail(node.path, message("analysis", "left, top, width and height in mm"), node.json);
    const PageRect rect{
        node.json[0].get<double>(), node.json[1].get<double>(), node.json[2].get<double>(),
        node.json[3].get<double>()};
    for (const double side : {rect.width, rect.height})
        if (side <= 0 || side > largestPage)
            node.fail(
                node.path, message("analysis", "a width and a height above 0 and at most %1 mm").with(largestPage),
                node.json);
    return rect;
}

/// What differs from a panel as it starts, so that a person can read and write it.
Json jsonOf(const Panel& panel) {
    const Panel usual;
    Json json{{"kind", nameOf(panel.kind)}, {"place", jsonOf(panel.place)}};
    const auto put = [&](const char* key, const auto& value, const auto& usualValue) {
        if (value != usualValue)
            json[key] = value;
    };
    const auto putName = [&](const char* key, const auto& value, const auto& usualValue) {
        if (value != usualValue)
            json[key] = nameOf(value);
    };
    put("letter", panel.letter, usual.letter);
    put("heading", panel.heading, usual.heading);
    putName("alignment", panel.alignment, usual.alignment);
    putName("view", panel.view, usual.view);
    put("asOnScreen", panel.asOnScreen, usual.asOnScreen);
    if (panel.camera)
        json["camera"] = toJson(*panel.camera);
    if (panel.shown != usual.shown)
        json["shown"] = {{"left", panel.shown.left}, {"right", panel.shown.right}};
    if (panel.surface)
        json["surface"] = nameOf(*panel.surface);
    put("scale", panel.scale, usual.scale);
    put("directions", panel.directions, usual.directions);
    put("map", panel.map, usual.map);
    put("secondMap", panel.secondMap, usual.secondMap);
    putName("axis", panel.axis, usual.axis);
    if (panel.position)
        json["position"] = *panel.position;
    putName("chart", panel.chart, usual.chart);
    put("parcellation", panel.parcellation, usual.parcellation);
    put("text", panel.text, usual.text);
    put("fontSize", panel.fontSize, usual.fontSize);
    put("bold", panel.bold, usual.bold);
    put("count", panel.count, usual.count);
    return json;
}

Panel panelFrom(const JsonNode& node) {
    Panel panel;
    node.object();
    if (!node.has("kind"))
        node.fail(node.path + "/kind", message("analysis", "the kind of a panel"), node.json);
    node.readNamed("kind", panelKindNamed, panel.kind);
    if (!node.has("place"))
        node.fail(node.path + "/place", message("analysis", "left, top, width and height in mm"), node.json);
    panel.place = rectFrom(node.at("place"));
    node.read("letter", panel.letter);
    node.read("heading", panel.heading);
    node.readNamed("alignment", alignmentNamed, panel.alignment);
    node.readNamed("view", standardViewNamed, panel.view);
    node.read("asOnScreen", panel.asOnScreen);
    if (node.has("camera"))
        panel.camera = cameraFrom(node.at("camera"));
    if (node.has("shown")) {
        node.at("shown").object().read("left", panel.shown.left);
        node.at("shown").read("right", panel.shown.right);
    }
    if (node.has("surface"))
        node.readNamed("surface", surfaceKindNamed, panel.surface);
    node.read("scale", panel.scale);
    if (panel.scale < 0)
        node.failAt("scale", message("analysis", "mm of the cortex a mm of the page, or 0"));
    node.read("directions", panel.directions);
    node.read("map", panel.map);
    node.read("secondMap", panel.secondMap);
    node.readNamed("axis", sliceAxisNamed, panel.axis);
    if (node.has("position"))
        node.read("position", panel.position.emplace());
    node.readNamed("chart", chartKindNamed, panel.chart);
    node.read("parcellation", panel.parcellation);
    node.read("text", panel.text);
    node.read("fontSize", panel.fontSize);
    if (panel.fontSize < 0 || panel.fontSize > largestFontSize)
        node.failAt("fontSize", message("analysis", "points, at most 500"));
    node.read("bold", panel.bold);
    double count = panel.count;
    node.read("count", count);
    if (count < 1 || count > 200)
        node.failAt("count", message("analysis", "1 to 200"));
    panel.count = int(count);
    return panel;
}

void readWithin(const JsonNode& node, const char* key, double low, double high, double& to) {
    node.read(key, to);
    if (to < low || to > high)
        node.failAt(key, message("analysis", "%1 to %2").with(low, high));
}

} // namespace

Json toJson(const Page& page) {
    Json json{{"fusiformPage", pageVersion}, {"name", page.name},         {"width", page.width},
              {"height", page.height},   {"dpi", page.dpi},           {"fontSize", page.fontSize},
              {"samples", page.samples}, {"transparent", page.transparent}, {"margin", page.margin}};
    json["panels"] = Json::array();
    for (const Panel& panel : page.panels)
        json["panels"].push_back(jsonOf(panel));
    return json;
}

Page pageFrom(const Json& json) {
    const JsonNode root{json, "", readingPage};
    Page page;
    root.object();
    double stated = 0;
    root.read("fusiformPage", stated);
    if (stated != pageVersion)
        root.failAt("fusiformPage", pageVersion);
    root.read("name", page.name);
    readWithin(root, "width", smallestPage, largestPage, page.width);
    readWithin(root, "height", smallestPage, largestPage, page.height);
    readWithin(root, "dpi", lowestDpi, highestDpi, page.dpi);
    readWithin(root, "fontSize", 1, largestFontSize, page.fontSize);
    readWithin(root, "margin", 0, largestPage, page.margin);
    double samples = page.samples;
    readWithin(root, "samples", 1, 4, samples);
    page.samples = int(samples);
    root.read("transparent", page.transparent);
    if (root.has("panels")) {
        const JsonNode panels = root.at("panels");
        panels.list();
        for (std::size_t i = 0; i < panels.json.size(); ++i)
            page.panels.push_back(panelFrom(panels.at(i)));
    }
    return page;
}

} // namespace fusiform

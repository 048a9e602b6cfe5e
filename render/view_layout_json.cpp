#include "analysis/core/json.h"
#include "render/view_json.h"
#include "render/view_layout.h"

#include <algorithm>

namespace fusiform {
namespace {

Json paneJson(const ViewPane& pane) {
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

ViewPane paneFrom(const JsonNode& node) {
    ViewPane pane;
    node.object().readNamed("from", standardViewNamed, pane.from);
    node.readNamed("surface", surfaceKindNamed, pane.surface);
    if (node.has("shown"))
        readHemispheres(node.at("shown"), pane.shown);
    node.read("map", pane.map);
    if (node.has("camera"))
        pane.camera = cameraFrom(node.at("camera"));
    return pane;
}

} // namespace

Json toJson(const CameraPose& pose) {
    return {{"position", pointJson(pose.position)},
            {"focalPoint", pointJson(pose.focalPoint)},
            {"viewUp", pointJson(pose.viewUp)},
            {"parallelScale", pose.parallelScale}};
}

CameraPose cameraFrom(const JsonNode& node) {
    CameraPose pose;
    node.object().read("position", pose.position);
    node.read("focalPoint", pose.focalPoint);
    node.read("viewUp", pose.viewUp);
    node.read("parallelScale", pose.parallelScale);
    if (!(pose.parallelScale > 0)) // else zooming would divide by it
        node.failAt("parallelScale", message("analysis", "a number above 0"));
    return pose;
}

Json toJson(const ViewLayout& layout) {
    Json json{{"columns", layout.columns}, {"linked", layout.linked}};
    if (layout.swipe)
        json["swipeAt"] = layout.swipeAt;
    json["panes"] = Json::array();
    for (const ViewPane& pane : layout.panes)
        json["panes"].push_back(paneJson(pane));
    return json;
}

ViewLayout layoutFrom(const JsonNode& node) {
    ViewLayout layout;
    double columns = 1;
    node.object().read("columns", columns);
    node.read("linked", layout.linked);
    if (node.has("panes")) {
        const JsonNode panes = node.at("panes");
        if (!panes.json.is_array() || panes.json.size() > mostPanes)
            node.failAt("panes", message("analysis", "a list of at most %1").with(mostPanes));
        for (std::size_t i = 0; i < panes.json.size(); ++i)
            layout.panes.push_back(paneFrom(panes.at(i)));
    }
    layout.columns = static_cast<int>(std::clamp(columns, 1.0, std::max(1.0, double(layout.panes.size()))));
    layout.swipe = node.has("swipeAt") && layout.panes.size() == 2;
    node.read("swipeAt", layout.swipeAt);
    layout.swipeAt = std::clamp(layout.swipeAt, 0.0, 1.0);
    return layout;
}

} // namespace fusiform

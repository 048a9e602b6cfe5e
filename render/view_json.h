#pragma once

#include "render/json_node.h"
#include "render/view_state.h"

/// The parts of a view as JSON, each in a file of its own; view_state_json.cpp puts them together. Readers throw Error,
/// which names the path of what is wrong; keys that are missing leave what a part starts with.
namespace fusiform {

[[nodiscard]] nlohmann::ordered_json toJson(const Overlay& overlay);
[[nodiscard]] Overlay overlayFrom(const JsonNode& node);

[[nodiscard]] nlohmann::ordered_json toJson(const Cursor& cursor);
[[nodiscard]] Cursor cursorFrom(const JsonNode& node);
[[nodiscard]] nlohmann::ordered_json toJson(const Selection& selection);
[[nodiscard]] std::optional<Selection> selectionFrom(const JsonNode& node); ///< nothing for an empty one
[[nodiscard]] std::optional<Selection> regionFrom(const JsonNode& node);    ///< a parcel, nothing without a name
[[nodiscard]] RowSet rowsFrom(const JsonNode& node, const char* key);       ///< a text such as "12, 40-49"

[[nodiscard]] nlohmann::ordered_json toJson(const CameraPose& pose);
[[nodiscard]] CameraPose cameraFrom(const JsonNode& node);
[[nodiscard]] nlohmann::ordered_json toJson(const ViewLayout& layout);
[[nodiscard]] ViewLayout layoutFrom(const JsonNode& node);

void readLineLook(const JsonNode& node, double& width, Rgb& colour);
[[nodiscard]] nlohmann::ordered_json pointJson(const Point& point); ///< three numbers
void readHemispheres(const JsonNode& node, Bilateral<bool>& shown); ///< {"left": true, "right": false}

} // namespace fusiform

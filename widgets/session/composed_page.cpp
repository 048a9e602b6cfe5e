#include "widgets/session/composed_page.h"

#include "analysis/core/translatable.h"
#include "render/json_node.h"

namespace fusiform {
namespace {

constexpr const char* readingComposedPage = translatable("analysis", "reading the autosaved page of the figure composer");

} // namespace

nlohmann::ordered_json toJson(const ComposedPage& composed) {
    return {{"shown", composed.shown}, {"unsaved", composed.unsaved}, {"page", toJson(composed.page)}};
}

ComposedPage composedPageFrom(const nlohmann::ordered_json& json) {
    const JsonNode root{json, "/composer", readingComposedPage};
    ComposedPage composed;
    root.object().read("shown", composed.shown);
    root.read("unsaved", composed.unsaved);
    if (!root.has("page"))
        root.failAt("page", message("analysis", "an object"));
    composed.page = pageFrom(json["page"]);
    return composed;
}

} // namespace fusiform

#pragma once

#include "render/figures/page.h"

#include <nlohmann/json.hpp>

namespace fusiform {

/// The page of a window's figure composer, as it is autosaved.
struct ComposedPage {
    Page page;
    bool shown = false;   ///< the composer was open
    bool unsaved = false; ///< the page is in no file
};

[[nodiscard]] nlohmann::ordered_json toJson(const ComposedPage& composed);
/// Throws Error naming the JSON path, as pageFrom does.
[[nodiscard]] ComposedPage composedPageFrom(const nlohmann::ordered_json& json);

} // namespace fusiform

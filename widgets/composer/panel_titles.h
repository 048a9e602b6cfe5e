#pragma once

#include "render/figures/page.h"

#include <QString>

namespace fusiform {

class PageDocument;

[[nodiscard]] QString titleOf(Alignment alignment);

/// What a panel is, in a line: "a  Cortex, lateral, left".
[[nodiscard]] QString titleOf(const Panel& panel);

/// What is selected on a page, for people who do not see it.
[[nodiscard]] QString selectionText(const PageDocument& document);

} // namespace fusiform

#pragma once

#include "render/figures/panel_placement.h"

#include <QIcon>

class QPalette;

namespace fusiform {

/// Two bars along the line that they are brought to, in the colours of the palette.
[[nodiscard]] QIcon alignIcon(AlignBy by, const QPalette& palette);
/// Three bars with equal gaps.
[[nodiscard]] QIcon distributeIcon(bool across, const QPalette& palette);

} // namespace fusiform

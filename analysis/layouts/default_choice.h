#pragma once

#include "analysis/layouts/subject_folder.h"

namespace fusiform {

/// Settles what of the things found in a folder can be opened and is chosen by default: what has what it needs (responses
/// a mask of their grid, CIFTI its surfaces), of that only what fits the vertices of the surfaces, and one thing a slot.
/// Each item says in `why` what spoke against it; `notes` get which hemisphere has no surface.
void settleDefaults(std::vector<FoundItem>& items, std::vector<Message>& notes);

} // namespace fusiform

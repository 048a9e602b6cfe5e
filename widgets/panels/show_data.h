#pragma once

#include "widgets/session/session.h"

/// What "show" means for a part of the dataset. Each is one undoable step.
namespace fusiform {

/// Puts a map on top of the overlays; one that is already in the stack keeps its colours and range.
void showMap(Session& session, const std::string& name);
/// Draws a parcellation's outlines, or none when they are drawn already.
void showOutlines(Session& session, const std::string& name);
void showSurface(Session& session, SurfaceKind kind);

} // namespace fusiform

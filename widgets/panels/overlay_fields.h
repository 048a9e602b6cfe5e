#pragma once

#include "widgets/session/session.h"

#include <functional>

class QComboBox;

namespace fusiform {

class NumberField;

/// What the parts of the overlay editor share. Overlays are named by their maps.

/// Null when the map has no overlay.
[[nodiscard]] const Overlay* overlayOf(const Session& session, const std::string& map);

/// An undoable change of one overlay. `key` names what is edited, so that dragging a slider is one step; empty: every
/// change is a step of its own.
void changeOverlay(
    Session& session, const std::string& map, const QString& what, const char* key,
    const std::function<void(Overlay&)>& edit);

/// A field for a value of a map.
[[nodiscard]] NumberField* overlayField(QWidget* parent, const QString& name, const QString& accessibleName);

/// The threshold modes with what they show; their numbers are the items' data.
void fillThresholdModes(QComboBox& box);

/// Lists `none` and the maps with one number a vertex or voxel but for `except`, and chooses `chosen`; names are the
/// items' data. Emits no signal.
void showMaps(
    QComboBox& box, const Dataset& dataset, const QString& none, const std::string& except,
    const std::string& chosen);

} // namespace fusiform

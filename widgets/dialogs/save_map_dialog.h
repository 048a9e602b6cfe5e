#pragma once

#include "analysis/io/save/map_file.h"

#include <QString>

#include <optional>

class QWidget;

namespace fusiform {

struct SaveChoice {
    QString file;
    std::string format; ///< id of a MapFormat
};

/// Asks where to save maps and in which of the formats that can hold them; says when a format makes a file a
/// hemisphere, and asks before files are replaced. Nothing when the user cancels. `folder` is where to start.
[[nodiscard]] std::optional<SaveChoice>
askWhereToSave(const Dataset& dataset, const MapList& maps, const QString& folder, QWidget* parent);

/// What the dialog makes of a name and the filter it was accepted with: the ending, where it is that of another
/// of the formats `offered`, counts more than the filter; a name without one gets that of the filter's format.
[[nodiscard]] SaveChoice
saveChoiceFrom(const QString& file, const MapFormat& selected, const std::vector<const MapFormat*>& offered);

} // namespace fusiform

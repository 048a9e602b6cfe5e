#pragma once

#include "widgets/session/session_file.h"

#include <optional>
#include <string>
#include <vector>

/// `fusiform figure` for what a window shows.
namespace fusiform {

/// What the page has beside the view.
struct FigureOnScreen {
    double shape = 0.75;         ///< height of the cortex view against its width
    std::vector<SliceAxis> axes; ///< slices that are shown
    std::string output;          ///< file that the command writes
};

/// The words of the command when its options can say the view: dataset and files that need nothing said of them, one
/// visible map, no camera turned by hand. Else nothing: it takes a session file then.
[[nodiscard]] std::optional<std::vector<std::string>>
figureCommand(const SessionFile& session, const Dataset& dataset, const FigureOnScreen& screen);

/// The words of the command that draws the view of a session file.
[[nodiscard]] std::vector<std::string>
figureCommandOf(const std::filesystem::path& sessionFile, const ViewState& view, const FigureOnScreen& screen);

/// Whether the panes are turned by hand or show different maps, so that a figure draws one of them only.
[[nodiscard]] bool hasPanesOfItsOwn(const ViewState& view);

/// Names of maps of visible overlays that no file holds, as far as their provenance says.
[[nodiscard]] std::vector<std::string> shownWithoutFile(const ViewState& view, const Dataset& dataset);

} // namespace fusiform

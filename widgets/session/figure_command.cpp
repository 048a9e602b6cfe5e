#include "widgets/session/figure_command.h"

#include "analysis/core/text.h"
#include "render/figures/page.h"

#include <QString>

#include <algorithm>
#include <set>
#include <system_error>

namespace fusiform {
namespace {

constexpr double figureWidth = 180; ///< mm

/// So many digits that the same number is read again.
std::string exactly(double number) {
    return QString::number(number, 'g', QLocale::FloatingPointShortest).toStdString();
}

std::string joined(const std::vector<std::string>& words) {
    std::string line;
    for (const std::string& word : words)
        line += (line.empty() ? "" : ",") + word;
    return line;
}

void addCommon(std::vector<std::string>& words, const ViewState& view, const FigureOnScreen& screen) {
    const auto add = [&words](std::initializer_list<std::string> more) {
        words.insert(words.end(), more.begin(), more.end());
    };
    std::vector<std::string> directions;
    bool flat = false;
    if (!hasPanesOfItsOwn(view))
        for (const ViewPane& pane : view.layout.panes) {
            flat |= pane.surface == SurfaceKind::Flat;
            if (!pane.from || pane.surface == SurfaceKind::Flat)
                continue;
            const std::string name(nameOf(*pane.from));
            if (std::ranges::count(directions, name) == 0)
                directions.push_back(name);
        }
    if (directions.empty()) {
        add({"--as-on-screen", "--size",
             exactly(figureWidth) + "mm x " + exactly(std::round(figureWidth * screen.shape)) + "mm"});
    } else {
        add({"--views", joined(directions), "--size", exactly(figureWidth) + "mm"});
        if (flat)
            add({"--flat-map"});
    }
    if (!screen.axes.empty()) {
        std::vector<std::string> axes;
        for (const SliceAxis axis : screen.axes)
            axes.emplace_back(nameOf(axis));
        add({"--slices", joined(axes)});
    }
    add({"--out", screen.output});
}

/// What is seen of a view in a figure, the rest as a new view has it.
ViewState drawnPart(ViewState view) {
    const ViewState fresh;
    std::erase_if(view.overlays, [](const Overlay& overlay) { return !overlay.visible; });
    view.cursor = fresh.cursor;
    view.stimuli = fresh.stimuli;
    view.pinned = fresh.pinned;
    view.layout = fresh.layout;
    view.sliceAxis = fresh.sliceAxis;
    view.slices.all = fresh.slices.all;
    view.colourVision = fresh.colourVision;
    return view;
}

/// The options for the only visible overlay, which is built up beside them; nothing when there is not one, or options
/// cannot say all of it.
std::optional<std::vector<std::string>>
overlayOptions(const ViewState& wanted, const Dataset& dataset, ViewState& said) {
    if (wanted.overlays.size() != 1 || !dataset.findMap(wanted.overlays.front().map))
        return {};
    const Overlay& overlay = wanted.overlays.front();
    Overlay made = defaultOverlay(*dataset.findMap(overlay.map));
    std::vector<std::string> words{"--map", overlay.map};
    if (overlay.colourMap != made.colourMap) {
        words.insert(words.end(), {"--colour-map", overlay.colourMap});
        made.colourMap = overlay.colourMap;
    }
    if (overlay.low != made.low || overlay.high != made.high) {
        words.push_back("--range=" + exactly(overlay.low) + "," + exactly(overlay.high));
        made.low = overlay.low;
        made.high = overlay.high;
    }
    if (overlay.thresholdMode == ThresholdMode::Magnitude) {
        words.push_back("--threshold=" + exactly(overlay.threshold));
        made.thresholdMode = overlay.thresholdMode;
        made.threshold = overlay.threshold;
    }
    if (overlay.thresholdMode == ThresholdMode::Off) // then these are not looked at
        made.threshold = overlay.threshold;
    if (!hasTwoSides(overlay.thresholdMode))
        made.lowerThreshold = overlay.lowerThreshold;
    said.overlays = {made};
    return made == overlay ? std::optional(words) : std::nullopt;
}

std::string cursorText(const Cursor& cursor) {
    if (cursor.hemisphere && cursor.vertex >= 0)
        return std::string(*cursor.hemisphere == Hemisphere::Left ? "left:" : "right:") +
               std::to_string(cursor.vertex);
    return joined({exactly(cursor.world.x()), exactly(cursor.world.y()), exactly(cursor.world.z())});
}

bool inFile(const Map& map) {
    const auto lines = split(map.provenance, '\n');
    return std::ranges::any_of(lines, [](const auto& line) {
        const std::string text(line);
        std::error_code failure;
        return std::filesystem::is_regular_file(text, failure) ||
               std::filesystem::is_regular_file(text.substr(0, text.rfind(':')), failure);
    });
}

} // namespace

bool hasPanesOfItsOwn(const ViewState& view) {
    return std::ranges::any_of(view.layout.panes, [](const ViewPane& pane) {
        return pane.camera.has_value() || !pane.map.empty() || !pane.from;
    });
}

std::vector<std::string> shownWithoutFile(const ViewState& view, const Dataset& dataset) {
    std::set<std::string> names;
    for (const Overlay& overlay : view.overlays)
        if (overlay.visible)
            names.insert({overlay.map, overlay.secondMap, overlay.thirdMap, overlay.clip.map, overlay.fade.map});
    std::vector<std::string> missing;
    for (const std::string& name : names)
        if (const auto map = dataset.findMap(name); map && !inFile(*map))
            missing.push_back(name);
    return missing;
}

std::optional<std::vector<std::string>>
figureCommand(const SessionFile& session, const Dataset& dataset, const FigureOnScreen& screen) {
    const ViewState wanted = drawnPart(session.view);
    ViewState said = drawnPart(defaultView(dataset));
    std::vector<std::string> words{"fusiform", "figure"};
    const auto add = [&words](std::initializer_list<std::string> more) {
        words.insert(words.end(), more.begin(), more.end());
    };
    if (!session.dataset.empty())
        add({session.dataset.string()});
    for (const OpenedFile& opened : session.files) {
        if (opened.array || opened.captionOrder)
            return {};
        add({"--file", opened.file.string()});
    }
    if (!session.files.empty()) // somebody was asked when they were opened
        add({"--mesh", std::string(loadedMesh)});
    add({"--surface", std::string(nameOf(wanted.surface))});
    showSurface(said, wanted.surface);
    add({"--hemi", wanted.shown.left && wanted.shown.right ? "both" : wanted.shown.left ? "left" : "right"});
    said.shown = wanted.shown;
    if (!wanted.outlines.empty())
        add({"--outlines", wanted.outlines});
    said.outlines = wanted.outlines;
    const auto overlay = overlayOptions(wanted, dataset, said);
    if (!overlay || said != wanted)
        return {};
    words.insert(words.end(), overlay->begin(), overlay->end());
    if (session.view.cursor && !screen.axes.empty())
        words.push_back("--cursor=" + cursorText(*session.view.cursor));
    addCommon(words, session.view, screen);
    return words;
}

std::vector<std::string>
figureCommandOf(const std::filesystem::path& sessionFile, const ViewState& view, const FigureOnScreen& screen) {
    std::vector<std::string> words{"fusiform", "figure", sessionFile.string()};
    addCommon(words, view, screen);
    return words;
}

} // namespace fusiform

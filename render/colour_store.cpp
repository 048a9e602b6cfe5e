#include "render/colour_store.h"

#include "render/colour_vision.h"
#include "render/cortex_colours.h"

#include <algorithm>

namespace fusiform {
namespace {

constexpr std::size_t keptColourings = 2; ///< of each hemisphere: two maps side by side

/// `view` without all that colours do not depend on; whatever comes to be part of a view counts until it is named here.
ViewState keyOf(const ViewState& view) {
    const ViewState standard;
    ViewState key = view;
    key.surface = standard.surface;
    key.shown = standard.shown;
    key.morph = standard.morph;
    key.spread = standard.spread;
    key.outlines.clear();
    key.outlineLook = standard.outlineLook;
    key.cursor.reset();
    key.labels = standard.labels;
    key.pinned.clear();
    key.camera.reset();
    key.layout = standard.layout;
    key.sliceAxis = standard.sliceAxis;
    key.slices = standard.slices;
    key.stimuli.reset();
    return key;
}

} // namespace

ColourStore::Colours ColourStore::coloursOf(
    const std::shared_ptr<const Dataset>& dataset, const ViewState& view, Hemisphere hemisphere,
    const std::vector<bool>& selected) {
    std::vector<Known>& known = m_known[hemisphere];
    ViewState key = keyOf(view);
    const auto found = std::ranges::find_if(
        known, [&](const Known& one) { return one.dataset.lock() == dataset && one.view == key; });
    if (found != known.end()) {
        std::rotate(found, found + 1, known.end());
        return known.back().colours;
    }
    std::vector<Rgb> seen = cortexColours(*dataset, view, hemisphere, selected);
    seeWith(view.colourVision, seen);
    auto colours = std::make_shared<const std::vector<Rgb>>(std::move(seen));
    known.push_back({dataset, std::move(key), colours});
    if (known.size() > keptColourings)
        known.erase(known.begin());
    return colours;
}

} // namespace fusiform

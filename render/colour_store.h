#pragma once

#include "render/colour_map.h"
#include "render/mesh_store.h"
#include "render/view_state.h"

#include <memory>
#include <vector>

namespace fusiform {

/// Remembers the latest colours of the cortex, so that several scenes of the same maps blend them once. One thread.
class ColourStore {
public:
    using Colours = std::shared_ptr<const std::vector<Rgb>>;
    /// cortexColours, see there, as they are seen with the view's colour vision.
    [[nodiscard]] Colours coloursOf(
        const std::shared_ptr<const Dataset>& dataset, const ViewState& view, Hemisphere hemisphere,
        const std::vector<bool>& selected);

private:
    struct Known {
        std::weak_ptr<const Dataset> dataset;
        ViewState view; ///< what of it colours depend on
        Colours colours;
    };
    Bilateral<std::vector<Known>> m_known; ///< oldest first
};

/// What the scenes of one window have in common.
struct CortexStore {
    MeshStore meshes;
    ColourStore colours;
};

} // namespace fusiform

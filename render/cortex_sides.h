#pragma once

#include "render/camera_fit.h"
#include "render/cortex_side.h"

namespace fusiform {

/// Both hemispheres of a cortical scene.
class CortexSides {
public:
    CortexSides(vtkRenderer* renderer, const std::shared_ptr<CortexStore>& store);

    [[nodiscard]] CortexSide& operator[](Hemisphere hemisphere) { return *m_sides[hemisphere]; }
    [[nodiscard]] const CortexSide& operator[](Hemisphere hemisphere) const { return *m_sides[hemisphere]; }
    /// Has the last hemisphere begun on another thread, so that it is there when the others have been shown.
    void prepare(const Dataset& dataset, const ViewState& view);
    [[nodiscard]] Bilateral<CortexMesh*> meshes();

    [[nodiscard]] bool anySurface() const; ///< whether it is visible or not
    [[nodiscard]] bool anyVisible() const;
    [[nodiscard]] bool bothVisible() const;
    [[nodiscard]] bool anyFlat() const;     ///< of those visible, flat maps and shapes on their way to one
    [[nodiscard]] double flatShare() const; ///< the largest of those visible, see ShapeSource
    /// Whose lateral view is that of the scene.
    [[nodiscard]] Hemisphere lookedAt() const;
    /// Of those visible; empty without any.
    [[nodiscard]] ViewExtent extent(const CameraDirection& direction) const;

private:
    std::shared_ptr<CortexStore> m_store;
    Bilateral<std::unique_ptr<CortexSide>> m_sides;
};

} // namespace fusiform

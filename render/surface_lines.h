#pragma once

#include "analysis/data/label_map.h"
#include "render/cortex_mesh.h"

#include <vtkSmartPointer.h>

#include <array>
#include <vector>

class vtkActor;
class vtkRenderer;

namespace fusiform {

/// Lines on a mesh, in terms of its edges, so that they follow every surface that has these vertices. Points are shared
/// between segments: pieces of a line join.
struct MeshLines {
    /// `share` of the way from vertex a to vertex b.
    struct Place {
        std::int32_t a, b;
        float share;
    };
    std::vector<Place> points;
    std::vector<std::array<std::int32_t, 2>> segments; ///< numbers of points
};

/// The borders between parcels, halfway between vertices. Medial wall and "unknown" are no parcels, so there is none
/// between them. Labels of another mesh give no lines.
[[nodiscard]] MeshLines parcelLines(const Triangles& triangles, std::int64_t vertexCount, const LabelMap& labels);

/// Where the values (one a vertex), linear along edges, cross `level`. Triangles with a missing value have no line.
[[nodiscard]] MeshLines contourLines(const Triangles& triangles, const VectorF& values, double level);

/// The borders between the categories of a categorical map; around missing values there is a border too.
[[nodiscard]] MeshLines categoryLines(const Triangles& triangles, const VectorF& values);

/// The lines as numbers of points, each from a junction or an end to the next one, or closed.
[[nodiscard]] std::vector<std::vector<std::int32_t>> chains(const MeshLines& lines);

/// Lines of a hemisphere in one colour, of constant width in pixels.
class SurfaceLines {
public:
    explicit SurfaceLines(vtkRenderer* renderer);
    ~SurfaceLines();
    SurfaceLines(const SurfaceLines&) = delete;
    SurfaceLines& operator=(const SurfaceLines&) = delete;

    void set(MeshLines lines, const CortexMesh& mesh);
    void drape(const CortexMesh& mesh); ///< the vertices have moved
    /// The mesh's placement and a little towards the camera: cheaper than an offset of the depth, for which every pixel
    /// of the surface would have to be computed.
    void place(const Eigen::Isometry3d& placement, const Point& lift);
    void setVisible(bool visible);
    void setWidth(double pixels);
    void setColour(const Rgb& colour);
    /// Not drawn, whatever is visible: by figures, which draw polylines() as vectors.
    void setDrawn(bool drawn);

    /// What is visible, as lines from junction to junction or closed, where the mesh is in the scene.
    [[nodiscard]] std::vector<std::vector<Point>> polylines(const CortexMesh& mesh) const;
    [[nodiscard]] const Rgb& colour() const { return m_colour; }
    [[nodiscard]] double width() const { return m_width; }

private:
    void updateVisibility();

    bool m_visible = false;
    bool m_drawn = true;
    Rgb m_colour{20, 20, 20};
    double m_width = 1;
    vtkSmartPointer<vtkRenderer> m_renderer;
    vtkSmartPointer<vtkActor> m_actor;
    MeshLines m_lines;
};

} // namespace fusiform

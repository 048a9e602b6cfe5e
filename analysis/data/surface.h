#pragma once

#include "analysis/core/matrix.h"
#include "analysis/core/message.h"
#include "analysis/data/hemisphere.h"

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace fusiform {

enum class SurfaceKind { White, Midthickness, Pial, Inflated, VeryInflated, Sphere, Flat };
inline constexpr std::array surfaceKinds{SurfaceKind::White,        SurfaceKind::Midthickness,
                                         SurfaceKind::Pial,         SurfaceKind::Inflated,
                                         SurfaceKind::VeryInflated, SurfaceKind::Sphere,
                                         SurfaceKind::Flat};
/// The dataset file's key: "white", "veryInflated", …
[[nodiscard]] std::string_view nameOf(SurfaceKind kind);
[[nodiscard]] std::optional<SurfaceKind> surfaceKindNamed(std::string_view name);
/// White, midthickness and pial lie where the tissue is; the others are drawings, whose positions mean nothing.
[[nodiscard]] bool isAnatomical(SurfaceKind kind);

using Vertices = Eigen::Matrix<float, Eigen::Dynamic, 3, Eigen::RowMajor>;
using Triangles = Eigen::Matrix<std::int32_t, Eigen::Dynamic, 3, Eigen::RowMajor>;

/// A triangle mesh of one hemisphere. Vertices are RAS mm (scanner RAS, c_ras applied, for FreeSurfer files);
/// triangles index vertices counter-clockwise seen from outside.
struct Surface {
    std::string name;
    std::optional<Hemisphere> hemisphere; ///< as the file says; nothing when it does not
    std::optional<SurfaceKind> kind;      ///< likewise
    Vertices vertices;                    ///< (number of vertices, 3)
    Triangles triangles;                  ///< (number of triangles, 3), each index in [0, number of vertices)
    std::string space;                    ///< coordinate space as the file says ("talairach", "scanner", …)
    std::string mesh;                     ///< family of standard meshes that its file states (meshStatedBy), or empty
    std::vector<Message> notes;       ///< facts assumed or applied on loading, for the user to see

    [[nodiscard]] std::int64_t vertexCount() const { return vertices.rows(); }
};

/// The surfaces of one hemisphere of one subject; all have the same number of vertices in the same order.
struct HemisphereSurfaces {
    std::map<SurfaceKind, std::shared_ptr<const Surface>> surfaces;
    std::shared_ptr<const VectorF> curvature; ///< per vertex, FreeSurfer's sign: positive in sulci; or null
    std::shared_ptr<const VectorF> sulc;      ///< per vertex sulcal depth, positive in sulci; or null

    /// Zero when no surface is loaded.
    [[nodiscard]] std::int64_t vertexCount() const;
    [[nodiscard]] std::shared_ptr<const Surface> find(SurfaceKind kind) const; ///< null when absent
    /// The position of a vertex in the tissue: midthickness, else between white and pial, else whichever of the
    /// two there is; nothing when no anatomical surface is loaded.
    [[nodiscard]] std::optional<Point> midcortex(std::int64_t vertex) const;
};

using Cortex = Bilateral<HemisphereSurfaces>;

} // namespace fusiform

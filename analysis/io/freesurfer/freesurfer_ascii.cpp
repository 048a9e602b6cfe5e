#include "analysis/core/translatable.h"
#include "analysis/io/freesurfer/freesurfer.h"
#include "analysis/io/meshes/mesh_builder.h"
#include "analysis/io/meshes/mesh_text.h"

namespace fusiform {

Surface readFreeSurferAscii(const std::filesystem::path& file) {
    constexpr const char* doing = translatable("analysis", "reading a FreeSurfer surface as text");
    const Bytes bytes = readWholeFile(file, doing);
    MeshText text(bytes, doing, file);
    if (!text.line().starts_with("#!ascii"))
        text.refuse(message("analysis", "a first line starting with #!ascii"), message("analysis", "another one"));
    const std::int64_t vertices = text.count(8);
    const std::int64_t triangles = text.count(8);
    MeshBuilder mesh;
    for (std::int64_t at = 0; at < vertices; ++at) {
        const double x = text.number();
        const double y = text.number();
        mesh.addPoint(x, y, text.number());
        (void)text.number(); // whether FreeSurfer hides it
    }
    for (std::int64_t at = 0; at < triangles; ++at) {
        std::int64_t corners[3];
        for (std::int64_t& corner : corners)
            corner = text.integer();
        mesh.addPolygon(corners);
        (void)text.number();
    }
    Surface surface = mesh.surface(doing, file);
    surface.notes.push_back(message("analysis", "text files carry no volume geometry: vertices are taken as they are, "
                                                "tkRAS as a rule"));
    return surface;
}

} // namespace fusiform

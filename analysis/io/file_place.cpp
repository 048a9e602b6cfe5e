#include "analysis/io/file_place.h"

#include "analysis/core/translatable.h"
#include "analysis/data/standard_meshes.h"
#include "analysis/data/stated_mesh.h"
#include "analysis/io/file_format.h"
#include "analysis/io/file_name.h"
#include "analysis/io/lengths.h"

#include <algorithm>

namespace fusiform {
void FilePlace::note(const Message& text) {
    m_dataset.notes.push_back(message("analysis", "%1: %2").with(m_file.filename().string(), text));
}
void FilePlace::note(const std::vector<Message>& texts) {
    for (const Message& text : texts)
        note(text);
}

void FilePlace::requireMesh(Hemisphere hemisphere, std::int64_t count) {
    if (const auto assumed = checkMesh(openingFile, m_dataset, hemisphere, count, m_file, {m_mesh, m_meshInFile}))
        note(*assumed);
}

std::string FilePlace::meshOfSurface(Hemisphere hemisphere) const {
    if (!m_mesh.empty() && m_mesh != loadedMesh)
        return std::string(meshFamilyNamed(m_mesh).value_or(""));
    return m_mesh == loadedMesh ? statedMesh(m_dataset, hemisphere)
                                : meshStatedBy(m_file, m_meshInFile);
}

Hemisphere FilePlace::hemisphereOf(const Surface& surface) {
    const auto named = hemisphereOfName(m_file);
    if (surface.hemisphere) {
        if (named && *named != *surface.hemisphere)
            note(message(
                     "analysis", "the file says %1 hemisphere, its name the other; the file was believed")
                     .with(sideOf(*surface.hemisphere)));
        return *surface.hemisphere;
    }
    if (named) {
        note(message("analysis", "taken as the %1 hemisphere because of its name").with(sideOf(*named)));
        return *named;
    }
    const bool left = surface.vertices.col(0).mean() <= 0;
    const Hemisphere hemisphere = left ? Hemisphere::Left : Hemisphere::Right;
    note(message(
             "analysis", "neither the file nor its name says which hemisphere it is; taken as the %1 one "
                         "because of where it lies")
             .with(sideOf(hemisphere)));
    return hemisphere;
}

SurfaceKind FilePlace::kindOf(const Surface& surface) {
    if (surface.kind)
        return *surface.kind;
    if (const auto named = surfaceKindOfName(m_file)) {
        note(message("analysis", "taken as the %1 surface because of its name").with(nameOf(*named)));
        return *named;
    }
    note(message("analysis", "neither the file nor its name says what surface it is; taken as pial"));
    return SurfaceKind::Pial;
}

Hemisphere FilePlace::hemisphereOfList() {
    const auto left = m_dataset.cortex.left.vertexCount();
    const auto right = m_dataset.cortex.right.vertexCount();
    std::optional<Hemisphere> hemisphere = hemisphereOfName(m_file);
    if (!hemisphere && (left > 0) != (right > 0)) {
        hemisphere = left > 0 ? Hemisphere::Left : Hemisphere::Right;
        note(message("analysis", "taken as the %1 hemisphere: only that one is loaded").with(sideOf(*hemisphere)));
    }
    if (!hemisphere && left > 0)
        throw Error(
            {openingFile, m_file.string(),
             message("analysis", "a hemisphere in the file or its name (lh, rh, left, right)"),
             message("analysis", "a list of vertices"), translatable("analysis", "rename the file")});
    if (!hemisphere || m_dataset.cortex[*hemisphere].vertexCount() == 0)
        throw SurfaceMissing(
            {openingFile, m_file.string(), message("analysis", "the surface that the vertices belong to"),
             message("analysis", "no such surface is loaded"),
             translatable("analysis", "open the surface first")});
    return *hemisphere;
}

Hemisphere FilePlace::hemisphereFor(std::int64_t count, std::optional<Hemisphere> stated) {
    const Bilateral<std::int64_t> counts{
        m_dataset.cortex.left.vertexCount(), m_dataset.cortex.right.vertexCount()};
    if (!stated)
        stated = hemisphereOfName(m_file);
    if (counts.left + counts.right == 0)
        throw SurfaceMissing(
            {openingFile, m_file.string(), message("analysis", "the surface that the values belong to"),
             message("analysis", "no surface is loaded"),
             translatable("analysis", "open the surface first")});
    if (stated) {
        if (counts[*stated] == 0)
            throw SurfaceMissing(
                {openingFile, m_file.string(), message("analysis", "the surface that the values belong to"),
                 message("analysis", "no surface of the %1 hemisphere is loaded").with(sideOf(*stated)),
                 translatable("analysis", "open the surface first")});
        if (counts[*stated] != count)
            throw lengthsDisagree(
                openingFile, m_file.string(), counts[*stated],
                message("analysis", "values, one a vertex of the %1 hemisphere").with(sideOf(*stated)),
                count, meshCause(count, counts[*stated]));
        requireMesh(*stated, count);
        return *stated;
    }
    const bool fitsLeft = counts.left == count;
    const bool fitsRight = counts.right == count;
    if (fitsLeft == fitsRight)
        throw Error(
            {openingFile, m_file.string(),
             fitsLeft ? message("analysis", "a hemisphere in the file or its name (lh, rh, left, right)")
                      : message("analysis", "%1 (left) or %2 (right) values, one a vertex")
                            .with(counts.left, counts.right),
             message("analysis", "%1 values").with(count),
             fitsLeft ? message("analysis", "rename the file")
                      : meshCause(count, std::max(counts.left, counts.right))});
    const Hemisphere fitting = fitsLeft ? Hemisphere::Left : Hemisphere::Right;
    note(message("analysis", "taken as the %1 hemisphere: only that one has as many vertices")
             .with(sideOf(fitting)));
    requireMesh(fitting, count);
    return fitting;
}

} // namespace fusiform

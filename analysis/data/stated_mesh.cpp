#include "analysis/data/stated_mesh.h"

#include "analysis/core/translatable.h"
#include "analysis/data/standard_meshes.h"

#include <algorithm>

namespace fusiform {
namespace {

bool fitsSeveralFamilies(std::int64_t count) {
    const auto meshes = meshesOf(count);
    return std::ranges::any_of(
        meshes, [&](const StandardMesh& mesh) { return mesh.family != meshes.front().family; });
}

Message assumption(std::int64_t count, const std::string& surfaces, const std::string& file) {
    const Message fits = message("analysis", "%1 values fit %2").with(count, meshesInWords(count));
    if (!surfaces.empty())
        return message("analysis", "%1; the file does not say which, taken as %2 like the surface").with(fits, surfaces);
    if (!file.empty())
        return message("analysis", "%1; the file says %2, the surface nothing, taken as of one mesh").with(fits, file);
    return message("analysis", "%1; neither file nor surface says which, taken as of one mesh").with(fits);
}

} // namespace

std::string statedMesh(const Dataset& dataset, Hemisphere hemisphere) {
    for (const auto& [kind, surface] : dataset.cortex[hemisphere].surfaces)
        if (!surface->mesh.empty())
            return surface->mesh;
    return std::string(meshFamilyNamed(dataset.space).value_or(""));
}

std::string meshStatedBy(const std::filesystem::path& file, const std::string& inFile) {
    const std::string byName(meshFamilyOfFile(file).value_or(""));
    if (byName.empty())
        return inFile;
    return inFile.empty() || inFile == byName ? byName : std::string();
}

std::optional<Message> checkMesh(
    const char* doing, const Dataset& dataset, Hemisphere hemisphere, std::int64_t count,
    const std::filesystem::path& file, const MeshStatement& stated) {
    const std::string surfaces = statedMesh(dataset, hemisphere);
    if (stated.byUser == loadedMesh)
        return surfaces.empty() ? message("analysis", "stated to be of the mesh of the loaded surface")
                                : message("analysis", "stated to be of the mesh of the loaded surface, %1").with(surfaces);
    if (!stated.byUser.empty()) {
        const auto family = meshFamilyNamed(stated.byUser);
        if (!family)
            throw Error(
                {doing, file.string(), message("analysis", "mesh=fsaverage, fs_LR, CIVET, onavg or loaded"),
                 "mesh=" + stated.byUser, {}});
        if (!surfaces.empty() && *family != surfaces)
            throw Error(
                {doing, file.string(), message("analysis", "values of %1, as the loaded surface").with(surfaces),
                 "mesh=" + stated.byUser, message("analysis", "open the surface of that mesh, or resample the file")});
        return message("analysis", "stated to be of %1").with(*family);
    }
    if (!fitsSeveralFamilies(count))
        return std::nullopt;
    const std::string own = meshStatedBy(file, stated.inFile);
    if (!own.empty() && own == surfaces)
        return std::nullopt;
    const bool contradicts = !own.empty() && !surfaces.empty();
    if (!contradicts && !isOfEqualMeshes(count))
        return assumption(count, surfaces, own);
    const Message itself = own.empty() ? message("analysis", "a file that does not say its mesh; %1 values fit %2")
                                             .with(count, meshesInWords(count))
                                       : message("analysis", "a file that says %1; %2 values fit %3")
                                             .with(own, count, meshesInWords(count));
    const Message expected = surfaces.empty() ? message("analysis", "values of the mesh of the loaded surface, which does not say which it is")
                                              : message("analysis", "values of %1, as the loaded surface").with(surfaces);
    const std::string answer = surfaces.empty() ? loadedMesh : surfaces;
    throw MeshQuestion(
        {doing, file.string(), expected, itself,
         message("analysis", "if they are of that mesh, say so: %1:mesh=%2, or --mesh %2 on the command line")
             .with(file.filename().string(), answer)},
        message("analysis", "%1 has %2 values, which fits %3. The loaded surface %4, the file %5.")
            .with(file.filename().string(), count, meshesInWords(count),
                  surfaces.empty() ? message("analysis", "does not say which") : message("analysis", "is %1").with(surfaces),
                  own.empty() ? message("analysis", "does not say which") : message("analysis", "says %1").with(own)),
        contradicts);
}

} // namespace fusiform

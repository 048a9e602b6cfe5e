#pragma once

#include "analysis/core/error.h"
#include "analysis/core/progress.h"
#include "analysis/data/dataset.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace fusiform {

/// A file about vertices for which no surface is loaded: it can be opened once there is one.
class SurfaceMissing : public Error {
public:
    using Error::Error;
};

/// Where the content of one file belongs in a dataset: hemisphere, kind of surface, mesh. The file's word counts first,
/// then its name, then the only fit; what was taken for granted is a note of the dataset. All throw Error.
class FilePlace {
public:
    /// `mesh` is what the user says, or empty. The dataset is that which gets the notes.
    FilePlace(Dataset& dataset, std::filesystem::path file, std::string mesh)
        : m_dataset(dataset), m_file(std::move(file)), m_mesh(std::move(mesh)) {}

    /// The mesh that the file's metadata name.
    void setMeshInFile(const std::string& mesh) { m_meshInFile = mesh; }

    void note(const Message& text);
    void note(const std::vector<Message>& texts);

    /// Values of the right number may still be of another mesh.
    void requireMesh(Hemisphere hemisphere, std::int64_t count);
    /// What the user or the file says; a surface of which neither does is of the mesh of those before it.
    [[nodiscard]] std::string meshOfSurface(Hemisphere hemisphere) const;
    [[nodiscard]] Hemisphere hemisphereOf(const Surface& surface);
    [[nodiscard]] SurfaceKind kindOf(const Surface& surface);
    /// The hemisphere whose vertices a file lists: a list fits every mesh that is large enough, so its name counts.
    [[nodiscard]] Hemisphere hemisphereOfList();
    /// The hemisphere that so many values belong to, one a vertex.
    [[nodiscard]] Hemisphere hemisphereFor(std::int64_t count, std::optional<Hemisphere> stated);

private:
    Dataset& m_dataset;
    std::filesystem::path m_file;
    std::string m_mesh;
    std::string m_meshInFile;
};

} // namespace fusiform

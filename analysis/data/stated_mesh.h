#pragma once

#include "analysis/core/error.h"
#include "analysis/data/dataset.h"

#include <filesystem>
#include <optional>
#include <string>

/// Counts alone do not tell meshes apart: 163,842 vertices are fsaverage and fs_LR 164k. Names do, where they state one.
namespace fusiform {

/// The family of standard meshes that the surfaces of a hemisphere are said to be of: by their files, else by the
/// dataset's space. Empty when nothing says it.
[[nodiscard]] std::string statedMesh(const Dataset& dataset, Hemisphere hemisphere);

/// A file of the right length whose name states another mesh than the loaded surfaces do. Whoever opens the file may
/// ask a person, and open it again with `withFile(…, loadedMesh)`.
class MeshQuestion : public Error {
public:
    MeshQuestion(ErrorDetails details, Message question) : Error(std::move(details)), m_question(std::move(question)) {}
    [[nodiscard]] const Message& question() const noexcept { return m_question; }

private:
    Message m_question;
};

/// In the place of a mesh's name: the file is of the mesh of the loaded surfaces, whatever its name says.
inline constexpr const char* loadedMesh = "loaded";

/// Whether `count` values of `file` may be put on the loaded hemisphere. `stated` is what the user says of the file:
/// a mesh, `loadedMesh`, or nothing. Returns a note where something was assumed: the count fits meshes of several
/// families and not both names say which. Throws MeshQuestion when the names contradict each other, and Error when
/// `stated` is no known mesh or contradicts the surfaces.
[[nodiscard]] std::optional<Message> checkMesh(
    const char* doing, const Dataset& dataset, Hemisphere hemisphere, std::int64_t count,
    const std::filesystem::path& file, const std::string& stated);

} // namespace fusiform

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

/// The family that a file says it is of: by its name, else by its metadata (`inFile`, empty when they say nothing).
/// Empty when neither does, or when they contradict each other.
[[nodiscard]] std::string meshStatedBy(const std::filesystem::path& file, const std::string& inFile);

/// A file of the right length of which nobody knows whether it is of the mesh of the loaded surfaces. Whoever opens the
/// file may ask a person, and open it again with `withFile(…, loadedMesh)`.
class MeshQuestion : public Error {
public:
    MeshQuestion(ErrorDetails details, Message question, bool contradicts)
        : Error(std::move(details)), m_question(std::move(question)), m_contradicts(contradicts) {}
    [[nodiscard]] const Message& question() const noexcept { return m_question; }
    /// File and surfaces state different meshes; else one of them states none.
    [[nodiscard]] bool contradicts() const noexcept { return m_contradicts; }

private:
    Message m_question;
    bool m_contradicts;
};

/// In the place of a mesh's name: the file is of the mesh of the loaded surfaces, whatever its name says.
inline constexpr const char* loadedMesh = "loaded";

/// What is known of a file beside its name.
struct MeshStatement {
    std::string byUser; ///< a mesh, `loadedMesh`, or empty
    std::string inFile; ///< family that its metadata state, or empty
};

/// Whether `count` values of `file` may be put on the loaded hemisphere. Returns a note where something was assumed: the
/// count fits meshes of several families and not both sides say which. Throws MeshQuestion when they contradict each
/// other, and when the count is that of both fsaverage and fs_LR and one side says nothing; and Error when what the user
/// says is no known mesh or contradicts the surfaces.
[[nodiscard]] std::optional<Message> checkMesh(
    const char* doing, const Dataset& dataset, Hemisphere hemisphere, std::int64_t count,
    const std::filesystem::path& file, const MeshStatement& stated = {});

} // namespace fusiform

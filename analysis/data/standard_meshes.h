#pragma once

#include "analysis/core/message.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Meshes that many people share, told by their number of vertices or by a name. A number alone says too little:
/// 163,842 vertices are fsaverage, fs_LR 164k, CIVET 164k and onavg-ico128, whose vertices mean different places.
namespace fusiform {

struct StandardMesh {
    std::string_view name;   ///< "fsaverage5", "fs_LR 32k"
    std::string_view family; ///< "fsaverage", "fs_LR": one family has one meaning for each count
    std::int64_t vertices;   ///< of one hemisphere
};

[[nodiscard]] std::span<const StandardMesh> standardMeshes();

/// All standard meshes of this number of vertices in a hemisphere; empty for a subject's own mesh.
[[nodiscard]] std::vector<StandardMesh> meshesOf(std::int64_t vertices);

/// "fsaverage5 or onavg-ico32", "fsaverage5 with both hemispheres", "fs_LR 32k without the medial wall"; empty when
/// the number belongs to no standard mesh.
[[nodiscard]] Message meshesInWords(std::int64_t vertices);

/// The likely cause of two counts that disagree: "32492 is fs_LR 32k, 10242 is fsaverage5"; empty when neither is known.
[[nodiscard]] Message meshHint(std::int64_t found, std::int64_t expected);

/// The family that a word names: "fsaverage", "fsLR", "civet", "onavg"; nothing for other words.
[[nodiscard]] std::optional<std::string_view> meshFamilyNamed(std::string_view word);

/// The family that a file states by its name ("S1200.L.white.164k_fs_LR.surf.gii"), else by the folder it lies in or
/// the one above ("fsaverage/surf/lh.white"). Nothing when it names none, or two that contradict each other.
[[nodiscard]] std::optional<std::string_view> meshFamilyOfFile(const std::filesystem::path& file);

/// Whether the number of vertices is that of both fsaverage and fs_LR (163,842): nobody can tell them apart by it.
[[nodiscard]] bool isOfEqualMeshes(std::int64_t vertices);

} // namespace fusiform

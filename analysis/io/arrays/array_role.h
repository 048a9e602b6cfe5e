#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/dataset.h"
#include "analysis/io/arrays/array_file.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

/// What an array of a file can be in a dataset, and putting it there: what the window's chooser asks.
namespace fusiform {

enum class ArrayRole {
    VerticesLeft, VerticesRight, VerticesBoth, PerVoxel, Responses, Embedding, Weights, VoxelPositions, StimulusPositions
};
inline constexpr std::array arrayRoles{
    ArrayRole::VerticesLeft, ArrayRole::VerticesRight, ArrayRole::VerticesBoth, ArrayRole::PerVoxel,
    ArrayRole::Responses,    ArrayRole::Embedding,     ArrayRole::Weights,      ArrayRole::VoxelPositions,
    ArrayRole::StimulusPositions};

[[nodiscard]] const char* titleOf(ArrayRole role); ///< English, for translation: "Values per vertex, left hemisphere"
[[nodiscard]] std::string_view nameOf(ArrayRole role); ///< in session files: "verticesLeft", "weights", …
[[nodiscard]] std::optional<ArrayRole> arrayRoleNamed(std::string_view name);

/// One array and what it shall be.
struct ArrayUse {
    std::string array;
    ArrayRole role = ArrayRole::PerVoxel;
    std::string model; ///< of embeddings and weights; empty: the file's name
    std::string layer; ///< empty: the array's name

    bool operator==(const ArrayUse&) const = default;
};

/// Why the array cannot have a role in this dataset, with both lengths where they disagree; empty when it can.
[[nodiscard]] Message whyNot(const Dataset& dataset, const ArrayEntry& entry, ArrayRole role);

/// `dataset` with the array in its role. Throws Error when whyNot gives a reason or it cannot be read.
[[nodiscard]] Dataset
withArray(const Dataset& dataset, const ArrayFile& arrays, const ArrayUse& use, Progress& progress);

/// `dataset` with values of one hemisphere; those of the other that were given before under the same name join them.
[[nodiscard]] Dataset withVertexValues(
    Dataset dataset, Hemisphere hemisphere, const std::string& name, VectorF values, const std::string& provenance);

} // namespace fusiform

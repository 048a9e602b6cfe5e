#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/dataset.h"
#include "analysis/io/cifti/cifti.h"

#include <string>
#include <string_view>
#include <vector>

/// What a CIFTI file gives a dataset: its numbers on the vertices of the loaded surfaces (NaN on the medial wall)
/// and in a volume for subcortical voxels.
namespace fusiform {

/// The mesh in common use that has so many vertices a hemisphere: "fs_LR 32k"; empty when there is none.
[[nodiscard]] std::string_view meshOf(std::int64_t vertexCount);

/// Throws Error when an axis has vertices on the cortex and no surface is loaded, or one with another number of
/// vertices; a hemisphere without a surface beside one that has is left out, with a note.
void requireFittingSurfaces(
    const CiftiAxis& axis, const Cortex& cortex, const std::string& file, std::vector<Message>& notes);

/// Maps with one number per element of `axis`, given in `values`, on surfaces and, where it has voxels, in a volume.
/// Their name and provenance are left to the caller.
[[nodiscard]] std::vector<Map>
mapsOnAxis(const CiftiAxis& axis, const std::vector<VectorF>& values, const Cortex& cortex, const std::string& name);

/// The maps of a file, at most 64 of them (fewer where their volumes would be huge), then with a note. Called
/// `name`, followed by the map's own name when there are several. Throws Error and Cancelled.
[[nodiscard]] std::vector<Map> mapsOf(
    const Cifti& cifti, const Cortex& cortex, const std::string& name, std::vector<Message>& notes,
    Progress& progress);

/// A dtseries or ptseries as one map of several frames; fewer than the file has, with a note, where they would not fit
/// into memory. Throws Error and Cancelled.
[[nodiscard]] Map seriesOf(
    const Cifti& cifti, const Cortex& cortex, const std::string& name, std::vector<Message>& notes,
    Progress& progress);

/// The label maps of a dlabel or plabel, named as maps are. Where there is no grayordinate, labels are background.
/// Throws Error, also when a value is no whole number, and Cancelled.
[[nodiscard]] std::vector<Parcellation> parcellationsOf(
    const Cifti& cifti, const Cortex& cortex, const std::string& name, std::vector<Message>& notes,
    Progress& progress);

} // namespace fusiform

#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/label_map.h"
#include "analysis/data/surface.h"
#include "analysis/data/vertex_selection.h"
#include "analysis/data/volume.h"

#include <filesystem>
#include <span>
#include <string_view>

/// FreeSurfer's own binary formats; all big-endian. Every reader throws Error.
namespace fusiform {

/// Triangle files (lh.white, lh.pial, …), and the older files of quadrangles, which are cut into triangles by
/// FreeSurfer's own rule. When the footer has a valid volume geometry, its c_ras is added, so that
/// vertices are scanner RAS, and a note says so; without one, vertices stay tkRAS and a note says that.
[[nodiscard]] Surface readFreeSurferSurface(const std::filesystem::path& file);
/// `c_ras` of a footer is not written: the vertices are taken to be scanner RAS with c_ras = 0.
void writeFreeSurferSurface(const Surface& surface, const std::filesystem::path& file);

/// Whether a file that starts so and is so long holds quadrangles: the magic of the oldest (ff ff ff) is that of a curv file, so
/// the counts must fit the length.
[[nodiscard]] bool isQuadSurface(std::span<const std::byte> start, std::uintmax_t size);

/// Surfaces as text ("#!ascii …"; lh.white.asc of FreeSurfer and SUMA). Vertices are left as they are: tkRAS as a rule.
[[nodiscard]] Surface readFreeSurferAscii(const std::filesystem::path& file);

/// .label files: text, one vertex a line with its position and value.
[[nodiscard]] VertexSelection readFreeSurferLabel(const std::filesystem::path& file);
/// Values where `selection` has none are written as 0, positions likewise.
void writeFreeSurferLabel(const VertexSelection& selection, const std::filesystem::path& file);
/// .w files: pairs of vertex and value.
[[nodiscard]] VertexSelection readPaint(const std::filesystem::path& file);

/// Binary patches (lh.cortex.patch.flat): the vertices that were cut out, with new positions.
[[nodiscard]] SurfacePatch readPatch(const std::filesystem::path& file);

/// Curv files, new format (magic ff ff ff) and old: one number per vertex.
[[nodiscard]] VectorF readCurv(const std::filesystem::path& file);
void writeCurv(const VectorF& values, std::int64_t triangleCount, const std::filesystem::path& file);

/// Annotation with its colour table (versions 1 and 2). Keys are table rows, not packed colours; without a table
/// every colour is a label named after itself ("#19f0a0"), numbered from 1 in order of first appearance. "unknown",
/// "medialwall", "???", "corpuscallosum" and names starting with "Background" are background.
[[nodiscard]] LabelMap readAnnot(const std::filesystem::path& file);
/// Whether a region's name says that it is no region: "unknown", "medialwall", "???", "Background…".
[[nodiscard]] bool isBackgroundName(std::string_view name);
/// Version 2. A vertex stores its colour only, so a colour that was given to several labels is changed by as little as
/// tells them apart. Throws Error for a label of a negative key.
void writeAnnot(const LabelMap& labels, const std::filesystem::path& file);

/// .mgh (mapped) and .mgz. Scanner RAS from the direction cosines when the file has them, else FreeSurfer's default.
[[nodiscard]] Volume readMgh(const std::filesystem::path& file, Progress& progress);
[[nodiscard]] Volume readMgh(const std::filesystem::path& file);
void writeMgh(const Volume& volume, const std::filesystem::path& file);

} // namespace fusiform

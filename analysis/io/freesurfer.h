#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/label_map.h"
#include "analysis/data/surface.h"
#include "analysis/data/volume.h"

#include <filesystem>
#include <string_view>

/// FreeSurfer's own binary formats; all big-endian. Every reader throws Error.
namespace fusiform {

/// Triangle files (lh.white, lh.pial, …). When the footer has a valid volume geometry, its c_ras is added, so that
/// vertices are scanner RAS, and a note says so; without one, vertices stay tkRAS and a note says that.
[[nodiscard]] Surface readFreeSurferSurface(const std::filesystem::path& file);
/// `c_ras` of a footer is not written: the vertices are taken to be scanner RAS with c_ras = 0.
void writeFreeSurferSurface(const Surface& surface, const std::filesystem::path& file);

/// Curv files, new format (magic ff ff ff) and old: one number per vertex.
[[nodiscard]] VectorF readCurv(const std::filesystem::path& file);
void writeCurv(const VectorF& values, std::int64_t triangleCount, const std::filesystem::path& file);

/// Annotation with its colour table (versions 1 and 2). Keys are table rows, not packed colours; "unknown",
/// "medialwall", "???", "corpuscallosum" and names starting with "Background" are background.
[[nodiscard]] LabelMap readAnnot(const std::filesystem::path& file);
/// Whether a region's name says that it is no region: "unknown", "medialwall", "???", "Background…".
[[nodiscard]] bool isBackgroundName(std::string_view name);
void writeAnnot(const LabelMap& labels, const std::filesystem::path& file);

/// .mgh (mapped) and .mgz. Scanner RAS from the direction cosines when the file has them, else FreeSurfer's default.
[[nodiscard]] Volume readMgh(const std::filesystem::path& file, Progress& progress);
[[nodiscard]] Volume readMgh(const std::filesystem::path& file);
void writeMgh(const Volume& volume, const std::filesystem::path& file);

} // namespace fusiform

#pragma once

#include "analysis/core/progress.h"
#include "analysis/core/translatable.h"
#include "analysis/data/dataset.h"
#include "analysis/data/vertex_selection.h"
#include "analysis/io/arrays/array_file.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/cifti/cifti.h"
#include "analysis/io/gifti/gifti.h"
#include "analysis/io/arrays/npy.h"

#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <variant>
#include <vector>

/// The one list of formats: what `info`, the open dialog, drag-and-drop and the documentation are made from.
namespace fusiform {

inline constexpr const char* openingFile = translatable("analysis", "opening a file");

/// Values per vertex of one hemisphere without a grid: curv files, text, mgh files of shape (n, 1, 1).
struct VertexValues {
    std::vector<std::string> names; ///< one a map; all empty when the maps are the frames of one series
    std::vector<VectorF> maps;
};

using FileContent = std::variant<Volume, Surface, Gifti, Cifti, VertexValues, LabelMap, VertexSelection, SurfacePatch,
                                 Npz, ArrayFile>;

struct FileFormat {
    std::string id;      ///< "nifti", "gifti", "freesurfer-surface", …
    std::string title;   ///< for people: "NIfTI volume"
    std::string endings; ///< for a file dialog: "*.nii *.nii.gz"
    /// Whether a file that starts so is of this format. `start` is inflated when the file is gzip.
    std::function<bool(const std::filesystem::path& file, const Bytes& start)> recognises;
    std::function<FileContent(const std::filesystem::path& file, Progress& progress)> read;
};

/// In the order in which they are asked.
[[nodiscard]] const std::vector<FileFormat>& fileFormats();

/// The format of a file by its content. Throws Error, naming what the file starts with, when none recognises it.
[[nodiscard]] const FileFormat& recogniseFormat(const std::filesystem::path& file);

/// `fusiform info`: file, format, kind, shape, dtype, affine, affineSource, orientation, units, min, max, mean,
/// nan, names; several arrays under "arrays". Throws Error.
/// It looks at every number, frame by frame or block by block. Throws Cancelled.
[[nodiscard]] nlohmann::ordered_json describeFile(const std::filesystem::path& file, Progress& progress);
[[nodiscard]] nlohmann::ordered_json describeFile(const std::filesystem::path& file);

} // namespace fusiform

#include "analysis/io/dataset/volume_transform.h"

#include "analysis/core/error.h"
#include "analysis/core/json.h"
#include "analysis/core/translatable.h"
#include "analysis/io/arrays/npy.h"
#include "analysis/io/dataset/json_file.h"
#include "analysis/io/dataset/voxel_set_file.h"
#include "analysis/io/nifti/nifti_header.h"

#include <Eigen/LU>

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

constexpr const char* readingTransform = translatable("analysis", "reading a transform");

bool isMatrix(const Json& rows) {
    return rows.is_array() && rows.size() == 4 && std::ranges::all_of(rows, [](const Json& row) {
               return row.is_array() && row.size() == 4 && std::ranges::all_of(row, [](const Json& value) { return value.is_number(); });
           });
}

void requireAffine(const Affine& matrix, const std::string& file) {
    const auto refuse = [&](const Message& found) {
        throw Error(
            {readingTransform,
             file,
             message("analysis", "a 4 x 4 matrix that can be inverted, with 0 0 0 1 in its last row"),
             found,
             {}});
    };
    if (!matrix.allFinite())
        refuse(message("analysis", "one with values that are not finite"));
    if (!matrix.row(3).isApprox(Eigen::RowVector4d(0, 0, 0, 1), 1e-6))
        refuse(message("analysis", "one whose last row is another"));
    const double scale = std::abs(matrix.topLeftCorner<3, 3>().determinant());
    if (!(scale > 1e-9 && std::isfinite(scale)))
        refuse(message("analysis", "one that cannot be inverted"));
}

Affine matrixFrom(const Json& rows, const std::string& file) {
    Affine matrix;
    for (int row = 0; row < 4; ++row)
        for (int column = 0; column < 4; ++column)
            matrix(row, column) = rows[std::size_t(row)][std::size_t(column)].get<double>();
    requireAffine(matrix, file);
    return matrix;
}

std::string textOfShape(const std::array<std::int64_t, 3>& shape) {
    return std::to_string(shape[0]) + " x " + std::to_string(shape[1]) + " x " + std::to_string(shape[2]);
}

} // namespace

VolumeTransform readPycortexTransform(const std::filesystem::path& file) {
    const Json json = readJsonFile(file, readingTransform);
    if (!json.is_object() || !json.contains("coord") || !isMatrix(json["coord"]))
        throw Error(
            {readingTransform,
             file.string(),
             message("analysis", "a pycortex transform: the key \"coord\" with a 4 x 4 matrix"),
             shortened(json),
             {}});
    VolumeTransform transform;
    transform.voxelToWorld = matrixFrom(json["coord"], file.string()).inverse();
    transform.source =
        message("analysis", "placed by transform %1 of pycortex").with(file.parent_path().filename().string());
    std::error_code failure;
    const auto reference = file.parent_path() / "reference.nii.gz";
    if (std::filesystem::is_regular_file(reference, failure))
        transform.shape = readNiftiHeader(reference).shape;
    return transform;
}

std::optional<VolumeTransform> readVolumeTransform(const Json& section, const std::filesystem::path& folder) {
    if (!section.is_object() || !section.contains("transform"))
        return std::nullopt;
    const Json& stated = section["transform"];
    VolumeTransform transform;
    if (stated.is_array()) {
        transform.voxelToWorld = matrixFrom(stated, "transform");
        transform.source = message("analysis", "placed by the matrix of the dataset file");
        return transform;
    }
    const std::string reference = resolved(stated.get<std::string>(), folder);
    if (reference.ends_with(".xfm") || reference.ends_with(".json"))
        return readPycortexTransform(reference);
    transform.voxelToWorld = affineFrom(readArray(reference), reference);
    requireAffine(transform.voxelToWorld, reference);
    transform.source =
        message("analysis", "placed by the matrix of %1").with(std::filesystem::path(reference).filename().string());
    return transform;
}

void place(Volume& volume, const VolumeTransform& transform, const std::filesystem::path& file) {
    if (transform.shape && *transform.shape != volume.grid.shape)
        throw Error(
            {readingTransform, file.string(),
             message("analysis", "a volume of %1, as the reference of the transform")
                 .with(textOfShape(*transform.shape)),
             message("analysis", "a volume of %1").with(textOfShape(volume.grid.shape)),
             message("analysis", "was it measured or resampled to another grid?")});
    volume.grid.voxelToWorld = transform.voxelToWorld;
    volume.affineSource = AffineSource::Dataset;
    volume.notes.push_back(transform.source);
}

} // namespace fusiform

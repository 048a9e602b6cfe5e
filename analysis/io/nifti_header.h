#pragma once

#include "analysis/data/volume.h"
#include "analysis/io/bytes.h"

#include <filesystem>

namespace fusiform {

/// The parts of a NIfTI-1 or NIfTI-2 header that Fusiform uses, in this machine's byte order.
struct NiftiHeader {
    int version = 1;
    bool swapped = false; ///< the file has the other byte order
    bool pair = false;    ///< data lie in an .img file
    std::array<std::int64_t, 4> shape{1, 1, 1, 1};
    int dimensions = 3; ///< 3 or 4, without trailing axes of length 1
    int datatype = 0;   ///< NIfTI code
    std::int64_t bytesPerVoxel = 0;
    std::int64_t dataOffset = 0;
    bool scaled = false; ///< slope and intercept count
    double slope = 1, intercept = 0;
    Affine voxelToWorld = Affine::Identity(); ///< mm
    AffineSource affineSource = AffineSource::PixelSizes;
    std::string units, intent;
    std::vector<Message> notes;

    [[nodiscard]] std::string dtypeName() const; ///< numpy's name
    [[nodiscard]] std::string shapeText() const; ///< "53 x 63 x 46"
};

/// Whether a file that starts so is NIfTI (either version, either byte order), or Analyze 7.5's 348-byte header.
[[nodiscard]] bool looksLikeNifti(const Bytes& start);

/// Throws Error.
[[nodiscard]] NiftiHeader parseNiftiHeader(const Bytes& bytes, const std::filesystem::path& file);

/// Header and extension flag of a float32 file for `volume`, as writeNifti writes it.
[[nodiscard]] Bytes niftiHeaderOf(const Volume& volume);

} // namespace fusiform

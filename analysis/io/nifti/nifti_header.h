#pragma once

#include "analysis/data/volume.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/bytes/stored_numbers.h"

#include <filesystem>

namespace fusiform {

/// What follows a header before the data; `code` is registered with the standard (4 AFNI, 6 comment, 32 CIFTI-2, …).
struct NiftiExtension {
    std::int32_t code = 0;
    std::int64_t bytes = 0; ///< with the eight of its own header
};

/// The parts of a NIfTI-1 or NIfTI-2 header that Fusiform uses, in this machine's byte order.
struct NiftiHeader {
    int version = 1; ///< 0: Analyze 7.5
    bool swapped = false; ///< the file has the other byte order
    bool pair = false;    ///< data lie in an .img file
    std::vector<std::int64_t> fileShape; ///< 1 to 7 axes, as the header gives them
    std::array<std::int64_t, 3> shape{1, 1, 1};
    std::int64_t frames = 1; ///< product of the fourth and later axes
    StoredNumbers numbers;
    std::int64_t dataOffset = 0;
    int sformCode = 0, qformCode = 0;
    int intentCode = 0;
    Affine voxelToWorld = Affine::Identity(); ///< mm
    AffineSource affineSource = AffineSource::PixelSizes;
    std::string units, intent;
    std::vector<NiftiExtension> extensions; ///< filled by readNiftiHeader
    std::vector<Message> notes;

    [[nodiscard]] std::string shapeText() const; ///< "53 x 63 x 46"
};

/// Whether a file that starts so is NIfTI (either version, either byte order), or Analyze 7.5's 348-byte header.
[[nodiscard]] bool looksLikeNifti(const Bytes& start);

/// An Analyze 7.5 header becomes a pair without sform and qform (analyze_header.h). Throws Error.
[[nodiscard]] NiftiHeader parseNiftiHeader(const Bytes& bytes, const std::filesystem::path& file);

/// The extensions in the bytes between header and data; what does not fit into them is left out.
[[nodiscard]] std::vector<NiftiExtension> niftiExtensions(const Bytes& bytes, bool swapped);

/// Header and extensions of a file or of the pair that it belongs to. Throws Error.
[[nodiscard]] NiftiHeader readNiftiHeader(const std::filesystem::path& file);

/// Header and extension flag of a float32 file for `volume`, as writeNifti writes it.
[[nodiscard]] Bytes niftiHeaderOf(const Volume& volume);

} // namespace fusiform

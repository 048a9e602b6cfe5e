#pragma once

#include "analysis/io/bytes/bytes.h"
#include "analysis/io/bytes/random_access_file.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

/// The file around a CIFTI matrix: a NIfTI-2 header whose fifth and sixth axes are the matrix, an extension of code
/// 32 with the XML, then the numbers with the first matrix dimension fastest.
namespace fusiform {

struct CiftiHeader {
    bool swapped = false; ///< the file has the other byte order
    int intentCode = 0;   ///< 3001 dconn, 3002 dtseries, …
    int datatype = 0;     ///< NIfTI code of a real number type
    std::int64_t bytesPerNumber = 0;
    bool scaled = false; ///< slope and intercept count
    double slope = 1, intercept = 0;
    std::array<std::int64_t, 2> shape{0, 0}; ///< lengths of matrix dimensions 0 and 1; all of it lies in the file
    std::int64_t dataOffset = 0;
    std::string xml;

    [[nodiscard]] std::string dtypeName() const; ///< numpy's name
};

/// Whether a file that starts so is NIfTI-2 with a connectivity intent (3000 to 3099) or a CIFTI extension, which
/// CIFTI-1 files are too.
[[nodiscard]] bool looksLikeCifti(const Bytes& start);

/// Header and XML, checked against the length of the file before anything is allocated. Throws Error.
[[nodiscard]] CiftiHeader readCiftiHeader(const RandomAccessFile& file);

/// `count` stored numbers, scaled, into `to`.
void decode(const CiftiHeader& header, const std::byte* stored, std::int64_t count, double* to);

} // namespace fusiform

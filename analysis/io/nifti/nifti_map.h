#pragma once

#include "analysis/data/volume.h"

#include <filesystem>
#include <string>

namespace fusiform {

/// What a NIfTI file says of its numbers beside the numbers.
struct NiftiTexts {
    std::string description; ///< first 79 bytes go to `descrip`
    std::string intentName;  ///< first 15 bytes
    std::string comment;     ///< extension of code 6, plain text; none when empty
    int intentCode = 0;      ///< 0 none, 5 z score, 1002 label, …
    int spaceCode = 1;       ///< of sform and qform: 1 scanner, 3 Talairach, 4 MNI
    bool integers = false;   ///< int32 instead of float32; NaN becomes `missingInteger`
    std::int32_t missingInteger = -1;
};

/// Writes NIfTI-1 (NIfTI-2 when an axis is longer than 32767) with the affine as sform, and also as qform when it is
/// a rotation with pixel sizes; mm; gzipped when the name ends in .gz. Integers are rounded; those beyond int32 are
/// refused. Throws Error.
void writeNiftiMaps(const Volume& volume, const NiftiTexts& texts, const std::filesystem::path& file);

} // namespace fusiform

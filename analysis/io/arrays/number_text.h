#pragma once

#include "analysis/io/bytes/bytes.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace fusiform {

/// Numbers as text, parted by blanks and line ends, as numpy.savetxt and AFNI's 1D files have them. What follows # or %
/// in a line is a comment.
struct NumberText {
    std::vector<double> numbers;
    std::int64_t columns = 1; ///< of a matrix, whose lines are its rows; 1 where lines are of different lengths
};

/// Throws Error, which names the first word that is no number.
[[nodiscard]] NumberText readNumberText(const std::filesystem::path& file);

/// Whether a file that starts so holds at least two numbers and nothing else.
[[nodiscard]] bool looksLikeNumberText(const Bytes& start, std::size_t startSize);

} // namespace fusiform

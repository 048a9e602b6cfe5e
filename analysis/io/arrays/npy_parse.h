#pragma once

#include "analysis/io/arrays/npy.h"

#include <span>

namespace fusiform {

/// The array in the bytes of an .npy file; `file` names it in errors. For .npy files and members of .npz archives.
[[nodiscard]] NumpyArray parseNpy(std::span<const std::byte> bytes, const std::string& file);

} // namespace fusiform

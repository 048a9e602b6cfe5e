#pragma once

#include <cstdint>

namespace fusiform {

/// How many bytes the values of one file may take in memory; a larger one is explored from the disk instead. Half of
/// this machine's memory (or of what the container grants), or what the environment variable FUSIFORM_MEMORY says:
/// "4G", "500M", or bytes.
[[nodiscard]] std::uint64_t memoryBudget();

/// Bytes that can be taken now without other programs being swapped out, or the container stopping us; 0 where the
/// system does not tell.
[[nodiscard]] std::uint64_t availableMemory();

} // namespace fusiform

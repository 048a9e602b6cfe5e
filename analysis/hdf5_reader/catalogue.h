#pragma once

#include "analysis/hdf5_reader/hdf5_dataset.h"

#include <functional>

namespace fusiform {

/// Walks the groups of a file and gives every dataset by its path, "/group/name". Groups are followed by hard and soft
/// links, each once, so that cycles end. Returns whether all were given. Throws Hdf5Failure.
bool listDatasets(
    hid_t file, bool matlab, std::uint64_t fileSize,
    const std::function<void(const ArrayEntry& entry, const Hdf5Dataset& dataset)>& each);

} // namespace fusiform

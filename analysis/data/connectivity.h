#pragma once

#include <memory>
#include <string>

namespace fusiform {

class Cifti;

/// A connectome that was opened: every row of its matrix is a map (analysis/connectivity/seed_map.h). It stays in
/// its file, since a dense one has 33 GB; rows are read when wanted.
struct Connectivity {
    std::string name;
    std::shared_ptr<const Cifti> matrix;
};

} // namespace fusiform

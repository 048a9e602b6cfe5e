#pragma once

#include <string>
#include <string_view>
#include <vector>

/// A small valid file of every kind, made here: what fuzzing starts from, and what the test of damaged files damages.
namespace fusiform::test {

struct Seed {
    std::string name;
    std::string bytes; ///< as the target of fuzz_readers.h takes them, so not yet packed where it packs them
};

/// Those of a target of fuzz_readers.h.
[[nodiscard]] std::vector<Seed> seedsOf(std::string_view target);

/// The same by group; each gives nothing for a target that is not its own.
[[nodiscard]] std::vector<Seed> volumeSeeds(std::string_view target);
[[nodiscard]] std::vector<Seed> ciftiSeeds(std::string_view target);
[[nodiscard]] std::vector<Seed> giftiSeeds(std::string_view target);
[[nodiscard]] std::vector<Seed> freesurferSeeds(std::string_view target);
[[nodiscard]] std::vector<Seed> meshSeeds(std::string_view target);
[[nodiscard]] std::vector<Seed> arraySeeds(std::string_view target);
[[nodiscard]] std::vector<Seed> matlabSeeds(std::string_view target);
[[nodiscard]] std::vector<Seed> hdf5Seeds(std::string_view target);
[[nodiscard]] std::vector<Seed> textSeeds(std::string_view target);

} // namespace fusiform::test

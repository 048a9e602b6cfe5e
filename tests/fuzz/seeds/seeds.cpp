#include "seeds.h"

#include <iterator>

namespace fusiform::test {

std::vector<Seed> seedsOf(std::string_view target) {
    std::vector<Seed> all;
    for (const auto& group : {volumeSeeds, ciftiSeeds, giftiSeeds, freesurferSeeds, meshSeeds, arraySeeds, matlabSeeds,
                              hdf5Seeds, textSeeds}) {
        std::vector<Seed> seeds = group(target);
        all.insert(all.end(), std::make_move_iterator(seeds.begin()), std::make_move_iterator(seeds.end()));
    }
    return all;
}

} // namespace fusiform::test

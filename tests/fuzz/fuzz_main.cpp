// The program of the fuzzer. The environment says what it does: FUSIFORM_FUZZ_TARGET is what is fuzzed, and with
// FUSIFORM_FUZZ_SEEDS it only writes the target's seeds into that folder.

#include "fuzz_readers.h"
#include "seeds/seeds.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <unistd.h>

namespace {

/// A folder in memory where there is one, of this process alone.
const std::filesystem::path& folder() {
    static const std::filesystem::path path = [] {
        const std::filesystem::path memory = "/dev/shm";
        const auto made = (std::filesystem::exists(memory) ? memory : std::filesystem::temp_directory_path()) /
                          ("fusiform-fuzz-" + std::to_string(::getpid()));
        std::filesystem::create_directories(made);
        std::atexit([] { std::filesystem::remove_all(folder()); });
        return made;
    }();
    return path;
}

std::string target;

void writeSeeds(const std::filesystem::path& place) {
    std::filesystem::create_directories(place);
    for (const auto& [name, bytes] : fusiform::test::seedsOf(target))
        std::ofstream(place / name, std::ios::binary).write(bytes.data(), std::streamsize(bytes.size()));
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int*, char***) {
    const char* wanted = std::getenv("FUSIFORM_FUZZ_TARGET");
    target = wanted ? wanted : "";
    const auto all = fusiform::test::fuzzTargets();
    if (std::find(all.begin(), all.end(), target) == all.end()) {
        for (const std::string& name : all) // the script asks so for what there is
            std::cout << name << '\n';
        std::exit(target.empty() ? 0 : 1);
    }
    if (const char* place = std::getenv("FUSIFORM_FUZZ_SEEDS")) {
        writeSeeds(place);
        std::exit(0);
    }
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static_cast<void>(fusiform::test::readAsTarget(target, std::as_bytes(std::span(data, size)), folder()));
    return 0;
}

// The program of every fuzzer; FUSIFORM_FUZZ_TARGET says of which.

#include "fuzz_readers.h"

#include <cstdint>
#include <cstdlib>
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

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fusiform::test::readAsTarget(FUSIFORM_FUZZ_TARGET, std::as_bytes(std::span(data, size)), folder());
    return 0;
}

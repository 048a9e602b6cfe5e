#include "analysis/core/memory_budget.h"

#include "analysis/core/text.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <string>
#include <unistd.h>

namespace fusiform {
namespace {

std::optional<double> bytesOf(std::string_view text) {
    double unit = 1;
    if (!text.empty())
        switch (text.back()) {
        case 'K': case 'k': unit = 1e3; break;
        case 'M': case 'm': unit = 1e6; break;
        case 'G': case 'g': unit = 1e9; break;
        default: break;
        }
    if (unit > 1)
        text.remove_suffix(1);
    const auto number = parseNumber(text);
    if (!number || !(*number > 0) || *number * unit > 1e18)
        return std::nullopt;
    return *number * unit;
}

/// The number in the first of the files that is there.
std::optional<double> bytesIn(std::initializer_list<const char*> files) {
    for (const char* file : files) {
        std::ifstream stream(file);
        std::string text;
        if (stream >> text)
            return bytesOf(text);
    }
    return std::nullopt;
}

/// The limit of the control group, when there is one.
std::optional<double> groupLimit() {
    return bytesIn({"/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"});
}

/// What the control group has taken, files it can let go of not counted.
double groupUsage() {
    double used = bytesIn({"/sys/fs/cgroup/memory.current", "/sys/fs/cgroup/memory/memory.usage_in_bytes"}).value_or(0);
    for (const char* file : {"/sys/fs/cgroup/memory.stat", "/sys/fs/cgroup/memory/memory.stat"}) {
        std::ifstream stream(file);
        std::string name;
        double bytes = 0;
        while (stream >> name >> bytes)
            if (name == "inactive_file")
                used -= bytes;
    }
    return std::max(0.0, used);
}

std::optional<double> systemAvailable() {
    std::ifstream stream("/proc/meminfo");
    std::string name, unit;
    double kilobytes = 0;
    while (stream >> name >> kilobytes && std::getline(stream, unit))
        if (name == "MemAvailable:")
            return kilobytes * 1024;
    return std::nullopt;
}

} // namespace

std::uint64_t memoryBudget() {
    if (const char* stated = std::getenv("FUSIFORM_MEMORY"))
        if (const auto bytes = bytesOf(stated))
            return std::uint64_t(*bytes);
    double all = double(::sysconf(_SC_PHYS_PAGES)) * double(::sysconf(_SC_PAGESIZE));
    if (const auto limit = groupLimit())
        all = std::min(all, *limit);
    return std::uint64_t(all / 2);
}

std::uint64_t availableMemory() {
    std::optional<double> bytes = systemAvailable();
    if (const auto limit = groupLimit()) {
        const double ofGroup = std::max(0.0, *limit - groupUsage());
        bytes = std::min(bytes.value_or(ofGroup), ofGroup);
    }
    return std::uint64_t(bytes.value_or(0));
}

} // namespace fusiform

#pragma once

#include <fstream>
#include <string>

/// A line of /proc/self/status ("VmHWM", "VmRSS", "RssAnon"), in bytes.
inline double memoryOf(const std::string& name) {
    std::ifstream status("/proc/self/status");
    std::string word;
    while (status >> word)
        if (double kilobytes = 0; word == name + ":" && status >> kilobytes)
            return kilobytes * 1024;
    return 0;
}

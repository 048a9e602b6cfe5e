#pragma once

#include "analysis/core/error.h"
#include "analysis/io/arrays/array_file.h"

#include <QTemporaryDir>
#include <QTest>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>

/// What the tests of array files have in common: files as bytes, and damage done to them.
namespace fusiform::test {

template <class Number>
void append(std::string& bytes, Number value) {
    bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

inline void write(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary).write(bytes.data(), std::streamsize(bytes.size()));
}

inline std::string contentOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline NumpyArray readOne(const std::filesystem::path& file, const std::string& name) {
    Progress progress;
    const ArrayFile arrays = openArrayFile(file, progress);
    return arrays.read(arrays.named(name), progress);
}

/// Reads whatever a file still says; returns whether everything was accepted. Only Error may be thrown.
inline bool readsAll(const std::filesystem::path& file) {
    bool good = true;
    try {
        Progress progress;
        const ArrayFile arrays = openArrayFile(file, progress);
        for (const ArrayEntry& entry : arrays.entries)
            try {
                if (entry.readable())
                    (void)arrays.read(entry, progress);
                else
                    good = false;
            } catch (const Error&) {
                good = false;
            }
    } catch (const Error&) {
        good = false;
    }
    return good;
}

/// The refusal of what `read` does; empty details when it was accepted.
inline ErrorDetails refusal(const std::function<void()>& read) {
    try {
        read();
    } catch (const Error& error) {
        return error.details();
    }
    return {};
}

inline bool contains(const Message& message, const char* part) {
    return message.english().find(part) != std::string::npos;
}

} // namespace fusiform::test

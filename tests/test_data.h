#pragma once

#include <QtGlobal>

#include <cstdlib>
#include <filesystem>
#include <string>

namespace fusiform::test {

/// The folder of real data: FUSIFORM_TEST_DATA, else the default beside the project.
inline std::filesystem::path dataFolder() {
    const char* folder = std::getenv("FUSIFORM_TEST_DATA");
    return folder && *folder ? folder : FUSIFORM_DEFAULT_TEST_DATA;
}

inline std::filesystem::path dataFile(const std::string& name) { return dataFolder() / name; }

/// Numbers of independent implementations, beside the data.
inline std::filesystem::path referenceFile(const std::string& name) {
    return dataFolder() / ".." / "reference" / name;
}

inline bool haveData() { return std::filesystem::exists(dataFolder() / "README.md"); }

} // namespace fusiform::test

/// In a test function: `if (!fusiform::test::haveData()) QSKIP(fusiform::test::noData);`
namespace fusiform::test {
inline constexpr const char* noData = "the folder of real data is absent (set FUSIFORM_TEST_DATA)";
}

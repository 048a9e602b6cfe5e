#pragma once

#include <string>
#include <vector>

namespace fusiform {

/// Whether the arguments (without the program's name) are for a subcommand or ask for help, so that no window
/// is opened.
[[nodiscard]] bool isCommand(const std::vector<std::string>& arguments);

/// Runs a subcommand. Results go to stdout, progress and errors to stderr. Returns the exit code: 0 when every
/// output was written, 1 on an error, 2 on wrong usage, 130 when interrupted.
[[nodiscard]] int runCommand(int argc, char** argv);

} // namespace fusiform

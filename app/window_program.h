#pragma once

namespace fusiform {

/// Opens the window on the files named in the arguments and runs until it is closed. Returns the exit code.
[[nodiscard]] int runWindow(int argc, char** argv);

} // namespace fusiform

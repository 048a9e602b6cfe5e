#pragma once

#include "analysis/core/progress.h"

#include <chrono>
#include <filesystem>
#include <string>
#include <sys/types.h>
#include <vector>

namespace fusiform {

/// One of Fusiform's own programs, by its name: beside the program that runs, or, for the tests, in the folder `bin`
/// beside theirs. The environment variable `variable`, when it is set, names another file.
[[nodiscard]] std::filesystem::path ownProgram(const char* name, const char* variable);

/// A program that is talked to through a stream socket, which it has as its standard input; its output and messages
/// go nowhere. It gets no other descriptor and is killed at the end. For one thread at a time.
class ChildProcess {
public:
    /// Thrown when the program cannot be started, has ended or closed its socket, or takes too long; `what` says
    /// which, for people.
    struct Failure {
        Message what;
    };

    ChildProcess(const std::filesystem::path& program, const std::vector<std::string>& arguments);
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;
    ~ChildProcess();

    /// Both throw Failure and, at most 50 ms after a stop was requested, Cancelled. Bytes that were sent or received
    /// before are not lost: `receive` appends to `bytes` until there are `count`, so it can be called again.
    void send(const std::string& bytes, const Progress& progress);
    void receive(std::string& bytes, std::size_t count, const Progress& progress, std::chrono::milliseconds patience);

private:
    [[noreturn]] void failDead();
    void waitUntil(short events, const Progress& progress, std::chrono::milliseconds patience) const;
    int end();

    int m_socket = -1;
    pid_t m_child = -1;
};

} // namespace fusiform

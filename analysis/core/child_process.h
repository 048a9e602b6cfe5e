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

/// How long an own program may take for an answer: what the environment variable says in seconds, else `usual`.
[[nodiscard]] std::chrono::milliseconds statedPatience(const char* variable, std::chrono::milliseconds usual);

/// A program that is talked to through a stream socket, which it has as its standard input; its messages go nowhere,
/// nor does its output, in the place of which it may get a descriptor. It gets no other one and is killed at the end.
/// For one thread at a time.
class ChildProcess {
public:
    enum class Reason { Other, NotStarted, Ended, NoAnswer };
    /// Thrown when the program cannot be started, has ended or closed its socket, or takes too long; `what` says
    /// which, for people.
    struct Failure {
        Message what;
        Reason reason = Reason::Other;
        std::string signal{}; ///< that ended it, such as "SEGV", where one did; it may be the KILL of this side
    };

    /// `output`, 3 or above, is what the program gets as descriptor 1.
    ChildProcess(
        const std::filesystem::path& program, const std::vector<std::string>& arguments, int output = -1);
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;
    ~ChildProcess();

    /// Both throw Failure and, at most 50 ms after a stop was requested, Cancelled. Bytes that were sent or received
    /// before are not lost: `receive` appends to `bytes` until there are `count`, so it can be called again.
    void send(
        const std::string& bytes, const Progress& progress,
        std::chrono::milliseconds patience = std::chrono::hours(1));
    void receive(std::string& bytes, std::size_t count, const Progress& progress, std::chrono::milliseconds patience);

private:
    [[noreturn]] void failDead();
    void waitUntil(short events, const Progress& progress, std::chrono::milliseconds patience) const;
    int end();

    int m_socket = -1;
    pid_t m_child = -1;
};

} // namespace fusiform

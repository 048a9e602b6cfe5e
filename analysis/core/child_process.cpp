#include "analysis/core/child_process.h"

#include "analysis/core/text.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace fusiform {

std::filesystem::path ownProgram(const char* name, const char* variable) {
    if (const char* stated = std::getenv(variable))
        return stated;
    std::error_code failure;
    const std::filesystem::path folder = std::filesystem::read_symlink("/proc/self/exe", failure).parent_path();
    if (std::filesystem::exists(folder / name, failure))
        return folder / name;
    return folder.parent_path() / "bin" / name;
}

std::chrono::milliseconds statedPatience(const char* variable, std::chrono::milliseconds usual) {
    if (const char* stated = std::getenv(variable))
        if (const auto seconds = parseNumber(stated); seconds && *seconds > 0 && *seconds < 1e6)
            return std::chrono::milliseconds(std::int64_t(*seconds * 1000));
    return usual;
}

ChildProcess::ChildProcess(
    const std::filesystem::path& program, const std::vector<std::string>& arguments, int output) {
    int ends[2] = {-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        throw Failure{std::strerror(errno), Reason::NotStarted};
    m_socket = ends[0];
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    sigset_t none;
    sigset_t usual;
    sigemptyset(&none);
    sigemptyset(&usual);
    sigaddset(&usual, SIGPIPE);
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawnattr_init(&attributes);
    int failure = ::posix_spawn_file_actions_adddup2(&actions, ends[1], 0);
    if (failure == 0)
        failure = output >= 0 ? ::posix_spawn_file_actions_adddup2(&actions, output, 1)
                              : ::posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
    if (failure == 0)
        failure = ::posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
    if (failure == 0)
        failure = ::posix_spawn_file_actions_addclosefrom_np(&actions, 3);
    ::posix_spawnattr_setsigmask(&attributes, &none);
    ::posix_spawnattr_setsigdefault(&attributes, &usual);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    std::vector<std::string> texts{program.string()};
    texts.insert(texts.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    for (std::string& text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    if (failure == 0)
        failure = ::posix_spawn(&m_child, texts[0].c_str(), &actions, &attributes, pointers.data(), environ);
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    if (failure != 0) {
        m_child = -1;
        ::close(m_socket);
        throw Failure{std::strerror(failure), Reason::NotStarted};
    }
}

ChildProcess::~ChildProcess() {
    end();
    ::close(m_socket);
}

int ChildProcess::end() {
    int status = 0;
    if (m_child > 0) {
        ::kill(m_child, SIGKILL);
        while (::waitpid(m_child, &status, 0) < 0 && errno == EINTR) {
        }
    }
    m_child = -1;
    return status;
}

void ChildProcess::failDead() {
    const int status = end();
    const char* name = WIFSIGNALED(status) ? ::sigabbrev_np(WTERMSIG(status)) : nullptr;
    const std::string signal = name ? name : "";
    // A process that ends by itself may be killed here before it is through.
    if (name && WTERMSIG(status) != SIGKILL)
        throw Failure{message("analysis", "it was ended by the signal %1").with(signal), Reason::Ended, signal};
    throw Failure{message("analysis", "it has ended"), Reason::Ended, signal};
}

void ChildProcess::waitUntil(short events, const Progress& progress, std::chrono::milliseconds patience) const {
    using Clock = std::chrono::steady_clock;
    constexpr int stepMilliseconds = 50;
    const auto begun = Clock::now();
    while (true) {
        progress.stopIfRequested();
        pollfd waiting{m_socket, events, 0};
        if (::poll(&waiting, 1, stepMilliseconds) > 0)
            return;
        if (Clock::now() - begun > patience)
            throw Failure{
                message("analysis", "no answer for %1 s").with(double(patience.count()) / 1000), Reason::NoAnswer};
    }
}

void ChildProcess::send(
    const std::string& bytes, const Progress& progress, std::chrono::milliseconds patience) {
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t sent =
            ::send(m_socket, bytes.data() + done, bytes.size() - done, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent > 0)
            done += std::size_t(sent);
        else if (sent < 0 && errno == EAGAIN)
            waitUntil(POLLOUT, progress, patience);
        else if (sent < 0 && errno != EINTR)
            failDead();
    }
}

void ChildProcess::receive(
    std::string& bytes, std::size_t count, const Progress& progress, std::chrono::milliseconds patience) {
    constexpr std::size_t step = std::size_t(1) << 20; // not more at once on a length's word alone
    while (bytes.size() < count) {
        const std::size_t had = bytes.size();
        bytes.resize(std::min(count, had + step));
        const ssize_t got = ::recv(m_socket, bytes.data() + had, bytes.size() - had, MSG_DONTWAIT);
        const int error = errno;
        bytes.resize(had + std::size_t(std::max<ssize_t>(0, got)));
        if (got < 0 && error == EAGAIN)
            waitUntil(POLLIN, progress, patience);
        else if (got == 0 || (got < 0 && error != EINTR))
            failDead();
    }
}

} // namespace fusiform

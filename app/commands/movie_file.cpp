#include "app/commands/movie_file.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"

#include <array>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

extern char** environ; // NOLINT: of the system

namespace fusiform::commands {
namespace {

/// What became of a program.
struct RunEnd {
    int status = -1; ///< its exit status; -1 where it did not start or was killed
    std::string said; ///< the first line of its output and errors
};

/// A file without a name, for what a program says.
class OutputFile {
public:
    OutputFile() : descriptor(::memfd_create("output", MFD_CLOEXEC)) {}
    ~OutputFile() { ::close(descriptor); }
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;
    [[nodiscard]] std::string firstLine() const {
        std::array<char, 400> bytes{};
        const ssize_t count = ::pread(descriptor, bytes.data(), bytes.size(), 0);
        const auto lines = splitLines(std::string_view(bytes.data(), count > 0 ? std::size_t(count) : 0));
        return lines.empty() ? "" : std::string(trimmed(lines.front()));
    }
    const int descriptor;
};

/// Starts a program of the search path; 0 where that is not possible. It is in a process group of its own: a Ctrl+C in
/// the terminal is for this program, which then ends the other.
pid_t started(const std::vector<std::string>& words, int output) {
    std::vector<char*> arguments;
    for (const std::string& word : words)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawnattr_init(&attributes);
    ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    for (const int stream : {STDOUT_FILENO, STDERR_FILENO})
        ::posix_spawn_file_actions_adddup2(&actions, output, stream);
    ::posix_spawnattr_setpgroup(&attributes, 0);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
    pid_t process = 0;
    const int problem = ::posix_spawnp(&process, arguments[0], &actions, &attributes, arguments.data(), environ);
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&actions);
    return problem == 0 ? process : 0;
}

/// Runs a program to its end, or kills it and all that it has started when a stop is requested.
RunEnd runProgram(const std::vector<std::string>& words, const Progress& progress) {
    constexpr auto step = std::chrono::milliseconds(10);
    const OutputFile output;
    const pid_t process = started(words, output.descriptor);
    if (process == 0)
        return {};
    int status = 0;
    pid_t ended = 0;
    while (ended == 0) {
        if (progress.stopRequested())
            ::kill(-process, SIGKILL);
        std::this_thread::sleep_for(step);
        ended = ::waitpid(process, &status, WNOHANG);
    }
    progress.stopIfRequested();
    return {ended == process && WIFEXITED(status) ? WEXITSTATUS(status) : -1, output.firstLine()};
}

/// A path in ffmpeg's pattern of numbered files, where % begins a number.
std::string literally(const std::string& path) {
    std::string pattern;
    for (const char c : path)
        pattern += c == '%' ? "%%" : std::string(1, c);
    return pattern;
}

} // namespace

std::string movieProgram() {
    const RunEnd end = runProgram({"ffmpeg", "-version"}, {});
    if (end.status != 0)
        return "";
    const auto words = split(end.said, ' '); // "ffmpeg version 5.1.9-0+deb12u1 Copyright …"
    return words.size() > 2 ? "ffmpeg " + words[2] : "ffmpeg";
}

void writeMovieFile(
    const std::filesystem::path& folder, double picturesPerSecond, const std::filesystem::path& file,
    const Progress& progress) {
    const std::filesystem::path made = folder / "movie.mp4";
    // Without being told, ffmpeg takes the colours of standard television and does not say so in the file; its usual
    // quality (-crf 23) is meant for films, not for letters.
    const RunEnd end = runProgram(
        {"ffmpeg", "-v", "error", "-y", "-framerate", std::to_string(picturesPerSecond), "-i",
         literally(folder.string()) + "/%05d.png", "-vf", "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p",
         "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "iec61966-2-1", "-color_range", "tv",
         "-crf", "18", "-movflags", "+faststart", made.string()},
        progress);
    if (end.status == 0)
        return std::filesystem::rename(made, file);
    const std::string status = end.status < 0 ? "it was ended" : "exit status " + std::to_string(end.status);
    throw Error(
        {.doing = "making a movie",
         .file = file.string(),
         .expected = "ffmpeg to make one",
         .found = end.said.empty() ? status : status + ", \"" + end.said + '"',
         .hint = "write pictures instead: --out turn-{frame}.png"});
}

} // namespace fusiform::commands

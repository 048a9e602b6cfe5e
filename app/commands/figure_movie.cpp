#include "analysis/core/error.h"
#include "app/commands/figure_arguments.h"
#include "render/figures/figure_file.h"
#include "render/figures/movie.h"

#include <algorithm>
#include <cmath>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ; // NOLINT: of the system

namespace fusiform::commands {
namespace {

constexpr std::string_view frameMark = "{frame}";

Error movieError(const std::filesystem::path& out, const std::string& expected, const std::string& found, const std::string& hint) {
    return Error({.doing = "making a movie", .file = out.string(), .expected = expected, .found = found, .hint = hint});
}

/// A folder that goes with everything in it.
class WorkFolder {
public:
    explicit WorkFolder(const std::filesystem::path& beside) {
        std::string name = (beside.string() + ".frames-XXXXXX");
        if (!mkdtemp(name.data()))
            throw movieError(beside, "a folder that can be written to", name, "");
        path = name;
    }
    ~WorkFolder() {
        std::error_code error;
        std::filesystem::remove_all(path, error);
    }
    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;
    std::filesystem::path path;
};

/// Runs a program of the search path, silently; its exit status, or -1 where it could not be started.
int runProgram(const std::vector<std::string>& words) {
    std::vector<char*> arguments;
    for (const std::string& word : words)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", stream == STDIN_FILENO ? O_RDONLY : O_WRONLY, 0);
    pid_t process = 0;
    const int problem = posix_spawnp(&process, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    int status = 0;
    if (problem != 0 || waitpid(process, &status, 0) != process)
        return -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// What is drawn as the pictures of the movie, one after another.
struct Sequence {
    int count = 0;
    std::function<Figure(int)> at;
};

Sequence sequenceOf(const Figure& figure, const FigureArguments& a) {
    if (a.turntable > 0)
        return {a.turntable, [&figure, count = a.turntable](int i) { return turntableFrame(figure, i, count); }};
    std::vector<SurfaceKind> kinds;
    for (const std::string& name : a.morph) {
        const auto kind = surfaceKindNamed(name);
        if (!kind)
            throw CLI::ValidationError("--morph", "unknown surface '" + name + "'");
        kinds.push_back(*kind);
    }
    if (kinds.size() < 2)
        throw CLI::ValidationError("--morph", "expected at least two surfaces");
    const int frames = a.frames;
    return {int(kinds.size() - 1) * frames + 1, [&figure, kinds, frames](int i) {
                const int step = std::min(i / frames, int(kinds.size()) - 2);
                return morphFrame(
                    figure, kinds[std::size_t(step)], kinds[std::size_t(step) + 1], double(i - step * frames) / frames);
            }};
}

std::string frameNumber(int index) {
    const std::string digits = std::to_string(index);
    return std::string(digits.size() < 5 ? 5 - digits.size() : 0, '0') + digits;
}

std::vector<std::filesystem::path> writeFrames(
    const Sequence& sequence, const std::string& pattern, Progress& progress) {
    std::vector<std::filesystem::path> files;
    std::shared_ptr<CortexPainter> painter;
    std::shared_ptr<const Dataset> painted; // a painter is of one dataset
    for (int i = 0; i < sequence.count; ++i) {
        Progress part = progress.part(double(i) / sequence.count, double(i + 1) / sequence.count);
        const Figure frame = sequence.at(i);
        if (std::exchange(painted, frame.dataset) != frame.dataset)
            painter.reset();
        std::string name = pattern;
        name.replace(name.find(frameMark), frameMark.size(), frameNumber(i));
        writeFigure(frame, name, part, &painter);
        files.emplace_back(name);
    }
    return files;
}

} // namespace

std::vector<std::filesystem::path> writeMovie(
    std::shared_ptr<const Dataset> dataset, const ViewState& view, const Page& page, const FigureArguments& a,
    const std::filesystem::path& out, Progress& progress) {
    Figure figure{std::move(dataset), view, page};
    const bool mp4 = out.extension() == ".mp4";
    if (mp4) {
        // The codec wants even numbers of pixels, and has no transparency.
        const auto even = [&](double millimetres) {
            const double pixels = std::round(millimetres / 25.4 * page.dpi);
            return (pixels - std::fmod(pixels, 2)) * 25.4 / page.dpi;
        };
        figure.page.width = std::max(smallestPage, even(page.width));
        figure.page.height = std::max(smallestPage, even(page.height));
        figure.page.transparent = false;
    } else if (out.filename().string().find(frameMark) == std::string::npos) {
        throw movieError(out, "a name that ends in .mp4, or has {frame} in it", out.filename().string(), "write for example --out turn-{frame}.png");
    }
    const Sequence sequence = sequenceOf(figure, a);
    if (!mp4)
        return writeFrames(sequence, out.string(), progress);
    if (runProgram({"ffmpeg", "-version"}) != 0)
        throw movieError(out, "the program ffmpeg", "none", "install it, or write pictures: --out turn-{frame}.png");
    if (!out.parent_path().empty())
        std::filesystem::create_directories(out.parent_path());
    const WorkFolder folder(std::filesystem::absolute(out));
    writeFrames(sequence, (folder.path / "{frame}.png").string(), progress);
    const auto made = folder.path / "movie.mp4";
    const int status = runProgram(
        {"ffmpeg", "-y", "-framerate", std::to_string(a.framesPerSecond), "-i", (folder.path / "%05d.png").string(),
         "-pix_fmt", "yuv420p", "-movflags", "+faststart", made.string()});
    if (status != 0)
        throw movieError(out, "ffmpeg to make a movie", "exit status " + std::to_string(status), "write pictures instead: --out turn-{frame}.png");
    std::filesystem::rename(made, out); // within one folder: whole or not at all
    return {out};
}

} // namespace fusiform::commands

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "app/commands/figure_arguments.h"
#include "app/commands/movie_file.h"
#include "render/figures/figure_file.h"
#include "render/figures/movie.h"

#include <algorithm>
#include <cmath>
#include <unistd.h>

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
        name.replace(name.rfind(frameMark), frameMark.size(), frameNumber(i));
        writeFigure(frame, name, part, &painter);
        files.emplace_back(name);
    }
    return files;
}

/// The codec wants even numbers of pixels, and has no transparency. A page is made larger, so that nothing is cut off.
void fitToCodec(Page& page) {
    const auto even = [&](double millimetres) {
        return 2 * std::ceil(std::round(millimetres / 25.4 * page.dpi) / 2) * 25.4 / page.dpi;
    };
    page.width = even(page.width);
    page.height = even(page.height);
    page.transparent = false;
}

} // namespace

std::vector<std::filesystem::path> writeMovie(
    std::shared_ptr<const Dataset> dataset, const ViewState& view, const Page& page, const FigureArguments& a,
    const std::filesystem::path& out, Progress& progress) {
    Figure figure{std::move(dataset), view, page};
    const bool mp4 = endsWithIgnoringCase(out.string(), ".mp4");
    if (mp4)
        fitToCodec(figure.page);
    else if (out.filename().string().find(frameMark) == std::string::npos)
        throw movieError(out, "a name that ends in .mp4, or has {frame} in it", out.filename().string(), "write for example --out turn-{frame}.png");
    const Sequence sequence = sequenceOf(figure, a);
    if (!mp4)
        return writeFrames(sequence, out.string(), progress);
    if (movieProgram().empty())
        throw movieError(out, "the program ffmpeg", "none", "install it, or write pictures: --out turn-{frame}.png");
    if (!out.parent_path().empty())
        std::filesystem::create_directories(out.parent_path());
    const WorkFolder folder(std::filesystem::absolute(out));
    writeFrames(sequence, (folder.path / "{frame}.png").string(), progress);
    writeMovieFile(folder.path, a.framesPerSecond, out, progress);
    return {out};
}

} // namespace fusiform::commands

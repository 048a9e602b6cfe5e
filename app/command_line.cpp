#include "app/command_line.h"

#include "analysis/core/error.h"
#include "analysis/core/shell_words.h"
#include "app/commands/commands.h"
#include "render/offscreen_window.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <cstdio>
#include <mutex>
#include <set>
#include <thread>
#include <unistd.h>

namespace fusiform {
namespace {

/// A subcommand of its own; those of datasetAnalyses come in the order of that list.
struct Command {
    std::string_view name;
    void (*add)(CLI::App&, commands::Context&);
};
const std::array<Command, 18> commandTable{{
    {"demo", commands::addDemo},
    {"info", commands::addInfo},
    {"validate", commands::addValidate},
    {"project", commands::addProject},
    {"fit", commands::addFit},
    {"noise-ceiling", commands::addNoiseCeiling},
    {"compare", commands::addCompare},
    {"temporal-score", commands::addTemporalScore},
    {"caption", commands::addCaption},
    {"query", commands::addQuery},
    {"embed-stimuli", commands::addEmbedStimuli},
    {"preferred", commands::addPreferred},
    {"cluster", commands::addCluster},
    {"stats", commands::addStats},
    {"figure", commands::addFigure},
    {"bench", commands::addBench},
    {"subject", commands::addSubject},
    {"save", commands::addSave},
}};

volatile std::sig_atomic_t interrupted = 0;

void printProgress(double fraction, const Message& message) {
    // On a terminal one line is rewritten; in a log file it would only be noise.
    static const bool terminal = isatty(STDERR_FILENO) != 0;
    static std::mutex mutex;
    if (!terminal)
        return;
    const std::lock_guard lock(mutex);
    std::fprintf(stderr, "\r\033[K%3.0f%% %s", fraction * 100, message.english().c_str());
    if (fraction >= 1)
        std::fputs("\r\033[K", stderr);
}

} // namespace

bool isCommand(const std::vector<std::string>& arguments) {
    if (arguments.empty())
        return false;
    static const std::set<std::string> questions{"-h", "--help", "--help-all", "--version"};
    const bool known =
        std::ranges::find(commandTable, arguments[0], &Command::name) != commandTable.end() ||
        std::ranges::find(commands::datasetAnalyses, arguments[0]) != commands::datasetAnalyses.end();
    return known || questions.contains(arguments[0]);
}

int runCommand(int argc, char** argv) {
    filterVtkMessages();
    std::signal(SIGINT, [](int) { interrupted = 1; });
    std::stop_source stop;
    // A signal handler may not touch a stop_source; this thread hands the request on. It wakes up at once when the command
    // is done, which may take less than one look at the signal.
    std::jthread watcher([&stop](const std::stop_token& done) {
        std::mutex mutex;
        std::unique_lock lock(mutex);
        std::condition_variable_any wait;
        while (!wait.wait_for(lock, done, std::chrono::milliseconds(50), [&done] { return done.stop_requested(); }))
            if (interrupted)
                stop.request_stop();
    });
    Progress progress(printProgress, stop.get_token());
    std::vector<std::string> typed(argv, argv + argc);
    typed[0] = "fusiform";
    commands::Context context{progress, shellCommand(typed)};

    CLI::App app(
        "Fusiform: what does this voxel care about?\nWithout a command, opens the window on FILES.",
        "fusiform");
    app.set_version_flag("--version", std::string("fusiform ") + FUSIFORM_VERSION);
    app.set_help_all_flag("--help-all", "Help of all commands");
    app.require_subcommand(1);
    for (const Command& command : commandTable)
        command.add(app, context);
    commands::addDatasetAnalyses(app, context);
    try {
        app.parse(argc, argv);
        return 0;
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    } catch (const Cancelled&) {
        std::fputs("fusiform: interrupted\n", stderr);
        return 130;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "fusiform: %s\n", error.what());
        return 1;
    }
}

} // namespace fusiform

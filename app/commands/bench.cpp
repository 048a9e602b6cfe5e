// "bench": frame times and the speed of analyses on this machine.

#include "analysis/demo/smooth_cortex.h"
#include "analysis/demo/throughput.h"
#include "analysis/io/dataset/dataset_file.h"
#include "app/commands/commands.h"
#include "render/frame_times.h"

#include <iomanip>
#include <iostream>

namespace fusiform::commands {
namespace {

struct BenchArguments {
    std::string what = "all";
    std::string dataset;
    int frames = 60;
    bool json = false;
};

constexpr int fsaverageSubdivisions = 7;

Json jsonOf(const Milliseconds& times) {
    return {{"median", times.median}, {"largest", times.largest}};
}

Json jsonOf(const FrameTimes& times) {
    return {{"platform", times.platform},           {"width", times.width},
            {"height", times.height},               {"vertices", times.vertices},
            {"plainMs", jsonOf(times.plain)},       {"stillMs", jsonOf(times.still)},
            {"movingMs", jsonOf(times.moving)},     {"settlingMs", jsonOf(times.settling)},
            {"recolouringMs", jsonOf(times.recolouring)},
            {"movingTimesPlain", times.plain.median / times.moving.median}};
}

void printRow(const char* what, const Milliseconds& times, double plain) {
    std::cout << "  " << std::left << std::setw(44) << what << std::right << std::fixed << std::setprecision(1)
              << std::setw(9) << times.median << std::setw(9) << times.largest;
    if (plain > 0)
        std::cout << std::setw(9) << 1000 / times.median << std::setw(8) << plain / times.median << 'x';
    std::cout << '\n';
}

void printFrameTimes(const FrameTimes& times) {
    const double plain = times.plain.median;
    std::cout << "Frame times: " << times.vertices << " vertices, " << times.width << " x " << times.height << ", "
              << times.platform << "\n  " << std::left << std::setw(44) << "" << std::right << std::setw(9) << "median ms"
              << std::setw(9) << "largest" << std::setw(9) << "frames/s" << std::setw(9) << "speed" << '\n';
    printRow("VTK with its widget's settings", times.plain, plain);
    printRow("full quality", times.still, plain);
    printRow("while moving", times.moving, plain);
    printRow("first picture of full quality after moving", times.settling, 0);
    printRow("new colours after a change of threshold", times.recolouring, 0);
}

FrameTimes frameTimes(const BenchArguments& a, Progress& progress) {
    Progress loading = progress.part(0, 0.3);
    const auto dataset = std::make_shared<const Dataset>(
        a.dataset.empty() ? demo::smoothCortex(fsaverageSubdivisions) : readDataset(a.dataset, loading));
    Progress measuring = progress.part(0.3, 1);
    return measureFrameTimes(dataset, defaultView(*dataset), a.frames, measuring);
}

void runBench(const BenchArguments& a, Progress& progress) {
    Json all;
    if (a.what != "analysis") {
        const FrameTimes times = frameTimes(a, progress);
        all["render"] = jsonOf(times);
        if (!a.json)
            printFrameTimes(times);
    }
    if (a.what != "render") {
        if (!a.json)
            std::cout << "Analyses\n";
        for (const demo::Throughput& made : demo::measureThroughput(progress)) {
            all["analysis"].push_back(
                {{"what", made.what.english()}, {"seconds", made.seconds}, {"gigaflops", made.gigaflops}});
            if (a.json)
                continue;
            std::cout << "  " << std::left << std::setw(88) << made.what.english() << std::right << std::fixed;
            if (made.seconds > 0)
                std::cout << std::setprecision(3) << std::setw(9) << made.seconds << " s";
            else
                std::cout << std::setw(11) << "";
            std::cout << std::setprecision(0) << std::setw(7) << made.gigaflops << " GFLOP/s\n";
        }
    }
    if (a.json)
        std::cout << all.dump(2) << '\n';
    progress.report(1);
}

} // namespace

void addBench(CLI::App& app, Context& context) {
    auto* command = app.add_subcommand("bench", "Measures frame times and the speed of analyses on this machine");
    auto a = std::make_shared<BenchArguments>();
    command->add_option("what", a->what, "render, analysis or all")
        ->check(CLI::IsMember({"render", "analysis", "all"}))
        ->capture_default_str();
    command->add_option("--dataset", a->dataset, "Dataset whose cortex is drawn; else a made one of fsaverage's size");
    command->add_option("--frames", a->frames, "Pictures of each kind")->check(CLI::Range(3, 10000))->capture_default_str();
    command->add_flag("--json", a->json, "Print JSON");
    command->callback([a, &context] { runBench(*a, context.progress); });
}

} // namespace fusiform::commands

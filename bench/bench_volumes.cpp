// Brings a volume onto the cortex within one process: how long the matrix of each method takes, and a further map by it.
//   bench_volumes VOLUME WHITE PIAL
// Prints milliseconds (best of five; the matrix of the ribbon best of two) and the size of the matrix.
#include "analysis/io/typed_files.h"
#include "analysis/surface/volume_to_surface.h"

#include <chrono>
#include <iomanip>
#include <iostream>
#include <optional>

using namespace fusiform;

namespace {

template <class Work>
double bestOf(int rounds, const Work& work) {
    double best = 1e9;
    for (int round = 0; round < rounds; ++round) {
        const auto start = std::chrono::steady_clock::now();
        work();
        best = std::min(
            best, std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    return best;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        std::cerr << "bench_volumes VOLUME WHITE PIAL\n";
        return 2;
    }
    Progress progress;
    const Volume volume = readVolumeFile(argv[1], progress);
    Surface white = readSurfaceFile(argv[2], progress);
    Surface pial = readSurfaceFile(argv[3], progress);
    white.kind = SurfaceKind::White;
    pial.kind = SurfaceKind::Pial;
    const FrameValues frame = volume.frame(0);
    const double middle[] = {0.5};
    const auto five = VolumeSampling{.averaged = true}.depths();
    std::cout << pial.vertexCount() << " vertices, " << volume.grid.size() << " voxels\n"
              << std::left << std::setw(26) << "method" << std::right << std::setw(14) << "matrix" << std::setw(14)
              << "further map" << std::setw(12) << "size" << '\n'
              << std::fixed << std::setprecision(1);
    for (const SamplingMethod method : samplingMethods)
        for (const bool averaged : {false, true}) {
            if (averaged && method == SamplingMethod::Ribbon)
                continue;
            std::optional<VolumeToSurface> sampling;
            const double made = bestOf(method == SamplingMethod::Ribbon ? 2 : 5, [&] {
                sampling.emplace(
                    volume.grid, white, pial, method, averaged ? std::span<const double>(five) : middle, progress);
            });
            const double applied = bestOf(5, [&] { static_cast<void>(sampling->apply(frame)); });
            std::cout << std::left << std::setw(26)
                      << std::string(nameOf(method)) + (averaged ? ", mean over depths" : "") << std::right
                      << std::setw(11) << made << " ms" << std::setw(11) << applied << " ms" << std::setw(9)
                      << double(sampling->bytes()) / 1e6 << " MB\n";
        }
    return 0;
}

// One measurement a process, so that peak memory is that of what is measured. bench/formats.py runs it.
//   bench_formats make FOLDER      writes the files that are measured
//   bench_formats load FILE        every frame as float32
//   bench_formats open FILE        until every frame can be asked for
//   bench_formats first FILE       the first frame of a gzip file
//   bench_formats explore FILE     opens, then reads 50 frames here and there
// Prints seconds, bytes of the result as float32, and what memory the process took beyond what it had at the start.
#include "process_memory.h"

#include "analysis/core/error.h"
#include "analysis/core/progress.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/arrays/array_matrix.h"
#include "analysis/io/arrays/npy.h"
#include "analysis/io/nifti/nifti.h"

#include <chrono>
#include <cmath>
#include <cstring>
#include <iostream>
#include <random>
#include <string>

using namespace fusiform;

namespace {

/// A NIfTI-1 header of 4-D data; `code` 4 is int16, 16 float32.
Bytes headerOf(const std::array<std::int16_t, 4>& shape, std::int16_t code) {
    Bytes header(352, std::byte{0});
    const auto put = [&header](std::size_t at, auto value) { std::memcpy(header.data() + at, &value, sizeof value); };
    put(0, std::int32_t(348));
    put(40, std::int16_t(4));
    for (std::size_t axis = 0; axis < 4; ++axis)
        put(42 + 2 * axis, shape[axis]);
    put(70, code);
    for (const std::size_t axis : {1U, 2U, 3U})
        put(76 + 4 * axis, 3.F);
    put(108, 352.F);
    std::memcpy(header.data() + 344, "n+1", 4);
    return header;
}

/// Something like an EPI run: a smooth head, empty air, and noise inside.
std::vector<std::int16_t> run(const std::array<std::int16_t, 4>& shape) {
    std::mt19937 random(0);
    std::normal_distribution<float> normal;
    const std::size_t voxels = std::size_t(shape[0]) * std::size_t(shape[1]) * std::size_t(shape[2]);
    std::vector<float> mean(voxels);
    for (std::size_t at = 0; at < voxels; ++at) {
        const auto across = [&](std::size_t index, std::int16_t length) { return 2.F * float(index) / float(length - 1) - 1; };
        const float x = across(at % std::size_t(shape[0]), shape[0]);
        const float y = across(at / std::size_t(shape[0]) % std::size_t(shape[1]), shape[1]);
        const float z = across(at / std::size_t(shape[0]) / std::size_t(shape[1]), shape[2]);
        const float here = std::exp(-2 * (x * x + y * y + z * z));
        mean[at] = here > 0.2F ? 900 * here : 0;
    }
    std::vector<std::int16_t> values(voxels * std::size_t(shape[3]));
    for (std::size_t at = 0; at < values.size(); ++at) {
        const float base = mean[at % voxels];
        values[at] = std::int16_t(base > 0 ? std::lround(base * (1 + 0.02F * normal(random)) + 8 * normal(random)) : 0);
    }
    return values;
}

template <class Value>
void write(const std::filesystem::path& folder, const std::string& name, const Bytes& header, const std::vector<Value>& values) {
    Bytes bytes = header;
    const auto* first = reinterpret_cast<const std::byte*>(values.data());
    bytes.insert(bytes.end(), first, first + values.size() * sizeof(Value));
    writeAtomically(folder / (name + ".nii"), bytes);
    writeAtomically(folder / (name + ".nii.gz"), gzipped(bytes));
}

void make(const std::filesystem::path& folder) {
    const std::array<std::int16_t, 4> shape{64, 64, 40, 400};
    const std::vector<std::int16_t> values = run(shape);
    write(folder, "int16", headerOf(shape, 4), values);
    std::vector<float> floats(values.begin(), values.end());
    for (float& value : floats)
        value *= 0.37F;
    write(folder, "float32", headerOf(shape, 16), floats);
    writeNpy(floats, {400, 64 * 64 * 40}, folder / "matrix.npy");
    const std::vector<std::int32_t> integers(values.begin(), values.end());
    writeNpy(integers, {400, 64 * 64 * 40}, folder / "int32.npy");
    // 10 GB of which the disk stores only the header: what counts is that nobody reads all of it.
    writeAtomically(folder / "large.nii", headerOf({160, 160, 100, 1950}, 4));
    std::filesystem::resize_file(folder / "large.nii", 352 + std::uintmax_t(160) * 160 * 100 * 1950 * 2);
}

std::int64_t load(const std::filesystem::path& file, bool all) {
    if (file.extension() == ".npy") {
        Progress progress;
        const StoredMatrix matrix = readMatrix(file.string(), "a matrix", progress);
        if (all && std::isnan(matrix.whole().sum()))
            std::cerr << "no values\n";
        return matrix.size();
    }
    const Volume volume = readNifti(file);
    double sum = 0;
    for (std::int64_t frame = 0; all && frame < volume.frames; ++frame)
        sum += double(volume.frame(frame)[volume.frame(frame).size() / 2]);
    if (std::isnan(sum))
        std::cerr << "no values\n";
    return volume.frames * volume.grid.size();
}

std::int64_t explore(const std::filesystem::path& file) {
    const Volume volume = readNifti(file);
    for (std::int64_t step = 0; step < 50; ++step)
        (void)volume.frame(step * 37 % volume.frames);
    return volume.frames * volume.grid.size();
}

std::int64_t first(const std::filesystem::path& file) {
    Progress progress;
    const auto volume = readFirstFrame(file, progress);
    return volume ? volume->grid.size() : 0;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "bench_formats make|load|open|first|explore FILE\n";
        return 2;
    }
    const std::string what = argv[1];
    const std::filesystem::path file = argv[2];
    try {
        if (what == "make") {
            make(file);
            return 0;
        }
        const double before = memoryOf("VmRSS");
        const auto start = std::chrono::steady_clock::now();
        const std::int64_t values = what == "first"     ? first(file)
                                    : what == "explore" ? explore(file)
                                                        : load(file, what == "load");
        const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        std::cout << "{\"seconds\": " << seconds << ", \"resultBytes\": " << values * 4
                  << ", \"peakBytes\": " << memoryOf("VmHWM") - before << ", \"ownBytes\": " << memoryOf("RssAnon")
                  << "}\n";
        return 0;
    } catch (const Error& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}

#include "fuzz_readers.h"

#include "analysis/core/error.h"
#include "analysis/io/arrays/array_file.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/dataset/captions_file.h"
#include "analysis/io/dataset/dataset_file.h"
#include "analysis/io/file_format.h"
#include "analysis/io/freesurfer/freesurfer.h"
#include "analysis/io/dataset/label_names.h"
#include "analysis/io/meshes/mesh_files.h"
#include "analysis/io/nifti/nifti.h"
#include "analysis/io/arrays/npy.h"
#include "analysis/io/dataset/stimulus_table.h"
#include "analysis/io/typed_files.h"

#include <algorithm>
#include <fstream>
#include <functional>
#include <map>

namespace fusiform::test {
namespace {

using Path = std::filesystem::path;
using Read = std::function<void(const Path&)>;

struct Name {
    std::string file;
    std::vector<Read> readers; ///< that are called whatever the file looks like, beside those of its format
    bool gzip = false;         ///< the input is deflated first: fuzzers seldom make a valid gzip file
};

/// A reader whose result is of no interest.
template <class Result>
Read reader(Result (*read)(const Path&)) {
    return [read](const Path& file) { static_cast<void>(read(file)); };
}

void step(const std::function<void()>& run) {
    try {
        run();
    } catch (const Error&) { // as it should be
    }
}

/// Two hemispheres of four vertices, which maps and labels can fit.
const Dataset& smallDataset() {
    static const Dataset dataset = [] {
        Dataset made;
        for (const Hemisphere hemisphere : hemispheres) {
            Surface surface;
            surface.hemisphere = hemisphere;
            surface.kind = SurfaceKind::White;
            surface.vertices.resize(4, 3);
            surface.vertices << 0, 0, 0, 4, 0, 0, 0, 4, 0, 0, 0, 4;
            surface.triangles.resize(4, 3);
            surface.triangles << 0, 2, 1, 0, 1, 3, 1, 2, 3, 0, 3, 2;
            made.cortex[hemisphere].surfaces[SurfaceKind::White] = std::make_shared<const Surface>(surface);
        }
        return made;
    }();
    return dataset;
}

void readArrays(const Path& file) {
    Progress progress;
    const ArrayFile arrays = openArrayFile(file, progress);
    for (const ArrayEntry& entry : arrays.entries)
        step([&] {
            const NumpyArray array = arrays.read(entry, progress);
            step([&] { static_cast<void>(toMatrix(array, "a matrix", file.string())); });
            step([&] { static_cast<void>(toVector(array, "a vector", file.string())); });
            if (!entry.shape.empty() && entry.shape[0] > 0)
                static_cast<void>(arrays.readRows(entry, entry.shape[0] - 1, 1, progress));
        });
}

void readCaptionsOfFour(const Path& file) {
    VoxelSet voxels;
    voxels.unplaced = 4;
    static_cast<void>(readCaptions(file, voxels));
}

void readDatasetFile(const Path& file) {
    Progress progress;
    Dataset dataset;
    static_cast<void>(validateDataset(file, progress, &dataset));
}

const std::map<std::string, std::vector<Name>, std::less<>>& targets() {
    static const Read stimuli = [](const Path& file) { static_cast<void>(readStimulusTable(file, "images")); };
    static const std::map<std::string, std::vector<Name>, std::less<>> all{
        {"nifti", {{"input.nii", {}}, {"input.nii.gz", {}, true}, {"input.mgz", {}, true}}},
        {"gifti", {{"lh.input.gii", {reader(readGifti)}}}},
        {"cifti", {{"input.dscalar.nii", {}}}},
        {"freesurfer",
         {{"lh.input",
           {reader(readFreeSurferSurface), reader(readCurv), reader(readAnnot), reader(readPatch), reader(readPaint),
            reader(readFreeSurferLabel), reader(readFreeSurferAscii)}},
          {"lh.input.annot", {}}, {"lh.input.label", {}}, {"lh.input.w", {}}, {"lh.input.asc", {}}}},
        {"meshes",
         {{"lh.input.obj", {reader(readObj)}}, {"lh.input.ply", {reader(readPly)}}, {"lh.input.stl", {reader(readStl)}},
          {"lh.input.off", {reader(readOff)}}, {"lh.input.vtk", {reader(readVtkMesh)}},
          {"lh.input.byu", {reader(readByu)}}, {"lh.input.mz3", {reader(readMz3)}},
          {"lh.input.tri", {reader(readTri)}}}},
        {"npy", {{"input.npy", {reader(readNpy), readArrays}}}},
        {"npz", {{"input.npz", {readArrays}}}},
        {"safetensors", {{"input.safetensors", {readArrays}}}},
        {"matlab", {{"input.mat", {readArrays}}}},
        {"tables",
         {{"lh.input.csv", {readArrays, stimuli, reader(readLabelNames)}}, {"input.tsv", {readCaptionsOfFour}},
          {"input.json", {readCaptionsOfFour}}, {"input.jsonl", {readCaptionsOfFour}}, {"lh.input.txt", {}}}},
        {"datasets", {{"input.fusiform.json", {readDatasetFile}}}},
    };
    return all;
}

} // namespace

std::vector<std::string> fuzzTargets() {
    std::vector<std::string> names;
    for (const auto& [name, unused] : targets())
        names.push_back(name);
    return names;
}

void readAsTarget(std::string_view target, std::span<const std::byte> bytes, const Path& folder) {
    Progress progress;
    for (const Name& name : targets().find(target)->second) {
        const Path file = folder / name.file;
        const Bytes input(bytes.begin(), bytes.end());
        const Bytes content = name.gzip ? gzipped(input) : input;
        std::ofstream(file, std::ios::binary)
            .write(reinterpret_cast<const char*>(content.data()), std::streamsize(content.size()));
        for (const Read& read : name.readers)
            step([&] { read(file); });
        step([&] { static_cast<void>(describeFile(file)); });
        step([&] { static_cast<void>(withFile(smallDataset(), file, progress)); });
        step([&] { static_cast<void>(readLabelFile(file, progress, 4)); });
    }
}

} // namespace fusiform::test

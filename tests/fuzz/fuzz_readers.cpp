#include "fuzz_readers.h"

#include "fuzz_input.h"

#include "analysis/core/error.h"
#include "analysis/io/arrays/array_file.h"
#include "analysis/io/arrays/hdf5_file.h"
#include "analysis/io/arrays/npy.h"
#include "analysis/io/bytes/byte_stream.h"
#include "analysis/io/dataset/captions_file.h"
#include "analysis/io/dataset/dataset_file.h"
#include "analysis/io/dataset/label_names.h"
#include "analysis/io/dataset/stimulus_table.h"
#include "analysis/io/file_format.h"
#include "analysis/io/freesurfer/freesurfer.h"
#include "analysis/io/meshes/mesh_files.h"
#include "analysis/io/nifti/nifti.h"
#include "analysis/io/typed_files.h"

#include <cstdlib>
#include <functional>
#include <map>
#include <optional>

namespace fusiform::test {
namespace {

using Path = std::filesystem::path;
using Read = std::function<void(const Path&)>;

struct Target {
    std::string file;
    std::vector<Read> readers; ///< called whatever the file looks like
    WriteInput write = writePlain;
};

/// A reader whose result is of no interest.
template <class Result>
Read reader(Result (*read)(const Path&)) {
    return [read](const Path& file) { static_cast<void>(read(file)); };
}

/// Whether it went without an Error, which is as it should be.
bool step(const std::function<void()>& run) {
    try {
        run();
        return true;
    } catch (const Error&) {
        return false;
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

/// As "info" reads and prints a file.
void info(const Path& file) {
    using Json = nlohmann::ordered_json;
    static_cast<void>(describeFile(file).dump(2, ' ', false, Json::error_handler_t::replace));
}

/// As the window does.
void open(const Path& file) {
    Progress progress;
    static_cast<void>(withFile(smallDataset(), file, progress));
}

void openFirstFrame(const Path& file) {
    Progress progress;
    static_cast<void>(withFirstFrame(smallDataset(), file, progress));
}

void labels(const Path& file) {
    Progress progress;
    static_cast<void>(readLabelFile(file, progress, 4));
}

void readAll(const ArrayFile& content, const Path& file) {
    Progress progress;
    for (const ArrayEntry& entry : content.entries)
        step([&] {
            const NumpyArray array = content.read(entry, progress);
            step([&] { static_cast<void>(toMatrix(array, "a matrix", file.string())); });
            step([&] { static_cast<void>(toVector(array, "a vector", file.string())); });
            if (!entry.shape.empty() && entry.shape[0] > 0)
                static_cast<void>(content.readRows(entry, entry.shape[0] - 1, 1, progress));
        });
}

void arrays(const Path& file) {
    Progress progress;
    readAll(openArrayFile(file, progress), file);
}

/// An environment variable that has another value meanwhile.
class Meanwhile {
public:
    Meanwhile(const char* name, const char* value) : m_name(name) {
        if (const char* before = std::getenv(name))
            m_before = before;
        ::setenv(name, value, 1);
    }
    Meanwhile(const Meanwhile&) = delete;
    Meanwhile& operator=(const Meanwhile&) = delete;
    ~Meanwhile() {
        if (m_before)
            ::setenv(m_name, m_before->c_str(), 1);
        else
            ::unsetenv(m_name);
    }

private:
    const char* m_name;
    std::optional<std::string> m_before;
};

/// The library crashes and hangs on some files, and is given up after a moment. What the sanitizers say of our part of
/// that process lands beside FUSIFORM_FUZZ_REPORTS, since nobody sees what it prints.
void hdf5(const Path& file) {
    if (!looksLikeHdf5(readStart(file, 4096, "fuzzing")))
        return; // other targets are for other formats
    const Meanwhile patience("FUSIFORM_HDF5_TIMEOUT", "0.5");
    std::optional<Meanwhile> sanitizers;
    if (const char* reports = std::getenv("FUSIFORM_FUZZ_REPORTS"))
        sanitizers.emplace("ASAN_OPTIONS", ("allocator_may_return_null=1:detect_leaks=0:log_path=" + std::string(reports)).c_str());
    arrays(file);
}

/// The file is what the library's process answers.
void hdf5Answer(const Path& file) {
    const Meanwhile reader("FUSIFORM_HDF5_READER", FUSIFORM_HDF5_ANSWER);
    Progress progress;
    readAll(openHdf5(file, progress), file);
}

void captions(const Path& file) {
    VoxelSet voxels;
    voxels.unplaced = 4;
    static_cast<void>(readCaptions(file, voxels));
}

void stimuli(const Path& file) { static_cast<void>(readStimulusTable(file, "images")); }

void validate(const Path& file) {
    Progress progress;
    Dataset made;
    static_cast<void>(validateDataset(file, progress, &made));
}

/// In one piece and in small ones.
void stream(const Path& file) {
    constexpr std::uint64_t most = std::uint64_t(1) << 20;
    step([&] { static_cast<void>(readWholeFile(file, "fuzzing", most)); });
    ByteStream source(file, "fuzzing");
    std::byte piece[61];
    for (std::uint64_t all = 0; all < most;) {
        const std::size_t got = source.read(piece);
        if (got == 0)
            break;
        all += got;
    }
}

const std::map<std::string, std::vector<Target>, std::less<>>& targets() {
    static const std::map<std::string, std::vector<Target>, std::less<>> all{
        {"gzip", {{"input.gz", {stream}}}},
        {"nifti", {{"input.nii", {info, open}}}},
        {"nifti-gz", {{"input.nii.gz", {info, open, openFirstFrame}, writeGzipped}}},
        {"nifti-pair", {{"input.hdr", {info, open}, writePair}}},
        {"mgh", {{"lh.input.mgh", {info, open}}, {"lh.input.mgz", {open}, writeGzipped}}},
        {"cifti", {{"input.dscalar.nii", {info, open, labels}}}},
        {"gifti", {{"lh.input.gii", {info, open, labels}}}},
        {"freesurfer-surface", {{"lh.input", {reader(readFreeSurferSurface), info, open}}}},
        {"freesurfer-curv", {{"lh.input", {reader(readCurv), info, open}}}},
        {"freesurfer-annot", {{"lh.input.annot", {reader(readAnnot), open, labels}}}},
        {"freesurfer-label", {{"lh.input.label", {reader(readFreeSurferLabel), info, open, labels}}}},
        {"freesurfer-ascii", {{"lh.input.asc", {reader(readFreeSurferAscii), open}}}},
        {"freesurfer-lists",
         {{"lh.input.w", {reader(readPaint), info, open}}, {"lh.input.patch.flat", {reader(readPatch), info, open}}}},
        {"obj", {{"lh.input.obj", {reader(readObj), open}}}},
        {"ply", {{"lh.input.ply", {reader(readPly), open}}}},
        {"stl", {{"lh.input.stl", {reader(readStl), open}}}},
        {"off", {{"lh.input.off", {reader(readOff), open}}}},
        {"vtk", {{"lh.input.vtk", {reader(readVtkMesh), open}}}},
        {"byu", {{"lh.input.byu", {reader(readByu), open}}}},
        {"mz3", {{"lh.input.mz3", {reader(readMz3), info, open}}}},
        {"tri", {{"lh.input.tri", {reader(readTri), open}}}},
        {"npy", {{"lh.input.npy", {info, arrays, open}}}},
        {"npz", {{"input.npz", {info, arrays, open}}}},
        {"safetensors", {{"input.safetensors", {info, arrays, open}}}},
        {"matlab", {{"input.mat", {info, arrays, open}}}},
        {"matlab-packed", {{"input.mat", {arrays}, writeMatlabVariable}}},
        {"hdf5", {{"input.h5", {hdf5}}}},
        {"hdf5-wire", {{"input.h5", {hdf5Answer}}}},
        {"table", {{"lh.input.csv", {info, arrays, open, stimuli}}}},
        {"text", {{"lh.input.txt", {info, open, labels, reader(readLabelNames)}}}},
        {"captions", {{"input.tsv", {captions}}, {"input.json", {captions}}, {"input.jsonl", {captions}}}},
        {"dataset", {{"input.fusiform.json", {validate}, writeDataset}}},
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

int readAsTarget(std::string_view target, std::span<const std::byte> bytes, const Path& folder) {
    int accepted = 0;
    for (const Target& way : targets().find(target)->second) {
        const Path file = folder / way.file;
        way.write(file, bytes);
        for (const Read& read : way.readers)
            accepted += step([&] { read(file); }) ? 1 : 0;
    }
    return accepted;
}

} // namespace fusiform::test
